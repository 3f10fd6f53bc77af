"""A share whose words name the wrong whole: 占进出口总值的63.0%, which is right of exports alone.

What the words name is told, and the share is not of it; no slip of a digit explains that. Another amount told before,
of the same measure and time, is what it is of, so exactly that it hardly comes about by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from re import Match

from msgspec.structs import replace

from ...languages import templates
from ...model.finding import Span
from ...model.interval import Interval
from ...model.relation import Relation
from ..matching import name_of, same_family, same_period
from ..scene import Figure, Line, Scene
from ..settle import alike, share_holds, share_slipped
from .parts import counts

_CLAUSES = re.compile("[，,；;。：:]")
_SHORTEST = 2
_DIGITS = 3  # of the amounts and the share: fewer agree too easily
_CHANCE = 0.05  # that one of the amounts told before is by chance what the share is of
_ALL = 100
_REACH = 60  # figures
_SENTENCE = 2  # figures between a part and its share


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Share-of relations of shares that are right of another whole than the one they name."""
    slipped = {o.span.claim for r in told if _explained(r) for o in r.operands if o.role == "share"}
    for _, line in scene.spoken:
        for share in line.figures:
            if share.claim is None or share.claim.id in slipped or not _tells(share):
                continue
            named = line.cue("misnamed.of").search(line.own_text(share))
            part = _part(scene, share) if named is not None else None
            if named is None or part is None:
                continue
            able = list(_wholes(scene, part))
            called = _called(scene, line, named.group(named.lastgroup or 0), able)
            if not called or any(_fits(part, one, share) for one in called):
                continue
            whole = max(called, key=lambda figure: figure.value or 0)
            others = [one for one in able if one not in called]
            right = [one for one in others if _fits(part, one, share) and _digits(one) >= _DIGITS]
            if right and not share_slipped(part, whole, share) and _chance(part, share, right[0], others) <= _CHANCE:
                roles = [("part", part), ("whole", whole), ("share", share)]
                facts = (("meant", right[0].quantity.text),)
                relation = scene.relation("share-of", "share-mismatch", roles, named.group(), facts=facts)
                yield replace(relation, inferred=True, words=(_words(scene, line, share, named),))


def _words(scene: Scene, line: Line, share: Figure, named: Match[str]) -> Span:
    """Where the name of the whole stands."""
    start = share.at - len(line.own_text(share))
    first, last = (line.offset(start + at) for at in named.span(named.lastgroup or 0))
    return scene.span(line.sentence.block, first, last)


def _explained(relation: Relation) -> bool:
    """Whether a share is bound to a whole of its own words that a slip may have kept from it."""
    bound = relation.rule == "share-mismatch" and relation.not_run is None
    return bound and relation.inferred and bool(relation.others)


def _tells(share: Figure) -> bool:
    plain = share.sign == templates.PERCENT and share.unit == "%" and share.kind != "change"
    exact = share.quantity.hedge is None and share.modality == "stated" and share.quantity.form != "range"
    return plain and exact and bool(share.value) and (share.value or _ALL) < _ALL and _digits(share) >= _DIGITS


def _part(scene: Scene, share: Figure) -> Figure | None:
    """The amount right before a share, its own growth aside, in the sentence that tells the share."""
    for row in range(share.row - 1, max(-1, share.row - 1 - _SENTENCE), -1):
        figure = scene.figures[row]
        if figure.sentence != share.sentence or figure.at < 0:
            return None
        if counts(figure):
            told = figure.value is not None and figure.row not in scene.bases and figure.quantity.hedge is None
            return figure if told and _digits(figure) >= _DIGITS else None
        if figure.kind != "change":
            return None
    return None


def _called(scene: Scene, line: Line, text: str, able: Sequence[Figure]) -> list[Figure]:
    """The amounts that go by what names a whole: in just these words, else without those that any whole has."""
    full = scene.cue(line, "misnamed.filler").sub("", scene.cue(line, "whole_lead").sub("", text.strip()))
    core = scene.cue(line, "generic").sub("", full).strip()
    if len(core) < _SHORTEST:
        return []
    if full != core:  # 进出口总值, 教职工总数
        return [figure for figure in able if _called_just(scene, line, full, figure)] or [
            figure for figure in able if _goes_by(scene, line, core, figure)
        ]
    return [figure for figure in able if _goes_by(scene, line, core, figure)]


def _called_just(scene: Scene, line: Line, full: str, figure: Figure) -> bool:
    """Whether these words stand right before an amount, and are no piece of a longer name (进出口总值 for 出口总值)."""
    own = scene.cue(line, "misnamed.verb").sub("", scene.lines[figure.sentence].own_text(figure))
    return own.endswith(full) and scene.cue(line, "misnamed.piece").fullmatch(own[: -len(full)][-1:]) is None


def _wholes(scene: Scene, part: Figure) -> Iterator[Figure]:
    """The larger amounts of the part's measure and time told before it."""
    for figure in scene.before(part, reach=_REACH):
        plain = counts(figure) and figure.modality == "stated" and figure.row not in scene.bases
        if plain and figure.quantity.hedge is None and (figure.value or 0) > (part.value or 0) and alike(figure, part):
            untold = figure.read is None or figure.read.raw.time is None
            if untold or same_period(figure.period, part.period):
                yield figure


def _goes_by(scene: Scene, line: Line, core: str, figure: Figure) -> bool:
    """Whether an amount is called by a name, its owner or place aside, and not by that of a part of it."""
    own = scene.lines[figure.sentence].own_text(figure)
    generic, pointing = scene.cue(line, "generic"), scene.cue(line, "pointing")
    clause = scene.cue(line, "misnamed.verb").sub("", generic.sub("", _CLAUSES.split(own)[-1]))
    wanted = name_of(core, None, generic)
    names = (scene.cue(line, "misnamed.lead").sub("", name) for name in (figure.name.text, clause))
    return any(same_family(name_of(name, None, generic), wanted, pointing) for name in names)


def _fits(part: Figure, whole: Figure, share: Figure) -> bool:
    return share_holds(part.interval, whole.interval, share.interval)


def _chance(part: Figure, share: Figure, whole: Figure, others: Sequence[Figure]) -> float:
    """How likely any of the amounts would be the whole by chance."""
    loose = sum(_looseness(figure.interval) for figure in (part, share, whole))
    return loose * len({figure.value for figure in others})


def _looseness(interval: Interval) -> float:
    middle = interval.midpoint
    return float((interval.width or 0) / abs(middle)) if middle else 1.0


def _digits(figure: Figure) -> int:
    return sum(sign.isdigit() for sign in figure.quantity.text)
