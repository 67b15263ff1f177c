"""How much each author wrote, in a report that is on the site. See ADR 44."""

import re
from collections.abc import Iterator

from commune_portal.content import Portal, ReportFile
from commune_portal.content.templates.records import ANNEXES, ENDING
from commune_portal.errors import ContentWarning

_BY_AUTHOR = re.compile(r"theo-tac-gia|\btac_gia\s*=")
_PROBLEM = (
    "số tin bài của từng tác giả không công khai; hãy bỏ bảng, số ấy khỏi báo cáo, "
    "hoặc bỏ published"
)


def author_warnings(
    portal: Portal, file: ReportFile, template: str
) -> Iterator[ContentWarning]:
    """Yield where a published report prints items by author; `template` is its body.

    Royalties follow from them. The paragraphs, the body of the template and the
    office's annexes are searched.
    """
    if not file.published:
        return
    path = portal.shown(file.path)
    for block in file.blocks.values():
        match = _BY_AUTHOR.search(block.text)
        if match:
            line = block.line + block.text.count("\n", 0, match.start())
            yield ContentWarning(path, line, block.heading, _PROBLEM)
    own = (portal.templates.get(f"{ANNEXES}/{name}{ENDING}") for name in file.annexes)
    texts = [template, *(each.text for each in own if each)]
    if any(map(_BY_AUTHOR.search, texts)):
        place = file.lines.get("published")
        yield ContentWarning(path, place, "published", _PROBLEM)
