"""The straight line: one tree of content, and the same figures wherever they stand."""

import json
import re
from datetime import date

import docx
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from tests.commanding import ended
from tests.places import ROOT

from commune_portal.content import load_portal
from commune_portal.figures import count, parse_period

TODAY = "2026-11-21"

# The figures of the two communes, in the order of `found_in`: sections, total, radio.
GOLDEN = {
    "dai_hop": {
        "cchc": 45,
        "chuyen_doi_so": 61,
        "tthc": 21,
        "tong": 127,
        "radio": 30,
        "luot": 50,
        "phut": 0,
        "huong_dan": 0,
    },
    "ngoc_ky": {
        "cchc": 40,
        "chuyen_doi_so": 20,
        "tthc": 0,
        "tong": 60,
        "radio": 25,
        "luot": 55,
        "phut": 900,
        "huong_dan": 1500,
    },
}
SENTENCES = {
    "dai_hop": [
        r"CCHC, đăng tải (?P<cchc>\S+) tin bài, mục Chuyển đổi số đăng tải "
        r"(?P<chuyen_doi_so>\S+) tin bài, mục Thủ tục hành chính đăng tải "
        r"(?P<tthc>\S+) tin bài",
        r"đài truyền thanh xã (?P<radio>\S+) tin bài với (?P<luot>\S+) lượt phát,",
    ],
    "ngoc_ky": [
        r"đã đăng tải (?P<tong>\S+) tin bài \(trong đó mục CCHC (?P<cchc>\S+) tin bài, "
        r"mục chuyển đổi số (?P<chuyen_doi_so>\S+) tin bài\)",
        r"đài truyền thanh xã (?P<radio>\S+) tin bài với (?P<luot>\S+) lượt tuyên "
        r"truyền, tổng thời lượng tuyên truyền khoảng (?P<phut>\S+) phút",
        r"khoảng trên (?P<huong_dan>\S+) lượt người về thủ tục hành chính",
    ],
}


@pytest.fixture(params=GOLDEN)
def commune(request, content):
    """Return the name of a commune and its content folder."""
    return request.param, content(request.getfixturevalue(request.param))


@pytest.fixture
def site(commune, tmp_path, monkeypatch):
    """Return the folder of the commune's site, built by MkDocs from elsewhere."""
    monkeypatch.setenv("PORTAL_CONTENT", str(commune[1]))
    monkeypatch.setenv("PORTAL_TODAY", TODAY)
    before = repository_state()
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path / "site"))
    build(config)
    assert before == repository_state()
    return tmp_path / "site"


def repository_state():
    """Return the names and times of what a build might touch."""
    folders = (ROOT / "content", ROOT / "docs", ROOT / "site")
    files = (file for folder in folders for file in folder.rglob("*"))
    return {file: file.stat().st_mtime_ns for file in files}


def script(name, root, *arguments):
    """Return what a command prints for the content folder."""
    done = ended(name, *arguments, "--content", root)
    assert 0 == done.returncode, done.stderr
    return done.stdout


def from_object(period):
    """Return the figures of a period object of thong-ke.json."""
    sections = period["posts"]["by_section"]
    return {
        "cchc": sections["cai-cach-hanh-chinh"],
        "chuyen_doi_so": sections["chuyen-doi-so"],
        "tthc": sections["thu-tuc-hanh-chinh"],
        "tong": period["posts"]["total"],
        "radio": period["radio"]["items"],
        "luot": period["radio"]["broadcasts"],
        "phut": period["radio"]["minutes"],
        "huong_dan": period["guidance"],
    }


def number(text):
    """Return the number that a text prints, without its words and its points."""
    return int(re.sub(r"\D", "", text) or 0)


def from_page(site):
    """Return the figures of /thong-ke/2023/ as they stand in its HTML."""
    html = (site / "thong-ke/2023/index.html").read_text(encoding="utf-8")
    row = re.search(r"<tfoot>.*?</tfoot>", html, re.DOTALL)[0]
    cells = [number(re.sub("<[^>]+>", "", c)) for c in re.findall("<td.*?</td>", row)]

    rows = dict(re.findall(r'<th scope="row">([^<]+)</th><td[^>]*>(.*?)</td>', html))

    def printed(label):
        return number(re.sub("<[^>]+>", "", rows.get(label, "0")))

    return {
        **dict(zip(("cchc", "chuyen_doi_so", "tthc", "tong"), cells, strict=True)),
        "radio": printed("Tin bài phát thanh"),
        "luot": printed("Lượt phát thanh"),
        "phut": printed("Phút phát thanh"),
        "huong_dan": printed("Lượt hướng dẫn tại Bộ phận tiếp nhận và trả kết quả"),
    }


def from_document(name, file):
    """Return the figures of the report's sentences, as python-docx reads them."""
    text = "\n".join(paragraph.text for paragraph in docx.Document(file).paragraphs)
    found = {}
    for sentence in SENTENCES[name]:
        groups = re.search(sentence, text).groupdict()
        found |= {key: number(value) for key, value in groups.items()}
    return found


def test_figures_agree_everywhere(commune, site, tmp_path):
    """Counter, JSON, command, page and Word file give the figures that are known."""
    name, root = commune
    golden = GOLDEN[name]
    published = json.loads((site / "du-lieu/thong-ke.json").read_text(encoding="utf-8"))
    year = next(each for each in published["periods"] if each["id"] == "2023")
    by_command = json.loads(script("figures", root, "--period", "2023", "--json"))
    script("report", root, "bao-cao/2023-nam.md", "--out", str(tmp_path))
    printed = from_document(name, tmp_path / "2023-nam.docx")
    portal = load_portal(root, date.fromisoformat(TODAY))
    counted = count(portal, parse_period("2023", portal.commune.profile))

    assert golden == from_object(year)
    assert golden == from_page(site)
    assert golden == {**golden, **printed}
    assert year == by_command
    assert golden["tong"] == counted.posts.total.value
    assert golden["luot"] == counted.radio.broadcasts.value
