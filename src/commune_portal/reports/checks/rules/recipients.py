"""Check of Nơi nhận (NĐ 30/2020, Phụ lục I, II.9.d)."""

import re

from commune_portal.reports.checks.elements.ending import is_dashed
from commune_portal.reports.checks.elements.parts import Parts
from commune_portal.reports.checks.rules.faults import Fault, Faults, font, missing

_FILED = re.compile(r"(- ?)?Lưu: VT\b.*\.")


def recipients(parts: Parts) -> Faults:
    """Yield faults of Nơi nhận: sizes, dashes, semicolons, filing (II.9.d)."""
    if parts.received is None:
        yield missing("«Nơi nhận:»")
        return
    if parts.received.text != "Nơi nhận:":
        yield Fault(str(parts.received), "phải viết «Nơi nhận:»")
    yield from font(parts.received, (12, 12), bold=True, italic=True)
    if not parts.recipients:
        yield Fault(str(parts.received), "chưa có nơi nhận nào")
        return
    *others, last = parts.recipients
    for lines in parts.recipients:
        for line in lines:
            yield from font(line, (11, 11), bold=False, italic=False)
        typed = lines[0].text.startswith("- ") or lines[0].form.numbering == "bullet"
        if not (typed and is_dashed(lines[0])):
            yield Fault(str(lines[0]), "mỗi nơi nhận bắt đầu bằng «- »")
    for lines in others:
        if not lines[-1].text.endswith(";"):
            yield Fault(str(lines[-1]), "cuối dòng phải có dấu «;»")
    if not _FILED.fullmatch(" ".join(line.text for line in last)):
        problem = "dòng cuối phải là «- Lưu: VT, …» và kết thúc bằng dấu «.»"
        yield Fault(str(last[0]), problem)
