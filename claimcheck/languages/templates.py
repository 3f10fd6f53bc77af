"""Relation cues as templates over a sentence whose figures are single signs.

A cue such as 由…增至… binds *figures*, whatever they look like. Relations therefore match cues against a
*skeleton*: the folded, lower-case text of a sentence in which every figure is one private-use sign for its
class. A cue pattern writes these signs as capital letters (skeletons have none):

    N a level, count or amount      P a percentage, fraction or share      B percentage points
    X a multiple (1.1倍, doubled)   R a ratio a:b                          D a duration
    O an ordinal                    V any of N, P, D, X                    A any figure at all
    ~n up to n signs of text without a figure and without a clause end stronger than a comma
    _n the same, but without a comma either
    ^n the same as ~n, but figures are allowed too

Named groups are the roles that figures play (``new``, ``base``, ``part`` …); groups around words (``up``,
``down``) carry facts. Gaps are bounded, so every template is linear in the length of its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from re import Pattern

LEVEL, PERCENT, POINTS, MULTIPLE = "\ue001", "\ue002", "\ue003", "\ue004"
RATIO, DURATION, ORDINAL = "\ue005", "\ue006", "\ue007"
FIGURES = "\ue001-\ue007"
SIGNS = (LEVEL, PERCENT, POINTS, MULTIPLE, RATIO, DURATION, ORDINAL)

_SIGNS = {
    "N": LEVEL,
    "P": PERCENT,
    "B": POINTS,
    "X": MULTIPLE,
    "R": RATIO,
    "D": DURATION,
    "O": ORDINAL,
    "V": f"[{LEVEL}{PERCENT}{DURATION}{MULTIPLE}]",
    "A": f"[{FIGURES}]",
}
_STOPS = ";；。！？!?\n"
_GAPS = {"~": FIGURES + _STOPS, "_": FIGURES + _STOPS + ",，", "^": _STOPS}
_MARKUP = re.compile(r"\(\?P<\w+>|\(\?P=\w+\)|[~_^]\d+|[NPBXRDOVA]")


class Cue:
    """The pattern of a cue. It is compiled when it is first looked for: an article needs few of several hundred."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source, self.flags = source, flags

    @cached_property
    def compiled(self) -> Pattern[str]:
        """What is looked for."""
        return re.compile(self.source, self.flags)


class Patterns(Mapping[str, Pattern[str]]):
    """The patterns of cues by name, each compiled when it is asked for."""

    def __init__(self, told: Mapping[str, Cue]) -> None:
        self.told = told

    def __getitem__(self, name: str) -> Pattern[str]:
        return self.told[name].compiled

    def __contains__(self, name: object) -> bool:
        return name in self.told

    def __iter__(self) -> Iterator[str]:
        return iter(self.told)

    def __len__(self) -> int:
        return len(self.told)


def cue(*alternatives: str) -> Cue:
    """A cue by its templates; several alternatives are tried in order (group names may then not repeat)."""
    return Cue("|".join(f"(?:{_expand(text)})" for text in alternatives))


def plain(source: str, flags: int = 0) -> Cue:
    """A cue by its pattern, whose capital letters are letters."""
    return Cue(source, flags)


def _expand(text: str) -> str:
    def replace(match: re.Match[str]) -> str:
        found = match.group(0)
        if found.startswith("(?P"):
            return found
        if found[0] in _GAPS:
            return f"[^{_GAPS[found[0]]}]{{0,{found[1:]}}}?"
        return _SIGNS[found]

    return _MARKUP.sub(replace, text)
