"""Queries of citizens, what they must find and what they must not: minimal pairs.

Written before the first result was seen. `ITEMS` makes the site: address, title, text,
in the order of their days, the oldest first. Names in `QUERIES` are addresses.
"""

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Query:
    """One query finds all of `found`, none of `hidden`, and `first` on top if given."""

    text: str
    found: str
    hidden: str = ""
    first: str = ""
    near: bool = False


def decomposed(text: str) -> str:
    """Return the text as a Mac or a scanner writes it: base letters, then marks."""
    return unicodedata.normalize("NFD", text)


ITEMS = (
    ("chuyen-doi-so", "Chuyển đổi số ở thôn Đông", "Người dân nộp hồ sơ qua mạng."),
    ("chuyen-doi", "Chuyện đời số một của thợ mộc", "Ông kể chuyện nghề."),
    ("doi-xe", "Đội xe chuyển rác", "Xe chạy hai buổi một tuần."),
    ("sua-duong", "Sửa đường liên thôn", "Mặt đường rộng bốn mét."),
    ("ong-duong", "Ông Dương trồng cam", "Vườn cam của ông cho quả ngọt."),
    ("hoa-giai", "Hòa giải ở cơ sở", "Các tổ họp mỗi tuần."),
    ("to-hoa-giai", "Tổ hoà giải thôn Nam", "Tổ có năm người."),
    ("hoa-giay", "Hoa giấy đạt giải nhất", "Hội thi cây cảnh."),
    ("kinh-te", decomposed("Kinh tế vườn đồi"), decomposed("Trồng bưởi, nuôi ong.")),
    ("kinh-doanh", "Hộ kinh doanh", "Hộ bán hàng ăn."),
    ("so-sanh", "So sánh hai vụ lúa", "Vụ mùa hơn vụ chiêm."),
    ("so-noi-vu", "Sở Nội vụ về kiểm tra", "Đoàn xem sổ theo dõi."),
    ("quy-ba", "Tiếp dân quý III", "Lịch tiếp vào thứ Năm."),
    ("quy-che", "Quy chế làm việc", "Quy chế có mười điều."),
    ("quy-hoc", "Quỹ khuyến học", "Quỹ tặng ba mươi suất quà."),
    ("thang-muoi", "Việc cần làm tháng mười", "Thu hoạch lúa mùa."),
    ("thang-tran", "Đội bóng thắng trận", "Trận cuối diễn ra ở sân xã."),
    ("dong-chi", "Đồng chí trưởng thôn", "Trưởng thôn đi từng ngõ."),
    ("dong-chieu", "Cánh đồng chiều", "Một bài thơ về làng."),
    ("khai-sinh", "Đăng ký khai sinh", "Mã thủ tục 1.001193."),
    ("khai-tu", "Đăng ký khai tử", "Mã thủ tục 1.001194."),
    ("nq-76", "Học tập nghị quyết", "Theo Nghị quyết 76/NQ-CP của Chính phủ."),
    ("nq-176", "Phổ biến nghị quyết", "Theo Nghị quyết 176/NQ-CP của Chính phủ."),
    ("qd-76", "Niêm yết giá", "Theo Quyết định 76/QĐ-UBND của ủy ban."),
    ("tiem-phong", "Tiêm phòng cho đàn chó", "Mang chó đến nhà văn hóa."),
    ("ban-tin", "Bản tin tuần", "Trong tuần có lịch tiêm phòng và lịch họp."),
    ("suc-khoe", "Khám sức khoẻ người cao tuổi", "Trạm mở cửa cả ngày."),
    ("thuy-loi", "Nạo vét thủy lợi", "Dọn hai cây số mương."),
    ("le-hoi-cu", "Lễ hội đình làng", "Rước kiệu buổi sáng."),
    ("le-hoi-moi", "Lễ hội đình làng", "Rước kiệu buổi sáng."),
    ("can-cuoc", "Làm thẻ căn cước", "Mang giấy tờ đến ngày 15/8/2026."),
    ("bao-mua", "Phòng chống bão", "Chằng chống nhà cửa trước cơn bão."),
    ("bao-cao", "Nộp báo cáo thuế", "Bao gồm ba biểu mẫu."),
)

PROCEDURES = (
    ("1.001193", "Thủ tục đăng ký khai sinh"),
    ("2.000635", "Thủ tục cấp bản sao trích lục hộ tịch"),
    ("1.000656", "Thủ tục đăng ký kết hôn lưu động"),
    ("1.000894", "Thủ tục đăng ký kết hôn"),
)

QUERIES = (
    Query("chuyển đổi số", "chuyen-doi-so", "chuyen-doi doi-xe"),
    Query("chuyện đời", "chuyen-doi", "chuyen-doi-so doi-xe"),
    Query("chuyen doi so", "chuyen-doi-so chuyen-doi", "doi-xe so-sanh"),
    Query(decomposed("chuyển đổi số"), "chuyen-doi-so", "chuyen-doi"),
    Query("CHUYỂN ĐỔI SỐ", "chuyen-doi-so", "chuyen-doi"),
    Query("đổi", "chuyen-doi-so", "chuyen-doi doi-xe kinh-te"),
    Query("đường", "sua-duong", "ong-duong"),
    Query("Dương", "ong-duong", "sua-duong"),
    Query("duong", "sua-duong ong-duong"),
    Query("DUONG", "sua-duong ong-duong"),
    Query("sửa duong", "sua-duong", "ong-duong"),
    Query("hòa giải", "hoa-giai to-hoa-giai", "hoa-giay"),
    Query("hoà giải", "hoa-giai to-hoa-giai", "hoa-giay"),
    Query(decomposed("hoà giải"), "hoa-giai to-hoa-giai", "hoa-giay"),
    Query("hoa giai", "hoa-giai to-hoa-giai hoa-giay", first="to-hoa-giai"),
    Query("HOÀ GIẢI", "hoa-giai to-hoa-giai", "hoa-giay"),
    Query("kinh tế", "kinh-te", "kinh-doanh"),
    Query("kinh te", "kinh-te", "kinh-doanh"),
    Query(decomposed("vườn đồi"), "kinh-te", "ong-duong"),
    Query("số", "chuyen-doi-so chuyen-doi", "so-sanh so-noi-vu"),
    Query("sở", "so-noi-vu hoa-giai", "so-sanh chuyen-doi-so"),
    Query("so", "chuyen-doi-so chuyen-doi so-sanh so-noi-vu"),
    Query("quý", "quy-ba", "quy-che quy-hoc"),
    Query("qúy", "quy-ba", "quy-che quy-hoc"),
    Query("quỹ", "quy-hoc", "quy-ba quy-che"),
    Query("quy", "quy-ba quy-che quy-hoc"),
    Query("tháng", "thang-muoi", "thang-tran"),
    Query("thắng", "thang-tran", "thang-muoi"),
    Query("thang", "thang-muoi thang-tran"),
    Query("đồng chí", "dong-chi", "dong-chieu"),
    Query("dong chi", "dong-chi", "dong-chieu"),
    Query("dong chieu", "dong-chieu", "dong-chi"),
    Query("1.001193", "khai-sinh 1.001193", "khai-tu 2.000635", first="1.001193"),
    Query("2.000635", "2.000635", "1.001193"),
    Query("đăng ký kết hôn", "1.000894 1.000656", "khai-sinh", first="1.000894"),
    Query("trích lục", "2.000635", "1.001193"),
    Query("dang ky khai sinh", "khai-sinh 1.001193", "khai-tu", first="1.001193"),
    Query("hộ tịch", "2.000635 1.001193", "kinh-doanh"),
    Query("1.001194", "khai-tu", "khai-sinh"),
    Query("1001193", "khai-sinh", "khai-tu"),
    Query("001193", "khai-sinh", "khai-tu"),
    Query("76/NQ-CP", "nq-76", "nq-176 qd-76"),
    Query("76/nq-cp", "nq-76", "nq-176 qd-76"),
    Query("NQ-CP", "nq-76 nq-176", "qd-76"),
    Query("nghị quyết 76", "nq-76", "nq-176 qd-76"),
    Query("76/QĐ-UBND", "qd-76", "nq-76"),
    Query("76/qd-ubnd", "qd-76", "nq-76"),
    Query("qd-ubnd", "qd-76", "nq-76"),
    Query("tiêm phòng", "tiem-phong ban-tin", first="tiem-phong"),
    Query("tiem phong", "tiem-phong ban-tin", first="tiem-phong"),
    Query("sức khỏe", "suc-khoe"),
    Query("suc khoe", "suc-khoe"),
    Query("thuỷ lợi", "thuy-loi"),
    Query("lễ hội đình làng", "le-hoi-cu le-hoi-moi", first="le-hoi-moi"),
    Query("căn cước", "can-cuoc"),
    Query("15/8/2026", "can-cuoc"),
    Query("bão", "bao-mua", "bao-cao"),
    Query("báo", "bao-cao", "bao-mua"),
    Query("bao", "bao-mua bao-cao"),
    Query("«chuyển đổi số»", "chuyen-doi-so", "chuyen-doi"),
    Query("  khai   sinh ", "khai-sinh", "khai-tu"),
    Query("đăng ký, khai sinh!", "khai-sinh", "khai-tu"),
    Query("khai sinh zzzz", "khai-sinh", "tiem-phong", near=True),
    Query("lễ hội bưởi", "le-hoi-moi kinh-te", "bao-mua", near=True),
    Query("xyzt", "", "chuyen-doi-so khai-sinh"),
    Query("đuòng", "", "sua-duong ong-duong"),
)
