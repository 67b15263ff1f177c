"""After a run that broke off, each file on the machine is asked for by itself."""

import pytest
from tests.publishing.targets.remote.test_sending import (
    SITE,
    published,
    served,
    written,
)

from commune_portal.errors import PortalError

LISTS_NOTHING = ("sh", "-c", 'exec "$0" "$1" -odirlist_enable=NO')
NEW = {**SITE, "tin-bai/2026/mot/index.html": "MỚI", "index.html": "trang MỚI"}


def broken_off(service, address, site):
    """Publish a site, and break off the next one before its last files."""
    published(address, written(site, SITE))
    home = service.root / "index.html"
    home.unlink()
    written(home, {"x": "cản"})
    with pytest.raises(PortalError):
        published(address, written(site, NEW))
    (home / "x").unlink()
    home.rmdir()


def test_a_list_that_names_nothing_is_not_believed(ftps_site, tmp_path):
    """What waits is renamed into its place though the machine does not list it."""
    service, address = ftps_site
    broken_off(service, address, tmp_path / "site")
    written(service.root, {"index.html": SITE["index.html"]})
    service.limits[:] = [LISTS_NOTHING]
    plan = published(address, tmp_path / "site")

    assert ("index.html",) == plan.written
    assert NEW == served(service)


@pytest.mark.parametrize("found", [None, "của ai đó, dài hơn"])
def test_a_placed_file_that_is_lost_or_changed_is_sent_again(
    found, sftp_site, tmp_path
):
    """A file counts as placed only where the machine has as many bytes there."""
    service, address = sftp_site
    site = tmp_path / "site"
    broken_off(service, address, site)
    page = service.root / "tin-bai" / "2026" / "mot" / "index.html"
    page.unlink() if found is None else page.write_text(found, "utf-8")
    plan = published(address, site)

    assert ("tin-bai/2026/mot/index.html", "index.html") == plan.written
    assert NEW == served(service)


def test_going_back_after_a_break_needs_what_is_lost(sftp_site, tmp_path):
    """The site of before is whole again, also where a file of it was put aside."""
    service, address = sftp_site
    site = tmp_path / "site"
    broken_off(service, address, site)
    home = service.root / ".commune-portal" / "dang-dung.json"
    home.rename(home.with_name("dang-dung.json.moi~.cu~"))
    plan = published(address, written(site, SITE))

    assert ("tin-bai/2026/mot/index.html", "index.html") == plan.written
    assert SITE == served(service)
