"""Calendars and clocks: weekdays, lengths of time, ages, orders of events, yearly editions."""

from __future__ import annotations

from . import ages, calendar, clock, dates, editions, hours, lengths, runs, timeline

FAMILIES = (dates, calendar, clock, hours, lengths, ages, timeline, editions, runs)
