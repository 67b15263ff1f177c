"""All pages of the site for templates that list them, such as sitemap.xml."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from commune_portal.adapters.finishing.files import FinishedFile


@dataclass(frozen=True, slots=True)
class ListedPage:
    """A page as templates list it, such as sitemap.xml.

    Attributes:
        meta: What its front matter says of its kind and its last change.
        canonical_url: Its whole address; None where the site has none.

    """

    meta: Mapping[str, Any]
    canonical_url: str | None


@dataclass(frozen=True, slots=True)
class Listed:
    """A file as templates list it; MkDocs gives them files too."""

    page: ListedPage


def listed_pages(files: Files, config: MkDocsConfig) -> list[File | Listed]:
    """Return the pages that citizens see, the fixed ones first."""
    site_url = config.site_url
    base = f"{site_url.rstrip('/')}/" if site_url else None
    generated = (f for f in files if isinstance(f, FinishedFile) and not f.is_draft)
    return [*files.documentation_pages(), *(_listed(file, base) for file in generated)]


def _listed(file: FinishedFile, base: str | None) -> Listed:
    url = urljoin(base, file.url) if base else None
    page = file.finished
    changed = page.changed.isoformat() if page.changed else None
    return Listed(ListedPage({"portal": {"page": page.kind, "changed": changed}}, url))
