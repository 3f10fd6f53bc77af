"""Editions of what is held every so many years: the 40th festival, held every year since 1986, 第五届.

Three things are looked for near each other: the number of an edition, the year of the first, and words that say how
often it is held. The year of the edition is told with it, or is the year of writing.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from msgspec import Struct

from ...model.finding import Span
from ...model.interval import Interval
from ...model.mention import Quantity
from ...model.relation import Operand, Relation
from ..scene import Scene
from .passages import Passage, When, passages, said_beside

_AROUND = 48
_APART = 2  # sentences between the number and the first year
_STEPS = 10
_ENDING = 2  # signs that two names of one event share, without an alphabet
_LEFT_OUT = 3  # editions that may have been skipped where only "annual" says how often


class Edition(Struct, frozen=True):
    """The number of an edition, with what it is an edition of."""

    passage: Passage
    quantity: Quantity
    event: str


class Start(Struct, frozen=True):
    """The year of the first edition, and how often it is held."""

    passage: Passage
    when: When


def find(scene: Scene) -> Iterator[Relation]:
    """Ordinal relations of an article."""
    places = passages(scene)
    editions = [edition for passage in places for edition in _editions(passage)]
    starts = [Start(p, w) for p in places for w in p.whens if _first(p, w)]
    for start in starts:
        near = [edition for edition in editions if _of_one(start, edition)]
        closest = min((_distance(start, edition) for edition in near), default=0)
        near = [edition for edition in near if _distance(start, edition) == closest]
        if len({edition.quantity.value for edition in near}) == 1:
            yield from _held(scene, start, near[0])


def _distance(start: Start, edition: Edition) -> int:
    """0 in one sentence, 1 in one block, else by blocks."""
    one, two = start.passage, edition.passage
    if one is two:
        return int(one.stopped(*sorted((start.when.start, edition.quantity.start))))
    return 1 + abs(one.block - two.block)


def _first(passage: Passage, when: When) -> bool:
    return when.to is None and not when.yearless and said_beside(passage, when, "edition.first")


def _editions(passage: Passage) -> Iterator[Edition]:
    for line in passage.lines:
        for quantity in line.sentence.quantities:
            if quantity.form != "ordinal" or quantity.value is None:
                continue
            named = passage.cue("edition.event").match(passage.text, quantity.start)
            if named is not None:
                groups = named.groupdict()
                yield Edition(passage, quantity, groups.get("event") or groups.get("event_of") or "")


def _of_one(start: Start, edition: Edition) -> bool:
    """Whether a first year and a number belong to one event: in one sentence, or near and named alike."""
    one, two = start.passage, edition.passage
    if one is two:
        a, b = sorted((start.when.start, edition.quantity.start))
        stops = len(one.cue("stretch.stop").findall(one.text, a, b))
        if stops == 0:
            return True
        if stops > _APART:
            return False
    elif abs(one.block - two.block) > _APART:
        return False
    if one is not two or one.stopped(*sorted((start.when.end, edition.quantity.start))):
        if any(other is not edition.quantity for other in _ordinals(one, start.when)):
            return False  # the first year of something that has its own number
    around = one.sentence_at(start.when.start)
    ending = edition.event if edition.event.isascii() else edition.event[-_ENDING:]
    if one is not two:
        return bool(ending and ending in around)
    return bool(ending and ending in around) or bool(one.cue("edition.pointing").search(around))


def _ordinals(passage: Passage, when: When) -> Iterator[Quantity]:
    """The ordinals of the sentence of a date, but for "first"."""
    for line in passage.lines:
        if line.sentence.start <= when.start < line.sentence.end:
            yield from (q for q in line.sentence.quantities if q.form == "ordinal" and q.value and q.value > 1)


def _held(scene: Scene, start: Start, edition: Edition) -> Iterator[Relation]:
    one, two = start.passage, edition.passage
    told = one.sentence_at(start.when.start) + "\n" + two.sentence_at(edition.quantity.start)
    often = one.cue("edition.recurs").search(told)
    loose = one.cue("edition.yearly").search(told)
    step = _step(often)
    left_out = list(dict.fromkeys(one.cue("edition.left_out").findall(told)))
    told_year = _year(scene, start, edition, step, left_out)
    if (often is None and loose is None) or told_year is None:
        return
    year, place = told_year
    broken = not left_out and (one.cue("interrupted").search(one.text) or two.cue("interrupted").search(two.text))
    quantity = edition.quantity
    claim = scene.claim_at(two.block, quantity.start, quantity.end)
    first = one.scene.span(one.block, start.when.start, start.when.end)
    number = scene.span(two.block, quantity.start, quantity.end, claim)
    gap = step * len(left_out)
    shown = f"{year} − {gap}" if gap else str(year)
    value, begun = quantity.value or Decimal(0), start.when.day.year
    operands = (
        Operand("ordinal", quantity.interval, "", number, quantity.text, value),
        Operand("year", Interval.exact(year - gap), "", place, shown, Decimal(year - gap)),
        Operand("start", Interval.exact(begun), "", first, str(begun), Decimal(begun)),
    )
    facts: tuple[tuple[str, str], ...] = (("step", str(step)),)
    if often is None:
        facts += (("skipped", str(_LEFT_OUT)),)
    yield Relation(
        "series", "ordinal-mismatch", scene.article, operands, quantity.text,
        not_run="years were left out" if broken else None, facts=facts,
    )  # fmt: skip


def _year(
    scene: Scene, start: Start, edition: Edition, step: int, left_out: list[str]
) -> tuple[int, Span] | None:
    """The year that is told in the sentence of an edition, else the last up to the day of writing."""
    passage, at = edition.passage, edition.quantity.start
    named = [w for w in passage.whens if w is not start.when and not w.yearless and w.to is None]
    named = [w for w in named if str(w.day.year) not in left_out and w.day.year != start.when.day.year]
    beside = [w for w in named if not passage.stopped(min(w.end, at), max(w.start, at))]
    beside = [w for w in beside if not said_beside(passage, w, "edition.first") and abs(w.start - at) <= _AROUND]
    published = scene.reading.document.published
    if len(beside) == 1:
        return beside[0].day.year, scene.span(passage.block, beside[0].start, beside[0].end)
    if beside or published is None:
        return None
    begun = start.when.day.year
    span = scene.span(start.passage.block, start.when.start, start.when.end)
    return published.year - (published.year - begun) % step, span


def _step(often: Match[str] | None) -> int:
    groups = often.groupdict() if often is not None else {}
    return next((n for n in range(2, _STEPS + 1) if groups.get(f"e{n}") or groups.get(f"f{n}")), 1)
