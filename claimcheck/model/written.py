"""From digits as written to a value and the interval that wording and rounding allow.

The conventions: an unhedged rounded figure means ± half of its last written place; a plain count is exact;
"about" widens to 5 % or half of the last non-zero digit (but a hedged figure of three or more significant
digits only by one last place); "nearly" reaches down a tenth, "under" to zero; "over" reaches up by 5 % or one
unit of the last non-zero place; 多 / 余 / "-odd" by one unit of that place.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from .interval import Interval
from .mention import Hedge

HedgeStyle = Literal["about", "near", "under", "over", "odd"]

HEDGE_OF_STYLE: dict[str, Hedge] = {
    "about": "about",
    "near": "below",
    "under": "below",
    "over": "above",
    "odd": "above",
}

_HALF = Decimal("0.5")
_TWENTIETH = Decimal("0.05")
_NINE_TENTHS = Decimal("0.9")
_ONE = Decimal(1)
_ZERO = Decimal(0)


class Written(Struct, frozen=True, gc=False):
    """A figure as written: its value, and the sizes that rounding and hedges are measured in.

    ``place`` is one unit of the last written place, ``nonzero_place`` one of the last non-zero digit (both
    already times the scale); ``significant`` counts digits from the first to the last non-zero one, or to the
    last written one where a decimal point stands.
    """

    value: Decimal
    place: Decimal
    nonzero_place: Decimal
    significant: int
    rounded: bool


def plain(value: Decimal) -> Decimal:
    """The same number without exponent and without trailing zeros (1E+6 → 1000000, 3.50 → 3.5)."""
    if value == value.to_integral_value():
        # Beyond the context's precision quantize refuses; spelling it out stays exact and linear.
        return value.quantize(_ONE) if value.adjusted() < 27 else Decimal(format(value, "f"))
    return value.normalize()


def written(digits: str, scale: Decimal = _ONE) -> Written:
    """Read plain digits (``"1100.9"``, ``"200"``; no separators, no sign) at a scale.

    ``rounded`` is False only for an integer without a scale, which may be an exact count.
    """
    whole, point, fraction = digits.partition(".")
    value = Decimal(digits)
    place = _ONE.scaleb(-len(fraction)) if point else _ONE
    stripped = whole.lstrip("0") + fraction
    trimmed = stripped.rstrip("0")
    if not trimmed:
        nonzero, significant = place, 1
    elif point and fraction.strip("0"):
        # Trailing zeros after a point were written on purpose: they are significant.
        nonzero, significant = place, len(stripped.lstrip("0"))
    else:
        nonzero = _ONE.scaleb(len(whole.lstrip("0")) - len(trimmed)) if not fraction.strip("0") else place
        significant = len(trimmed.lstrip("0"))
    return Written(
        plain(value * scale),
        place * scale,
        nonzero * scale,
        significant,
        bool(point) or scale != _ONE,
    )


def allowed(figure: Written, style: HedgeStyle | None, *, exact: bool) -> Interval:
    """The interval that ``figure`` allows under a hedge (``None``: as stated).

    ``exact`` says that an unscaled integer of this unit is a count of whole things.
    """
    value, half = figure.value, figure.place * _HALF
    if style is None:
        if exact and not figure.rounded:
            return Interval(value, value)
        return Interval(plain(value - half), plain(value + half))
    if style == "about":
        if figure.significant >= 3:
            margin = max(figure.place, figure.nonzero_place)  # about 894,000: the zeros tell nothing
        else:
            margin = max(abs(value) * _TWENTIETH, figure.nonzero_place * _HALF)
        return Interval(plain(value - margin), plain(value + margin))
    if style == "near":
        return Interval(plain(value * _NINE_TENTHS), value)
    if style == "under":
        return Interval(min(_ZERO, value), value)
    reach = figure.nonzero_place
    if style == "over":
        reach = max(reach, abs(value) * _TWENTIETH)
    return Interval(value, plain(value + reach))
