"""The locks of signed reports that got lost, and are frozen again."""

from tests.commanding import ended
from tests.folders import write_tree

BODY = "## Thuận lợi\n\nA.\n\n## Khó khăn\n\nB.\n\n## Kiến nghị\n\nC.\n"
REPORT = "---\ntemplate: annual\nperiod: 2025\nnumber: {}\ndate: {}\n{}---\n" + BODY


def freeze(root, name):
    """Return exit code and messages of the command, without the folder."""
    done = ended("freeze", f"bao-cao/{name}.md", "--content", root)
    shown = done.stderr.replace(root.as_posix(), "content").splitlines()
    return done.returncode, shown


def test_lost_locks_are_frozen_in_order(signed, tmp_path):
    """A report is frozen again although a later one replaces it, and each in turn."""
    files = {
        **signed,
        "bao-cao/2025-nam.lock.json": None,
        "bao-cao/b.md": REPORT.format(2, "2026-01-05", "replaces: 2025-nam\n"),
        "bao-cao/c.md": REPORT.format(3, "2026-01-06", "replaces: b\n"),
    }
    root = write_tree(tmp_path / "content", files)
    lost = (
        "content/bao-cao/b.md:6: replaces: «2025-nam» đã ký mà không có bản chốt; hãy "
        "lấy lại tệp .lock.json đã mất, hoặc chạy commune-portal freeze "
        "bao-cao/2025-nam.md"
    )

    assert (1, [lost]) == freeze(root, "b")
    assert [0, 0, 0] == [freeze(root, name)[0] for name in ("2025-nam", "b", "c")]
