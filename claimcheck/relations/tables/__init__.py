"""Figures in tables: totals, columns that follow from others, rows from one to the next, and the prose near them."""

from __future__ import annotations

from . import bound, columns, flows, lone, ranks, row_steps, rows, spoken, sums, tallies, text, ways

FAMILIES = (sums, columns, bound, flows, rows, text, spoken, ranks, ways, tallies, row_steps, lone)
