"""Placeholders in fixed pages, report files and templates: Jinja in a sandbox.

`{{ so_lieu("2026").tin_bai.cchc }}` is the figure as it is printed. An unknown name
is an error with its line. The names are listed in the handbook.
"""

import re
import traceback
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from jinja2 import StrictUndefined, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from commune_portal.content import Portal, Profile
from commune_portal.errors import ContentError, PortalError
from commune_portal.figures.catalogue import PLAN_CATALOGUE
from commune_portal.figures.citations import cite, cite_briefly, named_document
from commune_portal.figures.counters.asking import part_of
from commune_portal.figures.counting import count
from commune_portal.figures.figure import NOT_RECORDED, Figure
from commune_portal.figures.named_figures import named_figures
from commune_portal.figures.periods import parse_period
from commune_portal.figures.records import Figures, PlanFigures
from commune_portal.vietnamese import decimal, did_you_mean, number, short_day


class Printed(int):
    """A figure in a sentence: prints «khoảng 1.500», compares and adds as 1500.

    One that nobody records prints «chưa theo dõi» and is 0.
    """

    qualifier: str
    is_recorded: bool

    @classmethod
    def of(cls, figure: Figure) -> "Printed":
        """Return the figure as it is printed."""
        printed = cls(figure.value)
        printed.qualifier = figure.qualifier
        printed.is_recorded = figure.is_recorded
        return printed

    def __str__(self) -> str:
        if not self.is_recorded:
            return str(NOT_RECORDED)
        return f"{self.qualifier} {number(int(self))}".strip()


def placeholder_context(portal: Portal) -> dict[str, object]:
    """Return the names for all placeholders; figures are counted on first use."""

    @cache
    def so_lieu(ky: str, cach_tinh: str | None = None) -> Mapping[str, object]:
        profile = Profile(cach_tinh) if cach_tinh else portal.commune.profile
        return printed_figures(portal, count(portal, parse_period(str(ky), profile)))

    def van_ban(ma: str) -> str:
        return cite(named_document(portal, str(ma)))

    def van_ban_ngan(ma: str) -> str:
        return cite_briefly(named_document(portal, str(ma)))

    return {
        "so_lieu": so_lieu,
        "van_ban": van_ban,
        "van_ban_ngan": van_ban_ngan,
        "xa": commune_names(portal),
        "hom_nay": short_day(portal.today),
    }


def printed_figures(portal: Portal, figures: Figures) -> Mapping[str, object]:
    """Return the figures of a period nested by the parts of their names."""
    period = figures.period
    tree: dict[str, object] = {
        "ky": {
            "ma": period.id,
            "nhan": period.label,
            "tu_ngay": short_day(period.start),
            "den_ngay": short_day(period.end),
        },
        "co_so_lieu": figures.has_data,
    }
    tree |= _nested(named_figures(figures, portal.commune))

    def theo(so: object, **by: object) -> Printed:
        return Printed.of(part_of(portal, figures, str(so), by))

    tree["theo"] = theo
    if figures.plan is not None:
        tree["ke_hoach"] = _printed_plan(figures.plan)
    return tree


def _printed_plan(plan: PlanFigures) -> Mapping[str, int | str]:
    """Return counts as numbers and percentages as they are printed."""
    exact = {row.key: row.get(plan) for row in PLAN_CATALOGUE}
    return {
        key: value if isinstance(value, int) else decimal(value)
        for key, value in exact.items()
    }


def _nested(named: Mapping[str, Figure]) -> Mapping[str, object]:
    """Return the figures as a tree: tin_bai.cchc is `cchc` below `tin_bai`."""
    groups: dict[str, dict[str, Figure]] = defaultdict(dict)
    for name, figure in named.items():
        first, _, rest = name.partition(".")
        groups[first][rest] = figure
    return {
        first: Printed.of(its[""]) if "" in its else _nested(its)
        for first, its in groups.items()
    }


def commune_names(portal: Portal) -> Mapping[str, str]:
    """Return what placeholders call `xa`."""
    commune = portal.commune
    return {
        "ten": commune.name,
        "loai": commune.kind,
        "ten_day_du": commune.full_name,
        "co_quan": commune.agency,
        "cap_tren": commune.superior or "",
        "dia_chi": commune.address or "",
        "dien_thoai": commune.phone or "",
        "duong_day_nong": commune.hotline or "",
        "thu_dien_tu": commune.email or "",
        "trang": commune.title,
        "dai": commune.station,
        "khu_dan_cu": commune.residential_unit,
        "mot_cua": commune.desk,
    }


def fill(text: str, path: str, first_line: int, context: Mapping[str, object]) -> str:
    """Return the text with its placeholders filled in.

    Raises ContentError with the line of the first mistake in `path`, where `text`
    begins on `first_line`.
    """
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
        comment_start_string="{%#",  # «{#» begins the id of a heading in Markdown
        comment_end_string="#%}",
    )
    try:
        filled = environment.from_string(text).render(context)
    except TemplateSyntaxError as error:
        line = first_line + error.lineno - 1
        raise ContentError(
            path, line, "số liệu", "dấu {{ }} hoặc {% %} viết chưa đúng"
        ) from None
    except (UndefinedError, SecurityError, TemplateRuntimeError) as error:
        problem = _unknown_name(str(error), context)
        raise _placed(error, path, first_line, problem) from None
    except ContentError:
        raise
    except PortalError as error:
        raise _placed(error, path, first_line, str(error)) from None
    except Exception as error:  # noqa: BLE001 - an expression of an editor may raise anything
        raise _placed(error, path, first_line, _NOT_COMPUTED) from None
    if found := _FORBIDDEN.search(filled):
        line = first_line + filled.count("\n", 0, found.start())
        raise ContentError(path, line, "số liệu", "có ký tự điều khiển")
    return filled


# Characters that no document may hold (XML 1.0, 2.2), even as an escape.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_NOT_COMPUTED = "biểu thức trong {{ }} không tính được"


def _placed(error: Exception, path: str, first: int, problem: str) -> ContentError:
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno or 1 for frame in frames if frame.filename == "<template>"]
    line = first + (lines[-1] if lines else 1) - 1
    return ContentError(path, line, "số liệu", problem)


def _unknown_name(message: str, context: Mapping[str, object]) -> str:
    """Return the Vietnamese sentence for jinja2's «… has no attribute 'x'»."""
    if message.count("'") < 2:  # noqa: PLR2004 - a pair of quotes; jinja2 names nothing
        return _NOT_COMPUTED
    name = message.rsplit("'", 2)[1]
    hint = did_you_mean(name, _known_names(context))
    return f"không có số liệu tên «{name}»{hint}"


def _known_names(context: Mapping[str, object]) -> list[str]:
    names = list(context)
    so_lieu = context.get("so_lieu")
    trees = [value for value in context.values() if isinstance(value, Mapping)]
    if callable(so_lieu):
        trees.append(so_lieu("2000"))
    while trees:
        tree = trees.pop()
        names += list(tree)
        trees += [value for value in tree.values() if isinstance(value, Mapping)]
    return names
