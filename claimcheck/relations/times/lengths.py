"""Lengths of time beside the dates that they lie between: what N years ago, later, since or of an anniversary must be.

A length has a part by the words right beside it: it ends now (ago, 距今), it follows a date (later, 后), it opens at
one (since, 来), it fills a stretch with both ends named, or it is counted by an anniversary. The part says which dates
it is bound to, and how near they must stand; nothing is bound because it would fit.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..near_miss import one_sign_apart
from ..scene import Scene
from .lone import plausible
from .passages import (
    BESIDE,
    UNITS,
    Length,
    Passage,
    When,
    counted,
    first_after,
    passages,
    reached,
    said_beside,
    shown,
    within_year,
)

_REACH = 120  # signs back to the date that something happened later than
_MONTHS = 12
_HALF = 6
_MONTH, _ROUGHLY = 30.44, 0.7  # days; months by which a length told in months may miss two days
_WEEK, _WITHIN = Decimal(7), (-6, -1)  # days; a week of trading has fewer
_ORDINARY, _INCLUSIVE, _LOOSE = (0, 1), (-1, 0), (-1, 1)  # end − start − length may be


def find(scene: Scene) -> Iterator[Relation]:
    """Lengths of time of an article, each held against its dates."""
    for passage in passages(scene):
        for length in passage.lengths:
            if passage.cue("stretch.term").search(passage.ahead(length.start)):
                continue  # what somebody is sentenced to lies between no dates told
            agreed = passage.cue("stretch.agreed").search(passage.ahead(length.start))
            parts = (_filled, _lasted) if agreed else _PARTS
            found = next((bound for part in parts for bound in part(passage, length)), None)
            if found is not None:
                yield found
        yield from _weeks(passage)


def _weeks(passage: Passage) -> Iterator[Relation]:
    """Week 1 (29 December to 4 January): no more than seven days, both ends counted."""
    for when in passage.whens:
        named = passage.cue("stretch.week").search(passage.ahead(when.start)) if when.to is not None else None
        if named is None or when.to is None or when.grain != "day" or not 0 < (when.to - when.day).days < _REACH:
            continue
        start = when.start - len(named.group())
        week = Length(start, start + len(named["week"]), _WEEK, Interval.exact(_WEEK), "day")
        yield from bound(passage, week, when, When(when.start, when.end, when.to, "day", None, when.yearless), _WITHIN)


def _ago(passage: Passage, length: Length) -> Iterator[Relation]:
    """In 1994, thirty years ago · 三十年前的1994年."""
    role = passage.cue("stretch.ago").match(passage.text, length.end)
    if role is None or passage.cue("stretch.ago_of").search(passage.ahead(length.start)):
        return  # 访问的四天前: before something else than now
    beside = _before(passage, length, "stretch.apposed")
    if beside is None or not passage.cue("stretch.closed").match(passage.text, role.end()):
        beside = _after(passage, role.end(), "stretch.when")
    if beside is not None and (not beside.yearless or length.unit == "day") and beside.to is None:
        yield from bound(passage, length, beside, None, _ORDINARY)


def _later(passage: Passage, length: Length) -> Iterator[Relation]:
    """In 1997 … 23 years later, in 2020 · now, 15 years on."""
    role = passage.cue("stretch.later").match(passage.text, length.end)
    turned = role is None and passage.cue("stretch.later_before").search(passage.ahead(length.start))
    if role is None and not turned:
        return
    place = role.end() if role is not None else length.end
    now = passage.cue("stretch.now").search(passage.ahead(length.start))
    closed = passage.cue("stretch.closed").match(passage.text, place)
    end = _after(passage, place, "stretch.then")
    if end is None and closed:
        end = _before(passage, length, "stretch.apposed")
    limit = end.start if end is not None and end.end <= length.start else length.start
    if end is None and not now:
        return
    starts = [w for w in passage.whens if w.end <= limit and length.start - w.end <= _REACH and w.to is None]
    starts = [w for w in starts if not w.yearless or (end is not None and length.unit == "day")]
    told = [when for when in starts if not passage.stopped(when.end, limit)]
    if end is not None and len({when.day for when in told}) > 1:  # in 2008, in 2014 and four years later, in 2018
        fits = [when for when in told if end.day.year - when.day.year == length.value]
        starts = (fits or told) if length.unit == "year" == min(when.grain for when in (*told, end)) else []
    if starts:
        yield from bound(passage, length, starts[-1], end, _LOOSE if length.unit == "month" else _ORDINARY)


def _since(passage: Passage, length: Length) -> Iterator[Relation]:
    """For 20 years, since 2004 · 自2004年以来，20年间."""
    if passage.cue("stretch.partial").search(passage.ahead(length.start)):
        return
    beside = _after(passage, length.end, "stretch.since_after")
    if beside is None:
        beside = _before(passage, length, "stretch.since_before")
    event = _after(passage, length.end, "stretch.since_event") if beside is None else None
    beside = beside or event
    if beside is not None and (beside.since or event) and not beside.yearless and beside.to is None:
        yield from bound(passage, length, beside, reached(passage, length, beside), _LOOSE)


def _came(passage: Passage, length: Length) -> Iterator[Relation]:
    """Founded in 1998, the first time in the 27 years since · 成立于1998年的俱乐部，27年来头一回."""
    if not passage.cue("stretch.came").match(passage.text, length.end):
        return
    near = [w for w in passage.whens if w.end <= length.start and not passage.stopped(w.end, length.start)]
    partial = passage.cue("stretch.partial").search(passage.ahead(length.start))
    if len(near) != 1 or near[0].to is not None or near[0].yearless or partial:
        return
    surely = said_beside(passage, near[0], "event.founded") or _begun(passage, near[0])
    surely = surely and not _far_short(passage, length, near[0])
    if surely or _may_open(passage, length, near[0]):
        yield from bound(passage, length, near[0], None, _LOOSE, inferred=not surely)


def _begun(passage: Passage, start: When) -> bool:
    """Whether words say that something began at a date."""
    return start.since or said_beside(passage, start, "event.begun")


def _far_short(passage: Passage, length: Length, start: When) -> bool:
    """Whether less than half of the time since a date is told: founded in 2012, 260 new members in three years."""
    published = passage.scene.reading.document.published
    return published is not None and length.unit == "year" and length.value * 2 < published.year - start.day.year


def _may_open(passage: Passage, length: Length, start: When) -> bool:
    """Whether a length up to now begins at a date as told, or would but for one slip of the pen."""
    published = passage.scene.reading.document.published
    if published is None or length.unit != "year" or said_beside(passage, start, "lone.born"):
        return False
    if _far_short(passage, length, start):
        return False
    gone, year = Decimal(published.year - start.day.year), Decimal(start.day.year)
    fits = abs(gone - length.value) <= 1
    return fits or one_sign_apart(length.value, gone) or one_sign_apart(year, published.year - length.value)


def _filled(passage: Passage, length: Length) -> Iterator[Relation]:
    """From 1990 to 2002, a span of 12 years · closed on June 3 for 45 days, until July 17."""
    text = passage.text
    partial = passage.cue("stretch.partial").search(passage.ahead(length.start))
    if partial or length.ordinal or _from_now(passage, length):
        return
    for first, last in _stretches(passage):
        if last.end <= length.start:
            gap, name = text[last.end : length.start], "stretch.filled_after"
        elif length.end <= first.start:
            gap, name = text[length.end : first.start], "stretch.filled_before"
        else:
            gap, name = text[first.end : length.start] + text[length.end : last.start], "stretch.filled_within"
        behind = last.end <= length.start
        said = passage.cue(name).fullmatch(gap) or (behind and passage.cue("stretch.said_after").fullmatch(gap))
        kept = not said and behind and first.grain == "day" and passage.cue("stretch.kept_after").fullmatch(gap)
        if (kept or said) and not passage.cue("stretch.turned").match(text, length.end):
            slack = _years_within(length, first, last) or _INCLUSIVE
            yield from bound(passage, length, first, last, slack, inferred=bool(kept))


def _from_now(passage: Passage, length: Length) -> bool:
    """Whether a length counts from the day of writing: six weeks from today."""
    behind = passage.cue("stretch.from_now").match(passage.text, length.end)
    told = passage.cue("stretch.from_now").search(passage.text, length.start, length.end)
    return behind is not None or told is not None


def _years_within(length: Length, first: When, last: When) -> tuple[int, int] | None:
    """By how much whole years may miss the difference of two years, where months say more, and months that of days."""
    if length.unit == "month" and first.grain == last.grain == "day":
        gone, months = counted(last.day, "month") - counted(first.day, "month"), (last.day - first.day).days / _MONTH
        near = [off for off in range(-1, 2) if abs(gone - off - months) <= _ROUGHLY]
        return min(near, default=0), max(near, default=0)
    if length.unit != "year" or "year" in (first.grain, last.grain):
        return None
    whole = last.day.year - first.day.year
    months = counted(last.day, "month") - counted(first.day, "month")
    near = [off for off in range(-1, 2) if abs((whole - off) * _MONTHS - months) <= _HALF]
    return min(near), max(near)


def _stretches(passage: Passage) -> Iterator[tuple[When, When]]:
    """Stretches of time with both ends: told as one, or two dates with "to" between them."""
    for when in passage.whens:
        if when.to is not None:
            yield when, When(when.start, when.end, when.to, when.grain, None, when.yearless)
    for first, last in zip(passage.whens, passage.whens[1:], strict=False):
        if first.to is None and last.to is None and first.grain == last.grain and first.day < last.day:
            gap = passage.text[first.end : last.start]
            held = [one for one in passage.lengths if first.end <= one.start and one.end <= last.start]
            held = [one for one in held if not _from_now(passage, one)]
            if passage.cue("stretch.to").fullmatch(gap) or len(held) == 1:
                yield first, last


def _lasted(passage: Passage, length: Length) -> Iterator[Relation]:
    """Begun in 2015, finished in 2020, after five years · 2015年开工，2020年建成，历时五年."""
    lasting = passage.cue("stretch.lasting").search(passage.ahead(length.start))
    if not lasting or passage.cue("stretch.ahead_of").search(passage.ahead(length.start)):
        return
    near = [w for w in passage.whens if w.end <= length.start and not passage.stopped(w.end, length.start)]
    entered = [w for w in near[:-1] if said_beside(passage, w, "event.entered")]
    near = [entered[0], near[-1]] if len(entered) == 1 else near
    if len(near) != 2 or any(w.to is not None for w in near):
        return
    if any(w.yearless for w in near) and not (length.unit == "day" and near[0].day < near[1].day):
        return
    if _took(passage, length, near):
        slack = _years_within(length, near[0], near[1]) or _LOOSE
        yield from bound(passage, length, near[0], near[1], slack)
        return
    begun, done = near if entered or said_beside(passage, near[0], "event.begun") else reversed(near)
    ended = passage.cue("stretch.ended").search(passage.ahead(length.start))
    finished = ended or said_beside(passage, done, "event.done")
    if (entered or said_beside(passage, begun, "event.begun")) and finished:
        yield from bound(passage, length, begun, done, _LOOSE)


def _took(passage: Passage, length: Length, near: list[When]) -> bool:
    """Filed in March 2023 and decided in September 2025, taking 30 months: each date with an event of its own."""
    first, last = near
    took = passage.cue("stretch.took").search(passage.ahead(length.start))
    if not took or length.start - last.end > BESIDE or not _like(length, first, last):
        return False
    between = passage.text[first.end : last.start]
    opened = first.since and passage.cue("stretch.comma").fullmatch(between)
    return bool(opened or passage.cue("stretch.event_between").fullmatch(between)) and first.day < last.day


def _like(length: Length, first: When, last: When) -> bool:
    """Whether a length in days may be meant for two days: a term of 240 is not that of the ten between them."""
    gone = Decimal((last.day - first.day).days + 1)
    return length.unit != "day" or gone <= 0 or plausible(length.value, gone, gone)


def _serving(passage: Passage, length: Length) -> Iterator[Relation]:
    """Joined the council in 2013 and has served 12 years · 2013年入职，已工作12年."""
    if not passage.cue("stretch.serving").search(passage.ahead(length.start)) or length.unit != "year":
        return
    near = [w for w in passage.whens if w.end <= length.start and not passage.stopped(*_between(w, length))]
    begun = [w for w in near if _begun(passage, w)] or [w for w in near if _may_open(passage, length, w)]
    only = len(near) == 1 or (len(begun) == 1 and begun[0].end == max(w.end for w in near))
    if begun and only and begun[0].to is None and not begun[0].yearless and begun[0].end <= length.start:
        yield from bound(passage, length, begun[0], None, _LOOSE, inferred=not _begun(passage, begun[0]))


def _anniversary(passage: Passage, length: Length) -> Iterator[Relation]:
    """Founded in 1899 … its 125th anniversary · 建校60周年 … 1965年建成."""
    text = passage.text
    ahead, behind = passage.ahead(length.start), text[length.end : length.end + BESIDE]
    counted = passage.cue("stretch.anniversary").match(text, length.end)
    own = counted and passage.cue("stretch.own").search(ahead + "\n" + behind)
    if length.unit != "year" or not (length.turning or own):
        return
    founded = [w for w in passage.whens if w.to is None and not w.yearless and said_beside(passage, w, "event.founded")]
    if len(founded) != 1:
        return
    start = founded[0]
    gap = text[min(start.end, length.end) : max(start.start, length.start)]
    there = [w for w in passage.whens if w is not start and w.to is None and not w.yearless]
    there = [w for w in there if not passage.stopped(*_between(w, length))]
    if len(there) > 1 or len(gap) > _REACH:
        return
    apart = passage.stopped(*_between(start, length))
    soon = passage.cue("stretch.soon").search(passage.sentence_at(length.start))
    slack = (-1, 0) if soon else (0, 0)
    yield from bound(passage, length, start, there[0] if there else None, slack, inferred=apart)


def _from_founding(passage: Passage, length: Length) -> Iterator[Relation]:
    """Founded in 2004. … listed in 2014, ten years after its foundation · 公司成立十年后的2014年."""
    text = passage.text
    role = passage.cue("stretch.after_founding").match(text, length.end)
    later = passage.cue("stretch.later").match(text, length.end)
    if role is None and later and passage.cue("stretch.founded_before").search(passage.ahead(length.start)):
        role = later
    if role is None or length.unit != "year":
        return
    end = _before(passage, length, "stretch.apposed") or _after(passage, role.end(), "stretch.then")
    founded = [w for w in passage.whens if w.to is None and not w.yearless and said_beside(passage, w, "event.founded")]
    if end is not None and len(founded) == 1 and founded[0] is not end:
        apart = passage.stopped(*_between(founded[0], length))
        yield from bound(passage, length, founded[0], end, _ORDINARY, inferred=apart)


def _apart(passage: Passage, length: Length) -> Iterator[Relation]:
    """On 9 July, 12 days after its usual date of 27 June · 9月28日……比去年提前了61天——去年是11月28日."""
    days = [w for w in passage.whens if w.to is None and w.grain == "day"]
    near = [w for w in days if w.end <= length.start and length.start - w.end <= _REACH]
    behind = [w for w in days if w.start >= length.end]
    if not near or length.unit != "day":
        return
    earlier = passage.cue("stretch.earlier").search(passage.ahead(length.start))
    if behind and near[-1].day != behind[0].day:
        between = passage.text[length.end : behind[0].start]
        said = passage.cue("stretch.apart").fullmatch(between) and not passage.stopped(near[-1].end, length.start)
        close = len(between) <= BESIDE and not passage.stopped(length.end, behind[0].start)
        if said or (earlier and len(days) == 2 and close):
            yield from _shifted(passage, length, near[-1], behind[0])
            return
    told = [w for w in days if not passage.stopped(*_between(w, length))]
    moved = earlier or passage.cue("stretch.moved_after").match(passage.text, length.end)
    if moved and len(told) == 2 and told == near[-2:] and told[0].day != told[1].day:
        if passage.cue("stretch.moved_from").search(passage.sentence_at(length.start)):
            yield from _shifted(passage, length, *told, inferred=True)


def _shifted(
    passage: Passage, length: Length, at: When, other: When, *, inferred: bool = False
) -> Iterator[Relation]:
    """Two days, in the same year or one apart, with the length that something was early or late by."""
    one = at.day
    near = min((within_year(other.day, one.year + n) for n in (-1, 0, 1)), key=lambda day: abs(day - one))
    first, last = sorted((at, replace(other, day=near)), key=lambda when: when.day)
    yield from bound(passage, length, first, last, _LOOSE, inferred=inferred)


def _between(when: When, length: Length) -> tuple[int, int]:
    return min(when.end, length.end), max(when.start, length.start)


_PARTS = (_ago, _later, _since, _came, _filled, _lasted, _serving, _anniversary, _from_founding, _apart)


def _before(passage: Passage, length: Length, name: str) -> When | None:
    """The date right before a length, with nothing but the words of ``name`` between them."""
    last = next((when for when in reversed(passage.whens) if when.end <= length.start), None)
    if last is None or not passage.cue(name).fullmatch(passage.text, last.end, length.start):
        return None
    return last


def _after(passage: Passage, at: int, name: str) -> When | None:
    """The date right after ``at``; a comma before it needs one behind it too, or it opens something new."""
    when = next((when for when in passage.whens if when.start >= at), None)
    if when is None:
        return None
    gap = passage.cue(name).fullmatch(passage.text, at, when.start)
    if gap is None:
        return None
    opens = passage.cue("stretch.comma").search(gap.group()) is not None
    return when if not opens or passage.cue("stretch.closed").match(passage.text, when.end) else None


def bound(
    passage: Passage, length: Length, start: When, end: When | None, slack: tuple[int, int], *, inferred: bool = False
) -> Iterator[Relation]:
    """end − start = length within ``slack``; one beyond it is only a warning. Without ``end`` it ends now."""
    scene = passage.scene
    document = scene.reading.document
    if end is not None and end.yearless and not start.yearless and start.grain == "day":
        end = replace(end, day=first_after(end.day, start.day))
    last = end.day if end is not None else document.published
    grains = [start.grain, *([end.grain] if end is not None else [])]
    if last is None or any(UNITS.index(grain) < UNITS.index(length.unit) for grain in grains):
        return
    if end is None and start.day > last:
        return  # what begins ahead has no length until now
    if end is None and document.published_from not in ("front-matter", "dateline"):
        slack = (min(slack[0], -1), max(slack[1], 1))
    first_value, last_value = counted(start.day, length.unit), counted(last, length.unit)
    off = last_value - first_value - length.interval.low if length.interval.low is not None else Decimal(0)
    part = length.value % 1  # two and a half years, between April and October
    facts: tuple[tuple[str, str], ...] = (("least", str(slack[0] - part)), ("most", str(slack[1] + part)))
    if slack[0] - 1 <= off <= slack[1] + 1 and length.unit == "year":
        facts += (("severity", "warning"),)
    first = _dated(passage, "start", start, first_value, length.unit)
    closing = (
        _dated(passage, "end", end, last_value, length.unit)
        if end is not None
        else Operand("end", Interval.exact(last_value), "", first.span, shown(last, length.unit), Decimal(last_value))
    )
    span = passage.scene.span(passage.block, length.start, length.end, length.figure.claim if length.figure else None)
    said = Operand("length", length.interval, length.unit, span, span.exact, length.value)
    yield Relation(
        "calendar", "duration-mismatch", scene.article, (said, closing, first),
        passage.text[length.start : length.end + 8][:40], inferred=inferred, facts=facts,
    )  # fmt: skip


def _dated(passage: Passage, role: str, when: When, value: int, unit: str) -> Operand:
    span = passage.scene.span(passage.block, when.start, when.end)
    return Operand(role, Interval.exact(value), "", span, shown(when.day, unit), Decimal(value))
