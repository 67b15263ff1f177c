"""The half-year report of xã Ích Hậu, 2024 (seed 002), which gives no figure."""

import pytest
from tests.commanding import ended

REPORT = "bao-cao/2024-6-thang.md"
FRONT = '---\ntemplate: half-year\nperiod: "2024-H1"\n---\n'
OWN = "## Đánh giá chung\n\nToàn diện.\n\n## Đề xuất, kiến nghị\n\nMở lớp tập huấn.\n"


@pytest.fixture
def ich_hau():
    """Return the files behind the half-year report of xã Ích Hậu, 2024."""
    return {
        "portal.yml": "name: Ích Hậu\nsigners:\n  ct:\n    name: Phan Văn Mẫu\n"
        "    authority: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]\n"
        "recipients: [UBND huyện, Phòng Nội vụ, Lưu VP.]\n",
        "ke-hoach/2024.yml": 'year: 2024\nnumber: "7"\ndate: 2024-02-26\n'
        "subject: về tuyên truyền cải cách hành chính năm 2024\n"
        "tasks: [{id: '1', content: Đăng tin bài}]\n",
        REPORT: FRONT + OWN,
    }


def texts(document, *styles):
    """Return the text of the paragraphs in these styles."""
    return [p.text for p in document.paragraphs if p.style.name in styles]


def test_ich_hau_headings(document, ich_hau):
    """The headings are those of the form, in its order and spelling."""
    assert [
        "I. Kết quả thực hiện công tác tuyên truyền cải cách hành chính",
        "1. Nội dung, hình thức tuyên truyền",
        "2. Thống kê lượng tin bài thực hiện công tác tuyên truyền",
        "II. Đánh giá chung",
        "III. Đề xuất, kiến nghị",
        "IV. Phương hướng, nhiệm vụ 6 tháng cuối năm 2024",
    ] == texts(document(ich_hau), "Mục", "Khoản", "Tiểu khoản")


def test_ich_hau_head_and_ending(document, ich_hau):
    """A half-year is «sơ kết»; the signature that the form lacks is there."""
    found = document(ich_hau)
    foot = found.tables[1].rows[0].cells

    assert ["Công tác tuyên truyền cải cách hành chính 6 tháng đầu năm 2024"] == texts(
        found, "Trích yếu"
    )
    assert [
        "Thực hiện Kế hoạch số 07/KH-UBND ngày 26/02/2024 của Ủy ban nhân dân xã "
        "Ích Hậu về tuyên truyền cải cách hành chính năm 2024."
    ] == texts(found, "Căn cứ")
    assert (
        "Trên đây là báo cáo sơ kết công tác tuyên truyền cải cách hành chính 6 tháng "
        "đầu năm 2024 của UBND xã Ích Hậu./."
    ) == texts(found, "Nội dung")[-1]
    assert ["Nơi nhận:", "- UBND huyện;", "- Phòng Nội vụ;", "- Lưu: VT, VP."] == [
        p.text for p in foot[0].paragraphs if p.text
    ]
    assert ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Phan Văn Mẫu"] == [
        p.text for p in foot[1].paragraphs if p.text
    ]


def test_ich_hau_has_no_data(document, build, ich_hau):
    """Where figures are missing it says so, warns, and claims nothing done."""
    body = texts(document(ich_hau), "Nội dung", "Gạch đầu dòng")
    (warning,) = (w for w in build(ich_hau).warnings if w.field == "period")

    assert (
        "Chưa có số liệu về tin bài, phát thanh và hoạt động tuyên truyền trong "
        "6 tháng đầu năm 2024."
    ) in body
    assert str(warning).endswith(
        f"{REPORT}:3: period: chưa có số liệu nào trong 6 tháng đầu năm 2024"
    )
    assert [] == [
        line
        for line in body
        if "hoàn thành" in line or "đăng tải" in line or "tập trung vào" in line
    ]


def test_ich_hau_is_refused_in_strict_mode(content, ich_hau, tmp_path):
    """A report without figures ends with 1 in strict mode and writes nothing."""
    options = ("--content", content(ich_hau), "--out", tmp_path / "ra", "--strict")
    done = ended("report", REPORT, *options)

    assert 1 == done.returncode
    assert not (tmp_path / "ra").exists()


@pytest.mark.parametrize(
    ("period", "label", "words"),
    [
        ("2024-H2", "6 tháng cuối năm 2024", ("sơ kết", "6 tháng đầu năm 2025")),
        ("2024-9M", "9 tháng đầu năm 2024", ("sơ kết", "quý IV năm 2024")),
        ("2024", "năm 2024", ("tổng kết", "năm 2025")),
    ],
)
def test_other_periods(document, ich_hau, period, label, words):
    """Subject, closing and outlook follow the period."""
    closing, following = words
    found = document({**ich_hau, REPORT: FRONT.replace("2024-H1", period) + OWN})

    assert [f"Công tác tuyên truyền cải cách hành chính {label}"] == texts(
        found, "Trích yếu"
    )
    assert (
        f"Trên đây là báo cáo {closing} công tác tuyên truyền cải cách hành chính "
        f"{label} của UBND xã Ích Hậu./."
    ) == texts(found, "Nội dung")[-1]
    assert f"IV. Phương hướng, nhiệm vụ {following}" == texts(found, "Mục")[-1]


@pytest.mark.parametrize(
    ("period", "label", "following"),
    [
        ("2024-05", "tháng 5 năm 2024", "tháng 6 năm 2024"),
        ("2024-Q3", "quý III năm 2024", "quý IV năm 2024"),
        ("2024-12", "tháng 12 năm 2024", "tháng 01 năm 2025"),
    ],
)
def test_months_and_quarters(document, ich_hau, period, label, following):
    """A month or quarter has a short report of three parts."""
    report = (
        f'---\ntemplate: periodic\nperiod: "{period}"\n---\n'
        "## Tồn tại, kiến nghị\n\nKhông.\n\n## Nhiệm vụ\n\n- Tiếp tục.\n"
    )
    found = document({**ich_hau, REPORT: report})

    assert ["I. Kết quả thực hiện", "II. Tồn tại, kiến nghị"] == texts(found, "Mục")[:2]
    assert [f"III. Nhiệm vụ {following}"] == texts(found, "Mục")[2:]
    assert (
        "Trên đây là báo cáo công tác tuyên truyền cải cách hành chính "
        f"{label} và nhiệm vụ {following} của UBND xã Ích Hậu./."
    ) == texts(found, "Nội dung")[-1]
