"""A rate, an amount and two levels of one thing: what rose, by how much, from what, for how long."""

from __future__ import annotations

from . import balances, change, later, paces, parts, reached, series

FAMILIES = (change, later, series, balances, parts, paces, reached)
