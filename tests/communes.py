"""The content of communes that signed reports."""

from types import MappingProxyType

import pytest
from tests.folders import TODAY, write_tree

from commune_portal.content import load_portal
from commune_portal.content.readers.lock_text import lock_text
from commune_portal.reports import freeze, named_report

REPORT = "bao-cao/2023-nam.md"
SIGNERS = """signers:
  chu-tich: {name: Trần Văn Mẫu, authority: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]}
"""


def items(counts):
    """Return item files: so many of 2023 for each tag, over all months."""
    tags = [tag for tag, count in counts.items() for _ in range(count)]
    days = [f"2023-{i % 12 + 1:02d}-{i % 25 + 1:02d}" for i in range(len(tags))]
    return {
        f"tin-bai/2023/{day}-bai-{i}.md": (
            f"---\ntitle: Bài số {i}\ndate: {day}\ntags: [{tag}]\n---\nNội dung.\n"
        )
        for i, (tag, day) in enumerate(zip(tags, days, strict=True))
    }


def log(*rows):
    """Return the log file of 2023."""
    head = "ngày;hình thức;nội dung;số lượt;số phút;định tính"
    return {"nhat-ky/2023.csv": "\n".join((head, *rows)) + "\n"}


def broadcasts(count, twice, minutes=""):
    """Return log rows: so many subjects, some of them broadcast twice."""
    return [
        f"{i % 28 + 1:02d}/{i % 12 + 1:02d}/2023;phát thanh;Bài phát {i};"
        f"{2 if i < twice else 1};{minutes}"
        for i in range(count)
    ]


@pytest.fixture(scope="session")
def dai_hop():
    """Return the files behind the report of xã Đại Hợp, 2023."""
    return MappingProxyType(
        {
            "portal.yml": "name: Đại Hợp\n"
            + SIGNERS
            + "recipients: [TV Đảng ủy; TT HĐND, Lãnh đạo UBND, "
            '"MTTQ; Các ngành, đoàn thể", Cổng TTĐT, Đài TT, Lưu VP.]\n',
            **items({"CCHC": 45, "Chuyển đổi số": 61, "TTHC": 21}),
            **log(
                *broadcasts(30, twice=20),
                *(f"05/{month:02d}/2023;họp giao ban;;;" for month in range(1, 13)),
                "06/03/2023;khẩu hiệu;;4;",
                "07/03/2023;facebook;;9;",
            ),
            "ke-hoach/2023.yml": 'year: 2023\nnumber: "5"\ndate: 2023-01-10\n'
            "subject: về công tác tuyên truyền cải cách hành chính năm 2023\n"
            "tasks:\n"
            "  - id: '1'\n    content: Đăng tin\n"
            "    target: {figure: tin_bai.cchc, number: 40}\n",
            "van-ban.yml": "nq-76:\n  type: Nghị quyết\n  number: '76'\n"
            "  symbol: NQ-CP\n  date: 2021-07-15\n  issuer: Chính phủ\n"
            "  subject: ban hành Chương trình tổng thể cải cách hành chính\n",
            REPORT: "---\ntemplate: annual\nperiod: 2023\nnumber: 5\ndate: 2023-12-25\n"
            "documents: [nq-76]\n---\n\n"
            "## Thuận lợi\n\nCó sự **quan tâm** của lãnh đạo.\n\n"
            "## Khó khăn\n\nKinh phí hạn hẹp.\n\n"
            "## Kiến nghị\n\n- Hỗ trợ thiết bị ghi âm.\n",
        }
    )


@pytest.fixture(scope="session")
def ngoc_ky():
    """Return the files behind the report of xã Ngọc Kỳ, 2023."""
    return MappingProxyType(
        {
            "portal.yml": "name: Ngọc Kỳ\n"
            + SIGNERS
            + "recipients: [Phòng VHTT huyện (BC), TTĐU; HĐND; Lãnh đạo UBND xã, "
            'Trang TTĐT xã, "Lưu: VP. KT."]\n',
            **items({"CCHC": 40, "Chuyển đổi số": 20}),
            **log(
                *(f"{row};khoảng" for row in broadcasts(25, twice=20, minutes=36)),
                *(f"1{i}/12/2023;phát thanh;Bài phát {i};2;0;khoảng" for i in range(5)),
                "28/12/2023;hướng dẫn một cửa;Hướng dẫn TTHC;1500;;khoảng trên",
            ),
            "van-ban.yml": "kh-72: {type: Kế hoạch, number: 72, symbol: KH-UBND,\n"
            " date: 2022-12-30, issuer: UBND xã Ngọc Kỳ,\n"
            " subject: về cải cách hành chính nhà nước năm 2023}\n",
            "ke-hoach/2023.yml": 'year: 2023\nnumber: "17"\ndate: 2023-02-21\n'
            "subject: về việc tuyên truyền cải cách hành chính năm 2023\n"
            "tasks: [{id: '1', content: Tuyên truyền trực quan, "
            "evaluation: {result: Có, reason: Có khẩu hiệu tại trụ sở}}]\n",
            REPORT: "---\ntemplate: annual-with-annex\nperiod: 2023\nnumber: 192\n"
            "date: 2023-12-29\nplan: [kh-72, 2023]\n"
            "basis: [Căn cứ tình hình thực tế của địa phương, kh-72, 2023]\n---\n\n"
            "## Ưu điểm và hạn chế\n\nTuyên truyền đồng bộ.\n\n"
            "## Kiến nghị\n\nCần đầu tư đúng mức.\n",
        }
    )


def unsigned(files):
    """Return the files with the report of `REPORT` before it has number and day."""
    kept = (
        line
        for line in files[REPORT].splitlines(keepends=True)
        if not line.startswith(("number:", "date:"))
    )
    return {**files, REPORT: "".join(kept)}


def frozen(folder, files, name):
    """Return the files with the lock of the report `name`; `folder` is for writing."""
    portal = load_portal(write_tree(folder, files), TODAY)
    lock = freeze(portal, named_report(portal, f"bao-cao/{name}.md"))
    return {**files, f"bao-cao/{name}.lock.json": lock_text(lock)}


@pytest.fixture(scope="session")
def signed(tmp_path_factory):
    """Return the files of a commune with one item and one report, which is frozen."""
    files = {
        "portal.yml": "name: An Bình\n"
        + SIGNERS
        + "addressees: [UBND tỉnh Phương Nam]\n",
        "tin-bai/2025/2025-01-05-a.md": (
            "---\ntitle: A\ndate: 2025-01-05\ntags: [CCHC]\n---\nChào.\n"
        ),
        "ke-hoach/2025.yml": (
            "year: 2025\nnumber: 5\ndate: 2025-01-02\ntasks: [{id: '1', content: A, "
            "target: {figure: tin_bai.cchc, number: 1}}]\n"
        ),
        "bao-cao/2025-nam.md": (
            "---\ntemplate: annual\nperiod: 2025\nnumber: 1\ndate: 2025-12-25\n---\n"
            "## Thuận lợi\n\nA.\n\n## Khó khăn\n\nB.\n\n## Kiến nghị\n\nC.\n"
        ),
    }
    folder = tmp_path_factory.mktemp("signed")
    return MappingProxyType(frozen(folder, files, "2025-nam"))
