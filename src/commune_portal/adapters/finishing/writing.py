"""Every generated page, finished and written into the folder of the site."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from mkdocs.structure.files import Files

from commune_portal.adapters.finishing.files import (
    FinishedFile,
    finished_files,
    kept_copies,
)
from commune_portal.adapters.finishing.finishing import Finishing
from commune_portal.adapters.finishing.kept import Kept
from commune_portal.publishing.site_files import write_into_site
from commune_portal.publishing.unchanged.linking import LastSite
from commune_portal.publishing.workers import map_forked

Told = Callable[[int], None]
_CHUNK = 50  # pages, after which a process tells that they are done


def write_finished(
    files: Files, finishing: Finishing, site: Path, last: LastSite, told: Told
) -> dict[str, str]:
    """Finish and write the generated pages; `told` hears how many more are done.

    Before them go the copies of kept files. What the last site has as it is is linked.
    Returns the paths of all pages of the site with their keys; a fixed page has none.
    Raises PortalError where a template of the theme is broken; OSError.
    """
    key_of = finishing.key_of if isinstance(finishing, Kept) else _no_key
    pages = {file.dest_uri: file for file in finished_files(files)}
    copies = {f.dest_uri: f for f in kept_copies(files) if f.dest_uri not in pages}
    keys = {path: key_of(file) for path, file in pages.items()}
    keys |= {path: copy.key for path, copy in copies.items()}
    for path, copy in copies.items():
        if not last.link(path, keys[path], site / path):
            copy.write()
    missing = [
        file
        for path, file in pages.items()
        if not last.link(path, keys[path], site / path)
    ]
    told(len(pages) - len(missing))
    for _ in map_forked(partial(_write, finishing), missing, _CHUNK):
        told(1)
    last.keep(site, keys)
    fixed = (file.dest_uri for file in files.documentation_pages())
    written = {path: "" for path in fixed if (site / path).is_file()}
    return written | {path: keys[path] for path in pages}


def _no_key(_: FinishedFile) -> str:
    """Return the key of a page that is finished in every build."""
    return ""


def _write(finishing: Finishing, file: FinishedFile) -> None:
    write_into_site(Path(file.abs_dest_path), finishing(file))
