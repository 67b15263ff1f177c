"""The pages about the commune: its machinery, leaders, land and reception of citizens.

NĐ 224/2026/NĐ-CP, Điều 9.1.c; see ADR 36.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from commune_portal.content import OfficePage
from commune_portal.content.office_records import Change
from commune_portal.pages.html_blocks import html_block
from commune_portal.pages.page import SitePage, markdown_page, root_of
from commune_portal.pages.site import Site, head_of


def office_pages(site: Site) -> Iterator[SitePage]:
    """Return each page of content/gioi-thieu/ with the files of its folder."""
    for page in site.portal.offices:
        yield _page(site, page)
        for file in page.files:
            name = PurePosixPath(file).name
            source = str(site.portal.root / file)
            yield SitePage(f"{page.url}{name}", copy_of=source)


def _page(site: Site, page: OfficePage) -> SitePage:
    commune = site.portal.commune
    summary = page.description or f"{page.heading} {commune.full_name}."
    head = head_of(page.heading, summary, "office")
    context = {
        "title": page.heading,
        "root": root_of(page.url),
        "page": page,
        "others": [other for other in site.portal.offices if other != page],
        "changes": coming_changes(site, page),
        "commune": commune,
    }
    above, below = (
        site.templates.get_template(name).render(context)
        for name in ("office_head.html.j2", "office_foot.html.j2")
    )
    text = site.texts[page.path].at(root_of(page.url))
    body = html_block(f"{above}{text}\n{below}")
    return markdown_page(f"{page.url}index.md", site.front_matter(head), body)


def coming_changes(site: Site, page: OfficePage) -> list[Change]:
    """Return the changes of the schedule that are not over, the next one first."""
    coming = (c for c in page.changes if c.date >= site.portal.today)
    return sorted(coming, key=lambda change: change.date)
