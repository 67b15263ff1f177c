"""How pages call each figure, and where the list behind it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from commune_portal.content import Commune, FormGroup
from commune_portal.figures import ACTIVITY_PARTS, figure_labels


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
    labels = figure_labels(commune)

    def line(name: str, place: str, short: str = "") -> FigureLine:
        return FigureLine(name, labels[name], place, short)

    yield line("tin_bai.tong", "tin-bai/#tong")
    yield line("tin_bai.tu_viet", "tin-bai/#tu-viet")
    yield line("tin_bai.khai_thac", "tin-bai/#khai-thac")
    for section in commune.sections:
        slug = section.slug
        yield line(f"tin_bai.{section.key}", f"{slug}/#chuyen-muc", section.title)
        yield line(f"theo_the.{section.key}", f"{slug}/#the")


def _log_lines(commune: Commune) -> Iterator[FigureLine]:
    labels = figure_labels(commune)

    def line(name: str, place: str) -> FigureLine:
        return FigureLine(name, labels[name], f"nhat-ky/#{place}")

    yield line("phat_thanh.tin_bai", "phat-thanh-tin-bai")
    yield line("phat_thanh.luot", "phat-thanh")
    yield line("phat_thanh.phut", "phat-thanh")
    yield line("dang_lai.tong", "dang-lai")
    for form in commune.all_forms:
        if form.group is FormGroup.REPOST:
            yield line(f"dang_lai.{form.key}", form_id("dang-lai", form.key))
        elif form.group is FormGroup.ACTIVITY:
            place = form_id("hoat-dong", form.key)
            for part in ACTIVITY_PARTS:
                yield line(f"hoat_dong.{form.key}.{part}", place)
    yield line("huong_dan", "huong-dan")
