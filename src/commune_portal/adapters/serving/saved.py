"""The item that was saved, shown before the site around it is built again (ADR 74)."""

from collections.abc import Collection
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import InclusionLevel

from commune_portal.adapters.finishing.events import finished_page
from commune_portal.adapters.finishing.files import FinishedFile
from commune_portal.content import load_portal
from commune_portal.errors import PortalError
from commune_portal.pages import saved_item_page
from commune_portal.publishing.checkout import Checkout, as_seen
from commune_portal.publishing.day import current_day
from commune_portal.publishing.files import write_together
from commune_portal.publishing.store.opening import opened_speed

_TEXT = ".md"


def show_saved(config: MkDocsConfig, site: Path, saved: Collection[str]) -> bool:
    """Write the page of the one file that was saved into the site that is shown.

    `config` are the settings of the build that made the site. Returns False, and leaves
    the site as it is, where more was saved, the file is no text of an item, or anything
    is wrong: the build that follows says so.
    """
    if len(saved) != 1 or not (file := Path(*saved)).name.endswith(_TEXT):
        return False
    checkout = Checkout(Path(config.config_file_path).parent)
    content = checkout.root / str(config.extra["content"])
    if not file.is_relative_to(content):
        return False
    try:
        today = current_day(config.extra["today"])
        speed = opened_speed(checkout)
        portal = load_portal(as_seen(content), today, None, speed)
        page = saved_item_page(portal, file.relative_to(content).as_posix())
        if page is None:
            return False
        level = InclusionLevel.DRAFT if page.is_preview else InclusionLevel.NOT_IN_NAV
        finished = FinishedFile(config, page, level)
        write_together({site / finished.dest_uri: finished_page(finished, config)})
    except (PortalError, OSError):
        return False
    return True
