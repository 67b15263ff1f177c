"""One build of `serve`: it ends with a site or with mistakes, never with an error."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mkdocs.exceptions import Abort, ConfigurationError

from commune_portal.adapters.serving.preview import Preview, mistakes_of
from commune_portal.adapters.serving.settings_mistakes import settings_mistakes
from commune_portal.adapters.serving.terminal import Lines, say_built, say_mistakes
from commune_portal.errors import ContentError, PortalError


@dataclass(frozen=True, slots=True)
class Rebuild:
    """Builds the site with the generator and keeps what came of it.

    Attributes:
        preview: What the events of the build tell.
        build: The whole build of the generator, settings included.
        settings: The file of settings, mkdocs.yml.
        lines: What the generator logs.
        url: Where the site is served.

    """

    preview: Preview
    build: Callable[[], None]
    settings: Path
    lines: Lines
    url: str

    def __call__(self) -> None:
        """Build and print how it ended."""
        start = time.monotonic()
        self.preview.mistakes = ()
        self.preview.is_finished = False
        self.lines.refused.clear()
        self._try()
        self.settle(time.monotonic() - start)

    def settle(self, seconds: float | None = None) -> None:
        """Take over what a build has left, which took so many seconds if known."""
        is_first = self.preview.good is None
        self.preview.settle(self.settings.parent)
        if self.preview.mistakes:
            say_mistakes(self.preview.mistakes, is_first=is_first)
        else:
            say_built(seconds, self.url, is_first=is_first)

    def _try(self) -> None:
        try:
            self.build()
        except PortalError as error:
            self.preview.fail(mistakes_of(error))
        except ConfigurationError:
            self._fail_in_settings(is_yaml=True)
        except Abort as error:
            self._fail_in_settings(is_yaml=False, cause=error.__context__)
        except Exception as error:  # noqa: BLE001 - whatever happens, the server stays
            self.preview.fail([_unexpected(error)])

    def _fail_in_settings(
        self, *, is_yaml: bool, cause: BaseException | None = None
    ) -> None:
        """Find what is wrong; an Abort after the whole site is only strictness."""
        if self.preview.mistakes or self.preview.is_finished:
            return
        shown = os.path.relpath(self.settings)
        found = settings_mistakes(
            self.settings, shown, self.lines.refused, is_yaml=is_yaml
        )
        self.preview.fail(found or [_unexpected(cause)])


def _unexpected(error: BaseException | None) -> ContentError:
    """Return the line for what no check foresees, such as a fault in a template."""
    line = getattr(error, "lineno", None)
    name = getattr(error, "name", None) if line else None  # of a template
    kind = type(error).__name__ if error else "?"
    problem = f"không dựng được trang vì phần mềm hoặc giao diện hỏng ({kind})"
    return ContentError(str(name or ""), line if name else None, None, problem)
