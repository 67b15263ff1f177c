"""The commands as an editor runs them: what they print, write and end with."""

import pytest
from tests.commanding import DOORS, ended

COMMANDS = [door.stem for door in DOORS]


@pytest.fixture
def run(content):
    """Return a runner of commands, in the folder that holds content/."""

    def command(name, *arguments, files=None):
        return ended(name, *arguments, cwd=content(files or {}).parent)

    return command


@pytest.mark.parametrize("name", COMMANDS)
def test_help(run, name):
    """Every command explains itself in Vietnamese."""
    found = run(name, "--help")

    assert 0 == found.returncode
    assert found.stdout.startswith("Cách dùng: ")
    for english in ("usage", "options:", "positional", "show this help"):
        assert english not in found.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_wrong_arguments(run, name):
    """A misspelt option ends with 2 and the way to the help."""
    found = run(name, "--no-such-option")

    assert 2 == found.returncode
    assert found.stderr.startswith("Cách dùng: ")
    assert "Traceback" not in found.stderr


def test_new_post_then_check(run, tmp_path):
    """A new item has its front matter filled in and lacks nothing but its text."""
    made = run("new_post", "Thông báo: nghỉ “lễ” #1", "--tag", "cđs", "--tag", "CCHC")
    file = tmp_path / "content/tin-bai/2026/2026-11-21-thong-bao-nghi-le-1.md"
    checked = run("check")

    expected = (
        '---\ntitle: "Thông báo: nghỉ “lễ” #1"\ndate: 2026-11-21\n'
        "tags: [Chuyển đổi số, CCHC]\ndescription:\nauthors: [Ban Biên tập]\n---\n\n"
    )
    assert expected == file.read_text(encoding="utf-8")
    assert f"Đã tạo content/{file.relative_to(tmp_path / 'content')}\n" == made.stdout
    assert checked.stderr.startswith(
        "Cảnh báo: content/tin-bai/2026/2026-11-21-thong-bao-nghi-le-1.md: "
        "tin bài chưa có nội dung\nCảnh báo: content/gioi-thieu/"
    )
    assert 0 == checked.returncode
    assert 1 == run("check", "--strict").returncode


def test_new_post_in_a_folder(run, tmp_path):
    """With --folder the item has a folder for its pictures; the day can be given."""
    title = "Kết quả khảo sát mức độ hài lòng của người dân đối với dịch vụ công năm"
    run("new_post", title, "--tag", "CCHC", "--folder", "--date", "2025-03-02")
    folder = tmp_path / "content/tin-bai/2025"

    assert [
        "2025-03-02-ket-qua-khao-sat-muc-do-hai-long-cua-nguoi-dan-doi-voi-dich/index.md"
    ] == [file.relative_to(folder).as_posix() for file in folder.rglob("*.md")]


def test_new_post_refuses(run):
    """A misspelt section and an item that exists already are refused in one line."""
    assert (
        1,
        "«chuyen doi so» không phải chuyên mục; có phải ý bạn là «Chuyển đổi số»?\n",
    ) == outcome(run("new_post", "A", "--tag", "chuyen doi so"))
    assert (1, "tiêu đề cần có chữ cái hoặc chữ số\n") == outcome(
        run("new_post", "…", "--tag", "CCHC")
    )
    run("new_post", "A", "--tag", "CCHC")
    assert (
        1,
        "content/tin-bai/2026/2026-11-21-a.md: tin bài này đã có; hãy đổi tiêu đề\n",
    ) == outcome(run("new_post", "A", "--tag", "CCHC"))


def test_new_procedure(run, tmp_path):
    """The file of a new procedure is filled in as far as it is known, and only once."""
    arguments = ("new_procedure", "1.001193", "Khai sinh", "--field", "Hộ tịch")
    made, again = run(*arguments), run(*arguments)
    name = "content/thu-tuc/1.001193.md"

    assert (0, f"Đã tạo {name}\n") == (made.returncode, made.stdout)
    assert (1, f"{name}: thủ tục này đã có\n") == outcome(again)
    assert [
        "---",
        'code: "1.001193"',
        'name: "Khai sinh"',
        'field: "Hộ tịch"',
        "updated: 2026-11-21",
        "level:",
    ] == (tmp_path / name).read_text(encoding="utf-8").splitlines()[:6]


def test_check_tells_every_mistake(run):
    """Mistakes are one line each on stderr, and the command ends with 1."""
    files = {
        "tin-bai/2026/a.md": "---\ntitle: A\n---\nx",
        "nhat-ky/2026.csv": "ngày;hình thức\n;zalo\n",
    }

    assert (
        1,
        "content/nhat-ky/2026.csv:2: ngày: đang để trống\n"
        "content/tin-bai/2026/a.md:1: date: thiếu khóa này "
        "(Ngày đăng, là ngày dùng để tính số liệu)\n"
        "content/tin-bai/2026/a.md:1: tags: thiếu khóa này "
        "(Chuyên mục; mục đứng đầu là chuyên mục chính)\n",
    ) == outcome(run("check", files=files))


def test_a_date_that_is_not_in_the_calendar(run):
    """A day that is not in the calendar is named, in an option too."""
    found = run("new_post", "A", "--tag", "CCHC", "--date", "2026-02-31")

    assert found.stderr.endswith(
        "tham số chưa đúng («2026-02-31» không có trong lịch); xem new_post.py --help\n"
    )


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("A",), "thiếu --tag"),
        ((), "thiếu TIÊU_ĐỀ, --tag"),
        (("A", "--tag"), "thiếu giá trị sau --tag"),
        (("A", "--tag", "CCHC", "--thư-mục"), "thừa --thư-mục"),
    ],
)
def test_what_is_missing_or_too_much_on_the_line_is_named(run, arguments, reason):
    """An editor who forgets the section of an item reads which option to add."""
    last = run("new_post", *arguments).stderr.splitlines()[-1]

    assert f"tham số chưa đúng ({reason}); xem new_post.py --help" == last


def test_figures_of_no_period(run):
    """A text that is not a period is reported in one line."""
    assert (
        1,
        "«quý 3» không phải một kỳ; hãy viết như 2026, 2026-H1, 2026-9M, 2026-Q3, "
        "2026-05 hoặc 2026-01-01..2026-06-30\n",
    ) == outcome(run("figures", "--period", "quý 3"))


def test_a_comparison_is_not_printed_as_json(run):
    """Two options that exclude each other are a mistake, and neither is ignored."""
    found = run("figures", "--period", "2026", "--compare", "--json")

    assert (
        2,
        "tham số chưa đúng (--json không đi cùng --compare); xem figures.py --help",
    ) == (found.returncode, found.stderr.splitlines()[-1])


def outcome(found):
    """Return the exit code of a command and its messages."""
    return found.returncode, found.stderr


EXPORTED = {
    "portal.yml": "name: An Bình\nurl: https://anbinh.example/\n",
    "tin-bai/2026/2026-11-02-a.md": (
        "---\ntitle: A\ndate: 2026-11-02\ntags: [CCHC]\n---\nChào.\n"
    ),
}


def test_export_items(run, tmp_path):
    """Our own folder is replaced, any other is refused; --zip writes one file."""
    command = ("export_items", "--since", "2026-11-01", "--out")
    first = run(*command, "ra", files=EXPORTED)
    (tmp_path / "ra" / "cu.txt").write_text("cũ", encoding="utf-8")
    second = run(*command, "ra", files=EXPORTED)
    refused = run(*command, "content", files=EXPORTED)
    packed = run(*command, "goi", "--zip", files=EXPORTED)

    assert (0, 0, 1, 0) == tuple(
        found.returncode for found in (first, second, refused, packed)
    ), first.stderr
    assert {"2026", "danh-sach.json", "danh-sach.schema.json"} == {
        path.name for path in (tmp_path / "ra").iterdir()
    }
    assert "không ghi vào thư mục nguồn" in refused.stderr
    assert ["tin-bai-tu-2026-11-01.zip"] == [
        p.name for p in (tmp_path / "goi").iterdir()
    ]


def test_a_day_of_the_environment_that_is_not_a_day():
    """A wrong PORTAL_TODAY is reported in one line by every command."""
    found = ended("figures", "--period", "2026", env={"PORTAL_TODAY": "hôm nay"})

    assert 1 == found.returncode
    assert found.stderr.startswith("PORTAL_TODAY: «hôm nay» không đúng dạng")
    assert 1 == found.stderr.count("\n")


def test_a_file_that_cannot_be_written_is_named(run):
    """Where a folder is needed and a file lies there, one line names it."""
    assert (
        1,
        "content/tin-bai: đây là một tệp, không phải thư mục\n",
    ) == outcome(run("new_post", "A", "--tag", "CCHC", files={"tin-bai": "x"}))
