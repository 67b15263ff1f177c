"""What an editor reads at the events of MkDocs, beside the finished site."""

import logging

import pytest
from click import ClickException
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError
from tests.places import ROOT
from tests.sites import TODAY


def test_what_differs_from_a_signed_report_is_shown(content, signed, caplog):
    """It is shown without failing a strict build: the report keeps its figures."""
    item = "tin-bai/2025/2025-01-05-a.md"
    changed = signed[item].replace("title: A", "title: B")
    root = content({**signed, item: changed})
    config = load_config(
        str(ROOT / "mkdocs.yml"), extra={"content": str(root), "today": TODAY}
    )
    caplog.set_level(logging.INFO, "mkdocs.hooks.portal")
    config.plugins.on_config(config)

    assert [
        (
            logging.INFO,
            f"{root}/{item}: khác bản đã ký «2025-nam»: tin bài «A»: tiêu đề thành «B»",
        )
    ] == [
        (record.levelno, record.getMessage())
        for record in caplog.records
        if "khác bản đã ký" in record.getMessage()
    ]


def settings_of_finished(site):
    """Return the settings of a build that has no generated page left to write."""
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site))
    config.extra["finish"] = lambda *_: {}
    return config


def test_a_site_that_cannot_be_indexed_fails_the_build(tmp_path):
    """A site without search is not published."""
    config = settings_of_finished(tmp_path)
    with pytest.raises(PluginError) as raised:
        config.plugins.on_post_build(config=config)

    assert f"{tmp_path}: không phải thư mục của trang đã dựng" == str(raised.value)


def test_an_index_that_cannot_be_written_is_one_line(tmp_path):
    """A file where the index belongs, or one in use, gives no traceback."""
    (tmp_path / "index.html").write_text("<p>A</p>", encoding="utf-8")
    page = '<main data-search-body data-search-words="a"><h1>A</h1></main>'
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text(page, encoding="utf-8")
    (tmp_path / "tim-kiem").write_text("", encoding="utf-8")
    config = settings_of_finished(tmp_path)
    with pytest.raises(PluginError) as raised:
        config.plugins.on_post_build(config=config)

    problem = "không mở hoặc ghi được; tệp có thể đang mở ở chương trình khác"
    assert f"{tmp_path}/tim-kiem: {problem}" == str(raised.value)


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (PluginError("content/a.md:1: sai"), "content/a.md:1: sai"),
        (
            Abort("Aborted with 2 warnings in strict mode!"),
            "có cảnh báo, nên chưa đạt (--strict)",
        ),
    ],
)
def test_mkdocs_adds_no_english_sentence(capsys, monkeypatch, error, line):
    """A build that fails ends with our lines, and with 1."""
    kept: list[logging.LogRecord] = []
    keeping = logging.Handler()
    keeping.emit = kept.append
    monkeypatch.setattr(logging.getLogger("mkdocs"), "handlers", [])  # of a preview
    log = logging.getLogger("mkdocs.hooks.portal")
    monkeypatch.setattr(log, "handlers", [keeping])
    config = load_config(str(ROOT / "mkdocs.yml"))
    with pytest.raises(ClickException) as raised:
        config.plugins.on_build_error(error=error)
    raised.value.show()

    assert [line] == [record.getMessage() for record in kept]
    assert (1, "", "") == (raised.value.exit_code, *capsys.readouterr())


def test_an_error_of_mkdocs_itself_keeps_its_words():
    """What is not ours is left to MkDocs."""
    config = load_config(str(ROOT / "mkdocs.yml"))

    assert None is config.plugins.on_build_error(error=ValueError("x"))
