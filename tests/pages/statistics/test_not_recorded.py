"""What nobody records is «chưa theo dõi» on pages, in the table and in the data."""

import json

from tests.pages.rendered import rendered

from commune_portal.figures import count, parse_period
from commune_portal.pages.open_data.periods import period_object
from commune_portal.pages.statistics.pages import statistics_pages
from commune_portal.pages.statistics.text_table import figures_table

YEAR = "thong-ke/2023/index.md"
UNKNOWN = "chưa theo dõi"
FILES = {
    "portal.yml": "name: An Bình\n",
    "nhat-ky/2023.csv": "ngày;hình thức;nội dung\n05/3/2023;phát thanh;A\n",
}


def test_a_page_says_what_is_not_recorded(site, body):
    """The table of the log has the word where a figure nobody records would be 0."""
    page = body(rendered(statistics_pages, site(FILES)), YEAR)
    rows = {
        row.xpath("string(./th)"): row.xpath("string(./td)").strip()
        for row in page.xpath("//table/tbody/tr")
    }

    assert "1" == rows["Lượt phát thanh"]
    assert UNKNOWN == rows["Phút phát thanh"]
    assert UNKNOWN == rows["Lượt hướng dẫn tại Bộ phận tiếp nhận và trả kết quả"]


def test_a_box_is_not_shouted(site, body):
    """A box of the strip has a dash, and the word in small letters below."""
    page = body(rendered(statistics_pages, site(FILES)), YEAR)
    boxes = [
        [part.text_content() for part in box.xpath("./strong | ./span")]
        for box in page.xpath("//*[@class='cp-figure']")
    ]

    assert ["1", "lượt phát thanh"] in boxes
    assert ["–", "lượt đăng lại trên các kênh", UNKNOWN] in boxes


def test_the_table_and_the_data_say_so(portal):
    """The command prints the word; the data have 0 and a list of such figures."""
    read = portal(FILES)
    figures = count(read, parse_period("2023", read.commune.profile))
    lines = dict(
        line.split(maxsplit=1) for line in figures_table(read, figures).splitlines()
    )
    data = json.loads(period_object(figures, read).model_dump_json())

    assert lines["phat_thanh.phut"].startswith(UNKNOWN)
    assert (0, True, False) == (
        data["radio"]["minutes"],
        "phat_thanh.phut" in data["not_recorded"],
        "phat_thanh.luot" in data["not_recorded"],
    )
