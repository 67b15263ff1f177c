"""The selectors of a style sheet, in a form that can be looked up in pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import tinycss2
from cssselect import HTMLTranslator
from lxml import etree, html
from tinycss2.ast import Node

ALTERNATIVES = {"is", "where"}
STATES = {"hover", "focus", "focus-visible", "focus-within", "target"}
NAME = re.compile(r"\.([\w-]+)|\[([\w-]+)")


@dataclass(frozen=True, slots=True)
class LookedUp:
    """A page as selectors see it.

    Attributes:
        tree: Its elements.
        names: Its classes and attributes.

    """

    tree: etree.ElementTree
    names: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "LookedUp":
        """Return the page of the text."""
        text = re.sub("<source [^>]*>", "", text)  # libxml2 looks for its end tag
        root = html.fromstring(text)
        attributes = [pair for each in root.iter() for pair in each.items()]
        classes = (value.split() for name, value in attributes if name == "class")
        names = {name for name, _ in attributes}.union(*classes)
        return cls(root.getroottree(), frozenset(names))

    def has(self, selector: str) -> bool:
        """Return whether an element of the page matches the selector."""
        if not names_in(selector) <= self.names:
            return False
        found = etree.XPath(HTMLTranslator().css_to_xpath(selector))
        return bool(found(self.tree))


def names_in(selector: str) -> set[str]:
    """Return the classes and attributes that the selector asks for."""
    asked = re.sub(r":not\([^()]*\)", "", selector)
    return {one or other for one, other in NAME.findall(asked)}


def selectors(css: str) -> Iterator[str]:
    """Return every selector of the sheet; `:is(a, b)` gives two.

    States and pseudo-elements are left out: `a:hover::after` gives `a`.
    """
    yield from _in_rules(tinycss2.parse_stylesheet(css, skip_comments=True))


def _in_rules(rules: list[Node]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            yield from (text or "*" for text in _texts(rule.prelude))
        elif rule.type == "at-rule" and rule.lower_at_keyword == "media":
            yield from _in_rules(tinycss2.parse_rule_list(rule.content))


def _texts(nodes: list[Node]) -> Iterator[str]:
    """Return the text of each selector in a list, alternatives spelt out."""
    parts: list[list[Node]] = [[]]
    for node in nodes:
        if node == ",":
            parts.append([])
        else:
            parts[-1].append(node)
    for part in parts:
        for texts in product(*_alternatives(part)):
            yield "".join(texts).strip()


def _alternatives(nodes: list[Node]) -> Iterator[list[str]]:
    """Return the texts that may stand in the place of each part of a selector."""
    rest = iter(nodes)
    for node in rest:
        if node != ":":
            yield [node.serialize()]
            continue
        pseudo = next(rest)
        if pseudo == ":":
            next(rest)
        elif pseudo.type == "function" and pseudo.lower_name in ALTERNATIVES:
            yield [*_texts(pseudo.arguments)]
        elif pseudo.type == "function" or pseudo.lower_value not in STATES:
            yield [f":{pseudo.serialize()}"]
