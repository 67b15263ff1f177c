"""The Content-Security-Policy of every page, and that no page needs what it forbids."""

from lxml import etree, html

DATA = {"application/json", "application/ld+json"}


def pages(built):
    """Return every page of the site by its path."""
    return {
        path: html.fromstring(data)
        for path, data in built.files().items()
        if path.endswith(".html")
    }


def is_inline_script(element):
    """Return whether the element is a script that is neither a file nor data."""
    is_code = element.tag == "script" and element.get("type") not in DATA
    return is_code and not element.get("src")


def test_every_page_has_a_policy_before_anything_it_governs(built):
    """The policy stands first in the head and allows no script within a page."""
    for page in pages(built).values():
        first = page.find("head")[0]
        rules = dict(
            rule.strip().split(" ", 1) for rule in first.get("content").split(";")
        )

        assert "Content-Security-Policy" == first.get("http-equiv")
        assert {
            "default-src": "'self'",
            "script-src": "'self'",
            "style-src": "'self'",
            "img-src": "'self' data:",
            "frame-src": "'none'",
            "object-src": "'none'",
            "base-uri": "'self'",
            "form-action": "'self'",
        } == rules


def test_no_page_holds_what_the_policy_forbids(built):
    """Scripts and styles are files; no handler or style stands in an element."""
    wrong = [
        (path, html.tostring(element, encoding="unicode")[:80])
        for path, page in pages(built).items()
        for element in page.iter(etree.Element)
        if is_inline_script(element)
        or element.tag == "style"
        or any(name == "style" or name.startswith("on") for name in element.attrib)
    ]

    assert [] == wrong


def test_what_is_not_used_of_the_theme_is_not_published(built):
    """Material's own scripts and palette are left out."""
    unused = ("bundle.", "/lunr/", "/workers/", "/palette.")
    assert [] == [path for path in built.files() if any(u in path for u in unused)]


def test_a_page_that_reloads_itself_has_no_policy(build_site, a_commune):
    """`mkdocs serve`, at its own address, writes an inline script into every page."""
    settings = "-- content/portal.yml --\n"
    served = f"{settings}url: http://127.0.0.1:8000/\n"
    site = build_site(a_commune.replace(settings, served))

    assert [] == site.page("").xpath("//meta[@http-equiv]")


def test_what_the_theme_needs_for_its_drawer_is_gone(built):
    """Its hidden checkboxes are not valid HTML, and nothing here uses them."""
    for path, page in pages(built).items():
        assert (path, []) == (path, page.xpath("//*[contains(@class, 'md-toggle')]"))
        assert (path, []) == (path, page.xpath("//*[@class='md-overlay']"))
