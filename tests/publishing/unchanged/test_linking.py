"""Files of the last site are linked into the next one while nothing tells otherwise."""

import os

import pytest

from commune_portal.publishing.checkout import Checkout
from commune_portal.publishing.unchanged.linking import last_site

PATH = "a/index.html"


@pytest.fixture
def site(tmp_path):
    """Return a site with one page, whose key is kept."""
    folder = tmp_path / "site"
    page = folder / PATH
    page.parent.mkdir(parents=True)
    page.write_text("trang", "utf-8")
    last_site(Checkout(tmp_path), folder).keep(folder, {PATH: "1", "b.html": ""})
    return folder


def linked(site, key="1", path=PATH):
    """Return whether the page of a new site is the same file."""
    new = site.parent / "new" / path
    told = last_site(Checkout(site.parent), site).link(path, key, new)
    is_same = new.exists() and new.samefile(site / path)
    return told, is_same


def test_a_page_of_the_same_key_is_linked(site):
    """Its folder is made with it; nothing is read or written."""
    assert (True, True) == linked(site)


def edit_page(site):
    """Write into the page, as somebody may."""
    (site / PATH).write_text("khác!", "utf-8")


def touch_page(site):
    """Change the time of the page only."""
    os.utime(site / PATH, ns=(1, 1))


def remove_page(site):
    """Remove the page."""
    (site / PATH).unlink()


def break_record(site):
    """Cut the record in two."""
    (record,) = (site.parent / ".cache" / "last-builds").iterdir()
    record.write_bytes(record.read_bytes()[:20])


def age_record(site):
    """Let another version have made the record."""
    (record,) = (site.parent / ".cache" / "last-builds").iterdir()
    record.write_text("".join(record.read_text("utf-8").replace('["', '["0', 1)))


def put_page(site):
    """Let the new site have the page already."""
    page = site.parent / "new" / PATH
    page.parent.mkdir(parents=True)
    page.write_text("mới", "utf-8")


@pytest.mark.parametrize(
    "change",
    [edit_page, touch_page, remove_page, break_record, age_record, put_page],
)
def test_a_page_is_written_again(site, change):
    """Where it was changed, is missing or unknown, or stands there already."""
    change(site)

    assert (False, False) == linked(site)


def test_only_what_is_known_is_linked(site):
    """Another key, a page without one, a page that the last site did not have."""
    found = linked(site, "2"), linked(site, ""), linked(site, "", "b.html")

    assert ((False, False),) * 3 == found


def test_nothing_is_linked_without_the_store(site, monkeypatch):
    """Nor is anything kept then."""
    monkeypatch.setenv("PORTAL_NO_CACHE", "1")
    last_site(Checkout(site.parent), site).keep(site, {})
    told = linked(site)
    monkeypatch.delenv("PORTAL_NO_CACHE")

    assert ((False, False), (True, True)) == (told, linked(site))
