"""What is shown of an enclosure holds of every number in it."""

from decimal import Decimal

import pytest

from sitegen.numbers import MINUS, common_digits, decimal, shown


@pytest.mark.parametrize(
    ("lower", "upper", "text"),
    [
        ("1.700926243363333119468", "1.700926243363333119469", "1.70092624336…"),
        ("-0.4798224344443042368002", "-0.4798224344443042368001", f"{MINUS}0.479822434444…"),
        ("1", "1", "1"),
        ("0", "0", "0"),
        ("-64", "-64", f"{MINUS}64"),
        ("0.99999999999999999999", "1.0000000000000000001", f"1 ± 1e{MINUS}19"),
        ("-5e-38", "5e-38", f"0 ± 5e{MINUS}38"),
        ("0.1234", "0.5678", "[0.1234, 0.5678]"),
        ("0.1234567891", "0.1234999999", "[0.123456, 0.1235]"),
    ],
)
def test_shown(lower: str, upper: str, text: str) -> None:
    assert shown({"lower": lower, "upper": upper}) == text


def test_digits_are_those_of_both_ends() -> None:
    assert common_digits(Decimal("1.2345678"), Decimal("1.2345679"), 12) == "1.234567…"
    assert common_digits(Decimal("1.9999999"), Decimal("2.0000001"), 12) is None
    assert common_digits(Decimal("9.9999999"), Decimal("10.0000001"), 12) is None
    assert common_digits(Decimal("-1.2345678"), Decimal("1.2345678"), 12) is None


def test_brackets_are_rounded_outward() -> None:
    assert shown({"lower": "0.12345678", "upper": "0.2345678"}) == "[0.123456, 0.234568]"


@pytest.mark.parametrize(
    ("text", "read"), [("25/9", "25/9"), ("1/25", "0.04"), ("5873/10000", "0.5873"), ("-1/10", f"{MINUS}0.1")]
)
def test_fractions(text: str, read: str) -> None:
    assert decimal(text) == read
