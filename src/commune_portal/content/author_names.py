"""The names of authors without e-mail addresses, which are never published.

An address is personal data (Luật 91/2025/QH15), and no reader needs it beside a name.
"""

import re

_ADDRESS = re.compile(r"(?:mailto:)?[\w.+%-]+[@＠][\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_AROUND = " \t,;:|/<>()[]{}«»\"'-–—"


def public_name(author: str) -> str:
    """Return the author's name as it may be printed; empty where it is an address."""
    if _ADDRESS.search(author) is None:
        return author
    name = " ".join(_ADDRESS.sub(" ", author).split())
    return re.sub(r"\s*[<(\[]\s*[>)\]]", "", name).strip(_AROUND)


def public_names(authors: tuple[str, ...]) -> tuple[str, ...]:
    """Return the authors who have a name, each once where an address was left out."""
    names = tuple(public_name(author) for author in authors)
    return authors if names == authors else tuple(dict.fromkeys(filter(None, names)))


def address_problem(author: str) -> str | None:
    """Return what an editor should change in the author's name; None for nothing."""
    name = public_name(author)
    if name == author:
        return None
    if not name:
        return (
            f"«{author}» là địa chỉ thư điện tử, không in ra và không tính cho tác giả "
            "nào; hãy ghi họ và tên"
        )
    return f"«{author}» có địa chỉ thư điện tử, chỉ in tên; hãy ghi «{name}»"
