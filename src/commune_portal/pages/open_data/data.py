"""The JSON that other systems read, and the JSON Schemas of all files."""

import json
from collections.abc import Iterator

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import JsonSchemaMode

from commune_portal.content import (
    Commune,
    Document,
    FrontMatter,
    OfficeFrontMatter,
    Plan,
    Post,
    ProcedureFrontMatter,
    ReportFrontMatter,
)
from commune_portal.content.scoring.records import ScoreKeys
from commune_portal.figures import posts_within
from commune_portal.pages.frame.page import SitePage, TextPage
from commune_portal.pages.frame.pictures import lead_picture
from commune_portal.pages.open_data.documents import DocumentsFile, published_documents
from commune_portal.pages.open_data.periods import period_data
from commune_portal.pages.open_data.plans import PlansFile, published_plans
from commune_portal.pages.open_data.procedures import (
    ProceduresFile,
    published_procedures,
)
from commune_portal.pages.open_data.published import (
    PostsFile,
    PublishedCommune,
    PublishedPost,
    PublishedSection,
    PublishedSource,
    StatisticsFile,
)
from commune_portal.pages.open_data.tables import log_table, post_table
from commune_portal.pages.site import Site

_EDITORS_FILES = {
    "tin-bai": TypeAdapter[object](FrontMatter),
    "portal": TypeAdapter[object](Commune),
    "ke-hoach": TypeAdapter[object](Plan),
    "van-ban": TypeAdapter[object](dict[str, Document]),
    "bao-cao": TypeAdapter[object](ReportFrontMatter),
    "cham-diem": TypeAdapter[object](ScoreKeys),
    "thu-tuc": TypeAdapter[object](ProcedureFrontMatter),
    "gioi-thieu": TypeAdapter[object](OfficeFrontMatter),
}
_PUBLISHED_FILES = {
    "thong-ke": TypeAdapter[object](StatisticsFile),
    "tin-bai": TypeAdapter[object](PostsFile),
    "ke-hoach": TypeAdapter[object](PlansFile),
    "thu-tuc": TypeAdapter[object](ProceduresFile),
    "van-ban": TypeAdapter[object](DocumentsFile),
}


def data_files(site: Site) -> Iterator[SitePage]:
    """Return the open data of the site, and the schemas for editors' programs."""
    yield TextPage("du-lieu/thong-ke.json", json_text(_statistics(site)))
    yield TextPage("du-lieu/tin-bai.json", json_text(_posts(site)))
    yield TextPage("du-lieu/ke-hoach.json", json_text(published_plans(site)))
    yield TextPage("du-lieu/thu-tuc.json", json_text(published_procedures(site)))
    yield TextPage("du-lieu/van-ban.json", json_text(published_documents(site)))
    yield TextPage("du-lieu/tin-bai.csv", post_table(site))
    yield TextPage("du-lieu/nhat-ky.csv", log_table(site))
    for name, adapter in _PUBLISHED_FILES.items():
        yield schema_file(f"du-lieu/{name}", adapter, "serialization")
    for name, adapter in _EDITORS_FILES.items():
        yield schema_file(f"du-lieu/bien-tap/{name}", adapter, "validation")


def json_text(value: BaseModel) -> str:
    """Return the published form of a value."""
    return value.model_dump_json(indent=1) + "\n"


def _statistics(site: Site) -> StatisticsFile:
    return StatisticsFile(
        commune=published_commune(site.portal.commune),
        today=site.portal.today,
        periods=tuple(
            period_data(site.portal, figures) for figures in site.figures.values()
        ),
    )


def _posts(site: Site) -> PostsFile:
    within = frozenset(post.id for post in posts_within(site.portal, site.published))
    return PostsFile(
        commune=published_commune(site.portal.commune),
        today=site.portal.today,
        posts=tuple(_post(p, is_counted=p.id in within) for p in site.published),
    )


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


def _post(post: Post, *, is_counted: bool) -> PublishedPost:
    source, picture = post.source, lead_picture(post)
    return PublishedPost(
        id=post.id,
        url=post.url,
        title=post.title,
        day=post.date,
        section=post.section,
        sections=post.sections,
        description=post.description,
        authors=post.authors,
        source=PublishedSource(name=source.name, url=source.url) if source else None,
        image=picture.plain.address if picture else None,
        keywords=post.keywords,
        task=post.task,
        counted=is_counted,
    )


def schema_file(
    path: str, adapter: TypeAdapter[object], mode: JsonSchemaMode
) -> SitePage:
    """Return the JSON Schema of a file, beside it: `path` has no ending."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **adapter.json_schema(mode=mode),
    }
    text = json.dumps(schema, ensure_ascii=False, indent=1)
    return TextPage(f"{path}.schema.json", f"{text}\n")
