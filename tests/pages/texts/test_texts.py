"""The text of an item: which HTML is kept or removed, and where its links lead."""

import re

import html5lib
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html
from tests.places import ROOT

from commune_portal.content import read_docs
from commune_portal.errors import ContentErrors
from commune_portal.pages import whole_site
from commune_portal.pages.texts.cleaning import html_cleaner, themed
from commune_portal.pages.texts.markdown import EXTENSIONS, markdown_reader
from commune_portal.pages.texts.removed import removed_parts

PATH = "tin-bai/2026/2026-11-02-bai"
FIRST = 7  # the line on which the text of `make_item` begins
SAFE_SCHEMES = {"http", "https", "mailto", "tel"}
EXECUTABLE = {"script", "iframe", "object", "embed", "form", "svg", "math", "style"}

PIECES = st.one_of(
    st.sampled_from(
        [
            "<script>alert(1)</script>",
            "<ScRiPt src=//a.vn/x.js>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            '<a href="javascript:alert(1)">x</a>',
            '<a href=" java\tscript:alert(1)">x</a>',
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt&colon;alert(1))",
            "[x](data:text/html;base64,PHNjcmlwdD4=)",
            "![x](vbscript:a)",
            "<javascript:alert(1)>",
            "[x]: javascript:alert(1)\n\n[x]",
            "*a*{: onclick=alert(1) }",
            "# H {: onmouseover=alert(1) style=color:red }",
            '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
            "<math><mtext></form><form><mglyph><style></math><img src onerror=a>",
            "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
            "<style>@import 'https://a.vn'</style>",
            "<form action=https://a.vn><button formaction=javascript:a>x</button>",
            "<base href=//a.vn><meta http-equiv=refresh content='0;//a.vn'>",
            "<!--><img src=x onerror=alert(1)>-->",
            "<![CDATA[<img src=x onerror=a>]]>",
            "<![foo",
            "<table><td background=javascript:a style='x:expression(a)'>",
            "\n```\n<script>\n```\n",
            "\n\n    <script>\n\n",
            "\ufdd0",
            "`<b>`",
            "<div>\n\n*a*\n",
            "\n\n- ",
            "\n> ",
            '"><script>',
            "<!-- /portal:html -->\n",
        ]
    ),
    st.text(alphabet="<>/=\"'`&;:#[](){}!\\-*\n xonclickjavascript", max_size=20),
)


@pytest.fixture
def text_of(site, make_item):
    """Return a reader of the page text of an item from its Markdown."""

    def read(text, **files):
        items = {f"{PATH}.md": make_item("2026-11-02", "CCHC").split("\n\n")[0]}
        items[f"{PATH}.md"] += f"\n\n{text}\n"
        return site({**items, **files}).texts[f"{PATH}.md"]

    return read


def told(text):
    """Return the warnings without the path of the content folder."""
    return [str(each).split(".md:", 1)[1] for each in text.warnings]


@pytest.fixture(scope="module")
def cleaned():
    """Return the function from Markdown to the HTML of a page."""
    read, clean = markdown_reader(), html_cleaner()
    return lambda text: themed(clean(read(text)))


def scheme_of(address):
    """Return the scheme as browsers read it, by the URL standard; empty without one."""
    text = re.sub(r"[\t\n\r]", "", address).lstrip("".join(map(chr, range(33))))
    match = re.match(r"([a-z][a-z0-9+.-]*):", text, re.IGNORECASE)
    return match[1].lower() if match else ""


@given(st.lists(PIECES, max_size=8).map("".join))
@example("<b" * 50)
@example('<a href=" java\tscript:alert(1)">x</a>')
def test_nothing_executable_survives(cleaned, text):
    """Whatever the HTML, the page has nothing that a browser runs."""
    tree = html5lib.parse(cleaned(text), namespaceHTMLElements=False)
    body = tree.find("body")
    names = {each.tag for each in body.iter() if isinstance(each.tag, str)}
    given_names = {name for each in body.iter() for name in each.attrib}
    addresses = [
        each.attrib[name]
        for each in body.iter()
        for name in ("href", "src")
        if name in each.attrib
    ]

    assert set() == names & EXECUTABLE
    assert [] == [n for n in given_names if n.startswith("on") or n == "style"]
    assert set() == {scheme_of(each) for each in addresses} - SAFE_SCHEMES - {""}


@given(st.lists(PIECES, max_size=8).map("".join))
def test_telling_what_was_removed_never_fails(text):
    """Broken HTML has its warnings too."""
    assert all(removed_parts(markdown_reader()(text)).values())


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("a\n\n<script>x()</script>", "9: <script>: đã bỏ; tin bài không được chứa"),
        ("<p onclick='x()'>a</p>", "7: onclick: đã bỏ; tin bài không được chứa mã"),
        (
            "a\n\n[b](javascript:x)",
            "9: liên kết: đã bỏ địa chỉ «javascript:x»; chỉ nhận http, https, mailto",
        ),
        (
            '<iframe src="https://www.youtube.com/embed/a"></iframe>',
            "7: <iframe>: đã bỏ khung nhúng; hãy đặt liên kết: "
            "[Xem video](https://www.youtube.com/embed/a)",
        ),
        ("<form><input></form>", "7: <form>: đã bỏ biểu mẫu; hãy đặt liên kết đến"),
        ("<font>a</font>", "7: <font>: đã bỏ thẻ này, chữ bên trong vẫn còn"),
        ("a\n\n# B", "9: # : trang đã có tiêu đề của tin bài; mục này được đưa xuống"),
        ("[a](#khong-co)", "7: liên kết: «#khong-co» không phải một mục của bài này"),
        (
            "![a](https://a.vn/b.png)",
            "7: ảnh: ảnh ở trang khác không hiện được; hãy chép về đặt cạnh tin bài",
        ),
    ],
)
def test_what_is_taken_out_is_told_with_its_line(text_of, text, warning):
    """One warning for each kind of HTML, with the line of the file and what to do."""
    (found, *_) = told(text_of(text))

    assert found.startswith(warning)


def test_code_is_shown_and_not_told(text_of):
    """HTML written as code is text; HTML below it is reported at its own line."""
    text = text_of("```\n<script>\n```\n\n`<script>`\n\n<script>a</script>")

    assert 2 == text.html.count("&lt;script&gt;")
    assert [f"{FIRST + 6}: <script>: đã bỏ; tin bài không được chứa mã lệnh"] == told(
        text
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("`<b onclick=a>`\n\n<b onclick='a()'>b</b>", ["9: onclick"]),
        ("    <script>\n\na <script>b()</script>", ["9: <script>"]),
        ("<!-- <font> -->\n\n<font>a</font>", ["9: <font>"]),
        ("- a\n\n    <form></form>", ["9: <form>"]),
        ("a\n\n<iframe\nsrc=x></iframe>", ["9: <iframe>"]),
        ("a\n\n[b](java&#115;cript:x)", ["9: liên kết"]),
        ("B\n\n#Tiêu đề", ["9: # "]),
        ("B\n\nTiêu đề\n===", ["9: # "]),
        ("{{ a }}\n\nB\n{: style='c'}", ["10: style"]),
        ("[a]\n\nB\n{: .c}", ["10: class"]),
        ("<b data-cp-dong='x' onclick=a>b</b>", ["7: onclick"]),
        ("<b onclick=a data-cp-dong=3>b</b>", ["7: onclick"]),
        (
            "<font>a</font>\n\n<font>b</font> <font>c</font>",
            ["7: <font>: đã bỏ thẻ này, chữ bên trong vẫn còn (3 chỗ: dòng 7, 9)"],
        ),
        (
            "\n\n".join(["<font>a</font>"] * 11),
            [
                "7: <font>: đã bỏ thẻ này, chữ bên trong vẫn còn (11 chỗ: dòng 7, 9, "
                "11, 13, 15, 17, 19, 21, 23, 25 …)"
            ],
        ),
        ("<font>a</font> <font>b</font>", ["7: <font>: đã bỏ thẻ này, chữ bên trong"]),
    ],
)
def test_the_line_is_where_the_removed_thing_stands(text_of, text, expected):
    """Not where the same letters stand first: in code, a note, or another tag."""
    found = told(text_of(text))

    assert len(expected) == len(found)
    assert all(
        each.startswith(line) for each, line in zip(found, expected, strict=True)
    )


def test_a_table_of_word_keeps_its_cells_and_loses_its_looks(text_of):
    """Rows, merged cells, alignment stay; styles go, reported once with their count."""
    text = text_of(
        '<table class="MsoNormalTable" style="width:1in">\n'
        '<tr style="height:1pt"><td style="color:red" colspan="2" align="right">'
        "<o:p><b>Phí</b></o:p></td></tr>\n"
        "<tr><td><p class=MsoNormal>a</p></td><td>b</td></tr></table>"
    )
    (table,) = html.fromstring(text.html).iter("table")

    assert [["Phí"], ["a", "b"]] == [
        [cell.text_content() for cell in row.iter("td")] for row in table.iter("tr")
    ]
    assert ["2"] == table.xpath(".//@colspan")
    assert ["cp-text--right"] == table.xpath(".//@class")
    assert ["cp-scroll"] == table.xpath("../@class")
    assert [
        "7: class: đã bỏ; cách trình bày là của cả trang thông tin điện tử (2 chỗ: "
        "dòng 7, 9)",
        "7: style: đã bỏ; cách trình bày là của cả trang thông tin điện tử (3 chỗ: "
        "dòng 7, 8)",
        "8: <o:p>: đã bỏ thẻ này, chữ bên trong vẫn còn",
    ] == sorted(told(text))


def test_what_markdown_makes_passes_without_a_word(text_of):
    """Headings, tables, footnotes, admonitions and definitions are as before."""
    text = text_of(
        "## Đường *làng*\n\nMột[^1] hai.\n\n[^1]: Chú thích.\n\n"
        '!!! warning "Chú ý"\n\n    Đoạn.\n\n'
        "| A | B |\n|---|--:|\n| 1 | 2 |\n\nTừ\n:   Nghĩa\n\n- a\n- b\n\n1. c\n\n"
        "> d\n\n```python\ne < f\n```\n\n~~g~~ **h** <u>i</u> H<sub>2</sub>O\n\n---\n"
    )
    page = html.fromstring(text.html)

    assert [] == told(text)
    assert ["duong-lang"] == page.xpath("//h2/@id")
    assert ["#duong-lang"] == page.xpath("//h2/a[@class='headerlink']/@href")
    assert ["#fn:1"] == page.xpath("//a[@class='footnote-ref']/@href")
    assert ["fn:1"] == page.xpath("//div[@class='footnote']//li/@id")
    assert ["Chú ý"] == page.xpath("//div[@class='admonition warning']/p[1]/text()")
    assert ["cp-text--right"] * 2 == page.xpath("//th[2]/@class | //td[2]/@class")
    assert [[], ["1"], ["Nghĩa"]] == [
        page.xpath("//@style"),
        page.xpath("//td[1]/text()"),
        page.xpath("//dd/text()"),
    ]


def test_a_heading_does_not_take_a_name_of_the_page(text_of):
    """The skip link still leads to the page's own anchor; code stays as it is."""
    text = text_of('## Nội dung\n\n[a](#noi-dung)\n\n`<p id="noi-dung" class="">`\n')
    page = html.fromstring(text.html)

    assert ["bai-noi-dung"] == page.xpath("//@id")
    assert {"#bai-noi-dung"} == set(page.xpath("//@href"))
    assert '<p id="noi-dung" class="">' == page.findtext(".//code")
    assert [] == told(text)


@pytest.mark.parametrize(
    ("written", "href", "rel"),
    [
        ("https://a.vn/b?c=1&d", "https://a.vn/b?c=1&d", "noopener external"),
        ("//a.vn/b", "https://a.vn/b", "noopener external"),
        ("mailto:a@b.vn", "mailto:a@b.vn", None),
        ("tel:+84225", "tel:+84225", None),
        ("khac.md#muc", "../tin-bai/2026/khac/#muc", None),
        ("../2026/khac.md", "../tin-bai/2026/khac/", None),
        ("../2026/Có dấu/index.md", "../tin-bai/2026/co-dau/", None),
        ("Có dấu/a b.pdf", "../tin-bai/2026/co-dau/a%20b.pdf", None),
        ("../khac/", "../tin-bai/2026/khac/", None),
        ("/thong-ke/", "../thong-ke/", None),
        ("/", "../", None),
        ("/du-lieu/tin-bai.csv", "../du-lieu/tin-bai.csv", None),
        ("../../lien-he.md", "../lien-he/", None),
        ("../../thu-tuc/1.001193.md", "../thu-tuc-hanh-chinh/1.001193/", None),
    ],
)
def test_links_lead_where_they_say(text_of, make_item, written, href, rel):
    """Links may name files in content/, pages of the site, and other sites."""
    more = {
        "tin-bai/2026/khac.md": make_item("2026-11-01", "CCHC"),
        "tin-bai/2026/Có dấu/index.md": make_item("2026-11-03", "CCHC"),
        "tin-bai/2026/Có dấu/a b.pdf": "%PDF-1 %%EOF",
        "thu-tuc/1.001193.md": "---\ncode: '1.001193'\nname: Khai sinh\n"
        "field: Hộ tịch\nupdated: 2026-11-01\n---\n",
    }
    (link,) = html.fromstring(text_of(f"[a](<{written}>)", **more).at("../")).iter("a")

    assert (href, rel) == (link.get("href"), link.get("rel"))


def test_a_broken_link_is_a_mistake_with_its_line(site, make_item, tmp_path):
    """Every broken link is reported with the nearest page, and no other link."""
    text = (
        "\n[a](khong.md) [b](../../lien-he.md)\n[c](2026-11-01-tin-cut.md)\n"
        "[d](www.a.vn) [e](mai.md) [f](/du-lieu/tin-bai.json)\n"
    )
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "lien-he.md").write_text("x", encoding="utf-8")
    made = site(
        {
            f"{PATH}.md": make_item("2026-11-02", "CCHC") + text,
            "tin-bai/2026/2026-11-01-tin-cu.md": make_item("2026-11-01", "CCHC"),
            "tin-bai/2026/mai.md": make_item("2026-11-30", "CCHC"),
        }
    )
    with pytest.raises(ContentErrors) as raised:
        whole_site(made.portal, read_docs(tmp_path / "docs"))

    assert [
        "9: liên kết: «khong.md» không dẫn tới trang hay tệp nào đã đăng",
        "10: liên kết: «2026-11-01-tin-cut.md» không dẫn tới trang hay tệp nào đã "
        "đăng; có phải ý bạn là «/tin-bai/2026/2026-11-01-tin-cu/»?",
        "11: liên kết: «www.a.vn» thiếu phần đầu; hãy viết «https://www.a.vn»",
        "11: liên kết: «mai.md» không dẫn tới trang hay tệp nào đã đăng",
    ] == [str(error).split(".md:", 1)[1] for error in raised.value.errors]


def test_the_extensions_are_those_of_the_site(sample_settings):
    """An item and a page of the handbook understand the same Markdown."""
    named = {
        name
        for each in sample_settings["markdown_extensions"]
        for name in (each if isinstance(each, dict) else [each])
    }

    assert named - {"commune_portal.pages.frame.html_blocks"} | {"fenced_code"} == set(
        EXTENSIONS
    )


@pytest.fixture
def sample_settings():
    """Return mkdocs.yml with the functions that it names as text."""

    class Reader(yaml.SafeLoader):
        pass

    Reader.add_multi_constructor("", lambda *_: None)
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=Reader)  # noqa: S506 - it is a SafeLoader


def test_a_procedure_is_cleaned_with_its_own_lines(site):
    """HTML pasted into a procedure is reported at its line of the file."""
    path = "thu-tuc/1.001193.md"
    file = (
        "---\ncode: '1.001193'\nname: Khai sinh\nfield: Hộ tịch\nupdated: 2026-11-01\n"
        "---\n\n## Trình tự thực hiện\n\nNộp.\n\n## Thành phần hồ sơ\n\n"
        "<script>a</script>\n\nGiấy chứng sinh.\n"
    )
    text = site({path: file}).texts[path]

    assert ["14: <script>: đã bỏ; tin bài không được chứa mã lệnh"] == told(text)
    assert "<p>Giấy chứng sinh.</p>" in text.html
    assert text.html.index("thanh-phan-ho-so") < text.html.index("trinh-tu-thuc-hien")
