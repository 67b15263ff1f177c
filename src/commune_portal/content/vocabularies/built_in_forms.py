"""The built-in forms of communication: those of the reports that communes sign.

`kind` is one of the eight kinds of grassroots information of Nghị định 49/2024/NĐ-CP
(1 radio, 2 notice boards, 3 bulletins, 4 printed matter, 5 face to face, 6 portals,
7 social networks, 8 messages). Which kind a meeting or a board belongs to is not
certain, so portal.yml can say otherwise.
"""

from functools import cache

from commune_portal.content.vocabularies.forms import Form, FormGroup


def _form(
    name: str,
    kind: int | None,
    group: FormGroup = FormGroup.ACTIVITY,
    *aliases: str,
    unit: str | None = None,
    spellings: tuple[str, ...] = (),
) -> Form:
    return Form(
        name=name,
        kind=kind,
        group=group,
        aliases=aliases,
        unit=unit,
        spellings=spellings,
    )


_VILLAGE = "thôn"
VILLAGE_MEETING = "họp thôn"
DEFAULT_FORMS = (
    _form("phát thanh", 1, FormGroup.RADIO, "truyền thanh", "đài truyền thanh", "loa"),
    _form("facebook", 7, FormGroup.REPOST, "fanpage", "fb"),
    _form("zalo", 7, FormGroup.REPOST, "zalo oa"),
    _form("mocha", 7, FormGroup.REPOST),
    _form("youtube", 7, FormGroup.REPOST),
    _form("tin nhắn", 8, FormGroup.REPOST),
    _form(
        "hướng dẫn một cửa",
        5,
        FormGroup.GUIDANCE,
        "hướng dẫn trực tiếp",
        "hướng dẫn tại một cửa",
    ),
    _form("họp giao ban", 5, unit="cuộc"),
    _form("họp định kỳ", 5, unit="cuộc", spellings=("họp định kì",)),
    _form(VILLAGE_MEETING, 5, FormGroup.ACTIVITY, "họp tổ dân phố", unit="cuộc"),
    _form("họp chi bộ", 5, unit="cuộc"),
    _form("hội nghị", 5),
    _form("chào cờ", 5, FormGroup.ACTIVITY, "chào cờ đầu tháng", unit="buổi"),
    _form("sinh hoạt chuyên đề", 5, unit="buổi"),
    _form("sinh hoạt chuyên môn", 5, unit="buổi"),
    _form("sinh hoạt đoàn thể", 5, unit="buổi"),
    _form("tọa đàm", 5, unit="buổi"),
    _form(
        "phổ biến pháp luật",
        5,
        FormGroup.ACTIVITY,
        "phổ biến, giáo dục pháp luật",
        "tuyên truyền pháp luật",
        unit="buổi",
    ),
    _form("tiếp công dân", 5, unit="buổi"),
    _form("tập huấn", None, FormGroup.ACTIVITY, "bồi dưỡng", unit="lớp"),
    _form("cuộc thi", None),
    _form("niêm yết", 2, unit="lượt"),
    _form("khẩu hiệu", 2),
    _form("băng rôn", 2, spellings=("băng zôn", "băng dôn", "băng-đơ-rôn")),
    _form("pa nô, áp phích", 2, FormGroup.ACTIVITY, "pa nô", "áp phích"),
    _form("tờ gấp", 4, FormGroup.ACTIVITY, "tờ rơi"),
    _form("sổ tay", 4),
    _form("bìa hồ sơ", 4),
    _form("tài liệu tuyên truyền", 4),
    _form("bản tin", 3),
    _form("khảo sát", None, unit="đợt"),
    _form("tổ công nghệ số cộng đồng", 5, unit="buổi hoạt động của"),
    _form("điểm hỗ trợ xã hội số", 5, unit="buổi hoạt động của"),
    _form("văn bản hướng dẫn", None),
    _form(
        "đường dây nóng",
        None,
        unit="lượt tiếp nhận qua",
        spellings=("hotline", "điện thoại đường dây nóng"),
    ),
)
# Built in after communes had written them in portal.yml: these give way (ADR 59).
LATER_FORMS = frozenset(
    {
        "họp định kỳ",
        "sinh hoạt chuyên môn",
        "sinh hoạt đoàn thể",
        "tọa đàm",
        "phổ biến pháp luật",
        "băng rôn",
        "tài liệu tuyên truyền",
        "điểm hỗ trợ xã hội số",
        "văn bản hướng dẫn",
        "đường dây nóng",
    }
)


@cache
def forms_of(hamlet: str) -> tuple[Form, ...]:
    """Return the built-in forms of a commune whose residential units have this name.

    Where they are not «thôn», the form «họp thôn» is printed as «họp tổ dân phố»,
    «họp ấp» …; its key and its figures stay.
    """
    if hamlet == _VILLAGE:
        return DEFAULT_FORMS
    meeting = f"họp {hamlet}"
    return tuple(
        form.model_copy(
            update={
                "shown": meeting,
                "aliases": tuple(dict.fromkeys((*form.aliases, meeting))),
            }
        )
        if form.name == VILLAGE_MEETING
        else form
        for form in DEFAULT_FORMS
    )
