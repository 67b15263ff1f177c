"""The forms of signed reports, from a row of the log to a sentence. See ADR 59."""

import json

from tests.communes import SIGNERS, frozen
from tests.folders import TODAY, write_tree

from commune_portal.content import load_portal
from commune_portal.pages import data_files, site_of
from commune_portal.reports import build_report, drift
from commune_portal.reports.filling.library import Library
from commune_portal.reports.model.words import report_words

ROWS = {
    "sinh hoạt chuyên môn": "02 buổi sinh hoạt chuyên môn",
    "sinh hoạt đoàn thể": "02 buổi sinh hoạt đoàn thể",
    "văn bản hướng dẫn": "02 văn bản hướng dẫn",
    "phổ biến pháp luật": "02 buổi phổ biến pháp luật",
    "tài liệu tuyên truyền": "02 tài liệu tuyên truyền",
    "đường dây nóng": "02 lượt tiếp nhận qua đường dây nóng",
    "băng zôn": "02 băng rôn",
    "toạ đàm": "02 buổi tọa đàm",
    "cuộc họp định kỳ": "02 cuộc họp định kỳ",
    "điểm hỗ trợ xã hội số": "02 buổi hoạt động của điểm hỗ trợ xã hội số",
}
TEMPLATES = ["annual", "annual-by-form", "annual-with-annex", "half-year", "periodic"]
LOG = "ngày;hình thức;số lượt\n" + "".join(f"08/02/2025;{form};2\n" for form in ROWS)
BODY = "## Thuận lợi\n\nA.\n\n## Khó khăn\n\nB.\n\n## Kiến nghị\n\nC.\n"
FILES = {
    "portal.yml": f"name: An Bình\n{SIGNERS}",
    "nhat-ky/2025.csv": LOG,
    "tin-bai/2025/2025-01-05-a.md": (
        "---\ntitle: A\ndate: 2025-01-05\ntags: [CCHC]\n---\nChào.\n"
    ),
    "bao-cao/2025-nam.md": (
        f"---\ntemplate: annual\nperiod: 2025\nnumber: 1\ndate: 2025-12-25\n---\n{BODY}"
    ),
}


def report_file(template):
    """Return a report of the template with the paragraphs that it asks for."""
    required = Library({}, "mau-bao-cao").template(template).head.required
    body = "".join(f"\n## {name}\n\nTốt.\n" for name in required)
    period = {"half-year": "2025-H1", "periodic": "2025-Q1"}.get(template, "2025")
    return f"---\ntemplate: {template}\nperiod: {period}\n---\n{body}"


def test_each_form_is_printed_under_its_own_name(portal):
    """Number, unit and name of each stand in every template that lists forms."""
    reports = {f"bao-cao/{name}.md": report_file(name) for name in TEMPLATES}
    read = portal({**FILES, "bao-cao/2025-nam.md": None, **reports})
    words = {f.path: report_words(build_report(read, f)) for f in read.reports}

    assert set(reports) == set(words)
    assert [] == [
        (path, form)
        for path in words
        for form in ROWS.values()
        if form not in words[path]
    ]


def test_each_form_has_a_figure_of_its_own(portal):
    """None adds to the figure of another form."""
    pages = {page.path: page.text for page in data_files(site_of(portal(FILES)))}
    year = json.loads(pages["du-lieu/thong-ke.json"])["periods"][0]
    times = {key: each["times"] for key, each in year["activities"].items()}

    assert len(ROWS) == sum(value == 2 for value in times.values())
    assert (0, 0, 0) == tuple(
        times[key] for key in ("hop_giao_ban", "sinh_hoat_chuyen_de", "khau_hieu")
    )


def test_a_report_signed_before_keeps_its_form_and_has_no_drift(tmp_path):
    """A lock in which «tọa đàm» is a spelling prints and compares in its own words."""
    old = (
        "forms:\n"
        "  - {name: sinh hoạt chuyên đề, kind: 5, unit: buổi, aliases: [tọa đàm]}\n"
        "  - {name: khẩu hiệu, kind: 2, aliases: [băng rôn]}\n"
        "  - {name: họp giao ban, kind: 5, unit: cuộc, aliases: [họp định kỳ]}\n"
    )
    rows = "08/02/2025;tọa đàm;2\n09/02/2025;Băng rôn;3\n10/02/2025;họp định kỳ;4\n"
    files = {**FILES, "nhat-ky/2025.csv": f"ngày;hình thức;số lượt\n{rows}"}
    before = {**files, "portal.yml": files["portal.yml"] + old}
    lock = frozen(tmp_path / "signed", before, "2025-nam")
    now = {**lock, "portal.yml": files["portal.yml"]}
    portal = load_portal(write_tree(tmp_path / "later", now), TODAY)

    assert () == drift(portal)
    assert "băng rôn" == portal.log[1].form.name
    assert "02 buổi tọa đàm; 03 băng rôn" in report_words(
        build_report(portal, portal.reports[0])
    )


def test_a_form_that_moves_to_another_group_is_told(tmp_path):
    """The row is the same, but portal.yml now says that it feeds other figures."""
    own = "forms: [{name: màn hình, group: hoạt động}]\n"
    rows = "ngày;hình thức;số lượt\n08/02/2025;màn hình;2\n"
    settings = FILES["portal.yml"] + own
    signed = {**FILES, "portal.yml": settings, "nhat-ky/2025.csv": rows}
    lock = frozen(tmp_path / "signed", signed, "2025-nam")
    now = {**lock, "portal.yml": settings.replace("hoạt động", "đăng lại")}
    found = drift(load_portal(write_tree(tmp_path / "later", now), TODAY))

    assert ["màn hình ngày 08/02/2025: hình thức đổi nhóm số liệu"] == [
        line.problem.partition(" (")[0] for line in found
    ]
