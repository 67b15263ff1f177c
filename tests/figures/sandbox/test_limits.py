"""What takes endless time or memory in a template ends in one line, at once."""

import pytest

from commune_portal.errors import ContentError
from commune_portal.figures import Printout, fill

ENDLESS = "lặp quá nhiều lần hoặc in quá dài; hãy kiểm tra các vòng lặp"
TOO_BIG = "con số quá lớn"
TOO_LONG = "kết quả dài quá 1.000.000 ký tự hoặc phần tử"
TOO_DEEP = "biểu thức hoặc lệnh lồng nhau quá sâu"
LOOP = "{% for i in range(99999) %}"
END = "{% endfor %}"
GROWING = "{% set x = namespace(a=[1]) %}{% for i in range(99) %}{% set x.a = "
HOSTILE = [
    ("{{ 9**9999999 }}", TOO_BIG),
    ("{{ (10**1000) * (10**1000) * (10**2000) }}", TOO_BIG),
    ("{{ 2.0**5000 }}", TOO_BIG),
    ("{{ 'a' * 10**9 }}", TOO_LONG),
    ("{{ 10**9 * 'a' }}", TOO_LONG),
    ("{% for i in range(10**9) %}{% endfor %}", TOO_BIG),
    (f"\n{LOOP}{LOOP}{{{{ i }}}}{END}{END}", ENDLESS),
    (f"{LOOP}{'dài ' * 9999}{END}", ENDLESS),
    (f"{LOOP}{{{{ range(99999) | sum }}}}{END}", ENDLESS),
    (f"{{% set x = range(99999) | list %}}{LOOP}{{% set y = x[1:] %}}{END}", ENDLESS),
    (
        f"{{% set x = 'a' * 999999 %}}{LOOP}{{% if 'b' in x %}}{{% endif %}}{END}",
        ENDLESS,
    ),
    (
        "{% macro f(n) %}{% if n %}{{ f(n-1) }}{{ f(n-1) }}{% endif %}{% endmacro %}"
        "{{ f(90) }}",
        ENDLESS,
    ),
    (f"{GROWING}x.a + x.a %}}{END}", TOO_LONG),
    (f"{GROWING}x.a | join('aa') ~ x.a | join('aa') %}}{END}", TOO_LONG),
    ("{{ 'a'.ljust(10**9) }}", TOO_BIG),
    ("{{ ('a' * 9999).replace('a', 'b' * 9999) }}", TOO_LONG),
    ("{{ ('a' * 9999) | replace('a', 'b' * 9999) }}", TOO_LONG),
    ("{{ range(9999) | join('b' * 9999) }}", TOO_LONG),
    ("{{ '%999999d' % 1 }}", TOO_BIG),
    ("{{ '%*d' % (99999, 1) }}", TOO_BIG),
    ("{{ '%99999d' | format(1) }}", TOO_BIG),
    ("{{ '{:99999}'.format(1) }}", TOO_BIG),
    ("{{ '{:{}}'.format(1, 99999) }}", TOO_BIG),
    ("{{ 1.5 | round(10**9, 'floor') }}", TOO_BIG),
    ("{{ [1] | batch(linecount=10**9, fill_with='x') | list }}", TOO_BIG),
    ("{{ (1).to_bytes(10**9) }}", "không được dùng «to_bytes» ở đây"),
    ("{{ lipsum(1000) }}", "không có số liệu tên «lipsum»"),
    ("{{ cycler('a') }}", "không có số liệu tên «cycler»"),
    ("{{ [1, 2] | random }}", "không có bộ lọc «random»"),
    ("{{ 'a' | uper }}", "không có bộ lọc «uper»; có phải ý bạn là «upper»?"),
    ("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", TOO_DEEP),
    ("{{ " + "[" * 70 + "1" + "]" * 70 + " }}", TOO_DEEP),
    ("{% if 1 %}" * 90 + "{% endif %}" * 90, TOO_DEEP),
    ("{% for i in [1] %}" * 15 + "{% endfor %}" * 15, TOO_DEEP),
]


@pytest.mark.parametrize(("text", "problem"), HOSTILE, ids=range(len(HOSTILE)))
def test_endless_work_is_a_mistake(text, problem):
    """Loops, powers, long texts and deep nesting are refused with the line."""
    line = 6 if text.startswith("\n") else 5
    with pytest.raises(ContentError) as caught:
        fill(text, "a.md", 5, {})

    assert f"a.md:{line}: số liệu: {problem}" == str(caught.value)


USEFUL = [
    (
        "{% for i in range(3) %}{{ loop.index }}/{{ loop.length }} {% endfor %}",
        "1/3 2/3 3/3 ",
    ),
    ("{% for i in [3, 4] if i > 3 %}{{ i }}{% else %}không{% endfor %}", "4"),
    ("{{ 'a' ~ 1 ~ 2.5 }}", "a12,5"),
    ("{{ 'abc'[1:] | upper }}", "BC"),
    ("{{ '%02d' % 7 }} {{ '%s-%s' | format('a', 'b') }}", "07 a-b"),
    ("{{ '%s' % ('a',) }}", "a"),
    ("{{ '{}-{a}'.format(1, a=2) }}", "1-2"),
    ("{{ 7 * 6 + 2**3 - 5 % 3 }}", "48"),
    ("{{ 'ab' * 2 }}{{ 2 * 'ab' }}", "abababab"),
    ("{{ '7'.zfill(2) }} {{ 'a-b'.replace('-', '+') }}", "07 a+b"),
    ("{{ [{'a': 1}, {'a': 2}] | join(', ', attribute='a') }}", "1, 2"),
    ("{{ ['b', 'a'] | sort | join('; ') | replace('a', 'x', 1) }}", "x; b"),
    ("{{ 1.25 | round(1) }} {{ [1, 2, 3] | batch(2) | list | length }}", "1,2 2"),
    ("{{ x | default('trống') }}", "trống"),
    ("{% set x %}dài {{ 1 }}{% endset %}{{ x }}", "dài 1"),
    ("{% macro f(a) %}{{ a }}!{% endmacro %}{{ f('x') }}", "x!"),
    ("{% if 2 in [1, 2] and 'b' in 'abc' and 1 < 2 %}có{% endif %}", "có"),
    ("{{ ('một ' * 30) | length }} {{ 'một ' * 2 }}", "120 một một "),
]


@pytest.mark.parametrize(("text", "printed"), USEFUL, ids=lambda text: text[:40])
def test_what_templates_use_still_works(text, printed):
    """Loops, filters, macros and patterns of a usual size print as before."""
    assert printed == fill(text, "a.md", 1, {})


def test_texts_between_placeholders_are_counted_once():
    """A long page with placeholders stays within the work that is allowed."""
    text = "Chữ dài của một trang rất dài. {{ 1 }}\n" * 2000

    assert text.replace("{{ 1 }}", "1") == fill(text, "a.md", 1, {})


def test_work_is_counted_over_the_parts_of_a_document():
    """Texts with one printout share its work; another printout starts anew."""
    printout = Printout()
    text = "{% for i in range(99999) %}{% endfor %}"
    done = [fill(text, "a.md", 1, {}, printout) for _ in range(2)]

    with pytest.raises(ContentError) as caught:
        fill(text, "a.md", 1, {}, printout)
    assert f"a.md:1: số liệu: {ENDLESS}" == str(caught.value)
    assert ["", "", ""] == [*done, fill(text, "a.md", 1, {}, printout.another())]
