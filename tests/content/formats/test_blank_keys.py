"""A key without a value: unknown ones and truths are mistakes, blank texts are none."""

import pytest

SECTIONS = (
    "name: Tân Hòa\nsections:\n  - {tag: CCHC, title: Cải cách hành chính}\n"
    "  - {tag: Thông báo, title: Thông báo%s}\n"
)
ITEM = "tin-bai/2026/2026-11-20-a.md"
HEAD = "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n%s---\nChào.\n"
BLANK = "content/portal.yml:4: sections.2.counted: đang để trống"
UNKNOWN = "khóa không có trong mẫu"
SPACE = (
    "content/portal.yml:4: sections.2.counted:false: "
    "thiếu dấu cách sau dấu hai chấm; hãy viết «counted: false»"
)
SETTINGS = {
    "a truth without a value": (", counted: ", BLANK),
    "a truth as a word": (", counted", BLANK),
    "an unknown word": (", foo", f"content/portal.yml:4: sections.2.foo: {UNKNOWN}"),
    "no space behind the colon": (", counted:false", SPACE),
    "a misspelt key, no space": (
        ", conuted:false",
        SPACE.replace("2.counted", "2.conuted", 1),
    ),
    "a hard space behind the colon": (
        ", counted:\u00a0false",
        "content/portal.yml:4: dấu cách ở đây không phải dấu cách thường; hãy viết:",
    ),
}


@pytest.mark.parametrize(("typed", "told"), SETTINGS.values(), ids=SETTINGS)
def test_a_slip_in_a_flow_mapping(messages, typed, told):
    """`counted: false` with a slip never counts the section in silence."""
    found = messages({"portal.yml": SECTIONS % typed})

    assert told == found[0][: len(told)]


def test_keys_of_an_item(messages):
    """An unknown key and a truth without values are told; a blank text is fine."""
    typed = "draft:\nfoo:\ndescription:\ncorrections:\n"

    assert [
        f"content/{ITEM}:5: draft: đang để trống",
        f"content/{ITEM}:6: foo: {UNKNOWN}",
    ] == messages({ITEM: HEAD % typed})


def test_names_that_editors_choose(messages):
    """A name of their own, such as a signer's, is no unknown key."""
    typed = "name: Tân Hòa\nsigners:\n  ct:\n"

    assert [] == [line for line in messages({"portal.yml": typed}) if UNKNOWN in line]
