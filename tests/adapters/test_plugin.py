"""The plugin: a commune's folder with a mkdocs.yml of a few lines is a whole site."""

import re
import subprocess
import sys

import pytest
from lxml import html
from mkdocs.commands.build import build
from mkdocs.config import load_config
from tests.places import ROOT
from tests.sites import Built, settings_of, write_files

COMMUNE = """
-- mkdocs.yml --
site_name: Xã Tân Hòa
theme:
  name: commune-portal
plugins:
  - commune-portal
-- content/portal.yml --
name: Tân Hòa
superior: tỉnh Bắc Sơn
-- content/tin-bai/2026/2026-11-20-tin-mot.md --
---
title: Tin một
date: 2026-11-20
tags: [CCHC]
---

Nội dung.
-- docs/lien-he.md --
# Nơi liên hệ

Xã tự viết.
-- docs/lich-su.md --
# Lịch sử

Xem [hướng dẫn](huong-dan/dang-tin.md).
"""
SAMPLE = re.compile(rb"An B\xc3\xacnh|Ph\xc6\xb0\xc6\xa1ng Nam|anbinh", re.IGNORECASE)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Return the strict site of the folder."""
    folder = tmp_path_factory.mktemp("xa tân hòa")
    write_files(folder, COMMUNE)
    build(settings_of(folder))
    return Built(folder / "site")


def links(page, css_class):
    """Return the words of the links below the first element of the class."""
    found = page.find_class(css_class)[0].iterlinks()
    return [each[0].text_content().strip() for each in found if each[1] == "href"]


def test_own_pages_go_before_the_packaged_ones(site):
    """What the commune has written replaces a packaged page; the rest is filled in."""
    own, packaged = site.page("lien-he/"), site.page("gioi-thieu/")

    assert "Xã tự viết." in own.text_content()
    assert "Nơi liên hệ" == own.findtext(".//h1").strip()
    assert "Đây là trang thông tin điện tử của Ủy ban nhân dân xã Tân Hòa" in (
        packaged.text_content()
    )


def test_the_site_looks_as_the_sample_does(site, sample):
    """Theme, styles, scripts and extensions of Markdown are those of the repository."""
    ours, theirs = (
        {
            name: data
            for name, data in each.files().items()
            if name.startswith("assets/")
        }
        for each in (site, sample)
    )
    head = [
        (link.get("rel"), link.get("href"))
        for link in site.page("").iterfind(".//head/link")
        if link.get("rel") in {"stylesheet", "icon"}
    ]

    assert theirs == {name: ours.get(name) for name in theirs}
    assert ("icon", "assets/images/emblem.svg") in head
    assert "vi" == html.fromstring(site.text("index.html")).get("lang")
    assert [] != site.page("huong-dan/cach-dem/").xpath("//table")


def test_the_handbook_is_not_on_the_site(site):
    """Only the page that explains figures to citizens is, without dangling links."""
    page = site.page("huong-dan/cach-dem/")
    chapters = [name for name in site.files() if name.startswith("huong-dan/")]

    assert ["huong-dan/cach-dem/index.html"] == chapters
    assert [] == [
        link[2] for link in page.iterlinks() if re.search(r"\.\./[a-z-]+/#", link[2])
    ]
    assert "Xem hướng dẫn." in site.page("lich-su/").text_content()
    assert ["Thống kê", "Cách đếm", "Báo cáo"] == [
        title
        for title in links(site.page(""), "cp-menu")
        if title in {"Thống kê", "Cách đếm", "Báo cáo"}
    ]


def test_an_own_page_is_in_the_menu(site):
    """A page that nothing else names comes last."""
    assert "Lịch sử" == links(site.page(""), "cp-menu")[-1]


def test_the_site_has_no_word_of_the_sample(site):
    """No page, data file or index names the sample commune."""
    found = [name for name, data in site.files().items() if SAMPLE.search(data)]

    assert [] == found


def test_another_generator_runs_the_plugin_too(tmp_path, site, environment):
    """ProperDocs builds the same pages from the same folder."""
    write_files(tmp_path, COMMUNE)
    command = [sys.executable, "-m", "properdocs", "build", "--quiet"]
    found = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, check=False
    )
    pages = {name for name in site.files() if name.endswith(".html")}

    assert (0, b"") == (found.returncode, found.stderr)
    assert pages == {
        name for name in Built(tmp_path / "site").files() if name.endswith(".html")
    }


def test_the_handbook_is_published_where_the_commune_says_so(tmp_path):
    """`handbook: true` gives the pages and their group in the navigation."""
    write_files(tmp_path, COMMUNE)
    portal = tmp_path / "content" / "portal.yml"
    portal.write_text(f"{portal.read_text('utf-8')}handbook: true\n", "utf-8")
    config = settings_of(tmp_path)
    config = config.plugins.on_config(config)
    (group,) = [e["Hướng dẫn"] for e in config.nav if "Hướng dẫn" in e]

    assert "huong-dan/index.md" == group[0]
    assert set() == config.extra["portal"].docs.withheld


def test_a_commune_may_say_more_in_its_settings(tmp_path):
    """A navigation, features and extensions of its own go before the shared ones."""
    write_files(tmp_path, COMMUNE)
    more = "theme: {name: commune-portal, features: [navigation.top]}\n"
    more += "nav: [Đầu: index.md, Sử: lich-su.md]\nmarkdown_extensions: [abbr]\n"
    file = tmp_path / "mkdocs.yml"
    text = file.read_text("utf-8").replace("theme:\n  name: commune-portal\n", more)
    file.write_text(text, "utf-8")
    config = settings_of(tmp_path)
    config = config.plugins.on_config(config)

    assert [{"Đầu": "index.md"}, {"Sử": "lich-su.md"}, "lien-he.md"] == [
        config.nav[0],
        *config.nav[2:],
    ]
    assert ["navigation.top"] == config.theme["features"]
    assert {"abbr", "footnotes"} <= set(config.markdown_extensions)


def test_the_repository_has_the_same_settings(tmp_path):
    """What the plugin sets is what mkdocs.yml of the repository says."""
    write_files(tmp_path, COMMUNE)
    config = settings_of(tmp_path)
    config = config.plugins.on_config(config)
    repository = load_config(str(ROOT / "mkdocs.yml"))

    for key in ("markdown_extensions", "mdx_configs", "validation"):
        assert repository[key] == config[key]
    assert [repository.theme[k] for k in ("language", "font", "favicon")] == [
        config.theme[k] for k in ("language", "font", "favicon")
    ]
