"""Short and long names of one thing in the paragraphs of one report. See ADR 41."""

import re
from collections.abc import Iterator

from commune_portal.content import Portal, ReportFile
from commune_portal.errors import ContentWarning

# Names that reports abbreviate; capitals of the long name do not matter.
_PAIRS = (
    ("UBND", "Ủy ban nhân dân"),
    ("HĐND", "Hội đồng nhân dân"),
    ("CCHC", "cải cách hành chính"),
    ("TTHC", "thủ tục hành chính"),
)
# The long name with its abbreviation in brackets: «… (sau đây viết tắt là TTHC)».
_EXPLAINED = r"{long}[^().;\n]{{0,60}}\((?:[^()\n]*\W)?{short}\)"


def name_warnings(portal: Portal, file: ReportFile) -> Iterator[ContentWarning]:
    """Yield where the official's paragraphs first have the second name of a thing.

    A name that the paragraphs explain may be used in both forms. A symbol, such as
    05/KH-UBND, and words in quotation marks or in placeholders are no such use.
    """
    for short, long in _PAIRS:
        uses = [*_uses(file, short, short), *_uses(file, long, short)]
        first = min(uses, default=None)
        others = [use for use in uses if first and use[2] != first[2]]
        if first is None or not others or _is_explained(file, short, long):
            continue
        _, line, words, heading = min(others)
        problem = (
            f"«{words}» và «{first[2]}» cùng có trong các đoạn; nên dùng một cách "
            f"viết, hoặc viết «{long} (sau đây viết tắt là {short})» ở lần đầu"
        )
        yield ContentWarning(portal.shown(file.path), line, heading, problem)


_Use = tuple[int, int, str, str]  # place in the file, line, words, heading


def _uses(file: ReportFile, words: str, short: str) -> Iterator[_Use]:
    is_short = words == short
    pattern = rf"(?<![\w/-]){words}\b" if is_short else rf"(?i)\b{words}\b"
    for block in file.blocks.values():
        text = re.sub(r"\{\{.*?\}\}|«.*?»|“.*?”|\".*?\"", _blank, block.text)
        for match in re.finditer(pattern, text.replace("Uỷ ban", "Ủy ban")):
            line = block.line + text.count("\n", 0, match.start())
            place = block.line * 10**6 + match.start()
            yield place, line, words, block.heading


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _is_explained(file: ReportFile, short: str, long: str) -> bool:
    pattern = re.compile(_EXPLAINED.format(long=long, short=short), re.IGNORECASE)
    return any(pattern.search(block.text) for block in file.blocks.values())
