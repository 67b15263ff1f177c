"""One year of a commune in full, and the pages that come from it."""

from collections.abc import Callable, Iterable, Mapping

import pytest
from lxml import html

from commune_portal.content import Portal
from commune_portal.pages import Site, SitePage, site_of

Files = Mapping[str, str]


def item(day: str, tags: str, **more: str) -> str:
    """Return an item; `more` are further lines of its front matter."""
    head = {"title": f"Tin ngày {day}", "date": day, "tags": f"[{tags}]", **more}
    lines = "".join(f"{key}: {value}\n" for key, value in head.items())
    return f"---\n{lines}---\n\nNội dung ngày {day}.\n"


def items(days: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return one-file items of these days and tags."""
    return {
        f"tin-bai/{day[:4]}/{day}-tin-{number}.md": item(day, tags)
        for number, (day, tags) in enumerate(days)
    }


@pytest.fixture(scope="session")
def a_year() -> Files:
    """Return content with every kind of figure in 2023 and some in 2022."""
    return {
        **items(
            [
                ("2022-05-09", "CCHC"),
                ("2022-11-30", "TTHC"),
                ("2023-01-01", "CCHC"),
                ("2023-01-31", "Chuyển đổi số, TTHC"),
                ("2023-02-14", "TTHC, CCHC"),
                ("2023-05-20", "Chuyển đổi số, CCHC"),
                ("2023-05-21", "Chuyển đổi số"),
                ("2023-12-31", "CCHC"),
            ]
        ),
        "tin-bai/2023/2023-06-01-dang-lai.md": item(
            "2023-06-01", "CCHC", source="{name: Báo Hải Phòng}", task='"2"'
        ),
        "tin-bai/2023/2023-06-02-nhap.md": item("2023-06-02", "CCHC", draft="true"),
        "tin-bai/2023/2023-06-03-go.md": item(
            "2023-06-03", "CCHC", withdrawn="{date: 2023-07-01, reason: Sai số liệu}"
        ),
        "tin-bai/2026/2026-12-01-mai.md": item("2026-12-01", "CCHC"),
        "nhat-ky/2022.csv": (
            "ngày;hình thức;nội dung;số lượt\n09/05/2022;phát thanh;Tin vắn;4\n"
        ),
        "nhat-ky/2023.csv": (
            "ngày;hình thức;tin bài;nội dung;số lượt;số phút;số người;nhiệm vụ;"
            "định tính\n"
            "02/01/2023;phát thanh;2023-01-01-tin-2;;3;20;;1;\n"
            "03/01/2023;phát thanh;2023-01-01-tin-2;;2;;;;khoảng\n"
            "04/02/2023;phát thanh;;Tin vắn;1;15;;;khoảng\n"
            "05/02/2023;phát thanh;2023-06-03-go;;;5;;;\n"
            "06/02/2023;phát thanh;2023-06-02-nhap;;;;;;\n"
            "10/03/2023;zalo;2023-02-14-tin-4;;2;;;;\n"
            "11/03/2023;facebook;2023-02-14-tin-4;;;;;;\n"
            "12/03/2023;họp thôn;;Họp;2;90;150;;\n"
            "13/03/2023;họp thôn;;Họp;1;;;;\n"
            "14/03/2023;hướng dẫn một cửa;;;1500;;;;khoảng trên\n"
        ),
        "ke-hoach/2023.yml": (
            "year: 2023\n"
            "tasks:\n"
            "  - {id: '1', content: Phát thanh}\n"
            "  - id: '2'\n"
            "    content: Đăng tin\n"
            "    target: {figure: tin_bai.tong, number: 99}\n"
            "  - id: 'II.3'\n"
            "    content: Khẩu hiệu\n"
            "    evaluation: {result: Có, reason: Đã treo}\n"
            "  - {id: '4', content: Chưa làm}\n"
        ),
    }


@pytest.fixture
def site(portal: Callable[[Files], Portal]) -> Callable[[Files], Site]:
    """Return a maker of the data of all pages from files in content/."""
    return lambda files: site_of(portal(files))


@pytest.fixture
def body() -> Callable[[Iterable[SitePage], str], html.HtmlElement]:
    """Return a reader of one page's HTML, below its front matter."""

    def read(pages: Iterable[SitePage], path: str) -> html.HtmlElement:
        text = next(page.text for page in pages if page.path == path)
        return html.fromstring(f"<main>{text.split('---', 2)[2]}</main>")

    return read


@pytest.fixture
def make_items() -> Callable[[Iterable[tuple[str, str]]], dict[str, str]]:
    """Return the maker of one-file items."""
    return items


@pytest.fixture
def make_item() -> Callable[..., str]:
    """Return the maker of one item."""
    return item
