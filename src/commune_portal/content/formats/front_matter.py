"""Front matter: the one place that splits it from the text below, and writes it."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.text import (
    names_as_seen,
    read_text,
    text_as_seen,
)
from commune_portal.content.formats.yaml_source import Located, read_yaml
from commune_portal.content.limits.markdown import text_problem
from commune_portal.content.limits.records import LIMITS

_FENCE = "---"
# What Word makes of the three signs while they are typed.
_LONG = re.compile(r"(?!-+\s*$)[-–—―]{1,3}\s*")
_KEY = re.compile(r"[^\W\d][\w ]*:")
_NEVER_FOLD = 1 << 30
_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
# The dumper written in C gives the same text five times faster.
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """A Markdown file taken apart; `line` is the line on which `text` begins."""

    head: Located
    text: str
    line: int

    def without_blank_start(self) -> "MarkdownFile":
        """Return the file with its text beginning at the first line that is filled."""
        text = self.text.lstrip("\n")
        return MarkdownFile(self.head, text, self.line + len(self.text) - len(text))


def read_markdown(file: Path, path: str, findings: Findings) -> MarkdownFile | None:
    """Return the parts of a file that must have front matter.

    None where it cannot be read or split, which is reported in `findings`.
    """
    source = read_text(file, path, findings)
    return None if source is None else split_required(source, path, findings)


def split_required(source: str, path: str, findings: Findings) -> MarkdownFile | None:
    """Return the parts of a text that must begin with front matter.

    None where it does not, or where its front matter has mistakes; both are reported.
    """
    if _has_long_fences(source, path, findings):
        return None
    if not _begins_with_fence(source):
        findings.error(
            path, 1, None, "thiếu phần đầu; dòng đầu tiên của tệp phải là ---"
        )
        return None
    return _split(source, path, findings)


def split_optional(source: str, path: str, findings: Findings) -> MarkdownFile | None:
    """Return the parts of a text that may begin with front matter.

    Without front matter the head is empty; one `---` above a blank line is a rule of
    Markdown. None where the front matter has mistakes,
    which are reported.
    """
    if _has_long_fences(source, path, findings):
        return None
    if not _begins_with_fence(source) or _begins_with_rule(source):
        text = _read(source, path, 1, findings)
        return None if text is None else MarkdownFile(Located(path, 1), text, 1)
    return _split(source, path, findings)


def _split(source: str, path: str, findings: Findings) -> MarkdownFile | None:
    lines = source.split("\n")
    _, end = head_span(lines) or (0, 0)
    if not end:
        findings.error(path, 1, None, "phần đầu chưa đóng; thiếu dòng --- thứ hai")
        return None
    names = names_as_seen("\n".join(lines[1:end]), path, 2, findings)
    text = _read("\n".join(lines[end + 1 :]), path, end + 2, findings)
    if len(names) > LIMITS.head:
        problem = f"phần đầu dài quá {LIMITS.head} ký tự; hãy đưa lời xuống phần thân"
        findings.error(path, 1, None, problem)
        return None
    head = read_yaml(names, path, 2, findings)
    return None if head is None or text is None else MarkdownFile(head, text, end + 2)


def _read(text: str, path: str, line: int, findings: Findings) -> str | None:
    """Return running text without hidden signs; None where it must not be read."""
    if mistake := text_problem(text):
        findings.error(path, line + mistake[0] - 1, None, mistake[1])
        return None
    return text_as_seen(text, path, line, findings)


def head_span(lines: Sequence[str]) -> tuple[int, int] | None:
    """Return the indices of the first line of front matter and of the line after it.

    None where the lines do not begin with front matter, or where it is not closed.
    """
    fences = (i for i, line in enumerate(lines) if line.rstrip() == _FENCE)
    if next(fences, None) != 0:
        return None
    end = next(fences, None)
    return None if end is None else (1, end)


def long_fences(lines: Sequence[str]) -> tuple[int, ...]:
    """Return the indices of the fences that are long dashes: «———».

    None where the line below the first is no key: then it may be no fence.
    """
    if not any(map(_KEY.match, lines[1:2])):
        return ()
    fences = (
        i for i, each in enumerate(lines) if _LONG.fullmatch(each) or _is_fence(each)
    )
    found = (next(fences, None), next(fences, None))
    if found[0] != 0:
        return ()
    return tuple(i for i in found if i is not None and not _is_fence(lines[i]))


def with_short_fences(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines with `---` for the fences that are long dashes."""
    wrong = long_fences(lines)
    return tuple(_FENCE if i in wrong else line for i, line in enumerate(lines))


def _has_long_fences(source: str, path: str, findings: Findings) -> bool:
    """Report the first fence that is a long dash: the other is of the same cause."""
    lines = source.split("\n")
    wrong = long_fences(lines)
    if wrong:
        problem = (
            f"dòng này đang là gạch dài «{lines[wrong[0]].rstrip()}»; hãy gõ ba dấu - "
            "liền nhau: ---"
        )
        findings.error(path, wrong[0] + 1, None, problem)
    return bool(wrong)


def front_matter(values: Mapping[str, object]) -> str:
    """Return the front matter of a page for the generator, with both `---` lines."""
    head: str = yaml.dump(
        dict(values),
        Dumper=_DUMPER,
        allow_unicode=True,
        sort_keys=False,
        width=_NEVER_FOLD,
    )
    return f"{_FENCE}\n{head}{_FENCE}\n"


def editable_front_matter(values: Mapping[str, object]) -> str:
    """Return the front matter of a new file that an editor goes on to fill in.

    One key a line, in the order given; None leaves the key empty. Texts are quoted, so
    that a colon typed later does no harm.
    """
    lines = (f"{key}: {_flow(value)}".rstrip() for key, value in values.items())
    return "\n".join((_FENCE, *lines, _FENCE, ""))


def _is_fence(line: str) -> bool:
    return line.rstrip() == _FENCE


def _begins_with_fence(source: str) -> bool:
    return _is_fence(source.partition("\n")[0])


def _begins_with_rule(source: str) -> bool:
    """Return whether the only fence is a rule of Markdown: a blank line follows it."""
    _, *others = (line.rstrip() for line in source.split("\n"))
    return _FENCE not in others and "" in others[:1]


def _flow(value: object) -> str:
    """Return the value on one line: JSON is YAML, and bare words need no quotes."""
    match value:
        case None:
            return ""
        case str():
            return _quoted(value)
        case date():
            return value.isoformat()
        case list() | tuple():
            return f"[{', '.join(map(_entry, value))}]"
        case Mapping():
            pairs = (f"{_quoted(str(k))}: {_flow(v)}" for k, v in value.items())
            return f"{{{', '.join(pairs)}}}"
    return json.dumps(value)


def _entry(value: object) -> str:
    if isinstance(value, str) and _WORDS.fullmatch(value):
        return value
    return _flow(value)


def _quoted(text: str) -> str:
    return "".join(
        each if each.isprintable() else _escaped(each)
        for each in json.dumps(text, ensure_ascii=False)
    )


def _escaped(character: str) -> str:
    return f"\\U{ord(character):08x}"
