"""The new file of a document that replaces or corrects a signed one."""

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
        "Tại …, đã in: «…»; nay đính chính là: «…».\n"
    ) == text


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
