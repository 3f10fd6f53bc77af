"""Dates, weekdays, ages and lengths of time: what the calendar itself decides.

A weekday is checked only where it is written with its date; a weekday alone is ordinary news. Years come from the
date, from words (去年), else from the dateline: the year that puts the date nearest to it.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from re import Match

from ..model.finding import Span
from ..model.interval import Interval
from ..model.relation import Operand, Relation
from .scene import Figure, Line, Scene

_HALF_YEAR = 183
_DOUBTFUL = 150  # days from the dateline beyond which either neighbouring year may be meant
_LEAP = 2024
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def find(scene: Scene) -> Iterator[Relation]:
    """Weekday, date, duration, age and timeline relations of an article."""
    for line in scene.lines:
        yield from _dates(scene, line)
        yield from _lengths(scene, line)
        yield from _order(scene, line)


def _text(scene: Scene, line: Line) -> str:
    return scene.reading.folded[line.sentence.block].lower()


def _point(
    scene: Scene, line: Line, match: Match[str], group: str | int, role: str, value: int, unit: str
) -> Operand:
    span = scene.span(line.sentence.block, match.start(group), match.end(group))
    return _operand(role, value, unit, span)


def _operand(role: str, value: int, unit: str, span: Span, label: str | None = None) -> Operand:
    return Operand(role, Interval.exact(value), unit, span, label or span.exact, Decimal(value))


# -- dates and weekdays ---------------------------------------------------------------------------------------


def _dates(scene: Scene, line: Line) -> Iterator[Relation]:
    text, sentence = _text(scene, line), line.sentence
    month_before: int | None = None
    for _, pattern in scene.family(line, "date."):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            month = _month(match) or month_before
            if month is None or not match.group("day"):
                continue
            month_before = month
            yield from _dated(scene, line, match, month, int(match.group("day")))


def _month(match: Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("month"):
        return int(groups["month"])
    return next((n for n in range(1, 13) if groups.get(f"m{n}")), None)


def _dated(scene: Scene, line: Line, match: Match[str], month: int, day: int) -> Iterator[Relation]:
    years = _years(scene, match, month, day)
    if not 1 <= month <= 12:
        yield _impossible(scene, line, match, month, 12)
        return
    last = max(monthrange(year, month)[1] for year in (years or [_LEAP]))
    if day > last or day < 1:
        yield _impossible(scene, line, match, day, last)
        return
    weekday = next((n for n in range(7) if match.groupdict().get(f"w{n}")), None)
    if weekday is None:
        return
    stated = _point(scene, line, match, f"w{weekday}", "weekday", weekday, "")
    whole = scene.span(line.sentence.block, match.start(), match.end())
    days = [date(year, month, day).weekday() for year in years if day <= monthrange(year, month)[1]]
    if not days:
        operands = (stated, _operand("date", weekday, "", whole))
        yield Relation(
            "calendar",
            "weekday-mismatch",
            scene.article,
            operands,
            match.group(),
            not_run="the year is unknown",
        )
        return
    actual = weekday if weekday in days else days[0]
    when = date(years[0], month, day).isoformat()
    operands = (stated, _operand("date", actual, "", whole, f"{when} is a {_DAYS[actual]}"))
    facts = (("suggestion", f"{when} is a {_DAYS[actual]}"),)
    yield Relation("calendar", "weekday-mismatch", scene.article, operands, match.group(), facts=facts)


def _impossible(scene: Scene, line: Line, match: Match[str], value: int, last: int) -> Relation:
    span = scene.span(line.sentence.block, match.start(), match.end())
    return Relation(
        "calendar",
        "impossible-date",
        scene.article,
        (_operand("date", value, "", span),),
        match.group(),
        facts=(("last", str(last)),),
    )


def _years(scene: Scene, match: Match[str], month: int, day: int) -> list[int]:
    """The years that may be meant, the likeliest first; empty when nothing says."""
    groups = match.groupdict()
    if groups.get("year"):
        return [int(groups["year"])]
    published = scene.reading.document.published
    if published is None:
        return []
    for name, offset in (("this", 0), ("last", -1), ("next", 1)):
        if groups.get(name):
            return [published.year + offset]
    found = []
    for year in (published.year, published.year - 1, published.year + 1):
        if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            away = abs((date(year, month, day) - published).days)
            if away <= _HALF_YEAR * 2 - _DOUBTFUL:
                found.append((away, year))
    return [year for _, year in sorted(found)]


# -- lengths of time ----------------------------------------------------------------------------------------------


def _lengths(scene: Scene, line: Line) -> Iterator[Relation]:
    published = scene.reading.document.published
    for name, match in scene.templates(line, "length."):
        figure = line.figure(match, "length")
        groups = match.groupdict()
        if groups.get("years") and published is not None:
            yield _spelled(scene, line, match, published.year)
        if figure is None or figure.value is None:
            continue
        if scene.cue(line, "working_days").search(figure.quantity.text):
            continue
        if groups.get("d1"):
            yield from _days(scene, line, match, figure)
            continue
        start = int(match.group("start"))
        if groups.get("end"):
            end = int(groups["end"])
        elif published is not None:
            end = published.year
        else:
            yield _elapsed(scene, line, match, name, figure, start, start, "the year is unknown")
            continue
        yield _elapsed(scene, line, match, name, figure, start, end, None)


def _spelled(scene: Scene, line: Line, match: Match[str], end: int) -> Relation:
    """A length that is told as a time (16年来, 87 years ago): no figure, but it can be wrong; one year off is not."""
    years, start = int(match["years"]), int(match["start"])
    operands = (
        _placed(scene, line, match, "years", "length", years),
        _operand("end", end, "", _placed(scene, line, match, "start", "start", start).span, str(end)),
        _placed(scene, line, match, "start", "start", start),
    )
    facts = (("least", "-1"), ("most", "1"))
    return Relation(
        "calendar", "duration-mismatch", scene.article, operands, match.group()[:40], facts=facts
    )


def _elapsed(
    scene: Scene,
    line: Line,
    match: Match[str],
    name: str,
    figure: Figure,
    start: int,
    end: int,
    reason: str | None,
) -> Relation:
    """end − start = length. An age may be one less; a length counted inclusively one more (a warning)."""
    age = name.startswith("length.age")
    rule = "age-mismatch" if age else "duration-mismatch"
    first = _placed(scene, line, match, "start", "start", start)
    has_end = bool(match.groupdict().get("end"))
    last = (
        _placed(scene, line, match, "end", "end", end)
        if has_end
        else _operand("end", end, "", first.span, str(end))
    )
    length = scene.operand("length", figure)
    hedged = figure.quantity.hedge is not None or length.interval.low != length.interval.high
    value = figure.value or Decimal(0)
    far = abs(end - start - value) > 1
    facts: tuple[tuple[str, str], ...]
    if age:
        facts = (("least", "0"), ("most", "1"))
    elif hedged or not far:
        # one either way: fiscal and lunar years, inclusive counting: only a warning, and none when hedged
        facts = (
            (("least", "-1"), ("most", "1"))
            if hedged
            else (("least", "0"), ("most", "0"), ("severity", "warning"))
        )
    else:
        facts = (("least", "0"), ("most", "0"))
    return Relation(
        "calendar",
        rule,
        scene.article,
        (length, last, first),
        match.group()[:40],
        facts=facts,
        not_run=reason,
    )


def _placed(scene: Scene, line: Line, match: Match[str], group: str, role: str, value: int) -> Operand:
    start = line.offset(match.start(group))
    span = scene.span(line.sentence.block, start, start + len(match.group(group)))
    return _operand(role, value, "", span)


def _days(scene: Scene, line: Line, match: Match[str], figure: Figure) -> Iterator[Relation]:
    groups = match.groupdict()
    published = scene.reading.document.published
    year = published.year if published else _LEAP - 1
    month = int(groups["mo1"]) if groups.get("mo1") else _month(match)
    if month is None:
        return
    try:
        first = date(year, month, int(groups["d1"]))
        second = int(groups.get("mo2") or 0) or next((n for n in range(1, 13) if groups.get(f"n{n}")), month)
        last = date(year + (second < month), second, int(groups["d2"]))
    except ValueError:
        return
    start = _placed(scene, line, match, "d1", "start", first.toordinal())
    end = _placed(scene, line, match, "d2", "end", last.toordinal())
    facts = (("least", "-1"), ("most", "0"))
    length = scene.operand("length", figure)
    yield Relation(
        "calendar", "duration-mismatch", scene.article, (length, end, start), match.group()[:40], facts=facts
    )


# -- order in time ------------------------------------------------------------------------------------------------


def _order(scene: Scene, line: Line) -> Iterator[Relation]:
    for _, match in scene.templates(line, "order."):
        begun, done = int(match.group("begun")), int(match.group("done"))
        operands = (
            _placed(scene, line, match, "begun", "earlier", begun),
            _placed(scene, line, match, "done", "later", done),
        )
        yield Relation("calendar", "timeline-mismatch", scene.article, operands, match.group()[:40])
    published = scene.reading.document.published
    if published is None or scene.reading.document.published_from == "inferred":
        return
    for _, match in scene.templates(line, "past."):
        year = int(match.group("year"))
        month = match.groupdict().get("month")
        when = date(year, int(month), 1) if month and 1 <= int(month) <= 12 else date(year, 1, 1)
        done_at = _placed(scene, line, match, "year", "earlier", when.toordinal())
        said = _operand("later", published.toordinal(), "", done_at.span, published.isoformat())
        yield Relation("calendar", "timeline-mismatch", scene.article, (done_at, said), match.group()[:40])
