"""Files by which a machine builds the site every day."""

import subprocess
from configparser import ConfigParser

import pytest
import yaml
from tests.programs import installed

from commune_portal.content import Commune
from commune_portal.errors import PortalError
from commune_portal.publishing.hosting import RECIPES, Worker, recipe_files

COMMUNE = Commune(name="An Bình")


def files(name, **worker):
    """Return the text of the files of a recipe by path."""
    given = {"folder": "/srv/xa an bình", "program": "/bin/true", "user": "portal"}
    found = recipe_files(RECIPES[name], COMMUNE, Worker(**{**given, **worker}))
    return {path: data.decode() for path, data in found.items()}


def test_systemd_reads_the_units(tmp_path):
    """`systemd-analyze verify` finds nothing wrong with the service and its timer."""
    program = installed("systemd-analyze")
    for path, text in files("systemd").items():
        (tmp_path / path).write_text(text, encoding="utf-8")
    found = subprocess.run(
        [program, "verify", *sorted(tmp_path.iterdir())],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (0, "") == (found.returncode, found.stderr)


def test_the_timer_runs_after_midnight_in_vietnam():
    """The next day's items are out some minutes after midnight, wherever it runs."""
    timer = ConfigParser(interpolation=None)
    timer.read_string(files("systemd")["trang-xa-an-binh.timer"])

    assert "*-*-* 00:05:00 Asia/Ho_Chi_Minh" == timer["Timer"]["OnCalendar"]
    assert "true" == timer["Timer"]["Persistent"]


def test_the_service_builds_in_the_folder_of_the_commune():
    """Folders with marks and spaces are written as they are."""
    text = files("systemd")["trang-xa-an-binh.service"]

    assert "WorkingDirectory=/srv/xa an bình\n" in text
    assert 'ExecStart="/bin/true" build\n' in text


@pytest.mark.parametrize(
    ("name", "path"),
    [("gitlab", ".gitlab-ci.yml"), ("github", ".github/workflows/trang.yml")],
)
def test_pipelines_are_yaml_that_builds(name, path):
    """Both check and build."""
    text = files(name)[path]

    assert isinstance(yaml.safe_load(text), dict)
    assert "commune-portal check\n" in text
    assert "commune-portal build" in text


def test_powershell_reads_names_as_they_are():
    """With the mark and line ends of Windows; an apostrophe does not end a text."""
    found = files("windows", folder="D:\\Xã d'An", program="C:\\p.exe")
    text = found["dung-hang-ngay.ps1"]

    assert text.startswith("\ufeff")
    assert text.count("\n") == text.count("\r\n")
    assert "-WorkingDirectory 'D:\\Xã d''An'" in text


def test_the_container_is_of_the_software_only():
    """The commune's folder is mounted, never copied."""
    text = files("container")["Containerfile"]

    assert "COPY" not in text
    assert '-v "/srv/xa an bình:/xa:Z"' in text


def test_a_path_that_units_would_read_otherwise_is_refused():
    """A percent sign is a placeholder of systemd."""
    with pytest.raises(PortalError) as error:
        files("systemd", folder="/srv/100%")

    assert str(error.value).startswith("/srv/100%: đường dẫn không được có")
