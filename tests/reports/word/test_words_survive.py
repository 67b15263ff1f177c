"""All text of an official is in the Word file."""

from datetime import date
from io import BytesIO

import docx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.examples import share

from commune_portal.content import load_portal
from commune_portal.content.formats.blocks import Block
from commune_portal.reports import build_report, render_docx

WORDS = st.text(
    "aăâbcdđeêghiklmnoôơpqrstuưvxyÀÉĨỌỦẶỂỖỚỰ0123456789.,;:!?%&<>\"'«»“”–…/=@$°§()",
    min_size=1,
    max_size=8,
)
PARAGRAPHS = st.lists(st.lists(WORDS, min_size=1, max_size=6), min_size=1, max_size=4)


@settings(share(15), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(paragraphs=PARAGRAPHS)
def test_words_survive(content, dai_hop, paragraphs):
    """Every word of a paragraph is printed, in its order, between its headings."""
    files = {
        n: dai_hop[n] for n in ("portal.yml", "van-ban.yml", "bao-cao/2023-nam.md")
    }
    portal = load_portal(content(files), date(2026, 11, 21))
    text = "\n\n".join(" ".join(words) for words in paragraphs)
    file = portal.reports[0]
    blocks = {**file.blocks, "Khó khăn": Block(heading="Khó khăn", line=1, text=text)}
    report = build_report(portal, file.model_copy(update={"blocks": blocks}))
    printed = [p.text for p in docx.Document(BytesIO(render_docx(report))).paragraphs]
    start = printed.index("2. Khó khăn") + 1
    end = printed.index("II. KẾT QUẢ CÔNG TÁC TUYÊN TRUYỀN CCHC NĂM 2023")

    assert text.split() == " ".join(printed[start:end]).split()
