"""publish.yml: where a commune publishes; it never holds a password (ADR 76)."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.record import Text
from commune_portal.content.formats.text import read_text
from commune_portal.content.formats.validation import validate
from commune_portal.content.formats.yaml_source import Located, read_yaml
from commune_portal.errors import PortalError
from commune_portal.publishing.checkout import as_seen
from commune_portal.publishing.files import outside
from commune_portal.publishing.targets.archive import TAR, ZIP, Archive
from commune_portal.publishing.targets.common import Endings, TargetSettings, among
from commune_portal.publishing.targets.folder import ReleaseFolder
from commune_portal.publishing.targets.plain import PlainFolder
from commune_portal.publishing.targets.remote.settings import (
    FtpsSettings,
    SftpSettings,
)
from commune_portal.vietnamese import did_you_mean

FILE = "publish.yml"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
_TARGETS, _KIND = "targets", "kind"
_EXAMPLE = "ví dụ:\n    targets:\n      may-chu: {kind: folder, path: /srv/www/xa}"


class LocalSettings(TargetSettings):
    """A target that is a folder, of this machine or of a shared drive."""

    path: Text = Field(description="Thư mục đưa lên.")

    def folder(self, root: Path) -> Path:
        """Return the folder, without `..` or `~` in its name."""
        return (root / Path(self.path).expanduser()).resolve()

    def folders(self, root: Path) -> Sequence[Path]:
        """Return the folder."""
        return (self.folder(root),)


class FolderSettings(LocalSettings):
    """A folder of releases with the link `current`."""

    kind: Literal["folder"] = Field(description="Thư mục các bản, liên kết current.")
    path: Text = Field(description="Thư mục chứa releases và current.")
    compressed: Endings = ("gz",)

    def target(self, root: Path) -> ReleaseFolder:
        """Return the folder of releases."""
        return ReleaseFolder(self.folder(root), self.keep)


class PlainSettings(LocalSettings):
    """A plain folder."""

    kind: Literal["plain"] = Field(description="Thư mục thường, như của IIS.")
    path: Text = Field(description="Thư mục mà máy chủ web đọc.")
    state: Text | None = Field(
        None,
        description="Thư mục ghi danh sách tệp và nhật ký, máy chủ web không đọc; "
        "mặc định là tên thư mục trên, thêm .phat-hanh.",
    )

    def target(self, root: Path) -> PlainFolder:
        """Return the plain folder."""
        folder, state = self.folders(root)
        return PlainFolder(folder, state)

    def folders(self, root: Path) -> tuple[Path, Path]:
        """Return the folder that is served, and that of the lists."""
        folder = self.folder(root)
        if self.state is None:
            return folder, folder.with_name(f"{folder.name}.phat-hanh")
        return folder, (root / Path(self.state).expanduser()).resolve()


class ArchiveSettings(LocalSettings):
    """A folder of archives."""

    kind: Literal["archive"] = Field(description="Bản nén của cả trang.")
    path: Text = Field(description="Thư mục chứa các bản nén.")
    format: Annotated[str, among("zip", "tar.gz")] = Field(
        "zip", description="Loại bản nén."
    )

    def target(self, root: Path) -> Archive:
        """Return the folder of archives."""
        ending = ZIP if self.format == "zip" else TAR
        return Archive(self.folder(root), ending, self.keep)


KINDS: Mapping[str, type[TargetSettings]] = {
    "folder": FolderSettings,
    "plain": PlainSettings,
    "archive": ArchiveSettings,
    "sftp": SftpSettings,
    "ftps": FtpsSettings,
}


def read_targets(root: Path) -> Mapping[str, TargetSettings]:
    """Return the targets in publish.yml by name, in their order.

    Raises ContentErrors with every mistake; PortalError where there is no such file.
    """
    file = root / FILE
    if not file.is_file():
        raise PortalError(
            f"{FILE}: không có tệp này; hãy tạo nó cạnh mkdocs.yml, {_EXAMPLE}"
        )
    if not file.stat().st_size:
        raise PortalError(f"{FILE}: tệp trống; hãy ghi nơi đưa lên, {_EXAMPLE}")
    findings = Findings(as_seen(file).parent.as_posix())
    text = read_text(file, FILE, findings)
    located = read_yaml(text, FILE, 1, findings) if text is not None else None
    found: dict[str, TargetSettings] = {}
    for name, part in _parts(located, findings) if located else ():
        settings = _settings(name, part, findings)
        if settings:
            found[name] = settings
    findings.raise_errors()
    return found


def chosen(targets: Mapping[str, TargetSettings], name: str | None) -> str:
    """Return the name of the target that is meant: the only one, or the named one.

    Raises PortalError where that is none.
    """
    if name is None and len(targets) == 1:
        return next(iter(targets))
    names = ", ".join(targets)
    if name is None:
        raise PortalError(f"{FILE} có {len(targets)} nơi; hãy ghi tên một nơi: {names}")
    if name not in targets:
        advice = did_you_mean(name, targets)
        raise PortalError(f"{FILE} không có nơi «{name}»; đang có: {names}{advice}")
    return name


def check_folders(name: str, folders: Sequence[Path], *sources: Path) -> None:
    """Refuse a target inside what the site is made from, or around it.

    Raises PortalError, which names the target.
    """
    try:
        for folder in folders:
            _check_folder(folder, sources)
    except PortalError as error:
        raise PortalError(f"{FILE}: {name}: {error}") from None
    for state in folders[1:]:
        if state.is_relative_to(folders[0]):
            raise PortalError(
                f"{FILE}: {name}.state: {state}: máy chủ web đọc được thư mục này; hãy "
                f"chọn thư mục ở ngoài {folders[0]}"
            )


def _check_folder(folder: Path, sources: Sequence[Path]) -> None:
    outside(folder, *sources)
    for source in sources:
        if source.resolve().is_relative_to(folder):
            raise PortalError(
                f"{folder}: thư mục này chứa {source.name}; hãy chọn thư mục khác"
            )


def _parts(located: Located, findings: Findings) -> list[tuple[str, Located]]:
    """Return the mapping of each target with the lines of its keys."""
    parts: list[tuple[str, Located]] = []
    for key in located.data:
        if key != _TARGETS:
            problem = "khóa không có trong mẫu; chỉ có targets"
            findings.error(FILE, located.line((key,)), key, problem)
    targets = located.data.get(_TARGETS)
    if not isinstance(targets, dict) or not targets:
        problem = "cần các nơi đưa lên, ví dụ «may-chu: {kind: folder, path: /srv/www}»"
        findings.error(FILE, located.line((_TARGETS,)), _TARGETS, problem)
        return parts
    for name, value in targets.items():
        line = located.line((_TARGETS, name))
        if not _NAME.fullmatch(name):
            problem = "tên nơi đưa lên chỉ gồm chữ không dấu, chữ số và dấu -"
            findings.error(FILE, line, name, problem)
            continue
        if not isinstance(value, dict):
            findings.error(FILE, line, name, "cần một nhóm «khóa: giá trị»")
            continue
        lines = {
            place[2:]: number
            for place, number in located.lines.items()
            if place[:2] == (_TARGETS, name) and place[2:]
        }
        blank = {place[2:] for place in located.blank if place[:2] == (_TARGETS, name)}
        parts.append((name, Located(FILE, line, value, lines, blank)))
    return parts


def _settings(name: str, part: Located, findings: Findings) -> TargetSettings | None:
    kind = part.data.get(_KIND)
    if kind and not isinstance(kind, str):
        problem = f"cần một chữ, không phải danh sách hay nhóm: {', '.join(KINDS)}"
        findings.error(FILE, part.line((_KIND,)), f"{name}.{_KIND}", problem)
        return None
    model = KINDS.get(str(kind))
    if model is None:
        known = ", ".join(KINDS)
        told = f"«{kind}» không có" if kind else "thiếu khóa này"
        advice = did_you_mean(str(kind), KINDS) if kind else ""
        problem = f"{told}; hãy ghi một trong: {known}{advice}"
        findings.error(FILE, part.line((_KIND,)), f"{name}.{_KIND}", problem)
        return None
    return validate(model, part, findings)
