"""Enclosures, whose ends are exact."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from fractions import Fraction

#: A number: binary64 numbers mean the decimal that Python prints for them, so that 0.1 is 1/10.
Number = int | float | Fraction | Decimal | str


def text_of(value: object) -> str:
    """The exact decimal or fraction that the tool is given for a number.

    A ``float`` is the decimal that Python prints for it: ``0.1`` means 1/10, not
    0.1000000000000000055. Who means the binary number says ``Fraction(0.1)``.
    """
    if isinstance(value, bool):
        raise TypeError("True and False are not numbers here")
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"{value} is not a finite number")
        # numpy's float64 is a float that prints differently.
        return float.__repr__(value)
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError(f"{value} is not a finite number")
        return f"{value:f}"
    return str(value)


def exact(value: object) -> Fraction:
    """The value of a number, exactly; of a binary64 number the one that it has."""
    if isinstance(value, (int, float, Fraction, Decimal, str)) and not isinstance(value, bool):
        return Fraction(value)
    raise TypeError(f"{value!r} is not a number")


def _rounded(x: Fraction, digits: int, rounding: str) -> str:
    # Division rounds once, and its operands are exact whatever the precision is.
    context = Context(prec=digits, rounding=rounding, Emax=999999999, Emin=-999999999)
    number = context.divide(Decimal(x.numerator), Decimal(x.denominator))
    if number == 0:
        return "0"
    return f"{number:e}" if not -5 < number.adjusted() < 16 else f"{number:f}"


@dataclass(frozen=True)
class Interval:
    """All real numbers from ``lower`` to ``upper``, ends included; ``None`` is no bound.

    >>> x = Interval.of({"lower": "1.41", "upper": "1.42"})
    >>> Fraction(141421, 100000) in x, Fraction(3, 2) in x
    (True, False)
    """

    lower: Fraction | None
    upper: Fraction | None

    def __post_init__(self) -> None:
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            raise ValueError(f"the lower end {self.lower} is above the upper end {self.upper}")

    @staticmethod
    def of(value: object) -> Interval:
        """From ``{"lower": …, "upper": …}``, a pair, or a number, which becomes a point."""
        if isinstance(value, Interval):
            return value
        if isinstance(value, Mapping):
            ends = value.get("lower"), value.get("upper")
            return Interval(*(None if end is None else exact(end) for end in ends))
        if isinstance(value, (list, tuple)):
            lower, upper = value
            return Interval(exact(lower), exact(upper))
        point = exact(value)
        return Interval(point, point)

    @property
    def floats(self) -> tuple[float, float]:
        """The nearest binary64 numbers outside: the lower end rounded down, the upper one up."""
        return (
            -math.inf if self.lower is None else 0.0 - _float_above(-self.lower),
            math.inf if self.upper is None else _float_above(self.upper),
        )

    @property
    def width(self) -> Fraction | None:
        """The upper end minus the lower one, ``None`` if there is no bound."""
        return None if self.lower is None or self.upper is None else self.upper - self.lower

    @property
    def midpoint(self) -> Fraction | None:
        return None if self.lower is None or self.upper is None else (self.lower + self.upper) / 2

    @property
    def nearest(self) -> float | None:
        """The binary64 number that every number inside rounds to; ``None`` if there is no such."""
        if self.lower is None or self.upper is None:
            return None
        ends = _nearest(self.lower), _nearest(self.upper)
        return ends[0] if ends[0] == ends[1] else None

    def __float__(self) -> float:
        """The midpoint, rounded: for plots. ``nearest`` and ``floats`` promise more."""
        middle = self.midpoint
        if middle is None:
            raise ValueError("an unbounded interval has no midpoint")
        return _nearest(middle)

    def __contains__(self, value: object) -> bool:
        """Whether a number, or all of another interval, is inside; ``float`` at its exact value."""
        if isinstance(value, Interval):
            below = self.lower is None or (value.lower is not None and self.lower <= value.lower)
            above = self.upper is None or (value.upper is not None and value.upper <= self.upper)
            return below and above
        if isinstance(value, (float, Decimal)) and not math.isfinite(value):
            return False
        x = exact(value)
        return (self.lower is None or self.lower <= x) and (self.upper is None or x <= self.upper)

    def __iter__(self) -> Iterator[Fraction | None]:
        """The two ends: ``lower, upper = interval``."""
        return iter((self.lower, self.upper))

    def __format__(self, spec: str) -> str:
        """With ``.12`` twelve significant digits, the ends rounded outward (6 without it).

        A single number with ``...`` is cut off, and right in all digits that are shown.
        """
        if spec and not (spec.startswith(".") and spec[1:].isdigit() and int(spec[1:]) > 0):
            raise ValueError(f"the format of an interval is .DIGITS, not {spec!r}")
        digits = int(spec[1:]) if spec else 6
        if self.lower is not None and self.lower == self.upper and _is_short(self.lower, digits):
            return _rounded(self.lower, digits, ROUND_FLOOR)
        if self.lower is not None and self.upper is not None and self.lower * self.upper > 0:
            toward_zero = ROUND_FLOOR if self.lower > 0 else ROUND_CEILING
            cut = _rounded(self.lower, digits, toward_zero)
            if cut == _rounded(self.upper, digits, toward_zero) and "e" not in cut:
                return cut + "..."
        lower = "-∞" if self.lower is None else _rounded(self.lower, digits, ROUND_FLOOR)
        upper = "∞" if self.upper is None else _rounded(self.upper, digits, ROUND_CEILING)
        return f"[{lower}, {upper}]"

    def __str__(self) -> str:
        return format(self, ".12")


def _is_short(x: Fraction, digits: int) -> bool:
    return Fraction(_rounded(x, digits, ROUND_FLOOR)) == x


def _nearest(x: Fraction) -> float:
    try:
        return x.numerator / x.denominator  # correctly rounded, by the language's definition
    except OverflowError:
        return math.inf if x > 0 else -math.inf


def _float_above(x: Fraction) -> float:
    """The least binary64 number that is not below x."""
    near = _nearest(x)
    if math.isinf(near):
        return near if near > 0 else -math.nextafter(math.inf, 0)
    return near if Fraction(near) >= x else math.nextafter(near, math.inf)
