"""Figures split by month, section, author, unit, content and kind: ADR 44."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.figures.random_records import (
    COMMUNE,
    UNITS,
    days,
    log_lists,
    make_portal,
    post_lists,
    profiles,
)

from commune_portal.content import REFORM_CONTENTS, Form, LogRow, Unit
from commune_portal.content.vocabularies.forms import FormGroup
from commune_portal.errors import PortalError
from commune_portal.figures import (
    By,
    Kind,
    breakdowns,
    count,
    fill,
    parse_period,
    period_of,
)
from commune_portal.figures.placeholders import placeholder_context

NAMES = ("Lê A", "Lê B", "Ban Biên tập")
UNIT = Unit(name="Văn hóa", authors=("lê a", "Lê B"))
OWN = COMMUNE.model_copy(update={"units": (UNIT,)})


@st.composite
def signed_posts(draw):
    """Return items, some with authors and with contents of reform."""
    contents = st.lists(st.sampled_from([c.name for c in REFORM_CONTENTS]), max_size=2)
    authors = st.lists(st.sampled_from(NAMES), max_size=2)
    return [
        post.model_copy(
            update={"authors": tuple(draw(authors)), "cchc": tuple(draw(contents))}
        )
        for post in draw(post_lists())
    ]


@settings(max_examples=60)
@given(signed_posts(), log_lists(), days, profiles, st.sampled_from(UNITS))
def test_parts_add_up_to_the_whole(posts, log, day, profile, kind):
    """Every row of a figure is in exactly one of its parts, with its amount."""
    read = make_portal(posts, log, OWN)
    figures = count(read, period_of(day, kind, profile))
    found = breakdowns(read, figures)

    for each in found:
        entries = [entry for part in each.parts for entry in part.figure.entries]

        assert each.whole.value == sum(part.figure.value for part in each.parts)
        assert sorted(map(repr, each.whole.entries)) == sorted(map(repr, entries))
        assert len(each.parts) == len({part.key for part in each.parts})


@settings(max_examples=40)
@given(signed_posts(), log_lists(), days, profiles)
def test_months_are_those_counted_alone(posts, log, day, profile):
    """The part of a month equals what counting that month alone gives."""
    read = make_portal(posts, log, OWN)
    year = count(read, period_of(day, Kind.YEAR, profile))
    alone = count(read, period_of(day, Kind.MONTH, profile))
    month = {
        each.measure.key: part.figure.value
        for each in breakdowns(read, year)
        if each.split.by is By.MONTH
        for part in each.parts
        if part.key == alone.period.id
    }

    assert {
        "tin_bai": alone.posts.total.value,
        "phat_thanh": alone.radio.broadcasts.value,
        "dang_lai": alone.reposts_total.value,
        "hoat_dong": sum(each.times.value for each in alone.activities.values()),
    } == month


TREE = {
    "portal.yml": (
        "name: An Bình\nunits: [{name: Văn hóa, authors: [Lê A]}]\n"
        "forms: [{name: màn hình, kind: 8}]\n"
    ),
    "tin-bai/2026/2026-03-01-a.md": (
        "---\ntitle: A\ndate: 2026-03-01\ntags: [TTHC, CCHC]\n"
        "cchc: [Chính phủ số, tthc]\nauthors: [Lê A, Lê B]\n---\nChào.\n"
    ),
    "tin-bai/2025/2025-03-01-b.md": (
        "---\ntitle: B\ndate: 2025-03-01\ntags: [CCHC]\nauthors: [Lê B]\n"
        "withdrawn: {date: 2025-04-01, reason: Sai}\n---\nChào.\n"
    ),
    "nhat-ky/2026.csv": (
        "ngày;hình thức;tin bài;nội dung;số lượt;định tính\n"
        "02/03/2026;phát thanh;2026-03-01-a;;4;\n"
        "02/04/2026;phát thanh;2025-03-01-b;;3;\n"
        "03/04/2026;phát thanh;;Loa;3;\n"
        "03/04/2026;màn hình;;Loa;2;\n"
        "03/04/2026;tập huấn;;Loa;5;\n"
        "04/04/2026;hướng dẫn một cửa;;Loa;900;khoảng\n"
    ),
}


@pytest.mark.parametrize(
    ("call", "printed"),
    [
        ('"phat_thanh", thang="2026-04"', "6"),
        ('"phat_thanh", chuyen_muc="TTHC"', "4"),
        ('"phat_thanh", chuyen_muc="cchc"', "3"),
        ('"phat_thanh", chuyen_muc="khac"', "3"),
        ('"tin_bai", noi_dung="chính quyền số"', "1"),
        ('"tin_bai", noi_dung="thể chế"', "0"),
        ('"tin_bai", noi_dung="khac"', "0"),
        ('"tin_bai", tac_gia="Lê A"', "1"),
        ('"tin_bai", tac_gia="Lê B"', "0"),
        ('"tin_bai", don_vi="Văn hóa"', "1"),
        ('"tuyen_truyen", loai_hinh=6', "1"),
        ('"tuyen_truyen", loai_hinh=8', "2"),
        ('"tuyen_truyen", loai_hinh="truc_tiep"', "khoảng 900"),
        ('"tuyen_truyen", loai_hinh="khac"', "5"),
    ],
)
def test_a_part_as_a_placeholder(portal, call, printed):
    """A part has the words of its figure; known parts without rows are 0."""
    text = f'{{{{ so_lieu("2026").theo({call}) }}}}'

    assert printed == fill(text, "a.md", 1, placeholder_context(portal(TREE)))


def test_an_author_has_many_spellings(portal):
    """Case and spaces make no second author; the first spelling names the part."""
    item = TREE["tin-bai/2026/2026-03-01-a.md"]
    other = item.replace("03-01", "03-02").replace("[Lê A, Lê B]", '["LÊ  A"]')
    read = portal({**TREE, "tin-bai/2026/2026-03-02-c.md": other})
    figures = count(read, parse_period("2026", read.commune.profile))
    (authors,) = (b for b in breakdowns(read, figures) if b.split.by is By.AUTHOR)
    asked = ("tac_gia='LÊ  A'", "tac_gia='lê a'", "don_vi='Văn hóa'")
    calls = [f"{{{{ so_lieu('2026').theo('tin_bai', {each}) }}}}" for each in asked]

    assert [("Lê A", 2)] == [(p.label, p.figure.value) for p in authors.parts]
    assert ["2", "2", "2"] == [
        fill(call, "a.md", 1, placeholder_context(read)) for call in calls
    ]


@pytest.mark.parametrize(
    ("call", "printed"),
    [
        ('"hoat_dong", chuyen_muc="TTHC"', "chưa theo dõi"),
        ('"hoat_dong", chuyen_muc="khac"', "chưa theo dõi"),
        ('"dang_lai", thang="2026-03"', "chưa theo dõi"),
        ('"phat_thanh", thang="2026-01"', "chưa theo dõi"),
        ('"phat_thanh", thang="2026-05"', "0"),
        ('"tuyen_truyen", loai_hinh=2', "chưa theo dõi"),
        ('"tuyen_truyen", loai_hinh=5', "chưa theo dõi"),
        ('"tuyen_truyen", loai_hinh=6', "1"),
    ],
)
def test_a_part_of_what_nobody_records(portal, call, printed):
    """It is unknown and not 0: the log has broadcasts alone."""
    log = "".join(TREE["nhat-ky/2026.csv"].splitlines(keepends=True)[:3])
    files = {**TREE, "nhat-ky/2026.csv": log}
    text = f'{{{{ so_lieu("2026").theo({call}) }}}}'

    assert printed == fill(text, "a.md", 1, placeholder_context(portal(files)))


@pytest.mark.parametrize(
    ("call", "problem"),
    [
        (
            '"tin_bai"',
            "theo(…) cần đúng một mục: thang, chuyen_muc, tac_gia, don_vi, noi_dung, "
            "loai_hinh",
        ),
        (
            '"tin_bai", chuyenmuc="a"',
            "không có mục «chuyenmuc»; có phải ý bạn là «chuyen_muc»?",
        ),
        (
            '"phat_thanh", tac_gia="Lê A"',
            "không có số liệu theo tác giả tên «phat_thanh»; chỉ có: tin_bai",
        ),
        (
            '"tin_bai", tac_gia="Lê AA"',
            "không có tác giả «Lê AA»; có phải ý bạn là «Lê A»?",
        ),
        (
            '"tin_bai", thang="2025-01"',
            "không có tháng «2025-01»; có phải ý bạn là «2026-01»?",
        ),
    ],
)
def test_a_part_that_does_not_exist(portal, call, problem):
    """It is a mistake of its line, never a 0."""
    text = f'{{{{ so_lieu("2026").theo({call}) }}}}'
    with pytest.raises(PortalError) as caught:
        fill(text, "a.md", 3, placeholder_context(portal(TREE)))

    assert f"a.md:3: số liệu: {problem}" == str(caught.value)


def test_a_content_that_does_not_exist(messages):
    """A misspelt content is an error with the nearest one: it would be a wrong sum."""
    name = "tin-bai/2026/2026-03-01-a.md"
    near = TREE[name].replace("[Chính phủ số, tthc]", "[thể chê]")
    far = TREE[name].replace("[Chính phủ số, tthc]", "[TTHC, x]")
    place = f"content/{name}:5: cchc"

    assert [
        f"{place}.1: «thể chê» không phải một trong sáu nội dung CCHC; có phải ý bạn "
        "là «thể chế»?"
    ] == messages({**TREE, name: near})
    assert [
        f"{place}.2: «x» không phải một trong sáu nội dung CCHC; chỉ có: thể chế, "
        "TTHC, bộ máy, công vụ, tài chính công, chính quyền số"
    ] == messages({**TREE, name: far})


@pytest.mark.parametrize(
    ("units", "problem"),
    [
        (
            "[{name: A, authors: [X]}, {name: B, authors: [x]}]",
            "tác giả của các đơn vị trùng nhau: x",
        ),
        (
            "[{name: A, authors: [X]}, {name: a, authors: [Y]}]",
            "đơn vị trùng nhau: a",
        ),
    ],
)
def test_units_are_distinct(messages, units, problem):
    """An author belongs to one unit, and a unit is declared once."""
    found = messages({"portal.yml": f"name: An Bình\nunits: {units}\n"})

    assert [f"content/portal.yml:1: {problem}"] == found


def test_a_form_without_a_kind_is_counted_apart():
    """A log row of a form of none of the eight kinds is in the rest."""
    form = Form(name="cuộc thi", group=FormGroup.ACTIVITY)
    row = LogRow(path="a.csv", line=2, day=date(2026, 1, 2), form=form)
    commune = COMMUNE.model_copy(update={"forms": (form,)})
    read = make_portal((), [row], commune)
    figures = count(read, period_of(row.day, Kind.YEAR, commune.profile))
    (kinds,) = [e for e in breakdowns(read, figures) if e.split.by is By.KIND]

    assert [("khac", 1)] == [
        (part.key, part.figure.value) for part in kinds.parts if part.figure.value
    ]
    assert not kinds.is_used
