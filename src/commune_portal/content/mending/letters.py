"""Letters of a text: old code pages, signs that nobody sees, marks that stand apart."""

from collections.abc import Callable, Mapping

from commune_portal.content.legacy.recognition import converted
from commune_portal.content.raw.hidden import NEVER_WANTED
from commune_portal.vietnamese import LEGACY_LETTERS, nfc

_WITHOUT_HIDDEN = str.maketrans(dict.fromkeys(NEVER_WANTED, ""))
# «¸» is a comma to one font and «á» to another: an editor decides.
_CERTAIN = str.maketrans({k: v for k, v in LEGACY_LETTERS.items() if k != "\u00b8"})

Text = Callable[[str], str]


def _converted(text: str) -> str:
    return converted(text) or text


# In this order: what looks like a hidden hyphen is «ư» in TCVN3, and marks join only
# when nothing stands between them.
LETTERS: Mapping[str, Text] = {
    "chữ theo bảng mã cũ (TCVN3, VNI)": _converted,
    "ký tự không nhìn thấy": lambda text: text.translate(_WITHOUT_HIDDEN),
    "chữ cái của bảng mã cũ": lambda text: text.translate(_CERTAIN),
    "dấu tách rời chữ cái (Unicode tổ hợp)": nfc,
}
