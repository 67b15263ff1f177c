"""Filling the parts of a template with one report's figures and paragraphs."""

from collections.abc import Mapping
from dataclasses import dataclass

from commune_portal.errors import ContentError, PortalError
from commune_portal.figures import Printout, fill
from commune_portal.reports.filling.library import NO_DATA, Library, Source, Template
from commune_portal.reports.markdown.limits import too_much
from commune_portal.vietnamese import did_you_mean

_SHOWN = 60  # characters of a name in a message


class NamelessError(PortalError):
    """A call of a template for what does not exist; its line is that of the call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """Fills the parts of one template and of its annexes.

    Attributes:
        library: Where passages and annexes come from.
        template: The template whose parts are filled in.
        paragraphs: What the official wrote, by heading, with figures filled in.
        has_data: Whether anything was counted in the period.
        context: The names that the template may use.
        printout: What the placeholders of the whole report did so far.

    """

    library: Library
    template: Template
    paragraphs: Mapping[str, str]
    has_data: bool
    context: Mapping[str, object]
    printout: Printout

    def fill(self, source: Source) -> str:
        """Return the text with its placeholders filled in, its ends stripped.

        Raises ContentError with the line of the first mistake.
        """
        names = {
            **self.context,
            "doan": self._paragraph,
            "khoi": self._passage,
            "thong_ke": self._statistics,
        }
        text, path, line = source.text, source.path, source.line
        filled = fill(text, path, line, names, self.printout).strip()
        if found := too_much(filled):
            raise ContentError(path, line, None, found[1])
        return filled

    def _paragraph(self, name: str) -> str:
        declared = (*self.template.head.required, *self.template.head.optional)
        if name not in declared:
            near = did_you_mean(name, declared)
            problem = "chưa khai trong required hoặc optional của mẫu"
            raise NamelessError(f"đoạn «{_shown(name)}» {problem}{near}")
        return self.paragraphs.get(name, "")

    def _passage(self, name: str) -> str:
        source = self.library.passage(name)
        if source is None:
            near = did_you_mean(name, self.library.passage_names())
            raise NamelessError(f"không có khối «{_shown(name)}»{near}")
        self.printout.enter()
        text = self.fill(source)
        self.printout.leave()
        return text

    def _statistics(self, name: str) -> str:
        """Return the passage with the figures, or the one for a period without data."""
        return self._passage(name if self.has_data else NO_DATA)


def _shown(name: str) -> str:
    """Return the beginning of a name on one line."""
    return " ".join(name[:_SHOWN].split())
