"""How pages call each figure, and where the list behind it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from commune_portal.content import Commune, FormGroup

ACTIVITY_PARTS = {"lan": "số lần", "nguoi": "số người", "phut": "số phút"}


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure in words.

    Attributes:
        name: Its dotted name in `named_figures`.
        label: What is counted, such as «lượt phát thanh».
        short: The same where there is little room and the page says what is counted.
        place: The list behind it, relative to the page of the period.

    """

    name: str
    label: str
    place: str
    short: str = ""


def figure_lines(commune: Commune) -> tuple[FigureLine, ...]:
    """Return every named figure, in the order in which pages print them."""
    return (*_post_lines(commune), *_log_lines(commune))


def form_id(prefix: str, key: str) -> str:
    """Return the id of a form's list: dang-lai-facebook."""
    return f"{prefix}-{key.replace('_', '-')}"


def _post_lines(commune: Commune) -> Iterator[FigureLine]:
    yield FigureLine("tin_bai.tong", "tin bài", "tin-bai/#tong")
    yield FigureLine("tin_bai.tu_viet", "tin bài tự viết", "tin-bai/#tu-viet")
    yield FigureLine(
        "tin_bai.khai_thac", "tin bài đăng lại từ nguồn khác", "tin-bai/#khai-thac"
    )
    for section in commune.sections:
        yield FigureLine(
            f"tin_bai.{section.key}",
            f"tin bài chuyên mục {section.title}",
            f"{section.slug}/#chuyen-muc",
            section.title,
        )
        yield FigureLine(
            f"theo_the.{section.key}",
            f"tin bài gắn thẻ {section.title}",
            f"{section.slug}/#the",
        )


def _log_lines(commune: Commune) -> Iterator[FigureLine]:
    log = "nhat-ky/#"
    yield FigureLine(
        "phat_thanh.tin_bai", "tin bài phát thanh", f"{log}phat-thanh-tin-bai"
    )
    yield FigureLine("phat_thanh.luot", "lượt phát thanh", f"{log}phat-thanh")
    yield FigureLine("phat_thanh.phut", "phút phát thanh", f"{log}phat-thanh")
    yield FigureLine("dang_lai.tong", "lượt đăng lại trên các kênh", f"{log}dang-lai")
    for form in commune.all_forms:
        if form.group is FormGroup.REPOST:
            yield FigureLine(
                f"dang_lai.{form.key}",
                f"lượt đăng lại: {form.name}",
                f"{log}{form_id('dang-lai', form.key)}",
            )
        elif form.group is FormGroup.ACTIVITY:
            place = f"{log}{form_id('hoat-dong', form.key)}"
            for part, word in ACTIVITY_PARTS.items():
                yield FigureLine(
                    f"hoat_dong.{form.key}.{part}", f"{form.name}: {word}", place
                )
    yield FigureLine(
        "huong_dan", "lượt hướng dẫn tại bộ phận một cửa", f"{log}huong-dan"
    )
