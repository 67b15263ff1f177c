"""Annexes that a report file adds, and the items that it names."""

from io import BytesIO

import docx
import pytest
from docx.enum.section import WD_ORIENTATION
from tests.communes import frozen
from tests.folders import TODAY
from tests.reports.tables.conftest import REPORT, report_with

from commune_portal.content import load_portal
from commune_portal.errors import PortalError
from commune_portal.reports import build_report, render_docx, render_html
from commune_portal.reports.freezing.kept import kept_item
from commune_portal.reports.model.blocks import Table
from commune_portal.reports.model.words import report_words

BOTH = "annexes: [danh-muc-tin-bai, danh-muc-phat-thanh]\n"
# What the first version of the software kept of the first item.
FIRST_HASH = "8d2899c83b4aa9ca37ec40e32cd360f1dd5f82c978e891314c570263a9edeff6"
SENTENCE = (
    "Kèm theo Báo cáo này: Phụ lục I (danh mục tin bài); Phụ lục II (danh mục tin "
    "bài phát thanh)."
)


@pytest.fixture
def told(build, tabled):
    """Return what is said about a report with these keys, without its folder."""

    def tell(head):
        with pytest.raises(PortalError) as caught:
            build(report_with(tabled, "A.", head))
        lines = str(caught.value).splitlines()
        return [line.rpartition("/content/")[2] for line in lines]

    return tell


def texts(report):
    """Return the text of every paragraph of the body."""
    return [
        "".join(span.text for span in block.spans)
        for block in report.blocks
        if not isinstance(block, Table)
    ]


def test_a_file_adds_annexes(build, tabled):
    """They are numbered, and the text refers to them before its last sentence."""
    report = build(report_with(tabled, "A.", BOTH))

    assert ["Phụ lục I", "Phụ lục II"] == [annex.label for annex in report.annexes]
    assert SENTENCE == texts(report)[-2]
    assert report.figures.posts.total.value == len(report.annexes[0].blocks[0].rows)


def test_annexes_come_after_those_of_the_template(build, tabled):
    """Only the template's own are where its text finds the results of tasks."""
    files = dict(tabled)
    files[REPORT] = (
        "---\ntemplate: annual-with-annex\nperiod: 2026\n"
        "annexes: [bieu-tong-hop, danh-muc-van-ban, danh-muc-tin-bai]\n---\n"
        "## Ưu điểm và hạn chế\n\nA.\n\n## Kiến nghị\n\nB.\n"
    )
    report = build(files)
    found = texts(report)

    assert ["BIỂU TỔNG HỢP", "Danh mục tin bài"] == [a.title for a in report.annexes]
    assert (
        "Kết quả từng nhiệm vụ của kế hoạch được tổng hợp tại Phụ lục I kèm theo Báo "
        "cáo này."
    ) in found
    assert "Kèm theo Báo cáo này: Phụ lục II (danh mục tin bài)." == found[-2]


def test_wide_tables_lie_on_their_side(build, tabled):
    """The annex of items is landscape; its head repeats and no row is split."""
    report = build(report_with(tabled, "A.", BOTH))
    found = docx.Document(BytesIO(render_docx(report)))
    table = found.tables[-2]._tbl
    sides = [section.orientation for section in found.sections]

    assert [
        WD_ORIENTATION.PORTRAIT,
        WD_ORIENTATION.LANDSCAPE,
        WD_ORIENTATION.PORTRAIT,
    ] == sides
    assert 1 == len(table.xpath("./w:tr/w:trPr/w:tblHeader"))
    assert len(table.xpath("./w:tr")) == len(table.xpath("./w:tr/w:trPr/w:cantSplit"))


def test_an_address_is_no_unbroken_word(build, tabled):
    """The column of links leaves room for the titles beside it."""
    report = build(report_with(tabled, "A.", BOTH))
    table = docx.Document(BytesIO(render_docx(report))).tables[-2]
    widths = [column.width for column in table.columns]

    assert widths[5] < sum(widths) / 2


def test_tables_are_tables_on_the_page(build, tabled):
    """A screen reader finds the columns, and a narrow screen scrolls the table."""
    page = render_html(build(report_with(tabled, "A.", BOTH)))

    assert '<th scope="col">Tiêu đề</th>' in page
    assert 'role="region" aria-label="Bảng: STT, Ngày đăng, Tiêu đề' in page


def test_an_annex_that_does_not_exist(told):
    """The mistake names the line of the key, and what there is."""
    (near,) = told("annexes: [danh-muc-tin-bay]\n")
    (far,) = told("annexes: [x]\n")

    assert (
        "bao-cao/2026-nam.md:5: annexes: không có phụ lục «danh-muc-tin-bay»; có phải "
        "ý bạn là «danh-muc-tin-bai»?"
    ) == near
    assert (
        "bao-cao/2026-nam.md:5: annexes: không có phụ lục «x»; các phụ lục: "
        "bieu-tong-hop, chi-tieu, danh-muc-dang-lai, danh-muc-hoat-dong, "
        "danh-muc-phat-thanh, danh-muc-tin-bai, danh-muc-van-ban, ket-qua-chi-tieu, "
        "ket-qua-nhiem-vu, nhiem-vu, phan-cong, tong-hop-so-lieu"
    ) == far


def test_a_form_may_be_added(build, tabled):
    """An annex with a head of its own has no label; the text calls it by its title."""
    head = "signer: chu-tich\nannex: form\nannexes: [danh-muc-van-ban]\n"
    report = build(report_with(tabled, "A.", head))

    assert "Kèm theo Báo cáo này: Danh mục văn bản." == texts(report)[-2]


def test_items_by_rule(build, tabled):
    """A report of any template names so many items as it is asked for."""
    found = texts(build(report_with(tabled, "A.", "featured: {number: 1}\n")))
    place = found.index("Một số tin bài tiêu biểu trong năm 2026:")

    assert "Tin hai." == found[place + 1]
    assert not any("Tin | một" in text for text in found)


def test_listed_items_must_be_counted(told):
    """Each item that the period does not count is a mistake of the key's line."""
    found = told("featured: {items: [2026-12-30-c, 2026-01-05-a, x]}\n")

    assert [
        "bao-cao/2026-nam.md:5: featured.items: «2026-12-30-c» không phải mã tin bài "
        "được tính trong kỳ; có phải ý bạn là «2026-02-05-b»?",
        "bao-cao/2026-nam.md:5: featured.items: «x» không phải mã tin bài được tính "
        "trong kỳ",
    ] == found


@pytest.mark.parametrize("value", ["{}", "{number: 2, items: [a]}"])
def test_items_are_chosen_in_one_way(messages, tabled, value):
    """By number or by id, not both and not neither."""
    assert [
        "content/bao-cao/2026-nam.md:5: featured: chỉ ghi một trong hai: number hoặc "
        "items"
    ] == messages(report_with(tabled, "A.", f"featured: {value}\n"))


def test_a_signed_report_keeps_its_tables(tmp_path, content, tabled):
    """What changes afterwards changes no row of what was signed."""
    text = "\n\n".join(
        f'{{{{ bang("{name}") }}}}'
        for name in (
            "phat-thanh",
            "hoat-dong",
            "ket-qua-chi-tieu",
            "phan-cong",
            "theo-thang",
            "theo-chuyen-muc",
            "theo-tac-gia",
            "theo-loai-hinh",
        )
    )
    head = f"number: 1\ndate: 2026-11-20\nfeatured: {{number: 1}}\n{BOTH}"
    files = frozen(tmp_path, report_with(tabled, text, head), "2026-nam")
    later = {
        name: (
            text.replace("pinned: true\n", "")
            .replace("Tin hai", "Tin khác")
            .replace("[Lê A]", "[Lê B]")
            .replace("tags: [TTHC]", "tags: [CCHC]\ncchc: [bộ máy]")
            .replace("Loa sáng;;5", "Loa tối;7;9")
            .replace("support: Văn phòng", "support: Đoàn thể")
        )
        for name, text in files.items()
        if name.endswith((".yml", ".csv", ".md")) and not name.startswith("bao-cao")
    }
    before = load_portal(content(files), TODAY)
    first = build_report(before, before.reports[0])
    after = load_portal(content({**files, **later}), TODAY)
    second = build_report(after, after.reports[0])

    assert first.frozen_on is not None
    assert report_words(first) == report_words(second)
    assert "Tin hai" in report_words(second)


def test_no_text_is_squeezed(build, tabled):
    """A column in which one cell of many is long has room for more than a word."""
    files = report_with(tabled, '{{ bang("nhiem-vu") }}')
    files["ke-hoach/2026.yml"] = files["ke-hoach/2026.yml"].replace(
        "details: Mỗi tuần.", "details: Mỗi tuần phát một tin bài mới của xã mình."
    )
    table = docx.Document(BytesIO(render_docx(build(files)))).tables[1]
    widths = [column.width for column in table.columns]

    assert widths[2] >= 0.09 * sum(widths)


def test_an_item_without_contents_is_hashed_as_before(portal, tabled):
    """The locks that were made before the key still recognise their items."""
    post = portal(tabled).posts[0]

    assert FIRST_HASH == kept_item(post).sha256
