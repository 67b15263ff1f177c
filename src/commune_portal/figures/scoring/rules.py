"""The closed set of rules that turn figures into points. See ADR 46."""

from decimal import Decimal
from fractions import Fraction

from commune_portal.content.scoring.records import PLACES, RuleKind, ScoreRule
from commune_portal.figures.scoring.records import Computed, Measured
from commune_portal.vietnamese import decimal, upper_first

_ONE = Decimal(1)
_PERCENT = 100
_DIGITS = 3  # as many as an editor may write


def computed_points(
    rule: ScoreRule, maximum: Decimal, measured: tuple[Measured, ...]
) -> Computed:
    """Return what the rule gives; `measured` are its figures, that of `of` last."""
    match rule.kind:
        case RuleKind.SHARE:
            return _share(rule, maximum, measured)
        case RuleKind.STEPS:
            return _steps(rule, measured[0])
        case _:
            return _reached(rule, maximum, measured)


def rounded(points: Fraction) -> Decimal:
    """Return the points with two places, half a hundredth rounded up."""
    return Decimal(int(points * 10**PLACES + Fraction(1, 2))).scaleb(-PLACES)


def words(value: Decimal | Fraction) -> str:
    """Return the number with a decimal comma and no trailing zero."""
    return decimal(Fraction(value), _DIGITS)


def _share(
    rule: ScoreRule, maximum: Decimal, measured: tuple[Measured, ...]
) -> Computed:
    done = measured[0].value
    wanted = Fraction(rule.target) if rule.target is not None else measured[1].value
    if not wanted:
        return Computed(rounded(Fraction()), f"{_named(measured[1])}: không có mẫu số")
    share = done / wanted
    full = rounded(Fraction(maximum) * min(share, Fraction(1)))
    reached = f"{_named(measured[0])} trên {words(wanted)}, đạt"
    most = words(maximum)
    how = (
        f"{reached} {decimal(share * _PERCENT)}%; điểm = tỷ lệ × {most}, "
        f"không quá {most}"
    )
    if rule.floor is None:
        return Computed(full, how)
    how += f"; dưới {words(rule.floor)}% được 0 điểm"
    if share * _PERCENT >= rule.floor:
        return Computed(full, how)
    return Computed(rounded(Fraction()), how, without_floor=full)


def _steps(rule: ScoreRule, measured: Measured) -> Computed:
    reached = [step for step in rule.steps if measured.value >= step.at]
    points = reached[-1].points if reached else Decimal()
    levels = "; ".join(
        f"từ {words(step.at)} được {words(step.points)} điểm" for step in rule.steps
    )
    return Computed(rounded(Fraction(points)), f"{_named(measured)}; {levels}")


def _reached(
    rule: ScoreRule, maximum: Decimal, measured: tuple[Measured, ...]
) -> Computed:
    target = _ONE if rule.target is None else rule.target
    held = [figure.value >= target for figure in measured]
    is_all = rule.kind is RuleKind.ALL
    is_reached = all(held) if is_all else any(held)
    which = "mọi số liệu" if is_all else "chỉ cần một số liệu"
    if len(measured) == 1:
        which = "số liệu"
    numbers = "; ".join(map(_named, measured))
    how = (
        f"{numbers}; {which} từ {words(target)} trở lên thì được {words(maximum)} điểm"
    )
    return Computed(rounded(Fraction(maximum if is_reached else 0)), how)


def _named(measured: Measured) -> str:
    joint = " " if ":" in measured.label else ": "
    return f"{upper_first(measured.label)}{joint}{measured.printed}"
