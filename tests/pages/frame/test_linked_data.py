"""Linked data in the head of a page, read as search engines read it."""

import json

import pytest
import yaml
from tests.pages.rendered import rendered

from commune_portal.content import read_docs
from commune_portal.pages import data_files, generated_pages, url_of
from commune_portal.pages.assembly import whole_site

ROOT = "https://anbinh.example/portal/"
HOSTILE = 'Họp </script><!--<script>"thôn" & xã\u2028A'
PORTAL = f"name: An Bình\nsuperior: tỉnh Phương Nam\nurl: {ROOT}\nphone: 0200 000 000\n"
REQUIRED = {
    "NewsArticle": {"headline", "datePublished", "dateModified", "author", "publisher"},
    "BreadcrumbList": {"itemListElement"},
    "GovernmentOrganization": {"name", "url", "areaServed", "telephone"},
    "WebSite": {"name", "url", "potentialAction"},
    "GovernmentService": {"name", "identifier", "provider", "areaServed"},
    "Dataset": {"name", "description", "creator", "distribution"},
}


@pytest.fixture
def files(make_item):
    """Return content in which every title is hostile."""
    return {
        "portal.yml": PORTAL,
        "tin-bai/2026/2026-11-01-a.md": make_item(
            "2026-11-01",
            "CCHC",
            title=json.dumps(HOSTILE),
            description=json.dumps(HOSTILE),
            corrections="[{date: 2026-11-05, note: Sửa ngày họp}]",
        ),
        "tin-bai/2026/2026-11-02-b.md": make_item(
            "2026-11-02",
            "TTHC",
            source="{name: Báo Mẫu, url: 'https://bao.example/1'}",
        ),
        "tin-bai/2026/2026-11-03-c.md": make_item("2026-11-03", "TTHC", draft="true"),
        "thu-tuc/1.001193.md": "---\ncode: 1.001193\n"
        f"name: {json.dumps(HOSTILE)}\nfield: Hộ tịch\nupdated: 2026-11-20\n---\n",
        "thu-tuc/1.000894.md": "---\ncode: 1.000894\nname: Kết hôn\nfield: Hộ tịch\n"
        "updated: 2026-11-20\nvalid_to: 2026-11-20\n---\n",
    }


@pytest.fixture
def blocks(site):
    """Return a reader of the JSON-LD of each page, by address."""

    def read(files):
        pages = [
            p for p in rendered(generated_pages, site(files)) if p.path.endswith(".md")
        ]
        heads = {url_of(p.path): yaml.safe_load(p.text.split("---")[1]) for p in pages}
        found = {url: head["portal"].get("linked_data") for url, head in heads.items()}
        return {url: text for url, text in found.items() if text}

    return read


def things(text):
    """Return the things in a block by their type."""
    data = json.loads(text)
    assert "https://schema.org" == data["@context"]
    return {thing["@type"]: thing for thing in data["@graph"]}


def test_each_thing_has_what_its_type_asks_for(blocks, files):
    """Every block is JSON; things have the properties that search engines require."""
    found = [
        (kind, set(thing))
        for text in blocks(files).values()
        for kind, thing in things(text).items()
    ]

    assert {"NewsArticle", "BreadcrumbList", "GovernmentService", "Dataset"} == {
        kind for kind, _ in found
    }
    assert [] == [(kind, has) for kind, has in found if REQUIRED[kind] - has]


def test_no_text_can_end_the_block(blocks, files):
    """No block has HTML characters; the title is read back as it was written."""
    found = blocks(files)
    article = things(found["tin-bai/2026/2026-11-01-a/"])["NewsArticle"]
    service = things(found["thu-tuc-hanh-chinh/1.001193/"])["GovernmentService"]

    assert set() == set("<>&\u2028") & set("".join(found.values()))
    assert HOSTILE == article["headline"] == article["description"] == service["name"]


def test_an_item_is_a_news_article(blocks, files):
    """It has days, section and correction; a reprint names its source."""
    found = blocks(files)
    article = things(found["tin-bai/2026/2026-11-01-a/"])["NewsArticle"]
    reprint = things(found["tin-bai/2026/2026-11-02-b/"])["NewsArticle"]

    assert ("2026-11-01", "2026-11-05") == (
        article["datePublished"],
        article["dateModified"],
    )
    assert "Sửa ngày họp" == article["correction"][0]["text"]
    assert "Ủy ban nhân dân xã An Bình" == article["author"]["name"]
    assert f"{ROOT}tin-bai/2026/2026-11-01-a/" == article["mainEntityOfPage"]
    assert "Báo Mẫu" == reprint["author"]["name"]
    assert "https://bao.example/1" == reprint["isBasedOn"]


def test_breadcrumbs_lead_through_pages(blocks, files, site):
    """Breadcrumbs are numbered, begin at the home page, and each is a page."""
    there = {url_of(page.path) for page in rendered(generated_pages, site(files))} | {
        ""
    }
    trails = [
        things(text)["BreadcrumbList"]["itemListElement"]
        for text in blocks(files).values()
    ]
    addresses = {step["item"] for trail in trails for step in trail}

    assert [list(range(1, len(trail) + 1)) for trail in trails] == [
        [step["position"] for step in trail] for trail in trails
    ]
    assert {ROOT} == {trail[0]["item"] for trail in trails}
    assert set() == {address.removeprefix(ROOT) for address in addresses} - there


def test_a_procedure_that_has_ended_is_no_service(blocks, files):
    """It has breadcrumbs and nothing else."""
    assert ["BreadcrumbList"] == list(
        things(blocks(files)["thu-tuc-hanh-chinh/1.000894/"])
    )


def test_the_files_of_the_dataset_are_published(blocks, files, site):
    """Each address in the Dataset is that of a data file."""
    dataset = things(blocks(files)["thong-ke/"])["Dataset"]
    named = {part["contentUrl"].removeprefix(ROOT) for part in dataset["distribution"]}

    assert named <= {page.path for page in data_files(site(files))}
    assert {"du-lieu/thong-ke.json", "du-lieu/nhat-ky.csv"} <= named
    assert "2026-11-01/2026-11-02" == dataset["temporalCoverage"]


def test_the_home_page_names_the_commune_and_its_search(portal, files, tmp_path):
    """It names the organization and the address of the search."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("# Trang chủ\n", encoding="utf-8")
    home = whole_site(portal(files), read_docs(docs)).fixed["index.md"]
    found = things(home.meta["portal"]["linked_data"])

    assert {"GovernmentOrganization", "WebSite"} == set(found)
    assert [] == [kind for kind in found if REQUIRED[kind] - set(found[kind])]
    assert (
        f"{ROOT}tim-kiem/?q={{q}}"
        == (found["WebSite"]["potentialAction"]["target"]["urlTemplate"])
    )
    assert "2026-11-05" == home.meta["portal"]["changed"]


def test_without_an_address_nothing_is_said(blocks, files):
    """A commune without `url` has no block: it needs absolute addresses."""
    assert {} == blocks({**files, "portal.yml": "name: An Bình\n"})


def test_a_draft_says_nothing(blocks, files):
    """A preview has no block."""
    assert "tin-bai/2026/2026-11-03-c/" not in blocks(files)
