"""Two digits exchanged: what words bind a figure to, once they are put back.

Words often leave open which figures belong together, and only sizes that agree decide. A figure that nothing confirms
is read again with each two neighbouring digits exchanged: where it then is exactly what the words around it let it
be, the slip is told. Few numbers are made that way, so that chance hardly makes one (``checks`` weighs how hardly).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from ..languages.conversions import is_money
from ..model.interval import Interval
from ..model.reading import Reading
from ..model.relation import Operand, Relation
from . import near_miss
from .reckoning import Reckoned
from .reread import around, places, tight
from .scene import Figure, Scene

_FEWEST = 3  # digits: two have one other order, which fits too often
_APART = 3  # sentences: farther off, an amount may be per anything
Again = Callable[[Reading, str], list[Relation]]


def find(scene: Scene, told: Sequence[Relation], again: Again) -> Iterator[Relation]:
    """Relations that figures have with two digits put back; ``again`` finds
    those of a reading that are reckoned in some way."""
    held = {o.span.claim for r in told for at, o in enumerate(r.operands) if o.span.claim and tight(r, at)}
    known = {places(relation) for relation in told if relation.not_run is None}
    for figure in scene.figures:
        if figure.claim is None or figure.claim.id in held or not _able(figure):
            continue
        reckoned = Reckoned(scene, figure)
        for value in near_miss.exchanged(figure):
            for way in reckoned.ways(value):
                moved = figure.interval + Interval.exact(value - (figure.value or value))
                for relation in again(around(scene.reading, figure, value, moved), way):
                    if places(relation) not in known:
                        yield from _stated(scene, relation, figure, value)


def _able(figure: Figure) -> bool:
    """Whether a figure is told to the digit, with as many that a slip of two is rare."""
    exact = figure.read is not None and figure.quantity.hedge is None and figure.value is not None
    return exact and sum(sign.isdigit() for sign in figure.quantity.text) >= _FEWEST


def _stated(scene: Scene, relation: Relation, figure: Figure, meant: Decimal) -> Iterator[Relation]:
    """A relation that holds of what was meant, of what is stated."""
    assert figure.claim is not None
    own = [o.span.claim == figure.claim.id for o in relation.operands]
    if sum(own) != 1 or not tight(relation, own.index(True)):
        return
    mine = relation.operands[own.index(True)]
    if mine.value != meant or not _of_one_kind(scene, relation) or not _exact_sum(relation):
        return  # told in other units there, or of other things
    stated: Operand = replace(mine, value=figure.value, interval=figure.interval)
    operands = tuple(stated if one is mine else one for one in relation.operands)
    facts = (*relation.facts, ("exchanged", "yes"))
    yield replace(relation, operands=operands, inferred=True, facts=facts, others=())


def _exact_sum(relation: Relation) -> bool:
    """Whether amounts that are added up make their total to the digit, where they do with two digits put back."""
    told = {role: [o.value or Decimal(0) for o in relation.operands if o.role == role] for role in ("part", "total")}
    return relation.rule != "sum-mismatch" or [sum(told["part"], Decimal(0))] == told["total"]


def _of_one_kind(scene: Scene, relation: Relation) -> bool:
    """Whether figures are told alike, planned or done, and what is so many per something is made of as many such."""
    figures = {o.role: scene.by_claim.get(o.span.claim or "") for o in relation.operands}
    told = {figure.modality for figure in figures.values() if figure is not None}
    per = figures.get("price") or figures.get("mean")
    made = figures.get("product") or figures.get("total")
    if per is None or made is None:
        return len(told) == 1
    apart = [figure.sentence for figure in figures.values() if figure is not None]
    if max(apart) - min(apart) > _APART:
        return False
    top, _, bottom = per.unit.rpartition("/")
    return len(told) == 1 and (not bottom or top in ("", made.unit) or is_money(top) == is_money(made.unit) is True)
