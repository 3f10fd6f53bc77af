"""One figure over another: means, prices, products, ratios, rates, conversions of units."""

from __future__ import annotations

from . import averages, far, levies, more_times, overall, per, rates, reckoned, stays

__all__ = ["FAMILIES", "far"]

FAMILIES = (averages, per, rates, overall, reckoned, more_times, levies, stays)
