"""Templates as data: an office's own ones, and what is wrong with them."""

from datetime import date

import pytest

from commune_portal.content import load_portal
from commune_portal.errors import PortalError
from commune_portal.reports import build_report

REPORT = "bao-cao/2023-nam.md"
SHORT = """---
type: BÁO CÁO
symbol: BC
subject: Tin nhanh {{ ky.nhan }}
required: [Nhận xét]
closing: Hết.
---
# I. SỐ LIỆU

{{ thong_ke("ngan") }}

{{ khoi("phuong-huong") }}

{{ doan("Nhận xét") }}
"""
OWN = {"short.md": SHORT, "blocks/ngan.md": "Tổng {{ so_lieu_ky.tin_bai.tong }} tin."}
FILE = "---\ntemplate: short\nperiod: 2023\n---\n## Nhận xét\n\nTốt.\n"


@pytest.fixture
def build_with(content, dai_hop):
    """Return a builder of a report with an office's templates."""

    def built(templates, report=FILE):
        own = {f"mau-bao-cao/{name}": text for name, text in templates.items()}
        root = content({**dai_hop, REPORT: report, **own})
        portal = load_portal(root, date(2026, 11, 21))
        return build_report(portal, portal.reports[0])

    return built


@pytest.fixture
def told(build_with):
    """Return what is said about an office's template."""

    def tell(templates):
        with pytest.raises(PortalError) as caught:
            build_with(templates)
        return str(caught.value).rpartition("/content/")[2]

    return tell


def lines(report):
    """Return the text of every paragraph of a report."""
    return [
        getattr(block, "marker", "") + "".join(span.text for span in block.spans)
        for block in report.blocks
    ]


def test_an_office_has_its_own_template(build_with):
    """A template in mau-bao-cao/ may use its own passages and the built-in ones."""
    report = build_with(OWN)

    assert "Tin nhanh năm 2023" == report.head.subject
    assert ["I. SỐ LIỆU", "Tổng 127 tin."] == lines(report)[:2]
    assert lines(report)[2].startswith("1. Tiếp tục tuyên truyền")
    assert ["Tốt.", "Hết./."] == lines(report)[-2:]


def test_a_template_may_lie_in_a_folder_of_the_office(build_with):
    """Its name is then its way: a report that was signed with it can still be built."""
    own = {"rieng/short.md": SHORT, "blocks/ngan.md": OWN["blocks/ngan.md"]}
    report = build_with(own, FILE.replace("template: short", "template: rieng/short"))

    assert "Tổng 127 tin." in lines(report)


def test_an_office_changes_one_passage(build_with, dai_hop):
    """A passage of the office overrides the built-in one of the same name."""
    report = build_with({"blocks/phuong-huong.md": "Giữ như cũ."}, dai_hop[REPORT])

    assert "Giữ như cũ." in lines(report)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "symbol: BC",
            "symbl: BC",
            "mau-bao-cao/short.md:3: symbl: khóa không có trong mẫu; có phải ý bạn là "
            "«symbol»?",
            id="misspelt key",
        ),
        pytest.param(
            "---\ntype",
            "type",
            "mau-bao-cao/short.md:1: thiếu phần đầu; dòng đầu tiên của tệp phải là ---",
            id="no front matter",
        ),
        pytest.param(
            "{{ ky.nhan }}",
            "{{ ky.nhann }}",
            "mau-bao-cao/short.md:4: số liệu: không có số liệu tên «nhann»; có phải ý "
            "bạn là «nhan»?",
            id="unknown name in the head",
        ),
        pytest.param(
            "# I. SỐ LIỆU",
            "# I. {{ so_lieuu }}",
            "mau-bao-cao/short.md:8: số liệu: không có số liệu tên «so_lieuu»; có phải "
            "ý bạn là «so_lieu»?",
            id="unknown name in the body",
        ),
        pytest.param(
            'doan("Nhận xét")',
            'doan("Nhận xet")',
            "mau-bao-cao/short.md:14: số liệu: đoạn «Nhận xet» chưa khai trong "
            "required hoặc optional của mẫu; có phải ý bạn là «Nhận xét»?",
            id="undeclared paragraph",
        ),
        pytest.param(
            'khoi("phuong-huong")',
            'khoi("phuong-hung")',
            "mau-bao-cao/short.md:12: số liệu: không có khối «phuong-hung»; có "
            "phải ý bạn là «phuong-huong»?",
            id="unknown passage",
        ),
    ],
)
def test_mistakes_in_a_template(told, old, new, expected):
    """A mistake in a template names the template, its line and what would be right."""
    message = told({**OWN, "short.md": SHORT.replace(old, new, 1)})

    assert expected in message.splitlines()


def test_a_mistake_in_a_passage_names_the_passage(told):
    """The line is that of the file with the mistake."""
    message = told({**OWN, "blocks/ngan.md": "Một\n{{ tin }}\n"})

    assert message.startswith("mau-bao-cao/blocks/ngan.md:2: số liệu: ")
