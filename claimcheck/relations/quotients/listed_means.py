"""The mean of figures that are listed right before it: "marks of 7, 9, 8, 6 and 10 gave a mean of 8.0".

At least three figures of one measure in a row, and behind them one that words call their mean: what is listed is taken
to be all, and a conflict is told where one slip explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

import msgspec

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation
from .. import near_miss
from ..scene import Figure, Line, Scene
from ..settle import bare
from .operands import extreme

_FEWEST, _MOST = 3, 12
_APART = 48  # signs between two figures of a list
_DOUBT, _RISK = 0.05, 0.08
_FIRM = (("severity", "warning"), ("firm", "told"))


def find(scene: Scene) -> Iterator[Relation]:
    """Average-of relations between a mean and the figures listed before it."""
    for number, line in scene.spoken:
        for figure in line.figures:
            if _is_mean(scene, line, figure):
                parts = _listed(scene, number, figure)
                if len(parts) < _FEWEST or any(_told_of_all(scene, part) for part in parts):
                    continue
                firm = _closed(line, number, parts, figure)
                if firm or _holds(parts, figure) or _slipped(parts, figure):
                    relation = _relation(scene, parts, figure)
                    yield msgspec.structs.replace(relation, inferred=False, facts=_FIRM) if firm else relation
                elif line.cue("mean_apposed").fullmatch(line.own_text(figure)) is not None:
                    low, *_, high = sorted(parts, key=lambda part: part.value or 0)
                    ends = [("low", low), ("mean", figure), ("high", high)]
                    yield scene.relation("order", "average-out-of-range", ends, figure.quantity.text, inferred=True)


def _is_mean(scene: Scene, line: Line, figure: Figure) -> bool:
    own = line.own_text(figure)
    told = line.cue("mean_of_list").search(own) and not line.cue("median").search(own)
    told = told and not line.cue("mean_of_others").search(own)
    return bool(told) and _plain(figure) and figure.row not in scene.bases


def _closed(line: Line, number: int, parts: Sequence[Figure], mean: Figure) -> bool:
    """Whether a list ends with an "and" and its mean is told right behind: "48, 71 and 79, for an average of 66"."""
    if any(part.sentence != number for part in parts) or line.cue("mean_closing").search(line.own_text(mean)) is None:
        return False
    if mean.sign == templates.PERCENT or line.cue("mean_ends").match(line.after_text(mean)) is None:
        return False  # a rate may be that of years on end
    return line.cue("mean_last").search(line.own_text(parts[-1])) is not None


def _told_of_all(scene: Scene, part: Figure) -> bool:
    """Whether a figure is itself the most, the least or the mean of others, and no one of a list."""
    line = scene.lines[part.sentence]
    return extreme(scene, part) or line.cue("mean_of_list").search(line.own_text(part)) is not None


def _plain(figure: Figure) -> bool:
    signs = (templates.LEVEL, templates.DURATION, templates.PERCENT)
    stated = figure.value is not None and figure.value >= 0 and figure.quantity.hedge is None
    return stated and figure.sign in signs and figure.kind in ("level", "duration", "share")


def _listed(scene: Scene, number: int, mean: Figure) -> list[Figure]:
    """The figures of one measure in a row that end right before a mean, in its sentence or the one before."""
    before = [f for f in scene.figures[max(0, mean.row - _MOST) : mean.row] if number - f.sentence <= 1]
    while before and before[-1].sentence == number and before[-1].sign == templates.DURATION != mean.sign:
        before.pop()  # the six-month average
    if not before or scene.lines[before[-1].sentence].sentence.block != scene.lines[number].sentence.block:
        return []
    last = before[-1]
    found = list(takewhile(lambda f: f.sentence == last.sentence and _one_measure(f, last), reversed(before)))
    line = scene.lines[last.sentence]
    parts = found[::-1]
    for at in range(len(parts) - 1, 0, -1):
        between = line.between(parts[at - 1], parts[at])
        if len(between) > _APART or line.cue("list_joint").search(between) is None:
            return parts[at:]
    return parts if len(parts) < _MOST and _one_measure(mean, last) else []


def _one_measure(one: Figure, other: Figure) -> bool:
    return _plain(one) and one.sign == other.sign and (
        one.unit == other.unit or "" in (one.unit, other.unit) or bare(one) or bare(other)
    )


def _mean_of(parts: Sequence[Figure]) -> Interval:
    added = parts[0].interval
    for part in parts[1:]:
        added = added + part.interval
    return added / Interval.exact(len(parts))


def _rounded(parts: Sequence[Figure], mean: Figure) -> Interval:
    """What a mean may be: told as whole things are, or in the hundreds that all of the list is told in."""
    place = max(mean.quantity.place, min(f.quantity.nonzero_place for f in (*parts, mean)))
    return mean.interval.widen(place / 2) if mean.interval.width == 0 else mean.interval


def _holds(parts: Sequence[Figure], mean: Figure) -> bool:
    return _mean_of(parts).overlaps(_rounded(parts, mean))


def _slipped(parts: Sequence[Figure], mean: Figure) -> bool:
    """Whether one slip explains why a list and its mean disagree, which those of something else would hardly show."""
    stated = _rounded(parts, mean) * Interval.exact(len(parts))
    slack = (_rounded(parts, mean).width or Decimal(0)) / 2
    needs = [(mean, _mean_of(parts).widen(slack))]
    for part in parts:
        rest = _mean_of(parts) * Interval.exact(len(parts)) - part.interval
        needs.append((part, stated - rest))
    slips = [near_miss.slip(figure, needed) for figure, needed in needs if figure.value]
    return any(slip for _, slip in slips) and _DOUBT * sum(chance for chance, _ in slips) < _RISK


def _relation(scene: Scene, parts: Sequence[Figure], mean: Figure) -> Relation:
    roles = [*(("part", part) for part in parts), ("mean", mean)]
    relation = scene.relation("average-of", "average-mismatch", roles, mean.quantity.text, inferred=True)
    last = msgspec.structs.replace(relation.operands[-1], interval=_rounded(parts, mean))
    return msgspec.structs.replace(relation, operands=(*relation.operands[:-1], last))
