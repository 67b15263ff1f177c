"""How many entries a list may have; a longer one is a mistake that names the limit."""

from commune_portal.content.records.report_file import MOST_ANNEXES


def test_too_many_annexes(messages, signed):
    """The line says how many there may be, and how many there are."""
    names = ", ".join(f"a{n}" for n in range(MOST_ANNEXES + 1))
    report = f"---\ntemplate: annual\nperiod: 2026\nannexes: [{names}]\n---\n"

    assert [
        f"content/bao-cao/b.md:4: annexes: nhiều nhất {MOST_ANNEXES} mục, đang có "
        f"{MOST_ANNEXES + 1}"
    ] == messages({**signed, "bao-cao/b.md": report})
