"""The same content with MkDocs, ProperDocs and Zensical: the same figures."""

import subprocess
import sys

import pytest
from lxml import html
from tests.commanding import ended
from tests.places import ROOT

SHEET = "assets/stylesheets/portal.css"
NUMBER = "//strong[@class='cp-figure__number']/text()"


@pytest.fixture
def elsewhere(built, environment):
    """Return a runner of commands in the repository, with content elsewhere."""
    content = built.folder.parent / "content"

    def run(*command, cwd=ROOT, **more):
        return subprocess.run(
            [sys.executable, *command],
            cwd=cwd,
            env={**environment, "PORTAL_CONTENT": str(content), **more},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return run


def figures(site):
    """Return the figures of a year's page and the cells of its tables."""
    text = (site / "thong-ke" / "2023" / "index.html").read_text(encoding="utf-8")
    page = html.fromstring(text)
    return page.xpath(NUMBER), [
        cell.text_content().strip() for cell in page.xpath("//table//td")
    ]


@pytest.mark.parametrize("generator", ["mkdocs", "properdocs"])
def test_content_elsewhere_with_the_repository_as_it_is(
    generator, elsewhere, built, tmp_path
):
    """PORTAL_CONTENT builds another commune without touching the repository."""
    site = tmp_path / "site"
    found = elsewhere(
        "-m", generator, "build", "-q", "-f", ROOT / "mkdocs.yml", "-d", site
    )

    assert 0 == found.returncode, found.stderr
    assert figures(built.folder) == figures(site)


def test_plain_pages_build_without_the_hook(elsewhere, built, tmp_path):
    """Zensical runs no hook and has the same figures, facts, titles and styles."""
    plain = tmp_path / "plain"
    written = elsewhere("scripts/render_pages.py", plain)
    found = elsewhere("-m", "zensical", "build", cwd=plain)
    item = "tin-bai/2023/2023-01-05-tin-mot/index.html"
    page = html.fromstring((plain / "site" / item).read_text(encoding="utf-8"))

    assert (0, 0) == (written.returncode, found.returncode), found.stderr
    assert figures(built.folder) == figures(plain / "site")
    assert (built.folder / SHEET).read_bytes() == (plain / "site" / SHEET).read_bytes()
    assert ['Một < hai & "ba" {% if %}'] == page.xpath(
        "//meta[@name='description']/@content"
    )
    assert "<script>alert(1)</script>" in page.findtext(".//h1")


def test_plain_pages_never_replace_a_folder_of_others(built, tmp_path):
    """A folder with other files stays as it is; one that we wrote is replaced."""
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "a.txt").write_text("a", encoding="utf-8")
    env = {"PORTAL_CONTENT": str(built.folder.parent / "content")}
    refused = ended("render_pages", tmp_path / "theirs", env=env)
    first = ended("render_pages", tmp_path / "ours", env=env)
    (tmp_path / "ours" / "old.md").write_text("old", encoding="utf-8")
    second = ended("render_pages", tmp_path / "ours", env=env)

    assert (1, 0, 0) == (refused.returncode, first.returncode, second.returncode)
    assert "thư mục đã có tệp khác; hãy chọn thư mục trống" in refused.stderr
    assert ["a.txt"] == [file.name for file in (tmp_path / "theirs").iterdir()]
    assert not (tmp_path / "ours" / "old.md").exists()
    assert ["ours", "theirs"] == sorted(path.name for path in tmp_path.iterdir())


def test_a_wrong_day_is_one_line(elsewhere, tmp_path):
    """A PORTAL_TODAY that is not a day ends the build without a traceback."""
    found = elsewhere(
        "-m", "mkdocs", "build", "-q", "-d", tmp_path / "site", PORTAL_TODAY="hôm nay"
    )

    assert 1 == found.returncode
    assert "PORTAL_TODAY: «hôm nay» không đúng dạng năm-tháng-ngày" in found.stderr
    assert "Traceback" not in found.stderr


def test_mkdocs_and_check_say_the_same(elsewhere, tmp_path):
    """An editor reads the same lines from the build and from the check."""
    content = tmp_path / "content"
    (content / "tin-bai" / "2023").mkdir(parents=True)
    (content / "portal.yml").write_text("name: An Bình\nnane: x\n", encoding="utf-8")
    (content / "tin-bai" / "2023" / "a.md").write_text("a\n", encoding="utf-8")
    build = elsewhere(
        "-m",
        "mkdocs",
        "build",
        "-q",
        "-d",
        tmp_path / "site",
        PORTAL_CONTENT=str(content),
    )
    check = ended("check", env={"PORTAL_CONTENT": str(content)})

    assert (1, 1) == (build.returncode, check.returncode)
    assert check.stderr.strip() in build.stderr
    assert 2 <= check.stderr.count("\n")
