"""Days by the calendar alone: what an expression and the day that the article speaks from decide between them."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta
from msgspec import Struct

from ..model.mention import TimeSpec

_SOON = 3  # days that a bare day of the month may lie ahead, and still be of this month


class Span(Struct, frozen=True):
    """First and last day."""

    start: date
    end: date

    def moved(self, *, years: int = 0, months: int = 0) -> Span:
        """Some years or months earlier (negative) or later; whole months stay whole."""
        step = relativedelta(years=years, months=months)
        start, end = self.start + step, self.end + step
        if self.end == month_end(self.end.year, self.end.month):
            end = month_end(end.year, end.month)
            if self.start == self.end:
                start = end
        return Span(start, end)


def weekday(spec: TimeSpec, reference: date | None, ahead: bool) -> Span | None:
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


def week(spec: TimeSpec, year: int) -> Span | None:
    """The Nth week of a month or year: the one of its Nth Thursday (ISO 8601)."""
    first = date(year, spec.month or 1, 1)
    last = month_end(year, spec.month or 12)
    if spec.week == -1:
        thursday = last - timedelta(days=(last.weekday() - 3) % 7)
    else:
        thursday = first + timedelta(days=(3 - first.weekday()) % 7 + 7 * ((spec.week or 1) - 1))
    if not first <= thursday <= last:
        return None
    return Span(thursday - timedelta(days=3), thursday + timedelta(days=3))


def relative_days(spec: TimeSpec, reference: date | None) -> Span | None:
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
        return Span(month.replace(day=1), month_end(month.year, month.month))
    quarter_start = date(reference.year, (reference.month - 1) // 3 * 3 + 1, 1)
    start = quarter_start + relativedelta(months=3 * (spec.quarter_offset or 0))
    end = start + relativedelta(months=2)
    return Span(start, month_end(end.year, end.month))


def movable_day(spec: TimeSpec, year: int) -> date:
    """Easter, or days around it, of ``year``; else the Nth weekday of the month (negative: the last)."""
    if spec.easter is not None:
        return easter(year) + timedelta(days=spec.easter)
    weekday, week = spec.weekday or 0, spec.week or 1
    if week < 0:
        last = month_end(year, spec.month or 1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, spec.month or 1, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (week - 1))


def first_month(spec: TimeSpec) -> int | None:
    """The month in which the part of a year that ``spec`` names begins."""
    if spec.quarter is not None:
        return spec.quarter * 3 - 2
    if spec.half is not None:
        return spec.half * 6 - 5
    return spec.month


def last_month(spec: TimeSpec, first: int) -> int:
    """The month in which that part ends; ``first`` is the one in which it begins."""
    if spec.quarter is not None:
        return (spec.to_quarter or spec.quarter) * 3
    return first + 5 if spec.half is not None else spec.to_month or first


def within(spec: TimeSpec, year: int, reference: date | None, ahead: bool) -> Span | None:
    """The part of ``year`` that is named, or all of it; a bare day is counted from the reference."""
    last_year = spec.to_year or year
    if spec.to_year_offset is not None and reference is not None:
        last_year = reference.year + spec.to_year_offset
    if spec.month is not None:
        return _months(spec, year, last_year)
    if spec.quarter is not None:
        last = spec.to_quarter or spec.quarter
        return Span(date(year, spec.quarter * 3 - 2, 1), month_end(last_year, last * 3))
    if spec.half is not None:
        return Span(date(year, 1 if spec.half == 1 else 7, 1), month_end(last_year, spec.half * 6))
    if spec.day is not None:
        return _bare_day(spec, reference, ahead)
    return Span(date(year, 1, 1), date(last_year, 12, 31))


def _months(spec: TimeSpec, year: int, last_year: int) -> Span:
    month = spec.month or 1
    if spec.day is None:
        last = spec.to_month or month
        if last < month and last_year == year:
            last_year += 1
        return Span(date(year, month, 1), month_end(last_year, last))
    start = date(year, month, spec.day)
    if spec.to_day is None:
        return Span(start, start)
    last = spec.to_month or month
    last_day = min(spec.to_day, calendar.monthrange(last_year, last)[1])
    turns = not spec.to_year and last_year == year and last < month  # 12月20日至1月5日
    return Span(start, date(last_year + turns, last, last_day))


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


def edged(spec: TimeSpec, span: Span, reference: date | None) -> Span:
    """Only the end of a span, its start, or what is left of it from or up to the reference."""
    if spec.to_weekday is not None and spec.day is not None and reference is not None:  # "between May 5 and Tuesday"
        last = reference - timedelta(days=(reference.weekday() - spec.to_weekday) % 7)
        return Span(span.start, max(span.end, last))
    if spec.at == "end":
        return Span(span.end, span.end)
    if spec.at == "start":
        return Span(span.start, span.start)
    if spec.onward and reference is not None and span.end >= reference:
        return Span(reference, span.end)
    if spec.since and reference is not None and reference >= span.start:
        return Span(span.start, reference)
    return span


def _clipped(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def month_end(year: int, month: int) -> date:
    """The last day of the month."""
    return date(year, month, calendar.monthrange(year, month)[1])
