"""The settings of Caddy for a site."""

from collections.abc import Iterator, Mapping, Sequence

from commune_portal.publishing.hosting.frames import filled
from commune_portal.publishing.hosting.place import Place
from commune_portal.publishing.hosting.served import (
    FEEDS,
    INDEX_CACHING,
    INDEX_FOLDERS,
    KINDS,
    OTHER,
    PAGES,
    cachings,
    headers,
    policies,
    shown_endings,
    type_of,
)


def caddy_settings(place: Place) -> str:
    """Return a Caddyfile."""
    facts = {
        "own": place.name,
        "host": place.host,
        "address": f"{'https' if place.is_secure else 'http'}://{place.authority}",
        "tls": f'tls "{place.certificate}" "{place.key}"'
        if place.has_own_files
        else "",
        "folder": place.folder,
        "page_policy": PAGES.policy,
        "page_type": type_of(PAGES, "html"),
        "other_policy": OTHER.policy,
        "ask": OTHER.caching,
        "headers": _rows(
            2,
            *(f'{name} "{text}"' for name, text in headers(is_secure=place.is_secure)),
        ),
        "outer": "handle" if place.is_at_root else f"handle_path {place.prefix}*",
        "shown": " ".join(f"*.{ending}" for ending in shown_endings()),
        "kinds": _rows(3, *_kinds()),
        "index": " ".join(f"/{folder}/*" for folder in INDEX_FOLDERS),
        "index_caching": INDEX_CACHING,
        "beside": "" if place.is_at_root else _beside(place),
    }
    return filled("Caddyfile", facts)


def _rows(tabs: int, *rows: str) -> str:
    return f"\n{chr(9) * tabs}".join(rows)


def _kinds() -> Iterator[str]:
    yield from _values("policy", "Content-Security-Policy", policies())
    yield from _values("caching", "Cache-Control", cachings())
    for kind in KINDS:
        for ending in kind.types:
            yield f"@{ending} path *.{ending}"
            yield f'header @{ending} Content-Type "{type_of(kind, ending)}"'
    for name, media in FEEDS.items():
        yield f"@{name} path */{name}"
        yield f'header @{name} Content-Type "{media}; charset=utf-8"'


def _values(
    matcher: str, header: str, groups: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    for number, (value, endings) in enumerate(groups.items(), 1):
        yield f"@{matcher}{number} path {' '.join(f'*.{each}' for each in endings)}"
        yield f'header @{matcher}{number} {header} "{value}"'


def _beside(place: Place) -> str:
    """Return what answers at the address of the site without its last slash."""
    return f"redir {place.prefix.rstrip('/')} {place.prefix} 301"
