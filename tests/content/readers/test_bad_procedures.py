"""What an editor is told about procedures: every mistake at once, and warnings."""

from collections import Counter
from datetime import date

import pytest

from commune_portal.content import new_procedure_path, new_procedure_text
from commune_portal.content.records.procedure import BLOCKS
from commune_portal.errors import PortalError

HEAD = 'code: "1.001193"\nname: Thủ tục đăng ký khai sinh\nfield: Hộ tịch\n'
SOUND = f"{HEAD}updated: 2026-11-20\n"
ITEM = {
    "tin-bai/2026/2026-11-20-a.md": (
        "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n---\nChào.\n"
    )
}
REGISTER = (
    "nd-63-2010: {type: Nghị định, number: 63/2010, symbol: NĐ-CP,"
    " date: 2010-06-08, issuer: Chính phủ, subject: về kiểm soát thủ tục hành chính}\n"
)


def told(messages, head, body="", name="1.001193.md", **more):
    """Return what is told of one procedure file."""
    files = {f"thu-tuc/{name}": f"---\n{head}---\n{body}", **ITEM, **more}
    return [line.removeprefix("content/thu-tuc/") for line in messages(files)]


def test_a_sound_procedure_is_read(portal):
    """Code, name, field and the day of comparison suffice; the rest is unknown."""
    (procedure,) = portal({"thu-tuc/1.001193.md": f"---\n{SOUND}---\n"}).procedures

    assert ("1.001193", "Hộ tịch") == (procedure.code, procedure.field)
    assert (None, (), {}) == (procedure.online, procedure.fee, procedure.blocks)


def test_every_mistake_of_every_file_is_told_in_one_run(messages):
    """Two bad procedures and a bad file name: all of it, with file and line."""
    files = {
        "thu-tuc/1.001193.md": (
            f"---\n{SOUND}fees: Không\nonline: toan trinh\n---\n\n## Trinh tu\n\nA\n"
        ),
        "thu-tuc/2.000635.md": "---\ncode: 2.0006\nname: B\nfield:\n---\n",
        "thu-tuc/khai-sinh.md": f"---\n{SOUND}---\n",
        **ITEM,
    }

    assert [
        "content/thu-tuc/1.001193.md:6: fees: khóa không có trong mẫu; "
        "có phải ý bạn là «fee»?",
        "content/thu-tuc/1.001193.md:7: online: «toan trinh» không hợp lệ; "
        "hãy chọn toàn trình, một phần, cung cấp thông tin",
        "content/thu-tuc/1.001193.md:10: Trinh tu: không có mục này trong một thủ tục; "
        "có phải ý bạn là «Trình tự thực hiện»?",
        "content/thu-tuc/2.000635.md:1: updated: thiếu khóa này "
        "(Ngày đối chiếu lần cuối với nguồn chính thức)",
        "content/thu-tuc/2.000635.md:2: code: «2.0006» không phải mã thủ tục, "
        "ví dụ 1.001193",
        "content/thu-tuc/2.000635.md:4: field: đang để trống",
        "content/thu-tuc/khai-sinh.md: tên tệp phải là mã thủ tục, "
        "ví dụ thu-tuc/1.001193.md",
    ] == messages(files)


CASES = {
    "code of another file": (
        SOUND.replace("1.001193", "1.000894"),
        "1.001193.md:2: code: «1.000894» khác mã 1.001193 của tên tệp",
    ),
    "code from nought": (
        SOUND.replace("1.001193", "0.001193"),
        "1.001193.md:2: code: «0.001193» không phải mã thủ tục, ví dụ 1.001193",
    ),
    "a day to come": (
        f"{HEAD}updated: 2026-11-22\n",
        "1.001193.md:5: updated: 22/11/2026 là ngày chưa đến",
    ),
    "partial without a reason": (
        f"{SOUND}online: một phần\n",
        "1.001193.md:1: online là một phần thì phải có online_reason "
        "(Nghị định 224/2026/NĐ-CP, Điều 14)",
    ),
    "fee that ends before it begins": (
        f"{SOUND}fee:\n  - text: A\n    valid_from: 2026-02-01\n"
        "    valid_to: 2026-01-31\n",
        "1.001193.md:7: fee.1: valid_to trước valid_from",
    ),
    "unknown basis": (
        f"{SOUND}basis: [nd-63-201]\n",
        "1.001193.md:6: basis: «nd-63-201» không có trong van-ban.yml; "
        "có phải ý bạn là «nd-63-2010»?",
    ),
    "unknown basis of a fee": (
        f"{SOUND}fee:\n  - text: A\n    basis: x\n",
        "1.001193.md:8: fee: «x» không có trong van-ban.yml",
    ),
    "address that is a script": (
        f"{SOUND}url: javascript:alert(1)\n",
        "1.001193.md:6: url: «javascript:alert(1)» không phải một địa chỉ đúng, "
        "ví dụ https://…",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_one_mistake_is_told_with_its_line(messages, name):
    """Each mistake has its line, its key, and what to write instead."""
    head, expected = CASES[name]

    assert [expected] == told(messages, head, **{"van-ban.yml": REGISTER})


WARNINGS = {
    "old comparison": (
        f"{HEAD}updated: 2026-05-24\n",
        "5: updated: đã quá 180 ngày chưa đối chiếu lại với nguồn chính thức",
    ),
    "day to check again": (
        f"{SOUND}check_before: 2026-11-21\n",
        "6: check_before: đã đến ngày 21/11/2026, cần kiểm tra lại",
    ),
    "procedure that has ended": (
        f"{SOUND}valid_to: 2026-11-20\n",
        "6: valid_to: thủ tục hết hiệu lực sau ngày 20/11/2026",
    ),
    "fee that has ended": (
        f"{SOUND}fee:\n  - text: A\n    valid_to: 2026-11-20\n",
        "8: fee: nội dung hết hiệu lực sau ngày 20/11/2026, không in trên trang nữa",
    ),
}


@pytest.mark.parametrize("name", WARNINGS)
def test_what_must_be_checked_again_is_a_warning(messages, name):
    """On the day itself a rule still holds; the day after, the editor is warned."""
    head, expected = WARNINGS[name]

    assert [f"1.001193.md:{expected}"] == told(messages, head)


@pytest.mark.parametrize(
    "head",
    [
        f"{HEAD}updated: 2026-05-25\n",
        f"{SOUND}check_before: 2026-11-22\n",
        f"{SOUND}valid_to: 2026-11-21\n",
        f"{SOUND}fee:\n  - text: A\n    valid_to: 2026-11-21\n",
    ],
)
def test_the_last_good_day_gives_no_warning(messages, head):
    """The last day of each rule is inside."""
    assert [] == told(messages, head)


def test_the_days_of_freshness_are_settings(messages):
    """portal.yml decides after how many days a page must be compared again."""
    settings = "name: A\nprocedures: {stale_after: 30}\n"
    head = f"{HEAD}updated: 2026-10-21\n"

    assert [
        "1.001193.md:5: updated: đã quá 30 ngày chưa đối chiếu lại với nguồn chính thức"
    ] == told(messages, head, **{"portal.yml": settings})


def test_a_new_procedure_is_sound(portal):
    """The command's file is read as it is: what is to be filled in is unknown."""
    path = new_procedure_path("1.001193")
    text = new_procedure_text("1.001193", 'Tên "A": b', "Hộ tịch", date(2026, 11, 21))
    (procedure,) = portal({str(path): text}).procedures

    assert ('Tên "A": b', (), None) == (
        procedure.name,
        procedure.fee,
        procedure.submit_at,
    )
    assert {"": len(BLOCKS)} == Counter(b.text for b in procedure.blocks.values())


def test_a_new_procedure_needs_a_code():
    """What is no code gets no file."""
    with pytest.raises(PortalError, match="không phải mã thủ tục"):
        new_procedure_path("../1.001193")
