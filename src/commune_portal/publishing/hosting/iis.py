"""The settings of IIS for a site: the file web.config in its folder."""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import quoteattr

from commune_portal.publishing.hosting.frames import filled, lines
from commune_portal.publishing.hosting.place import Place
from commune_portal.publishing.hosting.served import (
    INDEX_CACHING,
    INDEX_FOLDERS,
    KINDS,
    OTHER,
    OTHER_TYPE,
    PAGES,
    cachings,
    headers,
    policies,
    shown_endings,
    type_of,
)

_ANY = ".*"


def iis_settings(place: Place) -> str:
    """Return a web.config; what it names depends on the address only."""
    facts = {
        "host": place.host,
        "types": lines(6, *_types()),
        "headers": lines(
            8,
            *(
                f"<add name={quoteattr(name)} value={quoteattr(value)} />"
                for name, value in headers(is_secure=place.is_secure)
            ),
        ),
        "rules": lines(8, *_rules(place)),
        "outbound": lines(8, *_outbound()),
    }
    return filled("web.config", facts)


def _types() -> Iterator[str]:
    """Yield the type of each ending; IIS refuses files whose ending has none."""
    for kind in KINDS:
        for ending in kind.types:
            media = quoteattr(type_of(kind, ending))
            yield f'<remove fileExtension=".{ending}" />'
            yield f'<mimeMap fileExtension=".{ending}" mimeType={media} />'
    yield '<remove fileExtension="." />'
    yield f'<mimeMap fileExtension="." mimeType="{OTHER_TYPE}" />'


def _rules(place: Place) -> Iterator[str]:
    hidden = r"(^|/)\.(?!well-known/)"
    yield '<rule name="hidden" stopProcessing="true">'
    yield f"  <match url={quoteattr(hidden)} />"
    yield '  <action type="CustomResponse" statusCode="404" />'
    yield "</rule>"
    if place.is_secure:
        yield '<rule name="https" stopProcessing="true">'
        yield '  <match url="(.*)" />'
        yield '  <conditions><add input="{HTTPS}" pattern="^OFF$" /></conditions>'
        target = quoteattr(f"https://{place.authority}{place.prefix}{{R:1}}")
        yield f'  <action type="Redirect" url={target} redirectType="Permanent" />'
        yield "</rule>"


def _outbound() -> Iterator[str]:
    """Yield rules for headers that differ by kind of file; later ones go before."""
    policy, caching = "Content-Security-Policy", "Cache-Control"
    yield from _rule(policy, _ANY, OTHER.policy)
    yield from _rule(caching, _ANY, OTHER.caching)
    yield from _rule("Content-Disposition", _ANY, "attachment")
    yield from _rule("Content-Disposition", _urls(shown_endings()), "inline")
    for value, endings in policies().items():
        yield from _rule(policy, _urls(endings), value)
    for value, endings in cachings().items():
        yield from _rule(caching, _urls(endings), value)
    index = rf"^[^?]*/({'|'.join(INDEX_FOLDERS)})/"
    yield from _rule(caching, index, INDEX_CACHING)
    for header, value in (
        (policy, PAGES.policy),
        (caching, PAGES.caching),
        ("Content-Disposition", "inline"),
    ):
        yield from _rule(header, "^404", value, of="RESPONSE_STATUS")


def _urls(endings: Iterable[str]) -> str:
    """Return the pattern of the addresses of their files; a folder is a page."""
    found = [*endings]
    folder = "/|" if "html" in found else ""
    return rf"^[^?]*({folder}\.({'|'.join(found)}))(\?.*)?$"


def _rule(
    header: str, pattern: str, value: str, of: str = "REQUEST_URI"
) -> Iterator[str]:
    variable = f"RESPONSE_{header.replace('-', '_')}"
    condition = f'<add input="{{{of}}}" pattern={quoteattr(pattern)} />'
    yield f"<rule name={quoteattr(f'{header} {pattern}')}>"
    yield f'  <match serverVariable="{variable}" pattern=".*" />'
    yield f"  <conditions>{condition}</conditions>"
    yield f'  <action type="Rewrite" value={quoteattr(value)} />'
    yield "</rule>"
