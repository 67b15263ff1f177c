"""The navigation: news after the home page, with or without the handbook."""

import pytest
from tests.folders import write_tree

from commune_portal.content import read_docs
from commune_portal.pages import navigation

NEWS = {"Tin tức": "luu-tru/index.md"}
GIVEN = [
    {"Trang chủ": "index.md"},
    {"Báo cáo": [{"Thống kê": "thong-ke/index.md"}, "bao-cao/index.md"]},
    "lien-he.md",
    {"Hướng dẫn": ["huong-dan/index.md", "huong-dan/cach-dem.md"]},
]


@pytest.fixture
def docs(tmp_path):
    """Return packaged pages with a handbook, and two pages of a commune."""
    packaged = ("index", "lien-he", "huong-dan/index", "huong-dan/cach-dem")
    files = {f"packaged/{name}.md": "A\n" for name in packaged}
    own = {f"own/{name}.md": "B\n" for name in ("lien-he", "huong-dan/rieng")}
    write_tree(tmp_path, {**files, **own})
    return read_docs(tmp_path / "own", tmp_path / "packaged")


def test_the_handbook_keeps_its_group(docs):
    """The entries stay as they are; news and own pages are added."""
    home, *others = GIVEN

    assert [home, NEWS, *others, "huong-dan/rieng.md"] == navigation(GIVEN, NEWS, docs)


def test_without_the_handbook_its_group_is_gone(docs):
    """The rules of counting follow the figures; pages of the commune stay."""
    assert [
        {"Trang chủ": "index.md"},
        NEWS,
        {
            "Báo cáo": [
                {"Thống kê": "thong-ke/index.md"},
                "huong-dan/cach-dem.md",
                "bao-cao/index.md",
            ]
        },
        "lien-he.md",
        "huong-dan/rieng.md",
    ] == navigation(GIVEN, NEWS, docs.without_handbook())


def test_only_packaged_chapters_are_withheld(docs):
    """A chapter that the commune has written itself is published."""
    assert [
        "huong-dan/cach-dem.md",
        "huong-dan/rieng.md",
        "index.md",
        "lien-he.md",
    ] == [*docs.without_handbook().files]


def test_an_empty_navigation_has_no_home(docs):
    """A site without an entry for its home page cannot be built."""
    with pytest.raises(ValueError, match="not enough values"):
        navigation([], NEWS, docs)
