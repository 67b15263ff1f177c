"""How deep a YAML text nests, found before a parser descends into it.

The parser of libyaml goes down one call a level, without a limit: forty thousand «? »
end the whole program. Its events come one after the other, at any depth.
"""

import re

import yaml

from commune_portal.content.limits.records import LIMITS

TOO_DEEP = f"danh sách, nhóm lồng nhau quá {LIMITS.depth} cấp"
_PARSER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_IN_LINE = re.compile(r"(?:[-?:][ \t]){20}")
_OPENED = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_CLOSED = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


def too_deep(text: str) -> int | None:
    """Return the line, from 1, on which the text goes too deep; None if it does not.

    Where it is no YAML, only what stands before the mistake is judged.
    """
    return _deep_line(text) if _may_be_deep(text) else None


def _may_be_deep(text: str) -> bool:
    """Return whether there are signs enough for so many levels."""
    opened = text.count("[") + text.count("{")
    if opened > LIMITS.depth or _IN_LINE.search(text):
        return True
    lead = " " * (LIMITS.depth - 20)
    return f"\n{lead}" in text


def _deep_line(text: str) -> int | None:
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_PARSER):
            depth += isinstance(event, _OPENED) - isinstance(event, _CLOSED)
            if depth > LIMITS.depth and event.start_mark:
                return event.start_mark.line + 1
    except (yaml.YAMLError, ValueError, OverflowError):
        return None
    return None
