"""What became of a figure since the year before, in words."""

from commune_portal.figures.comparing.comparison import Comparison
from commune_portal.vietnamese import decimal, number

_ABOUT = "khoảng"


def change_in_words(comparison: Comparison) -> str:
    """Return «tăng 18 (14,5%)», or why nothing can be compared.

    Of an estimate the percentage is a whole number: «tăng khoảng 560 (khoảng 62%)».
    """
    percent = comparison.percent
    if percent is None:
        return f"không so sánh được: {comparison.obstacle}"
    if percent == 0:
        return "không đổi"
    return f"{difference_in_words(comparison)} ({percent_in_words(comparison)})"


def difference_in_words(comparison: Comparison) -> str:
    """Return «tăng 18», «giảm khoảng 3» or «không đổi»."""
    if comparison.difference == 0:
        return "không đổi"
    word = "tăng" if comparison.difference > 0 else "giảm"
    about = f"{_ABOUT} " if comparison.is_estimate else ""
    return f"{word} {about}{number(abs(comparison.difference))}"


def percent_in_words(comparison: Comparison) -> str:
    """Return the size of the change, «14,5%», or why there is none."""
    percent = comparison.percent
    if percent is None:
        return f"không so sánh được: {comparison.obstacle}"
    if comparison.is_estimate:
        return f"{_ABOUT} {decimal(abs(percent), 0)}%"
    return f"{decimal(abs(percent))}%"
