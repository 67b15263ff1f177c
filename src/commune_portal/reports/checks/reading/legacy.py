"""Text in the code pages that Vietnam used before Unicode: TCVN3 (ABC) and VNI.

Such text looks right only in its own fonts. It is read as what was meant, so that the
elements of a document are found, and the code page itself is the one finding. Here
the fonts say more than the words, which `content/legacy` goes by.
"""

import re

from commune_portal.content.legacy.tables import from_tcvn3, from_vni

# Letters that no Vietnamese word has, beside a letter: two of them are no accident.
_FOREIGN = "µ¶¹¨¼½¾Æ©ÇËÎÏÑªÖ×ØÜÞßäåæëîïñö¬øûüþ®ÄÅÛÐ§"
_BESIDE = re.compile(f"(?<=[A-Za-z])[{_FOREIGN}]|[{_FOREIGN}](?=[a-z])")
_LIKE_VNI = re.compile("[aeouyAEOUYöÖôÔ][øØûÛïÏäÄåÅëËüÜ]")
_LAST_OF_8_BITS = "\u00ff"
_GERMAN = set("äöüßÄÖÜ")  # of a name, such as «Müller»
_FEWEST = 2


def code_page(text: str, fonts: tuple[str, ...]) -> str | None:
    """Return «TCVN3» or «VNI» where the text is in that code page; None in Unicode.

    The font says so; in a font of Unicode, two different letters do that no
    Vietnamese word has.
    """
    if any(letter > _LAST_OF_8_BITS and letter.isalpha() for letter in text):
        return None
    for font in fonts:
        if font.startswith(".Vn"):
            return "TCVN3"
        if font.upper().startswith("VNI"):
            return "VNI"
    found = set() if text.isascii() else set(_BESIDE.findall(text))
    if len(found) < _FEWEST or found <= _GERMAN:
        return None
    return "VNI" if _LIKE_VNI.search(text) else "TCVN3"


def decoded(text: str, page: str | None, fonts: tuple[str, ...] = ()) -> str:
    """Return the text that was meant; `page` as from `code_page`."""
    if page == "VNI":
        return from_vni(text)
    if page == "TCVN3":
        meant = from_tcvn3(text)
        capitals = any(font.endswith("H") for font in fonts)  # .VnTimeH has no others
        return meant.upper() if capitals else meant
    return text
