"""The settings of nginx for a site."""

from collections.abc import Iterator

from commune_portal.publishing.hosting.frames import filled, lines
from commune_portal.publishing.hosting.place import Place
from commune_portal.publishing.hosting.served import (
    FEEDS,
    INDEX_CACHING,
    INDEX_FOLDERS,
    KINDS,
    OTHER,
    OTHER_TYPE,
    cachings,
    headers,
    policies,
    shown_endings,
)

_REDIRECT = """
server {
    listen 80;
    listen [::]:80;
    server_name [[host]];
    return 301 https://[[authority]]$request_uri;
}
"""


def nginx_settings(place: Place) -> str:
    """Return a file for /etc/nginx/conf.d/."""
    facts = {
        "redirect": _REDIRECT if place.has_usual_port and place.is_secure else "",
        "own": place.name,
        "authority": place.authority,
        "host": place.host,
        "port": str(place.port),
        "ssl": " ssl http2" if place.is_secure else "",
        "certificate": lines(4, *_certificate(place)),
        "prefix": place.prefix,
        "folder": place.folder,
        "ask": OTHER.caching,
        "other_policy": OTHER.policy,
        "other_type": OTHER_TYPE,
        "policies": lines(4, *_policies()),
        "cachings": lines(4, *_cachings(place)),
        "shown": "|".join(shown_endings()),
        "charset_types": " ".join(_text_types()),
        "types": lines(12, *_types()),
        "feeds": lines(8, *_feeds()),
        "headers": lines(
            8,
            *(
                f'add_header {name} "{value}" always;'
                for name, value in headers(is_secure=place.is_secure)
            ),
        ),
        "beside": lines(4, *_beside(place)),
    }
    return filled("nginx.conf", facts)


def _certificate(place: Place) -> Iterator[str]:
    if place.is_secure:
        yield f'ssl_certificate "{place.certificate}";'
        yield f'ssl_certificate_key "{place.key}";'
        yield "ssl_protocols TLSv1.2 TLSv1.3;"


def _policies() -> Iterator[str]:
    for policy, endings in policies().items():
        yield f'~*\\.({"|".join(endings)})$ "{policy}";'


def _cachings(place: Place) -> Iterator[str]:
    yield f'~^{place.prefix}({"|".join(INDEX_FOLDERS)})/ "{INDEX_CACHING}";'
    for caching, endings in cachings().items():
        yield f'~*\\.({"|".join(endings)})$ "{caching}";'


def _text_types() -> Iterator[str]:
    found = {media for kind in KINDS if kind.is_text for media in kind.types.values()}
    yield from sorted({*found, *FEEDS.values()} - {"text/html"})


def _types() -> Iterator[str]:
    media: dict[str, list[str]] = {m: [] for kind in KINDS for m in kind.types.values()}
    for kind in KINDS:
        for ending, name in kind.types.items():
            media[name].append(ending)
    for name, endings in media.items():
        yield f"{name} {' '.join(endings)};"


def _feeds() -> Iterator[str]:
    for name, media in FEEDS.items():
        yield f"location ~ /{name.replace('.', chr(92) + '.')}$ {{"
        yield f"    types {{}} default_type {media};"
        yield "}"


def _beside(place: Place) -> Iterator[str]:
    """Yield the addresses around a site that has a path of its own."""
    if not place.is_at_root:
        yield f"location = {place.prefix.rstrip('/')} {{"
        yield f"    return 301 {place.prefix};"
        yield "}"
        yield "location / {"
        yield "    return 404;"
        yield "}"
