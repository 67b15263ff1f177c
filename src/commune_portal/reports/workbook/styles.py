"""The formats of the cells of a workbook, by name."""

from collections.abc import Mapping

from xlsxwriter import Workbook
from xlsxwriter.format import Format

SIZE = 11  # points
SMALL = 8  # points, for addresses and file names, which are long
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
    "number": {**_BOX, "num_format": "#,##0"},
    "exact": {**_BOX, "num_format": "#,##0.###"},
    "decimal": {**_BOX, "num_format": "#,##0.0"},
    "day": {**_BOX, "num_format": "dd/mm/yyyy", "align": "center"},
    "link": {**_BOX, "text_wrap": True, **_LINK},
    "address": {**_BOX, "text_wrap": True, **_LINK, "font_size": SMALL},
    "small": {**_BOX, "text_wrap": True, "font_size": SMALL},
    "strong": {**_BOX, "text_wrap": True, "bold": True},
    "place": {**_BOX, "align": "center"},
    "printed": {**_BOX, "text_wrap": True, "bold": True, "align": "right"},
    "verdict": {**_BOX, "bold": True, "align": "center"},
    "marked": {**_BOX, "text_wrap": True, "bold": True, "bg_color": "#FFF2CC"},
    "sum": {**_BOX, "bold": True, "num_format": "#,##0"},
    "header": {
        **_BOX,
        "bold": True,
        "text_wrap": True,
        "align": "center",
        "valign": "vcenter",
        "bg_color": "#E7EDF4",
    },
    "title": {**_FONT, "bold": True, "font_size": 14},
    "line": dict(_FONT),
}


class Styles:
    """The formats of one workbook, each created once."""

    def __init__(self, workbook: Workbook) -> None:
        self._made = {name: workbook.add_format(_STYLES[name]) for name in _STYLES}

    def __getitem__(self, name: str) -> Format:
        return self._made[name]
