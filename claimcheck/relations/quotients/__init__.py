"""One figure over another: means, prices, products, ratios, rates, conversions of units."""

from __future__ import annotations

from . import averages, levies, more_times, overall, per, rates, reckoned

FAMILIES = (averages, per, rates, overall, reckoned, more_times, levies)
