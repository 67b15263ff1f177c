"""figures: records and a period to figures; the only place that counts."""

from commune_portal.figures.catalogue_row import CatalogueRow, RowList
from commune_portal.figures.citations import (
    cite,
    cite_briefly,
    cite_plan,
    cite_plan_briefly,
    cite_plan_publicly,
    named_document,
)
from commune_portal.figures.comparing.comparison import (
    Comparison,
    Comparisons,
    as_kept,
    compare,
    compare_with,
    same_days_before,
)
from commune_portal.figures.comparing.lacking import lacking_units
from commune_portal.figures.comparing.words import (
    change_in_words,
    difference_in_words,
    percent_in_words,
)
from commune_portal.figures.counters.breakdowns import (
    Breakdown,
    Part,
    breakdowns,
    broken_down,
)
from commune_portal.figures.counters.log import by_spelling
from commune_portal.figures.counters.measures import SPLITS, By, Measure, Split
from commune_portal.figures.counters.within import posts_within, rows_within
from commune_portal.figures.counting import (
    count,
    count_through,
    counted_posts,
    counted_rows,
    periods_with_data,
    plan_of,
    published_posts,
)
from commune_portal.figures.evidence import (
    Backed,
    Evidence,
    EvidenceList,
    evidence_of,
)
from commune_portal.figures.evidence_rows import EvidenceRow, RowWords
from commune_portal.figures.figure import Entry, Figure
from commune_portal.figures.frozen import frozen_figures, row_key, thawed_figures
from commune_portal.figures.named_figures import (
    NamedFigure,
    catalogued,
    figure_labels,
    named_figures,
)
from commune_portal.figures.origins.doubles import double_counts
from commune_portal.figures.origins.totals import Origins, OriginTotal, origins_of
from commune_portal.figures.periods import (
    Kind,
    Month,
    Period,
    PeriodError,
    following,
    month_of,
    month_period,
    months_in,
    parse_period,
    period_of,
    unmoved,
    year_before,
)
from commune_portal.figures.placeholders import (
    placeholder_context,
    printed_figures,
    printed_names,
)
from commune_portal.figures.plan.standing import is_final_account
from commune_portal.figures.plans import rule_of
from commune_portal.figures.proving.tasks import TaskEvidence
from commune_portal.figures.records import (
    ActivityFigures,
    Figures,
    PlanFigures,
    PostFigures,
    RadioFigures,
    TaskFigures,
    TaskStanding,
)
from commune_portal.figures.sandbox.filling import fill
from commune_portal.figures.sandbox.printout import Printout
from commune_portal.figures.targets import (
    PlanProgress,
    SpanState,
    TaskProgress,
    plan_progress,
)

__all__ = [
    "SPLITS",
    "ActivityFigures",
    "Backed",
    "Breakdown",
    "By",
    "CatalogueRow",
    "Comparison",
    "Comparisons",
    "Entry",
    "Evidence",
    "EvidenceList",
    "EvidenceRow",
    "Figure",
    "Figures",
    "Kind",
    "Measure",
    "Month",
    "NamedFigure",
    "OriginTotal",
    "Origins",
    "Part",
    "Period",
    "PeriodError",
    "PlanFigures",
    "PlanProgress",
    "PostFigures",
    "Printout",
    "RadioFigures",
    "RowList",
    "RowWords",
    "SpanState",
    "Split",
    "TaskEvidence",
    "TaskFigures",
    "TaskProgress",
    "TaskStanding",
    "as_kept",
    "breakdowns",
    "broken_down",
    "by_spelling",
    "catalogued",
    "change_in_words",
    "cite",
    "cite_briefly",
    "cite_plan",
    "cite_plan_briefly",
    "cite_plan_publicly",
    "compare",
    "compare_with",
    "count",
    "count_through",
    "counted_posts",
    "counted_rows",
    "difference_in_words",
    "double_counts",
    "evidence_of",
    "figure_labels",
    "fill",
    "following",
    "frozen_figures",
    "is_final_account",
    "lacking_units",
    "month_of",
    "month_period",
    "months_in",
    "named_document",
    "named_figures",
    "origins_of",
    "parse_period",
    "percent_in_words",
    "period_of",
    "periods_with_data",
    "placeholder_context",
    "plan_of",
    "plan_progress",
    "posts_within",
    "printed_figures",
    "printed_names",
    "published_posts",
    "row_key",
    "rows_within",
    "rule_of",
    "same_days_before",
    "thawed_figures",
    "unmoved",
    "year_before",
]
