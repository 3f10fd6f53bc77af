"""Parts and their whole: totals, shares, remainders, halves of a year, lists that are complete."""

from __future__ import annotations

from . import (
    announced,
    beside,
    chained,
    closed_lists,
    closing,
    closing_shares,
    complements,
    goals,
    halves,
    hundred,
    inherited,
    left_out,
    misnamed,
    named_rates,
    of_times,
    out_of,
    outgrown,
    overfull,
    pairs,
    parted,
    parts,
    points,
    raised,
    rest,
    restated,
    share,
    siblings,
    tiers,
    told_out,
    told_shares,
    totals,
    votes,
)

__all__ = ["FAMILIES", "chained", "goals", "misnamed", "told_out"]

FAMILIES = (
    parts, halves, complements, totals, share, hundred, pairs, named_rates, told_shares, inherited,
    siblings, announced, closed_lists, out_of, rest, beside, restated, closing, closing_shares, parted, tiers,
    votes, points, overfull, raised, outgrown, of_times, left_out,
)  # fmt: skip
