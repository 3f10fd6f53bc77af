"""What stands around a figure: sentences, speakers, datelines, lists, and the claims of a sentence."""

from __future__ import annotations

import pytest

from claimcheck.languages import Context, SentenceView
from claimcheck.languages.en import LANGUAGE
from claimcheck.model.mention import RawClaim


def claims(text: str, context: Context | None = None) -> list[RawClaim]:
    folded = LANGUAGE.fold(text)
    quantities, moments = LANGUAGE.quantities(folded), LANGUAGE.moments(folded)
    context = context if context is not None else Context()
    found: list[RawClaim] = []
    for start, end in LANGUAGE.sentences(folded):
        held = tuple(q for q in quantities if start <= q.start < end)
        times = tuple(m for m in moments if start <= m.start < end)
        if held:
            found += LANGUAGE.claims(SentenceView(text, folded, start, end, held, times, ()), context)
    return found


def test_both_amounts_and_the_growth_share_one_metric() -> None:
    growth, new, old = claims("Revenue was up 9% to $530 million from $486 million a year earlier.")
    assert growth.metric == new.metric == old.metric == "Revenue"
    assert growth.kind == "change"
    assert growth.change is not None
    assert growth.change.direction == "up"
    assert growth.change.base is not None
    assert old.time is not None
    assert old.time.text == "a year earlier"


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        ("Exports fell by a fifth.", "change", "down"),
        ("Exports rose 4 percent.", "change", "up"),
        ("The currency lost 0.9 percent.", "change", "down"),
        ("It sold 512 fewer than last year.", "change", "down"),
        ("There was a 9% increase in sales.", "change", "up"),
        ("Sales more than doubled.", "change", "up"),
        ("Emissions halved.", "change", "down"),
        ("Women held 29% of the senior posts.", "share", None),
        ("Services accounted for 38% of revenue.", "share", None),
        ("It made up almost two-fifths of the total.", "share", None),
        ("The jobless rate was 4.3 percent.", "level", None),
        ("Prices rose to $5.", "level", None),
        ("He picked up six awards.", "level", None),
        ("It costs twice as much as the old one.", "ratio", None),
        ("The crossing takes 25 minutes.", "duration", None),
    ],
)
def test_kind_and_direction(text: str, kind: str, direction: str | None) -> None:
    (claim,) = claims(text)
    assert (claim.kind, claim.change.direction if claim.change else None) == (kind, direction)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The board plans to buy 40 buses.", "target"),
        ("Sales are expected to reach 40 million.", "forecast"),
        ("The tax could bring in 40 million.", "conditional"),
        ("It opened in May with 40 beds.", "stated"),
    ],
)
def test_modality(text: str, modality: str) -> None:
    assert [claim.modality for claim in claims(text)] == [modality]


def test_a_bare_figure_takes_the_unit_it_is_compared_with() -> None:
    units = [claim.quantity.unit for claim in claims("Robberies fell to 418 from 467.")]
    assert units == ["robbery", "robbery"]


def test_what_was_harmed_is_a_person() -> None:
    assert [claim.quantity.unit for claim in claims("At least 32 died and 45 were injured.")] == ["person", "person"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ('"We need 40," said Dana Whitlow, the chief executive.', "Dana Whitlow", "chief executive"),
        ("Mayor Claire Dufresne said the town needs 40.", "Claire Dufresne", "Mayor"),
        ("It needs 40, according to Ines Corrado, the city attorney.", "Ines Corrado", "city attorney"),
        ("Trains carried 40 people, the operator VRT said on Tuesday.", "VRT", "operator"),
        ("Its chief executive, Pauline Dray, said gifts were down.", "Pauline Dray", "chief executive"),
    ],
)
def test_speakers(text: str, name: str, role: str) -> None:
    (speaker,) = LANGUAGE.speakers(text, 0, len(text))
    assert (speaker.name, speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "place", "publisher", "day"),
    [
        ("LONDON, Dec 11 (Agency) - Prices rose.", "LONDON", "Agency", (None, 12, 11)),
        ("HARTFORD, Conn., Aug. 8, 2024 — Larkfield said", "HARTFORD, Conn.", None, (2024, 8, 8)),
        ("PORT ELLERY, Feb. 14, 2025 (Coast Agency) - Health", "PORT ELLERY", "Coast Agency", (2025, 2, 14)),
        ("By Rhian Colley, 12 June 2025", None, None, (2025, 6, 12)),
        ("Released on Tuesday, 20 May 2025 at 9:30 a.m.", None, None, (2025, 5, 20)),
    ],
)
def test_datelines(text: str, place: str | None, publisher: str | None, day: tuple[int | None, int, int]) -> None:
    line = LANGUAGE.dateline(LANGUAGE.fold(text))
    assert line is not None
    assert (line.place, line.publisher, (line.year, line.month, line.day)) == (place, publisher, day)


def test_ordinary_prose_is_no_dateline() -> None:
    assert LANGUAGE.dateline("The council met on June 3 and said little.") is None


def test_sentences_end_where_they_should() -> None:
    text = "Dr. Nasser said U.S. output rose 3.5 per cent. It fell in Jan. and Feb. That was bad."
    assert [text[a:b] for a, b in LANGUAGE.sentences(text)] == [
        "Dr. Nasser said U.S. output rose 3.5 per cent.",
        "It fell in Jan. and Feb.",
        "That was bad.",
    ]


def test_a_list_after_its_count() -> None:
    text = "Two schools, Birch Hill and Lakeside, would close."
    (listing,) = LANGUAGE.listings(text, 0, len(text))
    assert [text[a:b] for a, b in listing.items] == ["Birch Hill", "Lakeside"]


@pytest.mark.parametrize("unit", ["1", "1,", "1-", "(", "a hundred and ", "said ", "from 1 to ", "Jan ", "$", "1/", "one in ", "of the "])
def test_hostile_repetition_is_read(unit: str) -> None:
    """Long runs of one pattern end, and every span lies in the text."""
    text = unit * 3000
    assert all(0 <= q.start < q.end <= len(text) for q in LANGUAGE.quantities(text))
    assert all(0 <= m.start < m.end <= len(text) for m in LANGUAGE.moments(text))
