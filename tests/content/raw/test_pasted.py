"""What a text pasted from Word becomes in Markdown without being meant so."""

import pytest

from commune_portal.content.raw.pasted import pasted_slips


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mở.\n\n    Sáng nay, xã họp.\n    Đông.", [(3, "Sáng nay, xã họp.")]),
        ("\tSáng nay.\n\n\tChiều nay.", [(1, "Sáng nay.")]),
        ("•\tMột\n•\tHai", [(1, "- Một")]),
        ("I. KẾT QUẢ\n1. Một\n2. Hai", [(2, "1. Một")]),
        ("Gồm:  \n- Một\n- Hai\n\nVà:\n- Ba", [(2, "- Một")]),
        (f"    {'xã ' * 40}", [(1, f"{('xã ' * 20).rstrip()}…")]),
    ],
)
def test_each_kind_is_told_once(text, expected):
    """The line, and at the end what to write."""
    found = [(line, problem) for line, problem in pasted_slips(text)]

    assert [line for line, _ in expected] == [line for line, _ in found]
    assert [True] * len(found) == [
        told.endswith(f": {words}")
        for (_, told), (_, words) in zip(found, expected, strict=True)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "- Một\n\n    Đoạn của một.\n\n    Nữa.\n\n- Hai",
        "1. Một\nthêm\n2. Hai\n\n    A",
        "Gồm:\n\n- Một\n- Hai",
        "* Một\n* Hai",
        "## Gồm\n- Một",
        "```\nA\n- b\n    c\n```\n",
        "Xem.[^1]\n\n[^1]: Theo.\n\n    Thêm.",
        "!!! note\n    Chú ý.\n\n    Nữa.",
        "<!--\n\n    Ghi chú\n-->",
        "| A |\n|---|\n| - b |",
        "Sáng nay,\n    xã họp.",
        "",
    ],
)
def test_markdown_that_is_meant(text):
    """Lists and what belongs to them, footnotes, boxes and code are left alone."""
    assert [] == [*pasted_slips(text)]
