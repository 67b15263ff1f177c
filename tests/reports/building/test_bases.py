"""The căn cứ of reports, plans and templates: ids, years of plans, sentences."""

import pytest
from tests.communes import frozen

from commune_portal.errors import PortalError
from commune_portal.reports import build_report, drift

REPORT = "bao-cao/2023-nam.md"
SEED_003 = (
    "Căn cứ tình hình thực tế của địa phương;",
    "Căn cứ Kế hoạch số 72/KH-UBND ngày 30/12/2022 của Ủy ban nhân dân xã Ngọc Kỳ "
    "về cải cách hành chính nhà nước năm 2023;",
    "Căn cứ Kế hoạch số 17/KH-UBND ngày 21/02/2023 của Ủy ban nhân dân xã Ngọc Kỳ "
    "về việc tuyên truyền cải cách hành chính năm 2023.",
)
OWN = """---
type: BÁO CÁO
symbol: BC
subject: Tin nhanh
basis:
  - nd-30-2020
  - "{% for muc in cac_ke_hoach %}Thực hiện {{ muc.vien_dan }}\\n{% endfor %}"
  - theo đề nghị của Văn phòng
required: [Kiến nghị]
closing: Hết.
---
Chữ.

{{ doan("Kiến nghị") }}
"""
SHORT = "---\ntemplate: short\nperiod: 2023\n---\n## Kiến nghị\n\nTốt.\n"


def shown_basis(document):
    """Return the paragraphs of the basis in the Word file."""
    return [p for p in document.paragraphs if p.style.name == "Căn cứ"]


@pytest.fixture
def bases(ngoc_ky):
    """Return the files of xã Ngọc Kỳ with one item of sixty and without its log."""
    counted = [name for name in ngoc_ky if name.startswith(("tin-bai/", "nhat-ky/"))]
    return {n: text for n, text in ngoc_ky.items() if n not in counted[1:]}


@pytest.fixture
def refused(build, messages):
    """Return what is said about files with a mistake, reading them or building."""

    def tell(files):
        found = messages(files)
        if found:
            return found
        with pytest.raises(PortalError) as caught:
            build(files)
        return [f"content/{str(caught.value).rpartition('/content/')[2]}"]

    return tell


def with_keys(files, keys, path=REPORT):
    """Return the files with other keys in the head of the report, before its period."""
    lines = files[path].splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(("plan:", "basis:"))]
    text = "".join(kept).replace("period:", f"{keys}\nperiod:", 1)
    return {**files, path: text}


def test_seed_003_has_its_bases(document, bases):
    """Circumstances and both plans: a line each, in italics, «;» and at last «.»."""
    found = document(bases)
    basis = shown_basis(found)

    assert list(SEED_003) == [p.text for p in basis]
    assert {True} == {p.style.font.italic for p in basis}
    assert any(
        p.text.endswith("Kế hoạch số 72/KH-UBND; Kế hoạch số 17/KH-UBND.")
        for p in found.paragraphs
    )


def test_a_template_computes_and_lists(build, bases):
    """An id, a computed text of several lines and a sentence stand in their order."""
    files = {**bases, "mau-bao-cao/short.md": OWN, REPORT: SHORT}
    files = with_keys(files, "plan: [kh-72, 2023]")
    _, first, second = SEED_003

    assert (
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác "
        "văn thư;",
        first.replace("Căn cứ", "Thực hiện"),
        second.replace("Căn cứ", "Thực hiện").replace("2023.", "2023;"),
        "Theo đề nghị của Văn phòng.",
    ) == build(files).basis


def test_every_plan_is_cited_by_default(build, bases):
    """Without a basis of its own, a report cites each of its plans."""
    files = with_keys(bases, "plan: [kh-72, 2023]")

    assert SEED_003[1:] == build(files).basis


def test_the_plan_of_the_year_is_the_default(build, bases):
    """Neither plan nor basis is given: the communication plan of the year."""
    assert SEED_003[2:] == build(with_keys(bases, "drafter: A")).basis


def test_placeholders_in_a_sentence(build, bases):
    """A sentence of the report may cite; a document cited first is cited in full."""
    keys = """basis: ['Thực hiện {{ van_ban("kh-72") }} và {{ van_ban("kh-72") }}']"""

    assert (
        SEED_003[1].replace("Căn cứ", "Thực hiện").replace(";", "")
        + " và Kế hoạch số 72/KH-UBND.",
    ) == build(with_keys(bases, keys)).basis


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (
            "basis: [kh-27, nd-30, '2031']",
            [
                "3: basis: «kh-27» không có trong van-ban.yml; có phải ý bạn là "
                "«kh-72»?",
                "3: basis: «nd-30» không có trong van-ban.yml; có phải ý bạn là "
                "«nd-30-2020»?",
                "3: basis: chưa có kế hoạch năm 2031 (ke-hoach/2031.yml)",
            ],
        ),
        (
            "plan: ['2031', Kế hoạch của tỉnh]",
            [
                "3: plan: chưa có kế hoạch năm 2031 (ke-hoach/2031.yml)",
                "3: plan: «Kế hoạch của tỉnh» không phải mã văn bản hay năm của kế "
                "hoạch",
            ],
        ),
    ],
    ids=["basis", "plan"],
)
def test_every_unknown_entry_is_told(refused, bases, keys, told):
    """Ids and years are looked up when the file is read, all in one run."""
    assert [f"content/{REPORT}:{line}" for line in told] == refused(
        with_keys(bases, keys)
    )


def test_an_unknown_id_of_a_template(refused, bases):
    """It is told with the line of the template."""
    own = OWN.replace("- nd-30-2020", "- nd-31-2020")

    assert [
        "content/mau-bao-cao/short.md:6: basis: «nd-31-2020» không có trong "
        "van-ban.yml; có phải ý bạn là «nd-30-2020»?"
    ] == refused({**bases, "mau-bao-cao/short.md": own, REPORT: SHORT})


PLAN_FILE = """---
template: plan
period: 2023
{}---
## Mục đích

A.

## Yêu cầu

B.

## Tổ chức thực hiện

C.
"""


def test_a_plan_has_sentences_too(build, bases):
    """In ke-hoach/ a basis is an id or a sentence."""
    plan = bases["ke-hoach/2023.yml"].replace(
        "tasks:", "basis: [nq-76-2021, căn cứ tình hình thực tế]\ntasks:"
    )
    files = {**bases, "ke-hoach/2023.yml": plan, REPORT: PLAN_FILE.format("")}

    assert (
        "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương "
        "trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030;",
        "Căn cứ tình hình thực tế.",
    ) == build(files).basis


def test_a_plan_rests_on_what_was_in_force_on_its_day(build, bases):
    """Nghị định 42/2022/NĐ-CP has ended since; on the day of the plan it had not."""
    plan = bases["ke-hoach/2023.yml"].replace("tasks:", "basis: [nd-42-2022]\ntasks:")
    files = {**bases, "ke-hoach/2023.yml": plan, REPORT: PLAN_FILE.format("")}

    assert () == build(files).warnings


def test_the_basis_of_a_plan_has_one_source(refused, bases):
    """The report file that prints a plan has no basis of its own."""
    own = PLAN_FILE.format("basis: [kh-72]\n")

    assert [
        f"content/{REPORT}:4: basis: căn cứ của kế hoạch ghi trong ke-hoach/2023.yml"
    ] == refused({**bases, REPORT: own})


def test_a_typed_day_in_a_basis(build, bases):
    """A sentence that dates a known document otherwise is a warning at its key."""
    wrong = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 03/5/2020 về công tác văn thư"
    found = build(with_keys(bases, f"basis: [{wrong}]")).warnings

    assert [
        "Nghị định số 30/2020/NĐ-CP ghi ngày 03/5/2020, văn bản có sẵn ghi ngày "
        '05/3/2020; hãy viết {{ van_ban("nd-30-2020") }}'
    ] == [warning.problem for warning in found if warning.field == "basis"]


def test_a_signed_report_keeps_its_bases(tmp_path, portal, bases):
    """Lists survive the lock: the same lines are printed, and nothing has drifted."""
    read = portal(frozen(tmp_path / "signed", bases, "2023-nam"))
    (file,) = read.reports

    assert SEED_003 == build_report(read, file).basis
    assert [] == list(drift(read))
