"""SOURCE_DATE_EPOCH, which the generator reads."""

import pytest

from commune_portal.errors import PortalError
from commune_portal.publishing.day import check_build_time


@pytest.mark.parametrize("given", ["abc", "", "9" * 30])
def test_a_wrong_time_of_building_is_a_line(monkeypatch, given):
    """The generator would end with an English traceback."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    with pytest.raises(PortalError) as raised:
        check_build_time()

    assert (
        f"SOURCE_DATE_EPOCH: «{given}» không phải số giây kể từ năm 1970; hãy sửa hoặc "
        "bỏ đi"
    ) == str(raised.value)


@pytest.mark.parametrize("given", [None, "0", "1763683200"])
def test_a_right_time_of_building_is_taken(monkeypatch, given):
    """None, or seconds."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if given is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", given)

    assert check_build_time() is None
