"""Lengths of time between two stamps that may stand far apart: 29 hours after the quake, an hour later than usual.

The words beside a length say what it lies between: an event told of elsewhere and the stamp of its own sentence, two
hours of one sentence, the day that something broke out and now. Where the article tells of several stamps that may be
meant, the length holds if it fits any of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from ...model.interval import Interval
from ...model.mention import Quantity
from ...model.relation import Operand, Relation
from ..near_miss import one_sign_apart
from ..scene import Line, Scene
from .clock import hour_of
from .passages import BESIDE
from .stamps import Stamp, stamps

_UNITS = {"minute": 1, "hour": 60, "day": 1440}
_CLOCKED = ("minute", "hour")
_DAY, _HALF_DAY = 1440, 720
_LONGEST = 60 * _DAY
_KEY = {True: 6, False: 2}  # signs that name an event again, with an alphabet and without
_RECENT, _PAIRS = 3 * _DAY, 4  # minutes back to the hour that something began at, and how many may be meant
_NEAR = 40  # signs from a stamp to the length that ends at it


def find(scene: Scene) -> Iterator[Relation]:
    """Duration relations between stamps and the lengths told of them."""
    told = stamps(scene)
    for line in scene.lines:
        for length in line.sentence.quantities:
            counted = length.unit in _UNITS or (length.form == "ordinal" and length.noun == "day")
            if not counted or not length.value or length.streak or length.hedge is not None:
                continue
            for part in (_paired, _since_event, _shifted, _nth_day, _until_now, _took):
                found = part(scene, line, length, told)
                if found is not None:
                    yield found
                    break


def _before(scene: Scene, line: Line, length: Quantity) -> str:
    return scene.text_of(line)[max(line.sentence.start, length.start - BESIDE) : length.start]


def _own(line: Line, told: Sequence[Stamp]) -> list[Stamp]:
    """The stamps of a sentence."""
    where = line.sentence
    return [one for one in told if one.block == where.block and where.start <= one.start and one.end <= where.end]


def _paired(scene: Scene, line: Line, length: Quantity, told: Sequence[Stamp]) -> Relation | None:
    """Left at 8:12, arrived at 10:34, a journey of two hours and 22 minutes · ten hours, from 10 p.m. to 8 a.m."""
    text, where = scene.text_of(line), line.sentence
    if length.unit not in _CLOCKED:
        return None
    found = scene.in_text(line, "clock.time").finditer(text, where.start, where.end)
    hours = [hour for match in found if (hour := hour_of(match)) is not None]
    if len(hours) != 2:
        return None
    first, last = hours
    behind = last.end <= length.start <= last.end + _NEAR
    if behind:
        said = scene.cue(line, "elapsed.paired_before").search(text[last.end : length.start])
        of_event = scene.cue(line, "elapsed.event_after").match(text, length.end)  # half an hour after the main shock
        said = (said if of_event is None else None) or scene.cue(line, "elapsed.paired_after").match(text, length.end)
    else:
        said = scene.cue(line, "elapsed.paired_from").fullmatch(text, length.end, first.start)
    clause = scene.in_text(line, "clock.clause")
    before = clause.finditer(text, where.start, min(first.start, length.start))
    opened = max((one.end() for one in before), default=where.start)
    after = clause.search(text, max(last.end, length.end), where.end)
    closed = after.start() if after is not None else where.end
    if not said or scene.cue(line, "elapsed.compared_with").search(text, opened, closed):
        return None
    own = [one for one in _own(line, told) if one.minutes is not None]
    today = date(2000, 1, 1)
    start, end = (Stamp(where.block, one.start, one.end, today, one.minutes, one.either, False) for one in hours)
    start, end = own if len(own) == 2 else (start, end)
    over = (_DAY if end.at < start.at and not end.dated else 0) * (start.day == end.day)
    if over:
        end = Stamp(end.block, end.start, end.end, end.day, (end.minutes or 0) + over, end.either)
    if end.at <= start.at or end.at - start.at > _RECENT or _fits(start, end, length):
        return None
    return _lasting(scene, line, length, start, end)


def _since_event(scene: Scene, line: Line, length: Quantity, told: Sequence[Stamp]) -> Relation | None:
    """At 9:12 on the 18th, 29 hours and 30 minutes after the quake · 此时距地震发生已过去29小时30分钟."""
    if length.unit not in _CLOCKED:
        return None
    text = scene.text_of(line)
    match = scene.cue(line, "elapsed.event_before").search(_before(scene, line, length))
    match = match or scene.cue(line, "elapsed.event_after").match(text, length.end)
    if match is None:
        return None
    event = next(group for group in match.groups() if group)
    ends = [one for one in _own(line, told) if one.minutes is not None]
    near = [one for one in ends if one.end <= length.start and length.start - one.end <= _NEAR]
    if not near and len(ends) != 1:
        return None
    end = near[-1] if near else ends[0]
    earlier = [one for one in told if one.minutes is not None and one is not end and one.at - _HALF_DAY <= end.at]
    if any(_fits(one, end, length) for one in earlier):
        return None
    named = [one for one in earlier if one.at < end.at and _names(scene, one, event)]
    likely = [one for one in earlier if one.at < end.at and _slip(length, Decimal(end.at - one.at))]
    start = min(named, key=lambda one: one.at) if named else likely[0] if len(likely) == 1 else None
    if start is None or end.at - start.at > _LONGEST:
        return None
    return _lasting(scene, line, length, start, end)


def _names(scene: Scene, stamp: Stamp, event: str) -> bool:
    """Whether the sentence of a stamp names an event."""
    event = event.strip()
    size = _KEY[event.isascii()]
    key = event.split()[-1][:size] if event.isascii() else event[-size:]
    for line in (*scene.lines, *scene.silent):
        where = line.sentence
        if where.block == stamp.block and where.start <= stamp.start < where.end:
            return key in scene.lowered[where.block][where.start : where.end]
    return key in scene.lowered[stamp.block]


def _minutes(length: Quantity) -> Decimal:
    return (length.value or Decimal(0)) * _UNITS[length.unit]


def _slack(start: Stamp, end: Stamp, length: Quantity) -> int:
    """Minutes that a length may be off: half a unit and more where it is told in whole hours."""
    if length.unit == "minute":
        return 1
    return 1 if (start.minutes or 0) % 60 == (end.minutes or 0) % 60 else 45


def _fits(start: Stamp, end: Stamp, length: Quantity) -> bool:
    halves = (0, _HALF_DAY, -_HALF_DAY) if start.either or end.either else (0,)
    spent = end.at - start.at
    return any(abs(Decimal(spent + half) - _minutes(length)) <= _slack(start, end, length) for half in halves)


def _slip(length: Quantity, minutes: Decimal) -> bool:
    """Whether one slip of the pen makes a length out of another, in hours or in minutes."""
    stated = _minutes(length)
    return one_sign_apart(stated, minutes) or one_sign_apart(stated / 60, minutes / 60)


def _shifted(scene: Scene, line: Line, length: Quantity, told: Sequence[Stamp]) -> Relation | None:
    """To 0:30 of the next day, an hour and a half later than the usual 23:00."""
    if length.unit not in _CLOCKED:
        return None
    text, where = scene.text_of(line), line.sentence
    before = scene.cue(line, "elapsed.shifted_before").search(_before(scene, line, length))
    if not before and not scene.cue(line, "elapsed.shifted_after").match(text, length.end):
        return None
    found = scene.in_text(line, "clock.time").finditer(text, where.start, where.end)
    hours = [hour for match in found if (hour := hour_of(match)) is not None]
    if len(hours) != 2 or not scene.cue(line, "elapsed.compared").search(text, where.start, where.end):
        return None
    first, last = hours
    gap = abs(last.minutes - first.minutes)
    stated = _minutes(length)
    either = first.either or last.either
    gaps = {gap, _DAY - gap, *({abs(gap - _HALF_DAY), _DAY - abs(gap - _HALF_DAY)} if either else ())}
    if any(abs(stated - one) <= (0 if length.unit == "minute" else 30) for one in gaps):
        return None
    today = date(2000, 1, 1)  # any day
    meant = Decimal(min(gaps, key=lambda one: abs(stated - one)))
    start = Stamp(where.block, first.start, first.end, today, 0)
    end = Stamp(where.block, last.start, last.end, today, int(meant))
    return _lasting(scene, line, length, start, end)


def _nth_day(scene: Scene, line: Line, length: Quantity, told: Sequence[Stamp]) -> Relation | None:
    """Broke out on 8 August and is now in its twelfth day · 8月8日……已进入第12天."""
    published = scene.reading.document.published
    text = scene.text_of(line)
    if length.form != "ordinal" or "day" not in (length.unit, length.noun) or published is None:
        return None
    if not scene.cue(line, "elapsed.now_in").search(_before(scene, line, length)):
        return None
    own = [one for one in _own(line, told) if one.end <= length.start]
    if len(own) != 1 or not _begun(scene, line, text, own[0]):
        return None
    days = (published - own[0].day).days + 1
    value = length.value or Decimal(0)
    if not 1 <= days <= 400 or abs(value - days) <= 1:
        return None
    return _counted(scene, line, length, own[0], published, Decimal(days))


def _begun(scene: Scene, line: Line, text: str, stamp: Stamp) -> bool:
    before = text[max(line.sentence.start, stamp.start - BESIDE) : stamp.start]
    after = text[stamp.end : min(line.sentence.end, stamp.end + BESIDE)]
    told = scene.cue(line, "elapsed.begun_before").search(before)
    return bool(told or scene.cue(line, "elapsed.begun_after").match(after))


def _until_now(scene: Scene, line: Line, length: Quantity, told: Sequence[Stamp]) -> Relation | None:
    """Since the outbreak was declared on 3 July, i.e. in 51 days: counted up to a day told, or up to now."""
    published, text = scene.reading.document.published, scene.text_of(line)
    if length.unit != "day" or length.form == "ordinal" or published is None:
        return None
    own = [one for one in _own(line, told) if one.end <= length.start]
    if len(own) != 1 or not scene.cue(line, "elapsed.in_all").fullmatch(text, own[0].end, length.start):
        return None
    if scene.cue(line, "elapsed.within").match(text, length.end):
        return None  # 从12月10日起，短短三天内
    ahead = text[line.sentence.start : own[0].start]
    if not scene.cue(line, "elapsed.since").search(ahead) and not _begun(scene, line, text, own[0]):
        return None
    ends = {one.day for one in told if own[0].day < one.day <= published} | {published}
    ends |= {line_end for line_end in _closings(scene) if own[0].day < line_end <= published}
    value = length.value or Decimal(0)
    spans = sorted(((end - own[0].day).days for end in ends), key=lambda days: abs(value - days))
    if not spans or any(abs(value - days) <= 1 for days in spans) or (published - own[0].day).days > 400:
        return None
    return _counted(scene, line, length, own[0], published, Decimal((published - own[0].day).days))


def _closings(scene: Scene) -> set[date]:
    """The last days of the periods that an article tells of."""
    return {figure.period.end for line in scene.lines for figure in line.figures if figure.period and figure.period.end}


def _took(scene: Scene, line: Line, length: Quantity, told: Sequence[Stamp]) -> Relation | None:
    """Reopened at 13:10 after 6.5 hours: since an hour told before, where one slip of the pen makes it another."""
    if length.unit not in _CLOCKED or not scene.cue(line, "elapsed.took").search(_before(scene, line, length)):
        return None
    here = line.sentence.block, length.start
    clocked = [one for one in told if one.minutes is not None and (one.block, one.start) < here]
    own = _own(line, clocked)
    if own and _begun(scene, line, scene.text_of(line), own[-1]):
        begun = own[-1]  # and ended at an hour told elsewhere
        pairs = [(begun, end) for end in clocked if end.block == begun.block and 0 < end.at - begun.at <= _RECENT]
    else:
        ends = own[-1:] or [one for one in clocked if one.block == line.sentence.block][-1:]
        pairs = [(start, end) for end in ends for start in clocked if 0 < end.at - start.at <= _RECENT]
    if len(pairs) > _PAIRS or any(_fits(start, end, length) for start, end in pairs):
        return None
    likely = {(start.at, end.at): (start, end) for start, end in pairs if _slip(length, Decimal(end.at - start.at))}
    return _lasting(scene, line, length, *next(iter(likely.values()))) if len(likely) == 1 else None


def _lasting(scene: Scene, line: Line, length: Quantity, start: Stamp, end: Stamp) -> Relation:
    unit = Decimal(_UNITS[length.unit])
    opened, closed = Decimal(start.minutes or 0) / unit, Decimal(end.at - start.at + (start.minutes or 0)) / unit
    slack = str(Decimal(_slack(start, end, length)) / unit)
    return _relation(scene, line, length, (start, opened), (end, closed), slack)


def _counted(
    scene: Scene, line: Line, length: Quantity, start: Stamp, end: date, days: Decimal
) -> Relation:
    last = Decimal(end.toordinal())
    closing = Stamp(start.block, start.start, start.end, end)
    return _relation(scene, line, length, (start, last - days), (closing, last), "1")


def _relation(
    scene: Scene, line: Line, length: Quantity, start: tuple[Stamp, Decimal], end: tuple[Stamp, Decimal], slack: str
) -> Relation:
    block, value = line.sentence.block, length.value or Decimal(0)
    said = scene.span(block, length.start, length.end, scene.claim_at(block, length.start, length.end))
    operands = [Operand("length", Interval.exact(value), length.unit, said, length.text, value)]
    for role, (stamp, at) in (("end", end), ("start", start)):
        span = scene.span(stamp.block, stamp.start, stamp.end)
        operands.append(Operand(role, Interval.exact(at), length.unit, span, span.exact))
    facts = (("least", f"-{slack}"), ("most", slack), ("severity", "warning"))
    return Relation(
        "calendar", "duration-mismatch", scene.article, tuple(operands), length.text[:40], facts=facts
    )
