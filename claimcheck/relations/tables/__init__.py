"""Figures in tables: totals, columns that follow from others, rows from one to the next, and the prose near them."""

from __future__ import annotations

from . import columns, rows, spoken, sums, text

FAMILIES = (sums, columns, rows, text, spoken)
