"""What else the figures of a relation may be told of: a factor between them, another whole, a part of a part.

Words name which figures are multiplied, added or set against each other, and leave some out: "37 pupils get 2,000 a
year, in two years 148,000"; "212 patients: of 58, nine lived; the other 154 …". Where the figures do not agree as they
were bound, and do with one more of those beside them or one fewer, nothing is held against them. Arithmetic only
acquits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..languages import templates
from ..model.interval import Interval
from ..model.relation import Operand, Relation
from .binding.kinds import BY_WORDS
from .loose_sums import digits_of, in_table
from .scene import Figure, Scene, same_measure
from .settle import bare, product_holds, share_holds

_BACK, _AHEAD = 4, 2  # sentences
_NEAR = 2  # the same where a phrase states what is multiplied
_FINE = 3  # digits of a figure that another one is unlikely to stand for
_POWERS = (-4, -3, -2, -1, 1, 2, 3, 4)  # by which a point or a scale is missed
_FEW = Decimal(60)  # as large as a factor that is left unsaid may be
_MADE = {"average-mismatch": ("total", "count", "mean"), "product-mismatch": ("product", "number", "price")}
_PEOPLE = Decimal(120)  # years that nobody is older than


def times_more(scene: Scene, relation: Relation) -> bool:
    """Whether a product or a mean agrees once a small factor told between its figures, or another level beside them in
    place of one of them, is taken in."""
    found = scene.in_roles(relation, *_MADE[relation.rule])
    if not found:
        return False
    made, number, each = found
    per = Interval.exact(dict(relation.facts).get("per", "1"))
    if product_holds(made.interval * per, each.interval, number.interval):
        return False
    factors = _factors(scene, (made, number, each))
    if any(product_holds(made.interval * per, each.interval * f.interval, number.interval) for f in factors):
        return True
    if not relation.inferred or in_table(scene, made) or _point_missed(made.interval * per, each, number):
        return False
    return _replaced(scene, (made, number, each), per)


def _point_missed(made: Interval, each: Figure, number: Figure) -> bool:
    """Whether a missed point or scale in one of three figures makes them agree: they belong together."""
    powers = (Interval.exact(Decimal(1).scaleb(power)) for power in _POWERS)
    return any(product_holds(made * power, each.interval, number.interval) for power in powers)


def _factors(scene: Scene, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Small whole numbers told between some figures of one sentence: two years, 12 payments."""
    rows = [figure.row for figure in figures]
    for figure in scene.figures[min(rows) + 1 : max(rows)]:
        value = figure.value or Decimal(0)
        whole = 1 < value <= _FEW and value == value.to_integral_value()
        if whole and figure not in figures and figure.sign in (templates.LEVEL, templates.DURATION):
            if len({one.sentence for one in (figure, *figures)}) == 1:
                yield figure


def _replaced(scene: Scene, figures: tuple[Figure, Figure, Figure], per: Interval) -> bool:
    """Whether another level of the measure of one of three figures makes them agree."""
    for at, own in enumerate(figures):
        near = scene.figures[max(0, own.row - 40) : own.row + 40]
        for other in near:
            if other in figures or not _stands_for(own, other, figures):
                continue
            made, number, each = (other if at == i else one for i, one in enumerate(figures))
            if product_holds(made.interval * per, each.interval, number.interval):
                return True
    return False


def _stands_for(own: Figure, other: Figure, figures: Sequence[Figure]) -> bool:
    near = any(-_BACK <= other.sentence - figure.sentence <= _AHEAD for figure in figures)
    beside = near and other.sign == own.sign
    return beside and other.kind == own.kind and digits_of(other) >= _FINE and (_of_one_top(other, own) or bare(other))


def _of_one_top(one: Figure, other: Figure) -> bool:
    """Whether two figures are of one measure, whatever each is per."""
    return same_measure(one, other) or one.unit.partition("/")[0] == other.unit.partition("/")[0] != ""


def summed_otherwise(scene: Scene, relation: Relation) -> bool:
    """Whether parts make their total without one that is a part of a part, or make with it a whole told before them, or
    leave out one thing that no number tells: "nine members: the chair, two directors and six others"."""
    parts = [operand for operand in relation.operands if operand.role == "part"]
    total = next((operand for operand in relation.operands if operand.role == "total"), None)
    if total is None or len(parts) < 2 or any(o.value is None for o in (*parts, total)):
        return False
    values = [part.value or Decimal(0) for part in parts]
    whole, made = total.value or Decimal(0), sum(values, Decimal(0))
    if made == whole:
        return False
    if len(parts) > 2 and any(made - part.value == whole and _within(scene, part) for part in parts if part.value):
        return True
    first = scene.by_claim.get(total.span.claim or "")
    if first is not None and digits_of(first) >= 2 and _told_before(scene, first, made + whole):
        return True
    if first is not None and (_beside_rest(scene, first, parts) or _filled(scene, first, parts, whole - made)):
        return True
    return whole - made == 1 and _one_unnumbered(scene, parts)


def _beside_rest(scene: Scene, total: Figure, parts: Sequence[Operand]) -> bool:
    """Whether what is called the rest makes a whole told before with the total itself: of 180, 46 had help, of whom
    seven lived; the other 134 …"""
    last = scene.by_claim.get(parts[-1].span.claim or "")
    if last is None or last.value is None or total.value is None or last.row < total.row:
        return False
    line = scene.lines[last.sentence]
    if line.cue("rest_before").search(line.own_text(last)) is None:
        return False
    before = (f for f in scene.before(total) if total.sentence - f.sentence <= _NEAR)
    return any(f.value == total.value + last.value and same_measure(f, total) for f in before)


def _filled(scene: Scene, total: Figure, parts: Sequence[Operand], gap: Decimal) -> bool:
    """Whether another amount of a total's sentence is just what its parts leave: 40 first, then 20, 35 and 65: 160."""
    taken = {part.span.claim for part in parts}
    beside = (f for f in scene.lines[total.sentence].figures if f is not total and f.sign == templates.LEVEL)
    others = (f for f in beside if f.claim is None or f.claim.id not in taken)
    return gap > 0 and any(f.value == gap and (_of_one_top(f, total) or f.counted) for f in others)


def _within(scene: Scene, part: Operand) -> bool:
    """Whether words make an amount a part of the one before it: of the 58, nine lived."""
    figure = scene.by_claim.get(part.span.claim or "")
    line = scene.lines[figure.sentence] if figure is not None else None
    return line is not None and figure is not None and line.cue("part_within").search(line.own_text(figure)) is not None


def _told_before(scene: Scene, total: Figure, value: Decimal) -> bool:
    """Whether a level of a total's measure, told a little before it, is so much, and the total opens its parts: "of the
    new budget, 38 million is for …"."""
    line = scene.lines[total.sentence]
    if line.cue("out_of_opening").search(line.own_text(total)) is None:
        return False
    before = (f for f in scene.before(total) if total.sentence - f.sentence <= _NEAR)
    return any(f.value == value and (same_measure(f, total) or bare(f)) for f in before)


def _one_unnumbered(scene: Scene, parts: Sequence[Operand]) -> bool:
    """Whether a list opens with something that no number is told of."""
    figures = [scene.by_claim.get(part.span.claim or "") for part in parts]
    able = [figure for figure in figures if figure is not None]
    if not able:
        return False
    first = min(able, key=lambda figure: figure.row)
    line = scene.lines[first.sentence]
    return line.cue("unnumbered_item").search(line.own_text(first)) is not None


def no_part(scene: Scene, relation: Relation) -> bool:
    """Whether what exceeds a whole is no part of it: an age of people that are counted, a class that is bounded
    (10万吨级以上的泊位), or a part of a larger level told beside it."""
    found = scene.in_roles(relation, "part", "whole")
    if not found:
        return False
    part, whole = found
    if part.value is None or whole.value is None or part.value <= whole.value:
        return False
    line = scene.lines[part.sentence]
    if part.quantity.hedge == "above":
        return True
    if scene.cue(line, "indexed_unit").fullmatch(part.unit):
        return True  # an index and its parts do not add up
    aged = line.cue("age_before").search(line.own_text(part)) is not None
    if aged and part.value <= _PEOPLE and not part.quantity.noun:
        return True
    larger = (f for f in scene.before(whole) if f.sentence == whole.sentence and f.kind == whole.kind == "level")
    return relation.inferred and any(f.value is not None and f.value > part.value for f in larger)


def of_a_part(scene: Scene, relation: Relation) -> bool:
    """Whether a share's whole is itself a share of what is left out ("half of the sum, 74 million"), or the share is of
    something else than is counted ("38 of the 143, yet more than half of the value")."""
    found = scene.in_roles(relation, "part", "whole", "share")
    if not found:
        return False
    part, whole, share = found
    if share_holds(part.interval, whole.interval, share.interval):
        return False
    line = scene.lines[share.sentence]
    if whole.counted and line.cue("share_of_value").match(line.after_text(share)):
        return True
    before = scene.figures[whole.row - 1] if whole.row else None
    if before is None or before is share or before.sign != templates.PERCENT or before.sentence != whole.sentence:
        return False
    line = scene.lines[whole.sentence]
    return line.cue("share_of_then").fullmatch(line.between(before, whole)) is not None


def moved_itself(scene: Scene, relation: Relation) -> bool:
    """Whether the base that words alone chose is the level right before an amount, and moved by it: 计划12600人；
    预报名13248人，比计划多648人."""
    found = scene.in_roles(relation, "new", "base", "delta")
    if relation.cue != BY_WORDS or not found:
        return False
    new, base, delta = found
    right_before = base.row == delta.row - 1 and base.sentence == delta.sentence and new.row < base.row
    afar = len({figure.sentence for figure in (new, base, delta)}) > 1
    way = -1 if dict(relation.facts).get("direction") == "down" else 1
    return (right_before or afar) and (base.interval - new.interval).overlaps(delta.interval * Interval.exact(way))
