"""Building a site with MkDocs from a command: its own words stay behind."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from commune_portal.adapters.finishing.events import tell
from commune_portal.adapters.finishing.files import FinishedFile
from commune_portal.adapters.messages import in_vietnamese
from commune_portal.adapters.own_settings import require_readable
from commune_portal.adapters.plugin import NoOptions
from commune_portal.adapters.settings import named_folders
from commune_portal.adapters.site_folder import SITE_FOLDER
from commune_portal.content.formats.yaml_mistakes import explain_yaml
from commune_portal.errors import ContentError, PortalError
from commune_portal.publishing.checkout import Checkout, as_seen
from commune_portal.publishing.packaged import PACKAGED_DOCS
from commune_portal.publishing.progress import Progress

_LOGGER = "mkdocs"
_NAME = "commune-portal"  # of the plugin and of the theme
_HOOK = "hooks/portal.py"  # which a checkout has instead of the plugin


@dataclass(slots=True)
class Built:
    """What a build has to say.

    Attributes:
        lines: Warnings and notes, one a line, in their order.
        has_warnings: Whether one of them is a warning.
        mistakes: What MkDocs reports before it gives up.
        pages: How many pages were written.
        others: The folders that the settings name; None where others are unknown.

    """

    lines: list[str] = field(default_factory=list)
    has_warnings: bool = False
    mistakes: list[str] = field(default_factory=list)
    pages: int = 0
    others: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """A site to build.

    Attributes:
        checkout: The folder of the commune: its fixed pages and settings.
        content: What the site is made from.
        today: The day that counts as today.
        out: The folder that the site will be.
        is_strict: Whether a warning keeps the old site in its place.

    """

    checkout: Checkout
    content: Path
    today: date
    out: Path
    is_strict: bool = False


def build_site(order: Order, progress: Progress) -> Built:
    """Replace the folder `out` by the site, and return what an editor should read.

    Raises PortalError with every mistake in content/, docs/ and mkdocs.yml, and where
    `out` holds something else than a site.
    """
    built = Built()
    progress.show("Đang đọc nội dung")
    with _heard(built, [_counter()] if order.is_strict else []):
        try:
            config = site_settings(
                order.checkout, order.content, order.today, order.out.resolve()
            )
            steps = _Steps(progress, built)
            config.plugins["commune-portal/progress"] = steps
            tell(config, steps.written)
            build(config)
            built.others = named_folders(config)
        except MkDocsException as error:
            cause = getattr(error.__context__, "__cause__", None)
            if isinstance(cause, PortalError):
                raise cause from None
            raise PortalError("\n".join(built.mistakes) or str(error)) from None
        finally:
            SITE_FOLDER.discard()
    return built


def site_settings(
    checkout: Checkout, content: Path, today: date, site: Path
) -> MkDocsConfig:
    """Return the settings of a build; a commune need not have fixed pages of its own.

    Raises ContentError where mkdocs.yml is too large, is not YAML, or names another
    theme or not the plugin; MkDocsException where MkDocs does not accept what it says.
    """
    file = checkout.settings
    docs = checkout.own_docs if checkout.own_docs.is_dir() else PACKAGED_DOCS
    require_readable(file, as_seen(file).as_posix())
    try:
        config = load_config(str(file), docs_dir=str(docs), site_dir=str(site))
    except MkDocsException as error:
        shown = as_seen(file).as_posix()
        if not file.is_file():
            raise ContentError(shown, None, None, "không có tệp này") from None
        text = file.read_text(encoding="utf-8", errors="replace")
        if "parsing the configuration" in str(error):
            raise ContentError(shown, *explain_yaml(text)) from None
        raise
    _require_the_portal(config, as_seen(file).as_posix())
    config.extra |= {"content": str(content.resolve()), "today": today}
    return config


def _require_the_portal(config: MkDocsConfig, shown: str) -> None:
    """Refuse settings with which MkDocs would build a site without the content."""
    if _NAME not in config.plugins and _HOOK not in map(str, config.hooks):
        problem = f"thiếu {_NAME}; hãy ghi «plugins: [{_NAME}]»"
        raise ContentError(shown, None, "plugins", problem)
    if config.theme.name != _NAME:
        problem = f"giao diện phải là {_NAME}; hãy ghi «theme: {{name: {_NAME}}}»"
        raise ContentError(shown, None, "theme", problem)


@contextmanager
def _heard(built: Built, counters: Sequence[CountHandler]) -> Iterator[None]:
    """Keep what MkDocs logs: warnings for the editor, the rest for nobody.

    A counter that has heard a warning keeps the old site in its place.
    """
    logger, listener = logging.getLogger(_LOGGER), _Listener(built)
    level, propagate, handlers = logger.level, logger.propagate, logger.handlers
    logger.handlers = [listener, *counters]
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        yield
    finally:
        logger.handlers = handlers
        logger.setLevel(level)
        logger.propagate = propagate


def _counter() -> CountHandler:
    """Return what counts warnings and mistakes, as MkDocs' own of a strict build."""
    counter = CountHandler()
    counter.setLevel(logging.WARNING)
    return counter


class _Listener(logging.Handler):
    """Hears the log of MkDocs and of our own events."""

    def __init__(self, built: Built) -> None:
        super().__init__()
        self._built = built

    def emit(self, record: logging.LogRecord) -> None:
        is_ours = record.name.startswith("mkdocs.hooks")
        text = record.getMessage()
        text = text if is_ours else in_vietnamese(text)
        if record.levelno >= logging.ERROR:
            self._built.mistakes.append(text)
        elif record.levelno == logging.WARNING:
            self._built.lines.append(f"Cảnh báo: {text}")
            self._built.has_warnings = True
        elif is_ours:
            self._built.lines.append(f"Lưu ý: {text}")


class _Steps(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]  # MkDocs does not
    """Counts the pages that MkDocs reads, then those that it writes."""

    def __init__(self, progress: Progress, built: Built) -> None:
        super().__init__()
        self._progress = progress
        self._built = built
        self._total = 0
        self._fixed = 0
        self._read = 0

    def on_files(self, files: Files, config: MkDocsConfig) -> None:
        """Learn how many pages there are."""
        self._fixed = len(files.documentation_pages())
        generated = [f for f in files if isinstance(f, FinishedFile)]
        self._total = self._fixed + sum(not file.is_draft for file in generated)

    def on_page_markdown(self, markdown: str, **_: Any) -> None:  # noqa: ANN401 - MkDocs passes more
        """Count a page that is read."""
        self._read += 1
        self._progress.step("Đang đọc trang", self._read, self._fixed)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> None:
        """Count a page that MkDocs writes; who writes the others tells of them."""
        if not isinstance(page.file, FinishedFile):
            self.written(1)

    def written(self, pages: int) -> None:
        """Count further pages; after the last one the search is indexed."""
        self._built.pages += pages
        self._progress.step("Đang dựng trang", self._built.pages, self._total)
        if self._built.pages == self._total:
            self._progress.show("Đang lập chỉ mục tìm kiếm")
