"""Which amount is the whole of a share, where no words name it: doubt settled by siblings and by fit.

Shares of one list have one whole. An amount that fits some of them is the whole of the others too; where none
fits although they agree with each other, it is the nearest amount that could be. A share alone is only held
against an amount that its words name; any other amount that fits excuses it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from re import Match

from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..settle import alike, common_whole, near, share_holds, share_slipped
from .parts import counts
from .siblings import aside, with_share
from .whole_words import called_total, named_whole, of_several, reaches

_LINES = 3
_AHEAD = 4
_OF = 40  # signs of what a share is of
_CLAUSE_END = re.compile("[,.;:()，。；：（）\ue001-\ue007]")
_BETWEEN = 2  # rows from one pair to the next: at most one figure that is no amount of the list


class Found:
    """A share cue with its figures: the whole is still to be looked for where the cue does not hold it."""

    __slots__ = ("line", "match", "named", "number", "part", "share")

    def __init__(
        self, number: int, line: Line, match: Match[str], share: Figure, part: Figure | None
    ) -> None:
        self.number, self.line, self.match, self.share, self.part = number, line, match, share, part
        self.named = False  # whether its words name the whole

    @property
    def of(self) -> str:
        """What the words say that the share is of, to the end of their clause."""
        text = self.match.groupdict().get("of") or ""
        if text and self.match.end("of") == self.match.end():
            text += _CLAUSE_END.split(self.line.skeleton[self.match.end() : self.match.end() + _OF])[0]
        return text

    @property
    def precise(self) -> bool:
        """Whether both figures are told without hedge, so that a fit says something."""
        return self.share.quantity.hedge is None and self.part is not None and self.part.quantity.hedge is None

    @property
    def explicit(self) -> bool:
        """Whether the cue itself holds the whole."""
        return self.line.figure(self.match, "whole") is not None

    def fits(self, whole: Figure) -> bool:
        """Whether the share is right for this whole."""
        return self.part is not None and share_holds(
            self.part.interval, whole.interval, self.share.interval
        )


Told = tuple[Found, list[Relation], Figure | None]


def settled(scene: Scene, told: Sequence[Told], parts: set[int]) -> Iterator[Relation]:
    """The relations of all shares, with wholes for those that lack one or that another amount excuses."""
    fitting = _fitting(scene, told, parts)
    held_by: dict[int, Figure] = {}
    for (one, _, whole), fit in zip(told, fitting, strict=True):
        held = whole if whole is not None and one.fits(whole) else fit
        if held is not None:
            held_by[one.share.row] = held
    lists: dict[int, list[Found]] = defaultdict(list)
    for one, _, _ in told:
        if one.part is not None and counts(one.part):
            lists[one.number].append(one)
    for index, (one, relations, whole) in enumerate(told):
        part = one.part
        near_by = whole is not None and (one.explicit or whole.sentence == one.number)
        near_by = near_by and not _called_otherwise(scene, one, whole, parts)
        if part is None or not counts(part) or near_by or (whole is not None and one.fits(whole)):
            if part is not None and whole is not None:
                scene.wholes[part.row] = whole
                if any(r.rule == "share-mismatch" and r.not_run is None for r in relations):
                    scene.shared.add(one.share.row)
            yield from relations
            continue
        other = fitting[index] or _of_siblings(scene, one, lists[one.number], held_by, parts)
        if other is None or other is whole:
            yield from relations
            continue
        scene.wholes[part.row] = other
        scene.shared.add(one.share.row)
        yield from (r for r in relations if r.rule != "share-mismatch")
        roles = [("part", part), ("whole", other), ("share", one.share)]
        yield scene.relation("share-of", "share-mismatch", roles, one.match.group(), inferred=False)


def _fitting(scene: Scene, told: Sequence[Told], parts: set[int]) -> list[Figure | None]:
    """For each share the nearest amount that it fits, wholes of its siblings first."""
    found: list[Figure | None] = []
    for one, _, whole in told:
        fit: Figure | None = None
        if one.part is not None and counts(one.part):
            others = [whole] if whole is not None else []
            others += [f for f in near(scene, one.part, ahead=_AHEAD) if f.row not in parts]
            fit = next((f for f in others if f is not one.part and one.fits(f)), None)
            fit = fit or called_total(scene, one.part, one.share)
        found.append(fit)
    return found


def _of_siblings(
    scene: Scene, one: Found, siblings: list[Found], held_by: dict[int, Figure], parts: set[int]
) -> Figure | None:
    """The whole that other shares of the list fit; else, where all agree on one, the amount that could be it."""
    part = one.part
    assert part is not None
    run = _run(one, siblings)
    said = _pointed(scene, one) or _worded(scene, one, parts)
    if said is not None:
        return said
    if one.named or len(run) < 2 or any(not s.precise for s in run):
        return None
    votes: Counter[int] = Counter()
    for other in run:
        held = held_by.get(other.share.row)
        if other is not one and other.part is not None and held and alike(part, held) and alike(held, other.part):
            votes[held.row] += 1
    if votes:
        return scene.figures[votes.most_common(1)[0][0]]
    common = common_whole([(s.part.interval, s.share.interval) for s in run if s.part])
    if common is None:
        return None
    first = run[0].part
    assert first is not None
    told = [f for f in scene.before(first) if counts(f) and f.unit != "%" and f.interval.overlaps(common)]
    if told and "/" not in told[0].unit:
        return told[0]
    able = [
        f
        for f in near(scene, first)
        if (f.unit or not part.unit)
        and one.number - f.sentence <= _LINES and f.row not in scene.bases and _larger(f, part)
        and not (aside(scene, f) or with_share(scene, f))
    ]
    return able[0] if able and reaches(part, able[0], one.share) else None


def _pointed(scene: Scene, one: Found) -> Figure | None:
    """ "2,400 of them": the one amount of the nearest sentence back that has any."""
    assert one.part is not None
    if scene.cue(one.line, "of_it").search(f"{one.match.group()} {one.of}") is None:
        return None
    able = [f for f in near(scene, one.part) if f.row not in scene.bases and not aside(scene, f)]
    able = [f for f in able if _larger(f, one.part) or share_slipped(one.part, f, one.share)]
    able = [f for f in able if one.number - f.sentence <= _LINES]
    closest = [f for f in able if f.sentence == able[0].sentence]
    return closest[0] if len(closest) == 1 and one.precise else None


def _called_otherwise(scene: Scene, one: Found, whole: Figure | None, parts: set[int]) -> bool:
    """Whether a whole of the same sentence does not fit, and the words of the share name another that would but for
    one slip."""
    if one.explicit or one.part is None or whole is None or one.fits(whole) or not one.named:
        return False
    other = _worded(scene, one, parts)
    return other is not None and (one.fits(other) or share_slipped(one.part, other, one.share))


def _worded(scene: Scene, one: Found, parts: set[int]) -> Figure | None:
    """ "a quarter of the budget": the one amount near by that has these words beside it."""
    assert one.part is not None
    text = one.of
    if not one.precise or scene.cue(one.line, "outside").search(text):
        return None
    whole = named_whole(scene, one.line, text, one.part, one.share, parts)
    if whole is None or whole.row == one.part.row or of_several(scene, text, one.part, whole):
        return None
    return whole


def _run(one: Found, siblings: list[Found]) -> list[Found]:
    """The list that a share stands in: pairs of part and share with no other amount between them."""
    ordered = sorted(siblings, key=lambda s: s.share.row)
    run: list[Found] = []
    for s in ordered:
        assert s.part is not None
        rows = sorted((s.part.row, s.share.row))
        if run and rows[0] - max(run[-1].part.row, run[-1].share.row) > _BETWEEN:  # type: ignore[union-attr]
            if one in run:
                break
            run = []
        run.append(s)
    return run if one in run else []


def _larger(whole: Figure, part: Figure) -> bool:
    return whole.value is not None and part.value is not None and whole.value > part.value
