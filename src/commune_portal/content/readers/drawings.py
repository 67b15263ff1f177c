"""Whether an SVG may be published: a drawing, and nothing that acts (ADR 31).

An SVG that is opened by itself is a page of our site and runs its scripts, even if the
pages that show it forbid them. So only listed elements are allowed.
"""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

_NAMESPACE = "{http://www.w3.org/2000/svg}"
_ELEMENTS = frozenset(
    [
        "svg",
        "g",
        "defs",
        "symbol",
        "title",
        "desc",
        "metadata",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "linearGradient",
        "radialGradient",
        "stop",
        "clipPath",
        "mask",
        "pattern",
        "marker",
        "use",
    ]
)
_DECLARED = re.compile(rb"<!\s*(DOCTYPE|ENTITY)|<\?xml-stylesheet", re.IGNORECASE)
_ACTIVE = re.compile(
    r"url\(\s*['\"]?(?!#)|@import|expression|javascript:", re.IGNORECASE
)
_NUMBER = re.compile(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*")


def drawing_problem(file: Path) -> str | None:
    """Return why the SVG may not be published; None where it may."""
    data = file.read_bytes()
    if _DECLARED.search(data):
        return _refused("khai báo DOCTYPE, ENTITY hoặc xml-stylesheet")
    try:
        # Without declarations there are no entities that could grow or read files.
        tree = ET.fromstring(data)  # noqa: S314 - see the line above
    except (ET.ParseError, ValueError, LookupError):
        return "không phải ảnh SVG đọc được; hãy lưu lại thành PNG"
    for element in tree.iter():
        problem = _element_problem(element)
        if problem is not None:
            return _refused(problem)
    return None


def drawing_size(file: Path) -> tuple[int, int]:
    """Return the width and height that a valid SVG gives; 0 and 0 where it gives none.

    Raises ElementTree.ParseError for a file that `drawing_problem` refuses.
    """
    tree = ET.fromstring(file.read_bytes())  # noqa: S314 - drawing_problem checked it
    *_, width, height = ("", *re.split(r"[\s,]+", tree.get("viewBox", "").strip()))
    pair = [width, height] if width else [tree.get("width", ""), tree.get("height", "")]
    found = [match for each in pair if (match := _NUMBER.fullmatch(each))]
    if len(found) < len(pair):
        return 0, 0
    return round(float(found[0][1])), round(float(found[1][1]))


def _element_problem(element: ET.Element) -> str | None:
    name = str(element.tag)
    if not name.startswith(_NAMESPACE):
        # Drawing programs keep notes in namespaces of their own; browsers ignore them,
        # except those of HTML.
        return f"<{name}>" if "xhtml" in name or "}" not in name else None
    if name.removeprefix(_NAMESPACE) not in _ELEMENTS:
        return f"<{name.removeprefix(_NAMESPACE)}>"
    for key, value in element.attrib.items():
        plain = key.rpartition("}")[2].casefold()
        if plain.startswith("on") or _ACTIVE.search(value):
            return f"{plain}="
        if plain in {"href", "src"} and not value.startswith("#"):
            return f"{plain}="
    return None


def _refused(what: str) -> str:
    return (
        f"ảnh SVG có {what}, có thể chứa mã lệnh hoặc gọi ra ngoài; hãy lưu lại "
        "thành PNG"
    )
