"""What MkDocs says while it serves, in Vietnamese."""

import logging

import pytest

from commune_portal.adapters.serving.drafts import marked_in_vietnamese
from commune_portal.adapters.serving.preview import mistakes_of
from commune_portal.adapters.serving.settings_mistakes import settings_mistakes
from commune_portal.adapters.serving.terminal import Lines, say_built
from commune_portal.errors import ContentError, ContentErrors, PortalError


def test_warnings_of_mkdocs(capsys):
    """An editor reads which page of docs/ has which link that leads nowhere."""
    text = "Doc file 'a.md' contains a link '#b', but the doc … contain an anchor '#b'."
    Lines().handle(logging.makeLogRecord({"msg": text, "levelno": logging.WARNING}))
    Lines().handle(logging.makeLogRecord({"msg": "Built", "levelno": logging.INFO}))

    assert "Cảnh báo: docs/a.md: liên kết «#b»: trang ấy không có mục này\n" == (
        capsys.readouterr().out
    )


@pytest.mark.parametrize(
    ("level", "kind"), [(logging.WARNING, "Cảnh báo"), (logging.INFO, "Lưu ý")]
)
def test_our_own_warnings(capsys, level, kind):
    """Warnings and drift are lines of the terminal, not mistakes of a page."""
    record = {"name": "mkdocs.hooks.portal", "msg": "a: b", "levelno": level}
    Lines().handle(logging.makeLogRecord(record))

    assert f"{kind}: a: b\n" == capsys.readouterr().out


def test_a_refused_setting_has_its_line(tmp_path):
    """MkDocs names only the key."""
    lines = Lines()
    record = {"msg": "Config value 'nav': Expected…", "levelno": logging.ERROR}
    lines.handle(logging.makeLogRecord(record))
    file = tmp_path / "mkdocs.yml"
    file.write_text("site_name: A\nnav: 1\n", encoding="utf-8")
    found = settings_mistakes(file, "mkdocs.yml", lines.refused, is_yaml=False)

    assert [
        "mkdocs.yml:2: nav: giá trị không dùng được; hãy xem lại dòng này hoặc lấy lại "
        "tệp mkdocs.yml"
    ] == [str(each) for each in found]


@pytest.mark.parametrize(
    ("data", "problem"),
    [(None, "không có tệp này"), (b"\xff", "không đọc được; cần tệp UTF-8")],
)
def test_settings_that_cannot_be_read(tmp_path, data, problem):
    """The file may be gone, or in another encoding."""
    file = tmp_path / "mkdocs.yml"
    if data:
        file.write_bytes(data)
    found = settings_mistakes(file, "mkdocs.yml", [], is_yaml=True)

    assert [f"mkdocs.yml: {problem}"] == [str(each) for each in found]


def test_a_build_of_unknown_length(capsys):
    """MkDocs itself has made the first build."""
    say_built(None, "http://a/", is_first=True)

    assert "Đã dựng trang, xem http://a/\n" == capsys.readouterr().out


def test_drafts_are_marked_in_vietnamese():
    """A page that already says what it is is not marked twice."""
    mark = '<div class="mkdocs-draft-marker" title="This page …">DRAFT</div>'
    own = '<p class="cp-preview">Bản nháp</p>'

    assert own == marked_in_vietnamese(mark + own)
    assert "DRAFT" not in marked_in_vietnamese(f"{mark}<p>A</p>")
    assert "Bản nháp" in marked_in_vietnamese(f"{mark}<p>A</p>")


def test_every_error_is_a_list_of_mistakes():
    """The panel lists them, whatever kind of error has ended the build."""
    one = ContentError("a", 1, None, "b")

    assert (one,) == mistakes_of(one) == mistakes_of(ContentErrors([one]))
    assert ["a", "b"] == [str(each) for each in mistakes_of(PortalError("a\nb"))]
