"""Where a checkout of this repository keeps what does not belong to the commune."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Checkout:
    """A checkout by its folder: the package may be installed elsewhere."""

    root: Path

    @property
    def docs(self) -> Path:
        """The fixed pages."""
        return self.root / "docs"

    @property
    def site(self) -> Path:
        """The folder into which the site is built."""
        return self.root / "site"

    @property
    def settings(self) -> Path:
        """The settings of MkDocs."""
        return self.root / "mkdocs.yml"

    @property
    def pictures(self) -> Path:
        """The cache of picture copies."""
        return self.root / ".cache" / "pictures"
