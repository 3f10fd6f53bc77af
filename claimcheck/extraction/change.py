"""What a change does to its base: new = old × factor, or new = old + delta, as intervals."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from ..model.claim import BasePeriod, Change
from ..model.interval import Interval
from ..model.mention import ChangeSpec, Moment, Period, Quantity, TimeSpec
from ..model.written import plain
from .periods import resolve, shifted

_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_FEW_DAYS = 10
_LONG_AGO = 250  # days
Bounds = tuple[Decimal | None, Decimal | None]


def build(spec: ChangeSpec, quantity: Quantity, period: Period | None, reference: date | None) -> Change:
    """The change that ``quantity`` states; ``period`` is the period of the new value."""
    factor, delta = _effect(spec, quantity)
    return Change(spec.direction, factor, delta, _base(spec, period, reference))


def _effect(spec: ChangeSpec, quantity: Quantity) -> tuple[Bounds | None, Bounds | None]:
    if quantity.streak or quantity.form in ("ratio", "ordinal") or spec.direction is None and spec.mode != "times":
        return None, None
    interval = quantity.interval
    if quantity.unit == "x":
        return _multiple(spec, interval), None
    if spec.mode != "by":
        return None, None
    if quantity.unit == "%":
        share = Interval(_scaled(interval.low), _scaled(interval.high))
        if spec.direction == "down" and not (interval.high is not None and interval.high < 0):
            share = -share
        return _bounds(Interval(_ONE, _ONE) + share), None
    if spec.direction == "down" and not (interval.high is not None and interval.high < 0):
        interval = -interval
    return None, _bounds(interval)


def _multiple(spec: ChangeSpec, interval: Interval) -> Bounds | None:
    if spec.mode in ("to", "times"):
        return _bounds(interval)
    if spec.direction == "up":
        return _bounds(interval + Interval(_ONE, _ONE))
    return None  # 下降1倍 says nothing that arithmetic can hold


def _scaled(value: Decimal | None) -> Decimal | None:
    return None if value is None else value / _HUNDRED


def _bounds(interval: Interval) -> Bounds:
    low, high = interval.low, interval.high
    return (None if low is None else plain(low), None if high is None else plain(high))


def _base(spec: ChangeSpec, period: Period | None, reference: date | None) -> BasePeriod | None:
    if spec.base is not None:
        step = _steps_back(spec.base)
        if step is not None and period is not None and period.start is not None and _months(period) <= step:
            moved = shifted(period, months=-step)
            return BasePeriod(spec.base.text, moved.start, moved.end)
        base = resolve(spec.base.text, spec.base.spec, reference, period)
        if _is_start(spec.base.spec, base, reference):
            return None
        return BasePeriod(base.text, base.start, base.end)
    if period is None:
        return None
    if period.start == period.end and (spec.assumed or spec.previous_period and not _closes_month(period)):
        return None  # 指数跌1.25%: since the day of trading before, whichever it was
    if spec.year_on_year:
        return _shift(period, years=-1)
    if spec.previous_period:
        return _days_before(period) or _shift(period, months=-_months(period))
    return None


def _is_start(spec: TimeSpec, base: Period, reference: date | None) -> bool:
    """Whether a bare month so long ago is when a change begins ("up by 4.9% from April", told in February)."""
    bare = spec.month is not None and spec == TimeSpec(month=spec.month)
    return bare and base.end is not None and reference is not None and (reference - base.end).days > _LONG_AGO


def _steps_back(base: Moment) -> int | None:
    """上月, 上季度 as a base: counted back from the period of the new value, in months, where that is no longer one.

    上月底 is a day of its own.
    """
    if base.spec.at is not None:
        return None
    if base.spec.month_offset is not None and base.spec.month_offset < 0:
        return -base.spec.month_offset
    if base.spec.quarter_offset is not None and base.spec.quarter_offset < 0:
        return -3 * base.spec.quarter_offset
    return None


def _shift(period: Period, *, years: int = 0, months: int = 0) -> BasePeriod | None:
    moved = shifted(period, years=years, months=months)
    if moved.start is None:
        return None
    return BasePeriod("", moved.start, moved.end)


def _closes_month(period: Period) -> bool:
    """Whether a period is the last day of a month: a level at its end."""
    return period.end is not None and (period.end + timedelta(days=1)).day == 1


def _days_before(period: Period) -> BasePeriod | None:
    """The days before a span of a few of them: the week before a week."""
    if period.start is None or period.end is None or not 1 < (period.end - period.start).days + 1 <= _FEW_DAYS:
        return None
    step = period.end - period.start + timedelta(days=1)
    return BasePeriod("", period.start - step, period.end - step)


def _months(period: Period) -> int:
    """How long the period is in whole months: the step to the one before it."""
    if period.start is None or period.end is None:
        return 1
    if period.start == period.end:
        return 1
    return max(1, (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1)
