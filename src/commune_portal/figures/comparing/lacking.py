"""Bases of a comparison that lack a unit whose paper gives other figures: ADR 21."""

from collections.abc import Mapping

from commune_portal.figures.comparing.comparison import Comparisons


def lacking_units(compared: Comparisons) -> Mapping[str, tuple[str, ...]]:
    """Return, by figure name, the units that its base does not include.

    A unit of which any figure was typed for the year before existed in it: a figure
    that its paper does not give is unknown, not zero. Figures without a base, and those
    with all units, are left out.
    """
    units = tuple(dict.fromkeys(typed.unit for typed in compared.earlier))
    found = {
        name: tuple(u for u in units if u not in {t.unit for t in each.earlier})
        for name, each in compared.by_name.items()
        if each.is_known and not each.crossing
    }
    return {name: lacking for name, lacking in found.items() if lacking}
