"""One thing has one name in the paragraphs of a report, or an explained short one."""

import pytest

REPORT = "bao-cao/2023-nam.md"
BOTH = "«{}» và «{}» cùng có trong các đoạn; nên dùng một cách viết, hoặc viết «{} "
OWN = "Có sự **quan tâm** của lãnh đạo."


def warned(build, files, *texts):
    """Return line, heading and problem of the warnings about names."""
    first, second = (*texts, "Kinh phí hạn hẹp.")[:2]
    report = files[REPORT].replace(OWN, first).replace("Kinh phí hạn hẹp.", second)
    found = build({**files, REPORT: report}).warnings
    return [(w.line, w.field, w.problem) for w in found if "cùng có trong" in w.problem]


def test_two_names_of_one_thing(build, dai_hop):
    """The place of the second name is reported, with what to write."""
    ((line, heading, problem),) = warned(
        build, dai_hop, "Uỷ ban nhân dân xã quan tâm.", "UBND xã thiếu kinh phí."
    )

    assert (15, "Khó khăn") == (line, heading)
    assert problem == (
        BOTH.format("UBND", "Ủy ban nhân dân", "Ủy ban nhân dân")
        + "(sau đây viết tắt là UBND)» ở lần đầu"
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tuyên truyền TTHC.\n\nThủ tục hành chính nhiều.", ["thủ tục hành chính"]),
        ("Cải cách hành chính tốt; CCHC tốt.", ["CCHC"]),
        ("Hội đồng nhân dân và HĐND.", ["HĐND"]),
        ("Thủ tục hành chính (TTHC) nhiều; TTHC đổi.", []),
        ("Thủ tục hành chính (sau đây viết tắt là TTHC); TTHC đổi.", []),
        ("UBND xã, UBND tỉnh.", []),
        ("Ủy ban nhân dân xã có Kế hoạch số 05/KH-UBND.", []),
        ("Thủ tục hành chính, trang “TTHC” và «TTHC».", []),
    ],
)
def test_which_names_agree(build, dai_hop, text, names):
    """Symbols, quotations and explained names are no second name."""
    found = warned(build, dai_hop, text)

    assert names == [problem[1:].partition("»")[0] for _, _, problem in found]
