"""The settings of Apache for a site."""

from collections.abc import Iterator, Mapping, Sequence

from commune_portal.publishing.hosting.frames import filled, lines
from commune_portal.publishing.hosting.place import Place
from commune_portal.publishing.hosting.served import (
    FEEDS,
    INDEX_CACHING,
    INDEX_FOLDERS,
    KINDS,
    OTHER,
    cachings,
    headers,
    policies,
    shown_endings,
    type_of,
)

_REDIRECT = """
<VirtualHost *:80>
    ServerName [[host]]
    Redirect permanent / https://[[authority]]/
</VirtualHost>
"""
# The encodings of files kept beside others, the better one first.
_ENCODINGS = (("br", "br"), ("gzip", "gz"))


def apache_settings(place: Place) -> str:
    """Return a file for /etc/apache2/sites-available/."""
    facts = {
        "redirect": _REDIRECT if place.has_usual_port and place.is_secure else "",
        "authority": place.authority,
        "host": place.host,
        "port": str(place.port),
        "certificate": lines(4, *_certificate(place)),
        "mount": lines(4, *_mount(place)),
        "folder": place.folder,
        "prefix": place.prefix,
        "compressed": lines(8, *_compressed()),
        "types": lines(8, *_types()),
        "headers": lines(
            8,
            *(
                f'Header always set {name} "{value}"'
                for name, value in headers(is_secure=place.is_secure)
            ),
        ),
        "other_policy": OTHER.policy,
        "ask": OTHER.caching,
        "kinds": lines(8, *_kinds()),
        "index": "|".join(INDEX_FOLDERS),
        "index_caching": INDEX_CACHING,
    }
    return filled("apache.conf", facts)


def _certificate(place: Place) -> Iterator[str]:
    if place.is_secure:
        yield "Protocols h2 http/1.1"
        yield "SSLEngine on"
        yield "SSLProtocol -all +TLSv1.2 +TLSv1.3"
        yield f'SSLCertificateFile "{place.certificate}"'
        yield f'SSLCertificateKeyFile "{place.key}"'


def _mount(place: Place) -> Iterator[str]:
    if place.is_at_root:
        yield f'DocumentRoot "{place.folder}"'
    else:
        bare = place.prefix.rstrip("/")
        yield f'Alias "{bare}" "{place.folder}"'


def _compressed() -> Iterator[str]:
    """Yield rules that send `a.css.br` for `a.css` where the browser reads Brotli."""
    texts = [
        (ending, type_of(kind, ending))
        for kind in KINDS
        if kind.is_text
        for ending in kind.types
    ]
    endings = "|".join(ending for ending, _ in texts)
    for encoding, suffix in _ENCODINGS:
        yield f'RewriteCond "%{{HTTP:Accept-Encoding}}" "\\b{encoding}\\b"'
        yield f'RewriteCond "%{{REQUEST_FILENAME}}.{suffix}" -s'
        yield f'RewriteRule "(?i)^(.+\\.({endings}))$" "$1.{suffix}" [L]'
    for encoding, suffix in _ENCODINGS:
        yield f'<FilesMatch "(?i)\\.({endings})\\.{suffix}$">'
        yield f"    Header set Content-Encoding {encoding}"
        yield "    Header merge Vary Accept-Encoding"
        yield "</FilesMatch>"


def _types() -> Iterator[str]:
    """Yield the type of each ending, also of its compressed copies."""
    for kind in reversed(KINDS):  # .gz before .css.gz: the last one that fits decides
        for ending in kind.types:
            copies = "(\\.br|\\.gz)?" if kind.is_text else ""
            yield f'<FilesMatch "(?i)\\.{ending}{copies}$">'
            yield f'    ForceType "{type_of(kind, ending)}"'
            yield "</FilesMatch>"
    for name, media in FEEDS.items():
        yield f'<FilesMatch "^{name}(\\.br|\\.gz)?$">'
        yield f'    ForceType "{media}; charset=utf-8"'
        yield "</FilesMatch>"


def _kinds() -> Iterator[str]:
    copies = "(\\.br|\\.gz)?"
    for endings, header in (
        (("|".join(shown_endings())), "unset Content-Disposition"),
        *_values("Content-Security-Policy", policies()),
        *_values("Cache-Control", cachings()),
    ):
        yield f'<FilesMatch "(?i)\\.({endings}){copies}$">'
        yield f"    Header always {header}"
        yield "</FilesMatch>"


def _values(
    name: str, groups: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, str]]:
    for value, endings in groups.items():
        yield "|".join(endings), f'set {name} "{value}"'
