"""Passages: the blocks of an article with the dates and the lengths of time that stand in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cached_property
from re import Pattern

from msgspec import Struct
from msgspec.structs import replace

from ... import languages
from ...model.interval import Interval
from ...model.mention import Moment, TimeSpec
from ..scene import Figure, Line, Scene, all_cues

UNITS = ("year", "month", "day")  # coarse to fine
BESIDE = 48
_LEAST = 2  # one day (一天, a day) is any day
_MOST = 300  # dates of one block
_DAYS = 7
_SURE = 28  # a day that every month has
_MONTHS = 12
_WEEK = Decimal(4)  # days that a length told in weeks may be off


class When(Struct, frozen=True):
    """A date of the text; ``grain`` is the finest unit that it names. ``to`` closes a stretch."""

    start: int
    end: int
    day: date
    grain: str
    to: date | None = None
    yearless: bool = False
    since: bool = False


class Length(Struct, frozen=True):
    """A length of time; ``end`` is where the words that say its part begin."""

    start: int
    end: int
    value: Decimal
    interval: Interval
    unit: str
    figure: Figure | None = None
    ordinal: bool = False
    turning: bool = False  # how old a thing is or will be: it turns 75


class Passage:
    """A block with its dates and lengths, in the order of the text."""

    def __init__(self, scene: Scene, block: int, lines: list[Line]) -> None:
        self.scene, self.block, self.lines = scene, block, lines
        self.text = scene.lowered[block]
        self.code = lines[0].sentence.language
        self._cues = all_cues(self.code)
        self._held = scene.held_in_text(self.code, block)
        moments = [moment for line in lines for moment in line.sentence.moments]
        if not lines[0].figures and not moments:
            moments = languages.get(self.code).moments(scene.reading.folded[block])
        whens = sorted(self._whens(moments), key=lambda when: when.start)
        self.whens = self._of_next_year(whens) if len(whens) <= _MOST else []  # a register, no prose
        self.lengths = list(self._lengths(lines, moments))
        self.ticks: object = None  # set by the first family that reads its hours

    def cue(self, name: str) -> Pattern[str]:
        """A cue to look for in the text of the block or a part of it; one that never matches where it cannot."""
        return self._cues.if_in_text(name, self._held)

    def ahead(self, at: int) -> str:
        """The words right before a place."""
        return self.text[max(0, at - BESIDE) : at]

    def sentence_at(self, at: int) -> str:
        """The sentence that holds a place."""
        ends = self._ends
        number = bisect_right(ends, at)
        return self.text[ends[number - 1] if number else 0 : ends[number] if number < len(ends) else len(self.text)]

    def sentence_number(self, at: int) -> int:
        """Which sentence of the block holds a place; a semicolon ends none."""
        return bisect_right(self._stops, at)

    @cached_property
    def _ends(self) -> list[int]:
        return [match.end() for match in self.cue("stretch.stop").finditer(self.text)]

    @cached_property
    def _stops(self) -> list[int]:
        return [match.end() for match in self.cue("lone.stop").finditer(self.text)]

    def stopped(self, start: int, end: int) -> bool:
        """Whether a sentence ends between two places."""
        return self.cue("stretch.stop").search(self.text, start, end) is not None

    @cached_property
    def days(self) -> list[When]:
        """The dates of the block with the days that leave their month to the date before (on the 25th)."""
        found = list(self.whens)
        for match in self.cue("lone.bare_day").finditer(self.text):
            before = [when for when in found if when.end <= match.start() and when.grain != "year"]
            inside = any(when.start < match.end() and match.start() < when.end for when in self.whens)
            day = _bare(before[-1], int(match["day"])) if before and not inside else None
            if day is not None:
                found.append(When(*match.span("at"), day, "day", None, True))
                found.sort(key=lambda when: when.start)
        return found

    def _of_next_year(self, whens: list[When]) -> list[When]:
        """Days without a year as of the coming one where their sentence has told it: 30 January 2026 … 27 February."""
        published, found = self.scene.reading.document.published, list[When]()
        for when in whens:
            last = found[-1] if found else None
            if published and last is not None and when.yearless and when.to is None and when.day < published < last.day:
                near = self.sentence_number(when.start) == self.sentence_number(last.start)
                soon = near and last.day.year == published.year + 1
                if soon and (when.day.month, when.day.day) > (last.day.month, last.day.day) and when.day.day <= _SURE:
                    when = replace(when, day=when.day.replace(year=last.day.year))
            found.append(when)
        return found

    def _whens(self, moments: list[Moment]) -> Iterator[When]:
        published = self.scene.reading.document.published
        for moment in moments:
            spec = moment.spec
            year = spec.year if spec.year is not None else published.year if published else None
            if spec.year is None and year is not None and spec.same_as is None:
                year += spec.year_offset or 0
            told = spec.year is not None or (spec.month is not None and spec.day is not None)
            if year is None or not told or spec.fiscal or spec.trailing or spec.half or spec.quarter:
                continue
            if spec.year is not None and str(spec.year) not in moment.text:
                continue  # 17年后: years that may be a length
            if self._cues["stretch.listed"].search(moment.text):
                continue  # 5月3日、5月20日: two days, no stretch
            when = _when(moment, spec, year)
            if when is not None:
                yield when

    def _lengths(self, lines: list[Line], moments: list[Moment]) -> Iterator[Length]:
        seen: set[int] = set()
        for line in lines:
            by_quantity = {id(figure.quantity): figure for figure in line.figures}
            for quantity in line.sentence.quantities:
                counted = self.cue("stretch.anniversary").match(self.text, quantity.end)
                ordinal = quantity.form == "ordinal" and counted is not None
                weeks = quantity.unit == "week"
                if quantity.value is None or not (quantity.unit in UNITS or ordinal or weeks) or quantity.streak:
                    continue
                if quantity.value < _LEAST or self._cues["stretch.other"].search(quantity.text.lower()):
                    continue
                if self.cue("stretch.spent_on").match(self.text, quantity.end):
                    continue  # after 14 days of evidence
                seen.add(quantity.start)
                figure = by_quantity.get(id(quantity))
                if weeks:
                    if self._cues["stretch.numbered"].match(quantity.text.lower()):
                        continue
                    value = quantity.value * _DAYS
                    span = Interval.around(value, _WEEK)
                    yield Length(quantity.start, quantity.end, value, span, "day", figure)
                    continue
                unit = "year" if ordinal else quantity.unit
                yield Length(
                    quantity.start, quantity.end, quantity.value, quantity.interval, unit, figure, ordinal
                )
        for match in self.cue("stretch.turning").finditer(self.text):
            value = Decimal(match["years"])
            yield Length(*match.span("years"), value, Interval.exact(value), "year", turning=True)
        for moment in moments:
            told = self._length_of(moment)
            if moment.start in seen or told is None or moment.role == "base":
                continue
            if not self.cue("stretch.hedged").search(self.ahead(moment.start)):
                value, unit = told
                tail = self._cues["stretch.tail"].search(moment.text.lower())
                end = moment.start + (tail.start() if tail else len(moment.text))
                margin = _WEEK if self._cues["stretch.weeks"].search(moment.text.lower()) else Decimal(0)
                yield Length(moment.start, end, value, Interval.around(value, margin), unit)

    def _length_of(self, moment: Moment) -> tuple[Decimal, str] | None:
        """The length in a time that is told by its distance (31 months later, 11 days ago, 27年来)."""
        spec = moment.spec
        offsets = (spec.year_offset, spec.month_offset, spec.day_offset)
        for offset, unit in zip(offsets, UNITS, strict=True):
            if offset is not None and abs(offset) >= _LEAST:
                return Decimal(abs(offset)), unit
        years = spec.trailing if spec.trailing_unit == "year" else None
        lasted = self._cues["stretch.lasted_until_now"].fullmatch(moment.text.lower())
        return (Decimal(years), "year") if years is not None and years >= _LEAST and lasted else None


def _bare(told: When, day: int) -> date | None:
    """A day of the month told last, or of the next one where it would lie before it."""
    base = told.to or told.day
    try:
        if told.grain == "day" and day < base.day:
            return base.replace(year=base.year + base.month // _MONTHS, month=base.month % _MONTHS + 1, day=day)
        return base.replace(day=day)
    except ValueError:
        return None


def _when(moment: Moment, spec: TimeSpec, year: int) -> When | None:
    grain = "day" if spec.day else "month" if spec.month else "year"
    try:
        first = date(year, spec.month or 1, spec.day or 1)
        last = None
        if spec.to_year or spec.to_month or spec.to_day:
            month = spec.to_month or spec.month or 1
            closing = spec.to_year or (year + (month < (spec.month or 1)))
            last = date(closing, month, spec.to_day or 1)
    except ValueError:
        return None
    return When(moment.start, moment.end, first, grain, last, spec.year is None, spec.since)


def within_year(day: date, year: int) -> date:
    """The same day of another year."""
    return day.replace(year=year, day=min(day.day, 28) if day.month == 2 else day.day)


def first_after(day: date, start: date) -> date:
    """The first such day behind a date that tells its year: 2018年8月19日……20天后，9月8日."""
    same = within_year(day, start.year)
    return same if same >= start else within_year(day, start.year + 1)


def counted(day: date, unit: str) -> int:
    """A date as a number of its unit."""
    return {"year": day.year, "month": day.year * _MONTHS + day.month}.get(unit, day.toordinal())


def shown(day: date, unit: str) -> str:
    """A date as its unit names it."""
    return {"year": str(day.year), "month": day.strftime("%Y-%m")}.get(unit, day.isoformat())


def reached(passage: Passage, length: Length, start: When) -> When | None:
    """The date told beside to which so long a time leads: on 1 July 2025 …, in the twelve months since 1 July 2024."""
    ends = (when for when in passage.whens if when.to is None and not when.yearless and when.grain == start.grain)
    unit = length.unit
    return next((end for end in ends if counted(end.day, unit) - counted(start.day, unit) == length.value), None)


def passages(scene: Scene) -> list[Passage]:
    """The blocks of an article in which digits stand, read once."""
    if isinstance(scene.passages, list):
        return scene.passages
    blocks: dict[int, list[Line]] = {}
    for line in (*scene.lines, *scene.silent):
        blocks.setdefault(line.sentence.block, []).append(line)
    folded = scene.reading.folded
    found = [
        Passage(scene, block, lines)
        for block, lines in blocks.items()
        if any(sign.isdigit() for sign in folded[block])
    ]
    scene.passages = found
    return found


def said_beside(passage: Passage, when: When, name: str) -> bool:
    """Whether the words right beside a date say what happened then."""
    before, after = passage.ahead(when.start), passage.text[when.end : when.end + BESIDE]
    return bool(
        passage.cue(f"{name}_before").search(before) or passage.cue(f"{name}_after").match(after)
    )
