"""What rows of a table yield that prose names together: the sum of those it lists, the gap of two it compares."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from msgspec.structs import replace

from ...languages.templates import LEVEL, MULTIPLE, PERCENT
from ...model.interval import Interval
from ...model.relation import Operand, Relation
from .. import near_miss
from ..scene import Figure, Scene
from .grid import rounded
from .names import Spoken, relation, written
from .scales import power, scaled, times

_CHANCE = 0.02  # of a slip that leads to one of the amounts that two rows yield
_PAIR = 2
_FEWEST = 3  # digits of an amount that no name but those of the rows binds


def find(scene: Scene, spoken: Spoken) -> Iterator[Relation]:
    """Private equity, infrastructure and real estate came to 34.3 billion; 比第二位的欧盟多158.2亿元."""
    figure, rows, value = spoken.figure, _named(spoken), written(spoken.figure)
    words = spoken.words
    if figure.sign == MULTIPLE:  # 东门租金最高，是新桥的2.3倍
        words = scene.cue(spoken.line, "row.highest").sub("", words)
    otherwise = scene.cue(spoken.line, "row.other").search(words)
    if figure.quantity.hedge is not None or otherwise or len(rows) < _PAIR or value is None:
        return
    if figure.sign == PERCENT and figure.kind != "change":
        yield from _shares(scene, spoken, rows)
    elif figure.sign == MULTIPLE and len(rows) == _PAIR:
        yield from _times_as(scene, spoken, rows)
    elif figure.sign == LEVEL and _digits(str(value)) >= _FEWEST - bool(spoken.columns):
        yield from _amounts(scene, spoken, rows)


def _amounts(scene: Scene, spoken: Spoken, rows: list[int]) -> Iterator[Relation]:
    """A sum or a gap as an amount."""
    names, figure = spoken.names, spoken.figure
    asked: list[tuple[Interval, Relation]] = []
    for column in names.amounts:
        cells = [names.grid.operand("part", row, column) for row in rows]
        held = [cell for cell in cells if cell is not None]
        if len(held) < len(rows) or not names.like_unit(figure, held[0]):
            continue
        yields = list(_yields(scene, spoken, held, names.powers(held[0], column)))
        if any(scaled(figure, amount) for amount in (*(one for one, _ in yields), *(cell.interval for cell in held))):
            return
        if column in (spoken.columns or names.latest):
            asked += [(amount, one) for amount, one in yields if one is not None and _slips(figure, one)]
    if len(asked) == 1:
        yield asked[0][1]


def _shares(scene: Scene, spoken: Spoken, rows: list[int]) -> Iterator[Relation]:
    """青石、三河两口岸合计占66.5%: the sum of the shares of rows that are listed, unless their amounts make it so."""
    names, figure = spoken.names, spoken.figure
    grid, found = names.grid, list[Relation]()
    if spoken.against is not None or not _listed(scene, spoken):
        return
    for column in range(1, grid.table.columns):
        cells = [cell for row in rows if (cell := grid.operand("part", row, column)) is not None]
        if len(cells) < len(rows):
            continue
        total = cells[0].interval
        for cell in cells[1:]:
            total = total + cell.interval
        whole = grid.operand("whole", names.total, column) if names.total is not None else None
        share = total / whole.interval * Interval.exact(100) if whole is not None and whole.value else total
        if share.overlaps(figure.interval):
            return
        if grid.cue("share_column").search(grid.heading(column)) or all(cell.unit == "%" for cell in cells):
            parts = (*(rounded(cell, "%") for cell in cells), scene.operand("total", figure))
            told = relation(spoken, "partition", "sum-mismatch", parts)
            found += [told] if _slips(figure, told) else []
    if len(found) == 1:
        yield found[0]


def _times_as(scene: Scene, spoken: Spoken, rows: list[int]) -> Iterator[Relation]:
    """青石口岸是三河口岸的2.44倍, 1.8 times as many as Heron Bay: one row's cell by the other's, in some column."""
    names, figure = spoken.names, spoken.figure
    asked, headed = [], []
    text = spoken.line.skeleton[: figure.at].rpartition("。")[2]
    for column in range(1, names.grid.table.columns):
        one, two = (names.grid.operand(role, row, column) for role, row in zip(("a", "b"), rows, strict=True))
        if one is None or two is None or not one.value or not two.value:
            continue
        ratio = one.interval / two.interval
        readings = ratio, ratio - Interval.exact(1), two.interval / one.interval
        if any(told.overlaps(figure.interval) for told in readings):
            return
        if near_miss.slip(figure, ratio)[1] and column in names.latest:
            asked.append(relation(spoken, "ratio-of", "ratio-mismatch", (one, two, scene.operand("ratio", figure))))
        if names.headed(column, text):
            headed.append(relation(spoken, "ratio-of", "ratio-mismatch", (one, two, scene.operand("ratio", figure))))
    if len(asked) == 1 and _digits(str(written(figure))) >= _FEWEST:
        yield asked[0]
    elif len(headed) == 1:
        *cells, _ = headed[0].operands
        odds = near_miss.odds([(figure, cells[0].interval / cells[1].interval)])
        if (odds.by_any or odds.by_rare) and _digits(str(written(figure))) >= _PAIR:
            yield headed[0]


def _named(spoken: Spoken) -> list[int]:
    """The rows that a figure adds up, or tells apart: those before it, or one on each side."""
    rows = list(dict.fromkeys(spoken.rows or ([] if spoken.row is None else [spoken.row])))
    other = spoken.against
    return rows if other is None or other in rows or len(rows) != 1 else [*rows, other]


def _yields(
    scene: Scene, spoken: Spoken, cells: list[Operand], powers: range
) -> Iterator[tuple[Interval, Relation | None]]:
    """What the cells of rows yield, each with its relation where the words ask for it: the sum of a list, a gap."""
    figure, line = spoken.figure, spoken.line
    told = line.after_text(figure) if spoken.against is not None else spoken.words
    compared = scene.cue(line, "mark.way").search(figure.quantity.text + told) is not None
    total = cells[0].interval
    for cell in cells[1:]:
        total = total + cell.interval
    by = power(figure, total, powers)
    if compared or spoken.against is not None or not _listed(scene, spoken) or by is None:
        yield total, None
    else:
        parts = (*(times(replace(cell, role="part"), by) for cell in cells), scene.operand("total", figure))
        yield total, relation(spoken, "partition", "sum-mismatch", parts)
    for pair in combinations(cells, _PAIR):
        larger, smaller = sorted(pair, key=lambda cell: cell.value or 0, reverse=True)
        gap = larger.interval - smaller.interval
        by = power(figure, gap, powers)
        if not compared or len(cells) > _PAIR or by is None:
            yield gap, None
            continue
        levels = times(replace(larger, role="new"), by), times(replace(smaller, role="base"), by)
        operands = (*levels, scene.operand("delta", figure))
        yield gap, relation(spoken, "difference-of", "difference-mismatch", operands)


def _listed(scene: Scene, spoken: Spoken) -> bool:
    """Whether the rows named right before a figure stand as one list, with only its marks between them."""
    text = spoken.words
    found = spoken.names.found(text)
    marks = [scene.cue(spoken.line, name) for name in ("list_comma", "list_last")]
    gaps = [(one[1], two[0]) for one, two in pairwise(found)]
    return bool(gaps) and all(any((m := mark.match(text, a)) and m.end() >= b for mark in marks) for a, b in gaps)


def _slips(figure: Figure, told: Relation) -> bool:
    """Whether one slip leads from a figure to what the cells before it yield, and hardly by chance."""
    *cells, _ = told.operands
    total = cells[0].interval
    for cell in cells[1:]:
        total = total + cell.interval if told.kind == "partition" else total - cell.interval
    odds = near_miss.odds([(figure, total)])
    return (odds.by_rare and odds.rare <= _CHANCE) or (odds.by_any and odds.any <= _CHANCE)


def _digits(text: str) -> int:
    return sum(sign.isdigit() for sign in text)
