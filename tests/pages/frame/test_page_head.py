"""The front matter of a generated page."""

from datetime import date

import pytest

from commune_portal.pages.frame.head import ItemFacts, PageHead, as_html

DAY = date(2026, 11, 20)


def test_front_matter_has_its_keys_in_order():
    """Facts of the site come first, then what the page says, then search."""
    head = PageHead(
        "Tin", "Mô tả.", "document", day=DAY, feed="feed.xml", linked_data="[]"
    )
    made = head.front_matter({"name": "An Bình"})

    assert ["title", "description", "hide", "portal"] == list(made)
    assert {
        "name": "An Bình",
        "page": "document",
        "feed": "feed.xml",
        "day": "2026-11-20",
        "linked_data": "[]",
        "search": {
            "words": "zzloaivanban zznam2026",
            "order": "2026-11-20",
            "day": "2026-11-20",
        },
    } == made["portal"]
    assert ["name", "page", "feed", "day", "linked_data", "search"] == list(
        made["portal"]
    )


def test_an_item_is_found_by_section_and_year():
    """Its facts keep empty keys; its own day is that of search."""
    item = ItemFacts(
        day=DAY,
        changed=date(2026, 11, 21),
        section="Chuyển đổi số",
        creator=None,
        source=None,
        subjects="Chuyển đổi số",
        image=None,
        image_alt=None,
    )
    portal = PageHead("Tin", "Mô tả.", "item", item=item).front_matter({})["portal"]

    assert {
        "day": "2026-11-20",
        "changed": "2026-11-21",
        "section": "Chuyển đổi số",
        "creator": None,
        "source": None,
        "subjects": "Chuyển đổi số",
        "image": None,
        "image_alt": None,
    } == portal["item"]
    assert "zzloaitinbai zzmucchuyendoiso zznam2026" == portal["search"]["words"]


@pytest.mark.parametrize(
    "head",
    [
        PageHead("Lưu trữ", "Theo năm.", "archive"),
        PageHead("Kế hoạch", "Các năm.", "plan", is_searchable=False),
    ],
    ids=lambda head: head.kind,
)
def test_lists_are_not_searchable(head):
    """Neither a kind that search skips nor a page that asks for it has facts."""
    assert {"page": head.kind} == head.front_matter({})["portal"]


def test_every_text_is_html():
    """Texts are escaped at any depth; nothing else changes."""
    value = {"a": "<b>", "c": ["&", None, {"d": "“>”"}]}

    assert {"a": "&lt;b&gt;", "c": ["&amp;", None, {"d": "“&gt;”"}]} == as_html(value)
