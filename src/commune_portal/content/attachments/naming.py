"""Finding the file that an editor names, and saying which one was probably meant."""

from collections.abc import Iterable

from commune_portal.vietnamese import did_you_mean, nfc


def near_name(name: str, present: Iterable[str]) -> str:
    """Return the clause that offers one of the files that are present; may be empty.

    A name that differs by the case of its letters works on Windows and nowhere else.
    """
    names = [nfc(each) for each in present]
    wanted = nfc(name)
    for each in names:
        if each.casefold() == wanted.casefold():
            return f"; trên đĩa là «{each}», hãy ghi đúng chữ hoa, chữ thường"
    return did_you_mean(wanted, names)
