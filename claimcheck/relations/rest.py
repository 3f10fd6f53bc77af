"""What is left over: "Supermarkets gave 432 tonnes, two-thirds of the total, and the other 216 tonnes came from …".

Runs after the shares: an amount that is a share of a known whole leaves the rest of that whole. Where no share
tells the whole, an amount near by that the parts make up is it; parts that make up nothing told prove nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model.relation import Relation
from .parts import counts
from .scene import Figure, Line, Scene
from .settle import alike, total_of


def find(scene: Scene) -> Iterator[Relation]:
    """Sums of parts and the rest, against the whole that the parts' shares are of."""
    for number, line in enumerate(scene.lines):
        for _, match in scene.templates(line, "rest."):
            last = line.figure(match, "part")
            if last is not None and counts(last):
                yield from _left(scene, number, line, last, match.group())


def _left(scene: Scene, number: int, line: Line, last: Figure, cue: str) -> Iterator[Relation]:
    parts = [
        f
        for f in line.figures
        if f.at < last.at and counts(f) and alike(f, last) and f.row not in scene.bases
    ]
    wholes = [scene.wholes[f.row] for f in (*parts, last) if f.row in scene.wholes]
    if wholes and all(w.row == wholes[0].row for w in wholes):
        whole = wholes[0]
        told = [f for f in parts if f.row in scene.wholes]
        if told and all(f.row in scene.wholes or f.row == whole.row for f in parts):
            yield _sum(scene, [*told, last], whole, cue, number)
        return
    for start in range(len(parts)):
        run = [*parts[start:], last]
        total = total_of(scene, run)
        if total is not None:
            yield _sum(scene, run, total, cue, number)
            return


def _sum(scene: Scene, parts: list[Figure], total: Figure, cue: str, number: int) -> Relation:
    roles = [*(("part", part) for part in parts), ("total", total)]
    inferred = total.sentence != number
    return scene.relation(
        "partition", "sum-mismatch", roles, cue, inferred=inferred, exhaustive=True
    )
