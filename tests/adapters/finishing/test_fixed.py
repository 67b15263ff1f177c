"""Fixed pages are rendered again only where they, or what they link to, change."""

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from tests.places import ROOT

from commune_portal.adapters.finishing.fixed import keep_readings

TEXT = """# Nơi *liên hệ*

Xem [trang kia](b.md#cho) và [tại đây](#mot-muc)[^1], ![Ảnh](a.png)

## Một mục

### Một đoạn

[^1]: Chú thích.
"""
OTHER = '# Trang kia\n\n<a id="cho"></a>\n'
SEEN = (
    *("content", "title", "present_anchor_ids", "links_to_anchors"),
    *("markdown", "meta", "edit_url"),
)


class Kept(dict):
    """A store that counts what is made again."""

    made = 0

    def put(self, key, data):
        """Keep the data."""
        self[key] = data
        self.made += 1


@pytest.fixture
def read():
    """Return what reads a page beside others and returns all that is known of it."""
    memo = Kept()

    def seen(text=TEXT, more=(), inclusion=InclusionLevel.INCLUDED, **settings):
        config = load_config(str(ROOT / "mkdocs.yml"), **settings)
        texts = {"a/a.md": text, "a/b.md": OTHER, "a/a.png": "", **dict(more)}
        files = Files(
            File(
                path,
                src_dir=None,
                dest_dir="site",
                use_directory_urls=config.use_directory_urls,
                inclusion=inclusion if path == "a/b.md" else InclusionLevel.INCLUDED,
            )
            for path in texts
        )
        page = Page(None, files.src_uris["a/a.md"], config)
        keep_readings([page], config, memo)
        page.markdown = text
        page.render(config, files)
        first = next(iter(page.toc))
        return {
            **{name: getattr(page, name) for name in SEEN},
            "links_to_anchors": {
                file.src_uri: links for file, links in page.links_to_anchors.items()
            },
            "toc": (str(page.toc), first.level, first.active),
        }

    seen.memo = memo
    return seen


def test_a_page_that_was_read_is_the_same(read):
    """Its HTML, headings, places, links and title; it is made once."""
    first, again = read(), read(more={"a/c.md": "# Thêm"})

    assert first == again
    assert ("Nơi liên hệ", 1) == (first["title"], read.memo.made)


@pytest.mark.parametrize(
    "change",
    [
        {"text": f"{TEXT}\nThêm."},
        {"more": {"a/b.md": "", "a/b/index.md": ""}, "use_directory_urls": False},
        {"inclusion": InclusionLevel.EXCLUDED},
        {"markdown_extensions": ["footnotes"]},
    ],
)
def test_a_page_that_differs_is_read_again(read, change):
    """Its text, the address of a page it links to, whether that is published."""
    kept = read(), read(**change)
    read.memo.clear()

    assert kept == (read(), read(**change))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[a](khong-co.md)", "link 'khong-co.md'"),
        ("[a](/b/)", "absolute link '/b/'"),
        ("[a](khong-co)", "unrecognized relative link 'khong-co'"),
    ],
)
def test_a_warning_is_said_each_time(read, caplog, text, line):
    """What MkDocs warns of is never taken from the store."""
    read(text=f"# A\n\n{text}")
    read(text=f"# A\n\n{text}")

    assert [True, True] == [line in each.getMessage() for each in caplog.records]
    assert 0 == read.memo.made
