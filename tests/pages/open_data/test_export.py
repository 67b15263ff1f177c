"""The export for another portal, read as the other portal reads it."""

import io
import json
import zipfile
from datetime import date

import jsonschema
import pytest
from lxml import html
from PIL import Image

from commune_portal.errors import ContentError
from commune_portal.pages import exported, zipped
from commune_portal.publishing.pictures.cache import with_pictures
from commune_portal.publishing.site_files import bytes_of

URL = "https://anbinh.example/portal/"
FOLDER = "2026/2026-11-02-a/"
SINCE = date(2026, 11, 1)
TEXT = (
    "\n[Bài cũ](../2026-10-01-cu.md#doan), [số liệu](/thong-ke/?a=1&b=2),"
    " [báo](https://bao.example/1), [tờ khai](tờ-khai.pdf)\n\n"
    "![Họp thôn](ảnh.png)\n\n<script>alert(1)</script>\n"
)


@pytest.fixture
def files(make_item):
    """Return content with an item in each state."""
    item = make_item(
        "2026-11-02",
        "TTHC, CCHC",
        title='Họp "thôn" & xã </b>',
        image="ảnh.png",
        image_alt="Họp",
        attachments="[{title: Tờ khai, file: tờ-khai.pdf}]",
        authors="[Ban Biên tập]",
        source="{name: Báo Mẫu}",
    )
    picture = io.BytesIO()
    Image.new("RGB", (600, 400), (200, 0, 0)).save(picture, "PNG")
    corrected = "[{date: 2026-11-05, note: Sửa giờ}]"
    gone = "{{date: {}, reason: Sai số liệu}}"
    return {
        "portal.yml": f"name: An Bình\nurl: {URL}\n",
        f"tin-bai/{FOLDER}index.md": item + TEXT,
        f"tin-bai/{FOLDER}ảnh.png": picture.getvalue(),
        f"tin-bai/{FOLDER}tờ-khai.pdf": b"%PDF-1.4 %%EOF",
        "tin-bai/2026/2026-10-01-cu.md": make_item("2026-10-01", "CCHC"),
        "tin-bai/2026/2026-10-02-sua.md": make_item(
            "2026-10-02", "CCHC", corrections=corrected
        ),
        "tin-bai/2026/2026-11-03-nhap.md": make_item(
            "2026-11-03", "CCHC", draft="true"
        ),
        "tin-bai/2026/2026-12-01-mai.md": make_item("2026-12-01", "CCHC"),
        "tin-bai/2026/2026-09-01-go.md": make_item(
            "2026-09-01", "CCHC", withdrawn=gone.format("2026-11-01")
        ),
        "tin-bai/2026/2026-09-02-go-lau.md": make_item(
            "2026-09-02", "CCHC", withdrawn=gone.format("2026-10-31")
        ),
    }


@pytest.fixture
def export(site, files, tmp_path):
    """Return the export of these files: bytes by path."""
    pages = with_pictures(exported(site(files), SINCE), tmp_path / "cache")
    return {page.path: bytes_of(page) for page in pages}


def test_the_list_names_what_came_changed_and_went(export):
    """The day itself counts; drafts, coming and older items are left out."""
    index = json.loads(export["danh-sach.json"])

    assert ["2026-11-02-a", "2026-10-02-sua"] == [post["id"] for post in index["posts"]]
    assert [("2026-09-01-go", "2026-11-01")] == [
        (post["id"], post["date"]) for post in index["withdrawn"]
    ]
    assert f"{URL}tin-bai/2026/2026-09-01-go/" == index["withdrawn"][0]["url"]
    assert "2026-11-05" == index["posts"][1]["changed"]
    assert "xã An Bình" == index["commune"]["full_name"]


def test_the_list_keeps_to_its_schema(export):
    """The schema is valid, and the list and each item's facts conform to it."""
    schema = json.loads(export["danh-sach.schema.json"])
    index = json.loads(export["danh-sach.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(index)

    assert index["posts"] == [
        json.loads(export[f"{post['folder']}tin-bai.json"]) for post in index["posts"]
    ]


def test_every_file_that_is_named_is_there_and_no_other(export):
    """Text, picture and attachments that the facts name are in the folder."""
    index = json.loads(export["danh-sach.json"])
    named = {"danh-sach.json", "danh-sach.schema.json"}
    for post in index["posts"]:
        names = ["tin-bai.json", post["text"], *post["files"]]
        named |= {f"{post['folder']}{name}" for name in names}
    first = index["posts"][0]

    assert named == set(export)
    assert first["picture"]["file"] in first["files"]
    assert ["tep/tờ-khai.pdf"] == [each["file"] for each in first["attachments"]]
    assert b"%PDF-1.4 %%EOF" == export[f"{FOLDER}tep/tờ-khai.pdf"]
    with Image.open(io.BytesIO(export[FOLDER + first["picture"]["file"]])) as shown:
        size = (first["picture"]["width"], first["picture"]["height"])
        assert size == shown.size == (600, 400)


def test_links_lead_somewhere_from_anywhere(export):
    """Links within the folder are relative and exist; all others are absolute."""
    text = export[f"{FOLDER}noi-dung.html"].decode()
    body = html.fragment_fromstring(text, create_parent=True)
    sources = [s.split()[0] for s in body.xpath(".//source/@srcset")[0].split(", ")]
    inside = [*body.xpath(".//img/@src"), *sources]

    assert [
        f"{URL}tin-bai/2026/2026-10-01-cu/#doan",
        f"{URL}thong-ke/?a=1&b=2",
        "https://bao.example/1",
        "tep/t%E1%BB%9D-khai.pdf",
    ] == body.xpath(".//a/@href")
    assert [] == [source for source in inside if FOLDER + source not in export]
    assert "<script" not in text
    assert "\ufdd0" not in text


def test_facts_are_texts_not_html(export):
    """A title is exported as the editor wrote it."""
    facts = json.loads(export[f"{FOLDER}tin-bai.json"])

    assert 'Họp "thôn" & xã </b>' == facts["title"]
    assert ["thu-tuc-hanh-chinh", "cai-cach-hanh-chinh"] == [
        section["slug"] for section in facts["sections"]
    ]
    assert ({"name": "Báo Mẫu", "url": None}, ["Ban Biên tập"]) == (
        facts["source"],
        facts["authors"],
    )


def test_the_same_items_give_the_same_zip(site, files, export, tmp_path):
    """The ZIP is the same byte for byte, whenever it is made."""

    def made(cache):
        pages = with_pictures(exported(site(files), SINCE), tmp_path / cache)
        return zipped((page.path, bytes_of(page)) for page in pages)

    first, second = made("one"), made("two")

    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.testzip() is None
        assert export == {name: archive.read(name) for name in archive.namelist()}


def test_without_an_address_nothing_can_be_exported(site, files):
    """The mistake names the missing key of portal.yml."""
    made = site({**files, "portal.yml": "name: An Bình\n"})

    with pytest.raises(ContentError, match=r"portal\.yml: url: xuất tin bài cần"):
        list(exported(made, SINCE))
