"""scripts/report.py: what an official runs."""

from functools import partial
from io import BytesIO

import docx
import pytest
from tests.commanding import ended
from tests.communes import unsigned

REPORT = "bao-cao/2023-nam.md"


@pytest.fixture
def run(tmp_path):
    """Return a runner of the command in an empty folder."""
    return partial(ended, "report", cwd=tmp_path)


def test_it_writes_the_report(run, content, dai_hop, tmp_path):
    """The file is named after the report file and stands alone in its folder."""
    root = content(unsigned(dai_hop))
    done = run(
        REPORT, "--content", root, "--out", "ra/bao-cao", "--today", "2026-11-21"
    )
    file = tmp_path / "ra" / "bao-cao" / "2023-nam.docx"
    texts = [p.text for p in docx.Document(BytesIO(file.read_bytes())).paragraphs]

    assert (
        0,
        "Đã ghi ra/bao-cao/2023-nam.docx\nĐã ghi ra/bao-cao/2023-nam.xlsx\n"
        "Đã ghi ra/bao-cao/2023-nam.html\n",
        "",
    ) == (
        done.returncode,
        done.stdout,
        done.stderr,
    )
    assert any("đăng tải 45 tin bài" in text for text in texts)
    assert [".docx", ".html", ".xlsx"] == sorted(
        f.suffix for f in file.parent.iterdir()
    )


def test_a_mistake_is_one_line(run, content, dai_hop, tmp_path):
    """A mistake ends with 1 and one line, without a traceback, and writes nothing."""
    wrong = dai_hop[REPORT].replace("## Khó khăn", "## Khó khan")
    root = content({**dai_hop, REPORT: wrong})
    done = run(REPORT, "--content", root, "--out", "ra")

    assert 1 == done.returncode
    assert (
        f"{root.as_posix()}/{REPORT}:13: Khó khan: mẫu «annual» không có đoạn này; "
        "có phải ý bạn là «Khó khăn»?\n"
    ) == done.stderr
    assert not (tmp_path / "ra").exists()


@pytest.mark.parametrize("options", [(), ("--strict",)])
def test_no_data(run, content, dai_hop, tmp_path, options):
    """Without data the report is written with a warning; in strict mode it is not."""
    draft = unsigned(dai_hop)
    root = content(
        {**draft, REPORT: draft[REPORT].replace("period: 2023", "period: 2020")}
    )
    done = run(REPORT, "--content", root, "--out", "ra", *options)

    assert len(options) == done.returncode
    assert (
        f"Cảnh báo: {root.as_posix()}/{REPORT}:3: period: chưa có số liệu nào trong "
        "năm 2020\n"
    ) == done.stderr
    assert bool(options) != (tmp_path / "ra" / "2023-nam.docx").exists()


def test_the_office_has_its_own_words(run, content, dai_hop, tmp_path):
    """Passages in mau-bao-cao/ take precedence over those built in."""
    own = "Giữ vững kết quả đã đạt.\n"
    root = content({**dai_hop, "mau-bao-cao/blocks/phuong-huong.md": own})
    done = run(REPORT, "--content", root, "--out", "ra")
    found = docx.Document(str(tmp_path / "ra" / "2023-nam.docx"))

    assert 0 == done.returncode
    assert "Giữ vững kết quả đã đạt." in [p.text for p in found.paragraphs]


def test_a_template_in_another_encoding_is_named(run, content, dai_hop):
    """A template that Notepad saved as UTF-16 is reported as such."""
    root = content({**dai_hop, "mau-bao-cao/annual.md": "a".encode("utf-16")})
    done = run(REPORT, "--content", root, "--out", "ra")

    assert (
        f"{root.as_posix()}/mau-bao-cao/annual.md: tệp lưu bằng bảng mã UTF-16; "
        "hãy lưu lại dạng UTF-8\n"
    ) == done.stderr


def test_help_is_vietnamese(run):
    """The help says in Vietnamese what every option does."""
    done = run("--help")

    assert 0 == done.returncode
    assert done.stdout.startswith("Cách dùng: report.py")
    assert "có cảnh báo thì không ghi gì" in done.stdout
