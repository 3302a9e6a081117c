"""Enclosures as text. What is shown contains what the tool proved, or is a prefix that both ends have."""

from collections.abc import Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

Enclosure = Mapping[str, str]

MINUS = "−"


def ends(enclosure: Enclosure) -> tuple[Decimal, Decimal]:
    return Decimal(enclosure["lower"]), Decimal(enclosure["upper"])


def plain(number: Decimal) -> str:
    """Without an exponent, unless the number is tiny or huge."""
    if number == 0:
        return "0"
    if -7 < number.adjusted() < 16:
        text = format(number, "f")
        text = text.rstrip("0").rstrip(".") if "." in text else text
    else:
        digits = format(number.normalize(), "e")
        mantissa, _, exponent = digits.partition("e")
        text = f"{mantissa}e{int(exponent)}"
    return text.replace("-", MINUS)


def common_digits(lower: Decimal, upper: Decimal, limit: int) -> str | None:
    """The leading digits that both ends have, at least six of them and at most `limit`, with an ellipsis."""
    if lower.is_signed() != upper.is_signed() or lower == 0 or upper == 0:
        return None
    if lower.adjusted() != upper.adjusted() or not -7 < lower.adjusted() < 16:
        return None
    low, high = (format(abs(end), "f") for end in (lower, upper))
    places = max(len(text.partition(".")[2]) for text in (low, high))
    low, high = (format(abs(end), f".{places}f") for end in (lower, upper))
    prefix, significant = "", 0
    for one, other in zip(low, high, strict=True):
        if one != other or significant == limit:
            break
        prefix += one
        if one not in ".0" or (one == "0" and significant):
            significant += 1
    if significant < 6 or "." not in prefix or prefix.endswith("."):
        return None
    return (MINUS if lower.is_signed() else "") + prefix + "…"


def shown(enclosure: Enclosure, limit: int = 12) -> str:
    """An enclosure: a number that is exact, digits that are right, a radius, or both ends."""
    lower, upper = ends(enclosure)
    if lower == upper:
        exact = plain(lower)
        if len(exact) <= limit + 4:
            return exact
    digits = common_digits(lower, upper, limit)
    if digits is not None:
        return digits
    centre = Context(prec=limit, rounding=ROUND_HALF_EVEN).create_decimal((lower + upper) / 2)
    centre = centre.quantize(Decimal(1).scaleb(-limit), rounding=ROUND_HALF_EVEN)
    radius = max(upper - centre, centre - lower)
    if radius < Decimal("1e-6"):
        radius = Context(prec=2, rounding=ROUND_CEILING).create_decimal(radius)
        return f"{plain(centre)} ± {plain(radius)}"
    low = Context(prec=6, rounding=ROUND_FLOOR).create_decimal(lower)
    high = Context(prec=6, rounding=ROUND_CEILING).create_decimal(upper)
    return f"[{plain(low)}, {plain(high)}]"


def middle(enclosure: Enclosure) -> float:
    """For sorting and for drawing."""
    lower, upper = ends(enclosure)
    return float((lower + upper) / 2)


def decimal(text: str, digits: int = 12) -> str:
    """An exact fraction as it is best read: a decimal if it ends soon, and the fraction otherwise."""
    number = Fraction(text)
    denominator = number.denominator
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    if denominator != 1:
        return text.replace("-", MINUS)
    value = Decimal(number.numerator) / Decimal(number.denominator)
    return plain(value) if len(plain(value)) <= digits else text.replace("-", MINUS)


def interval(pair: list[str]) -> str:
    return f"[{decimal(pair[0])}, {decimal(pair[1])}]"


def size(pair: list[str]) -> float:
    """The ratio of an interval's ends, for sorting."""
    return float(Fraction(pair[1]) / Fraction(pair[0]))
