"""Whether a figure is said to be so, expected, intended or conditional."""

from __future__ import annotations

import re
from typing import Literal

Modality = Literal["stated", "forecast", "target", "conditional"]

_WORDS: tuple[tuple[Modality, str], ...] = (
    ("target", r"plans?(?: to|\b)|planned|planning to|aims?(?: to|\b)|aimed|aiming|targets?|targeted|targeting|goals?|hopes?(?: to|\b)|hoping|intends?|"
     r"intended|pledg\w+|wants? to|wanted to|seeks?|seeking|vow\w*|promis\w+|commit\w+ to|ambition|proposed|proposes|proposal|"
     r"proposing|would like to|(?:is|are) to(?! blame)|decided to|agreed to|in an effort to|in a bid to"),
    ("forecast", r"expects?|expected|expecting|forecasts?|projects|projected|projection\w*|predict\w*|anticipat\w+|likely|will|"
     r"sees|saw [a-z ]+ reaching|'ll|set to|due to (?=\w+ (?:by|in|to))|on course|on track|going to|shall|should|guidance|foresees?|next year|is scheduled|are scheduled"),
    ("conditional", r"could|would|(?<!in )may(?! \d|,)|might|if|unless|provided that|as long as|potentially|possibly|in case"),
)
_ANY = re.compile("|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in _WORDS))
# Estimates of what is or was, and "will" in names, are plain statements.
_PLAIN = re.compile(r"\b(?:an estimated|estimated|estimates? that (?:are|is)|at will|is to blame|to be (?:sure|exact)|can't|cannot|may \d|as expected|than expected|expectations|than forecast|had expected|expected at)\b")
_PAST = re.compile(r"\b(?:had|was|were)(?: \w+)? (?:expected|forecast|planned|projected|predicted|supposed|intended|hoping|due)\b")


# How the words of all patterns above and below begin.
_STEMS = frozenset(
    "plan aim aims aime aimi targ goal hope hopi inte pled want seek vow vows vowe vowi prom comm ambi prop woul deci agre"
    " effo bid expe fore proj pred anti like will sees saw ll set due cour trac goin shal shou guid next sche coul may migh if"
    " unle prov long pote poss case".split()
)


def may_tell(words: frozenset[str]) -> bool:
    """Whether a sentence of these words may say anything but "stated": a cheap test that never misses."""
    return not _STEMS.isdisjoint([word[:4] for word in words]) or "to" in words and ("is" in words or "are" in words)


_LEADS = re.compile(r"[^,.;:]{0,48}?\b(?:(?P<forecast>will|are expected|is expected)|(?P<conditional>would|could|may(?! \d)|might)|(?P<target>are to|is to))\b")


def modality(clause: str, position: int, *, leads: bool = False) -> Modality:
    """The modality of a figure at ``position`` of its clause (lower case): the last sign before it.

    ``leads``: the figure is part of the subject, so the verb behind it tells.
    """
    masked = _PLAIN.sub(lambda match: "_" * len(match.group()), clause)
    best: Modality = "stated"
    for match in _ANY.finditer(masked, 0, position):
        kind: Modality = match.lastgroup  # type: ignore[assignment]
        best = kind
    if best == "stated" and leads and (after := _LEADS.match(masked, position)):
        return after.lastgroup  # type: ignore[return-value]
    if best == "stated" and re.search(r"\bif\b", masked[position : position + 120]) and re.search(r"\b(?:would|could|will)\b", masked):
        return "conditional"
    return best
