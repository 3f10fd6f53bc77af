"""The only length in hours or minutes between the only two hours: pushed back at 22:15, on stand at 06:05 …

Hours are read in figures and in words (five to ten, ten at night, half past six). Where a sentence and the ones beside
it tell of two hours and of one length, the length lies between them; one many times longer or shorter is another one.
A winning time (2:14:08) is a length to the second.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from msgspec import Struct

from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..scene import Scene
from .clock import hour_of
from .lone import plausible
from .passages import BESIDE, Passage, passages

_SECONDS = {"hour": 3600, "minute": 60}
_HOUR, _HALF_DAY, _DAY = 3600, 43200, 86400
_MINUTE = Decimal(60)
_ENDS = 2
_BESIDE = 16  # signs between an hour and how much later it is
_ROUGH = 1800  # seconds that a length in whole hours may be off by, between times that are not on the hour


class Tick(Struct, frozen=True):
    """A time of day in seconds; ``either`` where it may lie in either half of the day, ``fine`` with its seconds."""

    start: int
    end: int
    at: int
    either: bool
    fine: bool = False


class Spell(Struct, frozen=True):
    """A length of time in seconds."""

    start: int
    end: int
    seconds: Decimal
    rough: bool


def find(scene: Scene) -> Iterator[Relation]:
    """Duration relations between two hours near each other and the one length told there."""
    for passage in passages(scene):
        ticks = ticks_of(passage)
        if len(ticks) < _ENDS:
            continue
        spells = list(_spells(passage, ticks))
        for spell in spells:
            at = passage.sentence_number(spell.start)
            near = [tick for tick in ticks if abs(passage.sentence_number(tick.start) - at) <= 1]
            if not near:
                continue
            others = [one for one in spells if abs(passage.sentence_number(one.start) - at) <= 1]
            own = any(passage.sentence_number(tick.start) == at for tick in near)
            if _later(passage, spell, near):  # closed at 8 p.m. … reported at 11:40 p.m., 3 hours and 40 minutes later
                yield from _between(passage, spell, *near[-_ENDS:])
                continue
            words = passage.ahead(spell.start)
            said = own or spell.end <= near[0].start or passage.cue("lone.definite").search(words)
            said = said or passage.cue("clock.thus_took").search(words)
            if said and len(near) == _ENDS and len(others) == 1 and not _apart(passage, spell, near):
                yield from _between(passage, spell, *near)


def _later(passage: Passage, spell: Spell, near: list[Tick]) -> bool:
    """Whether a length says how much later than the one hour before it the hour right beside it is."""
    if len(near) != _ENDS or passage.cue("clock.later").match(passage.text, spell.end) is None:
        return False
    first, last = near
    gap = spell.start - last.end if spell.start >= last.end else last.start - spell.end
    return first.end <= spell.start and 0 <= gap <= _BESIDE and not passage.stopped(
        min(last.end, spell.end), max(last.start, spell.start)
    )


def ticks_of(passage: Passage) -> list[Tick]:
    """The hours of a block in the order of the text, read once for all that ask."""
    if not isinstance(passage.ticks, list):
        passage.ticks = _ticks(passage)
    return list(passage.ticks)


def _ticks(passage: Passage) -> list[Tick]:
    found: list[Tick] = []
    for match in passage.cue("clock.time").finditer(passage.text):
        told = hour_of(match)
        if told is not None and not passage.cue("clock.seconds").match(passage.text, told.start):
            found.append(Tick(told.start, told.end, told.minutes * 60, told.either))
    for match in passage.cue("clock.spoken").finditer(passage.text):
        tick = _spoken(match)
        if tick is not None and not any(one.start < tick.end and tick.start < one.end for one in found):
            found.append(tick)
    for match in passage.cue("clock.read").finditer(passage.text):
        hour, minute, second = (int(match[name]) for name in ("hour", "minute", "second"))
        found.append(Tick(*match.span("at"), (hour * 60 + minute) * 60 + second, False, True))
    return sorted(found, key=lambda tick: tick.start)


def _spoken(match: Match[str]) -> Tick | None:
    """Ten at night, five to ten, half past six."""
    groups = match.groupdict()

    def number(mark: str) -> int | None:
        told = [name.lstrip(mark) for name, found in groups.items() if found and name[0] == mark]
        return next((int(name) for name in told if name.isdigit()), None)

    hour = number("h")
    if groups.get("midnight") or hour is None:
        return Tick(*match.span(), 0, False) if groups.get("midnight") else None
    minutes = 30 if groups.get("half") else 15 if groups.get("quarter") else number("m") or 0
    late = groups.get("late") or groups.get("late2")
    at = hour * 60 + (-minutes if groups.get("to") else minutes)
    if late and hour < 12:
        at += 12 * 60
    either = not (late or groups.get("early") or groups.get("early2"))
    return Tick(*match.span(), at * 60 % _DAY, either)


def _spells(passage: Passage, ticks: list[Tick]) -> Iterator[Spell]:
    """The lengths of a block in hours and minutes, and times that something took, told to the second."""
    for line in passage.lines:
        for one in line.sentence.quantities:
            if one.unit in _SECONDS and one.value and one.hedge is None and not one.streak:
                spoken = any(tick.start < one.end and one.start < tick.end for tick in ticks)
                if not spoken:
                    yield Spell(one.start, one.end, one.value * _SECONDS[one.unit], one.unit == "hour")
    for match in passage.cue("clock.took").finditer(passage.text):
        hour, minute, second = (int(match[name] or 0) for name in ("hour", "minute", "second"))
        yield Spell(*match.span("at"), Decimal((hour * 60 + minute) * 60 + second), False)


def _apart(passage: Passage, spell: Spell, near: list[Tick]) -> bool:
    """Whether words say that a length lies between others than the two hours, or that these are no two of one day."""
    text = passage.text
    if passage.cue("lone.not_before").search(passage.ahead(spell.start)):
        return True
    after = passage.cue("lone.not_after").match(text, spell.end) or passage.cue("lone.of_after").match(text, spell.end)
    if after:
        return True
    first, last = min(spell.start, near[0].start), max(spell.end, near[-1].end)
    start = max(0, first - BESIDE)
    start = max((match.end() for match in passage.cue("clock.clause").finditer(text, start, first)), default=start)
    return passage.cue("clock.unlike").search(text, start, last + BESIDE // 2) is not None


def _told_elsewhere(passage: Passage, spell: Spell) -> bool:
    """Whether a length leads to an hour of its own sentence from one that another paragraph tells."""
    at = passage.sentence_number(spell.start)
    own = [tick.at for tick in ticks_of(passage) if passage.sentence_number(tick.start) == at]
    others = (tick.at for other in passages(passage.scene) if other.block != passage.block for tick in ticks_of(other))
    to_the_minute = spell.seconds % _HOUR != 0  # whole hours lie between any two
    return to_the_minute and any((end - start) % _DAY == spell.seconds for start in others for end in own)


def _between(passage: Passage, spell: Spell, first: Tick, last: Tick) -> Iterator[Relation]:
    spent = (last.at - first.at) % _DAY
    choices = [spent]
    if first.either or last.either:
        choices.append((spent + _HALF_DAY) % _DAY)
    spent = min(choices, key=lambda one: abs(one - spell.seconds))
    if _told_elsewhere(passage, spell):
        return  # "at 15:52, 1 hour 45 minutes after the shock" of 14:07, told in the paragraph before
    if spent == 0 or not plausible(spell.seconds / _MINUTE, spent / _MINUTE, spent / _MINUTE):
        return
    sharp = not spell.rough or first.at % _HOUR == last.at % _HOUR
    slack = Decimal(1 if first.fine or last.fine else 60) if sharp else Decimal(_ROUGH)
    scene, block = passage.scene, passage.block
    said = scene.span(block, spell.start, spell.end, scene.claim_at(block, spell.start, spell.end))
    length = spell.seconds / _MINUTE
    operands = [Operand("length", Interval.exact(length), "", said, said.exact, length)]
    for role, tick, at in (("end", last, first.at + spent), ("start", first, first.at)):
        place = scene.span(block, tick.start, tick.end)
        operands.append(Operand(role, Interval.exact(Decimal(at) / _MINUTE), "", place, place.exact))
    facts = (("least", str(-slack / _MINUTE)), ("most", str(slack / _MINUTE)))
    yield Relation(
        "calendar", "duration-mismatch", scene.article, tuple(operands), said.exact[:40], inferred=True, facts=facts
    )
