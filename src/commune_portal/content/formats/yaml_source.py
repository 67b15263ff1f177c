"""Reading YAML as text with line numbers: `012` and `no` keep their characters."""

import re
from dataclasses import dataclass, field

import yaml

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.yaml_depth import TOO_DEEP, too_deep
from commune_portal.content.formats.yaml_mistakes import QUOTED, explain_yaml
from commune_portal.content.raw.hidden import hidden_signs, without_hidden
from commune_portal.content.shapes.cut_values import CutValue
from commune_portal.content.shapes.indentation import wrong_spaces
from commune_portal.content.shapes.lines import write

# A name or an index at every level: ("corrections", 0, "date").
Location = tuple[str | int, ...]
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TAGS = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))
_MERGE = "<<"


@dataclass(slots=True)
class Located:
    """A YAML mapping as text, lists and mappings, and where each value stands.

    Attributes:
        data: The mapping, without the keys that have no value.
        lines: The line of each value by its location.
        blank: The locations of the keys that have no value.
        folded: The lines of each value that goes over several without a sign.
        cut: The values without quotes behind which a comment stands.

    """

    path: str
    first_line: int
    data: dict[str, object] = field(default_factory=dict)
    lines: dict[Location, int] = field(default_factory=dict)
    blank: set[Location] = field(default_factory=set)
    folded: dict[Location, tuple[str, ...]] = field(default_factory=dict)
    cut: dict[Location, CutValue] = field(default_factory=dict)

    def line(self, location: Location) -> int:
        """Return the line of the value, or of the nearest one that holds it."""
        for length in range(len(location), 0, -1):
            if location[:length] in self.lines:
                return self.lines[location[:length]]
        return self.first_line


# Signs that end a line for YAML and for no editor: lines would be numbered wrongly.
_BREAKS = dict.fromkeys(map(ord, "\x85\u2028\u2029"), " ")


def read_yaml(
    text: str, path: str, first_line: int, findings: Findings
) -> Located | None:
    """Return the mapping in the text; None where it is not one, which is reported.

    `first_line` is the line of the file on which the text begins.
    """
    offset = first_line - 1
    text = text.translate(_BREAKS)
    if deep := too_deep(text):
        findings.error(path, deep + offset, None, TOO_DEEP)
        return None
    text = _with_plain_spaces(text, path, offset, findings)
    try:
        root = yaml.compose(text, Loader=_Loader)
    except (yaml.YAMLError, ValueError, OverflowError):
        line, name, problem = explain_yaml(text)
        findings.error(path, line + offset, name, problem)
        return None
    located = Located(path, max(offset, 1))
    if root is None:
        return located
    if not isinstance(root, yaml.MappingNode):
        findings.error(path, first_line, None, "cần các dòng dạng «khóa: giá trị»")
        return None
    reader = _Reader(located, offset, text, findings)
    located.data = reader.mapping(root, ())
    return located if reader.is_valid else None


def _with_plain_spaces(text: str, path: str, offset: int, findings: Findings) -> str:
    mended = dict(wrong_spaces(text))
    if mended:
        number, line = next(iter(mended.items()))
        problem = f"dấu cách ở đây không phải dấu cách thường{write([line.rstrip()])}"
        findings.error(path, number + offset, None, problem)
    lines = enumerate(text.split("\n"), 1)
    return "\n".join(mended.get(n, line) for n, line in lines) if mended else text


def shown(place: Location) -> str | None:
    """Return the location as messages show it: list items count from one."""
    parts = (str(part + 1) if isinstance(part, int) else part for part in place)
    return ".".join(parts) or None


class _Reader:
    """Turns nodes into plain values and reports what YAML permits but we do not."""

    def __init__(
        self, located: Located, offset: int, text: str, findings: Findings
    ) -> None:
        self.is_valid = True
        self._located = located
        self._offset = offset
        self._lines = text.split("\n")
        self._findings = findings
        self._seen: set[int] = set()

    def mapping(self, node: yaml.MappingNode, place: Location) -> dict[str, object]:
        values: dict[str, object] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1 + self._offset
            if not isinstance(key_node, yaml.ScalarNode):
                self._note(line, "", "khóa phải là một từ, không phải danh sách")
                continue
            key = str(key_node.value)
            where = (*place, key)
            if key == _MERGE:
                self._note(line, key, "không dùng khóa << của YAML ở đây")
                continue
            if key in values or where in self._located.blank:
                self._note(line, key, "khóa ghi hai lần; hãy giữ một")
                continue
            self._located.lines[where] = line
            value = self._value(value_node, where)
            if value == "":
                self._located.blank.add(where)
            else:
                values[key] = value
        return values

    def _value(self, node: yaml.Node, place: Location) -> object:
        name = shown(place)
        if id(node) in self._seen:  # its own line is that of the anchor
            line = self._located.line(place)
            self._note(line, name, "không dùng dấu * và & của YAML ở đây")
            return ""
        self._seen.add(id(node))
        line = node.start_mark.line + 1 + self._offset
        self._located.lines.setdefault(place, line)
        if node.tag not in _TAGS:
            self._note(
                line, name, f"hãy đặt giá trị bắt đầu bằng «{node.tag}» {QUOTED}"
            )
            return ""
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            return [
                self._value(item, (*place, index))
                for index, item in enumerate(node.value)
            ]
        if _UNPRINTABLE.search(node.value):
            self._note(line, name, "có ký tự điều khiển, không in được")
            return ""
        if isinstance(node, yaml.ScalarNode) and not node.style and node.value:
            self._keep_plain(node, place)
        return self._as_seen(str(node.value), line, name).strip()

    def _keep_plain(self, node: yaml.ScalarNode, place: Location) -> None:
        """Keep what may not be meant of a value without quotes."""
        first, last = node.start_mark.line, node.end_mark.line
        if last > first:
            folded = self._lines[first : last + 1]
            self._located.folded[place] = tuple(each.strip() for each in folded)
        rest = self._lines[last][node.end_mark.column :].strip()
        if rest.startswith("#"):
            self._located.cut[place] = CutValue(str(node.value), rest)

    def _as_seen(self, value: str, line: int, name: str | None) -> str:
        """Return the value without hidden signs that were typed as escapes."""
        seen = without_hidden(value)
        if seen.strip():  # else it is blank, which is told as such
            for found in hidden_signs(value):
                self._findings.error(self._located.path, line, name, found.problem)
        return seen

    def _note(self, line: int, name: str | None, problem: str) -> None:
        self.is_valid = False
        self._findings.error(self._located.path, line, name, problem)
