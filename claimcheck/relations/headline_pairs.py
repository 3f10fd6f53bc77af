"""A headline's change against two levels that its body tells, and the way that it says a level went.

"Revenue up 28 %", above "revenue was 2.36 billion … in the same period of 2023 it was 2.00": the rate itself stands
nowhere below. What any two levels beside each other make right is right; a conflict needs two levels that words make
new and old and that go by the headline's name, or one slip of the pen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec.structs import replace

from ..languages import templates
from ..model.interval import Interval
from ..model.mention import Period
from ..model.relation import Relation, RelationKind
from .changes.frame import RATES, fits, of_size
from .changes.marks import frames
from .changes.movement import is_money
from .facts import apart
from .matching import same_period
from .near_miss import one_sign_apart
from .scene import Figure, Scene, same_measure

_LINES = 14  # sentences with figures below a headline in which its levels stand
_BESIDE = 3  # figures from one level to the other that anything may come of
_FEWEST = 2  # digits of what is taken for a slip
_END = 2  # signs of a name without spaces that are its head
_DAYS = 10
_FIRST, _LAST, _WORD = 4, 2, 4  # sentences; words of a name; signs of a word
_LEVELS = 40  # of the body, any two of which may make a headline's rate
_TIMES = 12  # further from what it should be, a change is another one
_SIGNS = {"up": 1, "down": -1}
_ONE, _HUNDRED = Interval.exact(1), Interval.exact(100)


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Relations of the figures of a headline that ``told`` leaves unbound."""
    headline, body = apart(scene)
    bound = {
        o.span.claim
        for r in told
        if r.not_run is None and (not r.inferred or r.rule == "headline-mismatch")
        for o in r.operands
        if o.role in ("headline", "factor", "delta")
    }
    for title in headline:
        if title.claim is None or not title.value or title.quantity.hedge is not None:
            continue
        way = title.claim.change.direction if title.claim.change else None
        led = _led(scene, title) if title.kind in ("level", "share") else None
        if led is not None:
            yield from _turned(scene, title, body, led, told)
        elif title.claim.id not in bound and title.kind in ("change", "level"):
            yield from _between(scene, title, body, way or _way(scene, title))


# -- a level that went the other way --------------------------------------------------------------------------


def _led(scene: Scene, level: Figure) -> str | None:
    """The way of the verb that leads to a level: widens to, cuts its key rate to."""
    line = scene.lines[level.sentence]
    own = line.own_text(level)
    return _way(scene, level) if line.cue("mark.to").search(own) is not None else None


def _way(scene: Scene, figure: Figure) -> str | None:
    """The one way that the words before a figure tell."""
    line = scene.lines[figure.sentence]
    own = line.own_text(figure)
    ways = {match.lastgroup for match in line.cue("headline.way").finditer(own)}
    return ways.pop() if len(ways) == 1 and line.cue("headline.open").search(own) is None else None


def _turned(
    scene: Scene, title: Figure, body: Sequence[Figure], way: str, told: Sequence[Relation]
) -> Iterator[Relation]:
    """A headline's rise to a level that the body tells as a fall to it, or the other way round."""
    like = [f for f in body if f.claim and f.kind in ("level", "share") and f.unit == title.unit]
    same = [f for f in like if f.value == title.value]
    ways = {found for f in same for found in (_led(scene, f), *_bound_ways(scene, f, told)) if found in _SIGNS}
    if not same or len(ways) != 1 or way in ways:
        return
    line = scene.lines[title.sentence]
    losses = [bool(scene.cue(line, "headline.loss").search(scene.lines[f.sentence].skeleton)) for f in (title, same[0])]
    if losses[0] != losses[1]:
        return  # a loss that shrinks is a result that grows
    roles = [("headline", title), ("body", same[0])]
    relation = scene.relation("same-fact", "headline-mismatch", roles, title.quantity.text)
    signed = (
        replace(operand, interval=operand.interval * Interval.exact(_SIGNS[told_way]))
        for operand, told_way in zip(relation.operands, (way, *ways), strict=True)
    )
    yield replace(relation, operands=tuple(signed))


def _bound_ways(scene: Scene, level: Figure, told: Sequence[Relation]) -> Iterator[str | None]:
    """The ways in which a level was reached by what it is bound to, and by the changes of its frame."""
    assert level.claim is not None
    for frame in frames(scene, level.sentence, scene.lines[level.sentence]):
        if frame.new is level:
            yield from (way for _, way in frame.changes)
    for relation in told:
        by_role = {operand.role: operand for operand in relation.operands}
        new, base = by_role.get("new"), by_role.get("base")
        if relation.not_run is not None or new is None or new.span.claim != level.claim.id:
            continue
        direction = dict(relation.facts).get("direction")
        if direction in _SIGNS:
            yield direction
        elif base is not None and new.value is not None and base.value is not None and new.value != base.value:
            yield "up" if new.value > base.value else "down"


# -- a change that two levels make ----------------------------------------------------------------------------


def _between(scene: Scene, title: Figure, body: Sequence[Figure], way: str | None) -> Iterator[Relation]:
    """The change of a headline between two levels of its body."""
    told = scene.operand("headline", title, inferred=True).interval
    if any(f.claim and f.sign == title.sign and _says(f, title) for f in body):
        return
    able = [f for f in body if f.at >= 0 and f.value and f.kind != "change" and _measures(scene, title, f)]
    lines = sorted({f.sentence for f in able})[:_LINES]
    agreeing = [
        (one, other)
        for at, one in enumerate(able)
        for other in able[at + 1 : at + 1 + _BESIDE]
        if _alike(one, other) and any(gap.overlaps(told) for gap in _gaps(title, one, other))
    ]
    if agreeing:
        other = list(_other_way(scene, title, way, agreeing, _pairs(scene, lines, able)))
        yield from other or _by_head(scene, title, lines, able, way)
        return
    for new, base, sure in _pairs(scene, lines, able):
        rises = (new.value or 0) > (base.value or 0)
        if way is None or rises == (way == "up"):
            meant, worded = _gap(title, new, base), sure and way is not None
            named = worded and _named(scene, title, new) and _near(title, meant)
            if named or _slip(title, meant, sure=worded):
                yield _relation(scene, title, new, base, "up" if rises else "down", inferred=not named)
                return
    found = list(_by_lead(scene, title, body, able, way))
    yield from found or _by_head(scene, title, lines, able, way)


def _by_head(
    scene: Scene, title: Figure, lines: Sequence[int], able: Sequence[Figure], way: str | None
) -> Iterator[Relation]:
    """A headline's rate against the first two levels that words make new and old of what it names: "sales climb 17 %",
    above "net sales were $1.28 billion, compared with $1.20 billion". No growth near by may be as large as it says."""
    if title.sign != templates.PERCENT or way not in _SIGNS or title.modality != "stated":
        return
    if any(_grown(scene, title, a, b, way) for at, a in enumerate(able) for b in able[at + 1 : at + 1 + _BESIDE]):
        return
    line = scene.lines[title.sentence]
    told = [match["noun"] for match in line.cue("headline.whole").finditer(line.own_text(title))]
    pairs = ((new, base) for new, base, sure in _pairs(scene, lines[:_FIRST], able) if sure and _headed(new, told))
    new, base = next(pairs, (None, None))
    if new is None or base is None or {new.quantity.hedge, base.quantity.hedge} != {None}:
        return
    rises, meant = (new.value or 0) > (base.value or 0), _gap(title, new, base)
    if rises == (way == "up") and new.modality == "stated" and _near(title, meant):
        if _of_one_time(new.period, title.period) and not meant.overlaps(title.interval):
            yield _relation(scene, title, new, base, way, inferred=True)


def _of_one_time(one: Period | None, other: Period | None) -> bool:
    """Whether two periods are one: a quarter that ends on the last Sunday is that quarter."""
    if same_period(one, other) or one is None or other is None:
        return True
    ends = ((one.start, other.start), (one.end, other.end))
    return all(a is not None and b is not None and abs((a - b).days) <= _DAYS for a, b in ends)


def _grown(scene: Scene, title: Figure, one: Figure, other: Figure, way: str) -> bool:
    """Whether two levels of one paragraph make a headline's rate as a growth or a fall."""
    plain = one.quantity.hedge is None and other.quantity.hedge is None
    if not plain or not _alike(one, other) or _block(scene, one) != _block(scene, other):
        return False
    small, large = sorted((one, other), key=lambda f: f.value or 0)
    new, base = (large, small) if way == "up" else (small, large)
    return _gap(title, new, base).overlaps(title.interval)


def _headed(level: Figure, told: Sequence[str]) -> bool:
    """Whether a headline tells, as all of it, what one of the last words of a level's name tells."""
    words = [word for word in level.name.words[-_LAST:] if len(word) >= _WORD]
    return any(one.startswith(word) for one in told for word in words)


def _by_lead(
    scene: Scene, title: Figure, body: Sequence[Figure], able: Sequence[Figure], way: str | None
) -> Iterator[Relation]:
    """A headline's rate that nothing in the body tells or makes, against the one rate that its first paragraph tells,
    or else the two levels there: "stays up 6.0 %", above "an increase of 5.0 %"."""
    digits = sum(sign.isdigit() for sign in title.quantity.text)
    if title.sign != templates.PERCENT or title.kind != "change" or way not in _SIGNS or digits < _FEWEST:
        return
    lead = [f for f in body if _block(scene, f) == _block(scene, body[0])]
    if _made(title, able):
        return
    rates = [f for f in lead if f.kind == "change" and f.sign == title.sign and f.value]
    if not rates:
        inside = sorted({f.sentence for f in lead})
        pairs = [(new, base) for new, base, sure in _pairs(scene, inside, [f for f in able if f in lead]) if sure]
        told = {(new.value, base.value): (new, base) for new, base in pairs}
        for new, base in told.values() if len(told) == 1 else ():
            rises = (new.value or 0) > (base.value or 0)
            if rises == (way == "up") and _near(title, _gap(title, new, base)):
                yield _relation(scene, title, new, base, way, inferred=True)
        return
    rates = [f for f in rates if _direction(f) == way]
    if len({f.value for f in rates}) == 1 and rates[0].quantity.hedge is None:
        if _near(title, rates[0].interval) and same_period(rates[0].period, title.period):
            roles = [("headline", title), ("body", rates[0])]
            yield scene.relation("same-fact", "headline-mismatch", roles, title.quantity.text)


def _direction(figure: Figure) -> str | None:
    return figure.claim.change.direction if figure.claim and figure.claim.change else None


def _made(title: Figure, able: Sequence[Figure]) -> bool:
    """Whether any two levels of one thing make a headline's rate, wherever they stand."""
    levels = able[:_LEVELS]
    two = ((a, b) for at, a in enumerate(levels) for b in levels[at + 1 :] if _alike(a, b))
    return any(_gap(title, *pair).overlaps(title.interval) for a, b in two for pair in ((a, b), (b, a)))


def _other_way(
    scene: Scene,
    title: Figure,
    way: str | None,
    agreeing: Sequence[tuple[Figure, Figure]],
    pairs: Iterator[tuple[Figure, Figure, bool]],
) -> Iterator[Relation]:
    """A headline's rise that its two levels, which words make new and old, tell as a fall: profit up 8 %, from 7.99 to
    7.35. Nothing else may agree with it."""
    digits = sum(sign.isdigit() for sign in title.quantity.text)
    if len(agreeing) != 1 or way not in _SIGNS or digits < _FEWEST or _of_loss(scene, title):
        return
    rows = {figure.row for figure in agreeing[0]}
    for new, base, sure in pairs:
        rises = (new.value or 0) > (base.value or 0)
        if sure and {new.row, base.row} == rows and rises != (way == "up") and _kin(scene, title, new):
            if _gap(title, new, base).overlaps(title.interval) and not _of_loss(scene, new):
                yield _relation(scene, title, new, base, way, inferred=True)
                return


def _of_loss(scene: Scene, figure: Figure) -> bool:
    """Whether the words before a figure tell of something that is worse the more there is of it."""
    line = scene.lines[figure.sentence]
    return scene.cue(line, "headline.loss").search(line.own_text(figure)) is not None


def _kin(scene: Scene, title: Figure, new: Figure) -> bool:
    """Whether a level goes by a headline's name: 净利润, of 归属于上市公司股东的净利润."""
    ends = [figure.name.text[-_END:] for figure in (title, new)]
    told = not title.name.words and len(ends[0]) == _END and ends[0] == ends[1]  # its head stands last
    return told or scene.kin(title, new) or _named(scene, title, new)


def _says(figure: Figure, title: Figure) -> bool:
    """Whether a figure of the body is the headline's, each as round as it may be; a fall told by its sign as well."""
    if figure.quantity.hedge is not None and figure.value != title.value:
        return False  # "around a tenth" may be anything
    size, value = abs(title.value or Decimal(0)), abs(figure.value or Decimal(0))
    return any(one.overlaps(Interval.exact(value)) for one in (title.interval, -title.interval)) or any(
        one.overlaps(Interval.exact(size)) for one in (figure.interval, -figure.interval)
    )


def _measures(scene: Scene, title: Figure, level: Figure) -> bool:
    """Whether a headline's change can be one of a level; of one in pounds, where it is told in pence."""
    if title.sign in RATES:
        return level.sign == templates.LEVEL and title.sign == templates.PERCENT
    small = scene.cue(scene.lines[title.sentence], "hundredths").search(title.quantity.text.lower())
    return fits(title, level) or (level.sign == title.sign == templates.LEVEL and (bool(small) or _both(title, level)))


def _both(one: Figure, other: Figure) -> bool:
    return _counts(one) and _counts(other)


def _counts(level: Figure) -> bool:
    return level.sign == templates.LEVEL and not is_money(level) and "/" not in level.unit


def _gap(title: Figure, new: Figure, base: Figure) -> Interval:
    """What two levels make of a change, as its size."""
    gap = (new.interval / base.interval - _ONE) * _HUNDRED if title.sign in RATES else new.interval - base.interval
    return -gap if gap.high is not None and gap.high < 0 else gap


def _gaps(title: Figure, one: Figure, other: Figure) -> Iterator[Interval]:
    """All that two levels beside each other may make: their gap, one's growth to the other, one's part of the other."""
    yield _gap(title, one, other)
    yield _gap(title, other, one)
    if title.sign in RATES:
        yield one.interval / other.interval * _HUNDRED
        yield other.interval / one.interval * _HUNDRED
    else:
        yield one.interval + other.interval


def _pairs(scene: Scene, lines: Sequence[int], able: Sequence[Figure]) -> Iterator[tuple[Figure, Figure, bool]]:
    """Two levels of one thing: those that words make new and old, then those beside each other."""
    rows = {f.row for f in able}
    last: Figure | None = None
    for number in lines:
        for frame in frames(scene, number, scene.lines[number]):
            new, base = frame.new or _before(scene, last, frame.base), frame.base
            if new is not None and base is not None and {new.row, base.row} <= rows and new.row != base.row:
                if same_measure(new, base) and of_size(new, base):
                    yield new, base, True
            last = frame.new or last
    for one, other in pairwise(f for f in able if f.sentence in set(lines)):
        if other.sentence - one.sentence <= 1 and _alike(one, other) and _block(scene, one) == _block(scene, other):
            yield one, other, False
            yield other, one, False


def _alike(one: Figure, other: Figure) -> bool:
    alike = same_measure(one, other) or _both(one, other)
    return alike and of_size(one, other) and one.sign == other.sign


def _before(scene: Scene, level: Figure | None, base: Figure | None) -> Figure | None:
    """The level told last, right before a sentence that tells only what it is compared with."""
    if level is None or base is None or base.sentence - level.sentence > 1:
        return None
    return level if _block(scene, level) == _block(scene, base) else None


def _block(scene: Scene, figure: Figure) -> int:
    return scene.lines[figure.sentence].sentence.block


def _named(scene: Scene, title: Figure, new: Figure) -> bool:
    """Whether a level goes by the headline's name, of which either may leave something out."""
    one, other = set(new.name.words), set(title.name.words)
    return bool(one and other) and (one <= other or other <= one)


def _near(title: Figure, meant: Interval) -> bool:
    size, middle = abs(title.value or Decimal(1)), meant.midpoint
    return middle is not None and middle > 0 and 1 / Decimal(_TIMES) <= size / middle <= _TIMES


def _slip(title: Figure, meant: Interval, *, sure: bool) -> bool:
    """Whether one slip of the pen makes a headline's change of what two levels make."""
    middle, size = meant.midpoint, abs(title.value or Decimal(0))
    if middle is None or middle <= 0:
        return False
    place = title.quantity.place
    rounded = (middle / place).quantize(Decimal(1)) * place if place else middle
    digits = sum(sign.isdigit() for sign in title.quantity.text)
    return digits >= _FEWEST + (not sure) and one_sign_apart(size, rounded, fewest=_FEWEST)


def _relation(scene: Scene, title: Figure, new: Figure, base: Figure, way: str, *, inferred: bool) -> Relation:
    rate = title.sign in RATES
    kind: RelationKind = "change-of" if rate else "difference-of"
    rule, role = ("growth-mismatch", "factor") if rate else ("difference-mismatch", "delta")
    roles, facts = [("new", new), ("base", base), (role, title)], (("direction", way),)
    relation = scene.relation(kind, rule, roles, title.quantity.text, facts=facts)
    return replace(relation, inferred=inferred)  # the levels are as they are written
