"""commune-portal new: what it asks, refuses, writes and says."""

import io
import sys
from contextlib import chdir

import pytest

from commune_portal.commands.command import Call, exit_code
from commune_portal.commands.setup import new
from commune_portal.content import load_commune
from commune_portal.publishing.checkout import Checkout

NAMES = ("--name", "xã Tân Hòa", "--superior", "tỉnh Hưng Yên")
EXAMPLE = (
    "ví dụ: commune-portal new xa-tan-hoa "
    '--name "xã Tân Hòa" --superior "tỉnh Hưng Yên"'
)


class Terminal(io.StringIO):
    """What somebody types at a terminal."""

    def isatty(self):
        """Say that somebody sits there."""
        return True


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Return a caller of the command in a folder: exit code, output, mistakes."""
    monkeypatch.setenv("PORTAL_TODAY", "2026-11-21")

    def call(*arguments, typed=None):
        stdin = io.StringIO() if typed is None else Terminal(typed)
        monkeypatch.setattr(sys, "stdin", stdin)
        with chdir(tmp_path):
            code = exit_code(
                new.main, Call("commune-portal new", arguments, Checkout(tmp_path))
            )
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


def test_a_folder_is_made_and_the_next_steps_are_told(run, tmp_path):
    """Marks and spaces in its name do no harm; three lines follow."""
    code, out, err = run("Xã Tân Hòa", *NAMES, "--url", "tanhoa.hungyen.gov.vn")

    assert (
        0,
        "Đã tạo thư mục của xã Tân Hòa: Xã Tân Hòa\n"
        '1. Vào thư mục:            cd "Xã Tân Hòa"\n'
        "2. Xem còn thiếu gì:       commune-portal check\n"
        "3. Xem thử trang trên máy: commune-portal serve\n",
        "",
    ) == (code, out, err)
    assert "https://tanhoa.hungyen.gov.vn" == (
        load_commune(tmp_path / "Xã Tân Hòa" / "content").url
    )
    assert ["Xã Tân Hòa"] == [path.name for path in tmp_path.iterdir()]


def test_twelve_communes_in_one_loop(run, tmp_path):
    """Each has its folder and its name."""
    for number in range(1, 13):
        run(f"xa-{number}", "--name", f"xã Số {number}", "--superior", "tỉnh Hưng Yên")

    assert [f"xã Số {number}" for number in range(1, 13)] == [
        load_commune(tmp_path / f"xa-{number}" / "content").full_name
        for number in range(1, 13)
    ]


def test_an_empty_folder_is_filled(run, tmp_path):
    """Also the one in which the command runs."""
    assert 0 == run(".", *NAMES)[0]
    assert (tmp_path / "content" / "portal.yml").is_file()


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((), f"thiếu THƯ_MỤC, --name, --superior; {EXAMPLE}"),
        (("a", "--name", "xã A"), f"thiếu --superior; {EXAMPLE}"),
        (
            ("a", "--name", "Tân Hòa", "--superior", "Hưng Yên", "--url", "a b"),
            "--name: «Tân Hòa» phải bắt đầu bằng «xã», «phường» hoặc «đặc khu»; "
            "ví dụ «xã Tân Hòa»\n"
            "--superior: «Hưng Yên» phải bắt đầu bằng «tỉnh» hoặc «thành phố»; "
            "ví dụ «tỉnh Hưng Yên»\n"
            "--url: «https://a b» không phải một địa chỉ đúng, ví dụ https://…",
        ),
        (
            ("day", *NAMES),
            "day: thư mục đã có tệp; hãy chọn thư mục trống",
        ),
        (("day/tep", *NAMES), "day/tep: đây là một tệp, không phải thư mục"),
        (
            ("day/tep/a", *NAMES),
            "{root}/day/tep: đây là một tệp, không phải thư mục",
        ),
        (
            ("khac/con", *NAMES),
            "khac/con: nằm trong thư mục của một xã khác ({root}/khac); "
            "hãy chọn nơi khác",
        ),
        (("con", *NAMES), "con: Windows dành riêng tên «con»; hãy đổi tên"),
        (
            ("xã: C?/a", *NAMES),
            "xã: C?: tên có ký tự «:» mà Windows không nhận; hãy đổi tên",
        ),
    ],
)
def test_what_cannot_be_made_is_told_in_lines(run, tmp_path, arguments, expected):
    """Nothing is written, nothing is asked where nobody sits at the terminal."""
    (tmp_path / "day").mkdir()
    (tmp_path / "day" / "tep").touch()
    (tmp_path / "khac" / "content").mkdir(parents=True)
    (tmp_path / "khac" / "content" / "portal.yml").touch()
    before = sorted(tmp_path.rglob("*"))
    root = tmp_path.as_posix()

    assert (1, "", expected.format(root=root) + "\n") == run(*arguments)
    assert before == sorted(tmp_path.rglob("*"))


def test_a_terminal_is_asked_for_what_is_missing(run, tmp_path):
    """Wrong answers are asked again; Enter takes what stands in brackets."""
    typed = "Tân Hòa\nphường Tân Hòa\n\nthành phố Huế\n\n\nx y\n\n\n"
    code, out, err = run(typed=typed)
    commune = load_commune(tmp_path / "phuong-tan-hoa" / "content")

    assert (0, "", "phường Tân Hòa", "Tân Hòa", None) == (
        code,
        err,
        commune.full_name,
        commune.place,
        commune.url,
    )
    assert (
        "Tên đơn vị, ví dụ xã Tân Hòa:   «Tân Hòa» phải bắt đầu bằng «xã», «phường» "
        "hoặc «đặc khu»; ví dụ «xã Tân Hòa»\n"
        "Tên đơn vị, ví dụ xã Tân Hòa: "
        "Cấp trên, ví dụ tỉnh Hưng Yên:   đang để trống\n"
        "Cấp trên, ví dụ tỉnh Hưng Yên: "
        "Địa danh ghi trên văn bản [Tân Hòa]: "
        "Tên trang [Trang thông tin điện tử phường Tân Hòa]: "
        "Địa chỉ trang, chưa có thì bấm Enter:   «https://x y» không phải một địa chỉ "
        "đúng, ví dụ https://…\n"
        "Địa chỉ trang, chưa có thì bấm Enter: "
        "Thư mục [phuong-tan-hoa]: "
    ) == out.partition("Đã tạo")[0]


def test_options_are_not_asked_again(run, tmp_path):
    """Only what is missing is asked for."""
    code, out, _ = run("a", *NAMES[:2], "--place", "B", typed="tỉnh A\nTrang A\na.vn\n")
    commune = load_commune(tmp_path / "a" / "content")

    assert (0, "B", "Trang A", "https://a.vn") == (
        code,
        commune.place,
        commune.site_name,
        commune.url,
    )
    assert "Tên đơn vị" not in out


def test_all_options_ask_nothing_at_a_terminal(run):
    """So that a loop over twelve communes runs through."""
    code, out, _ = run("a", *NAMES, typed="")

    assert (0, "Đã tạo thư mục của xã Tân Hòa: a") == (code, out.partition("\n")[0])


def test_the_end_of_the_input_ends_the_command(run, tmp_path):
    """Nothing is written."""
    assert (1, "đã dừng, chưa tạo gì\n") == run(typed="xã A\n")[::2]
    assert [] == list(tmp_path.iterdir())
