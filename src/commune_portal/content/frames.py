"""Frames: files that so far only say, in comments, what belongs into them (ADR 54).

A frame is not published, counted, linked or judged; `check` says that it is unfilled.
"""

import re

from commune_portal.content.formats.front_matter import MarkdownFile
from commune_portal.content.formats.yaml_source import Located

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_REVIEWED = "updated"  # the day of a review is nothing to publish


def is_page_frame(markdown: MarkdownFile) -> bool:
    """Return whether no key but the day of review has a value, and no text is left."""
    is_keyless = not markdown.head.data.keys() - {_REVIEWED}
    return is_keyless and not _COMMENT.sub("", markdown.text).strip()


def is_table_frame(located: Located) -> bool:
    """Return whether a YAML file has no key at all: it is blank, or only comments."""
    return not located.lines
