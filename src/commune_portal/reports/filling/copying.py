"""A built-in template with everything that it uses, for an office to start from."""

import re
from collections.abc import Mapping

from commune_portal.content import Portal
from commune_portal.content.layout import TEMPLATES
from commune_portal.content.templates.records import ANNEXES, ENDING, PASSAGES
from commune_portal.errors import PortalError
from commune_portal.reports.filling.library import NO_DATA, Library, built_in_text
from commune_portal.vietnamese import did_you_mean

_CALL = re.compile(r"\b(khoi|thong_ke)\(\"([\w-]+)\"\)")


def template_copies(name: str) -> Mapping[str, str]:
    """Return the text of the template, its annexes and passages, by place.

    The template comes first; places are those in mau-bao-cao/. Raises PortalError
    where no built-in template has this name.
    """
    library = Library({}, "")
    template = library.template(name)
    if template is None:
        names = library.template_names()
        hint = did_you_mean(name, names) or f"; các mẫu: {', '.join(names)}"
        raise PortalError(f"không có mẫu «{name}»{hint}")
    waiting = [
        f"{name}{ENDING}",
        *(f"{ANNEXES}/{annex}{ENDING}" for annex in template.head.annexes),
    ]
    found: dict[str, str] = {}
    while waiting:
        file = waiting.pop(0)
        if file not in found:
            found[file] = built_in_text(file)
            waiting += _passages(found[file])
    return found


def template_list(portal: Portal) -> tuple[str, ...]:
    """Return a line for every template: its name, and what it is for."""
    library = Library(portal.templates, portal.shown(TEMPLATES))
    lines = []
    for name in library.template_names():
        template = library.template(name)
        about = template.head.about if template and template.head.about else ""
        whose = "mẫu của cơ quan" if f"{name}{ENDING}" in portal.templates else ""
        note = "; ".join(filter(None, (about, whose)))
        lines.append(f"{name}: {note}" if note else name)
    return tuple(lines)


def _passages(text: str) -> list[str]:
    """Return the places of the passages that the text prints."""
    calls = _CALL.findall(text)
    names = [name for _, name in calls]
    if any(function == "thong_ke" for function, _ in calls):
        names.append(NO_DATA)
    return [f"{PASSAGES}/{name}{ENDING}" for name in names]
