"""What an editor is told about royalties in portal.yml and about genres of items."""

from datetime import date
from decimal import Decimal

import pytest

from commune_portal.content.readers.lock_text import lock_text
from commune_portal.reports import freeze, named_report

RATE = "{valid_from: 2026-01-01, unit: 234000, coefficients: {tin: '0,5'}, basis: A}"
ON = f"name: An Bình\nroyalties:\n  rates:\n    - {RATE}\n"
DAY = "tin-bai/2026/2026-11-20-a.md"


def item(more):
    """Return the file of an item with more keys."""
    return {DAY: f"---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n{more}---\nChào.\n"}


def rate(old, new):
    """Return portal.yml with another rate."""
    return {"portal.yml": ON.replace(old, new), **item("authors: [A]\ngenre: tin\n")}


CASES = {
    "unknown genre of an item": (
        item("genre: phóng xự\n"),
        f"{DAY}:5: genre: «phóng xự» không phải thể loại; có phải ý bạn là «phóng sự»?",
    ),
    "unknown genre far from all": (
        item("genre: xyz\n"),
        f"{DAY}:5: genre: «xyz» không phải thể loại; các thể loại: tin, "
        "trả lời bạn đọc, tranh, ảnh, chính luận, phóng sự, ký, phỏng vấn, "
        "sáng tác văn học, nghiên cứu, trực tuyến, media",
    ),
    "unknown genre of a rate": (
        rate("tin:", "tinn:"),
        "portal.yml:4: royalties.rates.1.coefficients: «tinn» không phải thể loại; "
        "có phải ý bạn là «tin»?",
    ),
    "one genre twice": (
        rate("{tin: '0,5'}", "{tin: 1, TIN: 2}"),
        "portal.yml:4: royalties.rates.1.coefficients: có thể loại ghi hai lần; "
        "hãy giữ một",
    ),
    "coefficients that are no group": (
        rate("{tin: '0,5'}", "tin"),
        "portal.yml:4: royalties.rates.1.coefficients: cần một nhóm «khóa: giá trị»",
    ),
    "a coefficient above the decree": (
        rate("'0,5'", "'10,5'"),
        "portal.yml:4: royalties.rates.1: hệ số 10,5 của «tin» quá mức tối đa 10 của "
        "Nghị định số 18/2014/NĐ-CP, áp dụng đến hết ngày 31/8/2026",
    ),
    "a coefficient that is no number": (
        rate("'0,5'", "nửa"),
        "portal.yml:4: royalties.rates.1.coefficients.tin: «nửa» không phải số; "
        "hãy viết như 0,25",
    ),
    "a unit with a comma": (
        rate("234000", "'234,5'"),
        "portal.yml:4: royalties.rates.1.unit: «234,5» không phải số tiền; "
        "hãy viết như 253000",
    ),
    "a unit with a nought before the point": (
        rate("234000", "'0.500'"),
        "portal.yml:4: royalties.rates.1.unit: «0.500» không phải số tiền; "
        "hãy viết như 253000",
    ),
    "a coefficient that may be thousands": (
        rate("'0,5'", "1.500"),
        "portal.yml:4: royalties.rates.1.coefficients.tin: «1.500» có thể là 1500 hoặc "
        "1,500; hãy viết 1500 hoặc 1,500",
    ),
    "a unit without end": (
        rate("234000", "9" * 13),
        f"portal.yml:4: royalties.rates.1.unit: «{'9' * 13}» không phải số tiền; "
        "hãy viết như 253000",
    ),
    "a unit of nothing": (
        rate("234000", "0"),
        "portal.yml:4: royalties.rates.1.unit: phải từ 1 trở lên",
    ),
    "no rate": (
        {"portal.yml": "name: A\nroyalties: {rates: []}\n"},
        "portal.yml:2: royalties: rates cần ít nhất một mức",
    ),
    "two rates of one day": (
        {"portal.yml": f"{ON}    - {RATE}\n"},
        "portal.yml:2: royalties: rates có hai mức cùng ngày áp dụng",
    ),
    "a missing author": (
        {"portal.yml": ON, **item("genre: tin\n")},
        f"{DAY}:1: authors: chưa ghi tác giả nên chưa tính được nhuận bút",
    ),
    "a missing genre": (
        {"portal.yml": ON, **item("authors: [A]\n")},
        f"{DAY}:1: genre: chưa ghi thể loại nên chưa tính được nhuận bút",
    ),
    "a genre without rate": (
        {"portal.yml": ON, **item("authors: [A]\ngenre: ký\n")},
        f"{DAY}:6: genre: thể loại «ký» chưa có hệ số trong royalties của portal.yml",
    ),
}


@pytest.mark.parametrize(("files", "line"), CASES.values(), ids=CASES)
def test_mistakes(messages, files, line):
    """Each mistake is one line with file, line, key and what to write."""
    assert [f"content/{line}"] == messages(files)


@pytest.mark.parametrize(
    "files",
    [
        item("authors: [A]\n"),
        {"portal.yml": ON, **item("authors: [A]\ngenre: TIN\n")},
        {"portal.yml": ON, **item("draft: true\n")},
        {"portal.yml": ON, **item("withdrawn: {date: 2026-11-21, reason: Sai}\n")},
        {"portal.yml": ON, **item("source: {name: Báo}\n")},
        {"portal.yml": ON.replace("2026-01-01", "2026-12-01"), **item("")},
        {
            "portal.yml": ON.replace("basis: A", "reprint: '0,1', basis: A"),
            **item("source: {name: Báo}\nauthors: [A]\n"),
        },
        {"portal.yml": f"{ON}  default_genre: tin\n", **item("authors: [A]\n")},
    ],
    ids=["off", "own", "draft", "withdrawn", "reprint", "before", "paid", "default"],
)
def test_nothing_is_asked_of_items_that_can_be_paid_or_are_not(messages, files):
    """Without rates, and for items that are not paid, no key is missing."""
    assert [] == messages(files)


def test_after_the_decree_a_coefficient_has_no_limit(portal):
    """From 01/9/2026 the table is that of the province."""
    read = portal(
        {"portal.yml": ON.replace("2026-01-01", "2026-09-01").replace("0,5", "60")}
    )
    royalties = read.commune.royalties

    assert Decimal(60) == royalties.rates[0].coefficients["tin"]


def test_rates_are_those_of_the_day(portal):
    """A rate is in force from its day until the next one; so is the tax."""
    later = RATE.replace("2026-01-01", "2026-07-01").replace("234000", "'253.000'")
    tax = "{valid_from: 2026-07-01, percent: 10, threshold: 2000000, basis: B}"
    read = portal({"portal.yml": f"{ON}    - {later}\n  tax: [{tax}]\n"})
    royalties = read.commune.royalties
    days = [date(2025, 12, 31), date(2026, 6, 30), date(2026, 7, 1)]
    rates = [royalties.rate_on(day) for day in days]
    taxes = [royalties.tax_on(day) for day in days]

    assert [None, 234_000, 253_000] == [rate and rate.unit for rate in rates]
    assert [None, None, 2_000_000] == [tax and tax.threshold for tax in taxes]


def test_a_lock_holds_neither_rates_nor_genres(portal, signed):
    """What authors are paid is not kept with a signed report, which may be public."""
    name = "tin-bai/2025/2025-01-05-a.md"
    files = {
        **{key: text for key, text in signed.items() if not key.endswith(".json")},
        "portal.yml": signed["portal.yml"] + ON.partition("\n")[2],
        name: signed[name].replace("tags", "genre: phóng sự\ntags"),
    }
    read = portal(files)
    text = lock_text(freeze(read, named_report(read, "bao-cao/2025-nam.md")))

    assert [] == [word for word in ("royalt", "genre", "phóng sự") if word in text]
