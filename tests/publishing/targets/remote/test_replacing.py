"""A file that visitors read is replaced, or stays: it is never missing."""

import pytest
from tests.publishing.targets.remote.test_sending import connection, served, written

from commune_portal.errors import PortalError

WITHOUT_POSIX = (
    "sh",
    "-c",
    'exec "$0" "$@" -oForceCommand="internal-sftp -P posix-rename"',
)
THERE = {"a.html": "cũ"}


@pytest.mark.parametrize("site", ["sftp_site", "ftps_site"])
def test_a_file_stays_where_its_successor_is_lost(site, request):
    """A renaming that cannot be done deletes nothing."""
    service, address = request.getfixturevalue(site)
    written(service.root, THERE)
    with pytest.raises(PortalError), connection(address) as server:
        server.rename("không có", "a.html")

    assert THERE == served(service)


def test_a_machine_without_posix_renaming_replaces_files(sftp_site):
    """The old file is put aside meanwhile, and nothing is left of it."""
    service, address = sftp_site
    service.limits[:] = [WITHOUT_POSIX]
    written(service.root, {**THERE, "b": "mới", "c": "thêm"})
    with connection(address) as server:
        server.rename("b", "a.html")
        server.rename("c", "d")

    assert {"a.html": "mới", "d": "thêm"} == served(service)


def test_a_file_is_put_back_where_renaming_fails(sftp_site):
    """The file of before is online again, the folder in the way is left alone."""
    service, address = sftp_site
    service.limits[:] = [WITHOUT_POSIX]
    written(service.root, {"b": "mới", "trang/x": "của người khác", **THERE})
    with connection(address) as server:
        with pytest.raises(PortalError):
            server.rename("b", "trang")
        with pytest.raises(PortalError):
            server.rename("mất", "a.html")

    assert {"a.html": "cũ", "b": "mới", "trang/x": "của người khác"} == served(service)
