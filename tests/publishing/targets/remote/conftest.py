"""Folders that are reached through OpenSSH and vsftpd."""

import getpass
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from tests.programs import installed
from tests.publishing.targets.remote.services import (
    SSHD,
    VSFTPD,
    Service,
    make_key,
    running,
)

from commune_portal.publishing.targets.remote.records import Address

Start = Callable[..., Service]


@pytest.fixture(scope="session")
def ssh_keys(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return fingerprint and files of keys, made once."""
    folder = tmp_path_factory.mktemp("ssh")
    make_key(folder / "user", "-N", "")
    make_key(folder / "locked", "-N", "mở khóa")
    fingerprint = make_key(folder / "host", "-N", "")
    if os.getuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)  # sshd does not start without it
    return {"folder": str(folder), "host_key": fingerprint}


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the certificate of `localhost`, and a list of passwords."""
    folder = tmp_path_factory.mktemp("tls")
    (folder / "passwords").write_text("mat-khau\n", encoding="utf-8")
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=localhost"
    names = ["-addext", "subjectAltName=DNS:localhost"]
    subprocess.run(
        [*command.split(), *names, "-keyout", "key.pem", "-out", "cert.pem"],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    return folder


@pytest.fixture
def ssh(tmp_path: Path, ssh_keys: dict[str, str]) -> Iterator[Start]:
    """Return a starter of OpenSSH: takes further lines of its settings."""
    program = installed("sshd", "/usr/sbin/sshd")
    with ExitStack() as stack:

        def start(more: str = "") -> Service:
            settings = tmp_path / "sshd_config"
            text = SSHD.format(folder=ssh_keys["folder"], more=more)
            settings.write_text(text, encoding="utf-8")
            command = [program, "-i", "-e", "-f", str(settings)]
            return stack.enter_context(running(command, tmp_path / "ssh"))

        yield start


@pytest.fixture
def sftp_site(ssh: Start, ssh_keys: dict[str, str]) -> tuple[Service, Address]:
    """Return OpenSSH with a folder, and the address of the folder."""
    service = ssh()
    address = Address(
        host="127.0.0.1",
        port=service.port,
        user=getpass.getuser(),
        folder=str(service.root),
        key_file=Path(ssh_keys["folder"], "user"),
        host_key=ssh_keys["host_key"],
        timeout=20,
    )
    return service, address


@pytest.fixture
def ftps_site(tmp_path: Path, certificate: Path) -> Iterator[tuple[Service, Address]]:
    """Return vsftpd with a folder, and the address of the folder."""
    program = installed("vsftpd", "/usr/sbin/vsftpd")
    settings = tmp_path / "vsftpd.conf"
    root = tmp_path / "ftp" / "server"
    text = VSFTPD.format(folder=certificate, root=root)
    settings.write_text(text, encoding="utf-8")
    with running([program, str(settings)], tmp_path / "ftp") as service:
        yield (
            service,
            Address(
                host="localhost",
                port=service.port,
                user="anonymous",
                folder=".",
                authority=certificate / "cert.pem",
                timeout=20,
            ),
        )
