"""Growth, decline and difference: which new level, which base and which rate or amount belong together.

A *movement* is what one cue says (由A增至B, "rose 20 % to B from A", B，增长20%). What it lacks is looked for where
prose puts it: a base named as such near by (上年同期为…), else the level of the same metric in the period that
the change is compared with. Constant prices and periods of different length are traps: not run.
"""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from ...languages import templates
from ...model.mention import Period
from ...model.relation import Relation
from ..scene import Figure, Line, Scene, same_measure
from ..settle import things
from .dashes import listed
from .levels import LevelIndex, level_before
from .levels_apart import apart, ranged
from .marks import is_base
from .movement import Movement, is_yearly, of_its_time, stated_direction, way_of
from .spread import spread
from .told import Key, told

_BASE_REACH = 2  # sentences
_GAP = 80  # signs between a level and its change
_ASIDES = (
    ("change.", "base"),
    ("base.", "base"),
    ("later.", "base"),
    ("back.", "base"),
    ("share.of_whole", "whole"),
    ("ratio.", "b"),
    ("conversion.", "to"),
)
_RATES = (templates.PERCENT, templates.MULTIPLE)
_ROLES = ("new", "base", "factor", "delta")


def find(scene: Scene) -> Iterator[Relation]:
    """Growth, difference and direction relations of an article."""
    seen: set[Key] = set()
    verbs: list[tuple[Relation, Key]] = []
    ways: set[tuple[int | str | None, ...]] = set()
    _mark_bases(scene)
    index = LevelIndex(scene)
    for _, line in scene.spoken:
        yield from ranged(scene, line)
    for movement in _movements(scene):
        if movement.base is not None and (movement.factor or movement.delta):
            scene.bases.add(movement.base.row)
        _set_yearly_apart(scene, movement)
        scene.moved |= {f.row for f in (movement.factor, movement.delta) if f is not None and movement.base}
        if movement.new is not None and movement.base is None:
            _complete(scene, index, movement)
        for relation, key in told(scene, movement):
            if key in seen:
                continue
            seen.add(key)
            if relation.rule == "direction-mismatch":
                verbs.append((relation, key))
                continue
            if relation.not_run is None:
                ways.add((*key[:2], dict(relation.facts).get("direction")))
            yield relation
    for relation, key in verbs:
        if (*key[:2], dict(relation.facts)["direction"]) not in ways:  # else an amount tells as much, and more
            yield relation


def _set_yearly_apart(scene: Scene, movement: Movement) -> None:
    """A rate that is the mean of several years does not lead from the base to the new level in one step."""
    rate, new, base = movement.factor, movement.new, movement.base
    if rate is None and movement.delta is None and new is not None and base is not None:
        rate = _next(scene, new if new.row > base.row else base)
    if rate is None or not is_yearly(scene, rate):
        return
    movement.factor = None
    scene.moved.add(rate.row)
    if new is not None and base is not None:
        scene.yearly.append((new, base, rate, movement.direction or stated_direction(rate)))


def _next(scene: Scene, figure: Figure) -> Figure | None:
    """The rate that is the next figure of the same sentence."""
    after = scene.figures[figure.row + 1 : figure.row + 2]
    return after[0] if after and after[0].sentence == figure.sentence and after[0].sign in _RATES else None


def _mark_bases(scene: Scene) -> None:
    """Levels that are named only to compare with: they are nobody's whole, and growth after them is not theirs."""
    for _, line in scene.spoken:
        if len(line.figures) < 2:
            continue
        for family, role in _ASIDES:
            for _, match in scene.templates(line, family):
                aside = line.figure(match, role)
                source = line.figure(match, "from")
                if aside is not None and (source is None or source.unit != aside.unit or _otherwise(source, aside)):
                    scene.bases.add(aside.row)
        scene.bases |= {
            f.row
            for at, f in enumerate(line.figures)
            if f.at >= 0 and is_base(scene, line, f) and not (_told_first if at == 0 else _of_others)(line, at)
        }


def _told_first(line: Line, at: int) -> bool:
    """Whether a time stands behind the first figure of a sentence, and nothing of now: 1,870 buses last year."""
    figure = line.figures[at]
    return (
        line.cue("mark.dated").match(line.after_text(figure)) is not None
        and line.cue("mark.base_before").search(line.own_text(figure)) is None
        and line.cue("mark.of_now").search(line.skeleton) is None
    )


def _of_others(line: Line, at: int) -> bool:
    """Whether an amount of one thing came from so many others: 92 points from 46 matches."""
    before, figure = line.figures[at - 1], line.figures[at]
    return (
        before.unit != figure.unit
        and things(before, figure)
        and line.cue("mark.from_so_many").fullmatch(line.own_text(figure)) is not None
    )


def _otherwise(source: Figure, aside: Figure) -> bool:
    """Whether only one of two amounts is written with its unit in front: 2.6 billion local dollars ($1.4 billion)."""
    return source.quantity.text[:1].isdigit() != aside.quantity.text[:1].isdigit()


def _movements(scene: Scene) -> Iterator[Movement]:
    for number, line in scene.spoken:
        found = list(_templated(scene, number, line)) if len(line.figures) > 1 else []
        found += apart(scene, number, line)
        taken = {m.factor.row for m in found if m.factor} | {m.delta.row for m in found if m.delta}
        yield from found
        bound = list(_bound(scene, number, line, taken))
        taken |= {m.factor.row for m in bound if m.factor} | {m.delta.row for m in bound if m.delta}
        yield from bound
        yield from _apart(scene, number, line, taken)
    yield from spread(scene)


def _templated(scene: Scene, number: int, line: Line) -> Iterator[Movement]:
    parts = listed(line)
    for _, match in scene.templates(line, "change."):
        movement = Movement(number, match.group(), way_of(match))
        for role in _ROLES:
            setattr(movement, role, line.figure(match, role))
        if movement.delta is not None and movement.delta.sign == templates.ORDINAL:
            continue
        if movement.base is not None and scene.cue(line, "mark.itself_more").match(
            line.skeleton, movement.base.at + 1
        ):
            continue  # "3,700 fewer than in February and 8,600, or 6.2 %, more than in March"
        if movement.new is not None and movement.new.row in scene.bases:
            movement.new = None  # an aside or another one's base: the level stands before it
        if movement.new is not None:
            movement.new = parts.get(movement.new.row, movement.new)
        if movement.new is not None and line.cue("including").search(line.own_text(movement.new)):
            continue  # "9.50 a share, of which 1.50 is extra, up from 8.75": said of the part or of the whole
        if movement.new is not None:
            movement.new = None if _is_amount(scene, line, movement) else _not_whole(scene, line, movement.new)
        if _moved_between(line, match):
            continue  # "up from 7.1 million, and the loss narrowed to 3.9 million"
        if movement.new is not None and movement.base is not None and _ends_behind(line, movement.new, movement.base):
            continue  # "A rose from B to C, that of D fell from E to F": E leads to F, and to nothing before it
        if movement.new is not None and movement.new.kind == "change" and movement.delta is None:
            movement.new = None  # "$8 million lower": a difference, not the level that was reached
        if movement.new is not None and movement.base is not None and movement.new.unit != movement.base.unit:
            other = level_before(line, scene.bases, movement.new.at, movement.base, False)
            movement.new = other if other is not None and other.unit == movement.base.unit else movement.new
        if movement.new is None and line.cue("earlier_subject").search(line.skeleton[: match.start()]):
            continue
        if movement.new is None and movement.base is not None:
            movement.new = level_before(
                line,
                scene.bases,
                match.start(),
                movement.base,
                _in_points(movement),
            )
        if movement.new is not None:
            _follow(scene, line, movement, max(match.end(), movement.new.at + 1))
        yield movement


def _moved_between(line: Line, match: Match[str]) -> bool:
    """Whether another verb with a subject of its own stands between the figures of a template."""
    at = sorted(match.start(role) for role, text in match.groupdict().items() if text and role in _ROLES)
    return len(at) > 1 and line.cue("mark.own_verb").search(line.skeleton, at[0] + 1, at[-1]) is not None


def _ends_behind(line: Line, new: Figure, base: Figure) -> bool:
    """Whether a base is told with the level that it led to right behind it."""
    last = next((f for f in line.figures if f.at > base.at), None)
    if last is None or new.at > base.at or not same_measure(base, last):
        return False
    return line.cue("mark.led_to").fullmatch(line.own_text(last)) is not None


def _in_points(movement: Movement) -> bool:
    """Whether a change may be one between growth rates: points, or per cent of percentages."""
    if movement.delta is not None:
        return movement.delta.unit == "pp"
    rate, base = movement.factor, movement.base
    return rate is not None and base is not None and rate.unit == base.unit == "%"


def _is_amount(scene: Scene, line: Line, movement: Movement) -> bool:
    """Of "4.50 or 12.5 % cheaper than the 36.00 of last year" the 4.50: the same change as the rate behind it."""
    new, rate = movement.new, movement.factor
    if new is None or rate is None or movement.delta is not None or rate.row != new.row + 1:
        return False
    if rate.sign != templates.PERCENT or line.cue("mark.or").fullmatch(line.after_text(new)) is None:
        return False
    movement.delta = new
    return True


def _not_whole(scene: Scene, line: Line, level: Figure) -> Figure:
    """Of "58 of the 169 seats, down from 64" the 58: what is told of a part, the whole only gives its unit."""
    before = [f for f in line.figures if 0 <= f.at < level.at]
    if before and line.cue("of_whole").fullmatch(line.own_text(level)) is not None:
        if same_measure(level, before[-1]):
            return before[-1]
    return level


def _follow(scene: Scene, line: Line, movement: Movement, end: int) -> None:
    """Rates or amounts right after a pair of levels: 由A增至B，增加C，增长20%."""
    for figure in [f for f in line.figures if f.at >= end][:2]:
        match = _joins(scene, line, end, figure)
        if match is None and movement.direction and (movement.delta or _pointed(movement, figure)):
            match = line.cue("or_else").fullmatch(line.skeleton[end : figure.at])
        if match is None or not _changes(scene, line, movement.new, figure, match.group()):
            return
        if _has(movement, figure):
            return
        _take(movement, figure)
        movement.direction = movement.direction or way_of(match)
        end = figure.at + 1


def _pointed(movement: Movement, figure: Figure) -> bool:
    """Whether a figure after two levels can only be their difference: points, or per cent of percentages."""
    share = movement.new is not None and movement.new.sign == templates.PERCENT
    return figure.sign == templates.POINTS or (share and figure.sign == templates.PERCENT)


def _joins(scene: Scene, line: Line, end: int, figure: Figure) -> Match[str] | None:
    """Whether only words of change stand between ``end`` and a figure, or around it (", a 20 % increase")."""
    if not 0 <= figure.at - end <= _GAP:
        return None
    gap = line.skeleton[end : figure.at]
    if scene.cue(line, "mark.stood").search(gap):
        return None  # 降价前的5月是…: what it stood at, and not by how much it fell
    match = scene.cue(line, "grew").fullmatch(gap)
    if match is None and scene.cue(line, "grew_open").fullmatch(gap):
        match = line.cue("grew_after").match(line.skeleton, figure.at + 1) or _itself(
            scene, line, figure, end
        )
    return match


def _itself(scene: Scene, line: Line, figure: Figure, end: int) -> Match[str] | None:
    """A multiple that is its own verb: 翻了一番, doubled; no "twice as many as in 2019", which is a ratio."""
    change = figure.read.raw.change if figure.read else None
    if change is None or change.mode != "times" or figure.sign != templates.MULTIPLE:
        return None
    if figure.kind == "ratio" and not change.ambiguous:
        return None
    return line.cue("grew_open").fullmatch(line.skeleton[end : figure.at])


def _take(movement: Movement, figure: Figure) -> None:
    if figure.sign in _RATES:
        movement.factor = figure
    else:
        movement.delta = figure


def _bound(scene: Scene, number: int, line: Line, taken: set[int]) -> Iterator[Movement]:
    """A level followed by its change: 48.6亿元，(比上年)增长20%; also a second change of the same level."""
    level: Figure | None = None
    share: Figure | None = None
    movement: Movement | None = None
    previous: Figure | None = None
    for figure in line.figures:
        if figure.at < 0:
            continue
        match = _joins(scene, line, previous.at + 1, figure) if previous is not None else None
        owner = share if figure.sign == templates.POINTS and share is not None else level or share
        if (
            match is not None
            and figure.row not in taken
            and _changes(scene, line, owner, figure, match.group())
        ):
            own_base = scene.cue(line, "own_base").search(match.group()) is not None
            if movement is None or own_base or _has(movement, figure) or movement.new is not owner:
                movement = Movement(number, match.group(), way_of(match))
                movement.new, movement.share = owner, share
                yield movement
            _take(movement, figure)
        elif figure.row in scene.bases:
            pass  # 上年为A，增长20%: the growth is that of the level before
        elif figure.kind == "change":
            level = share = movement = None
        elif figure.sign == templates.PERCENT:
            share = figure
            aside = previous is not None and previous.row in scene.bases
            level = level if previous is level or aside else None
        else:
            level, share, movement = figure, None, None
        previous = figure


def _has(movement: Movement, figure: Figure) -> bool:
    return movement.factor is not None if figure.sign in _RATES else movement.delta is not None


def _changes(scene: Scene, line: Line, level: Figure | None, figure: Figure, gap: str) -> bool:
    """Whether a figure says by how much the level changed, and not what it changed to."""
    if level is None or (figure.kind != "change" and scene.cue(line, "to_level").search(gap)):
        return False
    if figure.sign == templates.ORDINAL:
        return False
    return figure.sign in _RATES or figure.unit == level.unit or (figure.unit == "pp" and level.unit == "%")


def _apart(scene: Scene, number: int, line: Line, taken: set[int]) -> Iterator[Movement]:
    """A change whose levels stand elsewhere: a headline's growth against two stated totals."""
    for figure in line.figures:
        if figure.kind == "change" and figure.row not in taken and figure.sign in _RATES and figure.read:
            change = figure.read.raw.change
            if change is not None and change.mode != "to" and figure.name.text:
                movement = Movement(
                    number, scene.reading.folded[line.sentence.block][change.start : change.end], None
                )
                movement.factor = figure
                movement.inferred = True
                movement.new = _level_of(scene, figure)
                yield movement


def _level_of(scene: Scene, change: Figure) -> Figure | None:
    index = LevelIndex.of(scene)
    return index.only(change, change.period, None)


def _complete(scene: Scene, index: LevelIndex, movement: Movement) -> None:
    new = movement.new
    assert new is not None
    base = _named_base(scene, movement, new)
    if base is None and movement.share is not None and movement.share is not new:
        base = _named_base(scene, movement, movement.share)
        if base is not None:  # 占36%，比上年提高4.5%，上年为31.5%: the share rose, not the amount
            new = movement.new = movement.share
    if base is None:
        change = movement.factor or movement.delta
        claim = change.claim if change else None
        compared = claim.change.base if claim and claim.change else None
        if compared is not None and compared.start is not None:
            period = Period(compared.text, compared.start, compared.end)
            base = index.only(new, period, new.unit)
            movement.inferred |= base is not None and base.sentence != new.sentence
    change = movement.factor or movement.delta
    if base is not new and base is not None and (change is None or of_its_time(change, new, base)):
        movement.base = base


def _named_base(scene: Scene, movement: Movement, new: Figure) -> Figure | None:
    """上年同期为40.5亿元 in the same sentence after the level, or opening one of the next sentences."""
    lines = scene.lines
    block = lines[movement.line].sentence.block
    for ahead in range(_BASE_REACH + 1):
        number = movement.line + ahead
        if number >= len(lines) or lines[number].sentence.block != block:
            break
        line = lines[number]
        for _, match in scene.templates(line, "base."):
            figure = line.figure(match, "base")
            if figure is None or not same_measure(new, figure) or figure.row <= new.row:
                continue
            between = [
                f for f in scene.figures[new.row + 1 : figure.row] if same_measure(f, figure) and f.kind == "level"
            ]
            subject = match.groupdict().get("subject") or ""
            named = bool(subject) and not scene.cue(line, "points_back").search(subject)
            if (between or named) and not scene.kin(figure, new):
                continue
            if ahead and any(f.sentence == number for f in between):
                continue  # it is the base of the level that its own sentence tells
            movement.inferred |= ahead > 0
            return figure
    return None
