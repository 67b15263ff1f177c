"""Copying a built-in template: what an office starts its own from."""

import re

import pytest
from tests.commanding import ended

from commune_portal.errors import PortalError
from commune_portal.reports.filling.copying import template_copies, template_list
from commune_portal.reports.filling.library import Library

NAMES = Library({}, "").template_names()


def ran(root, *arguments):
    """Run the command for a content folder."""
    return ended("report", "--content", root, *arguments)


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_is_whole(name):
    """Everything that the copied files use is among them."""
    copies = template_copies(name)
    named = {
        f"blocks/{found}.md"
        for text in copies.values()
        for found in re.findall(r'(?:khoi|thong_ke)\("([^"]+)"\)', text)
    }

    assert f"{name}.md" == next(iter(copies))
    assert set() == named - set(copies)


def test_a_copy_of_the_annex():
    """Annexes, their passages and the passage for missing data are copied too."""
    places = set(template_copies("annual-with-annex"))

    assert {"annexes/bieu-tong-hop.md", "blocks/chua-co-so-lieu.md"} < places


def test_no_such_template():
    """The nearest template is offered."""
    with pytest.raises(PortalError, match="có phải ý bạn là «half-year»"):
        template_copies("half-yaer")


def test_a_report_from_the_copy_is_the_same(build, dai_hop):
    """An unchanged copy gives the same report."""
    copies = {f"mau-bao-cao/{p}": t for p, t in template_copies("annual").items()}

    assert build(dai_hop).blocks == build({**dai_hop, **copies}).blocks


def test_the_command_copies_once(content, dai_hop):
    """It says what to do next, refuses a second time and leaves what was changed."""
    root = content({**dai_hop, "mau-bao-cao/blocks/phuong-huong.md": "Giữ như cũ.\n"})
    first = ran(root, "--copy-template", "annual")
    template = root / "mau-bao-cao" / "annual.md"
    written = template.read_text("utf-8")
    template.write_text(written + "Thêm.\n", "utf-8")
    second = ran(root, "--copy-template", "annual")

    assert (0, 1) == (first.returncode, second.returncode)
    assert f"Giữ nguyên {root}/mau-bao-cao/blocks/phuong-huong.md" in first.stdout
    assert f"Việc tiếp theo: sửa {template}" in first.stdout
    assert f"{template}: đã có mẫu này; không ghi đè\n" == second.stderr
    assert template.read_text("utf-8").endswith("Thêm.\n")
    assert "Giữ như cũ.\n" == (
        root / "mau-bao-cao" / "blocks" / "phuong-huong.md"
    ).read_text("utf-8")


def test_the_list(portal, dai_hop):
    """Every template has a line that says what it is for, the office's own too."""
    own = template_copies("annual")["annual.md"]
    lines = template_list(portal({**dai_hop, "mau-bao-cao/rieng.md": own}))

    assert sorted([*NAMES, "rieng"]) == [line.partition(":")[0] for line in lines]
    assert all(len(line) > 30 for line in lines)
    assert lines[-1].endswith("; mẫu của cơ quan")


def test_a_report_or_what_else(content, dai_hop):
    """Without a report and an option the command says what is missing."""
    done = ran(content(dai_hop))

    assert 2 == done.returncode
    assert "ví dụ đủ là «bao-cao/2026-nam.md --out build»" in done.stderr
