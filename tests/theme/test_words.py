"""The theme speaks Vietnamese: no word of Material's is left in English."""

import re
from pathlib import Path

import material
from tests.places import THEME

OURS = THEME / "partials/languages/vi.html"
ENGLISH = Path(material.__file__).parent / "templates/partials/languages/en.html"
WORD = re.compile(r'^ {2}"([\w.]+)": "(.*?)",?$', re.MULTILINE)
SETTINGS = {"direction", "search.config.pipeline", "search.config.separator"}


def _words(file: Path) -> dict[str, str]:
    return dict(WORD.findall(file.read_text(encoding="utf-8")))


def test_every_word_of_the_theme_is_translated():
    """Each key of Material's English has a Vietnamese text that is not the English."""
    english, ours = _words(ENGLISH), _words(OURS)
    wanted = {key for key in english if key not in SETTINGS}
    left = [key for key in wanted & set(ours) if ours[key] == english[key]]

    assert 40 < len(wanted)
    assert set() == wanted - set(ours)
    assert [] == left
