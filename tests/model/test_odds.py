"""How likely unrelated figures would be one slip from agreeing."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.interval import Interval
from claimcheck.model.odds import Stated, odds, slip


def stated(digits: str, scale: str = "1") -> Stated:
    return Stated(Decimal(digits) * Decimal(scale), Decimal(0), digits, Decimal(scale))


def exactly(number: str) -> Interval:
    return Interval.exact(Decimal(number))


def test_two_digits_exchanged_say_more_than_one_mistaken() -> None:
    exchanged = odds([(stated("536"), exactly("563"))]).chance
    mistaken = odds([(stated("536"), exactly("436"))]).chance
    assert exchanged is not None and mistaken is not None and exchanged < mistaken


def test_figures_that_no_slip_reconciles_show_none() -> None:
    assert odds([(stated("536"), exactly("941"))]).chance is None


def test_a_number_in_words_has_no_digits_to_exchange() -> None:
    in_words = Stated(Decimal(12), Decimal(0), "", Decimal(1))
    assert not odds([(in_words, exactly("21"))]).by_rare
    assert odds([(stated("12"), exactly("21"))]).by_rare


def test_only_digits_that_are_written_are_exchanged() -> None:
    assert not odds([(stated("44", "1000000"), exactly("40400000"))]).by_rare
    assert odds([(stated("43", "1000000"), exactly("34000000"))]).by_rare


@given(st.integers(100, 999), st.integers(100, 999))
def test_a_chance_is_a_probability(told: int, meant: int) -> None:
    chance = odds([(stated(str(told)), exactly(str(meant)))]).chance
    assert chance is None or 0 <= chance <= 1
    assert 0 <= slip(stated(str(told)), exactly(str(meant)))[0] <= 1


@given(st.integers(100, 999), st.integers(100, 999), st.integers(1, 400))
def test_more_room_makes_a_fit_likelier(told: int, meant: int, room: int) -> None:
    narrow = odds([(stated(str(told)), Interval(Decimal(meant), Decimal(meant + 1)))])
    wide = odds([(stated(str(told)), Interval(Decimal(meant), Decimal(meant + 1 + room)))])
    assert wide.any >= narrow.any * 0.8  # a wider window has a greater middle as well
