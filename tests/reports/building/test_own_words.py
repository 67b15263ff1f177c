"""A document calls the commune, its radio and its forms by their names."""

import re

import pytest

from commune_portal.reports import build_report
from commune_portal.reports.filling.library import Library
from commune_portal.reports.model.words import report_words

BUILT_IN = Library({}, "mau-bao-cao")
TEMPLATES = [name for name in BUILT_IN.template_names() if name != "correction"]
KINDS = {  # what a commune of each kind must not be called
    "xã": r"phường|đặc khu|tổ dân phố",
    "phường": r"xã(?! hội)|thôn|đặc khu",
    "đặc khu": r"xã(?! hội)|thôn|phường",
}
SIGNERS = "signers: {a: {name: Trần Văn Mẫu, authority: [CHỦ TỊCH]}}\n"


def commune(kind, *rows, extra=""):
    """Return a commune of the kind with these rows, and a report of each template."""
    meeting = "họp thôn" if kind == "xã" else "họp tổ dân phố"
    log = "\n".join(
        (
            "ngày;hình thức;nội dung;số lượt;số phút",
            "05/02/2026;phát thanh;A;3;9",
            f"06/02/2026;{meeting};;2;",
            "06/02/2026;facebook;;2;",
            "07/02/2026;hướng dẫn một cửa;;30;",
            *rows,
            "",
        )
    )
    return {
        "portal.yml": f"name: An Bình\nkind: {kind}\nhotline: 0200\n{SIGNERS}{extra}",
        "tin-bai/2026/2026-02-01-a.md": (
            "---\ntitle: Bài\ndate: 2026-02-01\ntags: [CCHC]\n---\nChữ.\n"
        ),
        "nhat-ky/2026.csv": log,
        "ke-hoach/2026.yml": "year: 2026\nnumber: 5\ndate: 2026-01-05\n"
        f"tasks: [{{id: '1', content: Đăng tin, forms: [{meeting}]}}]\n",
        **{f"bao-cao/{name}.md": report_file(name) for name in TEMPLATES},
    }


def report_file(template):
    """Return a report of the template with the paragraphs that it asks for."""
    period = {"half-year": "2026-H1", "periodic": "2026-Q1"}.get(template, "2026")
    required = BUILT_IN.template(template).head.required
    own = "".join(f"\n## {name}\n\nTốt.\n" for name in required)
    return f"---\ntemplate: {template}\nperiod: '{period}'\n---\n{own}"


def documents(portal, files):
    """Return the text of each report by its template."""
    read = portal(files)
    return {
        file.template: report_words(build_report(read, file)) for file in read.reports
    }


@pytest.mark.parametrize("kind", KINDS)
def test_no_template_calls_the_commune_another_kind(portal, kind):
    """A phường has no «thôn» and no «đài truyền thanh xã» in any document."""
    other = re.compile(rf"\b(?:{KINDS[kind]})\b", re.IGNORECASE)
    found = documents(portal, commune(kind))

    assert set(TEMPLATES) == set(found)
    assert {} == {
        name: other.findall(text) for name, text in found.items() if other.search(text)
    }


@pytest.mark.parametrize("kind", KINDS)
def test_the_radio_is_that_of_the_commune(portal, kind):
    """Without a name of its own the radio is that of the xã, phường or đặc khu."""
    text = documents(portal, commune(kind))["annual"]

    assert f"phát trên đài truyền thanh {kind} 01 tin bài với 03 lượt phát" in text


def test_quarters_have_the_name_that_the_commune_gives_them(portal):
    """«hamlet» in portal.yml names them, in meetings too."""
    files = commune("phường", "08/02/2026;họp khu phố;;4;", extra="hamlet: khu phố\n")
    text = documents(portal, files)["annual"]

    assert "các khu phố và các đoàn thể" in text
    assert "02 cuộc họp tổ dân phố; 04 cuộc họp khu phố" in text


def test_forms_are_named_and_counted_as_in_the_log(portal):
    """Each spelling of the log has its number, with the unit of its form."""
    rows = (
        "08/02/2026;tọa đàm;;;",
        "08/02/2026;sinh hoạt chuyên đề;;11;",
        "09/02/2026;Băng rôn;;3;",
        "09/02/2026;niêm yết;;;",
        "09/02/2026;hội diễn;;2;",
        "09/02/2026;chiếu phim;;1.200;",
    )
    own = "forms: [{name: hội diễn}, {name: chiếu phim, unit: buổi}]\n"
    text = documents(portal, commune("xã", *rows, extra=own))["annual"]

    assert (
        "02 cuộc họp thôn; 11 buổi sinh hoạt chuyên đề; 01 buổi tọa đàm; 01 lượt niêm "
        "yết; 03 băng rôn; 02 hội diễn; 1.200 buổi chiếu phim."
    ) in text


def test_reprints_are_published_not_written(portal):
    """Where items come from elsewhere, «đã đăng», and how many of them."""
    head = "title: Bài\ndate: 2026-02-02\ntags: [CCHC]\nsource: {name: Báo}\n"
    reprint = f"---\n{head}---\nChữ.\n"
    files = commune("xã") | {"tin-bai/2026/2026-02-02-b.md": reprint}
    text = documents(portal, files)["annual-by-form"]

    assert "Trong năm đã đăng 02 tin bài, trong đó khai thác 01 tin bài." in text
    assert "viết được" not in text


@pytest.mark.parametrize("template", TEMPLATES)
def test_one_name_for_one_thing(portal, template):
    """The long name until its short one is introduced; then only the short one."""
    files = commune("xã")
    files = {k: v for k, v in files.items() if not k.startswith("bao-cao/")}
    files[f"bao-cao/{template}.md"] = report_file(template)
    text = documents(portal, files)[template]
    body = text.partition("\n")[2].partition("\n")[2].rpartition("./.")[0]
    basis, introduced, body = body.partition(" (sau đây viết tắt là UBND xã)")
    before, _, after = body.partition("(sau đây viết tắt là CCHC)")

    assert introduced
    assert "UBND xã An Bình" not in basis
    assert [] == re.findall(r"Ủy ban nhân dân|Uỷ ban nhân dân|TTHC|HĐND", body)
    assert [] == re.findall("CCHC", before)
    assert bool(after) == ("CCHC" in after)


FORMER = "former: [{until: 2025-06-30, name: Đông Bình}]\n"


def merged(year, front=""):
    """Return a commune with another name until 30/6/2025, and its annual report."""
    return {
        "portal.yml": f"name: An Bình\n{SIGNERS}{FORMER}",
        f"ke-hoach/{year}.yml": f"year: {year}\nnumber: 5\ndate: {year}-01-05\n"
        "tasks: [{id: '1', content: Đăng tin}]\n",
        "bao-cao/nam.md": report_file("annual").replace("'2026'", f"'{year}'\n{front}"),
    }


def test_an_undated_report_has_the_names_of_its_period(portal):
    """A report of 2024 without a day is that of the commune of 2024."""
    (text,) = documents(portal, merged(2024)).values()

    assert text.startswith("ỦY BAN NHÂN DÂN\nXÃ ĐÔNG BÌNH\n")
    assert "An Bình" not in text


def test_a_plan_is_cited_by_the_name_of_its_day(portal):
    """Signed by the new commune, the report cites the plan of the former one."""
    (text,) = documents(portal, merged(2025, "date: 2025-12-30")).values()

    assert text.startswith("ỦY BAN NHÂN DÂN\nXÃ AN BÌNH\n")
    assert (
        "Kế hoạch số 05/KH-UBND ngày 05/01/2025 của Ủy ban nhân dân xã Đông Bình"
    ) in text
