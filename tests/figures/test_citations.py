"""How documents and plans are cited in sentences."""

from datetime import date

import pytest
from tests.figures.random_records import make_portal

from commune_portal.content import Document, Plan
from commune_portal.errors import PortalError
from commune_portal.figures import (
    cite,
    cite_briefly,
    cite_plan,
    cite_plan_publicly,
    named_document,
)

LETTER = Document(
    type="Công văn",
    number=None,
    symbol="UBND-VP",
    date=date(2026, 3, 5),
    issuer="UBND tỉnh",
    subject="về tuyên truyền",
)
TASKS = ({"id": "1", "content": "A"},)


def test_a_document_without_a_number_is_cited_by_its_symbol():
    """No «số» stands before a symbol alone."""
    assert "Công văn UBND-VP" == cite_briefly(LETTER)
    assert "Công văn UBND-VP ngày 05/3/2026 của UBND tỉnh về tuyên truyền" == cite(
        LETTER
    )


def test_a_plan_before_signing_has_blanks():
    """Number and day are left blank; the subject is that of the year."""
    plan = Plan(year=2026, tasks=TASKS)
    signed = Plan(
        year=2026, tasks=TASKS, number="7", date=date(2026, 1, 9), subject="về A"
    )

    assert (
        f"Kế hoạch số     /{plan.symbol} ngày     tháng    năm 2026 của UBND xã "
        "về tuyên truyền cải cách hành chính năm 2026"
    ) == cite_plan(plan, "UBND xã")
    assert (
        f"Kế hoạch số 07/{plan.symbol} ngày 09/01/2026 của UBND xã về A"
        == cite_plan(signed, "UBND xã")
    )


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({}, "Kế hoạch của UBND xã về A (chưa ghi số và ngày ban hành)"),
        ({"date": date(2026, 1, 9)}, "Kế hoạch của UBND xã về A (chưa ghi số)"),
        (
            {"number": "7", "date": date(2026, 1, 9)},
            "Kế hoạch số 07/KH-UBND ngày 09/01/2026 của UBND xã về A",
        ),
    ],
)
def test_readers_see_no_blanks(known, expected):
    """The site says what is not recorded."""
    plan = Plan(year=2026, tasks=TASKS, subject="về A", **known)

    assert expected == cite_plan_publicly(plan, "UBND xã")


def test_a_document_outside_the_register_is_refused():
    """The message names what is missing; without a near name there is no hint."""
    with pytest.raises(PortalError) as caught:
        named_document(make_portal(), "nq-76")

    assert "«nq-76» không có trong van-ban.yml" == str(caught.value)
