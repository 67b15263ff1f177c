"""The new file of a document that replaces or corrects a signed one."""

from dataclasses import replace
from datetime import date

import pytest

from commune_portal.content.starters.report import correcting_letter, replacing_report
from commune_portal.errors import PortalError
from commune_portal.reports import named_report

LOCK = "bao-cao/2025-nam.lock.json"
LETTER = (
    "---\ntemplate: correction\ncorrects: 2025-nam\nperiod: '2025'\n---\n\n"
    "## Nội dung đính chính\n\nA.\n"
)


def test_a_second_letter_has_a_name_of_its_own(portal, signed):
    """A document may be corrected more than once."""
    read = portal({**signed, "bao-cao/2025-nam-dinh-chinh.md": LETTER})
    path, text = correcting_letter(read, named_report(read, "bao-cao/2025-nam.md"))

    assert "bao-cao/2025-nam-dinh-chinh-2.md" == path.as_posix()
    assert (
        '---\ntemplate: "correction"\ncorrects: "2025-nam"\nperiod: "2025"\n'
        "number:\ndate:\n"
        "---\n\n## Nội dung đính chính\n\n"
        "Tại …, đã in: “…”; nay đính chính là: “…”.\n"
    ) == text


def test_a_replacing_report_counts_the_same_days(portal, signed):
    """It is signed later than what it replaces, but counts no day more."""
    read = portal(signed)
    _, text = replacing_report(read, named_report(read, "bao-cao/2025-nam.md"))
    lock = read.locks["2025-nam"]
    later = lock.figures.model_copy(update={"through": date(2025, 12, 31)})
    over = replace(read, locks={"2025-nam": lock.model_copy(update={"figures": later})})
    _, other = replacing_report(over, over.reports[0])

    assert (True, False) == (
        'data_until: "2025-12-25"\n' in text,
        "data_until" in other,
    )


@pytest.mark.parametrize(
    ("start", "act"),
    [(replacing_report, "thay thế"), (correcting_letter, "đính chính")],
)
def test_an_unsigned_document_is_edited_itself(portal, signed, start, act):
    """Only what is signed and frozen gets a successor."""
    read = portal({**signed, LOCK: None})
    with pytest.raises(PortalError) as raised:
        start(read, read.reports[0])

    assert (
        f"{read.shown('bao-cao/2025-nam.md')}: chưa chốt số liệu; chỉ {act} văn bản "
        "đã ký và đã chốt. Văn bản chưa ký thì sửa thẳng trong tệp này"
    ) == str(raised.value)
