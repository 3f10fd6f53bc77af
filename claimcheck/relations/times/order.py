"""What words put in order: seen on 26 June … two days after that visit, on 28 June; a post she had taken up in 2013.

Two dates, or two hours, that follow each other in the text are in the order of the text where the words between them
say that one comes of the other or after it (then, after that, acting on it, its successor), and in the other order
where the words beside the second are in the past of the past. A day without its year is only held against another one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from typing import TypeVar

from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..near_miss import one_sign_apart
from ..scene import Scene
from .lone import last_day
from .lone_hours import Tick, ticks_of
from .passages import BESIDE, Passage, When, passages, said_beside

_Told = TypeVar("_Told", When, Tick)
_REACH = 240  # signs from one to the other
_FAR = timedelta(days=120)  # beyond which a day without its year may be of another one
_CHAIN = 3  # dates that are told in turn
_LATELY = 12  # years within which what ends a run of dates may lie
_FEW = 10800  # seconds beyond which an hour may be of the next day


def find(scene: Scene) -> Iterator[Relation]:
    """Timeline relations between dates and hours that words put in order."""
    for passage in passages(scene):
        dates = [when for when in passage.days if when.to is None]
        for first, last in pairwise(dates):
            if first.yearless == last.yearless and _told_together(passage, first.end, last.start):
                yield from _ordered(passage, first, last)
        ticks = ticks_of(passage)
        yield from _out_of_line(passage, [when for when in dates if not when.since], ticks)
        for one, other in pairwise(ticks):
            near = _told_together(passage, one.end, other.start)
            if near and not (one.either and other.either) and _forward(passage, one.end, other.start):
                yield from _hours(passage, one, other)


def _runs(passage: Passage, told: Sequence[_Told], name: str) -> Iterator[list[_Told]]:
    """Three or more dates or hours, each in a clause that tells what happened then; in sentences that go on so."""
    said, onward = passage.cue(name), passage.cue("order.onward")
    runs: list[list[_Told]] = []
    for one in told:
        between = passage.text[runs[-1][-1].end : one.start] if runs else ""
        near = runs and passage.sentence_number(runs[-1][-1].end) == passage.sentence_number(one.start)
        if (near or onward.search(between)) and said.fullmatch(between):
            runs[-1].append(one)
        else:
            runs.append([one])
    for run in (run for run in runs if len(run) >= _CHAIN):
        last = said.match(passage.text, run[-1].end)
        end = last.end() if last is not None else run[-1].end
        back = passage.cue("order.flashback").search(passage.text, max(0, run[0].start - BESIDE), end)
        if back is None and (last is not None or passage.cue("order.closed").match(passage.text, end)):
            yield run


def _odd(
    values: Sequence[int], slips: Callable[[int, int, int], bool], *, strict: bool = True
) -> tuple[int, int] | None:
    """The two of a run that stand the wrong way round: all but one are in turn, and a slip of the pen is why."""
    step = 0 if strict else 1
    if all(one < other + step for one, other in pairwise(values)):
        return None
    for at, value in enumerate(values):
        rest = [*values[:at], *values[at + 1 :]]
        low = values[at - 1] if at else values[at + 1] - _LATELY
        high = values[at + 1] if at + 1 < len(values) else low + _LATELY
        if all(one < other + step for one, other in pairwise(rest)) and slips(value, low - step, high + step):
            return (at - 1, at) if at and value <= low else (at, at + 1)
    return None


def _year_slips(year: int, low: int, high: int) -> bool:
    return any(one_sign_apart(Decimal(year), Decimal(meant)) for meant in range(low + 1, high))


def _out_of_line(passage: Passage, whens: list[When], ticks: list[Tick]) -> Iterator[Relation]:
    """2018 planned, 2026 begun, 2023 opened; smoke at 8:15, the engine at 9:22, the fire out at 8:50."""
    for run in _runs(passage, [when for when in whens if not when.yearless], "order.event"):
        strict = all(when.grain == "year" for when in run)  # two months may be of one year
        odd = _odd([when.day.year for when in run], _year_slips, strict=strict)
        if odd is not None:
            yield _relation(passage, run[odd[0]], run[odd[1]])
    for hours in _runs(passage, ticks, "order.hour"):
        odd = _odd([tick.at for tick in hours], lambda _, low, high: 0 < high - low < _FEW)
        if odd is not None:
            yield from _hours(passage, hours[odd[0]], hours[odd[1]])


def _told_together(passage: Passage, start: int, end: int) -> bool:
    apart = passage.sentence_number(end) - passage.sentence_number(start)
    return apart <= 1 and end - start <= _REACH


def _forward(passage: Passage, start: int, end: int) -> bool:
    """Whether words between two times say that the second comes later."""
    between = passage.text[start:end]
    if passage.cue("order.apart").search(between):
        return False
    if passage.cue("order.first").search(between):
        return True
    clause = passage.cue("order.clause").split(between)[-1]
    told = passage.cue("order.forward").search(between)
    back = passage.cue("order.back").search(clause) or passage.cue("order.tail").search(between)
    return told is not None and back is None


def _then(passage: Passage, first: When, last: When) -> bool:
    """Whether the words behind a second date of a sentence say that it came only then: 2017年试点，2020年才铺开."""
    told = passage.cue("order.then_after").match(passage.text, last.end)
    between = passage.text[first.end : last.start]
    apart = passage.cue("order.apart").search(between) or passage.cue("order.back").search(between)
    return told is not None and apart is None and not passage.stopped(first.end, last.start)


def _backward(passage: Passage, start: int, last: When) -> bool:
    """Whether the words beside a second date put it before the first: which had brought the fault."""
    before = passage.text[max(start, last.start - BESIDE) : last.start]
    had = passage.cue("order.had_before").search(before)
    return bool(had or passage.cue("order.had_after").match(passage.text, last.end))


def _ordered(passage: Passage, first: When, last: When) -> Iterator[Relation]:
    if passage.cue("order.apart").search(passage.text[first.end : last.start]):
        return
    other = any(said_beside(passage, when, "order.other") for when in (first, last))
    if _backward(passage, first.end, last):
        earlier, later = last, first
    elif not other and (_forward(passage, first.end, last.start) or _then(passage, first, last)):
        earlier, later = first, last
    else:
        return
    gap = earlier.day - last_day(later)
    if not (first.yearless and gap > _FAR):
        yield _relation(passage, earlier, later)


def _relation(passage: Passage, earlier: When, later: When) -> Relation:
    scene, block = passage.scene, passage.block
    operands = tuple(
        Operand(role, Interval.exact(day.toordinal()), "", span, span.exact)
        for role, day, span in (
            ("earlier", earlier.day, scene.span(block, earlier.start, earlier.end)),
            ("later", last_day(later), scene.span(block, later.start, later.end)),
        )
    )
    facts = (("severity", "warning"),)
    cue = operands[0].span.exact
    return Relation("calendar", "timeline-mismatch", scene.article, operands, cue, facts=facts)


def _hours(passage: Passage, first: Tick, last: Tick) -> Iterator[Relation]:
    if first.at - last.at > _FEW:
        return
    scene, block = passage.scene, passage.block
    operands = tuple(
        Operand(role, Interval.exact(tick.at), "", span, span.exact)
        for role, tick, span in (
            ("earlier", first, scene.span(block, first.start, first.end)),
            ("later", last, scene.span(block, last.start, last.end)),
        )
    )
    facts = (("severity", "warning"),)
    yield Relation("calendar", "timeline-mismatch", scene.article, operands, operands[0].label, facts=facts)
