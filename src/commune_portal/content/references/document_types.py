"""Names of types of documents, for spotting a misspelt one.

Nghị định 30/2020/NĐ-CP, Điều 7 (29 types of administrative documents); Luật Ban hành
văn bản quy phạm pháp luật 2025 for the others.
"""

from commune_portal.vietnamese import nearest

_ADMINISTRATIVE = (
    "Nghị quyết, Quyết định, Chỉ thị, Quy chế, Quy định, Thông cáo, Thông báo, Hướng "
    "dẫn, Chương trình, Kế hoạch, Phương án, Đề án, Dự án, Báo cáo, Biên bản, Tờ "
    "trình, Hợp đồng, Công văn, Công điện, Bản ghi nhớ, Bản thỏa thuận, Giấy ủy quyền, "
    "Giấy mời, Giấy giới thiệu, Giấy nghỉ phép, Phiếu gửi, Phiếu chuyển, Phiếu báo, "
    "Thư công"
)
_LEGAL = (
    "Hiến pháp, Luật, Bộ luật, Pháp lệnh, Lệnh, Nghị định, Nghị quyết liên tịch, Thông "
    "tư, Thông tư liên tịch, Văn bản hợp nhất, Kết luận"
)
_TYPES = tuple(f"{_ADMINISTRATIVE}, {_LEGAL}".split(", "))
_SMALL = frozenset(name.casefold() for name in _TYPES)


def meant_type(name: str) -> str | None:
    """Return the type that a misspelt name is meant as; None where none is near."""
    return None if name.casefold() in _SMALL else nearest(name, _TYPES)
