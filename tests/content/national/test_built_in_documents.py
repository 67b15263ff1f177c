"""The built-in register: what it holds, and what a commune need not write itself."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commune_portal.content.national.other_days import issued_on_another_day
from commune_portal.content.national.reader import national_documents
from commune_portal.content.records.document import document_code
from commune_portal.vietnamese import slugify

BUILT_IN = national_documents()
ITEM = {
    "tin-bai/2026/2026-11-20-a.md": (
        "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n---\nChào.\n"
    )
}
OWN = """{name}:
  {{type: Nghị định, number: 30/2020, symbol: NĐ-CP, date: {day},
   issuer: Chính phủ, subject: của xã}}
"""


def test_ids_are_addresses_and_say_the_year():
    """An id is the last part of an address and ends with the year of issue."""
    assert list(BUILT_IN) == [slugify(name) for name in BUILT_IN]
    assert [str(document.date.year) for document in BUILT_IN.values()] == [
        name.rpartition("-")[2] for name in BUILT_IN
    ]


def test_successors_are_known_and_begin_the_day_after():
    """What replaces a document is in the register; no day lies between the two."""
    for document in BUILT_IN.values():
        successor = BUILT_IN.get(document.replaced_by or "")
        if document.replaced_by:
            assert document.valid_to + timedelta(1) == successor.valid_from
    replaced = {d.replaced_by for d in BUILT_IN.values()} - {None}

    assert {"nd-30-2020", "nd-42-2022", "nd-224-2026"} == replaced


def test_each_document_is_one():
    """No two entries have the same number, symbol and day; they are sorted by day."""
    days = [document.date for document in BUILT_IN.values()]

    assert sorted(days) == days
    assert len(BUILT_IN) == len({document.identity for document in BUILT_IN.values()})


def test_built_in_ids_need_no_register(portal):
    """Plans and reports cite them, and the commune's own register stays empty."""
    found = portal(
        {
            "ke-hoach/2026.yml": (
                "year: 2026\nbasis: [nq-76-2021]\ntasks: [{id: '1', content: A}]\n"
            ),
            **ITEM,
        }
    )

    assert ({}, ("nq-76-2021",)) == (found.documents, found.plans[2026].basis)
    assert "Chính phủ" == found.citable["nq-76-2021"].issuer


@pytest.mark.parametrize("name", ["nd-30-2020", "vt"])
def test_the_register_of_the_commune_goes_first(portal, name):
    """Its record is used, under its own id and under the built-in one."""
    register = OWN.format(name=name, day="2020-03-05")
    found = portal({"van-ban.yml": register, **ITEM})

    assert "của xã" == found.citable["nd-30-2020"].subject
    assert [name] == list(found.documents)


def test_a_built_in_document_may_be_the_successor(portal):
    """`replaced_by` may name it."""
    register = OWN.format(name="cu", day="2019-01-02").replace(
        "30/2020", '"7", replaced_by: nd-30-2020'
    )

    assert "nd-30-2020" == (
        portal({"van-ban.yml": register, **ITEM}).documents["cu"].replaced_by
    )


def test_another_day_is_told_at_its_line(messages):
    """Nghị định 30/2020/NĐ-CP of another day is a warning; the entry is used."""
    register = OWN.format(name="vt", day="2020-05-03")

    assert [
        "content/van-ban.yml:2: vt.date: ghi ngày 03/5/2020, nhưng văn bản có sẵn "
        "«nd-30-2020» ghi ngày 05/3/2020; hãy đối chiếu bản chính"
    ] == messages({"van-ban.yml": register, **ITEM})


@pytest.mark.parametrize(
    ("number", "symbol", "day", "expected"),
    [
        ("93/2007", "QĐ-TTg", date(2007, 9, 22), "qd-93-2007"),
        ("93/2007", "QĐ - TTg", date(2008, 6, 22), "qd-93-2007"),
        ("9/2019", "NĐ-CP", date(2019, 1, 25), "nd-09-2019"),
        ("76", "NQ-CP", date(2021, 7, 16), "nq-76-2021"),
        ("76", "NQ-CP", date(2022, 7, 15), None),
        ("76", "NQ-CP", date(2013, 6, 13), None),
        ("049", "QĐ-BNV", date(2025, 3, 2), "qd-049-2025"),
        ("93/2007", "NQ-TTg", date(2007, 9, 22), None),
    ],
)
def test_which_document_is_dated_otherwise(number, symbol, day, expected):
    """A number without its year means a document only within the year."""
    found = issued_on_another_day(*document_code(number, symbol), day)

    assert expected == (found[0] if found else None)


@given(st.sampled_from(list(BUILT_IN.values())), st.dates())
def test_the_right_day_is_never_contradicted(document, day):
    """For any day, only a day other than that of the document can be wrong."""
    found = issued_on_another_day(*document.code, day)

    assert None is issued_on_another_day(*document.code, document.date)
    assert found is None or found[1].date != day
