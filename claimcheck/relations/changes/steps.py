"""How far two levels lie apart, told by any word for it: "the £45m improvement", "29 kilos over", "15 % light".

No phrase binds the three. A figure whose own words make it a distance or a rate of change is held against the levels
around it that measure the same. Any two of them that agree with it, either way round, acquit it. Where none do, it is
told of the nearest two, if nothing else can be meant, and only a slip of a rarer kind makes that a conflict: two digits
exchanged, a scale missed, per cent for points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from ...languages import templates
from ...model.relation import LOOSE, Relation
from ..scene import Figure, Line, Scene
from .frame import called_alike
from .marks import is_base, of_past
from .movement import comparable, finer, is_money
from .step import (
    WAYS,
    Pair,
    Step,
    agrees,
    as_rate,
    chance_of,
    in_digits,
    in_points,
    in_units,
    relations_of,
    scale_of,
    step_of,
)
from .step_words import (
    against,
    backwards,
    each_came,
    few,
    fits,
    heads,
    is_aside,
    is_plan,
    last_two,
    loose,
    numeral,
    of_its_sentence,
    of_others,
    of_this,
    of_two_times,
    planned,
    rounds,
    short_of,
    telling,
    to_come,
)

_BACK, _AHEAD = 4, 2  # sentences in which any two acquit
_BESIDE = 1  # figures
_TIMES = 12  # more than two levels of one thing differ by
_BARE = 4  # the same where one of them leaves its unit out
_MOST, _AROUND = 14, 40  # levels looked at, of so many figures to either side
_CHANCE = (0.0, 0.01, 0.03, 0.15, 1.0)  # by how much speaks for the two
_EXACT = 0.1  # that unrelated percentages lie just so many points apart
_COUNTED = 3  # so much at most for a handful of things, which many figures fit
_SURE = 5  # so much speaks for them that a figure may be wrong without a slip
_REACHES = ((0, 0), (-1, 0), (-1, 1), (-2, 1))  # sentences in which the two are looked for, in turn
_BOUND = {"factor", "delta", "change", "yearly", "total", "part", "share", "mean", "ratio"}
_ALONE = ("share-over-100", "shares-sum")  # bind a figure to no two levels
_TIMES_TOLD = ("year", "month", "week", "day", "hour")


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Growth and differences of figures that ``told`` leaves unbound."""
    binding = [relation for relation in told if relation.not_run is None and relation.rule not in _ALONE]
    run = {operand.span.claim for relation in binding for operand in relation.operands if operand.role in _BOUND}
    known = known_of(scene, told)
    for step in known.steps.values():
        if step.figure.claim is not None and step.figure.claim.id not in run:
            beside = _amount_beside(scene.lines[step.figure.sentence], step.figure)
            for relation in _held(scene, step, known):
                if beside is None or any(o.unit.partition("/")[0] == beside.unit for o in relation.operands[:2]):
                    yield relation


def _amount_beside(line: Line, rate: Figure) -> Figure | None:
    """The amount that a rate tells again: "€14 or 4.7 % more" is of levels in euros."""
    before = next((f for f in reversed(line.figures) if 0 <= f.at < rate.at), None)
    told = before is not None and rate.sign == templates.PERCENT and before.sign == templates.LEVEL and before.unit
    return before if before is not None and told and line.cue("mark.or").fullmatch(line.own_text(rate)) else None


class Told(Struct, frozen=True):
    """What other families found: two levels that lack a rate or an amount, those that have one, parts of wholes.

    Those that a share is told of. And the steps of the article, by the rows of their figures.
    """

    open: frozenset[tuple[frozenset[int], bool]]
    closed: frozenset[tuple[frozenset[int], bool]]
    parts: frozenset[int]
    shared: frozenset[frozenset[int]]
    steps: dict[int, Step]


def known_of(scene: Scene, told: Sequence[Relation]) -> Told:
    open_: set[tuple[frozenset[int], bool]] = set()
    closed: set[tuple[frozenset[int], bool]] = set()
    parts: set[int] = set()
    shared: set[frozenset[int]] = set()
    for relation in told:
        figures = [(o.role, scene.by_claim.get(o.span.claim or "")) for o in relation.operands]
        if relation.not_run is not None:
            continue
        parts |= {figure.row for role, figure in figures if role == "part" and figure is not None}
        by_role = dict(figures)
        part, whole = by_role.get("part"), by_role.get("whole")
        if relation.rule == "share-mismatch" and part is not None and whole is not None:
            shared.add(frozenset((part.row, whole.row)))
        new, base = by_role.get("new"), by_role.get("base")
        if new is None or base is None:
            continue
        rows = frozenset((new.row, base.row))
        for role, rate in (("factor", True), ("delta", False)):
            (closed if role in by_role else open_).add((rows, rate))
    steps = {step.figure.row: step for step in _steps(scene)}
    return Told(frozenset(open_ - closed), frozenset(closed), frozenset(parts), frozenset(shared), steps)


def _steps(scene: Scene) -> Iterator[Step]:
    for _, line in scene.spoken:
        if "step.after" in line.cues:
            found = (step_of(scene, line, figure) for figure in line.figures if figure.value and figure.at >= 0)
            yield from (step for step in found if step is not None)


def _held(scene: Scene, step: Step, told: Told) -> Iterator[Relation]:
    levels = _levels(scene, step, told)
    pairs = [p for p in map(_ordered, combinations(levels, 2)) if _left(step, p, told) or may_be(scene, step, p)]
    agreeing = [pair for pair in pairs if agrees(step, pair) and not as_rate(step, pair)]
    pair, only = _meant(scene, step, pairs, told)
    if pair is None:
        return
    if not {(_rows(pair), step.rate), (_rows(pair), step.rate and not in_points(step, pair))}.isdisjoint(told.closed):
        return  # another rate or amount is told of the two
    if _rows(pair) <= told.parts or (not step.rate and finer(step.figure, *pair)):
        return  # they are parts of one whole
    weight = _weight(scene, step, pair) + only + ((_rows(pair), step.rate) in told.open)
    sure = only and (step.sure or step.figure.sign == templates.POINTS or in_points(step, pair))
    beside = {step.figure.sentence} if sure and weight >= _SURE - 1 else {level.sentence for level in levels}
    if any({level.sentence for level in able} <= beside for able in agreeing):
        return
    if not step.rate and not telling(step.figure):
        weight = min(weight, _COUNTED)
    if loose(*pair) if step.rate else loose(step.figure, *pair):
        return  # what lies between bounds is anybody's guess
    if in_points(step, pair) and not step.own:
        return  # of another thing than the two shares
    if (step.plain and not of_two_times(scene, step, pair)) or backwards(step, pair):
        return
    if step.line.cue("step.open").search(step.line.skeleton) and not (step.own and is_plan(scene, pair[1])):
        return
    if not _of_these(scene, step, pair, told):
        return
    for way in (step.way,) if step.way in WAYS else WAYS:
        misnamed = as_rate(step, pair) or (step.own and in_points(step, pair))
        chance = _EXACT if misnamed else chance_of(step, pair, way)
        if chance is not None and chance <= _CHANCE[min(weight, len(_CHANCE) - 1)]:
            yield from (replace(one, facts=(*one.facts, LOOSE)) for one in relations_of(scene, step, pair, way))
            return


def _of_these(scene: Scene, step: Step, pair: Pair, told: Told) -> bool:
    """Whether the words of a step allow that it is of these levels: no subject, time or flow of its own."""
    figure, line = step.figure, step.line
    if of_its_sentence(scene, step, pair):
        return False
    rivals = [f for f in line.figures if f is not figure and f.sign == figure.sign and f not in pair]
    if any(f.unit == figure.unit and f.row in told.steps for f in rivals):
        return False
    texts = [(scene.lines[f.sentence], f) for f in pair]
    if each_came(scene, pair):
        return False
    words = ((at, at.own_text(f), at.after_text(f)) for at, f in texts)
    if any(_apart_from_it(at, own, after) for at, own, after in words):
        return False  # what was expected, not what was; "38 million, most of it from a deal of 30 million"
    if step.way in WAYS and texts[1][0].cue("step.whole").search(texts[1][0].own_text(pair[1])):
        return False  # "of the 8.4 million, 5 million is promised": a whole does not rise or fall
    past = sum(_is_past(scene, f) and at.cue("mark.to").search(at.own_text(f)) is None for at, f in texts)
    named = line.cue("step.than_level").fullmatch(line.after_text(figure)) is not None
    elsewhere = line.cue("step.than").match(line.after_text(figure)) is not None and not named
    kinds = {level.kind for level in pair}
    if "change" in kinds and (len(kinds) > 1 or against(step)):
        return False
    elsewhere = elsewhere or ("step.than" not in line.cues and against(step) and not step.sure)
    if (elsewhere and not past) or (past > 1 and pair[0].sentence != pair[1].sentence):
        return False
    if all(level.row > figure.row for level in pair) and not step.strong:
        return False
    if figure.sign == templates.MULTIPLE and not in_digits(figure) and not of_this(scene, step, pair):
        return False
    verb = line.cue("step.verb").search(line.own_text(figure))
    if verb is None or heads(scene, step) or line.cue("step.after").match(line.after_text(figure)) is not None:
        return True
    if line.cue("step.gone").search(line.own_text(figure)) is not None:
        return True
    kin = [level for level in pair if called_alike(scene, figure, level)]
    return bool(kin) and all(level in kin or level.sentence == figure.sentence for level in pair)


def _apart_from_it(line: Line, own: str, after: str) -> bool:
    """Whether the words around a level tell what was hoped for, or a part."""
    part = line.cue("mark.part").search(own) or line.cue("mark.part_after").match(after)
    return part is not None or line.cue("mark.hoped").match(after) is not None


def _is_past(scene: Scene, level: Figure) -> bool:
    line = scene.lines[level.sentence]
    then = line.cue("mark.then").search(line.own_text(level)) is not None
    return then or is_base(scene, line, level) or of_past(scene, line, level)


def _rows(pair: Pair) -> frozenset[int]:
    return frozenset(level.row for level in pair)


def _levels(scene: Scene, step: Step, told: Told) -> list[Figure]:
    """The levels around a step, the nearest ones first."""
    at, block, row = step.figure.sentence, step.line.sentence.block, step.figure.row
    blocks = (block, block + 1) if heads(scene, step) else (block,)
    found = [
        level
        for level in scene.figures[max(0, row - _AROUND) : row + _AROUND]
        if level is not step.figure
        and -_BACK <= level.sentence - at <= _AHEAD
        and scene.lines[level.sentence].sentence.block in blocks
        and level.at >= 0
        and (level.value or 0) > 0
        and level.sign in (templates.LEVEL, templates.PERCENT, templates.DURATION)
        and not (step.figure.sign == templates.POINTS and level.quantity.form == "fraction")
        and (_of_rates(step, level) or (level.kind not in ("change", "ordinal") and level.row not in told.steps))
        and not is_aside(scene.lines[level.sentence], level)
    ]
    found = [level for level in found if not any(rounds(level, other) for other in found)]
    return sorted(found, key=lambda level: (abs(level.sentence - at), abs(level.row - row)))[:_MOST]


def _of_rates(step: Step, level: Figure) -> bool:
    """Whether points may be told of a rate of change: 2.4 points faster than trade, which grew 4.9 %."""
    return step.figure.sign == templates.POINTS and level.sign == templates.PERCENT and level.kind == "change"


def _ordered(pair: Pair) -> Pair:
    low, high = sorted(pair, key=lambda level: (level.value or 0) * scale_of(level, pair[0]))
    return low, high


def may_be(scene: Scene, step: Step, pair: Pair) -> bool:
    """Whether two levels can be what a step is told of: of one measure and size, and of the step's."""
    low, high = pair
    first, second = sorted(pair, key=lambda level: level.row)
    line = scene.lines[first.sentence]
    _, per, what = step.figure.unit.partition("/")
    if per and what not in _TIMES_TOLD and not any(level.unit.endswith(per + what) for level in pair):
        return False  # so much a head is no difference of two sums
    if first.sentence == second.sentence and line.cue("mark.out_of").fullmatch(line.between(first, second)):
        return False  # a part and its whole
    if step.rate and any(few(level) for level in pair):
        return False
    lasting = templates.DURATION in (low.sign, high.sign)
    if step.rate and lasting and any(level.sentence != step.figure.sentence for level in pair):
        return False  # eighteen months; it costs a fifth more than before
    if is_money(low) != is_money(high) and not (in_digits(low) and in_digits(high)):
        return False  # "$3.20 a dozen"
    if not step.rate and of_others(step.figure, pair):
        return False
    told = (low.interval, high.interval, low.interval + high.interval) if low.sign == high.sign else ()
    if not step.rate and step.figure.interval in told:
        return False  # told once more, or their sum
    bare = numeral(low) != numeral(high) and not is_money(low) and not is_money(high) and low.sign == high.sign
    alike = (bare and agrees(step, pair)) or scale_of(low, high) != 1 or comparable(low, high) or comparable(high, low)
    alike = alike or planned(scene, step, pair)
    if low.value == high.value or not alike or in_units(high, low).overlaps(low.interval):
        return False
    times = _BARE * (step.figure.value or 1) if step.figure.sign == templates.MULTIPLE else 0
    if (high.value or 0) * scale_of(high, low) > (low.value or 0) * max(times, _BARE if bare else _TIMES):
        return False
    signs = {low.sign, high.sign}
    if step.figure.sign == templates.POINTS:
        return templates.PERCENT in signs or (signs == {templates.LEVEL} and agrees(step, pair))
    if step.rate:
        return templates.PERCENT not in signs or in_points(step, pair)
    return templates.PERCENT not in signs and all(fits(step.figure, level) for level in pair) and not (
        numeral(low)
        and numeral(high)
        and step.figure.unit
        and not step.figure.quantity.noun
        and not (step.back and step.strong)
    )


def _left(step: Step, pair: Pair, told: Told) -> bool:
    """Whether a count may be what is left of a whole beside a part that a share is told of."""
    counts = {figure.quantity.noun == figure.quantity.unit != "" for figure in (*pair, step.figure)}
    return not step.rate and step.own and counts == {True} and _rows(pair) in told.shared


def _meant(
    scene: Scene, step: Step, pairs: Sequence[Pair], told: Told
) -> tuple[Pair | None, bool]:
    """The pair that can be meant, and whether it is the only one: that of the sentence, else the nearest."""
    at = step.figure.sentence
    for first, last in _REACHES:
        able = [p for p in pairs if all(first <= level.sentence - at <= last for level in p)]
        if len(able) == 1 or (able and _same(able)):
            return able[0], True
        beside = last_two(step, able)
        if beside is not None:
            return beside, True
        for likelier in (
            [p for p in able if not step.rate and _rows(p) in told.shared],
            short_of(scene, step, able, told.shared, told.parts),
            [p for p in able if (_rows(p), step.rate) in told.open],
            [p for p in able if _joined(scene, p)],
            [p for p in able if all(abs(level.row - step.figure.row) <= _BESIDE for level in p)],
        ):
            if len(likelier) == 1:
                return likelier[0], False
        if able:
            break
    return None, False


def _joined(scene: Scene, pair: Pair) -> bool:
    """Whether two levels stand side by side, held against each other: 368 versus 320."""
    first, second = sorted(pair, key=lambda level: level.row)
    line = scene.lines[first.sentence]
    if second.row != first.row + 1 or first.sentence != second.sentence:
        return False
    return line.cue("step.held").search(line.between(first, second)) is not None


def _same(pairs: Sequence[Pair]) -> bool:
    """Whether all pairs are of the same two values."""
    return len({tuple(level.value for level in pair) for pair in pairs}) == 1


def _weight(scene: Scene, step: Step, pair: Pair) -> int:
    """How much speaks for two levels: words that hold them against each other, one name, a step that points back."""
    low, high = pair
    held = any(_is_held(scene, level) for level in pair)
    dated = low.period is not None and high.period is not None and low.period.start != high.period.start
    offsets = [level.sentence - step.figure.sentence for level in pair]
    behind = all(level.row > step.figure.row for level in pair)
    beside = max(map(abs, offsets)) <= 1 and not (numeral(low) and numeral(high))
    named = dated or called_alike(scene, low, high)
    told = held + named + step.back + step.strong + step.sure + beside + _joined(scene, pair)
    told += 2 * (to_come(step) and is_plan(scene, high))
    return told if heads(scene, step) else told - 2 * (min(offsets) > 0) - (behind and not step.sure)


def _is_held(scene: Scene, level: Figure) -> bool:
    line = scene.lines[level.sentence]
    words = line.own_text(level), line.after_text(level)
    return (
        any(line.cue("step.held").search(text) for text in words)
        or is_base(scene, line, level)
        or of_past(scene, line, level)
    )
