"""Which form a spelling means, and whose form goes before whose. See ADR 59."""

import pytest

from commune_portal.content import Form
from commune_portal.content.vocabularies.built_in_forms import (
    DEFAULT_FORMS,
    LATER_FORMS,
)
from commune_portal.content.vocabularies.form_spellings import (
    FormVocabulary,
    combined_forms,
    form_key,
    spelling_problem,
)


def read(word, *own):
    """Return the name of the form and the name to print, of a commune with `own`."""
    found = FormVocabulary(combined_forms(own, "thôn")).get(word)
    return found and (found[0].name, found[1])


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("toa dam", "tọa đàm"),
        ("Toạ  đàm", "tọa đàm"),
        ("các cuộc tọa đàm", "tọa đàm"),
        ("buổi tọa đàm", "tọa đàm"),
        ("những buổi sinh hoạt chuyên môn", "sinh hoạt chuyên môn"),
        ("cuộc sinh hoạt đoàn thể", "sinh hoạt đoàn thể"),
        ("băng-rôn", "băng rôn"),
        ("Băng zôn", "băng rôn"),
        ("các băng rôn", "băng rôn"),
        ("bang ron", "băng rôn"),
        ("cuộc họp định kì", "họp định kỳ"),
        ("hotline", "đường dây nóng"),
        ("đường dây nóng", "đường dây nóng"),
        ("điểm hỗ trợ xã hội số", "điểm hỗ trợ xã hội số"),
        ("tài liệu tuyên truyền", "tài liệu tuyên truyền"),
        ("các văn bản hướng dẫn", "văn bản hướng dẫn"),
        ("lượt niêm yết", "niêm yết"),
        ("phat thanh", "phát thanh"),
        ("cuộc thi", "cuộc thi"),
        ("pa nô áp phích", "pa nô, áp phích"),
    ],
)
def test_spellings_of_officials_are_understood(typed, name):
    """Without marks, with a hyphen, a unit or a plural: the form's name is printed."""
    assert (name, name) == read(typed)


def test_another_name_is_printed_as_it_is():
    """An alias is a name; what is no spelling of any form means nothing."""
    assert ("phổ biến pháp luật", "tuyên truyền pháp luật") == read(
        "Tuyên truyền pháp luật"
    )
    assert ("chào cờ", "chào cờ đầu tháng") == read("buổi chào cờ đầu tháng")
    assert [None, None, None] == [*map(read, ("lớp zalo", "băng rôn, cờ", "tọa"))]


def test_no_two_built_in_forms_share_a_spelling():
    """Case, marks, spaces and hyphens never tell two forms apart."""
    assert spelling_problem(DEFAULT_FORMS) is None
    assert {form.name for form in DEFAULT_FORMS} >= LATER_FORMS
    assert len(DEFAULT_FORMS) == len({form_key(form.name) for form in DEFAULT_FORMS})


@pytest.mark.parametrize("name", sorted(LATER_FORMS))
def test_a_commune_that_wrote_the_form_itself_keeps_it(name):
    """As a name or as an alias, its own form goes before the later built-in one."""
    as_name = Form(name=name.upper(), unit="việc", kind=3)
    as_alias = Form(name="việc khác", aliases=(name,))

    assert (name.upper(), name.upper()) == read(name, as_name)
    assert ("việc khác", name) == read(name, as_alias)
    assert spelling_problem(combined_forms((as_alias,), "thôn")) is None


def test_a_later_form_gives_up_a_single_spelling():
    """Where an own form has only an alias of it, the rest of the form stays."""
    own = Form(name="luật", aliases=("tuyên truyền pháp luật",))

    assert ("luật", "tuyên truyền pháp luật") == read("tuyên truyền pháp luật", own)
    assert ("phổ biến pháp luật", "phổ biến pháp luật") == read(
        "phổ biến pháp luật", own
    )
    assert spelling_problem(combined_forms((own,), "thôn")) is None
