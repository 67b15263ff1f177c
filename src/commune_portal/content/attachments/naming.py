"""Finding the file that an editor names, and saying which one was probably meant."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from commune_portal.vietnamese import nearest, nfc, suggest


def near_name(name: str, present: Iterable[str]) -> str:
    """Return the clause that offers one of the files that are present; may be empty.

    A name that differs by the case of its letters works on Windows and nowhere else.
    """
    names = [nfc(each) for each in present]
    wanted = nfc(name)
    for each in names:
        if each.casefold() == wanted.casefold():
            return f"; trên đĩa là «{each}», hãy ghi đúng chữ hoa, chữ thường"
    near = near_file(wanted, names)
    return suggest(near) if near else ""


def near_file(name: str, present: Iterable[str]) -> str | None:
    """Return the file that was probably meant; None if none is near.

    An ending that is the same makes no two names alike.
    """
    near = nearest(name, present)
    stems = (_stem(each) for each in (near,) if each)
    return near if nearest(_stem(name), stems) else None


def _stem(name: str) -> str:
    return PurePosixPath(name).stem
