"""The columns of the log by every name that officials give them."""

from commune_portal.content.records.log import COLUMNS
from commune_portal.content.sheets.header import Columns
from commune_portal.content.sheets.records import Column, Kind

MINUTES, COUNT = "số phút", "số lượt"
DAY, FORM = _REQUIRED = COLUMNS[:2]
_ORDER = ("stt", "tt", "số tt", "số thứ tự")
_KINDS = {
    "ngày": Kind.DAY,
    COUNT: Kind.NUMBER,
    MINUTES: Kind.NUMBER,
    "số người": Kind.NUMBER,
    "tin bài": Kind.CODE,
    "nhiệm vụ": Kind.CODE,
}
ALIASES = {
    "ngày": (
        *("ngày tháng", "ngày, tháng", "ngày tháng năm", "ngày, tháng, năm"),
        *("thời gian", "ngày thực hiện", "thời gian thực hiện", "ngày phát"),
    ),
    "hình thức": (
        *("hình thức tuyên truyền", "hình thức thực hiện", "kênh", "kênh tuyên truyền"),
    ),
    "tin bài": ("tin, bài", "mã tin bài", "mã tin, bài"),
    "nội dung": (
        *("nội dung tuyên truyền", "nội dung phát", "nội dung phát thanh"),
        "nội dung thực hiện",
    ),
    COUNT: (
        *("số lần", "số lượt phát", "số lần phát", "số lần phát sóng", "lượt phát"),
        *("số lần thực hiện", "số cuộc", "số buổi"),
    ),
    MINUTES: ("thời lượng", "thời lượng phát", "tổng số phút", "số phút phát"),
    "số người": (
        *("số người dự", "số người tham dự", "số người tham gia", "số lượt người"),
        "số người nghe",
    ),
    "địa điểm": ("nơi", "nơi tổ chức", "địa điểm tổ chức", "địa bàn"),
    "minh chứng": ("tài liệu kiểm chứng", "tài liệu minh chứng"),
    "nhiệm vụ": ("mã nhiệm vụ", "nhiệm vụ kế hoạch", "nhiệm vụ trong kế hoạch"),
}
# Columns that a log on paper has and that are neither read nor published.
UNREAD = (
    *(*_ORDER, "thứ"),
    *("người thực hiện", "người phụ trách", "người phát", "ký tên", "chữ ký"),
)
# Columns in which a number shows a record; a name or a post shows none.
NUMBERS = (*_ORDER, *(name for name, kind in _KINDS.items() if kind is Kind.NUMBER))
LOG_COLUMNS = Columns(
    (
        *(
            Column(
                name,
                _KINDS.get(name, Kind.WORDS),
                ALIASES.get(name, ()),
                is_required=name in _REQUIRED,
            )
            for name in COLUMNS
        ),
        *(Column(name, Kind.UNREAD) for name in UNREAD),
    )
)
