"""`upgrade`: a folder of an earlier version becomes one of today; nothing is lost."""

from pathlib import Path

import pytest
from tests.folders import write_tree

from commune_portal.commands.command import Call, exit_code
from commune_portal.commands.setup import upgrade
from commune_portal.publishing.checkout import Checkout

SETTINGS = "# Xã\nname: Tân Hòa\n"
NEW = "# Xã\nformat: 1\nname: Tân Hòa\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return a commune's folder without a number and with an old schema."""
    write_tree(tmp_path / "content", {"portal.yml": SETTINGS})
    (tmp_path / ".vscode").mkdir()
    (tmp_path / ".vscode" / "portal.schema.json").write_text("{}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ended(folder, *arguments):
    """Return the exit code of `upgrade` in the folder."""
    call = Call("commune-portal upgrade", arguments, Checkout(folder), Path("content"))
    return exit_code(upgrade.main, call)


def test_every_change_is_shown_and_the_old_file_kept(folder, capsys):
    """The number is written; the schema that VS Code reads is that of this version."""
    code = ended(folder)
    shown = capsys.readouterr().out.splitlines()
    (copies,) = (folder / ".cache" / "ban-cu").iterdir()

    assert 0 == code
    assert [
        "content/portal.yml:",
        "    sau:   format: 1",
        ".vscode/portal.schema.json: tệp trợ giúp soạn thảo theo bản phần mềm này",
        f"Đã đổi 2 tệp; bản cũ ở .cache/ban-cu/{copies.name}",
    ] == shown
    assert NEW == (folder / "content" / "portal.yml").read_text(encoding="utf-8")
    assert SETTINGS == (copies / "content" / "portal.yml").read_text(encoding="utf-8")
    assert "{}" == (copies / ".vscode" / "portal.schema.json").read_text("utf-8")


def test_the_second_time_changes_nothing(folder, capsys):
    """Nothing is written where nothing must change, nor with --dry-run."""
    planned = ended(folder, "--dry-run")
    before = (folder / "content" / "portal.yml").read_text(encoding="utf-8")
    ended(folder)
    capsys.readouterr()
    again = ended(folder)

    assert (0, SETTINGS, 0) == (planned, before, again)
    assert (
        "Thư mục đã theo định dạng 1; không có gì phải đổi.\n"
        == capsys.readouterr().out
    )


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (
            "format: 9\nname: A\n",
            "content/portal.yml:1: format: nội dung theo định dạng 9, phần mềm đang "
            "cài chỉ đọc được đến 1; hãy cập nhật phần mềm: "
            "py -m pip install --upgrade commune-portal "
            "(Linux, macOS: pipx upgrade commune-portal)\n",
        ),
        (
            "name: A\nname: B\n",
            "content/portal.yml:2: name: khóa ghi hai lần; hãy giữ một\n",
        ),
    ],
)
def test_what_cannot_be_read_is_left_as_it_is(folder, capsys, settings, expected):
    """A later format and a broken file are one line; nothing is written."""
    write_tree(folder / "content", {"portal.yml": settings})
    code = ended(folder)

    assert (1, expected) == (code, capsys.readouterr().err)
    assert not (folder / ".cache").exists()


def test_content_outside_the_folder_is_kept_too(folder, tmp_path_factory):
    """--content names a folder elsewhere; its copy lies with the others."""
    other = write_tree(tmp_path_factory.mktemp("xã") / "nd", {"portal.yml": SETTINGS})
    code = ended(folder, "--content", str(other))
    (copy,) = (folder / ".cache" / "ban-cu").rglob("portal.yml")

    assert (0, SETTINGS) == (code, copy.read_text(encoding="utf-8"))
    assert NEW == (other / "portal.yml").read_text(encoding="utf-8")
