"""Calendars and clocks: weekdays, lengths of time, ages, orders of events, yearly editions."""

from __future__ import annotations

from . import (
    ages,
    calendar,
    clock,
    courses,
    dates,
    editions,
    elapsed,
    histories,
    hours,
    lengths,
    runs,
    sessions,
    stretches,
    terms,
    timeline,
    weekdays,
)

FAMILIES = (
    dates, weekdays, stretches, elapsed, terms, sessions, calendar, clock, hours, lengths, histories, ages, timeline,
    editions, runs, courses,
)  # fmt: skip
