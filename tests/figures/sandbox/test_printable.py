"""Only texts and numbers are printed: no group, list, function or empty value."""

from dataclasses import dataclass

import pytest

from commune_portal.content import Profile
from commune_portal.errors import ContentError
from commune_portal.figures import Figure, Printout, fill
from commune_portal.figures.periods import parse_period
from commune_portal.figures.sandbox.printout import Printed


@dataclass(frozen=True)
class Row:
    """A record with two names."""

    ten: str
    so: Figure


NAMES = {
    "xa": {"ten": "An Bình", "loai": "xã", "dai": "đài", "trang": "", "mot_cua": "x"},
    "muc": Row("A", Figure()),
    "ten": ("a", "b"),
    "so_lieu": dict,
    "trong": None,
    "co": True,
    "khac": object(),
}
GROUP = "đây là một nhóm, không phải một con số; hãy ghi tiếp tên: "
XA = f"{GROUP}.ten, .loai, .dai, .trang …"
LIST = "đây là danh sách, không in thẳng được; hãy dùng {% for … %}"
EMPTY = "giá trị trống, đúng hoặc sai chỉ dùng trong {% if … %}, không in được"
REFUSED = [
    ("xa", XA),
    ("muc", f"{GROUP}.ten, .so"),
    ("ten", LIST),
    ("xa.items()", LIST),
    (
        "so_lieu",
        'đây là hàm, phải có dấu ngoặc, ví dụ so_lieu("2026").tin_bai.tong',
    ),
    ("trong", EMPTY),
    ("co", EMPTY),
    ("khac", "đây không phải chữ hay con số nên không in được"),
    ("'Xã ' ~ xa", XA),
    ("xa | string", XA),
    ("xa | upper", XA),
    ("trong | string", EMPTY),
    ("[ten] | join", LIST),
    ("xa | join", XA),
    ("'%s' % xa", XA),
    ("'%s' % (xa, )", XA),
    ("'%s' | format(xa)", XA),
    ("'{}'.format(xa)", XA),
    ("'{a}'.format(a=xa)", XA),
    ("[xa] | map('upper') | join", XA),
]


@pytest.mark.parametrize(("expression", "problem"), REFUSED)
def test_groups_are_refused(expression, problem):
    """However it is written, what Python would print is a mistake with its line."""
    with pytest.raises(ContentError) as caught:
        fill(f"A\n{{{{ {expression} }}}}", "a.md", 5, NAMES)

    assert f"a.md:6: số liệu: {problem}" == str(caught.value)


@pytest.mark.parametrize(
    "expression",
    [
        "muc.so",
        "'lần: ' ~ muc.so",
        "[muc.so] | join",
        "muc.so | string",
        "'%s' % muc.so",
        "'%s' % (muc.so, )",
        "chu(muc.so)",
        "dong(muc.so)",
    ],
)
def test_a_printed_figure_is_noted(expression):
    """A figure that becomes part of the text is one that the document prints."""
    printout = Printout()
    figure = NAMES["muc"].so
    macro = "{% macro dong(so) %}{{ so }}{% endmacro %}"
    fill(f"{macro}{{{{ {expression} }}}}", "a.md", 1, {**NAMES, "chu": str}, printout)

    assert figure in printout.figures


def test_a_figure_that_only_decides_is_not_noted():
    """A condition does not print what it asks for."""
    printout = Printout()
    fill("{% if muc.so %}{% endif %}{{ muc.so.value }}", "a.md", 1, NAMES, printout)

    assert [] == printout.figures


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{% for ten in xa %}{{ ten }}{% endfor %}", XA),
        ("{{ so.name }}", "không được dùng «name» ở đây"),
        ("{{ so.period }}", "không được dùng «period» ở đây"),
        ("\ue0000\ue001", "có ký tự điều khiển"),
        ('{{ "\\ue0000\\ue001" }}', "có ký tự điều khiển"),
    ],
)
def test_names_and_marks_are_refused(text, problem):
    """Neither the names of a group nor the marks of the program become text."""
    so = Printed.of_number(3, "tin_bai.tong", parse_period("2026", Profile.CALENDAR))
    with pytest.raises(ContentError) as caught:
        fill(f"A\n{text}", "a.md", 5, {**NAMES, "so": so})

    assert f"a.md:6: số liệu: {problem}" == str(caught.value)
