"""What the quantity step reads: value, unit, hedge, interval, and what it knows to be no claim."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.languages.en import LANGUAGE
from claimcheck.model.mention import Quantity


def read(text: str) -> list[Quantity]:
    return LANGUAGE.quantities(LANGUAGE.fold(text))


def claims(text: str) -> list[Quantity]:
    return [quantity for quantity in read(text) if quantity.is_claim]


def only(text: str) -> Quantity:
    found = claims(text)
    assert len(found) == 1, [quantity.text for quantity in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        ("The mill has 1,240 workers.", "1,240 workers", "1240", "worker"),
        ("Ninety-four people came.", "Ninety-four people", "94", "person"),
        ("It lasted three and a half hours.", "three and a half hours", "3.5", "hour"),
        ("He ordered two dozen chairs.", "two dozen chairs", "24", "chair"),
        ("It cost half a million dollars.", "half a million dollars", "500000", "USD"),
        ("They gave one and a quarter million euros.", "one and a quarter million euros", "1250000", "EUR"),
        ("The grant was worth ₹412 crore.", "₹412 crore", "4120000000", "INR"),
        ("It owns 1,50,000 square metres of land.", "1,50,000 square metres", "150000", "m2"),
        ("Output rose to $5.3bn.", "$5.3bn", "5300000000", "USD"),
        ("It paid US$2.6 million.", "US$2.6 million", "2600000", "USD"),
        ("It paid $US40 million.", "$US40 million", "40000000", "USD"),
        ("A pint costs £4.20.", "£4.20", "4.2", "GBP"),
        ("A stamp costs 85 pence.", "85 pence", "0.85", "GBP"),
        ("Shares earned 27 cents a share.", "27 cents a share", "0.27", "USD/share"),
        ("The rate is 25 per cent.", "25 per cent", "25", "%"),
        ("The rate fell by 25 basis points.", "25 basis points", "0.25", "pp"),
        ("It wanted half a percentage point.", "half a percentage point", "0.5", "pp"),
        ("A third of the staff left.", "A third", "33.3333", "%"),
        ("One in eight homes is empty.", "One in eight", "12.5", "%"),
        ("Some 3 out of 5 agreed.", "Some 3 out of 5", "60", "%"),
        ("Winds reached 75 miles per hour.", "75 miles per hour", "75", "[mi_i]/h"),
        ("The plant made 1,840 gigawatt-hours.", "1,840 gigawatt-hours", "1840", "GW.h"),
        ("It was minus 17 degrees Celsius.", "minus 17 degrees Celsius", "-17", "Cel"),
        ("The lake was 35m deep.", "35m", "35", "m"),
        ("The town has 35m people.", "35m people", "35000000", "person"),
        ("The rate was 21.4 per 100,000 people.", "21.4 per 100,000 people", "21.4", "/100000"),
        ("It reported 31,000 trips a day.", "31,000 trips a day", "31000", "trip/day"),
        ("The walk took five hours and 12 minutes.", "five hours and 12 minutes", "312", "minute"),
        ("Ruth Ansell, a 44-year-old vet, won.", "44-year-old", "44", "year"),
        ("Gareth Lunn, 63, lost weight.", "63", "63", "year"),
        ("Sales doubled.", "doubled", "2", "x"),
        ("It cost 2.3 times as much.", "2.3 times", "2.3", "x"),
        ("The ratio is 3:1.", "3:1", "3", "x"),
        ("It fell for a third straight month.", "third straight month", "3", "month"),
        ("It has 62 paid workers.", "62 paid workers", "62", "worker"),
        ("Fifteen foreign fighters were held.", "Fifteen foreign fighters", "15", "fighter"),
    ],
)
def test_value_and_unit(text: str, quote: str, value: str, unit: str) -> None:
    quantity = only(text)
    assert (quantity.text, quantity.value, quantity.unit) == (quote, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "quote", "hedge", "low", "high"),
    [
        ("About 200 homes burned.", "About 200 homes", "about", "150", "250"),
        ("Nearly 300 homes burned.", "Nearly 300 homes", "below", "270", "300"),
        ("It has fewer than 200 members.", "fewer than 200 members", "below", "0", "200"),
        ("More than 60 homes burned.", "More than 60 homes", "above", "60", "70"),
        ("An estimated 500 people fled.", "An estimated 500 people", "about", "450", "550"),
        ("It kept 20 homes or more.", "20 homes or more", "above", "20", "30"),
        ("It holds 20-45 seats.", "20-45 seats", "range", "20", "45"),
        ("It will cost between $2.1 and $2.2 billion.", "between $2.1 and $2.2 billion", "range", "2100000000", "2200000000"),
        ("It will cost $10-12 million.", "$10-12 million", "range", "10000000", "12000000"),
        ("Hundreds of people fled.", "Hundreds", None, "200", "999"),
        ("It has 3 parks.", "3 parks", None, "3", "3"),
        ("It made $400m.", "$400m", None, "399500000", "400500000"),
        ("More than half of them left.", "More than half", "above", "50", "100"),
    ],
)
def test_hedge_and_interval(text: str, quote: str, hedge: str | None, low: str, high: str) -> None:
    quantity = only(text)
    assert (quantity.text, quantity.hedge) == (quote, hedge)
    assert (quantity.interval.low, quantity.interval.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "text",
    [
        "They flew in an Airbus A320 and a Boeing 747.",
        "He took Flight 587 and Route 66 to Gate 14.",
        "See page 12, section 4.2 and pages 12 to 31.",
        "Version 2.3.1 runs on Windows 11.",
        "Call 555-0134 or +1 312 555 0188 at 9:30 a.m.",
        "Seles won 6-3, 6-4 and leads 2-0.",
        "The council voted 9 to 4.",
        "It began on March 5, 2019, and ended in 2021.",
        "COVID-19, the G20 and the 9/11 memorial.",
        "He lives at 219 South Dearborn Street.",
        "One of the engineers spoke, and no one was hurt.",
        "At three o'clock the second set began.",
        "See https://example.org/v2/tables?id=4471 for more.",
        "South Africa slumped to 9 for 233.",
    ],
)
def test_never_a_claim(text: str) -> None:
    assert claims(text) == []


def test_from_to_with_a_change_is_two_figures() -> None:
    first, second = claims("The rate rose from 50 to 60 percent.")
    assert (first.value, first.unit, second.value, second.unit) == (Decimal(50), "%", Decimal(60), "%")


def test_a_dollar_is_canadian_where_the_text_says_so() -> None:
    text = "It costs $5. All figures are in Canadian dollars; pumps cost US$3."
    assert [quantity.unit for quantity in claims(text)] == ["CAD", "USD"]


def test_a_per_unit_may_stand_on_the_next_line() -> None:
    assert only("It pays $5\na day.").unit == "USD/day"


@given(st.integers(min_value=0, max_value=10**12))
def test_separators_do_not_change_a_number(number: int) -> None:
    assert only(f"It sold {number:,} chairs today.").value == number


@given(st.text(alphabet=st.sampled_from("0123456789.,-–:/ $%abmkxtwofivehndrt\n()'\""), max_size=80))
def test_spans_stand_in_order_and_in_the_text(text: str) -> None:
    end = 0
    for quantity in read(text):
        assert end <= quantity.start <= quantity.core_start < quantity.core_end <= quantity.end <= len(text)
        assert quantity.text == LANGUAGE.fold(text)[quantity.start : quantity.end]
        end = quantity.end


@given(st.text(max_size=60))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(LANGUAGE.fold(text)) == len(text)
