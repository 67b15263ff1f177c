"""Reading cham-diem/*.yml: criteria that add up, rules that name known figures."""

import re
from collections.abc import Collection, Iterator
from decimal import Decimal
from fractions import Fraction

from commune_portal.content.formats.validation import validate
from commune_portal.content.formats.yaml_source import Located
from commune_portal.content.layout import SCORES
from commune_portal.content.raw.kinds import name_problem
from commune_portal.content.readers.context import Reading, entries, read_mapping
from commune_portal.content.scoring.records import (
    PLAN_FIGURES,
    Criterion,
    ScoreKeys,
    ScoreSheet,
    Step,
    parts_of,
)
from commune_portal.vietnamese import decimal, did_you_mean, nfc

_ADVICE = f"hãy chép các tiêu chí sang {SCORES}/2026.yml, theo tên năm"
_FILE = re.compile(r"(20\d\d[\w-]*)\.ya?ml", re.IGNORECASE)
# A key below the criterion (empty for the criterion itself), and the problem.
_Mistake = tuple[str, str]


def read_scores(reading: Reading) -> tuple[ScoreSheet, ...]:
    """Return every valid score sheet by path; mistakes are reported."""
    findings = reading.findings
    sheets: dict[str, ScoreSheet] = {}
    for file in entries(reading.root / SCORES):
        path = f"{SCORES}/{nfc(file.name)}"
        match = _FILE.fullmatch(nfc(file.name))
        if match is None:
            problem = name_problem(nfc(file.name), ".yml", _ADVICE) or (
                f"tên tệp chấm điểm phải là năm, ví dụ {SCORES}/2026.yml"
            )
            findings.error(path, None, None, problem)
            continue
        located = read_mapping(file, path, findings)
        keys = validate(ScoreKeys, located, findings) if located else None
        if keys is None or located is None:
            continue
        _check(keys, located, reading)
        if match[1] in sheets:
            problem = f"trùng tên với {sheets[match[1]].path}"
            findings.error(path, None, None, problem)
        lines = {key: located.line((key,)) for key in keys.model_fields_set}
        lines |= {
            each.id: located.line(("criteria", place))
            for place, each in enumerate(keys.criteria)
        }
        sheets[match[1]] = ScoreSheet.model_construct(
            **{name: getattr(keys, name) for name in ScoreKeys.model_fields},
            id=match[1],
            path=path,
            lines=lines,
        )
    return tuple(sheets.values())


def _check(keys: ScoreKeys, located: Located, reading: Reading) -> None:
    if not keys.criteria:
        line = located.line(("criteria",))
        problem = "cần ít nhất một tiêu chí"
        reading.findings.error(located.path, line, "criteria", problem)
    figures = reading.settings.figures
    for place, criterion in enumerate(keys.criteria):
        mistakes = (
            *_own_mistakes(criterion, keys, place),
            *_unknown_figures(criterion, figures),
        )
        for key, problem in mistakes:
            parts = tuple(key.split(".")) if key else ()
            line = located.line(("criteria", place, *parts))
            field = ".".join(("criteria", str(place + 1), *parts))
            reading.findings.error(located.path, line, field, problem)


def _own_mistakes(
    criterion: Criterion, keys: ScoreKeys, place: int
) -> Iterator[_Mistake]:
    if criterion.id in [each.id for each in keys.criteria[:place]]:
        yield "id", f"«{criterion.id}» đã ghi ở tiêu chí trước"
    above = criterion.id.rpartition(".")[0]
    if above and above not in [each.id for each in keys.criteria[:place]]:
        yield "id", f"chưa có tiêu chí {above} ở trên"
    if any(each.is_below(criterion) for each in keys.criteria):
        yield from _group_mistakes(criterion, keys)
    elif criterion.rule is None and criterion.typed is None:
        yield "", "cần rule để tính từ số liệu, hoặc typed với số điểm và lý do"
    most = criterion.maximum
    given = [("typed.points", criterion.typed.points)] if criterion.typed else []
    given += [("rule.steps", s.points) for s in _steps(criterion)]
    for key, points in given:
        if points > most:
            yield key, f"{_words(points)} điểm quá điểm tối đa {_words(most)}"


def _group_mistakes(criterion: Criterion, keys: ScoreKeys) -> Iterator[_Mistake]:
    for key in ("rule", "typed"):
        if getattr(criterion, key) is not None:
            yield key, "tiêu chí có mục con thì điểm là tổng các mục con"
    parts = parts_of(criterion, keys.criteria)
    total = sum((part.maximum for part in parts), Decimal())
    if total != criterion.maximum:
        problem = (
            f"điểm tối đa {_words(criterion.maximum)} khác tổng các mục con "
            f"{_words(total)}"
        )
        yield "maximum", problem


def _unknown_figures(
    criterion: Criterion, figures: Collection[str]
) -> Iterator[_Mistake]:
    rule = criterion.rule
    if rule is None:
        return
    used = [("rule.figures", name) for name in rule.figures]
    used += [("rule.of", rule.of)] if rule.of else []
    for key, name in used:
        if name not in figures and name not in PLAN_FIGURES:
            near = did_you_mean(name, (*figures, *PLAN_FIGURES))
            yield key, f"không có số liệu tên «{name}»{near}"


def _steps(criterion: Criterion) -> tuple[Step, ...]:
    return criterion.rule.steps if criterion.rule else ()


def _words(value: Decimal) -> str:
    return decimal(Fraction(value), 3)
