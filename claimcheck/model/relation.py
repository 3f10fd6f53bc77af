"""A relation: figures that bind each other, found from a cue and kept with its evidence."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from .finding import Span
from .interval import Interval

RelationKind = Literal[
    "change-of",
    "difference-of",
    "part-of",
    "partition",
    "share-of",
    "ratio-of",
    "average-of",
    "product-of",
    "rate-of",
    "conversion-of",
    "same-fact",
    "list-of",
    "series",
    "order",
    "calendar",
]


# The fact of figures that no phrase binds and little else: a conflict is only told where two digits are exchanged, a
# scale is missed or another reading fits.
LOOSE = ("loose", "yes")


class Operand(Struct, frozen=True):
    """One figure of a relation, with the role it plays (new, base, factor, part, whole, count …)."""

    role: str
    interval: Interval
    unit: str
    span: Span
    label: str = ""  # as a reader would write it: 48.6亿元
    value: Decimal | None = None  # as stated; None where the text gives only an interval


class Relation(Struct, frozen=True):
    """Figures that bind each other. ``rule`` names the check that judges it.

    ``inferred`` is True when it was linked across sentences rather than stated by a cue in one; severity then
    drops one step. ``not_run`` gives the reason where a cue was seen but an operand is missing or a trap holds.
    ``others`` are further readings that the wording allows: where one of them holds, the text contradicts nothing.
    ``words`` are those that tell the direction of a change.
    """

    kind: RelationKind
    rule: str
    article: str
    operands: tuple[Operand, ...]
    cue: str
    inferred: bool = False
    exhaustive: bool = False
    not_run: str | None = None
    facts: tuple[tuple[str, str], ...] = ()
    others: tuple[tuple[Operand, ...], ...] = ()
    words: tuple[Span, ...] = ()
