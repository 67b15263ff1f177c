"""The code pages TCVN3 (ABC) and VNI as they look when they are read as Latin-1.

TCVN 6909:2001 replaced both. In TCVN3 a letter is one character; marked capitals have
none, because fonts such as .VnTimeH show small letters as capitals. In VNI the marks
of a vowel stand behind it.
"""

import re

TCVN3 = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ"
        "¡¢£¤¥¦§",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ",
        strict=True,
    )
)
_VNI_MARKS = {
    "a": ("ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"),
    "e": ("ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    "o": ("ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
    "u": ("ùøûõï", "úùủũụ"),
    "y": ("ùøûõ", "ýỳỷỹ"),
    "ô": ("ùøûõï", "ớờởỡợ"),
    "ö": ("ùøûõï", "ứừửữự"),
}
_VNI_SINGLE = dict(zip("ôöñæóòîíì", "ơưđỉĩịỵíì", strict=True))
VNI = {
    base + mark: meant
    for base, (marks, letters) in _VNI_MARKS.items()
    for mark, meant in zip(marks, letters, strict=True)
} | _VNI_SINGLE
VNI |= {
    key[0].upper() + mark: meant.upper()
    for key, meant in [*VNI.items()]
    for mark in (key[1:], key[1:].upper())
}
_VNI_UNIT = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))


def from_tcvn3(text: str) -> str:
    """Return the letters that were meant; small ones where the font made capitals."""
    return "".join(TCVN3.get(letter, letter) for letter in text)


def from_vni(text: str) -> str:
    """Return the letters that were meant."""
    return _VNI_UNIT.sub(lambda found: VNI[found[0]], text)
