"""A report as HTML says what its Word document says, and nothing in it is markup."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import docx
import pytest
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from lxml import etree, html
from tests.places import ROOT

from commune_portal.content import load_portal
from commune_portal.reports import build_reports, html_part, render_docx, render_html
from commune_portal.reports.model.blocks import (
    Alignment,
    Heading,
    HeadingForm,
    Paragraph,
    Shape,
    Span,
    Table,
)
from commune_portal.reports.model.report import Annex

EVIL = '<script>alert(1)</script> & "x" {{ 7 }}'


def words_of_word(report):
    """Return every word of the Word document, in reading order, then its footnotes."""
    document = docx.Document(BytesIO(render_docx(report)))
    words = []
    for block in document.iter_inner_content():
        words += words_of_table(block) if isinstance(block, WordTable) else block.text
    return ("".join(words) + " ".join(footnotes(document))).split()


def footnotes(document):
    """Return the text of each footnote; the first two are Word's separators."""
    roots = [
        etree.fromstring(relation.target_part.blob)
        for relation in document.part.rels.values()
        if relation.reltype.endswith("/footnotes")
    ]
    notes = [note for root in roots for note in root.findall(qn("w:footnote"))[2:]]
    return ["".join(note.itertext(qn("w:t"))) for note in notes]


def words_of_table(table):
    """Return the text of a table, row by row."""
    return "".join(
        f" {paragraph.text} "
        for row in table.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
    )


def words_of_html(text):
    """Return every word of the HTML, in reading order, as a parser reads it.

    Marks of footnotes and the arrows back are drawn by Word itself.
    """
    tree = html.fromstring(text)
    for mark in tree.xpath("//sup | //li[contains(@id, 'chu-thich')]/a"):
        mark.drop_tree()
    return tree.text_content().split()


@pytest.mark.parametrize("files", ["dai_hop", "ngoc_ky"])
def test_it_says_what_the_word_document_says(build, files, request):
    """The same words are in the same order."""
    report = build(request.getfixturevalue(files))
    word = "".join(words_of_word(report))

    assert len(word) > 1000
    assert word == "".join(words_of_html(html_part(report, level=1)))


@pytest.mark.parametrize("annex", ["decree", "form"])
def test_both_forms_of_annex_say_the_same(build, ngoc_ky, annex):
    """An annex of the decree and a form with its own head are in the HTML too."""
    path = "bao-cao/2023-nam.md"
    text = ngoc_ky[path].replace("period:", f"annex: {annex}\nperiod:", 1)
    report = build({**ngoc_ky, path: text})

    assert 1 == len(report.annexes)
    assert "".join(words_of_word(report)) == "".join(
        words_of_html(html_part(report, level=2))
    )


def test_the_reports_of_the_sample_say_the_same():
    """Year, half-year, quarter, plan and annex: the same words in the same order."""
    portal = load_portal(ROOT / "content", date(2026, 11, 21))
    reports, errors = build_reports(portal)

    assert [] == list(errors)
    for report in reports:
        assert "".join(words_of_word(report)) == "".join(
            words_of_html(html_part(report, level=2))
        ), report.id


def test_it_stands_alone(build, dai_hop):
    """The file is Vietnamese, titled, styled, and asks for nothing from elsewhere."""
    report = build(dai_hop)
    page = html.document_fromstring(render_html(report))

    assert "vi" == page.get("lang")
    assert (
        "Báo cáo kết quả công tác tuyên truyền về cải cách hành chính năm 2023"
    ) == page.findtext(".//title")
    assert 1 == len(page.xpath("//style"))
    assert [] == page.xpath("//script | //link | //@src | //@style")


def test_headings_are_one_outline(build, dai_hop):
    """One title, the parts below it, and no level is passed over."""
    report = build(dai_hop)
    for level in (1, 2):
        page = html.fromstring(html_part(report, level))
        levels = [int(h.tag[1]) for h in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]

        assert level == levels[0]
        assert level not in levels[1:]
        assert all(b - a <= 1 for a, b in pairwise(levels))


def test_whatever_an_official_typed_is_text(build, dai_hop):
    """No text of a report is taken for HTML, and no link can run anything."""
    report = build(dai_hop)
    link = Span("xem", link="JavaScript:alert(1)")
    report = replace(
        report,
        head=replace(report.head, subject=EVIL, number=EVIL),
        basis=(EVIL,),
        blocks=(Paragraph((Span(EVIL), link)),),
        ending=replace(report.ending, signer=EVIL, recipients=(EVIL,)),
    )
    page = html.document_fromstring(render_html(report))

    assert [] == page.xpath("//script | //a")
    assert 6 == page.find("body").text_content().count(EVIL)


def test_every_part_that_word_has(build, dai_hop):
    """Công văn, parent, drafter, chapters, annexes: the same words, the same order."""
    report = build(dai_hop)
    head = replace(report.head, type="", subject="Về việc mời họp", parent="UBND TỈNH")
    chapter = Heading(1, (Span("Phần I"),), HeadingForm.CHAPTER)
    cells = ((Span("1"),), (Span("Phát thanh"),))
    table = Table(cells, (cells,), (Alignment.CENTER, Alignment.LEFT))
    line = Paragraph((Span("một"),), Shape.POINT, "a) ")
    annex = Annex(
        label="Phụ lục I",
        title="BIỂU TỔNG HỢP",
        subject="Kết quả",
        attached="(Kèm theo Báo cáo)",
        blocks=(table, line),
    )
    signed = replace(
        annex, label="", head=head_of_annex(head), ending=report.ending, blocks=(table,)
    )
    report = replace(
        report,
        head=head,
        blocks=(chapter, *report.blocks),
        ending=replace(report.ending, drafter="PL.(300)"),
        annexes=(annex, signed),
    )

    assert "".join(words_of_word(report)) == "".join(
        words_of_html(html_part(report, level=2))
    )


def head_of_annex(head):
    """Return the head of a form: issuing body and day only."""
    return replace(head, number="", subject="", addressees=())


def test_a_footnote_is_two_links(build, dai_hop):
    """The mark leads to the note and the note back, and the note is escaped."""
    note = Paragraph((Span("chữ"), Span("", note=(Span(EVIL),))))
    page = html.fromstring(
        html_part(replace(build(dai_hop), blocks=(note, note)), level=1)
    )

    assert ["#chu-thich-1", "#chu-thich-2"] == page.xpath("//sup/a/@href")
    assert ["#dan-1", "#dan-2"] == page.xpath("//li[contains(@id,'chu-thich')]/a/@href")
    assert [EVIL, EVIL] == [
        li.text.strip() for li in page.xpath("//li[contains(@id,'chu-thich')]")
    ]


def test_links_lead_where_they_say(build, dai_hop):
    """A link of a paragraph is a link of the page."""
    report = build(dai_hop)
    link = Span("Cổng dịch vụ công", link="https://dichvucong.gov.vn/?a=1&b=2")
    page = html.fromstring(
        html_part(replace(report, blocks=(Paragraph((link,)),)), level=1)
    )

    assert ["https://dichvucong.gov.vn/?a=1&b=2"] == page.xpath("//a/@href")
