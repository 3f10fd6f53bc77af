"""The only length of time between the only two ends: shut on 11 January, opened on 3 May. In the 112 days between, …

Where a sentence and the ones beside it tell of two dates (or one stretch, or two hours) and of one length in a unit
that is no finer than they are, the length is nearly always theirs: over 250 articles 46 of 51 such lengths were, and
the other five said so by a word of their own (every ten years, nearly seven weeks). With one date alone the other end
is the day of writing, where words on both sides say so (it had stood since 1988; for 37 years nobody …).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..near_miss import one_sign_apart
from ..scene import Scene
from .passages import BESIDE, UNITS, Length, Passage, When, counted, passages, said_beside, shown

_YEAR, _MONTH = Decimal("365.25"), Decimal("30.44")
_SIZE = {"year": _YEAR, "month": _MONTH, "day": Decimal(1)}
_SLACK = {"year": Decimal("0.34"), "month": Decimal("0.6"), "day": Decimal(1)}
_ENDS = 2
_LONGEST = 400  # years
_TIMES = Decimal(2)


def find(scene: Scene) -> Iterator[Relation]:
    """Duration relations between two ends near each other and the one length told there."""
    for passage in passages(scene):
        for length in passage.lengths:
            if not passage.cue("stretch.term").search(passage.ahead(length.start)):
                yield from _lone(passage, length)


def _lone(passage: Passage, length: Length) -> Iterator[Relation]:
    text, before = passage.text, passage.ahead(length.start)
    if length.ordinal:
        yield from _anniversary(passage, length)
        return
    hedged = length.figure is not None and length.figure.quantity.hedge is not None
    if length.turning or hedged:
        return
    if passage.cue("stretch.from_now").search(text, length.start, length.end + BESIDE // 2):
        yield from _from_now(passage, length)
        return
    planned = passage.cue("lone.planned").search(before)  # will take 20 months, so that … in November 2027
    not_here = passage.cue("lone.not_before").search(before) and not planned
    if not_here or passage.cue("lone.not_after").match(text, length.end):
        return
    of_something = passage.cue("lone.of_after").match(text, length.end)
    if of_something and not passage.cue("lone.definite").search(before):
        return  # 12 days of rehearsal
    if passage.cue("lone.long").search(text, length.start, length.end + BESIDE):
        return  # the five-year coal leasing plan
    if passage.cue("lone.unlike").search(passage.sentence_at(length.start)):
        return
    if passage.cue("stretch.ahead_of").search(before):
        return  # the film was shot in 2020 and shown in 2022, its cutting took ten months
    at = passage.sentence_number(length.start)
    if any(one is not length and _near(passage, one.start, at) and one.unit == length.unit for one in passage.lengths):
        return
    near = [when for when in passage.days if _near(passage, when.start, at) and not _bracketed(text, when)]
    lasted = passage.cue("lone.lasted").search(before) is not None
    filled = [when for when in near if when.to is not None and passage.sentence_number(when.start) == at]
    if len(filled) == 1 and lasted and filled[0].end <= length.start:
        near = filled  # from 6 to 14 July and thus lasted nine days: no day within it is another end
    if any(a.yearless and not b.yearless and not passage.stopped(a.end, b.start) for a, b in pairwise(near)):
        return  # 截至12月14日，2018年收案586件: one may lie in the other
    ends = _ends(near)
    if planned and not (len(ends) == _ENDS and _opened(passage, length, near)):
        return
    if len(ends) == _ENDS and _until_today(passage, length, ends):
        return  # bought in 2015, in charge for 10 years, due in 2027
    if len(ends) == _ENDS and any(when.since for when in near) and not _together(passage, near):
        return  # what has lasted since then lasts until now, whatever other date the next sentence tells
    if len(ends) == _ENDS and not any(said_beside(passage, when, "lone.born") for when in near):
        if not passage.cue("lone.needs").search(before + "\n" + text[length.end : length.end + BESIDE]):
            return
        told_for = near[0].to is not None and passage.cue("lone.for_before").search(before) and not lasted
        if told_for:
            return  # from 2015 to 2020 it paid a rent for three years
        own = any(passage.sentence_number(when.start) == at for when in near)
        first = min(when.start for when in near)
        if own or len(near) == 1 or length.end <= first or passage.cue("lone.definite").search(before):
            yield from _between(passage, length, *sorted(ends, key=lambda when: when.day))
    elif len(ends) == 1:
        yield from _until_now(passage, length, ends[0])


def _opened(passage: Passage, length: Length, near: list[When]) -> bool:
    """Whether what will take so long begins on the first of two dates, with the length behind it, in one sentence."""
    first, last = near[0], near[-1]
    apart = passage.stopped(first.end, length.start)
    again = apart and passage.cue("lone.it_will").search(passage.ahead(length.start))
    together = not passage.stopped(*sorted((last.start, length.start))) and (again or not apart)
    told = passage.cue("lone.begins").search(passage.ahead(first.start)) is not None
    return together and told and first.end <= length.start and first.day < last.day


def _from_now(passage: Passage, length: Length) -> Iterator[Relation]:
    """It will be finished by March 2026, 13 months from now: the one day to come beside it."""
    document = passage.scene.reading.document
    if document.published is None or document.published_from == "inferred" or length.unit == "day":
        return
    same = [w for w in passage.days if not passage.stopped(*sorted((w.start, length.start)))]
    if len(same) == 1 and same[0].to is None and last_day(same[0]) > document.published and not same[0].yearless:
        today = When(same[0].start, same[0].end, document.published, "day")
        yield from _between(passage, length, today, same[0])


def _near(passage: Passage, place: int, sentence: int) -> bool:
    return abs(passage.sentence_number(place) - sentence) <= 1


def _together(passage: Passage, whens: list[When]) -> bool:
    return len({passage.sentence_number(when.start) for when in whens}) == 1


def _until_today(passage: Passage, length: Length, ends: list[When]) -> bool:
    """Whether a length is that from one of two dates to the day of writing: founded in 1926, this year 100 years."""
    published = passage.scene.reading.document.published
    size, slack = _SIZE[length.unit], _SLACK[length.unit]
    first, last = sorted(ends, key=lambda when: when.day)
    if published is None or (length.unit != "year" and last.day < published):
        return False
    for end in (first, last):
        if end.day < published:
            least, most = ((published - day).days / size for day in (last_day(end), end.day))
            if least - slack <= length.value <= most + slack:
                return True
    return False


def _bracketed(text: str, when: When) -> bool:
    """Whether a date stands alone in brackets: the year of a book."""
    return text[when.start - 1 : when.start] in ("(", "（") and text[when.end : when.end + 1] in (")", "）")


def _ends(whens: list[When]) -> list[When]:
    """The days that dates name, a stretch both of its ends; a day told twice once."""
    found: dict[date, When] = {}
    for when in whens:
        found.setdefault(when.day, when)
        if when.to is not None:
            found.setdefault(when.to, When(when.start, when.end, when.to, when.grain, None, when.yearless))
    return list(found.values())


def _until_now(passage: Passage, length: Length, start: When) -> Iterator[Relation]:
    """It had stood since 1988. For 37 years nobody came near it."""
    document = passage.scene.reading.document
    if document.published is None or document.published_from == "inferred" or start.yearless or length.unit == "day":
        return
    text = passage.text
    after = passage.cue("lone.now_after").match(text, length.end)
    opened = start.since or passage.cue("lone.from").search(passage.ahead(start.start))
    said = after or passage.cue("lone.now_before").search(passage.ahead(length.start))
    around = text[max(0, min(length.start, start.start) - BESIDE) : max(length.end, start.end) + BESIDE]
    surely = passage.cue("lone.surely").search(text, length.end, length.end + BESIDE // 2)
    if not (opened and said) and not (surely and passage.cue("lone.today").search(around)):
        return
    near = start.grain == "year" and abs(document.published.year - start.day.year - length.value) <= 1
    if last_day(start) < document.published and not near:
        end = When(start.start, start.end, document.published, "month")
        yield from _between(passage, length, start, end)


def _anniversary(passage: Passage, length: Length) -> Iterator[Relation]:
    """Blew its first note in 1874, toasts its 150th anniversary: where one slip of the pen would explain a miss."""
    published = passage.scene.reading.document.published
    at = passage.sentence_number(length.start)
    near = [when for when in passage.whens if _near(passage, when.start, at)]
    if published is None or len(near) != 1 or near[0].yearless or near[0].to is not None or length.unit != "year":
        return
    if not passage.cue("lone.own_before").search(passage.ahead(length.start)):
        return
    told_then = passage.cue("lone.then_after").match(passage.text, length.end)
    if told_then or passage.cue("stretch.soon").search(passage.sentence_at(length.start)):
        return
    gone, year = Decimal(published.year - near[0].day.year), Decimal(near[0].day.year)
    fits = abs(gone - length.value) <= 1
    if fits or one_sign_apart(length.value, gone) or one_sign_apart(year, published.year - length.value):
        end = When(near[0].start, near[0].end, published, "year")
        yield from _between(passage, length, near[0], end)


def plausible(stated: Decimal, least: Decimal, most: Decimal) -> bool:
    """Whether a length may be meant for one between two ends: what is many times longer or shorter is another one."""
    alike = least <= stated * _TIMES and stated <= most * _TIMES
    return alike or one_sign_apart(stated, Decimal(round(least)), fewest=2)


def last_day(when: When) -> date:
    """The last day that a date may mean."""
    if when.grain == "day":
        return when.day
    if when.grain == "month":
        return when.day.replace(day=28) + timedelta(days=3)
    return when.day.replace(month=12, day=31)


def _between(passage: Passage, length: Length, start: When, end: When) -> Iterator[Relation]:
    if any(UNITS.index(when.grain) < UNITS.index(length.unit) for when in (start, end)):
        return
    size, slack = _SIZE[length.unit], _SLACK[length.unit]
    least = Decimal((end.day - last_day(start)).days) / size - slack
    most = Decimal((last_day(end) - start.day).days) / size + slack
    if length.unit == "year" and passage.cue("lone.inclusive").search(passage.text, length.start):
        most = max(most, Decimal(end.day.year - start.day.year + 1))  # both years counted
    if most <= slack or least > _LONGEST or not plausible(length.value, least + slack, most - slack):
        return
    scene = passage.scene
    first, last = counted(start.day, length.unit), counted(end.day, length.unit)
    off = Decimal(last - first)
    span = scene.span(passage.block, length.start, length.end, length.figure.claim if length.figure else None)
    operands = [Operand("length", Interval.exact(length.value), length.unit, span, span.exact, length.value)]
    for role, when, value in (("end", end, last), ("start", start, first)):
        place = scene.span(passage.block, when.start, when.end)
        operands.append(Operand(role, Interval.exact(value), "", place, shown(when.day, length.unit), Decimal(value)))
    facts = (("least", str(round(off - most, 2))), ("most", str(round(off - least, 2))))
    yield Relation(
        "calendar", "duration-mismatch", scene.article, tuple(operands), span.exact[:40], inferred=True, facts=facts
    )
