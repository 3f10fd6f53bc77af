"""What a block's head leaves for its figures: whom it speaks of, and the country of its bare dollar sign."""

from __future__ import annotations

from ..base import Context, SentenceView
from . import metric, units
from .money import Money

TITLES = frozenset("Mr Mrs Ms Dr Sir Lord Lady Prof Professor President Minister Mayor Senator Governor".split())


def note(view: SentenceView, context: Context) -> None:
    """The head of the block, where it holds no figures, may name who is spoken of."""
    head = view.text[: min(view.start, 70)]
    if head.startswith(("By ", "BY ")):
        return
    named = metric.names(head)
    if named and head.find(named) < 30 and named.split()[0] not in TITLES:
        context.subject = named


def currency(low: str, context: Context) -> None:
    """Remember the country of a bare dollar sign where the text says it."""
    if units.LOCAL_SIGN.search(low):
        context.currency = "USD"
    if "dollar" in low:
        found = Money(low).dollar
        if found != "USD":
            context.currency = found
