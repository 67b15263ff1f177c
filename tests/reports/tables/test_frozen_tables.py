"""Reports whose text asks for items and parts that only their own records have."""

from dataclasses import replace

import pytest
from tests.folders import TODAY, write_tree
from tests.reports.tables.conftest import report_with

from commune_portal.content import load_portal
from commune_portal.reports import build_report, freeze
from commune_portal.reports.model.words import report_words

ITEM = "2026-01-05-a"
SIGNED = "number: 1\ndate: 2026-11-20\n"


@pytest.mark.parametrize(
    ("text", "head"),
    [
        pytest.param("A.", f"featured: {{items: [{ITEM}]}}\n", id="featured items"),
        pytest.param(f'{{{{ bang("tin-bai", ma=["{ITEM}"]) }}}}', "", id="table"),
        pytest.param(
            '{{ so_lieu_ky.theo("tin_bai", tac_gia="Lê A") }} tin bài.', "", id="author"
        ),
        pytest.param(
            "{{ so_lieu_ky.tin_bai.cchc / so_lieu_ky.tin_bai.tong }}", "", id="quotient"
        ),
        pytest.param("{{ hinh_thuc[0].dem }}", "", id="first form"),
    ],
)
def test_a_report_that_names_items_is_frozen(tmp_path, tabled, text, head):
    """Its lock keeps the rows that the text asks for, and prints the same text."""
    root = write_tree(tmp_path, report_with(tabled, text, f"{SIGNED}{head}"))
    portal = load_portal(root, TODAY)
    (file,) = portal.reports
    lock = freeze(portal, file)
    thawed = build_report(replace(portal, locks={lock.id: lock}), file)

    assert ITEM in lock.items
    assert report_words(build_report(portal, file)) == report_words(thawed)
