"""What each costs, how many there are and what they come to: "tickets were £320, and with 4,500 sold it banked £1.44m".

Words of open classes tell the outcome and the price; which amounts are meant, the units tell. Three that fit are taken
to be meant; a conflict is told where one slip of the pen explains it, for one pair of them only.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from ...languages import templates
from ...languages.conversions import is_money
from ...model.relation import Relation
from .. import near_miss
from ..scene import Figure, Line, Scene
from ..settle import bare, product_holds
from .quotient import TIMES, per_of

_BEFORE, _BEHIND = 48, 28  # signs beside an amount
_RISK, _ALONE = 0.07, 0.1
_MOST = 8  # amounts in the passage
_FEWEST = 3  # two of something are told too often to be a number of things
_LARGER = 2  # times


def find(scene: Scene) -> Iterator[Relation]:
    """Product-of relations of three amounts of a sentence, or of it and the one before."""
    for number, line in scene.spoken:
        if not any(line.found("outcome.told")):
            continue
        before = scene.lines[number - 1] if number else line
        near = [*(before.figures if before.sentence.block == line.sentence.block and before is not line else ())]
        near = [f for f in (*near, *line.figures) if _plain(scene, f)]
        if not _FEWEST <= len(near) <= _MOST:
            continue
        for total in near:
            if total.sentence == number and _beside(scene, "outcome.told", total):
                found = _factors(scene, total, [f for f in near if f is not total])
                if found is not None:
                    roles = [("product", total), ("price", found[0]), ("number", found[1])]
                    cue = total.quantity.text
                    yield scene.relation("product-of", "product-mismatch", roles, cue, inferred=True)


def _plain(scene: Scene, figure: Figure) -> bool:
    able = figure.sign == templates.LEVEL and figure.kind in ("level", "change") and figure.quantity.form == "number"
    return bool(able and figure.value and (figure.value > 1 or "/" in figure.unit) and figure.row not in scene.bases)


def _beside(scene: Scene, cue: str, figure: Figure) -> bool:
    """Whether a word stands right before or behind an amount."""
    line = scene.lines[figure.sentence]
    told = line.own_text(figure)[-_BEFORE:] + "\n" + line.after_text(figure)[:_BEHIND]
    return scene.cue(line, cue).search(told) is not None


def _factors(scene: Scene, total: Figure, among: list[Figure]) -> tuple[Figure, Figure] | None:
    """The price and the number of things that make a total but for one slip, where no others do, or make it."""
    pairs = [(price, count) for price, count in permutations(among, 2) if _may_be(scene, total, price, count)]
    if not pairs or "/" in total.unit or per_of(scene, scene.lines[total.sentence], total) is not None:
        return None
    if any(product_holds(total.interval, count.interval, price.interval) for price, count in pairs):
        return None
    risk, found = 0.0, None
    alone = len(pairs) == 1 and {f.sentence for f in pairs[0]} == {total.sentence}
    for price, count in pairs:
        needs = price.interval * count.interval, total.interval / count.interval, total.interval / price.interval
        chance = near_miss.chance(tuple(zip((total, price, count), needs, strict=True)))
        if chance is not None and found is not None:
            return None
        risk += (chance or 0) * (_ALONE if alone else 1)
        found = found if chance is None else (price, count)
    return found if risk < _RISK else None


def _may_be(scene: Scene, total: Figure, price: Figure, count: Figure) -> bool:
    """Whether units and words allow a price of what a total is told in, and a number of other things."""
    top = price.unit.partition("/")[0]
    if any(_apart(scene, total, other) for other in (price, count)):
        return False
    per = price.unit.partition("/")[2]
    if top != total.unit or (per and per != count.unit) or count.unit in TIMES or "." in count.quantity.text:
        return False
    if is_money(count.unit) and not bare(count):
        return False  # "£320, and with 4,500 sold" lends its unit to no more than a bare number
    each = _each(scene, count, price)
    if is_money(total.unit):
        larger = (total.value or 0) > _LARGER * (price.value or 0) or each
        priced = each or bool(per) or _beside(scene, "outcome.price", price)
        return larger and (count.value or 0) >= _FEWEST and priced
    return each and count.unit not in ("", total.unit)


def _apart(scene: Scene, a: Figure, b: Figure) -> bool:
    """Whether two amounts of a sentence stand in clauses of their own, or one is of some more."""
    line = scene.lines[a.sentence]
    more = scene.cue(line, "outcome.more")
    if any(more.search(f.quantity.text.lower()) or more.search(scene.lines[f.sentence].own_text(f)) for f in (a, b)):
        return True
    return a.sentence == b.sentence and ";" in line.skeleton[min(a.at, b.at) : max(a.at, b.at)]


def _each(scene: Scene, count: Figure, price: Figure) -> bool:
    """24 rows of 32 seats; four gangs of pickers, each 35 strong."""
    line: Line = scene.lines[price.sentence]
    if count.sentence != price.sentence or not -1 < count.at < price.at:
        return False
    return line.cue("outcome.of_each").search(line.between(count, price)) is not None
