"""The annual reports of two communes, 2023, from their items to the Word file."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from commune_portal.content import load_portal
from commune_portal.figures import count, parse_period
from commune_portal.reports import build_report

REPORT = "bao-cao/2023-nam.md"


def texts(document, *styles):
    """Return the text of the paragraphs in these styles."""
    return [p.text for p in document.paragraphs if p.style.name in styles]


def cell_texts(document, table, row, column):
    """Return the lines of a cell of a table without lines."""
    cell = document.tables[table].rows[row].cells[column]
    return [p.text for p in cell.paragraphs if p.text]


def test_dai_hop_head(document, dai_hop):
    """The head names agency, number, place and day, type and subject."""
    found = document(dai_hop)

    assert ["ỦY BAN NHÂN DÂN", "XÃ ĐẠI HỢP"] == cell_texts(found, 0, 0, 0)
    assert [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ] == cell_texts(found, 0, 0, 1)
    assert ["Số: 05/BC-UBND"] == cell_texts(found, 0, 1, 0)
    assert ["Đại Hợp, ngày 25 tháng 12 năm 2023"] == cell_texts(found, 0, 1, 1)
    assert ["BÁO CÁO"] == texts(found, "Tên loại")
    assert ["Kết quả công tác tuyên truyền về cải cách hành chính năm 2023"] == texts(
        found, "Trích yếu"
    )
    assert [
        "Thực hiện Kế hoạch số 05/KH-UBND ngày 10/01/2023 của Ủy ban nhân dân xã "
        "Đại Hợp về công tác tuyên truyền cải cách hành chính năm 2023."
    ] == texts(found, "Căn cứ")


def test_dai_hop_headings(document, dai_hop):
    """The headings are those of the form, in its order."""
    assert [
        "I. ĐÁNH GIÁ CÔNG TÁC TUYÊN TRUYỀN CCHC",
        "1. Thuận lợi",
        "2. Khó khăn",
        "II. KẾT QUẢ CÔNG TÁC TUYÊN TRUYỀN CCHC NĂM 2023",
        "1. Công tác lãnh đạo chỉ đạo, triển khai thực hiện",
        "2. Kết quả thực hiện công tác tuyên truyền cải cách hành chính",
        "2.1. Nội dung, hình thức tuyên truyền",
        "2.2. Thống kê lượng tin bài thực hiện công tác tuyên truyền",
        "III. KIẾN NGHỊ ĐỀ XUẤT",
        "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024",
    ] == texts(document(dai_hop), "Mục", "Khoản", "Tiểu khoản")


def test_dai_hop_figures(document, build, dai_hop):
    """The statistics sentence has the form's words and the counted figures."""
    body = texts(document(dai_hop), "Nội dung")
    figures = build(dai_hop).figures

    assert (
        "Duy trì nâng cao chất lượng chuyên mục CCHC, đăng tải 45 tin bài, mục Chuyển "
        "đổi số đăng tải 61 tin bài, mục Thủ tục hành chính đăng tải 21 tin bài, bài "
        "viết về công tác CCHC, chuyển đổi số phát trên đài truyền thanh xã 30 tin bài "
        "với 50 lượt phát, ngoài ra còn tuyên truyền chủ trương, chính sách của Đảng, "
        "pháp luật của Nhà nước và việc tổ chức thực hiện công tác CCHC."
    ) in body
    assert [45, 61, 21] == [f.value for f in figures.posts.by_section.values()]
    assert (30, 50) == (figures.radio.items.value, figures.radio.broadcasts.value)


def test_dai_hop_ending(document, dai_hop):
    """The body ends with its mark; recipients are repaired; the chairman signs."""
    found = document(dai_hop)

    assert (
        "Trên đây là báo cáo kết quả thực hiện công tác tuyên truyền cải cách hành "
        "chính năm 2023 và phương hướng nhiệm vụ năm 2024 của UBND xã Đại Hợp./."
    ) == texts(found, "Nội dung")[-1]
    assert [
        "Nơi nhận:",
        "- TV Đảng ủy; TT HĐND;",
        "- Lãnh đạo UBND;",
        "- MTTQ; Các ngành, đoàn thể;",
        "- Cổng TTĐT;",
        "- Đài TT;",
        "- Lưu: VT, VP.",
    ] == cell_texts(found, 1, 0, 0)
    assert ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Văn Mẫu"] == cell_texts(
        found, 1, 0, 1
    )


def test_ngoc_ky_figures(document, ngoc_ky):
    """Total, parts, minutes and guidance are as in the form, estimates in words."""
    body = texts(document(ngoc_ky), "Nội dung")

    assert (
        "Duy trì nâng cao chất lượng chuyên mục CCHC trên trang thông tin điện tử của "
        "xã, đã đăng tải 60 tin bài (trong đó mục CCHC 40 tin bài, mục chuyển đổi số "
        "20 tin bài), bài viết về công tác CCHC, chuyển đổi số phát trên đài truyền "
        "thanh xã 25 tin bài với 55 lượt tuyên truyền, tổng thời lượng tuyên truyền "
        "khoảng 900 phút, ngoài ra còn tuyên truyền chủ trương, chính sách của Đảng, "
        "pháp luật của Nhà nước và việc tổ chức thực hiện công tác CCHC."
    ) in body
    assert (
        "Tại Bộ phận tiếp nhận và trả kết quả: hướng dẫn, tuyên truyền trực tiếp cho "
        "khoảng trên 1.500 lượt người về thủ tục hành chính."
    ) in body


def test_ngoc_ky_form(document, ngoc_ky):
    """Headings, number, day and recipients are those of the form."""
    found = document(ngoc_ky)

    assert [
        "I. KẾT QUẢ THỰC HIỆN",
        "1. Công tác triển khai",
        "2. Kết quả thực hiện công tác tuyên truyền cải cách hành chính",
        "2.1. Nội dung, hình thức tuyên truyền",
        "2.2. Thống kê lượng tin bài thực hiện công tác tuyên truyền",
        "II. ĐÁNH GIÁ VỀ CÔNG TÁC TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH",
        "1. Về ưu điểm, tồn tại, hạn chế",
        "2. Các đề xuất, kiến nghị",
        "III. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024",
    ] == texts(found, "Mục", "Khoản", "Tiểu khoản")
    assert ["Số: 192/BC-UBND"] == cell_texts(found, 0, 1, 0)
    assert [
        "Nơi nhận:",
        "- Phòng VHTT huyện (BC);",
        "- TTĐU; HĐND; Lãnh đạo UBND xã;",
        "- Trang TTĐT xã;",
        "- Lưu: VT, VP. KT.",
    ] == cell_texts(found, 1, 0, 0)


def test_only_recorded_forms_are_named(document, dai_hop):
    """A form of activity without a row in the log is not claimed."""
    body = " ".join(texts(document(dai_hop), "Nội dung"))

    assert "12 cuộc họp giao ban; 04 khẩu hiệu." in body
    assert "Facebook (09 lượt)." in body
    assert "họp thôn" not in body
    assert "Zalo" not in body


def test_period_and_its_rule_are_printed(document, dai_hop):
    """The report says from which day to which day it counts, and by which rule."""
    calendar = " ".join(texts(document(dai_hop), "Nội dung"))
    statutory = dai_hop[REPORT].replace("period:", "profile: statutory\nperiod:")
    by_law = " ".join(texts(document({**dai_hop, REPORT: statutory}), "Nội dung"))

    assert "từ ngày 01/01/2023 đến hết ngày 25/12/2023, theo năm dương lịch" in calendar
    assert "từ ngày 15/12/2022 đến hết ngày 14/12/2023, theo thời gian" in by_law
    assert "Nghị định số 09/2019/NĐ-CP" in by_law


def test_an_open_period_says_until_when(content, dai_hop):
    """Figures of a period that is not over are those until today."""
    portal = load_portal(Path(content(dai_hop)), date(2023, 6, 5))
    report = build_report(portal, portal.reports[0])
    text = " ".join(
        span.text for block in report.blocks for span in getattr(block, "spans", ())
    )

    assert "đến hết ngày 05/6/2023" in text


def test_figures_are_those_of_the_counter(portal, dai_hop):
    """A report takes its figures from count and from nowhere else."""
    read = replace(portal(dai_hop), today=date(2023, 12, 25))
    figures = count(read, parse_period("2023", read.commune.profile))

    assert figures == build_report(read, read.reports[0]).figures


def test_draft_before_signing(document, dai_hop):
    """Number and day are left blank until the clerk gives them."""
    draft = dai_hop[REPORT].replace("number: 5\ndate: 2023-12-25\n", "")
    found = document({**dai_hop, REPORT: draft})

    assert ["Số:       /BC-UBND"] == cell_texts(found, 0, 1, 0)
    assert ["Đại Hợp, ngày      tháng      năm 2026"] == cell_texts(found, 0, 1, 1)


def test_addressees(document, dai_hop):
    """One addressee is on the line, several below the colon, with their punctuation."""
    one = dai_hop[REPORT].replace("period:", "addressees: [Sở Nội vụ]\nperiod:")
    two = dai_hop[REPORT].replace(
        "period:", "addressees: [Sở Nội vụ, Văn phòng UBND tỉnh]\nperiod:"
    )
    several = document({**dai_hop, REPORT: two})

    assert ["Kính gửi: Sở Nội vụ"] == texts(
        document({**dai_hop, REPORT: one}), "Kính gửi"
    )
    assert ["Kính gửi:", "- Sở Nội vụ;", "- Văn phòng UBND tỉnh."] == texts(
        several, "Kính gửi"
    )
    assert "- Như trên;" == cell_texts(several, 1, 0, 0)[1]
    assert [] == texts(document(dai_hop), "Kính gửi")


def test_paragraphs_take_figures(document, dai_hop):
    """An official's paragraph may print the period's figures."""
    own = dai_hop[REPORT].replace(
        "Kinh phí hạn hẹp.", "Mới đăng {{ so_lieu_ky.tin_bai.tong }} tin bài."
    )

    assert "Mới đăng 127 tin bài." in texts(
        document({**dai_hop, REPORT: own}), "Nội dung"
    )


def test_own_outlook_replaces_the_usual_one(document, dai_hop):
    """An optional paragraph replaces the template's passage."""
    own = dai_hop[REPORT] + "\n## Phương hướng\n\n1. Một việc duy nhất.\n"
    found = texts(document({**dai_hop, REPORT: own}), "Khoản không tiêu đề")

    assert ["1. Một việc duy nhất."] == found


def test_networks_are_named_as_they_name_themselves(document, dai_hop):
    """The log's «youtube» is printed «YouTube»; a form that is no name stays small."""
    log = "nhat-ky/2023.csv"
    rows = "03/4/2023;youtube;;2\n04/4/2023;tin nhắn;;3\n"
    body = " ".join(texts(document(dai_hop | {log: dai_hop[log] + rows}), "Nội dung"))

    assert "Facebook (09 lượt); YouTube (02 lượt); tin nhắn (03 lượt)." in body


def test_meetings_are_claimed_for_what_the_log_says(document, dai_hop):
    """The log knows that a meeting took the matter up, not that it checked progress."""
    files = dai_hop | {
        "ke-hoach/2023.yml": 'year: 2023\nnumber: "05"\ndate: 2023-01-06\n'
        'tasks:\n  - {id: "1", content: Phát thanh}\n'
    }
    body = " ".join(texts(document(files), "Nội dung"))

    assert "; đưa nội dung tuyên truyền vào 12 cuộc họp giao ban." in body
    assert "kiểm điểm" not in body
