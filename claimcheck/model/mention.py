"""What a sentence holds before anything is claimed: quantities, times, and who speaks.

All positions are offsets into the text of one block (``Block.locate`` turns them into document offsets).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from .interval import Interval

Hedge = Literal["about", "below", "above", "range"]
Form = Literal[
    "number",  # a plain figure, with or without a unit
    "percent",  # %, per cent, 百分之, ‰
    "points",  # percentage points, basis points
    "fraction",  # a third, 三分之二, 成
    "multiple",  # 1.1倍, twice, doubled
    "ratio",  # 3:1
    "range",  # 3至5
    "vague",  # 数百, dozens
    "ordinal",  # 第五届, 50th
    "count_word",  # an article or pronoun-like numeral (一个, a): rarely a claim
]


class Quantity(Struct, frozen=True, gc=False):
    """A number in the text with its unit.

    ``value`` is scaled to ``unit``; ``None`` for ranges and vague numbers. ``interval`` is what wording and
    rounding allow. ``place`` is the size of one unit in the last written place (scaled), ``nonzero_place``
    that of the last non-zero digit. ``noun`` is the classifier or counted noun as written; ``per`` the
    denominator of a per-unit. ``is_claim`` is False where the grammar knows it to be no claim (a list mark,
    a name, a clock time); it is kept because enumerations and checks may still need it.
    """

    start: int
    end: int
    text: str
    value: Decimal | None
    interval: Interval
    unit: str
    form: Form = "number"
    hedge: Hedge | None = None
    noun: str = ""
    place: Decimal = Decimal(1)
    nonzero_place: Decimal = Decimal(1)
    core_start: int = 0
    core_end: int = 0
    parts: tuple[Decimal, ...] = ()
    is_claim: bool = True
    why_not: str = ""
    streak: bool = False  # 连续两年, for the third year in a row


class TimeSpec(Struct, frozen=True, gc=False):
    """A time expression as grammar reads it, before the dateline resolves it.

    Absolute fields: ``year``, ``month``, ``day``, ``quarter``, ``half``; ``to_*`` close a range.
    Relative ones count from the reference date: ``year_offset`` 0 = this year, −1 = last year;
    ``month_offset``, ``quarter_offset``, ``week_offset``, ``day_offset`` alike.
    ``same_as`` "context" means the same months as the period spoken of, in the year that this spec gives
    (上年同期: year_offset −1 relative to the context, not to the dateline).
    ``trailing`` N units of ``trailing_unit`` up to the reference (近五年; negative: the next N). ``at`` picks one
    day of the span (6月末 → "end", 年初 → "start"); ``until`` closes at the span's end (截至10月底); ``since`` opens
    at its start and runs to the reference. ``present`` marks wording from the writer's now.
    ``era`` is a named plan period given by absolute years (十四五: 2021–2025).
    ``weekday`` (0 = Monday) alone is the last such day up to the reference; with ``week_offset`` that day of
    that week (5 without a day: the weekend). ``trailing`` with ``month`` closes there, not at the reference
    ("the six months to June 30"; negative: opens there). ``to_weekday`` closes a span of weekdays (the weekend).
    ``weekday`` with ``month`` and ``week`` is the Nth such day of the month; ``easter`` counts days from Easter Sunday.
    ``study``: the span of years over which people were followed, as the text told it (during the follow-up).
    ``onward`` runs from the reference to the span's end (later this year). ``named``: only words name the span and
    no calendar resolves it (this summer, the school year). ``week`` N of the year or month (−1 the last), by
    ISO 8601: the week of its Nth Thursday. ``fiscal``: of a business year (2025-26, fiscal 2025, named by the year it
    closes in), which ``opens`` in that month; unknown, the span has no dates. ``to_year_offset`` closes a range
    in a year counted from the reference (去年11月至今年3月). ``feast`` names the holiday that a span of days is
    (国庆假期（10月1日至8日）), or with ``named`` the one that is meant; empty, the last one told (假期里).
    ``of_report``: of the year whose results the article announces, where it announces one (年内, 本年度).
    """

    year: int | None = None
    to_year: int | None = None
    month: int | None = None
    to_month: int | None = None
    day: int | None = None
    to_day: int | None = None
    quarter: int | None = None
    to_quarter: int | None = None
    half: int | None = None
    year_offset: int | None = None
    month_offset: int | None = None
    quarter_offset: int | None = None
    week_offset: int | None = None
    day_offset: int | None = None
    weekday: int | None = None
    to_weekday: int | None = None
    easter: int | None = None
    week: int | None = None
    decade: int | None = None
    trailing: int | None = None
    trailing_unit: Literal["year", "quarter", "month", "week", "day"] | None = None
    same_as: Literal["context"] | None = None
    at: Literal["start", "end"] | None = None
    until: bool = False
    since: bool = False
    onward: bool = False
    named: bool = False
    fiscal: bool = False
    opens: int | None = None
    to_year_offset: int | None = None
    feast: str | None = None
    study: bool = False
    of_report: bool = False
    present: bool = False


class Moment(Struct, frozen=True, gc=False):
    """A time expression in the text. ``role`` "base" marks what a change is compared with (较上年, 同比)."""

    start: int
    end: int
    text: str
    spec: TimeSpec
    role: Literal["period", "base", "event"] = "period"
    weekday: int | None = None  # 0 = Monday, where written with the date
    weekday_span: tuple[int, int] | None = None


class Speaker(Struct, frozen=True, gc=False):
    """Who says so. ``holds`` False: names a source for this sentence only.

    ``trails``: named after the words (…, the ministry said), so it answers for the sentence before it as well.
    ``again``: not named here (she said): the one of that type named last. ``reach``: answers only for a figure that
    begins at most so many characters before it (the 9.9 billion expected by analysts).
    """

    start: int
    end: int
    name: str
    role: str | None
    type: Literal["person", "organisation", "publication"]
    holds: bool = True
    trails: bool = False
    again: bool = False
    reach: int = 0


class Listing(Struct, frozen=True):
    """A list in the text: the spans of its items; ``open`` when 等 / including says that it is not complete."""

    start: int
    end: int
    items: tuple[tuple[int, int], ...]
    open: bool = False


class ChangeSpec(Struct, frozen=True, gc=False):
    """How a figure changes something, before the base period is resolved.

    mode "by": new = base × (1 ± v) for %, ×(1+v) for x, base ± v for amounts and points;
    "to": the figure is the new level (its factor, if a multiple, is new = base × v);
    "times": new = base × v whatever the verb (翻两番, doubled, halved).
    """

    direction: Literal["up", "down", "flat"] | None
    mode: Literal["by", "to", "times"] = "by"
    base: Moment | None = None
    year_on_year: bool = False  # 同比, year on year: base = same months one year before
    previous_period: bool = False  # 环比, from the previous month / quarter
    start: int = 0
    end: int = 0
    ambiguous: bool = False  # "three times more": two readings
    assumed: bool = False  # year on year by the convention of statistics alone: no word says so
    against: bool = False  # compared with something that is no time (较旧款, 比预期)


class RawClaim(Struct, frozen=True):
    """What a language's grammar says about one quantity of one sentence, before resolution.

    ``metric`` names what is measured with its owner; ``scope`` a place, organisation or group named apart.
    ``time`` is the time expression that governs it in its own sentence, if any. ``part_of`` is the index (in
    the sentence's list of raw claims, or −1 for "the last level claim before this sentence") of its whole.
    """

    quantity: Quantity
    kind: Literal["level", "change", "share", "ratio", "duration", "ordinal"]
    metric: str
    scope: str | None = None
    change: ChangeSpec | None = None
    time: Moment | None = None
    modality: Literal["stated", "forecast", "target", "conditional"] = "stated"
    part_of: int | None = None
    constant_prices: bool = False
    latest: bool = False  # a bare month is the latest one, unless the text goes on telling of a year long past
    passing: bool = False  # its time is told in passing: a look back that the text does not go on with
    aside: bool = False  # its time is told beside the text (in brackets): what follows keeps its own period
    unsourced: bool = False  # nobody in the text says so (a price on the market)
    lasting: bool = False  # its verb is in the present: it is not of a time long past that the text spoke of
    to_come: bool = False  # told with "will" or a plan: never of a time that is over
    undated: bool = False  # of an earlier time that the text does not name ("to 418 from 467")
    held: bool = False  # what stands at the end of a period (net debt): of the last day of the one reported on
    apart: bool = False  # a standing fact, or told of later: not of the time that the text went on about


class Dateline(Struct, frozen=True):
    """A dateline: 新华社北京12月11日电, LONDON, Dec 11 (Agency) -. ``year`` is None where it names none."""

    start: int
    end: int
    publisher: str | None
    place: str | None
    year: int | None
    month: int | None
    day: int | None


class Period(Struct, frozen=True, gc=False):
    """A resolved period, both ends included; a single day has start = end."""

    text: str
    start: date | None
    end: date | None
    present: bool = False
