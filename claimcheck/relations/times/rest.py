"""Lengths of time: those that words beside them bind, then the only one near its only two ends."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.relation import Relation
from ..scene import Scene
from . import (
    calendar,
    clock,
    elapsed,
    histories,
    hours,
    lengths,
    lone,
    lone_hours,
    said_since,
    sessions,
    terms,
)

_BY_WORDS = (elapsed, clock, hours, terms, sessions, calendar, lengths, histories, said_since)


def find(scene: Scene) -> Iterator[Relation]:
    """Duration relations of an article: a length that words bind is bound by nothing else."""
    bound: set[int] = set()
    for family in _BY_WORDS:
        for relation in family.find(scene):
            bound.update(_lengths(relation))
            yield relation
    for alone in (lone, lone_hours):
        for relation in alone.find(scene):
            if not bound.intersection(_lengths(relation)):
                yield relation


def _lengths(relation: Relation) -> list[int]:
    return [operand.span.start for operand in relation.operands if operand.role == "length"]
