"""Signs that nobody sees: they make two figures of two names that look alike.

See ADR 62. Some turn the order of letters round or show as boxes: no text has them.
The others come with what is pasted: a title, a name, a key or a cell with one is a
mistake; in running text they are left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NAMES = {
    "\u00ad": "dấu nối ẩn",
    "\u200b": "dấu cách không độ rộng",
    "\u200c": "dấu tách không độ rộng",
    "\u200d": "dấu nối không độ rộng",
    "\u2060": "dấu nối từ không độ rộng",
    "\ufeff": "dấu đầu tệp (BOM) nằm giữa chữ",
    "\u200e": "dấu chiều viết trái sang phải",
    "\u200f": "dấu chiều viết phải sang trái",
    "\u061c": "dấu chiều viết chữ Ả Rập",
}
_PASTED = "".join(_NAMES)
# In scripts and emoji of others these two have a meaning.
NEVER_WANTED = _PASTED.replace("\u200c", "").replace("\u200d", "")
_TURNING = "\u202a-\u202e\u2066-\u2069"
_SHOWS_NOTHING = "\ue000-\uf8ff\ufdd0-\ufdef\U000f0000-\U0010ffff\x80-\x84\x86-\x9f"
_EMOJI = "[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]"
# Between two pictures, U+200D joins them to one.
_JOINED = f"(?<={_EMOJI})\u200d(?={_EMOJI})"
_SIGNS = f"[{_PASTED}{_TURNING}{_SHOWS_NOTHING}]"
_ANY = re.compile(_SIGNS)  # most texts have none, which this finds soonest
_HIDDEN = re.compile(f"(?!{_JOINED}){_SIGNS}")
_LEAST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class HiddenSign:
    """The first place of a hidden sign in a text, and how many there are.

    Attributes:
        sign: The character.
        line: Its line, from 1.
        word: The word around it as it looks, without hidden signs.
        count: How often the sign stands in the text.

    """

    sign: str
    line: int
    word: str
    count: int

    @property
    def is_pasted(self) -> bool:
        """Whether leaving it out changes nothing that is seen."""
        return self.sign in _NAMES

    @property
    def problem(self) -> str:
        """What is wrong, and what to do about it."""
        what = f"có {name_of(self.sign)}"
        if self.word:
            what += f" trong «{self.word}»"
        if self.count > 1:
            what += f" (cả tệp {self.count} chỗ)"
        return f"{what}; hãy xóa rồi gõ lại chữ ấy"


def name_of(sign: str) -> str:
    """Return the name of a hidden sign with its code: dấu nối ẩn U+00AD."""
    code = f"U+{ord(sign):04X}"
    if sign in _NAMES:
        return f"{_NAMES[sign]} {code}"
    if re.match(f"[{_TURNING}]", sign):
        return f"ký tự đảo chiều chữ {code}"
    return f"ký tự không in được {code}"


def hidden_signs(text: str) -> Iterator[HiddenSign]:
    """Yield each different hidden sign in the order of first places."""
    if text.isascii() or not _ANY.search(text):
        return
    counts: dict[str, int] = {}
    first: dict[str, re.Match[str]] = {}
    for found in _HIDDEN.finditer(text):
        counts[found[0]] = counts.get(found[0], 0) + 1
        first.setdefault(found[0], found)
    for sign, found in first.items():
        line = text.count("\n", 0, found.start()) + 1
        yield HiddenSign(sign, line, _word(text, found.start()), counts[sign])


def without_hidden(text: str) -> str:
    """Return the text as it looks."""
    if text.isascii() or not _ANY.search(text):
        return text
    return _HIDDEN.sub("", text)


def _word(text: str, at: int) -> str:
    """Return what is seen from one space to the next, around a place."""
    before = re.split(r"\s", text[max(0, at - _LEAST_SHOWN) : at])[-1]
    after = re.split(r"\s", text[at : at + _LEAST_SHOWN])[0]
    return without_hidden(before + after)
