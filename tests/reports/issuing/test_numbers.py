"""The register of numbers: one number a document, in the order of days."""

from dataclasses import replace
from datetime import date

import pytest
from tests.commanding import ended
from tests.folders import TODAY, write_tree

from commune_portal.content import load_portal
from commune_portal.errors import PortalError
from commune_portal.reports import (
    build_report,
    drift,
    freeze,
    number_mistakes,
    number_warnings,
)
from commune_portal.reports.issuing.issued import issued_documents

PARAGRAPHS = "## Thuận lợi\n\nA.\n\n## Khó khăn\n\nB.\n\n## Kiến nghị\n\nC.\n"
PORTAL = "name: A\nsigners: {ct: {name: B, authority: [CHỦ TỊCH]}}\n"


def report(number, day, period="2024-Q1"):
    """Return the text of a report of a quarter; its number is on line 4."""
    head = f'template: annual\nperiod: {period}\nnumber: "{number}"\ndate: {day}'
    return f"---\n{head}\n---\n{PARAGRAPHS}"


def plan(number, day):
    """Return the text of a plan; its number is on line 2."""
    head = f'year: 2024\nnumber: "{number}"\ndate: {day}'
    return f'{head}\ntasks: [{{id: "1", content: A}}]\n'


@pytest.fixture
def read(content):
    """Return the portal with these files."""
    return lambda files: load_portal(content({"portal.yml": PORTAL, **files}), TODAY)


def mistakes(portal):
    """Return the mistakes, with «content» for the folder."""
    root = portal.root.as_posix()
    return [str(each).replace(root, "content") for each in number_mistakes(portal)]


def warnings(portal):
    """Return the warnings, with «content» for the folder."""
    root = portal.root.as_posix()
    return [str(each).replace(root, "content") for each in number_warnings(portal)]


def test_one_number_for_two_documents(read):
    """Two reports of one year with one number: the later is told about the earlier."""
    found = mistakes(
        read(
            {
                "bao-cao/a.md": report("05", "2024-04-01"),
                "bao-cao/b.md": report("5", "2024-07-01", "2024-Q2"),
            }
        )
    )

    assert [
        "content/bao-cao/b.md:4: number: Báo cáo số 05/BC-UBND năm 2024 đã cấp cho "
        "content/bao-cao/a.md:4 (ngày 01/4/2024); mỗi số chỉ cấp cho một văn bản"
    ] == found


def test_a_number_lower_than_an_earlier_day(read):
    """Numbers follow the days; «12a» stands between 12 and 13."""
    found = mistakes(
        read(
            {
                "bao-cao/a.md": report("12", "2024-04-01"),
                "bao-cao/b.md": report("12a", "2024-05-01"),
                "bao-cao/c.md": report("9", "2024-07-01", "2024-Q2"),
            }
        )
    )

    assert [
        "content/bao-cao/c.md:4: number: số 09 ngày 01/7/2024 nhỏ hơn số 12a ngày "
        "01/5/2024 ở content/bao-cao/b.md:4; số cấp theo thứ tự ngày"
    ] == found


def test_types_and_years_have_registers_of_their_own(read):
    """A plan, a report of the same day and one of the next year may share a number."""
    files = {
        "ke-hoach/2024.yml": plan("5", "2024-04-01"),
        "bao-cao/a.md": report("5", "2024-04-01"),
        "bao-cao/b.md": report("4", "2024-04-01"),
        "bao-cao/c.md": report("5", "2025-01-02", "2024"),
    }

    assert [] == mistakes(read(files))


def test_plans_are_in_the_register(read):
    """Two plans issued in one year with one number name each other's line."""
    files = {
        "ke-hoach/2024.yml": plan("7", "2024-01-05"),
        "ke-hoach/2025.yml": plan("7", "2024-12-30").replace("2024\n", "2025\n", 1),
        "bao-cao/ke-hoach.md": "---\ntemplate: plan\nperiod: 2024\n---\n"
        "## Mục đích\n\nA.\n\n## Yêu cầu\n\nB.\n\n## Tổ chức thực hiện\n\nC.\n",
    }

    assert [
        "content/ke-hoach/2025.yml:2: number: Kế hoạch số 07/KH-UBND năm 2024 đã cấp "
        "cho content/ke-hoach/2024.yml:2 (ngày 05/01/2024); mỗi số chỉ cấp cho một "
        "văn bản"
    ] == mistakes(read(files))


def test_a_frozen_document_cannot_be_mended(read):
    """The mistake stands in the file that can change; two frozen ones are a warning."""
    portal = read(
        {
            "bao-cao/a.md": report("5", "2024-04-01"),
            "bao-cao/b.md": report("5", "2024-07-01", "2024-Q2"),
            "bao-cao/sai.md": report("1", "2024-07-01", "x"),
        }
    )
    first, second, _ = portal.reports
    locks = {file.id: freeze(portal, file) for file in (first, second)}
    one = replace(portal, locks={"b": locks["b"]})
    both = replace(portal, locks=locks)

    assert ["content/bao-cao/a.md:4"] == [
        line.partition(": ")[0] for line in mistakes(one)
    ]
    assert [] == mistakes(both)
    assert ["content/bao-cao/b.md:4", "content/bao-cao/sai.md:4"] == [
        line.partition(": ")[0] for line in warnings(both)
    ]


def test_letters_follow_the_alphabet(read):
    """«12e» may follow «12đ», as đ stands before e; «12Đ» is «12đ»."""
    files = {
        "bao-cao/a.md": report("12đ", "2024-04-01"),
        "bao-cao/b.md": report("12e", "2024-07-01", "2024-Q2"),
    }
    same = {**files, "bao-cao/b.md": report("12Đ", "2024-07-01", "2024-Q2")}

    assert ([], 1) == (mistakes(read(files)), len(mistakes(read(same))))


def test_units_share_one_register(read):
    """Another symbol is no other register: one number a type and year."""
    unit = plan("5", "2024-12-30").replace("2024\n", "2025\nsymbol: KH-VHXH\n", 1)
    files = {"ke-hoach/2024.yml": plan("05", "2024-01-05"), "ke-hoach/2025.yml": unit}

    assert [
        "content/ke-hoach/2025.yml:3: number: Kế hoạch số 05/KH-VHXH năm 2024 đã cấp "
        "cho content/ke-hoach/2024.yml:2 (ngày 05/01/2024); mỗi số chỉ cấp cho một "
        "văn bản"
    ] == mistakes(read(files))


def test_a_number_given_after_freezing(read):
    """What was frozen before signing still takes its number from its file."""
    unsigned = report("", "").replace('number: ""\n', "")
    portal = read(
        {
            "bao-cao/a.md": unsigned,
            "bao-cao/b.md": report("5", "2024-07-01", "2024-Q2"),
        }
    )
    draft, other = portal.reports
    lines = {**draft.lines, "number": 4}
    signed = draft.model_copy(
        update={"number": "5", "date": date(2024, 7, 5), "lines": lines}
    )
    locks = {file.id: freeze(portal, file) for file in (draft, other)}
    found = mistakes(replace(portal, reports=(signed, other), locks=locks))

    assert [
        "content/bao-cao/a.md:4: number: Báo cáo số 05/BC-UBND năm 2024 đã cấp cho "
        "content/bao-cao/b.md:4 (ngày 01/7/2024); mỗi số chỉ cấp cho một văn bản"
    ] == found


def test_the_message_names_the_other_document(read):
    """Where the later one is frozen, the earlier is told about it, and not itself."""
    portal = read(
        {
            "bao-cao/a.md": report("5", "2024-04-01"),
            "bao-cao/b.md": report("5", "2024-07-01", "2024-Q2"),
            "bao-cao/c.md": report("3", "2024-10-01", "2024-Q3"),
        }
    )
    _, second, third = portal.reports
    locks = {file.id: freeze(portal, file) for file in (second, third)}

    assert [
        "content/bao-cao/a.md:4: number: Báo cáo số 05/BC-UBND năm 2024 đã cấp cho "
        "content/bao-cao/b.md:4 (ngày 01/7/2024); mỗi số chỉ cấp cho một văn bản",
        "content/bao-cao/a.md:4: number: số 05 ngày 01/4/2024 lớn hơn số 03 ngày "
        "01/10/2024 ở content/bao-cao/c.md:4; số cấp theo thứ tự ngày",
    ] == mistakes(replace(portal, locks=locks))


PLAN_REPORT = (
    "---\ntemplate: plan\nperiod: 2024\n---\n"
    "## Mục đích\n\nA.\n\n## Yêu cầu\n\nB.\n\n## Tổ chức thực hiện\n\nC.\n"
)


def planned(read, number, other):
    """Return a portal whose plan was frozen with number 7 and says another now."""
    files = {
        "ke-hoach/2024.yml": plan("7", "2024-01-05"),
        "bao-cao/kh.md": PLAN_REPORT,
    }
    signed = read(files)
    lock = freeze(signed, signed.reports[0])
    later = plan(other, "2024-12-30").replace("2024\n", "2025\n", 1)
    now = {"ke-hoach/2024.yml": plan(number, "2024-01-05"), "ke-hoach/2025.yml": later}
    return replace(read({**files, **now}), locks={"kh": lock})


def test_a_frozen_plan_keeps_its_number(read):
    """No edit of its file frees the number for another plan."""
    problem = (
        "number: Kế hoạch số 07/KH-UBND năm 2024 đã cấp cho content/{} "
        "(ngày 05/01/2024); mỗi số chỉ cấp cho một văn bản"
    )

    assert [
        [f"content/ke-hoach/2025.yml:2: {problem.format('bao-cao/kh.md')}"],
        [f"content/ke-hoach/2025.yml:2: {problem.format('ke-hoach/2024.yml:2')}"],
        [],
    ] == [mistakes(planned(read, *each)) for each in (("6", "7"), "77", "69")]


def test_the_head_of_a_frozen_plan_is_told(read):
    """Its file may say another number later; the document prints the signed one."""
    portal = planned(read, "6", "20")
    root = portal.root.as_posix()
    kept = "văn bản vẫn in theo bản đã chốt"

    assert [
        "content/ke-hoach/2024.yml:2: khác bản đã ký «kh»: number: đã chốt «7», nay "
        f"«6»; {kept}"
    ] == [str(line).replace(root, "content") for line in drift(portal)]
    assert [] == list(drift(planned(read, "7", "20")))


def test_a_plan_that_replaces_a_frozen_one(read):
    """Both numbers are issued; without a change there is one document."""

    def numbers(number):
        portal = planned(read, number, "20")
        (file,) = portal.reports
        draft = file.model_copy(update={"id": "kh2", "path": "bao-cao/kh2.md"})
        both = replace(portal, reports=(file, draft))
        return [each.number for each in issued_documents(both)]

    assert [["7", "20"], ["7", "9", "20"]] == [numbers("7"), numbers("9")]


UNDATED = "number: có số mà chưa có ngày; văn thư cấp số và ngày cùng lúc (date)"


def test_a_plan_with_a_number_but_no_day(messages):
    """The clerk gives number and day together."""
    files = {"portal.yml": PORTAL, "ke-hoach/2024.yml": plan("5", "")}

    assert [f"content/ke-hoach/2024.yml:2: {UNDATED}"] == messages(files)


def test_a_report_with_a_number_but_no_day(read):
    """A report likewise; it is in no register yet."""
    undated = report("5", "2024-04-01").replace("date: 2024-04-01", "date:")
    portal = read({"bao-cao/a.md": undated})
    with pytest.raises(PortalError) as caught:
        build_report(portal, portal.reports[0])

    assert f"{portal.root.as_posix()}/bao-cao/a.md:4: {UNDATED}" == str(caught.value)


UNFROZEN = (
    "content/bao-cao/a.md:4: number: đã có số và ngày ký mà chưa chốt số liệu; hãy "
    "chạy commune-portal freeze bao-cao/a.md, hoặc lấy lại tệp .lock.json đã mất"
)


def test_a_signed_report_that_is_not_frozen(read):
    """It is told until it is frozen; a day that has yet to come is no signature."""
    portal = read({"bao-cao/a.md": report("5", "2024-04-01")})
    file = portal.reports[0]
    frozen = replace(portal, locks={file.id: freeze(portal, file)})

    assert [UNFROZEN] == warnings(portal)
    assert [] == warnings(frozen)
    assert [] == warnings(replace(portal, today=date(2024, 3, 31)))


def test_a_lost_lock_cannot_reprint_silently(tmp_path):
    """Without its lock a signed report warns, and a strict run prints nothing."""
    files = {"portal.yml": PORTAL, "bao-cao/a.md": report("5", "2024-04-01")}
    root = write_tree(tmp_path / "content", files)
    out = tmp_path / "out"
    arguments = ("bao-cao/a.md", "--content", root, "--out", out, "--strict")
    done = ended("report", *arguments)
    told = done.stderr.replace(root.as_posix(), "content").splitlines()

    assert (1, False) == (done.returncode, out.exists())
    assert f"Cảnh báo: {UNFROZEN}" in told


def test_a_clash_is_not_frozen_or_printed(tmp_path):
    """Neither command accepts the number of another report."""
    files = {
        "portal.yml": PORTAL,
        "bao-cao/a.md": report("5", "2024-04-01"),
        "bao-cao/b.md": report("5", "2024-07-01", "2024-Q2"),
    }
    root = write_tree(tmp_path / "content", files)
    found = [
        ended("freeze", "bao-cao/b.md", "--content", root),
        ended("report", "bao-cao/b.md", "--content", root, "--out", tmp_path / "out"),
    ]

    assert [(1, True)] * 2 == [
        (done.returncode, "đã cấp cho" in done.stderr) for done in found
    ]
