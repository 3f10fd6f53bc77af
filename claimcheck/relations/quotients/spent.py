"""A total whose mean is told and right has no other: what else is told per the same is of another total."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model.relation import Relation
from ..settle import product_holds

_ROLES = {"total", "count", "mean"}


def without_others(found: Iterable[Relation]) -> Iterator[Relation]:
    """The relations without inferred ones of a total that another mean agrees with."""
    told = list(found)
    spent = {_place(relation) for relation in told if _holds(relation)}
    for relation in told:
        if not relation.inferred or _holds(relation) or _place(relation) not in spent:
            yield relation


def _place(relation: Relation) -> int:
    """Where the total of a relation stands; -1 where it has none."""
    return next((operand.span.start for operand in relation.operands if operand.role == "total"), -1)


def _holds(relation: Relation) -> bool:
    """Whether a plain mean, of no other measure, agrees with its total and count."""
    by_role = {operand.role: operand.interval for operand in relation.operands}
    if relation.not_run is not None or relation.facts or not by_role.keys() >= _ROLES:
        return False
    return product_holds(by_role["total"], by_role["count"], by_role["mean"])
