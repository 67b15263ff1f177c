"""The language of a period: words that were right once are told, never changed.

A report speaks as its own period did. Which words are stale from which day is data
(terms.yml, and `terms` in portal.yml). See ADR 19.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

import yaml

from commune_portal.content import Commune, Portal, ReportFile, Term
from commune_portal.errors import ContentWarning
from commune_portal.figures import Figures
from commune_portal.vietnamese import nfc

_TERMS = files("commune_portal.reports") / "terms.yml"
_SENTENCE_END = re.compile(r"(?<=[.!?;]) |\n")


@dataclass(frozen=True, slots=True)
class StaleWords:
    """Words that the period no longer knows, the line, and what to write instead."""

    line: int
    words: str
    instead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    pattern: re.Pattern[str]
    near: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    until: date | None
    instead: str

    def is_over(self, day: date) -> bool:
        return self.until is None or day > self.until

    def fits(self, sentence: str) -> bool:
        """Tell whether the sentence is about what the rule is about."""
        is_near = self.near is None or self.near.search(sentence) is not None
        is_other = self.unless is not None and self.unless.search(sentence) is not None
        return is_near and not is_other


def stale_words(
    text: str, day: date, terms: Iterable[Term], accepted: Iterable[str]
) -> list[StaleWords]:
    """Return the stale and misspelt words of the text for a period that ends on `day`.

    `terms` and `accepted` are the office's own: words to tell, words not to tell.
    """
    silent = {nfc(words).casefold() for words in accepted}
    rules = [*_built_in_rules(), *map(_own_rule, terms)]
    found = [
        (start, match[0], rule.instead)
        for rule in rules
        if rule.is_over(day)
        for start, sentence in _sentences(text)
        if rule.fits(sentence)
        for match, start in _matches(rule, sentence, start)
        if match[0].casefold() not in silent
    ]
    return [
        StaleWords(text.count("\n", 0, start) + 1, words, instead)
        for start, words, instead in sorted(found)
    ]


def language_warnings(
    portal: Portal, file: ReportFile, figures: Figures
) -> Iterator[ContentWarning]:
    """Yield the stale words of what the official wrote for this report."""
    commune, path = portal.commune, portal.shown(file.path)
    for block in file.blocks.values():
        for found in _told(block.text, figures, commune):
            line = block.line + found.line - 1
            yield ContentWarning(path, line, block.heading, _problem(found))
    for key in ("addressees", "recipients"):
        for name in getattr(file, key) or ():
            for found in _told(name, figures, commune):
                yield ContentWarning(path, file.lines.get(key), key, _problem(found))


def _told(text: str, figures: Figures, commune: Commune) -> list[StaleWords]:
    day = figures.period.end
    return stale_words(text, day, commune.terms, commune.accepted_terms)


def _problem(found: StaleWords) -> str:
    return f"«{found.words}» không hợp với kỳ báo cáo; nên dùng: {found.instead}"


def _matches(
    rule: _Rule, sentence: str, start: int
) -> Iterator[tuple[re.Match[str], int]]:
    for match in rule.pattern.finditer(sentence):
        yield match, start + match.start()


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield each sentence with where it begins."""
    start = 0
    for end in _SENTENCE_END.finditer(text):
        yield start, text[start : end.start()]
        start = end.end()
    yield start, text[start:]


def _own_rule(term: Term) -> _Rule:
    pattern = re.compile(rf"(?i)(?<!\w){re.escape(nfc(term.words))}(?!\w)")
    return _Rule(
        pattern=pattern, near=None, unless=None, until=term.until, instead=term.instead
    )


@cache
def _built_in_rules() -> tuple[_Rule, ...]:
    rules = yaml.safe_load(_TERMS.read_text("utf-8"))
    return tuple(
        _Rule(
            pattern=re.compile(rule["pattern"]),
            near=_compiled(rule.get("near")),
            unless=_compiled(rule.get("unless")),
            until=rule.get("until"),
            instead=rule["instead"],
        )
        for rule in rules
    )


def _compiled(pattern: str | None) -> re.Pattern[str] | None:
    return None if pattern is None else re.compile(pattern)
