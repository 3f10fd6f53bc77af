"""What a result would have been without something: "excluding charges of €5.2m, profit would have been €9.5m".

The result that there was stands in the same sentence or in those before it. Where it and what is left out make what
would have been, one way or the other, nothing is wrong; a conflict is told where one slip of the pen explains it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...model.relation import Relation
from .. import near_miss
from ..scene import Figure, Line, Scene
from .parts import counts

_BACK = 2  # sentences
_CHANCE = 0.3  # that figures which do not belong together are one slip from agreeing, where several results are told


def find(scene: Scene) -> Iterator[Relation]:
    """Sums of a result and what it was told without."""
    for number, line in scene.spoken:
        for aside, result in pairwise(line.figures):
            if _told_without(line, aside, result):
                able = [f for f in _results(scene, number, aside) if f.unit == result.unit]
                yield from _made(scene, line, able, aside, result)


def _told_without(line: Line, aside: Figure, result: Figure) -> bool:
    """Whether words tell the second of two amounts as what there would have been without the first."""
    if aside.at < 0 or result.at < 0 or not (counts(aside) and counts(result) and aside.unit == result.unit):
        return False
    without = line.cue("left_out.aside").search(line.own_text(aside)) is not None
    return without and line.cue("left_out.result").search(line.own_text(result)) is not None


def _results(scene: Scene, number: int, aside: Figure) -> Iterator[Figure]:
    """Amounts before what is left out, the nearest sentence last, in the paragraph."""
    block = scene.lines[number].sentence.block
    for line in scene.lines[max(0, number - _BACK) : number + 1]:
        if line.sentence.block == block:
            yield from (f for f in line.figures if f.row < aside.row and counts(f) and f.value)


def _made(
    scene: Scene, line: Line, able: list[Figure], aside: Figure, result: Figure
) -> Iterator[Relation]:
    for told in able:
        for made in (told.interval + aside.interval, told.interval - aside.interval):
            if made.overlaps(result.interval):
                return
    now = [figure for figure in able if figure.row not in scene.bases]
    if not now or line.cue("left_out.gain").search(line.own_text(aside)) is not None:
        return
    told = now[-1]
    shrinks = line.cue("left_out.loss").search(line.own_text(result)) is not None  # without costs a loss is smaller
    total, part = (told, result) if shrinks else (result, told)
    wanted = (
        (total, part.interval + aside.interval),
        (part, total.interval - aside.interval),
        (aside, total.interval - part.interval),
    )
    chance = near_miss.chance(wanted)
    if chance is not None and (len(now) == 1 or chance < _CHANCE):
        roles = [("part", part), ("part", aside), ("total", total)]
        facts = (("severity", "warning"),)
        yield scene.relation("partition", "sum-mismatch", roles, line.own_text(result), exhaustive=True, facts=facts)
