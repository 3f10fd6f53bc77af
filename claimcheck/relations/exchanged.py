"""Two digits exchanged: what words bind a figure to, once they are put back.

Words often leave open which figures belong together, and only sizes that agree decide. A figure that nothing confirms
is read again with each two neighbouring digits exchanged: where it then is exactly what the words around it let it
be, the slip is told. Few numbers are made that way, so that chance hardly makes one (``checks`` weighs how hardly).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from msgspec.structs import replace

from ..languages import templates
from ..languages.conversions import is_money
from ..model.interval import Interval
from ..model.reading import Reading
from ..model.relation import Operand, Relation
from . import near_miss
from .reread import around, is_around, places, tight
from .scene import Figure, Scene
from .settle import alike

_FEWEST = 3  # digits: two have one other order, which fits too often
_BACK, _AHEAD = 20, 12  # figures that a figure may be reckoned from
_APART = 3  # sentences: farther off, an amount may be per anything
_RUN = 6  # parts of a list
_SLACK = 0.006  # of a value: what the rounding of its operands leaves
_LOST = 1e-9  # of a value, by reckoning in floats
_EXACT = 0.0005  # of a total: what is rounder fits too often
Again = Callable[[Reading, str], list[Relation]]


def find(scene: Scene, told: Sequence[Relation], again: Again) -> Iterator[Relation]:
    """Relations that figures have with two digits put back; ``again`` finds
    those of a reading that are reckoned in some way."""
    held = {o.span.claim for r in told for at, o in enumerate(r.operands) if o.span.claim and tight(r, at)}
    known = {places(relation) for relation in told if relation.not_run is None}
    for figure in scene.figures:
        if figure.claim is None or figure.claim.id in held or not _able(figure):
            continue
        reckoned = _Reckoned(scene, figure)
        for value in near_miss.exchanged(figure):
            for way in reckoned.ways(value):
                moved = figure.interval + Interval.exact(value - (figure.value or value))
                for relation in again(around(scene.reading, figure, value, moved), way):
                    if places(relation) not in known:
                        yield from _stated(scene, relation, figure, value)


def _able(figure: Figure) -> bool:
    """Whether a figure is told to the digit, with as many that a slip of two is rare."""
    exact = figure.read is not None and figure.quantity.hedge is None and figure.value is not None
    return exact and sum(sign.isdigit() for sign in figure.quantity.text) >= _FEWEST


def _stated(scene: Scene, relation: Relation, figure: Figure, meant: Decimal) -> Iterator[Relation]:
    """A relation that holds of what was meant, of what is stated."""
    assert figure.claim is not None
    own = [o.span.claim == figure.claim.id for o in relation.operands]
    if sum(own) != 1 or not tight(relation, own.index(True)):
        return
    mine = relation.operands[own.index(True)]
    if mine.value != meant or not _of_one_kind(scene, relation):
        return  # told in other units there, or of other things
    stated: Operand = replace(mine, value=figure.value, interval=figure.interval)
    operands = tuple(stated if one is mine else one for one in relation.operands)
    facts = (*relation.facts, ("exchanged", "yes"))
    yield replace(relation, operands=operands, inferred=True, facts=facts, others=())


def _of_one_kind(scene: Scene, relation: Relation) -> bool:
    """Whether figures are told alike, planned or done, and what is so many per something is made of as many such."""
    figures = {o.role: scene.by_claim.get(o.span.claim or "") for o in relation.operands}
    told = {figure.modality for figure in figures.values() if figure is not None}
    per = figures.get("price") or figures.get("mean")
    made = figures.get("product") or figures.get("total")
    if per is None or made is None:
        return len(told) == 1
    apart = [figure.sentence for figure in figures.values() if figure is not None]
    if max(apart) - min(apart) > _APART:
        return False
    top, _, bottom = per.unit.rpartition("/")
    return len(told) == 1 and (not bottom or top in ("", made.unit) or is_money(top) == is_money(made.unit) is True)


class _Reckoned:
    """What a figure might be, reckoned quickly from those beside it: which families are worth asking."""

    def __init__(self, scene: Scene, figure: Figure) -> None:
        near = scene.figures[max(0, figure.row - _BACK) : figure.row + _AHEAD + 1]
        read = [f for f in near if f is not figure and is_around(figure, f)]
        beside = [f for f in read if f.value and f.value > 0]
        self._figure = figure
        self._like = [f for f in beside if f.unit == figure.unit] if figure.sign == templates.LEVEL else []
        self._made = {"rate": sorted(_of_rates(beside, figure)), "quotient": sorted(_of_two(beside, figure))}

    def ways(self, meant: Decimal) -> Iterator[str]:
        """How a value may be reckoned from the figures beside."""
        value = float(meant)
        if len(self._like) > 1 and _summed(self._like, self._figure, value):
            yield "sum"
        for way, made in self._made.items():
            at = bisect_left(made, value * (1 - _SLACK))
            if at < len(made) and made[at] <= value * (1 + _SLACK):
                yield way


def _summed(like: Sequence[Figure], figure: Figure, value: float) -> bool:
    """Whether a value is a sum of figures that follow each other, or makes one with some: all of one unit."""
    row = bisect_left([f.row for f in like], figure.row)
    told = [(float(f.value or 0), _half(f)) for f in like]
    told.insert(row, (value, _half(figure)))
    for low in range(len(told)):
        total, slack = told[low]
        for high in range(low + 2, min(low + _RUN, len(told)) + 1):
            total, slack = total + told[high - 1][0], slack + told[high - 1][1]
            others = (*told[:low], *told[high:]) if low <= row < high else (told[row],)
            if any(abs(total - other) <= min(slack + half, _EXACT * total) for other, half in others):
                return True
    return False


def _half(figure: Figure) -> float:
    """Half of what wording and rounding leave a figure, and what floats lose."""
    return float(figure.interval.width or 0) / 2 + _LOST * float(figure.value or 0)


def _of_rates(beside: Sequence[Figure], figure: Figure) -> Iterator[float]:
    """What rates make of amounts, or two amounts of one unit of each other."""
    levels = [f for f in beside if f.sign == templates.LEVEL]
    if figure.sign == templates.PERCENT:
        for a, b in permutations(levels, 2):
            if alike(a, b) and a.value and b.value:
                share = 100 * float(a.value / b.value)
                yield from (share, abs(share - 100))
        return
    for rate in beside:
        part = float(rate.value or 0) / 100 if rate.sign == templates.PERCENT else 0.0
        for level in levels if part else ():
            base = float(level.value or 0)
            yield from (base * part, base / part, base * (1 + part), base * abs(1 - part), base / (1 + part))
            yield base / abs(1 - part or 1.0)


def _of_two(beside: Sequence[Figure], figure: Figure) -> Iterator[float]:
    """Products and quotients of amounts of two units."""
    able = [f for f in beside if f.sign in (templates.LEVEL, templates.DURATION)]
    if figure.sign not in (templates.LEVEL, templates.DURATION):
        return
    for a, b in permutations(able, 2):
        if a.unit != b.unit:
            one, other = float(a.value or 0), float(b.value or 1)
            yield one / other
            if a.row < b.row:
                yield one * other
