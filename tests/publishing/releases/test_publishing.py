"""From a checked site to a release that is online, and back."""

import pytest
from pydantic import ValidationError
from tests.publications import (
    FIRST,
    KINDS,
    SECOND,
    accept,
    publishing_of,
    texts,
    write_site,
)

from commune_portal.errors import PortalError
from commune_portal.publishing.releases.history import history
from commune_portal.publishing.releases.log import (
    Entry,
    entries_of,
    line_of,
    publisher,
    shown,
)
from commune_portal.publishing.releases.publishing import (
    planned_release,
    publish,
    roll_back,
)

STATISTICS = {"du-lieu/thong-ke.json": "{}"}


def online(kind, root):
    """Return the files that readers get."""
    return texts(root / "web" / "current" if kind == "folder" else root / "web")


@pytest.mark.parametrize("kind", KINDS)
def test_a_site_is_published_once(tmp_path, kind):
    """Each publishing is a line in both logs; an unchanged site is none."""
    publishing = publishing_of(kind, tmp_path)
    site = write_site(tmp_path / "site", {**FIRST, **STATISTICS})
    entry = publish(publishing, site, accept)
    again = publish(publishing, site, accept)
    own = (tmp_path / "publish-log.jsonl").read_text("utf-8")

    assert (4, 7, 8, 7, 0, None) == (
        entry.pages,
        entry.files,
        entry.size,
        entry.written,
        entry.removed,
        again,
    )
    assert ([entry], own) == ([*entries_of(own)], publishing.target.log())
    assert shown(entry).endswith(
        "Văn thư đưa lên: đã ghi 7 tệp, xóa 0; trang này có 4 trang, 7 tệp, "
        "mã số liệu 44136fa3"
    )


@pytest.mark.parametrize("kind", ["folder", "plain"])
@pytest.mark.parametrize("lost", [None, "kept"], ids=["kept", "lost"])
def test_an_earlier_release_comes_back(tmp_path, kind, lost):
    """The one before, or a named one; a folder of releases needs no copies."""
    publishing = publishing_of(kind, tmp_path)
    site = tmp_path / "site"
    first = publish(publishing, write_site(site, FIRST), accept)
    second = publish(publishing, write_site(site, SECOND), accept)
    if lost and kind == "folder":
        (tmp_path / "kept").rename(tmp_path / "gone")
    back = roll_back(publishing, None)

    assert (FIRST, first.release, "rollback") == (
        online(kind, tmp_path),
        back.release,
        back.action,
    )
    assert "Văn thư quay lại: " in shown(back)
    with pytest.raises(PortalError, match="không còn giữ bản nào trước"):
        roll_back(publishing, None)
    roll_back(publishing, second.release)
    assert SECOND == online(kind, tmp_path)
    with pytest.raises(PortalError, match="không có bản «x»; xem publish --list"):
        roll_back(publishing, "x")


def test_nothing_is_changed_where_the_site_is_not_good(tmp_path):
    """The check comes before the first byte; a plan only reads."""
    publishing = publishing_of("plain", tmp_path)
    site = write_site(tmp_path / "site", FIRST)

    def refuse(_):
        raise PortalError("chưa đạt")

    plan = planned_release(publishing, site, accept)
    left = [entry.name for entry in tmp_path.iterdir()]
    with pytest.raises(PortalError, match="chưa đạt"):
        publish(publishing, site, refuse)

    assert (6, ["site"]) == (len(plan.written), left)
    assert not (tmp_path / "web").exists()
    assert [] == history(publishing)
    with pytest.raises(PortalError, match="không còn giữ bản nào trước"):
        roll_back(publishing, None)


def test_copies_of_old_releases_are_removed(tmp_path):
    """Those that a kept release shares stay."""
    publishing = publishing_of("plain", tmp_path, keep=1)
    publish(publishing, write_site(tmp_path / "site", FIRST), accept)
    publish(publishing, write_site(tmp_path / "site", SECOND), accept)
    copies = [path for path in (tmp_path / "kept" / "tep").rglob("*") if path.is_file()]

    assert (1, 2) == (len(publishing.kept.ids()), len(copies))


def test_a_site_that_changes_meanwhile_is_not_published(tmp_path):
    """Another build exchanged it between the check and the copy."""
    publishing = publishing_of("plain", tmp_path)
    site = write_site(tmp_path / "site", FIRST)
    with pytest.raises(PortalError, match="tệp vừa thay đổi trong lúc đưa lên"):
        publish(publishing, site, lambda _: write_site(site, dict.fromkeys(FIRST, "x")))


def test_a_damaged_copy_is_named_and_removed(tmp_path):
    """What goes online is what was checked."""
    publishing = publishing_of("plain", tmp_path)
    publish(publishing, write_site(tmp_path / "site", FIRST), accept)
    first = publishing.kept.ids()[0]
    for copy in (tmp_path / "kept" / "tep").glob("*/*"):
        copy.write_text("damaged", "utf-8")
    publish(publishing, write_site(tmp_path / "site", SECOND), accept)
    with pytest.raises(PortalError, match="bản sao bị hỏng, đã xóa"):
        roll_back(publishing, first)
    with pytest.raises(PortalError, match="không còn giữ bản «x»"):
        publishing.kept.get("x")


def test_a_log_is_read_past_a_line_that_was_cut_short(tmp_path):
    """The others are what they were."""
    publishing = publishing_of("plain", tmp_path)
    entry = publish(publishing, write_site(tmp_path / "site", FIRST), accept)

    assert [entry] == [*entries_of(f'{{"release"\n{line_of(entry)}\n')]
    with pytest.raises(ValidationError):
        Entry.model_validate({})


def test_the_publisher_has_a_name(tmp_path, monkeypatch):
    """That of git, else of the account; a machine may know neither."""
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "user.name")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "Nguyễn Thị Mẫu")
    names = [publisher(tmp_path)]
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("LOGNAME", "vanthu")
    names.append(publisher(tmp_path))

    assert ["Nguyễn Thị Mẫu", "vanthu"] == names
