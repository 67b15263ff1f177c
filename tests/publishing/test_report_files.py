"""The Word and Excel files of published reports are made when they are written."""

from datetime import date
from pathlib import Path

from tests.folders import write_tree

from commune_portal.memo import Speed
from commune_portal.pages import MadeFile, WholeSite
from commune_portal.publishing.checked_site import load_checked
from commune_portal.publishing.verifying.reports import data_mistakes

_TODAY = date(2026, 11, 21)
_ITEM = "---\ntitle: Tin\ndate: 2026-05-02\ntags: [CCHC]\n---\n"
_PORTAL = "name: An Bình\nsigners:\n  ct: {name: Trần Văn Mẫu, authority: [CHỦ TỊCH]}\n"
_REPORT = (
    "---\ntemplate: periodic\nperiod: 2026\npublished: true\n{}---\n"
    "## Tồn tại, kiến nghị\n\nA.\n\n## Nhiệm vụ\n\nB.\n"
)


class _Kept(dict[str, bytes]):
    """A memo in memory."""

    def put(self, key: str, data: bytes) -> None:
        """Keep the data."""
        self[key] = data


def _site(folder: Path, kept: _Kept, more: str = "") -> WholeSite:
    root = write_tree(
        folder / "content",
        {
            "portal.yml": _PORTAL,
            "tin-bai/2026/2026-05-02-tin.md": _ITEM,
            "bao-cao/2026.md": _REPORT.format(more),
        },
    )
    return load_checked(root, [folder / "docs"], _TODAY, Speed(memo=kept)).site


def _downloads(folder: Path, kept: _Kept, more: str = "") -> list[MadeFile]:
    site = _site(folder, kept, more)
    return [page for page in site.generated if page.path.endswith((".docx", ".xlsx"))]


def test_files_of_a_report_are_made_once(tmp_path: Path) -> None:
    """The same report takes them from the memo, another one makes them again."""
    kept = _Kept()
    first = [file.data for file in _downloads(tmp_path, kept)]
    again = [file.data for file in _downloads(tmp_path, kept)]
    other = [file.data for file in _downloads(tmp_path, kept, "drafter: NVM\n")]

    expected = (2, first, True, 4)
    actual = (len(first), again, other[0] != first[0], len(_of_zip(kept)))
    assert expected == actual


def test_a_site_without_the_files_of_a_report_is_not_good(tmp_path: Path) -> None:
    """Files that are made late are compared with the site as all others are."""
    told = [*data_mistakes(_site(tmp_path, _Kept()), tmp_path / "site")]

    expected = [f"bao-cao/2026/2026.{kind}: thiếu tệp này" for kind in ("docx", "xlsx")]
    actual = [line for line in told if line.startswith("bao-cao/")]
    assert expected == actual


def test_reading_makes_no_file(tmp_path: Path) -> None:
    """`check` has no use for them; only who writes the site asks for them."""
    kept = _Kept()
    _downloads(tmp_path, kept)

    expected: list[bytes] = []
    actual = _of_zip(kept)
    assert expected == actual


def _of_zip(kept: _Kept) -> list[bytes]:
    return [data for data in kept.values() if data.startswith(b"PK")]
