"""E-mail addresses of authors are in no page, data file, feed, export or report."""

import io
from zipfile import ZipFile, is_zipfile

import pytest
from tests.communes import SIGNERS
from tests.folders import TODAY, write_tree

from commune_portal.content import Profile, load_portal, unassigned_authors
from commune_portal.content.author_names import address_mistake, public_name
from commune_portal.errors import ContentErrors
from commune_portal.figures import count, parse_period
from commune_portal.figures.counters.breakdowns import breakdowns
from commune_portal.figures.counters.measures import By
from commune_portal.figures.royalties.statement import royalty_statement
from commune_portal.pages import exported, site_of
from commune_portal.publishing.checked_site import load_checked
from commune_portal.publishing.site_files import bytes_of

ROYALTIES = """royalties:
  default_genre: tin
  rates:
    - {valid_from: 2023-01-01, unit: 100000, coefficients: {tin: 1}, basis: A}
units: [{name: Văn phòng, authors: [Lê An <an@nha.example>]}]
url: https://anbinh.example/
"""
ITEM = """---
title: Tin {n}
date: 2026-01-0{n}
tags: [CCHC]
authors:
{authors}
---
Chào.
"""
AUTHORS = (
    '  - "Lê An <an@nha.example>"\n  - Trần Bình (binh@nha.example)\n  - Lê An',
    "  - chi@nha.example",
    "  - Lê An",
)
REPORT = """---
template: annual
period: 2026
published: true
---
## Thuận lợi

A.

## Khó khăn

B.

## Kiến nghị

{{ bang("tin-bai") }}
"""


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    """Return a commune whose authors have addresses, with its site."""
    root = tmp_path_factory.mktemp("addresses")
    files = {
        "portal.yml": f"name: An Bình\n{SIGNERS}{ROYALTIES}",
        "bao-cao/2026-nam.md": REPORT,
    }
    for n, authors in enumerate(AUTHORS, 1):
        files[f"tin-bai/2026/tin-{n}.md"] = ITEM.format(n=n, authors=authors)
    (root / "docs").mkdir()
    return load_checked(write_tree(root / "content", files), [root / "docs"], TODAY)


def opened(data):
    """Return the bytes, and those of each part of a Word or Excel file."""
    if not is_zipfile(io.BytesIO(data)):
        return data
    with ZipFile(io.BytesIO(data)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def test_no_file_of_the_site_has_an_address(checked):
    """Pages, JSON, CSV, feeds, search, reports with their evidence, and the export."""
    exports = exported(site_of(checked.portal), TODAY.replace(month=1))
    files = {
        page.path: opened(bytes_of(page))
        for page in (*checked.site.generated, *exports)
    }

    assert [] == [path for path, data in files.items() if b"nha.example" in data]
    assert {
        "bao-cao/2026-nam/2026-nam.docx",
        "du-lieu/tin-bai.json",
        "danh-sach.json",
        "feed.xml",
    } <= set(files)


def test_each_address_is_a_warning_at_its_line(checked):
    """It says which name to write."""
    portal = checked.portal
    root = f"{portal.root.as_posix()}/tin-bai/2026/"
    told = [str(w).removeprefix(root) for w in portal.warnings if w.field == "authors"]

    assert [
        "tin-1.md:6: authors: «Lê An <an@nha.example>» có địa chỉ thư điện tử, chỉ in "
        "tên; hãy ghi «Lê An»",
        "tin-1.md:7: authors: «Trần Bình (binh@nha.example)» có địa chỉ thư điện tử, "
        "chỉ in tên; hãy ghi «Trần Bình»",
        "tin-2.md:6: authors: «chi@nha.example» là địa chỉ thư điện tử, không in ra và "
        "không tính cho tác giả nào; hãy ghi họ và tên",
    ] == told


def test_who_is_counted_and_who_is_paid(checked):
    """Names are counted, by author and by unit; the statement tells people apart."""
    portal = checked.portal
    year = parse_period("2026", Profile.CALENDAR)
    split = {
        each.split.by: {part.key: part.figure.value for part in each.parts}
        for each in breakdowns(portal, count(portal, year))
        if each.split.by in {By.AUTHOR, By.UNIT}
    }
    paid = royalty_statement(portal, year).authors

    assert {"Lê An": 2, "khac": 1} == split[By.AUTHOR]
    assert {"van_phong": 2, "khac": 1} == split[By.UNIT]
    assert () == unassigned_authors(portal)
    assert {"Lê An <an@nha.example>", "Lê An", "chi@nha.example"} <= {
        each.name for each in paid
    }


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Lê An", "Lê An"),
        ("Nhóm @anbinh", "Nhóm @anbinh"),
        ("Lê An <an@nha.example>", "Lê An"),
        ('"Lê An" <an＠nha.example>', "Lê An"),
        ("Lê An (A)", "Lê An (A)"),
        ("Lê An, an.le+tin@nha.vn.example", ""),
        ("<an@nha.example>", ""),
        ("an＠nha.example", ""),
    ],
)
def test_the_name_beside_an_address(written, printed):
    """What stands around the address goes with it."""
    assert printed == public_name(written)


@pytest.mark.parametrize(
    "written",
    [
        "an@nha",
        "an @ nha.vn.example",
        '"an b"@nha.example',
        "an﹫nha",
        "an@[10.0.0.1]",
        "an [at] nha.example",
        "an (at) nha (dot) example",
        "an(a)nha.example",
        "an a còng nha.example",
        "an&#64;nha.example",
        "an&commat;nha.example",
        "an%40nha.example",
        "an!@nha.example",
        ". <an@nha.example>",
        "an@nha <an@nha.example>",
        "Lê An <an@nha．example> [x]",
        "an@nha.example - Lê An",
    ],
)
def test_what_may_be_an_address_is_a_mistake(written):
    """It asks for the name alone, and nothing of the text is ever printed."""
    mistake = (
        f"«{written}» có dấu hiệu của địa chỉ thư điện tử, không được đăng; hãy chỉ "
        "ghi họ và tên"
    )

    assert ("", mistake) == (public_name(written), address_mistake(written))


def test_a_mistaken_author_is_reported_at_its_line(tmp_path):
    """A name with a whole address beside it is only a warning."""
    authors = "  - Lê An <an@nha.example>\n  - an [at] nha.example"
    files = {
        "portal.yml": "name: An Bình\n",
        "tin-bai/2026/tin-1.md": ITEM.format(n=1, authors=authors),
    }
    with pytest.raises(ContentErrors) as raised:
        load_portal(write_tree(tmp_path, files), TODAY)

    assert [
        f"{tmp_path.as_posix()}/tin-bai/2026/tin-1.md:7: authors: «an [at] "
        "nha.example» có dấu hiệu của địa chỉ thư điện tử, không được đăng; hãy chỉ "
        "ghi họ và tên"
    ] == [str(each) for each in raised.value.errors]
