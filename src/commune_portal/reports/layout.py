"""The measures of an official document.

Nghị định 30/2020/NĐ-CP, Phụ lục I: page I.1-I.3, page number I.7, and the table of
letters and sizes in V. Where the decree gives a range, the value that its own model
documents (Phụ lục III) use is taken.
"""

from dataclasses import dataclass

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
LINE_SPACING = 1.15  # II.6.d: from single to 1,5
SIGNATURE_SPACE = Pt(78)  # room for signature and seal, II.7.c and II.8

# The columns of the head and of the foot (the diagram in Phụ lục I, IV).
HEAD_COLUMNS = (41, 59)
FOOT_COLUMNS = (45, 55)

# II.1.b: as long as its text; II.2.b and II.5.a: a third to a half of it.
MOTTO_LINE, AGENCY_LINE, SUBJECT_LINE = 1.0, 0.42, 0.42

CENTER = WD_ALIGN_PARAGRAPH.CENTER
LEFT = WD_ALIGN_PARAGRAPH.LEFT
JUSTIFY = WD_ALIGN_PARAGRAPH.JUSTIFY


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A named Word style, which the office may change in the reference document.

    `outline` is the level in Word's navigation; None for what is no heading.
    """

    name: str
    size: int
    alignment: WD_ALIGN_PARAGRAPH = LEFT
    bold: bool = False
    italic: bool = False
    before: Length = Pt(0)
    after: Length = Pt(0)
    first_line: Length = Pt(0)
    line_spacing: float = 1.0
    keep_with_next: bool = False
    outline: int | None = None


def _head(name: str, size: int, **rest: bool) -> Style:
    return Style(name=name, size=size, alignment=CENTER, **rest)


def _body(name: str, *, bold: bool = False, outline: int | None = None) -> Style:
    return Style(
        name=name,
        size=14,
        alignment=JUSTIFY,
        bold=bold,
        before=BETWEEN,
        first_line=FIRST_LINE,
        line_spacing=LINE_SPACING,
        keep_with_next=outline is not None,
        outline=outline,
    )


COUNTRY = _head("Quốc hiệu", 13, bold=True)  # V.1: 12-13
MOTTO = _head("Tiêu ngữ", 14, bold=True)  # V.1: 13-14
AGENCY = _head("Tên cơ quan", 13, bold=True)  # V.2: 12-13
NUMBER = _head("Số ký hiệu", 13)  # V.3: 13
PLACE_AND_DAY = _head("Địa danh ngày tháng", 14, italic=True)  # V.4: 13-14
TYPE = Style(name="Tên loại", size=14, alignment=CENTER, bold=True, before=Pt(18))
SUBJECT = _head("Trích yếu", 14, bold=True)  # V.5: 13-14
ADDRESSEE = Style(name="Kính gửi", size=14, before=BETWEEN)  # V.9: 13-14
BASIS = Style(  # II.6.a and V.6: italic
    name="Căn cứ",
    size=14,
    alignment=JUSTIFY,
    italic=True,
    before=BETWEEN,
    first_line=FIRST_LINE,
    line_spacing=LINE_SPACING,
)
PART = _body("Mục", bold=True, outline=0)  # V.6.d
CLAUSE = _body("Khoản", bold=True, outline=1)  # V.6.e
SUBCLAUSE = _body("Tiểu khoản", bold=True, outline=2)
BODY = _body("Nội dung")  # V.6: 13-14
ITEM = _body("Gạch đầu dòng")
POINT = _body("Điểm")  # V.6.g
CELL = Style(name="Ô bảng", size=13, before=Pt(2), after=Pt(2))
COLUMN = Style(
    name="Tên cột", size=13, alignment=CENTER, bold=True, before=Pt(2), after=Pt(2)
)
AUTHORITY = _head("Quyền hạn", 14, bold=True, keep_with_next=True)  # V.7: 13-14
SIGNER = Style(
    name="Họ tên", size=14, alignment=CENTER, bold=True, before=SIGNATURE_SPACE
)
RECEIVED = Style(  # V.9: 12, italic and bold
    name="Nơi nhận", size=12, bold=True, italic=True, keep_with_next=True
)
RECIPIENT = Style(name="Người nhận", size=11)  # V.9: 11
PAGE_NUMBER = _head("Số trang", 14)  # I.7: 13-14
RULE = Style(name="Đường kẻ", size=1)  # carries a drawn line, no text
DATA_TABLE = "Bảng số liệu"

STYLES = (
    COUNTRY,
    MOTTO,
    AGENCY,
    NUMBER,
    PLACE_AND_DAY,
    TYPE,
    SUBJECT,
    ADDRESSEE,
    BASIS,
    PART,
    CLAUSE,
    SUBCLAUSE,
    BODY,
    ITEM,
    POINT,
    CELL,
    COLUMN,
    AUTHORITY,
    SIGNER,
    RECEIVED,
    RECIPIENT,
    PAGE_NUMBER,
    RULE,
)
