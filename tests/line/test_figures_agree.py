"""Random content: the same figures in counter, site, JSON, Word file and workbook."""

import json
import re
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import openpyxl
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from openpyxl.utils import range_boundaries
from tests.examples import share
from tests.pages.rendered import rendered

from commune_portal.content import Commune, Portal, load_portal
from commune_portal.content.readers.lock_text import lock_text
from commune_portal.content.records.figure_names import figure_names
from commune_portal.figures import count, named_figures, parse_period
from commune_portal.pages import data_files, site_of
from commune_portal.pages.open_data.periods import period_object
from commune_portal.pages.statistics.figure_lines import figure_lines
from commune_portal.pages.statistics.pages import statistics_pages
from commune_portal.reports import (
    build_report,
    freeze,
    render_docx,
    render_html,
    render_xlsx,
)
from commune_portal.vietnamese import fold

TODAY = date(2026, 11, 21)
FIRST = date(2025, 11, 1)
# Up to 14/12/2026: later days are of the statutory year 2027, which has no plan.
DAYS = st.integers(0, 408).map(lambda days: FIRST + timedelta(days))
PERIODS = st.sampled_from(
    [
        "2026",
        "2025",
        "2026-H1",
        "2026-H2",
        "2026-9M",
        "2026-Q1",
        "2026-Q4",
        "2026-01",
        "2026-11",
        "2025-12-10..2026-02-20",
    ]
)
TAGS = st.lists(
    st.sampled_from(["CCHC", "Chuyển đổi số", "TTHC"]),
    min_size=1,
    max_size=3,
    unique=True,
)
STATES = st.sampled_from(
    [
        "",
        "",
        "draft: true\n",
        "withdrawn: {date: 2026-03-01, reason: Sai}\n",
        "source: {name: Báo A}\n",
        "task: '1'\n",
    ]
)
FORMS = st.sampled_from(
    ["phát thanh", "facebook", "zalo", "họp thôn", "khẩu hiệu", "hướng dẫn một cửa"]
)
TIMES = st.one_of(st.just(""), st.integers(1, 2000).map(str))
NUMBERS = st.one_of(st.just(""), st.integers(0, 2000).map(str))
LOG = "ngày;hình thức;nội dung;số lượt;số phút;số người;định tính;nhiệm vụ"
POSTS = st.lists(st.tuples(DAYS, TAGS, STATES), max_size=8)
ROWS = st.lists(
    st.tuples(
        DAYS,
        FORMS,
        st.sampled_from(["Bài A", "bài  a", "Bài B", "=1+1"]),
        TIMES,
        NUMBERS,
        NUMBERS,
        st.sampled_from(["", "", "khoảng", "khoảng trên"]),
        st.sampled_from(["", "1"]),
    ),
    max_size=12,
)
NAMES = figure_names(Commune(name="A"))
TEMPLATE = "---\ntype: BÁO CÁO\nsymbol: BC\nsubject: Mọi số liệu\nclosing: Hết.\n---\n"
REPORT = "---\ntemplate: moi-so\nperiod: {}\nprofile: {}\n---\n"
PLAN = (
    "year: {}\ntasks:\n  - {{id: '1', content: A}}\n  - id: '2'\n    content: B\n"
    "    target: {{figure: tin_bai.tong, number: 2}}\n  - {{id: '3', content: C}}\n"
)


def tree(posts, rows, period, profile):
    """Return the files of a content folder whose report prints every figure."""
    files = {
        "portal.yml": (
            f"name: A\nprofile: {profile}\n"
            "signers: {a: {name: B, authority: [CHỦ TỊCH]}}\n"
        ),
        "ke-hoach/2026.yml": PLAN.format(2026),
        "bao-cao/a.md": REPORT.format(f'"{period}"', profile),
        "mau-bao-cao/moi-so.md": TEMPLATE
        + "| Số | Giá trị |\n|---|---|\n"
        + "".join(
            f"| {i} | {{{{ so_lieu_ky.{name} }}}} |\n" for i, name in enumerate(NAMES)
        ),
    }
    for i, (day, tags, state) in enumerate(posts):
        files[f"tin-bai/{day.year}/{day}-bai-{i}.md"] = (
            f"---\ntitle: Bài {i}\ndate: {day}\ntags: [{', '.join(tags)}]\n"
            f"{state if day.year == 2026 else ''}---\nA.\n"
        )
    for year in {row[0].year for row in rows}:
        lines = [
            ";".join(map(str, row if year == 2026 else (*row[:-1], "")))
            for row in rows
            if row[0].year == year
        ]
        files[f"nhat-ky/{year}.csv"] = "\n".join((LOG, *lines)) + "\n"
    return files


def published(figures, portal):
    """Return the figures of a period object of thong-ke.json by their names."""
    found = period_object(figures, portal).model_dump(mode="json", by_alias=True)
    posts, radio = found["posts"], found["radio"]
    named = {
        "tin_bai.tong": posts["total"],
        "tin_bai.tu_viet": posts["own"],
        "tin_bai.khai_thac": posts["reprinted"],
        "phat_thanh.tin_bai": radio["items"],
        "phat_thanh.luot": radio["broadcasts"],
        "phat_thanh.phut": radio["minutes"],
        "dang_lai.tong": sum(found["reposts"].values()),
        "huong_dan": found["guidance"],
    }
    for section in portal.commune.sections:
        named[f"tin_bai.{section.key}"] = posts["by_section"][section.slug]
        named[f"theo_the.{section.key}"] = posts["by_tag"][section.slug]
    for key, value in found["reposts"].items():
        named[f"dang_lai.{key}"] = value
    parts = (("lan", "times"), ("nguoi", "people"), ("phut", "minutes"))
    for key, counts in found["activities"].items():
        for part, name in parts:
            named[f"hoat_dong.{key}.{part}"] = counts[name]
    return named


def printed(data, names):
    """Return what the table of a Word file prints, by name."""
    table = docx.Document(BytesIO(data)).tables
    rows = [[c.text for c in row.cells] for each in table for row in each.rows]
    cells = {row[0]: row[-1] for row in rows}
    return {name: cells[str(i)] for i, name in enumerate(names)}


def number(text):
    """Return the number in a text, without words and separators."""
    return int(re.sub(r"\D", "", text) or 0)


def cells(book, address):
    """Return the values of a range such as 'Tin bài'!$A$1:$A$9."""
    sheet, _, area = address.rpartition("!")
    column, first, _, last = range_boundaries(area)
    found = book[sheet[1:-1].replace("''", "'")]
    return [found.cell(row, column).value for row in range(first, last + 1)]


def computed(book, formula):
    """Return what a formula of the summary comes to, added up from its rows."""
    if formula in (None, "=0"):  # no formula where nobody records the figure
        return 0
    whole = re.fullmatch(r"=SUM\((.*)\)", formula)
    if whole:
        return sum(value or 0 for value in cells(book, whole[1]))
    groups, wanted, numbers = re.fullmatch(
        r'=SUMIF\((.*),"=(.*)",(.*)\)', formula
    ).groups()
    pairs = zip(cells(book, groups), cells(book, numbers), strict=True)
    return sum(value or 0 for group, value in pairs if group == wanted)


def summed(data):
    """Return each figure of a workbook: the words printed, and the sum of its rows."""
    book = openpyxl.load_workbook(BytesIO(data))
    rows = book["Tổng hợp"].iter_rows(values_only=True)
    lines = [row for row in rows if isinstance(row[0], int)]
    return {
        row[9]: (row[2], row[3], computed(book, row[4]))
        for row in lines
        if row[9] and not row[9].startswith("ke_hoach")
    }


def cell(figure):
    """Return what the summary's cell of values holds: nothing where it is unknown."""
    return figure.value if figure.is_recorded else None


def on_the_page(site, period):
    """Return the words of each figure that the page of the period prints in a row."""
    path = f"thong-ke/{period.slug}/index.md"
    pages = rendered(statistics_pages, site)
    page = next((page for page in pages if page.path == path), None)
    if page is None:
        return {}
    commune = site.portal.commune
    tree = html.fromstring(page.text.partition("\n---\n")[2])
    rows = [row.xpath("./th | ./td") for row in tree.xpath("//tbody/tr")]
    texts = [[cell.text_content().strip() for cell in row] for row in rows]
    boxes = tree.xpath("//a[@class='cp-figure']")
    texts += [[part.text_content() for part in reversed(box)][-2:] for box in boxes]
    labels = {}
    for line in figure_lines(commune):
        labels |= {line.label: line.name, (line.short or line.label): line.name}
    found = {}
    for label, *numbers in texts:
        name = labels.get(label[:1].lower() + label[1:]) or labels.get(label)
        if name:
            assert numbers[0] == found.setdefault(name, numbers[0])
        for form in commune.all_forms:
            if fold(label) == fold(form.name) and len(numbers) == 3:
                for part, words in zip(("lan", "nguoi", "phut"), numbers, strict=True):
                    found[f"hoat_dong.{form.key}.{part}"] = words
    return found


def in_the_file(site, period):
    """Return the period's object of the published thong-ke.json, if it has one."""
    file = next(f for f in data_files(site) if f.path == "du-lieu/thong-ke.json")
    periods = {p["id"]: p for p in json.loads(file.text)["periods"]}
    return periods.get(period.id)


def compare_site(portal, figures, counted):
    """Assert that page and published file say what was counted."""
    site = site_of(portal)
    page = on_the_page(site, figures.period)
    shown = {name: number(words) for name, words in page.items()}
    assert {name: counted[name].value for name in shown} == shown
    published_object = in_the_file(site, figures.period)
    if published_object is not None:
        own = period_object(figures, portal).model_dump(mode="json", by_alias=True)
        assert own == published_object
        assert page.get("tin_bai.tong", "0") == str(figures.posts.total)
        assert "phat_thanh.luot" in page or counted["phat_thanh.luot"].value == 0


def compare_all(portal: Portal) -> None:
    """Assert that every figure of the one report agrees wherever it stands."""
    names = figure_names(portal.commune)
    report = build_report(portal, portal.reports[0])
    file = portal.reports[0]
    figures = count(portal, parse_period(file.period, file.profile))
    counted = named_figures(figures, portal.commune)
    values = {name: counted[name].value for name in names}
    words = printed(render_docx(report), names)
    rows = summed(render_xlsx(report))

    compare_site(portal, figures, counted)
    assert values == published(figures, portal)
    assert values == {name: number(text) for name, text in words.items()}
    assert {name: str(counted[name]) for name in names} == words
    assert values == {name: rows[name][2] if name in rows else 0 for name in names}
    assert {name: (words[name], cell(counted[name])) for name in rows} == {
        name: row[:2] for name, row in rows.items()
    }


def written(folder, files):
    """Write the files into the folder, which then holds nothing else but its locks."""
    for old in [f for f in folder.rglob("*") if f.is_file() and f.suffix != ".json"]:
        old.unlink()
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


@share(25)
@given(POSTS, ROWS, PERIODS, st.sampled_from(["calendar", "statutory"]))
def test_every_figure_agrees(posts, rows, period, profile):
    """Counter = site = JSON = Word file = sum of the workbook's rows, by name."""
    with TemporaryDirectory() as folder:
        written(Path(folder), tree(posts, rows, period, profile))
        compare_all(load_portal(Path(folder), TODAY))


@share(20)
@given(st.tuples(POSTS, ROWS), st.tuples(POSTS, ROWS), PERIODS)
def test_frozen_figures_stay_in_every_format(signed, later, period):
    """Whatever becomes of the content, a frozen report prints what was signed."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        written(folder, tree(*signed, period, "calendar"))
        portal = load_portal(folder, TODAY)
        names = figure_names(portal.commune)
        counted = named_figures(
            count(portal, parse_period(period, "calendar")), portal.commune
        )
        lock = freeze(portal, portal.reports[0])
        folder.joinpath("bao-cao/a.lock.json").write_text(lock_text(lock), "utf-8")
        written(folder, tree(*later, period, "calendar"))
        again = load_portal(folder, TODAY)
        report = build_report(again, again.reports[0])
        words = printed(render_docx(report), names)
        rows = summed(render_xlsx(report))
        page = html.fromstring(render_html(report))
        cells = [[c.text_content() for c in r.xpath("./td")] for r in page.iter("tr")]
        shown = {row[0]: row[-1] for row in cells if row}

        assert {name: str(counted[name]) for name in names} == words
        assert words == {name: shown[str(i)] for i, name in enumerate(names)}
        assert {name: (words[name], cell(counted[name])) for name in rows} == {
            name: row[:2] for name, row in rows.items()
        }
        assert {name: counted[name].value for name in rows} == {
            name: row[2] for name, row in rows.items()
        }
