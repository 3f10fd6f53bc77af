"""Halves of a whole by their names: men and women, first and second half, full-time and part-time.

Each pattern names all parts that there are; their total is an amount near by that they make up, else the one before
them, else the only one that can be it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.relation import Relation
from ..near_miss import slipped
from ..scene import Figure, Line, Scene
from ..settle import alike, total_of
from .parts import counts
from .siblings import meant_total

_WINDOW = 12  # figures


def find(scene: Scene) -> Iterator[Relation]:
    """Partitions by complementary names."""
    for number, line in enumerate(scene.lines):
        if line.figures:
            yield from _halves(scene, number, line)


def _halves(scene: Scene, number: int, line: Line) -> Iterator[Relation]:
    """男生a人，女生b人 of the amount before them: two halves that make a whole."""
    counted = [figure for figure in line.figures if counts(figure)]
    before = [(figure, line.own_text(figure)) for figure in counted]
    behind = [(figure, line.after_text(figure)) for figure in counted]
    for name, pattern in scene.family(line, "halves") if counted else ():
        found: dict[str, Figure] = {}
        for figure, words in behind if name.startswith("halves_after.") else before:
            match = pattern.search(words)
            if match is not None and match.lastgroup and match.lastgroup not in found:
                found[match.lastgroup] = figure
        if set(found) != set(pattern.groupindex):
            continue
        parts = sorted(found.values(), key=lambda f: f.row)
        total = _total_of(scene, number, parts[0])
        if total is None or total.sentence != number:
            total = total_of(scene, parts) or total
        if total is None and (meant := meant_total(scene, [parts])) is not None:
            total = meant.total
        if (
            total is not None
            and all(_one_kind(scene, line, total, part) for part in parts)
            and (not any(_exceeds(part, total) for part in parts) or slipped(parts, total))
            and not _averages(scene, line, parts)
        ):
            roles = [*(("part", part) for part in parts), ("total", total)]
            inferred = total.sentence != number
            yield scene.relation("partition", "sum-mismatch", roles, name, inferred=inferred, exhaustive=True)


def _averages(scene: Scene, line: Line, parts: list[Figure]) -> bool:
    return any(scene.cue(line, "mean_name").search(line.own_text(part) + part.name.text) for part in parts)


def _total_of(scene: Scene, number: int, first: Figure) -> Figure | None:
    for figure in scene.before(first, reach=_WINDOW):
        if number - figure.sentence > 1:
            return None
        if scene.cue(scene.lines[figure.sentence], "extreme").search(
            scene.lines[figure.sentence].own_text(figure)
        ):
            continue
        if counts(figure) and _one_kind(scene, scene.lines[number], figure, first) and figure.row not in scene.bases:
            opened = figure.sentence == number and scene.lines[number].between(figure, first)[:1] in (
                "（",
                "(",
            )
            if opened or figure.claim is None or figure.claim.part_of is None:
                return figure
    return None


def _one_kind(scene: Scene, line: Line, a: Figure, b: Figure) -> bool:
    """Whether two amounts may count the same: people go by many names."""
    people = scene.cue(line, "people_unit")
    return alike(a, b) or bool(people.fullmatch(a.unit) and people.fullmatch(b.unit))


def _exceeds(part: Figure, whole: Figure) -> bool:
    return part.value is not None and whole.value is not None and part.value > whole.value
