"""LibreOffice, an independent reader, opens our files; where everything then stands."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass, replace

import pytest

from commune_portal.reports import render_docx
from commune_portal.reports.markdown.blocks import parse_body
from commune_portal.reports.model.report import Annex, Ending

pytestmark = pytest.mark.office

REPORT = "bao-cao/2023-nam.md"
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


@pytest.fixture
def laid_out(tmp_path):
    """Return a reader: the lines of each report as LibreOffice lays them out."""
    tools = [shutil.which("soffice"), shutil.which("pdftotext")]
    if None in tools:
        if os.environ.get("COMMUNE_PORTAL_REQUIRE_ALL") == "1":
            pytest.fail("LibreOffice or pdftotext is not installed")
        pytest.skip("LibreOffice or pdftotext is not installed")

    def read(reports):
        files = [tmp_path / f"{place}.docx" for place, _ in enumerate(reports)]
        for file, report in zip(files, reports, strict=True):
            file.write_bytes(render_docx(report))
        profile = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
        convert = ["--headless", "--convert-to", "pdf", "--outdir", tmp_path]
        subprocess.run(
            [tools[0], profile, *convert, *files], check=True, capture_output=True
        )
        return [lines_in(tools[1], file.with_suffix(".pdf")) for file in files]

    return read


@pytest.fixture
def lines(laid_out, build):
    """Return a reader: the lines of the one report of a content folder."""
    return lambda files: laid_out([build(files)])[0]


def lines_in(pdftotext, file):
    """Return the lines of a PDF file."""
    found = subprocess.run(
        [pdftotext, "-bbox-layout", file, "-"],
        check=True,
        capture_output=True,
        text=True,
    )
    return list(lines_of(found.stdout))


def lines_of(xml):
    """Yield the lines of pdftotext's output."""
    for page, part in enumerate(xml.split("<page ")[1:], 1):
        for line in part.split("<line ")[1:]:
            words = WORD.findall(line)
            left, top = float(words[0][0]), float(words[0][1])
            text = " ".join(word[4] for word in words).replace("&amp;", "&")
            yield Line(page, left, top, float(words[-1][2]), text)


def test_positions(lines, dai_hop):
    """Columns, centring, page numbers and the signature are where they belong."""
    found = lines(dai_hop)
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


def test_pages(lines, dai_hop):
    """Two or three pages, numbered from the second; the signature is not alone."""
    found = lines(dai_hop)
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


@pytest.mark.parametrize("rows", [5, 9])
def test_no_heading_ends_a_page(lines, dai_hop, rows):
    """A heading stays with its text, below a table too."""
    table = "| Việc | Số |\n|---|--:|\n" + "| Đăng tin | 1 |\n" * (rows)
    own = dai_hop[REPORT].replace("Kinh phí hạn hẹp.", f"Gồm:\n\n{table}")
    last = {line.page: line.text for line in lines({**dai_hop, REPORT: own})}

    assert [] == [text for text in last.values() if re.match(r"([IVX]+|\d)\. ", text)]


def padded(report, lines):
    """Return the report with so many short paragraphs before its last one."""
    *before, last = report.blocks
    more = parse_body("\n\n".join(f"Dòng {n}." for n in range(lines)))
    return replace(report, blocks=(*before, *more, last))


def test_a_signature_never_leaves_its_text(laid_out, build, dai_hop):
    """Wherever the page ends, the signature is on one page with its last lines."""
    report = build(dai_hop)
    reports = [padded(report, lines) for lines in range(0, 40, 3)]

    for found in laid_out(reports):
        ends = [line for line in found if line.text.endswith("./.")]
        signed = [
            line
            for line in found
            if line.text in ("TM. ỦY BAN NHÂN DÂN", "Nơi nhận:", "Trần Văn Mẫu")
        ]

        assert 3 == len(signed)
        assert 1 == len({line.page for line in [*signed, *ends]})


def test_annexes_are_numbered_anew(laid_out, build, dai_hop):
    """The first page of an annex has no number, the next has 2; tables repeat."""
    rows = "".join(f"| {n} | Việc số {n} |\n" for n in range(1, 70))
    annexes = (
        Annex(
            label="Phụ lục I",
            title="Danh mục",
            subject="",
            attached="(Kèm theo Báo cáo số 05/BC-UBND)",
            blocks=parse_body(f"| STT | Việc |\n|:-:|---|\n{rows}"),
        ),
        Annex(
            label="",
            title="Biểu tổng hợp",
            subject="Đánh giá",
            attached="(Kèm theo Báo cáo số 05/BC-UBND)",
            blocks=parse_body(f"| STT | Việc |\n|:-:|---|\n{rows}"),
            is_landscape=True,
            ending=Ending(authority=("CHỦ TỊCH",), signer="Nguyễn A", recipients=()),
        ),
    )
    (found,) = laid_out([replace(build(dai_hop), annexes=annexes)])
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
