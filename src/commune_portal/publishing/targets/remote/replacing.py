"""Replacing a file on a machine whose renaming spares what is there."""

from collections.abc import Callable

from commune_portal.publishing.targets.remote.records import Server

ASIDE = ".cu~"  # after the name of the file that replaces another: where that waits


def replace(
    server: Server, rename: Callable[[str, str], object], old: str, new: str
) -> None:
    """Rename `old` to the name of the file `new`, which is put aside meanwhile.

    `rename` is the machine's own way, which raises where a file bears the new name. A
    failure puts the file back, and is raised.
    """
    aside = f"{old}{ASIDE}"
    server.delete(aside)
    rename(new, aside)
    try:
        rename(old, new)
    except Exception:
        rename(aside, new)
        raise
    server.delete(aside)
