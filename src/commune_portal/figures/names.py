"""The Vietnamese names of all figures: in placeholders, templates and targets."""

from collections.abc import Mapping

from commune_portal.content import Commune
from commune_portal.figures.figure import Figure
from commune_portal.figures.records import Figures


def named_figures(figures: Figures, commune: Commune) -> Mapping[str, Figure]:
    """Return every figure of communication by its dotted name: tin_bai.cchc."""
    posts, radio = figures.posts, figures.radio
    named = {
        "tin_bai.tong": posts.total,
        "tin_bai.tu_viet": posts.own,
        "tin_bai.khai_thac": posts.reprinted,
    }
    for section in commune.sections:
        named[f"tin_bai.{section.key}"] = posts.by_section[section.slug]
        named[f"theo_the.{section.key}"] = posts.by_tag[section.slug]
    named["phat_thanh.tin_bai"] = radio.items
    named["phat_thanh.luot"] = radio.broadcasts
    named["phat_thanh.phut"] = radio.minutes
    named["dang_lai.tong"] = figures.reposts_total
    for key, figure in figures.reposts.items():
        named[f"dang_lai.{key}"] = figure
    for key, activity in figures.activities.items():
        named[f"hoat_dong.{key}.lan"] = activity.times
        named[f"hoat_dong.{key}.nguoi"] = activity.people
        named[f"hoat_dong.{key}.phut"] = activity.minutes
    named["huong_dan"] = figures.guidance
    return named
