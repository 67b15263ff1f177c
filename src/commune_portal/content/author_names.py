"""The names of authors without e-mail addresses, which are never published.

An address is personal data (Luật 91/2025/QH15), and no reader needs it beside a name.
Only a whole address beside a name is left out; anything else that may be one is a
mistake, because what is left of it could still tell the address.
"""

import re
import unicodedata

_ADDRESS = r"(?:mailto:)?[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"
_WHOLE = re.compile(rf"<{_ADDRESS}>|{_ADDRESS}", re.IGNORECASE)
_BESIDE = re.compile(rf"([^<>()]*)(?:<{_ADDRESS}>|\({_ADDRESS}\))", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_HANDLE = re.compile(r"(?<!\S)@\w+(?!\S)")  # of a group: «Nhóm @anbinh»
_DOUBTFUL = re.compile(
    r"@|%40|&(?:#0*64|#x0*40|commat)\b|[\[({<]\s*(?:at|a còng)\s*[\])}>]|\ba còng\b|"
    r"\w\s*[\[({]\s*a\s*[\])}]\s*[\w-]+\s*[.\[({]",
    re.IGNORECASE,
)
_AROUND = " \t,;:\"'-–—"


def public_name(author: str) -> str:
    """Return the author's name as it may be printed; empty where it is an address."""
    if not _is_doubtful(author):
        return author
    beside = _BESIDE.fullmatch(_plain(author))
    name = beside[1].strip(_AROUND) if beside and _LETTER.search(beside[1]) else ""
    return "" if _is_doubtful(name) else name


def public_names(authors: tuple[str, ...]) -> tuple[str, ...]:
    """Return the authors who have a name, each once where an address was left out."""
    names = tuple(public_name(author) for author in authors)
    return authors if names == authors else tuple(dict.fromkeys(filter(None, names)))


def address_mistake(author: str) -> str | None:
    """Return why the author's name cannot be told from an address; None if it can."""
    if public_name(author) or _WHOLE.fullmatch(_plain(author)):
        return None
    return (
        f"«{author}» có dấu hiệu của địa chỉ thư điện tử, không được đăng; hãy chỉ "
        "ghi họ và tên"
    )


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


def _is_doubtful(author: str) -> bool:
    return _DOUBTFUL.search(_HANDLE.sub("", _plain(author))) is not None


def _plain(author: str) -> str:
    """Return the text with the usual forms of its signs: «＠» and «﹫» are «@»."""
    return unicodedata.normalize("NFKC", author).strip()
