"""Text that Markdown prints as it is: titles and tasks are typed, not marked up."""

import re

# Characters of a title or a task that Markdown would read as markup.
_MARKS = re.compile(r"([\\`*_\[\]<>|]|(?<=^\d)[.)]|(?<=^\d\d)[.)]|^[#+-])")


def literal(text: str) -> str:
    """Return Markdown that prints exactly this text, on one line."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
