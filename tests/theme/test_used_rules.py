"""Each rule of the theme is used: a page or script has an element that it styles."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image
from tests.kinds import KINDS
from tests.places import ROOT, THEME
from tests.sites import build_from
from tests.theme.selectors import LookedUp, names_in, selectors

# What the sample does not have.
MORE = Path(__file__).with_name("more.txt")
CODE = [
    *(ROOT / "src/commune_portal/pages").rglob("*.py"),
    *(ROOT / "src/commune_portal/pages/templates").rglob("*.j2"),
    *(ROOT / "src/commune_portal/reports/html").rglob("*.py"),
    *(ROOT / "src/commune_portal/reports/html").rglob("*.j2"),
    *THEME.rglob("*.html"),
    *(THEME / "assets/javascripts").glob("*.js"),
]
# Selectors whose parts all exist, but not yet together.
LATER = {
    ".cp-procedure[hidden]": "procedures.js hides what a filter leaves out",
    ".cp-procedures[hidden]": "procedures.js hides a group without rows",
    ".md-typeset .doc h6": "a report with headings of four levels",
}


@pytest.fixture(scope="module")
def pages(sample, a_commune, tmp_path_factory):
    """Return pages of every kind, as a reader and as an editor sees them."""
    folder = tmp_path_factory.mktemp("more")
    stream = io.BytesIO()
    Image.new("RGB", (900, 1600)).save(stream, "JPEG")
    picture = folder / "content/tin-bai/2023/2023-04-01-moi-kieu/doc.jpg"
    picture.parent.mkdir(parents=True)
    picture.write_bytes(stream.getvalue())
    text = a_commune + MORE.read_text(encoding="utf-8")
    more = build_from(folder, text, serve_url="http://127.0.0.1:8000/", strict=False)
    addresses = [*KINDS.values(), "huong-dan/dang-tin/"]
    files = [re.sub("(^|/)$", r"\1index.html", address) for address in addresses]
    texts = [sample.text(file) for file in files]
    texts += [path.read_text(encoding="utf-8") for path in more.folder.rglob("*.html")]
    return [LookedUp.of(text) for text in texts]


def is_made(name: str, code: str) -> bool:
    """Return whether code writes the class or attribute: whole, or up to a variable."""
    camel = re.sub(
        "-([a-z])", lambda found: found[1].upper(), name.removeprefix("data-")
    )
    stem = re.match(r".+?(?:--|__)", name)
    variable = stem and re.search(re.escape(stem[0]) + r"[{\\]", code)
    return bool(name in code or camel in code or variable)


def test_every_rule_is_used(pages):
    """A selector matches on a page, or names what some page or script will have."""
    code = "".join(file.read_text(encoding="utf-8") for file in CODE)
    known = frozenset().union(*(page.names for page in pages))
    found = {
        selector: file.relative_to(THEME).as_posix()
        for file in (THEME / "styles").rglob("*.css")
        for selector in selectors(file.read_text(encoding="utf-8"))
    }
    unmatched = {
        selector for selector in found if not any(page.has(selector) for page in pages)
    }
    dead = {
        selector
        for selector in unmatched - set(LATER)
        if not (new := names_in(selector) - known)
        or not all(is_made(name, code) for name in new)
    }

    assert {} == {selector: found[selector] for selector in dead}
    assert set(LATER) <= unmatched
