"""What an editor reads about a number that no clerk gives."""

import json
from dataclasses import replace

import pytest
from tests.folders import TODAY, write_tree

from commune_portal.content import load_portal
from commune_portal.content.readers.lock_text import lock_text
from commune_portal.reports import freeze

REPORT = "---\ntemplate: annual\nperiod: '2025'\nnumber: {}\ndate: 2025-12-30\n---\n"
PLAN = 'year: 2025\nnumber: {}\ndate: 2025-01-02\ntasks: [{{id: "1", content: A}}]\n'
OWN = "chỉ ghi số, không kèm ký hiệu: number: "

WRONG = {
    "192/BC-UBND": f'{OWN}"192"',
    "12/2025": f'{OWN}"12"',
    "Số 12": f'{OWN}"12"',
    "12.0": f'{OWN}"12"',
    "158 a": f'{OWN}"158a"',
    "12bis": f'{OWN}"12"',
    "-5": f'{OWN}"5"',
    "0": "số là chữ số từ 1, ví dụ 192 hoặc 158a",
    "½": "số là chữ số từ 1, ví dụ 192 hoặc 158a",
    "١٢": "số là chữ số từ 1, ví dụ 192 hoặc 158a",
}


@pytest.mark.parametrize(("number", "told"), WRONG.items())
def test_a_wrong_number(messages, number, told):
    """A symbol, a sign or a word is no part of it, in a report or in a plan."""
    files = {
        "portal.yml": "name: A\n",
        "bao-cao/a.md": REPORT.format(f'"{number}"'),
        "ke-hoach/2025.yml": PLAN.format(f'"{number}"'),
    }
    problem = f"number: «{number}» không phải số văn bản; {told}"

    assert [
        f"content/bao-cao/a.md:4: {problem}",
        f"content/ke-hoach/2025.yml:2: {problem}",
    ] == sorted(messages(files))


@pytest.mark.parametrize("number", ["5", "005", '"158a"', '"12đ"', '" 12 "'])
def test_a_number(portal, number):
    """Digits, with at most one letter."""
    files = {"portal.yml": "name: A\n", "bao-cao/a.md": REPORT.format(number)}
    (report,) = portal(files).reports

    assert number.strip('" ') == report.number


def test_a_signed_report_keeps_its_number(tmp_path):
    """A lock that was made with such a number is still read."""
    body = "## Thuận lợi\n\nA.\n\n## Khó khăn\n\nB.\n\n## Kiến nghị\n\nC.\n"
    files = {
        "portal.yml": "name: A\nsigners: {ct: {name: B, authority: [CHỦ TỊCH]}}\n",
        "bao-cao/a.md": REPORT.format(5) + body,
    }
    root = write_tree(tmp_path / "content", files)
    portal = load_portal(root, TODAY)
    (file,) = portal.reports
    former = replace(portal, reports=(file.model_copy(update={"number": "5/BC-UBND"}),))
    lock = freeze(former, former.reports[0])
    (root / "bao-cao/a.lock.json").write_text(lock_text(lock), "utf-8")
    report = root / "bao-cao/a.md"
    report.write_text(report.read_text("utf-8").replace(": 5\n", ": 5/BC-UBND\n"))

    assert "5/BC-UBND" == json.loads(lock_text(lock))["head"]["number"]
    assert ["5/BC-UBND"] == [each.number for each in load_portal(root, TODAY).reports]
