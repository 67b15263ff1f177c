"""The chapter on the log names every column that is understood."""

from tests.docs.test_handbook import HANDBOOK, rows, words

from commune_portal.content.sheets.log_columns import ALIASES, UNREAD


def test_names_of_columns():
    """The table has each alias of each column, and no other."""
    table = rows("nhat-ky.md", "Tên chuẩn")

    assert ALIASES == {words(name)[0]: (*words(others),) for name, others in table}


def test_unread_columns():
    """So has the list of columns that are neither read nor published."""
    text = (HANDBOOK / "nhat-ky.md").read_text("utf-8")
    line = text.partition("máy không đọc và không công khai: ")[2].partition("\n")[0]

    assert list(UNREAD) == words(line)
