"""Which figures bind each other: relations first, rules second.

A relation is found from explicit cues and nearness, never by searching which numbers happen to add up. One room a kind,
one file a family; each looks at the same scene and knows nothing of the verdict (``claimcheck.checks`` judges).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Protocol

from msgspec.structs import replace

from ..model.claim import Claim
from ..model.reading import Reading
from ..model.relation import Relation
from . import (
    alone,
    binding,
    changes,
    doubt,
    exchanged,
    facts,
    headline_pairs,
    headlines,
    lists,
    parted_twice,
    plain_words,
    quotients,
    rescaled,
    tables,
    times,
    ways,
    wholes,
)
from .changes import blended, both_told, gaps_told, greater, led, planned, recalled, sized
from .changes.movement import OF_A_CAUSE
from .quotients import named_ratios
from .scene import Scene

__all__ = ["across", "explain", "find"]


class Family(Protocol):
    """A file that finds relations of one kind."""

    def find(self, scene: Scene, /) -> Iterator[Relation]:
        """Its relations in a scene."""


class LaterFamily(Protocol):
    """A file that finds relations among what others left unbound."""

    def find(self, scene: Scene, found: list[Relation], /) -> Iterator[Relation]:
        """Its relations in a scene, with those of other families."""


_LOG = logging.getLogger(__name__)
_ROOMS = (changes, wholes, quotients, lists, times)
_FINAL = (OF_A_CAUSE,)  # reasons not to judge that no weaker words overrule
# Those that look at what is left unbound, in turn: each of a group sees what the groups before it found.
_LATER = (
    (blended, recalled, sized, binding, binding.adding, wholes.told_out),
    (parted_twice, lists.as_many, gaps_told, led),
    (greater, both_told, planned, named_ratios, wholes.chained, wholes.goals, wholes.misnamed, headline_pairs),
    (quotients.far,),
)
_WAYS: dict[str, tuple[tuple[Family, ...], tuple[LaterFamily, ...]]] = {
    "sum": ((wholes.siblings, wholes.rest, wholes.closing), (binding.adding, wholes.told_out)),
    "rate": ((wholes.share, changes.change), ()),
    "quotient": ((quotients.per,), ()),
}
_PROSE = tuple(chain.from_iterable(room.FAMILIES for room in _ROOMS[:-1]))
_FAMILIES = (*_PROSE, *times.FAMILIES, facts, headlines, *tables.FAMILIES)


def find(reading: Reading) -> list[Relation]:
    """Every relation of one article, in the order of its text."""
    scene = Scene(reading)
    found = _found(scene, _FAMILIES)
    found += rescaled.find(scene, found, lambda other: _found(Scene(other), _PROSE))
    found += exchanged.find(scene, found, _reckoned)
    told = plain_words.sharpened(alone.settled(scene, doubt.otherwise(scene, found)))
    return sorted(ways.worded(scene, told), key=_position)


def _found(scene: Scene, families: Sequence[Family]) -> list[Relation]:
    """The relations of a scene that families find, and those that are left for weaker words."""
    found = [relation for family in families for relation in _tried(family.find, scene)]
    told = binding.reconsidered(scene, _distinct(found))
    denied = {_figures(relation) for relation in told if relation.not_run in _FINAL}
    found = told
    for later in _LATER:
        more = chain.from_iterable(_tried(family.find, scene, found) for family in later)
        found = [*found, *(relation for relation in more if _figures(relation) not in denied)]
    return found


def _tried(find: Callable[..., Iterable[Relation]], *seen: object) -> list[Relation]:
    """What one family finds. Where it fails on a text that nobody foresaw it is named, and the others still look."""
    found: list[Relation] = []
    try:
        found.extend(find(*seen))
    except Exception as error:
        _LOG.error(
            "claimcheck: one way to look for contradictions (%s) failed on this text and was left out: %r. "
            "The others were tried; please report this.",
            find.__module__.removeprefix(f"{__name__}."),
            error,
        )
    return found


def _reckoned(reading: Reading, way: str) -> list[Relation]:
    """Relations of a reading that are told to be reckoned in one way."""
    scene = Scene(reading)
    first, later = _WAYS[way]
    found = [relation for family in first for relation in family.find(scene)]
    return [*found, *(relation for family in later for relation in family.find(scene, found))]


def _figures(relation: Relation) -> tuple[str, frozenset[object]]:
    """What a relation is of: figures that words keep apart are not bound again by weaker ones."""
    return relation.rule, frozenset(operand.span for operand in relation.operands)


def _distinct(found: list[Relation]) -> list[Relation]:
    """Each relation once, however many cues found it: as stated rather than inferred, as run rather than not."""
    best: dict[tuple[object, ...], Relation] = {}
    for relation in found:
        key = relation.rule, frozenset((operand.role, operand.span) for operand in relation.operands)
        other = best.get(key)
        if other is None or _worth(relation) > _worth(other):
            best[key] = relation
    return _readings(best.values())


def _readings(found: Iterable[Relation]) -> list[Relation]:
    """One relation of the same figures: where two families give them other parts, each is a reading of the other."""
    kept: dict[tuple[object, ...], Relation] = {}
    for relation in found:
        key = relation.rule, frozenset(operand.span for operand in relation.operands)
        first = kept.get(key)
        if first is None or relation.not_run is not None or first.not_run is not None:
            kept[(*key, len(kept)) if first is not None else key] = relation
        else:
            kept[key] = replace(first, others=(*first.others, relation.operands))
    return list(kept.values())


def _worth(relation: Relation) -> tuple[bool, bool]:
    return relation.not_run is None, not relation.inferred


def _position(relation: Relation) -> tuple[int, str, int]:
    starts = [operand.span.start for operand in relation.operands]
    return min(starts, default=0), relation.rule, len(starts)


def across(claims: Sequence[Claim]) -> list[Relation]:
    """Relations between articles of a ledger: the same fact with its values side by side."""
    return facts.across(claims)


def explain(relation: Relation) -> dict[str, object]:
    """What a person needs to see why figures were put together: rule, cue, and each operand by role and label."""
    return {
        "rule": relation.rule,
        "kind": relation.kind,
        "cue": relation.cue,
        "inferred": relation.inferred,
        "not_run": relation.not_run,
        "operands": [
            {
                "role": operand.role,
                "label": operand.label,
                "claim": operand.span.claim,
                "line": operand.span.line,
            }
            for operand in relation.operands
        ],
    }
