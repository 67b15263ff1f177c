"""The pictures beside a link in Zalo and Facebook: their size and content."""

import io

import pytest
from PIL import Image
from tests.pages.rendered import rendered
from tests.places import THEME

from commune_portal.pages import generated_pages, preview_pages
from commune_portal.pages.items.cards import card_files
from commune_portal.publishing.pictures.cache import with_pictures
from commune_portal.publishing.site_files import bytes_of

ASSETS = THEME / "assets"
FOLDER = "tin-bai/2026/2026-11-02-a"
RED, BLUE = (200, 0, 0), (0, 0, 200)


def halves(width, height):
    """Return a PNG, red above and blue below."""
    picture = Image.new("RGB", (width, height), RED)
    picture.paste(BLUE, (0, height // 2, width, height))
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()


@pytest.fixture
def cards(site, make_item, content, tmp_path):
    """Return a maker of the cards, by address, from a picture and front matter."""

    def make(data, name="bìa.png", **front):
        content({f"{FOLDER}/{name}": data})
        item = make_item("2026-11-02", "CCHC", image=name, image_alt="Ảnh", **front)
        pages = card_files(site({f"{FOLDER}/index.md": item}))
        made = with_pictures(pages, tmp_path / "cache")
        return {page.path: bytes_of(page) for page in made}

    return make


@pytest.mark.parametrize(
    "size", [(3000, 2000), (1200, 630), (400, 300), (700, 2100), (90, 30), (1, 1)]
)
def test_every_card_is_as_large_as_networks_want(cards, size):
    """A card is a JPEG of 1200 × 630 pixels, whatever the picture."""
    ((path, data),) = cards(halves(*size)).items()

    assert f"{FOLDER}/bia-chia-se.jpg" == path
    with Image.open(io.BytesIO(data)) as card:
        assert ("JPEG", (1200, 630)) == (card.format, card.size)


def test_a_high_picture_stays_whole(cards):
    """A poster keeps its top and its bottom, in the middle of the card."""
    (data,) = cards(halves(600, 1200)).values()
    card = Image.open(io.BytesIO(data)).convert("RGB")

    for colour, at in ((RED, (600, 4)), (BLUE, (600, 625))):
        seen = card.getpixel(at)
        assert all(abs(a - b) < 20 for a, b in zip(colour, seen, strict=True)), at
    assert card.getpixel((40, 4))[0] < 160  # the area beside it is darker


def test_what_is_transparent_is_white(cards):
    """A transparent background becomes white, not black."""
    stream = io.BytesIO()
    Image.new("RGBA", (800, 420), (0, 0, 0, 0)).save(stream, "PNG")
    (data,) = cards(stream.getvalue()).values()

    assert (255, 255, 255) == Image.open(io.BytesIO(data)).getpixel((600, 315))


def test_items_that_cannot_be_shown_have_no_card(cards):
    """A drawing and a draft have none: the card of the site is used."""
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'

    assert {} == cards(drawing, "a.svg")
    assert {} == cards(halves(900, 600), draft="true")


def test_each_page_names_a_card_that_there_is(site, make_item, content):
    """The card in the head of an item's page is a file of the site."""
    content({f"{FOLDER}/a.png": halves(900, 600)})
    item = make_item("2026-11-02", "CCHC", image="a.png", image_alt="Ảnh")
    made = site({f"{FOLDER}/index.md": item})
    pages = {page.path: page for page in rendered(generated_pages, made)}

    assert f"image: {FOLDER}/a-chia-se.jpg\n" in pages[f"{FOLDER}/index.md"].text
    assert f"{FOLDER}/a-chia-se.jpg" in pages
    assert not [p.path for p in rendered(preview_pages, made) if "chia-se" in p.path]


def test_the_card_of_the_site_is_fit():
    """The card of the theme has the right size, and is small."""
    file = ASSETS / "images" / "chia-se.png"

    with Image.open(file) as card:
        assert ("PNG", (1200, 630)) == (card.format, card.size)
    assert file.stat().st_size < 100_000
