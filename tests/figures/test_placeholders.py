"""Placeholders: figures as they are printed, nothing else, mistakes with their line."""

import pytest

from commune_portal.errors import ContentError
from commune_portal.figures import fill, placeholder_context

FILES = {
    "portal.yml": "name: An Bình\nsuperior: tỉnh Phương Nam\n",
    "tin-bai/2026/2026-01-05-a.md": (
        "---\ntitle: A\ndate: 2026-01-05\ntags: [CCHC, TTHC]\n---\nChào.\n"
    ),
    "nhat-ky/2026.csv": (
        "ngày;hình thức;nội dung;số lượt;số phút;số người;định tính\n"
        "06/01/2026;phát thanh;A;2;900;;khoảng\n"
        "07/01/2026;hướng dẫn một cửa;;1500;;;khoảng trên\n"
        "08/01/2026;họp thôn;;;;45;\n09/01/2026;zalo;;3;;;\n"
    ),
    "ke-hoach/2026.yml": (
        "year: 2026\ntasks: [{id: '1', content: A, evaluation: "
        "{result: Đạt, reason: B}}, {id: '2', content: B}, {id: '3', content: C}]\n"
    ),
    "van-ban.yml": (
        "nq-76:\n  type: Nghị quyết\n  number: 76\n  symbol: NQ-CP\n"
        "  date: 2021-07-15\n  issuer: Chính phủ\n  subject: về Chương trình\n"
    ),
}

PRINTED = [
    ('{{ so_lieu("2026").tin_bai.tong }}', "1"),
    ("{{ so_lieu(2026).tin_bai.tong }}", "1"),
    ('{{ so_lieu("2026").tin_bai.cchc }}', "1"),
    ('{{ so_lieu("2026").tin_bai.tthc }}', "0"),
    ('{{ so_lieu("2026").theo_the.tthc }}', "1"),
    ('{{ so_lieu("2026").phat_thanh.luot }}', "2"),
    ('{{ so_lieu("2026").phat_thanh.phut }}', "khoảng 900"),
    ('{{ so_lieu("2026").huong_dan }}', "khoảng trên 1.500"),
    ('{{ so_lieu("2026").hoat_dong.hop_thon.nguoi }}', "45"),
    ('{{ so_lieu("2026").dang_lai.zalo }}', "3"),
    ('{{ so_lieu("2026").ke_hoach.phan_tram }}%', "33,3%"),
    ('{{ so_lieu("2026", "statutory").ky.tu_ngay }}', "15/12/2025"),
    ('{{ so_lieu("2026-Q1").ky.nhan }}', "quý I năm 2026"),
    ("{{ xa.ten_day_du }}, {{ xa.cap_tren }}", "xã An Bình, tỉnh Phương Nam"),
    ("{{ hom_nay }}", "21/11/2026"),
    (
        '{{ van_ban("nq-76") }}',
        "Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về Chương trình",
    ),
    ('{{ van_ban_ngan("nq-76") }}', "Nghị quyết số 76/NQ-CP"),
    ('{% if so_lieu("2026").huong_dan > 1499 %}có{% endif %}', "có"),
]


@pytest.mark.parametrize(("text", "printed"), PRINTED)
def test_printed(portal, text, printed):
    """A placeholder prints the figure with its words and its thousands point."""
    assert printed == fill(text, "a.md", 1, placeholder_context(portal(FILES)))


MISTAKES = [
    (
        '\n{{ so_lieu("2026").tin_bai.chcc }}',
        "a.md:6: số liệu: không có số liệu tên «chcc»; có phải ý bạn là «cchc»?",
    ),
    (
        "{{ solieu }}",
        "a.md:5: số liệu: không có số liệu tên «solieu»; có phải ý bạn là «so_lieu»?",
    ),
    (
        '\n\n{{ so_lieu("2026-Q5") }}',
        "a.md:7: số liệu: «2026-Q5» không phải một kỳ; hãy viết như 2026, 2026-H1, "
        "2026-9M, 2026-Q3, 2026-05 hoặc 2026-01-01..2026-06-30",
    ),
    (
        '{{ van_ban("nq-67") }}',
        "a.md:5: số liệu: «nq-67» không có trong van-ban.yml; "
        "có phải ý bạn là «nq-76»?",
    ),
    ("\n{{ so_lieu( }}", "a.md:6: số liệu: dấu {{ }} hoặc {% %} viết chưa đúng"),
    (
        '{{ so_lieu("2026", "lunar") }}',
        "a.md:5: số liệu: biểu thức trong {{ }} không tính được",
    ),
    (
        '{{ "a".encode("foo") }}',
        "a.md:5: số liệu: biểu thức trong {{ }} không tính được",
    ),
    ("{{ ([]|first).x }}", "a.md:5: số liệu: biểu thức trong {{ }} không tính được"),
    (
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
        "a.md:5: số liệu: biểu thức trong {{ }} không tính được",
    ),
    ("{{ 1 / 0 }}", "a.md:5: số liệu: biểu thức trong {{ }} không tính được"),
]


@pytest.mark.parametrize(("text", "reported"), MISTAKES)
def test_mistakes(portal, text, reported):
    """A placeholder that cannot be filled is an error with the file and the line."""
    with pytest.raises(ContentError) as caught:
        fill(text, "a.md", 5, placeholder_context(portal(FILES)))

    assert reported == str(caught.value)


def test_control_characters_are_refused():
    """An escape in an expression may not make what no document can hold."""
    with pytest.raises(ContentError) as caught:
        fill('A\n{{ "\\x07" }}', "a.md", 5, {})

    assert "a.md:6: số liệu: có ký tự điều khiển" == str(caught.value)


def test_unknown_names_without_figures_at_hand():
    """Where no figures may be used, suggestions come from the other names."""
    with pytest.raises(ContentError) as caught:
        fill("{{ xaa }}", "a.md", 5, {"xa": {"ten": "A"}})

    assert "a.md:5: số liệu: không có số liệu tên «xaa»; có phải ý bạn là «xa»?" == str(
        caught.value
    )


def test_a_mistake_with_a_place_of_its_own_keeps_it():
    """What a function of a template says about another file is passed on as it is."""
    mistake = ContentError("mau.md", 3, "khoi", "không có khối «a»")

    def khoi():
        raise mistake

    with pytest.raises(ContentError) as caught:
        fill("\n{{ khoi() }}", "a.md", 5, {"khoi": khoi})

    assert mistake == caught.value


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ so_lieu.__globals__ }}",
        "{{ xa.update({}) }}",
        "{% include '/etc/passwd' %}",
        "{% for i in range(99999999) %}{% endfor %}",
    ],
)
def test_sandbox(portal, text):
    """Text cannot reach into Python, change records, read files or run for ever."""
    with pytest.raises(ContentError):
        fill(text, "a.md", 1, placeholder_context(portal(FILES)))
