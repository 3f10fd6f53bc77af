"""Totals that are parted in more than one way: of 386 patients 361 fell ill here and 25 abroad; 203 were men.

That one list makes the total says nothing of another that shares no amount with it. Where an amount is once known
to be a total, another list of it needs weaker words: those that ``binding.adding`` weighs, or some that have bound
it. A conflict needs one slip of the pen that unrelated figures would hardly show.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from ..model.relation import Relation
from .binding import adding, runs
from .binding.features import Look
from .binding.runs import Run
from .scene import Figure, Scene
from .wholes.siblings import added, sum_of

_RUNS = 20  # lists that come into question for a total where there are two that share no amount
_CHANCE = 0.1  # that unrelated figures are so near, of a list that words have bound
_RISK = 0.05  # the same where the words around allow it, times the likelihood that it is none
_MEANT = 0.003  # how likely a list must be, and how likely beside unrelated figures being so near
_ODDS = 0.5
_BY_CHANCE = 0.03  # lists that hold show no total where so many would hold by chance
Rows = frozenset[int]


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Sums of totals that another list already makes."""
    look = Look.at(scene)
    held, open_ = _by_total(scene, told)
    for total in runs.totals(look):
        if total.claim is None or total.row in scene.bases:
            continue
        stated = open_.get(total.row, ())
        lists = held.get(total.row, [])
        yield from _stated(total, stated, lists)
        if lists or adding.looseness(total, ()) * _RUNS < _BY_CHANCE:
            yield from _weighed(look, total, lists, {part.row for _, parts in stated for part in parts})


def _by_total(
    scene: Scene, told: Sequence[Relation]
) -> tuple[dict[int, list[Rows]], dict[int, list[tuple[Relation, list[Figure]]]]]:
    """The lists that make each total, and those that words bind to it although they do not."""
    held: dict[int, list[Rows]] = defaultdict(list)
    open_: dict[int, list[tuple[Relation, list[Figure]]]] = defaultdict(list)
    for relation in told:
        if relation.kind != "partition" or relation.not_run is not None:
            continue
        for operands in (relation.operands, *relation.others):
            total, parts = sum_of(scene, operands)
            if total is None:
                continue
            if _makes(total, parts):
                held[total.row].append(_rows(tuple(parts)))
            elif operands is relation.operands:
                open_[total.row].append((relation, parts))
    return held, open_


def _stated(
    total: Figure, stated: Sequence[tuple[Relation, list[Figure]]], held: Sequence[Rows]
) -> Iterator[Relation]:
    """What words bind, where only a list of other amounts acquits it."""
    for relation, parts in stated:
        rows = {part.row for part in parts}
        apart = relation.others and all(rows.isdisjoint(other) for other in held)
        odds = adding.chance(total, tuple(parts)) if apart else None
        if odds is not None and odds < _CHANCE:
            yield replace(relation, others=())


def _weighed(look: Look, total: Figure, held: Sequence[Rows], stated: set[int]) -> Iterator[Relation]:
    """The list that the words around allow, of amounts that make up nothing yet."""
    lists = [run for run in runs.runs(look, total) if not _within(look.scene, run)]
    able = _apart(lists, stated | look.scene.bases)
    tight = (run for run in able if not held and adding.looseness(total, run) * len(able) < _BY_CHANCE)
    held = held or [_rows(run) for run in tight if _makes(total, run)]
    able = _apart(able, set().union(*held)) if held else []
    if not able:
        return
    weights, none = adding.weigh(look, total, able)
    allowed = [(weight, run) for weight, run in zip(weights, able, strict=True) if weight > _MEANT]
    if any(_makes(total, run) or adding.but_one(total, run) or adding.otherwise(total, run) for _, run in allowed):
        return
    odds = ((weight, adding.chance(total, run), run) for weight, run in allowed)
    near = [(weight / chance, run) for weight, chance, run in odds if chance is not None and none * chance < _RISK]
    likeliest = max(near, key=lambda one: one[0], default=None)
    if likeliest is not None and likeliest[0] > _ODDS:
        roles = [*(("part", part) for part in likeliest[1]), ("total", total)]
        relation = look.scene.relation("partition", "sum-mismatch", roles, "another list", exhaustive=True)
        yield replace(relation, inferred=True)


def _rows(run: Run) -> Rows:
    return frozenset(part.row for part in run)


def _apart(able: Sequence[Run], rows: set[int]) -> list[Run]:
    """The lists that have none of some amounts."""
    return [run for run in able if rows.isdisjoint(part.row for part in run)]


def _within(scene: Scene, run: Run) -> bool:
    """Whether one part of a list is told to be of the part before it: exports of 890, among them cars for 76."""
    for former, part in pairwise(run):
        first, second = scene.lines[former.sentence], scene.lines[part.sentence]
        start, end = former.quantity.end, part.quantity.start
        if first.sentence.block == second.sentence.block and start < end:
            if second.cues["including"].search(scene.text_of(second), start, end) is not None:
                return True
    return False


def _makes(total: Figure, run: Sequence[Figure]) -> bool:
    return added(run).overlaps(total.interval)
