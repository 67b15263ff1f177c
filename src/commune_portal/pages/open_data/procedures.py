"""du-lieu/thu-tuc.json: the procedures with all their parts as text."""

from datetime import date
from typing import Literal

from pydantic import Field

from commune_portal.content import Level, Online, Stated
from commune_portal.content.records.procedure import CONDITIONS, PAPERS, STEPS, WAYS
from commune_portal.figures import cite
from commune_portal.pages.open_data.published import Published
from commune_portal.pages.procedures.view import ProcedureView, procedure_views
from commune_portal.pages.site import Site


class PublishedStated(Published):
    """What a rule says, word for word, and when."""

    text: str = Field(description="Nguyên văn; không phải số để tính.")
    valid_from: date | None
    valid_to: date | None
    basis: str | None


class PublishedForm(Published):
    """A form that the applicant fills in."""

    title: str
    url: str | None


class PublishedProcedure(Published):
    """A procedure; null and empty mean «not yet known here», never «none»."""

    code: str = Field(description="Mã trên Cơ sở dữ liệu quốc gia về TTHC.")
    name: str
    url: str = Field(description="Địa chỉ, tính từ gốc của trang thông tin điện tử.")
    official_url: str | None = Field(description="Nơi tra cứu bản chính thức.")
    field: str
    level: Level | None
    online: Online | None
    online_reason: str | None
    applicants: tuple[str, ...]
    authority: str | None
    submit_at: str | None
    copies: str | None
    time_limit: tuple[PublishedStated, ...]
    fee: tuple[PublishedStated, ...]
    forms: tuple[PublishedForm, ...]
    result: str | None
    basis: tuple[str, ...]
    decision: str | None
    papers: str | None = Field(description="Thành phần hồ sơ, Markdown.")
    steps: str | None = Field(description="Trình tự thực hiện, Markdown.")
    ways: str | None = Field(description="Cách thức thực hiện, Markdown.")
    conditions: str | None = Field(description="Yêu cầu, điều kiện, Markdown.")
    updated: date = Field(description="Ngày đối chiếu lần cuối.")
    valid_from: date | None
    valid_to: date | None
    check_before: date | None
    stale: bool = Field(description="Đã quá hạn đối chiếu lại.")


class ProceduresFile(Published):
    """du-lieu/thu-tuc.json: a reading copy; the national portal is authoritative."""

    schema_version: Literal[1] = Field(1, alias="schema")
    commune: str
    today: date
    procedures: tuple[PublishedProcedure, ...]


def published_procedures(site: Site) -> ProceduresFile:
    """Return every procedure in its published form, sorted by field and name."""
    return ProceduresFile(
        commune=site.portal.commune.full_name,
        today=site.portal.today,
        procedures=tuple(_published(site, view) for view in procedure_views(site)),
    )


def _published(site: Site, view: ProcedureView) -> PublishedProcedure:
    record = view.procedure
    return PublishedProcedure(
        code=record.code,
        name=record.name,
        url=view.url,
        official_url=view.official,
        field=record.field,
        level=record.level,
        online=record.online,
        online_reason=record.online_reason,
        applicants=record.applicants,
        authority=record.authority,
        submit_at=record.submit_at,
        copies=record.copies,
        time_limit=tuple(_stated(site, each) for each in record.time_limit),
        fee=tuple(_stated(site, each) for each in record.fee),
        forms=tuple(PublishedForm(title=f.title, url=f.url) for f in record.forms),
        result=record.result,
        basis=tuple(map(cite, view.basis)),
        decision=cite(view.decision) if view.decision else None,
        papers=view.text(PAPERS) or None,
        steps=view.text(STEPS) or None,
        ways=view.text(WAYS) or None,
        conditions=view.text(CONDITIONS) or None,
        updated=record.updated,
        valid_from=record.valid_from,
        valid_to=record.valid_to,
        check_before=record.check_before,
        stale=view.is_stale,
    )


def _stated(site: Site, stated: Stated) -> PublishedStated:
    basis = site.portal.citable[stated.basis] if stated.basis else None
    return PublishedStated(
        text=stated.text,
        valid_from=stated.valid_from,
        valid_to=stated.valid_to,
        basis=cite(basis) if basis else None,
    )
