"""Dates and weekdays: what the calendar itself decides.

A weekday is checked only where it is written with its date; a weekday alone is ordinary news. Years come from the
date, from words (去年), else from the dateline: the year that puts the date nearest to it. Dates stand in sentences
without figures too, so whole blocks are read here.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from re import Match

from msgspec import Struct
from msgspec.structs import replace

from ...model.finding import Span
from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..scene import FOUR, Scene, all_cues

_DOUBTFUL = 216  # days from the dateline beyond which a neighbouring year may be meant
_FARTHEST = 400  # beyond which no day without a year is meant, whoever says when the article was written
_SOON = 14  # days ahead that a day without a year is surely meant to lie
_NEAR = 60  # days within which only one year is meant, wherever the day of writing comes from
_LEAP = 2024
_MONTHS = 12
_AGREE = 2  # days with their weekdays that make another year than the assumed one sure
_BACK = 12  # years before the day of writing that an article without a date may have been written in
_BEFORE = 40
_SENTENCE = 240  # signs on either side of a day that may tell whether it is gone
_WITHIN = 300  # days back or ahead to which what is told as gone or as still to come lies
_EARLY = 6  # the month up to which an article tells of the year before
_SENTENCES = re.compile(r"[。；;!?！？]|\.\s")
_CLAUSES = re.compile(r"[，,；;]\s?(?=\D)")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Weekday(Struct, frozen=True):
    """A day without a year and the weekday told for it; ``dated``: in an article that says its own.

    ``years`` are those in which the day may lie, the likeliest first; ``sentence`` is where it stands, ``None`` where
    that speaks of a year itself.
    """

    date: tuple[int, int]
    weekday: int
    fits: bool
    dated: bool = False
    years: tuple[int, ...] = ()
    sentence: tuple[int, int] | None = None

    def falls(self, year: int) -> bool:
        """Whether the day falls on its weekday in that year."""
        month, day = self.date
        return is_day(year, month, day) and date(year, month, day).weekday() == self.weekday

    def near(self, other: Weekday) -> bool:
        """Whether two days of one year lie a few weeks apart."""
        days = [date(_LEAP, *one.date) for one in (self, other)]
        return abs((days[0] - days[1]).days) <= _NEAR


def find(scene: Scene) -> Iterator[Relation]:
    """Weekday and date relations of an article."""
    spoken = {sentence.block: sentence.language for sentence in scene.reading.sentences}
    first = next(iter(spoken.values()), None)
    found: list[tuple[Relation, Weekday | None]] = []
    for block, text in enumerate(scene.lowered):
        code = spoken.get(block) or scene.reading.document.language or first
        if code is not None:
            found += _dates(scene, block, text, code)
    elsewhere = _other_year(scene, [weekday for _, weekday in found if weekday is not None])
    for relation, weekday in found:
        if weekday is not None and elsewhere:
            yield replace(relation, not_run="the year is unknown")
        elif weekday is not None and weekday.fits:
            yield _of_one_year(relation, weekday, [other for _, other in found if other is not None])
        else:
            yield relation


def _of_one_year(relation: Relation, weekday: Weekday, others: Sequence[Weekday]) -> Relation:
    """A day that falls on its weekday in another year only than a day of the same sentence does.

    "Opened Monday, June 2, and ended Tuesday, June 18": the one fits the nearest year, the other the year before.
    """
    year = next(iter(weekday.years), None)
    if year is None or weekday.sentence is None or weekday.falls(year):
        return relation
    beside = [one for one in others if one.sentence == weekday.sentence and one.date != weekday.date]
    if not beside or not all(one.years[:1] == (year,) and one.falls(year) and weekday.near(one) for one in beside):
        return relation
    stated, whole = relation.operands
    day = date(year, *weekday.date)
    said = f"{day.isoformat()} is a {DAYS[day.weekday()]}"
    whole = replace(whole, value=Decimal(day.weekday()), interval=Interval.exact(day.weekday()), label=said)
    return replace(relation, operands=(stated, whole), facts=(("suggestion", said), ("severity", "warning")))


def _other_year(scene: Scene, weekdays: list[Weekday]) -> bool:
    """Whether all weekdays of an article fit another year than the assumed one: in January, the whole year before.

    Where none fits as assumed, and the article does not say its own year, it may be older.
    """
    published = scene.reading.document.published
    if published is None or len({day.date for day in weekdays}) < _AGREE:
        return False
    older = not any(day.fits or day.dated for day in weekdays)
    around = range(published.year - _BACK, published.year + 1) if older else (published.year - 1,)
    return any(all(day.falls(year) for day in weekdays) for year in around)


def told(role: str, value: int, unit: str, span: Span, label: str | None = None) -> Operand:
    """A number that is no claim (a year, a day, a count of items) as it takes part in a relation."""
    return Operand(role, Interval.exact(value), unit, span, label or span.exact, Decimal(value))


def _dates(scene: Scene, block: int, text: str, code: str) -> Iterator[tuple[Relation, Weekday | None]]:
    seen: set[int] = set()  # one date, with and without its weekday
    cues = all_cues(code)
    counted, surely, coming = cues["counted_after"], cues["dated_surely"], cues["dated_ahead"]
    for pattern in cues.family_in_text("date.", scene.held_in_text(code, block)):
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
                ahead = coming.search(text[max(0, match.start() - _BEFORE) : match.start()]) is not None
                tense = 1 if ahead else _tense(text, match, code)
                yield from _dated(scene, block, match, code, month, int(match.group("day")), sure, tense)


def _tense(text: str, match: Match[str], code: str) -> int:
    """1 where the sentence of a day says that it is to come, -1 where it is told as gone, 0 where neither is sure."""
    cues = all_cues(code)
    before, after = text[max(0, match.start() - _SENTENCE) : match.start()], text[match.end() : match.end() + _SENTENCE]
    if cues["dated_until"].search(before):
        return 0  # the last day of a stretch, whose verbs are of all of it
    opening, closing = _SENTENCES.split(before)[-1], _SENTENCES.split(after)[0]
    if cues["dated_to_come"].search(opening):
        return 1
    open_to = cues["dated_maybe_ahead"]
    if open_to.search(opening) or open_to.search(_CLAUSES.split(closing)[0]):
        return 0
    gone = cues["dated_gone_before"].search(opening) or cues["dated_gone_after"].match(closing)
    return -1 if gone else 0


def month_of(match: Match[str]) -> int | None:
    """The month that a date's cue found, in digits or by name."""
    groups = match.groupdict()
    if groups.get("month"):
        return int(groups["month"])
    return next((n for n in range(1, _MONTHS + 1) if groups.get(f"m{n}")), None)


def _dated(
    scene: Scene, block: int, match: Match[str], code: str, month: int, day: int, sure: bool, tense: int
) -> Iterator[tuple[Relation, Weekday | None]]:
    if not 1 <= month <= _MONTHS:
        yield _impossible(scene, block, match, month, _MONTHS), None
        return
    years = _years(scene, block, match, code, month, day, tense)
    last = max(monthrange(year, month)[1] for year in (years or [_near_year(scene, month) or _LEAP]))
    if day > last or day < 1:
        if sure:
            yield _impossible(scene, block, match, day, last), None
        return
    weekday = next((n for n in range(7) if match.groupdict().get(f"w{n}")), None)
    if weekday is not None:
        days = [date(y, month, day) for y in years if is_day(y, month, day)]
        assumed, fits = not match.groupdict().get("year"), any(one.weekday() == weekday for one in days)
        own, place = _dated_by_itself(scene), _sentence(scene, block, match, code)
        told = Weekday((month, day), weekday, fits, own, tuple(years), place) if assumed else None
        yield _weekday(scene, block, match, weekday, days), told


def _sentence(scene: Scene, block: int, match: Match[str], code: str) -> tuple[int, int] | None:
    """Where the sentence of a day begins; ``None`` where it tells of years."""
    text = scene.lowered[block]
    opening = _SENTENCES.split(text[max(0, match.start() - _SENTENCE) : match.start()])[-1]
    closing = _SENTENCES.split(text[match.end() : match.end() + _SENTENCE])[0]
    dated = FOUR.search(opening) or FOUR.search(closing) or _named(text, match, code, 0)
    return None if dated else (block, match.start() - len(opening))


def _near_year(scene: Scene, month: int) -> int | None:
    """The year of writing, where a day of that month can only lie in it."""
    published = scene.reading.document.published
    if published is None or not _dated_by_itself(scene):
        return None
    return published.year if abs((date(published.year, month, 28) - published).days) <= _NEAR else None


def is_day(year: int, month: int, day: int) -> bool:
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
    said = f"{days[0].isoformat()} is a {DAYS[actual]}"
    facts: tuple[tuple[str, str], ...] = (("suggestion", said),)
    if not match.groupdict().get("year") and not _dated_by_itself(scene):
        facts += (("severity", "warning"),)
    operands = (stated, told("date", actual, "", whole, said))
    return Relation("calendar", "weekday-mismatch", scene.article, operands, match.group(), facts=facts)


def _dated_by_itself(scene: Scene) -> bool:
    """Whether the article itself says when it was written, or confirms the day that was passed."""
    document = scene.reading.document
    confirmed = document.overruled is not None and document.overruled == document.published
    return confirmed or document.published_from in ("front-matter", "dateline")


def _impossible(scene: Scene, block: int, match: Match[str], value: int, last: int) -> Relation:
    span = scene.span(block, match.start(), match.end())
    facts = (("last", str(last)),)
    operands = (told("date", value, "", span),)
    return Relation("calendar", "impossible-date", scene.article, operands, match.group(), facts=facts)


def _years(
    scene: Scene, block: int, match: Match[str], code: str, month: int, day: int, tense: int
) -> list[int]:
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
    closing = _closing_year(scene, block, match)
    if closing is not None:
        return [closing]
    around = (published.year, published.year - 1, published.year + 1)
    days = [date(y, month, day) for y in around if is_day(y, month, day)]
    found = sorted((abs((one - published).days), one.year) for one in days)
    own = _dated_by_itself(scene)
    before = scene.reading.folded[block][: match.start()]
    before = _SENTENCES.split(before)[-1] if own else before
    told = [int(year) for year in FOUR.findall(before)[-1:]]  # the year that is being told of
    guessed = scene.reading.document.published_from == "inferred"
    told += _named(scene.lowered[block], match, code, published.year)
    others = _gone_or_coming(days, published, tense) if found else []
    if found and found[0][0] <= _NEAR and not guessed:
        return [found[0][1], *others, *told]
    if own or (not guessed and _of_its_year(scene, published)):
        meant = [one.year for one in days if 0 <= tense * (one - published).days <= _WITHIN] if tense else []
        near = [year for away, year in found if away <= _DOUBTFUL or (year == published.year and not own)]
        return [*(meant[:1] or near), *others, *told]
    likely = [*(year for away, year in found if away <= _FARTHEST), *told, *_last_year(scene, published.year)]
    coming = [year for year in likely if is_day(year, month, day) and date(year, month, day) >= published]
    return coming if tense > 0 and coming else likely


def _gone_or_coming(days: list[date], published: date, tense: int) -> list[int]:
    """The year of the last such day where the nearest lies weeks ahead and nothing says that it is to come, and that
    of the next one where the nearest is gone and the words say that it is."""
    nearest = min(days, key=lambda day: abs((day - published).days))
    if tense <= 0 and (nearest - published).days > _SOON:
        return [day.year for day in sorted(days) if day <= published][-1:]
    if tense > 0 and nearest < published:
        return [day.year for day in sorted(days) if day >= published][:1]
    return []


def _named(text: str, match: Match[str], code: str, now: int) -> list[int]:
    """The years that the sentence of a day names by their place beside the year of writing: last year, 明年."""
    opening = _SENTENCES.split(text[max(0, match.start() - _SENTENCE) : match.start()])[-1]
    told = opening + _SENTENCES.split(text[match.end() : match.end() + _SENTENCE])[0]
    cues = all_cues(code)
    years = (("dated_last_year", -1), ("dated_next_year", 1))
    return [now + offset for name, offset in years if cues[name].search(told)]


def _closing_year(scene: Scene, block: int, match: Match[str]) -> int | None:
    """The year of a stretch that a day opens or closes: from 14 June to 28 September 2025."""
    for line in (*scene.lines, *scene.silent):
        for moment in line.sentence.moments if line.sentence.block == block else ():
            spec = moment.spec
            inside = moment.start <= match.start() and match.end() <= moment.end
            if inside and spec.year and spec.month and spec.to_day and spec.to_year in (None, spec.year):
                return spec.year if (spec.to_month or spec.month) >= spec.month else None
    return None


def _of_its_year(scene: Scene, published: date) -> bool:
    """Whether an article tells of the year that it is said to be of: it was not written in another one."""
    told = _last_year(scene, published.year)
    return bool(told) and told[0] >= published.year - (published.month <= _EARLY)


def _last_year(scene: Scene, published: int) -> list[int]:
    """The last year that an article names: it may have been written then, where it does not say when."""
    return sorted(year for year in scene.years if year <= published)[-1:]
