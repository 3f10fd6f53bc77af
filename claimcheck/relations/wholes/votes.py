"""Votes and those who cast them: "voted 6-3" by nine members; "by nine to four, two of its 15 members abstaining".

A tally, those who abstained and the size of the body stand within a few sentences of each other. Members may be away:
fewer votes than members say nothing unless all are said to have been there; more votes than members cannot be.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from re import Match
from typing import NamedTuple

from ... import languages
from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..scene import Line, Scene

_NEAR = 3  # sentences
_CHAIR = 1  # who may cast no vote and is there


class _Number(NamedTuple):
    """A number of votes or members, where it stands: a tally is not always read as figures."""

    line: Line
    start: int
    end: int
    value: Decimal


def find(scene: Scene) -> Iterator[Relation]:
    """Sums of tallies that come to more than their body has members, or to other than all who were there."""
    for number, line in enumerate(scene.lines):
        yield from absent(scene, number)
        yield from _sides(scene, line)
        for match, tally in tallies(scene, line):
            larger = max((one.value for one in tally if one is not None), default=Decimal(0))
            body = _body(scene, number, larger)
            if body is None or any(one is None for one in tally):
                continue
            whole, present = body
            others = _others(scene, number, match)
            votes = [*(one for one in tally if one is not None), *(one for one, _ in others)]
            present = present or any(away for _, away in others)
            if max(one.value for one in votes) < whole.value:
                yield from _relation(scene, votes, whole, match.group(), present=present)


def tallies(scene: Scene, line: Line) -> Iterator[tuple[Match[str], list[_Number | None]]]:
    """Votes for and against that a sentence tells: 6-3."""
    text = scene.text_of(line)
    if scene.cue(line, "votes.said").search(text, line.sentence.start, line.sentence.end) is None:
        return
    for match in scene.cue(line, "votes.tally").finditer(text, line.sentence.start, line.sentence.end):
        yield match, [_at(line, match, name) for name in ("a", "b")]


def _relation(
    scene: Scene, votes: list[_Number], whole: _Number, cue: str, *, present: bool
) -> Iterator[Relation]:
    cast = sum((one.value for one in votes), Decimal(0))
    if cast > whole.value:  # of two bodies, or of one that is too small
        first, last = votes[0], votes[1]
        block = first.line.sentence.block
        span = scene.span(block, first.start, last.end)
        tally = Operand("part", Interval.exact(cast), "", span, span.exact, cast)
        operands, rule = (tally, operand(scene, "whole", whole)), "part-exceeds-whole"
        yield Relation("part-of", rule, scene.article, operands, cue.strip()[:40], inferred=True)
    elif present or cast == whole.value:
        roles = [*(("part", one) for one in votes), ("total", whole)]
        parts = tuple(operand(scene, role, one) for role, one in roles)
        told = present and abs(cast - whole.value) > _CHAIR  # all are accounted for
        facts = (("severity", "warning"),) if told else ()
        yield Relation(
            "partition", "sum-mismatch", scene.article, parts, cue.strip()[:40], not told, exhaustive=True, facts=facts
        )


def operand(scene: Scene, role: str, one: _Number) -> Operand:
    block = one.line.sentence.block
    span = scene.span(block, one.start, one.end, scene.claim_at(block, one.start, one.end))
    return Operand(role, Interval.exact(one.value), "", span, span.exact, one.value)


def _at(line: Line, match: Match[str], group: str) -> _Number | None:
    """The number that a group stands on, in digits or in words; it need be none of the figures of its sentence."""
    start, end = match.span(group)
    if match[group].isdigit():
        return _Number(line, start, end, Decimal(match[group]))
    told = languages.get(line.sentence.language).quantities(match[group])
    return next((_Number(line, start, end, q.value) for q in told[:1] if q.value is not None), None)


def around(scene: Scene, number: int) -> list[Line]:
    """The sentences around one, the nearest first."""
    near = range(max(0, number - _NEAR), min(len(scene.lines), number + _NEAR + 1))
    return [scene.lines[at] for at in sorted(near, key=lambda at: abs(at - number))]


def _body(scene: Scene, number: int, larger: Decimal) -> tuple[_Number, bool] | None:
    """How many members there are by the sentences around a tally, and whether all are said to have been there; fewer
    than one side of it are some of them."""
    found: list[tuple[_Number, bool]] = []
    block = scene.lines[number].sentence.block
    for line in around(scene, number):
        text = scene.text_of(line)
        for match in scene.cue(line, "votes.took_part").finditer(text, line.sentence.start, line.sentence.end):
            there = _at(line, match, "n")
            if there is not None and there.value > larger and line.sentence.block == block:
                return there, True  # "58 of the 60 councillors took part"
        for match in scene.cue(line, "votes.body").finditer(text, line.sentence.start, line.sentence.end):
            name = next(name for name in ("n", "m", "k") if match[name])
            whole = _at(line, match, name)
            if whole is not None and whole.value > larger:
                found.append((whole, scene.cue(line, "votes.present").search(match.group()) is not None))
    found = [one for one in found if one[0].line.sentence.block == block] or found
    return found[0] if len({whole.value for whole, _ in found}) == 1 else None


def absent(scene: Scene, number: int) -> Iterator[Relation]:
    """ "58 of the 60 councillors took part; two sent apologies": those who came and those who did not."""
    line = scene.lines[number]
    text = scene.text_of(line)
    for match in scene.cue(line, "votes.took_part").finditer(text, line.sentence.start, line.sentence.end):
        there, whole = _at(line, match, "n"), _at(line, match, "of")
        away = scene.cue(line, "votes.away").search(text, match.end(), line.sentence.end)
        rest = _at(line, away, "n") if away is not None else None
        if there is not None and whole is not None and rest is not None and rest.value < whole.value:
            roles = [("part", there), ("part", rest), ("total", whole)]
            parts = tuple(operand(scene, role, one) for role, one in roles)
            yield Relation("partition", "sum-mismatch", scene.article, parts, match.group()[:40], exhaustive=True)


def _sides(scene: Scene, line: Line) -> Iterator[Relation]:
    """ "Six of its nine members voted for it, three preferred to wait and one abstained": nobody takes two sides, so
    that there cannot be more of them than members."""
    text = scene.text_of(line)
    for match in scene.cue(line, "votes.sides").finditer(text, line.sentence.start, line.sentence.end):
        told = text[match.start("n2") : match.end()]
        if scene.cue(line, "votes.apart").search(told) is None or scene.cue(line, "votes.both").search(match.group()):
            continue
        parts = [_at(line, match, name) for name in ("n1", "n2", "n3") if match[name]]
        whole = _at(line, match, "of")
        able = [part for part in parts if part is not None]
        if whole is not None and len(able) == len(parts) and sum(part.value for part in able) >= whole.value:
            roles = [*(("part", part) for part in able), ("total", whole)]
            operands = tuple(operand(scene, role, one) for role, one in roles)
            cue, facts = match.group()[:40], (("severity", "warning"),)
            yield Relation(
                "partition", "sum-mismatch", scene.article, operands, cue, exhaustive=True, facts=facts
            )


def _others(scene: Scene, number: int, tally: Match[str]) -> list[tuple[_Number, bool]]:
    """Those who cast no vote for either side, in the sentence of a tally or the next; and whether they were away."""
    told: list[tuple[_Number, bool]] = []
    for line in scene.lines[number : number + 2]:
        text = scene.text_of(line)
        start = tally.end() if line is scene.lines[number] else line.sentence.start
        found = [
            (one, match["away"] is not None)
            for match in scene.cue(line, "votes.other").finditer(text, start, line.sentence.end)
            if (one := _at(line, match, "c" if match["c"] else "d")) is not None
        ]
        if told:  # who abstained is told with the tally; the next sentence may add who was away
            return told + [one for one in found if one[1]]
        told = found
    return told
