"""Stretches from an hour of one day to an hour of another: closed at 22:00 on 12 October for 42 hours, until …

Hours that stand right beside a day are rare, so two of them are a stretch with the one length of the sentence that
follows them; behind the sentence a length must say that it is what something took.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from msgspec import Struct

from ...model.interval import Interval
from ...model.mention import Moment, Quantity
from ...model.relation import Operand, Relation
from ..scene import Line, Scene
from .clock import Hour, hour_of

_UNITS = {"hour": 60, "minute": 1}
_DAY, _HOUR, _ROUGH = 1440, 60, 30
_REACH, _BESIDE = 60, 24
_LONGEST = 400  # days
_MONTHS = 12


class Stamp(Struct, frozen=True):
    """An hour of a day, in minutes since the first day of all."""

    start: int
    end: int
    day: int
    month: int | None
    year: int | None
    hour: Hour


def find(scene: Scene) -> Iterator[Relation]:
    """Duration relations between hours of two days and the length told of them."""
    for number, line in enumerate(scene.lines):
        if not any(moment.spec.day for moment in line.sentence.moments):
            continue
        text = scene.lowered[line.sentence.block]
        stamps = list(_stamps(scene, line, text))
        if len(stamps) != 2 or all(stamp.hour.either for stamp in stamps):
            continue  # 8点到6点: of which half of the day
        spent = _spent(scene, stamps[0], stamps[1])
        length = _told(scene, line, text, stamps) or _told_behind(scene, number, line, text, stamps)
        if spent is not None and length is not None:
            yield _lasting(scene, line, stamps, spent, length)


def _stamps(scene: Scene, line: Line, text: str) -> Iterator[Stamp]:
    days = [one for one in line.sentence.moments if one.spec.day]
    for match in scene.cue(line, "clock.time").finditer(text, line.sentence.start, line.sentence.end):
        hour = hour_of(match)
        day = _day_beside(scene, line, text, days, match.start(), match.end()) if hour else None
        if hour is not None and day is not None:
            spec, start, end = day.spec, min(day.start, match.start()), max(_day_end(day), match.end())
            yield Stamp(start, end, spec.day or 1, spec.month, spec.year, hour)


def _day_end(day: Moment) -> int:
    """Where a date ends; "September 30 and 6", read as two days, ends behind its first."""
    first = str(day.spec.day)
    return day.start + day.text.find(first) + len(first) if day.spec.to_day and first in day.text else day.end


def _day_beside(scene: Scene, line: Line, text: str, days: list[Moment], start: int, end: int) -> Moment | None:
    for day in days:
        near = day.end <= start and not day.spec.to_day
        before = near and scene.cue(line, "clock.after_day").fullmatch(text, day.end, start)
        behind = day.start >= end and scene.cue(line, "clock.before_day").fullmatch(text, end, day.start)
        if before or behind:
            return day
    return None


def _spent(scene: Scene, first: Stamp, last: Stamp) -> int | None:
    """The minutes from one to the other; the month and the year of either may be left to the other."""
    if first.month is None and last.month is None:
        days = last.day - first.day
    else:
        published = scene.reading.document.published
        year = first.year or last.year or (published.year if published else 1)
        later = first.month is not None and last.day < first.day
        month = first.month or last.month or 1
        to = last.month or (month + later - 1) % _MONTHS + 1
        try:
            begun, done = date(year, month, first.day), date(last.year or year + (to < month), to, last.day)
        except ValueError:
            return None
        days = (done - begun).days
    if not 1 <= days <= _LONGEST:
        return None
    return days * _DAY + last.hour.minutes - first.hour.minutes


def _told(scene: Scene, line: Line, text: str, stamps: list[Stamp]) -> Quantity | None:
    """The one length behind both hours, with no other figure between."""
    behind = [q for q in _lengths(line) if q.start >= stamps[1].end]
    if len(behind) != 1 or behind[0].start - stamps[1].end > _REACH:
        return None
    gap = text[stamps[1].end : behind[0].start]
    if any(sign.isdigit() for sign in gap) or scene.cue(line, "clock.other_length").search(gap):
        return None
    between = text[stamps[0].end : stamps[1].start]
    return behind[0] if not any(sign.isdigit() for sign in between) else None


def _told_behind(scene: Scene, number: int, line: Line, text: str, stamps: list[Stamp]) -> Quantity | None:
    """The one length that the next sentence says something took, where the hours are told as a stretch."""
    if not scene.cue(line, "clock.to").fullmatch(text, stamps[0].end, stamps[1].start):
        return None
    following = scene.lines[number + 1 : number + 2]
    if not following or following[0].sentence.block != line.sentence.block:
        return None
    found = [
        quantity for quantity in _lengths(following[0])
        if scene.cue(line, "stretch.took").search(text[max(0, quantity.start - _BESIDE) : quantity.start])
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _lengths(line: Line) -> list[Quantity]:
    return [q for q in line.sentence.quantities if q.unit in _UNITS and q.value and q.hedge is None and not q.streak]


def _lasting(scene: Scene, line: Line, stamps: list[Stamp], spent: int, length: Quantity) -> Relation:
    unit, (first, last) = length.unit, stamps
    value, minutes = length.value or Decimal(0), Decimal(_UNITS[unit])
    sharp = unit == "minute" or first.hour.minutes % _HOUR == last.hour.minutes % _HOUR
    slack = "0" if sharp else str(Decimal(_ROUGH) / minutes)
    block = line.sentence.block
    told = scene.span(block, length.start, length.end, scene.claim_at(block, length.start, length.end))
    ends = [scene.span(block, stamp.start, stamp.end) for stamp in (last, first)]
    begun = first.hour.minutes
    operands = (
        Operand("length", Interval.exact(value), unit, told, length.text, value),
        Operand("end", Interval.exact((begun + spent) / minutes), unit, ends[0], ends[0].exact),
        Operand("start", Interval.exact(begun / minutes), unit, ends[1], ends[1].exact),
    )
    facts = (("least", f"-{slack}"), ("most", slack), ("severity", "warning"))
    return Relation("calendar", "duration-mismatch", scene.article, operands, length.text, facts=facts)
