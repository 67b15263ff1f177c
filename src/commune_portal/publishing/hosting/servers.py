"""The web servers that a sample of settings is made for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from commune_portal.publishing.hosting.apache import apache_settings
from commune_portal.publishing.hosting.caddy import caddy_settings
from commune_portal.publishing.hosting.iis import iis_settings
from commune_portal.publishing.hosting.nginx import nginx_settings
from commune_portal.publishing.hosting.place import Place


@dataclass(frozen=True, slots=True)
class Server:
    """A web server.

    Attributes:
        file: The name of the file with its settings, with `{host}` for the domain.
        settings: The text of that file for a site.

    """

    file: str
    settings: Callable[[Place], str]


SERVERS: Mapping[str, Server] = MappingProxyType(
    {
        "nginx": Server("{host}.conf", nginx_settings),
        "caddy": Server("Caddyfile", caddy_settings),
        "apache": Server("{host}.conf", apache_settings),
        "iis": Server("web.config", iis_settings),
    }
)
