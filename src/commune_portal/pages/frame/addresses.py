"""Addresses that several folders of pages link to, relative to the root of the site."""

PROCEDURES = "thu-tuc-hanh-chinh/"


def procedure_url(code: str) -> str:
    """Return the address of a procedure's page."""
    return f"{PROCEDURES}{code}/"
