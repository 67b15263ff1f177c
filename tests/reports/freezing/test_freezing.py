"""A signed report is frozen: later edits are reported and change nothing in it."""

import json
import shutil
from dataclasses import replace
from io import BytesIO

import docx
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.commanding import ended
from tests.examples import share
from tests.folders import TODAY, write_tree

from commune_portal.content import Profile, load_portal
from commune_portal.content.readers.lock_text import lock_text
from commune_portal.content.records.duties import DUTIES
from commune_portal.figures import (
    count,
    frozen_figures,
    parse_period,
    row_key,
    thawed_figures,
)
from commune_portal.reports import (
    build_report,
    drift,
    freeze,
    named_report,
    render_docx,
    render_xlsx,
    states,
)
from commune_portal.reports.checks import check_document

REPORT = "bao-cao/2023-nam.md"
LOCK = "bao-cao/2023-nam.lock.json"
ITEM = "tin-bai/2023/2023-01-01-bai-0.md"  # the first of section CCHC
LOG = "nhat-ky/2023.csv"
PLAN = "ke-hoach/2023.yml"
DRIFT = "khác bản đã ký «2023-nam»"


def run(script, *arguments, root):
    """Run the command on the content folder; return exit code, output, messages."""
    done = ended(script, *arguments, "--content", root)
    shown = done.stderr.replace(root.as_posix(), "content").splitlines()
    return done.returncode, done.stdout.replace(root.as_posix(), "content"), shown


@pytest.fixture(scope="module")
def frozen_once(tmp_path_factory, dai_hop):
    """Return a folder that is only copied: xã Đại Hợp, its report frozen."""
    root = write_tree(tmp_path_factory.mktemp("frozen") / "content", dai_hop)
    code, _, messages = run("freeze", REPORT, root=root)
    assert (0, []) == (code, messages)
    return root


@pytest.fixture
def frozen(frozen_once, tmp_path):
    """Return the content folder of xã Đại Hợp with its report frozen."""
    return shutil.copytree(frozen_once, tmp_path / "content")


def told(root):
    """Return the lines of drift, with «content» for the folder."""
    found = drift(load_portal(root, TODAY))
    return [str(line).replace(root.as_posix(), "content") for line in found]


def edit(root, path, old, new):
    """Replace the first such words in the file."""
    file = root / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def item(title="Bài mới", day="2023-06-05", tag="CCHC"):
    """Return the text of an item."""
    return f"---\ntitle: {title}\ndate: {day}\ntags: [{tag}]\n---\nNội dung.\n"


EFFECT = (
    "(tin bài: đã ký 127, nay {total}; tin bài tự viết: đã ký 127, nay {total}; "
    "tin bài chuyên mục Cải cách hành chính: đã ký 45, nay {cchc}; "
    "tin bài gắn thẻ Cải cách hành chính: đã ký 45, nay {cchc})"
)
FEWER = EFFECT.format(total=126, cchc=44)
MORE = EFFECT.format(total=128, cchc=46)
ABOUT_ITEM = f"content/{ITEM}: {DRIFT}: tin bài «Bài số 0»:"
IN_NONE = (
    "content/bao-cao/2023-nam.md:3: số liệu: trong những ngày báo cáo tính, sau khi "
    "chốt có thêm"
)
KEPT = "văn bản vẫn in theo bản đã chốt"


def test_nothing_differs_after_freezing(frozen):
    """Right after freezing there is no line."""
    assert [] == told(frozen)


def test_an_item_added_is_told(frozen):
    """A back-dated item is named with the figures that it changes."""
    (frozen / "tin-bai/2023/bai-moi.md").write_text(item(), "utf-8")

    assert [
        f"content/tin-bai/2023/bai-moi.md:1: {DRIFT}: tin bài «Bài mới»: "
        f"mới tính vào kỳ {MORE}",
        f"{IN_NONE} 1 tin bài chưa nằm trong báo cáo nào (bai-moi)",
    ] == told(frozen)


def test_an_item_deleted_is_told(frozen):
    """A deleted item is still named, as the lock knows its title."""
    (frozen / ITEM).unlink()

    assert [f"{ABOUT_ITEM} đã xóa khỏi trang {FEWER}"] == told(frozen)


def test_an_item_that_only_a_log_row_names(content, signed):
    """An item of another period is kept as its row's, and changes no figure of this."""
    files = {k: v for k, v in signed.items() if not k.endswith(".lock.json")}
    later = "tin-bai/2026/2026-03-01-b.md"
    files[later] = item("B", "2026-03-01")
    files["nhat-ky/2025.csv"] = (
        "ngày,hình thức,tin bài,số lượt\n2025-03-01,phát thanh,2026-03-01-b,1\n"
    )
    root = content(files)
    portal = load_portal(root, TODAY)
    lock = freeze(portal, portal.reports[0])
    (root / "bao-cao/2025-nam.lock.json").write_text(lock_text(lock), "utf-8")
    withdrawn = "tags: [CCHC]\nwithdrawn: {date: 2026-04-01, reason: A}"
    edit(root, later, "tags: [CCHC]", withdrawn)

    assert "2026-03-01-b" in lock.items
    assert [] == [line for line in told(root) if "khác bản đã ký" in line]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        pytest.param(
            "tags: [CCHC]",
            "tags: [CCHC]\nwithdrawn: {date: 2024-02-01, reason: Sai}",
            f"{ABOUT_ITEM} đã gỡ ngày 01/02/2024 {FEWER}",
            id="withdrawn",
        ),
        pytest.param(
            "tags: [CCHC]",
            "tags: [CCHC]\ndraft: true",
            f"{ABOUT_ITEM} đã chuyển thành bản nháp {FEWER}",
            id="draft",
        ),
        pytest.param(
            "[CCHC]",
            "[TTHC]",
            f"{ABOUT_ITEM} chuyên mục CCHC thành TTHC "
            "(tin bài chuyên mục Cải cách hành chính: đã ký 45, nay 44; "
            "tin bài gắn thẻ Cải cách hành chính: đã ký 45, nay 44; "
            "tin bài chuyên mục Thủ tục hành chính: đã ký 21, nay 22; "
            "tin bài gắn thẻ Thủ tục hành chính: đã ký 21, nay 22)",
            id="section",
        ),
        pytest.param(
            "date: 2023-01-01",
            "date: 2024-01-01",
            f"{ABOUT_ITEM} ngày đăng 01/01/2023 thành 01/01/2024, ra ngoài kỳ {FEWER}",
            id="day",
        ),
        pytest.param(
            "title: Bài số 0",
            "title: Bài khác",
            f"{ABOUT_ITEM} tiêu đề thành «Bài khác»",
            id="title",
        ),
        pytest.param(
            "tags: [CCHC]",
            "tags: [CCHC]\ncchc: [TTHC]",
            f"{ABOUT_ITEM} nội dung cải cách hành chính đã sửa",
            id="content of reform",
        ),
        pytest.param(
            "Nội dung.",
            "Nội dung đã sửa.",
            f"content/{ITEM}:6: {DRIFT}: tin bài «Bài số 0»: nội dung đã sửa",
            id="text",
        ),
    ],
)
def test_each_change_of_an_item_is_told(frozen, old, new, line):
    """Each kind of change gives exactly its own line."""
    edit(frozen, ITEM, old, new)

    assert [line] == told(frozen)


def test_log_rows_are_told_wherever_they_stand(frozen):
    """A row that only moves down is the same; a new one is reported with figures."""
    head = "ngày;hình thức;nội dung;số lượt;số phút;định tính\n"
    edit(frozen, LOG, head, f"{head}01/02/2023;facebook;;3;;\n")

    assert [
        f"content/{LOG}:2: {DRIFT}: facebook ngày 01/02/2023: dòng mới thêm "
        "(lượt đăng lại trên các kênh: đã ký 9, nay 12; "
        "lượt đăng lại: Facebook: đã ký 9, nay 12)",
        f"{IN_NONE} 1 dòng nhật ký chưa nằm trong báo cáo nào ({LOG}:2)",
    ] == told(frozen)


def test_a_log_row_removed_is_told(frozen):
    """A removed row is named by what it said."""
    edit(frozen, LOG, "07/03/2023;facebook;;9;\n", "")

    assert [
        f"content/{LOG}: {DRIFT}: facebook ngày 07/3/2023: dòng đã xóa "
        "(lượt đăng lại trên các kênh: đã ký 9, nay 0; "
        "lượt đăng lại: Facebook: đã ký 9, nay 0)"
    ] == told(frozen)


def test_a_log_row_changed_is_told(frozen):
    """A changed cell is reported with both values."""
    edit(frozen, LOG, "facebook;;9;", "facebook;;10;")

    (line,) = told(frozen)
    assert "facebook ngày 07/3/2023: số lượt 9 thành 10 (lượt đăng lại" in line


def test_a_task_is_told(frozen):
    """A task whose state changes is reported with both results."""
    edit(frozen, PLAN, "number: 40", "number: 99")

    assert [f"content/{PLAN}: {DRIFT}: nhiệm vụ 1: đã ký Đạt, nay Không đạt"] == told(
        frozen
    )


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        pytest.param(
            "Kinh phí hạn hẹp",
            "Kinh phí dồi dào",
            f":14: {DRIFT}: Khó khăn: đoạn đã sửa sau khi chốt; {KEPT}",
            id="paragraph",
        ),
        pytest.param(
            "number: 5",
            "number: 6",
            f":4: {DRIFT}: number: đã chốt «5», nay «6»; {KEPT}",
            id="number",
        ),
        pytest.param(
            "date: 2023-12-25",
            "date: 2023-12-26",
            f":5: {DRIFT}: date: đã chốt «2023-12-25», nay «2023-12-26»; {KEPT}",
            id="date",
        ),
    ],
)
def test_the_report_file_is_told(frozen, old, new, line):
    """An edit of the signed report's own file is reported and changes no document."""
    before = files_of(frozen)
    edit(frozen, REPORT, old, new)

    assert [f"content/{REPORT}{line}"] == told(frozen)
    assert before == files_of(frozen)


def files_of(root):
    """Return the words of the document and the cells of the workbook."""
    portal = load_portal(root, TODAY)
    report = build_report(portal, named_report(portal, REPORT))
    words = docx.Document(BytesIO(render_docx(report)))
    book = openpyxl.load_workbook(BytesIO(render_xlsx(report)))
    cells = [[c.value for c in row] for sheet in book for row in sheet.iter_rows()]
    return [p.text for p in words.paragraphs], cells


def test_documents_keep_the_signed_figures(frozen):
    """The documents stay, also where items, log, plan and commune change."""
    before = files_of(frozen)
    (frozen / ITEM).unlink()
    edit(frozen, LOG, "facebook;;9;", "facebook;;10;")
    edit(frozen, PLAN, "number: 40", "number: 99")
    edit(frozen, "portal.yml", "Trần Văn Mẫu", "Lê Thị Khác")
    edit(frozen, "portal.yml", "chu-tich:", "pho-chu-tich:")

    assert before == files_of(frozen)
    assert any("45 tin" in text for text in before[0])


def test_sections_may_come_and_go(frozen):
    """The pages of a signed report know the sections and forms of its day."""
    edit(frozen, REPORT, "number: 5", "published: true\nnumber: 5")
    (frozen / "portal.yml").write_text(
        "name: Đại Hợp\nforms: [{name: xe loa}]\n"
        "sections: [{tag: CCHC, title: Cải cách hành chính}, "
        "{tag: CĐS, title: Chuyển đổi số, aliases: [Chuyển đổi số]}, "
        "{tag: Thủ tục, title: Thủ tục, slug: thu-tuc, aliases: [TTHC]}, "
        "{tag: Tin mới, title: Tin mới}]\n",
        "utf-8",
    )
    code, _, messages = run("check", "--all", root=frozen)

    assert 0 == code
    assert 21 == sum("chuyên mục TTHC thành Thủ tục" in line for line in messages)


def test_drift_is_no_failure(frozen):
    """A check prints the lines and still passes, strict or not."""
    edit(frozen, ITEM, "title: Bài số 0", "title: Bài khác")
    without = "".join(f"    {page}: cấp trên đăng\n" for page in DUTIES)
    with (frozen / "portal.yml").open("a", encoding="utf-8") as file:
        file.write(f"pages:\n  without:\n{without}")
    code, output, messages = run("check", "--strict", root=frozen)

    assert 0 == code
    assert "không có lỗi" in output
    assert [f"Lưu ý: {ABOUT_ITEM} tiêu đề thành «Bài khác»"] == messages


def test_a_lock_is_never_overwritten(frozen):
    """Freezing again is refused, and leaves the lock as it was."""
    before = (frozen / LOCK).read_bytes()
    code, _, messages = run("freeze", REPORT, root=frozen)

    assert 1 == code
    problem = "đã chốt ngày 21/11/2026; bản chốt không bao giờ bị ghi đè"
    assert [f"content/{REPORT}: {problem}"] == messages
    assert before == (frozen / LOCK).read_bytes()


def test_an_unsigned_report_is_refused(content, dai_hop):
    """Without a number nothing is frozen, unless it is asked for; it comes later."""
    unsigned = dai_hop[REPORT].replace("number: 5\n", "number:\n")
    root = content({**dai_hop, REPORT: unsigned})
    code, _, messages = run("freeze", REPORT, root=root)

    assert 1 == code
    assert [
        f"content/{REPORT}: chưa có số; hãy điền rồi chốt, "
        "hoặc thêm --unsigned nếu chốt trước khi ký"
    ] == messages
    assert not (root / LOCK).exists()

    assert 0 == run("freeze", REPORT, "--unsigned", root=root)[0]
    edit(root, REPORT, "number:\n", "number: 5\n")
    portal = load_portal(root, TODAY)
    report = build_report(portal, named_report(portal, REPORT))
    assert "Số: 05/BC-UBND" == report.head.number
    assert [] == told(root)


def test_a_lock_is_the_same_bytes(content, dai_hop):
    """Freezing the same content gives the same file, one row a line."""
    portal = load_portal(content(dai_hop), TODAY)
    file = named_report(portal, REPORT)
    text = lock_text(freeze(portal, file))

    assert text == lock_text(freeze(load_portal(portal.root, TODAY), file))
    assert 127 == len(json.loads(text)["items"])
    rows = [line for line in text.splitlines() if line.startswith('    "2023-')]
    assert 127 == len(rows)


def test_a_replacing_report(frozen):
    """It says what it replaces; once it is frozen, the old one has no drift."""
    edit(frozen, ITEM, "[CCHC]", "[TTHC]")
    code, output, _ = run("replace_report", REPORT, root=frozen)
    assert (0, "Đã tạo content/bao-cao/2023-nam-thay-the.md") == (
        code,
        output.splitlines()[0],
    )
    path = "bao-cao/2023-nam-thay-the.md"
    portal = load_portal(frozen, TODAY)
    report = build_report(portal, named_report(portal, path))
    cited = "Báo cáo số 05/BC-UBND ngày 25/12/2023 của UBND xã Đại Hợp"
    texts = [p.text for p in docx.Document(BytesIO(render_docx(report))).paragraphs]
    assert 1 == sum(f"Báo cáo này thay thế {cited} về " in text for text in texts)
    assert "Số:       /BC-UBND" == report.head.number
    assert 1 == len(told(frozen))

    edit(frozen, path, "number:", 'number: "9"')
    edit(frozen, path, "date:", "date: 2024-01-05")
    assert 0 == run("freeze", path, root=frozen)[0]
    portal = load_portal(frozen, TODAY)
    assert [] == told(frozen)
    assert (
        "Đã chốt số liệu ngày 21/11/2026",
        "Được thay thế bởi Báo cáo số 09/BC-UBND ngày 05/01/2024",
    ) == states(portal, named_report(portal, REPORT))
    code, _, messages = run("replace_report", REPORT, root=frozen)
    assert 1 == code
    assert [f"content/{REPORT}: đã được content/{path} thay thế"] == messages


def test_a_correcting_letter(frozen):
    """It is a công văn without type symbol that names the document."""
    assert 0 == run("correct_report", REPORT, root=frozen)[0]
    path = "bao-cao/2023-nam-dinh-chinh.md"
    edit(frozen, path, "number:", "addressees: [UBND huyện]\nnumber:")
    portal = load_portal(frozen, TODAY)
    report = build_report(portal, named_report(portal, path))
    assert [] == [str(fault) for fault in check_document(render_docx(report))]
    assert ("", "Số:       /UBND-VHXH") == (report.head.type, report.head.number)
    assert "Đính chính Báo cáo số 05/BC-UBND" == report.head.subject
    assert (
        1,
        "",
        [
            f"content/{path}:12: Nội dung đính chính: còn chỗ trống “…” của mẫu; "
            "hãy viết đủ rồi chốt"
        ],
    ) == run("freeze", path, "--unsigned", root=frozen)

    edit(frozen, path, "Tại …, đã in: “…”", "Tại phần I, đã in: “65”")
    edit(frozen, path, "là: “…”", "là: “56”")
    assert 0 == run("freeze", path, "--unsigned", root=frozen)[0]
    lock = json.loads((frozen / "bao-cao/2023-nam-dinh-chinh.lock.json").read_text())
    assert ({}, {}) == (lock["items"], lock["log"])


SUCCESSOR = (
    "---\ntemplate: annual\nperiod: '2023'\n{}\n---\n"
    "## Thuận lợi\n\nA.\n\n## Khó khăn\n\nB.\n\n## Kiến nghị\n\nC.\n"
)

_ROWS = st.lists(
    st.tuples(
        st.sampled_from(["phát thanh", "facebook", "họp thôn", "hướng dẫn một cửa"]),
        st.integers(1, 28),
        st.integers(1, 50),
        st.sampled_from(["", "khoảng", "khoảng trên"]),
    ),
    max_size=8,
)
_ITEMS = st.lists(
    st.tuples(
        st.sampled_from(["CCHC", "Chuyển đổi số", "CCHC, TTHC"]), st.integers(1, 28)
    ),
    max_size=6,
)


def commune(drawn_items, drawn_rows):
    """Return the files of a commune of 2023."""
    found = {
        f"tin-bai/2023/bai-{n}.md": item(f"Bài {n}", f"2023-03-{day:02d}", tag)
        for n, (tag, day) in enumerate(drawn_items)
    }
    lines = [
        f"{day:02d}/03/2023;{form};N{n};{times};{times};{word}"
        for n, (form, day, times, word) in enumerate(drawn_rows)
    ]
    head = "ngày;hình thức;nội dung;số lượt;số phút;định tính"
    return {
        "portal.yml": "name: A\nsigners: {ct: {name: B, authority: [CHỦ TỊCH]}}\n",
        LOG: "\n".join((head, *lines)) + "\n",
        PLAN: "year: 2023\ntasks: [{id: '1', content: A, "
        "target: {figure: tin_bai.cchc, number: 2}}]\n",
        REPORT: SUCCESSOR.format("number: 1\ndate: 2023-12-25"),
        **found,
    }


@share(15)
@given(drawn_items=_ITEMS, drawn_rows=_ROWS)
def test_freezing_then_loading_gives_equal_figures(
    tmp_path_factory, drawn_items, drawn_rows
):
    """Figures come back from the lock as they were, but for the text of the items."""
    files = commune(drawn_items, drawn_rows)
    root = write_tree(tmp_path_factory.mktemp("content"), files)
    portal = load_portal(root, TODAY)
    file = named_report(portal, REPORT)
    lock = freeze(portal, file)
    (root / LOCK).write_text(lock_text(lock), "utf-8")
    again = load_portal(root, TODAY)

    assert lock == again.locks["2023-nam"]
    figures = build_report(portal, file).figures
    thawed = build_report(again, again.reports[0]).figures
    assert frozen_figures(figures, portal.commune) == frozen_figures(
        thawed, again.commune
    )
    rows = {row_key(row): row for row in (*portal.posts, *portal.log)}
    whole = thawed_figures(lock.figures, rows, portal.plans, portal.commune)
    signing = replace(portal, today=lock.closed_on)
    assert count(signing, parse_period("2023", Profile.CALENDAR)) == whole
    assert () == drift(again)


_EDITS = {
    "keywords": (False, "tags: [CCHC]", "tags: [CCHC]\npinned: true"),
    "spaces": (False, "Nội dung.\n", "Nội dung.\n\n\n"),
    "alias": (False, "tags: [CCHC]", "tags: [cchc]"),
    "title": (True, "title: Bài số 0", "title: Bài số 00"),
    "second tag": (True, "tags: [CCHC]", "tags: [CCHC, TTHC]"),
    "source": (True, "tags: [CCHC]", "tags: [CCHC]\nsource: {name: Báo A}"),
    "text": (True, "Nội dung.", "Nội  dung"),
}


@pytest.mark.parametrize("edits", [[name] for name in _EDITS], ids=list(_EDITS))
def test_drift_is_empty_iff_nothing_relevant_changed(frozen, edits):
    """What is neither counted nor read is no drift; everything else is."""
    for name in edits:
        _, old, new = _EDITS[name]
        edit(frozen, ITEM, old, new)

    assert any(_EDITS[name][0] for name in edits) is bool(told(frozen))


QUARTER = "bao-cao/2023-quy-3.md"
OWN_PLAN = "year: 2023\ntasks: [{id: a, content: A, target: "
PROGRESS = [
    pytest.param("", "{figure: tin_bai.tong, number: 4}", id="year"),
    pytest.param(
        "data_from: 2023-07-10\n",
        "{figure: tin_bai.tong, number: 1, per: month}",
        id="months",
    ),
]


@pytest.mark.parametrize(("head", "target"), PROGRESS)
def test_the_plan_of_a_quarter_stays_as_it_was(content, head, target):
    """Tasks stand where they stood at signing, though the quarter keeps fewer days."""
    days = [f"2023-02-0{number}" for number in range(1, 5)]
    days += ["2023-07-05", "2023-08-05", "2023-09-05"]
    report = f"template: periodic\nperiod: 2023-Q3\nnumber: 9\ndate: 2023-10-02\n{head}"
    words = "## Tồn tại, kiến nghị\n\nA.\n\n## Nhiệm vụ\n\nB.\n"
    signer = "signers: {ct: {name: B, authority: [CHỦ TỊCH]}}\n"
    root = content(
        {
            "portal.yml": f"name: A\n{signer}addressees: [UBND tỉnh]\n",
            **{f"tin-bai/2023/{day}-bai.md": item(day=day) for day in days},
            PLAN: f"{OWN_PLAN}{target}}}]\n",
            QUARTER: f"---\n{report}---\n{words}",
        }
    )
    portal = load_portal(root, TODAY)
    (file,) = portal.reports
    signed = build_report(portal, file).figures
    frozen = replace(portal, locks={file.id: freeze(portal, file)})
    kept = build_report(frozen, file).figures

    assert [] == [line for line in drift(frozen) if "khác bản" in line.field]
    assert (
        frozen_figures(signed, portal.commune).tasks
        == frozen_figures(kept, portal.commune).tasks
    )
