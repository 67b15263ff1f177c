"""What a chief clerk reads first: short names, headings, reprints, who receives."""

import re

import pytest

from commune_portal.reports import build_report
from commune_portal.reports.filling.library import Library
from commune_portal.reports.model.blocks import Heading
from commune_portal.reports.model.wording import without_addressees
from commune_portal.reports.model.words import report_words

BUILT_IN = Library({}, "mau-bao-cao")
TEMPLATES = [n for n in BUILT_IN.template_names() if n != "correction"]
DEFINED = "(sau đây viết tắt là CCHC)"
WITH_SHORT_NAME = [n for n in TEMPLATES if DEFINED in BUILT_IN.template(n).body.text]
LONG = "cải cách hành chính"


def whole(text):
    """Return the text of a template with that of every passage it prints."""
    names = re.findall(r'(?:khoi|thong_ke)\("([\w-]+)"\)', text)
    return "\n".join((text, *(whole(BUILT_IN.passage(name).text) for name in names)))


def commune(tag_of_second="Chuyển đổi số", *, plan=""):
    """Return a phường with two items, one reprinted, and a report of each template."""
    source = "source: {name: Báo Mẫu, url: 'https://a.example/'}\n"
    return {
        "portal.yml": "name: An Bình\nkind: phường\n"
        "signers: {a: {name: Trần Văn Mẫu, authority: [CHỦ TỊCH]}}\n",
        "tin-bai/2026/2026-02-01-a.md": (
            "---\ntitle: Một\ndate: 2026-02-01\ntags: [CCHC]\n---\nChữ.\n"
        ),
        "tin-bai/2026/2026-02-02-b.md": (
            f"---\ntitle: Hai\ndate: 2026-02-02\ntags: [{tag_of_second}]\n{source}"
            "---\nChữ.\n"
        ),
        "nhat-ky/2026.csv": (
            "ngày;hình thức;nội dung;số lượt\n05/02/2026;hướng dẫn một cửa;;30\n"
        ),
        "ke-hoach/2026.yml": "year: 2026\nnumber: 5\ndate: 2026-01-05\n"
        f"{plan}tasks: [{{id: '1', content: Đăng tin}}]\n",
        **{f"bao-cao/{name}.md": report_file(name) for name in TEMPLATES},
    }


def report_file(template):
    """Return a report of the template with the paragraphs that it asks for."""
    period = {"half-year": "2026-H1", "periodic": "2026-Q1"}.get(template, "2026")
    required = BUILT_IN.template(template).head.required
    own = "".join(f"\n## {name}\n\nTốt.\n" for name in required)
    return f"---\ntemplate: {template}\nperiod: '{period}'\n---\n{own}"


@pytest.fixture
def made(portal):
    """Return a maker of the report of one template."""

    def make(template, **changes):
        read = portal(commune(**changes))
        file = next(each for each in read.reports if each.template == template)
        return build_report(read, file)

    return make


@pytest.mark.parametrize("name", WITH_SHORT_NAME)
def test_a_short_name_is_used_once_it_is_introduced(name):
    """After «(sau đây viết tắt là CCHC)» only headings have the long form."""
    text = whole(BUILT_IN.template(name).body.text).partition(DEFINED)[2]
    text = re.sub(r'doan\("[^"]*"\)', "", text)
    found = [x for x in text.splitlines() if LONG in x and not x.startswith("#")]

    assert [] == found


def test_every_template_of_results_has_a_short_name():
    """Only the one by form, which has no sentence with it, does without."""
    assert ["annual", "annual-with-annex", "half-year", "periodic"] == WITH_SHORT_NAME


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_heading_ends_with_a_sign(made, name):
    """Headings have neither a full stop nor a colon, in all templates alike."""
    headings = (b for b in made(name).blocks if isinstance(b, Heading))
    words = ["".join(span.text for span in each.spans) for each in headings]

    assert words
    assert [] == [each for each in words if each.endswith((".", ":", ";"))]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("annual", "mục Chuyển đổi số đăng tải 01 tin bài (tổng cộng 02 tin bài, "),
        ("annual-with-annex", "mục chuyển đổi số 01 tin bài), "),
        ("half-year", "mục chuyển đổi số 01 tin bài), "),
        ("periodic", "mục chuyển đổi số 01 tin bài), "),
        ("annual-by-form", "đã đăng 02 tin bài, "),
    ],
)
def test_reprinted_items_are_told(made, name, sentence):
    """Every report of results says how many of its items were written elsewhere."""
    expected = f"{sentence}trong đó khai thác 01 tin bài"

    assert expected in report_words(made(name))


def test_the_sentence_of_sections_has_its_commas(made):
    """«đăng tải» stands apart from the section whose quality is kept up."""
    words = report_words(made("annual"))

    assert "chất lượng chuyên mục CCHC, đăng tải 01 tin bài, mục" in words


@pytest.mark.parametrize("name", ["annual-with-annex", "half-year", "periodic"])
def test_people_at_the_desk_are_people(made, name):
    """Turns of guidance are «lượt người»."""
    words = report_words(made(name))

    assert "trực tiếp cho 30 lượt người về thủ tục hành chính." in words


@pytest.mark.parametrize("name", [n for n in TEMPLATES if n != "plan"])
def test_a_basis_has_the_full_name(made, name):
    """The short name of the body is introduced below the căn cứ, not in them."""
    (basis,) = made(name).basis

    assert "ngày 05/01/2026 của Ủy ban nhân dân phường An Bình về tuyên" in basis


def test_a_plan_introduces_its_body(made):
    """It begins with the full name, and is reported on to the unit that gathers."""
    words = report_words(made("plan", plan="receiver: Phòng Văn hóa - Xã hội\n"))

    assert "Ủy ban nhân dân phường An Bình (sau đây viết tắt là UBND phường)" in words
    assert (
        "phản ánh kịp thời về Phòng Văn hóa - Xã hội để tổng hợp, báo cáo UBND phường "
        "xem xét, giải quyết./."
    ) in words


def test_the_proposals_are_a_part_of_their_own(made):
    """In the report by form they do not stand among the results."""
    words = report_words(made("annual-by-form")).splitlines()

    assert "II. ĐỀ XUẤT, KIẾN NGHỊ" in words


def test_the_list_of_items_says_where_they_were_published(made):
    """The titles are those of the site; other figures of the report may have more."""
    words = report_words(made("annual-by-form"))

    assert re.search(r"Các tin bài đã đăng trên \S.*An Bình trong năm 2026:", words)


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("Kế hoạch số 15/KH-UBND ngày 05/01/2026 của UBND tỉnh", True),
        ("Căn cứ Kế hoạch số 15/KH-UBND của UBND tỉnh", False),
        ("thực hiện Công văn số 3/SNV", False),
        ("Theo đề nghị của Văn phòng", False),
        ("Xét đề nghị của Văn phòng", False),
    ],
)
def test_a_basis_without_its_beginning(made, line, is_told):
    """A typed line that begins with the document is a warning, also in a plan."""
    told = [w.problem for w in made("plan", plan=f"basis: ['{line}']\n").warnings]
    expected = (
        f"căn cứ «{line}» chưa có lời dẫn; hãy viết «Căn cứ …», «Thực hiện …» hoặc "
        "«Theo …»"
    )

    assert ([expected] if is_told else []) == told


@pytest.mark.parametrize(
    ("recipient", "is_kept"),
    [
        ("UBND tỉnh Phương Nam (để b/c)", False),
        ("Ủy ban nhân dân tỉnh Phương Nam;", False),
        ("Lãnh đạo UBND tỉnh Phương Nam", True),
        ("UBND phường An Bình", True),
    ],
)
def test_an_addressee_receives_once(recipient, is_kept):
    """Who stands in Kính gửi is «Như trên» and does not stand there again."""
    addressees = ("Ủy ban nhân dân tỉnh Phương Nam",)

    assert is_kept == bool(without_addressees((recipient,), addressees))
