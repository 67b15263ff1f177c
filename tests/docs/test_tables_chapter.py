"""The chapter on tables names every table and every annex with what it prints."""

from tests.docs.test_handbook import TREE, rows, words

from commune_portal.content import Profile
from commune_portal.figures import count, parse_period
from commune_portal.reports.filling.library import Library
from commune_portal.reports.tables.calling import (
    COLUMNS,
    ITEM_OPTIONS,
    TABLES,
    TableSource,
    report_table,
)


def test_every_table_is_documented_with_its_columns(portal):
    """Each table is listed with its columns, apart from those of single tasks."""
    read = portal(TREE)
    figures = count(read, parse_period("2026", Profile.CALENDAR))
    source = TableSource(read, read.reports[0], figures)
    expected = {
        name: [k for k in report_table(source, name, {}).keys if not k.isdigit()]
        for name in TABLES
    }

    assert expected == {
        words(row[0])[0]: words(row[2]) for row in rows("bao-cao.md", "Bảng")
    }


def test_every_option_of_a_table_is_documented():
    """Each option of bang(…) stands in its table."""
    documented = [
        words(row[0])[0].partition("=")[0] for row in rows("bao-cao.md", "Viết thêm")
    ]

    assert sorted((COLUMNS, *ITEM_OPTIONS)) == sorted(documented)


def test_every_annex_is_documented():
    """Each built-in annex is listed with the side on which its paper lies."""
    library = Library({}, "")
    sides = {True: "ngang", False: "đứng"}
    expected = {
        name: sides[annex.head.landscape]
        for name in library.annex_names()
        if (annex := library.annex(name))
    }

    assert expected == {
        words(row[0])[0]: row[2] for row in rows("bao-cao.md", "Tên phụ lục")
    }
