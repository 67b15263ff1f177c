"""What was online at a target, and what is: the logs, and the target itself."""

from collections.abc import Collection, Mapping, Sequence

from commune_portal.publishing.day import now
from commune_portal.publishing.releases.log import (
    FOUND,
    Entry,
    entries_of,
    facts_of,
    line_of,
)
from commune_portal.publishing.releases.records import Publishing
from commune_portal.publishing.targets.records import (
    Plan,
    Release,
    ending_of,
    latest_first,
)
from commune_portal.publishing.targets.state import add_line, read_text

UNCHANGED = Plan((), (), 0, 0)


def history(publishing: Publishing) -> Sequence[Entry]:
    """Return what the log of the target says, or the commune's own where that is lost.

    The first publishing comes first.
    """
    return [*entries_of(publishing.target.log())] or _own(publishing)


def known_releases(publishing: Publishing) -> Sequence[str]:
    """Return the releases that the commune or the target keeps, the latest first.

    One that was sent in part and never online is among them.
    """
    return latest_first({*publishing.kept.ids(), *publishing.target.releases()})


def releases_to_go_back_to(publishing: Publishing) -> Sequence[str]:
    """Return the kept releases that were online, the latest first.

    Where both logs are lost nobody knows which were: all.
    """
    known = known_releases(publishing)
    online = _once_online(publishing)
    return [release for release in known if release in online] if online else known


def online_release(publishing: Publishing) -> str | None:
    """Return the release that is online: the target knows which bytes that are.

    None where there is none, or it is not one that the log names or anybody keeps.
    """
    name = publishing.target.online()
    last = [entry.release for entry in history(publishing)[-1:]]
    found = (*last, *known_releases(publishing))
    return next((r for r in found if name and ending_of(r) == name), None)


def note_online(publishing: Publishing) -> None:
    """Write the line of the log that a kill between switch and line has left out.

    Raises PortalError or OSError where the log cannot be written.
    """
    online = online_release(publishing)
    last = [entry.release for entry in history(publishing)[-1:]]
    if online and [online] != last and online in publishing.kept.ids():
        add_entry(publishing, publishing.kept.get(online), UNCHANGED, FOUND)


def add_entry(
    publishing: Publishing, release: Release, plan: Plan, action: str
) -> Entry:
    """Add what was done to both logs and return it.

    Raises PortalError or OSError where one of them cannot be written.
    """
    facts: Mapping[str, object] = {
        **facts_of(release),
        "action": action,
        "at": now().replace(microsecond=0),
        "by": publishing.by,
        "target": publishing.name,
        "written": len(plan.written),
        "removed": len(plan.removed),
    }
    entry = Entry.model_validate(facts)
    publishing.target.add_to_log(line_of(entry))
    add_line(publishing.log, line_of(entry))
    return entry


def prune(publishing: Publishing) -> None:
    """Keep the copies of the latest releases that were online; no failed attempts.

    Raises OSError where one cannot be removed.
    """
    good = _once_online(publishing)
    kept = [release for release in publishing.kept.ids() if release in good]
    publishing.kept.prune(kept[: publishing.keep])


def _own(publishing: Publishing) -> Sequence[Entry]:
    entries = entries_of(read_text(publishing.log))
    return [entry for entry in entries if entry.target == publishing.name]


def _once_online(publishing: Publishing) -> Collection[str]:
    both = (*entries_of(publishing.target.log()), *_own(publishing))
    return {entry.release for entry in both}
