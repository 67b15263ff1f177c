"""Showing a site on this machine while it is edited."""

from mkdocs.commands.serve import serve

from commune_portal.publishing.checkout import Checkout


def serve_site(checkout: Checkout) -> None:
    """Serve the site until the user stops it, as `mkdocs serve` does."""
    serve(str(checkout.root / "mkdocs.yml"))
