"""Every generated page, finished and written into the folder of the site."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from mkdocs.structure.files import Files

from commune_portal.adapters.finishing.files import FinishedFile, finished_files
from commune_portal.adapters.finishing.finishing import Finishing
from commune_portal.publishing.site_files import write_into_site
from commune_portal.publishing.workers import map_forked

Told = Callable[[int], None]
_CHUNK = 50  # pages, after which a process tells that they are done


def write_finished(files: Files, finishing: Finishing, told: Told) -> None:
    """Finish and write the generated pages; `told` hears how many more are done.

    Raises PortalError where a template of the theme is broken; OSError.
    """
    pages = finished_files(files)
    for _ in map_forked(partial(_write, finishing), pages, _CHUNK):
        told(1)


def _write(finishing: Finishing, file: FinishedFile) -> None:
    write_into_site(Path(file.abs_dest_path), finishing(file))
