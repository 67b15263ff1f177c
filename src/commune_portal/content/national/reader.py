"""Reading the built-in register, and what it adds to a commune's own. See ADR 43."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.validation import validate_each
from commune_portal.content.formats.yaml_source import read_yaml
from commune_portal.content.records.document import Document

_FILE = "documents.yml"


@cache
def national_documents() -> Mapping[str, Document]:
    """Return the built-in register by id, oldest document first."""
    text = (files("commune_portal.content.national") / _FILE).read_text("utf-8")
    findings = Findings("content/national")
    located = read_yaml(text, _FILE, 1, findings)
    documents = validate_each(Document, located, findings) if located else None
    findings.raise_errors()
    found = (documents or {}).items()
    return {name: each for name, each in found if each is not None}


def added_documents(own: Mapping[str, Document | None]) -> dict[str, Document]:
    """Return what the built-in register adds to the commune's own, by id.

    An id that the commune uses is the commune's. A document that it lists under
    another id is its own record under both.
    """
    listed = {each.identity: each for each in own.values() if each is not None}
    return {
        name: listed.get(document.identity, document)
        for name, document in national_documents().items()
        if name not in own
    }
