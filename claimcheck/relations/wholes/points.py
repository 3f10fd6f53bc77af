"""Points of a league: three a win and one a draw, beside the wins and draws that made them.

"61 points from 30 games: 19 wins, four draws and seven defeats". Where some other count is told (two points a win, a
bonus, points taken away) nothing is said; nor is it where wins and draws make the points by the count of another sport.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from re import Pattern

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from .parts import counts

_WIN, _DRAW = 3, 1
_OTHERS = ((2, 1), (2, 0), (3, 0), (4, 2), (3, 2))  # counts of other leagues
_NEXT = 1  # sentences
_APART = ";"


def find(scene: Scene) -> Iterator[Relation]:
    """Sums of points from wins and draws of the same sentence, or of the one before or behind it."""
    for number, line in scene.spoken:
        if "points.told" not in line.cues:
            continue
        results = _results(scene, line)
        points = _points(scene, number, line, results) if results is not None else None
        if results is None or points is None:
            continue
        won, drawn = results
        if not any(_made(won, drawn, *count).overlaps(points.interval) for count in _OTHERS):
            yield _relation(scene, won, drawn, points)


def _results(scene: Scene, line: Line) -> tuple[Figure, Figure] | None:
    """How many were won and drawn, where a sentence tells each once."""
    found: list[Figure] = []
    for name in ("won", "drawn"):
        behind, before = (scene.cue(line, f"points.{name}_{place}") for place in ("behind", "before"))
        told = [f for f in line.figures if f.at >= 0 and f.sign == templates.LEVEL and f.quantity.form == "number"]
        able = [f for f in told if behind.match(_named(line, f)) or before.search(line.own_text(f))]
        if len(able) != 1:
            return None
        found += able
    return (found[0], found[1]) if found[0] is not found[1] else None


def _named(line: Line, figure: Figure) -> str:
    """What a figure counts, and the words behind it."""
    return figure.quantity.text.lower().lstrip("0123456789") + line.after_text(figure)


def _points(scene: Scene, number: int, line: Line, results: Sequence[Figure]) -> Figure | None:
    """The only points that are told there, or in the sentence right before or behind."""
    around = [scene.lines[at] for at in (number, number - _NEXT, number + _NEXT) if 0 <= at < len(scene.lines)]
    lines = [one for one in around if one.sentence.block == line.sentence.block]
    if any(scene.cue(one, "points.other_count").search(scene.text_of(one)) for one in lines):
        return None
    for one in lines:
        told = [f for f in one.figures if f.at >= 0 and _are_points(one, f, scene.cue(one, "points.told"))]
        if told:
            return told[0] if len(told) == 1 and _of_these(scene, told[0], results) else None
    return None


def _of_these(scene: Scene, points: Figure, results: Sequence[Figure]) -> bool:
    """Whether points are those of the team whose results are told: of no other subject."""
    first, last = min(points.row, results[0].row), max(points.row, results[-1].row)
    here, there = scene.figures[first], scene.figures[last]
    if here.sentence == there.sentence:
        return _APART not in scene.lines[here.sentence].skeleton[here.at : there.at]
    later = scene.lines[there.sentence]
    return later.cue("mark.it").match(later.skeleton) is not None


def _are_points(line: Line, figure: Figure, cue: Pattern[str]) -> bool:
    own, after = line.own_text(figure), line.after_text(figure)
    apart = line.cue("points.apart").search(own) or line.cue("points.apart_behind").match(after)
    return counts(figure) and cue.search(figure.quantity.text.lower()) is not None and apart is None


def _made(won: Figure, drawn: Figure, win: int, draw: int) -> Interval:
    return won.interval * Interval.exact(win) + drawn.interval * Interval.exact(draw)


def _relation(scene: Scene, won: Figure, drawn: Figure, points: Figure) -> Relation:
    roles = [("part", won), ("part", drawn), ("total", points)]
    facts = (("severity", "warning"), ("worth", str(_WIN)))
    return scene.relation("partition", "sum-mismatch", roles, "points", exhaustive=True, facts=facts)
