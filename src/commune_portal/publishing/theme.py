"""The theme as it is served: its files, with their styles joined and minified."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import tinycss2
from tinycss2.ast import Node

from commune_portal.memo import NO_MEMO, Memo, digest
from commune_portal.pages import CopiedFile, SitePage, TextPage

THEME = Path(__file__).parents[1] / "theme"
# The components of the styles, which are not served; `joined_styles` is.
STYLE_SOURCES = "styles/"
THEME_SETTINGS = THEME / "mkdocs_theme.yml"
# How MkDocs finds the theme by its name.
_FOR_MKDOCS = ("__init__.py", "__pycache__/", THEME_SETTINGS.name)
_SERVED = "assets/stylesheets"
_IMPORT = re.compile(r'^@import "([^"]+)";$', re.MULTILINE)
_BLOCKS = ("{} block", "() block", "[] block")
# Where CSS has no use for white space; before «:» and around «+» it has one.
_NO_SPACE_AFTER = {None, ",", ":", ";", ">", "~", "{} block"}
_NO_SPACE_BEFORE = {None, ",", ";", ">", "~", "!", "{} block", "whitespace"}


def theme_files(theme: Path) -> Iterator[SitePage]:
    """Return every file of the theme as a generator needs it, with joined styles."""
    for file in sorted(theme.rglob("*")):
        path = file.relative_to(theme).as_posix()
        if file.is_file() and not path.startswith((STYLE_SOURCES, *_FOR_MKDOCS)):
            yield CopiedFile(path, str(file))
    yield from joined_styles(theme)


def joined_styles(theme: Path, memo: Memo = NO_MEMO) -> Iterator[TextPage]:
    """Return each style sheet of the theme, joined from its components and minified.

    A sheet is a file in styles/; its `@import` lines say which components it has, and
    in which order.
    """
    styles = theme / STYLE_SOURCES
    for sheet in sorted(styles.glob("*.css")):
        text = sheet.read_text(encoding="utf-8")
        joined = _IMPORT.sub(
            lambda found: (styles / found[1]).read_text(encoding="utf-8"), text
        )
        key = digest("style sheet", joined)
        known = memo.get(key)
        css = minified(joined) if known is None else known.decode()
        if known is None:
            memo.put(key, css.encode())
        yield TextPage(f"{_SERVED}/{sheet.name}", css)


def minified(css: str) -> str:
    """Return the same style sheet without comments and needless white space.

    Tokens stay as they are and in their order, so every rule keeps its meaning.
    """
    nodes = tinycss2.parse_component_value_list(css, skip_comments=True)
    text: str = tinycss2.serialize(_tight(nodes))
    return f"{text}\n"


def _tight(nodes: Sequence[Node]) -> list[Node]:
    """Return the nodes, and those in their blocks, without needless white space."""
    kept: list[Node] = []
    for node, after in zip(nodes, [*nodes[1:], None], strict=True):
        if node.type in _BLOCKS:
            node.content = _tight(node.content)
        elif node.type == "function":
            node.arguments = _tight(node.arguments)
        elif node.type == "whitespace":
            if _role(kept[-1] if kept else None) in _NO_SPACE_AFTER:
                continue
            if _role(after) in _NO_SPACE_BEFORE:
                continue
            node.value = " "
        kept.append(node)
    return kept


def _role(node: Node | None) -> str | None:
    """Return the sign that a token is, the kind of any other; None at an end."""
    if node is None:
        return None
    role: str = node.value if node.type == "literal" else node.type
    return role
