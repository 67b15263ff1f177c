"""`commune-portal server` and `commune-portal recipe`."""

import pytest
from tests.folders import write_tree

from commune_portal.commands.command import Call, exit_code
from commune_portal.commands.setup import recipe, server
from commune_portal.publishing.checkout import Checkout

SERVER = "  may-chu: {kind: folder, path: /srv/www/xa}\n"
SETTINGS = {"portal.yml": "name: Tân Hòa\nurl: https://tanhoa.example/\n"}


@pytest.fixture
def run(tmp_path, capsys, monkeypatch):
    """Return a caller of a command: its exit code, what it printed, what it told."""
    monkeypatch.setenv("PORTAL_TODAY", "2026-11-21")

    def called(command, *arguments, files=SETTINGS):
        write_tree(tmp_path / "content", files)
        content = tmp_path / "content"
        call = Call("commune-portal", arguments, Checkout(tmp_path), content)
        code = exit_code(command.main, call)
        return code, *capsys.readouterr()

    return called


def test_settings_are_printed(run):
    """Without --out, only the settings stand on the output, ready for a pipe."""
    code, out, err = run(server, "nginx", "--folder", "/var/www/xa/")

    assert (0, "# == tanhoa.example.conf\n") == (code, err)
    assert out.startswith("# nginx cho tanhoa.example.")
    assert 'alias "/var/www/xa/";' in out


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("nginx", "tanhoa.example.conf"),
        ("apache", "tanhoa.example.conf"),
        ("caddy", "Caddyfile"),
        ("iis", "web.config"),
    ],
)
def test_settings_are_written(run, tmp_path, name, file):
    """With --out, the file has the name that the server expects."""
    code, out, _ = run(server, name, "--out", str(tmp_path / "may-chu"))

    assert (0, f"Đã ghi {tmp_path / 'may-chu' / file}\n") == (code, out)
    assert "tanhoa.example" in (tmp_path / "may-chu" / file).read_text("utf-8")


def test_a_commune_without_an_address_is_told(run):
    """The line says which key is missing."""
    code, _, err = run(server, "iis", files={"portal.yml": "name: Tân Hòa\n"})

    assert 1 == code
    assert "content/portal.yml: url: chưa có địa chỉ trang" in err


def test_every_file_of_a_recipe_is_written(run, tmp_path):
    """Folders that a file needs are made."""
    code, out, _ = run(recipe, "systemd", "--out", str(tmp_path / "a"))
    units = sorted(file.name for file in (tmp_path / "a").iterdir())

    assert 0 == code
    assert ["trang-xa-tan-hoa.service", "trang-xa-tan-hoa.timer"] == units
    assert 2 == out.count("Đã ghi ")


def test_a_recipe_is_of_this_folder(run, tmp_path):
    """Unless other ones are named, folder and program are those of this machine."""
    _, out, _ = run(recipe, "systemd", "--user", "van-thu")

    assert f"WorkingDirectory={tmp_path.resolve()}\n" in out
    assert "User=van-thu\n" in out


def test_a_folder_with_targets_is_published(run, tmp_path):
    """Where publish.yml says whereto, the recipe publishes; elsewhere it builds."""
    found = []
    for is_there in (False, True):
        if is_there:
            (tmp_path / "publish.yml").write_text(f"targets:\n{SERVER}", "utf-8")
        _, out, _ = run(recipe, "windows", "--program", "p.exe")
        found += [line for line in out.splitlines() if "-Argument" in line]

    assert [
        "$viec = New-ScheduledTaskAction -Execute 'p.exe' -Argument 'build' `",
        "$viec = New-ScheduledTaskAction -Execute 'p.exe' "
        "-Argument 'publish may-chu --allow-warnings' `",
    ] == found


def test_one_of_several_targets_is_named(run, tmp_path):
    """The work of every day goes to one place; the pages of a service need none."""
    text = f"targets:\n{SERVER}  sao: {{kind: archive, path: /srv/sao}}\n"
    (tmp_path / "publish.yml").write_text(text, "utf-8")
    unnamed = run(recipe, "systemd")
    code, out, _ = run(recipe, "container", "--target", "sao")
    _, pages, _ = run(recipe, "gitlab")

    assert (
        "publish.yml có 2 nơi; hãy chọn nơi đưa lên hằng ngày bằng --target: "
        "may-chu, sao\n"
    ) == unnamed[2]
    assert (1, 0) == (unnamed[0], code)
    assert " commune-portal publish sao --allow-warnings\n" in out
    assert "commune-portal build" in pages
    assert (
        "gitlab: chỉ dựng trang cho Pages, không dùng publish.yml; hãy bỏ --target\n"
    ) == run(recipe, "gitlab", "--target", "sao")[2]


@pytest.mark.parametrize(
    ("command", "name", "problem"),
    [
        (server, "ngnix", "«ngnix» không có; có phải ý bạn là «nginx»?"),
        (recipe, "cron", "«cron» không có; hãy chọn: systemd, windows, gitlab, "),
    ],
)
def test_another_name_is_refused(run, capsys, command, name, problem):
    """A near name is suggested; otherwise all are listed."""
    with pytest.raises(SystemExit) as exit_:
        run(command, name)

    assert 2 == exit_.value.code
    assert problem in capsys.readouterr().err
