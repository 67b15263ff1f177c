"""The annex of xã Ngọc Kỳ, 2023 (seed 003), computed from its plan."""

import pytest
from docx.shared import Pt

from commune_portal.errors import PortalError
from commune_portal.reports.ooxml.metrics import text_width

REPORT = "bao-cao/2023-nam.md"
TASKS = (
    "Tăng cường tuyên truyền CCHC trong từng bộ phận chuyên môn, cơ quan, đơn vị trên "
    "địa bàn xã",
    "Duy trì và nâng cao chất lượng chuyên mục CCHC trên Đài truyền thanh xã",
    "Đăng các bài viết thông tin hoạt động CCHC, Chính quyền số, Chuyển đổi số trên "
    "Trang thông tin điện tử",
    "Duy trì thực hiện chuyên trang “Cải cách hành chính” trên Trang thông tin điện tử "
    "xã, đăng tải các Thủ tục hành chính thuộc thẩm quyền giải quyết",
    "Tuyên truyền trực quan",
)
GIVEN = (
    "",
    "target: {figure: phat_thanh.luot, number: 50}",
    "target: {figure: tin_bai.tong, number: 48}",
    "target: {figure: tin_bai.cchc, number: 40}",
    "evaluation: {result: Có, reason: Có khẩu hiệu tại trụ sở}",
)
FORM = "annex: form\nannex_date: 2023-12-28\nperiod:"


@pytest.fixture
def with_plan(ngoc_ky):
    """Return the files of xã Ngọc Kỳ with the five tasks of its plan."""
    tasks = "".join(
        f'  - id: "{number}"\n    content: "{content}"\n    {given}\n'
        for number, (content, given) in enumerate(zip(TASKS, GIVEN, strict=True), 1)
    )
    head, _, _ = ngoc_ky["ke-hoach/2023.yml"].partition("tasks:")
    item = next(name for name in ngoc_ky if name.startswith("tin-bai/"))
    linked = ngoc_ky[item].replace("tags:", 'task: "1"\ntags:')
    return {**ngoc_ky, item: linked, "ke-hoach/2023.yml": f"{head}tasks:\n{tasks}"}


def texts(document, *styles):
    """Return the text of the paragraphs in these styles."""
    return [p.text for p in document.paragraphs if p.style.name in styles]


def table_rows(document):
    """Return the rows of the table that has a header of its own."""
    (table,) = [
        table for table in document.tables if table.rows[0].cells[0].text == "STT"
    ]
    return [tuple(cell.text for cell in row.cells) for row in table.rows]


def test_five_rows(document, with_plan):
    """The annex has a row for every task, Đạt four times and Có for what is seen."""
    words = ("Đạt", "Đạt", "Đạt", "Đạt", "Có")

    assert [
        ("STT", "Hình thức tuyên truyền", "Mức độ thực hiện"),
        *(
            (str(number), task, word)
            for number, (task, word) in enumerate(zip(TASKS, words, strict=True), 1)
        ),
    ] == table_rows(document(with_plan))


def test_the_columns_have_the_labels_of_the_office(document, with_plan):
    """portal.yml names both columns."""
    own = with_plan["portal.yml"] + "labels: {task: Nhiệm vụ, result: Kết quả}\n"
    rows = table_rows(document({**with_plan, "portal.yml": own}))

    assert ("STT", "Nhiệm vụ", "Kết quả") == rows[0]


def test_a_task_that_fell_short(document, with_plan):
    """The result of a row is computed: a target not reached is «Không đạt»."""
    plan = with_plan["ke-hoach/2023.yml"].replace("number: 48", "number: 61")
    rows = table_rows(document({**with_plan, "ke-hoach/2023.yml": plan}))

    assert "Không đạt" == rows[3][2]


def test_as_the_decree_has_it(build, document, with_plan):
    """By default an annex has a label, no head and no signature."""
    (annex,) = build(with_plan).annexes

    assert ("Phụ lục", "BIỂU TỔNG HỢP") == (annex.label, annex.title)
    assert (
        "Đánh giá mức độ thực hiện các nhiệm vụ tuyên truyền cải cách hành chính năm "
        "2023 xã Ngọc Kỳ"
    ) == annex.subject
    assert (
        "(Kèm theo Báo cáo số 192/BC-UBND ngày 29 tháng 12 năm 2023 của Ủy ban nhân "
        "dân xã Ngọc Kỳ)"
    ) == annex.attached
    assert (None, None) == (annex.head, annex.ending)
    assert (
        "Kết quả từng nhiệm vụ của kế hoạch được tổng hợp tại Phụ lục kèm theo Báo "
        "cáo này."
    ) in texts(document(with_plan), "Nội dung")


def test_as_a_form(build, document, with_plan):
    """A form has head, day and signature of its own, and the text names it."""
    files = {**with_plan, REPORT: with_plan[REPORT].replace("period:", FORM)}
    (annex,) = build(files).annexes

    assert "" == annex.label
    assert annex.head is not None
    assert annex.ending is not None
    assert ("ỦY BAN NHÂN DÂN", "XÃ NGỌC KỲ") == annex.head.agency
    assert ("", "Ngọc Kỳ, ngày 28 tháng 12 năm 2023") == (
        annex.head.number,
        annex.head.day,
    )
    assert ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH") == annex.ending.authority
    assert "Trần Văn Mẫu" == annex.ending.signer
    assert any(
        "tại Biểu tổng hợp kèm theo" in line
        for line in texts(document(files), "Nội dung")
    )


def test_blanks_before_signing(build, with_plan):
    """Number and day of the report are left blank in the annex too."""
    draft = with_plan[REPORT].replace("number: 192\ndate: 2023-12-29\n", "")
    (annex,) = build({**with_plan, REPORT: draft}).annexes

    assert (
        "(Kèm theo Báo cáo số       /BC-UBND ngày      tháng      năm 2026 của Ủy ban "
        "nhân dân xã Ngọc Kỳ)"
    ) == annex.attached


def test_no_annex_without_a_plan(build, document, ngoc_ky):
    """Without a plan there is no annex, and the text does not mention one."""
    head, _, own = ngoc_ky[REPORT].partition("plan:")
    report = f"{head}---{own.partition('---')[2]}"
    files = {**ngoc_ky, "ke-hoach/2023.yml": None, REPORT: report}

    assert () == build(files).annexes
    assert not any("kèm theo" in line for line in texts(document(files), "Nội dung"))


def test_a_day_without_a_head(build, with_plan):
    """Only a form has a day of its own."""
    wrong = with_plan[REPORT].replace("period:", "annex_date: 2023-12-28\nperiod:")
    with pytest.raises(PortalError) as caught:
        build({**with_plan, REPORT: wrong})

    assert str(caught.value).endswith(
        f"{REPORT}:3: annex_date: chỉ biểu có Quốc hiệu mới ghi ngày; hãy thêm "
        "«annex: form»"
    )


def test_a_template_without_annexes(build, dai_hop):
    """A key that would change nothing is refused."""
    files = {
        **dai_hop,
        REPORT: dai_hop[REPORT].replace("period:", "annex: form\nperiod:"),
    }
    with pytest.raises(PortalError, match="mẫu «annual» không có phụ lục"):
        build(files)


def test_the_word_of_a_task_stays_on_one_line(document, with_plan):
    """«Không đạt» is not broken, however long the tasks are."""
    unmet = {
        **with_plan,
        "ke-hoach/2023.yml": with_plan["ke-hoach/2023.yml"].replace(
            "number: 50", "number: 5000"
        ),
    }
    found = document(unmet)
    (table,) = [t for t in found.tables if t.rows[0].cells[0].text == "STT"]
    cell = table.rows[2].cells[2]
    padding = Pt(11)

    assert "Không đạt" == cell.text
    assert text_width(cell.text, 13) < (cell.width - padding) / Pt(1)
