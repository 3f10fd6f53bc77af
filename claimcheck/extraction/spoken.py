"""What one block's sentences hand on: the period spoken of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct, field
from msgspec.structs import replace

from ..model.mention import Moment, Period, RawClaim, TimeSpec
from ..model.reading import ReadClaim

LATELY = 6  # claims back in which the figure that an aside is set beside was told
_MONTH = timedelta(days=27)  # what is told of a week is no measure for years
_RESULTS = 4  # the month until which a full year's results are those of the calendar year before
_MONTH_DAYS = 30.4  # on average
_OLD = 2  # years after which nobody reports on one
_YEAR = (363, 366)  # days from the first to the last of a whole year, 52 weeks or 53


class Spoken(Struct):
    """What one block's sentences hand on: the period spoken of.

    A stretch of time named first is what the block speaks of; a day named after it (年末) holds for its sentence.
    """

    period: Period | None = None
    here: Period | None = None
    sentence: int = -1
    led: bool = False  # it was told at the head of a sentence
    told: list[Period] = field(default_factory=list)  # the stretches of its figures, in order
    strict: bool = False  # the language puts at the head what goes on (``Language.strict_times``)

    def now(self, sentence: int) -> Period | None:
        """The period that a figure of ``sentence`` without one of its own takes over."""
        return self.here if self.sentence == sentence and self.here is not None else self.period

    def handed_on(self, raw: RawClaim, sentence: int, main: Period | None, reference: date | None) -> Period | None:
        """What a figure without a time takes over from the block; ``main``: what the article speaks of."""
        told = self.now(sentence)
        if not self.strict or self.sentence == sentence:
            return told
        if raw.unsourced and raw.kind != "share":
            return None  # what shares do in early trading is not of the year reported on
        if raw.lasting and told is not None and (before(told, main) or long_past(told, reference)):
            return None  # "The department has 33,500 officers" after a look back at 1990
        if raw.to_come and told is not None and told.end is not None and reference is not None and told.end < reference:
            return None  # "It plans to spend $2.4bn" after the figures of the last quarter
        if raw.modality == "stated" and lies_ahead(told, reference):
            return None  # what is so now is not of "the next few days" that the text went on about
        if raw.kind in ("duration", "ordinal") and not (self.led and is_stretch(told)):
            return None  # a length of time has its own; it goes with the others only where all go on with one
        return told

    def note(self, period: Period | None) -> None:
        """Remember the period of a figure, where it is longer than a day."""
        if period is not None and is_stretch(period) and (not self.told or self.told[-1] != period):
            self.told.append(period)

    def just_told(self, spec: TimeSpec, sentence: int) -> Period | None:
        """The day of the sentence before ("… on 2 June 2024. Ten years before there were …")."""
        steps = (spec.year_offset, spec.quarter_offset, spec.month_offset, spec.week_offset)
        moved = spec.same_as is not None and 0 not in steps  # not "in the year"
        day = self.here is not None and self.here.start == self.here.end
        return self.here if day and moved and self.sentence == sentence - 1 else None

    def of_length(self, spec: TimeSpec) -> Period | None:
        """The last period of so many months ("over the three months")."""
        months = (spec.trailing or 0) * (3 if spec.trailing_unit == "quarter" else 1)
        if spec.trailing_unit not in ("month", "quarter"):
            return None
        return next((period for period in reversed(self.told) if _months(period) == months), None)

    def take(self, period: Period, sentence: int, known: Period | None = None, *, only_here: bool = False) -> None:
        """Speak of ``period`` from here on; a look back in a sentence ("…, from 18.9m in 2023") ends with it.

        ``known``: what the text spoke of, where this one is only mentioned in passing. ``only_here``: no further.
        """
        measure = known if known is not None and _length(known) >= _MONTH else None
        back = self.sentence == sentence and before(period, self.period) or before(period, measure)
        back = back or is_stretch(known) and period.start is not None and period.start == period.end
        self.here, self.sentence = period, sentence
        if back or only_here:
            return
        stretch = self.period is not None and self.period.start is not None and self.period.start != self.period.end
        if not (stretch and period.start is not None and period.start == period.end):
            self.period = period


def before(one: Period, other: Period | None) -> bool:
    """Whether ``one`` ends before ``other`` begins; never of unknown days."""
    if one.end is None or other is None or other.start is None:
        return False
    return one.end < other.start


def is_stretch(period: Period | None) -> bool:
    """Whether a period is known and longer than a day."""
    return period is not None and period.start is not None and period.start != period.end


def is_year(period: Period | None) -> bool:
    """Whether a period is a whole year, of the calendar or of business."""
    if period is None or period.start is None or period.end is None:
        return False
    return _YEAR[0] <= (period.end - period.start).days <= _YEAR[1]


def history(claim: ReadClaim, reference: date | None) -> bool:
    """Whether a claim tells of what is over (1987年栽下) or of a course of years (2019年5月至2022年8月).

    An article may open with either; it does not report on it.
    """
    period = claim.period
    if period is None or period.end is None:
        return False
    if _length(period).days > _YEAR[1] and period.end != reference:
        return True
    return reference is not None and period.end.year < reference.year - _OLD


def lies_ahead(period: Period | None, reference: date | None) -> bool:
    """Whether a period begins after the reference."""
    return period is not None and period.start is not None and reference is not None and period.start > reference


def long_past(period: Period | None, reference: date | None) -> bool:
    """Whether a period ended before the year that precedes the reference's."""
    if period is None or period.end is None or reference is None:
        return False
    return period.end.year < reference.year - 1


def _length(period: Period) -> timedelta:
    """From the first day of a period to its last; nothing where they are unknown."""
    return timedelta() if period.start is None or period.end is None else period.end - period.start


def _months(period: Period) -> int | None:
    """The whole months that a period covers."""
    if period.start is None or period.end is None or period.start.day != 1 or (period.end + timedelta(days=1)).day != 1:
        return None
    return (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1


def of_length(spec: TimeSpec, period: Period | None) -> Period | None:
    """``period``, if it is of so many months ("in the half")."""
    months = (spec.trailing or 0) * (3 if spec.trailing_unit == "quarter" else 1)
    fits = period is not None and spec.trailing_unit in ("month", "quarter") and _about(period) == months
    return period if fits else None


def ended(period: Period | None) -> Period | None:
    """The last day of a period."""
    return None if period is None else Period(period.text, period.end, period.end, period.present)


def same_days(spec: TimeSpec, told: Period | None) -> TimeSpec:
    """"(2023: 11.6m)", "(H1 2023: …)": the days of ``told`` in that year, if it is of whole months and of that length.

    A part of a business year may be named by the year in which that closes: it lies before ``told`` all the same.
    """
    part = 6 if spec.half is not None else 3 if spec.quarter is not None else None
    if told is None or told.end is None or spec.year is None:
        return replace(spec, same_as=None)
    if not (whole(told) if part is None else _about(told) in (0, part)):
        return replace(spec, same_as=None)
    if part is None and not spec.fiscal:
        return spec
    return TimeSpec(year=min(spec.year, told.end.year - 1), same_as="context")


def is_same(one: Period | None, other: Period | None) -> bool:
    """Whether two periods are known, longer than a day and of the same days."""
    if one is None or other is None or not is_stretch(one):
        return False
    return (one.start, one.end) == (other.start, other.end)


def _about(period: Period) -> int:
    """The months of a period, of whole weeks or not."""
    return _months(period) or round(_length(period).days / _MONTH_DAYS)


def whole(period: Period | None) -> bool:
    """Whether a period is a day or of whole months: the same days of another year are told by that year alone."""
    if period is None or period.start is None:
        return False
    return period.start == period.end or _months(period) is not None


def fleeting(spec: TimeSpec, *, led: bool) -> bool:
    """Whether a time holds for its own sentence only: this week, now, and "since 1914" in the midst of a sentence."""
    if spec.week_offset is not None:
        return not led or spec.week_offset >= 0
    if spec.year_offset is not None and spec.year_offset < -1:
        return True  # "Five years ago the share was 22%."
    return spec.since and not led and not spec.present or spec.present and spec.day_offset == 0


def speaks_for_all(raw: RawClaim) -> bool:
    """Whether the time of a figure may be what the whole article speaks of."""
    if raw.kind == "duration" or raw.aside or raw.undated:
        return False
    if raw.time is None:
        return True
    spec = raw.time.spec
    return raw.time.role == "period" and spec.week_offset is None and not (spec.since and not spec.present)


def chief(claims: Sequence[ReadClaim], reference: date | None) -> Period | None:
    """What an article speaks of by the claims of a sentence of its lead: the latest of their stretches."""
    told = [c for c in claims if speaks_for_all(c.raw) and is_stretch(c.period) and not long_past(c.period, reference)]
    # What is only foreseen is not what the article speaks of.
    told = [c for c in told if not lies_ahead(c.period, reference)]
    told = told or [c for c in claims if c.raw.time is not None and c.raw.time.spec.at == "end"]
    periods = [c.period for c in told if c.period is not None]
    return max(periods, key=lambda period: period.end or date.min, default=None)


def year_done(spec: TimeSpec, modality: str, reference: date | None) -> Period | None:
    """Full-year results told early in a year are those of the year before; of later ones the text must tell."""
    this_year = spec.same_as is not None and spec.year_offset == 0 and spec.at is None
    if not this_year or modality != "stated" or reference is None or reference.month > _RESULTS:
        return None
    return Period("", date(reference.year - 1, 1, 1), date(reference.year - 1, 12, 31))


def parts_told(raws: Sequence[RawClaim], moments: Sequence[Moment]) -> tuple[list[TimeSpec], int | None]:
    """The bare months and quarters of a sentence's figures, and the year that it names before them."""
    stated = [raw for raw in raws if raw.latest and raw.modality == "stated"]
    parts = {raw.time.start: raw.time.spec for raw in stated if raw.time is not None}
    years = [moment for moment in moments if _names_a_year(moment) and parts and moment.start < min(parts)]
    return list(parts.values()), years[-1].spec.year if years else None


def _names_a_year(moment: Moment) -> bool:
    spec = moment.spec
    return moment.role == "period" and spec.year is not None and spec == TimeSpec(year=spec.year, until=spec.until)


def aside_of(claims: list[ReadClaim], told: list[ReadClaim]) -> bool:
    """Whether a sentence of one dated figure only sets it beside the same one of another period, just told."""
    if len(claims) != 1 or claims[0].raw.time is None or len(told) < 2:
        return False
    one, other = claims[0], told[max(0, len(told) - 1 - LATELY) : -1]
    same = (o for o in other if o.claim.unit == one.claim.unit and o.claim.metric == one.claim.metric)
    return any(o.sentence == one.sentence - 1 and o.period != one.period for o in same)
