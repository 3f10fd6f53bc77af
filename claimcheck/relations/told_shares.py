"""Shares that no single phrase holds: a rate beside the two amounts it is made of, a share whose part is only named.

"Of 6,000 households 2,400 replied, a response rate of 40 %", 资产250亿元，负债145亿元，资产负债率58%: the two amounts
before such a rate are its part and its whole. "Theft made up 41 % of the total": the part is the amount that goes
by the subject's name, wherever it stands. Both run after the other shares and leave alone what those have bound.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..languages import templates
from ..model.interval import Interval
from ..model.relation import Relation
from .marks import is_base
from .parts import counts
from .scene import Figure, Line, Scene
from .settle import alike, share_holds

_HUNDRED = Interval.exact(100)
_NEAR = 6  # how many times the stated share the two amounts may make it


def find(scene: Scene) -> Iterator[Relation]:
    """Share-of relations of rates told with their two amounts."""
    for line in scene.lines:
        for share in line.figures:
            if _open(scene, line, share):
                yield from _of_two(scene, line, share)


def _open(scene: Scene, line: Line, share: Figure) -> bool:
    """Whether a percentage is a share that nothing has bound yet."""
    return (
        share.at >= 0
        and share.sign == templates.PERCENT
        and share.unit == "%"
        and share.kind != "change"
        and share.value is not None
        and share.row not in scene.moved
        and share.row not in scene.shared
        and not is_base(scene, line, share)
    )


def _of_two(scene: Scene, line: Line, share: Figure) -> Iterator[Relation]:
    """A named rate right behind two amounts of one kind: the smaller is the part, unless its name says otherwise."""
    told = scene.cue(line, "rate_told").search(line.own_text(share))
    if told is None or scene.cue(line, "rate_of_time").search(told.group()):
        return
    before = [f for f in line.figures if 0 <= f.at < share.at and counts(f) and f.value is not None]
    two = before[-2:]
    if len(two) < 2 or any(f.row in scene.bases for f in two) or not _together(scene, line, two, share):
        return
    part, whole = _ordered(scene, line, two, told.groupdict().get("name") or "")
    if part is not None and whole is not None and _within_reach(part, whole, share):
        scene.shared.add(share.row)
        roles = [("part", part), ("whole", whole), ("share", share)]
        yield scene.relation("share-of", "share-mismatch", roles, told.group())


def _together(scene: Scene, line: Line, two: Sequence[Figure], share: Figure) -> bool:
    """Whether two amounts count alike and stand with the rate in one breath, no other amount or rate between."""
    between = [f for f in line.figures if two[0].at < f.at < share.at and f is not two[1]]
    people = scene.cue(line, "people_unit")
    if any(scene.cue(line, "mean_name").search(line.own_text(f)) for f in two):
        return False
    alike_units = alike(*two) or all(people.fullmatch(f.unit) for f in two)
    return alike_units and not between and not any(sign in line.between(two[0], share) for sign in ";；")


def _ordered(
    scene: Scene, line: Line, two: Sequence[Figure], name: str
) -> tuple[Figure | None, Figure | None]:
    """Part and whole: the part goes by the rate's name (完工 of 完工率), else it is the smaller."""
    small, large = sorted(two, key=lambda f: f.value or 0)
    if name.isascii():
        return small, large
    stems = {name[i : i + 2] for i in range(len(name) - 1)}
    beside = line.own_text(small) + small.name.text
    if scene.cue(line, "not_such").search(line.own_text(small)):
        return None, None  # 不合格40件，合格率: the part is what is left
    met = scene.cue(line, "met_of_due").search(line.skeleton[: small.at]) is not None
    return (small, large) if met or any(stem in beside for stem in stems) else (None, None)


def _within_reach(part: Figure, whole: Figure, share: Figure) -> bool:
    """Whether two amounts can be meant at all: what they make is not far from the stated share."""
    if share_holds(part.interval, whole.interval, share.interval):
        return True
    if not part.value or not whole.value or not share.value:
        return False
    made = 100 * part.value / whole.value
    return share.value <= _NEAR * made and made <= _NEAR * share.value
