"""Chinese: simplified and traditional, as news desks, statistical offices and companies write it.

Telling the language of a text must not load the grammar: ``score`` stands here, the rest comes when it is asked for.
"""

from __future__ import annotations

import re

_CJK = re.compile(r"[一-鿿]+")
_LATIN = re.compile(r"[A-Za-z]+")
_SAMPLE = 4000


def score(text: str) -> float:
    """Share of Chinese characters among letters, counting a character as about two letters' worth."""
    sample = text[:_SAMPLE]
    han = sum(map(len, _CJK.findall(sample))) * 2
    latin = sum(map(len, _LATIN.findall(sample)))
    return han / (han + latin) if han else 0.0


def __getattr__(name: str) -> object:
    if name != "LANGUAGE":
        raise AttributeError(name)
    from .grammar import Chinese

    return Chinese()
