"""Documents are cited in full once, then briefly; contradictions are warnings."""

import pytest

from commune_portal.errors import ContentErrors
from commune_portal.reports import build_report, register_warnings

LONG = "Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về chương trình"
SHORT = "Nghị quyết số 76/NQ-CP"
FILES = {
    "portal.yml": """name: An Bình
signers:
  chu-tich: {name: Trần Văn Mẫu, authority: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]}
""",
    "van-ban.yml": """nq-76:
  {type: Nghị quyết, number: "76", symbol: NQ-CP, date: 2021-07-15,
   issuer: Chính phủ, subject: về chương trình}
nq-76-2013:
  {type: Nghị quyết, number: "76", symbol: NQ-CP, date: 2013-06-13,
   issuer: Chính phủ, subject: về sửa đổi}
qd-93:
  {type: Quyết định, number: 93/2007, symbol: QĐ-TTg, date: 2007-06-22,
   issuer: Thủ tướng Chính phủ, subject: về cơ chế một cửa, valid_to: 2018-06-20}
""",
    "ke-hoach/2024.yml": """year: 2024
number: "7"
date: 2024-02-26
tasks: [{id: "1", content: Đăng tin}]
""",
    "tin-bai/2024/2024-05-04-a.md": (
        "---\ntitle: Bài\ndate: 2024-05-04\ntags: [CCHC]\n---\nChữ.\n"
    ),
}
REPORT = "bao-cao/2024.md"
HEAD = "template: annual\nperiod: 2024\nnumber: 9\ndate: 2024-12-20\n"


def report(head="", **paragraphs):
    """Return a report file with these words in its paragraphs."""
    words = {"Thuận lợi": "Tốt.", "Khó khăn": "Không.", "Kiến nghị": "Không."}
    blocks = "".join(
        f"\n## {name}\n\n{text}\n" for name, text in {**words, **paragraphs}.items()
    )
    return {REPORT: f"---\n{HEAD}{head}---\n{blocks}"}


@pytest.fixture
def built(portal):
    """Return the report that these files make."""

    def build(files):
        read = portal({**FILES, **files})
        return build_report(read, read.reports[0])

    return build


def text_of(found):
    """Return the words of the body, a paragraph a line."""
    return "\n".join(
        "".join(span.text for span in block.spans)
        for block in found.blocks
        if hasattr(block, "spans")
    )


def test_first_in_full_then_briefly(built):
    """In reading order the first citation is long, later ones are short."""
    cite = '{{ van_ban("nq-76") }}'
    found = built(
        report(
            "documents: [nq-76]\n",
            **{"Thuận lợi": f"Theo {cite}.", "Kiến nghị": f"Bổ sung {cite}."},
        )
    )
    body = text_of(found)

    assert [LONG] == [line for line in (f"{LONG}",) if line in body]
    assert body.count("76/NQ-CP") == 3
    assert body.count(LONG) == 1
    assert f"Theo {LONG}." in body
    assert f"Bổ sung {SHORT}." in body


def test_the_plan_is_one_document_in_two_places(built):
    """A plan in ke-hoach/ and in the register is cited in full only once."""
    register = FILES["van-ban.yml"] + (
        "kh-tt:\n  {type: Kế hoạch, number: '07', symbol: KH-UBND, date: 2024-02-26,\n"
        "   issuer: UBND xã An Bình,\n"
        "   subject: về tuyên truyền cải cách hành chính năm 2024}\n"
    )
    cite = '{{ van_ban("kh-tt") }}'
    found = built({"van-ban.yml": register, **report(**{"Thuận lợi": f"Theo {cite}."})})

    assert "ngày 26/02/2024" in found.basis[0]
    assert "Theo Kế hoạch số 07/KH-UBND." in text_of(found)


@pytest.mark.parametrize("lacking", ["", "date: 2024-02-26\n"])
def test_the_plans_of_two_years_are_two(built, lacking):
    """Drafts of plans without a number are told apart by year, even of one day."""
    text = lacking + "tasks: [{id: '1', content: A}]\n"
    years = (2023, 2024, 2025)
    plans = {f"ke-hoach/{year}.yml": f"year: {year}\n{text}" for year in years}
    (basis,) = built({**plans, **report()}).basis

    assert basis.endswith("về tuyên truyền cải cách hành chính năm 2024.")


def test_two_documents_with_one_number_are_two(built):
    """Two resolutions 76/NQ-CP of different days are each cited in full."""
    words = '{{ van_ban("nq-76") }} và {{ van_ban("nq-76-2013") }}.'
    body = text_of(built(report(**{"Thuận lợi": words})))

    assert f"{LONG} và Nghị quyết số 76/NQ-CP ngày 13/6/2013 của" in body


def test_no_mark_is_left_in_any_part(built):
    """No mark remains, in tables, notes and emphasis either."""
    words = '**{{ van_ban("nq-76") }}**[^1]\n\n| A |\n|---|\n| {{ van_ban("qd-93") }} |'
    note = '\n\n[^1]: Xem {{ van_ban("nq-76-2013") }}.'
    found = built(report(**{"Thuận lợi": words + note}))

    assert "\ue000" not in repr(found)
    assert "13/6/2013" in repr(found)


@pytest.mark.parametrize(
    ("head", "words", "told"),
    [
        (
            "",
            "Theo Quyết định số 93/2007/QĐ-TTg ngày 22/9/2007.",
            "content/bao-cao/2024.md:10: Thuận lợi: Quyết định số 93/2007/QĐ-TTg ghi "
            "ngày 22/9/2007, sổ văn bản ghi ngày 22/6/2007; hãy viết "
            '{{ van_ban("qd-93") }}',
        ),
        (
            "",
            "Đã ban hành Kế hoạch số 09/KH-UBND ngày 28/02/2024 về tuyên truyền.",
            "content/bao-cao/2024.md:10: Thuận lợi: Kế hoạch số 09/KH-UBND ngày "
            "28/02/2024 khác kế hoạch tuyên truyền của năm: số 07/KH-UBND ngày "
            "26/02/2024 (ke-hoach/2024.yml)",
        ),
        (
            "",
            '{{ van_ban("qd-93") }}',
            "content/bao-cao/2024.md: văn bản: Quyết định số 93/2007/QĐ-TTg đã hết "
            "hiệu lực sau ngày 20/6/2018",
        ),
        (
            "",
            "Hướng dẫn tại UBND huyện và Ủy ban nhân xã.",
            "content/bao-cao/2024.md:10: Thuận lợi: «Ủy ban nhân xã» viết "
            "chưa đúng; nên là: Ủy ban nhân dân xã",
        ),
        ("", "Theo Nghị quyết số 76/NQ-CP ngày 13/6/2013.", None),
        ("", "Theo Kế hoạch số 12/KH-UBND ngày 05/01/2024 về chuyển đổi số.", None),
        ("", "Theo Kế hoạch số 07/KH-UBND ngày 26/02/2024 về tuyên truyền.", None),
    ],
)
def test_what_contradicts_is_told(built, head, words, told):
    """A wrong day, another plan, an expired document: one warning, with its line."""
    found = built(report(head, **{"Thuận lợi": words}))
    shown = [str(warning) for warning in found.warnings]

    assert ([] if told is None else [told]) == [
        f"content/{line.partition('/content/')[2]}" for line in shown
    ]


def test_a_typed_day_that_the_built_in_register_denies(built):
    """Seed 000 prints 22/9/2007 for a decision of 22/6/2007; no register is needed."""
    words = "Theo Quyết định số 93/2007/QĐ-TTg ngày 22/9/2007 của Thủ tướng Chính phủ."
    found = built({"van-ban.yml": None, **report(**{"Thuận lợi": words})})

    assert [
        "Quyết định số 93/2007/QĐ-TTg ghi ngày 22/9/2007, văn bản có sẵn ghi ngày "
        '22/6/2007; hãy viết {{ van_ban("qd-93-2007") }}'
    ] == [warning.problem for warning in found.warnings]


@pytest.mark.parametrize(
    "typed",
    [
        "Nghị định số 42/2022/NĐ-CP ngày 24/6/2022 của Chính phủ",
        "Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022",
        "Nghị định 42/2022/NĐ-CP",
    ],
)
def test_what_ended_is_told_also_of_a_typed_citation(built, typed):
    """With a day or without, with the word «số» or without: one warning."""
    file = report(f'basis: ["Căn cứ {typed}"]\n', **{"Thuận lợi": "Tốt."})[REPORT]
    later = file.replace("period: 2024", "period: 2026-H1")
    found = built({REPORT: later.replace("2024-12-20", "2026-07-01")})

    assert [
        "Nghị định số 42/2022/NĐ-CP đã hết hiệu lực sau ngày 30/6/2026; văn bản thay "
        "thế: Nghị định số 224/2026/NĐ-CP"
    ] == [w.problem for w in found.warnings if "hiệu lực" in w.problem]


def test_what_ended_before_the_day_of_the_report_is_told(built):
    """In force as the period began, ended on the day of signing: a warning."""
    words = {"Thuận lợi": '{{ van_ban("nd-42-2022") }}'}
    files = report(**words)
    later = files[REPORT].replace("period: 2024", "period: 2026-H1")
    early = built({REPORT: later.replace("2024-12-20", "2026-06-30")})
    late = built({REPORT: later.replace("2024-12-20", "2026-07-01")})

    assert [] == [w.problem for w in early.warnings if "hiệu lực" in w.problem]
    assert [
        "Nghị định số 42/2022/NĐ-CP đã hết hiệu lực sau ngày 30/6/2026; văn bản thay "
        "thế: Nghị định số 224/2026/NĐ-CP"
    ] == [w.problem for w in late.warnings if "hiệu lực" in w.problem]


def test_a_document_of_a_later_day_is_told(built):
    """What is issued after the day of signing cannot be its basis."""
    register = FILES["van-ban.yml"].replace("2021-07-15", "2024-12-21")
    words = {"Thuận lợi": '{{ van_ban("nq-76") }}'}
    (warning,) = built({"van-ban.yml": register, **report(**words)}).warnings

    assert "ban hành ngày 21/12/2024, sau ngày của văn bản này" in str(warning)


def test_an_annex_dated_before_its_report_is_told(built):
    """A form of 28/12 attached to a report of 29/12 is a warning (seed: Ngọc Kỳ)."""
    files = report("annex: form\nannex_date: 2024-12-19\n")
    words = {REPORT: files[REPORT].replace("template: annual", TEMPLATE)}
    words[REPORT] = words[REPORT].replace("## Thuận lợi", "## Ưu điểm và hạn chế")
    words[REPORT] = words[REPORT].replace("## Khó khăn\n\nKhông.\n\n", "")
    (warning,) = built(words).warnings

    assert "biểu kèm theo ghi ngày 19/12/2024, trước ngày ký văn bản 20/12/2024" in str(
        warning
    )


TEMPLATE = "template: annual-with-annex"


def test_one_plan_with_two_numbers_is_told(portal):
    """A plan of ke-hoach/ that the register holds with another number is a warning."""
    register = (
        "kh-tt:\n  {type: Kế hoạch, number: '09', symbol: KH-UBND, date: 2024-02-28,\n"
        "   issuer: UBND xã An Bình,\n"
        "   subject: về tuyên truyền cải cách hành chính năm 2024}\n"
    )
    (warning,) = register_warnings(portal({**FILES, "van-ban.yml": register}))

    assert (
        "một kế hoạch về tuyên truyền cải cách hành chính năm 2024 ghi hai số hoặc hai "
        "ngày: «kh-tt» trong van-ban.yml và ke-hoach/2024.yml"
    ) == warning.problem


FORMER = """former:
  - {until: 2025-06-30, superior: huyện Nam Giang, desk: Bộ phận Một cửa}
  - {until: 2020-12-31, name: Đông Bình}
"""


def test_a_report_speaks_with_the_names_of_its_period(built):
    """Made again in 2026, a report of 2024 names the desk of 2024."""
    commune = FILES["portal.yml"] + FORMER
    words = {"Thuận lợi": "Tại {{ xa.mot_cua }}, {{ xa.cap_tren }}."}
    found = built({"portal.yml": commune, **report(**words)})

    assert "Tại Bộ phận Một cửa, huyện Nam Giang." in text_of(found)


@pytest.mark.parametrize(
    ("day", "names"),
    [
        ("2020-12-31", ("Đông Bình", "huyện Nam Giang")),
        ("2021-01-01", ("An Bình", "huyện Nam Giang")),
        ("2025-06-30", ("An Bình", "huyện Nam Giang")),
        ("2025-07-01", ("An Bình", None)),
    ],
)
def test_names_hold_until_their_last_day(portal, day, names):
    """A name holds to its last day inclusive; earlier names lie over later ones."""
    commune = portal({"portal.yml": FILES["portal.yml"] + FORMER}).commune
    then = commune.as_of(type(commune.former[0].until).fromisoformat(day))

    assert names == (then.name, then.superior)


TYPED = {
    "wrong day, over a line, with spaces": (
        "Theo Kế hoạch số 09/KH - UBND\nngày 28/02/2024 của UBND xã về tuyên\ntruyền.",
        ["Kế hoạch số 09/KH-UBND ngày 28/02/2024 khác kế hoạch tuyên truyền của năm"],
    ),
    "a number that began anew in another year": (
        "Theo Nghị quyết số 76/NQ-CP ngày 05/8/2024 của Chính phủ về việc khác.",
        [],
    ),
    "another agency's number": (
        "Theo Kế hoạch số 05/KH-UBND ngày 10/02/2024 của UBND tỉnh về chăn nuôi.",
        [],
    ),
}


@pytest.mark.parametrize("case", TYPED)
def test_a_typed_citation_is_compared_with_what_it_can_mean(built, case):
    """Number and symbol are one document only within a year and an agency."""
    text, told = TYPED[case]
    own = """xa:
  {type: Kế hoạch, number: "5", symbol: KH-UBND, date: 2024-01-06,
   issuer: UBND xã An Bình, subject: về việc A}
"""
    register = {"van-ban.yml": FILES["van-ban.yml"] + own}
    found = built({**register, **report(**{"Thuận lợi": text})}).warnings
    problems = [w.problem for w in found if " số " in w.problem]

    assert told == [problem.partition(": số ")[0] for problem in problems]


def test_a_default_recipient_is_told_too(built):
    """Nơi nhận of portal.yml is printed in the report, so its terms are checked."""
    portal_file = FILES["portal.yml"] + "recipients: [cơ quan Sở]\n"
    found = built({"portal.yml": portal_file, **report()}).warnings

    assert ["recipients"] == [w.field for w in found if "cơ quan Sở" in w.problem]


def test_a_superior_that_is_no_longer_is_told(built):
    """Kính gửi by default are the superiors, so their terms are checked too."""
    portal_file = FILES["portal.yml"] + "superiors: [cơ quan Sở]\n"
    found = built({"portal.yml": portal_file, **report()}).warnings

    assert ["addressees"] == [w.field for w in found if "cơ quan Sở" in w.problem]


def test_letters_that_look_like_a_mark_are_refused(built):
    """Private-use characters typed by hand are no citation but a mistake."""
    with pytest.raises(ContentErrors, match=r"có ký tự không in được U\+E000"):
        built(report(**{"Thuận lợi": "Xem \ue0000\ue001."}))
