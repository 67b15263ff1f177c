"""The bytes of the files of a site, wherever each comes from."""

from io import BytesIO

import pytest
from PIL import Image

from commune_portal.errors import ContentError
from commune_portal.pages import (
    BinaryFile,
    CopiedFile,
    MadePicture,
    PictureCopy,
    TextPage,
)
from commune_portal.publishing.site_files import bytes_of


def test_text_data_and_copies(tmp_path):
    """Text becomes UTF-8; data and the file to be copied stay as they are."""
    source = tmp_path / "a.pdf"
    source.write_bytes(b"\x00PDF\r\n")
    files = (
        TextPage("a.md", "Xã\n"),
        BinaryFile("b.png", b"\xff"),
        CopiedFile("c.pdf", str(source)),
    )

    assert ["Xã\n".encode(), b"\xff", b"\x00PDF\r\n"] == [*map(bytes_of, files)]


def made(source):
    """Return the JPEG of a picture, four pixels wide and three high."""
    copy = PictureCopy(str(source), "content/a.png", "JPEG", 4, 3)
    return MadePicture("a-4.jpg", copy)


def test_a_picture_is_made(tmp_path, png):
    """Without the cache a copy is made when its bytes are asked for."""
    (tmp_path / "a.png").write_bytes(png)
    with Image.open(BytesIO(bytes_of(made(tmp_path / "a.png")))) as picture:
        found = picture.format, picture.size

    assert ("JPEG", (4, 3)) == found


def test_a_damaged_picture(tmp_path, png):
    """The message names the file that the editor has to replace."""
    (tmp_path / "a.png").write_bytes(png[:40])
    with pytest.raises(ContentError) as raised:
        bytes_of(made(tmp_path / "a.png"))

    assert (
        "content/a.png: ảnh: ảnh hỏng, không mở được hết; hãy lấy lại tệp gốc"
    ) == str(raised.value)
