"""The page of one item alone, before the site around it is made again (ADR 74)."""

from dataclasses import replace

from commune_portal.content import Portal
from commune_portal.pages.frame.page import HtmlPage
from commune_portal.pages.items.items import page_of_item
from commune_portal.pages.renderer import renderer_of
from commune_portal.pages.site import site_without_figures
from commune_portal.pages.texts.texts import text_of_item


def saved_item_page(portal: Portal, path: str) -> HtmlPage | None:
    """Return the page of the item in this file of content/.

    None where no item is there, it is withdrawn, or its text has mistakes.
    """
    posts = (post for post in portal.posts if post.path == path)
    post = next((post for post in posts if post.withdrawn is None), None)
    text = text_of_item(portal, post) if post else None
    if post is None or text is None or text.errors:
        return None
    site = replace(site_without_figures(portal), texts={path: text})
    return page_of_item(site, renderer_of(site), post)
