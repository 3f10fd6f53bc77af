"""The one amount that parts are of, where only their meaning tells it: the rest closes them, and no words name it.

Of the amounts before them that count the same, are of their time and no mean, peak or aim, it is the one that they make
but for one slip, or the only one that they come near to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..matching import inside, same_period
from ..near_miss import slipped
from ..scene import Figure, Scene
from ..settle import alike, bare
from .parts import counts
from .siblings import Listed, misses, plausible

_LINES = 10  # sentences from a total to the parts that make it up
_CLOSE = Decimal("0.3")  # how far parts may be from the only amount that can be their total


def meant_total(scene: Scene, runs: Sequence[list[Figure]]) -> Listed | None:
    """The one amount that can be the total of parts which are all there are (the rest closes them).

    ``runs`` are the lists that the parts may be: with those of earlier sentences, and without.
    """
    able = [
        Listed(run, total, "rest", True, True)
        for run in runs
        for total in _before(scene, run[0])
        if may_total(scene, total, run)
        and plausible(run, total)
        and _one_unit(scene, [*run, total])
        and not _beside(scene, total, run)
        and not _another_count(scene, total, run)
    ]
    slips = [one for one in able if slipped(one.parts, one.total)]
    if slips:
        return max(slips, key=lambda one: one.total.row)
    if len({one.total.interval for one in able}) != 1:
        return None
    best = min(able, key=lambda one: misses(one.parts, one.total))
    return best if misses(best.parts, best.total) < _CLOSE else None


def _beside(scene: Scene, total: Figure, run: Sequence[Figure]) -> bool:
    """Whether an amount is told beside the parts like one of them: no words open a list behind it."""
    first = run[0]
    if first.sentence != total.sentence or run[-1].sentence == first.sentence:
        return False
    line = scene.lines[first.sentence]
    lead = line.between(total, first) + line.after_text(first)
    return (
        scene.cue(line, "list_maybe").search(lead) is None
        and line.cue("opens_before").match(line.skeleton) is None
    )


def _another_count(scene: Scene, total: Figure, run: Sequence[Figure]) -> bool:
    """Whether parts are not all of a total: one is of another part, called otherwise, or a person."""
    for index, part in enumerate(run):
        line = scene.lines[part.sentence]
        start = part.at - len(line.own_text(part))  # "1,302 of them, housing for 465": said of the one before
        if line.cue("including").search(line.skeleton, start, part.at):
            if index or total.sentence != part.sentence or total.row != part.row - 1:
                return True
    line = scene.lines[total.sentence]
    if total.sentence == run[-1].sentence:
        return False
    heads = {f.name.head for f in run if f.name.text} - {total.name.head}
    if scene.cue(line, "counted_piece").fullmatch(total.unit) and total.name.text and heads:
        return True
    missing = (total.value or Decimal(0)) - sum((f.value or Decimal(0) for f in run), Decimal(0))
    return (
        missing == 1 and scene.cue(line, "people_unit").fullmatch(total.unit) is not None
    )  # its leader, by name


def _before(scene: Scene, part: Figure) -> Iterator[Figure]:
    """Amounts before a part that may count the same; people go by many names."""
    people = scene.cue(scene.lines[part.sentence], "people_unit")
    for figure in scene.before(part):
        if counts(figure) and figure.value is not None:
            if alike(figure, part) or (people.fullmatch(figure.unit) and people.fullmatch(part.unit)):
                yield figure


def _one_unit(scene: Scene, figures: Sequence[Figure]) -> bool:
    """Whether amounts count one thing: a bare number may be of any unit, but not of two."""
    units = {figure.unit for figure in figures if figure.unit and not bare(figure)}
    people = scene.cue(scene.lines[figures[0].sentence], "people_unit")
    return len(units) <= 1 or all(people.fullmatch(unit) for unit in units)


def _of_more(scene: Scene, figure: Figure) -> bool:
    """Whether an amount is told of a larger one right behind it: the 23 of "23 of the 41 seats"."""
    after = next(
        (f for f in scene.figures[figure.row + 1 : figure.row + 2] if f.sentence == figure.sentence), None
    )
    line = scene.lines[figure.sentence]
    return after is not None and line.cue("of_whole").fullmatch(line.own_text(after)) is not None


def may_total(scene: Scene, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether an amount may be the total of others: of their time, no mean, peak or aim, and itself no part of more."""
    line = scene.lines[total.sentence]
    words = line.own_text(total) + total.name.text
    part = parts[0]
    return (
        total.row not in scene.bases
        and total.row not in scene.wholes
        and not _of_more(scene, total)
        and total.quantity.hedge is None
        and parts[-1].sentence - total.sentence <= _LINES
        and all(total.row != one.row and total.interval != one.interval for one in parts)
        and total.modality in ("stated", part.modality)
        and not any(scene.cue(line, name).search(words) for name in ("mean_name", "extreme", "aimed_at"))
        and (same_period(total.period, part.period) or inside(part.period, total.period))
    )
