"""A first visit to an item downloads at most 200 KB, its pictures not counted."""

import gzip
import re
from posixpath import dirname, join, normpath

import pytest
from tests.kinds import KINDS

LIMIT = 200 * 1024
PACKED = (".css", ".js", ".html")
URL = re.compile(r"url\(['\"]?([^'\")]+)")


def parts(site, path):
    """Return the files that the page loads, the fonts of its style sheets too."""
    page = site.page(path)
    links = page.xpath("//script/@src | //link[@rel='stylesheet']/@href")
    files = {f"{path}index.html", *(normpath(join(path, link)) for link in links)}
    for sheet in [file for file in files if file.endswith(".css")]:
        found = (url for url in URL.findall(site.text(sheet)) if ":" not in url)
        files |= {normpath(join(dirname(sheet), url.split("?")[0])) for url in found}
    return files


def weight(site, file):
    """Return how many bytes are transferred: text compressed, fonts as they are."""
    data = (site.folder / file).read_bytes()
    return len(gzip.compress(data)) if file.endswith(PACKED) else len(data)


@pytest.mark.parametrize("kind", ["item", "home", "section", "period", "procedures"])
def test_a_first_visit_is_light(sample, kind):
    """Page, styles, scripts and all fonts together stay below the limit."""
    weights = {file: weight(sample, file) for file in parts(sample, KINDS[kind])}

    assert any(file.endswith(".woff2") for file in weights)
    assert LIMIT > sum(weights.values()), weights
