"""Every pair of colours that the theme puts together has enough contrast.

WCAG 2.1 AA: 4.5:1 for text, 3:1 for marks, borders of controls and the focus ring.
"""

import re

import pytest
from tests.places import THEME

STYLES = THEME / "styles"
TOKENS = (STYLES / "portal" / "tokens.css").read_text(encoding="utf-8")
SCHEMES = ("default", "slate")
SECTIONS = range(1, 7)

TEXT = [
    *[(ink, on) for ink in ("ink", "soft") for on in ("paper", "card", "shade")],
    *[("lacquer", on) for on in ("paper", "card", "shade", "gold-soft")],
    *[("lacquer-deep", on) for on in ("paper", "card", "shade", "gold-soft")],
    ("on-lacquer", "lacquer"),
    ("ink", "gold-soft"),
    ("soft", "gold-soft"),
    *[("gold-ink", on) for on in ("paper", "card", "gold-soft")],
    *[(f"s{i}", on) for i in SECTIONS for on in (f"s{i}-soft", "shade")],
]
MARKS = [
    *[(f"s{i}", on) for i in SECTIONS for on in ("paper", "card")],
    *[("edge", on) for on in ("paper", "card")],
    *[("focus", on) for on in ("paper", "card", "shade", "gold-soft")],
]


def _colours(scheme: str) -> dict[str, str]:
    block = re.search(
        rf'\[data-md-color-scheme="{scheme}"\] \{{(.*?)\}}', TOKENS, re.DOTALL
    )
    assert block is not None
    return dict(re.findall(r"--cp-([\w-]+): (#[0-9a-f]{6});", block.group(1)))


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _too_close(scheme: str, pairs: list[tuple[str, str]], least: float) -> list[str]:
    colours = _colours(scheme)
    contrasts = {pair: _contrast(*(colours[name] for name in pair)) for pair in pairs}
    return [
        f"{ink} on {ground}: {contrast:.2f}"
        for (ink, ground), contrast in contrasts.items()
        if contrast < least
    ]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_stands_out_from_its_background(scheme: str):
    """Each colour of text has at least 4.5:1 on every background it is used on."""
    assert [] == _too_close(scheme, TEXT, 4.5)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_marks_stand_out_from_their_background(scheme: str):
    """Bars, borders of controls and the focus ring have at least 3:1."""
    assert [] == _too_close(scheme, MARKS, 3.0)


def test_both_schemes_name_the_same_colours():
    """A colour that only one scheme defines would be missing in the other."""
    light, dark = (set(_colours(scheme)) for scheme in SCHEMES)

    assert light == dark


def _components() -> dict[str, str]:
    """Return the text of each component file by its path."""
    return {
        file.relative_to(STYLES).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(STYLES.rglob("*.css"))
    }


def test_every_custom_property_used_is_defined():
    """A misspelt custom property draws nothing, and no error is reported."""
    css = "".join(_components().values())
    used = set(re.findall(r"var\(--cp-([\w-]+)", css))
    defined = set(re.findall(r"--cp-([\w-]+):", css))

    assert set() == used ^ defined


def test_colours_are_named_only_once():
    """Components of the portal use the named colours, so dark mode follows."""
    found = {
        path: re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[;, ])", css)
        for path, css in _components().items()
        if path.startswith("portal/") and path != "portal/tokens.css"
    }

    assert {} == {path: colours for path, colours in found.items() if colours}


def test_tokens_stand_in_one_file():
    """Elsewhere a custom property is of one component: used in its file alone."""
    others = {path: css for path, css in _components().items() if css != TOKENS}
    shared = {
        (path, name)
        for path, css in others.items()
        for name in re.findall(r"--cp-([\w-]+):", css)
        for elsewhere, text in others.items()
        if elsewhere != path and f"var(--cp-{name})" in text
    }

    assert set() == shared
