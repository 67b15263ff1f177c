"""The chapter on required pages names every page, its keys, and every duty."""

import re

from tests.places import ROOT

from commune_portal.content.records.duties import DUTIES
from commune_portal.content.records.office import KINDS

CHAPTER = ROOT / "docs" / "huong-dan" / "trang-bat-buoc.md"


def rows(heading):
    """Return the cells of the table whose first heading begins so."""
    table = re.search(
        rf"^\| {heading}[^\n]*\n\|[-|]*\n((?:\|[^\n]*\n)*)",
        CHAPTER.read_text("utf-8"),
        re.MULTILINE,
    )
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in table[1].splitlines()
    ]


def code(cell):
    """Return what stands in a cell as code."""
    return re.findall(r"`([^`]+)`", cell)


def test_every_page_is_documented_with_its_keys():
    """In the order of the vocabulary, which is that of the site."""
    assert [
        ([f"{kind.name}.md"], kind.title, list(kind.keys)) for kind in KINDS.values()
    ] == [(code(file), title, code(keys)) for file, title, keys in rows("Tệp trong")]


def test_every_duty_is_documented_with_its_article():
    """Each thing that is asked for is in the table, with who asks for it."""
    documented = {
        name: article for names, _, article, _ in rows("Tên") for name in code(names)
    }

    assert set(DUTIES) == set(documented)
    assert all(DUTIES[name].article.startswith(documented[name]) for name in DUTIES)
