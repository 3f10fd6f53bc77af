"""Where a figure or a time may begin: one pass over the words of a text, shared by both scans.

A regular expression that starts with a long alternation is tried at every character; looking each word up in a
set first is several times faster, and text without such words costs nothing more.
"""

from __future__ import annotations

import re
from functools import lru_cache

from . import number_words as words
from .times_data import COUNTS, FEASTS, MONTHS, ORDINALS, WEEKDAYS

_WORD = re.compile(r"[a-z]+|\d+|(?<!\d)\.(?=\d)|[½¼¾⅓⅔⅛⅜⅝]")
_FIVE = 5  # beyond it the words for multiples are those for numbers
MULTIPLES = {
    "doubled": "2", "doubles": "2", "doubling": "2", "double": "2", "twice": "2", "twofold": "2",
    "tripled": "3", "triples": "3", "tripling": "3", "triple": "3", "trebled": "3", "trebling": "3", "treble": "3",
    "threefold": "3", "thrice": "3", "quadrupled": "4", "quadruple": "4", "quadrupling": "4", "fourfold": "4",
    "quintupled": "5", "fivefold": "5",
    "halved": "0.5", "halving": "0.5", "halve": "0.5", "halves": "0.5",
} | {f"{word}fold": str(value) for word, value in (*words.UNITS.items(), *words.TENS.items()) if value > _FIVE}  # fmt: skip
_FIGURES = frozenset(
    [*words.UNITS, *words.TENS, *words.SCALES, *words.VAGUE, *words.DENOMINATORS, *words.ORDINAL_UNITS,
     *words.ORDINAL_TENS, *MULTIPLES, "hundred", "dozen", "dozs", "several", "few", "couple", "tens"]
)  # fmt: skip
_TIMES = frozenset(
    [*MONTHS, *WEEKDAYS, *ORDINALS, *(name.split(" ")[0].split("'")[0] for name in FEASTS), *COUNTS]
) | frozenset(
    "the a an in to so at last this next past previous preceding prior same corresponding comparable equivalent that coming following upcoming current recent year"
    " fiscal financial fy q h yesterday today tomorrow tonight overnight now currently early mid late final quarter month half"
    " week weekend w earlier later full whole school academic good ash super labor memorial columbus easter pentecost thanksgiving"
    " period follow mother father twenty thirty".split()
)
_FIGURE, _TIME, _BOTH = 1, 2, 3
_KINDS = {word: _FIGURE * (word in _FIGURES) + _TIME * (word in _TIMES) for word in _FIGURES | _TIMES | {"a", "an"}}
# What may follow a count of time, and the commonest of the words above where they open one ("the two weeks", "to
# date"): with any other word behind them they never do.
_AFTER_COUNT = frozenset(
    "year years quarter quarters month months week weeks fortnight fortnights day days decade decades past previous next"
    " coming following upcoming".split()
)
_COUNT = frozenset(name for name in COUNTS if " " not in name) | {"digit"}
_FOLLOWED = {
    **dict.fromkeys(_COUNT - {"couple", "two", "nineteen", "twenty", "digit"}, _AFTER_COUNT),
    "the": _COUNT | frozenset(
        "school academic tax marketing crop whole previous coming weekend week year day quarter month half decade period follow study trial".split()
    ),
    "in": _COUNT,
    "to": frozenset({"date"}),
    "period": frozenset({"end"}),
    "follow": frozenset({"up"}),
    "that": frozenset({"time", "date", "point", "stage", "same", "day", "night", "evening", "morning", "afternoon", "decade"}),
    "at": frozenset({"present", "the"}),
    "so": frozenset({"far"}),
}  # fmt: skip
_DATE_LIKE = re.compile(
    r"\d{1,2}(?:st|nd|rd|th|[qh]|(?:[ -/]| of )(?:jan|feb|ma[ry]|apr|ju[nl]|aug|sep|oct|nov|dec)|[/-]\d|\.\d\d?\."
    r"| ?- ?(?:the )?\d| (?:to|through|until|till|and) (?:the )?\d| day of )"
    rf"|\d{{1,3}} (?:{'|'.join(sorted(_AFTER_COUNT, key=len, reverse=True))})|\d{{4}}(?!\d)"
)
_MARKS = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) == "_")}
_WORDS = re.compile(r"\w+")
_KINDS |= dict.fromkeys(frozenset().union(*_FOLLOWED.values()) - _KINDS.keys(), 0)
_SPACED = {code: " " for code in range(128) if not (chr(code).islower() or chr(code).isdigit())}
_SPANS = (" year", " month", " week", " day", " decade", " century", " hour", " minute", " quarter of a century")


def words_in(text: str) -> list[str]:
    """The words of ``text`` as ``\\w+`` finds them; of plain ASCII without a regular expression."""
    return text.translate(_MARKS).split() if text.isascii() else _WORDS.findall(text)


_NEXT = re.compile(r"[\s-]([a-z]+)")


@lru_cache(maxsize=64)
def word_after(low: str, at: int) -> str:
    """The word behind one space or hyphen at ``at``; ``""`` where something else stands there."""
    match = _NEXT.match(low, at)
    return match[1] if match else ""


def may_open(low: str, at: int) -> bool:
    """Whether a numeral may stand at ``at``, behind a space or mark: a cheap test that never misses."""
    word = word_after(low, at - 1)
    return not word or word in _FIGURES or word in ("a", "an")


@lru_cache(maxsize=64)
def words_between(low: str, start: int, end: int) -> frozenset[str]:
    """The words of one sentence of lower-cased text: what cannot stand in it need not be searched for."""
    return frozenset(words_in(low[start:end]))


@lru_cache(maxsize=2)
def candidates(low: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Positions in lower-cased text where a figure may begin, and where a time may begin."""
    kinds, followed = _KINDS, _FOLLOWED
    figures: list[int] = []
    times: list[int] = []
    waiting: frozenset[str] | None = None  # what has to follow the time word at ``opened``
    opened = after = 0
    for start, word in _spots(low):
        if waiting is not None:
            if start == after and (word in waiting or "digit" in waiting and word[0] in "0123456789"):
                times.append(opened)
            waiting = None
        kind = kinds.get(word)
        if kind is None:
            if word[0] > "9" and word.isascii():
                continue
            dated = word[0] in "0123456789" and _DATE_LIKE.match(low, start) is not None
            kind = _BOTH if dated else _FIGURE
        if kind & _FIGURE or word in ("a", "an") and low.startswith(_SPANS, start + len(word)):
            figures.append(start)
        if kind & _TIME:
            if word in followed:
                waiting, opened, after = followed[word], start, start + len(word) + 1
            else:
                times.append(start)
    return tuple(figures), tuple(times)


def _spots(low: str) -> list[tuple[int, str]]:
    """Digits and the words of ``_KINDS`` with their places; plain ASCII is read by splitting, which is far faster."""
    if not low.isascii():
        return [(match.start(), match.group()) for match in _WORD.finditer(low)]
    spots: list[tuple[int, str]] = []
    at, kinds = 0, _KINDS
    for word in low.translate(_SPACED).split(" "):
        if word in kinds:
            spots.append((at, word))
        elif word and not word.isalpha():  # digits, or digits and letters
            begin = at - 1 if at and low[at - 1] == "." else at
            spots.extend((match.start(), match.group()) for match in _WORD.finditer(low, begin, at + len(word)))
        at += len(word) + 1
    return spots
