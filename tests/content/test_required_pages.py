"""The pages that the law asks for: missing, empty, old, or wrongly filled in."""

import pytest

from commune_portal.content import unmet_duties
from commune_portal.content.readers.offices import is_empty
from commune_portal.content.records.duties import DUTIES
from commune_portal.content.records.office import Session

ITEM = {
    "tin-bai/2026/2026-11-20-a.md": (
        "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n---\nChào.\n"
    )
}
FRESH = "updated: 2026-11-20\n"
DECREE = "Nghị định số 224/2026/NĐ-CP"
FULL = {
    "portal.yml": "name: An Bình\naddress: A\nphone: 1\nemail: a@b\n"
    "channels: [{name: Zalo}]\n",
    **{
        f"gioi-thieu/{name}.md": f"---\n{FRESH}---\nNội dung.\n"
        for name, duty in DUTIES.items()
        if duty.place.startswith("gioi-thieu/")
    },
    "thu-tuc/1.001193.md": (
        '---\ncode: "1.001193"\nname: A\nfield: Hộ tịch\nupdated: 2026-11-20\n---\n'
    ),
    "ke-hoach/2026.yml": 'year: 2026\ntasks: [{id: "1", content: A}]\n',
    "bao-cao/2026.md": "---\ntemplate: annual\nperiod: '2026'\npublished: true\n---\n",
    **ITEM,
}


def page(head="", text="Nội dung.\n", name="lich-su.md", updated=FRESH):
    """Return a page about the commune."""
    return {f"gioi-thieu/{name}": f"---\n{updated}{head}---\n{text}", **ITEM}


def told(portal, files):
    """Return what is missing, without the folder."""
    read = portal(files)
    return [str(w).removeprefix(f"{read.root.as_posix()}/") for w in unmet_duties(read)]


def test_a_whole_portal_lacks_nothing(portal):
    """Every page is there: nothing is told, and no warning is left."""
    assert [] == told(portal, FULL)


@pytest.mark.parametrize(
    ("gone", "expected"),
    [
        (
            "gioi-thieu/to-chuc-bo-may.md",
            "gioi-thieu/to-chuc-bo-may.md: thiếu trang «Tổ chức bộ máy»; "
            f"điểm c khoản 1 Điều 9 {DECREE} yêu cầu",
        ),
        (
            "gioi-thieu/tiep-cong-dan.md",
            "gioi-thieu/tiep-cong-dan.md: thiếu trang «Lịch tiếp công dân»; "
            "Luật Tiếp công dân yêu cầu",
        ),
        (
            "portal.yml",
            "portal.yml: thiếu địa chỉ, điện thoại hoặc thư điện tử "
            f"(address, phone, email); điểm d khoản 1 Điều 9 {DECREE} yêu cầu",
        ),
        (
            "thu-tuc/1.001193.md",
            "thu-tuc: chưa có thủ tục hành chính nào; "
            f"điểm a khoản 1 Điều 9 {DECREE} yêu cầu",
        ),
        (
            "ke-hoach/2026.yml",
            "ke-hoach: chưa có kế hoạch của năm nay; "
            f"điểm d khoản 1 Điều 9 {DECREE} yêu cầu",
        ),
        (
            "bao-cao/2026.md",
            "bao-cao: chưa có báo cáo nào công khai (published: true); "
            f"điểm d khoản 1 Điều 9 {DECREE} yêu cầu",
        ),
    ],
)
def test_what_is_missing_is_told_with_the_article(portal, gone, expected):
    """Take one away, and exactly that is told."""
    bare = "name: An Bình\nchannels: [{name: Zalo}]\n"
    settings = {"portal.yml": bare} if gone == "portal.yml" else {}
    files = {name: text for name, text in FULL.items() if name != gone}

    assert [expected] == told(portal, {**files, **settings})


@pytest.mark.parametrize("name", list(DUTIES))
def test_a_reason_silences_one_duty(portal, name):
    """An empty portal is asked for everything but what has a reason."""
    files = {"portal.yml": f"name: A\npages: {{without: {{{name}: Có nơi khác}}}}\n"}

    assert len(DUTIES) - 1 == len(told(portal, {**files, **ITEM}))


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            page(updated="updated: 2025-11-21\n"),
            [],
        ),
        (
            page(updated="updated: 2025-11-20\n"),
            [
                "gioi-thieu/lich-su.md:2: updated: đã quá 365 ngày chưa rà soát, "
                f"cập nhật; khoản 3 Điều 9 {DECREE} yêu cầu"
            ],
        ),
        (page("stale_after: 400\n", updated="updated: 2025-11-20\n"), []),
        (
            {
                **page("stale_after: 10\n", updated="updated: 2026-11-10\n"),
                "portal.yml": "name: A\npages: {stale_after: 30}\n",
            },
            [
                "gioi-thieu/lich-su.md:2: updated: đã quá 10 ngày chưa rà soát, "
                f"cập nhật; khoản 3 Điều 9 {DECREE} yêu cầu"
            ],
        ),
        (
            page(text="\n## Lịch sử\n\nNội dung đang cập nhật…\n"),
            ["gioi-thieu/lich-su.md:4: trang «Lịch sử» còn trống"],
        ),
        (
            page("leaders:\n  - {name: A, position: B}\n", text="", name="lanh-dao.md"),
            [
                "gioi-thieu/lanh-dao.md:4: leaders.1.biography: thiếu tiểu sử tóm tắt "
                f"của lãnh đạo; điểm c khoản 1 Điều 9 {DECREE} yêu cầu",
                "gioi-thieu/lanh-dao.md:4: leaders.1.duties: thiếu nhiệm vụ đảm nhiệm "
                f"của lãnh đạo; điểm c khoản 1 Điều 9 {DECREE} yêu cầu",
            ],
        ),
    ],
)
def test_an_old_or_empty_page_is_a_warning(messages, files, expected):
    """After the days of the page, or else of portal.yml; data count as content."""
    assert [f"content/{line}" for line in expected] == messages(files)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            page(name="lich-xu.md"),
            "/lich-xu.md: không phải một trang giới thiệu; có phải ý bạn là «lich-su»?",
        ),
        (
            page(name="lich-su.txt"),
            "/lich-su.txt: không phải một trang giới thiệu; "
            "có phải ý bạn là «lich-su»?",
        ),
        (
            {**page(), **page(name="lich-su/index.md")},
            "/lich-su.md: trang này có cả tệp lẫn thư mục; hãy giữ một",
        ),
        (
            {"gioi-thieu/lich-su/a.pdf": b"%PDF", **ITEM},
            "/lich-su/index.md: thiếu tệp này",
        ),
        (
            {**page(name="lich-su/index.md"), "gioi-thieu/lich-su/a/b.png": b"x"},
            "/lich-su/a: thư mục của trang không chứa thư mục khác; hãy để tệp bên "
            "ngoài",
        ),
        (
            page("units: [{name: A}]\n"),
            "/lich-su.md:3: units: khóa này chỉ dùng ở trang "
            "gioi-thieu/to-chuc-bo-may.md",
        ),
        (
            page(updated="updated: 2026-11-22\n"),
            "/lich-su.md:2: updated: 22/11/2026 là ngày chưa đến",
        ),
        (
            page("map: {image: a.png, alt: A}\n", name="ban-do.md"),
            "/ban-do.md:3: map.image: không có tệp «a.png» trong thư mục của trang",
        ),
        (
            {
                **page("map: {image: a.pdf, alt: A}\n", name="ban-do/index.md"),
                "gioi-thieu/ban-do/a.pdf": b"%PDF",
            },
            "/ban-do/index.md:3: map.image: «a.pdf» không phải ảnh; "
            "nhận .png, .jpg, .jpeg, .webp",
        ),
        (
            page(
                "sessions:\n  - {who: A, place: B, hours: ['7h30-11h']}\n",
                name="tiep-cong-dan.md",
            ),
            "/tiep-cong-dan.md:4: sessions.1.hours.1: «7h30-11h» không phải giờ, "
            "ví dụ 07:30-11:30",
        ),
        (
            page(
                "sessions:\n  - {who: A, place: B, hours: ['11:30-07:30']}\n",
                name="tiep-cong-dan.md",
            ),
            "/tiep-cong-dan.md:4: sessions.1.hours.1: «11:30-07:30» kết thúc trước khi "
            "bắt đầu",
        ),
        (
            page(
                "sessions:\n  - {who: A, place: B, hours: ['07:30-11:30']}\n",
                name="tiep-cong-dan.md",
            ),
            "/tiep-cong-dan.md:4: sessions.1: ghi weekday hoặc days, một trong hai",
        ),
        (
            page(
                "sessions:\n  - {who: A, place: B, hours: ['07:30-11:30'],"
                " days: [32]}\n",
                name="tiep-cong-dan.md",
            ),
            "/tiep-cong-dan.md:4: sessions.1: days là các ngày trong tháng, "
            "từ 1 đến 31",
        ),
        (
            page(
                "sessions:\n  - {who: A, place: B, hours: ['07:30-11:30'],"
                " weekday: thứ 5}\n",
                name="tiep-cong-dan.md",
            ),
            "/tiep-cong-dan.md:4: sessions.1.weekday: «thứ 5» không hợp lệ; hãy chọn "
            "Thứ Hai, Thứ Ba, Thứ Tư, Thứ Năm, Thứ Sáu, Thứ Bảy, Chủ nhật",
        ),
    ],
)
def test_a_mistake_is_one_line(messages, files, expected):
    """Each mistake is told with file, line, key, and what to write."""
    assert [f"content/gioi-thieu{expected}"] == messages(files)


def test_an_unknown_name_without_is_a_mistake(messages):
    """A reason for a page that nobody asks for would silence nothing."""
    files = {"portal.yml": "name: A\npages: {without: {ban-doo: Chưa có}}\n", **ITEM}

    assert [
        "content/portal.yml:2: pages.without: không có trang «ban-doo»; "
        "có phải ý bạn là «ban-do»?"
    ] == messages(files)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", True),
        ("\n# Lịch sử\n\n## Từ đầu\n", True),
        ("Đang cập nhật...", True),
        ("*Nội dung đang được cập nhật*", True),
        ("(Chờ cập nhật)", True),
        ("Xã có sáu thôn; số dân đang cập nhật.", False),
        ("Bản đồ: xem tệp.", False),
    ],
)
def test_what_counts_as_empty(text, expected):
    """Headings and a stopgap are no content; a sentence is."""
    assert expected == is_empty(text)


@pytest.mark.parametrize(
    ("given", "when", "hours"),
    [
        (
            {"weekday": "Thứ Năm", "hours": ("07:30-11:30",)},
            "Thứ Năm hằng tuần",
            "từ 7 giờ 30 đến 11 giờ 30",
        ),
        (
            {"days": (5, 20), "hours": ("8:00-11:00", "13:30-17:00")},
            "Ngày 05 và 20 hằng tháng",
            "từ 8 giờ đến 11 giờ; từ 13 giờ 30 đến 17 giờ",
        ),
        (
            {"days": (1, 11, 21), "hours": ("08:05-09:00",)},
            "Ngày 01, 11 và 21 hằng tháng",
            "từ 8 giờ 05 đến 9 giờ",
        ),
    ],
)
def test_a_session_in_words(given, when, hours):
    """Days and hours as a citizen says them."""
    session = Session(who="A", place="B", **given)

    assert (when, hours) == (session.when, session.hours_in_words)
