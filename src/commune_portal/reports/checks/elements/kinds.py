"""Which form a document follows: the forms of NĐ 30/2020, Phụ lục III."""

from enum import Enum


class Kind(Enum):
    """A form; its value is the name that the official reads."""

    NAMED = "văn bản có tên loại"  # 1.1 to 1.4
    LETTER = "công văn"  # 1.5
    TELEGRAM = "công điện"  # 1.6
    INVITATION = "giấy mời"  # 1.7
    SLIP = "giấy giới thiệu, giấy nghỉ phép"  # 1.8, 1.10
    MINUTES = "biên bản"  # 1.9
    ATTACHED = "văn bản ban hành kèm theo quyết định"  # second page of 1.3
    ANNEX = "phụ lục"  # 2.1, 2.2
    SHEET = "biểu, phiếu, bảng kê"  # no form of the decree
    NORMATIVE = "văn bản quy phạm pháp luật"  # no form of the decree


BY_SYMBOL = {
    "CĐ": Kind.TELEGRAM,
    "GM": Kind.INVITATION,
    "GGT": Kind.SLIP,
    "GNP": Kind.SLIP,
    "BB": Kind.MINUTES,
}
