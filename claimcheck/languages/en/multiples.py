"""Which time a multiple is set against: "twice as many as in 2019", "nearly double the gap of 2009"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import structs

from ...model.mention import ChangeSpec, Moment, Quantity

# What stands between a multiple and the time that it is a multiple of.
_AS_MANY = r"(?: as)? (?:many|much|[a-z]{2,12})(?: [a-z-]+){0,4}? as"
_MORE = r"(?: [a-z]{3,12}er| more| less)(?: [a-z-]+){0,3}? than"
_WHAT = r" what (?:it|they|he|she|that|there)(?: [a-z]+){0,4}?"
_THOSE = r" (?:those|that|the (?:[a-z'-]+ ){0,3}[a-z'-]+)(?: (?:seen|recorded|reported|counted|sold|made|built|set|sent|paid|spent|registered|won|lost|killed|produced|raised|held|employed))?"
_SET = re.compile(
    rf"(?:{_AS_MANY}|{_MORE}|{_WHAT}|{_THOSE})(?: (?:in|of|on|for|at|by|during|over|from|back in))?(?: all of| the whole of| the end of| the start of)?(?: the)?(?: same \w+)? $"
)
# "almost double the party's share at the general election in July"
_AT_THAT = re.compile(r" (?:the|its|their|his|her) (?:[a-z'-]+ ){1,6}(?:at|in|of) (?:the |its |their |that )?(?:[a-z'-]+ ){0,3}(?:(?:by-?)?elections?|polls?|census|vote|referendum|count|survey|peak|games|tournament|championships?|auction) (?:in|of|on|held in|last) (?:the )?$")
_OWN = re.compile(r" (?:the |its |their |that of |last |in )?$")
_AS_IN = re.compile(r" as (?:in|on|at|during|for|from)(?: the)? ")
_AGAIN = re.compile(r" as [a-z]+ again\b")  # "half as high again": more by half
_AS_THEN = re.compile(r" as [a-z][^.;]{3,70} as (?:in|on|at|during|for|from)(?: the)? ")
_OWNS = re.compile(r"'s\b| (?!(?:and|or|but|to|as|when|while|after|because|that|which|who|for|in|of|at|with|from|by|on|than) )[a-z]")
_DOES = re.compile(r"\b(?:to|will|would|could|can|may|might|should|must|'ll|not|aims?|plans?) $")
_VERBAL = frozenset({"double", "triple", "treble", "quadruple", "halve"})
_REACH = 80  # signs from a multiple to its time


def as_bases(low: str, quantities: Sequence[Quantity], moments: list[Moment]) -> list[Moment]:
    """``moments``, those that a multiple is set against marked as bases."""
    for quantity in quantities:
        if quantity.unit != "x" or quantity.form not in ("multiple", "range"):
            continue
        number = next((n for n, moment in enumerate(moments) if moment.start >= quantity.end), None)
        if number is None or moments[number].role == "base":
            continue
        following = number + 1
        if low.startswith(" as ", quantity.end) and following < len(moments) and _AS_IN.fullmatch(low, moments[number].end, moments[following].start):
            moments = [*moments[:following], structs.replace(moments[following], role="base"), *moments[following + 1 :]]
        elif set_against(low, quantity, moments[number]) and not any(quantity.end <= other.start < moments[number].start for other in quantities):
            moments = [*moments[:number], structs.replace(moments[number], role="base"), *moments[number + 1 :]]
    return moments


def set_against(low: str, quantity: Quantity, moment: Moment) -> bool:
    gap = low[quantity.end : moment.start]
    if len(gap) > _REACH or moment.spec.until:
        return False
    if _AS_THEN.fullmatch(gap) or _AT_THAT.fullmatch(gap):
        return True
    word = low[quantity.core_start : quantity.core_end]
    if word in _VERBAL and _DOES.search(low, max(0, quantity.start - 12), quantity.start):
        return False  # "plans to double the number of places in 2026"
    if _OWN.fullmatch(gap):
        return _OWNS.match(low, moment.end) is not None
    return _SET.fullmatch(gap) is not None and (gap.rstrip().endswith((" in", " of", " on", " for", " at", " by", " during", " as", " than", " from", " the")) or moment.text.lower().startswith(("last ", "a ", "the ")))


def compared(low: str, quantity: Quantity, base: Moment | None) -> ChangeSpec | None:
    """How a multiple of an earlier figure changes it: "twice as many as in 2019" is up, "half as many" down."""
    if base is None or quantity.value is None or quantity.value == 1 or _AGAIN.match(low, quantity.end) or not set_against(low, quantity, base):
        return None
    return ChangeSpec("up" if quantity.value > 1 else "down", "times", base, start=quantity.start, end=quantity.end)
