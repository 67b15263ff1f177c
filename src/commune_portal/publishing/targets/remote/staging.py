"""The steps that bring a folder on another machine to the files of a site.

All changed files wait on the machine before the first is renamed into its place. What
waits, and what is in place already, can be told at any moment: work that broke off is
simply done again. See ADR 77.
"""

from collections.abc import Container, Iterable, Sequence
from hashlib import sha256
from itertools import chain
from pathlib import PurePosixPath

from commune_portal.errors import PortalError
from commune_portal.publishing.targets.manifest import (
    manifest_text,
    name_of,
    parse_manifest,
)
from commune_portal.publishing.targets.planning import planned
from commune_portal.publishing.targets.records import EMPTY, Manifest, SiteFile
from commune_portal.publishing.targets.remote.records import Server
from commune_portal.publishing.targets.remote.replacing import ASIDE
from commune_portal.publishing.targets.target import Read

HOME = ".commune-portal"
_STAGED = f"{HOME}/cho"
_ONLINE = f"{HOME}/dang-dung.json"
_COMING = f"{HOME}/dang-dua-len.json"
_HALF = ".moi~"
_UNKNOWN = ""  # the digest of a file that is not what was meant: it is sent again


def files_there(server: Server) -> Manifest:
    """Return the files of ours on the machine, as earlier runs left them.

    A run that broke off while it renamed has left its manifest beside that of the one
    before: the machine is asked for each file in which both differ. Raises PortalError
    where the folder holds a page that no run has put there.
    """
    online, coming = _online(server), _manifest(server, _COMING)
    if online is None and coming is None and server.read("index.html") is not None:
        raise PortalError(
            "index.html: thư mục trên máy chủ đã có một trang khác; hãy chuyển trang "
            "ấy đi, hoặc chọn thư mục trống"
        )
    before = online or EMPTY
    if coming is None:
        return before
    waiting = {*server.names(_STAGED)}
    between = {
        path: _found(server, path, before.get(path), file, waiting)
        for path, file in coming.items()
        if before.get(path) != file
    }
    return {path: file for path, file in {**before, **between}.items() if file}


def _found(
    server: Server,
    path: str,
    old: SiteFile | None,
    new: SiteFile,
    waiting: Container[str],
) -> SiteFile | None:
    """Return which file a run that broke off has left at the path; None where none.

    A list of what waits may be cut short, so what it does not name is asked for.
    """
    size = server.size(path)
    if size is None:
        return None
    name = _waiting_name(path, new)
    is_placed = name not in waiting and server.size(f"{_STAGED}/{name}") is None
    meant = new if is_placed else old
    if meant is None or meant.size == size:
        return meant
    return SiteFile(size, _UNKNOWN)


def name_there(server: Server) -> str:
    """Return `name_of` the files of the last run; "" where one broke off since."""
    online, coming = _manifest(server, _ONLINE), _manifest(server, _COMING)
    return "" if not online or coming not in (None, online) else name_of(online)


def bring(server: Server, wanted: Manifest, read: Read) -> None:
    """Send the files that differ, then rename each into its place, in their order.

    Raises PortalError where the machine refuses; nothing that visitors see has changed
    where that is before the first renaming.
    """
    there = files_there(server)
    server.make_folder(_STAGED)
    if _manifest(server, _COMING) is not None:
        write_whole(server, _ONLINE, manifest_text(there).encode())
        server.delete(_COMING)
    changed = planned(there, wanted).written
    _stage(server, {path: wanted[path] for path in changed}, read)
    write_whole(server, _COMING, manifest_text(wanted).encode())
    for folder in sorted(_folders(changed) - _folders(there)):
        server.make_folder(folder)
    for path in changed:
        server.rename(f"{_STAGED}/{_waiting_name(path, wanted[path])}", path)


def tidy(server: Server, wanted: Manifest, removed: Sequence[str]) -> None:
    """Delete files that the site no longer has, and folders left empty by that."""
    for path in removed:
        server.delete(path)
    for folder in sorted(_folders(removed) - _folders(wanted), reverse=True):
        server.remove_folder(folder)
    write_whole(server, _ONLINE, manifest_text(wanted).encode())
    server.delete(_COMING)


def write_whole(server: Server, path: str, data: bytes) -> None:
    """Write a file beside its place and rename it."""
    server.write(f"{path}{_HALF}", data)
    server.rename(f"{path}{_HALF}", path)


def _stage(server: Server, files: Manifest, read: Read) -> None:
    """Send what does not wait yet; delete what nobody waits for any more."""
    names = {path: _waiting_name(path, file) for path, file in files.items()}
    waiting = {*server.names(_STAGED)}
    for name in sorted(waiting - {*names.values()}):
        server.delete(f"{_STAGED}/{name}")
    for path, name in names.items():
        if name not in waiting:
            write_whole(server, f"{_STAGED}/{name}", read(path))


def _waiting_name(path: str, file: SiteFile) -> str:
    """Return the name of a file that waits; another for each place and content."""
    return sha256(f"{path}\n{file.sha256}".encode()).hexdigest()[:40]


def _online(server: Server) -> Manifest | None:
    """Return the manifest of what is online; it may be aside while it is replaced."""
    found = _manifest(server, _ONLINE)
    aside = f"{_ONLINE}{_HALF}{ASIDE}"
    return found if found is not None else _manifest(server, aside)


def _manifest(server: Server, path: str) -> Manifest | None:
    """Return a manifest; None where there is none; without files where it is damaged.

    Everything is sent again then: no file is taken for what it is not.
    """
    text = server.read(path)
    if text is None:
        return None
    try:
        return parse_manifest(text.decode("utf-8", "replace"), path)
    except PortalError:
        return EMPTY


def _folders(paths: Iterable[str]) -> set[str]:
    parents = chain.from_iterable(PurePosixPath(path).parents for path in paths)
    return {parent.as_posix() for parent in parents} - {"."}
