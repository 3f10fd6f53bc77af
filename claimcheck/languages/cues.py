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

NEVER = re.compile(r"(?s:.{4000000000})")  # needs more signs than any text has, which is seen at once
_NOTHING = ("(?!)", "(?:(?!))")  # how a language writes that it has no words for a cue
# Families looked for right beside one figure, where there is little to look over, or in other texts (``within``).
_ELSEWHERE = ("bind.", "date.", "event.", "person.", "same.", "stretch.")
# Families and cues that whole paragraphs are searched for. Those looked for right beside a place are as soon looked for.
_IN_TEXTS = (
    "clock.", "course.", "date.", "history.", "lone.age", "stamp.", "stretch.closing_day",
    "stretch.turning", "term.agreed", "weekday.",
)  # fmt: skip


class Cues(dict[str, Pattern[str]]):
    """Patterns by name, one that never matches for a name that the language lacks. A name up to its dot is a family."""

    def __init__(self, patterns: Mapping[str, Pattern[str]]) -> None:
        super().__init__()  # what was asked for
        self._cues = patterns
        self._families: dict[str, tuple[int, tuple[tuple[int, str], ...]]] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        self._apart: dict[str, tuple[Sieve, tuple[tuple[int, str], ...]]] = {}

    def __missing__(self, name: str) -> Pattern[str]:
        told = self._cues.get(name, NEVER)
        known = self[name] = NEVER if told.pattern in _NOTHING else told
        return known

    def __contains__(self, name: object) -> bool:
        return name in self._cues

    def family(self, prefix: str) -> tuple[tuple[str, Pattern[str]], ...]:
        """Every cue whose name begins so."""
        return tuple((name, self[name]) for name in self._cues if name.startswith(prefix))

    def held(self, text: str, *, bare: bool = False) -> int:
        """Which cues a sentence may hold, as bits; ``bare``: a sentence without figures."""
        return (self._bare if bare else self._sieve).passed(text)

    def bit(self, name: str) -> int:
        """The bit of one cue."""
        return self._sieve.bit(name)

    def if_held(self, name: str, held: int) -> Pattern[str]:
        """One cue, if a sentence which ``held`` so much may hold it; else one that never matches."""
        return self[name] if self.bits.get(name, 0) & held else NEVER

    def held_in_text(self, text: str) -> int:
        """Which cues of those that are looked for there the text of a paragraph may hold, as bits of its own."""
        return self._in_texts.passed(text)

    def if_in_text(self, name: str, held: int) -> Pattern[str]:
        """One cue, if the text of a paragraph which ``held`` so much, or a part of it, may hold it."""
        return self[name] if self._in_texts.bit(name) & held else NEVER

    def sifted(self, prefix: str, held: int) -> Sequence[tuple[str, Pattern[str]]]:
        """Those of a family that a sentence which ``held`` so much may hold."""
        family = self._families.get(prefix)
        if family is None:
            cues = tuple((self._sieve.bit(name), name) for name in self._sources if name.startswith(prefix))
            family = self._families[prefix] = reduce(or_, (bit for bit, _ in cues), 0), cues
        return [(name, self[name]) for bit, name in family[1] if bit & held] if family[0] & held else ()

    def family_in_text(self, prefix: str, held: int) -> Iterator[Pattern[str]]:
        """Those of a family that the text of a paragraph which ``held`` so much may hold."""
        return (self[name] for name in self._named(prefix) if self._in_texts.bit(name) & held)

    def _named(self, prefix: str) -> Sequence[str]:
        names = self._names.get(prefix)
        if names is None:
            names = self._names[prefix] = tuple(name for name in self._sources if name.startswith(prefix))
        return names

    def within(self, prefix: str, text: str) -> Iterator[Pattern[str]]:
        """The cues of a family that a text may hold which is no sentence's skeleton."""
        family = self._apart.get(prefix)
        if family is None:
            own = {name: source for name, source in self._sources.items() if name.startswith(prefix)}
            sieve = Sieve(own)
            family = self._apart[prefix] = sieve, tuple((sieve.bit(name), name) for name in own)
        passed = family[0].passed(text)
        for bit, name in family[1]:
            if bit & passed:
                yield self[name]

    @cached_property
    def _sources(self) -> dict[str, str]:
        """What each cue is written as; nothing of one in any case, which is not looked for by its words."""
        if isinstance(self._cues, templates.Patterns):
            told = {name: (cue.source, cue.flags) for name, cue in self._cues.told.items()}
        else:
            told = {name: (pattern.pattern, pattern.flags) for name, pattern in self._cues.items()}
        told = {name: one for name, one in told.items() if one[0] not in _NOTHING}
        return {name: source if not flags & re.IGNORECASE else "" for name, (source, flags) in told.items()}

    @cached_property
    def _bare(self) -> Sieve:
        """The sieve of cues that name no figure: all that a sentence without figures can hold."""
        # What stands in a gap names signs as well, as a range; that range is no figure.
        signs = set(templates.SIGNS)
        told = self._sifted.items()
        bare = {name: source for name, source in told if signs.isdisjoint(source.replace(templates.FIGURES, ""))}
        return Sieve(bare, self._sieve)

    @cached_property
    def _sifted(self) -> dict[str, str]:
        return {name: source for name, source in self._sources.items() if not name.startswith(_ELSEWHERE)}

    @cached_property
    def _sieve(self) -> Sieve:
        return Sieve(self._sifted)

    @cached_property
    def _in_texts(self) -> Sieve:
        return Sieve({name: source for name, source in self._sources.items() if name.startswith(_IN_TEXTS)})

    @cached_property
    def bits(self) -> dict[str, int]:
        """The bit of every cue that the language has."""
        return {name: self._sieve.bit(name) for name in self._sources}
