"""Signed and present figures: which of them an item or log row has changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from commune_portal.content import Commune, LogRow, Portal, Post
from commune_portal.content.records.lock import Lock
from commune_portal.errors import ContentWarning
from commune_portal.figures import Figure, Figures, figure_labels, named_figures

Source = Post | LogRow


def drift_line(
    portal: Portal, lock: Lock, place: tuple[str, int | None], problem: str
) -> ContentWarning:
    """Return the warning that names the signed report; `place` is path and line."""
    path, line = place
    field = f"khác bản đã ký «{lock.id}»"
    return ContentWarning(portal.shown(path), line, field, problem)


@dataclass(frozen=True, slots=True)
class _Pair:
    """One figure of one period, signed and now, with each row's amount in it."""

    label: str
    signed: Figure
    now: Figure
    signed_amounts: Mapping[tuple[str, int], int]
    now_amounts: Mapping[tuple[str, int], int]


@dataclass(frozen=True, slots=True)
class Sides:
    """Every figure of the report's period and the year before, signed and now."""

    pairs: tuple[_Pair, ...]

    @classmethod
    def of(
        cls, lock: Lock, portal: Portal, periods: Iterable[tuple[Figures, Figures]]
    ) -> "Sides":
        """Return signed and present figures in pairs; the report's period is last."""
        in_order = list(periods)
        pairs: list[_Pair] = []
        for signed, now in in_order:
            is_own = signed is in_order[-1][0]
            prefix = "" if is_own else f"{signed.period.label}, "
            pairs += _pairs(signed, now, (lock.commune, portal.commune), prefix)
        return cls(tuple(pairs))

    def effect(self, signed: Source | None, now: Source | None) -> str:
        """Return the figures that the row has changed: « (… đã ký 45, nay 46)».

        None stands for a row that did not exist then or is gone now.
        """
        parts = [
            f"{pair.label}: đã ký {pair.signed}, nay {pair.now}"
            for pair in self.pairs
            if _amount(pair.signed_amounts, signed) != _amount(pair.now_amounts, now)
        ]
        return f" ({'; '.join(parts)})" if parts else ""


def _pairs(
    signed: Figures, now: Figures, communes: tuple[Commune, Commune], prefix: str
) -> Iterable[_Pair]:
    before, after = communes
    labels = {**figure_labels(after), **figure_labels(before)}
    named_before = named_figures(signed, before)
    named_after = named_figures(now, after)
    for name in dict.fromkeys((*named_before, *named_after)):
        old, new = (
            replace(named.get(name, Figure()), is_recorded=True)  # as a number
            for named in (named_before, named_after)
        )
        label = f"{prefix}{labels[name]}"
        yield _Pair(label, old, new, _amounts(old), _amounts(new))


def _place(row: Source) -> tuple[str, int]:
    return (row.id, 0) if isinstance(row, Post) else (row.path, row.line)


def _amounts(figure: Figure) -> Mapping[tuple[str, int], int]:
    return {_place(entry.source): entry.amount for entry in figure.entries}


def _amount(amounts: Mapping[tuple[str, int], int], row: Source | None) -> int | None:
    return amounts.get(_place(row)) if row is not None else None
