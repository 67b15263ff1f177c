"""Settings of web servers and recipes for a build every day (ADR 79)."""

from commune_portal.publishing.hosting.place import Place, place_of
from commune_portal.publishing.hosting.recipes import (
    RECIPES,
    Recipe,
    Worker,
    recipe_files,
)
from commune_portal.publishing.hosting.servers import SERVERS, Server

__all__ = [
    "RECIPES",
    "SERVERS",
    "Place",
    "Recipe",
    "Server",
    "Worker",
    "place_of",
    "recipe_files",
]
