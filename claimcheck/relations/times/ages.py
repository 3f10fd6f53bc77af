"""Ages of one person told apart: born in a year here, so old now or in another year there.

Every mention is a pair of a year and an age (birth is age 0, "64" alone is today's). Two pairs of one person must lie
as far apart in years as in age. A person is a name, or a pronoun for the last one named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from re import Match

from msgspec import Struct

from ... import languages
from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..near_miss import one_sign_apart
from ..scene import FOUR, Scene, all_cues

_REACH = 300  # signs that a pronoun points back
_SLACK = {True: (0, 1), False: (-1, 1)}  # counted from birth, or between two ages
_OLDEST = 115
_MOST, _OFTEN = 200, 20  # people of an article, and ages of one of them
_SHORTEST = 2
_BESIDE = 60  # signs between two mentions of one person within a sentence or so
_ELDEST = "the oldest of all"


class Told(Struct, frozen=True):
    """A person's age in a year; ``year`` None is the day of writing. Places are spans in the block."""

    name: str
    block: int
    at: int
    age: int
    year: int | None
    age_place: tuple[int, int] | None = None
    year_place: tuple[int, int] | None = None
    nominal: bool = False  # 享年: the year of birth may count as the first


def find(scene: Scene) -> Iterator[Relation]:
    """Age relations of an article."""
    people: list[list[Told]] = []
    for told in _all(scene):
        own = [known for known in people if _same(max((one.name for one in known), key=len), told.name)]
        if not own and len(people) < _MOST:
            people.append([told])
        elif len(own) == 1 and len(own[0]) < _OFTEN:
            own[0].append(told)
    for known in people:
        yield from _held(scene, known)


def _same(a: str, b: str) -> bool:
    """Whether two names mean one person: Ewan Baird and Baird; 冯有田 and what begins with it."""
    if a.isascii() or b.isascii():
        one, two = a.split(), b.split()
        return bool(one and two) and one[-1] == two[-1] and (len(one) == 1 or len(two) == 1 or one[0] == two[0])
    return min(len(a), len(b)) >= _SHORTEST and (a.startswith(b) or b.startswith(a))


def _all(scene: Scene) -> Iterator[Told]:
    spoken = {sentence.block: sentence.language for sentence in scene.reading.sentences}
    default = scene.reading.document.language
    published = scene.reading.document.published
    last: Told | None = None
    names: list[str] = []
    for block, text in enumerate(scene.reading.folded):
        code = spoken.get(block) or default
        if code is None or code not in languages.available():
            continue
        cues = all_cues(code)
        pronoun, others = cues["pronoun"], (cues["another_person"], cues["kin_between"])
        found = [match for pattern in cues.within("person.", text) for match in pattern.finditer(text)]
        dated = {match.span("age") for match in found if _when_told(match)}  # she turned 50 in 1991, not now
        for match in sorted(found, key=lambda one: (one.start(), one.end())):
            if "age" in match.groupdict() and match.span("age") in dated and not _when_told(match):
                continue
            name = _ELDEST if match.groupdict().get("oldest") else match.groupdict().get("name") or ""
            if not name or pronoun.fullmatch(name):
                if last is not None and _follows(last, block, match, text, *others):
                    name = last.name
                elif match.groupdict().get("age") is None:
                    name = f"{block}:{match.start()}"  # whoever the sentence before named
                else:
                    continue
            told = _told(_full(scene, cues["called_familiarly"], name, names), block, match, published)
            if told is not None:
                last = told
                names.append(told.name)
                yield told


def _full(scene: Scene, familiar: re.Pattern[str], name: str, names: Sequence[str]) -> str:
    """The name by which somebody who is called 老马 was told of before, if nobody else has that surname."""
    called = familiar.fullmatch(name)
    able = {other for other in names if called is not None and other.startswith(called["surname"])}
    if called is None or len(able) != 1:
        return name
    full = able.pop()
    text = "".join(scene.reading.folded)
    others = text.count(called["surname"]) - text.count(full) - text.count(name)
    return name if others > 0 else full


def _when_told(match: Match[str]) -> bool:
    """Whether an age is told with its year."""
    return match.groupdict().get("age") is not None and match.groupdict().get("year") is not None


def _follows(
    last: Told, block: int, match: Match[str], text: str, other: re.Pattern[str], kin: re.Pattern[str]
) -> bool:
    """Whether a pronoun still means the person last told of: no other name and nobody's son stands between."""
    start, at = last.at if block == last.block else 0, match.start()
    end = match.start("age") if match.groupdict().get("age") else at
    if any(found.lastgroup is not None for found in kin.finditer(text, start, end)):
        return False
    if at - start > _REACH or block != last.block:
        return False
    surname = last.name.split()[-1] if last.name.isascii() else last.name
    return all(surname in match.group() for match in other.finditer(text, start, at))


def _told(name: str, block: int, match: Match[str], published: date | None) -> Told | None:
    groups = match.groupdict()
    age, year = groups.get("age"), groups.get("year")
    if age is not None and not age.isdigit():
        return None
    number = int(age) if age is not None else 0
    if number > _OLDEST:
        return None
    places = [match.span(group) if groups.get(group) else None for group in ("age", "year")]
    when = int(year) if year is not None else None
    if groups.get("next_year") or groups.get("last_year"):
        if published is None:
            return None
        when = published.year + (1 if groups.get("next_year") else -1)
        places[1] = match.span("next_year" if groups.get("next_year") else "last_year")
    nominal = groups.get("nominal") is not None
    return Told(name, block, match.end(), number, when, places[0], places[1], nominal)


def _held(scene: Scene, known: Sequence[Told]) -> Iterator[Relation]:
    """Each pair of a person's ages, the one that tells the most first."""
    published = scene.reading.document.published
    birth = next((told for told in known if told.age_place is None), None)
    base = birth or next((told for told in known if told.year is not None), None)
    if base is None or base.year is None:
        return
    for told in known:
        year = told.year if told.year is not None else published.year if published else None
        if told is base or year is None or told.age_place is None:
            continue
        least, most = _SLACK[birth is not None and not told.nominal]
        if told.year is None and _of_another_year(scene, told, base, (least, most)):
            continue
        if _far(told, base) and not _may_be_slip(told, base, year, (least, most)):
            continue
        operands = [
            _operand(scene, told, "length", told.age, told.age_place),
            _operand(scene, told if told.year_place else base, "end", year, told.year_place or base.year_place),
            _operand(scene, base, "start", base.year, base.year_place),
        ]
        if base.age_place is not None:
            operands.append(_operand(scene, base, "then", base.age, base.age_place))
        facts = (("least", str(least)), ("most", str(most)))
        yield Relation("calendar", "age-mismatch", scene.article, tuple(operands), base.name[:40], facts=facts)


def _of_another_year(scene: Scene, told: Told, base: Told, slack: tuple[int, int]) -> bool:
    """Whether an age is that of a year told beside it: in 1912 Olga Brandt, 24, boarded a ship."""
    born, text = (base.year or 0) - base.age, scene.lowered[told.block]
    years = (int(year) for year in FOUR.findall(text))
    return any(slack[0] <= year - born - told.age <= slack[1] for year in years)


def _far(told: Told, base: Told) -> bool:
    """Whether two mentions stand so far apart that a name or pronoun may be another person's."""
    return told.block != base.block or abs(told.at - base.at) > _BESIDE


def _may_be_slip(told: Told, base: Told, year: int, slack: tuple[int, int]) -> bool:
    """Whether an age is what the other mention makes it, or one sign away from that, in the age or in a year."""
    meant = [year - (base.year or 0) + base.age + off for off in range(slack[0], slack[1] + 1)]
    if told.age in meant or any(one_sign_apart(Decimal(told.age), Decimal(one)) for one in meant if one > 0):
        return True
    births = (year - told.age - off for off in range(slack[0], slack[1] + 1))
    return any(one_sign_apart(Decimal(base.year or 0), Decimal(birth + base.age)) for birth in births)


def _operand(
    scene: Scene,
    told: Told,
    role: str,
    value: int,
    place: tuple[int, int] | None,
) -> Operand:
    """A year or an age, at its place; a year that is only the dateline's stands at the other one."""
    start, end = place or (0, 1)
    claim = scene.claim_at(told.block, start, end + 1) if role in ("length", "then") else None
    span = scene.span(told.block, start, end, claim)
    return Operand(role, Interval.exact(value), "", span, str(value), Decimal(value))
