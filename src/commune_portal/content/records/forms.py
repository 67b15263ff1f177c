"""The forms of communication (hình thức tuyên truyền): a closed vocabulary.

`kind` is one of the eight kinds of grassroots information of Nghị định 49/2024/NĐ-CP
(1 radio, 2 notice boards, 3 bulletins, 4 printed matter, 5 face to face, 6 portals,
7 social networks, 8 messages). Which kind a meeting or a board belongs to is not
certain, so portal.yml can say otherwise.
"""

from enum import StrEnum
from functools import cache

from pydantic import Field

from commune_portal.content.formats.record import Record, Text
from commune_portal.vietnamese import slugify

# The log and the locks keep a form as it is typed; people read the name of a network.
_BRANDS = {
    "facebook": "Facebook",
    "zalo": "Zalo",
    "mocha": "Mocha",
    "youtube": "YouTube",
}


def printed_form(name: str) -> str:
    """Return a form's name as it stands within a sentence: «họp thôn», «YouTube»."""
    return _BRANDS.get(name, name)


class FormGroup(StrEnum):
    """Which figures a log row of this form feeds."""

    RADIO = "phát thanh"
    REPOST = "đăng lại"
    GUIDANCE = "hướng dẫn"
    ACTIVITY = "hoạt động"


class Form(Record):
    """A form of communication, as the log names it and as reports print it."""

    name: Text = Field(description="Tên dùng trong cột «hình thức» của nhật ký.")
    group: FormGroup = Field(
        FormGroup.ACTIVITY, description="Nhóm số liệu mà hình thức này thuộc về."
    )
    kind: int | None = Field(
        None, ge=1, le=8, description="Loại hình thông tin cơ sở, từ 1 đến 8."
    )
    aliases: tuple[Text, ...] = Field((), description="Các cách viết khác.")
    unit: Text | None = Field(
        None,
        description="Đơn vị đếm đứng trước tên, như cuộc, buổi, lớp, lượt; bỏ trống "
        "khi tên tự là đơn vị, như 03 khẩu hiệu.",
    )
    shown: Text | None = Field(
        None, description="Tên in ra, nếu khác tên dùng trong nhật ký."
    )

    @property
    def key(self) -> str:
        """Its name in placeholders and data files: hop_thon."""
        return slugify(self.name, "_")

    @property
    def printed(self) -> str:
        """Its name within a sentence; see `printed_form`."""
        return self.shown or printed_form(self.name)

    @property
    def names(self) -> tuple[str, ...]:
        """Every spelling that means this form."""
        return (self.name, *self.aliases)

    def counted(self, times: str, name: str) -> str:
        """Return «12 cuộc họp giao ban», «03 khẩu hiệu»: number, unit and name.

        `name` is the spelling to print: a row of the log may have one of its own.
        """
        return " ".join(filter(None, (times, self.unit, name)))


def _form(
    name: str,
    kind: int | None,
    group: FormGroup = FormGroup.ACTIVITY,
    *aliases: str,
    unit: str | None = None,
) -> Form:
    return Form(name=name, kind=kind, group=group, aliases=aliases, unit=unit)


_VILLAGE = "thôn"
_VILLAGE_MEETING = "họp thôn"
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
    _form("họp giao ban", 5, FormGroup.ACTIVITY, "họp định kỳ", unit="cuộc"),
    _form(_VILLAGE_MEETING, 5, FormGroup.ACTIVITY, "họp tổ dân phố", unit="cuộc"),
    _form("họp chi bộ", 5, unit="cuộc"),
    _form("hội nghị", 5),
    _form("chào cờ", 5, FormGroup.ACTIVITY, "chào cờ đầu tháng", unit="buổi"),
    _form("sinh hoạt chuyên đề", 5, FormGroup.ACTIVITY, "tọa đàm", unit="buổi"),
    _form("tiếp công dân", 5, unit="buổi"),
    _form("tập huấn", None, FormGroup.ACTIVITY, "bồi dưỡng", unit="lớp"),
    _form("cuộc thi", None),
    _form("niêm yết", 2, unit="lượt"),
    _form("khẩu hiệu", 2, FormGroup.ACTIVITY, "băng rôn"),
    _form("pa nô, áp phích", 2, FormGroup.ACTIVITY, "pa nô", "áp phích"),
    _form("tờ gấp", 4, FormGroup.ACTIVITY, "tờ rơi"),
    _form("sổ tay", 4),
    _form("bìa hồ sơ", 4),
    _form("bản tin", 3),
    _form("khảo sát", None, unit="đợt"),
    _form("tổ công nghệ số cộng đồng", 5, unit="buổi hoạt động của"),
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
        if form.name == _VILLAGE_MEETING
        else form
        for form in DEFAULT_FORMS
    )
