"""What only several sentences or the whole article tell: periods taken over, the country of a currency, who still speaks."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.documents import read_bytes
from claimcheck.extraction.pipeline import read
from claimcheck.languages.en import homes
from claimcheck.model.claim import Claim


def claims(text: str, published: str = "2025-05-08") -> list[Claim]:
    reading = read(read_bytes(text.encode(), "case.txt"), published=date.fromisoformat(published), language="en")
    return [item.claim for item in reading.claims]


def spans(text: str) -> list[str]:
    return [f"{c.period.start}..{c.period.end}" if c.period and c.period.start else "-" for c in claims(text)]


YEAR = "2024-01-01..2024-12-31"
BEFORE = "2023-01-01..2023-12-31"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        # Asides go back to what the paragraph speaks of.
        ("In 2024 the mill sold 90 tonnes (2023: 80 tonnes). It employed 40 people.", [YEAR, BEFORE, YEAR]),
        ("In 2024 the mill, opened in 1962, sold 90 tonnes.", [YEAR]),
        ("In 2024 the mill, which closed for repairs in 2021, sold 90 tonnes.", [YEAR]),
        ("In 2024 sales were 90 tonnes, the steepest fall since 1975. Staff numbered 40.", [YEAR, YEAR]),
        ("In 2024 a 1962 bridge had 30 cracks.", [YEAR]),
        # The time behind a figure set beside another is that one's.
        ("In 2024 costs rose to 90 tonnes, up from 80 in 2023.", [YEAR, BEFORE]),
        ("It delivered 12,900 vans in 2024, compared with 17,000 in 2023.", [YEAR, BEFORE]),
        ("Costs slid to 4.1% from 16.9% in 2023.", ["-", BEFORE]),
        # Spans that close on a day, and the span spoken of.
        ("Sales for the 13 weeks to 28 December 2024 were up 3%.", ["2024-09-29..2024-12-28"]),
        ("In the financial year ended 31 March 2025 it sold 90 cars. In the quarter, it sold 30.",
         ["2024-04-01..2025-03-31", "2024-04-01..2025-03-31"]),
        ("Output in 2024 was 90 tonnes. At year-end it had 40 staff.", [YEAR, "2024-12-31..2024-12-31"]),
        ("From January to April it sold 90 cars. In the four months, exports fell 3%.", ["2025-01-01..2025-04-30"] * 2),
        ("In the third quarter of 2024 it sold 90 cars, against 80 in the previous quarter.",
         ["2024-07-01..2024-09-30", "2024-04-01..2024-06-30"]),
        ("Bad loans stood at 2% as of September 30, 2024, against 3% three months earlier.",
         ["2024-09-30..2024-09-30", "2024-06-30..2024-06-30"]),
        # After a whole year, "from" speaks of the year before it; of nothing after a month.
        ("The premium rose 14 per cent last year, to $2,736 from $2,400.", [YEAR, YEAR, BEFORE]),
        ("The toll fell in April to 30 deaths from 40.", ["2025-04-01..2025-04-30", "-"]),
        # Bare months are the last ones, unless a year leads.
        ("He took 90 cars between 2016 and 2021. In December he admitted 19 thefts.",
         ["2016-01-01..2021-12-31", "2024-12-01..2024-12-31"]),
        ("In 2019 the plant made 90 cars. In June it made 12 cars.", ["2019-01-01..2019-12-31", "2019-06-01..2019-06-30"]),
        # A forecast's time does not go on to what is so now.
        ("It will hire 40 nurses over the next two years. It has 90 beds.", ["2025-05-09..2027-05-08", "-"]),
        # What a contract or a person is named by is no time.
        ("December corn futures settled at $4.06 a bushel.", ["-"]),
        ("Jan-Michael Holt won 62 games.", ["-"]),
        ("The firm now expects sales of $90 million.", ["-"]),
        ("In September, 14 cents were added.", ["2024-09-01..2024-09-30"]),
    ],
)  # fmt: skip
def test_periods_are_taken_over(text: str, shown: list[str]) -> None:
    assert spans(text) == shown


def test_a_wire_without_a_day_takes_the_one_on_which_it_was_said() -> None:
    text = "TOLEDO, Ohio (State Wire) - Tax receipts came in $64 million above estimates in March, the office reported April 10, 2025."
    (claim,) = (item.claim for item in read(read_bytes(text.encode(), "case.txt"), language="en").claims)
    assert claim.date == date(2025, 4, 10)
    assert claim.period is not None and claim.period.start == date(2025, 3, 1)


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("In 2024 it was 8 tonnes, 23% below our 2015 baseline.", "2015-01-01"),
        ("The gap widened 19.2 percent to $84 billion in April from a revised $70 billion in March.", "2025-03-01"),
        ("In 2024 there were 90 thefts, 3% below the 93 recorded in 2020.", "2020-01-01"),
        ("Wages rose 3.2 per cent in April from a year ago.", "2024-04-01"),
        ("In 2024 there were 90 thefts, a rise of 7% on the previous 12 months.", "2023-01-01"),
    ],
)
def test_bases_of_changes(text: str, base: str) -> None:
    change = next(c.change for c in claims(text) if c.change and c.unit == "%")
    assert change.base is not None and str(change.base.start) == base


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("OSLO - Profit was 5 billion Norwegian crowns. Sales were 9 billion crowns, short of the 10 billion expected.", ["NOK"] * 3),
        ("STOCKHOLM - A flat costs 5 million kronor and a garage 90,000 crowns.", ["SEK", "SEK"]),
        ("MANILA - Crop losses in Luzon are put at 3 million pesos by Philippine officials.", ["PHP"]),
        ("LAHORE - The Pakistani province spent 40 million rupees, Pakistan's cabinet said.", ["PKR"]),
        ("Growers in far north Queensland say the price slid to $640. The State Government in Brisbane paid $12 million.", ["AUD", "AUD"]),
        ("Hamilton's co-operative pays $9 in Waikato and Auckland.", ["NZD"]),
        ("Firms in Ohio and Toronto paid $9 million.", ["USD"]),
        ("Its debt stood at R372 billion. The R61 is closed.", ["ZAR"]),
        ("Net cost was 1.5 billion euros ($1.6 billion), up from 1.4 billion.", ["EUR", "USD", "EUR"]),
        ("The duke owned 30 crowns.", ["crown"]),
        ("The journey grew from 12 minutes to 35.", ["minute", "minute"]),
        ("After four quarters of decline, orders rose.", ["quarter"]),
    ],
)
def test_units_by_the_article(text: str, units: list[str]) -> None:
    assert [claim.unit for claim in claims(text)] == units


@pytest.mark.parametrize(
    ("article", "month"),
    [
        ("The council in London approved its budget for 2025/26.", 4),
        ("Delhi and Mumbai spent more in 2024-25.", 4),
        ("Sydney and Melbourne spent more in 2024-25.", 7),
        ("The financial year, which begins on July 1, is near.", 7),
        ("Sales in the fiscal year ended September 30 rose.", 10),
        ("Sales rose in 2024-25.", None),
    ],
)
def test_when_business_years_open(article: str, month: int | None) -> None:
    assert homes.year_opens(article) == month


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Mayor Ann Lee said 40 homes burned.\n\n\"We lost 30 cars,\" she said.", ["Ann Lee", "Ann Lee"]),
        ("Hector Luna, 44, left with three dogs. \"I had 20 minutes,\" he said.", ["-", "-", "Hector Luna"]),
        ("Chief Rosa Vidal said 40 homes burned.\n\n\"There were 30 engines there.\"", ["Rosa Vidal", "Rosa Vidal"]),
        ("Sales were $9 million, short of the $10 million expected by analysts.", ["-", "analysts"]),
        ("Employers added 90 jobs, above the 80 jobs that economists had forecast.", ["-", "economists"]),
        ("Opposition leader Omar Diaz alleged that 40 homes burned.", ["Omar Diaz"]),
        ("Cane growers in the north say the crop lost 40 tonnes.", ["Cane growers in the north"]),
        ("Dana Keys, leader of the Heads' Union, said 40 schools closed.", ["Dana Keys"]),
        ("\"It took 40 days,\" said Meridian's director, Clara Voigt.", ["Clara Voigt"]),
        ("The firm said it has 40 shops. Shares in the firm fell 3%.", ["firm", "-"]),
        ("The district has 40 schools.", ["-"]),
        ("It called for 40 nurses.", ["-"]),
    ],
)
def test_who_says_so(text: str, sources: list[str]) -> None:
    assert [claim.source.name if claim.source else "-" for claim in claims(text)] == sources


@pytest.mark.parametrize(
    ("text", "modalities"),
    [
        ("The plan will displace 640 families, of whom 212 have been paid.", ["forecast", "stated"]),
        ("It spent $9 million on projects, including $4 million on a pilot.", ["stated", "stated"]),
        ("If the loan is late by six months, the bill will reach $9 million.", ["conditional", "conditional"]),
        ("We heat six buildings and we could fill four buildings.", ["stated", "conditional"]),
        ("It expects profit of $9 million, ahead of the $8 million made in 2023.", ["forecast", "stated"]),
        ("Temperatures are tipped to top 31 degrees Celsius.", ["forecast"]),
        ("Inflation would climb to 3.7% before returning to 2%.", ["conditional", "conditional"]),
        ("It aims to build 40 homes and has built 9 homes.", ["target", "stated"]),
    ],
)
def test_modality_reaches_its_clause_alone(text: str, modalities: list[str]) -> None:
    assert [claim.modality for claim in claims(text)] == modalities


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Debt was 1.9 times earnings, down from 2.3 times in June.", ["ratio", "ratio"]),
        ("Fuels gave 38% of the heat (2023: 34%).", ["share", "share"]),
        ("The survey drew 742 replies: 61 per cent opposed the closure.", ["level", "share"]),
        ("We had 90 employees, of whom 37% were women.", ["level", "share"]),
        ("The rate rose by a quarter point.", ["change"]),
        ("The economy grew 5.6 per cent after 4.9 per cent in 2022.", ["change", "change"]),
    ],
)
def test_kinds_of_figures_set_beside_others(text: str, kinds: list[str]) -> None:
    assert [claim.kind for claim in claims(text)] == kinds
