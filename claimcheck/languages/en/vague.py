"""Vague amounts in English words: dozens, hundreds of thousands, a few hundred."""

from __future__ import annotations

import re
from decimal import Decimal

from .number_words import SCALES, VAGUE, VAGUE_COUNT
from .numeral import Numeral

_SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
_SCALE_OF_ALL = re.compile(r"in [a-z]+[:,;).]")  # "figures in thousands:"
_VAGUE_WORD = re.compile(
    r"(dozens|scores|hundreds|thousands|millions|billions|trillions|several|few|couple(?: of)?|tens)\b"
)
_VAGUE_OF = re.compile(r" of (thousands|millions|billions|trillions)\b")
_VAGUE_SCALE = re.compile(rf"[ -](?:of )?(hundred|dozen|{_SCALE})\b(?:[ -](thousand|million|billion))?")


def read_vague(low: str, at: int) -> Numeral | None:
    """"dozens", "hundreds of thousands", "a few hundred", "several", "a couple of million"."""
    match = _VAGUE_WORD.match(low, at)
    if match is None or _SCALE_OF_ALL.match(low, max(0, at - 3)):
        return None
    word = match[1]
    start = at
    if word in VAGUE:
        low_end, high_end = VAGUE[word]
        end = match.end()
        factor = 1
        if of := _VAGUE_OF.match(low, end):
            factor, end = SCALES[of[1][:-1]], of.end()
        return _vague(start, end, low_end * factor, (high_end + 1) * factor - 1)
    if word == "tens":
        of = _VAGUE_OF.match(low, match.end())
        if of is None:
            return None
        scale = SCALES[of[1][:-1]]
        return _vague(start, of.end(), 20 * scale, 100 * scale - 1)
    if at >= 2 and low.startswith("a ", at - 2) and (at == 2 or not low[at - 3].isalnum()):
        start = at - 2
    few_low, few_high = VAGUE_COUNT.get(word, (2, 2))
    if scaled := _VAGUE_SCALE.match(low, match.end()):
        scale = {"hundred": 100, "dozen": 12}.get(scaled[1]) or SCALES[scaled[1]]
        if scaled[2]:
            scale *= SCALES[scaled[2]]
        return _vague(start, scaled.end(), few_low * scale, (few_high + 1) * scale - 1)
    return _vague(start, match.end(), few_low, few_high)


def _vague(start: int, end: int, low: int, high: int) -> Numeral:
    return Numeral(start, end, "0", form="vague", words=True, low=Decimal(low), high=Decimal(high))
