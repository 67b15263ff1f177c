"""Only the machine that is meant gets the site, and each refusal is one line."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.publishing.targets.remote.services import Service, make_key
from tests.publishing.targets.remote.test_sending import connection

from commune_portal.errors import PortalError
from commune_portal.publishing.targets.remote.ftps import ftps
from commune_portal.publishing.targets.remote.records import Address
from commune_portal.publishing.targets.remote.sftp import sftp

UNKNOWN = "máy chủ này chưa được biết; vân tay khóa của nó là"
SFTP_MISTAKES = {
    "unknown machine": (
        {"host_key": None},
        f"{UNKNOWN} {{key}}. Hãy hỏi người quản trị máy chủ xem có đúng không; nếu "
        'đúng, thêm dòng host_key: "{key}"',
    ),
    "another machine": (
        {"host_key": "SHA256:khac"},
        "vân tay khóa của máy chủ là {key}, khác host_key SHA256:khac; có thể là máy "
        "giả mạo: chưa gửi gì, hãy hỏi người quản trị máy chủ",
    ),
    "unknown account": (
        {"user": "khong-co"},
        "máy chủ không nhận tên «khong-co» với khóa {user}; hãy xem lại user, key_file "
        "và mật khẩu của khóa",
    ),
    "missing key": (
        {"key_file": Path("/khong/co/khoa")},
        "không có tệp khóa /khong/co/khoa",
    ),
    "unknown name": (
        {"host": "may-chu.invalid"},
        "không tìm thấy máy chủ «may-chu.invalid»; hãy xem lại host và kết nối mạng",
    ),
    "no service": (
        {"port": 1},
        "cổng 1 không có dịch vụ nào trả lời; hãy xem lại host và port",
    ),
}


def refusal(address: Address, answer: str | None = "mat-khau") -> str:
    """Return the line for an address that no connection can be opened to."""
    kind: Callable[..., Any] = ftps if address.authority else sftp
    with pytest.raises(PortalError) as caught, kind(address, lambda _: answer):
        pass
    return str(caught.value).removeprefix(f"{address}: ")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a home folder with keys and known machines of nobody."""
    folder = tmp_path / "home"
    (folder / ".ssh").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    return folder


@pytest.mark.parametrize("name", SFTP_MISTAKES)
def test_a_wrong_sftp_address_is_one_line(name, sftp_site, ssh_keys):
    """The line says what to look at."""
    _, address = sftp_site
    change, expected = SFTP_MISTAKES[name]
    line = refusal(replace(address, **change))

    assert expected.format(key=ssh_keys["host_key"], user=address.key_file) == line


def test_a_machine_in_known_hosts_needs_no_fingerprint(sftp_site, ssh_keys, home):
    """Who has used ssh to the machine has checked it; a changed key is refused."""
    service, address = sftp_site
    unsaid = replace(address, host_key=None)
    known = home / ".ssh" / "known_hosts"
    name = f"[127.0.0.1]:{service.port}"
    public = Path(ssh_keys["folder"], "host.pub").read_text(encoding="utf-8")
    known.write_text(f"{name} {public}", encoding="utf-8")
    with sftp(unsaid, lambda _: None) as server:
        found = server.read("không có")
    make_key(home / "other", "-N", "")
    public = (home / "other.pub").read_text(encoding="utf-8")
    known.write_text(f"{name} {public}", encoding="utf-8")

    assert found is None
    assert "khác khóa ghi trong known_hosts" in refusal(unsaid)


def test_a_locked_key_is_opened_by_its_password(sftp_site, ssh_keys):
    """The password of a key is asked for; a wrong one and none are one line."""
    _, address = sftp_site
    locked = replace(address, key_file=Path(ssh_keys["folder"], "locked"))
    asked: list[str] = []

    def opened(name: str) -> str:
        asked.append(name)
        return "mở khóa"

    with sftp(locked, opened) as server:
        found = server.names("khong-co")

    assert () == found
    assert [str(locked.key_file)] == asked
    assert refusal(locked, None).startswith(
        f"máy chủ không nhận tên «{address.user}» với khóa {locked.key_file}; "
    )


def test_a_wrong_password_is_one_line(sftp_site, ftps_site):
    """The line names the account, never the password."""
    for _, address in (sftp_site, ftps_site):
        line = refusal(replace(address, key_file=None), "sai-roi")

        assert (
            f"máy chủ không nhận tên «{address.user}» hoặc mật khẩu; "
            "hãy xem lại user và mật khẩu"
        ) == line


def test_a_certificate_that_nobody_signed_is_refused(ftps_site):
    """No password is sent to a machine that cannot prove its name."""
    _, address = ftps_site
    with (
        pytest.raises(PortalError) as caught,
        connection(replace(address, authority=None)),
    ):
        pass

    assert "chứng thư của máy chủ không dùng được" in str(caught.value)


def test_a_machine_of_another_name_is_refused(ftps_site):
    """The certificate must be for the name in the address."""
    _, address = ftps_site

    assert "chứng thư của máy chủ không dùng được" in refusal(
        replace(address, host="127.0.0.1")
    )


def test_a_server_without_tls_gets_no_password(ftps_site: tuple[Service, Address]):
    """FTP without encryption is refused."""
    service, address = ftps_site
    service.limits[:] = [("sh", "-c", 'exec "$0" "$1" -ossl_enable=NO')]

    assert "máy chủ không có FTPS (FTP mã hóa)" in refusal(address)


def test_a_missing_authority_is_named(ftps_site):
    """A file of certificates that cannot be read is one line."""
    _, address = ftps_site
    wrong = replace(address, authority=Path("/khong/co.pem"))

    assert "không đọc được tệp chứng thư /khong/co.pem" == refusal(wrong)


def test_a_folder_without_rights_is_named(ftps_site):
    """The machine's answer is shown where it says no more than no."""
    service, address = ftps_site
    service.limits[:] = [("sh", "-c", 'exec "$0" "$1" -owrite_enable=NO')]
    with pytest.raises(PortalError) as caught, connection(address) as server:
        server.make_folder("moi")

    assert "không ghi được «moi»: máy chủ trả lời «550" in str(caught.value)
