"""The language of a period: outdated terms are reported, never changed.

A report uses the terms of its own period. Which terms are outdated from which day is
data (terms.yml, and `terms` in portal.yml). See ADR 19.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from operator import itemgetter

from commune_portal.content import Commune, Portal, ReportFile, Term
from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.record import Day, Record, Text
from commune_portal.content.formats.validation import validate
from commune_portal.content.formats.yaml_source import read_yaml
from commune_portal.content.layout import PLANS
from commune_portal.errors import ContentWarning
from commune_portal.figures import Figures
from commune_portal.vietnamese import nfc, short_day

_TERMS = files("commune_portal.reports.warnings") / "terms.yml"
# A sentence may span lines, but not paragraphs, list items or table rows.
_SENTENCE_END = re.compile(
    r"(?<=[.!?;])\s+|\n\s*\n|\n(?=\s*(?:[-*+|]\s|#+\s|\d+[.)]\s))"
)
# Replaces the matched words in the text that `unless` reads.
_PLACE = "◆"


@dataclass(frozen=True, slots=True)
class StaleWords:
    """An outdated or misspelt term in a text.

    Attributes:
        line: Its line in the text, from 1.
        words: The term as written.
        instead: What to write instead.
        until: The last day of the term; None for one that was never right.

    """

    line: int
    words: str
    instead: str
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    pattern: re.Pattern[str]
    near: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    until: date | None
    instead: str

    def is_over(self, day: date) -> bool:
        return self.until is None or day > self.until

    def matches(self, sentence: str) -> Iterator[re.Match[str]]:
        """Yield the matches, if the sentence has the words of `near` around them."""
        if self.near is not None and self.near.search(sentence) is None:
            return
        for match in self.pattern.finditer(sentence):
            before, after = sentence[: match.start()], sentence[match.end() :]
            around = " ".join(f"{before}{_PLACE}{after}".split())
            if self.unless is None or self.unless.search(around) is None:
                yield match


class _BuiltInTerm(Record):
    """One entry of terms.yml, whose head says what its keys mean."""

    pattern: Text
    near: Text | None = None
    unless: Text | None = None
    until: Day | None = None
    instead: Text
    source: Text


class _Terms(Record):
    """The file terms.yml."""

    terms: tuple[_BuiltInTerm, ...]


def stale_words(
    text: str, day: date, terms: Iterable[Term], accepted: Iterable[str]
) -> list[StaleWords]:
    """Return the outdated and misspelt terms of the text for a period ending on `day`.

    `terms` and `accepted` are the office's own: terms to report, terms to accept.
    """
    ignored = {nfc(words).casefold() for words in accepted}
    rules = [*_built_in_rules(), *map(_own_rule, terms)]
    found = [
        (start + match.start(), " ".join(match[0].split()), rule)
        for rule in rules
        if rule.is_over(day)
        for start, sentence in _sentences(text)
        for match in rule.matches(sentence)
        if " ".join(match[0].split()).casefold() not in ignored
    ]
    return [
        StaleWords(text.count("\n", 0, start) + 1, words, rule.instead, rule.until)
        for start, words, rule in sorted(found, key=itemgetter(0, 1))
    ]


def language_warnings(
    portal: Portal, file: ReportFile, figures: Figures, standing: Commune
) -> Iterator[ContentWarning]:
    """Yield outdated terms in the official's paragraphs, Kính gửi and Nơi nhận.

    `standing` is the commune as the report names it.
    """
    commune, path = portal.commune, portal.shown(file.path)
    for block in file.blocks.values():
        for found in _stale_in(block.text, figures, commune):
            line = block.line + found.line - 1
            yield ContentWarning(path, line, block.heading, _problem(found))
    for key, default in (
        ("addressees", standing.addressed),
        ("recipients", standing.recipients),
    ):
        own = getattr(file, key)
        names, where = (default, " (portal.yml)") if own is None else (own, "")
        for name in names:
            for found in _stale_in(name, figures, commune):
                problem = f"{_problem(found)}{where}"
                yield ContentWarning(path, file.lines.get(key), key, problem)


def plan_warnings(portal: Portal) -> Iterator[ContentWarning]:
    """Yield the terms of the plans that were outdated on their day of issue."""
    commune = portal.commune
    for year, plan in portal.plans.items():
        path, issued = portal.shown(f"{PLANS}/{year}.yml"), plan.date or portal.today
        for task in plan.tasks:
            for key in ("content", "time", "lead", "support", "details"):
                words = getattr(task, key) or ""
                for found in stale_words(
                    words, issued, commune.terms, commune.accepted_terms
                ):
                    problem = f"nhiệm vụ {task.id}: {_problem(found)}"
                    yield ContentWarning(path, None, key, problem)


def _stale_in(text: str, figures: Figures, commune: Commune) -> list[StaleWords]:
    day = figures.period.end
    return stale_words(text, day, commune.terms, commune.accepted_terms)


def _problem(found: StaleWords) -> str:
    if found.until is None:
        return f"«{found.words}» viết chưa đúng; nên là: {found.instead}"
    last = short_day(found.until)
    return f"«{found.words}» chỉ dùng đến ngày {last}; nên dùng: {found.instead}"


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield each sentence with the index of its start in the text."""
    start = 0
    for end in _SENTENCE_END.finditer(text):
        yield start, text[start : end.start()]
        start = end.end()
    yield start, text[start:]


def _own_rule(term: Term) -> _Rule:
    words = r"\s+".join(map(re.escape, nfc(term.words).split()))
    pattern = re.compile(rf"(?i)(?<!\w){words}(?!\w)")
    return _Rule(
        pattern=pattern, near=None, unless=None, until=term.until, instead=term.instead
    )


@cache
def _built_in_rules() -> tuple[_Rule, ...]:
    findings = Findings("reports/warnings")
    located = read_yaml(_TERMS.read_text("utf-8"), _TERMS.name, 1, findings)
    given = validate(_Terms, located, findings) if located else None
    findings.raise_errors()
    return tuple(
        _Rule(
            pattern=_over_lines(term.pattern),
            near=_optional(term.near),
            unless=_optional(term.unless),
            until=term.until,
            instead=term.instead,
        )
        for term in (given.terms if given else ())
    )


def _over_lines(pattern: str) -> re.Pattern[str]:
    """Return the pattern with each of its spaces also at the end of a line."""
    return re.compile(pattern.replace(" ", r"(?:\s+)"))


def _optional(pattern: str | None) -> re.Pattern[str] | None:
    return None if pattern is None else _over_lines(pattern)
