"""The benefit of the doubt: other figures near by that a rate, a share or a difference may be told of.

Cues say of which two figures a third is told, and can be mistaken: "revenue of 8.929 came to 98.1 % of the 9.1
planned; taxes were 6.183, or 69.2 %" is of the revenue, and not of the plan. Where the pair that the cues chose does
not agree with the figure that is told of it, and another pair right beside does, to the digit, that pair is a further
reading. Arithmetic only acquits here: no relation is ever found by it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations, permutations

from msgspec.structs import replace

from ..languages import templates
from ..languages.conversions import is_money
from ..model.finding import Span
from ..model.interval import Interval
from ..model.relation import Operand, Relation
from . import loose_sums
from .changes.movement import of_its_time
from .loose_sums import digits_of, in_table
from .scene import Figure, Scene, same_measure
from .settle import growth_holds, product_holds, share_holds

_BACK, _AHEAD = 2, 1  # sentences
_MOST = 12  # levels looked at: of more, some agree by chance
_FREE = 3  # digits of a figure that is told so finely that any other pair may be meant
_TIED = 2  # digits of one for which a figure of the pair that the cues chose must be kept
_THREE = 3
_CHANGES = ("growth-mismatch", "difference-mismatch")
_LEADING = (*_CHANGES, "direction-mismatch")
_TOLD = {"share-mismatch": "share", "growth-mismatch": "factor", "difference-mismatch": "delta"}
_PAIR = {"share": ("part", "whole"), "factor": ("new", "base"), "delta": ("new", "base")}


def otherwise(scene: Scene, relations: Iterable[Relation]) -> Iterator[Relation]:
    """The same relations; those that do not hold with the pairs beside that do."""
    relations = list(relations)
    totals, led = _totals(relations), _led_from(relations)
    for relation in relations:
        relation = _of_both(relation, totals)
        reason = next((reason for denies, reason in _DENIED if denies(scene, relation)), _anothers(relation, led))
        if reason is not None:
            yield replace(relation, not_run=reason)
            continue
        role = _TOLD.get(relation.rule) if "meant" not in dict(relation.facts) else None  # agrees, by another name
        denied = loose_sums.denied(scene, relation, totals)
        if denied is not None:
            yield replace(relation, not_run=denied)
            continue
        if role is not None and relation.not_run is None:
            relation = _tied(scene, _with_others(scene, relation, role))
        yield relation


def _led_from(relations: Iterable[Relation]) -> Mapping[Span, set[Span]]:
    """The levels that words of one sentence lead to from each base, where they agree."""
    found: dict[Span, set[Span]] = {}
    for relation in relations:
        spans = {operand.role: operand.span for operand in relation.operands}
        stated = relation.not_run is None and not relation.inferred and relation.rule in _LEADING
        if stated and "new" in spans and "base" in spans:
            found.setdefault(spans["base"], set()).add(spans["new"])
    return found


def _anothers(relation: Relation, led: Mapping[Span, set[Span]]) -> str | None:
    """Why a relation that no words state is not judged: its base is told as that of another level."""
    spans = {operand.role: operand.span for operand in relation.operands}
    if not relation.inferred or relation.rule not in _LEADING or not {"new", "base"} <= spans.keys():
        return None
    others = led.get(spans["base"])
    return "its base is that of another level" if others and spans["new"] not in others else None


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
    figures = {operand.role: scene.by_claim.get(operand.span.claim or "") for operand in relation.operands}
    new, base, delta = (figures.get(role) for role in ("new", "base", "delta"))
    if new is None or base is None or delta is None or new.sign != templates.DURATION:
        return False
    line = scene.lines[delta.sentence]
    told = scene.cue(line, "improved").search(line.own_text(delta)) or scene.cue(line, "improved").match(
        line.after_text(delta)
    )
    return told is not None and (base.interval - new.interval).overlaps(delta.interval)


def _totals(relations: Iterable[Relation]) -> Mapping[frozenset[Span], Operand]:
    """The total of each two amounts that are parts of one sum which holds."""
    found = {}
    for relation in relations:
        parts = [operand for operand in relation.operands if operand.role == "part"]
        total = next((operand for operand in relation.operands if operand.role == "total"), None)
        if relation.kind == "partition" and relation.not_run is None and total is not None and len(parts) > 1:
            if sum((part.interval for part in parts), Interval.exact(0)).overlaps(total.interval):
                found.update({frozenset((a.span, b.span)): total for a, b in combinations(parts, 2)})
    return found


def _of_both(relation: Relation, totals: Mapping[frozenset[Span], Operand]) -> Relation:
    """A share of one of two parts in the other: it is of what they make together."""
    if relation.rule != "share-mismatch" or relation.not_run is not None:
        return relation
    total = totals.get(frozenset(o.span for o in relation.operands if o.role in ("part", "whole")))
    if total is None:
        return relation
    whole = replace(total, role="whole")
    return replace(relation, operands=tuple(whole if o.role == "whole" else o for o in relation.operands), others=())


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
    figures = {operand.role: scene.by_claim.get(operand.span.claim or "") for operand in relation.operands}
    product, price, number = (figures.get(role) for role in ("product", "price", "number"))
    if product is None or price is None or number is None:
        return False
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
    figures = {operand.role: scene.by_claim.get(operand.span.claim or "") for operand in relation.operands}
    new, delta, factor = (figures.get(role) for role in ("new", "delta", "factor"))
    if relation.not_run is not None or new is None or delta is None or factor is None or len(figures) > _THREE:
        return False
    if factor.sign != templates.PERCENT or digits_of(factor) < _TIED:
        return False
    way = -1 if dict(relation.facts).get("direction") == "down" else 1
    bases = (f for f in _levels(scene, factor, new) if f not in (new, delta))
    old = new.interval - delta.interval * Interval.exact(way)
    if share_holds(delta.interval, old, factor.interval):
        return False
    return any(digits_of(f) >= _TIED and share_holds(delta.interval, f.interval, factor.interval) for f in bases)


def _multiple_of_another(scene: Scene, relation: Relation) -> bool:
    """Whether one of two amounts is, to the digit, the stated multiple of a third, and not of the other."""
    figures = {operand.role: scene.by_claim.get(operand.span.claim or "") for operand in relation.operands}
    a, b, ratio = (figures.get(role) for role in ("a", "b", "ratio"))
    if relation.rule != "ratio-mismatch" or relation.not_run is not None or a is None or b is None or ratio is None:
        return False
    if ratio.quantity.hedge is not None or product_holds(a.interval, b.interval, ratio.interval):
        return False
    others = (f for f in _levels(scene, ratio, a) if f not in (a, b) and digits_of(f) >= _TIED)
    return any(f.value and ratio.value and f.value * ratio.value == a.value for f in others)


def _mean_of_others(scene: Scene, relation: Relation) -> bool:
    """Whether words alone hold a mean to a total and a count, and it is that of two other amounts of its sentence."""
    figures = {operand.role: scene.by_claim.get(operand.span.claim or "") for operand in relation.operands}
    total, count, mean = (figures.get(role) for role in ("total", "count", "mean"))
    loose = relation.rule == "average-mismatch" and relation.inferred and relation.not_run is None
    if not loose or total is None or count is None or mean is None or digits_of(mean) < _TIED:
        return False
    if product_holds(total.interval, count.interval, mean.interval):
        return False
    able = [f for f in scene.lines[mean.sentence].figures if f.row < mean.row and f.kind == "level"]
    able = [f for f in able if f.sign == templates.LEVEL and digits_of(f) >= _TIED]
    return any(product_holds(a.interval, b.interval, mean.interval) for a, b in permutations(able, 2))


def _past_its_level(scene: Scene, relation: Relation) -> bool:
    """Whether what does not hold takes the base of the rate before for the new level, or reaches past a level of its
    own: "0.4 % above March's £286,200 and 1.5 % more than the £283,100"; 收入只有35.7亿元，比预算少16.3亿元."""
    figures = {operand.role: scene.by_claim.get(operand.span.claim or "") for operand in relation.operands}
    role = _TOLD[relation.rule]
    new, base, told = figures.get("new"), figures.get("base"), figures.get(role)
    if new is None or base is None or told is None:
        return False
    if _test(told, role, dict(relation.facts).get("direction"))(new, base):
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
    figures = {operand.role: scene.by_claim.get(operand.span.claim or "") for operand in relation.operands}
    new, base, delta = (figures.get(role) for role in ("new", "base", "delta"))
    if new is None or base is None or delta is None or not new.row < delta.row < base.row:
        return False
    line = scene.lines[delta.sentence]
    if not new.sentence == delta.sentence == base.sentence:
        return False
    so = line.cue("added_up").search(line.between(delta, base)) is not None
    return so and (new.interval + delta.interval).overlaps(base.interval)


def _each_of_its_own(scene: Scene, relation: Relation) -> bool:
    """Whether two levels are told in a row, and two changes in a row after them: each is of its own level."""
    figures = {operand.role: scene.by_claim.get(operand.span.claim or "") for operand in relation.operands}
    role = _TOLD[relation.rule]
    new, base, told = figures.get("new"), figures.get("base"), figures.get(role)
    if new is None or base is None or told is None or new.sentence != base.sentence:
        return False
    if _test(told, role, dict(relation.facts).get("direction"))(new, base):
        return False
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
    figures = {operand.role: scene.by_claim.get(operand.span.claim or "") for operand in relation.operands}
    new, base, change = (figures.get(role) for role in ("new", "base", "factor"))
    if new is None or base is None or change is None:
        return False
    line = scene.lines[change.sentence]
    priced = is_money(new.unit.partition("/")[0])
    volume = scene.cue(line, "of_volume").search(line.own_text(change)) if priced else None
    spec = change.read.raw.change if change.read is not None else None
    monthly = spec is not None and spec.previous_period
    return volume is not None or (monthly and not of_its_time(change, new, base))


def _with_others(scene: Scene, relation: Relation, role: str) -> Relation:
    figures = {operand.role: scene.by_claim.get(operand.span.claim or "") for operand in relation.operands}
    told, pair = figures.get(role), [figures.get(other) for other in _PAIR[role]]
    if len(figures) != len(relation.operands) or len(figures) != len(pair) + 1 or told is None:
        return relation
    kept = [figure for figure in pair if figure is not None]
    digits = digits_of(told)
    holds = _test(told, role, dict(relation.facts).get("direction"))
    fine = _FREE if in_table(scene, told) and not relation.inferred else _TIED
    if len(kept) < len(pair) or digits < fine or holds(kept[0], kept[1]):
        return relation
    beside = not relation.inferred and digits < _FREE  # then only what stands with it acquits
    if role != "share" and any(_test(told, role, way)(*two) for way in ("up", "down") for two in permutations(kept)):
        return relation  # only the word for its direction is wrong, or the two are exchanged: they belong together
    found = [
        (first, second)
        for first, second in permutations(_levels(scene, told, kept[1]), 2)
        if (first in kept) != (second in kept)
        and holds(first, second)
        and not (beside and {first.sentence, second.sentence} != {told.sentence})
    ]
    if not found:
        return relation
    readings = (
        tuple(scene.operand(part, figure) for part, figure in zip((*_PAIR[role], role), (*two, told), strict=True))
        for two in found[:1]
    )
    return replace(relation, others=(*relation.others, *map(_ordered(relation), readings)))


def _tied(scene: Scene, relation: Relation) -> Relation:
    """A share told right behind its part, without the readings that give it a part with a share of its own."""
    figures = {operand.role: scene.by_claim.get(operand.span.claim or "") for operand in relation.operands}
    part, share = figures.get("part"), figures.get("share")
    if relation.rule != "share-mismatch" or part is None or share is None or not _owns(scene, part, share.row):
        return relation
    kept = [other for other in relation.others if not _of_owner(scene, other, part)]
    facts = (*relation.facts, ("owned", "part"))
    whole = figures.get("whole")
    if whole is not None and _exchanged(scene, part, whole, share):
        facts = (*facts, ("firm", "exchanged"))
    return replace(relation, others=tuple(kept), facts=facts)


def _exchanged(scene: Scene, part: Figure, whole: Figure, share: Figure) -> bool:
    """Whether two parts of a sentence, each with its share, fit their whole only with each other's."""
    if share_holds(part.interval, whole.interval, share.interval):
        return False
    parts = [f for f in scene.lines[part.sentence].figures if f is not part and same_measure(f, part)]
    for other in parts:
        if _owns(scene, other, other.row + 1):
            fits = share_holds(other.interval, whole.interval, share.interval)
            if fits and share_holds(part.interval, whole.interval, scene.figures[other.row + 1].interval):
                return True
    return False


def _of_owner(scene: Scene, operands: Iterable[Operand], part: Figure) -> bool:
    """Whether another part that a reading takes owns another share."""
    other = next((scene.by_claim.get(o.span.claim or "") for o in operands if o.role == "part"), None)
    return other is not None and other is not part and _owns(scene, other, other.row + 1)


def _owns(scene: Scene, part: Figure, row: int) -> bool:
    """Whether the figure of a row is a share right behind an amount: 127.4万人次，占33.0%."""
    share = scene.figures[row] if row < len(scene.figures) else None
    if share is None or row != part.row + 1 or share.sentence != part.sentence or share.sign != templates.PERCENT:
        return False
    line = scene.lines[part.sentence]
    return line.cue("share_tied").fullmatch(line.between(part, share)) is not None


def _ordered(relation: Relation) -> Callable[[tuple[Operand, ...]], tuple[Operand, ...]]:
    """Operands in the order in which the relation has them."""
    order = [operand.role for operand in relation.operands]
    return lambda operands: tuple(sorted(operands, key=lambda operand: order.index(operand.role)))


def _test(told: Figure, role: str, way: str | None) -> Callable[[Figure, Figure], bool]:
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


def _levels(scene: Scene, told: Figure, like: Figure) -> list[Figure]:
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
        and same_measure(figure, like)
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
)
