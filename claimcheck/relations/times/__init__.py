"""Calendars and clocks: weekdays, lengths of time, ages, orders of events, yearly editions."""

from __future__ import annotations

from . import (
    ages,
    courses,
    dates,
    editions,
    lone_ages,
    rest,
    runs,
    stretches,
    timeline,
    weekdays,
)

FAMILIES = (dates, weekdays, stretches, rest, ages, lone_ages, timeline, editions, runs, courses)
