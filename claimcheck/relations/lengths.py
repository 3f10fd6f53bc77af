"""Lengths of time beside the dates that they lie between: what N years ago, later, since or of an anniversary must be.

A length has a part by the words right beside it: it ends now (ago, 距今), it follows a date (later, 后), it opens at
one (since, 来), it fills a stretch with both ends named, or it is counted by an anniversary. The part says which dates
it is bound to, and how near they must stand; nothing is bound because it would fit.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from re import Pattern

from msgspec import Struct

from .. import languages
from ..model.interval import Interval
from ..model.mention import Moment, TimeSpec
from ..model.relation import Operand, Relation
from .matching import cue_of
from .scene import Figure, Line, Scene

_UNITS = ("year", "month", "day")  # coarse to fine
_REACH = 120  # signs back to the date that something happened later than
_BESIDE = 48
_LEAST = 2  # one day (一天, a day) is any day
_MONTHS = 12
_MOST = 300  # dates of one block
_ORDINARY, _INCLUSIVE, _LOOSE = (0, 1), (-1, 0), (-1, 1)  # end − start − length may be


class When(Struct, frozen=True):
    """A date of the text; ``grain`` is the finest unit that it names. ``to`` closes a stretch."""

    start: int
    end: int
    day: date
    grain: str
    to: date | None = None
    yearless: bool = False
    since: bool = False


class Length(Struct, frozen=True):
    """A length of time; ``end`` is where the words that say its part begin."""

    start: int
    end: int
    value: Decimal
    interval: Interval
    unit: str
    figure: Figure | None = None
    ordinal: bool = False


class Passage:
    """A block with its dates and lengths, in the order of the text."""

    def __init__(self, scene: Scene, block: int, lines: list[Line]) -> None:
        self.scene, self.block, self.lines = scene, block, lines
        self.text = scene.reading.folded[block].lower()
        self.code = lines[0].sentence.language
        self._cues = languages.get(self.code).cues
        moments = [moment for line in lines for moment in line.sentence.moments]
        if not lines[0].figures and not moments:
            moments = languages.get(self.code).moments(scene.reading.folded[block])
        whens = sorted(self._whens(moments), key=lambda when: when.start)
        self.whens = whens if len(whens) <= _MOST else []  # a register, no prose
        self.lengths = list(self._lengths(lines, moments))

    def cue(self, name: str) -> Pattern[str]:
        """A cue in the language of the block."""
        return cue_of(self._cues, name)

    def ahead(self, at: int) -> str:
        """The words right before a place."""
        return self.text[max(0, at - _BESIDE) : at]

    def sentence_at(self, at: int) -> str:
        """The sentence that holds a place."""
        ends = [match.end() for match in self.cue("stretch.stop").finditer(self.text)]
        before = max((end for end in ends if end <= at), default=0)
        after = min((end for end in ends if end > at), default=len(self.text))
        return self.text[before:after]

    def stopped(self, start: int, end: int) -> bool:
        """Whether a sentence ends between two places."""
        return self.cue("stretch.stop").search(self.text, start, end) is not None

    def _whens(self, moments: list[Moment]) -> Iterator[When]:
        published = self.scene.reading.document.published
        for moment in moments:
            spec = moment.spec
            year = spec.year if spec.year is not None else published.year if published else None
            told = spec.year is not None or (spec.month is not None and spec.day is not None)
            if year is None or not told or spec.fiscal or spec.trailing or spec.half or spec.quarter:
                continue
            if spec.year is not None and str(spec.year) not in moment.text:
                continue  # 17年后: years that may be a length
            when = _when(moment, spec, year)
            if when is not None:
                yield when

    def _lengths(self, lines: list[Line], moments: list[Moment]) -> Iterator[Length]:
        seen: set[int] = set()
        for line in lines:
            by_quantity = {id(figure.quantity): figure for figure in line.figures}
            for quantity in line.sentence.quantities:
                counted = self.cue("stretch.anniversary").match(self.text, quantity.end)
                ordinal = quantity.form == "ordinal" and counted is not None
                if quantity.value is None or not (quantity.unit in _UNITS or ordinal) or quantity.streak:
                    continue
                if quantity.value < _LEAST or self.cue("stretch.other").search(quantity.text.lower()):
                    continue
                seen.add(quantity.start)
                unit = "year" if ordinal else quantity.unit
                figure = by_quantity.get(id(quantity))
                yield Length(
                    quantity.start, quantity.end, quantity.value, quantity.interval, unit, figure, ordinal
                )
        for moment in moments:
            years = moment.spec.year_offset
            if moment.start in seen or years is None or abs(years) < 2 or moment.role == "base":
                continue
            if not self.cue("stretch.hedged").search(self.ahead(moment.start)):
                tail = self.cue("stretch.tail").search(moment.text.lower())
                end = moment.start + (tail.start() if tail else len(moment.text))
                value = Decimal(abs(years))
                yield Length(moment.start, end, value, Interval.exact(value), "year")


def _when(moment: Moment, spec: TimeSpec, year: int) -> When | None:
    grain = "day" if spec.day else "month" if spec.month else "year"
    try:
        first = date(year, spec.month or 1, spec.day or 1)
        last = None
        if spec.to_year or spec.to_month or spec.to_day:
            month = spec.to_month or spec.month or 1
            closing = spec.to_year or (year + (month < (spec.month or 1)))
            last = date(closing, month, spec.to_day or 1)
    except ValueError:
        return None
    return When(moment.start, moment.end, first, grain, last, spec.year is None, spec.since)


def passages(scene: Scene) -> list[Passage]:
    """The blocks of an article in which digits stand, read once."""
    if isinstance(scene.passages, list):
        return scene.passages
    blocks: dict[int, list[Line]] = {}
    for line in (*scene.lines, *scene.silent):
        blocks.setdefault(line.sentence.block, []).append(line)
    folded = scene.reading.folded
    found = [
        Passage(scene, block, lines)
        for block, lines in blocks.items()
        if any(sign.isdigit() for sign in folded[block])
    ]
    scene.passages = found
    return found


def find(scene: Scene) -> Iterator[Relation]:
    """Lengths of time of an article, each held against its dates."""
    for passage in passages(scene):
        for length in passage.lengths:
            found = next((bound for part in _PARTS for bound in part(passage, length)), None)
            if found is not None:
                yield found


def _ago(passage: Passage, length: Length) -> Iterator[Relation]:
    """In 1994, thirty years ago · 三十年前的1994年."""
    role = passage.cue("stretch.ago").match(passage.text, length.end)
    if role is None:
        return
    beside = _before(passage, length, "stretch.apposed")
    if beside is None or not passage.cue("stretch.closed").match(passage.text, role.end()):
        beside = _after(passage, role.end(), "stretch.when")
    if beside is not None and not beside.yearless and beside.to is None:
        yield from _bind(passage, length, beside, None, _ORDINARY)


def _later(passage: Passage, length: Length) -> Iterator[Relation]:
    """In 1997 … 23 years later, in 2020 · now, 15 years on."""
    role = passage.cue("stretch.later").match(passage.text, length.end)
    if role is None:
        return
    now = passage.cue("stretch.now").search(passage.ahead(length.start))
    closed = passage.cue("stretch.closed").match(passage.text, role.end())
    end = _after(passage, role.end(), "stretch.then")
    if end is None and closed:
        end = _before(passage, length, "stretch.apposed")
    limit = end.start if end is not None and end.end <= length.start else length.start
    if end is None and not now:
        return
    starts = [w for w in passage.whens if w.end <= limit and length.start - w.end <= _REACH and w.to is None]
    starts = [w for w in starts if not w.yearless or (end is not None and length.unit == "day")]
    if starts and len({when.day for when in starts if not passage.stopped(when.end, limit)}) <= 1:
        yield from _bind(passage, length, starts[-1], end, _ORDINARY)


def _since(passage: Passage, length: Length) -> Iterator[Relation]:
    """For 20 years, since 2004 · 自2004年以来，20年间."""
    if passage.cue("stretch.partial").search(passage.ahead(length.start)):
        return
    beside = _after(passage, length.end, "stretch.since_after")
    if beside is None:
        beside = _before(passage, length, "stretch.since_before")
    if beside is not None and beside.since and not beside.yearless and beside.to is None:
        yield from _bind(passage, length, beside, None, _LOOSE)


def _filled(passage: Passage, length: Length) -> Iterator[Relation]:
    """From 1990 to 2002, a span of 12 years · closed on June 3 for 45 days, until July 17."""
    text = passage.text
    if passage.cue("stretch.partial").search(passage.ahead(length.start)) or length.ordinal:
        return
    for first, last in _stretches(passage):
        if last.end <= length.start:
            gap, name = text[last.end : length.start], "stretch.filled_after"
        elif length.end <= first.start:
            gap, name = text[length.end : first.start], "stretch.filled_before"
        else:
            gap, name = text[first.end : length.start] + text[length.end : last.start], "stretch.filled_within"
        if passage.cue(name).fullmatch(gap) and not passage.cue("stretch.turned").match(text, length.end):
            finer = first.grain != "year" and length.unit == "year"
            yield from _bind(passage, length, first, last, _LOOSE if finer else _INCLUSIVE)


def _stretches(passage: Passage) -> Iterator[tuple[When, When]]:
    """Stretches of time with both ends: told as one, or two dates with "to" between them."""
    for when in passage.whens:
        if when.to is not None:
            yield when, When(when.start, when.end, when.to, when.grain, None, when.yearless)
    for first, last in zip(passage.whens, passage.whens[1:], strict=False):
        if first.to is None and last.to is None and first.grain == last.grain and first.day < last.day:
            gap = passage.text[first.end : last.start]
            held = [one for one in passage.lengths if first.end <= one.start and one.end <= last.start]
            if passage.cue("stretch.to").fullmatch(gap) or len(held) == 1:
                yield first, last


def _lasted(passage: Passage, length: Length) -> Iterator[Relation]:
    """Begun in 2015, finished in 2020, after five years · 2015年开工，2020年建成，历时五年."""
    if not passage.cue("stretch.lasting").search(passage.ahead(length.start)):
        return
    near = [w for w in passage.whens if w.end <= length.start and not passage.stopped(w.end, length.start)]
    if len(near) != 2 or any(w.to is not None or w.yearless for w in near):
        return
    begun, done = near if said_beside(passage, near[0], "event.begun") else reversed(near)
    ended = passage.cue("stretch.ended").search(passage.ahead(length.start))
    finished = ended or said_beside(passage, done, "event.done")
    if said_beside(passage, begun, "event.begun") and finished:
        yield from _bind(passage, length, begun, done, _LOOSE)


def _serving(passage: Passage, length: Length) -> Iterator[Relation]:
    """Joined the council in 2013 and has served 12 years · 2013年入职，已工作12年."""
    if not passage.cue("stretch.serving").search(passage.ahead(length.start)) or length.unit != "year":
        return
    near = [w for w in passage.whens if not passage.stopped(*_between(w, length))]
    if len(near) == 1 and near[0].to is None and not near[0].yearless and near[0].end <= length.start:
        if said_beside(passage, near[0], "event.begun"):
            yield from _bind(passage, length, near[0], None, _LOOSE)


def _anniversary(passage: Passage, length: Length) -> Iterator[Relation]:
    """Founded in 1899 … its 125th anniversary · 建校60周年 … 1965年建成."""
    text = passage.text
    counted = passage.cue("stretch.anniversary").match(text, length.end)
    around = passage.ahead(length.start) + "\n" + text[length.end : length.end + _BESIDE]
    own = passage.cue("stretch.own").search(around)
    if counted is None or own is None or length.unit != "year":
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
    yield from _bind(passage, length, start, there[0] if there else None, (0, 0), inferred=apart)


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
        yield from _bind(passage, length, founded[0], end, _ORDINARY, inferred=apart)


_PARTS = (_ago, _later, _since, _filled, _lasted, _serving, _anniversary, _from_founding)


def _between(when: When, length: Length) -> tuple[int, int]:
    return min(when.end, length.end), max(when.start, length.start)


def said_beside(passage: Passage, when: When, name: str) -> bool:
    """Whether the words right beside a date say what happened then."""
    before, after = passage.ahead(when.start), passage.text[when.end : when.end + _BESIDE]
    return bool(
        passage.cue(f"{name}_before").search(before) or passage.cue(f"{name}_after").match(after)
    )


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


def _bind(
    passage: Passage, length: Length, start: When, end: When | None, slack: tuple[int, int], *, inferred: bool = False
) -> Iterator[Relation]:
    """end − start = length within ``slack``; one beyond it is only a warning. Without ``end`` it ends now."""
    scene = passage.scene
    document = scene.reading.document
    last = end.day if end is not None else document.published
    grains = [start.grain, *([end.grain] if end is not None else [])]
    if last is None or any(_UNITS.index(grain) < _UNITS.index(length.unit) for grain in grains):
        return
    if end is None and document.published_from not in ("front-matter", "dateline"):
        slack = (min(slack[0], -1), max(slack[1], 1))
    first_value, last_value = _count(start.day, length.unit), _count(last, length.unit)
    off = last_value - first_value - length.interval.low if length.interval.low is not None else Decimal(0)
    facts: tuple[tuple[str, str], ...] = (("least", str(slack[0])), ("most", str(slack[1])))
    if slack[0] - 1 <= off <= slack[1] + 1 and length.unit == "year":
        facts += (("severity", "warning"),)
    first = _dated(passage, "start", start, first_value, length.unit)
    closing = (
        _dated(passage, "end", end, last_value, length.unit)
        if end is not None
        else Operand("end", Interval.exact(last_value), "", first.span, _shown(last, length.unit), Decimal(last_value))
    )
    span = passage.scene.span(passage.block, length.start, length.end, length.figure.claim if length.figure else None)
    said = Operand("length", length.interval, length.unit, span, span.exact, length.value)
    yield Relation(
        "calendar", "duration-mismatch", scene.article, (said, closing, first),
        passage.text[length.start : length.end + 8][:40], inferred=inferred, facts=facts,
    )  # fmt: skip


def _dated(passage: Passage, role: str, when: When, value: int, unit: str) -> Operand:
    span = passage.scene.span(passage.block, when.start, when.end)
    return Operand(role, Interval.exact(value), "", span, _shown(when.day, unit), Decimal(value))


def _shown(day: date, unit: str) -> str:
    return {"year": str(day.year), "month": day.strftime("%Y-%m")}.get(unit, day.isoformat())


def _count(day: date, unit: str) -> int:
    """A date as a number of its unit."""
    return {"year": day.year, "month": day.year * _MONTHS + day.month}.get(unit, day.toordinal())
