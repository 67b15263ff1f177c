"""Collecting what is wrong while files are read, so that one run reports it all."""

from collections.abc import Iterable

from commune_portal.errors import ContentError, ContentErrors, ContentWarning


class Findings:
    """The mistakes and warnings of one reading; paths are relative to its folder."""

    def __init__(self, root: str) -> None:
        """Collect for the folder `root`; where it is empty, paths stay as they are."""
        self._root = root
        self._errors: list[ContentError] = []
        self._warnings: list[ContentWarning] = []
        self._frames: list[str] = []

    def error(
        self, path: str, line: int | None, field: str | None, problem: str
    ) -> None:
        """Add a mistake, which stops the build."""
        self._errors.append(ContentError(self.shown(path), line, field, problem))

    def warning(
        self, path: str, line: int | None, field: str | None, problem: str
    ) -> None:
        """Add what an editor should look at."""
        found = ContentWarning(self.shown(path), line, field, problem)
        self._warnings.append(found)

    def repeat(self, found: Iterable[ContentError | ContentWarning]) -> None:
        """Add what was found with paths relative to the folder."""
        for each in found:
            add = self.error if isinstance(each, ContentError) else self.warning
            add(each.path, each.line, each.field, each.problem)

    def frame(self, path: str) -> None:
        """Add a file that is still a frame; see content/frames.py."""
        self._frames.append(path)

    @property
    def frames(self) -> tuple[str, ...]:
        """The files that are still frames, relative to the folder."""
        return tuple(self._frames)

    @property
    def errors(self) -> tuple[ContentError, ...]:
        """The mistakes in the order in which they were found."""
        return tuple(self._errors)

    @property
    def all(self) -> tuple[ContentError | ContentWarning, ...]:
        """The mistakes, then the warnings in the order in which they were found."""
        return (*self._errors, *self._warnings)

    @property
    def warnings(self) -> tuple[ContentWarning, ...]:
        """The warnings by file and line."""
        return tuple(sorted(self._warnings, key=lambda w: (w.path, w.line or 0)))

    def raise_errors(self) -> None:
        """Raise ContentErrors with every mistake found so far, if there is one."""
        if self._errors:
            raise ContentErrors(self._errors)

    def shown(self, path: str) -> str:
        """Return the path as messages name it."""
        return "/".join(filter(None, (self._root, path)))
