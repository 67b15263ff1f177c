"""What an official is told about cham-diem/*.yml."""

from decimal import Decimal

import pytest
import yaml
from tests.folders import TODAY

from commune_portal.content import load_portal
from commune_portal.content.records.figure_names import figure_names
from commune_portal.content.scoring.records import PLAN_FIGURES
from commune_portal.content.starters.score_sheet import new_score_sheet
from commune_portal.errors import PortalError
from commune_portal.figures.catalogue import PLAN_CATALOGUE

NAME = "cham-diem/2026.yml"
HEAD = 'period: "2026"\nsubject: A\ncriteria:\n'
RULE = "kind: any, figures: [tin_bai.tong]"


def sheet(*lines):
    """Return the file of a sheet, each criterion on a line from line 4 on."""
    return {NAME: HEAD + "".join(f"  - {{{line}}}\n" for line in lines)}


def line(id_, maximum, more=f"rule: {{{RULE}}}"):
    """Return a criterion."""
    return f'id: "{id_}", title: B, maximum: "{maximum}", {more}'


def ruled(rule):
    """Return a sheet of one criterion with the rule."""
    return sheet(line(1, 1, f"rule: {{{rule}}}"))


ONE = "criteria.1"
CASES = {
    "another name": (
        {"cham-diem/nam-nay.yml": HEAD},
        "cham-diem/nam-nay.yml: tên tệp chấm điểm phải là năm, ví dụ "
        "cham-diem/2026.yml",
    ),
    "no list": ({NAME: "- a\n"}, f"{NAME}:1: cần các dòng dạng «khóa: giá trị»"),
    "no criterion": (
        {NAME: 'period: "2026"\nsubject: A\ncriteria: []\n'},
        f"{NAME}:3: criteria: cần ít nhất một tiêu chí",
    ),
    "one id twice": (
        sheet(line(1, 1), line(1, 1)),
        f"{NAME}:5: criteria.2.id: «1» đã ghi ở tiêu chí trước",
    ),
    "nothing above": (
        sheet(line("2.1", 1)),
        f"{NAME}:4: {ONE}.id: chưa có tiêu chí 2 ở trên",
    ),
    "neither rule nor points": (
        sheet(line(1, 1, "")),
        f"{NAME}:4: {ONE}: cần rule để tính từ số liệu, hoặc typed với số điểm và "
        "lý do",
    ),
    "a rule above others": (
        sheet(line(1, 1), line("1.1", 1)),
        f"{NAME}:4: {ONE}.rule: tiêu chí có mục con thì điểm là tổng các mục con",
    ),
    "a sum that differs": (
        sheet(line(1, "1,5", ""), line("1.1", 1), line("1.2", "0,25")),
        f"{NAME}:4: {ONE}.maximum: điểm tối đa 1,5 khác tổng các mục con 1,25",
    ),
    "too many typed points": (
        sheet(line(1, 1, "typed: {points: 2, reason: C}")),
        f"{NAME}:4: {ONE}.typed.points: 2 điểm quá điểm tối đa 1",
    ),
    "too many points of a step": (
        ruled("kind: steps, figures: [tin_bai.tong], steps: [{at: 1, points: 3}]"),
        f"{NAME}:4: {ONE}.rule.steps: 3 điểm quá điểm tối đa 1",
    ),
    "unknown figure": (
        ruled("kind: any, figures: [tin_bai.tongg]"),
        f"{NAME}:4: {ONE}.rule.figures: không có số liệu tên «tin_bai.tongg»; "
        "có phải ý bạn là «tin_bai.tong»?",
    ),
    "unknown denominator": (
        ruled("kind: share, figures: [tin_bai.tong], of: ke_hoach.nhiem_vuu"),
        f"{NAME}:4: {ONE}.rule.of: không có số liệu tên «ke_hoach.nhiem_vuu»; "
        "có phải ý bạn là «ke_hoach.nhiem_vu»?",
    ),
    "two figures of a share": (
        ruled("kind: share, figures: [huong_dan, tin_bai.tong], target: 1"),
        f"{NAME}:4: {ONE}.rule: figures cần một tên số liệu",
    ),
    "no figure at all": (
        ruled("kind: all, figures: []"),
        f"{NAME}:4: {ONE}.rule: figures cần một tên số liệu trở lên",
    ),
    "a share of nothing": (
        ruled("kind: share, figures: [huong_dan]"),
        f"{NAME}:4: {ONE}.rule: share cần một trong hai: target hoặc of",
    ),
    "a target of 0": (
        ruled("kind: share, figures: [huong_dan], target: 0"),
        f"{NAME}:4: {ONE}.rule: target phải lớn hơn 0",
    ),
    "steps that fall": (
        ruled(
            "kind: steps, figures: [huong_dan], "
            "steps: [{at: 2, points: 1}, {at: 1, points: 0}]"
        ),
        f"{NAME}:4: {ONE}.rule: steps cần các mức at tăng dần",
    ),
    "a floor without share": (
        ruled(f"{RULE}, floor: 90"),
        f"{NAME}:4: {ONE}.rule: floor không dùng với any",
    ),
    "points with three decimals": (
        sheet(line(1, "0,125")),
        f"{NAME}:4: {ONE}.maximum: «0,125»: điểm có nhiều nhất hai chữ số thập phân",
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_mistakes(messages, files, expected):
    """Each mistake is one line with file, line, key and what to write."""
    found = [each for each in messages(files) if "chưa có tin bài" not in each]

    assert [f"content/{expected}"] == found


def test_one_year_has_one_sheet(messages):
    """Two endings of one name are a mistake."""
    files = {**sheet(line(1, 1)), "cham-diem/2026.yaml": HEAD + f"  - {{{line(1, 1)}}}"}

    assert "content/cham-diem/2026.yml: trùng tên với cham-diem/2026.yaml" in (
        messages(files)
    )


def test_figures_of_the_plan_are_those_of_the_catalogue():
    """The names that a rule may use for a plan follow the rows of the plan."""
    assert PLAN_FIGURES == tuple(f"ke_hoach.{row.key}" for row in PLAN_CATALOGUE)


def test_the_built_in_form(content, portal):
    """A new sheet can be read; its figures exist and its points add up to 2."""
    root = content({})
    path, text = new_score_sheet(root, 2026)
    read = portal({path: text})
    rules = [each.rule for each in read.scores[0].criteria if each.rule]
    used = {name for rule in rules for name in rule.figures}

    assert NAME == path
    assert Decimal(2) == read.scores[0].criteria[0].maximum
    assert used <= {*figure_names(read.commune), *PLAN_FIGURES}
    assert "2026" == yaml.safe_load(text)["period"]


def test_a_new_sheet_overwrites_nothing(content):
    """The year's sheet stays as it is."""
    root = content(sheet(line(1, 1)))
    with pytest.raises(PortalError, match="đã có tệp này; không ghi đè"):
        new_score_sheet(root, 2026)

    assert 1 == len(load_portal(root, TODAY).scores)
