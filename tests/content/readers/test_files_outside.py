"""A file that leads out of content/ is told, and so published by no page."""

from datetime import date

import pytest

from commune_portal.content import load_portal
from commune_portal.errors import ContentErrors

PORTAL = "name: A\n"
REGISTER = (
    "a: {type: A, number: 1, symbol: B, date: 2021-07-15, issuer: C, subject: D, "
    "file: x.pdf}\n"
)
PAGE = "---\nupdated: 2026-11-20\n---\nBản đồ.\n"


def test_links_out_of_the_folder(tmp_path):
    """Neither a document's file nor one beside a page about the commune leads out."""
    (tmp_path / "secret.pdf").write_bytes(b"secret")
    content = tmp_path / "content"
    for place in ("van-ban", "gioi-thieu/ban-do"):
        (content / place).mkdir(parents=True)
        (content / place / "x.pdf").symlink_to(tmp_path / "secret.pdf")
    (content / "portal.yml").write_text(PORTAL)
    (content / "van-ban.yml").write_text(REGISTER)
    (content / "gioi-thieu/ban-do/index.md").write_text(PAGE)

    with pytest.raises(ContentErrors) as raised:
        load_portal(content, date(2026, 11, 21))

    assert {
        f"{content}/gioi-thieu/ban-do/x.pdf: tệp này dẫn ra ngoài thư mục của trang",
        f"{content}/van-ban.yml:1: a.file: «x.pdf» dẫn ra ngoài van-ban/; "
        "hãy chép chính tệp ấy vào",
    } == {str(error) for error in raised.value.errors}
