"""The whole site as one value: no two pages share an address; plain files."""

from dataclasses import replace

import pytest
import yaml
from tests.places import ROOT

from commune_portal.content import NO_PAGES, read_docs
from commune_portal.errors import ContentError, ContentErrors
from commune_portal.pages import PlainSettings, TextPage, plain_files, whole_site

SETTINGS = PlainSettings(
    (ROOT / "mkdocs.yml").read_text(encoding="utf-8"),
    (ROOT / "src/commune_portal/theme/mkdocs_theme.yml").read_text(encoding="utf-8"),
)
THEME = [TextPage("main.html", "theme")]


@pytest.fixture
def docs(tmp_path):
    """Return a docs folder with a home page and a decision."""
    folder = tmp_path / "docs"
    (folder / "adr").mkdir(parents=True)
    (folder / "index.md").write_text("{{ xa.ten }}\n", encoding="utf-8")
    (folder / "adr" / "0001.md").write_text("Decision\n", encoding="utf-8")
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"/>\n'
    (folder / "logo.svg").write_text(drawing, encoding="utf-8")
    return folder


def test_a_fixed_page_may_not_hide_a_generated_one(portal, a_year, docs):
    """Both spellings of an address are refused, and so is a data file."""
    (docs / "thong-ke.md").write_text("x\n", encoding="utf-8")
    (docs / "du-lieu").mkdir()
    (docs / "du-lieu" / "tin-bai.csv").write_text("x\n", encoding="utf-8")
    with pytest.raises(ContentErrors) as raised:
        whole_site(portal(a_year), read_docs(docs))

    assert [
        "docs/du-lieu/tin-bai.csv: địa chỉ /du-lieu/tin-bai.csv là của trang được tạo "
        "từ content/; hãy đổi tên tệp này",
        "docs/thong-ke.md: địa chỉ /thong-ke/ là của trang được tạo từ content/; "
        "hãy đổi tên tệp này",
    ] == str(raised.value).splitlines()


def test_a_section_may_not_take_the_address_of_a_list(portal, make_item, docs):
    """The slug «tin-bai» is that of the list of all items of a period."""
    files = {
        "portal.yml": "name: An Bình\nsections: [{tag: Tin, title: Tin bài}]\n",
        "tin-bai/2026/a.md": make_item("2026-11-01", "Tin"),
    }
    with pytest.raises(ContentErrors, match=r"^portal.yml: sections: hai trang cùng"):
        whole_site(portal(files), read_docs(docs))


def test_plain_files_are_the_whole_site_without_the_hook(portal, a_year, docs):
    """Fixed pages are filled in, drafts and decisions stay behind."""
    site = whole_site(portal(a_year), read_docs(docs))
    files = {page.path: page for page in plain_files(site, SETTINGS, THEME)}

    assert "An Bình" in files["docs/index.md"].text
    assert "theme" == files["theme/main.html"].text
    assert "docs/logo.svg" in files
    assert "docs/tin-bai/2023/2023-06-01-dang-lai.md" in files
    hidden = ("docs/adr/0001.md", "-nhap.md", "-mai.md")
    assert not any(path.endswith(hidden) for path in files)


def test_plain_settings_say_what_the_hook_would_have_set(portal, docs):
    """Name, address and sections are written out; every other setting stays."""
    records = portal({"portal.yml": "name: An Bình\nurl: https://anbinh.example/\n"})
    site = whole_site(records, read_docs(docs))
    settings = next(plain_files(site, SETTINGS, THEME)).text
    loaded = yaml.load(settings, Loader=yaml.BaseLoader)  # noqa: S506 - text only
    given = yaml.load(SETTINGS.site, Loader=yaml.BaseLoader)  # noqa: S506 - text only

    assert "Trang thông tin điện tử xã An Bình" == loaded["site_name"]
    assert "https://anbinh.example/" == loaded["site_url"]
    news = loaded["nav"][1]["Tin tức"]
    assert {"Chuyển đổi số": "chuyen-muc/chuyen-doi-so/index.md"} == news[1]
    assert {"Lưu trữ": "luu-tru/index.md"} == news[-1]
    assert {"hooks", "extra"} == set(given) - set(loaded)
    assert ("material", "theme", "vi") == tuple(
        loaded["theme"][key] for key in ("name", "custom_dir", "language")
    )
    assert given["markdown_extensions"] == loaded["markdown_extensions"]
    assert "!!python/name:commune_portal.vietnamese.slugify" in settings


def test_plain_settings_keep_what_a_commune_says_itself(portal, docs):
    """Its navigation and further keys; theme and plugin are those of the tree."""
    own = (
        "site_name: A\ntheme: {name: b}\nplugins: [c]\nnav: [index.md]\ncopyright: D\n"
    )
    site = whole_site(portal({}), read_docs(docs))
    text = next(plain_files(site, replace(SETTINGS, own=own), THEME)).text
    loaded = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - text only

    assert ("index.md", "D", "material", []) == (
        loaded["nav"][0],
        loaded["copyright"],
        loaded["theme"]["name"],
        loaded["plugins"],
    )


def test_settings_of_a_commune_that_are_not_yaml_are_a_mistake(portal, docs):
    """Its line and its cause, as in every file that an editor writes."""
    site = whole_site(portal({}), read_docs(docs))
    own = "site_name: A\nnav: [index.md\n"
    with pytest.raises(ContentError) as raised:
        next(plain_files(site, replace(SETTINGS, own=own), THEME))

    assert "mkdocs.yml:2: dấu [ hoặc { mở mà không đóng" == str(raised.value)


def test_mkdocs_leaves_out_the_same_folders():
    """exclude_docs in mkdocs.yml names the same folders without pages."""
    settings = yaml.load(SETTINGS.site, Loader=yaml.BaseLoader)  # noqa: S506 - text only

    assert NO_PAGES == tuple(
        line.removeprefix("/") for line in settings["exclude_docs"].split()
    )


@pytest.mark.parametrize(
    ("notice", "told"),
    [
        ("link: /thong-ke/, until: 2026-12-01", []),
        ("link: /, until: 2026-12-01", []),
        ("link: https://a.example/b/, until: 2026-12-01", []),
        ("link: /chua-co/, until: 2026-11-20", []),
        (
            "link: /thong-kee/, until: 2026-12-01",
            [
                "urgent.link: «/thong-kee/» không dẫn tới trang hay tệp nào đã đăng; "
                "có phải ý bạn là «/thong-ke/»?"
            ],
        ),
        (
            "link: /tin-bai/2026/2026-11-30-bao/, until: 2026-12-01",
            [
                "urgent.link: «/tin-bai/2026/2026-11-30-bao/» không dẫn tới trang hay "
                "tệp nào đã đăng"
            ],
        ),
    ],
)
def test_an_urgent_notice_leads_to_a_page_that_is_there(
    portal, make_item, docs, notice, told
):
    """Checked while it is shown: a coming item has no page yet; an old notice may."""
    records = portal(
        {
            "portal.yml": f"name: An Bình\nurgent: {{text: Bão, {notice}}}\n",
            "tin-bai/2026/2026-11-30-bao.md": make_item("2026-11-30", "CCHC"),
        }
    )
    try:
        whole_site(records, read_docs(docs))
        found = []
    except ContentErrors as raised:
        found = [str(error).split("portal.yml: ", 1)[1] for error in raised.errors]

    assert told == found
