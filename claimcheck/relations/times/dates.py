"""Dates and weekdays: what the calendar itself decides.

A weekday is checked only where it is written with its date; a weekday alone is ordinary news. Years come from the
date, from words (去年), else from the dateline: the year that puts the date nearest to it. Dates stand in sentences
without figures too, so whole blocks are read here.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from re import Match

from ... import languages
from ...model.finding import Span
from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..matching import cue_of
from ..scene import Scene, cues_of

_YEAR = 366
_DOUBTFUL = 216  # days from the dateline beyond which a neighbouring year may be meant
_NEAR = 60  # days within which only one year is meant, wherever the day of writing comes from
_LEAP = 2024
_MONTHS = 12
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def find(scene: Scene) -> Iterator[Relation]:
    """Weekday and date relations of an article."""
    spoken = {sentence.block: sentence.language for sentence in scene.reading.sentences}
    first = next(iter(spoken.values()), None)
    for block, folded in enumerate(scene.reading.folded):
        code = spoken.get(block) or scene.reading.document.language or first
        if code is not None:
            yield from _dates(scene, block, folded.lower(), code)


def told(role: str, value: int, unit: str, span: Span, label: str | None = None) -> Operand:
    """A number that is no claim (a year, a day, a count of items) as it takes part in a relation."""
    return Operand(role, Interval.exact(value), unit, span, label or span.exact, Decimal(value))


def _dates(scene: Scene, block: int, text: str, code: str) -> Iterator[Relation]:
    seen: set[int] = set()  # one date, with and without its weekday
    counted = cue_of(languages.get(code).cues, "counted_after")
    surely = cue_of(languages.get(code).cues, "dated_surely")
    for _, pattern in cues_of(code, "date."):
        for match in pattern.finditer(text):
            month = month_of(match)
            if month is None or not match.group("day") or match.start("day") in seen:
                continue
            seen.add(match.start("day"))
            named = bool(match.groupdict().get("year"))
            sure = named or counted.match(text, match.end()) is None
            before = text[max(0, match.start() - 1) : match.start()]
            # "15月11日" is a list mark and a date more often than a slip
            if month <= _MONTHS or named or month % 10 == 0 or surely.search(before):
                yield from _dated(scene, block, match, month, int(match.group("day")), sure)


def month_of(match: Match[str]) -> int | None:
    """The month that a date's cue found, in digits or by name."""
    groups = match.groupdict()
    if groups.get("month"):
        return int(groups["month"])
    return next((n for n in range(1, _MONTHS + 1) if groups.get(f"m{n}")), None)


def _dated(
    scene: Scene, block: int, match: Match[str], month: int, day: int, sure: bool
) -> Iterator[Relation]:
    if not 1 <= month <= _MONTHS:
        yield _impossible(scene, block, match, month, _MONTHS)
        return
    years = _years(scene, match, month, day)
    last = max(monthrange(year, month)[1] for year in (years or [_near_year(scene, month) or _LEAP]))
    if day > last or day < 1:
        if sure:
            yield _impossible(scene, block, match, day, last)
        return
    weekday = next((n for n in range(7) if match.groupdict().get(f"w{n}")), None)
    if weekday is not None:
        yield _weekday(scene, block, match, weekday, [date(y, month, day) for y in years if _is_day(y, month, day)])


def _near_year(scene: Scene, month: int) -> int | None:
    """The year of writing, where a day of that month can only lie in it."""
    published = scene.reading.document.published
    if published is None or not _dated_by_itself(scene):
        return None
    return published.year if abs((date(published.year, month, 28) - published).days) <= _NEAR else None


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= _MONTHS and 1 <= day <= monthrange(year, month)[1]


def _weekday(scene: Scene, block: int, match: Match[str], weekday: int, days: list[date]) -> Relation:
    group = f"w{weekday}"
    stated = told("weekday", weekday, "", scene.span(block, match.start(group), match.end(group)))
    whole = scene.span(block, match.start(), match.end())
    if not days:
        operands = (stated, told("date", weekday, "", whole))
        reason = "the year is unknown"
        return Relation("calendar", "weekday-mismatch", scene.article, operands, match.group(), not_run=reason)
    actual = weekday if any(day.weekday() == weekday for day in days) else days[0].weekday()
    said = f"{days[0].isoformat()} is a {_DAYS[actual]}"
    facts: tuple[tuple[str, str], ...] = (("suggestion", said),)
    if not match.groupdict().get("year") and not _dated_by_itself(scene):
        facts += (("severity", "warning"),)
    operands = (stated, told("date", actual, "", whole, said))
    return Relation("calendar", "weekday-mismatch", scene.article, operands, match.group(), facts=facts)


def _dated_by_itself(scene: Scene) -> bool:
    """Whether the article itself says when it was written."""
    return scene.reading.document.published_from in ("front-matter", "dateline")


def _impossible(scene: Scene, block: int, match: Match[str], value: int, last: int) -> Relation:
    span = scene.span(block, match.start(), match.end())
    facts = (("last", str(last)),)
    operands = (told("date", value, "", span),)
    return Relation("calendar", "impossible-date", scene.article, operands, match.group(), facts=facts)


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
    around = (published.year, published.year - 1, published.year + 1)
    found = sorted((abs((date(y, month, day) - published).days), y) for y in around if _is_day(y, month, day))
    if found and found[0][0] <= _NEAR:
        return [found[0][1]]
    reach = _DOUBTFUL if _dated_by_itself(scene) else _YEAR
    return [year for away, year in found if away <= reach]
