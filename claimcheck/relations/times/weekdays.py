"""Weekdays whose date is told in two places: Tuesday the 18th; from 20 to 22 July, closing on Wednesday.

A day without its month lies in the month last told of in its block or in the one of writing; a stretch of days opens
and closes on the weekdays that the words beside them name.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from re import Match

from ...model.relation import Relation
from ..scene import Scene
from .dates import DAYS, is_day, month_of, told
from .passages import Passage, passages

_OFF = 45  # days from the day of writing that a day without its month may lie
_SURE = 60  # days within which only one year is meant
_WORD = 4  # signs before a date
_REACH = 160  # signs from a stretch to the words that say when it opens or closes

_SAID = tuple(
    f"weekday.{name}"
    for name in (
        "then_day", "day_then", "date_then", "bare_then", "falls_date", "falls_month", "slashed", "holiday",
        "weekend", "weekend_of",
    )
)


def find(scene: Scene) -> Iterator[Relation]:
    """Weekday relations of days without a month, and of the ends of a stretch."""
    for passage in passages(scene):
        yield from _bare(passage)
        yield from _ends(passage)
        yield from _pairs(passage)
        yield from _said(passage)


def _said(passage: Passage) -> Iterator[Relation]:
    """Christmas Day lands on a Thursday · Fri 26/12 · the last Sunday of the month, the 30th · the weekend of 14–15."""
    published = passage.scene.reading.document.published
    if published is None or passage.scene.reading.document.published_from == "inferred":
        return
    for name in _SAID:
        for match in passage.cue(name).finditer(passage.text):
            days = sorted(_meant(passage, match, published), key=lambda one: abs(one - published))
            if match.groupdict().get("gone") or match.groupdict().get("coming"):
                gone = bool(match["gone"])
                days = [one for one in days if one == published or (one < published) == gone]
            if days and abs(days[0] - published).days <= _SURE:
                days = [one for one in days if abs(one - published).days <= _SURE]
            if days:
                yield _relation(passage, match, days, "w5" if match.groupdict().get("weekend") else "")


def _meant(passage: Passage, match: Match[str], published: date) -> list[date]:
    """The days that a weekday may be told of."""
    groups = match.groupdict()
    holiday = next((name for name, found in groups.items() if found and name[0] == "h"), None)
    month = int(holiday[1:3]) if holiday else month_of(match)
    day = int(holiday[3:]) if holiday else int(groups["day"])
    if groups.get("day2") and int(groups["day2"]) - day != 1:
        return []  # of three days, or told across two months
    if month is None:
        return _in_month(passage, match.start(), day, published)
    years = (int(groups["year"]),) if groups.get("year") else (published.year, published.year - 1, published.year + 1)
    pairs = {(month, day), (day, month)} if groups.get("slash") else {(month, day)}  # 3/1: either may be the month
    return [date(year, *pair) for year in years for pair in sorted(pairs) if is_day(year, *pair)]


def _in_month(passage: Passage, at: int, day: int, published: date) -> list[date]:
    """A day without its month: of the months last told of, or of one about the day of writing."""
    spoken = [w.day for w in passage.whens if w.end <= at and w.grain != "year"][-2:]
    months = {(one.year, one.month) for one in spoken}
    months |= {(one.year, one.month) for one in (published, published.replace(day=1) - timedelta(days=1))}
    days = [date(year, month, day) for year, month in sorted(months) if is_day(year, month, day)]
    return [one for one in [*days, *_next(published, day)] if one <= published + timedelta(days=_OFF)]


def _pairs(passage: Passage) -> Iterator[Relation]:
    """Saturday and Sunday, November 8 and 9 · 11月8日、9日（周六、周日）: each of the two days has a weekday."""
    published = passage.scene.reading.document.published
    if published is None or passage.scene.reading.document.published_from == "inferred":
        return
    for match in passage.cue("weekday.pair").finditer(passage.text):
        groups = match.groupdict()
        month = month_of(match) or next((n for n in range(1, 13) if groups.get(f"n{n}")), None)
        marks = ("w", "v") if groups.get("day") else ("x", "z")
        days = [int(groups[name] or 0) for name in (("day", "day2") if groups.get("day") else ("day3", "day4"))]
        told_year = groups.get("year") or groups.get("year2")
        near = (published.year, published.year - 1, published.year + 1)
        for mark, day in zip(marks, days, strict=True):
            weekday = next(n for n in range(7) if groups.get(f"{mark}{n}"))
            years = (int(told_year),) if told_year else near
            able = [date(year, month, day) for year in years if month and is_day(year, month, day)]
            able = sorted(able, key=lambda one: abs(one - published))
            if able and abs(able[0] - published).days <= _SURE:
                able = able[:1]
            if able:
                yield _relation(passage, match, able, f"{mark}{weekday}")


def _bare(passage: Passage) -> Iterator[Relation]:
    published = passage.scene.reading.document.published
    if published is None or passage.scene.reading.document.published_from == "inferred":
        return
    for match in passage.cue("weekday.bare_day").finditer(passage.text):
        days = _in_month(passage, match.start(), int(match["day"]), published)
        said = _by_day(passage, match, published)
        days = [said] if said is not None and said.day == int(match["day"]) else days
        near = sorted(days, key=lambda one: abs(one - published))
        if near and abs(near[0] - published).days <= _OFF:
            yield _relation(passage, match, near)


def _by_day(passage: Passage, match: Match[str], published: date) -> date | None:
    """The day that a word right before a date tells by itself: yesterday, the 5th."""
    named = passage.cue("weekday.by_day").search(passage.text[max(0, match.start() - _WORD) : match.start()])
    if named is None:
        return None
    off = {"before": -2, "yesterday": -1, "today": 0, "tomorrow": 1}[named.lastgroup or "today"]
    return published + timedelta(days=off)


def _next(published: date, day: int) -> list[date]:
    year, month = (published.year + published.month // 12, published.month % 12 + 1)
    return [date(year, month, day)] if is_day(year, month, day) else []


def _ends(passage: Passage) -> Iterator[Relation]:
    for when in passage.whens:
        if when.to is None or when.grain != "day" or (when.to - when.day).days > _OFF:
            continue
        for name, day in (("weekday.opening", when.day), ("weekday.closing", when.to)):
            found = passage.cue(name).search(passage.text, when.end, when.end + _REACH)
            others = [w for w in passage.whens if w is not when and found and when.end <= w.start < found.end() + 1]
            if found is None or others or passage.stopped(when.end, found.start()):
                continue
            published = passage.scene.reading.document.published
            sure = not when.yearless or (published is not None and abs(day - published).days <= _OFF)
            yield _relation(passage, found, [day] if sure else [_moved(day, off) for off in (0, -1, 1)])


def _moved(day: date, years: int) -> date:
    return day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day)


def _relation(passage: Passage, match: Match[str], days: list[date], group: str = "") -> Relation:
    scene, block = passage.scene, passage.block
    weekend = group == "w5" and "w5" not in match.groupdict()
    group = group or next(f"w{n}" for n in range(7) if match.groupdict().get(f"w{n}"))
    weekday = int(group[1:])
    actual = weekday if any(one.weekday() == weekday for one in days) else days[0].weekday()
    said = f"{days[0].isoformat()} is a {DAYS[actual]}"
    stated = told("weekday", weekday, "", scene.span(block, *match.span("weekend" if weekend else group)))
    whole = told("date", actual, "", scene.span(block, *match.span()), said)
    facts = (("suggestion", said), ("severity", "warning"))
    return Relation("calendar", "weekday-mismatch", scene.article, (stated, whole), match.group()[:40], facts=facts)
