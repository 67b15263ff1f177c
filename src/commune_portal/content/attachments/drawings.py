"""An SVG as it may be published: a drawing, and nothing that acts (ADR 57).

An SVG that is opened by itself is a page of our site and runs its scripts, even if the
pages that show it forbid them. So only listed elements are kept.
"""

import re
from dataclasses import dataclass

from lxml import etree


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SVG = "http://www.w3.org/2000/svg"
_XLINK = "{http://www.w3.org/1999/xlink}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_ELEMENTS = _words(
    "svg g defs symbol title desc path rect circle ellipse line polyline polygon text "
    "tspan textPath linearGradient radialGradient stop clipPath mask pattern marker "
    "use switch style image filter feBlend feColorMatrix feComponentTransfer "
    "feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur "
    "feMerge feMergeNode feMorphology feOffset feTile feTurbulence"
)
# Notes of drawing programs, which no browser shows.
_NOTES = frozenset(["metadata"])
_ENTITY = re.compile(rb"<!\s*ENTITY", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"[a-zA-Z][a-zA-Z0-9-]*|(?:data|aria)-[a-z-]+")
_ACTIVE = re.compile(
    r"url\(\s*['\"]?(?!#)|\\|expression\(|javascript:|behavior:|image-set|https?:|"
    r"data:",
    re.IGNORECASE,
)
_BITMAP = re.compile(r"data:image/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=\s]*")
_NUMBER = re.compile(r"\s*(\d{1,6}(?:\.\d+)?)(?:px)?\s*")  # no drawing is wider
_UNREADABLE = "không phải ảnh SVG đọc được; hãy lưu lại thành PNG"


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG without anything that acts.

    Attributes:
        data: What is published.
        removed: What was taken out, as editors write it: `<script>`, `onclick=`.
        width: What the file gives, in pixels; 0 where it gives none.
        height: Likewise.

    """

    data: bytes
    removed: tuple[str, ...]
    width: int
    height: int


def clean_drawing(data: bytes) -> Drawing | str:
    """Return the drawing as it is published, or else why it cannot be."""
    if _ENTITY.search(data):
        return "có khai báo ENTITY trong ảnh SVG; hãy lưu lại thành PNG"
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError):
        return _UNREADABLE
    if root.tag != f"{{{_SVG}}}svg":
        return _UNREADABLE
    removed: dict[str, None] = {}
    for element in [*root.iter()]:
        _clean_element(element, removed)
    etree.cleanup_namespaces(root)
    width, height = _extent(root)
    return Drawing(
        etree.tostring(root, encoding="UTF-8"), tuple(removed), width, height
    )


def _clean_element(element: etree._Element, removed: dict[str, None]) -> None:
    parent = element.getparent()
    tag = element.tag
    space, _, name = tag[1:].rpartition("}") if isinstance(tag, str) else ("", "", "")
    if parent is not None and (space != _SVG or name not in _ELEMENTS):
        # Drawing programs keep notes in namespaces of their own; browsers ignore them,
        # except those of HTML.
        if (space == _SVG and name not in _NOTES) or "xhtml" in space:
            removed[f"<{name}>"] = None
        _take_out(element)
        return
    if name == "style":
        css = "".join(element.itertext())
        if "@" in css or _ACTIVE.search(css):
            removed["<style>"] = None
            _take_out(element)
            return
    for key in [*element.attrib]:
        _clean_attribute(element, str(key), name, removed)


def _clean_attribute(
    element: etree._Element, key: str, name: str, removed: dict[str, None]
) -> None:
    value, plain = element.attrib[key], key.rpartition("}")[2]
    if plain.casefold() in {"href", "src"}:
        is_bitmap = name == "image" and _BITMAP.fullmatch(value)
        is_kept = value.strip().startswith("#") or is_bitmap
        is_noted = True
    elif key.startswith("{"):
        is_kept = key.startswith(_XML) and plain in {"space", "lang"}
        is_noted = False
    else:
        is_active = plain.casefold().startswith("on") or _ACTIVE.search(value)
        is_kept, is_noted = not is_active and bool(_ATTRIBUTE.fullmatch(plain)), True
    if not is_kept:
        del element.attrib[key]
        if is_noted:
            removed[f"{plain}="] = None


def _take_out(element: etree._Element) -> None:
    """Remove the element with everything in it; keep the text behind it."""
    parent, before = element.getparent(), element.getprevious()
    if element.tail and before is not None:
        before.tail = f"{before.tail or ''}{element.tail}"
    elif element.tail:
        parent.text = f"{parent.text or ''}{element.tail}"
    parent.remove(element)


def _extent(root: etree._Element) -> tuple[int, int]:
    *_, width, height = ("", *re.split(r"[\s,]+", root.get("viewBox", "").strip()))
    pair = [width, height] if width else [root.get("width", ""), root.get("height", "")]
    found = [match for each in pair if (match := _NUMBER.fullmatch(each))]
    if len(found) < len(pair):
        return 0, 0
    return round(float(found[0][1])), round(float(found[1][1]))
