"""How many things a list is said to hold, and how many values answer them respectively."""

from __future__ import annotations

from . import arity, as_many, counts, figured, marked, named, occasions, priced, records

__all__ = ["FAMILIES", "as_many"]

FAMILIES = (counts, marked, figured, arity, occasions, named, priced, records)
