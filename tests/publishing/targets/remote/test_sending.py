"""A site goes to real servers whole, again only where it differs, and goes on."""

import re
import tempfile
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.publishing.targets.remote.services import DIES, HAS_NO_ROOM, Service

from commune_portal.errors import PortalError
from commune_portal.publishing.targets.manifest import manifest_of
from commune_portal.publishing.targets.records import Plan, Release
from commune_portal.publishing.targets.remote.ftps import ftps
from commune_portal.publishing.targets.remote.locking import is_free
from commune_portal.publishing.targets.remote.records import (
    Address,
    ConnectionLostError,
    Server,
)
from commune_portal.publishing.targets.remote.sftp import sftp
from commune_portal.publishing.targets.remote.target import RemoteFolder
from commune_portal.vietnamese import VIETNAM

SITE = {
    "index.html": "trang chủ",
    "tin-bai/index.html": "danh sách",
    "tin-bai/2026/mot/index.html": "một",
    "tin-bai/2026/mot/ảnh 1.png": "ảnh",
    "sitemap.xml": "bản đồ",
}


def connection(
    address: Address, answer: str | None = "mat-khau"
) -> AbstractContextManager[Server]:
    """Return a connection of the kind that the address is for."""
    kind = sftp if address.key_file else ftps
    return kind(address, lambda _: answer)


def target(address: Address, answer: str | None = "mat-khau") -> RemoteFolder:
    """Return the target of the address; a test does not wait between tries."""
    state = Path(tempfile.mkdtemp())
    return RemoteFolder(
        address, lambda: connection(address, answer), state, lambda _: None
    )


def published(address: Address, site: Path) -> Plan:
    """Send the site; return what was done."""
    there, release = target(address), Release("1", manifest_of(site))
    with there.held("văn thư"):
        plan = there.plan(release.files)
        there.send(release, plan, lambda path: (site / path).read_bytes())
        there.switch(release, plan)
    return plan


def written(folder: Path, files: dict[str, str]) -> Path:
    """Write the files below the folder and return it."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def served(service: Service) -> dict[str, str]:
    """Return the files that visitors get."""
    return {
        file.relative_to(service.root).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(service.root.rglob("*"))
        if file.is_file() and ".commune-portal" not in file.parts
    }


@pytest.fixture(params=["sftp_site", "ftps_site"])
def place(request: pytest.FixtureRequest) -> tuple[Service, Address]:
    """Return a server and the address of its folder, of each kind."""
    found: tuple[Service, Address] = request.getfixturevalue(request.param)
    return found


def test_only_what_differs_is_sent(place, tmp_path):
    """A second run sends changed files, deletes lost ones, keeps those of others."""
    service, address = place
    site = written(tmp_path / "site", SITE)
    first = published(address, site)
    written(service.root, {"cgi-bin/của người khác.txt": "giữ lại"})
    written(site, {"index.html": "trang chủ mới", "tin-bai/hai/index.html": "hai"})
    for path in ("tin-bai/2026/mot/index.html", "tin-bai/2026/mot/ảnh 1.png"):
        (site / path).unlink()
    second = published(address, site)
    third = published(address, site)

    assert [
        "tin-bai/2026/mot/ảnh 1.png",
        "tin-bai/2026/mot/index.html",
        "tin-bai/index.html",
        "index.html",
        "sitemap.xml",
    ] == [*first.written]
    assert ("tin-bai/hai/index.html", "index.html") == second.written
    assert 2 == len(second.removed)
    assert Plan((), (), kept=4, size=0) == third
    assert {
        "cgi-bin/của người khác.txt": "giữ lại",
        "index.html": "trang chủ mới",
        "sitemap.xml": "bản đồ",
        "tin-bai/hai/index.html": "hai",
        "tin-bai/index.html": "danh sách",
    } == served(service)
    assert not (service.root / "tin-bai" / "2026").exists()


def test_a_connection_that_dies_is_opened_again(place, tmp_path):
    """A server that dies while a file is sent costs a second connection only."""
    service, address = place
    site = written(tmp_path / "site", SITE | {"lớn.txt": "x" * 200_000})
    service.limits[:] = [DIES]
    published(address, site)

    assert SITE | {"lớn.txt": "x" * 200_000} == served(service)


def test_a_server_that_always_dies_is_given_up(place, tmp_path):
    """After four tries one line says so, and nothing that visitors see has changed."""
    service, address = place
    published(address, written(tmp_path / "site", SITE))
    more = {"index.html": "mới", "lớn.txt": "x" * 200_000}
    service.limits[:] = [DIES] * 4
    with pytest.raises(PortalError) as caught:
        published(address, written(tmp_path / "site", more))

    assert f"{address}: mất kết nối; hãy chạy lại lệnh: phần đã gửi được giữ" == str(
        caught.value
    )
    assert SITE == served(service)


def test_a_full_disk_changes_nothing(place, tmp_path):
    """A server without room is named at once, the pages stay as they were."""
    service, address = place
    published(address, written(tmp_path / "site", SITE))
    more = {"index.html": "mới", "lớn.txt": "x" * 200_000}
    service.limits[:] = [HAS_NO_ROOM]
    with pytest.raises(PortalError) as caught:
        published(address, written(tmp_path / "site", more))

    assert str(caught.value).startswith(f"{address}: không ghi được")
    assert "hết dung lượng" in str(caught.value)
    assert SITE == served(service)


def test_a_run_that_broke_off_while_renaming_goes_on(place, tmp_path):
    """What is in place is not sent again, what waits is only renamed."""
    service, address = place
    site = written(tmp_path / "site", SITE)
    in_the_way = service.root / "tin-bai" / "index.html" / "x"
    in_the_way.mkdir(parents=True)
    with pytest.raises(PortalError):
        published(address, site)
    in_the_way.rmdir()
    in_the_way.parent.rmdir()
    found = published(address, site)

    assert ("tin-bai/index.html", "index.html", "sitemap.xml") == found.written
    assert SITE == served(service)


def test_the_site_of_another_is_not_overwritten(place, tmp_path):
    """A folder with a page, but without our notes, is somebody else's."""
    service, address = place
    written(service.root, {"index.html": "trang cũ"})
    with pytest.raises(PortalError) as caught:
        published(address, written(tmp_path / "site", SITE))

    assert (
        "index.html: thư mục trên máy chủ đã có một trang khác; hãy chuyển trang "
        "ấy đi, hoặc chọn thư mục trống"
    ) == str(caught.value)
    assert {"index.html": "trang cũ"} == served(service)


def test_a_folder_that_is_not_there_is_named(place):
    """A wrong folder is one line."""
    _, address = place
    wrong = replace(address, folder="/khong/co")
    with pytest.raises(PortalError) as caught, connection(wrong):
        pass

    assert (
        f"{address}: trên máy chủ không có thư mục «/khong/co»; "
        "hãy xem lại folder, hoặc tạo thư mục ấy trước"
    ) == str(caught.value)


def test_a_second_publisher_is_refused(place):
    """A publisher from elsewhere is named; the lock of one who died here is taken."""
    _, address = place
    mine = target(address)
    with mine.held("văn thư"):
        with pytest.raises(PortalError) as caught, target(address).held("người khác"):
            pass
        mine.add_to_log("một")
    with pytest.raises(ConnectionLostError), mine.held("văn thư"):
        raise ConnectionLostError("đứt")
    with mine.held("văn thư"):
        mine.add_to_log("hai")
        log = mine.log()

    assert re.fullmatch(
        rf"{re.escape(mine.place)}: văn thư đang đưa trang lên đây từ "
        r"\d\d:\d\d ngày \d\d/\d\d/\d{4}; hãy chờ xong rồi làm lại",
        str(caught.value),
    )
    assert "một\nhai\n" == log


def test_an_old_lock_is_forgotten():
    """A machine that died does not keep others out for ever."""
    at = datetime(2026, 11, 22, 8, tzinfo=VIETNAM)
    text = b'{"by": "A", "at": "2026-11-22T08:00:00+07:00", "from": "1"}'
    later = [at + timedelta(hours=hours) for hours in (1, 4)]

    assert [False, True] == [is_free(text, "2", when) for when in later]
    assert is_free(text, "1", at)
    assert not is_free(b"", "1", at)


def test_a_damaged_list_makes_everything_go_again(place, tmp_path):
    """No file is taken for what it is not; an earlier release is sent again."""
    service, address = place
    site = written(tmp_path / "site", SITE)
    published(address, site)
    written(service.root, {".commune-portal/dang-dung.json": "hỏng"})
    again = published(address, site)
    there = target(address)
    with pytest.raises(PortalError):
        there.roll_back("1")

    assert len(SITE) == len(again.written)
    assert [] == [*there.releases()]
