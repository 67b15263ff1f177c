"""Every document that we make passes all checks that apply to it."""

import re
from dataclasses import replace
from datetime import date

import pytest
from tests.commanding import ended
from tests.figures.scoring.test_scoring import FILES as SCORED
from tests.folders import TODAY, write_tree
from tests.places import ROOT
from tests.reports.royalties.test_royalty_documents import FILES as PAID

from commune_portal.content import load_portal
from commune_portal.reports import (
    build_report,
    build_reports,
    named_report,
    render_docx,
)
from commune_portal.reports.checks import check_document, examine
from commune_portal.reports.checks.elements.kinds import Kind
from commune_portal.reports.filling.library import Library

REPORT = "bao-cao/2023-nam.md"
BUILT_IN = Library({}, "mau-bao-cao")
# A correction needs a frozen document; it has a test of its own below.
FREE = [name for name in BUILT_IN.template_names() if name != "correction"]
PERIODS = {"half-year": "2023-H1", "periodic": "2023-Q1"}


def told(data):
    """Return what the checks say, line by line."""
    return [str(finding) for finding in check_document(data)]


def file_for(template, keys=""):
    """Return a report file with all that the template requires."""
    required = BUILT_IN.template(template).head.required
    own = "".join(f"\n## {name}\n\nĐã làm đủ việc.\n" for name in required)
    period = PERIODS.get(template, "2023")
    return f"---\ntemplate: {template}\nperiod: '{period}'\n{keys}---\n{own}"


@pytest.fixture(scope="module")
def samples():
    """Return the documents of the sample commune, by name."""
    portal = load_portal(ROOT / "content", date(2026, 11, 21))
    reports, errors = build_reports(portal)
    assert not errors
    return {report.id: render_docx(report) for report in reports}


def test_the_sample_commune(samples):
    """Its reports, its plan and its annex have no fault."""
    assert len(samples) >= 5
    assert {name: [] for name in samples} == {
        name: told(data) for name, data in samples.items()
    }


@pytest.mark.parametrize(
    "keys",
    [
        "",
        "number: 192\ndate: 2023-12-29\n",
        "number: 9\ndate: 2024-02-01\naddressees: [UBND huyện, Sở Nội vụ]\n",
        "number: 9\ndate: 2024-02-01\ndrafter: PL.(30)\ncomparison: true\n",
    ],
    ids=["blank", "signed", "addressed", "drafted"],
)
@pytest.mark.parametrize("template", FREE)
def test_every_template(build, ngoc_ky, template, keys):
    """A report by any of our templates has no fault, before and after signing."""
    if template == "plan":  # number and day of a plan are in the plan's own file
        keys = re.sub(r"(number|date): .*\n", "", keys)
    data = render_docx(build({**ngoc_ky, REPORT: file_for(template, keys)}))

    assert [] == told(data)


def test_an_annex_with_a_head_of_its_own(build, ngoc_ky):
    """An annex with Quốc hiệu and a signature of its own has no fault."""
    keys = "number: 192\ndate: 2023-12-29\nannex: form\nannex_date: 2023-12-28\n"
    own = file_for("annual-with-annex", keys)

    assert [] == told(render_docx(build({**ngoc_ky, REPORT: own})))


def test_a_correction(dai_hop, tmp_path):
    """A letter that corrects a signed report is addressed and has no fault."""
    root = write_tree(tmp_path / "content", dai_hop)
    codes = [
        ended(command, REPORT, "--content", root).returncode
        for command in ("freeze", "correct_report")
    ]
    name = REPORT.replace(".md", "-dinh-chinh.md")
    text = (root / name).read_text("utf-8")
    addressed = text.replace("number:", "addressees: [UBND huyện]\nnumber:", 1)
    (root / name).write_text(addressed, encoding="utf-8")
    portal = load_portal(root, TODAY)
    letter = render_docx(build_report(portal, named_report(portal, name)))

    assert ([0, 0], []) == (codes, told(letter))


@pytest.mark.parametrize(
    ("files", "arguments"),
    [
        (PAID, ("royalties", "--period", "2026")),
        (SCORED, ("self_score", "cham-diem/2026.yml")),
    ],
    ids=["royalties", "self-scoring"],
)
def test_internal_forms(content, tmp_path, files, arguments):
    """A form that is no type of the decree has no fault in what applies to it."""
    done = ended(
        *arguments, "--content", content(files), "--out", tmp_path / "ra", cwd=tmp_path
    )
    found = [examine(f.read_bytes()) for f in (tmp_path / "ra").glob("*.docx")]

    assert (0, [(Kind.SHEET, ())]) == (
        done.returncode,
        [(one.kind, one.findings) for one in found],
    )


def test_a_letter(build, ngoc_ky):
    """A công văn, without a type in its symbol and with «V/v», has no fault."""
    keys = "addressees: [UBND huyện]\n"
    report = build({**ngoc_ky, REPORT: file_for("annual", keys)})
    head = replace(report.head, type="", number="Số: 12/UBND-VHXH", subject="báo cáo")

    assert [] == told(render_docx(replace(report, head=head)))
    assert [] != told(render_docx(replace(report, head=replace(head, addressees=()))))
