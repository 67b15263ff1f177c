"""The site as a tree of plain files that any generator builds, without our hook."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import yaml

from commune_portal.content.formats.yaml_mistakes import explain_yaml
from commune_portal.errors import ContentError
from commune_portal.pages.assembly import WholeSite
from commune_portal.pages.frame.page import CopiedFile, SitePage, TextPage
from commune_portal.pages.front.navigation import navigation

PLAIN_MARK = ".trang-duoc-tao"  # marks a folder that we wrote ourselves
_THEME = "theme"  # its folder in the tree
_SET_BY_THE_HOOK = ("hooks", "site_name", "site_url", "extra")
_SET_BY_THE_PACKAGE = (*_SET_BY_THE_HOOK, "theme", "plugins", "markdown_extensions")


@dataclass(frozen=True, slots=True)
class PlainSettings:
    """The texts of mkdocs.yml, of mkdocs_theme.yml, and of the commune's mkdocs.yml."""

    site: str
    theme: str
    own: str = "{}"


def plain_files(
    site: WholeSite, settings: PlainSettings, theme: Iterable[SitePage]
) -> Iterator[SitePage]:
    """Return the whole tree: mkdocs.yml, the theme, and all pages and files in docs/.

    `theme` are the files of the theme, as they are served.
    """
    yield TextPage("mkdocs.yml", plain_settings(site, settings))
    yield TextPage(PLAIN_MARK, "")
    for file in theme:
        yield replace(file, path=f"{_THEME}/{file.path}")
    for path, source in site.docs.files.items():
        fixed = site.fixed.get(path)
        page = fixed.page if fixed else CopiedFile(path, str(source))
        yield replace(page, path=f"docs/{path}")
    for page in site.generated:
        if not page.is_preview:
            yield replace(page, path=f"docs/{page.path}")


def plain_settings(site: WholeSite, settings: PlainSettings) -> str:
    """Return mkdocs.yml without the hook, saying what the hook would have set.

    The theme is a folder of the tree and the one that it extends. All is changed as a
    tree of nodes, so that tags such as `!!python/name` stay. Raises ContentError where
    the commune's mkdocs.yml is not YAML.
    """
    tree: Any = yaml.compose(settings.site, Loader=yaml.SafeLoader)
    theme: Any = yaml.compose(settings.theme, Loader=yaml.SafeLoader)
    own = _own(settings.own)
    more = [pair for pair in own.value if pair[0].value not in _SET_BY_THE_PACKAGE]
    replaced = {*_SET_BY_THE_HOOK, *(key.value for key, _ in more)}
    kept = [pair for pair in tree.value if pair[0].value not in replaced] + more
    for key, value in kept:
        if key.value == "nav":
            given = yaml.SafeLoader("").construct_document(value)
            value.value = _node(navigation(given, site.news, site.docs)).value
        if key.value == "theme":
            for name, _ in theme.value:
                name.value = "name" if name.value == "extends" else name.value
            value.value = [*theme.value, *_node({"custom_dir": _THEME}).value]
    facts = {"site_name": site.name} | ({"site_url": site.url} if site.url else {})
    tree.value = [*_node(facts).value, *kept]
    text: str = yaml.serialize(tree, allow_unicode=True)
    return text


def _own(text: str) -> Any:  # noqa: ANN401 - untyped in PyYAML
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        raise ContentError("mkdocs.yml", *explain_yaml(text)) from None


def _node(value: Mapping[str, Any] | list[Any]) -> Any:  # noqa: ANN401 - untyped in PyYAML
    return yaml.compose(yaml.safe_dump(value, allow_unicode=True), yaml.SafeLoader)
