"""The benefit of the doubt for amounts that words alone hold together as a sum: what else they may add up to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from ..languages import templates
from ..languages.conversions import is_money
from ..model.finding import Span
from ..model.interval import Interval
from ..model.relation import Operand, Relation
from .matching import apart
from .near_miss import one_sign_apart
from .scene import Figure, Scene, same_measure

_BACK, _AHEAD = 2, 1  # sentences
_FREE = 3  # digits of a figure that is told so finely that any other pair may be meant
_TIED = 2  # digits of one for which a figure of the pair that the cues chose must be kept
_THREE = 3
_FURTHER = 8  # sentences back in which parts that miss one total may make another
_MAINLY = Decimal("0.6")  # of a total: "of which" opens parts of it, and not all
_ADDED = ("difference-mismatch", "sum-mismatch")


def denied(scene: Scene, relation: Relation, totals: Mapping[frozenset[Span], Operand]) -> str | None:
    """Why a loose sum or difference is not held against its figures; ``None`` where it is.

    ``totals`` has what each two amounts make together with others, where they are parts of a sum that holds.
    """
    if not _is_loose_sum(relation):
        return None
    if _parts_of_one(relation, totals):
        return "two parts of one whole are no total and part of each other"
    if _in_one_list(scene, relation):
        return "the total is but the last item of a list"
    if _at_other_times(scene, relation):
        return "amounts of several times, none within that of the total"
    if _rest_follows(scene, relation):
        return "what is left is told by itself"
    if _told_otherwise(scene, relation) or _sums_otherwise(scene, relation):
        return "the figures add up in another way"
    return None


def _is_loose_sum(relation: Relation) -> bool:
    """Whether words alone hold amounts together that are added or taken away."""
    return relation.inferred and relation.not_run is None and relation.rule in _ADDED


def _parts_of_one(relation: Relation, totals: Mapping[frozenset[Span], Operand]) -> bool:
    """Whether a total and one of its parts are both parts of a sum that holds: of 492 cases 451 are A and 41 B."""
    total = next((operand for operand in relation.operands if operand.role == "total"), None)
    if total is None or relation.rule != "sum-mismatch":
        return False
    parts = {operand.span: operand for operand in relation.operands if operand.role == "part"}
    wholes = {frozenset((total.span, span)): totals.get(frozenset((total.span, span))) for span in parts}
    return any(whole is not None and whole.span not in parts for whole in wholes.values())


def _in_one_list(scene: Scene, relation: Relation) -> bool:
    """Whether a total is but the last item of a list: priced at 5,999, 8,999 and 13,999."""
    told = [(o.role, scene.by_claim.get(o.span.claim or "")) for o in relation.operands]
    figures = sorted((figure for _, figure in told if figure is not None), key=_row)
    if relation.rule != "sum-mismatch" or len(figures) < len(told) or ("total", figures[-1]) not in told:
        return False
    line = scene.lines[figures[0].sentence]
    if figures[-1].sentence != figures[0].sentence:
        return False
    return all(line.cue("list_between").fullmatch(line.between(a, b)) for a, b in pairwise(figures))


def _at_other_times(scene: Scene, relation: Relation) -> bool:
    """Whether the total is of a time before or behind that of each part: 2014年末350亿元……2016年末747亿元."""
    figures = [(o.role, scene.by_claim.get(o.span.claim or "")) for o in relation.operands]
    total = next((figure for role, figure in figures if role == "total"), None)
    parts = [figure for role, figure in figures if role == "part" and figure is not None]
    if relation.rule != "sum-mismatch" or total is None or not all(_timed(figure) for figure in (total, *parts)):
        return False
    return all(apart(part.period, total.period) for part in parts)


def _timed(figure: Figure) -> bool:
    """Whether a time is written with a figure."""
    return figure.read is not None and figure.read.raw.time is not None


def _rest_follows(scene: Scene, relation: Relation) -> bool:
    """Whether parts fall short of their total, and what is left is told: 其余为杂粮。

    Of 16.28 that came, 11.09 was let out and 0.52 lost: the 4.67 that are left are told beside them.
    """
    parts = [operand for operand in relation.operands if operand.role == "part"]
    figures = [scene.by_claim.get(operand.span.claim or "") for operand in parts]
    total = next((operand for operand in relation.operands if operand.role == "total"), None)
    if total is None or relation.rule != "sum-mismatch" or not all(figures):
        return False
    last = max((figure for figure in figures if figure is not None), key=lambda figure: figure.row)
    if (total.value or 0) <= sum(operand.value or 0 for operand in parts):
        return False
    line = scene.lines[last.sentence]
    made = sum((operand.interval for operand in parts), Interval.exact(0))
    behind = [f for f in line.figures if f.row > last.row and f.kind == "level" and same_measure(f, last)]
    first = min((figure for figure in figures if figure is not None), key=lambda figure: figure.row)
    opening = scene.lines[first.sentence]
    some = opening.cue("including").search(opening.own_text(first))
    if some and made.high is not None and made.high < _MAINLY * (total.value or 0):
        return True  # of 112 firms 31 make food and 18 new materials
    if any(digits_of(f) >= _FREE and made.overlaps(f.interval) for f in behind):
        return True  # 稻谷、小麦、玉米……三大作物合计3046.9万吨: they make another one
    if scene.cue(line, "rest_follows").match(scene.text_of(line), line.sentence.end) is not None:
        return True
    left = total.interval - made
    near = scene.lines[max(0, last.sentence - _BACK) : last.sentence + _AHEAD + 1]
    around = (f for other in near for f in other.figures if f.unit == last.unit)
    return any(digits_of(f) >= _FREE and left.overlaps(f.interval) for f in around)


def _sums_otherwise(scene: Scene, relation: Relation) -> bool:
    """Whether parts that miss their total make something else to the digit, told beside them.

    612 and 28 make the 640 among them; 18,400, 8,280 and 4,600 make 46,000 with the 14,720 that they were to make up,
    or with what stands right before the first of them.
    """
    told = {o.role: scene.by_claim.get(o.span.claim or "") for o in relation.operands}
    figures = [scene.by_claim.get(o.span.claim or "") for o in relation.operands if o.role == "part"]
    parts, total = [figure for figure in figures if figure is not None], told.get("total")
    if relation.rule != "sum-mismatch" or total is None or len(parts) < len(figures) or not parts:
        return False
    made = sum((part.interval for part in parts), Interval.exact(0))
    if made.overlaps(total.interval):
        return False
    if max(map(digits_of, parts)) < _FREE:
        return False
    if len(parts) >= _THREE and any(_tells(made - part.interval, part) for part in parts):
        return True
    first, last = min(parts, key=_row), max(parts, key=_row)
    before = [f for f in scene.before(first, reach=_BACK) if first.sentence - f.sentence < _BACK]
    before = [f for f in before if same_measure(f, first) and not in_table(scene, f)]  # all rows make their total
    ways = [(None, made), *((f, made + f.interval) for f in (total, *before))]
    lines = scene.lines[max(0, first.sentence - _FURTHER) : last.sentence + _BACK + 1]
    able = [f for line in lines for f in line.figures if f not in (total, *parts) and f.kind == "level"]
    able = [f for f in able if f.sign == templates.LEVEL and _alike(f, first) and not _misprinted(f, total)]
    return any(_tells(way, f) for f in able for other, way in ways if f is not other)


def _misprinted(figure: Figure, total: Figure) -> bool:
    """Whether a total is another figure but for a slip of the pen: it is told right there, and wrong here."""
    return figure.value is not None and total.value is not None and one_sign_apart(total.value, figure.value)


def in_table(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is a cell, which is bound by its row and column."""
    return scene.reading.document.blocks[scene.lines[figure.sentence].sentence.block].table is not None


def _tells(made: Interval, figure: Figure) -> bool:
    """Whether a figure is what others make, told so finely or met so exactly that it is no chance."""
    if not made.overlaps(figure.interval):
        return False
    return digits_of(figure) >= _FREE or (digits_of(figure) >= _TIED and made.midpoint == figure.value)


def _row(figure: Figure) -> int:
    return figure.row


def _alike(one: Figure, other: Figure) -> bool:
    """Whether two amounts may be of one sum: money with money only."""
    return is_money(one.unit) == is_money(other.unit) and "/" not in one.unit


def _told_otherwise(scene: Scene, relation: Relation) -> bool:
    """Whether three amounts that words alone hold together add up with other roles, or two of them to another figure.

    "The debt was 25.16; 10 was borrowed, making it 35.16": the three are no sum of the first. "Of the 98 posts 90 are
    here and 8 there, a net increase of six": what is left of the 98 is told by itself.
    """
    figures = [scene.by_claim.get(operand.span.claim or "") for operand in relation.operands]
    three = [figure for figure in figures if figure is not None]
    if len(three) != _THREE or len(figures) != _THREE or _adds_up(relation):
        return False
    a, b, c = three
    if sum(digits_of(figure) >= _FREE for figure in three) >= _TIED and any(
        (x.interval + y.interval).overlaps(z.interval) for x, y, z in ((a, b, c), (a, c, b), (b, c, a))
    ):
        return True
    if relation.rule == "sum-mismatch" and _left_of_first(three):
        return True
    if relation.rule != "difference-mismatch" or len({figure.sentence for figure in three}) > 1:
        return False
    gap = three[0].interval - three[1].interval
    others = (f for f in scene.lines[a.sentence].figures if f not in three and f.kind == "level" and f.value)
    return any(gap.overlaps(f.interval) or (-gap).overlaps(f.interval) for f in others if same_measure(f, three[1]))


def _left_of_first(three: Sequence[Figure]) -> bool:
    """Whether three amounts of one sentence are a price, what is taken off and what is left, however roughly told."""
    a, b, c = (figure.value or Decimal(0) for figure in sorted(three, key=_row))
    return len({figure.sentence for figure in three}) == 1 and c > b and a - b == c


def _adds_up(relation: Relation) -> bool:
    """Whether a sum of two parts, or a difference, holds as it is."""
    spans = {operand.role: operand.interval for operand in relation.operands}
    if relation.rule == "difference-mismatch":
        gap = spans["new"] - spans["base"]
        return gap.overlaps(spans["delta"]) or (-gap).overlaps(spans["delta"])
    parts = [operand.interval for operand in relation.operands if operand.role == "part"]
    return len(parts) == _THREE - 1 and (parts[0] + parts[1]).overlaps(spans["total"])


def digits_of(figure: Figure) -> int:
    """How many digits a figure is told in, without the zeros that may be round."""
    if figure.value is None or figure.quantity.hedge is not None:
        return 0
    place = figure.quantity.place if "." in figure.quantity.text else figure.quantity.nonzero_place
    return len(str(abs(int(figure.value / place)))) if place else 0
