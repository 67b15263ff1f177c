"""What search.js shows of the pages that it finds."""

import json
from collections.abc import Iterator, Mapping

from commune_portal.pages.search.entry import SearchEntry

# Pages in one file: a reader downloads a file for each result, and a build writes,
# a publishing sends each of them.
TOGETHER = 4


def results_of(bundle: Mapping[str, SearchEntry]) -> Iterator[str]:
    """Yield the files with what is shown of the pages of a bundle, as JSON.

    Page p is in file p // `TOGETHER`.
    """
    pages = list(bundle.items())
    for first in range(0, len(pages), TOGETHER):
        found = [_result_of(*page) for page in pages[first : first + TOGETHER]]
        yield json.dumps(found, ensure_ascii=False)


def _result_of(address: str, entry: SearchEntry) -> dict[str, str]:
    blocks = [block for block in entry.blocks if block != entry.title]
    text = " ".join(
        block if block[-1] in ".,:;!?…" else f"{block}." for block in blocks
    )
    return {"url": address, "title": entry.title, **entry.facts, "text": text}
