"""What a movement says once its figures are found: growth, difference and direction, each by its own words.

"Spending was 92.0, 2.0 more than last year's 94.0, a fall of 2.1 %": the amount and the rate tell a direction each,
and so does the verb between two levels. Each is held against the levels by itself, so that one wrong word shows.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...languages import templates
from ...model.relation import Relation, RelationKind
from ..scene import Figure, Scene, same_measure
from ..settle import bare, growth_holds
from .frame import of_size
from .movement import (
    NO_BASE,
    Movement,
    comparable,
    either_way,
    faster,
    finer,
    is_money,
    no_direction,
    stated_direction,
)
from .movement import trap as reason_not_to

Key = tuple[int | None, ...]
_WAYS = ("up", "down")
_SCALED = 100  # the last digit told of what is written in thousands or millions stands for so much at least


def told(scene: Scene, m: Movement) -> Iterator[tuple[Relation, Key]]:
    """The relations of one movement, each with a key that is the same however the movement was found."""
    new, base, factor, delta = m.new, m.base, m.factor, m.delta
    if new is None:
        yield from _gained(scene, m)
        return
    of_rates = factor is not None and base is not None and ("change" in (new.kind, base.kind) or _apart(m))
    if factor is not None and base is not None and of_rates:
        if not _points_meant(scene, m, new, base, factor):
            return
    if base is not None and (not comparable(new, base) or _unmoved(m, new, base) or _of_others(new, base)):
        return
    mode = _mode(factor)
    if factor is not None and factor.sign == templates.PERCENT and mode == "to":
        return
    trap = None if of_rates else reason_not_to(scene, m)
    if factor is not None and factor.row not in (new.row, base.row if base else None):
        yield from _grown(scene, m, new, factor, mode, trap)
    if base is None:
        return
    if delta is not None:
        yield from _differing(scene, m, new, base, delta, trap)
    yield from _verb(scene, m, new, base, trap)


def _unmoved(m: Movement, new: Figure, base: Figure) -> bool:
    """A level told again in another sentence; as long a time before as after, in each of which something happened."""
    return new.value == base.value and (m.inferred or new.sign == base.sign == templates.DURATION)


def _of_others(new: Figure, base: Figure) -> bool:
    """Whether a number that names nothing is far from the size of what it would be compared with, and no slip in its
    scale: 71,400 listeners, fewer than the season before, when there were 58 concerts."""
    if bare(new) == bare(base) or of_size(new, base) or not new.value or not base.value:
        return False
    if not all(place < _SCALED for place in (new.quantity.place, base.quantity.place)):
        return False  # 78.42 million tonnes, over the 72.95 of last year
    return new.value.normalize().as_tuple().digits != base.value.normalize().as_tuple().digits


def _apart(m: Movement) -> bool:
    """Whether a percentage is to have moved by per cent over sentences: only points are told so, if anything is."""
    return m.inferred and all(f is not None and f.sign == templates.PERCENT for f in (m.new, m.base, m.factor))


def _gained(scene: Scene, m: Movement) -> Iterator[tuple[Relation, Key]]:
    """ "Last season 18,720 t were landed, this one 1,560 t more, up 8.3 %": the amount is the rate of the base."""
    base, factor, delta = m.base, m.factor, m.delta
    if base is None or factor is None or delta is None or factor.unit != "%" or delta.unit != base.unit:
        return
    if base.unit == "%" or base.kind == "change" or _mode(factor) not in (None, "by"):
        return
    ways = {_way(scene, m, factor), _way(scene, m, delta)}
    if len(ways) > 1 or not ways <= set(_WAYS):
        return
    trap = reason_not_to(scene, m)
    facts = (("direction", next(iter(ways)) or ""),)
    roles = [("base", base), ("delta", delta), ("factor", factor)]
    yield _make(scene, m, "change-of", "growth-mismatch", roles, facts, trap), (base.row, delta.row, factor.row, -4)


def _points_meant(scene: Scene, m: Movement, new: Figure, base: Figure, rate: Figure) -> bool:
    """Whether a percentage between two growth rates is their difference: no rate of rates, but points that lack it."""
    way = _way(scene, m, rate)
    if {new.sign, base.sign, rate.sign} != {templates.PERCENT} or way is None:
        return False
    if len({stated_direction(level) for level in (new, base)} - {None}) > 1:
        return False
    gap = new.interval - base.interval if way == "up" else base.interval - new.interval
    return gap.overlaps(rate.interval)


def _grown(
    scene: Scene, m: Movement, new: Figure, factor: Figure, mode: str | None, trap: str | None
) -> Iterator[tuple[Relation, Key]]:
    way = _way(scene, m, factor)
    if way is None and mode not in ("times", "to"):
        return
    if _of_its_own(scene, new, factor):
        return  # "deaths fell from 25 to 19 per cent and the number of pupils has tripled"
    facts: tuple[tuple[str, str], ...] = (("direction", way),) if way else ()
    facts += (("mode", mode),) if mode else ()
    moved = _way(scene, m, m.delta) if m.delta else None
    roles = [("new", new), ("factor", factor)]
    key: Key
    if m.base is not None:
        roles.insert(1, ("base", m.base))
        key = (new.row, m.base.row, factor.row)
    elif m.delta is not None and m.delta.unit in (new.unit, "") and way and moved and not _over_another(scene, m.delta):
        roles.insert(1, ("delta", m.delta))
        facts += (("moved", moved),) if moved != way else ()
        key = (new.row, m.delta.row, factor.row)
    else:
        key = (new.row, None, factor.row)
        trap = trap or NO_BASE
    yield _make(scene, m, "change-of", "growth-mismatch", roles, facts, trap), key


def _differing(
    scene: Scene, m: Movement, new: Figure, base: Figure, delta: Figure, trap: str | None
) -> Iterator[tuple[Relation, Key]]:
    way = _way(scene, m, delta)
    if templates.DURATION in (new.sign, base.sign) and delta.sign != templates.DURATION:
        return  # "the year she turned 80 … sold 23,000 copies, more than the previous ten"
    if way is None or delta.sign == templates.ORDINAL or _beyond_a_bound(scene, delta, base):
        return
    facts = (("direction", way),)
    if delta.unit == "pp" and new.unit != "%":
        if growth_holds(new.interval, base.interval, delta.interval, way):
            roles = [("new", new), ("base", base), ("factor", delta)]
            yield (
                _make(scene, m, "change-of", "growth-mismatch", roles, facts, trap),
                (new.row, base.row, delta.row, -3),
            )
    elif finer(delta, new, base):
        return  # "going from one worker to four multiplies throughput by 3.7"
    elif delta.unit in (new.unit, base.unit, new.unit.partition("/")[0], "pp") or _bare_count(delta, new):
        roles = [("new", new), ("base", base), ("delta", delta)]
        yield (
            _make(scene, m, "difference-of", "difference-mismatch", roles, facts, trap),
            (new.row, base.row, delta.row, -1),
        )


def _bare_count(delta: Figure, new: Figure) -> bool:
    """ "9,880 votes … won by 1,976": a number that leaves out what it counts, in a script whose nouns are words."""
    bare = not delta.unit or (not new.unit and new.sign == delta.sign)
    return bare and not is_money(new) and not is_money(delta) and delta.quantity.text.isascii()


def _verb(
    scene: Scene, m: Movement, new: Figure, base: Figure, trap: str | None
) -> Iterator[tuple[Relation, Key]]:
    """The verb between two levels: alone, or where it says another direction than the amount behind it."""
    if m.direction is None or either_way(scene, m) or _leads_on(scene, new, base) or _has_own_base(scene, new, base):
        return
    changes = [change for change in (m.factor, m.delta) if change is not None]
    if any(faster(scene.lines[change.sentence], change, new) for change in changes):
        return  # a time that is faster is shorter, which its amount tells
    if any(_way(scene, m, change) == m.direction for change in changes):
        return
    roles = [("new", new), ("base", base), *(("change", change) for change in changes)]
    facts = (("direction", m.direction),)
    if not changes and not trap:
        trap = no_direction(scene, m)
    yield (
        _make(scene, m, "change-of", "direction-mismatch", roles, facts, trap),
        (new.row, base.row, -2),
    )


def _of_its_own(scene: Scene, new: Figure, factor: Figure) -> bool:
    """Whether a multiple behind a level has a subject of its own."""
    line = scene.lines[factor.sentence]
    behind = factor.sign == templates.MULTIPLE and new.sentence == factor.sentence and new.at < factor.at
    return behind and line.cue("mark.own_subject").search(line.own_text(factor)) is not None


def _over_another(scene: Scene, delta: Figure) -> bool:
    """Whether an amount is what something lies above another thing by, and not above its earlier self."""
    line = scene.lines[delta.sentence]
    return line.cue("mark.over_another").match(line.after_text(delta)) is not None


def _has_own_base(scene: Scene, new: Figure, base: Figure) -> bool:
    """Whether another base stands right behind a level: "61 in 2019; sprat rose to 44 from 25"."""
    after = next(iter(scene.figures[new.row + 1 : new.row + 2]), None)
    if after is None or after is base or after.sentence != new.sentence or base.row > new.row:
        return False
    if after.row not in scene.bases or not same_measure(after, new):
        return False
    return not (_moved_from(scene, base, new) and _led_from(scene, after))


def _moved_from(scene: Scene, base: Figure, new: Figure) -> bool:
    """Whether only a verb that tells a way stands between a base and its level: 从17席增至21席."""
    line = scene.lines[new.sentence]
    return base.row + 1 == new.row and line.cue("mark.way").search(line.own_text(new)) is not None


def _led_from(scene: Scene, base: Figure) -> bool:
    """Whether a base leads to the level right behind it: 从17席增至21席, 乙从9席增至6席."""
    line = scene.lines[base.sentence]
    after = next((f for f in line.figures if f.at > base.at), None)
    return after is not None and line.cue("mark.led_to").fullmatch(line.own_text(after)) is not None


def _beyond_a_bound(scene: Scene, delta: Figure, base: Figure) -> bool:
    """Whether an amount is told over or under a bound that the base is not: "0.3 points above the upper limit"."""
    line = scene.lines[delta.sentence]
    bound = line.cue("mark.bound").match(line.after_text(delta))
    return bound is not None and bound.group("of") not in scene.lines[base.sentence].own_text(base)


def _leads_on(scene: Scene, new: Figure, base: Figure) -> bool:
    """Whether a base leads to another level: "a family with 40,000 would see its tax fall from 1,178 to 45 a year"."""
    line = scene.lines[base.sentence]
    after = next((f for f in line.figures if f.at > base.at), None)
    return (
        after is not None
        and after is not new
        and new.at < base.at
        and line.cue("mark.led_to").fullmatch(line.own_text(after)) is not None
    )


def _way(scene: Scene, m: Movement, change: Figure) -> str | None:
    """Up or down, as a figure's own words tell, else as the movement's verb does."""
    own = stated_direction(change)
    timed = faster(scene.lines[change.sentence], change, m.new) if m.new is not None else None
    way = timed or either_way(scene, m) or (own if own in _WAYS else None) or m.direction
    return way if way in _WAYS else None


def _mode(factor: Figure | None) -> str | None:
    """How a growth figure is meant; "three times more" is read as it says: four times as many."""
    if factor is None or factor.read is None or factor.read.raw.change is None:
        return None
    change = factor.read.raw.change
    return "by" if change.ambiguous else change.mode


def _make(
    scene: Scene,
    m: Movement,
    kind: RelationKind,
    rule: str,
    roles: list[tuple[str, Figure]],
    facts: tuple[tuple[str, str], ...],
    reason: str | None,
) -> Relation:
    return scene.relation(kind, rule, roles, m.cue, inferred=m.inferred, facts=facts, not_run=reason)
