"""The messages that an official reads when a report cannot be built."""

from datetime import date

import pytest

from commune_portal.content import load_portal
from commune_portal.errors import PortalError
from commune_portal.reports import build_report, named_report

REPORT = "bao-cao/2023-nam.md"


@pytest.fixture
def told(content):
    """Return what is said about a report, its content folder named content."""

    def tell(files):
        root = content(files)
        portal = load_portal(root, date(2026, 11, 21))
        with pytest.raises(PortalError) as caught:
            build_report(portal, portal.reports[0])
        return str(caught.value).replace(root.as_posix(), "content").splitlines()

    return tell


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "## Khó khăn",
            "## Khó khan",
            "content/bao-cao/2023-nam.md:13: Khó khan: mẫu «annual» không có đoạn này; "
            "có phải ý bạn là «Khó khăn»?",
            id="misspelt heading",
        ),
        pytest.param(
            "## Khó khăn\n\nKinh phí hạn hẹp.\n\n",
            "",
            "content/bao-cao/2023-nam.md:15: Khó khăn: thiếu đoạn này; hãy thêm dòng "
            "«## Khó khăn» và viết bên dưới",
            id="missing paragraph",
        ),
        pytest.param(
            "Kinh phí hạn hẹp.",
            "",
            "content/bao-cao/2023-nam.md:13: Khó khăn: đoạn này còn trống",
            id="blank paragraph",
        ),
        pytest.param(
            "## Kiến nghị",
            "## Xyz\n\nx\n\n## Kiến nghị",
            "content/bao-cao/2023-nam.md:17: Xyz: mẫu «annual» không có đoạn này; các "
            "đoạn: Thuận lợi, Khó khăn, Kiến nghị, Chỉ đạo, Chỉ số cải cách hành "
            "chính, Dịch vụ công trực tuyến, Kết quả nổi bật, Phương hướng",
            id="unknown heading",
        ),
        pytest.param(
            "template: annual",
            "template: anual",
            "content/bao-cao/2023-nam.md:2: template: không có mẫu «anual»; có phải ý "
            "bạn là «annual»?",
            id="misspelt template",
        ),
        pytest.param(
            "template: annual",
            "template: xyz",
            "content/bao-cao/2023-nam.md:2: template: không có mẫu «xyz»; các mẫu: "
            "annual, annual-by-form, annual-with-annex, correction, half-year, "
            "periodic, plan",
            id="unknown template",
        ),
        pytest.param(
            "period: 2023",
            "period: 2023-Q5",
            "content/bao-cao/2023-nam.md:3: period: «2023-Q5» không phải một kỳ; hãy "
            "viết như 2026, 2026-H1, 2026-9M, 2026-Q3, 2026-05 hoặc "
            "2026-01-01..2026-06-30",
            id="no period",
        ),
        pytest.param(
            "\nKinh phí hạn hẹp.",
            "Đăng {{ so_lieu_ky.tin_bai.cchcc }} tin bài.",
            "content/bao-cao/2023-nam.md:14: số liệu: không có số liệu tên «cchcc»; "
            "có phải ý bạn là «cchc»?",
            id="unknown figure",
        ),
        pytest.param(
            "\nKinh phí hạn hẹp.",
            "a\n" + "[" * 501,
            "content/bao-cao/2023-nam.md:14: quá 500 dấu [ trong một đoạn",
            id="typed brackets",
        ),
        pytest.param(
            "\nKinh phí hạn hẹp.",
            "a\n![Họp thôn](hop.jpg)",
            "content/bao-cao/2023-nam.md:15: báo cáo không in ảnh; hãy bỏ ảnh này, "
            "đăng ảnh ở tin bài hoặc chèn vào bản Word",
            id="picture",
        ),
        pytest.param(
            "Kinh phí hạn hẹp.",
            '{{ "[" * 501 }}',
            "content/bao-cao/2023-nam.md:13: Khó khăn: quá 500 dấu [ trong một đoạn",
            id="printed brackets",
        ),
    ],
)
def test_mistakes_in_a_report_file(told, dai_hop, old, new, expected):
    """Each mistake is one line that says where it is and what would be right."""
    assert old in dai_hop[REPORT]

    assert [expected] == told({**dai_hop, REPORT: dai_hop[REPORT].replace(old, new, 1)})


def test_too_much_in_a_template(told, dai_hop):
    """What a template prints has the same limits as a paragraph."""
    own = 'type: BÁO CÁO\nsymbol: BC\nsubject: "A"\nclosing: Hết.'
    report = "---\ntemplate: rieng\nperiod: 2023\n---\n"
    text = f'---\n{own}\n---\nA.\n\n{{{{ "[" * 501 }}}}\n'

    assert ["content/mau-bao-cao/rieng.md:7: quá 500 dấu [ trong một đoạn"] == told(
        {**dai_hop, REPORT: report, "mau-bao-cao/rieng.md": text}
    )


def test_mistakes_are_told_together(told, dai_hop):
    """One run names every wrong paragraph."""
    broken = (
        dai_hop[REPORT]
        .replace("## Khó khăn", "## Khó khan")
        .replace("\nCó sự", "{{ x }} Có sự")
    )

    assert [10, 12] == [
        int(line.split(":")[1]) for line in told({**dai_hop, REPORT: broken})
    ]


@pytest.mark.parametrize(
    ("signers", "problem"),
    [
        ("", "portal.yml chưa có người ký nào trong signers"),
        (
            "signers:\n  a: {name: A, authority: [X]}\n"
            "  b: {name: B, authority: [Y]}\n",
            "chưa chọn người ký; hãy ghi một trong: a, b",
        ),
    ],
)
def test_nobody_signs(told, dai_hop, signers, problem):
    """Who signs is never guessed among several."""
    files = {**dai_hop, "portal.yml": "name: Đại Hợp\n" + signers}

    assert [f"content/bao-cao/2023-nam.md: signer: {problem}"] == told(files)


def test_no_such_report(portal, dai_hop):
    """The nearest report file is offered."""
    with pytest.raises(PortalError) as caught:
        named_report(portal(dai_hop), "bao-cao/2023-nm.md")

    assert (
        "bao-cao/2023-nm.md: không có báo cáo này; có phải ý bạn là "
        "«bao-cao/2023-nam.md»?"
    ) == str(caught.value)


def test_the_folder_may_be_named(portal, dai_hop):
    """A path that the shell completed, content folder and all, is understood."""
    read = portal(dai_hop)

    assert REPORT == named_report(read, read.shown(REPORT)).path


def test_no_data(document, build, dai_hop):
    """A period without data is named in place of the figures, and is a warning."""
    files = {**dai_hop, REPORT: dai_hop[REPORT].replace("period: 2023", "period: 2020")}
    texts = [p.text for p in document(files).paragraphs]
    place = texts.index("2.2. Thống kê lượng tin bài thực hiện công tác tuyên truyền")
    (warning,) = build(files).warnings

    assert (
        "Chưa có số liệu về tin bài, phát thanh và hoạt động tuyên truyền trong "
        "năm 2020."
    ) == texts[place + 1]
    assert not any("đăng tải 0" in text for text in texts)
    assert str(warning).endswith(
        "content/bao-cao/2023-nam.md:3: period: chưa có số liệu nào trong năm 2020"
    )


def test_data_gives_no_warning(build, dai_hop):
    """A valid report has no warning."""
    assert () == build(dai_hop).warnings
