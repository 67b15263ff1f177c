"""The rows of lists of items are safe HTML."""

from datetime import date

from commune_portal.content import Post
from commune_portal.pages.frame.rows import badge_html, item_list, list_item


def _post(title: str) -> Post:
    return Post(
        id="tin-bai/2026/2026-05-02-tin",
        slug="2026-05-02-tin",
        year="2026",
        path="tin-bai/2026/2026-05-02-tin.md",
        sections=("cchc",),
        text="",
        line=1,
        title=title,
        date=date(2026, 5, 2),
        tags=("CCHC",),
    )


def test_the_texts_of_a_row_are_escaped() -> None:
    """A title or a section with HTML characters stays text."""
    badges = {"cchc": badge_html("Hỏi & đáp", 2)}
    row = list_item(badges, "../", _post("Phí < 5.000 đồng"), note="<b>")
    expected = (
        '<li class="cp-list__item"><time datetime="2026-05-02">02/5/2026</time> '
        '<span class="cp-badge cp-badge--2">Hỏi &amp; đáp</span> '
        '&lt;b&gt;<a href="../tin-bai/2026/2026-05-02-tin/">Phí &lt; 5.000 đồng</a>'
        "</li>\n"
    )
    actual = str(row)
    assert expected == actual


def test_a_list_is_numbered_where_readers_count_it() -> None:
    """The id is the anchor of a figure; an empty list is still a list."""
    expected = '<ol class="cp-list cp-list--numbered" id="tong">\n</ol>\n'
    actual = str(item_list({}, "", (), "tong", numbered=True))
    assert expected == actual
