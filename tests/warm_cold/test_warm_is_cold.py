"""Whatever is changed between two builds, what was kept never shows in the site."""

from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from tests.warm_cold.building import cold_site, warm_site, write
from tests.warm_cold.changes import CHANGES, small_commune

DAYS = st.sampled_from([date(2026, 11, 20), date(2026, 11, 21), date(2027, 1, 2)])
STEPS = 2


class Editors(RuleBasedStateMachine):
    """Editors of a commune, and a site that is built after each of their changes."""

    def __init__(self):
        super().__init__()
        self.folder = TemporaryDirectory()
        self.root = Path(self.folder.name) / "xa"
        self.files = small_commune()
        write(self.root, self.files)
        warm_site(self.root, date(2026, 11, 20))

    @rule(
        changes=st.lists(
            st.tuples(st.sampled_from(sorted(CHANGES)), st.integers(0, 10**6)),
            min_size=1,
            max_size=4,
        ),
        today=DAYS,
    )
    def change_and_build(self, changes, today):
        """After changes the warm site is the cold one, byte for byte."""
        for name, seed in changes:
            CHANGES[name](self.files, Random(seed))  # noqa: S311 - no secret
        write(self.root, self.files)
        warm = warm_site(self.root, today)
        cold = cold_site(self.root, today)
        assert cold == warm

    def teardown(self):
        self.folder.cleanup()


def test_the_warm_site_is_the_cold_one():
    """Two builds after changes here, hundreds in benchmarks/warm_cold.py."""
    few = settings(max_examples=1, stateful_step_count=STEPS, derandomize=True)
    expected = None
    actual = run_state_machine_as_test(Editors, settings=few)
    assert expected == actual
