"""What kind of unit a commune is, or was: a word of the law, in small letters.

Judged where portal.yml is read and not in its record: a lock keeps the word that the
signed report printed.
"""

from collections.abc import Iterator

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.vocabulary import name_key
from commune_portal.content.formats.yaml_source import Located, Location, shown
from commune_portal.content.records.commune import Commune
from commune_portal.vietnamese import did_you_mean

# Luật 72/2025/QH15, Điều 1; a thị trấn existed until 30 June 2025.
_KINDS = ("xã", "phường", "thị trấn", "đặc khu")
_KIND = "kind"


def check_kinds(commune: Commune, located: Located, findings: Findings) -> bool:
    """Report words that are no kind of a commune; return whether today's is one."""
    for place, kind in _given(commune):
        if name_key(kind) not in _KINDS:
            near = did_you_mean(name_key(kind), _KINDS)
            problem = f"«{kind}» không hợp lệ; hãy chọn {', '.join(_KINDS)}{near}"
            line = located.line(place)
            findings.error(located.path, line, shown(place), problem)
    return name_key(commune.kind) in _KINDS


def in_small_letters(commune: Commune) -> Commune:
    """Return the commune with its kinds as texts print them: «Xã» is «xã»."""
    former = tuple(
        each.model_copy(update={_KIND: name_key(each.kind)}) if each.kind else each
        for each in commune.former
    )
    return commune.model_copy(update={_KIND: name_key(commune.kind), "former": former})


def _given(commune: Commune) -> Iterator[tuple[Location, str]]:
    yield (_KIND,), commune.kind
    for number, former in enumerate(commune.former):
        if former.kind:
            yield ("former", number, _KIND), former.kind
