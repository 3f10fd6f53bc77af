"""Levels told in turn of something that went one way all the time: "never once in the year did it thin out".

Words such as "every", "never", "kept" or "quarter by quarter" beside a word of change say that each level lies beyond
the one before. Which way that is, the levels tell themselves: all of them go one way but for one, which a slip of the
pen brings back between its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, pairwise

from msgspec.structs import replace

from ...languages import templates
from ...model import misprints
from ...model.interval import Interval
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from .movement import alike

_FEWEST = 4  # levels that tell by themselves which way they go
_WORDED = 3  # levels where a word tells it
_TIMES = 4  # levels of one thing lie within so many times each other
_BOUNDS = ("above", "below")
_BACK, _AHEAD = 1, 2  # sentences
_BESIDE = 24  # signs behind a run of times in which the list of all of them may begin
_MARKS = 48  # signs between two levels of a list


def find(scene: Scene) -> Iterator[Relation]:
    """Streak relations of levels that are told to go one way all the time."""
    seen: set[int] = set()
    for number, line in enumerate(scene.lines):
        said = _always(scene, line)
        if said is None or scene.cue(line, "ever.moves").search(line.skeleton) is None:
            continue
        if scene.cue(line, "ever.both").search(line.skeleton):
            continue
        for other in scene.lines[max(0, number - _BACK) : number + _AHEAD + 1]:
            if other.sentence.block != line.sentence.block:
                continue
            for levels in _lists(scene, other):
                if levels[0].row not in seen:
                    found = _broken(scene, line, levels)
                    if found is not None:
                        seen.add(levels[0].row)
                        yield _relation(scene, found, said)


def _always(scene: Scene, line: Line) -> str | None:
    """What says that something went one way all the time: a word, or so many times in a row that nothing counts."""
    said = scene.cue(line, "ever.always").search(line.skeleton)
    if said is not None:
        return said.group()
    streak = next((f for f in line.figures if f.quantity.streak), None)
    counted = streak is None or any(scene.templates(line, "stringed.")) or any(line.found("string.word"))
    if counted or streak is None:
        return None
    offered = line.cue("offered").search(line.skeleton, streak.at + 1, streak.at + _BESIDE)
    bound = any(streak.at < f.at < streak.at + _BESIDE and f.quantity.hedge in _BOUNDS for f in line.figures)
    return streak.quantity.text if offered is None and not bound else None  # four months in a row above 5 %


def _relation(scene: Scene, found: list[tuple[str, Figure]], cue: str) -> Relation:
    """Two levels in their order, as they are written: that both may be rounded does not make the later one go on."""
    relation = scene.relation("series", "streak-mismatch", found, cue)
    written = (replace(o, interval=Interval.exact(o.value)) for o in relation.operands if o.value is not None)
    return replace(relation, operands=tuple(written))


def _lists(scene: Scene, line: Line) -> Iterator[list[Figure]]:
    """Levels of one measure told right after each other, with nothing but times between them."""
    run: list[Figure] = []
    for figure in (f for f in line.figures if f.at >= 0 and f.sign in (templates.LEVEL, templates.PERCENT)):
        if run and not (_like(run[0], figure) and _follows(scene, line, run[-1], figure)):
            if len(run) >= _WORDED and not _of_one_whole(run):
                yield run
            run = []
        moved = figure.kind == "change" and not run and not line.cue("offered").search(line.own_text(figure)[-1:])
        if figure.value and figure.kind != "ordinal" and not moved and figure.quantity.hedge is None:
            run.append(figure)
    if len(run) >= _WORDED and not _of_one_whole(run):
        yield run


def _of_one_whole(levels: Sequence[Figure]) -> bool:
    """Whether shares make up a whole together: they are of its parts, and not of one thing in turn."""
    added = sum((level.interval for level in levels), Interval.exact(0))
    return all(level.sign == templates.PERCENT for level in levels) and added.overlaps(Interval.exact(100))


def _like(first: Figure, figure: Figure) -> bool:
    a, b = first.value or Decimal(0), figure.value or Decimal(0)
    return alike(first, figure) and 0 < max(a, b) <= _TIMES * min(a, b)


def _follows(scene: Scene, line: Line, last: Figure, figure: Figure) -> bool:
    between = line.between(last, figure)
    return len(between) <= _MARKS and scene.cue(line, "ever.between").fullmatch(between) is not None


def _broken(scene: Scene, line: Line, levels: Sequence[Figure]) -> list[tuple[str, Figure]] | None:
    """The two neighbours that go against all the rest, as what should not lie beyond what."""
    values = [level.value or Decimal(0) for level in levels]
    way = _way(scene, line) if len(levels) < _FEWEST else None
    for up in (True, False):
        if (len(levels) < _FEWEST and way is not up) or _goes(values, up):
            continue
        for at, level in enumerate(levels):
            if _goes([*values[:at], *values[at + 1 :]], up) and _misprinted(level, values, at, up):
                first, second = next((a, b) for a, b in pairwise(levels) if level in (a, b) and not _beyond(a, b, up))
                return [("bound", first), ("value", second)] if up else [("bound", second), ("value", first)]
    return None


def _goes(values: Sequence[Decimal], up: bool) -> bool:
    return all(b > a if up else b < a for a, b in pairwise(values))


def _beyond(a: Figure, b: Figure, up: bool) -> bool:
    return (b.value or 0) > (a.value or 0) if up else (b.value or 0) < (a.value or 0)


def _misprinted(level: Figure, values: Sequence[Decimal], at: int, up: bool) -> bool:
    """Whether one digit mistaken, or two exchanged, brings a level back between its neighbours."""
    place = level.quantity.place
    if not place or level.value is None:
        return False
    digits = f"{level.value / place:.0f}"
    able = (Decimal(text) * place for text in chain(misprints.mistaken(digits), misprints.exchanged(digits)))
    return any(_goes([*values[:at], value, *values[at + 1 :]], up) for value in able)


def _way(scene: Scene, line: Line) -> bool | None:
    """Whether the words say up; none where they deny something, or say both."""
    if scene.cue(line, "ever.denied").search(line.skeleton):
        return None
    ways = {m.lastgroup for name in ("mark.way", "ever.way") for m in scene.cue(line, name).finditer(line.skeleton)}
    ways &= {"up", "down"}
    return ways == {"up"} if len(ways) == 1 else None
