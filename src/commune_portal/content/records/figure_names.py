"""The names of figures that editors may write: in placeholders and in targets."""

from commune_portal.content.records.commune import Commune
from commune_portal.content.records.forms import FormGroup


def figure_names(commune: Commune) -> tuple[str, ...]:
    """Return the dotted name of every figure of this commune: tin_bai.cchc."""
    names = ["tin_bai.tong", "tin_bai.tu_viet", "tin_bai.khai_thac"]
    for section in commune.sections:
        names += [f"tin_bai.{section.key}", f"theo_the.{section.key}"]
    names += ["phat_thanh.tin_bai", "phat_thanh.luot", "phat_thanh.phut"]
    names.append("dang_lai.tong")
    for form in commune.all_forms:
        if form.group is FormGroup.REPOST:
            names.append(f"dang_lai.{form.key}")
        elif form.group is FormGroup.ACTIVITY:
            parts = ("lan", "nguoi", "phut")
            names += [f"hoat_dong.{form.key}.{part}" for part in parts]
    return (*names, "huong_dan")
