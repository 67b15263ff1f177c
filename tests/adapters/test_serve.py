"""`mkdocs serve` builds anew when what it shows has changed."""

from mkdocs.config import load_config
from tests.places import ROOT, THEME
from tests.sites import TODAY


def test_serve_watches_content_and_theme():
    """Both lie outside the folder that MkDocs watches by itself."""
    content = ROOT / "content"
    config = load_config(
        str(ROOT / "mkdocs.yml"), extra={"content": str(content), "today": TODAY}
    )
    watched = config.plugins.on_config(config).watch

    assert [str(content), str(THEME)] == watched
