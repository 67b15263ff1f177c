"""Reading docs/: the fixed pages, by the same rules as content/."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path

from commune_portal.content.docs.files import content_mistake, name_mistake
from commune_portal.content.docs.records import Docs, DocsPage, DocsPageKeys
from commune_portal.content.folder import NOT_UTF8
from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.front_matter import split_optional
from commune_portal.content.formats.text import read_text
from commune_portal.content.formats.validation import validate
from commune_portal.content.formats.yaml_source import Located
from commune_portal.content.symbolic_links import refuse_links
from commune_portal.errors import not_utf8
from commune_portal.vietnamese import did_you_mean, nfc

# No part of the site; `exclude_docs` in mkdocs.yml names the same folders.
NO_PAGES = ("adr/", "assets/readme/")
_NULL = ("~", "null")
_TRUTH = {"true": True, "yes": True, "on": True}
_TRUTH |= {"false": False, "no": False, "off": False}
_TYPO = 0.8  # alike by this share of their characters
_WRITTEN_BY_US = "portal"
_KEYS = tuple(DocsPageKeys.model_fields)


def read_docs(*roots: Path) -> Docs:
    """Return the fixed pages in the folders; `errors` holds every mistake in them.

    A file of an earlier folder goes before one of the same path in a later; a folder
    may be missing. Nothing is raised, so that the mistakes are reported together with
    others.
    """
    findings = Findings("docs")
    files = _files(roots)
    own = roots[:-1] or roots  # the last folder is the packaged one
    for root in own:
        refuse_links(root, "docs/", findings)
    for path, file in files.items():
        problem = name_mistake(path)
        if problem is None and any(file.is_relative_to(root) for root in own):
            problem = content_mistake(path, file)
        if problem is not None:
            findings.error(nfc(path), None, None, problem)
    for path in filter(not_utf8, files):
        findings.error(path, None, None, NOT_UTF8)
    pages = [_read(f, path, findings) for path, f in files.items() if f.suffix == ".md"]
    return Docs(
        files=files,
        pages=tuple(page for page in pages if page is not None),
        packaged=roots[-1],
        errors=findings.errors,
        warnings=findings.warnings,
    )


def _files(roots: Sequence[Path]) -> dict[str, Path]:
    """Return the files that are pages or shown with them, sorted by path.

    Like MkDocs, without those whose name begins with a dot.
    """
    found = {
        file.relative_to(root).as_posix(): file
        for root in reversed(roots)
        for file in root.rglob("*")
        if file.is_file() and not file.is_symlink()
    }
    shown = (p for p in sorted(found) if not p.startswith(NO_PAGES))
    return {path: found[path] for path in shown if "/." not in f"/{path}"}


def _read(file: Path, path: str, findings: Findings) -> DocsPage | None:
    shown = nfc(path)
    text = read_text(file, shown, findings)
    markdown = None if text is None else split_optional(text, shown, findings)
    if markdown is not None:
        markdown = replace(markdown, head=_without_nulls(markdown.head))
    keys = validate(DocsPageKeys, markdown.head, findings) if markdown else None
    if markdown is None or keys is None or not _has_free_keys(markdown.head, findings):
        return None
    _warn(markdown.head, findings)
    if markdown.line > 1:
        markdown = markdown.without_blank_start()
    known = keys.model_dump(mode="json", exclude_unset=True)
    head = {k: known.get(k, _plain(v)) for k, v in markdown.head.data.items()}
    return DocsPage(path, head, markdown.text, markdown.line)


def _has_free_keys(head: Located, findings: Findings) -> bool:
    """Refuse the key through which we pass data to the theme."""
    if _WRITTEN_BY_US in head.data:
        line = head.line((_WRITTEN_BY_US,))
        problem = "khóa này do hệ thống ghi; hãy đặt tên khác"
        findings.error(head.path, line, _WRITTEN_BY_US, problem)
    return _WRITTEN_BY_US not in head.data


def _without_nulls(head: Located) -> Located:
    """Return the front matter without the keys whose value is YAML's null."""
    given = {k: v for k, v in head.data.items() if str(v).casefold() not in _NULL}
    return replace(head, data=given)


def _warn(head: Located, findings: Findings) -> None:
    """Point at keys that are probably misspelt; plugins have keys of their own."""
    for key in head.data:
        alike = [name for name in _KEYS if _is_typo(key, name)]
        if key not in _KEYS and alike:
            problem = f"khóa không có tác dụng{did_you_mean(key, alike)}"
            findings.warning(head.path, head.line((key,)), key, problem)


def _is_typo(key: str, name: str) -> bool:
    return SequenceMatcher(None, key, name).ratio() >= _TYPO


def _plain(value: object) -> object:
    """Return a value of a key that we do not know, with the booleans of YAML 1.1."""
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return _TRUTH.get(value.casefold(), value) if isinstance(value, str) else value
