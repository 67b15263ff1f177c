"""Splitting a Markdown file into its front matter and its text."""

from dataclasses import dataclass
from pathlib import Path

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.text import read_text
from commune_portal.content.formats.yaml_source import Located, read_yaml

_FENCE = "---"


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """A Markdown file taken apart; `line` is where `text` begins."""

    head: Located
    text: str
    line: int


def read_markdown(file: Path, path: str, findings: Findings) -> MarkdownFile | None:
    """Return the parts of the file; None where they cannot be told apart."""
    source = read_text(file, path, findings)
    if source is None:
        return None
    lines = source.split("\n")
    if lines[0].rstrip() != _FENCE:
        findings.error(
            path, 1, None, "thiếu phần đầu; dòng đầu tiên của tệp phải là ---"
        )
        return None
    end = next((i for i, line in enumerate(lines) if i and line.rstrip() == _FENCE), 0)
    if not end:
        findings.error(path, 1, None, "phần đầu chưa đóng; thiếu dòng --- thứ hai")
        return None
    head = read_yaml("\n".join(lines[1:end]), path, 2, findings)
    if head is None:
        return None
    return MarkdownFile(head, "\n".join(lines[end + 1 :]), end + 2)
