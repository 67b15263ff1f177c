"""Report templates as data: Markdown with placeholders, named blocks, front matter.

An office's own templates replace the built-in ones of the same name. A signed report
is printed with the built-in templates of its own time: see ADR 41.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from commune_portal.content.formats.findings import Findings
from commune_portal.content.records.lock import WORDING
from commune_portal.content.templates.reader import parse_template
from commune_portal.content.templates.records import (
    ANNEXES,
    ENDING,
    PASSAGES,
    AnnexFrontMatter,
    TemplateFile,
    TemplateFrontMatter,
)

_ROOM = files("commune_portal.reports")
_BUILT_IN = {
    **{n: _ROOM / "former_templates" / f"wording_{n}" for n in range(1, WORDING)},
    WORDING: _ROOM / "templates",
}
NO_DATA = "chua-co-so-lieu"  # the passage for a period without data


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A text with placeholders, and where its first line stands."""

    path: str
    line: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A template, taken apart: every part is a text with placeholders of its own.

    Attributes:
        name: Its name in a report file.
        head: Type, symbol and the names of the paragraphs that officials write.
        subject: The trích yếu.
        basis: The căn cứ; a text may give several lines.
        body: The Markdown below the front matter.
        closing: The last sentence.
        annexes: Where its annexes are named.

    """

    name: str
    head: TemplateFrontMatter
    subject: Source
    basis: tuple[Source, ...]
    body: Source
    closing: Source
    annexes: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexTemplate:
    """An annex, taken apart: title, subject and body may have figures."""

    head: AnnexFrontMatter
    title: Source
    subject: Source
    body: Source


@dataclass(frozen=True, slots=True)
class Library:
    """Every template and passage by name.

    Attributes:
        office: The office's own files by their place in its folder.
        folder: That folder, as messages name it.
        wording: Which wording the built-in templates have.

    """

    office: Mapping[str, TemplateFile]
    folder: str
    wording: int = WORDING

    def template(self, name: str) -> Template | None:
        """Return the template; None where there is none of this name."""
        file = self._file(name)
        head = file.head if file else None
        if file is None or not isinstance(head, TemplateFrontMatter):
            return None
        return _template(name, file, head)

    def template_names(self) -> tuple[str, ...]:
        """Return the names of all templates, sorted."""
        return tuple(sorted({n for n in self._names() if "/" not in n}))

    def passage(self, name: str) -> Source | None:
        """Return the passage that several templates share; None if there is none."""
        file = self._file(f"{PASSAGES}/{name}")
        return None if file is None else _body(file)

    def passage_names(self) -> tuple[str, ...]:
        """Return the names of all passages, sorted."""
        return self._below(PASSAGES)

    def annex(self, name: str) -> AnnexTemplate | None:
        """Return the annex; None where there is none of this name."""
        file = self._file(f"{ANNEXES}/{name}")
        head = file.head if file else None
        if file is None or not isinstance(head, AnnexFrontMatter):
            return None
        return AnnexTemplate(
            head=head,
            title=_key(file, "title"),
            subject=_key(file, "subject"),
            body=_body(file),
        )

    def annex_names(self) -> tuple[str, ...]:
        """Return the names of all annexes, sorted."""
        return self._below(ANNEXES)

    def _below(self, folder: str) -> tuple[str, ...]:
        prefix = f"{folder}/"
        found = {n.removeprefix(prefix) for n in self._names() if n.startswith(prefix)}
        return tuple(sorted(found))

    def _file(self, name: str) -> TemplateFile | None:
        file = f"{name}{ENDING}"
        own = self.office.get(file)
        if own is None:
            return _built_in(self.wording).get(file)
        return replace(own, path=f"{self.folder}/{file}")

    def _names(self) -> list[str]:
        files = (*self.office, *_built_in(self.wording))
        return [file.removesuffix(ENDING) for file in files]


def built_in_text(file: str) -> str:
    """Return the text of a file that the product comes with."""
    return _text(file, WORDING)


@cache
def _built_in(wording: int) -> Mapping[str, TemplateFile]:
    """Return the product's own files by their place, as a folder of an office."""
    findings = Findings("reports/templates")
    found = {
        file: parse_template(_text(file, wording), file, f"mẫu có sẵn {file}", findings)
        for file in _built_in_files(_BUILT_IN[wording], "")
    }
    findings.raise_errors()
    return {file: each for file, each in found.items() if each is not None}


def _text(file: str, wording: int) -> str:
    return (_BUILT_IN[wording] / file).read_text("utf-8")


def _built_in_files(folder: Traversable, prefix: str) -> Iterator[str]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _built_in_files(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(ENDING):
            yield f"{prefix}{entry.name}"


def _template(name: str, file: TemplateFile, head: TemplateFrontMatter) -> Template:
    return Template(
        name=name,
        head=head,
        subject=_key(file, "subject"),
        basis=tuple(
            Source(path=file.path, line=file.basis_lines[place], text=text)
            for place, text in enumerate(head.basis)
        ),
        body=_body(file),
        closing=_key(file, "closing"),
        annexes=_key(file, "annexes"),
    )


def _key(file: TemplateFile, name: str) -> Source:
    text = str(getattr(file.head, name))
    return Source(path=file.path, line=file.lines[name], text=text)


def _body(file: TemplateFile) -> Source:
    return Source(path=file.path, line=file.line, text=file.text)
