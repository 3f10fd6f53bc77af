"""A slip of the pen can be undone by another one, and never leaves the number as it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import misprints

written = st.from_regex(r"[1-9][0-9]{1,6}(\.[0-9]{1,3})?", fullmatch=True)


@given(written)
def test_a_slip_changes_the_number_and_keeps_its_shape(number: str) -> None:
    slips = [*misprints.mistaken(number), *misprints.exchanged(number)]
    assert slips and number not in slips
    for slip in slips:
        assert len(slip) == len(number) and slip.find(".") == number.find(".") and slip[0] != "0"


@given(written)
def test_what_one_slip_makes_is_one_slip_apart_both_ways(number: str) -> None:
    digits = number.replace(".", "")
    for slip in (*misprints.mistaken(number), *misprints.exchanged(number)):
        other = slip.replace(".", "")
        assert misprints.apart(digits, other) and misprints.apart(other, digits)


@given(written)
def test_a_displaced_digit_keeps_all_digits(number: str) -> None:
    slips = list(misprints.displaced(number))
    assert number not in slips and set(misprints.exchanged(number)) <= set(slips)
    for slip in slips:
        assert sorted(slip) == sorted(number) and slip.find(".") == number.find(".") and slip[0] != "0"


@given(written)
def test_a_digit_put_in_can_be_left_out_again(number: str) -> None:
    for slip in misprints.longer_or_shorter(number):
        assert abs(len(slip) - len(number)) == 1 and not slip.startswith("00")
        if len(slip) > len(number):
            assert number in misprints.longer_or_shorter(slip)


def test_two_mistaken_digits_are_no_slip() -> None:
    assert not misprints.apart("4860", "4770")
    assert not misprints.apart("48", "486")
    assert misprints.apart("4860", "8460")
    assert not misprints.apart("4860", "4860")
