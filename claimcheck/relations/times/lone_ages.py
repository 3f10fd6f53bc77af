"""The only age beside the only birth: came into the world on 5 April 1921, thirsty at 104.

Nobody need be named twice: where a sentence and the ones beside it tell of one birth and one age, the age is that of
the day of writing or of another date there. It is bound only if it fits one of them, or if one slip of the pen keeps it
from doing so. Two ages without a birth are bound by the dates of each (then 24 … would now be 50).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from msgspec import Struct

from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..near_miss import one_sign_apart
from ..scene import Scene, all_cues
from . import ages
from .lone import last_day
from .passages import BESIDE, Passage, When, passages, said_beside

_LEAST, _OLDEST = 1, 115
_NEAR = 2  # sentences from a birth to an age
_PAIR = 2
_NOMINAL = 2  # years by which an age that counts the year of birth may exceed the full ones
_GROUPS = ("age", "age2", "age3", "age4", "age5", "age6")


class Age(Struct, frozen=True):
    """An age in years with its place; ``then`` where it is told of an earlier time, ``now`` of today.

    ``nominal``: it may be counted from the year of birth as the first (享年).
    """

    start: int
    end: int
    years: int
    then: bool = False
    now: bool = False
    nominal: bool = False

    @property
    def slack(self) -> tuple[int, int]:
        """How many full years fewer and more may be meant."""
        return (-_NOMINAL, 1) if self.nominal else (0, 0)


def find(scene: Scene) -> Iterator[Relation]:
    """Age relations: those of people by name, then those of people who need none."""
    bound: set[int] = set()
    for relation in ages.find(scene):
        bound.update(_ages_of(relation))
        yield relation
    for relation in _nameless(scene):
        if not bound.intersection(_ages_of(relation)):
            yield relation


def _ages_of(relation: Relation) -> list[int]:
    return [operand.span.start for operand in relation.operands if operand.role in ("length", "then")]


def _nameless(scene: Scene) -> Iterator[Relation]:
    published = scene.reading.document.published
    if published is None or scene.reading.document.published_from == "inferred":
        return
    for passage in passages(scene):
        told = list(_ages(passage))
        if not told:
            continue
        births = [when for when in passage.whens if when.to is None and not when.yearless and _born(passage, when)]
        if len(births) == 1:
            yield from _of_birth(passage, births[0], told, published)
        elif not births:
            yield from _of_two(passage, told, published)


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
    aged = all_cues(passage.code)["lone.aged"]  # a name before the age
    for pattern, text in ((passage.cue("lone.age"), passage.text), (aged, folded)):
        for match in pattern.finditer(text):
            group = next(mark for mark in _GROUPS if match.groupdict().get(mark))
            years = int(match[group])
            if _LEAST < years <= _OLDEST:
                before = passage.ahead(match.start(group))
                then = passage.cue("lone.age_then").search(before) is not None
                now = passage.cue("lone.age_now").search(before) is not None
                nominal = passage.cue("lone.age_nominal").search(before) is not None
                found.setdefault(match.start(group), Age(*match.span(group), years, then, now, nominal))
    for match in passage.cue("lone.age_word").finditer(passage.text):
        name = next(name for name, told in match.groupdict().items() if told)
        found.setdefault(match.start(name), Age(*match.span(name), int(name[1:]), then=True))
    yield from (found[start] for start in sorted(found))


def _of_birth(passage: Passage, birth: When, told: list[Age], published: date) -> Iterator[Relation]:
    at = passage.sentence_number(birth.start)
    near = [age for age in told if abs(passage.sentence_number(age.start) - at) <= _NEAR]
    days = (when for when in passage.days if when is not birth and when.to is None)
    others = [when for when in days if birth.day < when.day and (when.yearless or when.day <= published)]
    now = When(birth.start, birth.end, published, "day")
    for age in near:
        first, last = sorted((birth.start, age.start))
        if passage.cue("lone.kin").search(passage.text, first, last):
            continue  # of his mother
        own = [when for when in others if passage.sentence_number(when.start) == passage.sentence_number(age.start)]
        dated = own[:1] or [now]
        chosen = [*own, now, *others] if not passage.cue("lone.age_next").search(_around(passage, age)) else _next(now)
        fitting = next((when for when in chosen if _fits(birth, when, age)), None)
        if fitting is not None:
            yield _relation(passage, birth, fitting, age, now)
        elif (
            len(near) == 1
            and (own or not passage.cue("lone.age_acts").match(passage.text, age.end))
            and not _another(passage, birth, age)
        ):
            end = min(dated + chosen[:1], key=lambda when: abs(_years(birth, when)[1] - age.years))
            if _slip(birth, end, age.years):
                yield _relation(passage, birth, end, age, now)


def _another(passage: Passage, birth: When, age: Age) -> bool:
    """Whether a name right before an age is not that of who was born: born in 1962 … her deputy, Tom Hale, 53."""
    cues, folded = all_cues(passage.code), passage.scene.reading.folded[passage.block]
    aged = cues["lone.name_of_age"].search(folded[max(0, age.start - BESIDE) : age.start])
    born = cues["lone.name_of_birth"].search(folded[max(0, birth.start - BESIDE) : birth.start])
    if aged is None:
        return False
    if born is not None:
        return aged["name"] != born["name"]
    return birth.start < age.start and aged["name"] not in folded[: birth.start]


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


def _fits(birth: When, when: When, age: Age) -> bool:
    least, most = _years(birth, when)
    fewer, more = age.slack
    return least <= age.years + more and age.years + fewer <= most


def _slip(birth: When, when: When, years: int) -> bool:
    """Whether one slip of the pen in the age or in one of the two years explains that they do not meet."""
    told, year, other = Decimal(years), Decimal(birth.day.year), Decimal(when.day.year)
    meant = [Decimal(one) for one in range(*_years(birth, when))] + [Decimal(_years(birth, when)[1])]
    return (
        any(one_sign_apart(told, one) for one in meant)
        or one_sign_apart(year, other - years)
        or (when.start != birth.start and one_sign_apart(other, year + years))
    )


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
    fewer, more = age.slack
    facts = (("least", str(gone - most + fewer)), ("most", str(gone - least + more)))
    return Relation("calendar", "age-mismatch", scene.article, operands, born.exact[:40], facts=facts)


def _of_two(passage: Passage, told: list[Age], published: date) -> Iterator[Relation]:
    """Then 24, in October 1999; he would now be 50."""
    if len(told) != _PAIR or told[0].then == told[1].then or told[0].now == told[1].now:
        return
    then, now = sorted(told, key=lambda age: not age.then)
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
    place = when.start, when.end
    begun = when.day.year
    parts = [("length", _place(old), old.years), ("end", place, begun + years), ("start", place, begun)]
    return _held(passage, [*parts, ("then", _place(young), young.years)], -1, 1)


def _place(age: Age) -> tuple[int, int]:
    return age.start, age.end


def _held(passage: Passage, parts: list[tuple[str, tuple[int, int], int]], least: int, most: int) -> Relation:
    """end − start = length, less the age at the start: each part with its role, its place and its number."""
    scene, block = passage.scene, passage.block
    operands = []
    for role, place, value in parts:
        span = scene.span(block, *place, scene.claim_at(block, *place))
        label = span.exact if str(value) in span.exact or role == "length" else str(value)
        operands.append(Operand(role, Interval.exact(value), "year", span, label, Decimal(value)))
    facts = (("least", str(least)), ("most", str(most)))
    cue = operands[0].span.exact[:40]
    return Relation("calendar", "age-mismatch", scene.article, tuple(operands), cue, facts=facts)
