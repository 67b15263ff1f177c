"""Items and texts from the store are those that are read anew, with all messages."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.folders import write_tree

from commune_portal.content import load_portal
from commune_portal.errors import ContentErrors
from commune_portal.memo import NO_SPEED, Speed
from commune_portal.pages.texts.texts import page_texts
from commune_portal.publishing.store.files import FileStore
from commune_portal.publishing.workers import map_forked

HEADS = (
    "title: Một\ndate: 2026-03-01\ntags: [CCHC]",
    "title: Một\ndate: 2026-03-02\ntags: [TTHC, CCHC, TTHC]",
    "title: Hai\ndate: 2026-03-01\ntags: [Đất]\ntask: '1'",
    "title: Hai\ndate: 2026-03-01\ntags: [CCHC]\nimage: a.png\ndraft: true",
    "title: Ba\ndate: 2026-03-01\ntags: [CCHC]\n"
    "withdrawn: {date: 2026-03-05, reason: Sai}",
    "title: Ba\ndate: 30/2/2026\ntags: [CCHC]",
)
TEXTS = (
    "Nội dung.\n",
    "# Tiêu đề\n\n<script>alert(1)</script>\n\n[mục](#khong-co)\n",
    "[bài kia](2026-03-01-b.md) và ![ảnh](a.png) và [tệp](a.txt)\n",
    "[mất](khong-co.md)\n\n" + "> " * 60 + "sâu\n",
    "\u200bdấu ẩn <b onclick='x'>đậm</b> ﬁ\n",
    "",
)
PORTALS = (
    "name: An Bình\n",
    "name: An Bình\nsections:\n  - {slug: cchc, title: CCHC}\n"
    "  - {slug: dat, title: Đất}\n",
    "name: An Bình\nmax_file_size: 1\nsections: sai\n",
)
PLANS = (
    None,
    'year: 2026\nnumber: "1"\ndate: 2026-01-01\ntasks: [{id: "1", content: A}]\n',
)
FILES = (None, b"\x89PNG\r\n\x1a\n", b"A")
ITEM = st.tuples(st.sampled_from(HEADS), st.sampled_from(TEXTS))
STATE = st.tuples(
    st.fixed_dictionaries(
        {
            "tin-bai/2026/2026-03-01-a.md": ITEM,
            "tin-bai/2026/2026-03-01-b.md": ITEM,
            "tin-bai/2026/2026-03-01-c/index.md": ITEM,
        }
    ),
    st.sampled_from(PORTALS),
    st.sampled_from(PLANS),
    st.sampled_from(FILES),
    st.sampled_from([date(2026, 2, 1), date(2026, 3, 3), date(2026, 12, 31)]),
    st.sampled_from(["content", "xã"]),
)


def files_of(state):
    """Return the files of a commune."""
    items, portal, plan, beside, *_ = state
    return {
        "portal.yml": portal,
        "ke-hoach/2026.yml": plan,
        "tin-bai/2026/2026-03-01-c/a.png": beside,
        "tin-bai/2026/2026-03-01-c/a.txt": beside,
        **{path: f"---\n{head}\n---\n{text}" for path, (head, text) in items.items()},
    }


def read(root, today, speed):
    """Return everything that is known of items and texts; the lines of mistakes."""
    try:
        portal = load_portal(root, today, None, speed)
    except ContentErrors as errors:
        return str(errors)
    posts = [(post, post.checked, post.written_authors) for post in portal.posts]
    return posts, portal.warnings, page_texts(portal, speed)


@settings(max_examples=12)
@given(st.lists(STATE, min_size=2, max_size=4))
def test_a_warm_reading_is_a_cold_one(states):
    """After every change of items, files, sections, plan, day and folder."""
    with TemporaryDirectory() as name:
        speed = Speed(FileStore(Path(name, "store"), "1"), map_forked)
        for number, state in enumerate([*states, states[0]]):
            root = Path(name, str(number), state[5])
            write_tree(root, files_of(state))
            warm = read(root, state[4], speed)
            cold = read(root, state[4], NO_SPEED)

            assert cold == warm
