"""What cleaning removes from an editor's text, for the warnings that report it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from typing import NamedTuple

from commune_portal.pages.texts.cleaning import (
    ATTRIBUTES,
    CLASSES,
    SCHEMES,
    SIDES,
    TAGS,
)

_FRAMES = {"iframe", "object", "embed", "video", "audio", "frame", "applet"}
_FORMS = {"form", "input", "button", "select", "textarea", "option", "label"}
_SCRIPTS = {"script", "noscript", "template"}
_LONGEST_SHOWN = 60
_MARK = "data-cp-dong"
_LINE = re.compile(r"\d{1,7}", re.ASCII)
_TAG = re.compile(r"<[a-zA-Z][a-zA-Z0-9]*(?::[a-zA-Z]+)?(?=[\s/>]|$)")
_HEADING = r"^ {0,3}#(?!#)|<h1|^[^\n]+\n=+ *$"
_SCHEME = re.compile(r"[\s\x00-\x1f]*([a-z][a-z0-9+.\s\x00-\x1f-]*):", re.IGNORECASE)


class Removed(NamedTuple):
    """One kind of HTML that was removed.

    Attributes:
        field: What an editor looks for in the file.
        problem: What happened to it and what to do.
        needle: A regular expression that finds it in the Markdown.

    """

    field: str
    problem: str
    needle: str


def removed_parts(html: str) -> Mapping[Removed, list[int]]:
    """Return what cleaning removes from the HTML, in order, with the line of each.

    The line is that of the tag's mark, see `marked`; 0 where Markdown made the tag.
    """
    finder = _Finder()
    try:
        finder.feed(html)
        finder.close()
    except AssertionError:  # Python's parser fails on some broken declarations
        broken = Removed("HTML", "có đoạn HTML hỏng; hãy viết lại đoạn này", "<!")
        finder.found[broken].append(0)
    return finder.found


def marked(text: str, first_line: int) -> str:
    """Return Markdown whose HTML tags say on which line of the file they stand."""
    return "\n".join(
        _TAG.sub(rf'\g<0> {_MARK}="{number}"', line)
        for number, line in enumerate(text.split("\n"), first_line)
    )


class _Finder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: defaultdict[Removed, list[int]] = defaultdict(list)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(reversed(attrs))  # our mark stands before one that was typed
        mark = given.pop(_MARK, None) or ""
        line = int(mark) if _LINE.fullmatch(mark) else 0
        if tag not in TAGS:
            self.found[_tag(tag, given)].append(line)
            return
        for name, value in attrs:
            if name != _MARK:
                for each in _attribute(tag, name, value or ""):
                    self.found[each].append(line)
        if tag == "h1":
            problem = "trang đã có tiêu đề của tin bài; mục này được đưa xuống cấp «##»"
            self.found[Removed("# ", problem, _HEADING)].append(line)


def _tag(tag: str, attributes: dict[str, str | None]) -> Removed:
    if tag in _SCRIPTS:
        problem = "đã bỏ; tin bài không được chứa mã lệnh"
    elif tag in _FRAMES:
        source = attributes.get("src") or attributes.get("data") or ""
        address = source if source.startswith("https://") else "https://…"
        problem = f"đã bỏ khung nhúng; hãy đặt liên kết: [Xem video]({address})"
    elif tag in _FORMS:
        problem = "đã bỏ biểu mẫu; hãy đặt liên kết đến nơi nộp hoặc trả lời"
    elif tag == "style":
        problem = "đã bỏ; kiểu chữ và màu là của cả trang thông tin điện tử"
    elif tag == "svg":
        problem = "đã bỏ hình SVG viết trong bài; hãy đặt tệp ảnh PNG hoặc JPEG"
    else:
        problem = "đã bỏ thẻ này, chữ bên trong vẫn còn"
    return Removed(f"<{tag}>", problem, rf"<{re.escape(tag)}\b")


def _attribute(tag: str, name: str, value: str) -> Iterator[Removed]:
    if name in {"href", "src"} and name in ATTRIBUTES.get(tag, ()):
        yield from _address(value)
    elif name == "class":
        if set(value.split()) - CLASSES.get(tag, frozenset()) and tag != "code":
            yield _styling(name)
    elif name in ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set()) or (
        name == "align" and tag in {"td", "th"} and value in SIDES
    ):
        return
    elif name.startswith("on"):
        problem = "đã bỏ; tin bài không được chứa mã lệnh"
        yield Removed(name, problem, rf"\b{re.escape(name)}\s*=")
    elif ":" not in name:  # a namespace of Word, reported with its tag
        yield _styling(name)


def _styling(name: str) -> Removed:
    problem = "đã bỏ; cách trình bày là của cả trang thông tin điện tử"
    in_list = rf"\{{:?[^}}\n]*{r'[.]' if name == 'class' else re.escape(name)}"
    return Removed(name, problem, rf"\b{re.escape(name)}\s*=|{in_list}")


def _address(value: str) -> Iterator[Removed]:
    scheme = _SCHEME.match(value)
    if scheme is None or scheme[1].casefold() in SCHEMES:
        return
    shown = " ".join(value.split())
    if len(shown) > _LONGEST_SHOWN:
        shown = f"{shown[:_LONGEST_SHOWN]}…"
    problem = f"đã bỏ địa chỉ «{shown}»; chỉ nhận http, https, mailto và tel"
    yield Removed("liên kết", problem, rf"{re.escape(scheme[1])}\s*:")
