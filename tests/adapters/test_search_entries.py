"""What search reads of each page of the sample, beside a reader of HTML."""

from lxml import etree, html

from commune_portal.pages import search_entry

INLINE = "a abbr b cite code em i kbd mark s small span strong sub sup time u wbr"
HIDDEN = "script style template svg button select"


def read(page):
    """Return title, blocks and facts of a page as a parser of HTML reads them."""
    bodies = html.document_fromstring(page.encode()).xpath("//*[@data-search-body]")
    if not bodies:
        return None
    for each in bodies[0].xpath(
        ".//*[@data-search-exclude or "
        "contains(concat(' ', @class, ' '), ' headerlink ')]"
    ):
        each.drop_tree()
    etree.strip_tags(bodies[0], etree.Comment, *INLINE.split())
    etree.strip_elements(bodies[0], *HIDDEN.split(), with_tail=False)
    title = " ".join(bodies[0].findtext(".//h1").split())
    texts = (" ".join(text.split()) for text in bodies[0].itertext())
    names = ("day", "order", "words")
    facts = {name: bodies[0].get(f"data-search-{name}") for name in names}
    return (
        title,
        [text for text in texts if text],
        {n: f for n, f in facts.items() if f},
    )


def test_every_page_of_the_sample_is_read_as_a_browser_does(sample):
    """Titles, texts and facts are those of the element that search may read."""
    texts = [path.read_text("utf-8") for path in sorted(sample.folder.rglob("*.html"))]
    entries = [search_entry(text) for text in texts]
    found = [entry and (entry.title, [*entry.blocks], entry.facts) for entry in entries]

    assert [read(text) for text in texts] == found
    assert any(found)
