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
from .dates import DAYS, is_day, told
from .passages import Passage, passages

_OFF = 45  # days from the day of writing that a day without its month may lie
_REACH = 160  # signs from a stretch to the words that say when it opens or closes


def find(scene: Scene) -> Iterator[Relation]:
    """Weekday relations of days without a month, and of the ends of a stretch."""
    for passage in passages(scene):
        yield from _bare(passage)
        yield from _ends(passage)


def _bare(passage: Passage) -> Iterator[Relation]:
    published = passage.scene.reading.document.published
    if published is None or passage.scene.reading.document.published_from == "inferred":
        return
    for match in passage.cue("weekday.bare_day").finditer(passage.text):
        spoken = [w.day for w in passage.whens if w.end <= match.start() and w.grain != "year"][-2:]
        months = {(one.year, one.month) for one in spoken}
        months |= {(one.year, one.month) for one in (published, published.replace(day=1) - timedelta(days=1))}
        day = int(match["day"])
        days = [date(year, month, day) for year, month in sorted(months) if is_day(year, month, day)]
        ahead = published + timedelta(days=_OFF)
        days += [one for one in _next(published, day) if one <= ahead]
        near = sorted((one for one in days if one <= ahead), key=lambda one: abs(one - published))
        if near and abs(near[0] - published).days <= _OFF:
            yield _relation(passage, match, near)


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


def _relation(passage: Passage, match: Match[str], days: list[date]) -> Relation:
    scene, block = passage.scene, passage.block
    weekday = next(n for n in range(7) if match.groupdict().get(f"w{n}"))
    actual = weekday if any(one.weekday() == weekday for one in days) else days[0].weekday()
    said = f"{days[0].isoformat()} is a {DAYS[actual]}"
    stated = told("weekday", weekday, "", scene.span(block, *match.span(f"w{weekday}")))
    whole = told("date", actual, "", scene.span(block, *match.span()), said)
    facts = (("suggestion", said), ("severity", "warning"))
    return Relation("calendar", "weekday-mismatch", scene.article, (stated, whole), match.group()[:40], facts=facts)
