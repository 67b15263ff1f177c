"""The recipe «add a figure»: a name and a row, and it appears wherever figures do."""

import json
from io import BytesIO

import docx
import openpyxl
import pytest
from lxml import html
from tests.pages.rendered import rendered

from commune_portal.content.readers.lock_text import lock_text
from commune_portal.content.records import figure_names
from commune_portal.content.records.figure_names import FigurePattern
from commune_portal.content.records.post import Post
from commune_portal.figures import CatalogueRow, Figure, catalogue, count, parse_period
from commune_portal.figures.catalogue import POSTS
from commune_portal.pages import (
    data_files,
    figures_table,
    json_text,
    period_object,
    site_of,
)
from commune_portal.pages.statistics.pages import statistics_pages
from commune_portal.reports import build_report, freeze, render_docx, render_xlsx

NAME = "tin_bai.dinh_chinh"
LABEL = "tin bài có đính chính"
RULE = "tin bài có ít nhất một lần đính chính"
TEMPLATE = (
    "---\ntype: BÁO CÁO\nsymbol: BC\nsubject: Số liệu mới\nclosing: Hết.\n---\n"
    f"Đã đính chính {{{{ so_lieu_ky.{NAME} }}}} tin bài.\n"
)
ITEM = "---\ntitle: Bài {0}\ndate: 2025-05-0{0}\ntags: [CCHC]\n{1}---\nA.\n"
CORRECTED = "corrections: [{date: 2025-06-01, note: Sửa số}]\n"
TREE = {
    "portal.yml": "name: A\nsigners: {a: {name: B, authority: [CHỦ TỊCH]}}\n",
    "bao-cao/a.md": "---\ntemplate: so-moi\nperiod: 2025\n---\n",
    "mau-bao-cao/so-moi.md": TEMPLATE,
    **{
        f"tin-bai/2025/2025-05-0{i}-bai.md": ITEM.format(i, CORRECTED if i > 1 else "")
        for i in (1, 2, 3)
    },
}


def corrected(figures, _):
    """Return the items of the period that were corrected."""
    entries = figures.posts.total.entries
    its = (e for e in entries if isinstance(e.source, Post) and e.source.corrections)
    return Figure(tuple(its))


ROW = CatalogueRow(
    pattern=NAME,
    label=LABEL,
    unit="tin bài",
    rule=RULE,
    get=corrected,
    rows=POSTS,
    column="có đính chính",
    place="tin-bai/#dinh-chinh",
    heading="Có đính chính",
)


@pytest.fixture
def read(portal, monkeypatch):
    """Return the portal as it is once the figure has its name and its row."""
    names = (*figure_names.PATTERNS, FigurePattern(NAME))
    monkeypatch.setattr(figure_names, "PATTERNS", names)
    monkeypatch.setattr(catalogue, "CATALOGUE", (*catalogue.CATALOGUE, ROW))
    return portal(TREE)


@pytest.fixture
def figures(read):
    """Return the figures of 2025: three items, two of them corrected."""
    return count(read, parse_period("2025", read.commune.profile))


def test_the_command_prints_it(read, figures):
    """The table has its name, its number and its label; the JSON has it by name."""
    table = [line.split() for line in figures_table(read, figures).splitlines()]
    printed = json.loads(json_text(period_object(figures, read)))

    assert [NAME, "2", *LABEL.split()] in table
    assert {NAME: 2} == printed["others"]


def test_it_is_published_with_its_schema(read):
    """thong-ke.json has it in every period, and its schema allows it."""
    files = {file.path: file for file in data_files(site_of(read))}
    periods = json.loads(files["du-lieu/thong-ke.json"].text)["periods"]
    schema = json.loads(files["du-lieu/thong-ke.schema.json"].text)

    assert [{NAME: 2}] * len(periods) == [period["others"] for period in periods]
    assert "others" in schema["$defs"]["PeriodObject"]["properties"]


def test_pages_print_it_with_its_list(read):
    """The page of the year links its number to a list of as many items."""
    pages = {page.path: page.text for page in rendered(statistics_pages, site_of(read))}
    year = html.fromstring(pages["thong-ke/2025/index.md"].partition("\n---\n")[2])
    posts = pages["thong-ke/2025/tin-bai/index.md"].partition("\n---\n")[2]
    (row,) = year.xpath(f"//tr[th = '{LABEL.capitalize()}']")

    assert ["2"] == row.xpath("./td/a/text()")
    assert row.xpath("./td/a/@href")[0].endswith("thong-ke/2025/tin-bai/#dinh-chinh")
    assert 2 == len(html.fromstring(posts).xpath("//*[@id='dinh-chinh']/li"))


def test_reports_print_it_and_prove_it(read):
    """A placeholder prints it in the DOCX; a column of the XLSX adds up to it."""
    report = build_report(read, read.reports[0])
    text = [p.text for p in docx.Document(BytesIO(render_docx(report))).paragraphs]
    book = openpyxl.load_workbook(BytesIO(render_xlsx(report)))
    lines = {row[9]: row for row in book["Tổng hợp"].iter_rows(values_only=True)}
    titles, *rows = list(book["Tin bài"].iter_rows(values_only=True))[-5:]
    column = titles.index("Có đính chính")

    assert "Đã đính chính 2 tin bài." in text
    assert (LABEL, "2", 2, RULE) == (*lines[NAME][1:4], lines[NAME][7])
    assert [None, 1, 1] == [row[column] for row in rows[:3]]


def test_a_signed_report_keeps_it(read, portal):
    """It is made from the rows that the lock keeps, even if the items change later."""
    lock = lock_text(freeze(read, read.reports[0]))
    later = {
        path: text.replace(CORRECTED, "")
        for path, text in TREE.items()
        if path.startswith("tin-bai/")
    }
    again = portal({**TREE, **later, "bao-cao/a.lock.json": lock})
    report = build_report(again, again.reports[0])
    paragraphs = docx.Document(BytesIO(render_docx(report))).paragraphs

    assert "Đã đính chính 2 tin bài." in [each.text for each in paragraphs]
