"""What authors are paid never reaches the public site."""

import gzip

from commune_portal.content.royalties.genres import LIMITS

PAID = """
-- content/portal.yml --
name: An Bình
url: https://anbinh.example/
royalties:
  rates:
    - valid_from: 2026-01-01
      unit: 987654
      coefficients: {nghiên cứu: "7,25"}
      basis: Quyết định số 4321/QĐ-UBND
  tax: [{valid_from: 2026-01-01, percent: "3,75", threshold: 654321, basis: Luật 8765}]
  signatures: [{title: Thủ quỹ, name: Phan Thị Két}]
-- content/tin-bai/2026/2026-11-20-a.md --
---
title: Ra quân
date: 2026-11-20
tags: [CCHC]
authors: [Trần Thị Mẫu]
genre: nghiên cứu
---
Chào.
-- docs/lien-he.md --
# Liên hệ
"""
SUMS = (
    *("987654", "987.654", "7,25", "7.25", "4321", "3,75", "654321", "8765", "Két"),
    *("7160492", "7.160.492"),
)
WORDS = ("royalt", "genre", "nhuận bút", "nghiên cứu")
SCHEMAS = "du-lieu/bien-tap/"  # what editors may write, the same for every commune


def test_no_file_of_the_site_knows_rates_genres_or_sums(build_site):
    """Neither a page nor a data file nor the search index holds any of them."""
    built = build_site(PAID)
    files = {
        name: gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
        for name, data in built.files().items()
    }
    found = [
        (name, secret)
        for name, data in files.items()
        for secret in (*SUMS, *(() if name.startswith(SCHEMAS) else WORDS))
        if secret.encode() in data and not name.startswith("assets/")
    ]

    assert "nghiên cứu" in LIMITS
    assert any("Trần Thị Mẫu".encode() in data for data in files.values())
    assert any(name.startswith("tim-kiem/chi-muc/") for name in files)
    assert [] == found
