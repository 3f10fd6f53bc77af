"""A levy of so much for every thousand of a value, and what the owner of one value pays.

"The rate stays at $9.85 per $1,000 of assessed value. A home assessed at $300,000 will pay $2,955", and $30 more where
the rate rose by ten cents. The value is an example and so is exact; an exemption makes the sum another.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from ...languages import templates
from ...languages.conversions import is_money
from ...model.interval import Interval
from ...model.relation import Relation
from .. import near_miss
from ..scene import Figure, Line, Scene

_LINES = 2  # sentences around the rate
_TIMES = 10  # the least that a value is of what the rate is told for
_KIN = Decimal("0.5")  # rates told beside each other differ by less
_CENT = Decimal("0.01")
_PAID = (1, 2, 4, 12)  # times a year


def find(scene: Scene) -> Iterator[Relation]:
    """Products of a rate and a value, and of a change of the rate and a value."""
    for number, line in scene.spoken:
        if "levy.rate" not in line.cues:
            continue
        text = scene.text_of(line)
        for match in scene.cue(line, "levy.rate").finditer(text, line.sentence.start, line.sentence.end):
            rate = _at(line, match.start("rate"), match.end("rate"))
            if rate is not None and rate.value:
                yield from _due(scene, number, line, match, rate)


def _at(line: Line, start: int, end: int) -> Figure | None:
    """The figure of a sentence that stands at a place of its block."""
    return next((f for f in line.figures if f.quantity.start < end and start < f.quantity.end), None)


def _due(scene: Scene, number: int, line: Line, match: Match[str], rate: Figure) -> Iterator[Relation]:
    block, per = line.sentence.block, Decimal(match["per"].replace(",", ""))
    near = [one for one in scene.lines[max(0, number - 1) : number + 1 + _LINES] if one.sentence.block == block]
    texts = ((one, scene.text_of(one)[one.sentence.start : one.sentence.end]) for one in near)
    if any(scene.cue(one, "levy.less").search(text) for one, text in texts):
        return
    money = [f for one in near for f in one.figures if f.sign == templates.LEVEL and is_money(f.unit.partition("/")[0])]
    told = [f for f in money if not (f.sentence == number and _within(f, match))]
    values = [f for f in told if (f.value or 0) >= _TIMES * per and _named(scene, f, "levy.value")]
    if len({f.value for f in values}) != 1:
        return
    value = values[-1]
    dues = [f for f in told if (f.value or 0) < (value.value or 0) and f.sentence == value.sentence]
    rates = [rate, *(f for f in told if f.sentence == number and _alike(f, rate))]
    paid = next((f for f in dues if _named(scene, f, "levy.due") and not _named(scene, f, "levy.more")), None)
    fits = paid is None or any(_holds(paid, one.interval, value, per) for one in rates)
    if paid is not None and not fits and _slipped(paid, rate, value, per):
        yield _product(scene, paid, rate, value, per)
    steps = [f for f in told if f.sentence == number and (f.value or 0) < (rate.value or 0) * _KIN]
    for more in (f for f in dues if _named(scene, f, "levy.more")):
        if len(steps) == 1 and not _holds(more, steps[0].interval, value, per) and _slipped(more, steps[0], value, per):
            yield _product(scene, more, steps[0], value, per)


def _within(figure: Figure, match: Match[str]) -> bool:
    return figure.quantity.start < match.end() and match.start() < figure.quantity.end


def _alike(figure: Figure, rate: Figure) -> bool:
    """Whether an amount may be the rate of another time."""
    small, large = sorted((figure.value or Decimal(0), rate.value or Decimal(0)))
    return figure is not rate and small > large * _KIN


def _named(scene: Scene, figure: Figure, cue: str) -> bool:
    """Whether words right before or behind an amount say what it is."""
    line = scene.lines[figure.sentence]
    if scene.cue(line, cue).search(line.own_text(figure)) is not None:
        return True
    return scene.cue(line, f"{cue}_behind").match(line.after_text(figure)) is not None


def _holds(due: Figure, rate: Interval, value: Figure, per: Decimal) -> bool:
    made = rate * value.interval / Interval.exact(per)
    place = max(due.quantity.place, _CENT)
    return any((made / Interval.exact(times)).widen(place).overlaps(due.interval) for times in _PAID)


def _slipped(due: Figure, rate: Figure, value: Figure, per: Decimal) -> bool:
    """Whether one slip is why the three do not agree: else the sum is paid for something else."""
    many = Interval.exact(per)
    needed = (
        (due, rate.interval * value.interval / many),
        (rate, due.interval * many / value.interval),
        (value, due.interval * many / rate.interval),
    )
    return near_miss.chance(needed) is not None


def _product(scene: Scene, due: Figure, rate: Figure, value: Figure, per: Decimal) -> Relation:
    roles = [("product", due), ("price", rate), ("number", value)]
    facts = (("per", str(per)), ("severity", "warning"))
    return scene.relation("product-of", "product-mismatch", roles, rate.quantity.text, facts=facts)
