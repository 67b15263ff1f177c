"""Splitting a report file into the paragraphs that the official wrote."""

import re
from collections.abc import Mapping

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.front_matter import MarkdownFile
from commune_portal.content.formats.record import Record

_OPENED = "<!--"
_COMMENT = re.compile(f"{_OPENED}.*?-->", re.DOTALL)
_HEADING = re.compile(r"##\s+(.*\S)\s*#*\s*")


class Block(Record):
    """A paragraph block that the official wrote: the text below one `## Heading`."""

    heading: str
    line: int
    text: str


def _without_comments(markdown: MarkdownFile, path: str, findings: Findings) -> str:
    """Return the text without comments; each line stays on its own."""
    text = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), markdown.text)
    at = text.find(_OPENED)
    if at >= 0:
        problem = f"chú thích {_OPENED} chưa đóng; hãy thêm --> ở cuối chú thích"
        findings.error(path, markdown.line + text.count("\n", 0, at), None, problem)
    return text


def read_blocks(
    markdown: MarkdownFile, path: str, findings: Findings
) -> Mapping[str, Block]:
    """Return the paragraphs by heading; text outside of them is reported.

    Comments of HTML are notes among editors: no paragraph has them.
    """
    blocks: dict[str, Block] = {}
    text = _without_comments(markdown, path, findings)
    heading, start, lines = "", markdown.line, list[str]()

    def close() -> None:
        written = "\n".join(lines).rstrip()
        if heading in blocks:
            findings.error(path, start - 1, heading, "đoạn này ghi hai lần")
        elif heading:
            # Unvalidated: validation would strip the blank lines and shift the others.
            blocks[heading] = Block.model_construct(
                heading=heading, line=start, text=written
            )
        elif written.strip():
            problem = "đoạn đầu chưa thuộc mục nào; hãy thêm dòng «## Tên đoạn»"
            findings.error(path, start, None, problem)

    for number, line in enumerate(text.split("\n"), markdown.line):
        match = _HEADING.fullmatch(line)
        if match is None:
            lines.append(line)
            continue
        close()
        heading, start, lines = match[1], number + 1, []
    close()
    return blocks
