"""A lock is a public file: it tells nothing about an item that is not public."""

from tests.folders import TODAY

from commune_portal.content import load_portal
from commune_portal.content.readers.lock_text import lock_text
from commune_portal.reports import freeze, named_report

REPORT = "bao-cao/2023-nam.md"
LOG = "nhat-ky/2023.csv"
DRAFT = "2023-06-05-bai-mat"
HEAD = "title: Điều chưa công bố\ndate: 2023-06-05\ntags: [CCHC]\ndraft: true"


def test_a_draft_that_a_row_names(content, dai_hop):
    """Its id stays, which the row names; its title, author and summary do not."""
    text = f"---\n{HEAD}\nauthors: [Bà Kín]\ndescription: Tóm tắt kín.\n---\nA.\n"
    row = f"05/06/2023;phát thanh;Tin;1;;;{DRAFT}\n"
    files = {
        **dai_hop,
        f"tin-bai/2023/{DRAFT}.md": text,
        LOG: dai_hop[LOG].replace("định tính", "định tính;tin bài", 1) + row,
    }
    portal = load_portal(content(files), TODAY)
    lock = freeze(portal, named_report(portal, REPORT))
    kept = lock.items[DRAFT].item

    assert (DRAFT, DRAFT, ("cai-cach-hanh-chinh",), True) == (
        kept.id,
        kept.title,
        kept.sections,
        kept.draft,
    )
    assert not any(word in lock_text(lock) for word in ("chưa công bố", "Kín", "kín"))
