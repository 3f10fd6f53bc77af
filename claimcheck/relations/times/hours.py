"""Stretches from an hour of one day to an hour of another: closed at 22:00 on 12 October for 42 hours, until …

Hours that stand right beside a day are rare, so two of them are a stretch with the one length of the sentence that
follows them; behind the sentence a length must say that it is what something took.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...model.interval import Interval
from ...model.mention import Quantity
from ...model.relation import Operand, Relation
from ..scene import Line, Scene
from .clock import hour_of
from .stamps import Stamp
from .stamps import stamps as stamps_of

_UNITS = {"hour": 60, "minute": 1}
_DAY, _HOUR, _ROUGH = 1440, 60, 30
_REACH, _BESIDE = 60, 24
_LONGEST = 400 * _DAY


def find(scene: Scene) -> Iterator[Relation]:
    """Duration relations between hours of two days and the length told of them."""
    told = [stamp for stamp in stamps_of(scene) if stamp.dated and stamp.minutes is not None]
    for number, line in enumerate(scene.lines):
        where = line.sentence
        text = scene.lowered[where.block]
        stamps = [one for one in told if one.block == where.block and where.start <= one.start and one.end <= where.end]
        if len(stamps) == 2:
            yield from _between(scene, number, line, text, stamps)
            continue
        for at in range(len(stamps) - 1):
            pair, behind = stamps[at : at + 2], stamps[at + 2 : at + 3]
            if scene.in_text(line, "clock.to").fullmatch(text, pair[0].end, pair[1].start):
                until = behind[0].start if behind else line.sentence.end
                yield from _between(scene, number, line, text, pair, until)


def _between(
    scene: Scene, number: int, line: Line, text: str, stamps: list[Stamp], until: int | None = None
) -> Iterator[Relation]:
    """The length told of two stamps; where a sentence tells of several pairs, only the one right behind."""
    if all(stamp.either for stamp in stamps) and (until is None or not _round_the_clock(scene, line, text)):
        return  # 8点到6点: of which half of the day
    spent = stamps[1].at - stamps[0].at
    length = _told(scene, line, text, stamps, until)
    if length is None and until is None:
        length = _told_behind(scene, number, line, text, stamps)
    if spent + _DAY * (stamps[0].day != stamps[1].day) >= _DAY and spent <= _LONGEST and length is not None:
        yield _lasting(scene, line, stamps, spent, length)


def _round_the_clock(scene: Scene, line: Line, text: str) -> bool:
    """Whether hours past noon show that a sentence counts to 24."""
    found = scene.in_text(line, "clock.time").finditer(text, line.sentence.start, line.sentence.end)
    return any((hour := hour_of(match)) is not None and hour.minutes > _HOUR * 12 for match in found)


def _told(scene: Scene, line: Line, text: str, stamps: list[Stamp], until: int | None = None) -> Quantity | None:
    """The one length behind both hours, with no other figure between."""
    behind = [q for q in _lengths(line) if stamps[1].end <= q.start < (until or line.sentence.end)]
    if len(behind) != 1 or behind[0].start - stamps[1].end > _REACH:
        return None
    gap = text[stamps[1].end : behind[0].start]
    if any(sign.isdigit() for sign in gap) or scene.in_text(line, "clock.other_length").search(gap):
        return None
    between = text[stamps[0].end : stamps[1].start]
    return behind[0] if not any(sign.isdigit() for sign in between) else None


def _told_behind(scene: Scene, number: int, line: Line, text: str, stamps: list[Stamp]) -> Quantity | None:
    """The one length that the next sentence says something took, where the hours are told as a stretch."""
    if not scene.in_text(line, "clock.to").fullmatch(text, stamps[0].end, stamps[1].start):
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
    sharp = unit == "minute" or (first.minutes or 0) % _HOUR == (last.minutes or 0) % _HOUR
    slack = "0" if sharp else str(Decimal(_ROUGH) / minutes)
    block = line.sentence.block
    told = scene.span(block, length.start, length.end, scene.claim_at(block, length.start, length.end))
    ends = [scene.span(block, stamp.start, stamp.end) for stamp in (last, first)]
    begun = first.minutes or 0
    operands = (
        Operand("length", Interval.exact(value), unit, told, length.text, value),
        Operand("end", Interval.exact((begun + spent) / minutes), unit, ends[0], ends[0].exact),
        Operand("start", Interval.exact(begun / minutes), unit, ends[1], ends[1].exact),
    )
    facts = (("least", f"-{slack}"), ("most", slack), ("severity", "warning"))
    return Relation("calendar", "duration-mismatch", scene.article, operands, length.text, facts=facts)
