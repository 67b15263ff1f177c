"""Numbers that placeholders compute are printed as figures are, never as Python."""

import pytest

from commune_portal.content import Profile
from commune_portal.errors import ContentError
from commune_portal.figures import fill
from commune_portal.figures.periods import parse_period
from commune_portal.figures.sandbox.printout import Printed

PERIOD = parse_period("2026", Profile.CALENDAR)
NAMES = {"so": Printed.of_number(1800, "so", PERIOD), "nam": 2026}
NO_NUMBER = "kết quả không phải một con số"
AS_PYTHON = "không dùng %r, %a, !r, !a; hãy dùng %s hoặc {}"


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("so / 7", "257,1"),
        ("so / 2", "900"),
        ("so * 1000", "1.800.000"),
        ("so * 1000 // 3 - 1", "599.999"),
        ("-so", "-1.800"),
        ("so | float", "1.800"),
        ("so | int", "1.800"),
        ("so | abs", "1.800"),
        ("so | round(1)", "1.800"),
        ("[so, so] | sum", "3.600"),
        ("(so / 7) ~ ' tin'", "257,1 tin"),
        ("2.5 ~ ''", "2,5"),
        ("'%s' % (so / 7)", "257,1"),
        ("'{}'.format(so / 7)", "257,1"),
        ("(so / 7) | string", "257,1"),
        ("1.25", "1,3"),
        ("nam", "2026"),
        ("nam - 1", "2025"),
        ("'100%% rồi: %s' | format(so)", "100% rồi: 1.800"),
    ],
)
def test_computed_numbers(expression, expected):
    """A comma, one decimal at most, points between thousands; a year has none."""
    assert expected == fill(f"{{{{ {expression} }}}}", "a.md", 1, NAMES)


@pytest.mark.parametrize(
    ("expression", "problem"),
    [
        ("1e300 * 1e300", NO_NUMBER),
        ("'inf' | float", NO_NUMBER),
        ("'nan' | float", NO_NUMBER),
        ("'%r' % so", AS_PYTHON),
        ("'%-5r' | format(so)", AS_PYTHON),
        ("'{0!r}'.format('ă')", AS_PYTHON),
    ],
)
def test_no_numbers(expression, problem):
    """What is no number, and what only programmers read, is a mistake."""
    with pytest.raises(ContentError) as caught:
        fill(f"{{{{ {expression} }}}}", "a.md", 1, NAMES)

    assert f"a.md:1: số liệu: {problem}" == str(caught.value)
