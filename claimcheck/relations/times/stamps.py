"""Stamps: the days of an article, each with its hour where one stands beside it, in the order of the text.

A day without its month is of the month told last; an hour without its day is of the day told last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from re import Match

from msgspec import Struct

from ... import languages
from ...languages.cues import Cues
from ..scene import Scene, all_cues
from .clock import Hour, hour_of
from .dates import is_day, month_of

_DIGIT = re.compile(r"\d")
_DAY = 1440
_AHEAD = 120  # days up to which a day without a year is taken to be still to come
_HALF_WEEK = 3
_TURN = 15  # a day so much lower than the last one is of the next month
_SOME_DAY = date(2024, 12, 31)  # for lengths between days whose year nobody tells
_MOST = 400  # stamps of an article


class Stamp(Struct, frozen=True):
    """A day, in minutes too where its hour is told; ``either`` where the hour may lie in either half of the day."""

    block: int
    start: int
    end: int
    day: date
    minutes: int | None = None
    either: bool = False
    dated: bool = True  # its day stands beside its hour

    @property
    def at(self) -> int:
        """Minutes since the first day of all."""
        return self.day.toordinal() * _DAY + (self.minutes or 0)


def stamps(scene: Scene) -> list[Stamp]:
    """The stamps of an article, read once for all that ask."""
    if not isinstance(scene.stamps, list):
        scene.stamps = _read(scene)
    return list(scene.stamps)


def _read(scene: Scene) -> list[Stamp]:
    published = scene.reading.document.published or _SOME_DAY
    spoken = {sentence.block: sentence.language for sentence in scene.reading.sentences}
    default = scene.reading.document.language
    found: list[Stamp] = []
    known = languages.available()
    for block, text in enumerate(scene.lowered):
        code = spoken.get(block) or default
        if code in known and _DIGIT.search(text):
            assert code is not None
            held = scene.held_in_text(code, block)
            found += _of_block(block, text, code, held, published, found[-1].day if found else None)
        if len(found) > _MOST:
            return []
    return found


def _of_block(block: int, text: str, code: str, held: int, published: date, last: date | None) -> list[Stamp]:
    cues = all_cues(code)
    days = list(_days(text, code, held, published, last))
    told = cues.if_in_text("clock.time", held).finditer(text)
    hours = [hour for match in told if (hour := hour_of(match)) is not None]
    taken: set[int] = set()
    found: list[Stamp] = []
    for hour in hours:
        beside = _beside(cues, text, days, hour)
        if beside is None:
            spoken = next((one[2] for one in reversed(days) if one[1] <= hour.start), last)
            if spoken is not None:
                later = cues["stamp.next_day"].match(text, hour.start) is not None
                day = spoken + timedelta(days=int(later))
                found.append(Stamp(block, hour.start, hour.end, day, hour.minutes, hour.either, False))
            continue
        taken.add(beside[0])
        start, end = min(beside[0], hour.start), max(beside[1], hour.end)
        found.append(Stamp(block, start, end, beside[2], hour.minutes, hour.either))
    found += [Stamp(block, start, end, day) for start, end, day in days if start not in taken]
    return sorted(found, key=lambda one: one.start)


def _beside(
    cues: Cues, text: str, days: list[tuple[int, int, date]], hour: Hour
) -> tuple[int, int, date] | None:
    for day in days:
        before = day[1] <= hour.start and cues["clock.after_day"].fullmatch(text, day[1], hour.start)
        behind = day[0] >= hour.end and cues["clock.before_day"].fullmatch(text, hour.end, day[0])
        if before or behind:
            return day
    return None


def _days(text: str, code: str, held: int, published: date, last: date | None) -> Iterator[tuple[int, int, date]]:
    """The days of a block with their places: dates, days without a month, weekdays alone."""
    cues = all_cues(code)
    read: list[tuple[int, int, Match[str]]] = []
    for pattern in cues.family_in_text("date.", held):
        read += [(match.start(), match.end(), match) for match in pattern.finditer(text) if match["day"]]
    for name in ("stamp.bare_day", "stamp.weekday"):
        read += [(match.start(), match.end(), match) for match in cues.if_in_text(name, held).finditer(text)]
    at = -1
    for start, end, match in sorted(read, key=lambda one: (one[0], -one[1])):
        if start < at:
            continue
        day = _day(match, published, last)
        if day is not None:
            at, last = end, day
            yield start, end, day


def _day(match: Match[str], published: date, last: date | None) -> date | None:
    groups = match.groupdict()
    month = month_of(match)
    if groups.get("day") is None:
        weekday = next(n for n in range(7) if groups.get(f"w{n}"))
        if last is not None:
            ahead = (weekday - last.weekday()) % 7  # on 8 June; it was restored on Monday
            return last + timedelta(days=ahead - (7 if ahead > _HALF_WEEK else 0))
        return published - timedelta(days=(published.weekday() - weekday) % 7)
    number = int(groups["day"])
    if month is None:
        near = last or published
        month, year = near.month, near.year
        if last is not None and number < last.day - _TURN:
            month, year = month % 12 + 1, year + month // 12
        return date(year, month, number) if is_day(year, month, number) else None
    year = int(groups["year"]) if groups.get("year") else published.year + (groups.get("next") is not None)
    year -= groups.get("last") is not None
    if not is_day(year, month, number):
        return None
    day = date(year, month, number)
    plain = not any(groups.get(name) for name in ("year", "this", "last", "next"))
    if plain and (day - published).days > _AHEAD and is_day(year - 1, month, number):
        return day.replace(year=year - 1)
    return day


def apart(first: Stamp, last: Stamp, unit: Decimal) -> Decimal:
    """How long one stamp lies after another, in units of so many minutes."""
    return Decimal(last.at - first.at) / unit
