"""From a time expression to dates: the calendar, language-neutral.

``reference`` is the day the article speaks from (its dateline); ``context`` the period spoken of so far. Where an
expression needs one that is unknown, the period keeps its words and has no dates: unknown is never a guess.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta
from msgspec import Struct
from msgspec.structs import replace

from ..model.mention import Period, TimeSpec

_DAY = timedelta(days=1)
_FORTNIGHT = timedelta(days=14)
_SOON = 3
_OVER_A_YEAR = 372
_NEARLY_A_YEAR = 360  # days: such a context is itself the year whose end is meant, be it a calendar year or not


class Span(Struct, frozen=True):
    """First and last day."""

    start: date
    end: date


def resolve(
    text: str,
    spec: TimeSpec,
    reference: date | None,
    context: Period | None = None,
    *,
    ahead: bool = False,
) -> Period:
    """The period that ``spec`` means. ``context`` gives the year of a bare month and the months of 同期.

    ``ahead``: the words speak of the future, so a bare month or quarter is the next one, not the last.
    """
    try:
        span = _span(spec, reference, context, ahead)
    except (ValueError, OverflowError):  # 2月30日, year 0: words without dates
        span = None
    if span is None or spec.since and reference is None:  # "since 2014": until when is unknown
        return Period(text, None, None, spec.present)
    span = _edged(spec, span, reference)
    return Period(text, span.start, span.end, spec.present)


def shifted(period: Period, *, years: int = 0, months: int = 0, text: str = "") -> Period:
    """The same period some years or months earlier (negative) or later; whole months stay whole."""
    if period.start is None or period.end is None:
        return Period(text or period.text, None, None, period.present)
    step = relativedelta(years=years, months=months)
    start, end = period.start + step, period.end + step
    if period.end == _month_end(period.end.year, period.end.month):
        end = _month_end(end.year, end.month)
        if period.start == period.end:
            start = end
    return Period(text or period.text, start, end, period.present)


def _span(spec: TimeSpec, reference: date | None, context: Period | None, ahead: bool) -> Span | None:
    if spec.named:
        return None
    back = spec.same_as == "context" and context is not None and context.start is not None
    if spec.trailing_unit is not None and spec.trailing and not back:
        return _trailing(spec, reference)
    if spec.easter is not None or spec.weekday is not None and spec.month is not None and spec.week is not None:
        return _movable(spec, reference, context, ahead)
    if spec.weekday is not None and spec.day is None:
        return _weekday(spec, reference, ahead)
    if spec.decade is not None:
        return Span(date(spec.decade, 1, 1), date(spec.decade + 9, 12, 31))
    relative = _relative_days(spec, reference)
    if relative is not None:
        return relative
    if spec.same_as == "context" and not _has_part(spec):
        return _like_context(spec, reference, context)
    if spec.fiscal and spec.opens != 1 and not spec.trailing:
        return _business(spec, reference)
    year = _year(spec, reference, context, ahead)
    if year is None:
        return None
    if spec.week is not None:
        return _week(spec, year)
    return _within(spec, year, reference, ahead)


def _business(spec: TimeSpec, reference: date | None) -> Span | None:
    """2025-26, fiscal 2025, this financial year, or a quarter of one; unknown where the month it opens is."""
    if spec.opens is None:
        return None
    if spec.to_year is not None:
        year = spec.year
    elif spec.year is not None:
        year = spec.year - 1
    elif reference is not None:
        year = reference.year - (reference.month < spec.opens) + (spec.year_offset or 0)
    else:
        return None
    if year is None:
        return None
    first = date(year, spec.opens, 1)
    part = spec.quarter or spec.half or spec.month
    months = 12 if part is None else 3 if spec.quarter is not None else 6 if spec.half is not None else 1
    first += relativedelta(months=months * ((part or 1) - 1))
    if spec.month is not None and spec.to_month is not None:  # its first nine months
        months = spec.to_month - spec.month + 1
    if spec.year is None and part is not None and reference is not None and first > reference:
        first -= relativedelta(years=1)
    return Span(first, first + relativedelta(months=months) - _DAY)


def _trailing(spec: TimeSpec, reference: date | None) -> Span | None:
    if spec.month is not None:
        # "the six months to June 30": counted back from the day named, not from the reference.
        year = _year(TimeSpec(year=spec.year, month=spec.month, year_offset=spec.year_offset), reference, None, False)
        if year is None:
            return None
        reference = date(year, spec.month, spec.day) if spec.day else _month_end(year, spec.month)
    if reference is None or spec.trailing is None or spec.trailing_unit is None:
        return None
    unit, count = spec.trailing_unit, spec.trailing
    if unit == "year" and count == 1 and spec.to_year is None and spec.month is None and reference.month <= 3:
        # "The past year", told at the start of a year, is the calendar year before.
        return Span(date(reference.year - 1, 1, 1), date(reference.year - 1, 12, 31))
    if unit == "quarter":
        step = relativedelta(months=3 * count)
        if spec.month is None:  # whole quarters: those before the one that the reference stands in, or after it
            first = date(reference.year, (reference.month - 1) // 3 * 3 + 1, 1)
            if count > 0:
                return Span(first - step, first - _DAY)
            return Span(first + relativedelta(months=3), first - step + relativedelta(months=3) - _DAY)
    else:
        step = relativedelta(**{f"{unit}s": count})  # type: ignore[arg-type]
    if count < 0 and spec.month is not None:  # "the week beginning May 6"
        return Span(reference, reference - step - _DAY)
    if count < 0:  # "over the next five years"
        return Span(reference + _DAY, reference - step)
    start = reference - step + _DAY
    if spec.month is not None and reference == _month_end(reference.year, reference.month):
        start = _month_end((reference - step).year, (reference - step).month) + _DAY if unit != "week" else start
    return Span(start, reference)


def _movable(spec: TimeSpec, reference: date | None, context: Period | None, ahead: bool) -> Span | None:
    """A day that no date fixes: Easter and the days around it, the second Tuesday of November."""
    year = _year(spec, reference, context, ahead)
    if year is None:
        return None
    day = _movable_day(spec, year)
    passed = reference is not None and (day < reference if ahead else day > reference)
    if passed and spec.year is None and not spec.year_offset:
        day = _movable_day(spec, year + (1 if ahead else -1))
    return Span(day, day)


def _movable_day(spec: TimeSpec, year: int) -> date:
    if spec.easter is not None:
        return easter(year) + timedelta(days=spec.easter)
    weekday, week = spec.weekday or 0, spec.week or 1
    if week < 0:
        last = _month_end(year, spec.month or 1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, spec.month or 1, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (week - 1))


def _weekday(spec: TimeSpec, reference: date | None, ahead: bool) -> Span | None:
    """Monday: the last one up to the reference (ahead: the next); with a week, the one of that week."""
    if reference is None or spec.weekday is None:
        return None
    if spec.week_offset is not None:
        monday = reference - timedelta(days=reference.weekday()) + timedelta(weeks=spec.week_offset)
        day = monday + timedelta(days=spec.weekday)
        return Span(day, day + timedelta(days=_further(spec)))
    back = (reference.weekday() - spec.weekday) % 7
    day = reference - timedelta(days=back)
    if ahead and back:
        day += timedelta(days=7)
    return Span(day, day + timedelta(days=_further(spec)))


def _further(spec: TimeSpec) -> int:
    """Days from the first weekday of a span to its last."""
    return 0 if spec.to_weekday is None or spec.weekday is None else (spec.to_weekday - spec.weekday) % 7


def _week(spec: TimeSpec, year: int) -> Span | None:
    """The Nth week of a month or year: the one of its Nth Thursday (ISO 8601)."""
    first = date(year, spec.month or 1, 1)
    last = _month_end(year, spec.month or 12)
    if spec.week == -1:
        thursday = last - timedelta(days=(last.weekday() - 3) % 7)
    else:
        thursday = first + timedelta(days=(3 - first.weekday()) % 7 + 7 * ((spec.week or 1) - 1))
    if not first <= thursday <= last:
        return None
    return Span(thursday - timedelta(days=3), thursday + timedelta(days=3))


def _relative_days(spec: TimeSpec, reference: date | None) -> Span | None:
    """今天, 上周, 上月, 上季度: counted from the reference day."""
    offsets = (spec.day_offset, spec.week_offset, spec.month_offset, spec.quarter_offset)
    if all(offset is None for offset in offsets) or spec.same_as == "context" or reference is None:
        return None
    if spec.day_offset is not None:
        day = reference + timedelta(days=spec.day_offset)
        return Span(day, day)
    if spec.week_offset is not None:
        monday = reference - timedelta(days=reference.weekday()) + timedelta(weeks=spec.week_offset)
        return Span(monday, monday + timedelta(days=6))
    if spec.month_offset is not None:
        month = reference + relativedelta(months=spec.month_offset)
        if spec.day is not None:  # 本月十日, 上月1日至15日
            return Span(*(_clipped(month.year, month.month, day) for day in (spec.day, spec.to_day or spec.day)))
        return Span(month.replace(day=1), _month_end(month.year, month.month))
    quarter_start = date(reference.year, (reference.month - 1) // 3 * 3 + 1, 1)
    start = quarter_start + relativedelta(months=3 * (spec.quarter_offset or 0))
    end = start + relativedelta(months=2)
    return Span(start, _month_end(end.year, end.month))


def _has_part(spec: TimeSpec) -> bool:
    return any(part is not None for part in (spec.month, spec.quarter, spec.half, spec.day))


def _like_context(spec: TimeSpec, reference: date | None, context: Period | None) -> Span | None:
    """同期, 上年同期, 全年, 年末: said of the period spoken of; without one, of the reference year."""
    # 当日: the day spoken of, else that of the report.
    if spec.day_offset is not None and (context is None or context.start is None or context.start != context.end):
        return Span(reference, reference) if reference is not None else None
    if context is not None and context.start is not None and context.end is not None:
        if spec.year is not None:
            moved = shifted(context, years=spec.year - context.end.year)
            return Span(moved.start, moved.end) if moved.start is not None and moved.end is not None else None
        if spec.week_offset is not None:
            step = timedelta(weeks=spec.week_offset)
            return Span(context.start + step, context.end + step) if context.end - context.start < _FORTNIGHT else None
        if spec.year_offset is None and spec.month_offset is None and spec.quarter_offset is None:
            return Span(context.start, context.end)
        if spec.at is not None:
            whole = spec.year_offset == 0 and (context.end - context.start).days > _NEARLY_A_YEAR
            return Span(context.end, context.end) if whole else _edge_of_context(spec, context.end)
        if spec.month_offset or spec.quarter_offset:  # "three months earlier", "in the previous quarter"
            moved = shifted(context, months=(spec.month_offset or 0) + 3 * (spec.quarter_offset or 0))
            return Span(moved.start, moved.end) if moved.start is not None and moved.end is not None else None
        moved = shifted(context, years=spec.year_offset or 0)
        if spec.year_offset == 0 or spec.year_offset is None:
            if _NEARLY_A_YEAR < (context.end - context.start).days < _OVER_A_YEAR:
                return Span(context.start, context.end)
            year = context.end.year
            return Span(date(year, 1, 1), date(year, 12, 31))
        if moved.start is not None and moved.end is not None:
            return Span(moved.start, moved.end)
        return None
    if reference is not None and spec.week_offset is not None:
        return _relative_days(replace(spec, same_as=None), reference)
    if reference is None or (spec.year_offset is None and spec.month_offset is None):
        return None
    if spec.month_offset is not None:
        return Span(reference.replace(day=1), _month_end(reference.year, reference.month))
    year = reference.year + (spec.year_offset or 0)
    return Span(date(year, 1, 1), date(year, 12, 31))


def _edge_of_context(spec: TimeSpec, day: date) -> Span:
    if spec.month_offset is not None:
        return Span(day.replace(day=1), _month_end(day.year, day.month))
    if spec.quarter_offset is not None:
        first = (day.month - 1) // 3 * 3 + 1
        return Span(date(day.year, first, 1), _month_end(day.year, first + 2))
    year = day.year + (spec.year_offset or 0)
    return Span(date(year, 1, 1), date(year, 12, 31))


def _year(spec: TimeSpec, reference: date | None, context: Period | None, ahead: bool) -> int | None:
    if spec.year is not None:
        return spec.year
    if spec.year_offset is not None:
        if spec.same_as == "context" and context is not None and context.end is not None:
            return context.end.year + spec.year_offset
        return None if reference is None else reference.year + spec.year_offset
    if context is not None and context.end is not None and not ahead:
        if reference is None or context.end < reference.replace(month=1, day=1):
            return context.end.year
    if reference is None:
        return None
    first = first_month(spec)
    if ahead:
        return reference.year if first is None or _last_month(spec, first) >= reference.month else reference.year + 1
    # A bare month, quarter or half is the latest one that has begun (12月 in a January article is last year's).
    # A half must be well under way before it is told of as done.
    if spec.to_month is not None and spec.month is not None and spec.day is None:
        first = max(spec.month, spec.to_month if spec.to_month > spec.month else 0)  # "between January and December"
    begun = first is None or first + (3 if spec.half is not None else 0) <= reference.month
    return reference.year if begun else reference.year - 1


def first_month(spec: TimeSpec) -> int | None:
    """The month in which the part of a year that ``spec`` names begins."""
    if spec.quarter is not None:
        return spec.quarter * 3 - 2
    if spec.half is not None:
        return spec.half * 6 - 5
    return spec.month


def _last_month(spec: TimeSpec, first: int) -> int:
    if spec.quarter is not None:
        return (spec.to_quarter or spec.quarter) * 3
    return first + 5 if spec.half is not None else spec.to_month or first


def _within(spec: TimeSpec, year: int, reference: date | None, ahead: bool) -> Span | None:
    last_year = spec.to_year or year
    if spec.month is not None:
        return _months(spec, year, last_year)
    if spec.quarter is not None:
        last = spec.to_quarter or spec.quarter
        return Span(date(year, spec.quarter * 3 - 2, 1), _month_end(last_year, last * 3))
    if spec.half is not None:
        return Span(date(year, 1 if spec.half == 1 else 7, 1), _month_end(last_year, spec.half * 6))
    if spec.day is not None:
        return _bare_day(spec, reference, ahead)
    return Span(date(year, 1, 1), date(last_year, 12, 31))


def _months(spec: TimeSpec, year: int, last_year: int) -> Span:
    month = spec.month or 1
    if spec.day is None:
        last = spec.to_month or month
        if last < month and last_year == year:
            last_year += 1
        return Span(date(year, month, 1), _month_end(last_year, last))
    start = date(year, month, spec.day)
    if spec.to_day is None:
        return Span(start, start)
    last = spec.to_month or month
    last_day = min(spec.to_day, calendar.monthrange(last_year, last)[1])
    return Span(start, date(last_year if spec.to_year or last >= month else last_year + 1, last, last_day))


def _bare_day(spec: TimeSpec, reference: date | None, ahead: bool) -> Span | None:
    """11日: of the reference month or the one before; ahead of it, of this month or the next."""
    if reference is None or spec.day is None:
        return None
    day = reference.replace(day=1)
    # A day that soon comes is announced (12日夜间起降温); a later one was last month's.
    if spec.day > reference.day + _SOON and not ahead:
        day = day - relativedelta(months=1)
    elif spec.day < reference.day - _SOON and ahead:
        day = day + relativedelta(months=1)
    start = date(day.year, day.month, spec.day)
    return Span(start, start.replace(day=spec.to_day) if spec.to_day else start)


def _edged(spec: TimeSpec, span: Span, reference: date | None) -> Span:
    if spec.at == "end":
        return Span(span.end, span.end)
    if spec.at == "start":
        return Span(span.start, span.start)
    if spec.onward and reference is not None and span.end >= reference:
        return Span(reference, span.end)
    if spec.since and reference is not None and reference >= span.start:
        return Span(span.start, reference)
    if spec.until and span.start != span.end:
        return span
    return span


def _clipped(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
