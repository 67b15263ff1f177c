"""What the last build of a site read, said and wrote."""

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from commune_portal.errors import PortalError
from commune_portal.memo import digest
from commune_portal.publishing.checkout import Checkout
from commune_portal.publishing.files import write_together
from commune_portal.publishing.store.opening import is_store_used
from commune_portal.publishing.unchanged.inputs import inputs_of
from commune_portal.publishing.unchanged.trees import FilesRead, manifest_of


@dataclass(frozen=True, slots=True)
class Told:
    """What a build of a site says.

    Attributes:
        lines: What the editor should read, one a line.
        has_warnings: Whether one of these lines is a warning.
        pages: How many pages the site has.
        others: The folders that the build read because the settings name them; None
            where what it read is unknown, or where the old site stayed in its place.

    """

    lines: tuple[str, ...]
    has_warnings: bool
    pages: int
    others: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class SiteOrder:
    """A site to be built from a commune's folder.

    Attributes:
        checkout: The folder of the commune.
        content: What the site is made from.
        today: The day that counts as today.
        out: The folder that the site is in.

    """

    checkout: Checkout
    content: Path
    today: date
    out: Path

    @property
    def record(self) -> Path:
        """The file about its last build."""
        name = digest(self.out.resolve().as_posix())
        return self.checkout.last_builds / f"{name}.json"

    def inputs(self, files: FilesRead) -> str | None:
        """Return the digest of everything that a build reads; None if it cannot."""
        with suppress(OSError):
            return inputs_of(self.checkout, self.content, self.today, files)
        return None


def built_once(order: SiteOrder, build: Callable[[], Told]) -> tuple[Told, bool]:
    """Return what a build of the site says, and whether the site had to be built.

    It had not where the last build read the same and every file that it wrote lies in
    the folder as it did then. Raises what `build` raises.
    """
    if not is_store_used():
        return build(), True
    files = FilesRead()
    before = order.inputs(files)
    last = _unchanged(order, before, files)
    if last is not None:
        return last, False
    told = build()
    files = files.at_rest()
    if told.others is not None and before and before == order.inputs(files):
        with suppress(OSError, PortalError):
            _keep(order, [before, _others(told.others, files)], told)
    return told, True


def _unchanged(order: SiteOrder, inputs: str | None, files: FilesRead) -> Told | None:
    """Return what the last build said, if another would read, say and write the same.

    None where the record is missing or damaged.
    """
    with suppress(OSError, ValueError, TypeError, LookupError):
        text = order.record.read_text("utf-8", "surrogatepass")
        *kept, manifest, told = json.loads(text)
        lines, places = tuple(told.pop("lines")), tuple(told.pop("others"))
        last = Told(lines=lines, others=places, **told)
        is_same = kept == [inputs, _others(places, files)]
        return last if is_same and manifest == manifest_of(order.out) else None
    return None


def _others(places: Iterable[str], files: FilesRead) -> list[str]:
    """Return the digests of the folders that the settings name."""
    return [files.digest_of_tree(Path(place)) for place in places]


def _keep(order: SiteOrder, inputs: list[object], told: Told) -> None:
    """Keep the record of a build; raises as `write_together` and `manifest_of`."""
    record = [*inputs, manifest_of(order.out), asdict(told)]
    data = json.dumps(record, ensure_ascii=False, indent=1)
    write_together({order.record: data.encode("utf-8", "surrogatepass")})
