"""How many things a list is said to hold, and how many values answer them respectively."""

from __future__ import annotations

from . import again, arity, counts, figured, named, occasions

FAMILIES = (counts, figured, arity, occasions, again, named)
