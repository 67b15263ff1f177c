"""A signed report keeps the wording of the built-in templates of its own time."""

from dataclasses import replace

import pytest
from pydantic import ValidationError
from tests.folders import TODAY, write_tree

from commune_portal.content import load_portal
from commune_portal.content.records.lock import WORDING
from commune_portal.reports import build_report, freeze
from commune_portal.reports.model.words import report_words

FIRST = "họp giao ban (12 lần); khẩu hiệu (4 lần)."


@pytest.fixture(scope="module")
def signed(tmp_path_factory, dai_hop):
    """Return the portal of xã Đại Hợp and the lock of its report."""
    root = write_tree(tmp_path_factory.mktemp("wordings") / "content", dai_hop)
    read = load_portal(root, TODAY)
    return read, freeze(read, read.reports[0])


def words(portal, lock):
    """Return the text of the report as this lock gives it."""
    read = replace(portal, locks={lock.id: lock})
    return report_words(build_report(read, read.reports[0]))


def test_a_lock_names_its_wording(signed):
    """A report that is frozen today keeps today's wording."""
    _, lock = signed

    assert WORDING == lock.wording


def test_a_lock_without_wording_has_the_first(signed):
    """A lock made before there was a second wording is printed with the first."""
    portal, lock = signed
    data = lock.model_dump(mode="json", exclude_defaults=True)
    del data["wording"]
    older = type(lock).model_validate(data)

    assert 1 == older.wording
    assert FIRST in words(portal, older)


def test_the_radio_keeps_the_name_that_was_printed(signed):
    """An old lock of a phường has «đài truyền thanh xã», as it was signed."""
    _, lock = signed
    data = lock.model_dump(mode="json", exclude_defaults=True)
    data["commune"]["kind"] = "phường"
    newer = type(lock).model_validate(data)
    del data["wording"]
    older = type(lock).model_validate(data)

    assert ("đài truyền thanh phường", "đài truyền thanh xã") == (
        newer.commune.station,
        older.commune.station,
    )


@pytest.mark.parametrize("broken", ["x", {}, {"commune": "x"}])
def test_what_is_no_lock_is_refused(signed, broken):
    """A file of another structure is a mistake, not a crash."""
    _, lock = signed

    with pytest.raises(ValidationError) as caught:
        type(lock).model_validate(broken)
    assert "Lock" == caught.value.title


def test_procedures_are_public_only_where_there_are_any(portal, dai_hop):
    """A lock keeps whether there were any; an earlier lock prints as it did."""
    read = portal(dai_hop)
    lock = freeze(read, read.reports[0])
    data = lock.model_dump(mode="json", exclude_defaults=True)
    del data["has_procedures"]
    older = type(lock).model_validate(data)

    said = "được công khai trên trang thông tin điện tử"
    assert said not in report_words(build_report(read, read.reports[0]))
    assert said not in words(read, lock)
    assert said in words(read, older)
    assert said in words(read, lock.model_copy(update={"has_procedures": True}))
