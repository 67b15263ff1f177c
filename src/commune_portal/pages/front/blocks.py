"""Blocks that fixed pages place: the latest items, the year's figures, and others."""

from collections import Counter
from collections.abc import Mapping
from functools import partial

from markupsafe import escape

from commune_portal.errors import PortalError
from commune_portal.figures import Kind, compare, parse_period, period_of
from commune_portal.pages.frame.page import root_of
from commune_portal.pages.front.home_blocks import home_blocks
from commune_portal.pages.front.office_blocks import office_blocks
from commune_portal.pages.items.sections import pinned_first
from commune_portal.pages.renderer import Renderer
from commune_portal.pages.site import Site
from commune_portal.pages.statistics.figure_lines import figure_lines
from commune_portal.pages.statistics.line_views import line_views
from commune_portal.vietnamese import did_you_mean, fold


class UnknownSectionError(PortalError):
    """A placeholder names a section that portal.yml does not have."""


def page_blocks(site: Site, renderer: Renderer, url: str) -> Mapping[str, object]:
    """Return the names that the fixed page at `url` may use, with links that fit it.

    `tin_moi` raises UnknownSectionError for a section that portal.yml does not have.
    """
    root = root_of(url)
    commune = site.portal.commune
    year = period_of(site.portal.today, Kind.YEAR, commune.profile)
    listed = Counter(slug for post in site.published for slug in post.sections)
    return {
        "nam_nay": year.id,
        "chuyen_muc": [
            {
                "ten": str(escape(section.title)),
                "the": section.tag,
                "khoa": section.key,
                "tinh": section.counted,
                "so_dang": listed[section.slug],
                "dia_chi": f"{root}{site.sections[section.slug].url}",
            }
            for section in commune.sections
        ],
        "duong_dan": partial(_link, root),
        "tin_noi_bat": partial(_lead, site, renderer, root),
        "tin_moi": partial(_latest, site, renderer, root),
        "dai_so_lieu": partial(_strip, site, renderer, root, year.id),
        **office_blocks(site, renderer, root),
        **home_blocks(site, renderer, root),
    }


def _link(root: str, dia_chi: str) -> str:
    return root + dia_chi.lstrip("/")


def _lead(site: Site, renderer: Renderer, root: str, so: int = 5) -> str:
    posts = pinned_first(site.published)[: so + 1]
    context = {"root": root, "posts": posts}
    return renderer.block("front/block_lead.html.j2", context)


def _latest(
    site: Site,
    renderer: Renderer,
    root: str,
    chuyen_muc: str | None = None,
    so: int = 3,
) -> str:
    slug = None if chuyen_muc is None else _section_slug(site, chuyen_muc)
    posts = (p for p in site.published if slug is None or slug in p.sections)
    context = {"root": root, "posts": list(posts)[:so]}
    return renderer.block("front/block_cards.html.j2", context)


def _strip(
    site: Site, renderer: Renderer, root: str, this_year: str, ky: str | None = None
) -> str:
    commune = site.portal.commune
    period = parse_period(ky or this_year, commune.profile)
    figures = site.counted(period)
    shown = {"tin_bai.tong", "phat_thanh.luot"}
    shown |= {f"tin_bai.{section.key}" for section in commune.counted_sections}
    lines = [line for line in figure_lines(commune) if line.name in shown]
    views = line_views(compare(site.portal, figures), figures.period, lines)
    context = {"root": root, "views": views}
    return renderer.block("front/block_strip.html.j2", context)


def _section_slug(site: Site, name: str) -> str:
    spellings = {
        fold(spelling): section
        for section in site.portal.commune.sections
        for spelling in (*section.names, section.slug, section.key)
    }
    if fold(name) in spellings:
        return spellings[fold(name)].slug
    hint = did_you_mean(name, [s.tag for s in site.portal.commune.sections])
    raise UnknownSectionError(f"không có chuyên mục «{name}»{hint}")
