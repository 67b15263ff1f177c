"""The reference document: a page and named styles, which the office can change.

`reference.docx` in this package is what `reference_docx()` returns; a test compares
them. To write it again:
python -c "from commune_portal.reports.word import reference as r;
open(r.SHIPPED, 'wb').write(r.reference_docx())"
"""

from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document as WordFile
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from commune_portal.reports.ooxml.elements import paragraph_element, run_element
from commune_portal.reports.ooxml.package import packed
from commune_portal.reports.word import layout
from commune_portal.reports.word.layout import Style
from commune_portal.vietnamese import slugify

SHIPPED = Path(__file__).with_name("reference.docx")

_BASE = "Normal"
_KEPT_STYLES = {_BASE, "Default Paragraph Font", "Normal Table", "No List"}
# Unused parts of python-docx's own template: a theme with other fonts, numberings, a
# thumbnail, the properties of another program.
_UNUSED_PARTS = (
    "theme",
    "customXml",
    "stylesWithEffects",
    "webSettings",
    "numbering",
    "fontTable",
)
_UNUSED_PACKAGE_PARTS = ("thumbnail", "extended-properties")
_KEPT_SETTINGS = ("w:defaultTabStop", "w:characterSpacingControl", "w:compat")
_WORD_2013 = "15"  # and later: what Word opens without «compatibility mode»
_FONT_SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")


def reference_docx() -> bytes:
    """Return the reference document, with a line in each style as a specimen."""
    word_file = docx.Document()
    _drop_unused(word_file)
    _set_defaults(word_file)
    _set_settings(word_file)
    for style in layout.STYLES:
        _add_style(word_file, style)
        word_file.add_paragraph(style.name, style.name)
    _add_link_style(word_file)
    _add_note_style(word_file)
    _add_table_style(word_file)
    _set_page(word_file)
    properties = word_file.core_properties
    properties.title, properties.author = "Văn bản mẫu", ""
    properties.comments, properties.language = "", layout.LANGUAGE
    stream = BytesIO()
    word_file.save(stream)
    return packed(stream.getvalue())


def _drop_unused(word_file: WordFile) -> None:
    for relations, endings in (
        (word_file.part.rels, _UNUSED_PARTS),
        (word_file.part.package.rels, _UNUSED_PACKAGE_PARTS),
    ):
        for name, relation in list(relations.items()):
            if relation.reltype.rsplit("/", 1)[-1] in endings:
                del relations[name]
    for style in list(word_file.styles):
        if style.name not in _KEPT_STYLES:
            style.delete()
    for latent in word_file.styles.element.findall(qn("w:latentStyles")):
        word_file.styles.element.remove(latent)


def _set_defaults(word_file: WordFile) -> None:
    defaults = word_file.styles.element.find(qn("w:docDefaults"))
    size = str(2 * layout.BODY.size)  # Word counts half points
    for name, attributes in (
        ("rFonts", dict.fromkeys(_FONT_SLOTS, layout.FONT)),
        ("lang", dict.fromkeys(("val", "eastAsia"), layout.LANGUAGE)),
        ("sz", {"val": size}),
        ("szCs", {"val": size}),
        ("spacing", {}),
    ):
        for found in defaults.iter(qn(f"w:{name}")):
            found.attrib.clear()
            for slot, value in attributes.items():
                found.set(qn(f"w:{slot}"), value)


def _set_settings(word_file: WordFile) -> None:
    for found in list(word_file.settings.element):
        if found.tag not in map(qn, _KEPT_SETTINGS):
            word_file.settings.element.remove(found)
    for found in word_file.settings.element.iter(qn("w:compatSetting")):
        if found.get(qn("w:name")) == "compatibilityMode":
            found.set(qn("w:val"), _WORD_2013)


def _add_style(word_file: WordFile, style: Style) -> None:
    added = word_file.styles.add_style(style.name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(added, ParagraphStyle)  # noqa: S101 - narrows the type that was asked for
    added.element.set(qn("w:styleId"), _style_id(style.name))
    added.base_style = word_file.styles[_BASE]
    added.quick_style = True
    added.font.size = Pt(style.size)
    added.font.bold, added.font.italic = style.bold or None, style.italic or None
    added.font.all_caps = style.caps or None
    form = added.paragraph_format
    form.alignment = style.alignment
    form.space_before, form.space_after = style.before, style.after
    form.first_line_indent = style.first_line or None
    form.line_spacing = Pt(2) if style is layout.RULE else style.line_spacing
    form.keep_with_next = style.keep_with_next or None
    form.widow_control = True
    if style.outline is not None:
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(style.outline))
        added.element.get_or_add_pPr().append(level)


def _add_link_style(word_file: WordFile) -> None:
    """Add links as they print: black, as I.4 asks, and underlined."""
    style = word_file.styles.add_style(layout.LINK, WD_STYLE_TYPE.CHARACTER)
    style.element.set(qn("w:styleId"), _style_id(layout.LINK))
    style.font.underline = True
    style.font.color.rgb = RGBColor(0, 0, 0)


def _add_note_style(word_file: WordFile) -> None:
    style = word_file.styles.add_style(layout.FOOTNOTE_MARK, WD_STYLE_TYPE.CHARACTER)
    style.element.set(qn("w:styleId"), _style_id(layout.FOOTNOTE_MARK))
    style.font.superscript = True


def _add_table_style(word_file: WordFile) -> None:
    added = word_file.styles.add_style(layout.DATA_TABLE, WD_STYLE_TYPE.TABLE)
    added.element.set(qn("w:styleId"), _style_id(layout.DATA_TABLE))
    added.base_style = word_file.styles["Normal Table"]
    properties, borders = OxmlElement("w:tblPr"), OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        border = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0")):
            border.set(qn(f"w:{name}"), value)
        borders.append(border)
    properties.append(borders)
    added.element.append(properties)


def _set_page(word_file: WordFile) -> None:
    section = word_file.sections[0]
    section.page_width, section.page_height = layout.PAGE_WIDTH, layout.PAGE_HEIGHT
    section.top_margin, section.bottom_margin = layout.MARGIN_TOP, layout.MARGIN_BOTTOM
    section.left_margin, section.right_margin = layout.MARGIN_LEFT, layout.MARGIN_RIGHT
    section.header_distance = section.footer_distance = layout.HEADER_DISTANCE
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.style = layout.PAGE_NUMBER.name
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    field.append(run_element(paragraph.add_run("2")))
    paragraph_element(paragraph).append(field)


def _style_id(name: str) -> str:
    return "".join(word.capitalize() for word in slugify(name).split("-"))
