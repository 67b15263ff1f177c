"""Mends that cannot be wrong: planted faults come back as what was meant."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.examples import share

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.front_matter import split_optional
from commune_portal.content.mending.mending import mended
from commune_portal.content.mending.records import Mend
from commune_portal.vietnamese import nfc

ITEM = (
    "---\n"
    'title: "Thông báo: nghỉ lễ 2/9"\n'
    "date: 2026-08-30\n"
    "tags: [CCHC]\n"
    "source:\n"
    "  name: Báo điện tử\n"
    '  url: "https://bao.example/a"\n'
    "corrections:\n"
    "  - date: 2026-08-31\n"
    '    note: "Sửa giờ: 8 giờ"\n'
    "---\n\n"
    "Ủy ban nhân dân xã thông báo: các bộ phận nghỉ lễ hai ngày.\n"
)
TABLE = "ngày;hình thức;nội dung\n02/9/2026;phát thanh;Nghỉ lễ\n"


def planted(old, new):
    """Return the item with a fault in place of what is right."""
    assert old in ITEM
    return ITEM.replace(old, new)


_TONE = re.compile("[\u0300\u0309\u0303\u0301\u0323]")


def tones_apart(text):
    """Return the text with tones behind their letters, as in Windows-1258."""
    letters = [unicodedata.normalize("NFD", letter) for letter in text]
    return "".join(
        nfc(_TONE.sub("", letter)) + "".join(_TONE.findall(letter))
        for letter in letters
    )


QUOTED = 'title: "Thông báo: nghỉ lễ 2/9"'
PLANTED = {
    "UTF-16": (ITEM.encode("utf-16"), "UTF-16", "UTF-8"),
    "UTF-16, big-endian": (
        b"\xfe\xff" + ITEM.encode("utf-16-be"),
        "UTF-16",
        "UTF-8",
    ),
    "Windows-1258": (
        tones_apart(ITEM).encode("cp1258"),
        "Windows-1258",
        "UTF-8",
    ),
    "letters apart from their marks": (
        planted("Báo điện tử", "Ba\u0301o đie\u0302\u0323n tử").encode(),
        "  name: Ba\u0301o đie\u0302\u0323n tử",
        "  name: Báo điện tử",
    ),
    "TCVN3": (
        planted("Báo điện tử", "B¸o ®iÖn tö").encode(),
        "  name: B¸o ®iÖn tö",
        "  name: Báo điện tử",
    ),
    "a zero-width space": (
        planted("date: 2026-08-30", "date: 2026-08-30\u200b").encode(),
        "date: 2026-08-30\u200b",
        "date: 2026-08-30",
    ),
    "a hidden hyphen": (
        planted("nghỉ lễ hai", "nghỉ\u00ad lễ hai").encode(),
        "Ủy ban nhân dân xã thông báo: các bộ phận nghỉ\u00ad lễ hai ngày.",
        "Ủy ban nhân dân xã thông báo: các bộ phận nghỉ lễ hai ngày.",
    ),
    "a letter of an old code page": (
        planted("điện tử", "điện t\u01a3̉").replace("\u01a3̉", "\u01a3\u0309").encode(),
        "  name: Báo điện t\u01a3\u0309",
        "  name: Báo điện tư\u0309",
    ),
    "a hard space inside a group in braces": (
        ITEM.replace(
            "source:\n  name: Báo điện tử\n", "source: {name:\u00a0Báo điện tử,\n", 1
        )
        .replace('  url: "https://bao.example/a"', '  url: "https://bao.example/a"}')
        .encode(),
        "source: {name:\u00a0Báo điện tử,",
        "source: {name: Báo điện tử,",
    ),
    "an unquoted colon": (
        planted(QUOTED, "title: Thông báo: nghỉ lễ 2/9").encode(),
        "title: Thông báo: nghỉ lễ 2/9",
        QUOTED,
    ),
    "an unquoted colon in a list": (
        planted('"Sửa giờ: 8 giờ"', "Sửa giờ: 8 giờ").encode(),
        "    note: Sửa giờ: 8 giờ",
        '    note: "Sửa giờ: 8 giờ"',
    ),
    "tabs": (
        planted("  name: Báo", "\tname: Báo").replace("  url", "\turl").encode(),
        "\tname: Báo điện tử",
        "  name: Báo điện tử",
    ),
    "a space that does not break": (
        planted("date: 2026-08-30", "date:\u00a02026-08-30").encode(),
        "date:\u00a02026-08-30",
        "date: 2026-08-30",
    ),
}


def read(data):
    """Return the front matter and the text of an item."""
    findings = Findings("")
    text = nfc(data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))
    parts = split_optional(text, "a.md", findings)
    assert parts is not None, findings.errors
    return parts.head.data, parts.text


@pytest.mark.parametrize(
    ("data", "before", "after"), PLANTED.values(), ids=PLANTED.keys()
)
def test_a_planted_fault_is_mended(data, before, after):
    """The file reads as before the fault, which is shown as before and after."""
    found = mended("a.md", data)

    assert read(ITEM.encode()) == read(found.data)
    assert (before, after) == (found.mends[0].before, found.mends[0].after)
    assert found.data == mended("a.md", found.data).data


def test_what_is_sound_is_not_touched():
    """Not a byte of a sound file changes: neither BOM, nor CRLF, nor tabs in text."""
    sound = [
        ("a.md", ITEM.encode()),
        ("a.md", ITEM.replace("\n", "\r\n").encode("utf-8-sig")),
        ("a.md", ITEM.replace("nghỉ lễ hai", "nghỉ\tlễ hai").encode()),
        ("a.csv", TABLE.encode("utf-8-sig")),
        ("a.yml", b"a: |\n  b\n  \tc\n"),
        ("a.md", b""),
        ("a.jpg", ITEM.encode("utf-16")),
    ]

    assert sound == [(m.name, m.data) for m in (mended(*each) for each in sound)]


@pytest.mark.parametrize(
    "data",
    [
        "title: xã".encode("cp1252"),  # «xã», or «xă» in Windows-1258
        b"title: \xff\xfe\x00",
        b"\xff\xfea",
        b"title: \x81",
        b"title: a\x00b",
        b"title: A: b # c\n",
        b"a: b\n c: d\n",
        "Thông báo: nghỉ: A\n".encode(),
        "- Thông báo: nghỉ: A\n".encode(),
        b"title: 'A\n\tb: c\n",
        b"a:\n  b:\n\tc: d\n",  # below «a» or below «b»
    ],
)
def test_what_could_be_wrong_is_left_to_the_editor(data):
    """Where two readings are possible, or none, nothing changes."""
    assert (data, ()) == (mended("a.yml", data).data, mended("a.yml", data).mends)


def test_long_dashes_around_the_front_matter():
    """Word's dashes become the three signs again; a line of the text stays."""
    found = mended("a.md", "———\ntitle: A\n–––\nB\n\n———\nc: d\n".encode())

    assert "---\ntitle: A\n---\nB\n\n———\nc: d\n" == found.data.decode()
    assert [1, 3] == [mend.line for mend in found.mends]


@pytest.mark.parametrize("text", ["———\n\nA: b\n", "A\n———\nb: c\n", "B: c\nd: e\n"])
def test_dashes_that_are_no_front_matter(text):
    """Without a key below the first line, it may be a rule of the text."""
    assert () == mended("a.md", text.encode()).mends


def test_the_ending_of_a_name():
    """`.MD` becomes `.md`: other programs do not know it."""
    found = mended("index.MD", ITEM.encode())

    assert ("index.md", ITEM.encode()) == (found.name, found.data)
    assert (Mend(0, "đuôi của tên tệp", "index.MD", "index.md"),) == found.mends


def test_a_table_for_excel_begins_with_a_mark():
    """A table that was saved as UTF-16 opens in Excel, and reads the same."""
    found = mended("2026.csv", TABLE.encode("utf-16"))

    assert TABLE.encode("utf-8-sig") == found.data


def test_a_file_typed_in_tcvn3_and_saved_by_notepad():
    """Code page and letters are mended, each with its line."""
    found = mended(
        "2026.csv", "ngµy;h×nh thøc\n02/9/2026;ph¸t thanh\n".encode("cp1252")
    )

    assert "ngày;hình thức\n02/9/2026;phát thanh\n" == found.data.decode("utf-8-sig")
    assert [0, 1, 2] == [mend.line for mend in found.mends]


PIECES = st.lists(
    st.sampled_from(
        [
            *PLANTED["TCVN3"][0].decode().split("\n"),
            *("\t", "\u200b", "\u00ad", "\u0301", "\u00a0", "\r\n", "\n", "---"),
            *("a: b: c", "———", "- ", "ƣ", "xã", "@A", "  a:", ";"),
        ]
    ),
    max_size=12,
)


@share(30)
@given(PIECES, st.sampled_from(["a.md", "a.yml", "a.csv", "A.MD"]))
def test_mending_twice_is_mending_once(pieces, name):
    """What was mended has no fault left that is mended."""
    once = mended(name, "".join(pieces).encode())
    twice = mended(once.name, once.data)

    assert (once.name, once.data, ()) == (twice.name, twice.data, twice.mends)
