"""The checks of a document, in the order of the handbook."""

from commune_portal.reports.checks.applying import (
    always,
    by_form,
    with_address,
    with_annexes,
    with_basis,
    with_headings,
    with_tables,
)
from commune_portal.reports.checks.findings import Check
from commune_portal.reports.checks.rules import (
    annexes,
    body,
    characters,
    days,
    head,
    number,
    page,
    recipients,
    signature,
    subject,
    tables,
)

_FORM = "NĐ 30/2020, Phụ lục I, mục"
_FORMS = "NĐ 30/2020, Phụ lục III, các mẫu"

CHECKS = tuple(
    Check(place, *row)
    for place, row in enumerate(
        (
            ("Khổ giấy và lề", f"{_FORM} I.1-I.3", page.page, always),
            ("Phông chữ và màu chữ", f"{_FORM} I.4", characters.typeface, always),
            ("Mã chữ", f"{_FORM} I.4; TCVN 6909:2001", characters.characters, always),
            ("Quốc hiệu", f"{_FORM} II.1.a", head.country, by_form("country")),
            ("Tiêu ngữ", f"{_FORM} II.1.b", head.motto, by_form("motto")),
            ("Tên cơ quan", f"{_FORM} II.2", head.agency, by_form("agency")),
            ("Số và ký hiệu", f"{_FORM} II.3; Phụ lục III", number.number,
             by_form("number")),
            ("Địa danh và thời gian", f"{_FORM} II.4", head.day, by_form("day")),
            ("Tên loại và trích yếu", f"{_FORM} II.5", subject.subject,
             by_form("subject")),
            ("Nội dung", f"{_FORM} II.6.e", body.body, by_form("body")),
            ("Chữ ký", f"{_FORM} II.7", signature.signature, by_form("signature")),
            ("Nơi nhận", f"{_FORM} II.9.d", recipients.recipients,
             by_form("recipients")),
            ("Số trang", f"{_FORM} I.7", page.page_number, always),
            ("Dấu kết thúc", _FORMS, body.end_mark, by_form("end")),
            ("Phụ lục", f"{_FORM} III.1", annexes.annexes, with_annexes),
            ("Kính gửi", f"{_FORM} II.9.b", subject.addressed, with_address),
            ("Bảng", "cách làm nên có, để bảng dài vẫn đọc được", tables.tables,
             with_tables),
            ("Ngôn ngữ và tiêu đề", "cách làm nên có, cho máy đọc", page.described,
             always),
            ("Căn cứ", f"{_FORM} II.6.a", body.basis, with_basis),
            ("Đề mục", f"{_FORM} II.6.đ", body.headings, with_headings),
            ("Chữ ẩn", f"{_FORM} I.4", characters.hidden, always),
            ("Ngày trong văn bản", "ngày phải có trong lịch", days.days, always),
        ),
        1,
    )
)  # fmt: skip
