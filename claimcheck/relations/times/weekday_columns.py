"""Tables with a column of days and one of weekdays: from row to row the weekdays must go as the days do.

The year need not be known: where all rows but one agree with each other, that one is wrong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from ... import languages
from ...model.document import Block, Cell, Table
from ...model.relation import Relation
from ..scene import Scene, all_cues
from .dates import DAYS, is_day, told
from .streaks import code_of

_AGREE = 3  # rows that show how the days of the week lie
_YEAR = 2025  # any year without a 29 February
_WEEK = 7
_EDGE = " *_\t"


def find(scene: Scene) -> Iterator[Relation]:
    """Weekday relations of the rows of tables."""
    for number, block in enumerate(scene.reading.document.blocks):
        code = code_of(scene, number)
        if block.table is not None and code is not None and block.table.rows - block.table.header_rows > _AGREE:
            yield from _of_table(scene, number, block, block.table, code)


def _of_table(scene: Scene, number: int, block: Block, table: Table, code: str) -> Iterator[Relation]:
    cells = {(cell.row, cell.column): cell for cell in table.cells}
    text = scene.lowered[number]
    weekday = all_cues(code)["weekday.cell"]
    for column in range(table.columns):
        found = {
            row: (cell, int(match.lastgroup[1:]))
            for row in range(table.header_rows, table.rows)
            if (cell := cells.get((row, column))) is not None
            and (match := weekday.fullmatch(text[cell.start : cell.end].strip(_EDGE))) is not None
            and match.lastgroup
        }
        for other in (column - 1, column + 1):
            days = {row: _day(scene, number, cells.get((row, other)), code) for row in found}
            known = {row: day for row, day in days.items() if day is not None}
            if len(known) > _AGREE:
                yield from _odd(scene, number, {row: (*found[row], day) for row, day in known.items()})
                break


def _day(scene: Scene, number: int, cell: Cell | None, code: str) -> date | None:
    """The day that a cell tells, and nothing else."""
    moments = languages.get(code).moments(scene.reading.folded[number][cell.start : cell.end]) if cell else []
    if len(moments) != 1:
        return None
    spec = moments[0].spec
    month, day = spec.month, spec.day
    if not month or not day or spec.to_day or not is_day(_YEAR, month, day):
        return None
    return date(_YEAR, month, day)


def _odd(scene: Scene, number: int, rows: dict[int, tuple[Cell, int, date]]) -> Iterator[Relation]:
    """The one row whose weekday does not go with those of the others."""
    shifts = {row: (weekday - day.toordinal()) % _WEEK for row, (_, weekday, day) in rows.items()}
    (shift, count), *rest = Counter(shifts.values()).most_common()
    if len(rest) != 1 or rest[0][1] > 1 or count < _AGREE:
        return
    row = next(one for one, other in shifts.items() if other != shift)
    cell, weekday, day = rows[row]
    actual = (day.toordinal() + shift) % _WEEK
    stated = told("weekday", weekday, "", scene.span(number, cell.start, cell.end))
    said = f"by the other rows a {DAYS[actual]}"
    whole = told("date", actual, "", scene.span(number, cell.start, cell.end), said)
    facts = (("suggestion", said), ("severity", "warning"))
    yield Relation("calendar", "weekday-mismatch", scene.article, (stated, whole), DAYS[weekday], facts=facts)
