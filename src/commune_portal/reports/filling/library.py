"""Report templates as data: Markdown with placeholders, named blocks, front matter.

An office's own templates stand before the built-in ones of the same name.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

from pydantic import Field

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.record import Record, Text, Truth
from commune_portal.content.formats.validation import validate
from commune_portal.content.formats.yaml_source import Located, read_yaml
from commune_portal.errors import ContentError

_BUILT_IN = files("commune_portal.reports") / "templates"
PASSAGES = "blocks"
ANNEXES = "annexes"
ENDING = ".md"
NO_DATA = "chua-co-so-lieu"  # the passage for a period without data
_FENCE = "---\n"


class Kind(StrEnum):
    """What a document is about: a period's figures, or the plan of its year."""

    REPORT = "report"
    PLAN = "plan"


class TemplateFrontMatter(Record):
    """What stands between the two `---` lines of a template; all may have figures."""

    about: Text | None = Field(None, description="Mẫu dùng để làm gì.")
    kind: Kind = Field(
        Kind.REPORT,
        description="report: báo cáo có số liệu; plan: chính kế hoạch của năm.",
    )
    type: str = Field(
        "", description="Tên loại văn bản, ví dụ BÁO CÁO; bỏ trống thì là công văn."
    )
    symbol: Text = Field(
        description="Chữ viết tắt tên loại, ví dụ BC; với công văn là đơn vị soạn thảo."
    )
    subject: Text = Field(description="Trích yếu.")
    basis: str = Field("", description="Các căn cứ, mỗi dòng một căn cứ.")
    required: tuple[Text, ...] = Field((), description="Đoạn mà người lập phải viết.")
    optional: tuple[Text, ...] = Field((), description="Đoạn có thể viết thêm.")
    annexes: tuple[Text, ...] = Field(
        (), max_length=10, description="Phụ lục kèm theo."
    )
    closing: Text = Field(description="Câu kết thúc.")


class AnnexFrontMatter(Record):
    """What stands between the two `---` lines of an annex."""

    title: Text = Field(description="Tên phụ lục.")
    subject: str = Field("", description="Phụ lục nói về việc gì.")
    landscape: Truth = Field(False, description="true để in ngang.")  # noqa: FBT003 - pydantic's default is positional


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
        basis: The căn cứ.
        body: The Markdown below the front matter.
        closing: The last sentence.
        annexes: Where its annexes are named.

    """

    name: str
    head: TemplateFrontMatter
    subject: Source
    basis: Source
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
        office: The office's own files: their text by their place in its folder.
        folder: That folder, as messages name it.

    """

    office: Mapping[str, str]
    folder: str

    def template(self, name: str) -> Template | None:
        """Return the template; None where there is none of this name."""
        source = self._source(name)
        return None if source is None else _parse(name, source)

    def template_names(self) -> tuple[str, ...]:
        """Return the names of all templates, sorted."""
        return tuple(sorted({n for n in self._names() if "/" not in n}))

    def passage(self, name: str) -> Source | None:
        """Return the passage that several templates share; None if there is none."""
        return self._source(f"{PASSAGES}/{name}")

    def passage_names(self) -> tuple[str, ...]:
        """Return the names of all passages, sorted."""
        return self._below(PASSAGES)

    def annex(self, name: str) -> AnnexTemplate | None:
        """Return the annex; None where there is none of this name."""
        source = self._source(f"{ANNEXES}/{name}")
        return None if source is None else _parse_annex(source)

    def annex_names(self) -> tuple[str, ...]:
        """Return the names of all annexes, sorted."""
        return self._below(ANNEXES)

    def _below(self, folder: str) -> tuple[str, ...]:
        prefix = f"{folder}/"
        found = {n.removeprefix(prefix) for n in self._names() if n.startswith(prefix)}
        return tuple(sorted(found))

    def _source(self, name: str) -> Source | None:
        file = f"{name}{ENDING}"
        if file in self.office:
            return Source(path=f"{self.folder}/{file}", line=1, text=self.office[file])
        if file not in dict(_built_in_files(_BUILT_IN, "")):
            return None
        return Source(path=f"mẫu có sẵn {file}", line=1, text=built_in_text(file))

    def _names(self) -> list[str]:
        found = [*self.office, *(file for file, _ in _built_in_files(_BUILT_IN, ""))]
        return [file.removesuffix(ENDING) for file in found]


def built_in_text(file: str) -> str:
    """Return the text of a file that the product comes with."""
    return (_BUILT_IN / file).read_text("utf-8")


def _built_in_files(
    folder: Traversable, prefix: str
) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _built_in_files(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(ENDING):
            yield f"{prefix}{entry.name}", entry


R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class _Parts:
    """A file with front matter: where each key and the body begin."""

    source: Source
    located: Located
    body: Source

    def key(self, head: Record, name: str) -> Source:
        text = str(getattr(head, name))
        return Source(path=self.source.path, line=self.located.line((name,)), text=text)


def _parse(name: str, source: Source) -> Template:
    head, parts = _taken_apart(TemplateFrontMatter, source)
    return Template(
        name=name,
        head=head,
        subject=parts.key(head, "subject"),
        basis=parts.key(head, "basis"),
        body=parts.body,
        closing=parts.key(head, "closing"),
        annexes=parts.key(head, "annexes"),
    )


def _parse_annex(source: Source) -> AnnexTemplate:
    head, parts = _taken_apart(AnnexFrontMatter, source)
    return AnnexTemplate(
        head=head,
        title=parts.key(head, "title"),
        subject=parts.key(head, "subject"),
        body=parts.body,
    )


def _taken_apart(model: type[R], source: Source) -> tuple[R, _Parts]:
    opening, found, rest = source.text.partition(_FENCE)
    head_text, closed, text = rest.partition(f"\n{_FENCE}")
    if opening or not found or not closed:
        problem = "mẫu phải mở đầu bằng các khóa giữa hai dòng ---"
        raise ContentError(source.path, 1, None, problem)
    findings = Findings(source.path)
    located = read_yaml(head_text, "", 2, findings)
    head = validate(model, located, findings) if located else None
    if located is None or head is None:
        findings.warnings()  # raises what was found
        raise AssertionError
    body_text = text.lstrip("\n")
    line = head_text.count("\n") + 4 + len(text) - len(body_text)
    body = Source(path=source.path, line=line, text=body_text)
    return head, _Parts(source, located, body)
