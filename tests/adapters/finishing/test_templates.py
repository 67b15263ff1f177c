"""The theme gives MkDocs the same files and templates, only sooner."""

from mkdocs.config import load_config
from mkdocs.structure.files import Files
from tests.places import ROOT

from commune_portal.adapters.finishing.templates import quick_templates


class Store(dict):
    """A store in memory."""

    put = dict.__setitem__


def theme_files(config):
    """Return the files that MkDocs serves of the theme."""
    files = Files([])
    files.add_files_from_theme(config.theme.get_env(), config)
    return [file.src_uri for file in files]


def test_the_same_files_are_served():
    """Hidden folders, where Material has its icons, hold none of them."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    before = theme_files(config)
    quick_templates(config.theme, Store())

    assert before == theme_files(config)


def test_a_template_is_compiled_once(tmp_path):
    """Its code is taken from the store while its text is the same."""
    (tmp_path / "x.html").write_text("{{ 1 + 1 }}", encoding="utf-8")
    theme = {"name": "commune-portal", "custom_dir": str(tmp_path)}
    config = load_config(str(ROOT / "mkdocs.yml"), theme=theme)
    memo = Store()
    quick_templates(config.theme, memo)
    found = []
    for text in ("{{ 1 + 1 }}", "{{ 1 + 1 }}", "{{ 1 + 2 }}"):
        (tmp_path / "x.html").write_text(text, encoding="utf-8")
        made = config.theme.get_env().get_template("x.html").render()
        found.append((made, len(memo)))

    assert [("2", 1), ("2", 1), ("3", 2)] == found
