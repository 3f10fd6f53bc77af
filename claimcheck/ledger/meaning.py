"""Whether two readings say the same thing: field by field, never by likeness alone.

A changed number scores 98.5 of 100 in fuzzy likeness and another subject 94.6, so likeness finds the sentence and
this module judges it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import Any

from ..model.claim import BasePeriod, Change, Claim, ClaimPeriod
from .records import Figure

# What must be the same for a verification to hold.
FIGURE_FIELDS = ("value", "low", "high", "unit", "kind", "metric", "scope", "period", "change", "modality")
# What a reading may bring anew without touching what was verified.
TEXT_FIELDS = ("hedge", "part_of", "source", "date")
READ_FIELDS = (*FIGURE_FIELDS, *TEXT_FIELDS)
# What a person may set. Those of the figure hold as long as the text words it as it did.
OF_THE_QUOTE = ("value", "low", "high", "hedge", "change")
EDITABLE = ("metric", "scope", "kind", "period", "source", "unit", "modality", "part_of", *OF_THE_QUOTE)

NO_WORDS: frozenset[str] = frozenset()


def tokens(text: str) -> Counter[str]:
    """The words of a metric: runs of Latin letters and digits, and every other letter by itself."""
    found: Counter[str] = Counter()
    word = ""
    for letter in text.casefold():
        if letter.isalnum() and letter.isascii():
            word += letter
            continue
        if word:
            found[word] += 1
            word = ""
        if letter.isalnum():
            found[letter] += 1
    if word:
        found[word] += 1
    return found


def same_subject(
    old: tuple[str, str | None], new: tuple[str, str | None], light: Collection[str] = NO_WORDS
) -> bool:
    """Whether (metric, scope) pairs name the same thing: the same words in any order, however they are divided
    between metric and scope. ``light`` are words that change no meaning; inflected forms count as the same.
    """
    before = tokens(f"{old[0]} {old[1] or ''}")
    after = tokens(f"{new[0]} {new[1] or ''}")
    gone = [word for word in (before - after).elements() if word not in light]
    come = [word for word in (after - before).elements() if word not in light]
    if len(gone) != len(come):
        return False
    return all(any(_inflected(word, other) for other in come) for word in gone)


def overlap(one: str, other: str) -> float:
    """The share of words that two metrics have in common, 0 to 1."""
    mine, theirs = tokens(one), tokens(other)
    longest = max(mine.total(), theirs.total())
    return (mine & theirs).total() / longest if longest else 1.0


def _inflected(one: str, other: str) -> bool:
    """Worker and workers; a changed stem or a short word is another word."""
    short, long = sorted((one, other), key=len)
    return len(short) >= 4 and len(long) - len(short) <= 2 and long.startswith(short)


def same_period(old: ClaimPeriod | BasePeriod | None, new: ClaimPeriod | BasePeriod | None) -> bool:
    """The same days; where neither could be resolved, the same words."""
    if old is None or new is None:
        return old is new
    if (old.start, old.end) != (new.start, new.end):
        return False
    return (old.start, old.end) != (None, None) or tokens(old.text) == tokens(new.text)


def same_change(old: Change | None, new: Change | None) -> bool:
    """The same direction, size and period compared with."""
    if old is None or new is None:
        return old is new
    mine, theirs = (old.direction, old.factor, old.delta), (new.direction, new.factor, new.delta)
    return mine == theirs and same_period(old.base, new.base)


def differing(old: Claim | Figure, new: Claim | Figure, light: Collection[str] = NO_WORDS) -> tuple[str, ...]:
    """The fields in which two claims mean different things; empty: a verification of one holds for the other."""
    found = [
        name
        for name in ("value", "low", "high", "unit", "kind", "modality")
        if getattr(old, name) != getattr(new, name)
    ]
    if not same_subject((old.metric, old.scope), (new.metric, new.scope), light):
        if old.metric != new.metric:
            found.append("metric")
        elif old.scope and new.scope:  # a place named at last, or no longer, says nothing else of the same thing
            found.append("scope")
    if not same_period(old.period, new.period):
        found.append("period")
    if not same_change(old.change, new.change):
        found.append("change")
    return tuple(found)


def figure_key(claim: Claim) -> tuple[Any, ...]:
    """What makes two figures the same number of the same thing's time: value, unit, kind, period."""
    period = claim.period
    days = None if period is None else (period.start, period.end)
    return (claim.value, claim.low, claim.high, claim.unit, claim.kind, days)
