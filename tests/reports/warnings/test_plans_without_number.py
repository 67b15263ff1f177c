"""A report that cites a plan whose number or day nobody has recorded."""

import pytest

PLAN = "year: 2026\n{signed}tasks:\n- {{id: 1, content: Tuyên truyền}}\n"
REPORT = (
    "---\ntemplate: annual\nperiod: 2026\nsigner: a\n---\n"
    "## Thuận lợi\n\nA.\n\n## Khó khăn\n\nB.\n\n## Kiến nghị\n\nC.\n"
)
SETTINGS = "name: An Bình\nsigners: {a: {name: A, authority: [CHỦ TỊCH]}}\n"
BLANK = (
    "content/bao-cao/2026-nam.md: văn bản: văn bản này viện dẫn kế hoạch năm 2026 mà "
    "để trống số, ngày; hãy ghi number và date của kế hoạch đã ban hành vào "
    "ke-hoach/2026.yml"
)


@pytest.mark.parametrize(
    ("signed", "expected"),
    [
        ("", [BLANK]),
        ("date: 2026-01-05\n", [BLANK]),
        ("number: 5\ndate: 2026-01-05\n", []),
    ],
)
def test_blanks_in_a_citation_are_told(build, signed, expected):
    """Such a document must not go out; `--strict` stops it."""
    report = build(
        {
            "portal.yml": SETTINGS,
            "ke-hoach/2026.yml": PLAN.format(signed=signed),
            "bao-cao/2026-nam.md": REPORT,
            "nhat-ky/2026.csv": "ngày;hình thức;nội dung\n07/01/2026;họp thôn;A\n",
        }
    )
    told = [str(w) for w in report.warnings if "viện dẫn kế hoạch" in w.problem]

    assert expected == [f"content{t.rpartition('/content')[2]}" for t in told]
