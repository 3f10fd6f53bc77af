"""The cues of one language by name and family, and which of them a text may hold.

Most texts hold the words of few cues: a sentence needs a handful of several hundred patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, reduce
from operator import or_
from re import Pattern

from . import templates
from .sieve import Sieve

_NEVER = re.compile(r"(?!)")
# Families looked for right beside one figure, where there is little to look over, or in other texts (``within``).
_ELSEWHERE = ("bind.", "date.", "event.", "mark.", "person.", "same.", "stretch.")
# Single cues that are looked for in whole sentences.
_WHOLE = frozenset({"in_turn", "of_those"})


class Cues(dict[str, Pattern[str]]):
    """Patterns by name, one that never matches for a name that the language lacks. A name up to its dot is a family."""

    def __init__(self, patterns: Mapping[str, Pattern[str]]) -> None:
        super().__init__(patterns)
        self._families: dict[str, tuple[int, tuple[tuple[int, str, Pattern[str]], ...]]] = {}
        self._apart: dict[str, tuple[Sieve, tuple[tuple[int, Pattern[str]], ...]]] = {}

    def __missing__(self, name: str) -> Pattern[str]:
        return _NEVER

    def family(self, prefix: str) -> tuple[tuple[str, Pattern[str]], ...]:
        """Every cue whose name begins so."""
        return tuple((name, pattern) for name, pattern in self.items() if name.startswith(prefix))

    def held(self, text: str) -> int:
        """Which cues a sentence may hold, as bits."""
        return self._sieve.passed(text)

    def bit(self, name: str) -> int:
        """The bit of one cue."""
        return self._sieve.bit(name)

    def sifted(self, prefix: str, held: int) -> Iterator[tuple[str, Pattern[str]]]:
        """Those of a family that a sentence which ``held`` so much may hold."""
        family = self._families.get(prefix)
        if family is None:
            cues = tuple((self._sieve.bit(name), name, pattern) for name, pattern in self.family(prefix))
            family = self._families[prefix] = reduce(or_, (bit for bit, _, _ in cues), 0), cues
        if family[0] & held:
            for bit, name, pattern in family[1]:
                if bit & held:
                    yield name, pattern

    def within(self, prefix: str, text: str) -> Iterator[Pattern[str]]:
        """The cues of a family that a text may hold which is no sentence's skeleton."""
        family = self._apart.get(prefix)
        if family is None:
            cues = self.family(prefix)
            sieve = _sieve(dict(cues))
            family = self._apart[prefix] = sieve, tuple((sieve.bit(name), pattern) for name, pattern in cues)
        passed = family[0].passed(text)
        for bit, pattern in family[1]:
            if bit & passed:
                yield pattern

    @cached_property
    def bare(self) -> int:
        """The bits of cues that name no figure: all that a sentence without figures can hold."""
        # What stands in a gap names signs as well, as a range; that range is no figure.
        signs = set(templates.SIGNS)
        told = {name: pattern.pattern.replace(templates.FIGURES, "") for name, pattern in self.items()}
        return reduce(or_, (self.bit(name) for name in told if signs.isdisjoint(told[name])), 1)

    @cached_property
    def _sieve(self) -> Sieve:
        cues = self.items()
        return _sieve({name: p for name, p in cues if name in _WHOLE or ("." in name and not name.startswith(_ELSEWHERE))})


def _sieve(patterns: Mapping[str, Pattern[str]]) -> Sieve:
    # What is written in another case is not looked for.
    return Sieve({name: p.pattern if not p.flags & re.IGNORECASE else "" for name, p in patterns.items()})
