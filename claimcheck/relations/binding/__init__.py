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
from itertools import takewhile

from msgspec.structs import replace

from ...model.relation import Operand, Relation
from ..scene import Figure, Scene
from ..settle import elsewhere
from . import adding, kinds, slips
from .features import Look
from .kinds import BY_WORDS, Kind, Pair
from .model import Model

__all__ = ["adding", "decide", "find", "reconsidered"]

# What is measured here: ``scripts/learn_binding.py --check``.
_MEANT = 0.002  # a pair this likely counts as one that the words allow
_LIKELY = {"growth": 0.3}  # how likely a pair must be to be held against the claim
_LEAST = 0.01  # the same for the other kinds
_FIRST = 0.25  # and how likely beside the likeliest
# How likely it may be that no pair is meant and that unrelated figures are so near by chance: by itself, and
# beside the pair being meant.
_RISK = 0.018
_BESIDE = {"mean": 0.2, "growth": 0.03, "ratio": 0.03}
_MOST_BESIDE = 0.05  # the same for the other kinds
_HELD = 0.5  # from here on a pair that agrees is told as checked
_ALLOWED = 0.1  # likelihood from which a pair beside the one that a phrase states is tried as well
_OTHERS = 4
_TURNED = 20  # so many times likelier, the one order of two figures rules the other out
_WEIGHED = 2  # of the likeliest pairs, those in which a slip is looked for


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Relations of figures that ``told`` leaves unbound."""
    bound = {
        operand.span.claim
        for relation in told
        if relation.not_run is None
        for operand in relation.operands
        if operand.role in kinds.CLAIMED or (relation.kind == "partition" and operand.role == "part")
    }
    look = Look.at(scene)
    for claimed in scene.figures:
        if claimed.claim is None or claimed.claim.id in bound or _in_a_cell(look, claimed):
            continue
        for kind in kinds.of(look, claimed):
            for relation in _bind(look, kind, claimed):
                if not _settled(look.scene, kind, relation, told):
                    yield relation


def _settled(scene: Scene, kind: Kind, relation: Relation, told: Sequence[Relation]) -> bool:
    """Whether a phrase gives the same levels to another figure of the sentence, which they agree with.

    "Volumes were 4 % lower, and sales fell 5 % to 684 from 720": the levels are those of the 5 %.
    """
    level, other, claimed = (operand.span.claim for operand in relation.operands)
    for one in told:
        roles = {operand.role: operand.span.claim for operand in one.operands}
        stated = scene.by_claim.get(roles.get(kind.roles[2]) or "")
        if one.rule != kind.rule or one.inferred or one.not_run is not None or stated is None:
            continue
        mine = scene.by_claim[claimed or ""]
        levels = scene.by_claim[level or ""], scene.by_claim[other or ""]
        same = {roles.get(role) for role in kind.roles[:2]} == {level, other}
        if same and stated is not mine and stated.sentence == mine.sentence and kinds.holds(kind, stated, levels):
            return not kinds.holds(kind, mine, levels)
    return False


def _in_a_cell(look: Look, claimed: Figure) -> bool:
    """Whether a figure stands in a table, where row and column bind it and not the words around it."""
    block = look.scene.lines[claimed.sentence].sentence.block
    return look.scene.reading.document.blocks[block].table is not None


def _bind(look: Look, kind: Kind, claimed: Figure) -> Iterator[Relation]:
    pairs = kinds.pairs(look, kind, claimed)
    if not pairs:
        return
    weights, none = Model.of(look.language(claimed)).weigh(look, kind, claimed, pairs)
    decided = decide(kind, claimed, pairs, weights, none)
    if decided is not None and (decided[0] or not elsewhere(look.scene, claimed, decided[1])):
        yield _relation(look.scene, kind, claimed, decided[1])


def decide(
    kind: Kind, claimed: Figure, pairs: Sequence[Pair], weights: Sequence[float], none: float
) -> tuple[bool, Pair] | None:
    """Whether ``claimed`` agrees with the pair that is meant, and that pair; ``None`` where that stays open.

    ``weights`` are how likely each pair is meant, ``none`` how likely it is that none is.
    """
    if kind is kinds.RATIO and not any(_in_digits(figure) for pair in pairs for figure in (claimed, *pair)):
        return None  # two terms, a double root: what is told in words alone is hardly reckoned
    ranked = list(_as_told(sorted(zip(weights, pairs, strict=True), key=lambda one: -one[0])))
    meant = takewhile(lambda one: one[0] >= _MEANT, ranked)
    holding = next((one for one in meant if kinds.holds(kind, claimed, one[1])), None)
    if holding is not None:
        told = 1 - none >= _HELD and holding[0] >= _ALLOWED
        return (True, holding[1]) if told else None
    least = max(_LIKELY.get(kind.name, _LEAST), ranked[0][0] * _FIRST)
    for weight, pair in ranked[:_WEIGHED]:
        chance = slips.chance(kind, claimed, pair) if weight >= least else None
        beside = _BESIDE.get(kind.name, _MOST_BESIDE) * weight
        if chance is not None and none * chance < min(_RISK, beside):
            return False, pair
    return None


def _in_digits(figure: Figure) -> bool:
    return any(sign.isascii() and sign.isdigit() for sign in figure.quantity.text)


def _as_told(ranked: Sequence[tuple[float, Pair]]) -> Iterator[tuple[float, Pair]]:
    """The pairs without those that exchange a far likelier one: "down from 7 to 8" is no rise from 8."""
    best: dict[frozenset[int], float] = {}
    for weight, pair in ranked:
        likelier = best.setdefault(frozenset(figure.row for figure in pair), weight)
        if weight * _TURNED >= likelier:
            yield weight, pair


def _relation(scene: Scene, kind: Kind, claimed: Figure, pair: Pair) -> Relation:
    """The relation of a figure and a pair; it counts as inferred, since no phrase states it."""
    roles = [*zip(kind.roles, (*pair, claimed), strict=True)]
    facts = kinds.facts(kind, claimed)
    relation = scene.relation(kind.relation, kind.rule, roles, BY_WORDS, facts=facts)
    return replace(relation, inferred=True)


def reconsidered(scene: Scene, told: Sequence[Relation]) -> list[Relation]:
    """The same relations, each with the other pairs that the words around its claim allow as well."""
    look = Look.at(scene)
    return [_with_others(look, relation) for relation in told]


def _with_others(look: Look, relation: Relation) -> Relation:
    if relation.kind == "partition":
        return adding.acquitted(look, relation)
    kind = next((kind for kind in kinds.KINDS if kind.rule == relation.rule), None)
    if kind is None or relation.not_run is not None:
        return relation
    by_role = {operand.role: operand for operand in relation.operands}
    spans = [by_role[role].span.claim if role in by_role else None for role in kind.roles]
    figures = [look.scene.by_claim.get(span or "") for span in spans]
    claimed = figures[2]
    if claimed is None or kind not in kinds.of(look, claimed):
        return relation
    if _in_a_cell(look, claimed):
        return relation
    pairs = kinds.pairs(look, kind, claimed)
    weights, _ = Model.of(look.language(claimed)).weigh(look, kind, claimed, pairs)
    ranked = sorted(zip(weights, pairs, strict=True), key=lambda one: -one[0])
    others = [
        _readings(look.scene, relation, kind, pair)
        for weight, pair in ranked[:_OTHERS]
        if weight >= _ALLOWED
        and {figure.row for figure in pair} != {figure.row for figure in figures[:2] if figure}
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
