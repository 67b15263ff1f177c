"""Where everything stands when LibreOffice lays out our Word files."""

import re
from dataclasses import dataclass, replace

import pytest
from tests.communes import REPORT
from tests.folders import TODAY, write_tree

from commune_portal.content import load_portal
from commune_portal.reports import build_report, render_docx
from commune_portal.reports.markdown.blocks import parse_body
from commune_portal.reports.model.report import Annex, Ending

ROWS = (5, 9)
PADDINGS = range(0, 40, 3)
POINTS_PER_MM = 72 / 25.4
WORD = re.compile(
    r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>'
)


@dataclass(frozen=True)
class Line:
    """A line of a page: its text and where it stands, in points."""

    page: int
    left: float
    top: float
    right: float
    text: str

    @property
    def middle(self):
        """Its middle, from the left edge of the page."""
        return (self.left + self.right) / 2


def padded(report, lines):
    """Return the report with so many short paragraphs before its last one."""
    *before, last = report.blocks
    more = parse_body("\n\n".join(f"Dòng {n}." for n in range(lines)))
    return replace(report, blocks=(*before, *more, last))


def with_table(files, rows):
    """Return the files of a report whose own paragraph has a table of so many rows."""
    table = "| Việc | Số |\n|---|--:|\n" + "| Đăng tin | 1 |\n" * rows
    own = files[REPORT].replace("Kinh phí hạn hẹp.", f"Gồm:\n\n{table}")
    return {**files, REPORT: own}


def with_annexes(report):
    """Return the report with two annexes of 69 rows, the second one landscape."""
    rows = "".join(f"| {n} | Việc số {n} |\n" for n in range(1, 70))
    attached = "(Kèm theo Báo cáo số 05/BC-UBND)"
    blocks = parse_body(f"| STT | Việc |\n|:-:|---|\n{rows}")
    annexes = (
        Annex(
            label="Phụ lục I",
            title="Danh mục",
            subject="",
            attached=attached,
            blocks=blocks,
        ),
        Annex(
            label="",
            title="Biểu tổng hợp",
            subject="Đánh giá",
            attached=attached,
            blocks=blocks,
            is_landscape=True,
            ending=Ending(authority=("CHỦ TỊCH",), signer="Nguyễn A", recipients=()),
        ),
    )
    return replace(report, annexes=annexes)


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory, convert, read_pdf, dai_hop):
    """Return the lines of every report of this module, by name, as they are laid out.

    LibreOffice converts all of them in one start.
    """
    folder = tmp_path_factory.mktemp("rendered")

    def built(files):
        root = write_tree(tmp_path_factory.mktemp("content"), files)
        portal = load_portal(root, TODAY)
        return build_report(portal, portal.reports[0])

    report = built(dai_hop)
    reports = {
        "plain": report,
        "annexes": with_annexes(report),
        **{f"table {rows}": built(with_table(dai_hop, rows)) for rows in ROWS},
        **{f"padded {lines}": padded(report, lines) for lines in PADDINGS},
    }
    files = [folder / f"{number}.docx" for number in range(len(reports))]
    for file, each in zip(files, reports.values(), strict=True):
        file.write_bytes(render_docx(each))
    texts = (read_pdf(pdf, "-bbox-layout") for pdf in convert(files, "pdf"))
    return {
        name: list(lines_of(text)) for name, text in zip(reports, texts, strict=True)
    }


def lines_of(xml):
    """Yield the lines of pdftotext's output."""
    for page, part in enumerate(xml.split("<page ")[1:], 1):
        for line in part.split("<line ")[1:]:
            words = WORD.findall(line)
            left, top = float(words[0][0]), float(words[0][1])
            text = " ".join(word[4] for word in words).replace("&amp;", "&")
            yield Line(page, left, top, float(words[-1][2]), text)


def test_positions(laid_out):
    """Columns, centring, page numbers and the signature are where they belong."""
    found = laid_out["plain"]
    by_text = {line.text: line for line in found}
    left_edge, right_edge = 30 * POINTS_PER_MM, 195 * POINTS_PER_MM
    centre = (left_edge + right_edge) / 2
    country = by_text["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    motto = by_text["Độc lập - Tự do - Hạnh phúc"]
    agency, name = by_text["ỦY BAN NHÂN DÂN"], by_text["XÃ ĐẠI HỢP"]
    number = by_text["Số: 05/BC-UBND"]
    day = by_text["Đại Hợp, ngày 25 tháng 12 năm 2023"]

    assert country.top == pytest.approx(agency.top, abs=2)
    assert motto.top == pytest.approx(name.top, abs=2)
    assert number.top == pytest.approx(day.top, abs=3)
    assert country.middle == pytest.approx(motto.middle, abs=1)
    assert country.middle == pytest.approx(day.middle, abs=1)
    assert agency.middle == pytest.approx(number.middle, abs=1)
    assert agency.right < country.left
    assert country.right <= right_edge + 1
    for text in (
        "BÁO CÁO",
        "Kết quả công tác tuyên truyền về cải cách hành chính năm 2023",
    ):
        assert by_text[text].middle == pytest.approx(centre, abs=1)
    for line in found:
        assert left_edge - 1 <= line.left
        assert line.right <= right_edge + 1


def test_pages(laid_out):
    """Two or three pages, numbered from the second; the signature is not alone."""
    found = laid_out["plain"]
    pages = max(line.page for line in found)
    numbers = [line for line in found if line.top < 15 * POINTS_PER_MM]
    signer = next(line for line in found if line.text == "Trần Văn Mẫu")
    authority = next(line for line in found if line.text == "TM. ỦY BAN NHÂN DÂN")
    received = next(line for line in found if line.text == "Nơi nhận:")
    last = next(line for line in found if line.text.endswith("./."))

    assert pages in {2, 3}
    assert [str(page) for page in range(2, pages + 1)] == [n.text for n in numbers]
    assert {pages} == {line.page for line in (signer, authority, received, last)}
    assert last.top < received.top
    assert received.top == pytest.approx(authority.top, abs=4)
    assert authority.middle == pytest.approx(signer.middle, abs=1)
    assert received.right < authority.left


@pytest.mark.parametrize("rows", ROWS)
def test_no_heading_ends_a_page(laid_out, rows):
    """A heading stays with its text, also below a table."""
    last = {line.page: line.text for line in laid_out[f"table {rows}"]}

    assert [] == [text for text in last.values() if re.match(r"([IVX]+|\d)\. ", text)]


def test_a_signature_never_leaves_its_text(laid_out):
    """Wherever the page ends, the signature is on one page with its last lines."""
    for lines in PADDINGS:
        found = laid_out[f"padded {lines}"]
        ends = [line for line in found if line.text.endswith("./.")]
        signed = [
            line
            for line in found
            if line.text in ("TM. ỦY BAN NHÂN DÂN", "Nơi nhận:", "Trần Văn Mẫu")
        ]

        assert 3 == len(signed)
        assert 1 == len({line.page for line in [*signed, *ends]})


def test_annexes_are_numbered_anew(laid_out):
    """The first page of an annex has no number, the next has 2; tables repeat."""
    found = laid_out["annexes"]
    first = next(line.page for line in found if line.text == "Phụ lục I")
    second = next(line.page for line in found if line.text == "BIỂU TỔNG HỢP")
    pages = range(first, max(line.page for line in found) + 1)
    top = 15 * POINTS_PER_MM
    numbers = {
        page: "".join(n.text for n in found if n.page == page and n.top < top)
        for page in pages
    }
    heads = dict.fromkeys(pages, 0)
    for line in found:
        if line.page in heads and line.text.startswith("STT"):
            heads[line.page] += 1
    signer = next(line for line in found if line.text == "Nguyễn A")
    last_row = [
        line for line in found if line.page == signer.page and "69" in line.text
    ]

    assert {
        page: ""
        if page in (first, second)
        else str(page - (second if page > second else first) + 1)
        for page in pages
    } == numbers
    assert set(heads.values()) == {1}
    assert last_row
