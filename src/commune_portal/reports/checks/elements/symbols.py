"""The types of documents and the abbreviations in their symbols."""

from commune_portal.vietnamese import fold

# NĐ 30/2020, Phụ lục III, mục I: names of types and their abbreviations.
SYMBOLS = {
    "Nghị quyết": "NQ", "Quyết định": "QĐ", "Chỉ thị": "CT", "Quy chế": "QC",
    "Quy định": "QyĐ", "Thông cáo": "TC", "Thông báo": "TB", "Hướng dẫn": "HD",
    "Chương trình": "CTr", "Kế hoạch": "KH", "Phương án": "PA", "Đề án": "ĐA",
    "Dự án": "DA", "Báo cáo": "BC", "Biên bản": "BB", "Tờ trình": "TTr",
    "Hợp đồng": "HĐ", "Công điện": "CĐ", "Bản ghi nhớ": "BGN",
    "Bản thỏa thuận": "BTT", "Giấy ủy quyền": "GUQ", "Giấy mời": "GM",
    "Giấy giới thiệu": "GGT", "Giấy nghỉ phép": "GNP", "Phiếu gửi": "PG",
    "Phiếu chuyển": "PC", "Phiếu báo": "PB",
}  # fmt: skip
# Types of normative documents only, whose form other decrees prescribe.
NORMATIVE = {"Nghị định": "NĐ", "Thông tư": "TT", "Thông tư liên tịch": "TTLT"}
COPIES = {"sao y": "SY", "trich sao": "TrS", "sao luc": "SL"}
# The same by the name without case and marks.
FOLDED_SYMBOLS = {
    fold(name): symbol for name, symbol in {**SYMBOLS, **NORMATIVE}.items()
}
