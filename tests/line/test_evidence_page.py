"""The evidence page of a report has the rows and the sums of its workbook."""

from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from tests.examples import share
from tests.places import ROOT

from commune_portal.publishing.checked_site import load_checked

TODAY = date(2026, 11, 21)
PLAN_SHEETS = {"Kế hoạch", "Minh chứng nhiệm vụ"}
LISTS = "//table[starts-with(caption, 'Danh sách: ')]"
DAYS = st.dates(date(2026, 1, 1), date(2026, 3, 31))
TAGS = st.sampled_from(["CCHC", "Chuyển đổi số", "TTHC", "CCHC, TTHC"])
STATES = st.sampled_from(
    ["", "source: {name: Báo A}\n", "draft: true\n", "task: '1'\n"]
)
FORMS = st.sampled_from(
    ["phát thanh", "facebook", "họp thôn", "khẩu hiệu", "hướng dẫn một cửa"]
)
COUNTS = st.one_of(st.just(""), st.integers(1, 2000).map(str))
PLAN = "year: 2026\ntasks: [{id: '1', content: A}, {id: '2', content: B}]\n"
REPORT = (
    "---\ntemplate: periodic\nperiod: 2026\npublished: true\n---\n"
    "## Tồn tại, kiến nghị\n\nA.\n\n## Nhiệm vụ\n\nB.\n"
)


def published(content, docs):
    """Return page and workbook of each published report, by its id."""
    pages = {p.path: p for p in load_checked(content, [docs], TODAY).site.generated}
    end = "/minh-chung/index.md"
    ids = [p.split("/")[1] for p in pages if p.startswith("bao-cao/") and end in p]
    return {
        name: (
            html.fromstring(
                f"<main>{pages[f'bao-cao/{name}{end}'].text.split('---', 2)[2]}</main>"
            ),
            openpyxl.load_workbook(
                BytesIO(pages[f"bao-cao/{name}/{name}.xlsx"].data), data_only=True
            ),
        )
        for name in ids
    }


def on_page(table):
    """Return the day, group and amounts of each row of a list, and its sums."""
    columns = len(table.xpath("thead//th"))
    rows = [
        [cell.text_content().strip() for cell in row.xpath("td")][1 : columns - 1]
        for row in table.xpath("tbody/tr")
    ]
    sums = [cell.text_content() for cell in table.xpath("tfoot//td")][:-1]
    return [(row[0], *map(value, row[3:])) for row in rows], [*map(value, sums)]


def value(text):
    """Return the number that a cell prints; None for an empty one."""
    return int(text.replace(".", "")) if text else None


def on_sheet(sheet, titles):
    """Return the same of a sheet; its amounts stand below these titles."""
    lines = [list(line) for line in sheet.iter_rows(values_only=True)]
    head = next(i for i, line in enumerate(lines) if line[0] == "STT")
    places = [lines[head].index(title) for title in titles]
    rows = [line for line in lines[head + 1 :] if isinstance(line[0], int)]
    (total,) = (line for line in lines[head + 1 :] if line[2] == "Cộng")
    return (
        [(short(row[1]), *(row[place] for place in places)) for row in rows],
        [total[place] for place in places],
    )


def short(day):
    """Return the day as pages print it: one digit for months but 1 and 2."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def compare(page, book):
    """Assert that both have the same lists; return how many rows they have."""
    tables = page.xpath(LISTS)
    names = [table.findtext("caption").removeprefix("Danh sách: ") for table in tables]
    rows = 0
    sheets = [s for s in book.sheetnames if s not in {"Tổng hợp", "Nhập tay kỳ trước"}]

    assert names == [name for name in sheets if name not in PLAN_SHEETS]
    for name, table in zip(names, tables, strict=True):
        titles = [th.text for th in table.xpath("thead//th")][4:-1]
        found = on_page(table)
        rows += len(found[0])

        assert on_sheet(book[name], titles) == found, name
    for name, caption in (
        ("Kế hoạch", "Thực hiện kế hoạch"),
        ("Minh chứng nhiệm vụ", "Minh chứng nhiệm vụ"),
        ("Nhập tay kỳ trước", "Số liệu nhập tay theo văn bản"),
    ):
        shown = page.xpath(f"//table[caption='{caption}']/tbody/tr")
        sheet = book[name].iter_rows(values_only=True) if name in book else ()
        listed = [line for line in sheet if isinstance(line[0], int)]

        assert len(listed) == len(shown), name
    return rows


def test_every_published_report_of_the_sample():
    """Each list on the page has the days, amounts and sums of its sheet."""
    found = published(ROOT / "content", ROOT / "docs")

    assert found
    for name, (page, book) in found.items():
        assert compare(page, book) > 0, name


@share(15)
@given(
    st.lists(st.tuples(DAYS, TAGS, STATES), max_size=6),
    st.lists(st.tuples(DAYS, FORMS, COUNTS, COUNTS), max_size=8),
)
def test_random_content(posts, rows):
    """Page and workbook agree row by row, whatever an editor entered."""
    files = {
        "portal.yml": "name: A\nsigners: {a: {name: B, authority: [CHỦ TỊCH]}}\n",
        "ke-hoach/2026.yml": PLAN,
        "bao-cao/ky.md": REPORT,
        "nhat-ky/2026.csv": "ngày;hình thức;nội dung;số lượt;số phút\n"
        + "".join(f"{day};{form};Bài;{a};{b}\n" for day, form, a, b in rows),
    }
    for i, (day, tags, state) in enumerate(posts):
        files[f"tin-bai/2026/{day}-bai-{i}.md"] = (
            f"---\ntitle: Bài {i}\ndate: {day}\ntags: [{tags}]\n{state}---\nA.\n"
        )
    with TemporaryDirectory() as folder:
        for name, text in {**files, "../docs/index.md": "x"}.items():
            file = Path(folder, "content", name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        ((page, book),) = published(
            Path(folder, "content"), Path(folder, "docs")
        ).values()
        counted = compare(page, book)

    assert counted >= sum("draft" not in state for _, _, state in posts)
