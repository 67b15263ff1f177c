"""Folders as earlier releases made them: each later version builds them as they are."""

import re
import shutil

import pytest
from mkdocs.commands.build import build
from tests.places import ROOT
from tests.sites import TODAY, Built, settings_of

from commune_portal.content import load_portal
from commune_portal.figures import count, named_figures, parse_period

KEPT = sorted(path for path in (ROOT / "tests" / "kept").iterdir() if path.is_dir())


def test_each_release_keeps_its_folder():
    """The folder of this version is among them."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    version = re.search(r'^version = "(.+)"$', text, re.MULTILINE)

    assert version is not None
    assert version[1] in [folder.name for folder in KEPT]


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.name)
def test_a_kept_folder_is_built(kept, tmp_path):
    """Strictly, with a plain mkdocs.yml, and with the figures that it had."""
    folder = tmp_path / kept.name
    shutil.copytree(kept, folder)
    build(settings_of(folder))
    site = Built(folder / "site")
    portal = load_portal(folder / "content", TODAY)
    period = parse_period("2026-Q4", portal.commune.profile)
    figures = named_figures(count(portal, period), portal.commune)

    assert "Trực hướng dẫn nộp hồ sơ ngày thứ Bảy" in site.text("index.html")
    assert "Người Mẫu Ba" in site.text("gioi-thieu/lanh-dao/index.html")
    assert (1, 1, 3, 12) == tuple(
        int(str(figures[name]))
        for name in (
            "tin_bai.tong",
            "phat_thanh.tin_bai",
            "phat_thanh.luot",
            "phat_thanh.phut",
        )
    )
