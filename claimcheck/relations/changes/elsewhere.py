"""Steps told paragraphs away from their two levels: "cut its debt by €41m", above "€212m, against €253m a year ago".

``steps`` looks in the paragraph of a step. Here the two levels stand anywhere, so that only those come into question
which words hold against each other where they stand: a new level and its base. Any two levels of the article that
agree with the step acquit it. A conflict needs one slip of the pen that unrelated figures would hardly show, the more
so the more pairs there are; or a pair that agrees to the digit and went the other way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ...languages import templates
from ...model.relation import Relation
from ..scene import Figure, Scene, same_measure
from ..settle import counted_alike
from .frame import of_size
from .marks import frames, is_base, is_older, of_past
from .movement import comparable, is_money, stated_direction
from .step import WAYS, Pair, Step, agrees, as_rate, chance_of, relations_of
from .steps import Told, known_of, may_be

_AROUND = 160  # figures to either side of a step
_LEVELS = 60  # levels of its measure among them, the nearest ones
# That any of the pairs is one slip away; that one is which goes by the step's name, or below a step that heads it.
_CHANCE, _NAMED = 0.02, 0.06
_DIGITS = 3  # of a step that agrees by more than chance
_BOUND = {"factor", "delta", "change", "yearly", "total", "part", "share", "mean", "ratio", "headline"}
_ALONE = ("share-over-100", "shares-sum")
_LEVELLED = (templates.LEVEL, templates.DURATION, templates.PERCENT)


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Differences of amounts of change that ``told`` leaves unbound."""
    binding = [relation for relation in told if relation.not_run is None and relation.rule not in _ALONE]
    run = {operand.span.claim for relation in binding for operand in relation.operands if operand.role in _BOUND}
    known = known_of(scene, told)
    open_ = [s for s in known.steps.values() if s.figure.claim is not None and s.figure.claim.id not in run]
    pairs = list(_pairs(scene, binding, known)) if open_ else []
    for step in open_:
        yield from _of(scene, step, pairs, known)


def _pairs(scene: Scene, told: Sequence[Relation], known: Told) -> Iterator[tuple[Figure, Figure]]:
    """New levels, each with the base that words hold it against."""
    seen: set[tuple[int, int]] = set()
    for new, base in (*_told_pairs(scene, told), *_framed(scene)):
        able = all(f.sign in _LEVELLED and f.kind != "change" and f.row not in known.steps for f in (new, base))
        if able and (new.row, base.row) not in seen and new.value != base.value and of_size(new, base):
            seen.add((new.row, base.row))
            yield new, base


def _told_pairs(scene: Scene, told: Sequence[Relation]) -> Iterator[tuple[Figure, Figure]]:
    for relation in told:
        by_role = {operand.role: scene.by_claim.get(operand.span.claim or "") for operand in relation.operands}
        new, base = by_role.get("new"), by_role.get("base")
        if new is not None and base is not None:
            yield new, base


def _framed(scene: Scene) -> Iterator[tuple[Figure, Figure]]:
    """The levels of each sentence, and those that the sentence behind goes on to compare."""
    last: Figure | None = None
    for number, line in scene.spoken:
        for frame in frames(scene, number, line):
            new, base = frame.new, frame.base
            if new is None and base is not None and last is not None and base.sentence - last.sentence == 1:
                new = last if _block(scene, last) == _block(scene, base) else None
            if new is not None and base is not None and new.row != base.row and comparable(new, base):
                yield new, base
            last = frame.new or last
    yield from _older(scene)


def _older(scene: Scene) -> Iterator[tuple[Figure, Figure]]:
    """Levels that their own words put in an earlier time, each with the last one of its measure told before it."""
    for line in scene.lines:
        for base in line.figures:
            if base.kind == "level" and base.value and _is_older(scene, base):
                before = (f for f in scene.before(base) if f.kind == "level" and f.value and _alike(scene, f, base))
                new = next((f for f in before if of_size(f, base)), None)
                if new is not None:
                    yield new, base


def _is_older(scene: Scene, level: Figure) -> bool:
    line = scene.lines[level.sentence]
    return is_base(scene, line, level) or of_past(scene, line, level)


def _alike(scene: Scene, one: Figure, other: Figure) -> bool:
    return comparable(one, other) or counted_alike(scene, one, other)


def _alike_named(scene: Scene, one: Figure, other: Figure) -> bool:
    """Whether two levels are told in one unit, or both count people."""
    people = scene.cue(scene.lines[one.sentence], "people_unit")
    return same_measure(one, other) or all(people.fullmatch(f.unit) for f in (one, other))


def _in_full(figure: Figure) -> bool:
    """Whether an amount of money says so itself: of people, a bare number goes by the figure before it."""
    return not is_money(figure) or not figure.quantity.text[:1].isdigit() or bool(figure.quantity.unit)


def _block(scene: Scene, figure: Figure) -> int:
    return scene.lines[figure.sentence].sentence.block


def _of(scene: Scene, step: Step, pairs: Sequence[tuple[Figure, Figure]], known: Told) -> Iterator[Relation]:
    figure = step.figure
    if step.role != "delta" or figure.quantity.hedge is not None or _told_again(scene, step):
        return  # rates have too few digits
    if step.line.cue("mark.score").match(step.line.after_text(figure)) or not _in_full(figure):
        return
    own = [pair for pair in _recalled(scene, step) if pair not in pairs]
    near = [pair for pair in (*pairs, *own) if _may_be_of(scene, step, *pair, known)]
    loose = [pair for pair in _side_by_side(scene, step, known) if pair not in near and pair[::-1] not in near]
    loose = loose if step.strong else []
    if not near and not loose:
        return
    agreeing = [(low, high) for low, high in _any_two(scene, step, known) if agrees(step, (low, high))]
    if agreeing:
        turned = _turned(step, near, agreeing)
        if turned is not None:
            yield from relations_of(scene, step, turned, step.way, turned=True)
        return
    best: tuple[float, Pair] | None = None
    for new, base in (*near, *loose):
        pair = (new, base) if (new.value or 0) < (base.value or 0) else (base, new)
        for way in (step.way,) if step.way in WAYS else WAYS:
            chance = None if as_rate(step, pair) else chance_of(step, pair, way)
            told = (new, base) in near
            limit = _CHANCE / (len(near) + (0 if told else len(loose)))
            sure = (new, base) in own or _heads(scene, step) or _named(step, new, base)
            limit = _NAMED if told and sure else limit
            if chance is not None and chance < limit and (best is None or chance < best[0]):
                best = chance, pair
    if best is not None:
        yield from relations_of(scene, step, best[1], step.way)


def _recalled(scene: Scene, step: Step) -> list[tuple[Figure, Figure]]:
    """148,200 units, 6,900 fewer than in 2023: the level right before a step, with each older one told behind it."""
    before = scene.figures[step.figure.row - 1] if step.figure.row else step.figure
    if before.sentence != step.figure.sentence or before.kind != "level" or before is step.figure:
        return []
    around = scene.figures[step.figure.row + 1 : step.figure.row + _AROUND]
    older = [f for f in around if f.kind == "level" and f.value and is_older(scene, f) and _alike(scene, before, f)]
    return [(before, base) for base in older if of_size(before, base)]


def _may_be_of(scene: Scene, step: Step, new: Figure, base: Figure, known: Told) -> bool:
    """Whether a step can be of two levels: not of its sentence, of its measure, and smaller than both of a size."""
    own = _block(scene, step.figure)
    if abs(new.row - step.figure.row) > _AROUND or own == _block(scene, new) == _block(scene, base):
        return False
    if (frozenset((new.row, base.row)), step.rate) in known.closed:
        return False  # another amount or rate is told of the two
    if not step.rate and is_money(step.figure) != is_money(new):
        return False
    pair = (new, base) if (new.value or 0) < (base.value or 0) else (base, new)
    return may_be(scene, step, pair) and (same_measure(new, base) or counted_alike(scene, new, base))


def _side_by_side(scene: Scene, step: Step, known: Told) -> list[tuple[Figure, Figure]]:
    """Levels of a step's measure that follow each other in the text, or one of which is an older one."""
    row = step.figure.row
    around = scene.figures[max(0, row - _AROUND) : row + _AROUND]
    able = [f for f in around if f.sign in _LEVELLED and f.value and f.kind != "change" and not _celled(scene, f)]
    able = [f for f in able if f.row not in known.steps]
    older = [f for f in able if _is_older(scene, f)]
    kin = [f for f in able if f.unit == step.figure.unit or not f.unit or counted_alike(scene, f, step.figure)]
    found = [*pairwise(kin), *zip(kin, kin[2:], strict=False), *((f, base) for base in older for f in able)]
    found = [pair for pair in found if pair[0].row != pair[1].row and of_size(*pair) and _alike_named(scene, *pair)]
    return [(new, base) for new, base in dict.fromkeys(found) if _may_be_of(scene, step, new, base, known)]


def _celled(scene: Scene, figure: Figure) -> bool:
    return scene.reading.document.blocks[_block(scene, figure)].table is not None


def _told_again(scene: Scene, step: Step) -> bool:
    """Whether the same amount stands elsewhere: it is bound there, or told of what stands nowhere."""
    own = step.figure
    like = (f for f in scene.figures if f is not own and (f.sign, f.unit) == (own.sign, own.unit))
    return any(f.value == own.value for f in like)


def _any_two(scene: Scene, step: Step, known: Told) -> Iterator[Pair]:
    """Any two levels of the article that a step may be of."""
    row = step.figure.row
    able = [
        f
        for f in scene.figures[max(0, row - _AROUND) : row + _AROUND]
        if f is not step.figure and f.sign in _LEVELLED and f.value and f.interval.low is not None
    ]
    able = sorted(able, key=lambda f: abs(f.row - row))[:_LEVELS]
    able.sort(key=lambda f: f.value or 0)
    for at, low in enumerate(able):
        for high in able[at + 1 :]:
            if low.value != high.value and _fine(step, low, high) and may_be(scene, step, (low, high)):
                yield low, high


def _fine(step: Step, low: Figure, high: Figure) -> bool:
    """Whether two levels are told finely enough to agree with a step by more than their rounding."""
    slack = (low.interval.width or Decimal(0)) + (high.interval.width or Decimal(0))
    return slack < abs(step.figure.value or Decimal(0))


def _turned(
    step: Step, near: Sequence[tuple[Figure, Figure]], agreeing: Sequence[Pair]
) -> Pair | None:
    """The pair that a step is told of the wrong way round, where every pair that agrees went the other way."""
    figure = step.figure
    digits = len(figure.value.normalize().as_tuple().digits) if figure.value else 0
    way = stated_direction(figure)
    if way not in WAYS or way != step.way or digits < _DIGITS:
        return None
    compared = step.line.cue("step.after").match(step.line.after_text(figure)) is not None
    if compared or step.line.cue("either_way").search(step.line.skeleton) is not None:
        return None  # so many fewer than another: which of the two is spoken of, its own words leave open
    values = {(new.value, base.value) for new, base in near}
    ways = set()
    for low, high in agreeing:
        if (high.value, low.value) in values:
            ways.add("up")
        elif (low.value, high.value) in values:
            ways.add("down")
        else:
            return None
    return agreeing[0] if len(ways) == 1 and way not in ways else None


def _named(step: Step, new: Figure, base: Figure) -> bool:
    """Whether a step and one of its levels share a word of their names."""
    own = set(step.figure.name.words)
    return bool(own & (set(new.name.words) | set(base.name.words)))


def _heads(scene: Scene, step: Step) -> bool:
    """Whether a step is told in a headline or in the first paragraph."""
    blocks = scene.reading.document.blocks
    block = step.line.sentence.block
    return blocks[block].kind == "title" or all(b.kind != "paragraph" for b in blocks[:block])
