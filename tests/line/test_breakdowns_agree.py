"""The parts of figures are the same on the command line, in JSON and in a report."""

import json

import pytest
from tests.figures.test_breakdowns import TREE

from commune_portal.figures import By, breakdowns, count, fill, parse_period
from commune_portal.figures.placeholders import placeholder_context
from commune_portal.pages import figures_table, json_text, period_object


@pytest.fixture
def year(portal):
    """Return a commune and the figures of its year."""
    read = portal(TREE)
    return read, count(read, parse_period("2026", read.commune.profile))


def test_each_line_of_the_command_can_be_asked_for(year):
    """A name that the command prints gives the same number as a placeholder."""
    read, figures = year
    lines = [
        line for line in figures_table(read, figures).splitlines() if "theo(" in line
    ]
    names = [line.partition(")")[0] + ")" for line in lines]
    context = placeholder_context(read)

    assert len(lines) == len(set(names))
    for name, line in zip(names, lines, strict=True):
        asked = fill(f'{{{{ so_lieu("2026").{name} }}}}', "a.md", 1, context)

        assert asked == line.removeprefix(name).strip().partition("  ")[0]


def test_json_has_the_parts_except_those_of_authors(year):
    """How much each author wrote is not published; an unused split is left out."""
    read, figures = year
    published = json.loads(json_text(period_object(figures, read)))["breakdowns"]
    expected = {}
    for each in breakdowns(read, figures):
        if each.split.by is not By.AUTHOR and each.is_used:
            expected.setdefault(each.split.by, {})[each.measure.key] = {
                part.key: part.figure.value
                for part in each.parts
                if part.figure.is_recorded
            }

    assert expected == published
    assert {"thang", "chuyen_muc", "don_vi", "noi_dung", "loai_hinh"} == set(published)


def test_a_period_without_data_has_no_parts(portal):
    """Nothing is published about nothing."""
    read = portal({"portal.yml": "name: An Bình\n"})
    figures = count(read, parse_period("2026", read.commune.profile))

    assert "breakdowns" not in json.loads(json_text(period_object(figures, read)))
