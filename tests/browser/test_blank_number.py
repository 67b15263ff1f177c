"""The blanks for number and day in a browser, before the report is signed."""

import pytest

from commune_portal.reports import render_html

REPORT = "bao-cao/2023-nam.md"


@pytest.fixture
def seen(page):
    """Return a reader of the text that Chromium shows for a class."""

    def read(text, name):
        page.set_content(text)
        return page.locator(f".{name}").inner_text()

    return read


def test_the_blanks_are_as_wide_as_in_word(build, dai_hop, seen):
    """The HTML file leaves the clerk as much space as the Word file."""
    draft = dai_hop[REPORT].replace("number: 5\ndate: 2023-12-25\n", "")
    report = build(dai_hop | {REPORT: draft})
    shown = render_html(report)

    assert "  " in report.head.number
    assert report.head.number == seen(shown, "doc-head__number")
    assert report.head.day == seen(shown, "doc-head__day")
