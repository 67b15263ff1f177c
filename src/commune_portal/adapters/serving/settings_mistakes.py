"""What is wrong in mkdocs.yml, which MkDocs tells in English and without a line."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from commune_portal.content.formats.yaml_mistakes import explain_yaml
from commune_portal.errors import ContentError

_PROBLEMS = {
    "docs_dir": "không có thư mục trang cố định (docs); hãy đặt lại thư mục ấy",
    "theme": "không có giao diện này; hãy cài lại phần mềm",
    "plugins": "không có tiện ích này; hãy cài lại phần mềm",
    "hooks": "không có tệp này; hãy lấy lại tệp mkdocs.yml",
}
_REFUSED = "giá trị không dùng được; hãy xem lại dòng này hoặc lấy lại tệp mkdocs.yml"


def settings_mistakes(
    settings: Path, shown: str, refused: Iterable[str], *, is_yaml: bool
) -> tuple[ContentError, ...]:
    """Return the mistakes of a file of settings that MkDocs does not accept.

    `refused` are the keys that it names; `is_yaml` tells that the text is no YAML.
    """
    try:
        text = settings.read_text(encoding="utf-8")
    except FileNotFoundError:
        return (ContentError(shown, None, None, "không có tệp này"),)
    except (OSError, UnicodeError):
        return (ContentError(shown, None, None, "không đọc được; cần tệp UTF-8"),)
    if is_yaml:
        return (ContentError(shown, *explain_yaml(text)),)
    return tuple(_refused(text, shown, refused))


def _refused(text: str, shown: str, keys: Iterable[str]) -> Iterator[ContentError]:
    lines = text.splitlines()
    for key in dict.fromkeys(keys):
        pattern = re.compile(rf"{re.escape(key)}\s*:")
        line = next((n for n, each in enumerate(lines, 1) if pattern.match(each)), None)
        yield ContentError(shown, line, key, _PROBLEMS.get(key, _REFUSED))
