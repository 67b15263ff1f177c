"""What search.js shows of the pages that it finds."""

import json
from collections.abc import Iterable

from commune_portal.pages.search.entry import SearchEntry

# Pages in one file: a reader downloads a file for each result, and a build writes,
# a publishing sends each of them.
TOGETHER = 4


def results_of(pages: Iterable[tuple[str, SearchEntry]]) -> str:
    """Return a file with what is shown of these pages, by their addresses, as JSON.

    Page p of a bundle is in its file p // `TOGETHER`.
    """
    return json.dumps([_result(*page) for page in pages], ensure_ascii=False)


def _result(address: str, entry: SearchEntry) -> dict[str, str]:
    blocks = [block for block in entry.blocks if block != entry.title]
    text = " ".join(
        block if block[-1] in ".,:;!?…" else f"{block}." for block in blocks
    )
    return {"url": address, "title": entry.title, **entry.facts, "text": text}
