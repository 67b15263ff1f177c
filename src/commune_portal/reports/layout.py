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
AROUND = Pt(12)  # between the parts of the document
LINE_SPACING = 1.15  # II.6.d: from single to 1,5
SIGNATURE_SPACE = Pt(78)  # room for signature and seal, II.7.c and II.8

# The columns of the head and of the foot (the diagram in Phụ lục I, IV).
HEAD_COLUMNS = (40, 60)
FOOT_COLUMNS = (50, 50)

# II.1.b: as long as its text; II.2.b and II.5.a: a third to a half of it.
MOTTO_LINE, AGENCY_LINE, SUBJECT_LINE = 1.0, 0.42, 0.42

CENTER = WD_ALIGN_PARAGRAPH.CENTER
LEFT = WD_ALIGN_PARAGRAPH.LEFT
JUSTIFY = WD_ALIGN_PARAGRAPH.JUSTIFY


_NONE = Pt(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A named Word style, which the office may change in the reference document.

    Attributes:
        size: The usual size in points.
        smallest: The size that the decree still allows, for a line that is too long.
        outline: The level in Word's navigation; None for what is no heading.

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
    outline: int | None = None


def _head(
    name: str,
    size: int,
    *,
    smallest: int | None = None,
    bold: bool = False,
    before: Length = _NONE,
) -> Style:
    return Style(
        name=name,
        size=size,
        smallest=smallest,
        alignment=CENTER,
        bold=bold,
        before=before,
    )


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


COUNTRY = _head("Quốc hiệu", 13, smallest=12, bold=True)  # V.1: 12-13
MOTTO = _head("Tiêu ngữ", 14, smallest=13, bold=True)  # V.1: 13-14
AGENCY = _head("Tên cơ quan", 13, smallest=12, bold=True)  # V.2: 12-13
NUMBER = _head("Số ký hiệu", 13, before=BETWEEN)  # V.3: 13
PLACE_AND_DAY = Style(  # V.4: 13-14
    name="Địa danh ngày tháng",
    size=14,
    smallest=13,
    alignment=CENTER,
    italic=True,
    before=BETWEEN,
)
TYPE = _head("Tên loại", 14, bold=True, before=Pt(18))  # V.5: 13-14
SUBJECT = _head("Trích yếu", 14, bold=True)  # V.5: 13-14
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
AUTHORITY = _head("Quyền hạn", 14, bold=True)  # V.7: 13-14
SIGNER = _head("Họ tên", 14, bold=True, before=SIGNATURE_SPACE)  # V.7: 13-14
RECEIVED = Style(  # V.9: 12, italic and bold
    name="Nơi nhận", size=12, bold=True, italic=True
)
RECIPIENT = Style(name="Người nhận", size=11)  # V.9: 11
PAGE_NUMBER = _head("Số trang", 14)  # I.7: 13-14
RULE = Style(name="Đường kẻ", size=1, before=Pt(2))  # carries a drawn line, no text
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
