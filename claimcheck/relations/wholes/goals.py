"""A goal, what is done of it, and how much that is: 今年目标2.48亿吨，前三季度已完成全年目标的76.4%，还差5864万吨.

The three stand sentences apart. A share or a remainder that its words call one of a goal is held against the amount
called a goal and what is told as done; any two amounts around that agree acquit it, and only a slip is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation
from .. import near_miss
from ..matching import clearly_same_period
from ..scene import Figure, Line, Scene, same_measure
from ..settle import share_holds
from .parts import counts

_CHANCE = 0.06  # that three unrelated figures are one slip from agreeing
_BEFORE, _BEHIND = 3, 2  # sentences between a goal and what is done of it
_FAR = 200  # per cent: more is done of no goal
_NAMED = 2  # signs
_HUNDRED = Interval.exact(100)
_HUNDREDTH = Interval.exact("0.01")


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Relations of goals that ``told`` leaves unbound."""
    roles = ("share", "delta", "total", "part")
    run = {o.span.claim for r in told if _runs(r) for o in r.operands if o.role in roles}
    for number, line in scene.spoken:
        for figure in line.figures:
            if figure.claim is None or figure.claim.id in run or figure.at < 0 or not figure.value:
                continue
            own = line.own_text(figure)
            if figure.sign == templates.PERCENT and figure.unit == "%" and figure.kind != "change":
                said = line.cue("goal.share").search(own)
                if said is not None:
                    of = line.cue("goal.filler").sub("", said.groupdict().get("of") or "")
                    yield from _share(scene, number, line, figure, of)
            elif counts(figure) and (line.cue("goal.left").search(own) or line.cue("goal.short").search(own)):
                yield from _left(scene, number, line, figure, told)


def _runs(relation: Relation) -> bool:
    return relation.not_run is None and relation.rule != "share-over-100"


def _goals(scene: Scene, number: int, figure: Figure) -> list[Figure]:
    """The amounts around a figure that are called goals."""
    near = scene.lines[max(0, number - _BEFORE) : number + _BEHIND]
    return [
        goal
        for line in near
        for goal in line.figures
        if goal is not figure
        and goal.at >= 0
        and counts(goal)
        and bool(goal.value)
        and (line.cue("goal.word").search(line.own_text(goal)) or line.cue("goal.behind").match(line.after_text(goal)))
        and line.cue("goal.left").search(line.own_text(goal)) is None
    ]


def _done(scene: Scene, line: Line, goal: Figure, figure: Figure) -> list[Figure]:
    """The amounts that may be what is done of a goal: told before, in the goal's measure, and no goals."""
    return [
        done
        for done in scene.before(figure)
        if done is not goal
        and counts(done)
        and bool(done.value)
        and same_measure(done, goal)
        and done.modality == "stated"
        and scene.cue(line, "goal.word").search(scene.lines[done.sentence].own_text(done)) is None
    ]


def _meant(scene: Scene, line: Line, goal: Figure, figure: Figure, able: Sequence[Figure]) -> Figure | None:
    """Which of several amounts is done: by the goal's own name and the time told; of several, the first of the lead."""
    words = scene.cue(line, "planned.word")
    name = words.sub("", goal.name.text)
    able = [f for f in able if not scene.cue(line, "mean_name").search(scene.lines[f.sentence].own_text(f))]
    kin = [f for f in able if f.row not in scene.bases and _one_name(name, words.sub("", f.name.text))]
    timed = [f for f in kin if f.period is not None and f.period.start and clearly_same_period(f.period, figure.period)]
    for some in (timed, kin, able):
        if some:
            values = {f.value for f in some}
            lead = min(some, key=lambda f: f.row)
            return lead if len(values) == 1 or (some is not able and lead.sentence <= 1) else None
    return None


def _one_name(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _NAMED and (one[-_NAMED:] in other or other[-_NAMED:] in one)


def _exact(goal: Figure) -> Interval:
    """A goal, which is set in round numbers and means just these."""
    return goal.interval if goal.quantity.hedge or goal.value is None else Interval.exact(goal.value)


def _share(scene: Scene, number: int, line: Line, share: Figure, of: str) -> Iterator[Relation]:
    goals = _goals(scene, number, share)
    if len(of) >= _NAMED:  # 毕业生就业任务: one of its own
        goals = [goal for goal in goals if of in f"{scene.lines[goal.sentence].own_text(goal)} {goal.name.text}"]
    pairs = [(done, goal) for goal in goals for done in _done(scene, line, goal, share)]
    if any(share_holds(done.interval, goal.interval, share.interval) for done, goal in pairs):
        return
    for goal in goals if len({goal.value for goal in goals}) == 1 else ():
        done = _meant(scene, line, goal, share, [done for done, other in pairs if other is goal])
        if done is None or (share.value or _FAR) >= _FAR:
            continue
        wanted = [
            (share, done.interval / _exact(goal) * _HUNDRED),
            (done, _exact(goal) * share.interval * _HUNDREDTH),
            (goal, done.interval / share.interval * _HUNDRED),
        ]
        if _slipped(wanted):
            roles = [("part", done), ("whole", goal), ("share", share)]
            cue = line.own_text(share)[-12:]
            yield replace(scene.relation("share-of", "share-mismatch", roles, cue), inferred=True)
            return


def _held(scene: Scene, told: Sequence[Relation], goal: Figure) -> Figure | None:
    """What is done of a goal, where a share of the goal tells it: 182.28亿元，为年初预算186亿元的98.0%."""
    for relation in told:
        if relation.rule == "share-mismatch" and relation.not_run is None:
            found = scene.in_roles(relation, "part", "whole", "share")
            if len(found) > 1 and found[1] is goal:
                return found[0]
    return None


def _called(scene: Scene, able: list[Figure], name: str | None) -> list[Figure]:
    """Those of some amounts that have a name right before them, if there are any: 余额低于限额17.8亿元."""
    return [f for f in able if name and name in scene.lines[f.sentence].own_text(f)] or able


def _left(scene: Scene, number: int, line: Line, left: Figure, told: Sequence[Relation]) -> Iterator[Relation]:
    goals = [goal for goal in _goals(scene, number, left) if same_measure(goal, left)]
    pairs = [(done, goal) for goal in goals for done in _done(scene, line, goal, left)]
    if any((done.interval + left.interval).overlaps(goal.interval) for done, goal in pairs):
        return
    short = line.cue("goal.short").search(line.own_text(left))
    for goal in goals if len({goal.value for goal in goals}) == 1 else ():
        able = _called(scene, [d for d, other in pairs if other is goal], short["of"] if short is not None else None)
        done = _held(scene, told, goal) or _meant(scene, line, goal, left, able)
        if done is None:
            continue
        wanted = [
            (left, _exact(goal) - done.interval),
            (done, _exact(goal) - left.interval),
            (goal, done.interval + left.interval),
        ]
        if _slipped(wanted) if short is None else near_miss.chance(wanted) is not None:
            roles = [("new", goal), ("base", done), ("delta", left)]
            facts: tuple[tuple[str, str], ...] = (("direction", "up"),)
            cue = line.own_text(left)[-12:]
            if short is not None:  # words that name the goal again leave less open
                facts += (("severity", "warning"),)
            relation = scene.relation("difference-of", "difference-mismatch", roles, cue, facts=facts)
            yield replace(relation, inferred=short is None)
            return


def _slipped(wanted: Sequence[tuple[Figure, Interval]]) -> bool:
    chance = near_miss.chance(wanted)
    return chance is not None and chance <= _CHANCE
