"""From a site that was checked to a release that is online, for every target."""

from collections.abc import Callable, Sequence
from pathlib import Path

from commune_portal.errors import PortalError
from commune_portal.publishing.day import moment_after
from commune_portal.publishing.releases.history import (
    UNCHANGED,
    add_entry,
    history,
    known_releases,
    note_online,
    online_release,
    prune,
    releases_to_go_back_to,
)
from commune_portal.publishing.releases.log import PUBLISH, ROLLBACK, Entry
from commune_portal.publishing.releases.records import Publishing
from commune_portal.publishing.targets.manifest import manifest_of, name_of
from commune_portal.publishing.targets.records import (
    Manifest,
    Plan,
    Release,
    ending_of,
)
from commune_portal.vietnamese import did_you_mean


def planned_release(
    publishing: Publishing,
    site: Path,
    check: Callable[[Manifest], None],
    *beside: Path,
) -> Plan:
    """Return what publishing the site would change; nothing is changed or locked.

    The folders `beside` hold compressed copies of its files. Raises what `check` raises
    of its files; PortalError or OSError where the target cannot be read.
    """
    files = manifest_of(site)
    check(files)
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
        note_online(publishing)
        plan = publishing.target.plan(files)
        if not plan.written and not plan.removed:
            return None
        check(checked)
        earlier = max(("", *known_releases(publishing)))
        release = Release(f"{moment_after(earlier)}-{name_of(files)}", files)
        publishing.kept.keep(release, site, *beside)
        entry = _put_online(publishing, release, plan, PUBLISH)
        prune(publishing)
    return entry


def _all_files(checked: Manifest, beside: Sequence[Path]) -> Manifest:
    found: Manifest = {}
    for folder in beside:
        found = {**found, **manifest_of(folder)}
    return {**found, **checked}


def roll_back(publishing: Publishing, wanted: str | None) -> Entry | None:
    """Put an earlier release online: the one that is named, or the one before.

    Returns None where exactly that is online already. Raises PortalError where it is
    not kept any more, or another publisher is at work; OSError where something cannot
    be written.
    """
    target, kept = publishing.target, publishing.kept
    with target.held(publishing.by):
        note_online(publishing)
        chosen = _chosen(publishing, wanted)
        is_online = ending_of(chosen) == target.online()
        if chosen in target.releases():
            if is_online:
                return None
            release = Release(chosen, target.roll_back(chosen))
            return add_entry(publishing, release, UNCHANGED, ROLLBACK)
        release = kept.get(chosen)
        plan = target.plan(release.files)
        if is_online and not plan.written and not plan.removed:
            return None
        return _put_online(publishing, release, plan, ROLLBACK)


def _chosen(publishing: Publishing, wanted: str | None) -> str:
    """Return the wanted release; without one, the latest before the one online.

    Where a publishing broke off among single files, that is the one it was to replace.
    """
    ids = releases_to_go_back_to(publishing)
    if wanted is not None:
        if wanted not in ids:
            advice = did_you_mean(wanted, ids)
            raise PortalError(f"không có bản «{wanted}»{advice}; xem publish --list")
        return wanted
    name, online = publishing.target.online(), online_release(publishing)
    last = [entry.release for entry in history(publishing)[-1:]]
    earlier = [
        release
        for release in ids
        if ending_of(release) != name and (online is None or release < online)
    ]
    found = [*(r for r in last if not name and r in ids), *earlier]
    if not found:
        raise PortalError("không còn giữ bản nào trước bản đang dùng")
    return found[0]


def _put_online(
    publishing: Publishing, release: Release, plan: Plan, action: str
) -> Entry:
    target = publishing.target
    target.send(release, plan, publishing.kept.read(release.files))
    target.switch(release, plan)
    return add_entry(publishing, release, plan, action)
