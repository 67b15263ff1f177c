"""Which form a spelling means: one meaning for every way of typing it. See ADR 59."""

import re
from collections.abc import Iterable, Iterator

from commune_portal.content.formats.vocabulary import Suggestions, Vocabulary
from commune_portal.content.vocabularies.built_in_forms import (
    LATER_FORMS,
    VILLAGE_MEETING,
    forms_of,
)
from commune_portal.content.vocabularies.forms import Form, FormGroup
from commune_portal.vietnamese import fold, slugify

_MANY = ("cac ", "nhung ")
_BETWEEN = re.compile(r"\s*[,;+/&]\s*|\s+và\s+")
_OCCASIONS = frozenset({"cuộc", "buổi"})  # officials use one for the other


def form_key(word: str) -> str:
    """Return the same text for spellings that differ by case, marks, spaces, hyphens.

    No two forms of a commune have names that differ by these alone.
    """
    return slugify(word, "")


def combined_forms(own: tuple[Form, ...], hamlet: str) -> tuple[Form, ...]:
    """Return the built-in forms and a commune's own, which go before them.

    An own form replaces the built-in one of its name. A form that was built in after
    communes had to write their own also gives way to any spelling of theirs.
    """
    replaced = {form_key(form.name) for form in own}
    claimed = {form_key(name) for form in own for name in form.names}
    built_in = (f for f in forms_of(hamlet) if form_key(f.name) not in replaced)
    return (*_giving_way(built_in, claimed), *own)


def _giving_way(forms: Iterable[Form], claimed: set[str]) -> Iterator[Form]:
    for form in forms:
        if form.name not in LATER_FORMS or not claimed:
            yield form
        elif form_key(form.name) not in claimed:
            kept = {
                key: tuple(n for n in getattr(form, key) if form_key(n) not in claimed)
                for key in ("aliases", "spellings")
            }
            yield form.model_copy(update=kept)


def spelling_problem(forms: Iterable[Form]) -> str | None:
    """Return what is wrong where one spelling means two forms, in Vietnamese."""
    owners: dict[str, Form] = {}
    for form in forms:
        for name in form.names:
            other = owners.setdefault(form_key(name), form)
            if other is not form:
                return (
                    f"hình thức «{form.name}»: cách viết «{name}» đã là của hình thức "
                    f"«{other.name}»"
                )
    return None


def group_problem(own: Iterable[Form]) -> str | None:
    """Return what is wrong where a form loses its figures without a word, or None.

    A built-in form of broadcasts, reposts or guidance that is replaced must say of
    which group it is: without, its rows would become activities.
    """
    built_in = {form_key(form.name): form for form in forms_of("thôn")}
    for form in own:
        found = built_in.get(form_key(form.name))
        is_said = "group" in form.model_fields_set
        if found and found.group is not FormGroup.ACTIVITY and not is_said:
            return (
                f"hình thức «{form.name}» thay cho hình thức có sẵn của nhóm "
                f"«{found.group}»; hãy ghi group"
            )
    return None


class FormVocabulary:
    """The forms of a commune by every spelling that the log and plans may have."""

    def __init__(self, forms: Iterable[Form]) -> None:
        known = tuple(forms)
        self._names = Vocabulary(
            (
                ((name,), (form, form.said(name)))
                for form in known
                for name in form.names
            ),
            form_key,
        )
        self._near = Suggestions(
            [name for form in known for name in _offered(form)],
        )
        self._counted: dict[str, tuple[Form, str]] = {}
        for form in known:
            for counter in _counters(form):
                for name in form.names:
                    key = form_key(f"{counter} {name}")
                    self._counted.setdefault(key, (form, form.said(name)))

    def get(self, word: str) -> tuple[Form, str] | None:
        """Return the form and the name of it that is printed; None if there is none.

        «Các cuộc tọa đàm», «toa dam» and «toạ đàm» are all «tọa đàm».
        """
        bare = fold(word)
        for many in _MANY:
            bare = bare.removeprefix(many)
        for each in (word, bare):
            found = self._names.get(each) or self._counted.get(form_key(each))
            if found:
                return found
        return None

    def suggestion(self, word: str) -> str:
        """Return the clause that offers the nearest name, or nothing."""
        return self._near.clause(word)

    def are_several(self, word: str) -> bool:
        """Return whether an unknown word names several forms: «Zalo, Facebook»."""
        return sum(self.get(part) is not None for part in _BETWEEN.split(word)) > 1


def _offered(form: Form) -> tuple[str, ...]:
    """Return the names that a message offers: no meeting of another kind of place."""
    is_meeting = form.name == VILLAGE_MEETING
    return (form.shown or form.name,) if is_meeting else form.names


def _counters(form: Form) -> frozenset[str]:
    if form.unit in _OCCASIONS:
        return _OCCASIONS
    return frozenset(filter(None, (form.unit,)))
