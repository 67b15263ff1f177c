"""A fault, and the faults that several checks look for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from commune_portal.reports.checks.reading.lines import Line


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that breaks the rule, in Vietnamese.

    Attributes:
        where: Where it is.
        problem: What is wrong; equal problems are one cause.
        found: What is there instead, which may differ from place to place.

    """

    where: str
    problem: str
    found: str = ""


Faults = Iterator[Fault]


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
        found = ", ".join(f"{size:g}" for size in sorted(wrong)[:3])
        yield Fault(str(line), f"cỡ chữ phải là {wanted}", found)
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
    if not line.is_centred:
        yield Fault(str(line), "phải canh giữa")


def rule(
    line: Line,
    widths: Sequence[float],
    lengths: Sequence[float],
    shares: tuple[float, float],
) -> Faults:
    """Yield a fault where no drawn line below the text has the right length.

    `widths` are those of the lines of text that it may be measured against, the
    nearest first, and `lengths` those of the drawn lines, all in twips; `shares` are
    the least and the greatest share of the text.
    """
    low, high = shares
    if not lengths:
        yield Fault(str(line), "thiếu đường kẻ ngang bên dưới")
        return
    measured = [width for width in widths if width]
    if not any(
        low <= length / width <= high for width in measured for length in lengths
    ):
        found = f"{round(100 * lengths[0] / measured[0])}%" if measured else ""
        problem = f"đường kẻ bên dưới phải dài {low:.0%} đến {high:.0%} dòng chữ"
        yield Fault(str(line), problem, found)
