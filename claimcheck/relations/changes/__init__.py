"""A rate, an amount and two levels of one thing: what rose, by how much, from what, for how long."""

from __future__ import annotations

from . import balances, change, compounded, ever, later, paces, parts, reached, series, stocks, strings

FAMILIES = (change, later, series, compounded, ever, balances, stocks, parts, paces, reached, strings)
