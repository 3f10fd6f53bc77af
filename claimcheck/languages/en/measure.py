"""From a draft to numbers: its value, the interval that wording allows, and the places it is written to."""

from __future__ import annotations

from decimal import Decimal

from ...model.interval import Interval
from ...model.mention import Form
from ...model.written import HedgeStyle, allowed, plain, written
from .draft import Draft

_TWO = Decimal(2)
_HALVED = "0.5"
_HUNDRED = Decimal(100)
_FORMS: dict[str, Form] = {
    "number": "number", "percent": "percent", "points": "points", "fraction": "fraction", "multiple": "multiple",
    "ratio": "ratio", "range": "range", "vague": "vague", "ordinal": "ordinal",
}  # fmt: skip


def form_of(form: str) -> Form:
    return _FORMS.get(form, "number")


def measure(
    draft: Draft, style: HedgeStyle | None, bounds: tuple[Decimal, Decimal] | None
) -> tuple[Decimal | None, Interval, Decimal, Decimal]:
    """Value, interval and places of one draft."""
    numeral = draft.numeral
    if bounds is not None:
        low, high = plain(bounds[0]), plain(bounds[1])
        return None, Interval(low, high), Decimal(1), Decimal(1)
    if numeral.form == "vague" and numeral.low is not None and numeral.high is not None:
        low, high = numeral.low, numeral.high
        return None, Interval(plain(low * draft.factor), plain(high * draft.factor)), Decimal(1), Decimal(1)
    if draft.form == "fraction" or numeral.form == "fraction" and draft.unit == "%" and draft.value is None:
        return _fraction(numeral.value * draft.factor, style)
    if draft.value is not None or numeral.ratio is not None:
        total = draft.value if draft.value is not None else numeral.value * draft.factor
        if draft.form == "points" and draft.value is not None:
            total *= draft.factor
        figure = written(_digits(total), Decimal(1))
    else:
        figure = written(numeral.digits, numeral.scale * draft.factor)
    exact = draft.exact and numeral.form in ("number", "ordinal")
    interval = allowed(figure, style, exact=exact)
    value = figure.value
    if numeral.words and numeral.digits == _HALVED and interval.low is not None and interval.high is not None:
        # the more a thing was halved, the less is left of it
        interval = Interval(plain(2 * value - interval.high), plain(2 * value - interval.low))
    if draft.sign < 0 or numeral.negative:
        value, interval = -value, -interval
    return value, interval, figure.place, figure.nonzero_place


def _digits(value: Decimal) -> str:
    return format(plain(value.quantize(Decimal("0.000001")) if value.as_tuple().exponent < -6 else value), "f")  # type: ignore[operator]


def _fraction(percent: Decimal, style: HedgeStyle | None) -> tuple[Decimal, Interval, Decimal, Decimal]:
    """A fraction as %: ± 2 points; "nearly" and "more than" reach a tenth; "over half" to the whole."""
    value = plain(percent.quantize(Decimal("0.0001"))) if percent > 1 else plain(percent)
    if style == "near":
        interval = Interval(plain(value * Decimal("0.9")), value)
    elif style == "under":
        interval = Interval(Decimal(0), value)
    elif style in ("over", "odd"):
        interval = Interval(value, _HUNDRED if value == 50 else plain(min(_HUNDRED, value + 10)))
    else:
        margin = _TWO * 2 if style == "about" else _TWO
        interval = Interval(plain(max(Decimal(0), value - margin)), plain(value + margin))
    return value, interval, Decimal(1), Decimal(1)


