"""A file in which git left two versions is refused, whatever kind it is."""

import pytest

FILES = {
    "portal.yml": "name: An Bình\n",
    "tin-bai/2026/2026-02-01-a.md": (
        "---\ntitle: A\ndate: 2026-02-01\ntags: [CCHC]\n---\nChào.\n"
    ),
    "nhat-ky/2026.csv": "ngày;hình thức\n05/02/2026;zalo\n",
    "van-ban.yml": "# Chưa có văn bản.\n",
    "bao-cao/2026-quy-1.md": "---\ntemplate: periodic\nperiod: 2026-Q1\n---\n",
    "mau-bao-cao/blocks/loi-cam-on.md": "Cảm ơn.\n",
}
MARKED = "<<<<<<< HEAD\nMột.\n=======\nHai.\n>>>>>>> khác\n"


@pytest.mark.parametrize("file", FILES)
def test_the_marks_of_git_are_a_mistake(messages, file):
    """The first mark is named with its line; the marks never reach a document."""
    before = FILES[file]
    line = before.count("\n") + 1
    found = messages({**FILES, file: before + MARKED})

    assert [
        f"content/{file}:{line}: dòng «<<<<<<< HEAD»: tệp đang có hai bản trộn lẫn "
        "(xung đột git); hãy giữ lời đúng và xóa các dòng đánh dấu"
    ] == [each for each in found if "xung đột" in each]


@pytest.mark.parametrize("mark", ["=======", ">>>>>>> khác", "||||||| gốc"])
def test_a_mark_that_was_left_behind(messages, mark):
    """A single mark that was overlooked is a mistake too."""
    item = "tin-bai/2026/2026-02-01-a.md"
    (line,) = messages({**FILES, item: f"{FILES[item]}\n{mark}\n"})

    assert line.startswith(f"content/{item}:8: dòng «{mark}»: ")


@pytest.mark.parametrize(
    "words", ["========", "<<<<<<<<", "a =======", "> > > >", "A\n======="]
)
def test_other_signs_are_text(messages, words):
    """Longer rules, headings, signs in a line and quotations are no marks of git."""
    item = "tin-bai/2026/2026-02-01-a.md"

    assert [] == messages({**FILES, item: f"{FILES[item]}\n{words}\n"})
