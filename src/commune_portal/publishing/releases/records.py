"""Who publishes where."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from commune_portal.publishing.releases.kept import KeptReleases
from commune_portal.publishing.targets.target import Target


@dataclass(frozen=True, slots=True)
class Publishing:
    """Who publishes where.

    Attributes:
        name: The name of the target in publish.yml.
        target: The target.
        kept: The copies of what was published there.
        log: The commune's own log.
        by: Who publishes.
        keep: How many releases are kept.
        compressed: The endings of the compressed copies that go with its files.

    """

    name: str
    target: Target
    kept: KeptReleases
    log: Path
    by: str
    keep: int
    compressed: Sequence[str] = ()
