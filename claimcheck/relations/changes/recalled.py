"""Changes whose two levels are told around them in other sentences, the older by words of its own time.

"The toll came to 496. … In 2021 there had been 512. … It has thus fallen by 16, or 3.1 %": no phrase binds the three.
A change that nothing else binds is held against the levels around it that measure the same, the base being one that
its own words put in an earlier time. Any pair of them that agrees acquits; a conflict is told only where one slip of
the pen explains it, and unrelated figures would hardly be so near.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation, RelationKind
from .. import near_miss
from ..matching import same_length
from ..scene import Figure, Line, Scene
from .frame import RATES, called_alike, fits, may_span, of_another, of_size
from .marks import frames, is_base, of_past
from .movement import Movement, comparable, is_yearly, trap

_BACK = 4  # sentences before the change
_MOST = 24  # levels looked at, the nearest ones
_NEXT = 1  # sentences back to the one percentage that points can start from
_CHANCE = 0.06  # that three unrelated figures are one slip from agreeing
_KIN = 0.16  # the same where the two levels go by one name
_TURNED = 0.05  # that unrelated figures agree the other way round
_WAYS = ("up", "down")
_ONE, _HUNDRED = Interval.exact(1), Interval.exact(100)
_ALONE = "share-over-100"  # binds a figure to no other
_BOUND = {"factor", "delta", "change", "yearly", "total", "part", "share"}


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Relations of changes that ``told`` leaves unbound."""
    run = {o.span.claim for r in told if r.not_run is None and r.rule != _ALONE for o in r.operands if o.role in _BOUND}
    open_: dict[str | None, list[Relation]] = {}
    taken: dict[str, set[str | None]] = {}  # the levels that a base was found to be of
    for relation in told:
        by_role = {operand.role: operand.span.claim for operand in relation.operands}
        if relation.not_run is None and by_role.get("base") and by_role.get("new"):
            taken.setdefault(str(by_role["base"]), set()).add(by_role["new"])
        if relation.not_run is not None:
            for operand in relation.operands:
                if operand.role in ("factor", "delta"):
                    open_.setdefault(operand.span.claim, []).append(relation)
    for number, line in scene.spoken:
        for frame in frames(scene, number, line):
            if of_another(scene, frame):
                continue
            led = any(_points_back(scene, line, change) for change, _ in frame.changes)
            for change, way in frame.said():
                if change.claim is not None and change.claim.id not in run and _tells(scene, change):
                    stopped = open_.get(change.claim.id, ())
                    before = _only_before(scene, change, frame.new) or _risen_from(scene, line, change, frame.new)
                    reached = _reached(scene, line, frame.new) | _left_at(scene, line, change)
                    yield from _recalled(scene, change, way, stopped, taken, led=led, before=before, reached=reached)


def _points_back(scene: Scene, line: Line, change: Figure) -> bool:
    """Whether the words before a change name no subject of its own, or say that it follows from what was told."""
    before = line.own_text(change)
    return any(line.cue(cue).search(before) for cue in ("mark.noun", "mark.so", "mark.thus")) or (
        line.cue("mark.back").match(line.skeleton) is not None and change is line.figures[0]
    )


def _reached(scene: Scene, line: Line, new: Figure | None) -> set[str]:
    """The level that the words of a change lead to ("by 15.8 per cent to 4,116"): it is of no other."""
    if new is None or new.claim is None or line.cue("mark.to").search(line.own_text(new)) is None:
        return set()
    return {new.claim.id}


def _left_at(scene: Scene, line: Line, change: Figure) -> set[str]:
    """The level right behind a change, at which it leaves what is spoken of: down 11.8 % at 540."""
    after = next(iter(scene.figures[change.row + 1 : change.row + 2]), None)
    if after is None or after.claim is None or after.sentence != change.sentence or after.kind != "level":
        return set()
    return {after.claim.id} if line.cue("mark.at_level").fullmatch(line.own_text(after)) else set()


def _only_before(scene: Scene, change: Figure, new: Figure | None) -> tuple[Figure, Figure] | None:
    """ "In October 28.4 % could read. By March 47.1 % could, a gain of 18.7 points": the one percentage told before."""
    if change.sign != templates.POINTS or new is None or new.row != change.row - 1 or new.sentence != change.sentence:
        return None
    told = [level for level in _levels(scene, change) if level.row < new.row and new.sentence - level.sentence <= _NEXT]
    claim = change.claim
    if claim is not None and claim.change is not None and claim.change.base is not None:
        return None  # 各板块最高的是36.4%，公司整体为27.1%，较上年提高0.8个百分点: it starts from another time's
    one = len({level.value for level in told}) == 1 and comparable(new, told[-1]) and may_span(change, new, told[-1])
    return (new, told[-1]) if one else None


def _tells(scene: Scene, change: Figure) -> bool:
    """Whether a figure says by how much something changed, once."""
    spec = change.read.raw.change if change.read is not None else None
    plain = (spec is None or spec.mode == "by") and change.sign != templates.MULTIPLE and change.modality == "stated"
    return plain and bool(change.value) and not is_yearly(scene, change)


def _recalled(
    scene: Scene,
    change: Figure,
    way: str | None,
    stopped: Sequence[Relation],
    taken: dict[str, set[str | None]],
    *,
    led: bool,
    before: tuple[Figure, Figure] | None,
    reached: set[str],
) -> Iterator[Relation]:
    if any(o.role == "base" for relation in stopped for o in relation.operands):
        return
    levels = sorted(_levels(scene, change), key=lambda level: _far(change, level))[:_MOST]
    levels.sort(key=lambda level: level.row)
    bases = [level for level in levels if _is_past(scene, level)]
    past = {level.claim.id for level in bases if level.claim is not None}
    own = {o.span.claim for relation in stopped for o in relation.operands if o.role == "new"} - past
    own |= reached
    pairs = [(new, base) for base in levels for new in levels if comparable(new, base) and may_span(change, new, base)]
    if any(_gap(change, _way(way, *pair), *pair).overlaps(change.interval) for pair in pairs):
        return
    if change.read is not None and change.read.raw.time is not None:  # 下降12.5%，一季度下降14.6%: of its own time
        pairs = [(new, base) for new, base in pairs if _id(new) not in taken.get(_id(base), ())]
    pairs = [pair for pair in pairs if led or pair[1].row == change.row + 1 or scene.kin(change, pair[0])]
    able = [pair for pair in pairs if pair[1] in bases and pair[0] not in bases and _may_be(scene, *pair, own, taken)]
    able = able or ([before] if before is not None and _may_be(scene, *before, own, taken) else [])
    if not able:
        return
    new, base = min(able, key=lambda pair: (not scene.kin(*pair), _far(change, pair[1]), _far(pair[1], pair[0])))
    way = _way(way, new, base)
    chance = chance_of(change, way, new, base)
    if chance is None or chance > (_KIN if own or before or scene.kin(new, base) else _CHANCE):
        return
    movement = Movement(change.sentence, change.quantity.text, way)
    movement.new, movement.base, movement.inferred = new, base, True
    role = "factor" if change.sign in RATES else "delta"
    setattr(movement, role, change)
    if trap(scene, movement) is None:
        rule = "growth-mismatch" if change.sign in RATES else "difference-mismatch"
        roles = [("new", new), ("base", base), (role, change)]
        kind: RelationKind = "change-of" if change.sign in RATES else "difference-of"
        yield scene.relation(kind, rule, roles, movement.cue, inferred=True, facts=(("direction", way),))


def _risen_from(scene: Scene, line: Line, change: Figure, new: Figure | None) -> tuple[Figure, Figure] | None:
    """ "At 8 a.m. the lake stood at 146.35 m. It had risen to 152.80 by noon, up 6.45": the level told before."""
    if new is None or abs(new.row - change.row) != 1 or new.sentence != change.sentence:
        return None
    if line.cue("mark.to").search(line.own_text(new)) is None:
        return None
    first = min(new.row, change.row)
    told = [f for f in _levels(scene, change) if f.row < first and new.sentence - f.sentence <= _NEXT]
    kin = [f for f in told if called_alike(scene, f, new) and comparable(new, f) and f.row not in scene.bases]
    one = len({f.value for f in kin}) == 1 and may_span(change, new, kin[-1])
    return (new, kin[-1]) if one else None


def _way(way: str | None, new: Figure, base: Figure) -> str:
    """The direction told; where no word tells it ("beaten by 25 %"), that of the levels."""
    return way if way in _WAYS else "up" if (new.value or 0) > (base.value or 0) else "down"


def _may_be(scene: Scene, new: Figure, base: Figure, own: set[str | None], taken: dict[str, set[str | None]]) -> bool:
    """Whether two levels can be of one thing: of a size and length of time, and neither found to be another's."""
    if own and (new.claim is None or new.claim.id not in own):
        return False
    others = (scene.by_claim[name] for name in taken.get(base.claim.id if base.claim else "", ()) if name)
    if any(not other.interval.overlaps(new.interval) for other in others) or _follows(base, new):
        return False
    return of_size(new, base) and same_length(new.period, base.period)


def _follows(base: Figure, new: Figure) -> bool:
    """Whether the words of a base put it in a later time than the level: 80,000 in 2019, last year 44,000."""
    dated = [f.period.start for f in (base, new) if f.period is not None and f.read is not None and f.read.raw.time]
    starts = [start for start in dated if start is not None]
    return len(starts) > 1 and starts[0] > starts[1]


def _id(level: Figure) -> str:
    return level.claim.id if level.claim is not None else ""


def _far(one: Figure, other: Figure) -> int:
    return abs(one.row - other.row)


def _levels(scene: Scene, change: Figure) -> Iterator[Figure]:
    """The levels around a change that it can be one of."""
    block = scene.lines[change.sentence].sentence.block
    for at in range(max(0, change.sentence - _BACK), change.sentence + 1):
        if scene.lines[at].sentence.block != block:
            continue
        for level in scene.lines[at].figures:
            points = change.sign == templates.POINTS
            if level.at < 0 or level.kind == "change" or not level.value or level.modality != "stated":
                continue
            if level.sign == (templates.PERCENT if points else templates.LEVEL) and fits(change, level):
                yield level


def _is_past(scene: Scene, level: Figure) -> bool:
    """Whether the words of a level put it in an earlier time."""
    line = scene.lines[level.sentence]
    if is_base(scene, line, level) or of_past(scene, line, level):
        return True
    if level.read is not None and level.read.raw.time is None and level.period is not None:
        if scene.cue(line, "mark.past").match(level.period.text.lower()):
            return True  # its clause goes on about a time that an earlier figure of it was told for
    return line.cue("mark.then").search(line.own_text(level)) is not None


def _gap(change: Figure, way: str | None, new: Figure, base: Figure) -> Interval:
    """What two levels make of the change, in the numbers that it is written in."""
    sign = Interval.exact(1 if way == "up" else -1)
    if change.sign not in RATES:
        return (new.interval - base.interval) * sign
    return (new.interval / base.interval - _ONE) * sign * _HUNDRED


def chance_of(change: Figure, way: str | None, new: Figure, base: Figure) -> float | None:
    """How likely unrelated figures would be so near to agreeing; None where one slip explains nothing."""
    sign = Interval.exact(1 if way == "up" else -1)
    gap = _gap(change, way, new, base)
    if (-gap).overlaps(change.interval):
        return _TURNED
    wanted = [(change, gap)]
    if change.sign in RATES:
        factor = change.interval / _HUNDRED * sign + _ONE
        wanted += [(new, base.interval * factor), (base, new.interval / factor)]
    else:
        wanted += [(new, base.interval + change.interval * sign), (base, new.interval - change.interval * sign)]
    return near_miss.chance(wanted)
