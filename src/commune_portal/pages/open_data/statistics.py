"""du-lieu/thong-ke.json, of which each period is kept by itself."""

from functools import partial

from commune_portal.content import Commune
from commune_portal.figures import Period
from commune_portal.memo import Memo, digest, kept
from commune_portal.pages.dependencies import Dependencies
from commune_portal.pages.open_data.periods import period_data
from commune_portal.pages.open_data.published import (
    PublishedCommune,
    PublishedSection,
    StatisticsFile,
)
from commune_portal.pages.site import Site

_NONE = '"periods": []'


def statistics_text(site: Site, depends: Dependencies, memo: Memo) -> str:
    """Return the figures of all periods as JSON; only changed periods are written anew.

    They are put into the file as `StatisticsFile` would write them.
    """
    file = StatisticsFile(
        commune=published_commune(site.portal.commune),
        today=site.portal.today,
        periods=(),
    )
    text = file.model_dump_json(indent=1) + "\n"
    if not site.figures:
        return text
    periods = ",\n  ".join(_period(site, depends, memo, each) for each in site.figures)
    return text.replace(_NONE, f'"periods": [\n  {periods}\n ]')


def _period(site: Site, depends: Dependencies, memo: Memo, period: Period) -> str:
    key = digest("period", depends.of_page(period.slug, depends.of_period(period)))
    data = kept(memo, key, partial(_made_period, site, period)).decode()
    return data.replace("\n", "\n  ")  # no text in JSON has a line break


def _made_period(site: Site, period: Period) -> bytes:
    figures = period_data(site.portal, site.figures[period])
    return figures.model_dump_json(indent=1).encode()


def published_commune(commune: Commune) -> PublishedCommune:
    """Return whose data a published file holds."""
    return PublishedCommune(
        name=commune.name,
        full_name=commune.full_name,
        superior=commune.superior,
        url=commune.url,
        sections=tuple(
            PublishedSection(
                slug=section.slug,
                tag=section.tag,
                title=section.title,
                counted=section.counted,
            )
            for section in commune.sections
        ),
    )
