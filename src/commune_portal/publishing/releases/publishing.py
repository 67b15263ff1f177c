"""From a site that was checked to a release that is online, for every target."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from commune_portal.errors import PortalError
from commune_portal.publishing.day import moment_after, now
from commune_portal.publishing.releases.kept import KeptReleases
from commune_portal.publishing.releases.log import (
    Entry,
    entries_of,
    facts_of,
    line_of,
)
from commune_portal.publishing.targets.manifest import manifest_of, name_of
from commune_portal.publishing.targets.records import (
    Manifest,
    Plan,
    Release,
    latest_first,
)
from commune_portal.publishing.targets.state import add_line, read_text
from commune_portal.publishing.targets.target import Target
from commune_portal.vietnamese import did_you_mean


@dataclass(frozen=True, slots=True)
class Publishing:
    """Who publishes where.

    Attributes:
        name: The name of the target in publish.yml.
        target: The target.
        kept: The copies of what was published there.
        log: The commune's own log.
        by: Who publishes.
        keep: How many releases are kept.
        compressed: The endings of the compressed copies that go with its files.

    """

    name: str
    target: Target
    kept: KeptReleases
    log: Path
    by: str
    keep: int
    compressed: Sequence[str] = ()


def planned_release(
    publishing: Publishing,
    site: Path,
    check: Callable[[Manifest], None],
    *beside: Path,
) -> Plan:
    """Return what publishing the site would change; nothing is changed.

    The folders `beside` hold compressed copies of its files. Raises what `check` raises
    of its files; PortalError or OSError where the target cannot be read.
    """
    files = manifest_of(site)
    check(files)
    with publishing.target.held(publishing.by):
        return publishing.target.plan(_all_files(files, beside))


def publish(
    publishing: Publishing,
    site: Path,
    check: Callable[[Manifest], None],
    *beside: Path,
) -> Entry | None:
    """Put the site online; return None where it is already.

    The folders `beside` hold compressed copies of its files. Raises what `check` raises
    of its files, PortalError where another publisher is at work, or the target refuses;
    OSError where something cannot be written. What was online is then online.
    """
    checked = manifest_of(site)
    files = _all_files(checked, beside)
    with publishing.target.held(publishing.by):
        plan = publishing.target.plan(files)
        if not plan.written and not plan.removed:
            return None
        check(checked)
        earlier = max(("", *_known(publishing)))
        release = Release(f"{moment_after(earlier)}-{name_of(files)}", files)
        publishing.kept.keep(release, site, *beside)
        entry = _put_online(publishing, release, plan, "publish")
    publishing.kept.prune(publishing.keep)
    return entry


def _all_files(checked: Manifest, beside: Sequence[Path]) -> Manifest:
    found: Manifest = {}
    for folder in beside:
        found = {**found, **manifest_of(folder)}
    return {**found, **checked}


def roll_back(publishing: Publishing, wanted: str | None) -> Entry:
    """Put an earlier release online: the one that is named, or the one before.

    Raises PortalError where it is not kept any more, or another publisher is at work;
    OSError where something cannot be written.
    """
    target, kept = publishing.target, publishing.kept
    with target.held(publishing.by):
        chosen = _chosen(publishing, wanted)
        if chosen in target.releases():
            release = Release(chosen, target.roll_back(chosen))
            return _logged(publishing, release, Plan((), (), 0, 0), "rollback")
        release = kept.get(chosen)
        return _put_online(publishing, release, target.plan(release.files), "rollback")


def _chosen(publishing: Publishing, wanted: str | None) -> str:
    """Return the wanted release; without one, the latest that is not online."""
    ids = _known(publishing)
    if wanted is not None:
        if wanted not in ids:
            advice = did_you_mean(wanted, ids)
            raise PortalError(f"không có bản «{wanted}»{advice}; xem publish --list")
        return wanted
    online = online_release(publishing)
    earlier = [release for release in ids if online is None or release < online]
    if not earlier:
        raise PortalError("không còn giữ bản nào trước bản đang dùng")
    return earlier[0]


def _known(publishing: Publishing) -> list[str]:
    """Return the releases that the commune or the target keeps, the latest first."""
    return latest_first({*publishing.kept.ids(), *publishing.target.releases()})


def online_release(publishing: Publishing) -> str | None:
    """Return the release that the log of the target names last; None where none is."""
    entries = [*entries_of(publishing.target.log())]
    return entries[-1].release if entries else None


def history(publishing: Publishing) -> str:
    """Return the log of the target, or the commune's own where that is lost."""
    return publishing.target.log() or read_text(publishing.log)


def _put_online(
    publishing: Publishing, release: Release, plan: Plan, action: str
) -> Entry:
    target = publishing.target
    target.send(release, plan, publishing.kept.read(release.files))
    target.switch(release, plan)
    return _logged(publishing, release, plan, action)


def _logged(publishing: Publishing, release: Release, plan: Plan, action: str) -> Entry:
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
