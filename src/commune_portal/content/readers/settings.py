"""Reading the YAML files portal.yml and ke-hoach/*.yml."""

import re
from collections.abc import Mapping
from pathlib import Path

from commune_portal.content.blanks import refuse_blanks
from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.validation import validate
from commune_portal.content.formats.yaml_source import Located
from commune_portal.content.frames import is_table_frame
from commune_portal.content.layout import PLANS, SETTINGS
from commune_portal.content.raw.kinds import name_problem
from commune_portal.content.readers.context import entries, read_mapping
from commune_portal.content.records.document import (
    Document,
    citation_problem,
    number_problem,
)
from commune_portal.content.records.plan import (
    NUMBER_WITHOUT_DAY,
    Per,
    Plan,
    PlanFile,
)
from commune_portal.content.references.settings import (
    KnownSettings,
    known_settings,
)
from commune_portal.content.upgrading.number import refuse_other_formats
from commune_portal.content.vocabularies.form_spellings import FormVocabulary
from commune_portal.vietnamese import did_you_mean, nfc, short_day

_NAME = "tên tệp kế hoạch phải là năm, ví dụ ke-hoach/2026.yml"
_ADVICE = "hãy chép các nhiệm vụ sang ke-hoach/2026.yml, theo tên năm"
_YEAR = re.compile(r"20\d\d")
_PLAN_FILE = re.compile(r"(20\d\d)\.ya?ml", re.IGNORECASE)
_NO_SETTINGS = (
    "thiếu tệp này; nếu chưa có trang của xã thì tạo bằng lệnh commune-portal new"
)


def read_commune(root: Path, findings: Findings) -> KnownSettings:
    """Return portal.yml as far as it can be read; mistakes are reported.

    Raises ContentErrors where content is written in a format that this version does
    not read.
    """
    if not (root / SETTINGS).is_file():
        findings.error(SETTINGS, None, None, _NO_SETTINGS)
        return known_settings(None, findings)
    located = read_mapping(root / SETTINGS, SETTINGS, findings)
    if located is not None:
        refuse_other_formats(located, f"{root.as_posix()}/{SETTINGS}")
        refuse_blanks("portal.yml", located, findings)
    return known_settings(located, findings)


def read_plans(
    root: Path,
    settings: KnownSettings,
    documents: Mapping[str, Document | None],
    findings: Findings,
) -> dict[int, Plan | None]:
    """Return the plans by year, None for one with mistakes, which are reported.

    A file whose name is wrong leaves the plan of the year in its name unknown.
    """
    plans: dict[int, Plan | None] = {}
    for file in entries(root / PLANS):
        path = f"{PLANS}/{nfc(file.name)}"
        match = _PLAN_FILE.fullmatch(file.name)
        if match is None:
            problem = name_problem(nfc(file.name), ".yml", _ADVICE) or _NAME
            findings.error(path, None, None, problem)
            plans |= dict.fromkeys(map(int, _YEAR.findall(file.name)), None)
            continue
        if int(match[1]) in plans:
            problem = f"năm {match[1]} đã có một tệp kế hoạch khác"
            findings.error(path, None, None, problem)
        located = read_mapping(file, path, findings)
        if located is not None and is_table_frame(located):
            findings.frame(path)
            continue
        plan = validate(Plan, located, findings) if located else None
        if plan is None or located is None:
            plans[int(match[1])] = None
            continue
        _check_plan(plan, located, settings, documents, findings)
        _check_ids(plan, located, findings)
        _check_deadlines(plan, located, settings, findings)
        if plan.year != int(match[1]):
            problem = f"{plan.year} khác năm {match[1]} của tên tệp"
            findings.error(path, located.line(("year",)), "year", problem)
            plans |= {plan.year: None, int(match[1]): None}
            continue
        plans[plan.year] = _with_lines(plan, located)
    return plans


def _with_lines(plan: Plan, located: Located) -> PlanFile:
    lines = {key: located.line((key,)) for key in plan.model_fields_set}
    known = {key: getattr(plan, key) for key in Plan.model_fields}
    return PlanFile.model_construct(**known, lines=lines)


def _check_plan(
    plan: Plan,
    located: Located,
    settings: KnownSettings,
    documents: Mapping[str, Document | None],
    findings: Findings,
) -> None:
    forms = FormVocabulary(settings.commune.all_forms)
    names = settings.figures
    path = located.path
    refuse_blanks("plan.yml", located, findings)
    if plan.number and not plan.date:
        line = located.line(("number",))
        findings.error(path, line, "number", NUMBER_WITHOUT_DAY)
    told = number_problem(plan.number) if plan.number else None
    if told is not None:
        findings.error(path, located.line(("number",)), "number", told)
    for index, name in enumerate(plan.basis):
        told = citation_problem(name, documents, ())
        if told is not None:
            findings.error(path, located.line(("basis", index)), "basis", told)
    for number, task in enumerate(plan.tasks):
        field = f"tasks.{number + 1}"
        for index, form in enumerate(task.forms):
            if forms.get(form) is None and settings.knows_forms:
                line = located.line(("tasks", number, "forms", index))
                problem = f"không có hình thức «{form}»{forms.suggestion(form)}"
                findings.error(path, line, f"{field}.forms", problem)
        if task.target and task.target.figure not in names:
            line = located.line(("tasks", number, "target", "figure"))
            near = did_you_mean(task.target.figure, names)
            problem = f"không có số liệu tên «{task.target.figure}»{near}"
            findings.error(path, line, f"{field}.target.figure", problem)


def _check_ids(plan: Plan, located: Located, findings: Findings) -> None:
    first: dict[str, int] = {}
    for number, task in enumerate(plan.tasks):
        line = located.line(("tasks", number, "id"))
        if task.id in first:
            problem = f"«{task.id}» đã là mã nhiệm vụ ở dòng {first[task.id]}"
            findings.error(located.path, line, f"tasks.{number + 1}.id", problem)
        first.setdefault(task.id, line)


def _check_deadlines(
    plan: Plan, located: Located, settings: KnownSettings, findings: Findings
) -> None:
    """Report deadlines outside the plan's year, and beside spans with their own."""
    for number, task in enumerate(plan.tasks):
        if task.due is None:
            continue
        line = located.line(("tasks", number, "due"))
        field = f"tasks.{number + 1}.due"
        years = {profile.year_of(task.due) for profile in settings.profiles}
        if plan.year not in {task.due.year, *years}:
            problem = f"{short_day(task.due)} không thuộc năm {plan.year} của kế hoạch"
            findings.error(located.path, line, field, problem)
        if task.measure and task.measure.per is not Per.YEAR:
            problem = "chỉ tiêu theo tháng, theo quý đã có hạn riêng; hãy bỏ due"
            findings.error(located.path, line, field, problem)
