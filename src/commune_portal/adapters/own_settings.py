"""Whether MkDocs may read mkdocs.yml at all: its size, its depth, its dates."""

from pathlib import Path

from commune_portal.content.formats.yaml_depth import TOO_DEEP, too_deep
from commune_portal.content.formats.yaml_mistakes import unusable_value
from commune_portal.content.limits.files import shown
from commune_portal.content.limits.records import LIMITS
from commune_portal.errors import ContentError


def require_readable(file: Path, name: str) -> None:
    """Refuse settings at which the parser of MkDocs would end or wait (ADR 81).

    Raises ContentError, in which the file has the name given. A missing file and
    what is not YAML are left to MkDocs.
    """
    if not file.is_file():
        return
    size = file.stat().st_size
    if size > LIMITS.settings:
        told = f"tệp nặng {shown(size)}, quá {shown(LIMITS.settings)}"
        raise ContentError(name, None, None, f"{told}; tệp này chỉ ghi thông tin ngắn")
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        problem = "không đọc được; cần tệp UTF-8"
        raise ContentError(name, None, None, problem) from None
    if deep := too_deep(text):
        raise ContentError(name, deep, None, TOO_DEEP)
    if line := unusable_value(text):
        problem = "giá trị không dùng được; hãy sửa lại, hoặc đặt trong dấu ngoặc kép"
        raise ContentError(name, line, None, problem)
