"""An item that is lost while content/ is read."""

from pathlib import Path

import pytest
from tests.folders import TODAY, write_tree

from commune_portal.content import load_portal
from commune_portal.errors import ContentErrors

ITEM = "tin-bai/2026/2026-03-01-a.md"


def test_an_item_that_cannot_be_opened_is_a_mistake(tmp_path, monkeypatch):
    """The build says which; it is nothing that could be kept."""
    root = write_tree(tmp_path / "content", {ITEM: "---\ntitle: A\n---\n"})
    read = Path.read_bytes

    def refused(file):
        if file.name.endswith("-a.md"):
            raise PermissionError
        return read(file)

    monkeypatch.setattr(Path, "read_bytes", refused)
    with pytest.raises(ContentErrors) as errors:
        load_portal(root, TODAY)

    assert f"{root}/{ITEM}: không mở được; cần một tệp đọc được" == str(errors.value)
