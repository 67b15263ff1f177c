"""LibreOffice, an independent reader, opens our files; where everything then stands."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass

import pytest

from commune_portal.reports import render_docx

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
def lines(build, tmp_path):
    """Return a reader: the lines of a report as LibreOffice lays them out."""
    tools = [shutil.which("soffice"), shutil.which("pdftotext")]
    if None in tools:
        if os.environ.get("COMMUNE_PORTAL_REQUIRE_ALL") == "1":
            pytest.fail("LibreOffice or pdftotext is not installed")
        pytest.skip("LibreOffice or pdftotext is not installed")

    def read(files):
        file = tmp_path / "report.docx"
        file.write_bytes(render_docx(build(files)))
        profile = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
        convert = ["--headless", "--convert-to", "pdf", "--outdir", tmp_path]
        subprocess.run(
            [tools[0], profile, *convert, file], check=True, capture_output=True
        )
        found = subprocess.run(
            [tools[1], "-bbox-layout", file.with_suffix(".pdf"), "-"],
            check=True,
            capture_output=True,
            text=True,
        )
        return list(lines_of(found.stdout))

    return read


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
