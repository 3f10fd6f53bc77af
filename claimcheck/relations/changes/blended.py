"""A total cannot grow faster than its fastest part or slower than its slowest: growth rates of a partition.

"GDP 4,860, up 5.8 %: agriculture 291, up 3.9 %; industry 1,896, up 6.4 %; services 2,673, up 5.6 %." Which levels
make up which total, and which rate belongs to which level, the other families have found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...model.relation import Operand, Relation
from ..scene import Scene
from .movement import NO_BASE

_REAL = "price"  # reasons why a rate is not held against levels, that do not keep rates from each other


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Relations between the growth of a total and that of all its parts."""
    rates = _rates(told)
    for relation in told:
        if relation.rule != "sum-mismatch" or not relation.exhaustive or relation.not_run is not None:
            continue
        told_of = [(o.role, rates.get(o.span.claim or "")) for o in relation.operands]
        parts = [rate for role, rate in told_of if role == "part" and rate is not None]
        total = next((rate for role, rate in told_of if role == "total"), None)
        if total is None or len(parts) < 2 or len(parts) + 1 != len(told_of):
            continue
        if len({rate.span for rate in (total, *parts)}) == len(told_of):
            yield _between(scene, total, parts, relation.inferred)


def _between(scene: Scene, total: Operand, parts: list[Operand], inferred: bool) -> Relation:
    parts = sorted(parts, key=lambda rate: rate.interval.low or 0)
    ends = (replace(parts[0], role="least"), replace(parts[-1], role="most"))
    operands = (replace(total, role="total"), *ends, *(replace(rate, role="part") for rate in parts[1:-1]))
    return Relation("change-of", "growth-mismatch", scene.article, operands, "growth of the parts", inferred)


def _rates(told: Sequence[Relation]) -> dict[str, Operand]:
    """The growth rate of each level that one is told of, below zero where it fell; none where two are told."""
    found: dict[str, Operand] = {}
    twice: set[str] = set()
    for relation in told:
        facts = dict(relation.facts)
        by_role = {operand.role: operand for operand in relation.operands}
        new, rate = by_role.get("new"), by_role.get("factor")
        if relation.rule != "growth-mismatch" or new is None or rate is None or rate.unit != "%":
            continue
        runs = relation.not_run in (None, NO_BASE) or _REAL in (relation.not_run or "")
        if not runs or facts.get("mode", "by") != "by" or "direction" not in facts or new.span.claim is None:
            continue
        signed = replace(rate, interval=-rate.interval) if facts["direction"] == "down" else rate
        other = found.setdefault(new.span.claim, signed)
        if other.span != signed.span:
            twice.add(new.span.claim)
    return {claim: rate for claim, rate in found.items() if claim not in twice}
