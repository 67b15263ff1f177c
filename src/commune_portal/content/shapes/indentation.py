"""Lines of YAML on the wrong level, and spaces that only look like spaces."""

import re
from collections.abc import Iterator, Sequence

_KEY = r"\"[^\"]*\"|[^\s:#\"'\[\]{}-][^:#]*"
_LINE = re.compile(rf"(?P<indent> *)(?P<dash>- +)?(?P<key>{_KEY})(?P<value>:.*)?")
_SPACES = "\u00a0\u2000-\u200a\u202f\u3000"
_WRONG_SPACE = re.compile(
    f"^[ {_SPACES}]*(?:-[ {_SPACES}]+)?(?:[a-z_]+[ {_SPACES}]*:[ {_SPACES}]*)?"
)
_SPACE = re.compile(f"[{_SPACES}]")
_FLOW = re.compile(r" *(?:- +)?(?:[a-z_]+: +)?\{[^\"'#]*")
_FLOW_KEY = re.compile(f"(?<=[{{,])[ {_SPACES}]*[a-z_]+[ {_SPACES}]*:[ {_SPACES}]+")


def wrong_spaces(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the right text of each line whose spaces are others.

    Spaces that hold words together look like plain ones, but YAML does not take them
    in an indentation, behind a dash or beside the colon of a key.
    """
    if not _SPACE.search(text):
        return
    for number, line in enumerate(text.split("\n"), 1):
        mended = _WRONG_SPACE.sub(lambda found: _plain(found[0]), line)
        mended = plain_flow(mended)
        if mended != line:
            yield number, mended


def plain_flow(line: str) -> str:
    """Return the line with plain spaces beside the keys of its group in braces."""
    flow = _FLOW.match(line)
    if flow is None:
        return line
    keys = _FLOW_KEY.sub(lambda found: _plain(found[0]), flow[0])
    return keys + line[flow.end() :]


def _plain(start: str) -> str:
    return re.sub(" +:", ":", _SPACE.sub(" ", start))


def right_level(lines: Sequence[str]) -> list[str] | None:
    """Return the last line and the one above it as they belong together.

    The parser stopped at the last line. None where its level is not the mistake.
    """
    found = [match for line in lines if (match := _LINE.fullmatch(line.rstrip()))]
    if len(found) <= 1 or found[-1].string != lines[-1].rstrip():
        return None
    *earlier, above, last = found
    level = len(last["indent"])
    levels = {at for match in (*earlier, above) for at in _levels(match)}
    is_deeper = level > max(_levels(above))
    if level in levels or (is_deeper and not _has_value(above)):
        return None
    if level < min(levels):
        return [above[0].strip(), last[0].strip()]
    indent = " " * len(above["indent"])
    return [above[0], indent + last[0].strip()]


def _has_value(match: re.Match[str]) -> bool:
    return match["value"] is None or match["value"].strip(": ") != ""


def _levels(match: re.Match[str]) -> tuple[int, int]:
    """Return where the line begins, and where its key does behind a dash."""
    return len(match["indent"]), match.start("key")
