"""The limits of what is read, in one place (ADR 81).

Each is several times what the largest commune needs, and small enough that a file at
its limit is read within five seconds. Sizes of pictures and attachments stand with
their checks in attachments/.
"""

from dataclasses import dataclass

KILO = 1000
MEGA = KILO * KILO


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The largest sizes and depths of content.

    Attributes:
        text: Bytes of a Markdown file; a decree of 100 pages has 300,000.
        head: Characters of front matter.
        data: Bytes of a YAML file.
        settings: Bytes of mkdocs.yml, which MkDocs reads slowly.
        lock: Bytes of a frozen report; one on 5,000 items has eight million.
        table: Bytes of a CSV file; the log of a busy year has one million.
        workbook: Bytes of a workbook, of which borders may be the most.
        files: Files in content/; five thousand items have some forty thousand.
        line: Characters of a line of a table.
        rows: Lines of a table.
        depth: Levels of lists and groups of YAML.
        headings: Headings of a text.
        open_signs: Characters from each «[» or «<» to the sign that closes it, summed.
        open_notes: Comments that are opened and never closed.
        mistakes: Mistakes of one record that are told; the others are counted.

    """

    text: int = 500 * KILO
    head: int = 50 * KILO
    data: int = 1 * MEGA
    settings: int = 50 * KILO
    lock: int = 50 * MEGA
    table: int = 5 * MEGA
    workbook: int = 50 * MEGA
    files: int = 500 * KILO
    line: int = 20 * KILO
    rows: int = 50 * KILO
    depth: int = 30
    headings: int = 1 * KILO
    open_signs: int = 5 * MEGA
    open_notes: int = 20
    mistakes: int = 200


LIMITS = Limits()
