"""What the words around the figures of a relation say of them: that they lead to another figure, or tell no level.

Each test is asked of one relation by ``denials``. Words only acquit here, or a size that no rounding leaves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from ..languages import templates
from ..model.interval import Interval
from ..model.relation import Relation
from .scene import Figure, Scene, same_measure

# A measure that says of what kind a thing is: 5.5-litre models, ten-year bonds.
_ATTRIBUTE = re.compile(r"[0-9][0-9.,]*-[a-z]{3,}", re.I)
_EQUALS = ("=", "＝")
_REACH = 60  # signs before a noun of change in which a verb tells the way
_SCALES = (1, 2, 3, 4, 6, 8)
_LEVELS = ("new", "base", "part", "whole", "total")


def attributive(scene: Scene, relation: Relation) -> bool:
    """Whether one of the levels is a measure that says of what kind a thing is, and the others are none: 86,000 of its
    5.5-litre models."""
    levels = [figure for figure in _figures(scene, relation, *_LEVELS) if figure.sign != templates.PERCENT]
    said = [_is_attribute(figure) for figure in levels]
    return any(said) and not all(said)


def _is_attribute(figure: Figure) -> bool:
    text, unit = figure.quantity.text, figure.quantity.unit
    told = _ATTRIBUTE.match(text) is not None or text.endswith(f"-{unit}")
    return unit != "" and told and not figure.counted


def of_an_index(scene: Scene, relation: Relation) -> bool:
    """Whether one of its levels is only what an index is set to: 118.4 (2021 = 100), up from 114.9."""
    for figure in _figures(scene, relation, "new", "base", "part", "whole", "total"):
        before = scene.lines[figure.sentence].own_text(figure).rstrip()
        if before.endswith(_EQUALS):
            return True
    return False


def led_before(scene: Scene, relation: Relation) -> bool:
    """Whether a verb before the noun tells which way two levels went: "lowered its forecast for growth to 1.3 % from
    1.6 %"."""
    found = scene.in_roles(relation, "new", "base")
    if not found:
        return False
    new, base = found
    line = scene.lines[new.sentence]
    at = line.skeleton.find(relation.cue)
    if at < 0 or base.sentence != new.sentence or line.cue("noun_of_way").match(relation.cue) is None:
        return False
    ahead = line.skeleton[max(0, at - _REACH) : at]
    ways = {match.lastgroup for match in scene.cue(line, "verb_of_way").finditer(ahead)}
    return len(ways) == 1 and ("up" in ways) == ((new.value or 0) > (base.value or 0))


def led_elsewhere(scene: Scene, relation: Relation) -> bool:
    """Whether a base leads to another level right behind it: burglary was down 14 % to 3,106; thefts fell from 2,655
    to 2,418."""
    found = scene.in_roles(relation, "new", "base")
    if not found:
        return False
    new, base = found
    line = scene.lines[base.sentence]
    after = next((f for f in line.figures if f.at > base.at), None)
    if after is None or after is new or base.at < 0 or not same_measure(base, after):
        return False
    opened = line.cue("mark.led_from").search(line.own_text(base)) is not None
    return opened and line.cue("mark.led_to").fullmatch(line.own_text(after)) is not None


def compared_again(scene: Scene, relation: Relation) -> bool:
    """Whether a change says what it is compared with, and its base is of a second comparison: "1.1 points better than
    in August but short of the 78 % it was asked to reach"."""
    change = next(iter(_figures(scene, relation, "delta", "factor")), None)
    base = next(iter(_figures(scene, relation, "base")), None)
    if change is None or base is None or change.sentence != base.sentence or not 0 <= change.at < base.at:
        return False
    line = scene.lines[change.sentence]
    return line.cue("mark.than_and").search(line.between(change, base)) is not None


def in_another_unit(scene: Scene, relation: Relation) -> bool:
    """Whether the name of a smaller unit stands behind a bare amount: 3.42 crowns, up 11 öre from 3.31."""
    delta = next(iter(_figures(scene, relation, "delta")), None)
    if delta is None or delta.quantity.unit or not delta.quantity.text[-1:].isdigit():
        return False
    line = scene.lines[delta.sentence]
    return line.cue("mark.other_unit").match(line.after_text(delta)) is not None


def of_a_mean(scene: Scene, relation: Relation) -> bool:
    """Whether a share is one of the mean of a whole that is only told as it stands: 0.30 % of average assets."""
    share = next(iter(_figures(scene, relation, "share")), None)
    whole = next(iter(_figures(scene, relation, "whole")), None)
    if share is None or whole is None:
        return False
    line, other = scene.lines[share.sentence], scene.lines[whole.sentence]
    if line.cue("of_mean").match(line.after_text(share)) is None:
        return False
    return scene.cue(other, "mean_word").search(other.own_text(whole)) is None


def lost_in_rounding(scene: Scene, relation: Relation) -> bool:
    """Whether a part is smaller than what rounding leaves of its total, and no scale is missed: $1.30 a share of $247
    million."""
    total = next(iter(_figures(scene, relation, "total")), None)
    if total is None or total.quantity.hedge is not None:
        return False
    parts = _figures(scene, relation, "part")
    lost = [part for part in parts if part.value is not None and 0 < part.value * 2 < total.quantity.place]
    if lost and _misscaled(total, parts[0], parts[1:], -1):
        return False
    return any(not _misscaled(part, total, [other for other in parts if other is not part], 1) for part in lost)


def so_much_again(scene: Scene, relation: Relation) -> bool:
    """Whether a part of one amount is told that comes on top of it: half as much again as the 154 mm."""
    ratio = next(iter(_figures(scene, relation, "ratio")), None)
    return ratio is not None and _follows(scene, ratio, "as_much_again")


def lies_apart(scene: Scene, relation: Relation) -> bool:
    """Whether the part of a share is only how far behind another one it lies: 6,210 votes behind her, or 36 %."""
    part = next(iter(_figures(scene, relation, "part")), None)
    return part is not None and _follows(scene, part, "lies_apart")


def no_list(scene: Scene, relation: Relation) -> bool:
    """Whether what is told of the others is no list of a total: the largest with 1.3 million, followed by …; two of the
    last nine."""
    part = next(iter(_figures(scene, relation, "part")), None)
    line = scene.lines[part.sentence] if part is not None else None
    if line is None or scene.cue(line, "no_list").search(relation.cue) is not None:
        return line is not None
    at = line.skeleton.find(relation.cue)
    return at > 0 and scene.cue(line, "no_list_before").search(line.skeleton[:at] + relation.cue) is not None


def _follows(scene: Scene, figure: Figure, cue: str) -> bool:
    line = scene.lines[figure.sentence]
    return line.cue(cue).match(line.after_text(figure)) is not None


def _misscaled(figure: Figure, total: Figure, others: Sequence[Figure], sign: int) -> bool:
    """Whether a figure in another scale is what a total (``sign`` 1) leaves beside the others, or what all come to."""
    needed = total.interval
    for other in others:
        needed = needed - other.interval if sign > 0 else needed + other.interval
    return any((figure.interval * Interval.exact(Decimal(10) ** (sign * power))).overlaps(needed) for power in _SCALES)


def _figures(scene: Scene, relation: Relation, *roles: str) -> list[Figure]:
    """The figures of an article that play some roles."""
    found = (scene.by_claim.get(operand.span.claim or "") for operand in relation.operands if operand.role in roles)
    return [figure for figure in found if figure is not None]
