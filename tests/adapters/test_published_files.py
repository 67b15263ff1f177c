"""A built site with a folder in which every kind of file was planted."""

import pytest
from tests.archives import EXE, HTML, SOUND
from tests.sites import build_from

FOLDER = "tin-bai/2026/2026-11-02-bai"
NAMED = ("a.pdf", "a.docx", "a.csv", "b.mp3", "a.mp4", "a.zip")
UNNAMED = {
    "a.html": HTML,
    "cai-dat.exe": EXE,
    "b.docm": b"x",
    "b.php": b"<?php",
    "ho-ngheo.xlsx": SOUND["a.xlsx"],
    "thua.svg": b"<svg/>",
}
DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script>'
    b'<path d="M0 0h9"/></svg>'
)
ITEM = """
-- docs/lien-he.md --
# Liên hệ
-- content/portal.yml --
name: An Bình
-- content/tin-bai/2026/2026-11-02-bai/index.md --
---
title: Bài
date: 2026-11-02
tags: [CCHC]
attachments:
{attached}
---
![Hình](hinh.svg)
"""


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    """Return the folder and the site of an item with all these files."""
    root = tmp_path_factory.mktemp("planted")
    folder = root / "content" / FOLDER
    folder.mkdir(parents=True)
    files = {name: SOUND[name] for name in NAMED}
    for name, data in {**files, **UNNAMED, "hinh.svg": DRAWING}.items():
        (folder / name).write_bytes(data)
    attached = "\n".join(f"  - {{title: A, file: {name}}}" for name in NAMED)
    site = build_from(root, ITEM.format(attached=attached), strict=False)
    return folder, site


def test_only_what_is_named_is_on_the_site(planted):
    """Byte for byte as it was checked; the drawing cleaned; nothing else at all."""
    _, site = planted
    published = {
        path.removeprefix(f"{FOLDER}/"): data
        for path, data in site.files().items()
        if path.startswith(FOLDER) and not path.endswith("index.html")
    }
    expected = {name: SOUND[name] for name in NAMED}
    cleaned = b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>'

    assert {**expected, "hinh.svg": cleaned} == published
