"""`commune-portal publish`: from content to a release, in one command."""

import gzip
import json
import re

import pytest
from tests.commands.test_build_command import COMMUNE
from tests.sites import TODAY, write_files

from commune_portal.commands.command import Call, exit_code
from commune_portal.commands.site import publish
from commune_portal.publishing.checkout import Checkout

LEAST = 1024  # bytes of a file that is compressed
URL = "-- content/portal.yml --\nname: Tân Hòa\nurl: https://tanhoa.example/\n"
TARGETS = "-- publish.yml --\ntargets:\n  may-chu: {kind: folder, path: web}\n"


@pytest.fixture
def published(tmp_path, capsys):
    """Return a publisher: files and arguments in, the end out."""

    def run(files, *arguments):
        write_files(tmp_path, f"{COMMUNE}{files}")
        call = Call(
            "commune-portal publish",
            ["--today", str(TODAY), "--by", "Văn thư", *arguments],
            Checkout(tmp_path),
            tmp_path / "content",
        )
        code = exit_code(publish.main, call)
        read = capsys.readouterr()
        return code, read.out.replace(f"{tmp_path}/", ""), read.err

    return run


def test_a_site_is_published_listed_and_taken_back(published, tmp_path):
    """A plan changes nothing; a warning holds the site back unless it is allowed."""
    _, planned, _ = published(TARGETS, "--dry-run")
    assert "sẽ ghi" in planned
    assert planned.startswith("  ghi  tin-bai/")
    assert "tệp của chỉ mục tìm kiếm và bản nén sẵn\n" in planned
    assert not (tmp_path / "web" / "current").exists()

    code, out, err = published(f"{URL}{TARGETS}")
    assert (0, "") == (code, err)
    sitemap = (tmp_path / "web" / "current" / "sitemap.xml.gz").read_bytes()
    assert sitemap == (tmp_path / "site" / "sitemap.xml.gz").read_bytes()
    assert len(gzip.decompress(sitemap)) > LEAST
    assert "Đã đưa lên web: " in out
    assert (tmp_path / "web" / "current" / "index.html").is_file()

    broken = f"{TARGETS}-- docs/thu.md --\n# Thử\n\n[a](b.md)\n"
    code, out, err = published(broken)
    assert (1, "") == (code, out)
    assert err.endswith(
        "có cảnh báo nên chưa đưa lên; hãy sửa, hoặc thêm --allow-warnings\n"
    )

    code, out, err = published(broken, "--allow-warnings")
    assert (1, "") == (code, out)
    assert "thu/index.html: liên kết «b.md» không dẫn tới tệp nào của trang" in err

    (tmp_path / "docs" / "thu.md").write_text("# Thử\n", "utf-8")
    _, out, _ = published(f"{TARGETS}-- docs/khac.md --\n# Khác\n")
    assert "đã ghi " in out
    _, out, _ = published(TARGETS, "--rollback")
    assert "Đã quay lại: " in out
    assert "Nội dung chưa đổi" in out
    _, listed, _ = published(TARGETS, "--list")
    log = (tmp_path / "publish-log.jsonl").read_text("utf-8").splitlines()
    actions = [json.loads(line)["action"] for line in log]
    assert ["publish", "publish", "rollback"] == actions
    assert ["bản", "đang dùng", "còn giữ", "đang dùng"] == [
        re.sub(r".*  ", "", line) if number else line.split()[0]
        for number, line in enumerate(listed.splitlines())
    ]
    _, out, _ = published("", "--dry-run")
    assert "giữ nguyên" in out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: 1", "publish.yml:1: a: khóa không có trong mẫu; chỉ có targets"),
        ("targets:", "publish.yml:1: targets: cần các nơi đưa lên"),
        ("targets: {a: b}", "publish.yml:1: a: cần một nhóm «khóa: giá trị»"),
        ("targets: {a: {path: b}}", "publish.yml:1: a.kind: thiếu khóa này; hãy ghi"),
        (
            "targets: {a: {kind: foldr}}",
            "publish.yml:1: a.kind: «foldr» không có; hãy ghi một trong: folder",
        ),
        ("targets:\n  a:\n    kind: folder\n", "publish.yml:2: path: thiếu"),
        (
            "targets:\n  a:\n    kind: plain\n    path: b\n    password: c\n",
            "publish.yml:5: password: ",
        ),
        ("targets: {a: {kind: plain, path: b, keep: 0}}", "keep: phải từ 1 trở lên"),
        (
            "targets: {a: {kind: plain, path: b, compressed: [zst]}}",
            "«zst» không có; hãy ghi một trong: gz, br",
        ),
        (
            "targets: {a: {kind: archive, path: b, format: rar}}",
            "format: «rar» không có; hãy ghi một trong: zip, tar.gz",
        ),
        ("targets: {a: {kind: ['x']}}", "a.kind: cần một chữ, không phải danh sách"),
        ("targets: {a b: {kind: plain}}", "a b: tên nơi đưa lên chỉ gồm chữ không dấu"),
        (
            "targets: {a: {kind: plain, path: b, state: b/c}}",
            "publish.yml: a.state: ",
        ),
        (
            "targets: {a: {kind: plain, path: b, state: content/c}}",
            "publish.yml: a: ",
        ),
        ("targets: {a: {kind: plain, path: .cache/b}}", "không ghi vào thư mục nguồn"),
        ("targets: [", "publish.yml:2: dấu [ hoặc { mở mà không đóng"),
        ("targets: {a: {kind: plain, path: content/b}}", "không ghi vào thư mục nguồn"),
        ("targets: {a: {kind: plain, path: .}}", "thư mục này chứa content"),
        (
            "targets:\n  a: {kind: zip, path: b}\n  c: {kind: archive, path: d}\n",
            "publish.yml:2: a.kind: «zip» không có",
        ),
    ],
)
def test_a_mistake_in_the_settings_is_one_line(published, text, told):
    """With file, line and key; nothing is built."""
    code, out, err = published(f"-- publish.yml --\n{text}\n")

    assert (1, "") == (code, out)
    assert told in err
    assert "Traceback" not in err


def test_a_place_is_named_where_there_are_several(published):
    """The names to choose from, and the nearest one."""
    several = (
        "-- publish.yml --\ntargets:\n  may-chu: {kind: plain, path: a, state: c}\n"
        "  nen: {kind: archive, path: b, format: tar.gz}\n"
    )
    ends = [
        published(several, *name)[2] for name in ((), ("may-cu",), ("nen", "--list"))
    ]

    assert [
        "publish.yml có 2 nơi; hãy ghi tên một nơi: may-chu, nen\n",
        "publish.yml không có nơi «may-cu»; đang có: may-chu, nen; có phải ý bạn là "
        "«may-chu»?\n",
        "",
    ] == ends


def test_an_example_is_shown_where_there_are_no_settings(published):
    """The file to make, and where."""
    code, _, err = published("")
    _, _, empty = published("-- publish.yml --\n")

    assert 1 == code
    assert err.startswith("publish.yml: không có tệp này; hãy tạo nó cạnh mkdocs.yml")
    assert empty.startswith("publish.yml: tệp trống; hãy ghi nơi đưa lên, ví dụ:\n")
