"""Figures bound where no one phrase binds them: by the words around each, learnt from texts that add up.

The other families read what a phrase states. Prose also spreads a relation over clauses and sentences in ways that
no list of phrases holds. Here every rate, amount of change, share and multiple is offered the pairs of levels around
it; each pair is weighed by cues alone (words before and behind, order, distance, names, periods, units; see
``features``), never by its arithmetic. The weights were learnt from articles whose figures agree
(``scripts/learn_binding.py``), so that they tell which pair such words mean, and when none is meant.

Arithmetic has two uses, both against crying wolf: where any pair that the words allow holds, nothing is wrong; and
where none does, a conflict is told only if one slip of the pen in one of the figures explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...model.relation import Operand, Relation
from ..scene import Figure, Scene
from . import kinds, slips
from .features import Look
from .kinds import Kind, Pair
from .model import Model

# From here on some pair around a figure is taken to be meant; measured by ``scripts/learn_binding.py --check``.
_BOUND = {"growth": 0.9, "difference": 0.8, "share": 0.88, "ratio": 0.6, "mean": 0.85, "rest": 0.92}
_MEANT = 0.02  # a pair this likely counts as one that the words allow
_ALLOWED = 0.05  # likelihood from which a pair beside the one that a phrase states is tried as well
_OTHERS = 4
_WEIGHED = 2  # of the likeliest pairs, those in which a slip is looked for


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Relations of figures that ``told`` leaves unbound."""
    bound = {
        operand.span.claim
        for relation in told
        if relation.not_run is None
        for operand in relation.operands
        if operand.role in kinds.CLAIMED
    }
    look = Look(scene)
    for claimed in scene.figures:
        if claimed.claim is None or claimed.claim.id in bound:
            continue
        for kind in kinds.of(look, claimed):
            yield from _bind(look, kind, claimed)


def reconsidered(scene: Scene, told: Sequence[Relation]) -> list[Relation]:
    """The same relations, each with the other pairs that the words around its claim allow as well."""
    look = Look(scene)
    return [_with_others(look, relation) for relation in told]


def _with_others(look: Look, relation: Relation) -> Relation:
    kind = next((kind for kind in kinds.KINDS if kind.rule == relation.rule), None)
    if kind is None or relation.not_run is not None:
        return relation
    by_role = {operand.role: operand for operand in relation.operands}
    figures = [look.scene.by_claim.get(by_role[role].span.claim or "") if role in by_role else None for role in kind.roles]
    claimed = figures[2]
    if claimed is None or kind not in kinds.of(look, claimed):
        return relation
    pairs = kinds.pairs(look, kind, claimed)
    weights, _ = Model.of(look.language(claimed)).weigh(look, kind, claimed, pairs)
    ranked = sorted(zip(weights, pairs, strict=True), key=lambda one: -one[0])
    others = [
        _readings(look.scene, relation, kind, pair)
        for weight, pair in ranked[:_OTHERS]
        if weight >= _ALLOWED and {figure.row for figure in pair} != {figure.row for figure in figures[:2] if figure}
    ]
    return replace(relation, others=tuple(others)) if others else relation


def _readings(scene: Scene, relation: Relation, kind: Kind, pair: Pair) -> tuple[Operand, ...]:
    stand_in = dict(zip(kind.roles, pair, strict=False))
    return tuple(
        scene.operand(operand.role, stand_in[operand.role], inferred=relation.inferred)
        if operand.role in stand_in
        else operand
        for operand in relation.operands
    )


def _bind(look: Look, kind: Kind, claimed: Figure) -> Iterator[Relation]:
    pairs = kinds.pairs(look, kind, claimed)
    if not pairs:
        return
    model = Model.of(look.language(claimed))
    weights, none = model.weigh(look, kind, claimed, pairs)
    if 1 - none < _BOUND[kind.name]:
        return
    ranked = sorted(zip(weights, pairs, strict=True), key=lambda one: -one[0])
    holding = next((pair for weight, pair in ranked if weight >= _MEANT and kinds.holds(kind, claimed, pair)), None)
    if holding is not None:
        yield _relation(look.scene, kind, claimed, holding)
        return
    if any(kinds.holds(kind, claimed, pair) for _, pair in ranked):
        return
    likely = [pair for weight, pair in ranked[:_WEIGHED] if weight >= ranked[0][0] / 10]
    slipped = next((pair for pair in likely if slips.explains(kind, claimed, pair)), None)
    if slipped is not None:
        yield _relation(look.scene, kind, claimed, slipped)


def _relation(scene: Scene, kind: Kind, claimed: Figure, pair: Pair) -> Relation:
    """The relation of a figure and a pair; it counts as inferred, since no phrase states it."""
    first, second = pair
    roles = [(kind.roles[0], first), (kind.roles[1], second), (kind.roles[2], claimed)]
    facts = kinds.facts(kind, claimed)
    relation = scene.relation(kind.relation, kind.rule, roles, "the words around the figures", facts=facts)
    return replace(relation, inferred=True)
