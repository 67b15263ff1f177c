"""Pictures of items: upright, small, without metadata; which are refused, and why."""

import io

import pytest
from lxml import html
from PIL import Image, ImageCms, ImageFilter, ImageOps
from tests.pages.rendered import rendered

from commune_portal.errors import ContentErrors
from commune_portal.pages import item_pages, share_picture
from commune_portal.publishing.pictures.cache import with_pictures
from commune_portal.publishing.pictures.metadata import without_metadata
from commune_portal.publishing.site_files import bytes_of

PATH = "tin-bai/2026/2026-11-02-bai"
RED, GREEN, BLUE, WHITE = (200, 0, 0), (0, 160, 0), (0, 0, 200), (255, 255, 255)
# How a rotated camera stores an upright picture (EXIF 2.3, tag 274).
STORED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def corners(width=600, height=400, mode="RGB"):
    """Return a picture with a colour in each corner."""
    picture = Image.new("RGB", (width, height), WHITE)
    for colour, place in zip(
        (RED, GREEN, BLUE), ((0, 0), (width // 2, 0), (0, height // 2)), strict=True
    ):
        picture.paste(colour, (*place, place[0] + width // 2, place[1] + height // 2))
    return picture.convert(mode)


def saved(picture, kind="JPEG", **more):
    """Return the bytes of a picture."""
    stream = io.BytesIO()
    picture.save(stream, kind, **more)
    return stream.getvalue()


def photograph(orientation=1, **more):
    """Return a JPEG as a phone writes it: rotated, with its location and owner."""
    exif = Image.Exif()
    exif[274] = orientation
    exif[315] = "Nguyễn Văn Chủ Máy".encode()
    exif.get_ifd(0x8825).update({1: "N", 2: (20.0, 51.0, 7.0), 3: "E"})
    turn = STORED[orientation]
    picture = corners(**more)
    stored = picture.transpose(turn) if turn is not None else picture
    return saved(stored, exif=exif, quality=95, comment=b"TOA-DO-BI-MAT")


def colours(picture):
    """Return the colours of the four corners, each named."""
    picture = picture.convert("RGB")
    width, height = picture.size
    names = {"r": RED, "g": GREEN, "b": BLUE, "w": WHITE}
    found = ""
    for place in ((0.2, 0.2), (0.8, 0.2), (0.2, 0.8), (0.8, 0.8)):
        at = picture.getpixel((int(width * place[0]), int(height * place[1])))
        found += min(
            names,
            key=lambda n: sum(abs(a - b) for a, b in zip(at, names[n], strict=True)),
        )
    return found


@pytest.fixture
def published(site, make_item, content, tmp_path):
    """Return a builder of the site's files and the page from pictures and a text."""

    def build(files, text="", **front):
        content({f"{PATH}/{name}": data for name, data in files.items()})
        front = {"image_alt": "Ảnh", **front}
        item = make_item("2026-11-02", "CCHC", **front) + text
        pages = rendered(item_pages, site({f"{PATH}/index.md": item}))
        made = with_pictures(pages, tmp_path / "cache")
        files = {page.path.removeprefix(f"{PATH}/"): bytes_of(page) for page in made}
        page = files.pop("index.md").decode().split("---", 2)[2]
        return files, html.fromstring(f"<main>{page}</main>")

    return build


@pytest.mark.parametrize("orientation", sorted(STORED))
def test_pictures_stand_upright_and_have_no_place(published, orientation):
    """Whatever the orientation; no byte of its owner or location is in the site."""
    files, page = published({"a.jpg": photograph(orientation)}, image="a.jpg")
    (image,) = page.xpath("//figure//img")

    assert {"a-480.webp", "a-600.webp", "a-600.jpg"} == set(files)
    assert ("600", "400") == (image.get("width"), image.get("height"))
    for name, data in files.items():
        with Image.open(io.BytesIO(data)) as picture:
            assert "rgbw" == colours(picture), name
            assert {} == dict(picture.getexif()), name
        assert not any(
            mark in data
            for mark in (b"Exif", b"GPS", b"TOA-DO-BI-MAT", "Chủ Máy".encode())
        )


def test_a_page_names_the_widths_and_the_size(published):
    """The lead picture loads at once, a picture in the text when it is reached."""
    big = saved(corners(3000, 2000))
    files, page = published(
        {"bìa.jpg": big, "b.jpg": big}, "\n![Một <hai>](b.jpg)\n", image="bìa.jpg"
    )
    lead, inside = page.xpath("//picture")
    image, other = lead.find(".//img"), inside.find(".//img")
    root = f"../../../{PATH}"

    assert ", ".join(
        f"{root}/bia-{width}.webp {width}w" for width in (480, 960, 1440)
    ) == lead.find("source").get("srcset")
    assert "image/webp" == lead.find("source").get("type")
    assert (f"{root}/bia-1200.jpg", "1200", "800", "high", None) == tuple(
        image.get(key) for key in ("src", "width", "height", "fetchpriority", "loading")
    )
    assert ("Một <hai>", None, "lazy") == tuple(
        other.get(key) for key in ("alt", "fetchpriority", "loading")
    )
    assert [(480, 320), (960, 640), (1440, 960), (1200, 800)] == [
        Image.open(io.BytesIO(files[f"bia-{name}"])).size
        for name in ("480.webp", "960.webp", "1440.webp", "1200.jpg")
    ]


def test_a_picture_that_the_item_does_not_use_stays_at_home(published):
    """Nor is the original of a picture that it uses."""
    files, _ = published(
        {"a.jpg": photograph(), "thua.jpg": photograph(), "kh.pdf": b"%PDF-1.4 %%EOF"},
        image="a.jpg",
    )

    assert {"a-480.webp", "a-600.webp", "a-600.jpg"} == set(files)


@pytest.mark.parametrize(
    ("name", "front", "text"),
    [
        ("to-khai.jpg", {"attachments": "[{title: A, file: to-khai.jpg}]"}, ""),
        ("to khai.jpg", {}, "\n[Ảnh lớn](<to khai.jpg>)\n"),
    ],
)
def test_an_offered_picture_keeps_every_point(published, name, front, text):
    """Attached and linked pictures lose their metadata, not their size."""
    given = photograph(6)
    files, _ = published({name: given}, text, **front)
    with (
        Image.open(io.BytesIO(given)) as before,
        Image.open(io.BytesIO(files[name])) as after,
    ):
        assert {274: 6} == dict(after.getexif())
        assert before.tobytes() == after.tobytes()
    assert b"TOA-DO" not in files[name]
    assert "Chủ Máy".encode() not in files[name]
    assert b"GPS" not in files[name]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_metadata_goes_and_points_stay(kind):
    """Every format with metadata loses it; all other bytes stay the same."""
    exif = Image.Exif()
    exif[315] = "BI-MAT"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    more = {"PNG": {}, "JPEG": {"progressive": True}, "WEBP": {"xmp": b"<x>BI-MAT</x>"}}
    given = saved(corners(), kind, exif=exif, icc_profile=profile, **more[kind])
    found = without_metadata(given, 1)
    with (
        Image.open(io.BytesIO(given)) as before,
        Image.open(io.BytesIO(found)) as after,
    ):
        assert before.tobytes() == after.tobytes()
        assert profile == after.info["icc_profile"]
        assert {} == dict(after.getexif())
    assert b"BI-MAT" in given
    assert b"BI-MAT" not in found
    assert found == without_metadata(found, 1)


def test_a_second_picture_within_a_jpeg_is_cut_off():
    """Phones append one, with a location of its own."""
    given = photograph() + photograph()

    assert b"TOA-DO" not in without_metadata(given, 1)


@pytest.mark.parametrize("cut", [3, 20, 200, -2])
def test_damaged_metadata_ends_in_one_error(cut):
    """A truncated JPEG is reported as damaged, and never loops endlessly."""
    with pytest.raises(ValueError, match="damaged"):
        without_metadata(photograph()[:cut], 1)


def modes():
    """Return a picture in each colour mode, with the colours of its corners."""
    grey = Image.linear_gradient("L").resize((600, 400))
    deep = Image.new("I;16", (600, 400), 40000)
    clear = corners(mode="RGBA")
    clear.paste((0, 0, 0, 0), (300, 200, 600, 400))
    return {
        "a.jpg": (saved(corners(mode="CMYK")), "rgbw"),
        "b.png": (saved(corners(mode="P"), "PNG"), "rgbw"),
        "c.png": (saved(clear, "PNG"), "rgbw"),
        "d.gif": (saved(corners(mode="P"), "GIF"), "rgbw"),
        "e.bmp": (saved(corners(), "BMP"), "rgbw"),
        "f.jpg": (saved(corners(), "PNG"), "rgbw"),
        "g.webp": (saved(corners(), "WEBP"), "rgbw"),
        "h.png": (saved(grey, "PNG"), None),
        "i.png": (saved(deep, "PNG"), None),
        "k.png": (saved(corners(mode="1"), "PNG"), None),
    }


@pytest.mark.parametrize("name", sorted(modes()))
def test_every_kind_of_picture_is_shown(published, name):
    """CMYK, palettes, 16 bits, transparency, and a wrong suffix."""
    data, expected = modes()[name]
    files, _ = published({name: data}, image=name)
    with (
        Image.open(io.BytesIO(files[f"{name[0]}-600.webp"])) as webp,
        Image.open(io.BytesIO(files[f"{name[0]}-600.jpg"])) as jpeg,
    ):
        assert ("WEBP", "JPEG", "RGB") == (webp.format, jpeg.format, jpeg.mode)
        assert expected in {None, colours(jpeg)}
        if name == "c.png":
            assert 0 == webp.getpixel((500, 300))[3]
            assert min(jpeg.getpixel((500, 300))) > 250
        if name == "i.png":
            assert 150 <= webp.convert("L").getpixel((300, 200)) <= 162


def test_the_same_picture_gives_the_same_bytes(published, tmp_path):
    """Two builds give the same bytes, and the second makes no picture again."""
    first, _ = published({"a.jpg": photograph(3)}, image="a.jpg")
    cache = {file: file.stat().st_ino for file in (tmp_path / "cache").iterdir()}
    again, _ = published({"a.jpg": photograph(3)}, image="a.jpg")

    assert 3 == len(cache)
    assert cache == {
        file: file.stat().st_ino for file in (tmp_path / "cache").iterdir()
    }
    for file in cache:
        file.unlink()
    anew, _ = published({"a.jpg": photograph(3)}, image="a.jpg")
    assert first == again == anew


def test_two_pictures_with_one_stem_have_two_addresses(published):
    """`a.jpg` and `a.png` beside each other are both shown."""
    files, _ = published(
        {"a.jpg": saved(corners()), "a.png": saved(corners(), "PNG")},
        "\n![Hai](a.png)\n",
        image="a.jpg",
    )

    assert {"a-600.jpg", "a-png-600.jpg"} <= set(files)


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">{}</svg>'
XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def test_a_drawing_is_shown_with_its_size(published):
    """An SVG of shapes is published as it is; it is no picture to share."""
    drawing = SVG.format('<g fill="url(#a)"><path d="M0 0h9"/></g>').encode()
    files, page = published({"a.svg": drawing}, image="a.svg")
    (image,) = page.xpath("//figure//img")

    assert {"a.svg": drawing} == files
    assert ("40", "30") == (image.get("width"), image.get("height"))


def told(messages, files):
    """Return the one message about a picture, without file and field."""
    (name,) = files
    item = f"---\ntitle: A\ndate: 2026-11-02\ntags: [CCHC]\n---\n\n![B]({name})\n"
    given = {f"{PATH}/{name}": data for name, data in files.items()}
    (found,) = messages({**given, f"{PATH}/index.md": item})
    place, _, problem = found.partition(f": ảnh: «{name}» ")
    assert f"content/{PATH}/index.md:7" == place
    return problem


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.jpg", b"\x00\x00\x00\x18ftypheic" + b"\x00" * 99, "là ảnh HEIC của iPhone"),
        (
            "a.heic",
            b"\x00\x00\x00\x18ftypmif1" + b"\x00" * 99,
            "là ảnh HEIC của iPhone",
        ),
        ("a.jpg", b"day khong phai anh", "không phải ảnh đọc được; hãy lưu lại thành"),
        ("a.png", b"", "là tệp rỗng; hãy chép lại tệp gốc"),
        (
            "a.jpg",
            b"<html><script>a()</script>",
            "không phải ảnh, thật ra là trang web",
        ),
        ("a.tif", saved(corners(), "TIFF"), "không phải ảnh đọc được"),
        ("a.svg", b"<svg", "không phải ảnh SVG đọc được"),
        (
            "a.svg",
            b'<!DOCTYPE svg [<!ENTITY a "b">]><svg/>',
            "có khai báo ENTITY",
        ),
        (
            "a.png",
            saved(Image.new("1", (9000, 8000)), "PNG"),
            "có 72 triệu điểm ảnh, quá 60 triệu; hãy thu nhỏ còn khoảng 1600 điểm ảnh",
        ),
        ("a.png", saved(Image.new("1", (20000, 20000)), "PNG"), "có hơn 170 triệu"),
        ("a.bmp", b"BM" + b"\x00" * 31 * 1024 * 1024, "nặng 31 MB, quá 30 MB; hãy thu"),
        (
            "a.gif",
            saved(
                corners(mode="P"),
                "GIF",
                save_all=True,
                append_images=[ImageOps.invert(corners()).convert("P")],
            ),
            "là ảnh động, chỉ hiện hình đầu tiên",
        ),
    ],
)
def test_unfit_pictures_are_told(messages, name, data, problem):
    """Each with its file and what to do, in the same run as all other mistakes."""
    assert told(messages, {name: data}).startswith(problem)


def test_a_picture_that_breaks_off_is_told(published):
    """Its first bytes are valid; the mistake is found when its copies are made."""
    noise = Image.effect_noise((900, 900), 90).filter(ImageFilter.BLUR)
    with pytest.raises(ContentErrors) as raised:
        published({"a.jpg": saved(noise)[:20000]}, image="a.jpg")

    assert str(raised.value).endswith(
        f"{PATH}/a.jpg: ảnh: ảnh hỏng, không mở được hết; hãy lấy lại tệp gốc"
    )


def test_what_is_no_picture_is_no_lead(messages):
    """A PDF as `image` is a mistake at its line."""
    item = "---\ntitle: A\ndate: 2026-11-02\ntags: [CCHC]\nimage: a.pdf\nimage_alt: B\n"
    found = messages({f"{PATH}/index.md": f"{item}---\nC\n", f"{PATH}/a.pdf": b"x"})

    assert [
        f"content/{PATH}/index.md:5: image: «a.pdf» không phải ảnh; hãy dùng tệp JPEG, "
        "PNG hoặc WebP"
    ] == found


def test_a_picture_in_the_text_without_words_is_told(site, make_item, content):
    """With the line of the picture."""
    content({f"{PATH}/a.png": saved(corners(), "PNG")})
    item = make_item("2026-11-02", "CCHC") + "\n![](a.png)\n"
    (warning,) = site({f"{PATH}/index.md": item}).texts[f"{PATH}/index.md"].warnings

    assert (9, "ảnh", "«a.png» cần mô tả ảnh cho người không nhìn thấy") == (
        warning.line,
        warning.field,
        warning.problem,
    )


def test_what_is_shared_is_a_jpeg(portal, make_item, content):
    """Open Graph and feeds use the JPEG with its size, and no drawing."""
    content({f"{PATH}/a.png": saved(corners(2000, 1000), "PNG")})
    content({"tin-bai/2026/b/a.svg": SVG.format("").encode()})
    first, second = (
        make_item("2026-11-02", "CCHC", image=name) for name in ("a.png", "a.svg")
    )
    made = portal({f"{PATH}/index.md": first, "tin-bai/2026/b/index.md": second})
    shared = {post.path: share_picture(post) for post in made.posts}
    picture = shared[f"{PATH}/index.md"]

    assert (f"{PATH}/a-1200.jpg", 1200, 600) == (
        picture.address,
        picture.width,
        picture.height,
    )
    assert shared["tin-bai/2026/b/index.md"] is None


def test_a_profile_is_used_and_not_published(published):
    """A picture with the sRGB profile looks the same without it."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    plain, _ = published({"a.png": saved(corners(), "PNG")}, image="a.png")
    tagged, _ = published(
        {"a.png": saved(corners(), "PNG", icc_profile=profile)}, image="a.png"
    )

    assert b"ICCP" not in tagged["a-600.webp"]
    assert plain == tagged
