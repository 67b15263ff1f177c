"""Data files are made when something of them has changed, a period at a time."""

from commune_portal.pages import MadeFile, data_files, json_text
from commune_portal.pages.dependencies import Dependencies
from commune_portal.pages.open_data.periods import period_data
from commune_portal.pages.open_data.published import StatisticsFile
from commune_portal.pages.open_data.statistics import published_commune

_LATE = "tin-bai/2023/2023-12-30-them.md"
_ITEM = "---\ntitle: Thêm\ndate: 2023-12-30\ntags: [CCHC]\n---\n\nNội dung.\n"


class _Kept(dict[str, bytes]):
    """A memo in memory."""

    def put(self, key: str, data: bytes) -> None:
        """Keep the data."""
        self[key] = data


def _texts(its, kept):
    files = data_files(its, Dependencies(its, {}), kept)
    return {file.path: file.text for file in files if isinstance(file, MadeFile)}


def test_the_file_of_statistics_is_the_model_as_json(site, a_year) -> None:
    """Put together from its periods, or without any, it is what the model writes."""
    sites = (site(a_year), site({"portal.yml": "name: An Bình\n"}))
    expected = [
        json_text(
            StatisticsFile(
                commune=published_commune(its.portal.commune),
                today=its.portal.today,
                periods=tuple(
                    period_data(its.portal, each) for each in its.figures.values()
                ),
            )
        )
        for its in sites
    ]
    actual = [_texts(its, _Kept())["du-lieu/thong-ke.json"] for its in sites]
    assert expected == actual


def test_only_what_changes_is_made_again(site, a_year) -> None:
    """The same content makes nothing; an item makes its four periods and three files.

    What is kept is what is made without anything kept.
    """
    kept, its = _Kept(), site(a_year)
    made = _texts(its, kept)
    before = len(kept)
    again = _texts(site(a_year), kept)
    unchanged = len(kept)
    other = site({**a_year, _LATE: _ITEM})
    others = _texts(other, kept)

    expected = (made, before, before + 4 + 3, _texts(other, _Kept()))
    actual = (again, unchanged, len(kept), others)
    assert expected == actual
