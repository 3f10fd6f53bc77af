"""The cues of one language by name and family, and which of them a text may hold.

Most texts hold the words of few cues: a sentence needs a handful of several hundred patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, reduce
from operator import or_
from re import Pattern

from . import templates
from .sieve import Sieve

_NEVER = re.compile(r"(?!)")
_UNKNOWN = 0, _NEVER
# Families looked for right beside one figure, where there is little to look over, or in other texts (``within``).
_ELSEWHERE = ("bind.", "date.", "event.", "person.", "same.", "stretch.")


class Cues(dict[str, Pattern[str]]):
    """Patterns by name, one that never matches for a name that the language lacks. A name up to its dot is a family."""

    def __init__(self, patterns: Mapping[str, Pattern[str]]) -> None:
        super().__init__(patterns)
        self._families: dict[str, tuple[int, tuple[tuple[int, tuple[str, Pattern[str]]], ...]]] = {}
        self._apart: dict[str, tuple[Sieve, tuple[tuple[int, Pattern[str]], ...]]] = {}

    def __missing__(self, name: str) -> Pattern[str]:
        return _NEVER

    def family(self, prefix: str) -> tuple[tuple[str, Pattern[str]], ...]:
        """Every cue whose name begins so."""
        return tuple((name, pattern) for name, pattern in self.items() if name.startswith(prefix))

    def held(self, text: str, *, bare: bool = False) -> int:
        """Which cues a sentence may hold, as bits; ``bare``: a sentence without figures."""
        return (self._bare if bare else self._sieve).passed(text)

    def bit(self, name: str) -> int:
        """The bit of one cue."""
        return self._sieve.bit(name)

    def if_held(self, name: str, held: int) -> Pattern[str]:
        """One cue, if a sentence which ``held`` so much may hold it; else one that never matches."""
        bit, pattern = self._singles.get(name, _UNKNOWN)
        return pattern if bit & held else _NEVER

    def sifted(self, prefix: str, held: int) -> Sequence[tuple[str, Pattern[str]]]:
        """Those of a family that a sentence which ``held`` so much may hold."""
        family = self._families.get(prefix)
        if family is None:
            cues = tuple((self._sieve.bit(name), (name, pattern)) for name, pattern in self.family(prefix))
            family = self._families[prefix] = reduce(or_, (bit for bit, _ in cues), 0), cues
        return [cue for bit, cue in family[1] if bit & held] if family[0] & held else ()

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
    def _bare(self) -> Sieve:
        """The sieve of cues that name no figure: all that a sentence without figures can hold."""
        # What stands in a gap names signs as well, as a range; that range is no figure.
        signs = set(templates.SIGNS)
        told = {name: pattern.pattern.replace(templates.FIGURES, "") for name, pattern in self.items()}
        return _sieve({name: self[name] for name in self._sifted if signs.isdisjoint(told[name])}, self._sieve)

    @cached_property
    def _sifted(self) -> dict[str, Pattern[str]]:
        return {name: pattern for name, pattern in self.items() if not name.startswith(_ELSEWHERE)}

    @cached_property
    def _sieve(self) -> Sieve:
        return _sieve(self._sifted)

    @cached_property
    def _singles(self) -> dict[str, tuple[int, Pattern[str]]]:
        return {name: (self._sieve.bit(name), pattern) for name, pattern in self.items()}


def _sieve(patterns: Mapping[str, Pattern[str]], whole: Sieve | None = None) -> Sieve:
    # What is written in another case is not looked for.
    sources = {name: pattern.pattern if not pattern.flags & re.IGNORECASE else "" for name, pattern in patterns.items()}
    return Sieve(sources, whole)
