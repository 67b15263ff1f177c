"""The site as a tree of plain files that any generator builds, without our hook."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from commune_portal.pages.assembly import WholeSite, with_news
from commune_portal.pages.frame.page import CopiedFile, SitePage, TextPage

PLAIN_MARK = ".trang-duoc-tao"  # marks a folder that we wrote ourselves
_THEME = "overrides"
_SET_BY_THE_HOOK = ("hooks", "site_name", "site_url", "extra")


def plain_files(site: WholeSite, settings: str, docs: Path) -> Iterator[SitePage]:
    """Return the whole tree: mkdocs.yml, and below docs/ every page and file.

    `settings` is the text of mkdocs.yml and `docs` the folder of the theme.
    """
    yield TextPage("mkdocs.yml", plain_settings(site, settings))
    yield TextPage(PLAIN_MARK, "")
    for file in sorted((docs / _THEME).rglob("*")):
        if file.is_file():
            path = file.relative_to(docs).as_posix()
            yield CopiedFile(f"docs/{path}", str(file))
    for path in site.docs.files:
        fixed = site.fixed.get(path)
        page = fixed.page if fixed else CopiedFile(path, str(site.docs.root / path))
        yield replace(page, path=f"docs/{path}")
    for page in site.generated:
        if not page.is_preview:
            yield replace(page, path=f"docs/{page.path}")


def plain_settings(site: WholeSite, settings: str) -> str:
    """Return mkdocs.yml without the hook, saying what the hook would have set.

    It is changed as a tree of nodes, so that tags such as `!!python/name` stay.
    """
    tree: Any = yaml.compose(settings, Loader=yaml.SafeLoader)
    kept = [pair for pair in tree.value if pair[0].value not in _SET_BY_THE_HOOK]
    for key, value in kept:
        if key.value == "nav":
            value.value = with_news(value.value, _node(site.news))
    facts = {"site_name": site.name} | ({"site_url": site.url} if site.url else {})
    tree.value = [*_node(facts).value, *kept]
    text: str = yaml.serialize(tree, allow_unicode=True)
    return text


def _node(value: Mapping[str, Any]) -> Any:  # noqa: ANN401 - untyped in PyYAML
    return yaml.compose(yaml.safe_dump(value, allow_unicode=True), yaml.SafeLoader)
