"""Figures in tables: totals by row and column, columns that follow from others, and the prose near them."""

from __future__ import annotations

from . import columns, sums, text

FAMILIES = (sums, columns, text)
