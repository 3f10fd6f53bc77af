"""The whole of a share whose own words leave it out, from what else is told of its part.

"Residents made up 683,400 of the visitors. The remaining 336,600, or 33 %, came from abroad": what the two make is
told paragraphs before, and a sum holds them together. "Of the patients, 209, or 73 %": how many there were is told
once. Words alone do not say that such a whole is meant, so that the relation is inferred and a slip must be why it
does not hold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from ...languages import templates
from ...model import misprints
from ...model.interval import Interval
from ...model.mention import Period
from ...model.relation import Relation
from ..matching import inside, same_period
from ..scene import Figure, Line, Scene
from ..settle import share_holds, share_slipped
from .parts import counts
from .siblings import added, sum_of

UNSTATED = "the whole is not stated"
_MOST_LETTERS = 3  # by which a noun may be longer than its singular
_PAST = 100  # per cent
_ALL, _ZERO = Interval.exact(100), Decimal(0)


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Share-of relations of shares that ``told`` knows no whole for."""
    totals = _totals(scene, told)
    bound = {o.span.claim for r in told if _runs(r) for o in r.operands if o.role == "share"}
    for part, share in (*_unstated(scene, told), *_fractions(scene)):
        if share.claim is None or share.claim.id in bound or part.value is None or (share.value or _PAST) >= _PAST:
            continue
        bound.add(share.claim.id)
        named = [one for one in _named(scene, part, share) if one.row not in totals]  # parts of the whole themselves
        whole = _meant(part, share, [*totals.get(part.row, ()), *named])
        if whole is not None:
            roles = [("part", part), ("whole", whole), ("share", share)]
            yield scene.relation("share-of", "share-mismatch", roles, share.quantity.text, inferred=True)


def _runs(relation: Relation) -> bool:
    return relation.rule == "share-mismatch" and relation.not_run is None


def _totals(scene: Scene, told: Sequence[Relation]) -> Mapping[int, list[Figure]]:
    """The totals of parts that add up to them, and the wholes of parts that are told as such, by the parts' rows."""
    found: dict[int, list[Figure]] = defaultdict(list)
    for relation in told:
        if relation.not_run is not None or relation.kind not in ("partition", "part-of"):
            continue
        if relation.kind == "partition":
            of, parts = sum_of(scene, relation.operands)
            if of is None or not counts(of) or not parts or not added(parts).overlaps(of.interval):
                continue
            for part in parts:
                found[part.row].append(of)
            continue
        figures = {o.role: scene.by_claim.get(o.span.claim or "") for o in relation.operands}
        held, whole = figures.get("part"), figures.get("whole")
        if held is not None and whole is not None and counts(whole) and not relation.inferred:
            found[held.row].append(whole)
    return found



def _unstated(scene: Scene, told: Sequence[Relation]) -> Iterator[tuple[Figure, Figure]]:
    """Parts and shares that stand side by side, with no word for their whole."""
    for relation in told:
        if relation.rule == "share-mismatch" and relation.not_run == UNSTATED:
            figures = {o.role: scene.by_claim.get(o.span.claim or "") for o in relation.operands}
            part, share = figures.get("part"), figures.get("share")
            if part is not None and share is not None and not _of_another(scene, share):
                yield part, share


def _of_another(scene: Scene, share: Figure) -> bool:
    """Whether words behind a share name what it is of."""
    line = scene.lines[share.sentence]
    return line.cue("chain.of").match(line.after_text(share)) is not None


def _fractions(scene: Scene) -> Iterator[tuple[Figure, Figure]]:
    """One visitor in four, or 255,000 people."""
    for _, line in scene.spoken:
        for share, part in zip(line.figures, line.figures[1:], strict=False):
            told = share.sign == templates.PERCENT and share.quantity.form == "fraction" and share.quantity.noun
            if told and 0 <= share.at < part.at and counts(part):
                if line.cue("chain.or").fullmatch(line.between(share, part)):
                    yield part, share


def _named(scene: Scene, part: Figure, share: Figure) -> Iterator[Figure]:
    """The amounts that count what the words around a part, or the share itself, say that it is of."""
    line = scene.lines[part.sentence]
    for name in _names(line, part, share):
        for figure in scene.figures:
            if (
                counts(figure)
                and figure is not part
                and figure.unit
                and figure.row not in scene.bases
                and figure.modality == "stated"
                and _goes_by(name, figure.unit)
                and _of_one_time(figure.period, part.period)
            ):
                yield figure


def _of_one_time(a: Period | None, b: Period | None) -> bool:
    """Whether one period is, or lies in, the other: that of a part is often only that of its article."""
    return same_period(a, b) or inside(a, b) or inside(b, a)


def _names(line: Line, part: Figure, share: Figure) -> Iterator[str]:
    before = line.cue("chain.of_before").search(line.own_text(part))
    behind = line.cue("chain.of_behind").match(line.after_text(part))
    yield from (match.group("of") for match in (before, behind) if match is not None)
    if share.quantity.form == "fraction" and share.quantity.noun:
        yield share.quantity.noun


def _goes_by(name: str, unit: str) -> bool:
    """Whether the last word of a name is a noun's singular or plural: parcels, of a parcel."""
    word = name.split()[-1] if name.split() else ""
    stem = unit[:-1] if len(unit) > _MOST_LETTERS else unit
    return word.startswith(stem) and abs(len(word) - len(unit)) <= _MOST_LETTERS


def _meant(part: Figure, share: Figure, wholes: Sequence[Figure]) -> Figure | None:
    """The whole that the share is right of; else the only one there is, where one slip explains the miss."""
    able = [whole for whole in wholes if whole.value is not None and whole.value > (part.value or 0)]
    for whole in able:
        if share_holds(part.interval, whole.interval, share.interval):
            return whole
    only = len({whole.value for whole in able}) == 1 and able[0].quantity.hedge is None
    return able[0] if only and (share_slipped(part, able[0], share) or _misworded(part, able[0], share)) else None


def _misworded(part: Figure, whole: Figure, share: Figure) -> bool:
    """Whether another fraction of small numbers would be right: one in four for one in three."""
    needed = part.interval / whole.interval * _ALL
    fraction = share.quantity.form == "fraction" and share.value is not None
    return fraction and any(needed.contains(value) for value in misprints.other_fractions(share.value or _ZERO))
