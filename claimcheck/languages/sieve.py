"""Which of many patterns can match a text at all, told by one look at it.

A pattern such as ``由_6(?P<base>N)增(?:至|到)`` cannot match where 由 or both of 至 and 到 are missing. Most sentences
hold the words of few cues, so a sentence is looked over once for the words of all of them, and only the cues whose
words are there are searched. What a pattern needs is read from its source; whatever the reader is not sure of needs
nothing, so that a match is never lost.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import chain
from math import log
from operator import add

_TOKEN = re.compile(
    r"(?P<escape>\\u[0-9a-fA-F]{4}|\\.)|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<open>\((?:\?(?:P?<\w+>|P=\w+|<?[=!]|:|\w+:))?)"
    r"|(?P<close>\))|(?P<bar>\|)|(?P<times>(?:[*+?]|\{\d*,?\d*\})[?+]?)|(?P<text>[^\\\[()|*+?{.^$]+)|(?P<other>.)",
    re.DOTALL,
)
_ZERO_WIDTH = frozenset({r"\b", r"\B", r"\A", r"\Z", "^", "$"})
_MOST = 40  # signs of a set that are worth looking for one by one
_NEEDED = 2  # needs looked at, the rarest ones
_SIGNS = 2  # a word of no more is found without looking for it
_WORD = 16  # signs of a piece of text that is likely to come again
_MANY = 50_000  # pieces kept
_FEW = 64  # words that are as well looked for one by one
_RARITY = 3.0  # what a sign says in a script of thousands of them, against one of few
_COMMON = 0.3  # spaces and marks, which stand everywhere

Need = frozenset[str]  # one of these stands in every match


class Sieve:
    """What of a number of named patterns may match a text."""

    def __init__(self, sources: Mapping[str, str], whole: Sieve | None = None) -> None:
        """``whole`` is the sieve of more patterns, whose bits this one of some of them shares."""
        self._bits = {name: 2 << number for number, name in enumerate(sources)}  # the first is of all other patterns
        self._count = len(self._bits) + 1
        if whole is not None:
            self._bits, self._count = whole._bits, whole._count
        self._words: defaultdict[str, int] = defaultdict(int)  # what a word meets: a bit a need a pattern
        self._free = 1 | 1 << self._count  # needs that are always met
        for name, source in sources.items():
            needed = needs(source)
            for nth in range(_NEEDED):
                bit = self._bits[name] << nth * self._count
                for word in needed[nth] if nth < len(needed) else ():
                    self._words[word] |= bit
                self._free |= bit if nth >= len(needed) else 0
        # Words of one or two signs by themselves, longer ones by the two signs of theirs that the fewest words have.
        self._short = {word: bits for word, bits in self._words.items() if len(word) <= _SIGNS}
        self._long: dict[str, list[tuple[str, int]]] = {}
        shared = Counter(chain.from_iterable(map(_parts, self._words)))
        for word, bits in self._words.items():
            if len(word) > _SIGNS:
                rare = min(_parts(word), key=lambda part: (shared[part], part))
                self._long.setdefault(rare, []).append((word, bits))
        self._known: dict[str, int] = {}  # what a piece of text between spaces met, for the words of this language

    def bit(self, name: str) -> int:
        """The bit of a pattern; that of one which was not given always passes."""
        return self._bits.get(name, 1)

    def passed(self, text: str) -> int:
        """The bits of the patterns that may match within the text."""
        found = self._free
        if len(self._words) <= _FEW:
            for word, bits in self._words.items():
                if word in text:
                    found |= bits
            return found & found >> self._count
        known = self._known
        for piece in text.split():
            met = known.get(piece)
            found |= self._met(piece) if met is None else met
        return found & found >> self._count

    def _met(self, piece: str) -> int:
        found = 0
        if len(piece) > _WORD:
            parts = _parts(piece).union(piece)
            for word in self._short.keys() & parts:
                found |= self._short[word]
            for part in self._long.keys() & parts:
                for word, bits in self._long[part]:
                    if word in piece:
                        found |= bits
            return found
        for first in range(len(piece)):
            for last in range(first + 1, len(piece) + 1):
                found |= self._words.get(piece[first:last], 0)
        if len(self._known) < _MANY:
            self._known[piece] = found
        return found


def _parts(word: str) -> set[str]:
    """Each two signs of a word that stand together; a single sign is its own part."""
    return set(map(add, word, word[1:])) or {word}


@cache
def needs(source: str) -> list[Need]:
    """What every match of a pattern holds: of each set one word, the rarest sets first; none where nothing is sure."""
    try:
        return _alternatives(list(_TOKEN.finditer(source)), 0)[0]
    except _UnknownError:
        return []


class _UnknownError(Exception):
    pass


def _alternatives(tokens: list[re.Match[str]], at: int) -> tuple[list[Need], int]:
    """What the alternatives from here to the closing bracket need, and where they end."""
    each: list[list[Need]] = []
    while True:
        found, at = _sequence(tokens, at)
        each.append(found[:_NEEDED])
        if at == len(tokens) or tokens[at].lastgroup == "close":
            break
        at += 1
    if not all(each):
        return [], at
    most = max(len(found) for found in each)
    together = [frozenset(chain.from_iterable(found[min(nth, len(found) - 1)] for found in each)) for nth in range(most)]
    return _rarest(together), at


def _sequence(tokens: list[re.Match[str]], at: int) -> tuple[list[Need], int]:
    found: list[Need] = []
    run = ""
    while at < len(tokens) and tokens[at].lastgroup not in ("bar", "close"):
        kind, text = tokens[at].lastgroup, tokens[at].group()
        inner: list[Need] = []
        literal = ""
        if kind == "open":
            inner, at = _alternatives(tokens, at + 1)
            if at == len(tokens):
                raise _UnknownError
            if text.endswith("!") or text.startswith("(?") and text[2:-1].isalpha():
                inner = []  # what must not stand there; what is written in another case
        elif kind == "text":
            literal = text
        elif kind == "set":
            inner = _one_of(text)
        elif kind == "escape":
            literal = _escaped(text)
        at += 1
        least = _least(tokens[at].group()) if at < len(tokens) and tokens[at].lastgroup == "times" else None
        if literal:
            found, run = _joined(found, run, literal, least)
        else:
            found += inner if least != 0 else []
            if text not in _ZERO_WIDTH and not text.endswith(("=", "!")):
                found, run = [*found, *_pieces(run)], ""
        at += least is not None
    return _rarest([*found, *_pieces(run)]), at


def _joined(found: list[Need], run: str, literal: str, least: int | None) -> tuple[list[Need], str]:
    """A run of signs that goes on; its last sign is what a number of times behind it counts."""
    if least is None:
        return found, run + literal
    kept = run + (literal if least else literal[:-1])
    return [*found, *_pieces(kept)], ""


def _pieces(run: str) -> list[Need]:
    """The words of a run of signs, each needed by itself: a text is looked over piece by piece."""
    return [frozenset({word}) for word in run.split()]


def _least(times: str) -> int:
    if times[0] in "*?":
        return 0
    if times[0] == "+":
        return 1
    number = times.strip("{}?+").partition(",")[0]
    return int(number) if number else 0


def _escaped(text: str) -> str:
    """The sign that an escape stands for; nothing where it stands for many or none."""
    if text.startswith(r"\u"):
        return chr(int(text[2:], 16))
    if text == r"\n":
        return "\n"
    return "" if text[1].isalnum() else text[1]


def _one_of(text: str) -> list[Need]:
    """The signs of a set, where they are few."""
    signs = re.findall(r"\\u[0-9a-fA-F]{4}|\\.|.", text[1:-1], re.DOTALL)
    if signs[0] == "^":
        return []
    found: set[str] = set()
    at = 0
    while at < len(signs):
        first = _escaped(signs[at]) if signs[at][0] == "\\" else signs[at]
        last = first
        if at + 2 < len(signs) and signs[at + 1] == "-":
            last = _escaped(signs[at + 2]) if signs[at + 2][0] == "\\" else signs[at + 2]
            at += 2
        if not first or not last or ord(last) - ord(first) >= _MOST:
            return []
        found |= {chr(code) for code in range(ord(first), ord(last) + 1)}
        at += 1
    return [frozenset(found)] if len(found) <= _MOST and not any(sign.isspace() for sign in found) else []


def _rarest(found: list[Need]) -> list[Need]:
    """Distinct needs, the one that most texts lack first."""
    return sorted(dict.fromkeys(found), key=_rarity, reverse=True) if len(found) > 1 else found


def _rarity(need: Need) -> float:
    """How seldom a text has one of these words: long words are rare, and many of them are not."""
    return min(map(_word_rarity, need)) - log(len(need))


@cache
def _word_rarity(word: str) -> float:
    if word.isascii():
        return sum(1.0 if sign.isalnum() else _COMMON for sign in word)
    # The signs that stand for figures are common.
    return sum(1.0 if sign.isascii() or "\ue000" <= sign <= "\uf8ff" else _RARITY for sign in word)
