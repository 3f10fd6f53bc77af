"""Lists told to their end, of a total told sentences before, where no word says that the list is all of it.

"Readers borrowed 61,480 books. … Novels came to 33,150, comics to 19,500 and all others to 8,830": all the
amounts of their kind in a sentence, the last behind its "and". Of such lists beside an amount that they come near to
nearly all make it: over 800 articles, 100 made one told before, and two of those that missed one by a slip were meant
otherwise, once lists that go on are left out. So a list that misses by what one slip of the pen explains, and unrelated
figures would hardly show, is taken to be meant; and is inferred.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ...model.relation import Relation
from .. import near_miss
from ..matching import inside, same_period
from ..scene import Figure, Line, Scene
from .closing import able, kin
from .overfull import traits
from .parts import counts
from .siblings import added, aside, chance_of, misses

_LONGEST = 3  # sentences
_FEWEST, _MOST = 2, 8  # parts
_REACH, _LINES = 60, 12  # figures and sentences back to the total
_FURTHER = 3  # amounts of the kind before or behind a list that may go on with it
_CLOSE = Decimal("0.42")  # times the total: parts that miss it by more are of something else
# How likely unrelated figures may be a slip apart: of a list of a sentence, of one of several, of two amounts, and of
# one that words say is parted by kinds.
_CHANCE, _SPREAD, _TWO, _PARTED = 0.15, 0.03, 0.03, 0.6
_REST = 0.45  # the same where the last part is called the rest
_OPEN, _TWO_FAR = 0.01, 0.005  # the same of a list that nothing ends, and of two amounts far off
_NEAR = 4  # sentences back to the total of two amounts
_APART, _BRACKETS = re.compile("[;；]"), re.compile(r"[(（][^()（）]*[)）]")
_DIGITS = 3  # of a total that is hardly made by chance


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Sums of lists told to their end, of those amounts that ``told`` adds up in no other way."""
    summed = (relation for relation in told if relation.kind == "partition" and relation.not_run is None)
    parts_of = (o.span.claim for relation in summed for o in relation.operands if o.role == "part")
    taken = {figure.row for claim in parts_of if (figure := scene.by_claim.get(claim or "")) is not None}
    for lines, parts in _lists(scene):
        totals = _totals(scene, parts)
        if not totals or _goes_on(lines, parts) or not taken.isdisjoint(part.row for part in parts):
            continue
        total = (_made(parts, totals) if _ends(lines, parts) else None) or _missed(scene, lines, parts, totals)
        if total is not None:
            taken |= {part.row for part in parts}
            roles = [*(("part", part) for part in parts), ("total", total)]
            yield scene.relation("partition", "sum-mismatch", roles, "list", inferred=True, exhaustive=True)


def _lists(scene: Scene) -> Iterator[tuple[list[Line], list[Figure]]]:
    """All the amounts of a kind in a sentence, in a piece of it, or in some that follow each other and all have one."""
    parts_in: dict[int, list[Figure]] = {}  # of each sentence the amounts that may be one of a list
    for start, (number, line) in enumerate(scene.spoken):
        if scene.reading.document.blocks[line.sentence.block].table is not None:
            continue
        lines: list[Line] = []
        amounts: list[Figure] = []
        for follows, other in scene.spoken[start : start + _LONGEST]:
            if other.sentence.block != line.sentence.block or follows - number > len(lines):
                break
            lines.append(other)
            if follows not in parts_in:
                parts_in[follows] = [figure for figure in other.figures if _part(scene, other, figure)]
            amounts += parts_in[follows]
            for parts in _kinds(scene, amounts):
                if _FEWEST <= len(parts) <= _MOST and len({part.sentence for part in parts}) == len(lines):
                    yield list(lines), parts
        if "told_out.opens" in line.cues and _APART.search(line.skeleton) is not None:
            kinds = (parts for piece in _pieces(scene, line) for parts in _kinds(scene, piece))
            yield from (([line], parts) for parts in kinds if _FEWEST <= len(parts) <= _MOST)


def _pieces(scene: Scene, line: Line) -> Iterator[list[Figure]]:
    """The amounts between the semicolons of a sentence: 按性质分，国有a家、行业b家；免费开放c家."""
    marks = [-1, *(match.start() for match in _APART.finditer(line.skeleton)), len(line.skeleton)]
    for start, end in pairwise(marks):
        yield [f for f in line.figures if start < f.at < end and _part(scene, line, f)]


def _part(scene: Scene, line: Line, figure: Figure) -> bool:
    """Whether an amount may be one of a list: no part of a part."""
    words = _BRACKETS.sub("", line.own_text(figure))
    pointed = line.cue("restated.of_them").match(words) or line.cue("told_out.of_which").match(words)
    return (
        able(scene, line, figure)
        and counts(figure)
        and figure.quantity.form != "range"
        and line.cue("including").search(words, pointed.end() if pointed is not None else 0) is None
    )


def _kinds(scene: Scene, amounts: Sequence[Figure]) -> Iterator[list[Figure]]:
    """The amounts of each unit, with those that leave theirs out behind it."""
    for unit in dict.fromkeys(figure.unit for figure in amounts):
        first = next(figure for figure in amounts if figure.unit == unit)
        yield [one for one in amounts if one is first or (one.row > first.row and kin(scene, first, one))]


def _ends(lines: Sequence[Line], parts: Sequence[Figure]) -> bool:
    """Whether the last part stands behind an "and"."""
    return lines[-1].cue("told_out.last").search(lines[-1].own_text(parts[-1])) is not None


def _goes_on(lines: Sequence[Line], parts: Sequence[Figure]) -> bool:
    """Whether a list goes on, nothing opens it where words must, or its amounts overlap."""
    start, end = lines[0], lines[-1]
    if "told_out.opens" in start.cues and start.cue("told_out.opens").search(_lead(start, parts[0])) is None:
        return True
    more = end.cue("told_out.more").match(end.after_text(parts[-1])) is not None
    return more or any(line.cue("overlap").search(line.skeleton) for line in lines)


def _limit(lines: Sequence[Line], parts: Sequence[Figure], total: Figure) -> float:
    """How likely unrelated figures may be a slip apart: the more, the surer words say that a list is complete."""
    pair, closed = len(parts) == _FEWEST, _ends(lines, parts)
    if _parted(lines[0], parts[0]):
        return _PARTED if closed else _OPEN
    if pair and (not closed or parts[0].sentence - total.sentence > _NEAR):
        return _TWO_FAR if closed else 0.0
    if closed and lines[-1].cue("rest_word").search(lines[-1].own_text(parts[-1])) is not None and not pair:
        return _REST
    if not closed:
        return _OPEN
    return _TWO if pair and len(lines) == 1 else _TWO / 2 if pair else _CHANCE if len(lines) == 1 else _SPREAD


def _totals(scene: Scene, parts: Sequence[Figure]) -> list[Figure]:
    """The amounts told in sentences before a list that may be its total, the nearest first."""
    first = parts[0]
    largest = max(part.value or Decimal(0) for part in parts)
    return [
        figure
        for figure in scene.before(first, reach=_REACH)
        if figure.sentence < first.sentence
        and parts[-1].sentence - figure.sentence <= _LINES
        and counts(figure)
        and (figure.value or 0) > largest
        and figure.quantity.hedge is None
        and scene.reading.document.blocks[scene.lines[figure.sentence].sentence.block].table is None
        and _one_kind(scene, figure, parts)
        and not aside(scene, figure)
        and _of_its_time(figure, parts)
    ]


def _of_its_time(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether parts that tell one time tell that of their total, or a piece of it; days in a row tell each its own."""
    first = parts[0].period
    told = all(part.read is not None and part.read.raw.time is not None for part in parts)
    apart = told and all(same_period(part.period, first) for part in parts)
    return not apart or same_period(total.period, first) or inside(first, total.period)


def _one_kind(scene: Scene, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether parts count what a total does: by their unit, or told without one of a thing that is counted."""
    if not total.unit:
        return False
    if all(not part.unit for part in parts):
        return total.quantity.noun == total.quantity.unit
    return all(kin(scene, total, part) for part in parts)


def _made(parts: Sequence[Figure], totals: Sequence[Figure]) -> Figure | None:
    """The total that parts make, where that is hardly chance."""
    made = added(parts)
    fine = (f for f in totals if f.value is not None and len(f.value.normalize().as_tuple().digits) >= _DIGITS)
    return next((figure for figure in fine if made.overlaps(figure.interval)), None)


def _missed(
    scene: Scene, lines: Sequence[Line], parts: Sequence[Figure], totals: Sequence[Figure]
) -> Figure | None:
    """The total that parts miss by one slip, where no other sum of theirs is told."""
    made = added(parts)
    if any(made.overlaps(figure.interval) for figure in totals) or _nested(parts):
        return None
    if len(lines) == 1 and traits(lines[0], 0, parts[-1].at):
        return None
    parted = _parted(lines[0], parts[0])
    best: tuple[float, Figure] | None = None
    for total in {figure.value: figure for figure in reversed(totals)}.values():
        far = misses(parts, total) > _CLOSE and not near_miss.slipped(parts, total)
        if far or not near_miss.within_reach(total, parts, made):
            continue
        chance = chance_of(parts, total)
        if parted and parts[0].sentence - total.sentence == 1 and _slip(parts, total):
            chance = 0.0  # told apart right behind it: no other is meant, however short the numbers
        if chance is not None and chance < _limit(lines, parts, total):
            best = min(filter(None, (best, (chance, total))), key=lambda one: one[0])
    return best[1] if best is not None and not _otherwise(scene, parts, best[1]) else None


def _parted(line: Line, first: Figure) -> bool:
    """Whether words say that a total is told apart by all its kinds: 按年龄分."""
    return line.cue("told_out.parted").search(_lead(line, first)) is not None


def _slip(parts: Sequence[Figure], total: Figure) -> bool:
    """Whether one sign of one figure is all that parts miss their total by."""
    gap = sum((part.value or Decimal(0) for part in parts), -(total.value or Decimal(0)))
    told = ((figure.value or Decimal(0), gap if figure is total else -gap) for figure in (total, *parts))
    return any(near_miss.one_sign_apart(value, value + off) for value, off in told)


def _lead(line: Line, first: Figure) -> str:
    """What stands before the first amount, back to a semicolon."""
    return _APART.split(line.skeleton[: first.at])[-1]


def _nested(parts: Sequence[Figure]) -> bool:
    """Whether one part is made of some in a row of the others."""
    for start in range(len(parts)):
        for end in range(start + 2, len(parts) + 1):
            made = added(parts[start:end])
            if any(made.overlaps(part.interval) for part in (*parts[:start], *parts[end:])):
                return True
    return False


def _otherwise(scene: Scene, parts: Sequence[Figure], total: Figure) -> bool:
    """Whether parts make what was told but for one of them, or with amounts told right before or behind them."""
    first, last = parts[0], parts[-1]
    around = scene.figures[max(total.row + 1, first.row - 2 * _FURTHER) : last.row + 1 + 2 * _FURTHER]
    others = [f for f in around if counts(f) and abs(f.sentence - first.sentence) <= _NEAR and kin(scene, first, f)]
    before = [f for f in others if f.row < first.row]
    ends = last.sentence if _parted(scene.lines[first.sentence], first) else last.sentence + _NEAR
    behind = [f for f in others if f.row > last.row and f.sentence <= ends]
    runs = [[part for part in parts if part is not left] for left in parts] if len(parts) > _FEWEST else []
    runs += [[*before[-n:], *parts] for n in range(1, _FURTHER + 1)]
    runs += [[*parts, *behind[:n]] for n in range(1, _FURTHER + 1)]
    runs += [[*parts, one] for one in (*before, *behind)]
    told = [f for f in scene.before(first, reach=_REACH) if f is total or (counts(f) and kin(scene, first, f))]
    return any(added(run).overlaps(f.interval) for run in runs for f in told if f not in run)
