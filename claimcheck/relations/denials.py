"""What denies a relation that words seem to hold: another price, base, mean or level beside it that agrees.

Each test is asked of one relation; the first that denies keeps it from being judged, and says why. Arithmetic only
acquits here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from itertools import permutations

from ..languages import templates
from ..languages.conversions import is_money
from ..model.interval import Interval
from ..model.relation import Relation
from . import other_words as words
from .changes.movement import of_its_time
from .loose_sums import digits_of, in_table
from .other_figures import moved_itself, no_part, of_a_part, summed_otherwise, times_more
from .scene import Figure, Scene, same_measure
from .settle import bare, growth_holds, product_holds, share_holds

_BACK, _AHEAD = 2, 1  # sentences
_MOST = 12  # levels looked at: of more, some agree by chance
_TIED = 2  # digits of a figure for which one of the pair that the cues chose must be kept
_THREE = 3
_WORDED = Decimal("0.5")  # points that a share in words leaves open
_LED = re.compile("[^\ue001-\ue007]*")  # of a cue, what leads to its first figure
_CHANGES = ("growth-mismatch", "difference-mismatch")
_LEVELLED = (*_CHANGES, "direction-mismatch", "part-exceeds-whole", "share-mismatch", "sum-mismatch")
TOLD = {"share-mismatch": "share", "growth-mismatch": "factor", "difference-mismatch": "delta"}


def reason(scene: Scene, relation: Relation) -> str | None:
    """Why a relation is not to be judged; None where nothing denies it."""
    return next((reason for denies, reason in _DENIED if denies(scene, relation)), None)


def _of_a_currency(scene: Scene, relation: Relation) -> bool:
    """Whether a currency is told by how much of it another costs: the krona fell from 10.4 to 11.2 per euro."""
    if relation.rule != "direction-mismatch" or relation.not_run is not None:
        return False
    figures = [scene.by_claim.get(operand.span.claim or "") for operand in relation.operands]
    units = [(scene.lines[f.sentence], f.unit.rpartition("/")[2]) for f in figures if f is not None and "/" in f.unit]
    return any(is_money(unit) or scene.cue(line, "currency_named").fullmatch(unit) for line, unit in units)


def _is_better(scene: Scene, relation: Relation) -> bool:
    """Whether a time of so many minutes is told to be better than another by what it is shorter: 把纪录提高了22秒."""
    if relation.rule != "difference-mismatch" or relation.not_run is not None:
        return False
    found = scene.in_roles(relation, "new", "base", "delta")
    if not found:
        return False
    new, base, delta = found
    if new.sign != templates.DURATION:
        return False
    line = scene.lines[delta.sentence]
    told = scene.cue(line, "improved").search(line.own_text(delta)) or scene.cue(line, "improved").match(
        line.after_text(delta)
    )
    return told is not None and (base.interval - new.interval).overlaps(delta.interval)


def _of_both_together(scene: Scene, relation: Relation) -> bool:
    """Whether a share is that of one of two amounts in what both make together: the jobless among the work force."""
    told = {operand.role: operand for operand in relation.operands}
    share = scene.by_claim.get(told["share"].span.claim or "") if "share" in told else None
    if len(told) != len(relation.operands) or not {"part", "whole"} <= told.keys() or share is None:
        return False
    part, whole, said = (told[role].interval for role in ("part", "whole", "share"))
    if digits_of(share) < _TIED or share.quantity.form == "fraction" or share_holds(part, whole, said):
        return False  # a third for a quarter is a wrong word
    return share_holds(part, part + whole, said)


def _at_another_price(scene: Scene, relation: Relation) -> bool:
    """Whether another price in its sentence makes a product, or the price makes another one: a cost of 2.86, a price of
    2.58, a loss of 0.28 a cubic metre."""
    found = scene.in_roles(relation, "product", "price", "number")
    if not found:
        return False
    product, price, number = found
    if product_holds(product.interval, price.interval, number.interval):
        return False
    money = price.unit.partition("/")[0]
    lines = [scene.lines[number] for number in {product.sentence, price.sentence}]
    beside = (f for line in lines for f in line.figures if f not in (product, price) and digits_of(f) >= _TIED)
    others = [f for f in beside if f.unit.partition("/")[0] == money]
    made = product.interval * Interval.exact(dict(relation.facts).get("per", "1"))
    return any(
        product_holds(made, f.interval, number.interval)
        or product_holds(product.interval, f.interval, number.interval)
        or product_holds(f.interval, price.interval, number.interval)
        or product_holds(product.interval - f.interval, price.interval, number.interval)  # 17 for one, 12 each for two
        for f in others
    )


def _gained_on_another(scene: Scene, relation: Relation) -> bool:
    """Whether an amount and its rate do not agree on the level they are held against, and do on another beside it."""
    found = scene.in_roles(relation, "new", "delta", "factor")
    if relation.not_run is not None or not found or len(relation.operands) > _THREE:
        return False
    new, delta, factor = found
    if factor.sign != templates.PERCENT or digits_of(factor) < _TIED:
        return False
    way = -1 if dict(relation.facts).get("direction") == "down" else 1
    bases = (f for f in levels_like(scene, factor, new) if f not in (new, delta))
    old = new.interval - delta.interval * Interval.exact(way)
    if share_holds(delta.interval, old, factor.interval):
        return False
    return any(digits_of(f) >= _TIED and share_holds(delta.interval, f.interval, factor.interval) for f in bases)


def _multiple_of_another(scene: Scene, relation: Relation) -> bool:
    """Whether one of two amounts is, to the digit, the stated multiple of a third, and not of the other."""
    found = scene.in_roles(relation, "a", "b", "ratio")
    if relation.rule != "ratio-mismatch" or relation.not_run is not None or not found:
        return False
    a, b, ratio = found
    if ratio.quantity.hedge is not None or product_holds(a.interval, b.interval, ratio.interval):
        return False
    others = (f for f in levels_like(scene, ratio, a) if f not in (a, b) and digits_of(f) >= _TIED)
    return any(f.value and ratio.value and f.value * ratio.value == a.value for f in others)


def _mean_of_others(scene: Scene, relation: Relation) -> bool:
    """Whether words alone hold a mean to a total and a count, and it is that of two other amounts of its sentence."""
    found = scene.in_roles(relation, "total", "count", "mean")
    loose = relation.rule == "average-mismatch" and relation.inferred and relation.not_run is None
    if not loose or not found:
        return False
    total, count, mean = found
    if digits_of(mean) < _TIED:
        return False
    if product_holds(total.interval, count.interval, mean.interval):
        return False
    able = [f for f in scene.lines[mean.sentence].figures if f.row < mean.row and f.kind == "level"]
    able = [f for f in able if f.sign == templates.LEVEL and digits_of(f) >= _TIED]
    return any(product_holds(a.interval, b.interval, mean.interval) for a, b in permutations(able, 2))


def _past_its_level(scene: Scene, relation: Relation) -> bool:
    """Whether what does not hold takes the base of the rate before for the new level, or reaches past a level of its
    own: "0.4 % above March's £286,200 and 1.5 % more than the £283,100"; 收入只有35.7亿元，比预算少16.3亿元."""
    role = TOLD[relation.rule]
    found = scene.in_roles(relation, "new", "base", role)
    if not found:
        return False
    new, base, told = found
    if agreeing(told, role, dict(relation.facts).get("direction"))(new, base):
        return False
    before = scene.figures[new.row - 1] if new.row else None
    if before is not None and before.sentence == new.sentence == told.sentence and new.row < told.row < base.row:
        line = scene.lines[new.sentence]
        return before.sign == templates.PERCENT and line.cue("sized.of").search(line.own_text(new)) is not None
    nearest = scene.figures[told.row - 1] if told.row else told
    return (
        relation.inferred
        and role == "delta"
        and not in_table(scene, base)
        and nearest.sentence == told.sentence
        and nearest not in (new, base, told)
        and nearest.kind == "level"
        and new.row < nearest.row
        and base.row < nearest.row
        and same_measure(nearest, new)
    )


def _added_up(scene: Scene, relation: Relation) -> bool:
    """Whether a level and a distance come to another level that follows from both: "it is 31 metres tall and stands 58
    metres above the sea, so that it shines from 89"."""
    found = scene.in_roles(relation, "new", "base", "delta")
    if not found:
        return False
    new, base, delta = found
    if not new.row < delta.row < base.row:
        return False
    line = scene.lines[delta.sentence]
    if not new.sentence == delta.sentence == base.sentence:
        return False
    so = line.cue("added_up").search(line.between(delta, base)) is not None
    return so and (new.interval + delta.interval).overlaps(base.interval)


def _each_of_its_own(scene: Scene, relation: Relation) -> bool:
    """Whether two levels are told in a row, and two changes in a row after them: each is of its own level."""
    role = TOLD[relation.rule]
    found = scene.in_roles(relation, "new", "base", role)
    if not found:
        return False
    new, base, told = found
    if new.sentence != base.sentence:
        return False
    if agreeing(told, role, dict(relation.facts).get("direction"))(new, base):
        return False
    line = scene.lines[told.sentence]
    if line.cue("apiece").search(line.own_text(told)) is not None:
        return True  # "each 50 cents less than a year ago, when they fetched 7.25 and 7.75"
    beside = [scene.figures[row] for row in (told.row - 1, told.row + 1) if 0 <= row < len(scene.figures)]
    return _in_a_row(scene, new, base) and any(f.sign == told.sign and _in_a_row(scene, f, told) for f in beside)


def _in_a_row(scene: Scene, one: Figure, other: Figure) -> bool:
    """Whether a word that goes on a list stands between two figures next to each other."""
    first, last = sorted((one, other), key=lambda figure: figure.row)
    line = scene.lines[first.sentence]
    if first.sentence != last.sentence or last.row != first.row + 1:
        return False
    return line.cue("listed_on").search(line.own_text(last)) is not None


def _of_another_base(scene: Scene, relation: Relation) -> bool:
    """Whether a change is against the month before and its base a year back, or of a volume and levels are prices."""
    found = scene.in_roles(relation, "new", "base", "factor")
    if not found:
        return False
    new, base, change = found
    line = scene.lines[change.sentence]
    priced = is_money(new.unit.partition("/")[0])
    volume = scene.cue(line, "of_volume").search(line.own_text(change)) if priced else None
    spec = change.read.raw.change if change.read is not None else None
    monthly = spec is not None and spec.previous_period
    return volume is not None or (monthly and not of_its_time(change, new, base))


def _yet_to_come(scene: Scene, relation: Relation) -> bool:
    """Whether words alone hold a change that is expected against levels of its paragraph that are: 预计再降12个基点."""
    found = scene.in_roles(relation, TOLD[relation.rule], "new", "base")
    if not relation.inferred or not found or found[0].modality == "stated":
        return False
    blocks = {scene.lines[figure.sentence].sentence.block for figure in found}
    return len(blocks) == 1 and all(level.modality == "stated" for level in found[1:])


def _bounded(scene: Scene, relation: Relation) -> bool:
    """Whether words alone make a mean of what bounds a group: 日均客流不足300人次的线路."""
    mean = next((scene.by_claim.get(o.span.claim or "") for o in relation.operands if o.role == "mean"), None)
    return relation.inferred and mean is not None and mean.quantity.hedge in ("above", "below")


def _saved(scene: Scene, relation: Relation) -> bool:
    """Whether an amount is a saving over a level: a pass for 95 dollars, a saving of 36 over the 131 of tickets."""
    found = scene.in_roles(relation, "new", "base", "delta")
    if not found:
        return False
    new, base, delta = found
    line = scene.lines[delta.sentence]
    saved = line.cue("saved_before").search(line.own_text(delta)) is not None
    pairs = ((new, base), (base, new))
    return saved and any((low.interval + delta.interval).overlaps(high.interval) for low, high in pairs)


def _led_by_the_last(scene: Scene, relation: Relation) -> bool:
    """Whether the verb right before a level tells the way that it went: growth was trimmed to 1.3 % from 1.5 %."""
    told = {operand.role: operand for operand in relation.operands}
    new, base = told.get("new"), told.get("base")
    figure = scene.by_claim.get(new.span.claim or "") if new is not None else None
    if figure is None or new is None or base is None or new.value is None or base.value is None:
        return False
    led = _LED.match(relation.cue)
    words = list(scene.cue(scene.lines[figure.sentence], "went").finditer(led.group() if led is not None else ""))
    ways = ["up" if word["up"] else "down" for word in words]
    return len(set(ways)) > 1 and (ways[-1] == "up") == (new.value > base.value)


def _of_its_level(scene: Scene, relation: Relation) -> bool:
    """Whether an amount is so many per cent of the very level beside it: 22,760 then, 1,550 more now, up 6.8 %."""
    found = scene.in_roles(relation, "new", "delta", "factor")
    if not found:
        return False
    new, delta, factor = found
    if any(operand.role == "base" for operand in relation.operands) or factor.sign != templates.PERCENT:
        return False
    return digits_of(factor) >= _TIED and share_holds(delta.interval, new.interval, factor.interval)


def _part_of_another(scene: Scene, relation: Relation) -> bool:
    """Whether a share told in words is that of another amount right before it: 3,683 learners; half of them, 1,842."""
    found = scene.in_roles(relation, "part", "whole", "share")
    if not found:
        return False
    part, whole, share = found
    if digits_of(part) < _THREE:
        return False
    if any(map(str.isdigit, share.quantity.text)) or share_holds(part.interval, whole.interval, share.interval):
        return False
    before = (f for f in scene.before(share) if share.sentence - f.sentence <= 1 and f.kind == "level")
    said = share.interval.widen(_WORDED)
    return any(
        f not in (part, whole) and digits_of(f) >= _THREE and share_holds(part.interval, f.interval, said)
        for f in before
    )


def _reached(scene: Scene, relation: Relation) -> bool:
    """Whether an amount leads to the level that was reached, so that the one told behind is no older one: rose by $2
    to $54; the cheapest is $15."""
    found = scene.in_roles(relation, "new", "base", "delta")
    if not relation.inferred or not found:
        return False
    new, base, delta = found
    if base.row < new.row:
        return False
    if new.row != delta.row + 1 or new.sentence != delta.sentence:
        return False
    line = scene.lines[base.sentence]
    dated = line.cue("mark.then").search(line.own_text(base)) is not None
    led = scene.lines[delta.sentence].cue("mark.led_to").fullmatch(scene.lines[delta.sentence].between(delta, new))
    return led is not None and not dated


def agreeing(told: Figure, role: str, way: str | None) -> Callable[[Figure, Figure], bool]:
    """Whether two levels agree with what is told of them."""

    def holds(first: Figure, second: Figure) -> bool:
        if role == "share":
            return share_holds(first.interval, second.interval, told.interval)
        if role == "factor":
            if told.sign != templates.PERCENT:
                return False
            return growth_holds(first.interval, second.interval, told.interval, way or "up")
        low, high = (second, first) if way != "down" else (first, second)
        return (low.interval + told.interval).overlaps(high.interval)

    return holds


def levels_like(scene: Scene, told: Figure, like: Figure) -> list[Figure]:
    """The levels around a figure that measure what one of its pair does."""
    first = max(0, told.sentence - _BACK)
    lines = scene.lines[first : told.sentence + _AHEAD + 1]
    able = [
        figure
        for line in lines
        for figure in line.figures
        if figure.row != told.row
        and figure.sign == like.sign
        and figure.kind == "level"
        and bool(figure.value)
        and (same_measure(figure, like) or bare(figure))
    ]
    return sorted(able, key=lambda figure: abs(figure.row - told.row))[:_MOST]


def _open(test: Callable[[Scene, Relation], bool], *rules: str) -> Callable[[Scene, Relation], bool]:
    """A test of relations that are still to be judged, of some rules."""
    return lambda scene, relation: relation.not_run is None and relation.rule in rules and test(scene, relation)


def _loose(scene: Scene, relation: Relation) -> bool:
    return relation.inferred and relation.not_run is None and _of_another_base(scene, relation)


# What keeps a relation from being judged, in the order in which it is asked, and what a reader is told of it.
_DENIED: tuple[tuple[Callable[[Scene, Relation], bool], str], ...] = (
    (_open(_at_another_price, "product-mismatch"), "another price or product beside it agrees"),
    (_open(_of_both_together, "share-mismatch"), "it is the share of one of the two in both together"),
    (_loose, "the change is told of another base, or of another measure"),
    (_multiple_of_another, "it is so many times another amount beside it"),
    (_open(_added_up, "difference-mismatch"), "the one level and the amount make up the other"),
    (_open(_each_of_its_own, *_CHANGES), "each of two levels has a change of its own"),
    (_open(_past_its_level, *_CHANGES), "the change is told of another level right before it"),
    (_mean_of_others, "it is the mean of other amounts beside it"),
    (_gained_on_another, "the amount is so much of another level"),
    (_of_a_currency, "a currency falls as more of it is paid for another"),
    (_is_better, "a time that improves falls"),
    (_open(_led_by_the_last, "direction-mismatch"), "the last verb tells the way that they went"),
    (_open(_of_its_level, *_CHANGES), "the level is the one that it changed from"),
    (_open(_part_of_another, "share-mismatch"), "it is that part of another amount beside it"),
    (_open(_reached, "difference-mismatch"), "the level that was reached is told, and not the one before"),
    (_open(_yet_to_come, *_CHANGES), "the change is yet to come, and the levels are told as they are"),
    (_open(_bounded, "average-mismatch"), "a bound is no mean"),
    (_open(_saved, "difference-mismatch"), "what is saved lies below the level before"),
    (_open(times_more, "average-mismatch", "product-mismatch"), "another figure beside them makes them agree"),
    (_open(summed_otherwise, "sum-mismatch"), "the figures add up in another way"),
    (_open(no_part, "part-exceeds-whole"), "the one is no part of the other"),
    (_open(of_a_part, "share-mismatch"), "the share is of something else"),
    (_open(moved_itself, "difference-mismatch"), "the level right before the amount is the one that moved"),
    (_open(words.attributive, *_LEVELLED), "a measure that says of what kind a thing is is no level"),
    (_open(words.of_an_index, *_LEVELLED), "what an index is set to is no level"),
    (_open(words.led_before, "direction-mismatch"), "the verb before tells the way that they went"),
    (_open(words.led_elsewhere, *_CHANGES), "the base leads to another level"),
    (_open(words.compared_again, *_CHANGES), "the change is told of another base, or of another measure"),
    (_open(words.in_another_unit, "difference-mismatch"), "the change is told in another unit"),
    (_open(words.of_a_mean, "share-mismatch"), "the share is one of a mean"),
    (_open(words.so_much_again, "ratio-mismatch"), "so much comes on top of it"),
    (_open(words.lies_apart, "share-mismatch"), "it is how far the one lies behind the other"),
    (_open(words.no_list, "sum-mismatch"), "the others are no parts of it"),
    (_open(words.lost_in_rounding, "sum-mismatch"), "a part is lost in the rounding of its total"),
)
