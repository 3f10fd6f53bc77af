"""A multiple told in a word is loose, but not so loose that another word would do.

"Doubled" is told of 1.8 times and of 2.3. Amounts that are one and a half times as much to the digit had a word of
their own, and are not told to have doubled.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec.structs import replace

from ..model.interval import Interval
from ..model.relation import Operand, Relation

_PAIRS = {"ratio-mismatch": ("a", "b", "ratio"), "growth-mismatch": ("new", "base", "factor")}
_HALF, _LESS = Decimal("0.5"), Decimal("0.4")
_EXACTLY = Decimal("0.002")
_MOST = 6


def sharpened(relations: Iterable[Relation]) -> Iterator[Relation]:
    """The same relations; a multiple in a word is told more narrowly where its amounts make half a one more or less."""
    for relation in relations:
        roles = _PAIRS.get(relation.rule)
        by_role = {operand.role: operand for operand in relation.operands} if roles else {}
        if roles is None or relation.not_run is not None or not set(roles) <= set(by_role):
            yield relation
            continue
        top, bottom, told = (by_role[role] for role in roles)
        yield _narrowed(relation, told) if _in_a_word(told) and _half_off(top, bottom, told) else relation


def _in_a_word(told: Operand) -> bool:
    """Whether a whole multiple is told by a word alone, as it stands."""
    plain = told.unit == "x" and told.value is not None and told.value == told.value.to_integral_value()
    by_word = not any(sign.isdigit() for sign in told.label)
    return plain and by_word and told.interval == Interval.around(told.value or Decimal(0), _HALF)


def _half_off(top: Operand, bottom: Operand, told: Operand) -> bool:
    if not top.value or not bottom.value or told.value is None or not 1 < told.value <= _MOST:
        return False
    times = top.value / bottom.value
    return any(abs(times / (told.value + off) - 1) <= _EXACTLY for off in (_HALF, -_HALF))


def _narrowed(relation: Relation, told: Operand) -> Relation:
    narrow = replace(told, interval=Interval.around(told.value or Decimal(0), _LESS))
    operands = tuple(narrow if operand is told else operand for operand in relation.operands)
    return replace(relation, operands=operands)
