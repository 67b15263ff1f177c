"""Authors without a unit, told once."""

import pytest

from commune_portal.content import unassigned_authors

UNITS = "name: An Bình\nunits: [{name: Văn phòng, authors: [Lê A]}]\n"


def items(*authors):
    """Return an item of each author; none for an empty name."""
    return {
        f"tin-bai/2026/2026-01-{day:02d}-a.md": (
            f"---\ntitle: A\ndate: 2026-01-{day:02d}\ntags: [CCHC]\n"
            + (f"authors: [{author}, Hà B]\n" if author else "")
            + "---\nChào.\n"
        )
        for day, author in enumerate(authors, 1)
    }


@pytest.mark.parametrize(
    ("settings", "authors", "words"),
    [
        (UNITS, ["lê A", ""], []),
        ("name: An Bình\n", ["Hà C"], []),
        (UNITS, ["Hà C", "Lê A", "Hà C"], ["chưa khai đơn vị của Hà C; tin bài"]),
        (UNITS, "CDEGHIK", ["của C, D, E, G, H và 2 tác giả khác; tin bài"]),
    ],
)
def test_one_line_for_all(portal, settings, authors, words):
    """Only first authors count; where no unit is declared nothing is told."""
    found = unassigned_authors(portal({"portal.yml": settings, **items(*authors)}))

    assert len(words) == len(found)
    assert all(word in str(line) for word, line in zip(words, found, strict=True))
    assert {"units"} >= {line.field for line in found}
