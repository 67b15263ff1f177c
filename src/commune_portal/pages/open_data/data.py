"""The JSON that other systems read, and the JSON Schemas of all files."""

import json
from collections.abc import Callable, Iterator
from functools import partial

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
from commune_portal.memo import NO_MEMO, Memo, digest
from commune_portal.pages.dependencies import Dependencies
from commune_portal.pages.frame.kept_files import with_kept_bytes
from commune_portal.pages.frame.page import MadeFile, SitePage, TextPage
from commune_portal.pages.frame.pictures import lead_picture
from commune_portal.pages.open_data.documents import DocumentsFile, published_documents
from commune_portal.pages.open_data.plans import PlansFile, published_plans
from commune_portal.pages.open_data.procedures import (
    ProceduresFile,
    published_procedures,
)
from commune_portal.pages.open_data.published import (
    PostsFile,
    PublishedPost,
    PublishedSource,
    StatisticsFile,
)
from commune_portal.pages.open_data.statistics import published_commune, statistics_text
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


def data_files(
    site: Site, depends: Dependencies | None = None, memo: Memo = NO_MEMO
) -> Iterator[SitePage]:
    """Return the open data of the site, and the schemas for editors' programs.

    `memo` keeps those that cost much, under the keys that `depends` gives.
    """
    depends = depends or Dependencies(site, {})
    file = partial(_kept_file, depends, memo)
    periods = [depends.of_period(period) for period in site.figures]
    statistics = partial(statistics_text, site, depends, memo)
    posts, log = depends.of_rows(site.published), depends.of_log()
    yield file("thong-ke.json", statistics, periods)
    yield file("tin-bai.json", lambda: json_text(_posts(site)), posts)
    yield TextPage("du-lieu/ke-hoach.json", json_text(published_plans(site)))
    yield TextPage("du-lieu/thu-tuc.json", json_text(published_procedures(site)))
    yield TextPage("du-lieu/van-ban.json", json_text(published_documents(site)))
    yield file("tin-bai.csv", partial(post_table, site), posts)
    yield file("nhat-ky.csv", partial(log_table, site), log)
    for name, adapter in _PUBLISHED_FILES.items():
        schema = schema_file(f"du-lieu/{name}", adapter, "serialization")
        yield with_kept_bytes(schema, memo)
    for name, adapter in _EDITORS_FILES.items():
        schema = schema_file(f"du-lieu/bien-tap/{name}", adapter, "validation")
        yield with_kept_bytes(schema, memo)


def _kept_file(
    depends: Dependencies, memo: Memo, name: str, text: Callable[[], str], *on: object
) -> MadeFile:
    path = f"du-lieu/{name}"
    key = depends.of_page(path, depends.site.portal.today, *on)
    return with_kept_bytes(MadeFile(path, lambda: text().encode(), key), memo)


def json_text(value: BaseModel) -> str:
    """Return the published form of a value."""
    return value.model_dump_json(indent=1) + "\n"


def _posts(site: Site) -> PostsFile:
    within = frozenset(post.id for post in posts_within(site.portal, site.published))
    return PostsFile(
        commune=published_commune(site.portal.commune),
        today=site.portal.today,
        posts=tuple(_post(p, is_counted=p.id in within) for p in site.published),
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
) -> MadeFile:
    """Return the JSON Schema of a file, beside it: `path` has no ending.

    It depends on nothing but our own code.
    """
    make = partial(_schema, adapter, mode)
    return MadeFile(f"{path}.schema.json", make, digest("schema", path))


def _schema(adapter: TypeAdapter[object], mode: JsonSchemaMode) -> bytes:
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **adapter.json_schema(mode=mode),
    }
    return f"{json.dumps(schema, ensure_ascii=False, indent=1)}\n".encode()
