"""The only age beside the only birth: came into the world on 5 April 1921, thirsty at 104; a man in his fifties, 54.

Nobody need be named twice: where a sentence and the ones beside it tell of one birth and one age, the age is that of
the day of writing or of another date there. It is bound only if it fits one of them, or if one slip of the pen keeps it
from doing so. Two ages without a birth are bound by the dates of each (then 24 … would now be 50), or by the years
that one is said to be older by.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..near_miss import one_sign_apart
from ..scene import Scene
from .lone import last_day
from .passages import BESIDE, Passage, When, passages, said_beside

_LEAST, _OLDEST = 1, 115
_NEAR = 2  # sentences from a birth to an age
_DECADE = 10
_PAIR = 2
_GROUPS = ("age", "age2", "age3", "age4", "age5", "age6")


class Age(Struct, frozen=True):
    """An age in years with its place; ``then`` where it is told of an earlier time, ``now`` of today."""

    start: int
    end: int
    years: int
    then: bool = False
    now: bool = False


def find(scene: Scene) -> Iterator[Relation]:
    """Age relations of people who need no name."""
    published = scene.reading.document.published
    if published is None or scene.reading.document.published_from == "inferred":
        return
    for passage in passages(scene):
        ages = list(_ages(passage))
        if not ages:
            continue
        births = [when for when in passage.whens if when.to is None and not when.yearless and _born(passage, when)]
        if len(births) == 1:
            yield from _of_birth(passage, births[0], ages, published)
        elif not births:
            yield from _of_two(passage, ages, published)
            yield from _decade(passage, ages)
        yield from _older(passage, ages)
        yield from _ranked(passage, ages)


def _ranked(passage: Passage, ages: list[Age]) -> Iterator[Relation]:
    """The youngest is 33; next youngest, at 36, is another."""
    first, *others = ages
    found = passage.cue("lone.youngest").search(passage.text[: first.start])
    if found is None or not others:
        return
    for before, after in pairwise(ages):
        between = passage.text[before.end : after.start]
        if passage.stopped(before.end, after.start) and ";" not in between:
            return
        if not passage.cue("lone.next_in_age").search(passage.text, before.end, after.start):
            return
        young, old = (before, after) if found["young"] else (after, before)
        yield _compare(passage, old, young)


def _compare(passage: Passage, old: Age, young: Age) -> Relation:
    """One is at least as old as another."""
    scene, block = passage.scene, passage.block
    spans = [scene.span(block, age.start, age.end, scene.claim_at(block, age.start, age.end)) for age in (young, old)]
    operands = (
        Operand("length", Interval.exact(young.years), "year", spans[0], spans[0].exact, Decimal(young.years)),
        Operand("end", Interval.exact(old.years), "year", spans[1], spans[1].exact, Decimal(old.years)),
        Operand("start", Interval.exact(0), "year", spans[1], "0"),
    )
    facts = (("least", "0"), ("most", str(_OLDEST)))
    return Relation("calendar", "age-mismatch", scene.article, operands, spans[0].exact, facts=facts)


def _born(passage: Passage, when: When) -> bool:
    if passage.cue("lone.born_thing").search(passage.ahead(when.start)):
        return False
    return said_beside(passage, when, "lone.born") or bool(
        passage.cue("lone.lived_before").search(passage.ahead(when.start))
    )


def _ages(passage: Passage) -> Iterator[Age]:
    """The ages of a block in the order of the text."""
    found: dict[int, Age] = {}
    folded = passage.scene.reading.folded[passage.block]
    for name, text in (("lone.age", passage.text), ("lone.aged", folded)):
        for match in passage.cue(name).finditer(text):
            group = next(mark for mark in _GROUPS if match.groupdict().get(mark))
            years = int(match[group])
            if _LEAST < years <= _OLDEST:
                before = passage.ahead(match.start(group))
                then = passage.cue("lone.age_then").search(before) is not None
                now = passage.cue("lone.age_now").search(before) is not None
                found.setdefault(match.start(group), Age(*match.span(group), years, then, now))
    yield from (found[start] for start in sorted(found))


def _of_birth(passage: Passage, birth: When, ages: list[Age], published: date) -> Iterator[Relation]:
    at = passage.sentence_number(birth.start)
    near = [age for age in ages if abs(passage.sentence_number(age.start) - at) <= _NEAR]
    others = [when for when in passage.days if when is not birth and when.to is None and when.day > birth.day]
    now = When(birth.start, birth.end, published, "day")
    for age in near:
        first, last = sorted((birth.start, age.start))
        if passage.cue("lone.kin").search(passage.text, first, last):
            continue  # of his mother
        own = [when for when in others if passage.sentence_number(when.start) == passage.sentence_number(age.start)]
        dated = own[:1] or [now]
        chosen = [*own, now, *others] if not passage.cue("lone.age_next").search(_around(passage, age)) else _next(now)
        if any(_fits(birth, when, age.years) for when in chosen):
            yield _relation(passage, birth, next(w for w in chosen if _fits(birth, w, age.years)), age, now)
        elif len(near) == 1:
            end = min(dated + chosen[:1], key=lambda when: abs(_years(birth, when)[1] - age.years))
            if _slip(birth, end, age.years):
                yield _relation(passage, birth, end, age, now)


def _next(now: When) -> list[When]:
    """The year of writing and the one after it, in which somebody will be so old."""
    return [When(now.start, now.end, date(now.day.year + more, 1, 1), "year") for more in (0, 1)]


def _around(passage: Passage, age: Age) -> str:
    return passage.text[max(0, age.start - BESIDE) : age.end + BESIDE]


def _years(birth: When, when: When) -> tuple[int, int]:
    """The least and the most full years between a birth and another date."""
    return _full(last_day(birth), when.day), _full(birth.day, last_day(when))


def _full(first: date, last: date) -> int:
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def _fits(birth: When, when: When, years: int) -> bool:
    least, most = _years(birth, when)
    return least <= years <= most


def _slip(birth: When, when: When, years: int) -> bool:
    """Whether one slip of the pen in the age or in the year of birth explains that they do not meet."""
    told, year = Decimal(years), Decimal(birth.day.year)
    meant = [Decimal(one) for one in range(*_years(birth, when))] + [Decimal(_years(birth, when)[1])]
    return any(one_sign_apart(told, one) for one in meant) or one_sign_apart(year, Decimal(when.day.year - years))


def _relation(passage: Passage, birth: When, when: When, age: Age, now: When) -> Relation:
    scene, block = passage.scene, passage.block
    least, most = _years(birth, when)
    begun = birth.day.year
    said = scene.span(block, age.start, age.end, scene.claim_at(block, age.start, age.end))
    born = scene.span(block, birth.start, birth.end)
    end = scene.span(block, when.start, when.end)
    gone = when.day.year - begun
    label = when.day.isoformat() if when.start == now.start else end.exact
    operands = (
        Operand("length", Interval.exact(age.years), "year", said, said.exact, Decimal(age.years)),
        Operand("end", Interval.exact(when.day.year), "", end, label, Decimal(when.day.year)),
        Operand("start", Interval.exact(begun), "", born, born.exact, Decimal(begun)),
    )
    facts = (("least", str(gone - most)), ("most", str(gone - least)))
    return Relation("calendar", "age-mismatch", scene.article, operands, born.exact[:40], facts=facts)


def _of_two(passage: Passage, ages: list[Age], published: date) -> Iterator[Relation]:
    """Then 24, in October 1999; he would now be 50."""
    if len(ages) != _PAIR or ages[0].then == ages[1].then or ages[0].now == ages[1].now:
        return
    then, now = sorted(ages, key=lambda age: not age.then)
    sentence = passage.sentence_number(then.start)
    dates = [when for when in passage.whens if passage.sentence_number(when.start) == sentence and not when.yearless]
    if not now.now or len(dates) != 1 or abs(passage.sentence_number(now.start) - sentence) > _NEAR:
        return
    gone = published.year - dates[0].day.year
    fits = abs(now.years - then.years - gone) <= 1
    meant = [Decimal(then.years + gone + off) for off in (-1, 0, 1)]
    if fits or any(one_sign_apart(Decimal(now.years), one) for one in meant):
        yield _apart(passage, now, then, gone, dates[0])


def _apart(passage: Passage, old: Age, young: Age, years: int, when: When) -> Relation:
    scene, block = passage.scene, passage.block
    spans = [scene.span(block, age.start, age.end, scene.claim_at(block, age.start, age.end)) for age in (old, young)]
    told = scene.span(block, when.start, when.end)
    operands = (
        Operand("length", Interval.exact(old.years), "year", spans[0], spans[0].exact, Decimal(old.years)),
        Operand("end", Interval.exact(when.day.year + years), "", told, str(when.day.year + years)),
        Operand("start", Interval.exact(when.day.year), "", told, told.exact),
        Operand("then", Interval.exact(young.years), "year", spans[1], spans[1].exact, Decimal(young.years)),
    )
    return Relation(
        "calendar", "age-mismatch", scene.article, operands, told.exact[:40], facts=(("least", "-1"), ("most", "1"))
    )


def _decade(passage: Passage, ages: list[Age]) -> Iterator[Relation]:
    """A man in his fifties … named as Alun Redd, 54."""
    found = [(match, int(name[1:])) for match in passage.cue("lone.decade").finditer(passage.text)
             for name, group in match.groupdict().items() if group and name[1:].isdigit()]  # fmt: skip
    if len(found) != 1 or len(ages) != 1 or ages[0].then:
        return
    match, decade = found[0]
    apart = abs(passage.sentence_number(match.start()) - passage.sentence_number(ages[0].start))
    if apart > 1 or match.start() > ages[0].start or passage.cue("lone.decade_other").search(passage.text):
        return
    years, scene, block = ages[0].years, passage.scene, passage.block
    if not -_DECADE * _PAIR <= years - decade < _DECADE * (_PAIR + 1):
        return
    said = scene.span(block, ages[0].start, ages[0].end, scene.claim_at(block, ages[0].start, ages[0].end))
    told = scene.span(block, *match.span())
    operands = (
        Operand("length", Interval.exact(years), "year", said, said.exact, Decimal(years)),
        Operand("end", Interval.exact(decade), "year", told, told.exact, Decimal(decade)),
        Operand("start", Interval.exact(0), "year", told, "0"),
    )
    facts = (("least", str(1 - _DECADE)), ("most", "0"))
    yield Relation("calendar", "age-mismatch", scene.article, operands, told.exact[:40], facts=facts)


def _older(passage: Passage, ages: list[Age]) -> Iterator[Relation]:
    """Ines Tolo, 46 … a man 15 years older than her, who retires at 61."""
    found = list(passage.cue("lone.older").finditer(passage.text))
    if len(found) != 1 or len(ages) != _PAIR:
        return
    match = found[0]
    at = passage.sentence_number(match.start())
    if any(abs(passage.sentence_number(age.start) - at) > 1 for age in ages):
        return
    years = next((int(match[name]) for name in ("n", "n2") if match.groupdict().get(name)), None)
    if years is None:
        named = [name for name, group in match.groupdict().items() if group and name[1:].isdigit()]
        years = next((int(name[1:]) for name in named), None)
    if years is None:
        return
    subject, other = _compared(passage, match.start(), ages, match.groupdict().get("pronoun") is not None)
    old, young = (subject, other) if match.groupdict().get("older") else (other, subject)
    if subject is None or other is None or old is None or young is None:
        old, young = sorted(ages, key=lambda age: -age.years)
    scene, block = passage.scene, passage.block
    told = scene.span(block, *match.span("length"), scene.claim_at(block, *match.span("length")))
    spans = [scene.span(block, age.start, age.end, scene.claim_at(block, age.start, age.end)) for age in (old, young)]
    operands = (
        Operand("length", Interval.exact(years), "year", told, told.exact, Decimal(years)),
        Operand("end", Interval.exact(old.years), "year", spans[0], spans[0].exact, Decimal(old.years)),
        Operand("start", Interval.exact(young.years), "year", spans[1], spans[1].exact, Decimal(young.years)),
    )
    facts = (("least", "-1"), ("most", "1"))
    yield Relation("calendar", "age-mismatch", scene.article, operands, told.exact[:40], facts=facts)


def _compared(passage: Passage, at: int, ages: list[Age], pronoun: bool) -> tuple[Age | None, Age | None]:
    """Who is older by so many years, and than whom: than her, who was told of first; unknown but for a pronoun."""
    first, second = ages
    if pronoun and first.end <= at <= second.start:
        return second, first
    return None, None
