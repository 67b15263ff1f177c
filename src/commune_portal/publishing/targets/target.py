"""What every kind of target can do."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from commune_portal.publishing.targets.records import Manifest, Plan, Release

# The bytes of a file of the release that is sent; OSError where they are lost.
Read = Callable[[str], bytes]


class Target(Protocol):
    """A place that a site is published to; changed while it is `held` only.

    Every function raises PortalError, in one Vietnamese line, or OSError.
    """

    @property
    def place(self) -> str:
        """Where it is, for lines on the screen; without a password."""

    def held(self, who: str) -> AbstractContextManager[None]:
        """Refuse every other publisher meanwhile.

        Raises PortalError where another one is at work, with its name and since when.
        """

    def plan(self, wanted: Manifest) -> Plan:
        """Return what would be written and removed; nothing is changed."""

    def send(self, release: Release, plan: Plan, read: Read) -> None:
        """Write the planned files in their order.

        A kill or a full disk at any moment leaves what is online as it is, or, where a
        target has no releases, every single file whole; the next run goes on.
        """

    def switch(self, release: Release, plan: Plan) -> None:
        """Put the release that was sent online, and remove what is not needed."""

    def releases(self) -> Sequence[str]:
        """Return the releases that the target itself keeps, the latest first."""

    def online(self) -> str:
        """Return `name_of` the files that are online.

        "" where there are none, or a publishing broke off among them.
        """

    def roll_back(self, release: str) -> Manifest:
        """Put a release online that the target itself keeps, and return its files.

        Any other is sent again from the copies in the commune's folder.
        """

    def add_to_log(self, line: str) -> None:
        """Add a line to the log of publishings that stands beside the site."""

    def log(self) -> str:
        """Return that log; "" where there is none."""
