"""Lists that are all there is, of a total told sentences before: four districts: A 121, B 74, C 46 and D 23.

A list is closed where its items are as many as the words before its colon say, or where each amount stands in
brackets behind its name and the last item follows an "and". Its total is the amount near by that it makes, or the
only one that it can be of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..settle import total_of
from .parts import counts
from .siblings import meant_total

_FEWEST = 3  # items
_LEAD = 16  # signs from the count of the items to the first
_LEAD_SPACED = 40


def find(scene: Scene) -> Iterator[Relation]:
    """Sums of closed lists."""
    for number, line in enumerate(scene.lines):
        for run in _runs(scene, line):
            if len(run) < _FEWEST or not (_counted(scene, line, run) or _bracketed(scene, line, run)):
                continue
            meant = meant_total(scene, [run])
            total = total_of(scene, run) or (meant.total if meant is not None else None)
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
            and scene.cue(line, "item_gap").fullmatch(line.between(run[-1], figure))
        ):
            run.append(figure)
            continue
        yield run
        run = [figure] if able else []
    yield run


def _counted(scene: Scene, line: Line, run: Sequence[Figure]) -> bool:
    """Whether words before a colon tell how many items there are."""
    opens = scene.cue(line, "list_colon").search(line.own_text(run[0]))
    if opens is None or scene.cue(line, "list_goes_on").match(line.after_text(run[-1])):
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
    return inside and scene.cue(line, "item_last").search(line.own_text(run[-1])) is not None
