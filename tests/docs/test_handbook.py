"""The handbook names everything that editors may write, and nothing else."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

import pytest
from pydantic import BaseModel
from tests.places import ROOT

from commune_portal.commands.command import Call
from commune_portal.commands.verbs import VERBS
from commune_portal.content import (
    Commune,
    Document,
    FrontMatter,
    OfficeFrontMatter,
    Plan,
    Portal,
    ProcedureFrontMatter,
    Profile,
    ReportFrontMatter,
)
from commune_portal.content.readers.earlier import COLUMNS as EARLIER_COLUMNS
from commune_portal.content.records.commune_settings import DEFAULT_SECTIONS
from commune_portal.content.records.figure_names import figure_names
from commune_portal.content.records.log import COLUMNS
from commune_portal.content.royalties.genres import LIMITS
from commune_portal.content.scoring.records import ScoreKeys
from commune_portal.content.templates.records import (
    AnnexFrontMatter,
    TemplateFrontMatter,
)
from commune_portal.content.vocabularies.built_in_forms import DEFAULT_FORMS
from commune_portal.figures import count, fill, parse_period, placeholder_context
from commune_portal.pages import data_files, renderer_of, site_of
from commune_portal.pages.front.blocks import page_blocks
from commune_portal.publishing.checkout import Checkout
from commune_portal.reports.checks import CHECKS
from commune_portal.reports.filling.citations import Register
from commune_portal.reports.filling.context import report_context
from commune_portal.reports.filling.library import Library
from commune_portal.reports.filling.origins import report_origins
from commune_portal.vietnamese import short_day

HANDBOOK = ROOT / "docs" / "huong-dan"
PAGES = sorted(HANDBOOK.glob("*.md"))

TREE = {
    "portal.yml": (
        "name: An Bình\nsigners: {ct: {name: A, authority: [CHỦ TỊCH]}}\n"
        "sections:\n  - {tag: CCHC, title: Cải cách hành chính}\n"
    ),
    "tin-bai/2026/2026-11-20-a.md": (
        "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n---\nChào.\n"
    ),
    "nhat-ky/2026.csv": "ngày;hình thức\n20/11/2026;họp thôn\n20/11/2026;zalo\n",
    "ke-hoach/2026.yml": 'year: 2026\ntasks: [{id: "1", content: A}]\n',
    "van-ban.yml": (
        "nq-76-2021: {type: Nghị quyết, number: 76, symbol: NQ-CP, date: 2021-07-15,"
        " issuer: Chính phủ, subject: về A}\n"
    ),
    "bao-cao/2026.md": (
        "---\ntemplate: annual\nperiod: '2026'\ncomparison: true\n"
        "with_origins: true\n---\n"
    ),
    "so-lieu-ky-truoc.csv": (
        "đơn vị;từ ngày;đến ngày;số liệu;giá trị;văn bản\n"
        "xã Hạ;01/01/2026;30/6/2026;tin_bai.tong;3;Báo cáo số 1\n"
    ),
}


def tables(page: str, heading: str) -> Iterator[list[list[str]]]:
    """Yield the rows of every table of the page whose first heading is this."""
    rows: list[list[str]] = []
    for line in [*(HANDBOOK / page).read_text("utf-8").splitlines(), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
        elif rows:
            if rows[0][0] == heading:
                yield rows[2:]
            rows = []


def rows(page: str, heading: str) -> list[list[str]]:
    """Return the rows of all such tables."""
    return [row for table in tables(page, heading) for row in table]


def words(cell: str) -> list[str]:
    """Return what stands in a cell as code."""
    return re.findall(r"`([^`]+)`", cell)


def keys(model: type[BaseModel], prefix: str = "") -> Iterator[tuple[str, bool]]:
    """Yield every key of the record, and of the records in it, and if it is needed."""
    for name, field in model.model_fields.items():
        yield f"{prefix}{name}", field.is_required()
        inner = record_in(field.annotation)
        if inner is not None:
            yield from keys(inner, f"{prefix}{name}.")


def record_in(annotation: object) -> type[BaseModel] | None:
    """Return the record inside a list, a mapping or an option."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = map(record_in, getattr(annotation, "__args__", ()))
    return next((inner for inner in found if inner), None)


@pytest.mark.parametrize(
    ("model", "page", "heading"),
    [
        (FrontMatter, "dang-tin.md", "Khóa"),
        (Commune, "cau-hinh.md", "Khóa"),
        (Plan, "ke-hoach.md", "Khóa"),
        (Document, "van-ban.md", "Khóa"),
        (ProcedureFrontMatter, "thu-tuc.md", "Khóa"),
        (OfficeFrontMatter, "trang-bat-buoc.md", "Khóa"),
        (ReportFrontMatter, "bao-cao.md", "Khóa"),
        (ScoreKeys, "cham-diem.md", "Khóa"),
        (TemplateFrontMatter, "bao-cao.md", "Khóa của mẫu"),
        (AnnexFrontMatter, "bao-cao.md", "Khóa của phụ lục"),
    ],
)
def test_every_key_is_documented(model, page, heading):
    """Each key of a file stands in its page's table, with whether it is required."""
    documented = {words(row[0])[0]: row[1] == "có" for row in rows(page, heading)}

    assert dict(keys(model)) == documented


def test_every_log_column_is_documented():
    """Each column of the log is in the table, in the order of the example."""
    table = rows("nhat-ky.md", "Cột")

    assert list(COLUMNS) == [words(row[0])[0] for row in table]
    assert ["ngày", "hình thức"] == [words(r[0])[0] for r in table if r[1] == "có"]


def test_every_column_of_earlier_figures_is_documented():
    """Each column of so-lieu-ky-truoc.csv stands in its table."""
    table = rows("cach-dem.md", "Cột của số liệu kỳ trước")

    assert list(EARLIER_COLUMNS) == [word for row in table for word in words(row[0])]
    assert ["định tính"] == [words(row[0])[0] for row in table if row[1] != "có"]


def test_every_form_is_documented():
    """Each form is in the table with its spellings, its group and its kind."""
    expected = [
        (form.name, list(form.aliases), form.group.value, str(form.kind or "–"))
        for form in DEFAULT_FORMS
    ]

    assert expected == [
        (words(name)[0], words(aliases), group, kind)
        for name, group, kind, aliases in rows("nhat-ky.md", "Hình thức")
    ]


def test_every_genre_is_documented():
    """Each genre is in the table with the highest coefficient of the decree."""
    documented = {
        genre: Decimal(row[1])
        for row in rows("nhuan-but.md", "Thể loại")
        for genre in words(row[0])
    }

    assert documented == LIMITS


def test_every_check_of_form_is_documented():
    """Each check of a document's form is in the table with its number."""
    expected = [(str(check.number), check.name) for check in CHECKS]

    assert expected == [(row[0], row[1]) for row in rows("the-thuc.md", "Số")]


def test_every_section_is_documented():
    """Each built-in section is in the table with all its spellings."""
    expected = [
        (s.tag, s.title, [name for name in s.names if name != s.tag])
        for s in DEFAULT_SECTIONS
    ]

    assert expected == [
        (words(tag)[0], title, words(aliases))
        for tag, title, aliases in rows("dang-tin.md", "Ghi trong tags")
    ]


def test_every_figure_is_documented():
    """The names in the tables of figures are those that editors may write."""
    documented = [
        word
        for heading in ("Tên", "Hình thức")
        for row in rows("so-lieu.md", heading)
        for cell in row
        for word in words(cell)
    ]

    assert sorted(figure_names(Commune(name="An Bình"))) == sorted(documented)


def blocks_of(read: Portal) -> Mapping[str, object]:
    """Return the names that only fixed pages may use."""
    site = site_of(read)
    return page_blocks(site, renderer_of(site), "")


def contexts(read: Portal) -> tuple[Mapping[str, object], ...]:
    """Return the names for everyone, for fixed pages, for reports: table by table."""
    common = placeholder_context(read)
    figures = count(read, parse_period("2026", Profile.CALENDAR))
    report = report_context(
        read,
        read.reports[0],
        report_origins(read, read.reports[0], figures),
        Register(read),
    )
    own = {name: value for name, value in report.items() if name not in common}
    return common, blocks_of(read), own


def leaves(value: object, name: str) -> Iterator[str]:
    """Yield how a placeholder's name, and each name below it, is written."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from leaves(inner, f"{name}.{key}")
    elif isinstance(value, list | tuple):
        yield f" in {name}"
        if value and isinstance(value[0], Mapping):
            yield from (f"muc.{key}" for key in value[0])
    elif hasattr(value, "__slots__") and not isinstance(value, int | str):
        yield from (f"{name}.{attribute}" for attribute in value.__slots__)
    elif callable(value):
        yield f"{name}("
    else:
        yield name


def is_written(name: str, text: str) -> bool:
    """Tell whether the whole name stands in the text: ky.nam is not ky.nam_nay."""
    ending = "" if name.endswith("(") else r"(?![a-z_])"
    return re.search(re.escape(name) + ending, text) is not None


def test_every_placeholder_is_documented(portal):
    """Each name of fixed pages, reports and templates stands in its table."""
    read = portal(TREE)
    figures = set(figure_names(read.commune))
    of_period = contexts(read)[0]["so_lieu"]("2026")
    missing = []
    for table, context in zip(
        tables("so-lieu.md", "Viết"), contexts(read), strict=True
    ):
        text = " ".join(row[0] for row in table)
        text += " ".join(row[1] for row in table if " in " in row[0])
        names = [
            name
            for key, value in context.items()
            for name in ([key] if key.startswith("so_lieu_") else leaves(value, key))
        ]
        if "so_lieu" in context:
            names += [n for n in leaves(of_period, ")") if n[2:] not in figures]
        missing += [name for name in names if not is_written(name, text)]

    assert missing == []


def test_documented_placeholders_can_be_filled(portal):
    """Each example of the tables is understood where the handbook says that it is."""
    read = portal(TREE)
    common = contexts(read)[0]
    for table, own in zip(tables("so-lieu.md", "Viết"), contexts(read), strict=True):
        for row in table:
            text = "".join(words(row[0]))

            assert "{" not in fill(text, "so-lieu.md", 1, {**common, **own})


def test_template_functions_are_documented():
    """Each function that the built-in templates call stands in a table."""
    folder = ROOT / "src" / "commune_portal" / "reports" / "templates"
    text = "".join(file.read_text("utf-8") for file in folder.rglob("*.md"))
    called = set(re.findall(r"\{\{\s*(\w+)\(", text))
    documented = {
        re.split(r"\W+", word)[1]
        for row in rows("bao-cao.md", "Viết trong mẫu")
        for word in words(row[0])
    }

    assert called == documented


def test_every_template_is_documented():
    """Each report template is in the table with the paragraphs that it asks for."""
    library = Library({}, "mau-bao-cao")
    expected = {}
    for name in library.template_names():
        template = library.template(name)
        assert template is not None
        expected[name] = (template.head.required, template.head.optional)

    assert expected == {
        words(name)[0]: (tuple(needed.split("; ")), tuple(more.split("; ")))
        for name, _, needed, more in rows("bao-cao.md", "Tên mẫu")
    }


def test_every_data_file_is_documented(portal):
    """Each published file is in the table of open data, and no other."""
    files = {f"/{page.path}" for page in data_files(site_of(portal(TREE)))}

    assert files == {words(row[0])[0] for row in rows("so-lieu.md", "Địa chỉ")}


@pytest.mark.parametrize("verb", VERBS.values(), ids=lambda verb: verb.name)
def test_every_command_is_documented(verb, capsys):
    """Each has a table with exactly the options that its help prints, if it has any."""
    call = Call(f"commune-portal {verb.name}", ["--help"], Checkout(ROOT))
    with pytest.raises(SystemExit):
        verb.main(call)
    printed = capsys.readouterr().out
    heading = f"Tùy chọn của `commune-portal {verb.name}`"
    found = [row for page in PAGES for row in rows(page.name, heading)]
    named = {words(row[0])[0].split()[0] for row in found}

    assert set(re.findall(r"--[a-z][a-z-]*", printed)) - {"--help"} == {
        name for name in named if name.startswith("--")
    }


def test_bounds_of_periods_are_right():
    """The days that the table of periods prints are those that are counted."""
    for cell, calendar, statutory in rows("cach-dem.md", "Kỳ"):
        for profile, shown in zip(Profile, (calendar, statutory), strict=True):
            period = parse_period(words(cell)[0], profile)

            assert f"{short_day(period.start)} – {short_day(period.end)}" == shown


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_examples_are_shown_as_they_are_written(portal, page):
    """A page can be filled in, and its examples of placeholders come out unfilled."""
    text = page.read_text("utf-8")
    read = portal(TREE)
    context = {**placeholder_context(read), **blocks_of(read)}
    shown = fill(text, page.name, 1, context)

    assert "raw %}" not in shown
    examples = re.findall(r"`(\{[{%].*?[}%]\})`", text)
    assert [example for example in examples if example not in shown] == []


# What a message fills in: quoted words, numbers, and clauses of their own after «; ».
FILLED_IN = re.compile(r"«[^»]*»|…|\d[\d/-]*|U\+01A3|\[CCHC\]|; |trong dấu ngoặc kép")


def told_by_code() -> str:
    """Return the source of all rooms with the parts of broken strings joined."""
    files = (ROOT / "src").rglob("*.py")
    text = "\n".join(file.read_text("utf-8") for file in sorted(files))
    return re.sub(r'"\s*\n\s*f?"', "", text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_messages_are_those_of_the_code(page):
    """What «Máy nói» quotes is what is said: every fixed part is in the source."""
    source = told_by_code()
    quoted = [words(row[0])[0] for row in rows(page.name, "Máy nói")]
    unknown = [
        (message, part)
        for message in quoted
        for part in FILLED_IN.split(message)
        if part.strip(" .;?") and part.strip(" .;?") not in source
    ]

    assert unknown == []
