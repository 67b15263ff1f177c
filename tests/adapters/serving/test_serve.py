"""`mkdocs serve`, started as an editor starts it, with mistakes made and mended."""

import pytest
from lxml import html
from tests.adapters.serving.running import FILES, ITEM, Running, running

LINK = "Cảnh báo: docs/index.md: liên kết «khong-co.md» không dẫn tới tệp nào"
PAGE = "/tin-bai/2026/2026-05-01-tin-mot/"
PROBLEM = "tags: «TTHX» không phải chuyên mục; có phải ý bạn là «TTHC»?"
PANEL = "//*[contains(@class, 'cp-mistakes')]"


def mistakes(page: str) -> list[str]:
    """Return what the panel of a page lists."""
    items = html.fromstring(page).xpath(f"{PANEL}//li")
    return [" ".join(item.text_content().split()) for item in items]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory):
    """Return a server that has started with a mistake, in a folder with marks."""
    folder = tmp_path_factory.mktemp("xã (có dấu) & 100%")
    files = FILES.replace("[TTHC]", "[TTHX]")
    command = ("-m", "mkdocs", "serve", "-a", "127.0.0.1:PORT")
    with running(folder, *command, files=files) as started:
        yield started


@pytest.fixture(scope="module")
def first(server: Running) -> tuple[list[str], list[list[str]]]:
    """Return the terminal at the start, and the mistakes at three addresses.

    The last is the home page after the mistake is mended.
    """
    lines = server.lines(2)
    pages = [server.built(), server.get("/tin-bai/nao-do/")]
    pages.append(server.change(ITEM, "TTHX", "TTHC"))
    return [*lines, *server.lines(2)], [*map(mistakes, pages)]


def test_starting_with_a_mistake(server, first):
    """It is on a page at every address; the site appears when it is mended."""
    lines, pages = first

    assert lines == [
        "Có 1 lỗi, chưa dựng được trang; sửa xong và lưu tệp, trang tự dựng lại:",
        f"  {ITEM}:4: {PROBLEM}",
        LINK,
        f"Đã dựng trang sau … giây, xem http://127.0.0.1:{server.port}/",
    ]
    assert [[f"{ITEM}:4 {PROBLEM}"], [f"{ITEM}:4 {PROBLEM}"], []] == pages
    assert "Nội dung." in server.get(PAGE)


@pytest.mark.usefixtures("first")
def test_mistakes_stand_over_the_last_good_page(server):
    """One follows another, everywhere; the panel goes by itself at the end."""
    rows = "".join(f"khong_co_{n}: 1\n" for n in range(49))
    content, elsewhere = server.folder / "content", server.folder / "cho-khac"
    server.change(ITEM, "TTHC", "TTHX")
    found = [mistakes(server.get(path)) for path in (PAGE, "/khong-co/")]
    text = server.get(PAGE)
    printed = server.lines(2)
    server.change(ITEM, "TTHX", "TTHC")
    printed += server.lines(2)
    many = server.change("content/portal.yml", "name: An Bình\n", rows)
    last_line = server.lines(22)[-1]
    content.rename(elsewhere)
    moved = mistakes(server.built())
    (elsewhere / "portal.yml").write_text("name: An Bình\n", encoding="utf-8")
    elsewhere.rename(content)
    server.built()
    server.lines(4)

    assert [[f"{ITEM}:4 {PROBLEM}"]] * 2 == found
    assert "Nội dung." in text
    assert [
        "Có 1 lỗi, giữ nguyên bản dựng trước; sửa xong và lưu tệp, trang tự dựng lại:",
        f"  {ITEM}:4: {PROBLEM}",
        LINK,
        f"Đã dựng lại sau … giây, xem http://127.0.0.1:{server.port}/",
    ] == printed
    assert 20 == len(mistakes(many))
    assert "Còn 30 lỗi nữa, hiện ra khi sửa bớt các lỗi trên." in many
    assert "  Còn 30 lỗi nữa, hiện ra khi sửa bớt các lỗi trên." == last_line
    assert moved[0].startswith("content")
    assert [] == mistakes(server.get(PAGE))


@pytest.mark.usefixtures("first")
def test_mistakes_in_the_frame_of_the_site(server):
    """mkdocs.yml, fixed pages and drafts among them are read as content is."""
    server.change("mkdocs.yml", "site_name: Trang", "site_name: [Trang")
    found = mistakes(server.get())
    server.change("mkdocs.yml", "name: commune-portal", "name: vatlieu")
    page = server.change("mkdocs.yml", "site_name: [Trang", "site_name: Trang")
    found += mistakes(page)
    server.change("docs/index.md", "# Trang", "{{ khong_co }}\n# Trang")
    page = server.change("mkdocs.yml", "name: vatlieu", "name: commune-portal")
    found += mistakes(page)
    page = server.change("docs/index.md", "{{ khong_co }}\n", "")

    assert [
        "mkdocs.yml:1 dấu [ hoặc { mở mà không đóng",
        "mkdocs.yml:5 theme: không có giao diện này; hãy cài lại phần mềm",
    ] == found[:2]
    assert found[2].startswith("docs/index.md:1 ")
    assert [] == mistakes(page)
    assert [
        LINK,
        f"Đã dựng lại sau … giây, xem http://127.0.0.1:{server.port}/",
    ] == server.lines(12)[-2:]


def test_it_ends_when_it_is_told_to(tmp_path):
    """Without a word of English, also where the settings are wrong from the start."""
    files = FILES.replace("site_name: Trang", "site_name: [Trang")
    command = ("-m", "commune_portal", "serve", "--port", "PORT")
    with running(tmp_path, *command, files=files) as server:
        lines = server.lines(3)
        page = server.get()
        code, rest = server.stop()

    assert ["mkdocs.yml:1 dấu [ hoặc { mở mà không đóng"] == mistakes(page)
    assert [
        f"Đang dựng trang, rồi mở tại http://127.0.0.1:{server.port}/ (bấm Ctrl+C để "
        "dừng)",
        "Có 1 lỗi, chưa dựng được trang; sửa xong và lưu tệp, trang tự dựng lại:",
        "  mkdocs.yml:1: dấu [ hoặc { mở mà không đóng",
    ] == lines
    assert (0, "Đã dừng.\n") == (code, rest)
