"""The geometry of the stacked bars, with room for the totals."""

from hypothesis import given
from hypothesis import strategies as st

from commune_portal.pages.statistics.chart import HEIGHT, WIDTH, stacked_bars, tick_step

columns = st.lists(
    st.tuples(st.just("T1"), st.lists(st.integers(0, 5000), min_size=3, max_size=3)),
    min_size=1,
    max_size=12,
)


@given(columns)
def test_bars_stay_inside_and_below_their_totals(data):
    """No bar leaves the chart, and a total has room above its bar."""
    chart = stacked_bars(data, (1, 2, 3))

    for bar, (_, values) in zip(chart.bars, data, strict=True):
        assert 0 <= bar.x <= bar.x + bar.width <= WIDTH
        assert bar.top - 8 >= 20
        assert (str(sum(values)) if any(values) else "") == bar.total
        assert sum(1 for value in values if value) == len(bar.segments)
        assert all(bar.top <= s.y <= s.y + s.height <= HEIGHT for s in bar.segments)


@given(columns)
def test_segments_do_not_touch(data):
    """Two sections of one month have a gap: colour alone does not separate them."""
    for bar in stacked_bars(data, (1, 2, 3)).bars:
        for lower, upper in zip(bar.segments, bar.segments[1:], strict=False):
            assert lower.y > upper.y


@given(st.integers(0, 10**6))
def test_ticks_are_few_and_round(highest):
    """At most five round steps reach the highest bar."""
    step = tick_step(highest)

    assert highest <= 5 * step
    assert str(step).rstrip("0") in {"1", "2", "5"}
