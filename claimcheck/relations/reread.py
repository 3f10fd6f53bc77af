"""A text read once more with one figure as it may have been meant: what words then bind to it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from ..model.interval import Interval
from ..model.reading import Reading
from ..model.relation import Operand, Relation
from .scene import Figure
from .settle import growth_holds, product_holds, share_holds

_BACK, _AHEAD = 4, 2  # sentences that are read again
_FACTORS = {"product-mismatch": ("product", "price", "number"), "average-mismatch": ("total", "count", "mean")}
_OFF = Decimal("1.2")


def around(reading: Reading, figure: Figure, value: Decimal, interval: Interval, power: int = 0) -> Reading:
    """The sentences around a figure, with it of another value; ``power`` is by how many places its point moves."""
    first, last = max(0, figure.sentence - _BACK), figure.sentence + _AHEAD + 1
    read, old = figure.read, figure.quantity
    assert read is not None
    new = replace(
        old,
        value=value,
        interval=interval,
        place=old.place.scaleb(power),
        nonzero_place=old.nonzero_place.scaleb(power),
    )
    claim = replace(read.claim, value=value, low=interval.low, high=interval.high)
    near = (c for c in reading.claims if first <= c.sentence < last)
    told = (replace(c, claim=claim, raw=replace(c.raw, quantity=new)) if c is read else c for c in near)
    claims = tuple(replace(c, sentence=c.sentence - first) for c in told)
    sentences = list(reading.sentences[first:last])
    own = sentences[figure.sentence - first]
    quantities = tuple(new if q is old else q for q in own.quantities)
    sentences[figure.sentence - first] = replace(own, quantities=quantities)
    return replace(reading, sentences=tuple(sentences), claims=claims)


def is_around(figure: Figure, other: Figure) -> bool:
    """Whether another figure stands in the sentences that are read again with one."""
    return -_BACK <= other.sentence - figure.sentence <= _AHEAD


def places(relation: Relation) -> tuple[str, frozenset[object]]:
    """A rule with the places of its figures."""
    return relation.rule, frozenset(operand.span for operand in relation.operands)


def times(operand: Operand, factor: Decimal) -> Operand:
    """An operand so many times as large."""
    value = operand.value * factor if operand.value is not None else None
    return replace(operand, interval=operand.interval * Interval.exact(factor), value=value)


def tight(relation: Relation, index: int) -> bool:
    """Whether a relation holds, and would not were the figure a fifth larger or smaller."""
    if relation.not_run is not None or not holds(relation, relation.operands):
        return False
    own = relation.operands[index]
    changed = (
        (*relation.operands[:index], times(own, factor), *relation.operands[index + 1 :])
        for factor in (_OFF, 1 / _OFF)
    )
    return not any(holds(relation, operands) for operands in changed)


def holds(relation: Relation, operands: Sequence[Operand]) -> bool:
    """Whether what a relation says of its figures is true of these."""
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
