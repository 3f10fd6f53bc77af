"""Rows that prose says rose or fell, without a figure: "revenue in Service declined", where its two cells tell a rise.

Words seldom say by what column a row moved. One that went the other way in every column and pair of columns is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.relation import Relation
from ..scene import Line, Scene
from .names import STOPS, Names, near
from .ranks import named_tables

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CLAUSE = re.compile("[,;:.，；。：–—(]")
_WAYS = ("up", "down")


def find(scene: Scene) -> Iterator[Relation]:
    """Direction relations between a verb of prose and two cells of the row that it is told of."""
    for names, lines in named_tables(scene):
        grid = names.grid
        if not names.pairs:
            continue
        for line in near(scene, grid, lines):
            for _, end, row in names.found(line.skeleton):
                way = _way(scene, line, end)
                if way is not None:
                    yield from _against(names, row, way)


def _way(scene: Scene, line: Line, end: int) -> str | None:
    """Which way a verb right behind a name says that it went, where its clause tells neither figure nor time."""
    text = line.skeleton
    match = scene.cue(line, "row.moved").match(text, end)
    if match is None:
        return None
    stops = (_CLAUSE.search(text, match.end()), scene.cue(line, "row.because").search(text, match.end()))
    start = max(text.rfind(sign, 0, end) for sign in STOPS) + 1
    behind = text[match.end() : min((stop.start() for stop in stops if stop is not None), default=len(text))]
    if any(sign in behind for sign in "\ue001\ue002\ue003\ue004\ue005\ue006\ue007"):
        return None  # told with its figure
    end += len(match.group()) + len(behind)
    if scene.cue(line, "row.other").search(text, start, end) or scene.cue(line, "row.unsaid").search(text, start, end):
        return None
    if scene.cue(line, "row.later").search(behind) or _YEAR.search(behind):
        return None
    return next((way for way in _WAYS if match[way]), None)


def _against(names: Names, row: int, way: str) -> Iterator[Relation]:
    """The two levels of a row, unless any column or pair of columns shows that it went the way that words say."""
    grid = names.grid
    rates = [cell.value for c in names.rates if (cell := grid.operand("cell", row, c)) is not None and cell.value]
    cells = [(grid.operand("new", row, new), grid.operand("base", row, base)) for new, base in names.pairs.items()]
    pairs = [(new, base) for new, base in cells if new is not None and base is not None]
    moves = [*rates, *((new.value or 0) - (base.value or 0) for new, base in pairs)]
    sign = 1 if way == "up" else -1
    if not pairs or any(move * sign > 0 for move in moves) or not all(moves) or len(pairs) > 1:
        return
    new, base = pairs[0]
    facts = (("direction", way),)
    cue = grid.label(row)[:40]
    yield Relation("change-of", "direction-mismatch", names.scene.article, (new, base), cue, inferred=True, facts=facts)
