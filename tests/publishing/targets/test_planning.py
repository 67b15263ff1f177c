"""What a target needs, and in which order."""

from hypothesis import given
from hypothesis import strategies as st
from tests.publications import FIRST, SECOND

from commune_portal.publishing.targets.manifest import file_of
from commune_portal.publishing.targets.planning import place, planned

FILES = st.dictionaries(
    st.sampled_from("abcd"), st.sampled_from([file_of(b"1"), file_of(b"2")])
)


def manifest(files):
    """Return the manifest of texts."""
    return {path: file_of(text.encode()) for path, text in files.items()}


def test_only_what_differs_is_written_and_lists_come_last():
    """First what pages load, single pages, pages that list, feeds; then removals."""
    plan = planned(manifest(FIRST), manifest(SECOND))

    assert (
        (
            "tin-bai/2026/a/index.html",
            "tin-bai/2026/c/index.html",
            "tin-bai/index.html",
            "index.html",
            "sitemap.xml",
        ),
        ("tin-bai/2026/b/index.html",),
        1,
        5,
    ) == (plan.written, plan.removed, plan.kept, plan.size)


def test_compressed_copies_go_with_their_pages():
    """A copy for servers that compress nothing is a page or a list too."""
    paths = ["sitemap.xml.gz", "index.html.br", "index.html", "a.css.gz", "feed.xml"]
    paths += ["tim-kiem/chi-muc/goi.json", "tim-kiem/chi-muc/tu/0.json"]

    assert [
        "a.css.gz",
        "tim-kiem/chi-muc/tu/0.json",
        "index.html",
        "index.html.br",
        "tim-kiem/chi-muc/goi.json",
        "feed.xml",
        "sitemap.xml.gz",
    ] == sorted(paths, key=place)


@given(there=FILES, unfinished=FILES, wanted=FILES, done=st.sets(st.integers(0, 3)))
def test_a_publishing_that_was_killed_is_made_good(there, unfinished, wanted, done):
    """Whatever of it was written or removed, the plan leads to the wanted files."""
    left = dict(there)
    for number, path in enumerate("abcd"):
        if unfinished and number in done:
            left.pop(path, None)
            left |= {path: unfinished[path]} if path in unfinished else {}
    plan = planned(there, wanted, unfinished)
    for path in plan.removed:
        left.pop(path, None)

    assert wanted == {**left, **{path: wanted[path] for path in plan.written}}
