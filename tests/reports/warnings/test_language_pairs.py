"""Outdated terms, typing errors, and text that only looks like them."""

from datetime import date

import pytest

from commune_portal.content import Term
from commune_portal.reports.warnings.language import stale_words

OLD, MID, NEW = date(2022, 6, 14), date(2024, 12, 31), date(2026, 12, 31)

# day of the period's end, text, the words that are reported
PAIRS = [
    # levels of online services: two kinds since 15/8/2022
    (NEW, "Cung cấp dịch vụ công trực tuyến mức độ 3, 4 trên trang.", ["mức độ 3, 4"]),
    (NEW, "Cung cấp dịch vụ công trực tuyến mức độ 3,4.", ["mức độ 3,4"]),
    (NEW, "Hồ sơ trực tuyến mức 3 và 4 tăng.", ["mức 3 và 4"]),
    (NEW, "Triển khai DVC mức độ 4 cho người dân.", ["mức độ 4"]),
    (NEW, "Dịch vụ công trực tuyến mức độ 4 tăng.", ["mức độ 4"]),
    (NEW, "Dịch vụ công trực tuyến mức độ 3 và mức độ 4.", ["mức độ 3 và mức độ 4"]),
    (NEW, "Xử lý hồ sơ thủ tục trực tuyến MỨC ĐỘ 3, 4.", ["MỨC ĐỘ 3, 4"]),
    (MID, "Cung cấp dịch vụ công trực tuyến mức độ 3, 4.", ["mức độ 3, 4"]),
    (OLD, "Cung cấp dịch vụ công trực tuyến mức độ 3, 4.", []),
    (NEW, "Dịch vụ công trực tuyến chủ động mức độ 4.", []),
    (NEW, "Dịch vụ công chủ động ở mức độ 3.", []),
    (NEW, "Cài đặt VNeID mức độ 2 cho người dân.", []),
    (NEW, "Định danh điện tử mức độ 2 để dùng dịch vụ công trực tuyến.", []),
    (NEW, "Có tài khoản định danh mức độ 3 để nộp hồ sơ trực tuyến.", []),
    (NEW, "Cảnh báo bão mức độ 4.", []),
    (NEW, "Rủi ro thiên tai mức 3 và 4.", []),
    (NEW, "Mức độ hài lòng đạt 4 trên 5.", []),
    (NEW, "Dịch vụ công trực tuyến toàn trình, một phần.", []),
    # the district level, until 30/6/2025
    (NEW, "Báo cáo UBND huyện theo quy định.", ["UBND huyện"]),
    (NEW, "Ủy ban nhân dân huyện đã chỉ đạo.", ["Ủy ban nhân dân huyện"]),
    (NEW, "Phòng Nội vụ hướng dẫn.", ["Phòng Nội vụ"]),
    (NEW, "Phòng VHTT huyện hướng dẫn.", ["Phòng VHTT"]),
    (NEW, "Kế hoạch của xã, của huyện.", ["của huyện"]),
    (MID, "Báo cáo UBND huyện theo quy định.", []),
    (NEW, "UBND huyện cũ đã bàn giao hồ sơ.", []),
    (NEW, "Trước ngày 01/7/2025, UBND huyện là nơi tiếp nhận.", []),
    (NEW, "Trước sắp xếp, UBND huyện giao cho Phòng Nội vụ.", []),
    (NEW, "Sở Nội vụ hướng dẫn.", []),
    (NEW, "Bộ Nội vụ hướng dẫn.", []),
    (NEW, "UBND tỉnh và UBND xã phối hợp.", []),
    (NEW, "Truyện kể của Huyện Thanh Quan.", []),
    # bodies that were merged
    (NEW, "Sở TTTT mở lớp tập huấn.", ["Sở TTTT"]),
    (NEW, "Sở Thông tin và Truyền thông mở lớp.", ["Sở Thông tin và Truyền thông"]),
    (MID, "Sở Thông tin và Truyền thông mở lớp.", []),
    (NEW, "Sở Khoa học và Công nghệ mở lớp.", []),
    (NEW, "Ngành thông tin và truyền thông.", []),
    # the desk
    (NEW, "Hướng dẫn tại Bộ phận Một cửa.", ["Bộ phận Một cửa"]),
    (
        NEW,
        "Tại bộ phận tiếp nhận và trả kết quả.",
        ["bộ phận tiếp nhận và trả kết quả"],
    ),
    (MID, "Tại bộ phận tiếp nhận và trả kết quả.", []),
    (NEW, "Tại Trung tâm Phục vụ hành chính công.", []),
    (NEW, "Tiếp nhận và trả kết quả đúng hạn.", []),
    (NEW, "Theo cơ chế một cửa, một cửa liên thông.", []),
    # another agency's words
    (MID, "Cán bộ cơ quan Sở và đơn vị trực thuộc.", ["cơ quan Sở"]),
    (MID, "Theo chương trình của ngành.", ["của ngành"]),
    (MID, "Theo chương trình của ngành giáo dục.", []),
    (MID, "Cơ quan sở tại đã xác nhận.", []),
    # typing errors
    (MID, "Ủy ban nhân xã báo cáo.", ["Ủy ban nhân xã"]),
    (MID, "Để đồng đảo người dân biết.", ["đồng đảo"]),
    (MID, "Đến khuyến nại, tố cáo.", ["khuyến nại"]),
    (MID, "Dùng các tiện tích số.", ["tiện tích"]),
    (MID, "Giai đoạn hiện nay..", [".."]),
    (MID, "Và nhiều việc khác...", []),
    (MID, "Ủy ban nhân dân xã, đông đảo người dân, tiện ích.", []),
    # words of newspapers
    (
        MID,
        "Giữ nhịp đăng tin, gắn với việc thật, người thật.",
        ["Giữ nhịp", "việc thật, người thật"],
    ),
    (MID, "Biểu dương gương người thật, việc thật.", []),
    (MID, "Đi từ việc thật ở địa phương.", []),
    (MID, "Tạo cú hích cho cải cách.", ["cú hích"]),
    # symbols and concrete documents
    (MID, "Theo kế hoạch số 05/KH-UBND.", ["kế hoạch số 05"]),
    (MID, "Theo Kế hoạch số 05/KH-UBND.", []),
    (MID, "Theo kế hoạch của xã.", []),
    (MID, "Kế hoạch số 132-KH/UBND đã ban hành.", ["132-KH/UBND"]),
    (MID, "Kế hoạch số 132-KH/ĐU đã ban hành.", []),
    (MID, "Quyết định số 3396/QĐ – UBND.", ["QĐ – UBND"]),
    (MID, "Quyết định số 3396/QĐ-UBND.", []),
    # an exception holds where it is said, not for the whole sentence
    (NEW, "Chủ động triển khai dịch vụ công trực tuyến mức độ 3, 4.", ["mức độ 3, 4"]),
    (NEW, "Dịch vụ công mức độ 4 và tài khoản VNeID mức độ 2.", ["mức độ 4"]),
    (NEW, "Bỏ quy trình cũ, báo cáo UBND huyện.", ["UBND huyện"]),
    (NEW, "UBND huyện chỉ đạo như trước đây.", ["UBND huyện"]),
    (NEW, "Đặc sản của huyện Phú Quốc cũ.", []),
    # words go on over the end of a line, not over the end of a paragraph
    (NEW, "Dịch vụ công trực\ntuyến mức\nđộ 3, 4.", ["mức độ 3, 4"]),
    (NEW, "Tại Bộ\n  phận Một cửa.", ["Bộ phận Một cửa"]),
    (NEW, "Dịch vụ công trực tuyến\n\nCảnh báo bão mức độ 4", []),
    # as the forms in use have them
    (NEW, "Kế hoạch của xã, của huyện thông qua các hội nghị.", ["của huyện"]),
    (NEW, "Phòng VH TT thành phố hướng dẫn.", ["Phòng VH TT"]),
    (NEW, "Bộ phận tiếp nhận trả kết quả.", ["Bộ phận tiếp nhận trả kết quả"]),
    (MID, "Tình hình của ngành trên Cổng TTĐT.", ["của ngành"]),
    (MID, "Bộ máy của Sở và đơn vị trực thuộc.", ["của Sở"]),
    (MID, "Cơ quan sở hữu trí tuệ cấp văn bằng.", []),
    # a level that is a score, a share or a number
    (NEW, "Dịch vụ công trực tuyến ở mức 4/5.", []),
    (NEW, "Hồ sơ trực tuyến tăng lên mức 4,5%.", []),
    (NEW, "Hồ sơ trực tuyến đạt mức 3.000 hồ sơ.", []),
    # addresses and figures of speech
    (MID, "Xem [kế hoạch](../../ke-hoach/).", []),
    (MID, "Xây dựng kế hoạch số 2 cho năm tới.", []),
]


@pytest.mark.parametrize(
    ("day", "text", "told"), PAIRS, ids=[str(place) for place in range(len(PAIRS))]
)
def test_minimal_pairs(day, text, told):
    """Each outdated or misspelt term is reported, and nothing else."""
    assert told == [found.words for found in stale_words(text, day, (), ())]


def test_a_finding_has_its_line_and_its_suggestion():
    """A finding has the line in the text and the words to write instead."""
    text = "Dòng đầu.\nHướng dẫn tại Bộ phận Một cửa."
    (found,) = stale_words(text, NEW, (), ())

    assert (2, "Trung tâm Phục vụ hành chính công") == (found.line, found.instead)


def test_an_office_adds_and_silences_terms():
    """Terms of portal.yml are reported after their day; accepted words are not."""
    own = Term(words="thị trấn Cũ", instead="xã Mới", until=date(2025, 6, 30))
    text = "Chợ thị trấn Cũ ở cạnh UBND huyện."

    assert ["thị trấn Cũ"] == [
        found.words for found in stale_words(text, NEW, (own,), ("ubnd huyện",))
    ]
    assert [] == stale_words("Chợ thị trấn Cũ.", MID, (own,), ())
