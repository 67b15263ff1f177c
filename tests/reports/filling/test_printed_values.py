"""A report prints texts and numbers, never what Python makes of a group."""

from collections.abc import Mapping

import pytest
from tests.folders import TODAY

from commune_portal.content import load_portal
from commune_portal.errors import ContentError
from commune_portal.figures import Figure, fill
from commune_portal.reports import build_report
from commune_portal.reports.building.preparing import prepared, reported_days
from commune_portal.reports.filling.citations import Register

REPORT = "bao-cao/2023-nam.md"
TEMPLATE = """---
type: BÁO CÁO
symbol: BC
subject: Tin
closing: Hết.
---
{{ so_lieu_ky.tin_bai.tong }} tin, {{ so_lieu("2022").phat_thanh.luot }} lượt
{% if so_lieu_ky.phat_thanh.phut %}có phút{% endif %}
{% for muc in hinh_thuc %}{{ muc.ten }} {{ muc.lan }}; {% endfor %}
{{ so_lieu("2023").tin_bai.cchc }} {{ so_lieu_ky.ke_hoach.phan_tram }}
"""


@pytest.fixture
def own(content, dai_hop):
    """Return a reader of a report with a template of the office."""

    def read(template, **more):
        files = {
            **dai_hop,
            REPORT: "---\ntemplate: own\nperiod: 2023\n---\n",
            "mau-bao-cao/own.md": template,
            **{f"mau-bao-cao/{name}.md": text for name, text in more.items()},
        }
        return load_portal(content(files), TODAY)

    return read


def names(context):
    """Yield every expression that names a value of the context, and the value."""
    for name, value in context.items():
        yield name, value
        if isinstance(value, Mapping):
            yield from ((f"{name}.{key}", each) for key, each in names(value))


def test_every_name_prints_a_text_a_number_or_is_a_mistake(own):
    """No name of a report prints braces, brackets, «None» or «True»."""
    portal = own(TEMPLATE)
    file = portal.reports[0].model_copy(
        update={"template": "annual", "comparison": True}
    )
    days = reported_days(portal, file)
    context = prepared(portal, file, days, Register(portal)).filler.context
    printed, refused = {}, {}
    for name, value in names(context):
        try:
            printed[name] = fill(f"{{{{ {name} }}}}", "a.md", 1, context)
        except ContentError as error:
            refused[name] = str(error)
        assert (name in printed) == (
            isinstance(value, str | int | Figure) and not isinstance(value, bool)
        )

    assert {"so_lieu", "xa", "ky", "so_lieu_ky.tin_bai", "chuyen_muc"} <= {*refused}
    assert all(line.startswith("a.md:1: số liệu: ") for line in refused.values())
    assert "127" == printed["so_lieu_ky.tin_bai.tong"]
    assert [] == [text for text in printed.values() if set(text) & set("{}[]<>")]


@pytest.mark.parametrize(
    ("added", "reported"),
    [
        (
            '{{ so_lieu("2023").tin_bai }}',
            "own.md:11: số liệu: đây là một nhóm, không phải một con số; hãy ghi tiếp "
            "tên: .tong, .tu_viet, .khai_thac, .cchc …",
        ),
        (
            '{{ khoi("a") }}',
            "blocks/a.md:2: số liệu: khối lồng quá 20 tầng; có khối gọi lại chính nó",
        ),
    ],
)
def test_a_mistake_in_a_template_names_file_and_line(own, added, reported):
    """A group that would be printed, and a passage that calls itself, are one line."""
    portal = own(f"{TEMPLATE}{added}\n", **{"blocks/a": 'A\n{{ khoi("a") }}\n'})
    with pytest.raises(ContentError) as caught:
        build_report(portal, portal.reports[0])

    assert f"mau-bao-cao/{reported}" == str(caught.value).rpartition("/content/")[2]


def test_a_report_knows_which_figures_it_prints(own):
    """Figures in the text of this period count; conditions and other years do not."""
    portal = own(TEMPLATE)
    report = build_report(portal, portal.reports[0])

    assert {
        "tin_bai.tong",
        "tin_bai.cchc",
        "hoat_dong.hop_giao_ban.lan",
        "hoat_dong.khau_hieu.lan",
        "ke_hoach.phan_tram",
    } == report.evidence.printed


def test_a_comparison_prints_the_figures_of_its_period(portal, dai_hop):
    """The column of this period prints figures, that of the year before does not."""
    own = dai_hop[REPORT].replace("number: 5", "comparison: true\nnumber: 5")
    earlier = "số liệu;giá trị;đơn vị;từ ngày;đến ngày;văn bản\n"
    earlier += "dang_lai.tong;3;xã Đại Hợp;01/01/2022;31/12/2022;Báo cáo số 1\n"
    files = {**dai_hop, REPORT: own, "so-lieu-ky-truoc.csv": earlier}
    plain, compared = (
        build_report(read, read.reports[0]).evidence.printed
        for read in (portal(dai_hop), portal(files))
    )

    assert {"dang_lai.tong"} == compared - plain


@pytest.mark.parametrize(
    ("call", "problem"),
    [
        ("hai_chu_so(1.5)", "hai_chu_so chỉ nhận số nguyên"),
        ("hai_chu_so(true)", "giá trị trống, đúng hoặc sai"),
        ("van_ban(xa)", "đây là một nhóm"),
        ("so_lieu(none)", "giá trị trống, đúng hoặc sai"),
        ("so_lieu_ky.theo('tin_bai', thang=[])", "đây là danh sách"),
    ],
)
def test_functions_take_texts_and_numbers(own, call, problem):
    """A group, a list or an empty value is named as such, not as Python prints it."""
    portal = own(TEMPLATE.replace("lượt", f"{{{{ {call} }}}}", 1))
    with pytest.raises(ContentError) as caught:
        build_report(portal, portal.reports[0])

    assert (
        str(caught.value)
        .split("mau-bao-cao/")[1]
        .startswith(f"own.md:7: số liệu: {problem}")
    )
