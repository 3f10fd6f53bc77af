"""How likely cells of a table would be one slip of the pen from agreeing, were they unrelated."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from ...model.interval import Interval
from ...model.odds import Stated, odds
from ...model.relation import Operand

Wanted = tuple[tuple[Operand, Interval], ...]  # cells, each with what the others leave it


def chance(wanted: Iterable[tuple[Operand, Interval]]) -> float:
    """The chance that one slip brings a cell to what the others leave it; 1 where none does."""
    found = odds((_stated(cell), needed) for cell, needed in wanted).chance
    return 1.0 if found is None else found


def of_sum(parts: Sequence[Operand], total: Operand) -> Wanted:
    """Each cell of a sum with what the others leave it."""
    made = sum((part.interval for part in parts), Interval.exact(0))
    short = total.interval - made
    return (total, made), *((part, part.interval + short) for part in parts)


def _stated(cell: Operand) -> Stated:
    """A cell as it is written."""
    value = abs(cell.value or Decimal(0))
    return Stated(value, (cell.interval.width or Decimal(0)) / 2, f"{value.normalize():f}", Decimal(1))
