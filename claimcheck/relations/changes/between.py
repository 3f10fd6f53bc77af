"""The one gap beside the only two levels of its unit: "A charges 260 yuan, B 345: you pay 85 more".

Prose tells two levels and what lies between them in any order and any words. A figure that its own words make a
difference, a rate of change, a multiple or a part of another is held against the two levels of its measure around it,
where there are no more than two; which of them is the greater tells the rest. A conflict needs one slip of the pen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from ...languages import conversions, templates
from ...model.interval import Interval
from ...model.relation import Operand, Relation, RelationKind
from ..matching import same_length
from ..scene import Figure, Line, Scene, same_measure
from .gaps import Gap, chance, fits, scale_of
from .marks import is_base
from .movement import Movement, is_yearly, stated_direction, trap

_BACK = 2  # sentences before the gap
_CHANCE = 0.25  # that an unrelated figure is one slip from agreeing; half of it where the levels stand further off
_SURE = 0.5  # the same where the words compare by themselves
_TELLS = "the only two levels beside the gap"
_CLAUSE = re.compile("[,，；;：:]")
_ONE, _HUNDRED = Interval.exact(1), Interval.exact(100)
_BOUND = frozenset({"factor", "delta", "change", "yearly", "ratio", "share", "part", "total", "mean", "rate", "number"})
_TIMES = 20  # more than one level is of another, short of a slip in scale


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Relations of gaps that ``told`` leaves unbound."""
    bound = {o.span.claim for r in told if r.not_run is None for o in r.operands if o.role in _BOUND}
    gaps = {
        number: [gap for figure in line.figures if (gap := _gap(scene, line, figure)) is not None]
        for number, line in scene.spoken
    }
    for number, line in scene.spoken:
        for gap in gaps[number]:
            if gap.figure.claim is None or gap.figure.claim.id in bound or _rivals(gap, gaps[number]):
                continue
            pair = _pair(scene, line, number, gap)
            if pair is not None:
                yield from _relation(scene, gap, *pair)


def _rivals(gap: Gap, gaps: Sequence[Gap]) -> bool:
    """Whether another figure of the sentence says the same of two levels."""
    return any(
        other.role == gap.role and other.figure is not gap.figure and _alike(gap.figure, other.figure) for other in gaps
    )


def _gap(scene: Scene, line: Line, figure: Figure) -> Gap | None:
    """What a figure's own words make it say of two levels."""
    if figure.at < 0 or figure.modality != "stated" or not figure.value or figure.quantity.form == "range":
        return None
    before, after = line.own_text(figure), line.after_text(figure)
    if line.cue("mark.plan").match(after):
        return None  # more than planned, whatever the year before was
    clause = line.skeleton[: figure.at]
    if line.cue("between.not").search(before) or line.cue("mark.every").search(before) or is_yearly(scene, figure):
        return None
    spec = figure.read.raw.change if figure.read is not None else None
    by = figure.kind == "change" and (spec is None or spec.mode == "by")
    way = stated_direction(figure) if by else None
    way = way if way in ("up", "down") else None
    gap = line.cue("between.gap_before").search(clause) or line.cue("between.gap_after").match(after)
    sure = bool(gap or line.cue("between.this").search(before) or line.cue("between.sure").search(clause))
    if figure.sign == templates.MULTIPLE and not by:
        return Gap(figure, "ratio", None, True) if line.cue("between.times").search(before) else None
    if figure.sign == templates.PERCENT and not by:
        if figure.quantity.form == "fraction" and line.cue("between.part").search(before):
            return Gap(figure, "share", None, True)
        this = line.cue("between.this").search(before) and line.cue("between.due").match(after)
        return Gap(figure, "factor", None, True) if gap or this else None
    if figure.sign in (templates.MULTIPLE, templates.PERCENT):
        return Gap(figure, "factor", way, sure)
    if figure.sign not in (templates.LEVEL, templates.DURATION, templates.POINTS):
        return None
    return Gap(figure, "delta", way, sure) if by or gap or figure.sign == templates.POINTS else None


def _pair(scene: Scene, line: Line, number: int, gap: Gap) -> tuple[Figure, Figure] | None:
    """The only two levels that a gap can lie between: in its own sentence, else in those before as well."""
    block = line.sentence.block
    found: list[Figure] = []
    for at in range(number, max(-1, number - _BACK - 1), -1):
        if scene.lines[at].sentence.block != block:
            break
        found = [*_levels(scene, scene.lines[at], gap), *found]
        pairs = [levels for levels in _by_measure(found) if len(levels) > 1]
        if pairs:
            return _two(gap, pairs[0]) if len(pairs) == 1 and _beside(line, gap, pairs[0]) else None
    return None


def _beside(line: Line, gap: Gap, pair: Sequence[Figure]) -> bool:
    """Whether a rate stands right by one of two levels of its sentence, and not by one of something else."""
    here = [figure for figure in line.figures if figure.at >= 0]
    at = here.index(gap.figure)
    near = here[at - 1] if at else here[1] if len(here) > 1 else gap.figure
    told = near.kind == "level" and near.sign in (templates.LEVEL, templates.DURATION)
    return gap.role == "delta" or not told or any(near is level for level in pair) or _repeated(near, pair)


def _repeated(figure: Figure, levels: Sequence[Figure]) -> bool:
    return any(same_measure(figure, level) and figure.interval.overlaps(level.interval) for level in levels)


def _by_measure(levels: Sequence[Figure]) -> list[list[Figure]]:
    """The levels that measure one thing together, without those that only round another: past 40,000, or 40,812."""
    found: list[list[Figure]] = []
    for level in levels:
        like = next((group for group in found if _alike(group[0], level)), None)
        if like is None:
            found.append([level])
        else:
            like.append(level)
    return [_distinct(group) for group in found]


def _alike(one: Figure, other: Figure) -> bool:
    if {templates.PERCENT} & {one.sign, other.sign}:
        return one.sign == other.sign
    return same_measure(one, other) or same_measure(other, one) or scale_of(one, other) != 1


def _two(gap: Gap, levels: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """Two levels, the greater first; None where they cannot be held against each other."""
    if len(levels) != 2:
        return None
    one, other = levels
    a, b = one.interval, other.interval * Interval.exact(scale_of(other, one))
    first, second = a.midpoint, b.midpoint
    if a.overlaps(b) or not first or not second or not 1 <= _TIMES * first / second <= _TIMES**2:
        return None
    return (one, other) if first > second else (other, one)


def _distinct(levels: list[Figure]) -> list[Figure]:
    """The levels without those that only round another: past 40,000, to be exact 40,812."""
    return [
        level
        for at, level in enumerate(levels)
        if not any(
            other.interval.overlaps(level.interval) and (other.quantity.place, -index) < (level.quantity.place, -at)
            for index, other in enumerate(levels)
            if other is not level
        )
    ]


def _levels(scene: Scene, line: Line, gap: Gap) -> list[Figure]:
    return [f for f in line.figures if f.at >= 0 and f.row != gap.figure.row and _serves(line, gap, f)]


def _serves(line: Line, gap: Gap, level: Figure) -> bool:
    """Whether a level can be one of the two at all."""
    if level.kind == "ordinal" or (level.kind == "change" and gap.figure.sign != templates.POINTS):
        return False
    if not level.value or level.value < 0 or (level.modality != "stated" and not gap.sure):
        return False
    if level.interval.low is None or level.interval.high is None:
        return False
    if level.quantity.form == "fraction" or line.cue("mark.part").search(line.own_text(level)):
        return False
    if line.cue("mark.part_after").match(line.after_text(level)):
        return False
    aside = line.cue("between.aside")
    if aside.search(line.own_text(level)) or aside.match(line.after_text(level)):
        return False
    figure = gap.figure
    if gap.role != "delta":
        if figure.sign == templates.PERCENT and level.sign == templates.PERCENT:
            return True
        return level.sign in (templates.LEVEL, templates.DURATION)
    if figure.sign == templates.POINTS:
        return level.sign == templates.PERCENT
    if level.sign != figure.sign:
        return False
    bare = not figure.unit and level.sign == templates.LEVEL and not conversions.is_money(level.unit)
    return bare or level.unit.partition("/")[0] == figure.unit.partition("/")[0] or scale_of(level, figure) != 1


def _relation(scene: Scene, gap: Gap, high: Figure, low: Figure) -> Iterator[Relation]:
    """What a gap says of two levels, if it is so or one slip keeps it from being so."""
    figure, apart = gap.figure, len({high.sentence, low.sentence, gap.figure.sentence}) > 1
    if gap.role in ("ratio", "share") and not _of_the_other(scene, figure, high, low):
        return
    if {high.kind, low.kind} & {"change"} and (high.kind != low.kind or _against(scene, figure)):
        return
    if not gap.sure and (apart or not (_of_two_times(scene, high, low) or _concludes(scene, figure, high, low))):
        return
    most = (_SURE if gap.sure else _CHANCE) / (2 if apart else 1)
    new, base = (low, high) if gap.way == "down" else (high, low)
    movement = Movement(figure.sentence, figure.quantity.text, gap.way)
    movement.new, movement.base, movement.inferred = new, base, True
    movement.factor, movement.delta = (None, figure) if gap.role == "delta" else (figure, None)
    if gap.role in ("delta", "factor") and trap(scene, movement) is not None:
        return
    if gap.role == "factor" and figure.sign == new.sign == templates.PERCENT:
        line = scene.lines[figure.sentence]
        own = not gap.sure and line.cue("mark.noun").search(line.own_text(figure)) is None
        gaps = (new.interval - base.interval, base.interval - new.interval)
        if not own and any(gap_.overlaps(figure.interval) for gap_ in gaps):
            yield _told(scene, gap, new, base)
        return
    if fits(gap, new, base):
        yield _told(scene, gap, new, base)
        return
    loose = figure.quantity.form == "fraction" and not gap.sure
    if gap.role == "factor" and (loose or _of_either(figure, high, low)):
        return  # "25% better": of which level is left open, and a fraction in words is told roughly
    if gap.role == "delta" and any(f.quantity.hedge is not None for f in (figure, high, low)):
        return  # what lies between two rough levels is anybody's guess
    for one, other in ((new, base), (base, new)) if gap.role in ("delta", "factor") else ((new, base),):
        likely = chance(gap, one, other)
        if likely is not None and likely <= most:
            yield _told(scene, gap, one, other)
            return


def _of_either(rate: Figure, high: Figure, low: Figure) -> bool:
    apart = (high.interval - low.interval) * _HUNDRED
    return any((level.interval * rate.interval).overlaps(apart) for level in (high, low))


def _of_the_other(scene: Scene, figure: Figure, high: Figure, low: Figure) -> bool:
    """Whether what a multiple or a part is told to be of is one of the two levels: by a word of it, or its time."""
    line = scene.lines[figure.sentence]
    before = line.own_text(figure)
    match = line.cue("between.times").search(before) or line.cue("between.part").search(before)
    of = (match.group("of") or "") if match is not None else ""
    if not of or line.cue("between.pronoun").search(of):
        return match is not None
    if line.cue("between.older").search(of):
        return is_older(scene, high) != is_older(scene, low)
    words = set(line.cue("between.empty").sub("", of))
    return any(words & set(scene.lines[level.sentence].own_text(level)) for level in (high, low))


def _against(scene: Scene, change: Figure) -> bool:
    """Whether a change names what it is compared with: on the year, than in May."""
    line = scene.lines[change.sentence]
    return line.cue("own_base").search(_CLAUSE.split(line.own_text(change))[-1]) is not None


def _concludes(scene: Scene, change: Figure, high: Figure, low: Figure) -> bool:
    """Whether a change stands right behind two levels, and names neither a subject nor another time."""
    line = scene.lines[change.sentence]
    here = [f for f in line.figures if 0 <= f.at < change.at and (f.sign != templates.DURATION or f in (high, low))]
    told = line.cue("mark.noun").search(line.own_text(change)) is not None and {*here[-2:]} == {high, low}
    return told and not _against(scene, change)


def _of_two_times(scene: Scene, one: Figure, other: Figure) -> bool:
    """Whether two levels are told of two times: one of an earlier one, or each of a time as long as the other's."""
    if is_older(scene, one) != is_older(scene, other):
        return True
    known = [f.period for f in (one, other) if f.period is not None and f.period.start is not None]
    return len(known) > 1 and known[0].start != known[1].start and same_length(*known)


def is_older(scene: Scene, level: Figure) -> bool:
    """Whether the words of a level put it in an earlier time."""
    line = scene.lines[level.sentence]
    clause = _CLAUSE.split(line.own_text(level))[-1]
    return line.cue("between.older").search(clause) is not None or is_base(scene, line, level)


def _told(scene: Scene, gap: Gap, new: Figure, base: Figure) -> Relation:
    names: dict[str, tuple[RelationKind, str, tuple[str, str, str]]] = {
        "delta": ("difference-of", "difference-mismatch", ("new", "base", "delta")),
        "factor": ("change-of", "growth-mismatch", ("new", "base", "factor")),
        "ratio": ("ratio-of", "ratio-mismatch", ("a", "b", "ratio")),
        "share": ("share-of", "share-mismatch", ("whole", "part", "share")),
    }
    kind, rule, roles = names[gap.role]
    facts = (("direction", gap.way or "up"),) if gap.role in ("delta", "factor") else ()
    figures = (new, base, gap.figure)
    like = gap.figure if gap.role == "delta" else base
    relation = scene.relation(kind, rule, [*zip(roles, figures, strict=True)], _TELLS, facts=facts)
    scales = (Decimal(1) if figure is gap.figure else scale_of(figure, like) for figure in figures)
    operands = (_scaled(operand, scale) for operand, scale in zip(relation.operands, scales, strict=True))
    return replace(relation, operands=tuple(operands), inferred=True)


def _scaled(operand: Operand, scale: Decimal) -> Operand:
    if scale == 1 or operand.value is None:
        return operand
    return replace(operand, interval=operand.interval * Interval.exact(scale), value=operand.value * scale)
