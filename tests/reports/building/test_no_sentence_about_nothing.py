"""No template writes a sentence about what did not take place."""

import re

import pytest

from commune_portal.reports import build_report
from commune_portal.reports.filling.library import Library
from commune_portal.reports.model.blocks import Heading, Paragraph

BUILT_IN = Library({}, "mau-bao-cao")
REPORTS = [n for n in BUILT_IN.template_names() if n not in ("correction", "plan")]
DAY = "05/02/2026"
CCHC, CDS, TTHC = "CCHC", "Chuyển đổi số", "TTHC"
RADIO = f"{DAY};phát thanh;A;3;9"
MEETING = f"{DAY};họp giao ban;;12;"
BANNER = f"{DAY};khẩu hiệu;;3;"
REPOST = f"{DAY};facebook;;2;"
DESK = f"{DAY};hướng dẫn một cửa;;30;"
ALL = (RADIO, MEETING, BANNER, REPOST, DESK)
# Which items and which rows of the log each commune has.
COMMUNES = {
    "everything": ((CCHC, CCHC, CDS, TTHC), ALL),
    "no radio": ((CCHC, CDS, TTHC), (MEETING, BANNER, REPOST, DESK)),
    "only radio": ((), (RADIO,)),
    "radio without minutes": ((CCHC,), (f"{DAY};phát thanh;A;3;",)),
    "first section empty": ((CDS, TTHC), ALL),
    "last section empty": ((CCHC, CDS), ALL),
    "one section": ((TTHC,), ALL),
    "no log": ((CCHC, CDS), ()),
    "only meetings": ((), (MEETING,)),
    "only banners": ((), (BANNER,)),
    "only reposts": ((), (REPOST,)),
    "only the desk": ((), (DESK,)),
    "nothing": ((), ()),
}
FLAWS = re.compile(
    r"(?<![\d.,/])0 (?!%)\w"  # «0 tin bài»
    r"|chưa theo dõi"
    r"|[,;:] *[,;.]|\( *\)|\.\.|  | [,.;:)]|^[,.;]|,$|^\w.*\bgồm:$"
)


def content(items, rows, *, plan):
    """Return a commune with these items and rows, and a report of each template."""
    files = {
        f"tin-bai/2026/2026-02-0{n}-a.md": (
            f"---\ntitle: Bài {n}\ndate: 2026-02-0{n}\ntags: [{tag}]\n---\nChữ.\n"
        )
        for n, tag in enumerate(items, 1)
    }
    files["portal.yml"] = (
        "name: An Bình\nhotline: 0200 000\n"
        "signers: {a: {name: Trần Văn Mẫu, authority: [CHỦ TỊCH]}}\n"
    )
    if rows:
        head = "ngày;hình thức;nội dung;số lượt;số phút"
        files["nhat-ky/2026.csv"] = "\n".join((head, *rows, ""))
    if plan:
        files["ke-hoach/2026.yml"] = (
            "year: 2026\nnumber: 5\ndate: 2026-01-05\n"
            "tasks: [{id: '1', content: Đăng tin bài}]\n"
        )
    return files | {f"bao-cao/{name}.md": report_file(name) for name in REPORTS}


def report_file(template):
    """Return a report of the template with the paragraphs that it asks for."""
    period = {"half-year": "2026-H1", "periodic": "2026-Q1"}.get(template, "2026")
    front = f"template: {template}\nperiod: '{period}'\ncomparison: true\n"
    required = BUILT_IN.template(template).head.required
    own = "".join(f"\n## {name}\n\nTốt.\n" for name in required)
    return f"---\n{front}---\n{own}"


def lines(report):
    """Return the text of each heading and paragraph, basis and closing too."""
    texts = (
        "".join(span.text for span in block.spans)
        for block in report.blocks
        if isinstance(block, Heading | Paragraph)
    )
    return [*report.basis, *texts]


@pytest.mark.parametrize(
    ("commune", "plan"),
    [*((name, True) for name in COMMUNES), ("everything", False), ("nothing", False)],
)
def test_nothing_is_said_of_nothing(portal, commune, plan):
    """No zero, no gap where a number was left out, no list without members."""
    read = portal(content(*COMMUNES[commune], plan=plan))

    assert [] == [
        (file.template, line)
        for file in read.reports
        for line in lines(build_report(read, file))
        if FLAWS.search(line)
    ]


def test_a_period_without_data_is_not_explained(portal):
    """After «Chưa có số liệu» no sentence says how it was counted or compared."""
    read = portal(content((), (), plan=True))
    texts = ["\n".join(lines(build_report(read, file))) for file in read.reports]

    assert len(REPORTS) == sum("Chưa có số liệu" in text for text in texts)
    explained = re.compile("Số liệu trong báo cáo|đếm một lần|so sánh", re.IGNORECASE)
    assert [] == [found for text in texts for found in explained.findall(text)]


def test_meetings_are_listed_once(portal):
    """A period without items says so, and does not repeat its list of activities."""
    read = portal(content(*COMMUNES["only meetings"], plan=False))
    (file,) = (each for each in read.reports if each.template == "periodic")
    text = "\n".join(lines(build_report(read, file)))

    assert 1 == text.count("12 cuộc họp giao ban")
    assert (
        "Trong quý I năm 2026 không có tin bài đăng trên trang thông tin điện tử của "
        "xã; số liệu các hoạt động tuyên truyền khác đã nêu ở trên."
    ) in text
