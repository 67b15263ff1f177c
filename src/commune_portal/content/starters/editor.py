"""What helps Visual Studio Code to help editors: schemas of YAML, keys of items."""

import json
from collections.abc import Mapping

from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from commune_portal.content.records.commune import Commune
from commune_portal.content.records.document import Document
from commune_portal.content.records.plan import Plan
from commune_portal.content.records.post import FrontMatter

_SCHEMAS: Mapping[str, TypeAdapter[object]] = {
    "portal": TypeAdapter(Commune),
    "ke-hoach": TypeAdapter(Plan),
    "van-ban": TypeAdapter(dict[str, Document]),
}
_OURS = ("title", "description")  # of a record: its English name and docstring


def editor_files() -> dict[str, str]:
    """Return the files of .vscode/ that follow from the records, by name."""
    schemas = {
        f"{name}.schema.json": _written(_as_typed(adapter.json_schema()))
        for name, adapter in _SCHEMAS.items()
    }
    keys = {key: _snippet(key, f) for key, f in FrontMatter.model_fields.items()}
    return {**schemas, "tin-bai.code-snippets": _written(keys)}


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _as_typed(schema: object) -> object:
    """Return the schema for YAML as editors type it.

    All of it is read as text (ADR 7), so that a text may look like a number, and a
    truth may be «có». What a record is called in Python is left out.
    """
    if isinstance(schema, list):
        return [_as_typed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    own = _OURS if "properties" in schema or "enum" in schema else _OURS[:1]
    found: dict[str, object] = {}
    for key, value in schema.items():
        if key in ("properties", "$defs"):
            found[key] = {name: _as_typed(each) for name, each in value.items()}
        elif key not in own or not isinstance(value, str):
            found[key] = _as_typed(value)
    is_text = found.get("type") == "string" and not {"enum", "format"} & found.keys()
    if is_text or found.get("type") in ("boolean", "integer", "number"):
        found["type"] = ["string", "number", "boolean"]
    return found


def _snippet(key: str, field: FieldInfo) -> dict[str, str]:
    """Return what is offered where somebody begins to type a key in an item."""
    return {
        "scope": "markdown",
        "prefix": key,
        "body": f"{key}: $0",
        "description": field.description or "",
    }
