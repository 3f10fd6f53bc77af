"""What of a table prose speaks of: rows by name, cells by their very number, one column as the base of another."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import permutations
from typing import NamedTuple

from ...languages.templates import LEVEL, ORDINAL
from ...model.relation import Operand, Relation, RelationKind
from ..scene import Figure, Line, Scene
from .grid import Grid
from .scales import SCALES

_UNIT = re.compile(r"[（(][^）)]*[）)]")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_DIGITS = re.compile(r"\d+")
_APOSTROPHES = ("'", "’")
_SHORTEST = 2  # signs of a label that names something
_TELLING = 4  # digits of a number that is no other cell's by chance
_NAMED = 3  # digits of one beside the name of its row
_PAGES = 40  # blocks
_YEARLY = 370  # days
_LONG = 50  # years
_FEW, _PAIR = 10, 2
_TAIL = 2  # words
_LEAD = 12  # signs before the subject of a sentence
_PLURAL = 4  # letters of a word that may lose its last s
UNSURE = "not surely the same fact"
STOPS = ";；。"


def near(scene: Scene, grid: Grid, lines: Iterable[Line]) -> Iterator[Line]:
    """The sentences that may speak of a table: prose within some pages of it, no table itself."""
    blocks = scene.reading.document.blocks
    for line in lines:
        number = line.sentence.block
        if abs(number - grid.number) <= _PAGES and blocks[number].table is None:
            yield line


class Names:
    """The rows and cells of a table as sentences name them."""

    def __init__(self, scene: Scene, grid: Grid) -> None:
        self.scene, self.grid = scene, grid
        self.total = grid.total_row()
        named: dict[str, list[int]] = defaultdict(list)
        for row in grid.rows():
            named[_UNIT.sub("", grid.label(row)).strip()].append(row)
        alone = {name: rows[0] for name, rows in named.items() if len(rows) == 1 and self._names(name)}
        tails = Counter(_tail(name) for name in named)
        alone |= {tail: row for name, row in alone.items() if (tail := _tail(name)) and tails[tail] == 1}
        self.labels = {name: row for name, row in alone.items() if row != self.total}
        longest = sorted(self.labels, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(_worded, longest))) if longest else None
        self._groups = [self.labels[name] for name in longest]

    def _names(self, name: str) -> bool:
        """Whether a label names a thing: no time, no rest of the others, no mark."""
        grid = self.grid
        if len(name) < _SHORTEST or not any(sign.isalpha() for sign in name):
            return False
        return not any(grid.cue(cue).fullmatch(name) for cue in ("rest_row", "column_time", "column_timed"))

    def found(self, text: str, *, owners: bool = False) -> list[tuple[int, int, int]]:
        """Start, end and row of every name in some words, the longest where names hold each other.

        What belongs to a row (Kelp Island's café) is not the row; a number that stands in its cell may be (``owners``).
        """
        if self._pattern is None:
            return []
        told = ((m.start(), m.end(), self._groups[(m.lastindex or 1) - 1]) for m in self._pattern.finditer(text))
        return [one for one in told if owners or text[one[1] : one[1] + 1] not in _APOSTROPHES]

    @cached_property
    def _by_number(self) -> dict[Decimal, list[tuple[int, int]]]:
        """The cells of columns of amounts, by the number that is written in them."""
        cells: dict[Decimal, list[tuple[int, int]]] = defaultdict(list)
        for column in self.amounts:
            for row in self.grid.rows():
                cell = self.grid.operand("cell", row, column)
                if cell is not None and cell.value:
                    cells[cell.value].append((row, column))
        return cells

    @cached_property
    def amounts(self) -> list[int]:
        """The columns that hold amounts."""
        return [column for column in range(1, self.grid.table.columns) if self.grid.amounts(column)]

    @cached_property
    def rates(self) -> list[int]:
        """The columns that tell how amounts changed."""
        grid = self.grid
        return [c for c in range(1, grid.table.columns) if grid.cue("growth_column").search(grid.heading(c))]

    @cached_property
    def pairs(self) -> dict[int, int]:
        """For each column of amounts that has one, the column of the same amounts at the time before."""
        found = {}
        for column in self.amounts:
            able = [other for other in self.amounts if other != column and self._before(other, column)]
            behind = [other for other in able if other > column]
            if able:
                found[column] = min(behind or able, key=lambda other: abs(other - column))
        return found or self._told_by_change

    @cached_property
    def _told_by_change(self) -> dict[int, int]:
        """Two columns of amounts whose gap the column of changes behind them tells in every row: which is the later."""
        for change in self.rates:
            for new, base in permutations([c for c in self.amounts if c < change][-_PAIR:], _PAIR):
                roles = (("new", new), ("base", base), ("delta", change))
                rows = [[self.grid.operand(role, row, c) for role, c in roles] for row in self.grid.rows()]
                told = [[cell.value for cell in cells if cell is not None and cell.value is not None] for cells in rows]
                fit = [new_ - old == gap for new_, old, gap in (one for one in told if len(one) == len(roles))]
                if len(fit) > _PAIR and all(fit):
                    return {new: base}
        return {}

    @cached_property
    def latest(self) -> list[int]:
        """The columns of amounts that are the base of no other: what prose speaks of where it names no time."""
        return [column for column in self.amounts if column not in self.pairs.values()]

    def headed(self, column: int, text: str) -> bool:
        """Whether some words name what a column holds: its heading, without its unit and its time."""
        noun = self.grid.cue("column_time").sub("", _UNIT.sub("", self.grid.heading(column))).strip()
        return len(noun) >= _SHORTEST and noun in text

    def base(self, column: int) -> int | None:
        """The one column that tells the amounts of another at an earlier time, however long before."""
        able = [other for other in self.amounts if other != column and self._before(other, column, most=_LONG)]
        return self.pairs.get(column, able[0] if len(able) == 1 else None)

    def _before(self, earlier: int, later: int, most: int = 1) -> bool:
        """Whether one column's heading is that of another a year before, or so many at most."""
        headings = [self.grid.heading(column) for column in (earlier, later)]
        years = [self.grid.years(column) for column in (earlier, later)]
        if all(len(set(found)) == 1 for found in years):
            apart = int(years[1][0][:4]) - int(years[0][0][:4])
            return 1 <= apart <= most and _DIGITS.sub("", headings[0]) == _DIGITS.sub("", headings[1])
        told = [self.grid.cue("earlier_column").search(heading) is not None for heading in headings]
        units = {unit for heading in headings for unit in _UNIT.findall(heading)[-1:]}
        return told == [True, False] and abs(earlier - later) == 1 and len(units) <= 1

    def place(self, figure: Figure, rows: set[int]) -> tuple[int, int] | None:
        """The one cell that holds a figure of prose, digit for digit; of those in rows that are named, if any is."""
        if figure.sign != LEVEL:
            return None
        value = written(figure)
        cells = self._by_number.get(value, []) if value is not None else []
        cells = [cell for cell in cells if cell[0] in rows] or cells
        least = _NAMED - (figure.row + 1 in self.scene.bases) if cells and cells[0][0] in rows else _TELLING
        return cells[0] if len(cells) == 1 and sum(sign.isdigit() for sign in str(value)) >= least else None


    def powers(self, cell: Operand, column: int) -> range:
        """The powers of ten by which a cell's number may fall short of the amount that it stands for."""
        figure = self.scene.by_claim.get(cell.span.claim or "")
        if figure is not None and figure.value and cell.value and figure.value != cell.value:
            apart = (figure.value / cell.value).normalize()
            if apart.as_tuple().digits == (1,):
                return range(apart.adjusted(), apart.adjusted() + 1)
        grid = self.grid
        told = (grid.heading(grid.names_at), grid.heading(column), *self._units)
        return SCALES if grid.scaled_caption or any(map(grid.cue("scaled").search, told)) else range(1)

    @cached_property
    def _units(self) -> list[str]:
        """What stands in brackets behind the names of rows."""
        return [unit for row in self.grid.rows() for unit in _UNIT.findall(self.grid.label(row))]

    def like_unit(self, figure: Figure, cell: Operand) -> bool:
        """Whether a cell may count what a figure does: where a table leaves its unit unsaid, it may."""
        other = self.scene.by_claim.get(cell.span.claim or "")
        units = {figure.unit, other.unit if other is not None else ""}
        return "" in units or len(units) == 1

    def of_time(self, figure: Figure, column: int) -> bool:
        """Whether a figure is of the year of a column, where both say which."""
        years = set(self.grid.years(column))
        if self.grid.cue("fiscal_heading").search(self.grid.heading(column)):
            years |= {f"{int(year) - 1}" for year in years}  # a year of the books opens in the one before
        period = figure.period
        if not years or period is None or period.start is None or period.end is None:
            return True
        meet = years & {str(period.start.year), str(period.end.year)}
        return bool(meet) and (period.end - period.start).days <= _YEARLY


class Spoken(NamedTuple):
    """A figure of prose with what its sentence names of a table before it."""

    names: Names
    line: Line
    figure: Figure
    words: str  # since the figure before it, but for counts of a few
    rows: list[int]  # named since the figure before it, in order
    row: int | None  # the one row that it is about
    column: int | None  # where a cell's very number stands before it
    columns: list[int]  # of the latest time that the part of the sentence before it names
    against: int | None  # the row that is named behind it in its clause: 9,700 more than Heron Bay


def written(figure: Figure) -> Decimal | None:
    """The number of a figure as it is written, without its scale."""
    match = _NUMBER.search(figure.quantity.text)
    return Decimal(match.group().replace(",", "")) if match else None


def _part_of(line: Line, figure: Figure) -> int:
    """Where in the skeleton the part of a sentence begins that a figure stands in."""
    return max(line.skeleton.rfind(stop, 0, figure.at) for stop in STOPS) + 1


def _tail(name: str) -> str:
    """The last two words of a longer label: the load factor of "Passenger load factor"."""
    words = name.split(" ")
    plain = name.isascii() and name.replace(" ", "").isalpha()
    return " ".join(words[-_TAIL:]) if plain and len(words) == _TAIL + 1 else ""


def _worded(name: str) -> str:
    """A label as a pattern: whole words, in singular or plural, where words have edges."""
    if not name.isascii():
        return f"({re.escape(name)})"
    stem = name[:-1] if name.endswith("s") and len(name) > _PLURAL else name
    return rf"(\b{re.escape(stem)}(?:s|es)?\b)"


def spoken(names: Names, line: Line, earlier: Line | None = None) -> Iterator[Spoken]:
    """The figures of a line that speak of rows, each with what is named before it, or in the sentence before."""
    found = names.found(line.skeleton)
    told = _pointed(names, line, earlier) if earlier is not None else None
    cell: tuple[int, int] | None = None
    part = spent = -1
    for figure in line.figures:
        if figure.at < 0:
            continue
        start = _part_of(line, figure)
        if start != part:
            part, cell = start, None
        counted = [f.at for f in line.figures if 0 <= f.at < figure.at and not (f.sign == ORDINAL or _few(f))]
        named = [c for c in names.latest if names.headed(c, line.skeleton[start : figure.at])]
        words = line.skeleton[max([start, *(at + 1 for at in counted)]) : figure.at]
        here = [row for at, _, row in found if max(start, spent) <= at < figure.at]
        own = [row for at, _, row in found if max([start, *counted]) <= at < figure.at]
        place = names.place(figure, set(here))
        if place is not None:
            cell = place
            continue
        cell = None if own else cell
        row = cell[0] if cell else (own or here)[0] if len(set(own or here)) == 1 else None
        row = _right_before(found, line, figure) if row is None else row
        row = told if row is None and not (cell or here) else row
        row = _goes_on(names, found, line, (start, figure.at)) if row is None and not cell and not own else row
        if figure.claim is not None and figure.value is not None and figure.modality == "stated":
            column, against = cell[1] if cell else None, _against(names, line, figure)
            yield Spoken(names, line, figure, words, own, row, column, named, against)
        if _apart(names.scene, figure):
            cell, spent = None, figure.at


def _pointed(names: Names, line: Line, earlier: Line) -> int | None:
    """The row that the sentence before names first or alone, where this one opens with a word that points back."""
    if earlier.sentence.block != line.sentence.block or line.sentence.start - earlier.sentence.end > 1:
        return None
    if names.scene.cue(line, "row.its").match(line.skeleton) is None:
        return None
    found = names.found(earlier.skeleton)
    subject = bool(found) and (found[0][0] <= _LEAD or len({row for _, _, row in found}) == 1)
    return found[0][2] if subject else None


def _right_before(found: Sequence[tuple[int, int, int]], line: Line, figure: Figure) -> int | None:
    """The row whose name stands right before a figure, with nothing between: Dairy 32.6 % and Snacks …"""
    return next((row for _, end, row in found if line.skeleton[end : figure.at] == " "), None)


def _goes_on(names: Names, found: Sequence[tuple[int, int, int]], line: Line, part: tuple[int, int]) -> int | None:
    """The only row that a part of a sentence names, where its clause goes on about it: "but it still makes up"."""
    start, end = part
    rows = {row for at, _, row in found if start <= at < end}
    clause = max(line.skeleton.rfind(sign, start, end) for sign in ",，—–") + 1
    pointed = names.scene.cue(line, "row.it").match(line.skeleton, max(clause, start), end)
    return rows.pop() if len(rows) == 1 and pointed is not None else None


def _apart(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is an amount of its own that what follows may be about: no base, no count of a few."""
    return figure.sign == LEVEL and figure.kind == "level" and figure.row not in scene.bases and not _few(figure)


def _few(figure: Figure) -> bool:
    """Whether a figure counts a few things: two sites, 四家."""
    value, plain = figure.value, figure.sign == LEVEL and figure.kind == "level" and "." not in figure.quantity.text
    return plain and value is not None and value < _FEW


def _against(names: Names, line: Line, figure: Figure) -> int | None:
    """The one row that is named between a figure and the end of its clause."""
    behind = line.after_text(figure)
    end = min((at for stop in f"{STOPS},，" if (at := behind.find(stop)) >= 0), default=len(behind))
    rows = {row for _, _, row in names.found(behind[:end])}
    return rows.pop() if len(rows) == 1 else None


def relation(
    spoken: Spoken,
    kind: RelationKind,
    rule: str,
    operands: Sequence[Operand],
    row: int | None = None,
    facts: tuple[tuple[str, str], ...] = (),
    not_run: str | None = None,
) -> Relation:
    """A relation between a figure of prose and cells: inferred, as nothing but names binds them."""
    grid = spoken.names.grid
    cue = grid.label(row)[:40] if row is not None else spoken.figure.quantity.text
    return Relation(
        kind, rule, spoken.names.scene.article, tuple(operands), cue, inferred=True, not_run=not_run, facts=facts
    )
