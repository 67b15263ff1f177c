"""Whom a document addresses: superiors, letters, and reports that forget them."""

from dataclasses import replace

import pytest
from tests.communes import SIGNERS, frozen
from tests.folders import TODAY

from commune_portal.content import load_portal
from commune_portal.content.starters.report import correcting_letter
from commune_portal.errors import PortalError
from commune_portal.reports import build_report, named_report, render_docx
from commune_portal.reports.building.frame import addressee_mistakes
from commune_portal.reports.checks import check_document
from commune_portal.reports.filling.library import Library
from commune_portal.reports.model.wording import joined_remark
from commune_portal.reports.model.words import report_words

REPORT = "bao-cao/2023-nam.md"
LETTER = "bao-cao/2023-ke-hoach-dinh-chinh.md"
PARAGRAPHS = ("Thuận lợi", "Khó khăn", "Kiến nghị")
SUPERIORS = "superiors: [Ủy ban nhân dân tỉnh Phương Nam, Sở Nội vụ]\n"


@pytest.fixture
def small():
    """Return the files of a commune with one report and nothing to count."""
    blocks = "".join(f"\n## {name}\n\nA.\n" for name in PARAGRAPHS)
    return {
        "portal.yml": f"name: An Bình\n{SIGNERS}",
        REPORT: f"---\ntemplate: annual\nperiod: 2023\n---\n{blocks}",
    }


def with_portal(files, more):
    """Return the files with more lines in portal.yml."""
    return {**files, "portal.yml": files["portal.yml"] + more}


def with_keys(files, keys):
    """Return the files with more keys in the head of the report."""
    return {**files, REPORT: files[REPORT].replace("period:", f"{keys}\nperiod:", 1)}


def told(report):
    """Return the warnings about recipients."""
    return [w.problem for w in report.warnings if w.field == "recipients"]


def test_superiors_are_addressed(build, small):
    """Without Kính gửi of its own, a report goes to all superiors, a dash each."""
    found = build(with_portal(small, SUPERIORS))

    assert ("- Ủy ban nhân dân tỉnh Phương Nam;", "- Sở Nội vụ.") == (
        found.head.addressees
    )
    assert "- Như trên;" == found.ending.recipients[0]


@pytest.mark.parametrize(
    ("recipients", "is_told"),
    [
        ("UBND tỉnh Phương Nam", True),
        ("Lãnh đạo xã; UBND huyện Nam Giang", True),
        ("Sở Nội vụ", True),
        ("Phòng VHTT huyện", True),
        ("Đảng ủy xã (để b/c)", True),
        ("Đảng ủy xã (BC)", True),
        ("Bộ phận tổng hợp", False),
        ("Uỷ ban nhân dân Thành phố", True),
        ("Sổ theo dõi", False),
        ("Phòng chuyên môn có liên quan", False),
        ("Văn phòng HĐND và UBND xã", False),
        ("UBND xã An Hòa", False),
        ("Thường trực HĐND xã", False),
    ],
)
def test_a_superior_that_is_not_addressed(build, small, recipients, is_told):
    """It is a warning in a report without Kính gửi, and only there."""
    files = with_keys(small, f"recipients: ['{recipients}']")
    addressed = with_keys(files, "addressees: [UBND tỉnh]")

    assert is_told == bool(told(build(files)))
    assert [] == told(build(addressed))


def test_a_body_named_in_superiors_is_known(build, small):
    """What its name looks like does not matter; the message says what to do."""
    files = with_portal(small, "superiors: [Ban Chỉ đạo]\n")
    keys = "addressees: []\nrecipients: [Ban Chỉ đạo]"

    assert [
        "«Ban Chỉ đạo» nhận văn bản để báo cáo, nhưng văn bản chưa có Kính gửi; hãy "
        "ghi cơ quan ấy ở addressees"
    ] == told(build(with_keys(files, keys)))


def test_default_recipients_are_told_with_their_place(build, ngoc_ky):
    """Seed 003 sends «Phòng VHTT huyện (BC)» a report without Kính gửi."""
    assert [
        "«Phòng VHTT huyện (BC)» nhận văn bản để báo cáo, nhưng văn bản chưa có Kính "
        "gửi; hãy ghi cơ quan ấy ở addressees (portal.yml)"
    ] == told(build(ngoc_ky))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("UBND thành phố Huế; (để b/c)", "UBND thành phố Huế (để b/c)"),
        ("UBND thành phố Huế, (để b/c);", "UBND thành phố Huế (để b/c)"),
        ("UBND tỉnh(để b/c)", "UBND tỉnh (để b/c)"),
        ("TTĐU; HĐND; Lãnh đạo UBND xã", "TTĐU; HĐND; Lãnh đạo UBND xã"),
        ("Lưu: VT, VHXH", "Lưu: VT, VHXH"),
    ],
)
def test_a_remark_stays_with_its_recipient(typed, expected):
    """No semicolon separates «(để b/c)» from the body that it is about."""
    assert expected == joined_remark(typed)


PLAN = {
    "portal.yml": f"name: An Bình\n{SIGNERS}",
    "ke-hoach/2023.yml": (
        "year: 2023\nnumber: '7'\ndate: 2023-01-09\ntasks: [{id: '1', content: A}]\n"
    ),
    "bao-cao/2023-ke-hoach.md": (
        "---\ntemplate: plan\nperiod: 2023\naddressees: []\n---\n"
        "## Mục đích\n\nA.\n\n## Yêu cầu\n\nB.\n\n## Tổ chức thực hiện\n\nC.\n"
    ),
}


@pytest.fixture
def letter(tmp_path, content):
    """Return a builder of the letter that corrects the plan of a commune."""

    def built(more, edit=("", "")):
        files = frozen(tmp_path / "signed", with_portal(PLAN, more), "2023-ke-hoach")
        root = content(files)
        portal = load_portal(root, TODAY)
        path, text = correcting_letter(portal, portal.reports[0])
        (root / path).write_text(text.replace(*edit), "utf-8")
        portal = load_portal(root, TODAY)
        return portal, named_report(portal, LETTER)

    return built


def test_a_letter_that_corrects_a_plan_is_addressed(letter):
    """A plan has no Kính gửi; its correction has, and passes every check."""
    portal, file = letter(SUPERIORS)
    found = build_report(portal, file)

    assert 2 == len(found.head.addressees)
    assert [] == [str(each) for each in check_document(render_docx(found))]


def test_a_letter_names_its_own_body_once(letter):
    """The first sentence has the full name and what was issued, without «của UBND»."""
    portal, file = letter(f"{SUPERIORS}recipients: [UBND tỉnh Phương Nam (để b/c)]\n")
    found = build_report(portal, file)
    words = report_words(found)

    assert (
        "Ủy ban nhân dân xã An Bình (sau đây viết tắt là UBND xã) đã ban hành Kế hoạch "
        "số 07/KH-UBND ngày 09/01/2023 về tuyên truyền cải cách hành chính năm 2023."
    ) in words
    assert "đã in: “…”; nay đính chính là: “…”." in words
    assert ("- Như trên;", "- Lưu: VT.") == found.ending.recipients


@pytest.mark.parametrize(
    ("edit", "line"),
    [(("", ""), 2), (("number:", "addressees: []\nnumber:"), 5)],
    ids=["nowhere", "emptied"],
)
def test_a_letter_to_nobody_is_a_mistake(letter, edit, line):
    """A công văn always has Kính gửi: where nobody is known, none is printed."""
    portal, file = letter("", edit)
    with pytest.raises(PortalError) as caught:
        build_report(portal, file)

    assert (
        f"{portal.shown(LETTER)}:{line}: addressees: công văn phải có Kính gửi; hãy "
        "ghi addressees ở tệp này, hoặc addressees, superiors trong portal.yml"
    ) == str(caught.value)


def test_a_signed_letter_stays_as_it_was_signed(letter):
    """One that was signed without Kính gửi can still be made again."""
    portal, file = letter("", ("", ""))
    head = Library({}, "").template("correction").head
    signed = replace(portal, locks={file.id: next(iter(portal.locks.values()))})

    assert [] == list(addressee_mistakes(signed, file, head))
