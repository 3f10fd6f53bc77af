"""Hours of the clock: from 8 in the morning to 6 in the evening, ten hours.

Two times of one sentence are a stretch by the words between or right behind them; its length stands beside it. A time
without its half of the day may lie in either.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from re import Match

from msgspec import Struct

from ...model.interval import Interval
from ...model.mention import Quantity
from ...model.relation import Operand, Relation
from ..scene import Line, Scene

_HALF_DAY, _HOUR, _DAY = 12, 60, 1440
_UNITS = {"hour": _HOUR, "minute": 1}
_ROUGH = 30  # minutes that a length in whole hours may be off by, between times that are not on the hour


class Hour(Struct, frozen=True):
    """A time of day in minutes; ``either`` where it may lie in either half of the day."""

    start: int
    end: int
    minutes: int
    either: bool


def find(scene: Scene) -> Iterator[Relation]:
    """Duration relations between times of day and the hours told of them."""
    for line in scene.lines:
        lengths = [q for q in line.sentence.quantities if q.unit in _UNITS and q.value and q.hedge is None]
        if not lengths:
            continue
        text = scene.text_of(line)
        found = scene.in_text(line, "clock.time").finditer(text, line.sentence.start, line.sentence.end)
        hours = [hour for match in found if (hour := hour_of(match)) is not None]
        days = [moment for moment in line.sentence.moments if moment.spec.day]
        for first, last in pairwise(hours):
            if any(first.end <= day.start and day.end <= last.end for day in days):
                continue  # of two days
            if not _stretch(scene, line, text, first, last):
                continue
            beside = [q for q in lengths if _beside(scene, line, text, first, last, q)]
            if len(beside) == 1:
                yield _lasting(scene, line, first, last, beside[0])


def hour_of(match: Match[str]) -> Hour | None:
    """The time of day that the cue of the clock found; None for no time."""
    groups = match.groupdict()
    hour = int(groups["hour"] or groups.get("hour24") or 0)
    minute = int(groups.get("minute") or groups.get("minute24") or (_ROUGH if groups.get("half") else 0))
    late, early = groups.get("late") is not None, groups.get("early") is not None
    if groups.get("noon"):
        hour, late = _HALF_DAY, True
    if hour > 2 * _HALF_DAY or minute >= _HOUR:
        return None
    if late and hour < _HALF_DAY:
        hour += _HALF_DAY
    if early and hour == _HALF_DAY:
        hour = 0
    either = not (late or early or groups.get("hour24")) and 0 < hour <= _HALF_DAY
    return Hour(match.start(), match.end(), hour * _HOUR + minute, either)


def _stretch(scene: Scene, line: Line, text: str, first: Hour, last: Hour) -> bool:
    """Whether the words make two times the ends of one stretch."""
    gap = text[first.end : last.start]
    if scene.in_text(line, "clock.to").fullmatch(gap):
        return True
    begun = scene.in_text(line, "clock.begun").fullmatch(gap)
    return begun is not None and scene.in_text(line, "clock.ended").match(text, last.end) is not None


def _beside(scene: Scene, line: Line, text: str, first: Hour, last: Hour, length: Quantity) -> bool:
    if length.start >= last.end:
        return scene.in_text(line, "clock.filled_after").fullmatch(text, last.end, length.start) is not None
    return (
        length.end <= first.start
        and scene.in_text(line, "clock.filled_before").fullmatch(text, length.end, first.start) is not None
    )


def _lasting(scene: Scene, line: Line, first: Hour, last: Hour, length: Quantity) -> Relation:
    value = (length.value or Decimal(0)) * _UNITS[length.unit]
    spent = (last.minutes - first.minutes) % _DAY
    if (first.either or last.either) and abs(spent - value) > abs((spent + _DAY // 2) % _DAY - value):
        spent = (spent + _DAY // 2) % _DAY
    sharp = length.unit == "minute" or first.minutes % _HOUR == last.minutes % _HOUR == 0
    slack = "0" if sharp else str(_ROUGH)
    block = line.sentence.block
    claim = scene.claim_at(block, length.start, length.end)
    told = scene.span(block, length.start, length.end, claim)
    ends = [scene.span(block, hour.start, hour.end) for hour in (last, first)]
    operands = (
        Operand("length", Interval.exact(value), "", told, length.text, value),
        Operand("end", Interval.exact(first.minutes + spent), "", ends[0], ends[0].exact),
        Operand("start", Interval.exact(first.minutes), "", ends[1], ends[1].exact),
    )
    facts = (("least", f"-{slack}"), ("most", slack), ("severity", "warning"))
    return Relation("calendar", "duration-mismatch", scene.article, operands, length.text, facts=facts)
