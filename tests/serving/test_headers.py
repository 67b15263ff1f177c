"""What real web servers send with our settings; the same from each of them."""

import gzip
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.serving.running import Running, running

PAGE = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "frame-src 'none'; object-src 'none'; base-uri 'self'; form-action 'self'; "
    "frame-ancestors 'none'"
)
SHOWN = (
    "default-src 'none'; img-src 'self' data:; media-src 'self'; object-src 'self'; "
    "style-src 'unsafe-inline'; frame-ancestors 'none'"
)
SAVED = "default-src 'none'; frame-ancestors 'none'; sandbox"
OFFICE = "application/vnd.openxmlformats-officedocument"
WORD = f"{OFFICE}.wordprocessingml.document"
# Of each file: status, type, policy, caching, disposition.
EXPECTED = {
    "": (200, "text/html; charset=utf-8", PAGE, "no-cache", None),
    "tin-bai/a/": (200, "text/html; charset=utf-8", PAGE, "no-cache", None),
    "tim-kiem/": (200, "text/html; charset=utf-8", PAGE, "no-cache", None),
    "tim-kiem/chi-muc/goi.json": (
        *(200, "application/json; charset=utf-8", SAVED, "no-cache", None),
    ),
    "tim-kiem/chi-muc/tu/0.json?a1b2": (
        *(200, "application/json; charset=utf-8", SAVED),
        *("public, max-age=3600", None),
    ),
    "tim-kiem/chi-muc/trang/2026/0.json?a1b2": (
        *(200, "application/json; charset=utf-8", SAVED),
        *("public, max-age=3600", None),
    ),
    "a.css": (200, "text/css; charset=utf-8", PAGE, "no-cache", None),
    "a.woff2": (200, "font/woff2", PAGE, "public, max-age=604800", None),
    "a.webp": (200, "image/webp", SHOWN, "public, max-age=3600", None),
    "a.JPG": (200, "image/jpeg", SHOWN, "public, max-age=3600", None),
    "a.svg": (
        *(200, "image/svg+xml; charset=utf-8", SHOWN, "public, max-age=3600", None),
    ),
    "a.mp3": (200, "audio/mpeg", SHOWN, "public, max-age=3600", None),
    "a.pdf": (200, "application/pdf", SHOWN, "no-cache", None),
    "tin-bai/a/a.docx": (200, WORD, SAVED, "no-cache", "attachment"),
    "a.xlsx": (
        *(200, f"{OFFICE}.spreadsheetml.sheet", SAVED, "no-cache", "attachment"),
    ),
    "a.csv": (200, "text/csv; charset=utf-8", SAVED, "no-cache", "attachment"),
    "a.mp4": (200, "video/mp4", SAVED, "no-cache", "attachment"),
    "a.zip": (200, "application/zip", SAVED, "no-cache", "attachment"),
    "a.json": (200, "application/json; charset=utf-8", SAVED, "no-cache", None),
    "feed.json": (200, "application/feed+json; charset=utf-8", SAVED, "no-cache", None),
    "feed.xml": (200, "application/atom+xml; charset=utf-8", SAVED, "no-cache", None),
    "khong-co": (404, "text/html; charset=utf-8", PAGE, "no-cache", None),
    "khong-co.docx": (404, "text/html; charset=utf-8", PAGE, "no-cache", None),
    "tim-kiem/khong-co.js": (404, "text/html; charset=utf-8", PAGE, "no-cache", None),
    "trong/": (404, "text/html; charset=utf-8", PAGE, "no-cache", None),
    ".bi-mat": (404, "text/html; charset=utf-8", PAGE, "no-cache", None),
}
ALWAYS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    "strict-transport-security": "max-age=31536000",
}
PLAIN = b"chua nen"


@contextmanager
def serving(server: str, path: str) -> Iterator[Running]:
    """Run a server with a site at this path of its domain."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        root.chmod(0o755)  # Apache reads as another user
        site = root / "current"
        (site / "trong").mkdir(parents=True)
        for named in (*(path.split("?")[0] for path in EXPECTED), "404.html"):
            file = site / (f"{named}index.html" if named.endswith("/") else named)
            if named and not named.startswith(("khong-co", "trong", "tim-kiem/k")):
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(PLAIN)
        (site / "index.html").write_bytes(PLAIN)
        (site / "404.html").write_bytes(b"khong thay")
        for copy in ("a.css.gz", "tin-bai/a/index.html.gz", "feed.json.gz"):
            (site / copy).write_bytes(gzip.compress(b"da nen"))
        with running(server, site, root, path) as found:
            yield found


@pytest.fixture(scope="module", params=["nginx", "apache", "caddy"])
def server(request: pytest.FixtureRequest) -> Iterator[Running]:
    """Return each server with a site at /xa/ of its domain."""
    with serving(request.param, "/xa/") as found:
        yield found


def sent(server: Running) -> dict[str, object]:
    """Return what the server sends with each file, as in `EXPECTED`."""
    answers = {path: server.get(path) for path in EXPECTED}
    return {
        path: (
            answer.status,
            answer.headers.get("content-type"),
            answer.headers.get("content-security-policy"),
            answer.headers.get("cache-control"),
            answer.headers.get("content-disposition"),
        )
        for path, answer in answers.items()
    }


def test_each_kind_of_file_has_its_headers(server):
    """Type, policy, caching and disposition follow from the kind of the file."""
    assert EXPECTED == sent(server)


@pytest.mark.parametrize("name", ["nginx", "apache", "caddy"])
def test_a_site_alone_under_its_domain(name):
    """The same at the root of a domain as at a path of it."""
    with serving(name, "/") as found:
        assert EXPECTED == sent(found)


@pytest.mark.parametrize("path", ["", "tin-bai/a/a.docx", "khong-co"])
def test_every_answer_has_the_headers_of_the_site(server, path):
    """A page, a file and the page of a missing address alike."""
    headers = server.get(path).headers

    assert ALWAYS == {name: headers.get(name) for name in ALWAYS}
    assert "geolocation=()" in headers["permissions-policy"]


def test_a_missing_address_shows_the_page_of_the_site(server):
    """Whatever is asked for, the reader sees the site's own page."""
    assert b"khong thay" == server.get("khong-co.docx").body


@pytest.mark.parametrize(
    ("path", "media"),
    [
        ("a.css", "text/css; charset=utf-8"),
        ("tin-bai/a/", "text/html; charset=utf-8"),
        ("feed.json", "application/feed+json; charset=utf-8"),
    ],
)
def test_compressed_copies_are_sent(server, path, media):
    """The copy beside a file is sent as that file to a browser that reads it."""
    answer = server.get(path, **{"Accept-Encoding": "gzip"})

    assert ("gzip", media) == (
        answer.headers.get("content-encoding"),
        answer.headers.get("content-type"),
    )
    assert b"da nen" == gzip.decompress(answer.body)
    assert PLAIN == server.get(path, **{"Accept-Encoding": "identity"}).body


def test_what_has_not_changed_is_not_sent_again(server):
    """A browser that asks with the mark of its copy gets an answer without a body."""
    first = server.get("a.pdf")
    again = server.get("a.pdf", **{"If-None-Match": first.headers["etag"]})

    assert (304, b"") == (again.status, again.body)


def test_the_address_without_its_slash_leads_to_the_site(server):
    """/xa is /xa/, and /xa/tin-bai/a is /xa/tin-bai/a/."""
    for path in ("/xa", "/xa/tin-bai/a"):
        answer = server.ask(path)

        assert answer.status in (301, 308)
        assert answer.headers["location"].endswith(f"{path}/")
