"""Calendars and clocks: weekdays, lengths of time, ages, orders of events, yearly editions."""

from __future__ import annotations

from . import (
    courses,
    dates,
    editions,
    lone_ages,
    lone_runs,
    rest,
    stretches,
    timeline,
    weekday_columns,
    weekdays,
)

FAMILIES = (dates, weekdays, stretches, rest, lone_ages, timeline, editions, lone_runs, courses, weekday_columns)
