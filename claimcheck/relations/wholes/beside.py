"""Shares told beside the only two amounts that they can be of: 监测的24个品牌里本地的仅3个，恰是八分之一.

No phrase holds such a share together. It stands right by the part, with no subject of its own between (恰是, 不合格率),
or right by the whole with a word that takes of it (在820万台里拿走七成); and around it only one other amount counts the
same. Words that make it a share of something else keep it out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...languages import templates
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..settle import alike, counted_alike, joined, share_holds, share_slipped
from .parts import counts
from .siblings import aside, with_share
from .told_shares import earlier, open_share, within_reach

_MOST = 100  # per cent

Pair = tuple[Figure, Figure]


def find(scene: Scene) -> Iterator[Relation]:
    """Share-of relations of shares beside two amounts of one kind."""
    for number, line in scene.spoken:
        for share in line.figures:
            if not open_share(scene, line, share) or (share.value or 0) >= _MOST:
                continue
            pair = _pair(scene, number, line, share)
            if pair is None or not within_reach(*pair, share):
                continue
            part, whole = pair
            if joined(scene, *pair):
                continue  # 12家学校和28家医院，八成以上…: of both
            if whole.row < part.row and any(f.sign == templates.PERCENT for f in scene.figures[whole.row : part.row]):
                continue  # 2150人…，占43%；600人，占12%: what has a share of its own is a part like this one
            if not (_less(part, whole) or (whole.row < part.row and share_slipped(part, whole, share))):
                continue
            scene.shared.add(share.row)
            scene.wholes.setdefault(part.row, whole)
            roles = [("part", part), ("whole", whole), ("share", share)]
            holds = share_holds(part.interval, whole.interval, share.interval)
            apart = any(f.sentence != share.sentence for f in pair)
            yield scene.relation("share-of", "share-mismatch", roles, "beside", inferred=apart and not holds)


def _pair(scene: Scene, number: int, line: Line, share: Figure) -> Pair | None:
    """The part and the whole of a share."""
    able = [f for f in line.figures if _able(scene, f, share)]
    before = next((f for f in reversed(able) if f.at < share.at), None)
    behind = next((f for f in able if f.at > share.at), None)
    if behind is not None:
        gap = line.between(share, behind)
        if line.cue("beside.after").fullmatch(gap):
            return _of(scene, line, behind, _wholes(scene, number, line, behind, share))
        if line.cue("beside.then").fullmatch(gap):
            return _two(scene, [f for f in able if f.at > share.at and _one_kind(scene, f, behind, share)])
    if before is None:
        return None
    gap = line.between(before, share)
    if line.cue("beside.whole").fullmatch(gap):
        others = [f for f in able if f.at < before.at and _one_kind(scene, f, before, share)]
        return (others[-1], before) if others and _less(others[-1], before) else None
    if line.cue("beside.of_whole").fullmatch(gap):
        part = scene.figures[before.row - 1] if before.row else None
        told = part is not None and part in able and alike(part, before) and _less(part, before)
        if part is not None and told and line.cue("beside.spent").fullmatch(line.between(part, before)):
            return part, before
    if line.cue("beside.part").fullmatch(gap) and not line.cue("beside.among").match(gap):
        if line.cue("beside.rate").search(gap) and not line.cue("beside.such").search(line.own_text(before)):
            return None  # 在册30万，接种率62%: the amount beside a rate is its whole
        negated = scene.cue(line, "not_such")
        if negated.search(line.own_text(before)) and negated.search(gap) is None:
            return None  # 不合格121个，合格率: the part is what is left
        return _of(scene, line, before, _wholes(scene, number, line, before, share))
    return None


def _two(scene: Scene, told: Sequence[Figure]) -> Pair | None:
    """The only two amounts that are told behind a share, the part first."""
    if len(told) != 2 or told[0].value == told[1].value:
        return None
    return (told[0], told[1]) if _less(*told) else (told[1], told[0])


def _of(scene: Scene, line: Line, part: Figure, wholes: Sequence[Figure]) -> Pair | None:
    """A part with the one whole that it can be of: the nearest that words say it is among, or the only one."""
    before = [f for f in wholes if f.row < part.row]
    among = [f for f in before if f.sentence == part.sentence and line.cue("beside.among").match(line.after_text(f))]
    for able in (among[-1:], before, wholes):
        if len(able) == 1:
            return part, able[0]
    return None


def _wholes(scene: Scene, number: int, line: Line, part: Figure, share: Figure) -> list[Figure]:
    """The amounts that a part may be of: in its sentence, else in the one before."""
    for back in (number, number - 1):
        if back < 0 or scene.lines[back].sentence.block != line.sentence.block:
            break
        found = [f for f in scene.lines[back].figures if f is not part and _one_kind(scene, f, part, share)]
        found = [f for f in found if f.value != part.value and not _has_share(scene, f, share)]
        if found:
            return found
    return []


def _has_share(scene: Scene, amount: Figure, share: Figure) -> bool:
    """Whether an amount has a share of its own: it is a part like this one."""
    line = scene.lines[amount.sentence]
    after = next((f for f in line.figures if f.at > amount.at), None)
    if after is None or after is share or after.sign != templates.PERCENT or after.kind == "change":
        return False
    return with_share(scene, amount) or line.cue("beside.part").fullmatch(line.between(amount, after)) is not None


def _one_kind(scene: Scene, figure: Figure, part: Figure, share: Figure) -> bool:
    if not _able(scene, figure, share):
        return False
    people = scene.cue(scene.lines[part.sentence], "people_unit").fullmatch(part.unit) is not None
    return alike(figure, part) or counted_alike(scene, figure, part) or (people and figure.unit == "")


def _less(a: Figure, b: Figure) -> bool:
    return a.value is not None and b.value is not None and a.value < b.value


def _able(scene: Scene, figure: Figure, share: Figure) -> bool:
    return (
        figure.at >= 0
        and counts(figure)
        and bool(figure.value)
        and figure.row not in scene.bases
        and not aside(scene, figure)
        and not earlier(figure, share)
    )
