"""Pictures whose orientation (EXIF) cannot be read."""

import io

import pytest
from PIL import Image

from commune_portal.content.records.post import Picture

FOLDER = "tin-bai/2026/2026-11-20-a"
ITEM = "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n---\nChào.\n"


@pytest.mark.parametrize("exif", [b"Exif\0\0XX", b"Exif\0\0II*\0"])
def test_a_picture_with_damaged_exif_stays_as_it_is_stored(portal, exif):
    """The picture itself is whole: it is used, with the size that it is stored in."""
    stream = io.BytesIO()
    Image.new("RGB", (4, 3)).save(stream, "PNG", exif=exif)
    files = {f"{FOLDER}/index.md": ITEM, f"{FOLDER}/a.png": stream.getvalue()}
    (post,) = portal(files).posts

    expected = (Picture(path=f"{FOLDER}/a.png", width=4, height=3),)
    assert expected == post.pictures
