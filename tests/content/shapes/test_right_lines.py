"""A value of the wrong shape, or on the wrong level: the right lines are shown."""

import pytest

ITEM = "tin-bai/2026/2026-11-20-a.md"
SOUND = "title: A\ndate: 2026-11-20\n"
TAGGED = f"{SOUND}tags: [CCHC]\n"
WORDS = "cần một dòng chữ, không phải"
GROUP = "cần một nhóm «khóa: giá trị»; hãy viết:"
GROUPS = "cần một danh sách các nhóm «khóa: giá trị»; hãy viết:"
SPACE = "dấu cách ở đây không phải dấu cách thường; hãy viết:"
LEVEL = "dòng thụt vào không thẳng với dòng trên; hãy viết:"
DASH = "thiếu dấu - và dấu cách ở đầu mỗi dòng; hãy viết:"

HEADS = {
    "hard space behind a colon": (
        f"title:\u00a0A\n{SOUND[9:]}tags: [CCHC]",
        [f"2: {SPACE}", "title: A"],
    ),
    "hard space before a colon": (
        f"title\u00a0: A\n{SOUND[9:]}tags: [CCHC]",
        [f"2: {SPACE}", "title: A"],
    ),
    "hard spaces as indentation": (
        f"{TAGGED}source:\n\u00a0\u00a0name: B",
        [f"6: {SPACE}", "  name: B"],
    ),
    "one space too many": (
        f"{SOUND} tags: [CCHC]",
        [f"4: {LEVEL}", "date: 2026-11-20", "tags: [CCHC]"],
    ),
    "the first line indented": (
        " title: A\ndate: 2026-11-20\ntags: [CCHC]",
        [f"3: {LEVEL}", "title: A", "date: 2026-11-20"],
    ),
    "a level that is none": (
        f"{TAGGED}source:\n  name: B\n url: https://a.vn",
        [f"7: {LEVEL}", "  name: B", "  url: https://a.vn"],
    ),
    "a level below a value": (
        f"{TAGGED}source:\n  name: B\n   url: https://a.vn",
        [f"7: {LEVEL}", "  name: B", "  url: https://a.vn"],
    ),
    "an item of a list too far left": (
        f"{SOUND}tags:\n  - CCHC\n - TTHC",
        [f"6: {LEVEL}", "  - CCHC", "  - TTHC"],
    ),
    "a colon in a value": (
        f"{TAGGED}source:\n  name: B: C",
        [
            "6: name: có dấu hai chấm trong giá trị; hãy đặt trong dấu ngoặc kép: "
            'name: "B: C"'
        ],
    ),
    "a group for a list": (
        f"{SOUND}tags: {{CCHC: 1, TTHC: 2}}",
        [
            "4: tags: cần một danh sách, không phải nhóm khóa; hãy viết:",
            "tags:",
            "  - CCHC",
            "  - TTHC",
        ],
    ),
    "no dashes": (
        f"{SOUND}tags:\n  CCHC\n  TTHC",
        [f"4: tags: {DASH}", "tags:", "  - CCHC", "  - TTHC"],
    ),
    "no space behind dashes": (
        f"{SOUND}tags:\n  -CCHC\n  -TTHC",
        [f"4: tags: {DASH}", "tags:", "  - CCHC", "  - TTHC"],
    ),
    "no space behind one dash": (
        f"{SOUND}tags:\n  -CCHC",
        [
            "4: tags: thiếu dấu cách sau dấu -; hãy viết:",
            "tags:",
            "  - CCHC",
        ],
    ),
    "words for a list": (
        f"{SOUND}tags: CCHC",
        ["4: tags: cần một danh sách; hãy viết [CCHC]"],
    ),
    "a list for words": (
        "title: [A, B]\ndate: 2026-11-20\ntags: [CCHC]",
        [f"2: title: {WORDS} danh sách; hãy viết:", "title: A, B"],
    ),
    "a group for words": (
        "title: {A: B}\ndate: 2026-11-20\ntags: [CCHC]",
        [f"2: title: {WORDS} nhóm khóa; hãy viết:", 'title: "A: B"'],
    ),
    "a list for a day": (
        "title: A\ndate: [2026-11-20]\ntags: [CCHC]",
        [f"3: date: {WORDS} danh sách; hãy viết:", "date: 2026-11-20"],
    ),
    "a group for yes or no": (
        f"{TAGGED}draft: {{a: b}}",
        [f"5: draft: {WORDS} nhóm khóa; hãy viết:", 'draft: "a: b"'],
    ),
    "a list in a list": (
        f"{SOUND}tags: [[CCHC]]",
        [f"4: tags.1: {WORDS} danh sách"],
    ),
    "words for a group": (
        f"{TAGGED}source: Báo B",
        [f"5: source: {GROUP}", "source:", "  name: Báo B"],
    ),
    "a list for a group": (
        f"{TAGGED}source: [{{name: B}}]",
        [f"5: source: {GROUP}", "source:", "  name: B"],
    ),
    "an empty list for a group": (
        f"{TAGGED}source: []",
        [f"5: source: {GROUP}", "source:", "  name: …"],
    ),
    "a group for groups": (
        f"{TAGGED}attachments:\n  title: B\n  file: b.pdf",
        [
            f"5: attachments: {GROUPS}",
            "attachments:",
            "  - title: B",
            "    file: b.pdf",
        ],
    ),
    "words for groups": (
        f"{TAGGED}corrections: Sửa",
        [f"5: corrections: {GROUPS}", "corrections:", "  - date: Sửa", "    note: …"],
    ),
    "words among groups": (
        f"{TAGGED}corrections: [Sửa]",
        [f"5: corrections.1: {GROUP}", "- date: Sửa", "  note: …"],
    ),
    "keys of a group on the first level": (
        f"{TAGGED}source:\nname: B\nurl: https://a.vn",
        [
            "6: name: khóa này thuộc nhóm «source» ở trên, phải thụt vào; hãy viết:",
            "source:",
            "  name: B",
        ],
    ),
    "a key of no group, below a group left empty": (
        f"{TAGGED}source:\nautors: B",
        ["6: autors: khóa không có trong mẫu; có phải ý bạn là «authors»?"],
    ),
    "no colon": (f"{TAGGED}abc", ["5: abc: thiếu dấu hai chấm sau khóa"]),
}


@pytest.mark.parametrize("name", HEADS)
def test_an_item(messages, name):
    """The message ends in an indented block of YAML; Python and English are not."""
    head, (told, *lines) = HEADS[name]
    files = {"portal.yml": "name: A\n", ITEM: f"---\n{head}\n---\nChào.\n"}

    assert [f"content/{ITEM}:{told}", *(f"    {line}" for line in lines)] == (
        messages(files)
    )


OTHERS = {
    "a list for groups with ids": (
        {"portal.yml": "name: A\nsigners:\n  - name: B\n    authority: [C]\n"},
        [
            f"portal.yml:2: signers: {GROUP}",
            "signers:",
            "  ma-tu-dat:",
            "    name: B",
        ],
    ),
    "a group of which no key is needed": (
        {"portal.yml": "name: A\npages: B\n"},
        ["portal.yml:2: pages: cần một nhóm «khóa: giá trị»"],
    ),
    "four lines": (
        {
            "van-ban.yml": "kh-5: [{type: A, number: 5, symbol: B, date: 2026-01-01, "
            "issuer: C, subject: D}]\n"
        },
        [
            f"van-ban.yml:1: kh-5: {GROUP}",
            "kh-5:",
            "  type: A",
            "  number: 5",
            "…",
        ],
    ),
    "keys of a document on the first level": (
        {"van-ban.yml": "kh-5:\ntype: Kế hoạch\nnumber: 5\nsymbol: KH\n"},
        [
            "van-ban.yml:2: type: khóa này thuộc nhóm «kh-5» ở trên, phải thụt vào; "
            "hãy viết:",
            "kh-5:",
            "  type: Kế hoạch",
        ],
    ),
    "a list for a number": (
        {
            "ke-hoach/2026.yml": "year: [2026]\ntasks:\n  - {id: '1', content: A}\n",
        },
        [f"ke-hoach/2026.yml:1: year: {WORDS} danh sách; hãy viết:", "year: 2026"],
    ),
}


@pytest.mark.parametrize("name", OTHERS)
def test_other_files(messages, name):
    """So do settings, plans and the register."""
    files, (told, *lines) = OTHERS[name]
    item = {ITEM: f"---\n{TAGGED}---\nChào.\n"}
    found = messages({"portal.yml": "name: A\n", **item, **files})

    assert [f"content/{told}", *(f"    {line}" for line in lines)] == found
