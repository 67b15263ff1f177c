"""Real servers of SFTP and FTPS: each connection is given to a process of its own.

They run as `inetd` would start them, on a port that the system chose: nothing waits
for them to start, nothing is left of them.
"""

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from socket import SHUT_RDWR, create_server, socket
from threading import Thread

DIES = ("prlimit", "--fsize=50000")
HAS_NO_ROOM = ("env", "--ignore-signal=XFSZ", *DIES)


@dataclass
class Service:
    """A server that runs.

    Attributes:
        root: The folder that it gives to clients.
        port: Where it listens, on this machine.
        limits: What comes before the command for the next connections, one each.

    """

    root: Path
    port: int
    limits: list[Sequence[str]] = field(default_factory=list)


@contextmanager
def running(command: Sequence[str], folder: Path) -> Iterator[Service]:
    """Yield a service with a new folder `server`; each connection starts the command.

    What the command prints is in the file `log`.
    """
    started: list[subprocess.Popen[bytes]] = []
    root, log = folder / "server", folder / "log"
    root.mkdir(parents=True)
    with create_server(("127.0.0.1", 0)) as server:
        service = Service(root, server.getsockname()[1])

        def serve() -> None:
            with suppress(OSError):  # the server is closed
                while True:
                    started.append(start(service, command, server.accept()[0], log))

        thread = Thread(target=serve)
        thread.start()
        try:
            yield service
        finally:
            server.shutdown(SHUT_RDWR)
            thread.join()
            for process in started:
                process.kill()
                process.wait()


def start(
    service: Service, command: Sequence[str], connection: socket, log: Path
) -> subprocess.Popen[bytes]:
    """Start the process of one connection."""
    limit = service.limits.pop(0) if service.limits else ()
    with connection, log.open("ab") as opened:
        return subprocess.Popen(
            [*limit, *command], stdin=connection, stdout=connection, stderr=opened
        )


def make_key(file: Path, *options: str) -> str:
    """Make a pair of keys; return the fingerprint."""
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-f", file, "-C", "", *options]
    subprocess.run(command, check=True, capture_output=True)
    printed = subprocess.run(
        ["ssh-keygen", "-lf", file], check=True, capture_output=True, text=True
    ).stdout
    return printed.split()[1]


SSHD = """\
HostKey {folder}/host
AuthorizedKeysFile {folder}/user.pub {folder}/locked.pub
PidFile none
UsePAM no
StrictModes no
PermitRootLogin yes
PasswordAuthentication yes
Subsystem sftp internal-sftp
{more}
"""
VSFTPD = """\
listen=NO
listen_ipv6=NO
run_as_launching_user=YES
local_enable=NO
anonymous_enable=YES
secure_email_list_enable=YES
email_password_file={folder}/passwords
anon_root={root}
write_enable=YES
anon_upload_enable=YES
anon_mkdir_write_enable=YES
anon_other_write_enable=YES
anon_world_readable_only=NO
anon_umask=022
ssl_enable=YES
allow_anon_ssl=YES
force_anon_logins_ssl=YES
force_anon_data_ssl=YES
require_ssl_reuse=YES
ssl_ciphers=HIGH
rsa_cert_file={folder}/cert.pem
rsa_private_key_file={folder}/key.pem
seccomp_sandbox=NO
isolate=NO
isolate_network=NO
pasv_address=127.0.0.1
"""
