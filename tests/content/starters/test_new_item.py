"""A new item: its place, and front matter that is read back as it was given."""

from datetime import date

import pytest

from commune_portal.content import load_commune, new_item_path, new_item_text
from commune_portal.errors import PortalError

DAY = date(2026, 11, 20)
SETTINGS = (
    "name: An Bình\nsections:\n- {tag: 'Văn hóa, xã hội', title: Văn hóa}\n"
    "- {tag: 'A: B', title: Hai chấm}\n- {tag: CCHC, title: Cải cách hành chính}\n"
)


def test_a_new_item_is_read_back(content, portal):
    """Quotes in the title, commas and colons in a tag survive the way to the file."""
    root = content({"portal.yml": SETTINGS})
    title = 'Họp: «tổ» số 2 # "một"'
    tags = ["văn hóa, xã hội", "A: B", "CCHC", "cchc"]
    text = new_item_text(load_commune(root), title, tags, DAY)
    path = str(new_item_path(title, DAY))
    (item,) = portal({"portal.yml": SETTINGS, path: text}).posts

    assert "tin-bai/2026/2026-11-20-hop-to-so-2-mot.md" == path
    assert (title, ("Văn hóa, xã hội", "A: B", "CCHC")) == (item.title, item.tags)
    assert (DAY, ("Ban Biên tập",)) == (item.date, item.authors)


def test_the_form_of_a_new_item(content):
    """Plain words stand without quotes, open keys wait for the editor."""
    text = new_item_text(load_commune(content({})), "Tin  một", ["CĐS"], DAY)

    assert (
        '---\ntitle: "Tin một"\ndate: 2026-11-20\ntags: [Chuyển đổi số]\n'
        "description:\nauthors: [Ban Biên tập]\n---\n\n"
    ) == text


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Tin " * 30, "tin-" * 14 + "tin"),
        ("a" * 80, "a" * 60),
    ],
    ids=["words", "one word"],
)
def test_a_long_title_has_a_short_path(title, expected):
    """A path ends after a whole word, if there is one."""
    path = new_item_path(title.strip(), DAY)

    assert f"2026-11-20-{expected}.md" == path.name


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("!!!", "tiêu đề cần có chữ cái hoặc chữ số"),
        ("Tin\x07", "tiêu đề có ký tự không in được"),
    ],
)
def test_a_title_that_makes_no_path(title, expected):
    """A title needs letters or digits, and no control characters."""
    with pytest.raises(PortalError) as raised:
        new_item_path(title, DAY)

    assert expected == str(raised.value)


def test_an_unknown_tag(content):
    """A tag that is no section is refused with the nearest one."""
    with pytest.raises(PortalError) as raised:
        new_item_text(load_commune(content({})), "Tin", ["CCHK"], DAY)

    assert "«CCHK» không phải chuyên mục; có phải ý bạn là «CCHC»?" == str(raised.value)
