"""Numbers as people read them: the ends that a division left are cut to six decimals, outwards."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from msgspec import structs

from ..model.finding import Finding
from .batch import Batch, Circumstances

_PLACES = 6  # decimals; of a number below one as many significant digits
Ends = tuple[Decimal | None, Decimal | None]


def apply(batch: Batch, circumstances: Circumstances) -> Batch:
    """``stated`` and ``expected`` of every finding without the endless digits of a division."""
    return Batch(tuple(map(_tidied, batch.findings)), batch.suppressed)


def _tidied(finding: Finding) -> Finding:
    return structs.replace(finding, stated=_ends(finding.stated), expected=_ends(finding.expected))


def _ends(ends: Ends | None) -> Ends | None:
    if ends is None:
        return None
    return _cut(ends[0], ROUND_FLOOR), _cut(ends[1], ROUND_CEILING)


def _cut(value: Decimal | None, rounding: str) -> Decimal | None:
    if value is None or not value.is_finite():
        return value
    places = _PLACES - min(value.adjusted() + 1, 0)
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or -exponent <= places:
        return value
    whole = Context(prec=max(value.adjusted(), 0) + places + 2, rounding=rounding)
    cut = value.quantize(Decimal(1).scaleb(-places), context=whole)
    return cut.quantize(Decimal(1)) if cut == cut.to_integral_value() else cut.normalize(whole)
