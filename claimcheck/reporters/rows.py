"""A list of records as aligned lines; only the last column is ever folded."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text

from ..model.rows import Cell, RowsReport
from .inert import one_line
from .ink import FAINT, folded
from .screen import Screen

_GUTTER = "  "


def lines(report: RowsReport, screen: Screen) -> list[Text]:
    """The heading, one line a record, then the notes."""
    rows = report.rows
    if report.name == "freshness":  # questions and answers: the words of a person, and no question left open
        rows = tuple((str(what).replace("_", " "), answer) for what, answer in rows if answer is not None)
    table = [[_shown(cell) for cell in row] for row in rows]
    head = [name.replace("_", " ") for name in report.columns]
    used = [at for at in range(len(head)) if any(row[at] for row in table)]
    widths = {at: max(cell_len(row[at]) for row in (head, *table)) for at in used[:-1]}
    found = [Text(line, FAINT) for line in _line(head, used, widths, screen)] if table else []
    for row in table:
        found += [Text(line) for line in _line(row, used, widths, screen)]
    if table and report.notes:
        found.append(Text())
    return found + [Text(line) for note in report.notes for line in folded(one_line(note), screen.width)]


def _line(row: list[str], used: list[int], widths: dict[int, int], screen: Screen) -> list[str]:
    if not used:
        return []
    start = "".join(row[at] + " " * (widths[at] - cell_len(row[at])) + _GUTTER for at in used[:-1])
    indent = cell_len(start)
    room = screen.width
    if room is None or indent + 20 > room:
        return [start + row[used[-1]]]
    first, *rest = folded(row[used[-1]], room, " " * indent)
    return [start + first[indent:], *rest]


def _shown(cell: Cell) -> str:
    return "" if cell is None else one_line(str(cell))
