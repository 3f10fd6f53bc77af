"""Which row prose calls the first, the last or the only one, and how many it says rose or fell.

Words seldom say by what column a row is first. One that is first in no column that they may mean is not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from re import Match
from typing import NamedTuple

from ...model.interval import Interval
from ...model.reading import Sentence
from ...model.relation import Operand, Relation
from ..scene import Figure, Line, Scene
from .grid import Grid
from .names import STOPS, Names, near
from .sums import grids

_MOVES = {"grew_most": "high", "grew_least": "low", "fell_most": "low"}
_SIZES = {"most": ("high",), "least": ("low",), "any": ("high", "low")}
_WAYS = ("down", "up")
_ROWS = 3  # that an extreme stands out of
_PARTS = 5
_BETWEEN = 40  # signs between a row's name and what it is called, asides left out
_WORDLESS = 3  # the same in scripts without spaces
_CLAUSE = 24  # signs in which a count says what became of what it counts
_SLIP = 1
_LATIN = "\u02af"
_END = "$"  # where a figure follows


class _Said(NamedTuple):
    """A row by its name, and where what it is called ends."""

    row: int
    start: int
    end: int
    match: Match[str]


def find(scene: Scene) -> Iterator[Relation]:
    """Same-fact relations of firsts and lasts, and list-of relations of counts of rows that rose or fell."""
    for names, lines in named_tables(scene):
        grid = names.grid
        rows = [row for row in grid.rows() if row != names.total]
        if len(rows) < _ROWS or len(names.labels) < _ROWS:
            continue
        ways = ways_of(names, rows)
        for line in near(scene, grid, lines):
            yield from _extremes(scene, names, line, rows, ways)
            yield from _counts(scene, names, line, rows, ways)


def named_tables(scene: Scene) -> Iterator[tuple[Names, list[Line]]]:
    """The tables of an article by the names of their rows, with the sentences that may speak of them."""
    tables = list(grids(scene))
    lines = [*scene.lines, *scene.silent, *unspoken(scene, {grid.number for grid in tables})] if tables else []
    yield from ((Names(scene, grid), lines) for grid in tables)


def unspoken(scene: Scene, tables: set[int]) -> Iterator[Line]:
    """What paragraphs with figures say in sentences that hold none."""
    told: dict[int, list[Line]] = defaultdict(list)
    for _, line in scene.spoken:
        if line.sentence.block not in tables:
            told[line.sentence.block].append(line)
    for block, lines in told.items():
        text, at = scene.lowered[block], 0
        for start, end in (*((one.sentence.start, one.sentence.end) for one in lines), (len(text), len(text))):
            if start - at > _BETWEEN // _PARTS:
                yield Line(Sentence(block, 0, at, start, lines[0].sentence.language), text, [])
            at = max(at, end)


def ways_of(names: Names, rows: Sequence[int]) -> list[dict[int, Decimal]]:
    """How each row changed, by every column that tells it and every two that show it."""
    grid = names.grid
    found = [values_of(grid, column, rows) for column in names.rates]
    for new, base in names.pairs.items():
        levels = values_of(grid, new, rows), values_of(grid, base, rows)
        both = [row for row in rows if all(level.get(row) for level in levels)]
        found.append({row: levels[0][row] - levels[1][row] for row in both})
        found.append({row: levels[0][row] / levels[1][row] - 1 for row in both})
    return [values for values in found if values]


def values_of(grid: Grid, column: int, rows: Sequence[int]) -> dict[int, Decimal]:
    cells = {row: grid.operand("cell", row, column) for row in rows}
    return {row: cell.value for row, cell in cells.items() if cell is not None and cell.value is not None}


def _extremes(
    scene: Scene, names: Names, line: Line, rows: Sequence[int], ways: list[dict[int, Decimal]]
) -> Iterator[Relation]:
    """Central grew fastest; only Japan took less; 白塔机场增速最快: of all rows, in some column."""
    sizes = [values_of(names.grid, column, rows) for column in range(1, names.grid.table.columns)]
    for kind, end in _MOVES.items():
        for said in _called(scene, names, line, f"row.{kind}"):
            rose = [{row: value for row, value in values.items() if value > 0} for values in ways]
            yield from _told(scene, names, line, said, rose if kind == "grew_least" else ways, (end,))
    for kind, ends in _SIZES.items():
        for said in _called(scene, names, line, f"row.{kind}"):
            yield from _told(scene, names, line, said, [*sizes, *ways], ends)
    for way in _WAYS:
        for said in (*_called(scene, names, line, f"row.only_{way}"), *_alone(scene, names, line, way)):
            moved = [{row: Decimal(went(value, way)) for row, value in values.items()} for values in ways]
            alone = [values for values in moved if sum(values.values()) == 1]
            yield from _told(scene, names, line, said, alone, ("high",))


def went(value: Decimal, way: str) -> bool:
    return value < 0 if way == "down" else value > 0


def _called(scene: Scene, names: Names, line: Line, cue: str) -> Iterator[_Said]:
    """The rows that words call something: named right before, or right behind with a word that says so."""
    text = line.skeleton
    found: list[tuple[int, int, int]] | None = None
    for match in scene.cue(line, cue).finditer(text):
        found = names.found(text) if found is None else found
        start = max(text.rfind(stop, 0, match.start()) for stop in STOPS) + 1
        if scene.cue(line, "row.subset").search(text, start, match.end()) or match.end() == match.start():
            continue
        behind = scene.cue(line, "row.is").match(text, match.end())
        after = [one for one in found if behind is not None and one[0] == behind.end()]
        before = [one for one in found if start <= one[0] and one[1] <= match.start() + 1]
        if after:
            yield _Said(after[0][2], after[0][0], after[0][1], match)
        elif before and _beside(scene, names, line, text[before[-1][1] : match.start()]):
            listed = len(before) > 1 and scene.cue(line, "list_between").fullmatch(text[before[-2][1] : before[-1][0]])
            if not listed and not scene.cue(line, "row.other").search(text, start, before[-1][0]):
                yield _Said(before[-1][2], before[-1][0], before[-1][1], match)


def _alone(scene: Scene, names: Names, line: Line, way: str) -> Iterator[_Said]:
    """Only Japan took less; 仅雁山机场下降: a row that goes one way alone."""
    text = line.skeleton
    for match in scene.cue(line, "row.only").finditer(text):
        named = next((one for one in names.found(text) if one[0] == match.end()), None)
        if named is None:
            continue
        clause = text[named[1] : named[1] + _CLAUSE]
        went = scene.cue(line, "mark.way").search(clause)
        if went is not None and scene.cue(line, "row.than").match(clause, went.end()):
            continue  # 只有甲市的新房多于二手房: more than another, not more than before
        start = max(text.rfind(stop, 0, match.start()) for stop in STOPS) + 1
        subset = scene.cue(line, "row.subset").search(text, start, named[1] + _CLAUSE)
        if went is not None and went.lastgroup == way and subset is None:
            yield _Said(named[2], named[0], named[1], match)


def _beside(scene: Scene, names: Names, line: Line, between: str) -> bool:
    """Whether little stands between a name and what it is called, but for asides and what all rows are."""
    if ". " in between:
        return False  # in a sentence before
    between = scene.cue(line, "row.aside").sub("", between.removeprefix(names.grid.heading(names.grid.names_at)))
    return len(between) <= (_WORDLESS if any(sign > _LATIN for sign in between) else _BETWEEN)


def _told(
    scene: Scene, names: Names, line: Line, said: _Said, columns: Sequence[dict[int, Decimal]], ends: Sequence[str]
) -> Iterator[Relation]:
    """A row against the one that is first in its stead, where it is first by no column that tells all rows."""
    able = [values for values in columns if said.row in values and len(values) >= _ROWS]
    for values in able:
        if any(values[said.row] == (max if end == "high" else min)(values.values()) for end in ends):
            return
    if not able or any(said.row not in values for values in columns):
        return
    pick = max if ends[0] == "high" else min
    other = pick(able[0], key=lambda row: able[0][row])
    label = names.grid.label(other)
    start, end = line.offset(said.start), line.offset(said.end - 1) + 1
    place = scene.span(line.sentence.block, start, end)
    again = Operand("again", Interval.exact(1), "", place, f"{place.exact} ({said.match.group().strip()})")
    cell = names.grid.cells[other, names.grid.names_at]
    rank = sorted(able[0].values(), reverse=pick is max).index(able[0][said.row]) + 1
    there = scene.span(names.grid.number, cell.start, cell.end)
    first = Operand("first", Interval.exact(max(rank, 2)), "", there, label)
    yield Relation(
        "same-fact", "conflicting-values", scene.article, (again, first), said.match.group()[:40], inferred=True
    )


def _counts(
    scene: Scene, names: Names, line: Line, rows: Sequence[int], ways: list[dict[int, Decimal]]
) -> Iterator[Relation]:
    """两家机场下降, two of the three sites gained visitors: as many rows as did."""
    for figure in line.figures:
        yield from _rest(scene, names, line, figure, len(rows))
        way = _counted(scene, names, line, figure, len(rows))
        if way is None or figure.value is None or figure.quantity.hedge is not None:
            continue
        told = [sum(went(value, way) for value in values.values()) for values in ways if len(values) == len(rows)]
        if not told or figure.value in told:
            continue
        turned = figure.value == sum(went(value, _WAYS[way == "down"]) for value in next(iter(ways)).values())
        if abs(figure.value - told[0]) > _SLIP and not turned:
            continue
        operands = scene.operand("count", figure), names.grid.counted(told[0])
        yield Relation("list-of", "enumeration-mismatch", scene.article, operands, figure.quantity.text, inferred=True)


def _rest(scene: Scene, names: Names, line: Line, figure: Figure, number: int) -> Iterator[Relation]:
    """其中云岭机场2648.6万人次，其余3家1093.9万: all rows but those that the sentence names before."""
    text, noun = line.skeleton, names.grid.heading(names.grid.names_at)
    exact = figure.at >= 0 and figure.value is not None and figure.quantity.hedge is None and figure.kind == "level"
    if not exact or not noun or scene.cue(line, "row.rest").search(text, 0, figure.at) is None:
        return
    named = {row for _, _, row in names.found(text[: figure.at])}
    if named and any(_counts_rows(scene, noun, other, number) for other in scene.figures if other.unit == figure.unit):
        left = number - len(named)
        if figure.value is not None and left > 1 and abs(figure.value - left) == _SLIP:
            operands = scene.operand("count", figure), names.grid.counted(left)
            yield Relation("list-of", "enumeration-mismatch", scene.article, operands, "the rest", inferred=True)


def _counts_rows(scene: Scene, noun: str, figure: Figure, number: int) -> bool:
    """Whether a figure counts all rows by what their heading calls them."""
    behind = scene.lines[figure.sentence].after_text(figure).lstrip()
    name = figure.unit if figure.unit.isascii() else behind[: len(noun)]
    return figure.value == number and bool(name) and noun.startswith(name)


def _counted(scene: Scene, names: Names, line: Line, figure: Figure, number: int) -> str | None:
    """Which way a figure says that so many rows went; ``None`` where it counts no rows."""
    noun = names.grid.heading(names.grid.names_at)
    behind, own = line.after_text(figure), line.own_text(figure)
    if figure.at < 0 or not noun or figure.kind != "level" or scene.cue(line, "row.of_all").search(own + _END):
        return None
    of = scene.cue(line, "row.of_all").fullmatch(behind + _END)  # two of the three sites, where the next figure follows
    if of is not None:
        whole = next((f for f in line.figures if f.row == figure.row + 1), None)
        if whole is None or whole.value != number:
            return None
        behind = line.after_text(whole)
    unit = figure.unit if figure.unit.isascii() else ""
    counts = behind.lstrip().startswith(noun) or (of is not None or unit == noun)
    clause = behind[: min((at for stop in f"{STOPS},，" if (at := behind.find(stop)) >= 0), default=len(behind))]
    match = scene.cue(line, "mark.way").search(clause[:_CLAUSE])
    if match is None or not counts or scene.cue(line, "row.acts").match(match.group()):
        return None
    if scene.cue(line, "row.tally").search(clause) is not None:
        return None  # 四个粮站三增一减: of the four, three
    return match.lastgroup if match.lastgroup in _WAYS else None
