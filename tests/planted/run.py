"""Running the checks on a commune with one mistake in it."""

from pathlib import Path

from tests.folders import TODAY
from tests.planted.table import Planted, commune

from commune_portal.content import load_portal, read_docs
from commune_portal.errors import ContentErrors
from commune_portal.publishing.checked_site import load_checked
from commune_portal.reports import build_reports


def told(folder: Path, mistake: Planted) -> list[str]:
    """Return the lines that an official reads of the mistake, and of nothing else.

    `folder` is empty or one that this function filled; it is sound again afterwards.
    """
    if not (folder / "content").exists():
        for path, text in commune().items():
            _write(folder / path, text.encode())
    file = folder / mistake.path
    target = folder / (mistake.renamed or mistake.path)
    text = commune().get(mistake.path)
    file.unlink(missing_ok=True)
    if not mistake.is_removed:
        _write(target, mistake.edited(text or ""))
    try:
        return _lines(folder)
    finally:
        target.unlink(missing_ok=True)
        if text is not None:
            _write(file, text.encode())
        for parent in target.parents:
            if parent != folder and not any(parent.iterdir()):
                parent.rmdir()


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def _lines(folder: Path) -> list[str]:
    """Return the mistakes, or else the warnings.

    Reports and the site are only made where content/ alone has neither: that takes
    most of the time.
    """
    content = folder / "content"
    try:
        portal = load_portal(content, TODAY)
        docs = read_docs(folder / "docs").errors
        found = portal.warnings or docs or build_reports(portal)[1]
        if not found:
            found = load_checked(content, (folder / "docs",), TODAY).warnings
    except ContentErrors as errors:
        found = errors.errors
    return [str(each).replace(content.as_posix(), "content") for each in found]
