"""`check --fix`: what an editor sees of it."""

import re
import shutil
from pathlib import Path

import pytest
from tests.commanding import ended
from tests.places import ROOT

ITEM = "---\ntitle: Tin: A\ndate: 2026-11-02\ntags: [CHCC]\n---\nA.\n"
SHOWN = """content/tin-bai/2026/a.md:2: giá trị cần đặt trong dấu ngoặc kép
    trước: title: Tin: A
    sau:   title: "Tin: A"
"""


@pytest.fixture
def commune(content):
    """Return the folder of a commune whose item has two mistakes."""
    return content({"tin-bai/2026/a.md": ITEM}).parent


def test_a_dry_run_only_shows(commune):
    """Nothing is written, and what would change is shown as before and after."""
    found = ended("check", "--fix", "--dry-run", cwd=commune)

    assert (0, f"{SHOWN}Sẽ sửa 1 chỗ trong 1 tệp; bỏ --dry-run để sửa.\n", "") == (
        found.returncode,
        found.stdout,
        found.stderr,
    )
    assert ITEM == (commune / "content/tin-bai/2026/a.md").read_text("utf-8")


def test_what_is_left_is_told_after_mending(commune):
    """The mends are made, a copy is kept and named, and other mistakes are told."""
    found = ended("check", "--fix", cwd=commune)
    told = re.search(r"Đã sửa 1 chỗ trong 1 tệp; bản cũ ở (.*)\n", found.stdout)
    kept = Path(told[1]) / "tin-bai/2026/a.md"
    text = kept.read_text("utf-8")
    shutil.rmtree(told[1])
    again = ended("check", "--fix", cwd=commune)

    assert found.stdout.startswith(SHOWN)
    assert ITEM == text
    assert kept.is_relative_to(ROOT / ".cache" / "ban-cu")
    assert (
        1,
        "content/tin-bai/2026/a.md:4: tags: «CHCC» không phải chuyên mục; "
        "có phải ý bạn là «CCHC»?\n",
    ) == (found.returncode, found.stderr)
    assert "Không có gì để tự sửa.\n" == again.stdout


def test_a_dry_run_of_nothing(commune):
    """--dry-run alone is a mistake on the command line."""
    found = ended("check", "--dry-run", cwd=commune)

    assert (
        2,
        "tham số chưa đúng (--dry-run chỉ đi cùng «--fix»); xem check.py --help",
    ) == (found.returncode, found.stderr.splitlines()[-1])


def test_there_must_be_a_folder_to_mend(commune):
    """Files that are no content are never mended."""
    found = ended("check", "--fix", "--content", ".", cwd=commune)

    assert (
        1,
        ".: không phải thư mục nội dung, vì không có portal.yml; có phải ý bạn là "
        "«content»?\n",
    ) == (found.returncode, found.stderr)
