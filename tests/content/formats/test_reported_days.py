"""The days of a report lie in years that a period can have."""

import pytest


@pytest.mark.parametrize("year", ["0001", "1999", "2101"])
@pytest.mark.parametrize("field", ["date", "data_from", "data_until"])
def test_a_day_of_a_report(messages, year, field):
    """A slip in the year is a mistake of its line."""
    day = f"{year}-01-01"
    head = f"template: annual\nperiod: 2026\n{field}: {day}"
    problem = f"«{day}» không đúng: năm {year} phải từ 2000 đến 2100"
    found = messages({"bao-cao/a.md": f"---\n{head}\n---\n"})

    assert f"content/bao-cao/a.md:4: {field}: {problem}" in found
