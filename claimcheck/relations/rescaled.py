"""A scale that nothing beside a figure is written in: 214亿元 among 34万元 and 1038万元, $36 billion among millions.

Words bind figures only where their sizes let them, so that a scale missed unbinds its figure. A figure written in
another scale than all of its unit around it is read once more in theirs: what then binds it, and holds to within a
fifth, is what the text says of it, and its scale is the slip.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from ..model.interval import Interval
from ..model.reading import Reading
from ..model.relation import Operand, Relation
from .scene import Figure, Scene
from .settle import growth_holds, product_holds, share_holds

_BESIDE = 4  # figures before and behind
_BACK, _AHEAD = 4, 2  # sentences that are read again
_MOST = 6  # figures of an article that are read again: where more are, its scales are mixed
_LEAST = 3  # powers of ten that a scale word is off by
_WORDS = {3: 6, 6: 9, 9: 6, 4: 8, 8: 4}  # thousand for million, million and billion, 万 and 亿
_OFF = Decimal("1.2")
_FACTORS = {"product-mismatch": ("product", "price", "number"), "average-mismatch": ("total", "count", "mean")}


def find(scene: Scene, told: Sequence[Relation], again: Callable[[Reading], list[Relation]]) -> Iterator[Relation]:
    """Relations that figures have in the scale of those beside them; ``again`` finds those of a reading."""
    held = {o.span.claim for r in told for at, o in enumerate(r.operands) if o.span.claim and _tight(r, at)}
    able = ((f, f.claim) for f in scene.figures if f.claim is not None and f.claim.id not in held)
    odd = [(figure, claim, power) for figure, claim in able if (power := _missed(scene, figure))]
    known = {_places(relation) for relation in told if relation.not_run is None}
    for figure, claim, power in odd if len(odd) <= _MOST else ():
        for relation in again(_reread(scene.reading, figure, power)):
            own = [o.span.claim == claim.id for o in relation.operands]
            if sum(own) == 1 and _places(relation) not in known and _tight(relation, own.index(True)):
                operands = tuple(
                    _times(o, Decimal(1).scaleb(-power)) if mine else o
                    for o, mine in zip(relation.operands, own, strict=True)
                )
                yield replace(relation, operands=operands, others=())


def _places(relation: Relation) -> tuple[str, frozenset[object]]:
    return relation.rule, frozenset(operand.span for operand in relation.operands)


def _missed(scene: Scene, figure: Figure) -> int:
    """By what power of ten a figure has another scale than all of its unit beside it; 0 where it has none."""
    scale = _scale(figure)
    if scale not in _WORDS or figure.kind != "level" or not _exact(figure):
        return 0
    beside = scene.figures[max(0, figure.row - _BESIDE) : figure.row + _BESIDE + 1]
    like = [f for f in beside if f is not figure and f.unit == figure.unit and f.kind == "level"]
    like = [f for f in like if f.sentence == figure.sentence] or like
    scales = {_scale(f) for f in like}
    if scale in scales or not scales:
        return 0
    theirs = [other - scale for other in scales & _WORDS.keys()]
    power = theirs[0] if len(theirs) == 1 else 0 if theirs else _WORDS[scale] - scale
    return power if abs(power) >= _LEAST else 0


def _exact(figure: Figure) -> bool:
    return figure.value is not None and figure.value > 0 and figure.quantity.hedge is None


def _scale(figure: Figure) -> int:
    """The power of ten that a figure's scale word stands for."""
    digits = figure.quantity.text.rpartition(".")[2] if "." in figure.quantity.text else ""
    return figure.quantity.place.adjusted() + sum(sign.isdigit() for sign in digits)


def _reread(reading: Reading, figure: Figure, power: int) -> Reading:
    """The sentences around a figure, with it in another scale."""
    first, last = max(0, figure.sentence - _BACK), figure.sentence + _AHEAD + 1
    read, factor = figure.read, Interval.exact(Decimal(1).scaleb(power))
    assert read is not None and figure.value is not None
    old = figure.quantity
    new = replace(
        old,
        value=figure.value.scaleb(power),
        interval=old.interval * factor,
        place=old.place.scaleb(power),
        nonzero_place=old.nonzero_place.scaleb(power),
    )
    bounds = read.claim.interval * factor
    claim = replace(read.claim, value=new.value, low=bounds.low, high=bounds.high)
    near = (c for c in reading.claims if first <= c.sentence < last)
    told = (replace(c, claim=claim, raw=replace(c.raw, quantity=new)) if c is read else c for c in near)
    claims = tuple(replace(c, sentence=c.sentence - first) for c in told)
    sentences = list(reading.sentences[first:last])
    own = sentences[figure.sentence - first]
    quantities = tuple(new if q is old else q for q in own.quantities)
    sentences[figure.sentence - first] = replace(own, quantities=quantities)
    return replace(reading, sentences=tuple(sentences), claims=claims)


def _times(operand: Operand, factor: Decimal) -> Operand:
    value = operand.value * factor if operand.value is not None else None
    return replace(operand, interval=operand.interval * Interval.exact(factor), value=value)


def _tight(relation: Relation, index: int) -> bool:
    """Whether a relation holds, and would not were the figure a fifth larger or smaller."""
    if relation.not_run is not None or not _holds(relation, relation.operands):
        return False
    own = relation.operands[index]
    changed = (
        (*relation.operands[:index], _times(own, factor), *relation.operands[index + 1 :])
        for factor in (_OFF, 1 / _OFF)
    )
    return not any(_holds(relation, operands) for operands in changed)


def _holds(relation: Relation, operands: Sequence[Operand]) -> bool:
    spans = {operand.role: operand.interval for operand in operands}
    match relation.rule:
        case "sum-mismatch" if "total" in spans:
            parts = [operand.interval for operand in operands if operand.role == "part"]
            return sum(parts, Interval.exact(0)).overlaps(spans["total"])
        case "share-mismatch" if {"part", "whole", "share"} == spans.keys():
            return share_holds(spans["part"], spans["whole"], spans["share"])
        case "growth-mismatch" if {"new", "base", "factor"} == spans.keys():
            way = dict(relation.facts).get("direction") or "up"
            return growth_holds(spans["new"], spans["base"], spans["factor"], way)
        case "difference-mismatch" if {"new", "base", "delta"} == spans.keys():
            gap = spans["new"] - spans["base"]
            return gap.overlaps(spans["delta"]) or (-gap).overlaps(spans["delta"])
        case "average-mismatch" | "product-mismatch":
            roles = _FACTORS[relation.rule]
            if spans.keys() >= set(roles):
                made, each, number = (spans[role] for role in roles)
                per = Interval.exact(dict(relation.facts).get("per", "1"))
                return product_holds(made * per, each, number)
    return False
