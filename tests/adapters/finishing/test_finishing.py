"""Generated pages get the theme around them without passing through Markdown."""

import logging
from pathlib import Path

import pytest
from mkdocs.commands.build import _populate_page, get_context
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.nav import get_navigation
from tests.places import ROOT
from tests.sites import TODAY, Built, write_files

from commune_portal.adapters.finishing.events import finish_pages, tell
from commune_portal.adapters.finishing.files import FinishedFile
from commune_portal.adapters.finishing.finishing import prepared
from commune_portal.adapters.finishing.frames import rendering
from commune_portal.adapters.serving.serving import PREVIEW
from commune_portal.errors import ContentError
from commune_portal.pages import content_of
from commune_portal.publishing.checkout import Checkout
from commune_portal.publishing.unchanged.linking import last_site

NO_SITE = last_site(Checkout(Path()), None)
NAVIGATION = ["index.md", "thong-ke/index.md", {"Liên hệ": "lien-he.md"}]
COMMUNE = """
-- docs/index.md --
# Trang chủ
-- content/portal.yml --
name: Tân Hòa
superior: tỉnh Bắc Sơn
notice: Trang thử.
-- content/tin-bai/2026/2026-11-20-tin-mot.md --
---
title: Tin một
date: 2026-11-20
tags: [CCHC]
---

## Đường làng

Nội dung.
-- content/tin-bai/2025/2025-11-20-tin-hai.md --
---
title: Tin hai
date: 2025-11-20
tags: [TTHC]
---

Nội dung.
-- docs/lien-he.md --
# Nơi liên hệ

Xem [một tin](tin-bai/2026/2026-11-20-tin-mot.md#duong-lang).
"""
BROKEN = """
-- overrides/partials/head-meta.html --
<meta name="a" content="a">
{% if page.meta.portal.item %}{{ page.khong_co.gi }}{% endif %}
"""
OWN_FRAME = """
-- overrides/partials/footer.html --
<footer>{{ page.meta.title }}</footer>
"""


@pytest.fixture
def prepare(tmp_path):
    """Return what brings MkDocs to the moment when it has copied files."""

    def prepared_files(text=COMMUNE, more="", site="site"):
        write_files(tmp_path, text + more)
        theme = {"custom_dir": str(tmp_path / "overrides")} if more else {}
        config = load_config(
            str(ROOT / "mkdocs.yml"),
            docs_dir=str(tmp_path / "docs"),
            site_dir=str(tmp_path / site),
            nav=NAVIGATION,
            theme={"name": "commune-portal", **theme},
            extra={"content": str(tmp_path / "content"), "today": TODAY},
        )
        config = config.plugins.on_config(config)
        files = config.plugins.on_files(get_files(config), config=config)
        nav = get_navigation(files, config)
        nav = config.plugins.on_nav(nav, config=config, files=files)
        for file in files.documentation_pages():
            _populate_page(file.page, config, files)
        env = config.theme.get_env()
        env = config.plugins.on_env(env, config=config, files=files)
        files.copy_static_files()
        return config, env, nav, files

    return prepared_files


@pytest.mark.parametrize("more", ["", OWN_FRAME])
def test_a_frame_changes_no_byte(prepare, more):
    """Each page is what the templates give for it alone, also a commune's own ones."""
    config, env, nav, files = prepare(more=more)
    rendered = rendering(env, nav, config.theme)
    contexts = []
    for file in files:
        if isinstance(file, FinishedFile):
            html = file.finished.make()
            page = prepared(file, config, html)
            page.content = content_of(html.body)
            contexts.append(get_context(nav, [], config, page))
    whole = [env.get_template("main.html").render(each) for each in contexts]

    assert len(contexts) > 20
    assert [*whole[::-1], *whole] == [
        rendered(each) for each in [*contexts[::-1], *contexts]
    ]


def test_the_navigation_knows_generated_pages(prepare):
    """An entry without words of its own has the title of its page."""
    _, _, nav, _ = prepare()

    assert ["Thống kê"] == [p.title for p in nav.pages if p.url == "thong-ke/"]


def test_a_link_to_a_place_on_a_generated_page(prepare, caplog):
    """It is followed like one to a fixed page: a wrong one is told, a right one not."""
    for text in (COMMUNE, COMMUNE.replace("#duong-lang", "#duong-xom")):
        _, _, _, files = prepare(text)
        page = files.get_file_from_path("lien-he.md").page
        page.validate_anchor_links(files=files, log_level=logging.WARNING)

    assert [
        "Doc file 'lien-he.md' contains a link "
        "'tin-bai/2026/2026-11-20-tin-mot.md#duong-xom', but the doc "
        "'tin-bai/2026/2026-11-20-tin-mot.md' does not contain an anchor '#duong-xom'."
    ] == [each.getMessage() for each in caplog.records if "anchor" in each.getMessage()]


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_broken_template_is_one_line(prepare, monkeypatch, workers):
    """It names the template, its line, and the first page that needs it."""
    monkeypatch.setenv("PORTAL_WORKERS", workers)
    config, *_ = prepare(more=BROKEN)
    with pytest.raises(ContentError) as raised:
        finish_pages(config, NO_SITE)

    assert (
        "head-meta.html:2: mẫu của giao diện hỏng, không dựng được trang "
        "/tin-bai/2026/2026-11-20-tin-mot/ ('mkdocs.structure.pages.Page object' has "
        "no attribute 'khong_co')"
    ) == str(raised.value)


def test_a_broken_template_in_serve(prepare, monkeypatch):
    """The same line stands beside the last good pages."""
    config, *_ = prepare(more=BROKEN)
    monkeypatch.setattr(PREVIEW, "is_serving", True)
    monkeypatch.setattr(PREVIEW, "mistakes", ())
    config.plugins.on_post_build(config=config)

    assert [("head-meta.html", 2)] == [(m.path, m.line) for m in PREVIEW.mistakes]


def test_one_core_or_several(prepare, monkeypatch):
    """The bytes are the same, and all pages are told."""
    sites, counts = [], []
    for workers in ("1", "3"):
        monkeypatch.setenv("PORTAL_WORKERS", workers)
        config, *_ = prepare(site=f"site-{workers}")
        told = []
        tell(config, told.append)
        finish_pages(config, NO_SITE)
        counts.append(sum(told))
        sites.append(Built(Path(config.site_dir)).files())
    pages = [path for path in sites[0] if path.endswith("index.html")]

    assert sites[0] == sites[1]
    assert [len(pages), len(pages)] == counts
