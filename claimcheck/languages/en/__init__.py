"""English: the grammar of news, company reports and statistical releases.

Telling the language of a text must not load the grammar: ``score`` stands here, the rest comes when it is asked for.
"""

from __future__ import annotations

import re

_LATIN = re.compile(r"[A-Za-z]+")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_COMMON = re.compile(r"\b(?:the|of|and|to|in|for|was|were|by|from|with|an?)\b", re.IGNORECASE)
_SAMPLE = 2000


def score(text: str) -> float:
    """How likely ``text`` is English: the share of Latin letters among letters; 0.1 where there are none.

    Without one of the commonest English words it is likelier to be another language of that script.
    """
    sample = text[:_SAMPLE]
    sure = 1.0 if _COMMON.search(sample) else 0.6
    if sample.isascii():
        return sure if _LATIN.search(sample) else 0.1
    latin = sum(map(len, _LATIN.findall(sample)))
    other = 4 * sum(map(len, _CJK.findall(sample)))  # one character of such a script says as much as a short word
    return sure * latin / (latin + other) if latin + other else 0.1


def __getattr__(name: str) -> object:
    if name != "LANGUAGE":
        raise AttributeError(name)
    from .grammar import English

    return English()
