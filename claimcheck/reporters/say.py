"""Dates and periods as people say them."""

from __future__ import annotations

from datetime import date, timedelta

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(when: date) -> str:
    """11 Dec 2024."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def distance(when: date, today: date | None) -> str:
    """How far ``when`` is from ``today``: today, 3 days ago, in 5 months; empty where the day is not known."""
    if today is None:
        return ""
    days = (today - when).days
    if days == 0:
        return "today"
    size = abs(days)
    for length, unit in ((365, "year"), (30, "month"), (1, "day")):
        if size >= length * (1 if unit == "day" else 2) or unit == "day":
            count = size // length
            phrase = f"{count} {unit}{'s' if count != 1 else ''}"
            return f"{phrase} ago" if days > 0 else f"in {phrase}"
    return ""


def period(start: date | None, end: date | None) -> str:
    """2022, Q3 2024, Jan–Oct 2024, 1–7 Oct 2024, until 31 Oct 2024; empty where neither end is known."""
    if start is None or end is None:
        if start is None and end is None:
            return ""
        return f"since {day(start)}" if start else f"until {day(end)}"  # type: ignore[arg-type]
    if start == end:
        return day(start)
    if start.day == 1 and (end + timedelta(days=1)).day == 1:
        return _months(start, end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end)}"
    if start.year == end.year:
        return f"{start.day} {_MONTHS[start.month - 1]} – {day(end)}"
    return f"{day(start)} – {day(end)}"


def brief(start: date | None, end: date | None) -> str:
    """The same for a column: days are left out of a span of more than two months."""
    if start is None or end is None or (end - start).days <= 62:
        return period(start, end)
    whole = start.day == 1 and (end + timedelta(days=1)).day == 1
    if whole:
        return period(start, end)
    if start.year == end.year:
        return f"{_MONTHS[start.month - 1]}–{_MONTHS[end.month - 1]} {end.year}"
    return f"{_MONTHS[start.month - 1]} {start.year}–{_MONTHS[end.month - 1]} {end.year}"


def _months(start: date, end: date) -> str:
    """A span of whole months."""
    first, last = _MONTHS[start.month - 1], _MONTHS[end.month - 1]
    if start.month == 1 and end.month == 12:
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    if start.year != end.year:
        return f"{first} {start.year} – {last} {end.year}"
    if start.month == end.month:
        return f"{first} {start.year}"
    if end.month - start.month == 2 and end.month % 3 == 0:
        return f"Q{end.month // 3} {start.year}"
    if end.month - start.month == 5 and end.month % 6 == 0:
        return f"H{end.month // 6} {start.year}"
    return f"{first}–{last} {start.year}"
