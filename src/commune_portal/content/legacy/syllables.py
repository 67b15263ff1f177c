"""What can be a Vietnamese syllable: a beginning, vowels with one tone, an ending."""

import re
import unicodedata

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x"
_OPEN = (
    "a e ê i o ô ơ u ư y ia ua ưa oa oe uê uơ uy uya ai ao au ay âu ây eo êu iu iêu "
    "yêu oi ôi ơi oai oay oao oeo uôi ui uây uyu ươi ươu ưi ưu"
)
_CLOSED = (
    "ac ach am an ang anh ap at ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât ec em en eng ep "
    "et êch êm ên ênh êp êt ich im in inh ip it oc om on ong op ot ooc oong ôc ôm ôn "
    "ông ôp ôt ơm ơn ơp ơt uc um un ung up ut ưc ưm ưng ưt iêc iêm iên iêng iêp iêt "
    "yêm yên yêng yêt uôc uôm uôn uông uôt ươc ươm ươn ương ươp ươt oac oach oam oan "
    "oang oanh oap oat oăc oăm oăn oăng oăt oen oet uân uâng uât uêch uênh uych uyn "
    "uynh uyp uyt uyên uyêt"
)
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_OF_STOPS = ("\u0301", "\u0323")  # c, ch, p, t end no syllable of another tone
_EITHER = ("oa", "oe", "uy")  # hòa and hoà
_MARKED = re.compile("[ăâêôơ]|ư(?!ơ)")
_VOWELS = re.compile("[aăâeêioôơuưy]+")


def _places(rime: str) -> tuple[int, ...]:
    """Return where the tone may stand."""
    if found := _MARKED.search(rime):
        return (found.start(),)
    vowels = _VOWELS.match(rime)
    length = len(vowels[0]) if vowels else 1
    if length == 1:
        return (0,)
    if rime in _EITHER:
        return 0, 1
    return (1,) if length > 2 or length < len(rime) else (0,)  # noqa: PLR2004 - vowels


def _toned(rime: str) -> set[str]:
    tones = _OF_STOPS if rime.endswith(("c", "ch", "p", "t")) else _TONES
    return {
        unicodedata.normalize("NFC", rime[: at + 1] + tone + rime[at + 1 :])
        for at in _places(rime)
        for tone in tones
    }


_RIMES = frozenset(
    each for rime in f"{_OPEN} {_CLOSED}".split() for each in _toned(rime)
)


def is_syllable(word: str) -> bool:
    """Return whether the word in NFC is spelt as Vietnamese syllables are.

    Both places of the tone in «hòa», «hoà» are right; case does not matter.
    """
    small = word.lower()
    return small in _RIMES or any(
        small.startswith(onset) and small[len(onset) :] in _RIMES
        for onset in _ONSETS.split()
    )
