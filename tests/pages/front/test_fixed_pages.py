"""Fixed pages: placeholders, blocks, the theme's facts, and every mistake at once."""

import pytest

from commune_portal.content import read_docs
from commune_portal.errors import ContentErrors
from commune_portal.pages import fixed_pages


@pytest.fixture
def docs(tmp_path):
    """Return a writer of a docs folder."""

    def write(files):
        for name, text in files.items():
            file = tmp_path / "docs" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return tmp_path / "docs"

    return write


def test_placeholders_are_filled_in(site, a_year, docs):
    """A figure in a fixed page is the figure of count."""
    text = '---\ntitle: A\n---\n\nCó {{ so_lieu("2023").tin_bai.tong }} tin bài.\n'
    (page,) = fixed_pages(site(a_year), read_docs(docs({"a.md": text})))

    assert "Có 7 tin bài.\n" == page.body
    assert ("A", "fixed", "xã An Bình") == (
        page.meta["title"],
        page.meta["portal"]["page"],
        page.meta["portal"]["full_name"],
    )


def test_the_home_page_is_named_after_the_site(site, docs):
    """Its title is that of portal.yml."""
    files = {"portal.yml": "name: An Bình\nsite_name: Trang <An Bình>\n"}
    (page,) = fixed_pages(site(files), read_docs(docs({"index.md": "Chào.\n"})))

    assert "Trang &lt;An Bình&gt;" == page.meta["title"]
    assert "home" == page.meta["portal"]["page"]


def test_links_of_blocks_fit_the_page(site, a_year, docs):
    """The same block leads to the same item from any depth."""
    text = '{{ tin_moi("CĐS", 1) }}{{ duong_dan("/thong-ke/") }}'
    pages = fixed_pages(
        site(a_year), read_docs(docs({"index.md": text, "a/b.md": text}))
    )
    url = "tin-bai/2023/2023-05-21-tin-6/"

    assert [True, True] == [
        f'href="{root}{url}"' in page.body and f"{root}thong-ke/" in page.body
        for page, root in zip(pages, ("../../", "./"), strict=True)
    ]


def test_blocks_show_items_and_figures(site, a_year, docs):
    """The lead, the sections and the year's figures are there for a home page."""
    text = (
        '{{ tin_noi_bat(2) }}{{ dai_so_lieu("2023") }}{{ dai_so_lieu() }}{{ nam_nay }}'
        "{% for muc in chuyen_muc %}[{{ muc.the }}|{{ muc.khoa }}]{% endfor %}"
    )
    (page,) = fixed_pages(site(a_year), read_docs(docs({"index.md": text})))

    assert 1 == page.body.count("cp-card--lead")
    assert 2 == page.body.count("cp-list__item")
    assert '<a class="cp-figure" href="./thong-ke/2023/tin-bai/#tong">' in page.body
    assert page.body.endswith("2026[CCHC|cchc][Chuyển đổi số|chuyen_doi_so][TTHC|tthc]")


def test_an_empty_portal_has_a_home_page(site, docs):
    """Without items the blocks say so."""
    text = "{{ tin_noi_bat() }}{{ tin_moi() }}{{ dai_so_lieu() }}"
    (page,) = fixed_pages(site({}), read_docs(docs({"index.md": text})))

    assert 2 == page.body.count("Chưa có tin bài.")


def test_every_mistake_is_told_at_once(site, docs):
    """Unknown names, sections and broken front matter, each with its place."""
    files = {
        "a.md": "---\ntitle: A\n---\n\nCó\n{{ so_lieu('2023').tin_bai.tog }}\n",
        "b.md": "{{ tin_moi('CHCC') }}\n",
        "c.md": "---\ntitle: [A\n---\n",
        "d.md": "---\n- A\n---\n",
    }
    with pytest.raises(ContentErrors) as raised:
        fixed_pages(site({}), read_docs(docs(files)))

    assert [
        "docs/a.md:6: số liệu: không có số liệu tên «tog»; có phải ý bạn là «tong»?",
        "docs/b.md:1: số liệu: không có chuyên mục «CHCC»; có phải ý bạn là «CCHC»?",
        "docs/c.md:2: dấu [ hoặc { mở mà không đóng",
        "docs/d.md:2: cần các dòng dạng «khóa: giá trị»",
    ] == str(raised.value).splitlines()


def test_decisions_are_no_pages(site, docs):
    """The Markdown in docs/adr may hold braces of its own."""
    files = {"adr/0001.md": "{{ x }}"}

    assert () == fixed_pages(site({}), read_docs(docs(files)))
