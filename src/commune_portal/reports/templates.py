"""Report templates as data: Markdown with placeholders, named blocks, front matter.

An office's own templates stand before the built-in ones of the same name.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

from pydantic import Field

from commune_portal.content.findings import Findings
from commune_portal.content.record import Record, Text
from commune_portal.content.validation import validate
from commune_portal.content.yaml_source import read_yaml
from commune_portal.errors import ContentError

_BUILT_IN = files("commune_portal.reports") / "templates"
_PASSAGES = "blocks"
_ENDING = ".md"
_FENCE = "---\n"


class TemplateFrontMatter(Record):
    """What stands between the two `---` lines of a template; all may have figures."""

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
    closing: Text = Field(description="Câu kết thúc.")


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

    """

    name: str
    head: TemplateFrontMatter
    subject: Source
    basis: Source
    body: Source
    closing: Source


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
        return self._source(f"{_PASSAGES}/{name}")

    def passage_names(self) -> tuple[str, ...]:
        """Return the names of all passages, sorted."""
        prefix = f"{_PASSAGES}/"
        found = {n.removeprefix(prefix) for n in self._names() if n.startswith(prefix)}
        return tuple(sorted(found))

    def _source(self, name: str) -> Source | None:
        file = f"{name}{_ENDING}"
        if file in self.office:
            return Source(path=f"{self.folder}/{file}", line=1, text=self.office[file])
        built_in = dict(_built_in_files(_BUILT_IN, ""))
        if file not in built_in:
            return None
        text = built_in[file].read_text("utf-8")
        return Source(path=f"mẫu có sẵn {file}", line=1, text=text)

    def _names(self) -> list[str]:
        found = [*self.office, *(file for file, _ in _built_in_files(_BUILT_IN, ""))]
        return [file.removesuffix(_ENDING) for file in found]


def _built_in_files(
    folder: Traversable, prefix: str
) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _built_in_files(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(_ENDING):
            yield f"{prefix}{entry.name}", entry


def _parse(name: str, source: Source) -> Template:
    opening, found, rest = source.text.partition(_FENCE)
    head_text, closed, body = rest.partition(f"\n{_FENCE}")
    if opening or not found or not closed:
        problem = "mẫu phải mở đầu bằng các khóa giữa hai dòng ---"
        raise ContentError(source.path, 1, None, problem)
    findings = Findings(source.path)
    located = read_yaml(head_text, "", 2, findings)
    head = validate(TemplateFrontMatter, located, findings) if located else None
    if located is None or head is None:
        findings.warnings()  # raises what was found
        raise AssertionError

    def part(key: str) -> Source:
        text = str(getattr(head, key))
        return Source(path=source.path, line=located.line((key,)), text=text)

    return Template(
        name=name,
        head=head,
        subject=part("subject"),
        basis=part("basis"),
        body=Source(
            path=source.path, line=head_text.count("\n") + 4, text=body.lstrip("\n")
        ),
        closing=part("closing"),
    )
