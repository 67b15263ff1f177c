"""What was published when by whom: one line of JSON for each publishing."""

import getpass
import json
import subprocess
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from commune_portal.publishing.targets.manifest import digest_of
from commune_portal.publishing.targets.records import Release
from commune_portal.vietnamese import number

PUBLISH, ROLLBACK, FOUND = "publish", "rollback", "found"
STATISTICS = "du-lieu/thong-ke.json"  # every figure of the site
ACTIONS = {PUBLISH: "đưa lên", ROLLBACK: "quay lại", FOUND: "ghi nhận"}
_SHORT = 8  # digits of a digest


class Entry(BaseModel):
    """One publishing."""

    model_config = ConfigDict(frozen=True)

    release: str = Field(description="tên bản")
    action: str = Field(
        description="publish: đưa lên; rollback: quay lại; found: ghi nhận bản có sẵn"
    )
    at: datetime = Field(description="thời điểm xong")
    by: str = Field(description="người đưa lên")
    target: str = Field(description="nơi đưa lên, theo publish.yml")
    pages: int = Field(description="số trang")
    files: int = Field(description="số tệp")
    size: int = Field(description="dung lượng, byte")
    written: int = Field(description="số tệp đã ghi")
    removed: int = Field(description="số tệp đã xóa")
    digest: str = Field(description="SHA-256 của danh sách tệp")
    figures: str = Field(description=f"SHA-256 của {STATISTICS}")


def facts_of(release: Release) -> Mapping[str, object]:
    """Return what the log says of the files of a release."""
    statistics = release.files.get(STATISTICS)
    return {
        "release": release.id,
        "pages": sum(path.endswith(".html") for path in release.files),
        "files": len(release.files),
        "size": sum(file.size for file in release.files.values()),
        "digest": digest_of(release.files),
        "figures": statistics.sha256 if statistics else "",
    }


def line_of(entry: Entry) -> str:
    """Return the entry as a line of the log."""
    return json.dumps(entry.model_dump(mode="json"), ensure_ascii=False)


def entries_of(log: str) -> Iterator[Entry]:
    """Yield the publishings of a log; a line that a kill has cut short is left out."""
    for line in log.splitlines():
        try:
            yield Entry.model_validate_json(line)
        except ValidationError:
            continue


def shown(entry: Entry) -> str:
    """Return the entry for a screen."""
    at = f"{entry.at:%H:%M} ngày {entry.at:%d/%m/%Y}"
    return (
        f"bản {entry.release}, {at}, {entry.by} "
        f"{ACTIONS.get(entry.action, entry.action)}: đã ghi {number(entry.written)} "
        f"tệp, xóa {number(entry.removed)}; trang này có {number(entry.pages)} trang, "
        f"{number(entry.files)} tệp, mã số liệu {short_figures(entry)}"
    )


def short_figures(entry: Entry) -> str:
    """Return the first digits of the digest of the figures; equal figures, equal."""
    return entry.figures[:_SHORT] or "không có"


def publisher(folder: Path) -> str:
    """Return who publishes: the name that git knows in the folder, else the system's.

    A name given on the command line goes before.
    """
    command = ["git", "-C", str(folder), "config", "user.name"]
    try:
        done = subprocess.run(  # noqa: S603 - our own command
            command, capture_output=True, encoding="utf-8", check=False
        )
        name = done.stdout.strip()
    except OSError:
        name = ""
    if name:
        return name
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "không rõ"
