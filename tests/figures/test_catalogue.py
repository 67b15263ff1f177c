"""The catalogue of figures agrees with the records, and its lists can be added up."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import get_args, get_origin, get_type_hints

from commune_portal.content.records.figure_names import PATTERNS
from commune_portal.figures import ActivityFigures, Figure, Figures, PostFigures
from commune_portal.figures.catalogue import CATALOGUE

# Kept by their own rules: they have no name that editors may type.
UNNAMED = {"posts/overlap/{}", "posts/by_month/{}"}
RECORDS = (PostFigures, ActivityFigures)


def places(record: type, folder: str = "") -> Iterator[str]:
    """Yield the path of every figure in a record; `{}` stands for a key."""
    hints = get_type_hints(record)
    for field in fields(record):
        kind, path = hints[field.name], f"{folder}{field.name}"
        if get_origin(kind) is Mapping:
            kind, path = get_args(kind)[1], f"{path}/{{}}"
        if kind is Figure:
            yield path
        elif hasattr(kind, "__dataclass_fields__") and kind.__name__.endswith(
            ("PostFigures", "RadioFigures", "ActivityFigures")
        ):
            yield from places(kind, f"{path}/")


def test_every_figure_of_the_records_has_its_place_in_locks():
    """A field without a row would be missing from a signed report."""
    kept = {
        row.kept.replace("{slug}", "{}").replace("{key}", "{}") for row in CATALOGUE
    }

    assert set(places(Figures)) - UNNAMED == kept - {""}


def test_every_name_has_a_row_and_every_row_a_name():
    """What editors may type and what is counted are the same figures, in one order."""
    assert [each.pattern for each in PATTERNS] == [row.pattern for row in CATALOGUE]


def test_a_column_of_a_list_adds_up_to_one_figure_of_a_kind():
    """Two figures of the period in one column would print one sum for both."""
    each = {pattern.pattern: pattern.each for pattern in PATTERNS}
    shared = Counter(
        (row.rows.title, row.column or row.unit, each[row.pattern]) for row in CATALOGUE
    )

    assert [] == [key for key, times in shared.items() if times > 1]
