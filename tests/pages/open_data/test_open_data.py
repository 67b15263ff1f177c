"""The published data: the figures of `count`, their schemas, and safe tables."""

import csv
import io
import json

import pytest
from jsonschema import Draft202012Validator

from commune_portal.figures import count, parse_period
from commune_portal.pages import data_files, period_object
from commune_portal.pages.open_data.tables import safe_cell


@pytest.fixture
def data(site, a_year):
    """Return every data file by its name below du-lieu/."""
    return {
        page.path.removeprefix("du-lieu/"): page.text
        for page in data_files(site(a_year))
    }


def test_statistics_are_those_of_count(data, portal, a_year):
    """The published period equals the counted one, in the documented shape."""
    records = portal(a_year)
    figures = count(records, parse_period("2023", records.commune.profile))
    periods = {
        period["id"]: period for period in json.loads(data["thong-ke.json"])["periods"]
    }
    year = periods["2023"]

    assert json.loads(period_object(figures, records).model_dump_json()) == year
    assert ("calendar", "năm 2023", "2023-01-01", "2023-12-31") == (
        year["profile"],
        year["label"],
        year["from"],
        year["to"],
    )
    assert {
        "total": 7,
        "by_section": {
            "cai-cach-hanh-chinh": 3,
            "chuyen-doi-so": 3,
            "thu-tuc-hanh-chinh": 1,
        },
        "by_tag": {
            "cai-cach-hanh-chinh": 5,
            "chuyen-doi-so": 3,
            "thu-tuc-hanh-chinh": 2,
        },
        "own": 6,
        "reprinted": 1,
    } == {key: year["posts"][key] for key in year["posts"] if key != "by_month"}
    assert 2 == year["posts"]["by_month"]["2023-01"]
    assert {"items": 4, "broadcasts": 8, "minutes": 40} == year["radio"]
    assert (2, 1) == (year["reposts"]["zalo"], year["reposts"]["facebook"])
    assert {"times": 3, "people": 150, "minutes": 90} == year["activities"]["hop_thon"]
    assert 1500 == year["guidance"]
    assert {"tasks": 4, "done": 2, "percent": 50.0} == year["plan"]
    assert periods["2022"]["plan"] is None


def test_every_period_with_data_is_published(data):
    """Years, halves, quarters and months, each once."""
    ids = [period["id"] for period in json.loads(data["thong-ke.json"])["periods"]]

    assert {"2023", "2023-H1", "2023-Q1", "2023-01", "2022-05"} < set(ids)
    assert len(ids) == len(set(ids))
    assert not any(name.startswith("2026") for name in ids)


@pytest.mark.parametrize(
    "name", ["thong-ke", "tin-bai", "ke-hoach", "thu-tuc", "van-ban"]
)
def test_data_fit_their_schemas(data, name):
    """What is published is valid, and an extra key is not."""
    schema = json.loads(data[f"{name}.schema.json"])
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    value = json.loads(data[f"{name}.json"])

    assert [] == list(validator.iter_errors(value))
    assert [] != list(validator.iter_errors({**value, "extra": 1}))
    assert [] != list(validator.iter_errors({}))


@pytest.mark.parametrize(
    "name",
    ["tin-bai", "portal", "ke-hoach", "van-ban", "bao-cao", "thu-tuc", "cham-diem"],
)
def test_editors_have_schemas(data, name):
    """Each kind of file that editors write has a valid schema."""
    schema = json.loads(data[f"bien-tap/{name}.schema.json"])
    rules = Draft202012Validator(Draft202012Validator.META_SCHEMA)

    assert [] == list(rules.iter_errors(schema))


def test_items_are_the_published_ones(data):
    """No draft, no withdrawn and no coming item is listed; newest first."""
    posts = json.loads(data["tin-bai.json"])["posts"]

    assert 9 == len(posts)
    assert "2023-12-31" == posts[0]["date"]
    assert {"name": "Báo Hải Phòng", "url": None} == posts[1]["source"]
    assert not any(word in data["tin-bai.json"] for word in ("nhap", "go", "mai"))


def rows(text):
    """Return a table as Excel reads it."""
    assert text.startswith("\ufeff")
    return [*csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))]


def test_tables_hold_the_same_rows(data):
    """One row for each item and each line of the log; a draft is not named."""
    log = rows(data["nhat-ky.csv"])

    assert 9 == len(rows(data["tin-bai.csv"]))
    assert 11 == len(log)
    assert ["", "2023-06-03-go"] == [log[5]["tin bài"], log[4]["tin bài"]]
    assert ("2023-03-14", "1500", "khoảng trên") == (
        log[-1]["ngày"],
        log[-1]["số lượt"],
        log[-1]["định tính"],
    )


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(start):
    """A text that a spreadsheet would run as a formula is quoted; numbers are not."""
    assert f"'{start}1" == safe_cell(f"{start}1")
    assert (5, None, "a=b") == (safe_cell(5), safe_cell(None), safe_cell("a=b"))


def test_plans_are_those_of_their_pages(data):
    """Each task has its goal, its result, and months that add up to the year."""
    (plan,) = json.loads(data["ke-hoach.json"])["plans"]
    tasks = {task["id"]: task for task in plan["tasks"]}

    assert (2023, "2023-01-01", "2023-12-31") == (
        plan["year"],
        plan["from"],
        plan["to"],
    )
    assert ["1", "2", "II.3", "4"] == list(tasks)
    assert {"figure": "tin_bai.tong", "number": 99, "per": "year"} == tasks["2"]["goal"]
    assert 7 == tasks["2"]["total"] == sum(tasks["2"]["by_month"].values())
    assert ("Có", "Không đạt", True) == (
        tasks["II.3"]["result"],
        tasks["II.3"]["computed"],
        tasks["II.3"]["done"],
    )
    assert [None, 0] == [tasks["4"]["goal"], tasks["4"]["records"]]
