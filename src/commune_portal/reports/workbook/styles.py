"""The formats of the cells of a workbook, by name."""

from collections.abc import Mapping

from xlsxwriter import Workbook
from xlsxwriter.format import Format

SIZE = 10  # points of all text; at LEAST_SCALE it prints with 9
# The font that programs measure the widths of columns by: seven pixels a digit.
_DEFAULT = {"font_name": "Times New Roman", "font_size": 11}
_Properties = Mapping[str, str | float]
_FONT: _Properties = {
    "font_name": "Times New Roman",
    "font_size": SIZE,
    "valign": "top",
}
_BOX: _Properties = {**_FONT, "border": 1, "border_color": "#7F7F7F"}
_LINK: _Properties = {"font_color": "#0B4F9E", "underline": 1}
_STYLES: Mapping[str, _Properties] = {
    "text": {**_BOX, "text_wrap": True},
    "quoted": {**_BOX, "text_wrap": True, "quote_prefix": True},
    "number": {**_BOX, "num_format": "#,##0_)"},
    "exact": {**_BOX, "num_format": "#,##0.###_)"},
    "decimal": {**_BOX, "num_format": "#,##0.0_)"},
    "day": {**_BOX, "num_format": "dd/mm/yyyy", "align": "center"},
    "link": {**_BOX, "text_wrap": True, **_LINK},
    "strong": {**_BOX, "text_wrap": True, "bold": True},
    "place": {**_BOX, "align": "center"},
    "printed": {**_BOX, "text_wrap": True, "bold": True, "align": "right"},
    "absent": {**_BOX, "align": "right"},
    "verdict": {**_BOX, "bold": True, "align": "center"},
    "marked": {**_BOX, "text_wrap": True, "bold": True, "bg_color": "#FFF2CC"},
    "sum": {**_BOX, "bold": True, "num_format": "#,##0_)"},
    "header": {
        **_BOX,
        "bold": True,
        "text_wrap": True,
        "align": "center",
        "valign": "vcenter",
        "bg_color": "#E7EDF4",
    },
    "title": {**_FONT, "bold": True, "font_size": 14},
    "line": {**_FONT, "text_wrap": True},
}


BOLD = frozenset(name for name, each in _STYLES.items() if each.get("bold"))


def options() -> dict[str, object]:
    """Return the options of a workbook; the library writes into what it is given."""
    return {
        "in_memory": True,
        "strings_to_urls": False,
        "default_format_properties": dict(_DEFAULT),
    }


class Styles:
    """The formats of one workbook, each created once."""

    def __init__(self, workbook: Workbook) -> None:
        self._made = {name: workbook.add_format(_STYLES[name]) for name in _STYLES}

    def __getitem__(self, name: str) -> Format:
        return self._made[name]
