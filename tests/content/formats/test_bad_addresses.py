"""Addresses, days and successions that lead nowhere are told with their line."""

import pytest

ITEM = {
    "tin-bai/2026/2026-11-20-a.md": (
        "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n---\nChào.\n"
    )
}
DOCUMENT = "type: A, symbol: B, date: 2021-07-15, issuer: C, subject: D"
NO_ADDRESS = "không phải một địa chỉ đúng, ví dụ https://…"
CASES = {
    "space": ("url: https://a b.example/", f"url: «https://a b.example/» {NO_ADDRESS}"),
    "quote": (
        "url: 'https://a.example/\"x'",
        f'url: «https://a.example/"x» {NO_ADDRESS}',
    ),
    "port": (
        "links: [{name: A, url: 'https://a.example:99999/'}]",
        f"links.1.url: «https://a.example:99999/» {NO_ADDRESS}",
    ),
    "no host": (
        "links: [{name: A, url: 'https://:80/'}]",
        f"links.1.url: «https://:80/» {NO_ADDRESS}",
    ),
    "query of the site": (
        "url: https://a.example/?trang=1",
        "url: «https://a.example/?trang=1»: bỏ phần từ dấu ? hoặc # trở đi",
    ),
    "domain alone": (
        "url: tanhoa.hungyen.gov.vn",
        "url: «tanhoa.hungyen.gov.vn» thiếu https:// ở đầu; hãy ghi "
        "https://tanhoa.hungyen.gov.vn",
    ),
    "misspelt mark of the page": (
        "feedback: {rating: 'https://a.example/?t={trang}'}",
        "feedback.rating: «https://a.example/?t={trang}»: "
        "trong ngoặc nhọn chỉ nhận {page}",
    ),
    "mark where none is filled in": (
        "feedback: {form: 'https://a.example/?t={page}'}",
        f"feedback.form: «https://a.example/?t={{page}}» {NO_ADDRESS}",
    ),
    "misspelt mark of the code": (
        "procedures: {portal: 'https://a.example/{code'}",
        "procedures.portal: «https://a.example/{code»: "
        "trong ngoặc nhọn chỉ nhận {code}",
    ),
    "channel that ends before it begins": (
        "channels: [{name: A, valid_from: 2026-05-01, valid_to: 2026-04-30}]",
        "channels.1: valid_to trước valid_from",
    ),
}


@pytest.mark.parametrize(("settings", "told"), CASES.values(), ids=CASES)
def test_bad_address_or_days(messages, settings, told):
    """Each is one line that says what to write instead."""
    files = {"portal.yml": f"name: A\n{settings}\n"}
    assert [f"content/portal.yml:2: {told}"] == messages({**ITEM, **files})


@pytest.mark.parametrize(
    "settings",
    [
        "feedback: {rating: 'https://a.example/?t={page}&k=1#x'}",
        "procedures: {portal: 'https://a.example/{code}'}",
        "procedures: {portal: 'https://a.example/'}",
        "url: https://tinh.example:8080/xã/an-bình",
        "channels: [{name: A, valid_from: 2026-05-01, valid_to: 2026-05-01}]",
    ],
)
def test_good_address_or_days(messages, settings):
    """What agencies do write is taken."""
    assert [] == messages({**ITEM, "portal.yml": f"name: A\n{settings}\n"})


def test_documents_that_replace_one_another_in_a_circle(messages):
    """Each document of the circle is named; one that leads into it is not."""
    register = "".join(
        f"{name}: {{{DOCUMENT}, number: {number}, replaced_by: {successor}}}\n"
        for number, (name, successor) in enumerate(
            [("mot", "hai"), ("hai", "ba"), ("ba", "hai")], 1
        )
    )
    assert [
        "content/van-ban.yml:2: hai.replaced_by: «ba» lại dẫn về văn bản này; "
        "hãy bỏ một trong các khóa",
        "content/van-ban.yml:3: ba.replaced_by: «hai» lại dẫn về văn bản này; "
        "hãy bỏ một trong các khóa",
    ] == messages({**ITEM, "van-ban.yml": register})
