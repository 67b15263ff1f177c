"""The search index where Pagefind fails."""

from tests.commanding import ended


def test_a_failing_pagefind_is_reported_and_the_old_index_stays(tmp_path):
    """The command ends with 1 and one line, and leaves nothing behind."""
    site, old = tmp_path / "site", tmp_path / "site" / "pagefind" / "old.txt"
    old.parent.mkdir(parents=True)
    old.write_text("old", encoding="utf-8")
    (site / "index.html").write_text("<p>Chào</p>", encoding="utf-8")
    (tmp_path / "pagefind.py").write_text(
        "raise SystemExit('no space left')\n", encoding="utf-8"
    )
    found = ended("index_search", site, env={"PYTHONPATH": str(tmp_path)})

    assert 1 == found.returncode
    assert "Pagefind báo lỗi (mã 1): no space left\n" == found.stderr
    assert {site / "index.html", old.parent, old} == set(site.rglob("*"))
