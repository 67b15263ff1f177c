"""A folder on another machine as a target of publishing."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import sleep

from commune_portal.errors import PortalError
from commune_portal.publishing.targets.planning import planned
from commune_portal.publishing.targets.publisher import sole_publisher
from commune_portal.publishing.targets.records import Manifest, Plan, Release
from commune_portal.publishing.targets.remote.line import Line
from commune_portal.publishing.targets.remote.locking import locked
from commune_portal.publishing.targets.remote.records import Address, Connect
from commune_portal.publishing.targets.remote.staging import (
    HOME,
    bring,
    files_there,
    name_there,
    tidy,
    write_whole,
)
from commune_portal.publishing.targets.target import Read

_LOG = f"{HOME}/publish-log.jsonl"


class RemoteFolder:
    """A folder that is reached by SFTP or FTPS; single files are renamed into it.

    Attributes:
        address: Where it is.
        state: A folder of the commune, for the lock and a number of its own.

    """

    def __init__(
        self,
        address: Address,
        connect: Connect,
        state: Path,
        pause: Callable[[float], object] = sleep,
    ) -> None:
        self.address = address
        self.state = state
        self._line = Line(connect, pause)

    @property
    def place(self) -> str:
        """Where it is."""
        return f"{self.address}/{self.address.folder.lstrip('/')}"

    @contextmanager
    def held(self, who: str) -> Iterator[None]:
        """Connect, and refuse every other publisher meanwhile.

        Raises PortalError where another one is at work, or no connection can be
        opened; OSError where nothing can be written to `state`.
        """
        with (
            sole_publisher(self.state / ".khoa", self.place, who),
            self._line,
            locked(self._line, self.place, who, self.state / "noi-dua-len"),
        ):
            yield

    def plan(self, wanted: Manifest) -> Plan:
        """Return what differs from the files that earlier publishings have left."""
        return planned(self._line.do(files_there), wanted)

    def send(self, release: Release, plan: Plan, read: Read) -> None:
        """Send the files that differ to wait, then rename each into its place."""
        if plan.written:
            self._line.do(lambda server: bring(server, release.files, read))

    def switch(self, release: Release, plan: Plan) -> None:
        """Delete what the release does not have."""
        self._line.do(lambda server: tidy(server, release.files, plan.removed))

    def releases(self) -> Sequence[str]:
        """Return nothing: the folder holds one release only."""
        return ()

    def online(self) -> str:
        """Return the name of the files of the last list, if no later one was begun."""
        return self._line.do(name_there)

    def roll_back(self, release: str) -> Manifest:
        """Refuse: an earlier release is sent again, in which little differs.

        Raises PortalError always.
        """
        raise PortalError(f"{self.place}: không giữ bản «{release}»")

    def add_to_log(self, line: str) -> None:
        """Add a line to publish-log.jsonl in the folder of the lists."""
        whole = f"{self.log()}{line}\n".encode()
        self._line.do(lambda server: write_whole(server, _LOG, whole))

    def log(self) -> str:
        """Return publish-log.jsonl."""
        found = self._line.do(lambda server: server.read(_LOG))
        return (found or b"").decode("utf-8", "replace")
