"""Citations that contradict each other, the register or the calendar. See ADR 18."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from commune_portal.content import Document, Plan, Portal, ReportFile
from commune_portal.content.layout import PLANS, REGISTER
from commune_portal.content.national.other_days import issued_on_another_day
from commune_portal.content.records.document import document_code
from commune_portal.errors import ContentWarning
from commune_portal.figures import Figures
from commune_portal.reports.filling.citations import Citable, citable
from commune_portal.vietnamese import document_number, fold, short_day

_TYPED = re.compile(
    r"(?P<type>Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kế hoạch|Thông tư|Công văn|"
    r"Báo cáo|Thông báo)\s+(?:số\s+)?(?P<number>\d+[a-zđ]?(?:/\d{4})?)\s*/\s*"
    r"(?P<symbol>[A-ZĐ][\w&]*(?:\s*[-–]\s*[A-ZĐ][\w&]*)*)"
    r"(?:\s*,?\s+ngày\s+(?P<day>\d{1,2})\s*(?:/|tháng)\s*"
    r"(?P<month>\d{1,2})\s*(?:/|năm)\s*(?P<year>\d{4}))?"
    r"(?P<rest>(?:(?!\n\s*\n)[^.;])*)",
    re.IGNORECASE,
)
_COMMUNICATION = "tuyen truyen"
_ABOUT = re.compile(r"^(?:ve viec|ve|v/v)\s+")
_HIGHER = re.compile(r"^\W*cua\s+(?:ubnd|uy ban nhan dan)\s+(?:tinh|thanh pho|huyen)\b")


def register_warnings(portal: Portal) -> Iterator[ContentWarning]:
    """Yield a warning for each plan that content/ gives two numbers or two days."""
    plans = [
        (f"«{name}» trong {REGISTER}", document)
        for name, document in portal.documents.items()
        if fold(document.type) == "ke hoach"
    ]
    for place, (where, document) in enumerate(plans):
        for other, second in plans[place + 1 :]:
            if _says_the_same(document, second):
                yield _two_numbers(portal, where, other, document.subject)
    for year, plan in portal.plans.items():
        for where, document in plans:
            if _is_of_plan(portal, document, plan) and not _is_same(document, plan):
                name = f"{PLANS}/{year}.yml"
                yield _two_numbers(portal, where, name, document.subject)


def typed_citation_warnings(
    portal: Portal, file: ReportFile, figures: Figures, signed: date
) -> Iterator[ContentWarning]:
    """Yield typed citations in paragraphs and căn cứ that contradict what is known.

    Those not yet or no longer in force on the day `signed` are among them.
    """
    path = portal.shown(file.path)
    plan = figures.plan.plan if figures.plan else None
    for field, line, text in _typed_texts(file):
        for match in _TYPED.finditer(text):
            at = None if line is None else line + text.count("\n", 0, match.start())
            denied = tuple(_denied(portal, match, plan))
            for problem in denied or _typed_untimely(portal, match, signed):
                yield ContentWarning(path, at, field, problem)


def _typed_texts(file: ReportFile) -> Iterator[tuple[str, int | None, str]]:
    """Yield what the official wrote: field, line of its beginning, text."""
    for text in file.basis or ():
        yield "basis", file.lines.get("basis"), text
    for block in file.blocks.values():
        yield block.heading, block.line, block.text


def citation_warnings(
    portal: Portal, file: ReportFile, signed: date, cited: Iterable[Citable]
) -> Iterator[ContentWarning]:
    """Yield documents not issued, not yet or no longer in force on the day `signed`.

    A plan whose number or day is not recorded is printed with blanks.
    """
    path = portal.shown(file.path)
    for entry in cited:
        for problem in (*_unnumbered(entry), *_untimely(entry, signed)):
            yield ContentWarning(path, None, "văn bản", problem)
    if file.annex_date and file.date and file.annex_date < file.date:
        problem = (
            f"biểu kèm theo ghi ngày {short_day(file.annex_date)}, "
            f"trước ngày ký văn bản {short_day(file.date)}"
        )
        yield ContentWarning(path, file.lines.get("annex_date"), "annex_date", problem)


def _unnumbered(entry: Citable) -> Iterator[str]:
    *_, year = entry.identity
    if isinstance(year, int):
        yield (
            f"văn bản này viện dẫn kế hoạch năm {year} mà để trống số, ngày; hãy ghi "
            f"number và date của kế hoạch đã ban hành vào {PLANS}/{year}.yml"
        )


def _untimely(entry: Citable, signed: date) -> Iterator[str]:
    if entry.day and entry.day > signed:
        day = short_day(entry.day)
        yield f"{entry.short} ban hành ngày {day}, sau ngày của văn bản này"
    elif entry.valid_from and entry.valid_from > signed:
        yield f"{entry.short} chưa có hiệu lực, từ ngày {short_day(entry.valid_from)}"
    if entry.valid_to and entry.valid_to < signed:
        instead = f"; văn bản thay thế: {entry.successor}" if entry.successor else ""
        ended = short_day(entry.valid_to)
        yield f"{entry.short} đã hết hiệu lực sau ngày {ended}{instead}"


def _typed_untimely(
    portal: Portal, match: re.Match[str], signed: date
) -> Iterator[str]:
    code = document_code(match["number"], match["symbol"])
    for document in portal.citable.values():
        if document.code == code and _may_be(document, match):
            yield from _untimely(citable(document, portal.citable), signed)
            return


def _denied(portal: Portal, match: re.Match[str], plan: Plan | None) -> Iterator[str]:
    """Yield how the typed citation contradicts the register or the plan."""
    if match["day"] is None:
        return
    day = _day(match)
    number, symbol = document_code(match["number"], match["symbol"])
    typed = f"{' '.join(match['type'].split()).capitalize()} số {number}/{symbol}"
    if day is None:
        yield f"{typed}: không có ngày {match['day']}/{match['month']}/{match['year']}"
        return
    same = {
        name: document
        for name, document in portal.documents.items()
        if document.code == (number, symbol) and _may_be(document, match)
    }
    built_in = None if same else issued_on_another_day(number, symbol, day)
    ours = next(iter(same.items())) if same else None
    if ours and all(document.date != day for document in same.values()):
        yield f"{typed} ghi ngày {short_day(day)}, sổ văn bản ghi {_instead(*ours)}"
    elif built_in:
        told = _instead(*built_in)
        yield f"{typed} ghi ngày {short_day(day)}, văn bản có sẵn ghi {told}"
    is_plan = fold(match["type"]) == "ke hoach" and symbol == "KH-UBND"
    is_ours = is_plan and not same and _COMMUNICATION in fold(match["rest"])
    if plan and plan.number and plan.date and is_ours:
        own = (document_number(plan.number), plan.date)
        if own != (number, day) and "cap tren" not in fold(match["rest"]):
            yield (
                f"{typed} ngày {short_day(day)} khác kế hoạch tuyên truyền của năm: số "
                f"{own[0]}/{plan.symbol} ngày {short_day(plan.date)} "
                f"(ke-hoach/{plan.year}.yml)"
            )


def _instead(name: str, document: Document) -> str:
    return f'ngày {short_day(document.date)}; hãy viết {{{{ van_ban("{name}") }}}}'


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _may_be(document: Document, match: re.Match[str]) -> bool:
    """Return whether the typed citation can mean the document of the register.

    Numbering restarts each year in each agency: number and symbol name one document
    only within a year and an agency; a number with its year (49/2024) always does.
    """
    if "/" in match["number"]:
        return True
    if match["year"] is None:
        return False
    higher = _HIGHER.match(fold(match["rest"]))
    is_other = higher is not None and " xa " in f" {fold(document.issuer)} "
    return document.date.year == int(match["year"]) and not is_other


def _says_the_same(first: Document, second: Document) -> bool:
    about = _about(first.subject)
    is_one = (_agency(first.issuer), about) == (
        _agency(second.issuer),
        _about(second.subject),
    )
    has_year = re.search(r"\b20\d\d\b", about) is not None
    return is_one and (has_year or first.date.year == second.date.year)


def _about(subject: str) -> str:
    return _ABOUT.sub("", fold(subject))


def _agency(issuer: str) -> str:
    return fold(issuer).replace("uy ban nhan dan", "ubnd")


def _is_of_plan(portal: Portal, document: Document, plan: Plan) -> bool:
    subject = plan.subject or f"về tuyên truyền cải cách hành chính năm {plan.year}"
    ours = _agency(f"UBND {portal.commune.full_name}")
    is_about = _about(document.subject) == _about(subject)
    return _agency(document.issuer) == ours and is_about


def _is_same(document: Document, plan: Plan) -> bool:
    numbers = (document_number(document.number or ""), document.date)
    return numbers == (document_number(plan.number or ""), plan.date)


def _two_numbers(
    portal: Portal, where: str, other: str, subject: str
) -> ContentWarning:
    problem = f"một kế hoạch {subject} ghi hai số hoặc hai ngày: {where} và {other}"
    return ContentWarning(portal.shown(REGISTER), None, None, problem)
