"""Where an item and its files lie on the site."""

import posixpath

from commune_portal.content import Post


def page_path(post: Post) -> str:
    """Return the path of the item's page; its pictures lie beside it."""
    name = "/index.md" if _is_folder(post) else ".md"
    return f"tin-bai/{post.year}/{post.slug}{name}"


def file_url(post: Post, file: str) -> str:
    """Return the address of a file that the item names, relative to the root."""
    return posixpath.normpath(posixpath.join(folder_url(post), file))


def _is_folder(post: Post) -> bool:
    return posixpath.basename(post.path) == "index.md"


def folder_url(post: Post) -> str:
    """Return the folder of the site in which the item's files lie."""
    return (
        f"tin-bai/{post.year}/{post.slug}"
        if _is_folder(post)
        else f"tin-bai/{post.year}"
    )
