"""A multiple of one amount and another that its words name: 二手房成交量是新房的1.43倍; 前者是后者的1.5倍.

The two amounts stand in the sentences before, told in one unit. That names alone bind them leaves the relation
inferred: any two amounts around that agree acquit it, and a slip must be why it does not hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from re import Match

from ...languages import templates
from ...model.relation import Relation
from .. import near_miss
from ..scene import Figure, Line, Scene

_BACK = 3  # sentences
_MOST = 12  # amounts around
_CHANCE = 0.12  # that three unrelated figures are one slip from agreeing
_PAIR = 2
_SHORTEST = 2  # signs of a name


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Ratio-of relations of multiples that ``told`` leaves unbound."""
    bound = ("ratio", "factor", "share")
    run = {o.span.claim for r in told if r.not_run is None for o in r.operands if o.role in bound}
    for number, line in scene.spoken:
        for ratio in line.figures:
            plain = ratio.sign == templates.MULTIPLE and ratio.kind == "ratio" and ratio.at >= 0 and bool(ratio.value)
            if not plain or ratio.claim is None or ratio.claim.id in run or ratio.quantity.hedge is not None:
                continue
            named = line.cue("named_ratio_of").search(line.own_text(ratio))
            pair = _meant(scene, number, line, ratio, named) if named is not None else None
            if pair is not None:
                roles = [("a", pair[0]), ("b", pair[1]), ("ratio", ratio)]
                yield scene.relation("ratio-of", "ratio-mismatch", roles, ratio.quantity.text, inferred=True)


def _meant(
    scene: Scene, number: int, line: Line, ratio: Figure, named: Match[str]
) -> tuple[Figure, Figure] | None:
    levels = _levels(scene, number, ratio)
    pairs = [(a, b) for a, b in permutations(levels, _PAIR) if a.unit == b.unit and a.value != b.value]
    if not pairs or any((a.interval / b.interval).overlaps(ratio.interval) for a, b in pairs):
        return None
    one, other = named.group("a") or "", named.group("b")
    turned = line.cue("named_ratio_former").fullmatch(one), line.cue("named_ratio_latter").fullmatch(other)
    if None not in turned:
        last = max(level.sentence for level in levels)
        two = [level for level in levels if level.sentence == last]
        pair = (two[0], two[1]) if len(two) == _PAIR and two[0].unit == two[1].unit else None
    else:
        pair = _by_name(scene, line, one, other, pairs)
    return pair if pair is not None and _slipped(ratio, *pair) else None


def _levels(scene: Scene, number: int, ratio: Figure) -> list[Figure]:
    """The amounts around a multiple that it may set against each other."""
    block = scene.lines[number].sentence.block
    found = []
    for line in scene.lines[max(0, number - _BACK) : number + 1]:
        for figure in line.figures:
            level = figure.sign == templates.LEVEL and figure.kind == "level" and figure.row < ratio.row
            if line.sentence.block >= block - 1 and level and figure.at >= 0 and (figure.value or 0) > 0:
                found.append(figure)
    return found[-_MOST:]


def _by_name(
    scene: Scene, line: Line, one: str, other: str, pairs: Sequence[tuple[Figure, Figure]]
) -> tuple[Figure, Figure] | None:
    """The only two amounts of which the second goes by one name, and the first by the other or by none."""
    stop = scene.cue(line, "named_ratio_filler")
    one, other = stop.sub("", one), stop.sub("", other)
    if len(other) < _SHORTEST:
        return None
    able = [(a, b) for a, b in pairs if _goes_by(scene, b, other) and not _goes_by(scene, a, other)]
    sure = [
        (a, b)
        for a, b in able
        if len(one) >= _SHORTEST and _goes_by(scene, a, one) and one[-_SHORTEST:] in _beside(scene, a)
    ]
    found = sure or (able if not one else [])
    return found[0] if len(found) == 1 else None


def _goes_by(scene: Scene, figure: Figure, name: str) -> bool:
    """Whether two signs of a name, from its first on, stand in the words right before an amount."""
    beside = _beside(scene, figure)
    return name in beside or (len(name) > _SHORTEST and name[: _SHORTEST + 1] in beside)


def _beside(scene: Scene, figure: Figure) -> str:
    own = scene.lines[figure.sentence].own_text(figure)
    return f"{own.rpartition('，')[2] or own} {figure.name.text}"


def _slipped(ratio: Figure, a: Figure, b: Figure) -> bool:
    wanted = [(ratio, a.interval / b.interval), (a, b.interval * ratio.interval), (b, a.interval / ratio.interval)]
    chance = near_miss.chance(wanted)
    likely, fits = near_miss.slip(ratio, a.interval / b.interval)
    return (chance is not None and chance <= _CHANCE) or (fits and likely <= _CHANCE)
