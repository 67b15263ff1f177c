"""Typed documents with a mistake: exactly its finding, whatever the habit."""

import unicodedata
from itertools import cycle

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from tests.reports.checks.test_check_habits import DECISION, LETTER
from tests.reports.checks.typist import Habit, Paper, Said, W, bytes_of, prose, typed

from commune_portal.reports.checks import check_document, examine
from commune_portal.reports.checks.reading.legacy import decoded

REPORT = Paper()
REPLY = LETTER.but(recipients=("- Như trên;", "- Lưu: VT."))
AGENCY = Paper().left


def agency(name):
    """Return the head's left side with another issuing body."""
    return (AGENCY[0], Said(name, bold=True, rule=0.4))


def signed(*authority):
    """Return a report signed so."""
    return REPORT.but(authority=authority)


def wrote(text):
    """Return a report with this paragraph."""
    return REPORT.but(body=(text, *REPORT.body))


BASIS = "Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016"
NOT_CV = "công văn không có tên loại trong ký hiệu; ví dụ đúng: «Số: 12/UBND-VX»"
SHORT = "tên cơ quan ban hành phải viết đầy đủ, không viết tắt"
NO_DAY = "không có ngày này trong lịch"
MISTAKES = [
    ("CV", REPLY.but(number=Said("Số: 12/CV-UBND")), 7, NOT_CV),
    ("BC in a letter", REPLY.but(number=Said("Số: 12/BC-UBND")), 7, NOT_CV),
    ("UBND as agency", REPORT.but(left=agency("UBND XÃ ĐẠI HỢP")), 6, SHORT),
    ("HĐND as agency", REPORT.but(left=agency("HĐND XÃ ĐẠI HỢP")), 6, SHORT),
    ("TTVH as agency", REPORT.but(left=agency("TTVH XÃ ĐẠI HỢP")), 6, SHORT),
    (
        "a number of dots", REPORT.but(number=Said("Số: ...../BC-UBND")),
        7, "chưa có số thì để trống, không ghi dấu chấm; viết «Số:       /BC-UBND»",
    ),
    (
        "a letter's number of dots", REPLY.but(number=Said("Số: …/UBND-VHXH")),
        7, "chưa có số thì để trống, không ghi dấu chấm; viết «Số:       /UBND-VHXH»",
    ),
    (
        "TM. with the commune", signed("TM. ỦY BAN NHÂN DÂN XÃ ĐẠI HỢP", "CHỦ TỊCH"),
        11, "không ghi tên xã sau đó; viết «TM. ỦY BAN NHÂN DÂN»",
    ),
    (
        "TM. in short", signed("TM. UBND", "CHỦ TỊCH"),
        11, "phải viết đầy đủ, không viết tắt tên cơ quan",
    ),
    (
        "KT. without a deputy", signed("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
        11, "ký thay («KT.») thì dòng dưới phải ghi chức vụ của cấp phó",
    ),
    (
        "a deputy without KT.", signed("TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"),
        11, "cấp phó ký thì phải có dòng «KT.» chức vụ của cấp trưởng ở trên",
    ),
    (
        "a basis without its mark", REPORT.but(basis=(BASIS, f"{BASIS}.")),
        19, "cuối căn cứ phải có dấu «;»",
    ),
    (
        "a last basis with ;", REPORT.but(basis=(f"{BASIS};",)),
        19, "căn cứ cuối cùng phải kết thúc bằng dấu «.»",
    ),
    ("an upright basis", wrote(f"{BASIS}."), 19, "căn cứ phải in nghiêng"),
    (
        "a number with a comma", wrote("1, Công tác tuyên truyền"),
        20, "sau số thứ tự không dùng dấu «,»; viết «1.»",
    ),
    (
        "a letter with a comma", wrote("a, Công tác tuyên truyền"),
        20, "sau số thứ tự không dùng dấu «,»; viết «a)»",
    ),
    (
        "a deadline of 31/02", wrote("Hoàn thành trước ngày 31/02/2023 theo kế hoạch."),
        22, NO_DAY,
    ),
    ("31/02 of any year", wrote("Hoàn thành trước ngày 31/02 hằng năm."), 22, NO_DAY),
    ("30 tháng 02", wrote("Họp ngày 30 tháng 02 năm 2023 tại xã."), 22, NO_DAY),
    ("31/6 in digits", wrote("Kết quả đến 31/6/2023 đạt yêu cầu."), 22, NO_DAY),
    (
        "reported without address",
        REPORT.but(recipients=("- UBND huyện (để b/c);", "- Lưu: VT.")),
        16, "báo cáo gửi cấp trên phải có «Kính gửi:» cơ quan ấy",
    ),
    (
        "a letter to nobody",
        REPLY.but(addressed=(), recipients=("- Sở Nội vụ;", "- Lưu: VT.")),
        16, "không tìm thấy «Kính gửi:», phải có trong công văn và tờ trình",
    ),
    (
        "decomposed letters", wrote(unicodedata.normalize("NFD", "Tuyên truyền tốt.")),
        3, "chữ có dấu ghép rời (Unicode tổ hợp); hãy gõ lại bằng Unicode dựng sẵn",
    ),
    (
        "a soft hyphen", wrote("Tuyên truy\u00adền tốt."),
        3, "có dấu nối ẩn (U+00AD); hãy xóa",
    ),
    (
        "glued syllables", wrote("Tuyên\u00a0truyền tốt."),
        3, "có dấu cách không ngắt (U+00A0) giữa hai tiếng; hãy gõ lại dấu cách",
    ),
    (
        "TCVN3 in a font of Unicode", wrote("C«ng t¸c tuyªn truyÒn c¶i c¸ch."),
        3, "chữ theo bảng mã cũ; hãy chuyển sang Unicode",
    ),
    (
        "VNI in a font of Unicode", wrote("Coâng taùc tuyeân truyeàn caûi haønh."),
        3, "chữ theo bảng mã cũ; hãy chuyển sang Unicode",
    ),
    (
        "a cited symbol with blanks", wrote("Theo Kế hoạch số 93/KH - UBND của xã."),
        7, "không để cách quanh dấu «-» ngắn",
    ),
    (
        "a recipient without ;", REPORT.but(recipients=("- Các thôn", "- Lưu: VT.")),
        12, "cuối dòng phải có dấu «;»",
    ),
    (
        "an open end", REPORT.but(closing="Trên đây là báo cáo."),
        14, "phải kết thúc bằng dấu «./.»",
    ),
    (
        "a long rule",
        REPORT.but(subject=Said("Kết quả tuyên truyền", 14, bold=True, rule=0.9)),
        9, "đường kẻ bên dưới phải dài 32% đến 52% dòng chữ",
    ),
    (
        "no rule below the agency", REPORT.but(left=(Said("XÃ ĐẠI HỢP", bold=True),)),
        6, "thiếu đường kẻ ngang bên dưới",
    ),
]  # fmt: skip
HABITS = cycle(Habit(columns, "vml") for columns in ("table", "breaks"))


def told(document):
    """Return the checks and problems that the document is told."""
    found = check_document(bytes_of(document))
    return [(finding.check.number, finding.problem) for finding in found]


@pytest.mark.parametrize(
    ("paper", "number", "problem", "habit"),
    [(*row[1:], next(HABITS)) for row in MISTAKES],
    ids=[row[0] for row in MISTAKES],
)
def test_a_mistake_is_its_finding(paper, number, problem, habit):
    """Each mistake is found once, and nothing else."""
    assert [(number, problem)] == told(typed(paper.but(habit=habit)))


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Kế hoạch năm, Ủy ban nhân dân xã báo cáo kết quả như sau:",
        "Căn cứ tình hình thực tế, xã đã phát thanh 12 lượt.",
        "1,5 triệu lượt truy cập trong năm.",
        "Đạt tỷ lệ 12/31/2023 theo cách tính của năm trước.",
        "Kỳ họp ngày 29/02/2024 và ngày 30 tháng 6 năm 2023.",
        "I. KẾT QUẢ ĐẠT ĐƯỢC",
        "Müller và «Coöp» là tên riêng.",
        "Nơi nhận hồ sơ: Bộ phận Một cửa của xã.",
    ],
)
def test_what_only_looks_like_a_mistake(text):
    """Sentences, fractions and foreign names are no mistakes."""
    document = typed(REPORT)
    first = next(p for p in document.paragraphs if p.text == REPORT.body[0])
    added = prose(document, text, bold=text.startswith("I. "))
    first._p.addprevious(added._p)

    assert [] == told(document)


@pytest.mark.parametrize(
    "left",
    [
        agency("TRƯỜNG THCS ĐẠI HỢP")[1:],
        (Said("UBND XÃ ĐẠI HỢP"), *agency("TRƯỜNG MẦM NON")[1:]),
        agency("TRẠM Y TẾ PHƯỜNG XII")[1:],
    ],
    ids=["school", "superior", "Roman"],
)
def test_names_that_may_be_short(left):
    """A school's own name, a superior body and a Roman number are no abbreviation."""
    paper = REPORT.but(left=left, authority=("HIỆU TRƯỞNG",))

    assert [] == told(typed(paper))


@pytest.mark.parametrize(
    ("text", "bold", "problems"),
    [
        ("I. Kết quả đạt được", True, ["đề mục đánh số La Mã phải viết in hoa"]),
        ("I. KẾT QUẢ", None, ["đề mục đánh số La Mã phải in đậm"]),
        ("I, KẾT QUẢ", True, ["sau số La Mã của đề mục phải là dấu «.»"]),
        ("II/ KẾT QUẢ", True, ["sau số La Mã của đề mục phải là dấu «.»"]),
    ],
)
def test_a_heading(text, bold, problems):
    """A heading with a Roman number is bold, in capitals, and has a full stop."""
    document = typed(REPORT)
    first = next(p for p in document.paragraphs if p.text == REPORT.body[0])
    first._p.addprevious(prose(document, text, bold=bold)._p)

    assert [(20, problem) for problem in problems] == told(document)


def test_a_heading_that_word_numbers():
    """The number may be Word's own."""
    document = typed(REPORT)
    root = document.part.numbering_part.element
    for xml in (
        f'<w:abstractNum xmlns:w="{W}" w:abstractNumId="90"><w:lvl w:ilvl="0">'
        '<w:numFmt w:val="upperRoman"/></w:lvl></w:abstractNum>',
        f'<w:num xmlns:w="{W}" w:numId="91"><w:abstractNumId w:val="90"/></w:num>',
    ):
        root.append(parse_xml(xml))
    heading = prose(document, "Kết quả đạt được", bold=True)
    heading._p.get_or_add_pPr().append(
        parse_xml(
            f'<w:numPr xmlns:w="{W}"><w:ilvl w:val="0"/><w:numId w:val="91"/></w:numPr>'
        )
    )
    first = next(p for p in document.paragraphs if p.text == REPORT.body[0])
    first._p.addprevious(heading._p)

    assert [(20, "đề mục đánh số La Mã phải viết in hoa")] == told(document)


def test_a_whole_document_in_tcvn3():
    """A document of the nineties is one finding for its font, one for its letters."""
    document = typed(REPORT)
    pairs = {decoded(code, "TCVN3"): code for code in map(chr, range(161, 256))}
    for run in document.element.iter(qn("w:t")):
        if "ngày" not in run.text and run.text.upper() != run.text:
            run.text = "".join(pairs.get(letter, letter) for letter in run.text)
    for part in document.element.iter(qn("w:r")):
        docx.text.run.Run(part, document._body).font.name = ".VnTime"

    assert [2, 3] == sorted({number for number, _ in told(document)})


def test_hidden_and_white_text():
    """Text that nobody sees on paper is a finding, a mark for signing is none."""
    document = typed(REPORT.but(mark="[ (Đã ký)"))
    mark = next(r for r in runs(document) if "Đã ký" in r.text)
    mark.font.color.rgb = RGBColor(255, 255, 255)
    assert [] == told(document)

    first, second, *_ = [r for r in runs(document) if r.text in _texts()]
    first.font.hidden = True
    second.font.color.rgb = RGBColor(255, 255, 255)
    assert [
        (21, "có chữ ẩn (Hidden), in ra không thấy"),
        (21, "có chữ màu trắng; chữ phải màu đen"),
    ] == told(document)


def runs(document):
    """Return every run of the document, those of tables too."""
    found = document.element.body.iter(qn("w:r"))
    return [docx.text.run.Run(run, document._body) for run in found]


def _texts():
    return {*REPORT.body, REPORT.closing}


def test_the_style_of_a_table():
    """A style may colour the first row; the rest of the table stays black."""
    document = typed(REPORT)
    table = document.add_table(2, 2, "Light List Accent 1")
    for cell, text in zip(table.rows[0].cells, ("STT", "Tên"), strict=True):
        cell.paragraphs[0].add_run(text).font.size = Pt(12)
    repeat = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)
    first = next(p for p in document.paragraphs if p.text == REPORT.body[0])
    first._p.addnext(table._tbl)

    assert [(21, "có chữ màu trắng; chữ phải màu đen")] == told(document)


def test_many_places_are_one_finding():
    """Equal faults are one line, with their count, first places and values."""
    document = typed(REPORT.but(body=tuple(f"Tin {n} của xã." for n in range(9))))
    for place, paragraph in enumerate(document.paragraphs):
        if paragraph.text.startswith("Tin "):
            paragraph.runs[0].font.size = Pt(11 + place % 2)

    assert [
        "[10] 9 chỗ: đoạn 3 «Tin 0 của xã.», đoạn 4 «Tin 1 của xã.», đoạn 5 «Tin 2 "
        "của xã.», …: cỡ chữ phải là 13-14 (đang là 11; 12) "
        "(NĐ 30/2020, Phụ lục I, mục II.6.e)"
    ] == [str(finding) for finding in check_document(bytes_of(document))]


def test_what_does_not_apply_is_named():
    """A decision has no Kính gửi to miss; what is left out has its reason."""
    found = examine(bytes_of(typed(DECISION)))

    assert [
        (15, "không có phụ lục"),
        (17, "không có bảng số liệu"),
    ] == [(s.check.number, s.reason) for s in found.skipped if s.check.number < 18]
