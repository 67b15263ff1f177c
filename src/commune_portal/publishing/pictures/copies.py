"""Copies of a picture for the site: upright, scaled, without metadata."""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms, ImageEnhance, ImageFilter, ImageOps

from commune_portal.content.attachments.pictures import BROKEN, FORMATS
from commune_portal.errors import ContentError
from commune_portal.pages import PictureCopy
from commune_portal.publishing.pictures.metadata import without_metadata

# Part of the cache's keys; change it whenever the same picture would give other bytes.
RECIPE = "1"
_SAVING: dict[str, dict[str, Any]] = {
    "WEBP": {"quality": 80, "method": 4},
    "JPEG": {"quality": 82, "optimize": True, "progressive": True},
    "CARD": {"quality": 82, "optimize": True, "progressive": True},
}
_WIDE = 1.4  # width / height from which a picture fills a card with little cropped
_BACKGROUND_BLUR, _BACKGROUND_LIGHT = 32, 0.6
_WHITE = (255, 255, 255)
_SIXTEEN_TO_EIGHT = 1 / 256
_DAMAGED = "ảnh hỏng, không mở được hết; hãy lấy lại tệp gốc"


def made_copies(copies: Iterable[PictureCopy]) -> tuple[bytes, ...]:
    """Return the bytes of copies of one picture, which is opened once.

    The same picture and version of Pillow give the same bytes. Raises ContentError
    where the picture is damaged.
    """
    wanted = tuple(copies)
    try:
        return tuple(_made(wanted))
    except (*BROKEN, Image.DecompressionBombError, ImageCms.PyCMSError):
        raise ContentError(wanted[0].shown, None, "ảnh", _DAMAGED) from None


def _made(copies: tuple[PictureCopy, ...]) -> Iterator[bytes]:
    source = Path(copies[0].source)
    widest = max(max(copy.width, copy.height) for copy in copies)
    picture = _opened(source, widest) if widest else None
    for copy in copies:
        if picture is None or not copy.width:
            with Image.open(source, formats=FORMATS) as image:
                orientation = image.getexif().get(274, 1)
            yield without_metadata(source.read_bytes(), orientation)
        else:
            yield _saved(picture, copy)


def _opened(source: Path, longest: int) -> Image.Image:
    """Return the picture upright, in sRGB, its longer side at least `longest` pixels.

    A picture that is smaller keeps its size.
    """
    with Image.open(source, formats=FORMATS) as image:
        image.draft(
            image.mode, (longest, longest)
        )  # decodes a JPEG at a fraction of its size
        image.load()
        profile = image.info.get("icc_profile")
        upright = ImageOps.exif_transpose(image)
    picture = _in_colours(upright, profile)
    picture.info = {}  # metadata must not be saved again
    return picture


def _in_colours(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return the picture as RGB, or RGBA where it has transparent parts."""
    if image.mode.startswith("I"):  # 16-bit grey, which convert() would clip
        grey = image.convert("I").point(lambda level: level * _SIXTEEN_TO_EIGHT)
        return grey.convert("L").convert("RGB")
    mode = "RGBA" if image.has_transparency_data else "RGB"
    if profile and image.mode in {"RGB", "RGBA", "CMYK", "L"}:
        try:
            return _in_srgb(image, profile, mode)
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a damaged profile counts as none
    return image.convert(mode)


def _in_srgb(image: Image.Image, profile: bytes, mode: str) -> Image.Image:
    converted = ImageCms.profileToProfile(
        image,
        ImageCms.ImageCmsProfile(io.BytesIO(profile)),
        ImageCms.createProfile("sRGB"),
        outputMode=mode,
    )
    assert converted is not None  # noqa: S101 - only in-place conversion returns None
    return converted


def _saved(picture: Image.Image, copy: PictureCopy) -> bytes:
    size = (copy.width, copy.height)
    scaled = picture
    if copy.kind == "CARD":
        scaled = _on_card(_on_paper(picture), size)
    elif picture.size != size:
        scaled = picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    if copy.kind == "JPEG":
        scaled = _on_paper(scaled)
    stream = io.BytesIO()
    form = "WEBP" if copy.kind == "WEBP" else "JPEG"
    scaled.save(stream, form, **_SAVING[copy.kind])
    return stream.getvalue()


def _on_paper(picture: Image.Image) -> Image.Image:
    if picture.mode != "RGBA":
        return picture
    paper = Image.new("RGB", picture.size, _WHITE)
    paper.paste(picture, mask=picture.getchannel("A"))
    return paper


def _on_card(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Return the picture filling the card, or whole on a blurred one where it is tall.

    Cropping a poster at head and foot would change what it says.
    """
    filled = ImageOps.fit(picture, size, Image.Resampling.LANCZOS)
    if picture.width >= _WIDE * picture.height:
        return filled
    blurred = filled.filter(ImageFilter.GaussianBlur(_BACKGROUND_BLUR))
    card = ImageEnhance.Brightness(blurred).enhance(_BACKGROUND_LIGHT)
    whole = ImageOps.contain(picture, size, Image.Resampling.LANCZOS)
    card.paste(whole, ((size[0] - whole.width) // 2, (size[1] - whole.height) // 2))
    return card
