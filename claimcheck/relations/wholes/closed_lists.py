"""Lists that are all there is, of a total told sentences before: four districts: A 121, B 74, C 46 and D 23.

A list is closed where its items are as many as the words before its colon say, or where each amount stands in
brackets behind its name and the last item follows an "and". Its total is the amount near by that it makes, or the
only one that it can be of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ...model.relation import Relation
from ..near_miss import slipped
from ..scene import Figure, Line, Scene
from ..settle import alike, total_of
from .meant import meant_total
from .parts import counts
from .siblings import added, close
from .whole_words import kindred

_FEWEST = 3  # items
_BACK, _NEAR = 120, 6  # figures
_LEAD = 16  # signs from the count of the items to the first
_LEAD_SPACED = 40


def find(scene: Scene) -> Iterator[Relation]:
    """Sums of closed lists."""
    for number, line in scene.spoken:
        for run in _runs(scene, line):
            others = _with_others(scene, line, run)
            if len(run) < _FEWEST or not (others or _counted(scene, line, run) or _bracketed(scene, line, run)):
                continue
            total = total_of(scene, run) or (far_total(scene, line, run) if others else None)
            if total is None and (meant := meant_total(scene, [run])) is not None:
                total = meant.total
            total = total or (_voters(scene, line, run) if others else None)
            if total is not None and total.row not in {part.row for part in run} | scene.bases:
                roles = [*(("part", part) for part in run), ("total", total)]
                inferred = total.sentence != number
                yield scene.relation(
                    "partition", "sum-mismatch", roles, "list", inferred=inferred, exhaustive=True
                )


def _runs(scene: Scene, line: Line) -> Iterator[list[Figure]]:
    """Amounts of one unit with nothing but short names between, that no other figure of the sentence breaks."""
    run: list[Figure] = []
    for figure in (f for f in line.figures if f.at >= 0):
        able = counts(figure) and figure.value is not None and figure.row not in scene.bases
        if (
            run
            and able
            and figure.unit == run[-1].unit
            and line.cue("item_gap").fullmatch(line.between(run[-1], figure))
        ):
            run.append(figure)
            continue
        yield run
        run = [figure] if able else []
    yield run


def _with_others(scene: Scene, line: Line, run: Sequence[Figure]) -> bool:
    """Whether the last item is all that the items before it are not: 判决a件，调解b件，撤诉c件，其他d件."""
    if not run:
        return False
    before = line.cue("item_other").search(line.own_text(run[-1]))
    behind = line.cue("item_other_behind").match(line.after_text(run[-1]))
    return before is not None or behind is not None


def far_total(scene: Scene, line: Line, run: Sequence[Figure]) -> Figure | None:
    """A total told far before parts that are all of it: one that they make; else one a slip away that the words which
    open the parts go by, or that the article comes back to."""
    able = [f for f in scene.before(run[0], reach=_BACK) if counts(f) and alike(f, run[0]) and f.value is not None]
    able = [f for f in able if f.row not in scene.bases and all(f.interval != part.interval for part in run)]
    holding = next((f for f in able if added(run).overlaps(f.interval)), None)
    if holding is not None:
        return holding
    lead = line.skeleton[: run[0].at]
    told = Counter(f.interval for f in able)
    near = (f for f in able if slipped(run, f))
    return next((f for f in near if told[f.interval] > 1 or kindred(scene, line, lead, f)), None)


def _voters(scene: Scene, line: Line, run: Sequence[Figure]) -> Figure | None:
    """The people told last before their votes: 实到350人，赞成342票、反对3票、弃权5票."""
    if scene.cue(line, "cast_by_people").fullmatch(run[0].unit) is None:
        return None
    people = scene.cue(line, "people_unit")
    told = next((f for f in scene.before(run[0], reach=_NEAR) if counts(f) and people.fullmatch(f.unit)), None)
    return told if told is not None and close(run, told) else None


def _counted(scene: Scene, line: Line, run: Sequence[Figure]) -> bool:
    """Whether words before a colon tell how many items there are."""
    opens = line.cue("list_colon").search(line.own_text(run[0]))
    if opens is None or line.cue("list_goes_on").match(line.after_text(run[-1])):
        return False
    start = run[0].quantity.start
    reach = _LEAD_SPACED if line.own_text(run[0]).isascii() else _LEAD
    return any(
        quantity.value == len(run) and start - reach <= quantity.end <= start
        for quantity in line.sentence.quantities
    )


def _bracketed(scene: Scene, line: Line, run: Sequence[Figure]) -> bool:
    """ "… the rent (148), a dispute (92) and flooding (52)." """
    marks = line.skeleton
    inside = all(
        marks[part.at - 1 : part.at] in ("(", "（") and marks[part.at + 1 : part.at + 2] in (")", "）")
        for part in run
    )
    return inside and line.cue("item_last").search(line.own_text(run[-1])) is not None
