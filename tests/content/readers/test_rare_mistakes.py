"""Mistakes that are rare, each with the whole line that the editor reads."""

import pytest

NAME = "tin-bai/2026/2026-11-20-a.md"
ITEM = "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n---\nChào.\n"
PLAN = "year: 2026\ntasks: [{id: '1', content: A}]\n"
LOG = "ngày;hình thức;nội dung;nhiệm vụ\n20/11/2026;phát thanh;A;9\n"
PROCEDURE = '---\ncode: "1.001193"\nname: A\nfield: B\nupdated: 2026-11-20\n'
REPORT = "---\ntemplate: annual\nperiod: 2026\n"
OFFICE = "---\nupdated: 2026-11-20\n"

HEADS = {
    "sign of YAML": (
        "title: @A",
        ["2: title: giá trị bắt đầu bằng ký tự đặc biệt; hãy đặt trong dấu ngoặc kép"],
    ),
    "anchor": (
        "title: &a A\ntags: [B, *a]",
        ["3: tags.2: không dùng dấu * và & của YAML ở đây"],
    ),
    "delete character": (
        "title: \x7f",
        ["2: không đọc được; hãy xem lại các dấu của YAML"],
    ),
    "two colons behind a quoted key": (
        '"title": A: b',
        ["2: có dấu hai chấm trong giá trị; hãy đặt trong dấu ngoặc kép"],
    ),
    "list among keys": (
        "a: b\n- : c: d",
        ["3: không đọc được; hãy xem lại cách thụt dòng"],
    ),
    "three hundred levels": (
        "\n".join(f"{' ' * level}a:" for level in range(300)),
        ["32: danh sách, nhóm lồng nhau quá 30 cấp"],
    ),
    "word for a list": (
        "title: A\ndate: 2026-11-20\ntags: CCHC",
        ["4: tags: cần một danh sách; hãy viết [CCHC]"],
    ),
}


@pytest.mark.parametrize(("head", "lines"), HEADS.values(), ids=HEADS)
def test_front_matter(messages, head, lines):
    """What YAML refuses, and what YAML permits and we do not."""
    found = messages({NAME: f"---\n{head}\n---\nChào.\n"})

    assert [f"content/{NAME}:{line}" for line in lines] == found


FILES = {
    "document of another kind": (
        {
            "van-ban.yml": (
                "a: {type: Nghị định, number: '1', symbol: NĐ-CP, date: 2010-06-08,"
                " issuer: Chính phủ, subject: về kiểm soát, file: a.txt}\n"
            ),
            "van-ban/a.txt": "A",
        },
        [
            "van-ban.yml:1: a.file: «a.txt» không phải tệp văn bản; nhận .pdf, .docx, "
            ".xlsx, .pptx, .odt, .ods, .zip"
        ],
    ),
    "earlier figures in UTF-16": (
        {"so-lieu-ky-truoc.csv": "đơn vị".encode("utf-16")},
        ["so-lieu-ky-truoc.csv: tệp lưu bằng bảng mã UTF-16; hãy lưu lại dạng UTF-8"],
    ),
    "task that the plan does not have": (
        {
            "nhat-ky/2026.csv": LOG,
            "ke-hoach/2026.yml": PLAN,
            NAME: ITEM.replace("tags", "task: '9'\ntags"),
        },
        [
            "nhat-ky/2026.csv:2: nhiệm vụ: «9» không phải nhiệm vụ của kế hoạch năm "
            "2026",
            f"{NAME}:4: task: «9» không phải nhiệm vụ của kế hoạch năm 2026",
        ],
    ),
    "word for a number": (
        {"portal.yml": "name: A\nprocedures: {stale_after: nửa năm}\n"},
        ["portal.yml:2: procedures.stale_after: «nửa năm» không phải số nguyên"],
    ),
    "task without a plan": (
        {"nhat-ky/2026.csv": LOG},
        ["nhat-ky/2026.csv:2: nhiệm vụ: chưa có kế hoạch năm 2026 (ke-hoach/2026.yml)"],
    ),
    "files of a map": (
        {
            "gioi-thieu/ban-do/index.md": (
                f"{OFFICE}map: {{image: a.pdf, file: b.pdf, alt: A}}\n---\nA\n"
            ),
            "gioi-thieu/ban-do/a.pdf": "A",
        },
        [
            "gioi-thieu/ban-do/index.md:3: map.image: «a.pdf» không phải ảnh; nhận "
            ".png, .jpg, .jpeg, .webp",
            "gioi-thieu/ban-do/index.md:3: map.file: không có tệp «b.pdf» trong thư "
            "mục của trang",
        ],
    ),
    "picture of a leader": (
        {
            "gioi-thieu/lanh-dao.md": (
                f"{OFFICE}leaders: [{{name: A, position: B, image: a.jpg,"
                " biography: C, duties: [D]}]\n---\nA\n"
            ),
        },
        [
            "gioi-thieu/lanh-dao.md:3: leaders.1.image: không có tệp «a.jpg» trong thư "
            "mục của trang"
        ],
    ),
    "session without hours": (
        {
            "gioi-thieu/tiep-cong-dan.md": (
                f"{OFFICE}sessions: [{{who: A, place: B, weekday: Thứ Năm, hours: []}}]"
                "\n---\nA\n"
            ),
        },
        ["gioi-thieu/tiep-cong-dan.md:3: sessions.1: hours cần ít nhất một khoảng giờ"],
    ),
    "name without letters": (
        {"tin-bai/2026/---.md": ITEM},
        ["tin-bai/2026/---.md: tên tệp cần có chữ cái hoặc chữ số"],
    ),
    "text for a picture": (
        {
            "tin-bai/2026/2026-11-20-b/index.md": ITEM.replace(
                "tags", "image: a.txt\nimage_alt: A\ntags"
            ).replace("title: A", "title: B"),
            "tin-bai/2026/2026-11-20-b/a.txt": "A",
        },
        [
            "tin-bai/2026/2026-11-20-b/index.md:4: image: «a.txt» không phải ảnh; hãy "
            "dùng tệp JPEG, PNG hoặc WebP"
        ],
    ),
    "picture in code and elsewhere": (
        {NAME: f"{ITEM}```\n![a](a.jpg)\n```\n![b](b.jpg)\n![c](https://a.vn/c.jpg)\n"},
        [
            f"{NAME}:10: ảnh: «b.jpg» cần nằm cạnh tin bài; hãy tạo thư mục "
            "2026-11-20-a/ chứa index.md và tệp này"
        ],
    ),
    "documents of a procedure": (
        {
            "thu-tuc/1.001193.md": (
                f"{PROCEDURE}basis: [a]\ndecision: b\n"
                "fee: [{text: A, basis: c}]\n---\n"
            ),
        },
        [
            "thu-tuc/1.001193.md:6: basis: «a» không có trong van-ban.yml",
            "thu-tuc/1.001193.md:7: decision: «b» không có trong van-ban.yml",
            "thu-tuc/1.001193.md:8: fee: «c» không có trong van-ban.yml",
        ],
    ),
    "what a report refers to": (
        {
            "bao-cao/a.txt": "A",
            "bao-cao/b.md": f"{REPORT}plan: x\ndocuments: [y]\n---\n",
            "bao-cao/c.md": f"{REPORT}plan: 2026\nsigner: z\n---\n",
        },
        [
            "bao-cao/a.txt: đuôi tệp phải là .md; hãy đổi tên thành a.md",
            "bao-cao/b.md:4: plan: «x» không có trong van-ban.yml",
            "bao-cao/b.md:5: documents: «y» không có trong van-ban.yml",
            "bao-cao/c.md:4: plan: chưa có kế hoạch năm 2026 (ke-hoach/2026.yml)",
            "bao-cao/c.md:5: signer: «z» không có trong signers của portal.yml",
        ],
    ),
    "what a plan refers to": (
        {
            "ke-hoach/2026.yml": (
                "year: 2026\nbasis: [x]\ntasks:\n- id: '1'\n  content: A\n"
                "  forms: [phat tanh]\n  target: {figure: tin_bai.tog, number: 3}\n"
            ),
        },
        [
            "ke-hoach/2026.yml:2: basis: «x» không có trong van-ban.yml",
            "ke-hoach/2026.yml:6: tasks.1.forms: không có hình thức «phat tanh»; có "
            "phải ý bạn là «phát thanh»?",
            "ke-hoach/2026.yml:7: tasks.1.target.figure: không có số liệu tên "
            "«tin_bai.tog»; có phải ý bạn là «tin_bai.tong»?",
        ],
    ),
    "address of a notice": (
        {
            "portal.yml": (
                "name: A\nurgent: {text: A, until: 2026-12-01, link: 'javascript:x'}\n"
            ),
        },
        [
            "portal.yml:2: urgent.link: «javascript:x»: hãy viết địa chỉ trên trang "
            "này như /lien-he/, hoặc địa chỉ đầy đủ https://…"
        ],
    ),
}


@pytest.mark.parametrize(("files", "lines"), FILES.values(), ids=FILES)
def test_files(messages, files, lines):
    """References to what does not exist, and files of another kind."""
    found = messages({NAME: ITEM, **files})

    assert [f"content/{line}" for line in lines] == found


def test_a_passage_needs_no_front_matter(portal):
    """A passage that templates share is text from its first line on."""
    passage = portal({"mau-bao-cao/blocks/a.md": "A\n"}).templates["blocks/a.md"]

    assert (None, "A\n", 1) == (passage.head, passage.text, passage.line)
