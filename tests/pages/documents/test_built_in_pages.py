"""Built-in documents on the site: only those that the commune cites have a page."""

import pytest

from commune_portal.content import Profile
from commune_portal.figures import count, evidence_of, parse_period
from commune_portal.pages import ReportView, site_of
from commune_portal.pages.documents.citing import citing_by_id
from commune_portal.pages.documents.view import document_urls, document_views

PROCEDURE = (
    '---\ncode: "1.001193"\nname: Khai sinh\nfield: Hộ tịch\n'
    "updated: 2026-11-20\nbasis: [{}]\n---\n"
)
PLAN = 'year: 2026\nbasis: [{}]\ntasks: [{{id: "1", content: A}}]\n'
ITEM = {
    "tin-bai/2026/2026-11-20-a.md": (
        "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n---\nNghị định 49/2024/NĐ-CP.\n"
    )
}
OWN = """vt: {type: Nghị định, number: 30/2020, symbol: NĐ-CP, date: 2020-03-05,
 issuer: Chính phủ, subject: về công tác văn thư}
"""


@pytest.fixture
def shown(site):
    """Return the ids of the documents that the site of these files shows."""
    return lambda files: [view.id for view in document_views(site({**ITEM, **files}))]


def test_nothing_is_shown_that_nobody_cites(shown):
    """The built-in register is for citing; a mention in an item does not publish it."""
    assert [] == shown({})


def test_what_a_plan_cites_is_shown(shown):
    """A plan's basis has a page."""
    assert ["nq-76-2021"] == shown({"ke-hoach/2026.yml": PLAN.format("nq-76-2021")})


def test_an_ended_document_brings_what_replaced_it(shown):
    """A procedure's basis has a page, and so has each successor."""
    assert ["nd-224-2026", "nd-42-2022", "nd-43-2011"] == shown(
        {"thu-tuc/1.001193.md": PROCEDURE.format("nd-43-2011")}
    )


@pytest.mark.parametrize(("is_published", "ids"), [(True, ["nd-49-2024"]), (False, [])])
def test_what_a_published_report_prints_is_shown(portal, is_published, ids):
    """Its template may cite too; a report that citizens do not see cites nothing."""
    records = portal(ITEM)
    figures = count(records, parse_period("2026", Profile.CALENDAR))
    report = ReportView(
        id="2026",
        title="Báo cáo",
        number="",
        day=None,
        signer="A",
        is_published=is_published,
        figures=figures,
        evidence=evidence_of(records, figures),
        body_html="<p>Căn cứ Nghị định số <b>49/2024/NĐ-CP</b></p>",
    )
    found = site_of(records, [report])

    assert ids == [view.id for view in document_views(found)]
    assert [(report,)] * len(ids) == [
        citing.reports for citing in citing_by_id(found).values()
    ]


def test_the_commune_lists_it_under_another_id(site):
    """It is one document with the page of the commune's id, whoever cites it how."""
    found = site(
        {
            **ITEM,
            "van-ban.yml": OWN,
            "ke-hoach/2026.yml": PLAN.format("nd-30-2020"),
            "thu-tuc/1.001193.md": PROCEDURE.format("vt"),
        }
    )
    (url,) = document_urls(found).values()
    citing = citing_by_id(found)["vt"]

    assert "van-ban/vt/" == url
    assert ((2026,), 1) == (citing.plans, len(citing.procedures))
