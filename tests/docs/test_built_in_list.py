"""The handbook lists the built-in documents as they are."""

import re

from tests.places import ROOT

from commune_portal.content.national.reader import national_documents
from commune_portal.figures import cite_briefly
from commune_portal.vietnamese import short_day

PAGE = ROOT / "docs/huong-dan/van-ban.md"


def validity(document):
    """Return the last column of a document."""
    days = [
        f"{word} {short_day(day)}"
        for word, day in (
            ("từ", document.valid_from),
            ("đến hết", document.valid_to),
        )
        if day
    ]
    successor = document.replaced_by
    instead = f", thay thế bằng `{successor}`" if successor else ""
    return (" ".join(days) or "chưa ghi") + instead


def test_the_list_of_built_in_documents():
    """Id, number, day, subject and validity of each, newest first."""
    part = PAGE.read_text("utf-8").partition("## Văn bản có sẵn")[2]
    part = part.partition("\n## ")[0]
    newest = sorted(
        national_documents().items(), key=lambda each: each[1].date, reverse=True
    )

    assert [
        (
            f"`{name}`",
            f"{cite_briefly(document)} ngày {short_day(document.date)}",
            document.subject,
            validity(document),
        )
        for name, document in newest
    ] == re.findall(r"^\| (`.+?`) \| (.+?) \| (.+?) \| (.+?) \|$", part, re.MULTILINE)
