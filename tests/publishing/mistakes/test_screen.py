"""What a screen shows of many findings: twenty lines, by file and by cause."""

from hypothesis import given
from hypothesis import strategies as st

from commune_portal.errors import ContentError, ContentErrors, ContentWarning
from commune_portal.publishing.mistakes.screen import (
    MOST_LINES,
    Found,
    Weight,
    bare_lines,
    lines,
    mistakes,
    warnings,
)

MISTAKES = st.builds(
    ContentError,
    st.sampled_from(["content/portal.yml", "content/a.md", "content/nhat-ky/2026.csv"]),
    st.integers(1, 40),
    st.sampled_from(["tags", "tasks.1.due", "tasks.2.due", None]),
    st.sampled_from(["đang để trống", "thiếu khóa này", "không hợp lệ"]),
)
HINT = "xem tất cả: lệnh check với --all"


def shown(*errors, most=MOST_LINES):
    """Return the lines of the mistakes."""
    return lines(mistakes(ContentErrors(errors)), most)


def test_few_mistakes_are_printed_as_they_are():
    """Up to three of one cause, and anything below twenty lines, stay as they are."""
    errors = [ContentError("content/a.md", n, "tags", "sai") for n in (2, 5, 9)]

    assert [
        "content/a.md:2: tags: sai",
        "content/a.md:5: tags: sai",
        "content/a.md:9: tags: sai",
    ] == shown(*errors)


def test_one_cause_in_many_rows_is_one_line():
    """A form that is missing in forty rows is told once, with the other rows."""
    problem = "không có hình thức «phat thnh»"
    rows = [
        ContentError("content/nhat-ky/2026.csv", n, "hình thức", problem)
        for n in range(14, 54)
    ]

    assert [
        f"content/nhat-ky/2026.csv:14: hình thức: {problem} (và 39 dòng khác: "
        "15, 16, 17, 18, 19, 20, 21, 22, 23, 24 …)",
        f"Có 40 lỗi trong 1 tệp, trên đây là 1 dòng; {HINT}",
    ] == shown(*rows)


def test_the_right_yaml_stays_below_its_line():
    """Where a message shows what to write, the numbers of other rows go before it."""
    problem = "cần một nhóm «khóa: giá trị»; hãy viết:\n    source:\n      name: A"
    rows = [ContentError("content/a.yml", n, "source", problem) for n in range(1, 5)]

    assert [
        "content/a.yml:1: source: cần một nhóm «khóa: giá trị»; hãy viết: "
        "(và 3 dòng khác: 2, 3, 4)\n    source:\n      name: A",
        f"Có 4 lỗi trong 1 tệp, trên đây là 1 dòng; {HINT}",
    ] == shown(*rows)


def test_every_file_has_its_share():
    """A file with fifty mistakes does not hide the one of another."""
    many = [ContentError("content/a.md", n, None, f"sai {n}") for n in range(1, 51)]
    one = ContentError("content/b.md", 3, None, "hỏng")
    found = shown(*many, one)

    assert [
        *(f"content/a.md:{n}: sai {n}" for n in range(1, 20)),
        "content/b.md:3: hỏng",
        f"Có 51 lỗi trong 2 tệp, trên đây là 20 dòng; {HINT}",
    ] == found


def test_what_others_refer_to_comes_first():
    """Mistakes in settings, register and plans explain those of items and reports."""
    paths = ["bao-cao/a.md", "ke-hoach/2026.yml", "van-ban.yml", "portal.yml"]
    errors = [ContentError(f"content/{path}", 1, None, "sai") for path in paths]

    assert [
        f"content/{path}:1: sai"
        for path in ("portal.yml", "van-ban.yml", "ke-hoach/2026.yml", "bao-cao/a.md")
    ] == shown(*errors)


def test_warnings_come_before_notes_and_are_counted_apart():
    """A warning is something to mend, a note on a signed report is not."""
    found = [ContentWarning("content/a.md", n, None, f"xem {n}") for n in range(15)]
    told = lines(warnings(found, found))

    assert "Cảnh báo: content/a.md:0: xem 0" == told[0]
    assert "content/a.md:0: xem 0" == bare_lines(warnings(found))[0]
    assert (
        f"Có 15 cảnh báo, 15 lưu ý trong 1 tệp, trên đây là 20 dòng; {HINT}"
        == (told[-1])
    )


@given(st.lists(MISTAKES, max_size=60))
def test_no_finding_is_lost(errors):
    """All are printed or counted, and with no limit each has a line of its own."""
    found = [Found(Weight.MISTAKE, each) for each in errors]
    told = lines(found)
    counted = [line for line in told if line.endswith(HINT)]

    assert MOST_LINES + 1 >= len(told)
    assert sorted(map(str, errors)) == sorted(lines(found, None))
    assert len(told) == len(errors) or (
        counted[0].startswith(f"Có {len(errors)} lỗi trong ")
    )
