"""From a time expression to dates: the calendar, language-neutral.

``reference`` is the day the article speaks from (its dateline); ``context`` the period spoken of so far. Where an
expression needs one that is unknown, the period keeps its words and has no dates: unknown is never a guess.
"""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from msgspec.structs import replace

from ..model.mention import Period, TimeSpec
from .spans import (
    Span,
    edged,
    first_month,
    last_month,
    month_end,
    movable_day,
    relative_days,
    week,
    weekday,
    within,
)

_DAY = timedelta(days=1)
_FORTNIGHT = 14  # days
_NEARLY_A_YEAR = 360  # days: such a context is itself the year whose end is meant, be it a calendar year or not
_OVER_A_YEAR = 372


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
    closed = spec.same_as == "context" and spec.since  # 年初至报告期末: not until now
    span = span if closed else edged(spec, span, reference)
    return Period(text, span.start, span.end, spec.present)


def shifted(period: Period, *, years: int = 0, months: int = 0, text: str = "") -> Period:
    """The same period some years or months earlier (negative) or later; whole months stay whole."""
    if period.start is None or period.end is None:
        return Period(text or period.text, None, None, period.present)
    span = Span(period.start, period.end).moved(years=years, months=months)
    return Period(text or period.text, span.start, span.end, period.present)


def _span(spec: TimeSpec, reference: date | None, context: Period | None, ahead: bool) -> Span | None:
    if spec.named or spec.study:
        return None
    back = spec.same_as == "context" and context is not None and context.start is not None
    if spec.trailing_unit is not None and spec.trailing and not back:
        return _trailing(spec, reference)
    if spec.easter is not None or spec.weekday is not None and spec.month is not None and spec.week is not None:
        return _movable(spec, reference, context, ahead)
    if spec.weekday is not None and spec.day is None:
        return weekday(spec, reference, ahead)
    if spec.decade is not None:
        return Span(date(spec.decade, 1, 1), date(spec.decade + 9, 12, 31))
    relative = relative_days(spec, reference)
    if relative is not None:
        return relative
    if spec.same_as == "context" and not _has_part(spec):
        return _like_context(spec, reference, context)
    if spec.fiscal and spec.opens != 1 and not spec.trailing:
        return _business(spec, reference, context, ahead)
    year = _year(spec, reference, context, ahead)
    if year is None:
        return None
    if spec.week is not None:
        told = week(spec, year)
        gone = told is not None and reference is not None and told.start > reference and not ahead
        return week(spec, year - 1) if gone and spec.year_offset == 0 and spec.month is None else told
    return within(spec, year, reference, ahead)


def _business(spec: TimeSpec, reference: date | None, context: Period | None, ahead: bool) -> Span | None:
    """2025-26, fiscal 2025, this financial year, or a quarter of one; unknown where the month it opens is.

    A bare quarter is one of the business year spoken of, else the latest that has begun.
    """
    if spec.opens is None:
        return None
    spoken = _opened_by(context, spec.opens)
    if spec.to_year is not None:
        year = spec.year
    elif spec.year is not None:
        year = spec.year - 1
    elif reference is None or spec.year_offset is None and spoken is not None and spoken < reference.year - 1:
        year = spoken
    else:
        year = reference.year - (reference.month < spec.opens) + (spec.year_offset or 0)
    if year is None:
        return None
    first = date(year, spec.opens, 1)
    part = spec.quarter or spec.half or spec.month
    months = 12 if part is None else 3 if spec.quarter is not None else 6 if spec.half is not None else 1
    first += relativedelta(months=months * ((part or 1) - 1))
    if spec.month is not None and spec.to_month is not None:  # its first nine months
        months = spec.to_month - spec.month + 1
    if spec.year is None and part is not None and reference is not None:
        if ahead and first + relativedelta(months=months) <= reference:
            first += relativedelta(years=1)
        elif first > reference and not ahead:
            first -= relativedelta(years=1)
    return Span(first, first + relativedelta(months=months) - _DAY)


def _opened_by(context: Period | None, month: int) -> int | None:
    """The year in which the business year spoken of opens, if a whole one is."""
    if context is None or context.start is None or context.end is None or context.start.month != month:
        return None
    return context.start.year if _NEARLY_A_YEAR < (context.end - context.start).days < _OVER_A_YEAR else None


def _trailing(spec: TimeSpec, reference: date | None) -> Span | None:
    if spec.month is not None:
        # "the six months to June 30": counted back from the day named, not from the reference.
        year = _year(TimeSpec(year=spec.year, month=spec.month, year_offset=spec.year_offset), reference, None, False)
        if year is None:
            return None
        reference = date(year, spec.month, spec.day) if spec.day else month_end(year, spec.month)
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
    if spec.month is not None and reference == month_end(reference.year, reference.month):
        start = month_end((reference - step).year, (reference - step).month) + _DAY if unit != "week" else start
    return Span(start, reference)


def _movable(spec: TimeSpec, reference: date | None, context: Period | None, ahead: bool) -> Span | None:
    """A day that no date fixes: Easter and the days around it, the second Tuesday of November."""
    year = _year(spec, reference, context, ahead)
    if year is None:
        return None
    day = movable_day(spec, year)
    passed = reference is not None and (day < reference if ahead else day > reference)
    if passed and spec.year is None and not spec.year_offset:
        day = movable_day(spec, year + (1 if ahead else -1))
    return Span(day, day)


def _has_part(spec: TimeSpec) -> bool:
    return any(part is not None for part in (spec.month, spec.quarter, spec.half, spec.day))


def _like_context(spec: TimeSpec, reference: date | None, context: Period | None) -> Span | None:
    """同期, 上年同期, 全年, 年末: said of the period spoken of; without one, of the reference year."""
    # 当日: the day spoken of, else that of the report.
    if spec.day_offset is not None and (context is None or context.start is None or context.start != context.end):
        return Span(reference, reference) if reference is not None and not spec.day_offset else None
    if context is not None and context.start is not None and context.end is not None:
        if spec.year_offset == 0 and spec.present and reference is not None:
            spec = replace(spec, year=reference.year)  # 去年一季度…今年同期: the same days of this year
        if spec.since:
            return Span(date(context.end.year, 1, 1), context.end)  # 年初至报告期末
        return _beside(spec, Span(context.start, context.end))
    if reference is not None and spec.week_offset is not None:
        return relative_days(replace(spec, same_as=None), reference)
    if reference is None or (spec.year_offset is None and spec.month_offset is None):
        return None
    if spec.month_offset is not None:
        return Span(reference.replace(day=1), month_end(reference.year, reference.month))
    if spec.year_offset is not None and spec.year_offset > 0:
        return None  # "two years later" than a time that is not told
    year = reference.year + (spec.year_offset or 0)
    return Span(date(year, 1, 1), date(year, 12, 31))


def _beside(spec: TimeSpec, told: Span) -> Span | None:
    """The same days of another year, week, month or quarter; the year that they stand in, or its end."""
    if spec.year is not None:
        return told.moved(years=spec.year - told.end.year)
    days = (told.end - told.start).days
    if spec.day_offset is not None:
        return Span(told.start + spec.day_offset * _DAY, told.end + spec.day_offset * _DAY)
    if spec.week_offset is not None:
        step = timedelta(weeks=spec.week_offset)
        return Span(told.start + step, told.end + step) if days < _FORTNIGHT else None
    if spec.year_offset is None and spec.month_offset is None and spec.quarter_offset is None:
        return told
    if spec.at is not None:
        whole = spec.year_offset == 0 and days > _NEARLY_A_YEAR
        return Span(told.end, told.end) if whole else _edge_of_context(spec, told.end)
    if spec.month_offset or spec.quarter_offset:  # "three months earlier", "in the previous quarter"
        return told.moved(months=(spec.month_offset or 0) + 3 * (spec.quarter_offset or 0))
    if spec.year_offset:
        return told.moved(years=spec.year_offset)
    if _NEARLY_A_YEAR < days < _OVER_A_YEAR:
        return told
    return Span(date(told.end.year, 1, 1), date(told.end.year, 12, 31))


def _edge_of_context(spec: TimeSpec, day: date) -> Span:
    if spec.month_offset is not None:
        return Span(day.replace(day=1), month_end(day.year, day.month))
    if spec.quarter_offset is not None:
        first = (day.month - 1) // 3 * 3 + 1
        return Span(date(day.year, first, 1), month_end(day.year, first + 2))
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
        return reference.year if first is None or last_month(spec, first) >= reference.month else reference.year + 1
    # A bare month, quarter or half is the latest one that has begun (12月 in a January article is last year's).
    # A half must be well under way before it is told of as done.
    if spec.to_month is not None and spec.month is not None and spec.day is None:
        first = max(spec.month, spec.to_month if spec.to_month > spec.month else 0)  # "between January and December"
    begun = first is None or first + (3 if spec.half is not None else 0) <= reference.month
    return reference.year if begun else reference.year - 1
