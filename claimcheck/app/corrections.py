"""What a person says about a figure, in the words of the command line, as fields of a claim.

A figure is taken at the places that the text wrote: 2000000 for a quote of 200万 stays one of three digits, so that
its interval is that of the convention (half of the last written place, widened by the hedge).
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from msgspec import structs

from ..model.claim import KINDS, MODALITIES, Change, Claim, Source
from ..model.errors import ClaimcheckError
from ..model.interval import Interval
from ..model.written import HedgeStyle, Written, allowed, plain, written
from .periods import period_of

HEDGES = ("about", "below", "above")
DIRECTIONS = ("up", "down", "flat")
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_HUNDRED = Decimal(100)


def corrections(
    claim: Claim | None,
    *,
    metric: str | None = None,
    scope: str | None = None,
    kind: str | None = None,
    period: str | None = None,
    source: str | None = None,
    unit: str | None = None,
    modality: str | None = None,
) -> dict[str, Any]:
    """The fields that these texts set, as the model has them; an empty text means none."""
    fields: dict[str, Any] = {}
    for name, text in (("metric", metric), ("unit", unit)):
        if text is not None:
            if not text.strip():
                raise ClaimcheckError(f"--{name} must say something")
            fields[name] = text.strip()
    if scope is not None:
        fields["scope"] = scope.strip() or None
    for name, text, known in (("kind", kind, KINDS), ("modality", modality, MODALITIES)):
        if text is not None:
            fields[name] = _one_of(name, text, known)
    if period is not None:
        present = claim is not None and claim.period is not None and claim.period.present
        fields["period"] = period_of(period, present)
    if source is not None:
        old = claim.source if claim is not None else None
        same = old is not None and old.name == source
        fields["source"] = old if same else Source(source, None, "organisation") if source.strip() else None
    return fields


def figure(claim: Claim, value: str | None, hedge: str | None, direction: str | None) -> dict[str, Any]:
    """The number, its interval, its hedge and the change it states, where one of them is corrected."""
    fields: dict[str, Any] = {}
    if hedge is not None:
        fields["hedge"] = _one_of("hedge", hedge, HEDGES) if hedge else None
    if value is not None and ".." in value:
        low, _, high = value.partition("..")
        fields.update(value=None, low=_number(low), high=_number(high), hedge="range")
        if fields["high"] < fields["low"]:
            raise ClaimcheckError(f"--value {value!r}: write LOW..HIGH")
    elif value is not None or hedge is not None:
        number = claim.value if value is None else _number(value)
        if number is None:
            raise ClaimcheckError("--hedge alone: the claim is a range; give --value too")
        now = structs.replace(claim, value=plain(number), hedge=fields.get("hedge", claim.hedge))
        found = _allowed(now, claim)
        fields.update(value=now.value, low=found.low, high=found.high)
        if now.hedge == "range":
            fields["hedge"] = None
    if direction is not None or (fields and claim.change is not None):
        side: Any = claim.change.direction if claim.change else None
        if direction is not None:
            side = _one_of("direction", direction, DIRECTIONS) if direction else None
        fields["change"] = _change(structs.replace(claim, **fields), side)
    return fields


def _one_of(option: str, text: str, known: tuple[str, ...]) -> str:
    if text not in known:
        raise ClaimcheckError(f"--{option} {text!r}: choose one of {', '.join(known)}")
    return text


def _number(text: str) -> Decimal:
    try:
        number = Decimal(text.strip().replace(",", "").replace("_", ""))
    except InvalidOperation:
        raise ClaimcheckError(
            f"--value {text!r}: write a number in the claim's unit, such as 2000000, or LOW..HIGH"
        ) from None
    if not number.is_finite() or abs(number.adjusted()) > 30:
        raise ClaimcheckError(f"--value {text!r}: no figure that can be tracked")
    return number


def _allowed(now: Claim, before: Claim) -> Interval:
    """The interval of a figure, written with as many places as the quote has."""
    assert now.value is not None
    sign, size = now.value < 0, abs(now.value)
    exact = before.value is None or before.low == before.high
    found = allowed(_written(size, now.anchor.exact), _style(now, before), exact=exact)
    return -found if sign else found


def _written(size: Decimal, quote: str) -> Written:
    """The figure as the quote writes it, at whatever scale stands behind its digits; else as it was given."""
    match = _DIGITS.search(quote)
    digits = match[0].replace(",", "") if match else ""
    if digits and Decimal(digits):
        scale = size / Decimal(digits)
        if scale.normalize().as_tuple().digits == (1,):
            return written(digits, plain(scale))
    return written(format(size, "f"))


def _style(now: Claim, before: Claim) -> HedgeStyle | None:
    """How far the hedge reaches: as before where the claim had it, else as far as such a word may."""
    if now.hedge == "about":
        return "about"
    if now.hedge == "below":
        return "near" if before.hedge == "below" and before.low else "under"
    return "over" if now.hedge == "above" else None


def _change(claim: Claim, direction: Any) -> Change | None:
    """What the figure says about the level before, once its direction is known."""
    old = claim.change
    base = old.base if old else None
    if direction is None and old is None:
        return None
    low, high = claim.low, claim.high
    turned = Change(direction, None, None, base)
    if low is None or high is None or direction not in ("up", "down"):
        return turned
    if direction == "down":
        low, high = -high, -low
    if claim.kind == "change" and claim.unit == "%":
        return structs.replace(turned, factor=(1 + low / _HUNDRED, 1 + high / _HUNDRED))
    if claim.kind == "change" and claim.unit == "x" and direction == "up":
        return structs.replace(turned, factor=(1 + low, 1 + high))
    if claim.kind == "change" and claim.unit != "x":
        return structs.replace(turned, delta=(low, high))
    return turned if old is None or old.direction != direction else structs.replace(old, base=base)
