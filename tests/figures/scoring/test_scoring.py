"""Points: rules, rounding, sums; no line exceeds its maximum."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commune_portal.content.scoring.records import RuleKind, ScoreRule, Step
from commune_portal.figures.scoring.records import Measured
from commune_portal.figures.scoring.rules import computed_points, rounded, words
from commune_portal.figures.scoring.scoring import score, score_mistakes

SHARE = {"kind": RuleKind.SHARE, "figures": ("a",)}
STEPS = ScoreRule(
    kind=RuleKind.STEPS,
    figures=("a",),
    steps=tuple(Step(at=at, points=p) for at, p in (("1", "0.5"), ("10", "1"))),
)
ALL, ANY = (
    ScoreRule(kind=kind, figures=("a", "b"), target="2")
    for kind in (RuleKind.ALL, RuleKind.ANY)
)
FILES = {
    "ke-hoach/2026.yml": "year: 2026\ntasks:\n"
    + "".join(f'  - {{id: "{n}", content: A}}\n' for n in range(1, 6)),
    **{
        f"tin-bai/2026/2026-11-0{n}-a.md": f"---\ntitle: A{n}\ndate: 2026-11-0{n}\n"
        f"tags: [CCHC]\ntask: '{n}'\n---\nChào.\n"
        for n in range(1, 5)
    },
    "cham-diem/2026.yml": """period: "2026"
subject: Tuyên truyền
criteria:
  - {id: "4", title: A, maximum: 2}
  - {id: "4.1", title: B, maximum: 1, rule: {kind: share,
     figures: [ke_hoach.hoan_thanh], of: ke_hoach.nhiem_vu, floor: 90}}
  - {id: "4.2", title: C, maximum: 1}
  - {id: "4.2.1", title: D, maximum: "0,25", typed: {points: "0,1", reason: E}}
  - {id: "4.2.2", title: F, maximum: "0,75", typed: {points: "0,5", reason: G},
     rule: {kind: any, figures: [tin_bai.tong]}}
  - {id: "5", title: H, maximum: 3, rule: {kind: steps,
     figures: [ke_hoach.phan_tram], steps: [{at: 50, points: 1}, {at: 80, points: 2}]}}
""",
}


def measured(*values):
    """Return figures a, b … with these values."""
    return tuple(
        Measured(name, name, Fraction(value), words(Fraction(value)))
        for name, value in zip("abc", values, strict=False)
    )


@pytest.mark.parametrize(
    ("rule", "values", "points"),
    [
        (ScoreRule(**SHARE, target="3"), (1,), "0.67"),
        (ScoreRule(**SHARE, target="3"), (3,), "2.00"),
        (ScoreRule(**SHARE, target="3"), (7,), "2.00"),
        (ScoreRule(**SHARE, of="b"), (4, 5), "1.60"),
        (ScoreRule(**SHARE, of="b"), (4, 0), "0.00"),
        (ScoreRule(**SHARE, of="b", floor="80"), (4, 5), "1.60"),
        (ScoreRule(**SHARE, of="b", floor="90"), (4, 5), "0.00"),
        (STEPS, (0,), "0.00"),
        (STEPS, (9,), "0.50"),
        (STEPS, (10,), "1.00"),
        (ALL, (2, 1), "0.00"),
        (ALL, (2, 2), "2.00"),
        (ANY, (2, 1), "2.00"),
        (ANY, (1, 1), "0.00"),
        (ScoreRule(kind=RuleKind.ALL, figures=("a",)), (1,), "2.00"),
    ],
)
def test_rules(rule, values, points):
    """Each rule gives its points of a maximum of 2, half a hundredth rounded up."""
    found = computed_points(rule, Decimal(2), measured(*values))

    assert points == str(found.points)


def test_a_floor_shows_what_it_took():
    """A guide that contradicts itself can be read both ways: both are printed."""
    rule = ScoreRule(**SHARE, of="b", floor="90")
    found = computed_points(rule, Decimal(1), measured(4, 5))

    assert Decimal("0.80") == found.without_floor
    assert (
        "A: 4 trên 5, đạt 80%; điểm = tỷ lệ × 1, không quá 1; dưới 90% được 0 điểm"
    ) == found.how


def test_a_sheet(portal):
    """Lines add up to their groups; typed points go before those of the rule."""
    read = portal(FILES)
    made = score(read, read.scores[0])

    assert [
        ("4", "0.60", True, None),
        ("4.1", "0.00", False, "0.00"),
        ("4.2", "0.60", True, None),
        ("4.2.1", "0.10", False, None),
        ("4.2.2", "0.50", False, "0.75"),
        ("5", "2.00", False, "2.00"),
    ] == [
        (
            line.criterion.id,
            str(line.points),
            line.is_group,
            str(line.computed.points) if line.computed else None,
        )
        for line in made.lines
    ]
    assert (Decimal("2.60"), Decimal(5)) == (made.points, made.maximum)
    assert ["4", "5"] == [figure.printed for figure in made.lines[1].measured]
    assert () == score_mistakes(read)


def test_mistakes_that_only_counting_shows(portal):
    """A wrong period, and a rule that no plan can measure, have their lines."""
    sheet = FILES["cham-diem/2026.yml"]
    read = portal(
        {
            "cham-diem/2025.yml": sheet.replace('"2026"', '"2025"'),
            "cham-diem/2026.yml": sheet.replace('"2026"', '"nam"'),
        }
    )
    shown = [
        str(error).replace(read.root.as_posix(), "content")
        for error in score_mistakes(read)
    ]

    assert [
        "content/cham-diem/2025.yml:5: criteria.2.rule: chưa có kế hoạch năm 2025 "
        "(ke-hoach/2025.yml); hãy nhập kế hoạch, hoặc ghi typed với số điểm và lý do",
        "content/cham-diem/2025.yml:11: criteria.6.rule: chưa có kế hoạch năm 2025 "
        "(ke-hoach/2025.yml); hãy nhập kế hoạch, hoặc ghi typed với số điểm và lý do",
        "content/cham-diem/2026.yml:1: period: «nam» không phải một kỳ; hãy viết như "
        "2026, 2026-H1, 2026-9M, 2026-Q3, 2026-05 hoặc 2026-01-01..2026-06-30",
    ] == shown


@pytest.mark.parametrize("period", ["2026-Q4", "2026-H2", "2026-9M", "2026-11"])
def test_targets_of_a_year_do_not_score_a_part_of_it(portal, period):
    """Work of a quarter is not divided by the targets of the year."""
    sheet = FILES["cham-diem/2026.yml"].replace('"2026"', f'"{period}"')
    read = portal({**FILES, "cham-diem/2026.yml": sheet})
    problems = [error.problem for error in score_mistakes(read)]

    assert [True, True] == [
        "chỉ tiêu của kế hoạch là của cả năm, không chấm được" in problem
        for problem in problems
    ]


def test_typed_points_stand_where_the_rule_cannot_be_measured(portal):
    """An official scores a plan that is not in the portal, beside its rule."""
    sheet = """period: "2026"
subject: A
criteria:
  - {id: "1", title: B, maximum: 1, typed: {points: "0,5", reason: C},
     rule: {kind: share, figures: [ke_hoach.hoan_thanh], of: ke_hoach.nhiem_vu}}
"""
    read = portal({"cham-diem/2026.yml": sheet})
    (line,) = score(read, read.scores[0]).lines

    assert (Decimal("0.50"), None, ()) == (line.points, line.computed, line.measured)


hundredths = st.integers(0, 1000).map(lambda n: Decimal(n).scaleb(-2))


@st.composite
def rules(draw):
    """Return a maximum, a rule that a reader would accept, and its figures."""
    maximum = draw(hundredths.filter(bool))
    kind = draw(st.sampled_from(RuleKind))
    values = draw(st.lists(st.integers(0, 50), min_size=2, max_size=2))
    target = draw(st.integers(1, 40)).__str__()
    if kind is RuleKind.SHARE:
        floor = draw(st.none() | st.integers(0, 100).map(str))
        rule = ScoreRule(kind=kind, figures=("a",), target=target, floor=floor)
    elif kind is RuleKind.STEPS:
        ats = sorted(draw(st.sets(st.integers(0, 50), min_size=1, max_size=4)))
        points = st.decimals(0, maximum, places=2)
        steps = tuple(Step(at=str(at), points=str(draw(points))) for at in ats)
        rule = ScoreRule(kind=kind, figures=("a",), steps=steps)
    else:
        rule = ScoreRule(kind=kind, figures=("a", "b"), target=target)
    return maximum, rule, measured(*values)


@given(rules())
def test_points_stay_within_their_maximum(case):
    """Points are exact hundredths from 0 to the maximum, whatever the figures."""
    maximum, rule, figures = case
    points = computed_points(rule, maximum, figures).points

    assert 0 <= points <= maximum
    assert points == round(points, 2)


@given(st.fractions(0, 100))
def test_rounding_is_exact(value):
    """The rounded points are the nearest hundredth, the upper one of two."""
    difference = Fraction(rounded(value)) - value

    assert -Fraction(1, 200) < difference <= Fraction(1, 200)
