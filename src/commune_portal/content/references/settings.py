"""portal.yml as far as it can be read, and what of it is unknown. See ADR 62."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from pydantic import ValidationError

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.validation import validate
from commune_portal.content.formats.yaml_source import Located, Location
from commune_portal.content.records.commune import Commune, Profile
from commune_portal.content.records.figure_names import figure_names
from commune_portal.content.references.commune_kinds import (
    check_kinds,
    in_small_letters,
)
from commune_portal.content.references.open_names import OpenNames
from commune_portal.vietnamese import nearest

_UNNAMED = "?"
# They are compared with each other, so that one with mistakes makes all unknown.
_VOCABULARIES = frozenset({"sections", "forms", "units"})
_OF_FORMS = frozenset({"forms", "kind", "hamlet"})
_ALL = frozenset(Commune.model_fields)


@dataclass(frozen=True, slots=True)
class KnownSettings:
    """The settings that other files refer to.

    Attributes:
        commune: What could be read, and the defaults for the rest.
        unknown: The keys with mistakes; what refers to them is not judged.

    """

    commune: Commune
    unknown: Collection[str] = frozenset()

    @property
    def knows_sections(self) -> bool:
        """Whether tags can be judged."""
        return "sections" not in self.unknown

    @property
    def knows_forms(self) -> bool:
        """Whether forms of communication can be judged."""
        return _OF_FORMS.isdisjoint(self.unknown)

    @property
    def figures(self) -> Mapping[str, None]:
        """The names of the figures."""
        names = dict.fromkeys(figure_names(self.commune))
        is_known = self.knows_sections and self.knows_forms
        return names if is_known else OpenNames(names)

    @property
    def signers(self) -> Mapping[str, object]:
        """The ids of those who may sign."""
        known: Mapping[str, object] = self.commune.signers
        return OpenNames(known) if "signers" in self.unknown else known

    @property
    def profiles(self) -> Collection[Profile]:
        """The ways of reporting of the portal; all where its own is unknown."""
        return {*Profile} if "profile" in self.unknown else {self.commune.profile}


def known_settings(located: Located | None, findings: Findings) -> KnownSettings:
    """Return what can be read of portal.yml; mistakes are reported.

    `located` is None where nothing can be read, which has been reported.
    """
    if located is None:
        return KnownSettings(Commune(name=_UNNAMED), _ALL)
    commune = validate(Commune, located, findings)
    known = _salvaged(located) if commune is None else KnownSettings(commune)
    if not check_kinds(known.commune, located, findings):
        known = replace(known, unknown={*known.unknown, "kind"})
    return replace(known, commune=in_small_letters(known.commune))


def _salvaged(located: Located) -> KnownSettings:
    """Return the keys without mistakes; at each turn those with mistakes are left."""
    data: dict[str, object] = dict(located.data)
    unknown: set[str] = set()
    while True:
        try:
            commune = Commune.model_validate({"name": _UNNAMED, **data})
        except ValidationError as error:
            for detail in error.errors():
                unknown |= _meant(detail["loc"], located)
                data.pop(str(detail["loc"][0]) if detail["loc"] else "", None)
            data = {key: value for key, value in data.items() if key not in unknown}
        else:
            return KnownSettings(commune, unknown)


def _meant(place: Location, located: Located) -> frozenset[str]:
    """Return the keys that a mistake makes unknown.

    A key that does not exist is meant as the one that is spelt like it, or else as any
    that the file lacks.
    """
    if not place:
        return _VOCABULARIES
    key = str(place[0])
    if key in _ALL:
        return frozenset({key})
    absent = _ALL.difference(located.data)
    near = nearest(key, sorted(_ALL))
    return frozenset({near}) if near else absent
