"""What replaces or corrects a signed document comes later and reports the same."""

import pytest
from tests.communes import frozen

from commune_portal.reports import number_mistakes

FORMER = "bao-cao/2025-nam.md"
REPLACING = (
    "---\ntemplate: annual\nperiod: {}\nnumber: {}\ndate: {}\nreplaces: 2025-nam\n"
    "---\n## Thuận lợi\n\nA.\n\n## Khó khăn\n\nB.\n\n## Kiến nghị\n\nC.\n"
)
LETTER = (
    "---\ntemplate: correction\nperiod: {}\nnumber: {}\ndate: {}\n"
    "corrects: 2025-nam\n---\n## Nội dung đính chính\n\nA.\n"
)
EARLY = "date: ngày ký 20/12/2025 ở trước ngày 25/12/2025 của văn bản bị"


@pytest.fixture(scope="module")
def files(signed, tmp_path_factory):
    """Return the signed commune; its report has number 5 of 25 December 2025."""
    text = signed[FORMER].replace("number: 1\n", "number: 5\n")
    unsigned = {k: v for k, v in signed.items() if not k.endswith(".lock.json")}
    folder = tmp_path_factory.mktemp("numbered")
    return frozen(folder, {**unsigned, FORMER: text}, "2025-nam")


def told(portal):
    """Return the mistakes without the folder."""
    root = portal.root.as_posix()
    return [
        str(each).removeprefix(f"{root}/bao-cao/") for each in number_mistakes(portal)
    ]


WRONG = {
    "earlier than what it replaces": (
        REPLACING.format(2025, 4, "2025-12-20"),
        [f"b.md:5: {EARLY} thay thế ({FORMER})"],
    ),
    "lower number on the same day": (
        REPLACING.format(2025, 4, "2025-12-25"),
        [
            f"b.md:4: number: số 04 nhỏ hơn số 05 cùng ngày của văn bản bị thay thế "
            f"({FORMER})"
        ],
    ),
    "another period": (
        REPLACING.format("2025-Q1", 6, "2026-01-20"),
        [
            f"b.md:3: period: «2025-Q1» khác kỳ «2025» của {FORMER}; báo cáo thay thế "
            "phải cùng kỳ với báo cáo bị thay thế"
        ],
    ),
    "letter before what it corrects": (
        LETTER.format(2025, 4, "2025-12-20"),
        [f"b.md:5: {EARLY} đính chính ({FORMER})"],
    ),
}


@pytest.mark.parametrize(("text", "lines"), WRONG.values(), ids=WRONG)
def test_a_successor_that_cannot_follow(portal, files, text, lines):
    """Each mistake stands in the successor, which can still be mended."""
    assert lines == told(portal({**files, "bao-cao/b.md": text}))


SOUND = {
    "later": REPLACING.format(2025, 1, "2026-01-05"),
    "same day": REPLACING.format(2025, 6, "2025-12-25"),
    "same days in other words": REPLACING.format(
        "2025-01-01..2025-12-31", 6, "2025-12-31"
    ),
    "no day yet": REPLACING.format(2025, "", ""),
    "letter of another register": LETTER.format(2025, 1, "2025-12-25"),
    "no such template": REPLACING.format(2025, 1, "2026-01-05").replace("annual", "x"),
}


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_a_successor_that_follows(portal, files, text):
    """Reports and letters have registers of their own, and so has each year."""
    assert [] == told(portal({**files, "bao-cao/b.md": text}))


def test_a_frozen_successor_cannot_be_mended(portal, files, tmp_path):
    """Nothing is said about a signed one of another period."""
    text = REPLACING.format("2025-Q1", 4, "2025-12-20")
    both = frozen(tmp_path / "signing", {**files, "bao-cao/b.md": text}, "b")

    assert [] == told(portal(both))
