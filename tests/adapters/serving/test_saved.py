"""The item that was saved is on the screen before the site around it."""

import pytest
from tests.adapters.serving.running import ITEM, running

from commune_portal.adapters.serving.preview import Preview
from commune_portal.adapters.serving.watching import Watch

PAGE = "/tin-bai/2026/2026-05-01-tin-mot/"
LIST = "/chuyen-muc/thu-tuc-hanh-chinh/"


def test_the_page_comes_first_and_the_lists_follow(tmp_path):
    """One saving gives two turns: the page, then everything; a second is not lost."""
    with running(tmp_path, "-m", "mkdocs", "serve", "-a", "127.0.0.1:PORT") as server:
        server.lines(2)
        server.built()
        server.change(ITEM, "Tin một", "Tin đầu")
        first = ["Tin đầu" in server.get(path) for path in (PAGE, LIST)]
        server.change(ITEM, "Tin đầu", "Tin cuối")
        while "Tin cuối" not in server.get(LIST):
            server.built()
        server.stop()

    assert [True, False] == first


@pytest.mark.parametrize(
    "saved",
    [
        ["tin-bai/2026/a.md", "tin-bai/2026/b.md"],
        ["nhat-ky/2026.csv"],
        [],
    ],
)
def test_anything_but_one_text_is_left_to_the_build(tmp_path, saved):
    """A picture, a row of the log or two items change more than a page."""
    preview = Preview(good=tmp_path)

    assert not preview.show_saved([str(tmp_path / name) for name in saved])


def test_changes_add_up_until_they_are_taken(tmp_path):
    """Two looks at files forget nothing; nobody is told of a change twice."""
    watch = Watch()
    watch.follow([tmp_path])
    for name in ("a", "b"):
        (tmp_path / name).write_text("", encoding="utf-8")
        watch.look()

    assert {str(tmp_path / "a"), str(tmp_path / "b")} == watch.taken()
    assert set() == watch.taken()
