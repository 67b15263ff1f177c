"""Free texts of which YAML takes the end for a comment."""

import pytest

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.validation import validate
from commune_portal.content.formats.yaml_source import read_yaml
from commune_portal.content.records.post import FrontMatter

HEAD = "title: A\ndate: 2026-11-20  # sửa sau\ntags: [CCHC]\npinned: true # tạm\n"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("description: Họp # 2", (0, 1)),
        ("description: Họp tổ # 2", (1, 0)),
        ("description: Họp\n  tổ #", (1, 0)),
        ("description: Họp #2", (1, 0)),
        ('description: "Họp # 2"  # đã xem', (0, 0)),
        ("authors:\n  - Nguyễn Văn Ví Dụ # Trưởng ban", (0, 1)),
        ("authors:\n  - Tổ #2", (1, 0)),
        ("attachments:\n  - file: a.pdf # bản ký\n    title: Tờ khai # mẫu", (1, 1)),
        ("khac: Họp tổ # 2", (1, 0)),  # the key alone is told
    ],
)
def test_what_follows_a_free_text(more, expected):
    """A sentence or «#2» is a mistake, one word or an entry of a list a warning."""
    findings = Findings("")
    located = read_yaml(HEAD + more, "a", 1, findings)
    validate(FrontMatter, located, findings)

    assert expected == (len(findings.errors), len(findings.warnings))
