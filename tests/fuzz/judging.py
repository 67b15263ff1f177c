"""Whether the program copes with a damaged file: a message, or all that it says."""

import re
import signal
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.exceptions import MkDocsException
from tests.folders import TODAY
from tests.fuzz.seeds import ALONE, TARGETS, around, sound

from commune_portal.adapters.building import site_settings
from commune_portal.adapters.settings import share_settings
from commune_portal.content import Portal, load_portal, read_docs
from commune_portal.content.attachments.reader import read_file
from commune_portal.errors import PortalError
from commune_portal.pages.texts.texts import page_texts
from commune_portal.publishing.checkout import Checkout
from commune_portal.reports import build_reports
from commune_portal.reports.checks import NotADocumentError, examine

MOST_SECONDS = 5.0  # of the processor
_MEGABYTES = 20
_ROW = re.compile(r"\d\d/\d\d/2026;(?:phát thanh|họp thôn|zalo);[^\"\s]")
_FILES = ("picture", "drawing", "pdf", "archive", "document")


class TooSlowError(BaseException):
    """A file takes too long; no reader may catch it."""


def fault(folder: Path, target: str, data: bytes) -> str | None:
    """Return what is wrong with how the program takes the file; None for nothing.

    `folder` is empty or one that this function filled; it is sound again afterwards.
    """
    path = TARGETS[target]
    root = folder / target
    if not root.exists():
        for each, sane in around(target).items():
            _write(root / each, sane)
    file = root / path
    _write(file, data)
    try:
        with limited():
            return _judged(root, target, data)
    except TooSlowError:
        return f"more than {MOST_SECONDS:.0f} seconds"
    except Exception:  # noqa: BLE001 - any of them is a traceback for an editor
        return traceback.format_exc(limit=-4)
    finally:
        if path in ALONE:
            file.unlink()
        else:
            _write(file, sound()[path])


def _judged(root: Path, target: str, data: bytes) -> str | None:
    content = root / "content"
    if target in _ROOTS:
        return _ROOTS[target](root)
    if target in _FILES:
        inner = TARGETS[target].removeprefix("content/")
        read_file(content, inner, _MEGABYTES)
    if target == "document":
        try:
            examine(data)
        except NotADocumentError:
            return None
    if target in {"picture", "document", "archive"}:
        return None
    try:
        portal = load_portal(content, TODAY)
    except PortalError as error:
        return None if _is_told(str(error)) else f"poor message: {error}"
    texts = page_texts(portal)
    if target in {"report", "template", "lock", "scores"}:
        _, told = build_reports(portal)
        poor = [each for each in told if not _is_told(str(each))]
        if poor:
            return f"poor message: {poor[0]}"
    del texts
    return next(_lost(root, target, data, portal), None)


def _docs_fault(root: Path) -> str | None:
    found = read_docs(root / "docs")
    read = {page.path for page in found.pages}
    return None if found.errors or "lien-he.md" in read else "page lost"


def _settings_fault(root: Path) -> str | None:
    """Read mkdocs.yml as building does: MkDocs loads it, then our plugin."""
    try:
        config = site_settings(Checkout(root), root / "content", TODAY, root / "site")
        share_settings(config)
    except PortalError as error:
        return None if _is_told(str(error)) else f"poor message: {error}"
    except MkDocsException:
        return None  # its mistakes are logged, which the log's listener translates
    return None


_ROOTS = {"docs": _docs_fault, "site": _settings_fault}  # not of content/


def _is_told(lines: str) -> bool:
    """Return whether each line names a place and says something."""
    return all(": " in line or line.startswith(" ") for line in lines.split("\n"))


def _lost(root: Path, target: str, data: bytes, portal: Portal) -> Iterator[str]:
    """Yield what stands in the folder and neither in the portal nor in a message."""
    content = root / "content"
    items = {post.path for post in portal.posts}
    for file in (content / "tin-bai").rglob("*.md"):
        path = file.relative_to(content).as_posix()
        if path not in items:
            yield f"item lost: {path}"
    if target == "log":
        read = {row.line for row in portal.log if row.path.endswith(".csv")}
        text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
        lines = enumerate(text.replace("\r", "\n").split("\n"), 1)
        for number, line in lines:
            if _ROW.match(line) and number not in read:
                yield f"row lost: {number}"
    for kind, own, folder in (
        ("procedure", portal.procedures, "thu-tuc"),
        ("office page", portal.offices, "gioi-thieu"),
        ("report", portal.reports, "bao-cao"),
    ):
        if len(own) < sum(1 for _ in (content / folder).glob("*.md")):
            yield f"{kind} lost"


@contextmanager
def limited() -> Iterator[None]:
    """Raise TooSlowError where what is inside takes longer than a reader may."""

    def stop(*_: object) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
