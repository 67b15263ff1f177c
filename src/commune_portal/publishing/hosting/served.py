"""What a server sends with each kind of file of a site: the only place that says it.

Every sample of a server's settings is made from this table; see ADR 79.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

# The same as the `meta` element of every page (theme/portal.html, ADR 32), and what
# such an element cannot express.
PAGE_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; frame-src 'none'; object-src 'none'; base-uri 'self'; "
    "form-action 'self'; frame-ancestors 'none'"
)
# A browser shows these by itself: it wraps them in a page with styles of its own.
_SHOWN_POLICY = (
    "default-src 'none'; img-src 'self' data:; media-src 'self'; object-src 'self'; "
    "style-src 'unsafe-inline'; frame-ancestors 'none'"
)
_SANDBOX = "default-src 'none'; frame-ancestors 'none'; sandbox"

# The same file under the same name may hold other figures tomorrow: ask each time.
_ASK = "no-cache"
_HOUR = "public, max-age=3600"
_WEEK = "public, max-age=604800"
# search.js asks for the files of the index with their version, which goi.json names;
# an hour, as a file may be asked for while a site is being published.
INDEX_FOLDERS = ("tim-kiem/chi-muc/tu", "tim-kiem/chi-muc/trang")
INDEX_CACHING = _HOUR


@dataclass(frozen=True, slots=True)
class Kind:
    """How files of some endings are served.

    Attributes:
        types: The media type by ending, without its dot.
        policy: The Content-Security-Policy.
        caching: The Cache-Control.
        is_download: Whether a browser saves it and never opens it on the site's origin.
        is_text: Whether it is text in UTF-8, which is also served compressed.

    """

    types: Mapping[str, str]
    policy: str
    caching: str = _ASK
    is_download: bool = False
    is_text: bool = False


def _types(**types: str) -> Mapping[str, str]:
    return MappingProxyType(types)


_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"
PAGES = Kind(_types(html="text/html"), PAGE_POLICY, is_text=True)
KINDS = (
    PAGES,
    Kind(_types(css="text/css", js="text/javascript"), PAGE_POLICY, is_text=True),
    Kind(_types(woff2="font/woff2"), PAGE_POLICY, _WEEK),
    Kind(
        _types(json="application/json", xml="application/xml", map="application/json"),
        _SANDBOX,
        is_text=True,
    ),
    Kind(
        _types(
            jpg="image/jpeg",
            jpeg="image/jpeg",
            png="image/png",
            webp="image/webp",
            mp3="audio/mpeg",
            m4a="audio/mp4",
        ),
        _SHOWN_POLICY,
        _HOUR,
    ),
    Kind(_types(svg="image/svg+xml"), _SHOWN_POLICY, _HOUR, is_text=True),
    Kind(_types(pdf="application/pdf"), _SHOWN_POLICY),
    Kind(
        _types(csv="text/csv", txt="text/plain"),
        _SANDBOX,
        is_download=True,
        is_text=True,
    ),
    Kind(
        _types(
            docx=f"{_OFFICE}.wordprocessingml.document",
            xlsx=f"{_OFFICE}.spreadsheetml.sheet",
            pptx=f"{_OFFICE}.presentationml.presentation",
            odt=f"{_OPEN}.text",
            ods=f"{_OPEN}.spreadsheet",
            mp4="video/mp4",
            zip="application/zip",
            gz="application/gzip",
        ),
        _SANDBOX,
        is_download=True,
    ),
)
# Files of any other ending.
OTHER = Kind(MappingProxyType({}), _SANDBOX, is_download=True)
OTHER_TYPE = "application/octet-stream"
# Feeds, by their whole names.
FEEDS = MappingProxyType(
    {"feed.json": "application/feed+json", "feed.xml": "application/atom+xml"}
)

# With every response. Nobody needs the camera or the place of a reader.
HEADERS = MappingProxyType(
    {
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "accelerometer=(), camera=(), display-capture=(), "
        "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), "
        "payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
)
# Likewise, over HTTPS: a year, for this host only.
_TRANSPORT = ("Strict-Transport-Security", "max-age=31536000")


def headers(*, is_secure: bool) -> Iterator[tuple[str, str]]:
    """Yield name and value of each header of every response, over HTTPS or HTTP."""
    yield from HEADERS.items()
    if is_secure:
        yield _TRANSPORT


def policies() -> Mapping[str, tuple[str, ...]]:
    """Return the endings of each policy but that of other files."""
    return _grouped((kind.policy, kind) for kind in KINDS if kind.policy != _SANDBOX)


def cachings() -> Mapping[str, tuple[str, ...]]:
    """Return the endings of each Cache-Control but that of other files."""
    return _grouped((kind.caching, kind) for kind in KINDS if kind.caching != _ASK)


def _grouped(values: Iterable[tuple[str, Kind]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for value, kind in values:
        found[value] = (*found.get(value, ()), *kind.types)
    return found


def shown_endings() -> Iterator[str]:
    """Yield each ending whose files a browser may open on the site's origin."""
    for kind in KINDS:
        if not kind.is_download:
            yield from kind.types


def type_of(kind: Kind, ending: str) -> str:
    """Return the media type of an ending with its encoding: text/css; charset=utf-8."""
    return f"{kind.types[ending]}{'; charset=utf-8' if kind.is_text else ''}"
