"""Wire-agency wording: what is read, and beside each form what looks like it and must be left alone."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.documents import read_text
from claimcheck.extraction.pipeline import read
from claimcheck.languages.en import LANGUAGE
from claimcheck.model.claim import Claim

DAY = date(2025, 5, 8)


def claims(text: str) -> list[Claim]:
    return [item.claim for item in read(read_text(text, "a.txt"), language="en", published=DAY).claims]


def units(text: str) -> list[str | None]:
    return [claim.unit for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lambs made 672c/kg.", ["USD/kg"]),
        ("Petrol was 142.9p a litre.", ["GBP/L"]),
        ("The indicator eased 4c.", ["USD"]),
        ("MELBOURNE, May 8 - Wheat sold at $338 a tonne.", ["AUD/t"]),
        ("TORONTO, May 8 - The town borrowed $3 million.", ["CAD"]),
        ("SINGAPORE, May 8 - Profit was 12 cents a share.", ["SGD/share"]),
        ("Steers cost up to $340 a head at the saleyards.", ["USD/head"]),
        ("Yardings fell to 41,200 head.", ["head"]),
        ("Support slid three points to 31 per cent.", ["pp", "%"]),
        ("Net debt stood at 3.3 times core earnings.", ["x"]),
        ("It cost Rs 5 crore 20 lakh.", ["INR"]),
        ("Each pensioner will receive 300 pounds.", ["GBP"]),
        ("The cut took the trip from 95 minutes to 58.", ["minute", "minute"]),
        ("It shed 12 billion tonnes of ice a year.", ["t/year"]),
        ("About 153 of them are younger than 18.", [None, "year"]),
        ("It was an eighth straight quarterly loss.", ["quarter"]),
        ("It made a loss of 14 million pounds from a profit of 9 million.", ["GBP", "GBP"]),
        ("It will borrow 28 billion euros, 3 billion less than planned.", ["EUR", "EUR"]),
        ("One person in ten is poor.", ["%"]),
        ("More than 1 in 4 children is overweight.", ["%"]),
        ("Two in three voters oppose it.", ["%"]),
    ],
)
def test_unit_is_read(text: str, expected: list[str | None]) -> None:
    assert units(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The oven was at 120c.", [None]),
        ("TORONTO, May 8 (Reuters) - The fund holds $3 million.", ["USD"]),
        ("MELBOURNE, May 8 - It paid A$5 million, or $3 million.", ["AUD", "USD"]),
        ("WASHINGTON, May 8 - The town borrowed $3 million.", ["USD"]),
        ("Lunch costs $5 a head.", ["USD/person"]),
        ("The index added 0.7 percent, or 84.12 points.", ["%", "point"]),
        ("The catch weighed 300 pounds.", ["[lb_av]"]),
        ("He won it three times.", ["time"]),
        ("He was paid by 300 pounds of flour.", ["[lb_av]"]),
        ("It has 8 head coaches.", ["coach"]),
        ("Sales were 5 million dollars; traffic reached 3 million.", ["USD", None]),
        ("It paid 5 million euros for 3 million trees.", ["EUR", "tree"]),
    ],
)
def test_unit_is_left_alone(text: str, expected: list[str | None]) -> None:
    assert units(text) == expected


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Shares closed down 15.2%.", "down"),
        ("Sterling was 0.4% stronger.", "up"),
        ("The glaciers have lost 5 percent of their ice.", "down"),
        ("Output grew at a 2.2 percent annual rate.", "up"),
        ("The state gave 11,500 more doses than in 2024.", "up"),
        ("The world has warmed by 1.3 degrees Celsius.", "up"),
        ("Lending grew at an annual pace of 7.6 percent.", "up"),
    ],
)
def test_direction(text: str, direction: str) -> None:
    (claim,) = claims(text)
    assert claim.change is not None
    assert claim.change.direction == direction


@pytest.mark.parametrize(
    "text",
    [
        "It borrowed at a rate of 4 percent.",
        "Services made up 40 percent of revenue.",
        "They took up 30 percent of the shares.",
        "The loan carries a 3 percent rate.",
        "The party holds 12 percent of the seats.",
        "Prices are at 96 percent of the target.",
    ],
)
def test_no_direction(text: str) -> None:
    assert [claim.change for claim in claims(text)] == [None]


def test_a_step_to_a_level_is_no_range() -> None:
    assert [str(claim.value) for claim in claims("It jumped 63 cents to 90 cents.")] == ["0.63", "0.9"]
    (grown,) = claims("Sales grew 3 to 5 percent.")
    assert grown.value is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ('"It would cost nine seats," said pollster Gillian Roach.', "Gillian Roach"),
        ("Denise Ortega, who voted no, said the city had $18 million.", "Denise Ortega"),
        ("There are 198 cases, state health officials said Friday.", "state health officials"),
        ("The survey of 1,526 voters by Keystone Research put Labor on 31 per cent.", "Keystone Research"),
        ("Odile Brandt, an economist at Corva, who thinks the rate could reach 4.8 percent, is wary.", "Odile Brandt"),
        ("The bank now sees inflation at 3.5 percent.", "bank"),
        ('"We lost 4 percent. We will shut 12 shops," chief executive Ann Ray told reporters.', "Ann Ray"),
        ("It lies 130 km north, a spokesman for the Delta group said.", "Delta group"),
        ("For the fourth quarter Orrin expects sales of 2 million dollars.", "Orrin"),
    ],
)
def test_source_is_read(text: str, source: str) -> None:
    last = claims(text)[-1].source
    assert last is not None
    assert last.name == source


@pytest.mark.parametrize(
    "text",
    [
        "She said the company would cut 600 jobs.",
        "He put 12 eggs in the basket.",
        "Tara sees 40 patients a day.",
        "They found 9 coins.",
        "He expected 30 guests.",
        "Reports rose by 17 per cent.",
        "The agency cut its growth forecast for 2026 to 2.7 percent.",
        "Iron ore output missed estimates by 3 percent.",
    ],
)
def test_no_source(text: str) -> None:
    assert {claim.source for claim in claims(text)} == {None}


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Prices rose 2.6% in the year to March.", ["2024-04-01..2025-03-31"]),
        ("Profit was $2 million in the second quarter ended March 31.", ["2025-01-01..2025-03-31"]),
        ("Profit rose to $5 million in the quarter ended March 31, from $4 million a year earlier.",
         ["2025-01-01..2025-03-31", "2024-01-01..2024-03-31"]),
        ("Robberies fell to 418 from 467 in 2024.", ["-", "2024-01-01..2024-12-31"]),
        ("It will hire 40 nurses later this year.", ["2025-05-08..2025-12-31"]),
        ("It drew 3,000 people over the weekend.", ["2025-05-03..2025-05-04"]),
        ("It sold 40 cars in the week beginning May 5.", ["2025-05-05..2025-05-11"]),
        ("It sold 40 cars over the past two quarters.", ["2024-10-01..2025-03-31"]),
        ("It carried 900 people on Good Friday.", ["2025-04-18..2025-04-18"]),
        ("Turnout was 61 percent on the first Tuesday of November 2024.", ["2024-11-05..2024-11-05"]),
    ],
)  # fmt: skip
def test_period_is_read(text: str, spans: list[str]) -> None:
    shown = [f"{claim.period.start}..{claim.period.end}" if claim.period else "-" for claim in claims(text)]
    assert shown == spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Robberies fell to 418 in April from 467.", ["2025-04-01..2025-04-30", "-"]),
        ("Sales rose 4% this summer.", ["None..None"]),
        ("It has 40 staff.", ["-"]),
        ("The firm on Tuesday posted a 6 percent rise in profit.", ["-"]),
        ("On Tuesday the firm reported sales of 5 million dollars.", ["-"]),
        ("The mill, which employs 200 people, burned on Tuesday.", ["-"]),
        ("Sales plunged 26.6 percent from a year earlier to 149,000 units.", ["-", "-"]),
        ("The bank said on Tuesday that it has 40 branches.", ["-"]),
        ("A storm hit on Tuesday. The firm has 40 branches.", ["-"]),
        ("Christmas Island holds 211 detainees.", ["-"]),
        ("The later in the day, the more of the 40 came.", ["-"]),
        ("He is weak in 3 subjects.", ["-"]),
    ],
)
def test_period_is_left_alone(text: str, spans: list[str]) -> None:
    shown = [f"{claim.period.start}..{claim.period.end}" if claim.period else "-" for claim in claims(text)]
    assert shown == spans


@pytest.mark.parametrize("text", ["A clock at 1045 GMT.", "The train left at 1430 hours."])
def test_clock_times_are_no_claims(text: str) -> None:
    assert not claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "Police in the northern town of Dora, acting on a tip that came late in the night from a man who lives near "
        "the river, arrested two dozen men from three villages that lie along the road to the capital.",
        "The shipping company that runs the ferries between the islands, which had been warned more than once by "
        "inspectors, lost 40 containers in a storm that came up while the crew slept.",
    ],
)
def test_metrics_are_short(text: str) -> None:
    assert all(len(claim.metric.split()) <= 10 for claim in claims(text))


def test_an_owner_of_another_paragraph_is_none_of_ours() -> None:
    text = "Harlow Energy sold 40 wells.\n\nBorden Mills sold 30 looms.\n\nCrude rose 3 percent."
    assert "Borden" not in f"{claims(text)[2].metric} {claims(text)[2].scope}"


def test_fold_keeps_the_length() -> None:
    assert len(LANGUAGE.fold("It’s “5%” – more")) == len("It’s “5%” – more")
