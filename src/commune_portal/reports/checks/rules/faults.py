"""A fault, and the faults that several checks look for."""

from collections.abc import Iterator
from dataclasses import dataclass

from commune_portal.reports.checks.reading.lines import Line


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that breaks the rule: where it is, and what is wrong, in Vietnamese."""

    where: str
    problem: str


Faults = Iterator[Fault]

CENTRED = {"center"}


def missing(what: str) -> Fault:
    """Return the fault of an element that was not found."""
    return Fault("toàn văn bản", f"không tìm thấy {what}")


def font(
    line: Line,
    sizes: tuple[float, float],
    *,
    bold: bool | None = None,
    italic: bool | None = None,
) -> Faults:
    """Yield wrong size, weight and slant; `None` accepts either.

    `sizes` are the least and the greatest size in points.
    """
    low, high = sizes
    wrong = {look.size for look in line.looks if not low <= look.size <= high}
    if wrong:
        wanted = f"{low:g}" if low == high else f"{low:g}-{high:g}"
        found = ", ".join(f"{size:g}" for size in sorted(wrong))
        yield Fault(str(line), f"cỡ chữ {found}, phải là {wanted}")
    if bold is not None and any(look.bold is not bold for look in line.looks):
        yield Fault(str(line), "phải in đậm" if bold else "không in đậm")
    if italic is not None and any(look.italic is not italic for look in line.looks):
        yield Fault(str(line), "phải in nghiêng" if italic else "không in nghiêng")


def capitals(line: Line) -> Faults:
    """Yield a fault where the line is not in capitals."""
    if line.text != line.text.upper():
        yield Fault(str(line), "phải viết in hoa")


def centred(line: Line) -> Faults:
    """Yield a fault where the line is not centred."""
    if line.form.alignment not in CENTRED:
        yield Fault(str(line), "phải canh giữa")


def rule(line: Line, lengths: tuple[float, ...], low: float, high: float) -> Faults:
    """Yield a fault where no drawn line below the text has the right length.

    `lengths` are in twips; `low` and `high` are shares of the text's width.
    """
    if not lengths:
        yield Fault(str(line), "thiếu đường kẻ ngang bên dưới")
        return
    width = min(line.width, line.room)
    if not any(low <= length / width <= high for length in lengths):
        share = round(100 * lengths[0] / width)
        problem = (
            f"đường kẻ bên dưới dài {share}% dòng chữ, phải từ {low:.0%} đến {high:.0%}"
        )
        yield Fault(str(line), problem)
