"""Collecting what is wrong while content/ is read."""

from commune_portal.errors import ContentError, ContentErrors, ContentWarning


class Findings:
    """The mistakes and warnings of one reading; paths are relative to content/."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._errors: list[ContentError] = []
        self._warnings: list[ContentWarning] = []

    def error(
        self, path: str, line: int | None, field: str | None, problem: str
    ) -> None:
        """Note a mistake, which stops the build."""
        self._errors.append(ContentError(self._shown(path), line, field, problem))

    def warning(
        self, path: str, line: int | None, field: str | None, problem: str
    ) -> None:
        """Note what an editor should look at."""
        found = ContentWarning(self._shown(path), line, field, problem)
        self._warnings.append(found)

    def warnings(self) -> tuple[ContentWarning, ...]:
        """Return the warnings by file and line; ContentErrors if there are mistakes."""
        if self._errors:
            raise ContentErrors(self._errors)
        return tuple(sorted(self._warnings, key=lambda w: (w.path, w.line or 0)))

    def _shown(self, path: str) -> str:
        return f"{self._root}/{path}" if path else self._root
