"""The names with which templates print the plan of the period's year."""

import re
from collections.abc import Iterator, Mapping

from commune_portal.content import (
    Commune,
    Plan,
    Portal,
    ReportFile,
    Task,
    printed_form,
)
from commune_portal.content.records.commune_settings import Labels
from commune_portal.content.records.document import year_of_plan
from commune_portal.figures import Figures, TaskFigures, cite_briefly, cite_plan_briefly
from commune_portal.reports.filling.basis import BASED, basis_of
from commune_portal.reports.filling.citations import Register
from commune_portal.reports.filling.plan_progress import progress_names
from commune_portal.reports.filling.predecessor import Citation
from commune_portal.reports.markdown.literal import literal
from commune_portal.reports.model.plan_words import task_progress
from commune_portal.vietnamese import upper_first

_ABOUT = re.compile(r"(?:về việc|về|v/v)\s+", re.IGNORECASE)


def plan_names(
    commune: Commune, figures: Figures, register: Register
) -> dict[str, object]:
    """Return the names for the plan and its tasks; empty values without a plan."""
    labels = commune.labels
    named = {"nhan": _labels(labels), **progress_names(commune, figures)}
    if figures.plan is None:
        return {**named, "ke_hoach_xa": None, "nhiem_vu": ()}
    return {
        **named,
        "ke_hoach_xa": _plan(figures.plan.plan, register),
        "nhiem_vu": tuple(_task(figures, each, labels) for each in figures.plan.tasks),
    }


def _labels(labels: Labels) -> Mapping[str, str]:
    return {
        "thoi_gian": literal(labels.time),
        "chu_tri": literal(labels.lead),
        "phoi_hop": literal(labels.support),
        "hinh_thuc": literal(labels.forms),
        "chi_tiet": literal(labels.details),
        "nhiem_vu": literal(labels.task),
        "ket_qua": literal(labels.result),
    }


def plan_citations(
    portal: Portal, file: ReportFile, figures: Figures, register: Register
) -> Iterator[Citation]:
    """Yield the plans that the report names, else that of the period's year."""
    if not file.plan and figures.plan:
        yield _of_plan(figures.plan.plan, register)
    for entry in file.plan:
        year = year_of_plan(entry)
        if entry in portal.citable or year is None:
            brief = cite_briefly(portal.citable[entry])
            yield Citation(register.cite(entry), brief)
        else:
            yield _of_plan(portal.plans[year], register)


def _of_plan(plan: Plan, register: Register) -> Citation:
    return Citation(register.cite_plan(plan), cite_plan_briefly(plan))


def _plan(plan: Plan, register: Register) -> Mapping[str, object]:
    about = plan.subject or f"tuyên truyền cải cách hành chính năm {plan.year}"
    subject = _ABOUT.sub("", about, count=1) if _ABOUT.match(about) else about
    return {
        "vien_dan": register.cite_plan(plan),
        "ngan": cite_plan_briefly(plan),
        "trich_yeu": upper_first(subject),
        "can_cu": tuple(
            line.removeprefix(f"{BASED} ") for line in basis_of(plan.basis, register)
        ),
        "dong_can_cu": tuple(basis_of(plan.basis, register)),
        "noi_nhan": _bare(plan.receiver),
    }


def _task(figures: Figures, found: TaskFigures, labels: Labels) -> Mapping[str, object]:
    task: Task = found.task
    return {
        "ma": task.id,
        "noi_dung": _bare(task.content),
        "thoi_gian": _bare(task.time),
        "chu_tri": _bare(task.lead),
        "nhan_chu_tri": literal(task.lead_label or labels.lead),
        "phoi_hop": _bare(task.support),
        "chi_tiet": f"{task.details.rstrip(' .;,')}." if task.details else "",
        "san_pham": _bare(task.product),
        "hinh_thuc": upper_first(", ".join(map(printed_form, task.forms))),
        "ket_qua": found.result.value,
        "tien_do": literal(task_progress(figures, found)),
        "quy_tac": found.rule,
        "co_viec": bool(found.evidence or found.actual or found.is_overridden),
    }


def _bare(text: str | None) -> str:
    """Return the text without its final punctuation, which the template adds."""
    return literal(text or "").rstrip(" .;,")
