"""The measures and styles of an official document.

Nghị định 30/2020/NĐ-CP, Phụ lục I: page I.1-I.3, page number I.7, and the table of
fonts and sizes in V. Where the decree gives a range, the value is that of its own
model documents (Phụ lục III).
"""

from dataclasses import dataclass, replace

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Length, Mm, Pt

FONT = "Times New Roman"
LANGUAGE = "vi-VN"

PAGE_WIDTH, PAGE_HEIGHT = Mm(210), Mm(297)  # I.1: A4
MARGIN_TOP, MARGIN_BOTTOM = Mm(20), Mm(20)  # I.3: 20-25 mm
MARGIN_LEFT, MARGIN_RIGHT = Mm(30), Mm(15)  # I.3: 30-35 mm and 15-20 mm
HEADER_DISTANCE = Mm(10)

FIRST_LINE = Mm(12.7)  # II.6.d: 1 cm or 1,27 cm
BETWEEN = Pt(6)  # II.6.d: at least 6 pt
AROUND = Pt(12)  # between the parts of the document
LINE_SPACING = 1.15  # II.6.d: from single to 1,5
SIGNATURE_SPACE = Pt(78)  # room for signature and seal, II.7.c and II.8

# Widths in percent of the columns of head and foot (the diagram in Phụ lục I, IV).
HEAD_COLUMNS = (40, 60)
FOOT_COLUMNS = (50, 50)

# Shares of the text above: II.1.b: all of it; II.2.b and II.5.a: a third to a half.
MOTTO_LINE, AGENCY_LINE, SUBJECT_LINE, ATTACHED_LINE = 1.0, 0.42, 0.42, 0.42

CENTER = WD_ALIGN_PARAGRAPH.CENTER
LEFT = WD_ALIGN_PARAGRAPH.LEFT
JUSTIFY = WD_ALIGN_PARAGRAPH.JUSTIFY


_NONE = Pt(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A named Word style, which the office may change in the reference document.

    Attributes:
        name: Its name in Word.
        size: The usual size in points.
        smallest: The least size of the decree in points, for a line that is too long.
        before: The space above a paragraph; `after`, the space below it.
        first_line: The indent of the first line.
        line_spacing: In lines.
        caps: Whether it is printed in capitals.
        outline: The level in Word's navigation from 0; None for other text.

    """

    name: str
    size: int
    smallest: int | None = None
    alignment: WD_ALIGN_PARAGRAPH = LEFT
    bold: bool = False
    italic: bool = False
    before: Length = _NONE
    after: Length = _NONE
    first_line: Length = _NONE
    line_spacing: float = 1.0
    keep_with_next: bool = False
    caps: bool = False
    outline: int | None = None


def _head(
    name: str,
    size: int,
    *,
    smallest: int | None = None,
    bold: bool = False,
    caps: bool = False,
) -> Style:
    return Style(
        name=name,
        size=size,
        smallest=smallest,
        alignment=CENTER,
        bold=bold,
        caps=caps,
    )


def _body(
    name: str, *, bold: bool = False, caps: bool = False, outline: int | None = None
) -> Style:
    return Style(
        name=name,
        size=14,
        alignment=JUSTIFY,
        bold=bold,
        before=BETWEEN,
        first_line=FIRST_LINE,
        line_spacing=LINE_SPACING,
        keep_with_next=outline is not None,
        caps=caps,
        outline=outline,
    )


def _centred(name: str, *, caps: bool = False, outline: int | None = None) -> Style:
    return Style(
        name=name,
        size=14,
        alignment=CENTER,
        bold=True,
        before=BETWEEN,
        line_spacing=LINE_SPACING,
        keep_with_next=True,
        caps=caps,
        outline=outline,
    )


COUNTRY = _head("Quốc hiệu", 13, smallest=12, bold=True)  # V.1: 12-13
MOTTO = _head("Tiêu ngữ", 14, smallest=13, bold=True)  # V.1: 13-14
PARENT = _head("Cơ quan chủ quản", 13, smallest=12, caps=True)  # V.2: 12-13
AGENCY = _head("Tên cơ quan", 13, smallest=12, bold=True, caps=True)  # V.2: 12-13
NUMBER = replace(_head("Số ký hiệu", 13), before=BETWEEN)  # V.3: 13
PLACE_AND_DAY = Style(  # V.4: 13-14
    name="Địa danh ngày tháng",
    size=14,
    smallest=13,
    alignment=CENTER,
    italic=True,
    before=BETWEEN,
)
TYPE = replace(  # V.5: 13-14
    _head("Tên loại", 14, bold=True, caps=True), before=Pt(18)
)
SUBJECT = _head("Trích yếu", 14, bold=True)  # V.5: 13-14
LETTER_SUBJECT = replace(  # V.5: 12-13
    _head("Trích yếu công văn", 12), before=BETWEEN
)
ADDRESSEE = Style(name="Kính gửi", size=14)  # V.9: 13-14
BASIS = Style(  # II.6.a and V.6: italic
    name="Căn cứ",
    size=14,
    alignment=JUSTIFY,
    italic=True,
    before=BETWEEN,
    first_line=FIRST_LINE,
    line_spacing=LINE_SPACING,
)
CHAPTER = _centred("Phần chương", outline=0)  # V.6.a
CHAPTER_TITLE = _centred("Tên phần chương", caps=True)  # V.6.a
PART = _body("Mục", bold=True, caps=True, outline=0)  # V.6.d
ARTICLE = _body("Điều", bold=True, outline=1)  # V.6.c
CLAUSE = _body("Khoản", bold=True, outline=1)  # V.6.e
SUBCLAUSE = _body("Tiểu khoản", bold=True, outline=2)
BODY = _body("Nội dung")  # V.6: 13-14
NUMBERED = _body("Khoản không tiêu đề")  # V.6.e
ITEM = _body("Gạch đầu dòng")
POINT = _body("Điểm")  # V.6.g
CELL = Style(name="Ô bảng", size=13, before=Pt(2), after=Pt(2))
COLUMN = Style(
    name="Tên cột", size=13, alignment=CENTER, bold=True, before=Pt(2), after=Pt(2)
)
AUTHORITY = _head("Quyền hạn", 14, bold=True, caps=True)  # V.7: 13-14
SIGNER = replace(  # V.7: 13-14
    _head("Họ tên", 14, bold=True), before=SIGNATURE_SPACE
)
RECEIVED = Style(  # V.9: 12, italic and bold
    name="Nơi nhận", size=12, bold=True, italic=True
)
RECIPIENT = Style(name="Người nhận", size=11)  # V.9: 11
DRAFTER = Style(name="Người soạn thảo", size=11, before=BETWEEN)  # V.12: 11
CONTACT = _head("Liên hệ", 11)  # V.13: 11-12
ANNEX = _centred("Phụ lục", outline=0)  # V, annexes: 14
ANNEX_TITLE = _centred("Tên phụ lục", caps=True)  # V, annexes: 13-14
ANNEX_SUBJECT = _head("Trích yếu phụ lục", 14, bold=True)
ATTACHED = Style(  # V, annexes: 13-14
    name="Kèm theo", size=14, alignment=CENTER, italic=True
)
PAGE_NUMBER = _head("Số trang", 14)  # I.7: 13-14
FOOTNOTE = Style(name="Cước chú", size=11, alignment=JUSTIFY)
RULE = Style(name="Đường kẻ", size=1, before=Pt(2))  # carries a drawn line, no text
FOOTNOTE_MARK = "Số cước chú"
LINK = "Liên kết"
DATA_TABLE = "Bảng số liệu"

STYLES = (
    COUNTRY,
    MOTTO,
    PARENT,
    AGENCY,
    NUMBER,
    PLACE_AND_DAY,
    TYPE,
    SUBJECT,
    LETTER_SUBJECT,
    ADDRESSEE,
    BASIS,
    CHAPTER,
    CHAPTER_TITLE,
    PART,
    ARTICLE,
    CLAUSE,
    SUBCLAUSE,
    BODY,
    NUMBERED,
    ITEM,
    POINT,
    CELL,
    COLUMN,
    AUTHORITY,
    SIGNER,
    RECEIVED,
    RECIPIENT,
    DRAFTER,
    CONTACT,
    ANNEX,
    ANNEX_TITLE,
    ANNEX_SUBJECT,
    ATTACHED,
    PAGE_NUMBER,
    FOOTNOTE,
    RULE,
)
STYLE_NAMES = (*(style.name for style in STYLES), FOOTNOTE_MARK, LINK, DATA_TABLE)
