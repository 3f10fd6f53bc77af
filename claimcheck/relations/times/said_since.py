"""Lengths of time that words carry over to a date: 116 years after it was first lit in 1868; for 21 years since being
elected in 2004; opened in 1889, which makes it 136 years old.

What is told between a length and its date is a clause of any words; that it opens as such a clause does, and that no
other date of the sentence may be meant, is what binds the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from msgspec.structs import replace

from ...model.interval import Interval
from ...model.relation import Relation
from ..near_miss import one_sign_apart
from ..scene import Scene
from .lengths import bound
from .passages import Length, Passage, When, passages

_LOOSE = (-1, 1)  # end − start − length may be
_YEARS, _REACH, _NEAR, _BESIDE = ("year", "month"), 80, 30, 3  # signs
_AFTER, _BEFORE = "after", "before"


def find(scene: Scene) -> Iterator[Relation]:
    """Duration relations of lengths with a clause between them and their date."""
    for passage in passages(scene):
        for length in passage.lengths:
            if length.unit not in _YEARS or length.ordinal or passage.cue("stretch.partial").search(
                passage.ahead(length.start)
            ):
                continue
            parts = chain(_after_what(passage, length), _after_event(passage, length), _since_what(passage, length))
            relation = next(parts, None)
            if relation is not None:
                yield relation
        yield from _made_old(passage)


def _own(passage: Passage, length: Length) -> list[When]:
    """The single dates of a length's sentence."""
    whens = [when for when in passage.whens if when.to is None and not when.yearless]
    return [when for when in whens if not passage.stopped(*sorted((when.start, length.start)))]


def _after_what(passage: Passage, length: Length) -> Iterator[Relation]:
    """Automated in 1984, 116 years after it was first lit in 1868."""
    own = _own(passage, length)
    behind = next((when for when in own if when.start >= length.end), None)
    ahead = [when for when in own if when.end <= length.start and length.start - when.end <= _REACH]
    if behind is None or len(ahead) != 1 or len(own) != 2:
        return
    told = passage.cue("stretch.carried").fullmatch(passage.text[length.end : behind.start])
    if told is None:
        return
    start, end = (behind, ahead[0]) if told.lastgroup == _AFTER else (ahead[0], behind)
    if start.day < end.day:
        yield from bound(passage, length, start, end, _LOOSE)


def _after_event(passage: Passage, length: Length) -> Iterator[Relation]:
    """It burned down in 1953 and was rebuilt in 1971, 18 years after the fire: where a slip would explain a miss."""
    own = _own(passage, length)
    if len(own) != 2 or length.unit != "year" or not 0 <= length.start - own[1].end <= _BESIDE:
        return
    gone = Decimal(own[1].day.year - own[0].day.year)
    if gone <= 0 or not passage.cue("stretch.after_event").match(passage.text, length.end):
        return
    if abs(gone - length.value) <= 1 or one_sign_apart(length.value, gone, fewest=2):
        yield from _told(bound(passage, length, own[0], own[1], _LOOSE))


def _since_what(passage: Passage, length: Length) -> Iterator[Relation]:
    """He had held the seat for 21 years since being elected in 2004."""
    own = _own(passage, length)
    behind = next((when for when in own if when.start >= length.end), None)
    if behind is None or len(own) != 1:
        return
    if passage.cue("stretch.since_what").fullmatch(passage.text[length.end : behind.start]):
        yield from _told(bound(passage, length, behind, None, _LOOSE))


def _made_old(passage: Passage) -> Iterator[Relation]:
    """It opened in 1889, which makes it 136 years old."""
    for match in passage.cue("stretch.makes_old").finditer(passage.text):
        years = Decimal(match["years"])
        length = Length(*match.span("years"), years, Interval.exact(years), "year")
        own = _own(passage, length)
        near = len(own) == 1 and 0 <= match.start() - own[0].end <= _NEAR
        if near and passage.cue("stretch.clause").search(passage.text, own[0].end, match.start()) is None:
            yield from _told(bound(passage, length, own[0], None, _LOOSE))


def _told(relations: Iterator[Relation]) -> Iterator[Relation]:
    """The same relations, as words leave open what they end at."""
    return (replace(relation, inferred=True) for relation in relations)
