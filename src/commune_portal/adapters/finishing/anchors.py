"""Links of fixed pages to places on generated pages, which MkDocs has not read."""

import re
from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from commune_portal.adapters.finishing.files import FinishedFile
from commune_portal.adapters.finishing.finishing import prepared

_ID = re.compile(r'\sid="([^"]+)"')


def offer_anchors(files: Files, config: MkDocsConfig) -> None:
    """Tell MkDocs which places the generated pages have that fixed pages link to."""
    for file in files.documentation_pages():
        for target in _targets(file.page.links_to_anchors if file.page else None):
            html = target.finished.make()
            page = target.page = prepared(target, config, html)
            page.present_anchor_ids = set(_ID.findall(html.body))


def _targets(links: Iterable[object] | None) -> list[FinishedFile]:
    return [target for target in links or () if isinstance(target, FinishedFile)]
