from __future__ import annotations

import math
import pickle
import random
from decimal import Decimal
from fractions import Fraction

import pytest

from snn_verify import Interval
from snn_verify._interval import text_of


def test_contains_its_ends_and_nothing_beyond() -> None:
    third = Interval.of({"lower": "1/3", "upper": "0.34"})
    assert Fraction(1, 3) in third
    assert Decimal("0.34") in third
    assert 0.3333 not in third
    # The binary64 number 0.34 is above 34/100 by 2.6e-17.
    assert 0.34 not in third
    assert math.nan not in third
    assert math.inf not in Interval(Fraction(0), None)


def test_an_interval_is_inside_another_if_both_ends_are() -> None:
    assert Interval.of((1, 2)) in Interval.of((1, 3))
    assert Interval.of((1, 4)) not in Interval.of((1, 3))
    assert Interval(Fraction(1), None) not in Interval.of((1, 3))
    assert Interval.of((1, 3)) in Interval(None, Fraction(3))


def test_floats_are_the_nearest_outside() -> None:
    generator = random.Random(1)
    for _ in range(500):
        x = Fraction(generator.randrange(-10**30, 10**30), generator.randrange(1, 10**30))
        lower, upper = Interval(x, x).floats
        assert Fraction(lower) <= x <= Fraction(upper)
        assert lower == upper or math.nextafter(lower, math.inf) == upper
    assert Interval.of(0).floats == (0.0, 0.0)
    assert math.copysign(1, Interval.of(0).floats[0]) == 1
    huge = Interval.of("1e400")
    assert huge.floats == (math.nextafter(math.inf, 0), math.inf)
    assert Interval(None, None).floats == (-math.inf, math.inf)


def test_nearest_is_said_only_where_all_numbers_round_to_it() -> None:
    assert Interval.of(("1.41421356237309504880", "1.41421356237309504881")).nearest == math.sqrt(2)
    assert Interval.of(("1.414", "1.415")).nearest is None
    assert Interval(None, Fraction(1)).nearest is None


def test_formats_round_outward() -> None:
    x = Interval.of(("1.23456789", "1.23456999"))
    assert f"{x:.3}" == "1.23..."
    assert f"{x:.8}" == "[1.2345678, 1.2345700]"
    assert f"{Interval.of(('-1.5', '2.25')):.2}" == "[-1.5, 2.3]"
    assert str(Interval.of("1/3")) == "0.333333333333..."
    assert f"{Interval.of(2)}" == "2"
    assert f"{Interval(None, Fraction(1))}" == "[-∞, 1]"
    with pytest.raises(ValueError, match="DIGITS"):
        format(x, "e")


@pytest.mark.parametrize("digits", range(1, 12))
def test_formats_enclose(digits: int) -> None:
    generator = random.Random(digits)
    for _ in range(200):
        a, b = sorted(
            Fraction(generator.randrange(-10**9, 10**9), 10**generator.randrange(12)) for _ in range(2))
        text = format(Interval(a, b), f".{digits}")
        if text.startswith("["):
            lower, upper = text[1:-1].split(", ")
            assert Fraction(lower) <= a <= b <= Fraction(upper)
        else:
            # Cut off: right in all digits, so both ends begin with them.
            assert abs(Fraction(text.removesuffix("..."))) <= min(abs(a), abs(b))


def test_ends_have_an_order_and_are_finite() -> None:
    with pytest.raises(ValueError, match="above"):
        Interval.of((2, 1))
    with pytest.raises((ValueError, OverflowError)):
        Interval.of(math.nan)


def test_can_be_hashed_and_pickled() -> None:
    x = Interval.of((1, 2))
    assert pickle.loads(pickle.dumps(x)) == x
    assert len({x, Interval.of((1, 2))}) == 1


def test_numbers_reach_the_tool_as_they_are_written() -> None:
    assert text_of(0.1) == "0.1"
    assert text_of(Fraction(0.1)) == "3602879701896397/36028797018963968"
    assert text_of(Decimal("1E-3")) == "0.001"
    with pytest.raises(ValueError, match="finite"):
        text_of(math.inf)
    with pytest.raises(TypeError):
        text_of(True)
