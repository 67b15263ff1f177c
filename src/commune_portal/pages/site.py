"""The data that every page is made from: records, figures of all periods, texts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from commune_portal.content import Portal, Post
from commune_portal.figures import Figures, Period, count, periods_with_data
from commune_portal.memo import NO_SPEED, Speed
from commune_portal.pages.frame.report_view import ReportView
from commune_portal.pages.texts.texts import PageText, page_texts

COLOURS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """A section as templates see it.

    Attributes:
        url: Its address, relative to the root of the site.
        colour: From 1 to 6, the class of its badge and bars.
        is_counted: Whether its items are in official figures (ADR 58).

    """

    slug: str
    title: str
    url: str
    colour: int
    is_counted: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Everything that a page may print; each period is counted once.

    Attributes:
        portal: The records.
        published: The items that citizens see, newest first.
        posts: The items that have a page, withdrawn ones too, by id.
        figures: Every period with data, in the order of `periods_with_data`.
        sections: The sections by slug, in the order of portal.yml.
        reports: Every report, also those that citizens do not see.
        texts: The texts of items and procedures as safe HTML, by their files.

    """

    portal: Portal
    published: tuple[Post, ...]
    posts: Mapping[str, Post]
    figures: Mapping[Period, Figures]
    sections: Mapping[str, SectionView]
    texts: Mapping[str, PageText]
    reports: tuple[ReportView, ...] = ()

    @property
    def counted_sections(self) -> Mapping[str, SectionView]:
        """The sections that have figures, by slug, in the order of portal.yml."""
        return {slug: view for slug, view in self.sections.items() if view.is_counted}

    def counted(self, period: Period) -> Figures:
        """Return the figures of a period, which need not have data."""
        return self.figures.get(period) or count(self.portal, period)


def site_of(
    portal: Portal, reports: Iterable[ReportView] = (), speed: Speed = NO_SPEED
) -> Site:
    """Return the data of all pages; counts every period and reads every text."""
    return replace(
        site_without_figures(portal),
        figures={p: count(portal, p) for p in periods_with_data(portal)},
        reports=tuple(reports),
        texts=page_texts(portal, speed),
    )


def site_without_figures(portal: Portal) -> Site:
    """Return the data of all pages, but no figures, reports and texts."""
    sections = {
        section.slug: SectionView(
            slug=section.slug,
            title=section.title,
            url=f"chuyen-muc/{section.slug}/",
            colour=index % COLOURS + 1,
            is_counted=section.counted,
        )
        for index, section in enumerate(portal.commune.sections)
    }
    published = [post for post in portal.posts if post.is_published(portal.today)]
    withdrawn = [post for post in portal.posts if post.withdrawn is not None]
    return Site(
        portal=portal,
        published=tuple(published)[::-1],
        posts={post.id: post for post in (*published, *withdrawn)},
        figures={},
        sections=sections,
        texts={},
    )
