"""Calendars and clocks: weekdays, lengths of time, ages, orders of events, yearly editions."""

from __future__ import annotations

from . import ages, calendar, clock, dates, editions, elapsed, hours, lengths, runs, stretches, timeline, weekdays

FAMILIES = (dates, weekdays, stretches, elapsed, calendar, clock, hours, lengths, ages, timeline, editions, runs)
