"""Records and figures from a lock: a signed report is never built from today's content.

See ADR 17.
"""

from collections.abc import Mapping
from dataclasses import replace

from commune_portal.content import (
    LogRow,
    Plan,
    Portal,
    Post,
    ReportFile,
    ReportFrontMatter,
)
from commune_portal.content.records.lock import Lock
from commune_portal.figures import Figures, thawed_figures

_AFTERWARDS = ("published",)  # may change after signing
_GIVEN_LATER = ("number", "date")  # blank in a lock that was made before signing


def as_signed(portal: Portal, file: ReportFile) -> tuple[Portal, ReportFile]:
    """Return portal and report file as they were frozen; unchanged where they were not.

    Templates and register are today's; drift reports where that matters.
    """
    lock = portal.locks.get(file.id)
    if lock is None:
        return portal, file
    return thawed_portal(portal, lock), _thawed_file(file, lock)


def signed_figures(portal: Portal, file: ReportFile) -> Figures | None:
    """Return the frozen figures of the report's period; None where it is not frozen."""
    lock = portal.locks.get(file.id)
    if lock is None:
        return None
    plans = _numbered(lock, portal)
    return thawed_figures(lock.figures, _rows(lock), plans, lock.commune)


def figures_before(lock: Lock) -> Figures:
    """Return the frozen figures of the same period of the year before."""
    return thawed_figures(lock.before, _rows(lock), lock.plans, lock.commune)


def _rows(lock: Lock) -> Mapping[str, Post | LogRow]:
    rows: dict[str, Post | LogRow] = {key: kept.row for key, kept in lock.log.items()}
    return {**rows, **{key: kept.item for key, kept in lock.items.items()}}


def thawed_portal(portal: Portal, lock: Lock) -> Portal:
    """Return the portal with the records, the commune and the day of the lock."""
    posts = (kept.item for kept in lock.items.values())
    rows = (kept.row for kept in lock.log.values())
    return replace(
        portal,
        today=lock.closed_on,
        commune=lock.commune,
        posts=tuple(sorted(posts, key=lambda post: (post.date, post.path))),
        log=tuple(sorted(rows, key=lambda row: (row.day, row.path, row.line))),
        plans=_numbered(lock, portal),
        earlier=lock.earlier,
    )


def _numbered(lock: Lock, portal: Portal) -> Mapping[int, Plan]:
    """Return the plans; those frozen before signing take today's number and day."""
    later = {year: portal.plans.get(year, plan) for year, plan in lock.plans.items()}
    return {
        year: plan.model_copy(
            update={
                "number": plan.number or later[year].number,
                "date": plan.date or later[year].date,
            }
        )
        for year, plan in lock.plans.items()
    }


def kept_value(lock: Lock, file: ReportFile, key: str) -> object:
    """Return the front matter's value that a frozen report is built with."""
    kept = getattr(lock.head, key)
    is_later = key in _AFTERWARDS or (key in _GIVEN_LATER and kept is None)
    return getattr(file, key) if is_later else kept


def _thawed_file(file: ReportFile, lock: Lock) -> ReportFile:
    keys = ReportFrontMatter.model_fields
    return file.model_copy(
        update={
            **{key: kept_value(lock, file, key) for key in keys},
            "blocks": {block.heading: block for block in lock.blocks},
        }
    )
