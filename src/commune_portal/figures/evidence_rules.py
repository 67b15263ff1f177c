"""How each figure is counted, in one sentence for the officials (ADR 4)."""

_ITEMS = (
    "mỗi tin bài tính một lần theo ngày đăng; không tính bản nháp, tin đã gỡ "
    "và tin của ngày chưa tới"
)
BY_MONTH = "tin bài theo tháng của kỳ báo cáo; các tháng cộng lại bằng tổng số"
_EXACT = {
    "tin_bai.tong": _ITEMS,
    "tin_bai.tu_viet": "tin bài không ghi nguồn; cùng tin đăng lại thành tổng số",
    "tin_bai.khai_thac": "tin bài có ghi nguồn đăng trước",
    "phat_thanh.tin_bai": (
        "tin bài hoặc nội dung khác nhau có ít nhất một lượt phát trong kỳ"
    ),
    "phat_thanh.luot": "cộng cột số lượt; ô trống tính là 1",
    "phat_thanh.phut": "cộng cột số phút",
    "dang_lai.tong": "cộng số lượt của mọi kênh; không cộng vào số tin bài",
    "huong_dan": "cộng cột số lượt của các dòng hướng dẫn một cửa",
}
_BY_FIRST_PART = {
    "tin_bai": "tính theo chuyên mục chính (thẻ đứng đầu); các mục cộng lại bằng tổng",
    "theo_the": "tính theo mọi thẻ; tin bài có hai thẻ đứng ở cả hai chuyên mục",
    "dang_lai": "cộng số lượt của kênh này",
}
_BY_LAST_PART = {
    "lan": "cộng số lần của hình thức này; ô trống tính là 1",
    "nguoi": "cộng số người của hình thức này",
    "phut": "cộng số phút của hình thức này",
}


def rule_of(name: str) -> str:
    """Return the rule of a figure by its dotted name."""
    first, last = name.partition(".")[0], name.rpartition(".")[2]
    if name in _EXACT:
        return _EXACT[name]
    return _BY_FIRST_PART.get(first) or _BY_LAST_PART[last]
