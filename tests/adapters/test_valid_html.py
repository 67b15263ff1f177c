"""Every page of the sample is valid for the parsing algorithm of the HTML standard."""

import html5lib
import pytest
from tests.kinds import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_the_parser_of_the_standard_finds_no_error(sample, kind):
    """No unclosed element, stray end tag, doubled attribute or unknown entity."""
    url = KINDS[kind]
    parser = html5lib.HTMLParser()
    parser.parse(sample.text(url if url.endswith(".html") else f"{url}index.html"))
    wrong = [
        f"{line}:{column}: {code} {values}"
        for (line, column), code, values in parser.errors
    ]

    assert [] == wrong


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_places_share_an_id(sample, kind):
    """An anchor, a label and a description each refer to one element."""
    url = KINDS[kind]
    text = sample.text(url if url.endswith(".html") else f"{url}index.html")
    ids = [
        element.attrib["id"]
        for element in html5lib.parse(text, namespaceHTMLElements=False).iter()
        if isinstance(element.tag, str) and "id" in element.attrib
    ]

    assert len(set(ids)) == len(ids), sorted({i for i in ids if ids.count(i) > 1})
