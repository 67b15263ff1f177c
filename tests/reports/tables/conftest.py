"""A commune with something for every table."""

from types import MappingProxyType

import pytest
from tests.communes import SIGNERS

REPORT = "bao-cao/2026-nam.md"
HEAD = "---\ntemplate: periodic\nperiod: 2026\ndocuments: [nq-76]\n{0}---\n"
BODY = "## Tồn tại, kiến nghị\n\n{0}\n\n## Nhiệm vụ\n\nA.\n"


@pytest.fixture(scope="session")
def tabled():
    """Return the files of a commune with items, log, plan and register."""
    return MappingProxyType(
        {
            "portal.yml": f"name: An Bình\nurl: https://anbinh.example/\n{SIGNERS}",
            "tin-bai/2026/2026-01-05-a.md": (
                "---\ntitle: '1. Tin | một'\ndate: 2026-01-05\ntags: [CCHC, TTHC]\n"
                "authors: [Lê A]\n---\nChào.\n"
            ),
            "tin-bai/2026/2026-02-05-b.md": (
                "---\ntitle: Tin hai\ndate: 2026-02-05\ntags: [TTHC]\n"
                "source: {name: Báo Nam}\npinned: true\n---\nChào.\n"
            ),
            "tin-bai/2026/2026-12-30-c.md": (
                "---\ntitle: Tin chưa đăng\ndate: 2026-12-30\ntags: [TTHC]\n---\nA.\n"
            ),
            "nhat-ky/2026.csv": (
                "ngày;hình thức;tin bài;nội dung;số lượt;số phút;số người;định tính\n"
                "06/02/2026;phát thanh;2026-02-05-b;;2;10;;khoảng\n"
                "07/02/2026;phát thanh;;Loa sáng;;5;;\n"
                "07/02/2026;zalo;2026-02-05-b;;3;;;\n"
                "09/02/2026;khẩu hiệu;;Treo ở trụ sở;4;;;\n"
                "08/02/2026;họp thôn;;Thôn Đông;1;;1500;khoảng\n"
            ),
            "ke-hoach/2026.yml": (
                "year: 2026\ntasks:\n"
                "  - {id: '1', content: Đăng tin., lead: Văn phòng; Văn hóa, "
                "time: Cả năm, product: 02 tin, "
                "target: {figure: tin_bai.tong, number: 2}}\n"
                "  - {id: '2', content: Phát thanh, lead: văn hóa, "
                "support: Văn phòng;các thôn, details: Mỗi tuần., "
                "target: {figure: phat_thanh.luot, number: 1, per: month}}\n"
                "  - {id: '3', content: Họp, at_least: {number: 1, per: quarter}}\n"
                "  - {id: '4', content: Khác}\n"
            ),
            "van-ban.yml": (
                "nq-76:\n  type: Nghị quyết\n  number: '76'\n  symbol: NQ-CP\n"
                "  date: 2021-07-15\n  issuer: Chính phủ\n  subject: về A\n"
            ),
            REPORT: HEAD.format("") + BODY.format("A."),
        }
    )


def report_with(files, text, head=""):
    """Return the files with this text and these keys in the report file."""
    return {**files, REPORT: HEAD.format(head) + BODY.format(text)}
