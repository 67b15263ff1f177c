"""The number of the format: which content is read, and how older content is changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.folders import TODAY, write_tree

from commune_portal.content import load_portal
from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.yaml_source import read_yaml
from commune_portal.content.upgrading.number import FORMAT, number_of
from commune_portal.content.upgrading.steps import STEPS, Step, upgraded
from commune_portal.errors import ContentErrors


def test_content_of_this_format_is_read(portal):
    """The number is no fact of the commune: nothing prints it."""
    numbered = portal({"portal.yml": f"format: {FORMAT}\nname: An Bình\n"})
    unnumbered = portal({"portal.yml": "name: An Bình\n"})

    assert unnumbered.commune.model_dump() == numbered.commune.model_dump()


def test_content_of_a_later_version_is_one_mistake(tmp_path):
    """An unknown key of a later format follows from it and is not reported."""
    files = {
        "portal.yml": "# Xã\nformat: 99\nname: An Bình\nlater: x\n",
        "new/a.md": "",
    }
    root = write_tree(tmp_path / "content", files)
    with pytest.raises(ContentErrors) as caught:
        load_portal(root, TODAY)

    expected = (
        f"{root.as_posix()}/portal.yml:2: format: nội dung theo định dạng 99, phần mềm "
        f"đang cài chỉ đọc được đến {FORMAT}; hãy cập nhật phần "
        "mềm: py -m pip install --upgrade commune-portal "
        "(Linux, macOS: pipx upgrade commune-portal)"
    )
    assert expected == str(caught.value)


@pytest.mark.parametrize("given", ["", '""', "[]", "{a: b}"])
def test_a_format_that_says_nothing(tmp_path, given):
    """One line shows what the software wrote there."""
    root = write_tree(tmp_path, {"portal.yml": f"name: An Bình\nformat: {given}\n"})
    with pytest.raises(ContentErrors) as raised:
        load_portal(root, TODAY)

    assert (
        f"{root.as_posix()}/portal.yml:2: format: cần một số nguyên, do phần mềm ghi; "
        "hãy viết:\n    format: 1"
    ) == str(raised.value)


def test_content_of_an_earlier_format_names_the_command(tmp_path):
    """The message says how the content becomes one of today."""
    files = {"portal.yml": "format: 0\nname: An Bình\n"}
    root = write_tree(tmp_path / "content", files)
    with pytest.raises(ContentErrors) as caught:
        load_portal(root, TODAY)

    expected = (
        f"{root.as_posix()}/portal.yml:1: format: nội dung theo định dạng 0, nay là "
        f"{FORMAT}; hãy chạy: commune-portal upgrade"
    )
    assert expected == str(caught.value)


def test_a_number_that_is_none_is_a_mistake_of_its_key(messages):
    """The other keys are judged as always."""
    found = messages({"portal.yml": "format: một\nname: An Bình\nnme: x\n"})

    assert [
        "content/portal.yml:1: format: «một» không phải số nguyên",
        "content/portal.yml:3: nme: khóa không có trong mẫu; có phải ý bạn là «name»?",
    ] == found


COMMENTS = st.sampled_from(["# Dữ liệu", "", "#: a"])


@given(head=st.lists(COMMENTS, max_size=3), number=st.none() | st.integers(0, 9))
def test_the_number_is_written_below_the_comments_at_the_beginning(head, number):
    """Every other line stays as it is, and upgrading once more changes nothing."""
    given_line = [] if number is None else [f"format: {number}  # của máy"]
    lines = [*head, *given_line, "name: An Bình", "# cuối"]
    before = {"portal.yml": "\n".join(lines) + "\n", "van-ban.yml": "a: b\n"}
    after = upgraded(before, 1, 7, STEPS)

    expected = "\n".join([*head, "format: 7", "name: An Bình", "# cuối"]) + "\n"
    assert {"portal.yml": expected} == after
    assert {} == upgraded({**before, **after}, 7, 7, STEPS)


def test_steps_run_in_their_order_and_only_the_later_ones():
    """Content of format 2 takes the steps to 3 and 4, not that to 2."""

    def adding(sign):
        return lambda texts: {**texts, "a.md": texts["a.md"] + sign}

    steps = [Step(n, "", adding(str(n))) for n in (2, 3, 4, 5)]
    after = upgraded({"portal.yml": "name: X\n", "a.md": "x"}, 2, 4, steps)

    assert {"portal.yml": "format: 4\nname: X\n", "a.md": "x34"} == after


def test_the_steps_lead_to_the_format_of_today():
    """One step for each number above the first."""
    assert list(range(2, FORMAT + 1)) == [step.number for step in STEPS]


def test_content_without_a_number_is_older_than_the_numbers():
    """It is read as the first format, whatever today's is."""
    settings = read_yaml("name: X", "portal.yml", 1, Findings(""))

    assert settings is not None
    assert number_of(settings) == 1
