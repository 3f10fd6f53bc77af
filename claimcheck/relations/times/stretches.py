"""Ends that no stretch of time has: April 1 to 31, from May 4 to April 28, a quarter past at 75 minutes."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from ...model.interval import Interval
from ...model.mention import Moment, TimeSpec
from ...model.relation import Operand, Relation
from ..scene import Line, Scene
from .dates import told

_LEAP = 2024
_BACK = 31  # days: what closes so shortly before it opens was turned round
_MINUTES, _HOURS = 59, 24


def find(scene: Scene) -> Iterator[Relation]:
    """Impossible days and hours that close a stretch, and stretches told from their end."""
    for line in (*scene.lines, *scene.silent):
        text = scene.text_of(line)
        for moment in line.sentence.moments:
            joined = scene.cue(line, "stretch.joined").search(moment.text.lower())
            if moment.spec.day and moment.spec.month and joined and str(moment.spec.to_day) in joined.group():
                yield from _ends(scene, line, moment, moment.spec, text)
        for match in scene.in_text(line, "stretch.closing_day").finditer(text, line.sentence.start, line.sentence.end):
            month, day = int(match["month"]), int(match["day"])
            if 1 <= month <= 12 and day > monthrange(_LEAP, month)[1]:
                yield _impossible(scene, line, match.span(), day, monthrange(_LEAP, month)[1])
        for match in scene.in_text(line, "clock.impossible").finditer(text, line.sentence.start, line.sentence.end):
            minute = match.groupdict().get("minute")
            value, last = (int(minute), _MINUTES) if minute else (int(match["hour"]), _HOURS)
            yield _impossible(scene, line, match.span(), value, last)


def _ends(scene: Scene, line: Line, moment: Moment, spec: TimeSpec, text: str) -> Iterator[Relation]:
    month, day = spec.to_month or spec.month or 1, spec.to_day or 1
    if not 1 <= month <= 12:  # told as an impossible date by itself
        return
    last = monthrange(spec.to_year or spec.year or _LEAP, month)[1]
    if day > last:
        if spec.to_month is None:  # one with its own month is read as a date
            yield _impossible(scene, line, (moment.start, moment.end), day, last)
        return
    next_year = scene.cue(line, "stretch.next_year").search(moment.text.lower())
    if spec.to_month is None or spec.to_year is not None or next_year:
        return
    year = spec.year or _LEAP
    try:
        opened, closed = date(year, spec.month or 1, spec.day or 1), date(year, month, day)
    except ValueError:
        return
    whole = opened.day == 1 or day == last  # a year, a season
    if timedelta(0) < opened - closed <= timedelta(days=_BACK) and not whole:
        span = scene.span(line.sentence.block, moment.start, moment.end)
        operands = (
            Operand("earlier", Interval.exact(opened.toordinal()), "", span, f"{opened.month}-{opened.day}"),
            Operand("later", Interval.exact(closed.toordinal()), "", span, f"{closed.month}-{closed.day}"),
        )
        facts = (("severity", "warning"),)
        yield Relation("calendar", "timeline-mismatch", scene.article, operands, span.exact[:40], facts=facts)


def _impossible(scene: Scene, line: Line, place: tuple[int, int], value: int, last: int) -> Relation:
    span = scene.span(line.sentence.block, *place)
    operands = (told("date", value, "", span),)
    return Relation(
        "calendar", "impossible-date", scene.article, operands, span.exact[:40], facts=(("last", str(last)),)
    )
