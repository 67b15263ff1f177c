"""What is wrong with content/ as lines for a screen: twenty at most, no cause twice."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import chain, zip_longest

from commune_portal.content.layout import PLANS, REGISTER, SETTINGS
from commune_portal.errors import ContentError, ContentErrors, ContentWarning

MOST_LINES = 20
_MANY = 4  # so many places with one cause are one line
_MOST_PLACES = 10  # told of the others
_INDEX = re.compile(r"\.\d+(?=\.|$)")
# What other files refer to comes first: its mistakes explain theirs.
_REFERRED = (f"/{SETTINGS}", f"/{REGISTER}", f"/{PLANS}/")


class Weight(Enum):
    """How much a finding matters: the beginning of its line, and its name in counts."""

    MISTAKE = ("", "lỗi")
    WARNING = ("Cảnh báo: ", "cảnh báo")
    NOTE = ("Lưu ý: ", "lưu ý")


@dataclass(frozen=True, slots=True)
class Found:
    """One finding, and how much it matters."""

    weight: Weight
    what: ContentError | ContentWarning


@dataclass(frozen=True, slots=True)
class _Line:
    path: str
    text: str


def mistakes(errors: ContentErrors) -> list[Found]:
    """Return the mistakes in the order of the screen: what others refer to first."""
    ordered = sorted(errors.errors, key=lambda e: (_rank(e.path), e.path, e.line or 0))
    return [Found(Weight.MISTAKE, each) for each in ordered]


def warnings(
    found: Iterable[ContentWarning], notes: Iterable[ContentWarning] = ()
) -> list[Found]:
    """Return what an editor should look at, then where signed reports differ."""
    return [
        *(Found(Weight.WARNING, each) for each in found),
        *(Found(Weight.NOTE, each) for each in notes),
    ]


def lines(found: Sequence[Found], most: int | None = MOST_LINES) -> list[str]:
    """Return the findings as lines, those of a file together; see ADR 63.

    At most `most` lines, of which every file has a fair share, and a last one that
    counts what is not among them. Where `most` is None, each finding has its line.
    """
    if most is None:
        return [_text(each) for each in found]
    files = _by_file(_merged(found))
    shares = _shares([len(file) for file in files], most)
    kept = [line for file, n in zip(files, shares, strict=True) for line in file[:n]]
    texts = [line.text for line in kept]
    return texts if len(texts) == len(found) else [*texts, _count(found, len(texts))]


def bare_lines(found: Sequence[Found]) -> list[str]:
    """Return the lines without «Cảnh báo:», for a log with levels of its own."""
    labels = {each.weight.value[0] for each in found}
    return [
        next((line.removeprefix(x) for x in labels if line.startswith(x)), line)
        for line in lines(found)
    ]


def _rank(path: str) -> int:
    ranks = (n for n, name in enumerate(_REFERRED) if name in f"/{path}")
    return next(ranks, len(_REFERRED))


def _merged(found: Sequence[Found]) -> list[_Line]:
    """Return a line for each finding, and one for many of one cause in one file."""
    causes: dict[object, list[Found]] = {}
    for each in found:
        field = _INDEX.sub(".", each.what.field or "")
        cause = (each.weight, each.what.path, field, each.what.problem)
        causes.setdefault(cause, []).append(each)
    return [
        _Line(each.what.path, text)
        for same in causes.values()
        for each, text in zip(same, _told(same), strict=False)
    ]


def _told(same: Sequence[Found]) -> list[str]:
    if len(same) < _MANY:
        return [_text(each) for each in same]
    first, *others = same
    places = [str(each.what.line or 1) for each in others[:_MOST_PLACES]]
    more = " …" if len(others) > _MOST_PLACES else ""
    line, *right = _text(first).split("\n")  # a message may show the right YAML
    whole = f"{line} (và {len(others)} dòng khác: {', '.join(places)}{more})"
    return ["\n".join((whole, *right))]


def _text(found: Found) -> str:
    return f"{found.weight.value[0]}{found.what}"


def _by_file(found: Iterable[_Line]) -> list[list[_Line]]:
    """Return the lines of each file, in the order in which files come first."""
    files: dict[str, list[_Line]] = {}
    for line in found:
        files.setdefault(line.path, []).append(line)
    return [*files.values()]


def _shares(sizes: Sequence[int], most: int) -> list[int]:
    """Return how many lines of each file are printed: one each in turn."""
    rounds = zip_longest(*([n] * size for n, size in enumerate(sizes)))
    turns = [n for n in chain.from_iterable(rounds) if n is not None][:most]
    given = Counter(turns)
    return [given[n] for n in range(len(sizes))]


def _count(found: Sequence[Found], printed: int) -> str:
    numbers = Counter(each.weight for each in found)
    said = ", ".join(f"{n} {weight.value[1]}" for weight, n in numbers.items())
    files = len({each.what.path for each in found})
    return (
        f"Có {said} trong {files} tệp, trên đây là {printed} dòng; "
        "xem tất cả: lệnh check với --all"
    )
