"""One cause, one line: what refers to a broken file is not judged until it is mended.

Mistakes that have nothing to do with it are reported in the same run.
"""

import pytest

SIGNERS = "signers:\n  ct: {name: Trần Văn Mẫu, authority: [CHỦ TỊCH]}\n"
OWN = (
    "name: An Bình\nprofile: statutory\n"
    "sections: [{tag: Thể thao, title: Thể thao}]\n"
    f"forms: [{{name: chiếu phim, group: hoạt động, kind: 5}}]\n{SIGNERS}"
)
ITEM = "tin-bai/2026/2026-11-20-a.md"
FILES = {
    "portal.yml": OWN,
    "van-ban.yml": (
        "kh-5: {type: Kế hoạch, number: 5, symbol: KH-UBND, date: 2026-01-10, "
        "issuer: UBND xã, subject: về A}\n"
    ),
    "ke-hoach/2026.yml": (
        "year: 2026\nbasis: [kh-5]\ntasks:\n"
        "  - {id: '1', content: A, forms: [chiếu phim], due: 2025-12-20,\n"
        "     target: {figure: tin_bai.the_thao, number: 4}}\n"
    ),
    ITEM: "---\ntitle: A\ndate: 2026-11-20\ntags: [Thể thao]\ntask: '1'\n---\nChào.\n",
    "nhat-ky/2026.csv": (
        "ngày;hình thức;tin bài;nhiệm vụ\n20/11/2026;chiếu phim;2026-11-20-a;1\n"
    ),
    "so-lieu-ky-truoc.csv": (
        "đơn vị;từ ngày;đến ngày;số liệu;giá trị;văn bản\n"
        "Xã cũ;1/1/2025;31/12/2025;tin_bai.the_thao;5;Báo cáo 1\n"
    ),
    "cham-diem/2026.yml": (
        "subject: A\nperiod: '2026'\ncriteria:\n"
        "  - {id: '1', title: A, maximum: 1, rule: {kind: share, "
        "figures: [tin_bai.the_thao], of: hoat_dong.chieu_phim.lan}}\n"
    ),
    "bao-cao/2026-nam.md": (
        "---\ntemplate: annual\nperiod: '2026'\nsigner: ct\nplan: [kh-5, '2026']\n"
        "documents: [kh-5]\n---\n"
    ),
}
INDEPENDENT = {"nhat-ky/2025.csv": "ngày;hình thức\n32/11/2025;zalo\n"}
TOLD = "content/nhat-ky/2025.csv:2: ngày: «32/11/2025» không có trong lịch"

BREAKS = {
    "a slip in an address": (
        {"portal.yml": OWN + "url: abc\n"},
        ["portal.yml:7: url: «abc» không phải một địa chỉ đúng, ví dụ https://…"],
    ),
    "sections": (
        {"portal.yml": OWN.replace("title: Thể thao", "titel: Thể thao")},
        [
            "portal.yml:3: sections.1.titel: khóa không có trong mẫu; có phải ý bạn "
            "là «title»?",
        ],
    ),
    "forms": (
        {"portal.yml": OWN.replace("group: hoạt động", "group: hoạt đông")},
        [
            "portal.yml:4: forms.1.group: «hoạt đông» không hợp lệ; hãy chọn phát "
            "thanh, đăng lại, hướng dẫn, hoạt động"
        ],
    ),
    "profile": (
        {"portal.yml": OWN.replace("statutory", "statutry")},
        [
            "portal.yml:2: profile: «statutry» không hợp lệ; hãy chọn calendar, "
            "statutory"
        ],
    ),
    "signers": (
        {"portal.yml": OWN.replace("authority", "authorit")},
        [
            "portal.yml:6: signers.ct.authorit: khóa không có trong mẫu; có phải ý "
            "bạn là «authority»?",
        ],
    ),
    "a misspelt key": (
        {"portal.yml": OWN.replace("signers", "singers")},
        ["portal.yml:5: singers: khóa không có trong mẫu; có phải ý bạn là «signers»?"],
    ),
    "a key in Vietnamese": (
        {"portal.yml": OWN.replace("signers", "người ký")},
        ["portal.yml:5: người ký: khóa không có trong mẫu"],
    ),
    "sections that are alike": (
        {
            "portal.yml": OWN.replace(
                "sections: [", "sections: [{tag: thể thao, title: B}, "
            )
        },
        ["portal.yml:1: chuyên mục trùng nhau: the_thao"],
    ),
    "no name": (
        {"portal.yml": OWN.replace("name: An Bình\n", "")},
        [
            "portal.yml:1: name: thiếu khóa này (Tên riêng của xã, phường, ví dụ "
            "Bình Thượng)"
        ],
    ),
    "portal.yml cannot be read": (
        {"portal.yml": OWN + "notice: 'A\n"},
        ["portal.yml:7: dấu ngoặc kép mở mà không đóng"],
    ),
    "no portal.yml": (
        {"portal.yml": None},
        [
            "portal.yml: thiếu tệp này; nếu chưa có trang của xã thì tạo bằng lệnh "
            "commune-portal new"
        ],
    ),
    "register cannot be read": (
        {"van-ban.yml": FILES["van-ban.yml"].replace("}", "")},
        ["van-ban.yml:1: dấu [ hoặc { mở mà không đóng"],
    ),
    "register's entry": (
        {"van-ban.yml": "kh-5: {}\n"},
        [
            f"van-ban.yml:1: {key}: thiếu khóa này ({meaning})"
            for key, meaning in (
                ("type", "Tên loại: Nghị quyết, Quyết định, Kế hoạch …"),
                ("symbol", "Ký hiệu, ví dụ NQ-CP"),
                ("date", "Ngày ban hành"),
                ("issuer", "Cơ quan ban hành"),
                ("subject", "Trích yếu, bắt đầu bằng «về»"),
            )
        ],
    ),
    "register's empty entry": (
        {"van-ban.yml": "kh-5:\n"},
        ["van-ban.yml:1: kh-5: đang để trống"],
    ),
    "plan cannot be read": (
        {"ke-hoach/2026.yml": "year: 2026\ntasks: [{id: 1\n"},
        ["ke-hoach/2026.yml:2: dấu [ hoặc { mở mà không đóng"],
    ),
    "plan under another name": (
        {
            "ke-hoach/2026.yml": None,
            "ke-hoach/ke-hoach-2026.yml": FILES["ke-hoach/2026.yml"],
        },
        [
            "ke-hoach/ke-hoach-2026.yml: tên tệp kế hoạch phải là năm, ví dụ "
            "ke-hoach/2026.yml"
        ],
    ),
    "plan of another year": (
        {"ke-hoach/2026.yml": FILES["ke-hoach/2026.yml"].replace(": 2026", ": 2027")},
        [
            "ke-hoach/2026.yml:1: year: 2027 khác năm 2026 của tên tệp",
            "ke-hoach/2026.yml:4: tasks.1.due: 20/12/2025 không thuộc năm 2027 của "
            "kế hoạch",
        ],
    ),
    "item": (
        {ITEM: FILES[ITEM].replace("title: A", "title:")},
        [f"{ITEM}:2: title: đang để trống"],
    ),
    "item with two mistakes": (
        {
            ITEM: FILES[ITEM]
            .replace("title: A", "title:")
            .replace("[Thể thao]", "[Thể tháo]")
        },
        [
            f"{ITEM}:2: title: đang để trống",
            f"{ITEM}:4: tags: «Thể tháo» không phải chuyên mục; có phải ý bạn là "
            "«Thể thao»?",
        ],
    ),
    "an empty word in a list": (
        {ITEM: FILES[ITEM].replace("[Thể thao]", "['']")},
        [f"{ITEM}:4: tags.1: đang để trống"],
    ),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_cause_is_reported_alone(messages, name):
    """Neither items, log, plan, scores nor reports are accused of what is missing."""
    broken, told = BREAKS[name]
    expected = sorted([*(f"content/{line}" for line in told), TOLD])

    assert expected == sorted(messages({**FILES, **INDEPENDENT, **broken}))


def test_the_whole_is_sound(messages):
    """Without the causes, only the independent mistake is left."""
    assert [TOLD] == messages({**FILES, **INDEPENDENT})


WRONG = {
    "ke-hoach/2026.yml": (
        "year: 2026\nbasis: [kh-6]\ntasks:\n"
        "  - {id: '1', content: A, forms: [chiếu phin],\n"
        "     target: {figure: tin_bai.tog, number: 4}}\n"
    ),
    ITEM: "---\ntitle: A\ndate: 2026-11-20\ntags: [Thể tháo]\ntask: '2'\n---\nChào.\n",
    "nhat-ky/2026.csv": (
        "ngày;hình thức;tin bài;nhiệm vụ\n20/11/2026;chiếu phin;2026-11-20-b;3\n"
    ),
    "bao-cao/2026-nam.md": (
        "---\ntemplate: annual\nperiod: '2026'\nsigner: pct\nplan: [kh-6, '2025']\n"
        "documents: [kh-7]\n---\n"
    ),
}


def test_suppressed_mistakes_appear_when_the_cause_is_mended(messages):
    """Each check that was left out while portal.yml could not be read is made then."""
    first = messages({**FILES, **WRONG, "portal.yml": "name: 'A\n"})
    then = messages({**FILES, **WRONG})

    assert set(first) - {"content/portal.yml:1: dấu ngoặc kép mở mà không đóng"} <= (
        set(then)
    )
    assert [
        f"content/{place}"
        for place in (
            "bao-cao/2026-nam.md:4: signer",
            "bao-cao/2026-nam.md:5: plan",
            "bao-cao/2026-nam.md:5: plan",
            "bao-cao/2026-nam.md:6: documents",
            "ke-hoach/2026.yml:2: basis",
            "ke-hoach/2026.yml:4: tasks.1.forms",
            "ke-hoach/2026.yml:5: tasks.1.target.figure",
            "nhat-ky/2026.csv:2: hình thức",
            "nhat-ky/2026.csv:2: tin bài",
            "nhat-ky/2026.csv:2: nhiệm vụ",
            f"{ITEM}:4: tags",
            f"{ITEM}:5: task",
        )
    ] == [line.rpartition(": ")[0].partition(": «")[0] for line in then]


def test_a_broken_report_does_not_accuse_its_successor(messages):
    """What replaces a report with mistakes is judged when that one is mended."""
    sound = "---\ntemplate: annual\nperiod: '2026'\nreplaces: a\n---\n"
    broken = "---\ntemplate: annual\n---\n"
    found = messages(
        {"portal.yml": "name: A\n", "bao-cao/a.md": broken, "bao-cao/b.md": sound}
    )

    assert [
        "content/bao-cao/a.md:1: period: thiếu khóa này (Kỳ báo cáo, ví dụ 2026 hoặc "
        "2026-H1)"
    ] == found


def test_a_damaged_lock_does_not_accuse_its_report(messages, signed):
    """Signer and number of a signed report are judged by its lock, when it is whole."""
    report = "bao-cao/2025-nam.md"
    head = "number: 1/BC-UBND\nsigner: nguoi-cu\n"
    files = {
        **signed,
        "bao-cao/2025-nam.lock.json": "{",
        report: signed[report].replace("number: 1\n", head),
    }
    (found,) = messages(files)

    assert found.startswith("content/bao-cao/2025-nam.lock.json:1: bản chốt bị hỏng")


def test_a_misnamed_report_is_not_missing(messages, signed):
    """A report saved as Word or under another ending does not accuse its lock."""
    report = "bao-cao/2025-nam.md"
    files = {**signed, report: None, "bao-cao/2025-nam.docx": "PK"}
    (found,) = messages(files)

    assert found.startswith("content/bao-cao/2025-nam.docx: ")
