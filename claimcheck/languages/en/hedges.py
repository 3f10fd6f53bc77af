"""English hedges on both sides of a figure, and the styles of interval they stand for."""

from __future__ import annotations

import re

from ...model.written import HedgeStyle
from .scanning import word_after

_BEFORE: dict[HedgeStyle, str] = {
    "about": "about|around|roughly|approximately|approx|approx.|circa|some|an estimated|estimated|something like|"
    "in the region of|in the order of|on the order of|in the vicinity of|or so|close on|estimated at|an average of about|"
    "aproximately|more or less|broadly|give or take|~|c.|ca.|somewhere around|an approximate|a reported|give or take",
    "near": "nearly|almost|close to|just under|approaching|just below|just short of|a little under|slightly under|"
    "not quite|slightly less than|a little less than|just shy of|shy of|nearing|slightly below|virtually|verging on|"
    "a shade under|a touch under|just less than|a bit under|only just under|getting on for",
    "under": "under|less than|fewer than|below|at most|up to|as many as|as much as|no more than|not more than|a maximum of|"
    "maximum of|as high as|beneath|lower than|smaller than|younger than|no greater than|not exceeding|a cap of|well under|well below|"
    "no fewer than under|as few as under|less than or equal to|smaller or equal than|smaller than or equal to|"
    "fewer than or equal to|much less than|inside|as long as|not even|within|<|<=|=<|≤|up to about|up to around|far less than|"
    "up to an estimated|up to some|a limit of",
    "over": "over|more than|at least|above|exceeding|exceeds|exceed|exceeded|in excess of|no less than|no fewer than|"
    "not less than|greater than|upwards of|upward of|a minimum of|minimum of|well over|just over|just above|a little over|"
    "slightly over|slightly more than|a little more than|just more than|passed|topping|beyond|higher than|bigger than|"
    "larger than|much more than|far more than|well above|as few as|as little as|bigger or equal than|greater than or equal to|"
    "bigger than or equal to|more than or equal to|at least or equal to|surpassing|surpassed|topped|not fewer than|>|>=|≥|"
    "slightly above|a good|a bit over|a shade over|comfortably over|far over|far above|more like over|north of|older than|longer than",
}
HEDGES = {phrase: style for style, phrases in _BEFORE.items() for phrase in phrases.split("|")}
# How every phrase ends, and what opens one behind a figure.
_LAST_WORDS = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in HEDGES)
_OPEN_AFTER = frozenset({"or", "odd", "plus", "and", "at", "than"})
_LONGEST = max(phrase.count(" ") for phrase in HEDGES) + 1
# Between a hedge and its number: "over a third", "nearly the 300", "more than an estimated 40".
_FILLER = frozenset({"a", "an", "record", "further", "additional"})
_PLAIN_PREPOSITIONS = frozenset("over under about around above below within inside beyond".split())
# Words that make "over", "under", "about" or "above" something else.
_NOT_HEDGE = re.compile(
    r"(?:\b(?:talk|talks|talked|said|says|think|thinks|thought|know|knew|concerns?|concerned|worried|hear|heard|all|"
    r"dispute|disputes|row|debate|handed|hand|took|takes|take|taken|takeover|won|win|victory|lead|children|"
    r"anyone|those|everyone|people|aged|ages|boys|girls|women|men|adults|persons|drivers|players)"
    r" (?:over|under|about|above|around))$"
)
# "edged up to 4.3", "which adds up to 12": a direction and the level reached, not a bound.
_MOVED = re.compile(
    r"\b(?:edged?|edges|inch|creep|tick|climb|rise|move|goes|edging|inched|crept|went|gone|goes?|going|moved?|ticked|pushed|climbed|jumped|rose|took|"
    r"nudged|picked|shot|driven|drove|came|revised|adds?|added|adding) $"
)
_AFTER = (
    (re.compile(r",? or (?:so|thereabouts)\b"), "about"),
    (re.compile(r"-odd\b| odd\b(?= [a-z])"), "odd"),
    (re.compile(r"\+|-plus\b| plus\b(?= [a-z])|,? (?:or|and) (?:more|higher|greater|above|over|older|longer|better)\b(?! than)|,? at (?:the )?(?:very )?least\b"), "over"),
    (re.compile(r",? and (?:a (?:bit|little|touch|fraction)(?: (?:more|over|besides))?|change|then some|counting|rising)(?=[.,;:!?)\"'”’]|$)"), "over"),
    (re.compile(r",? or (?:less|fewer|under|below|lower|younger)\b(?! than)|,? at (?:the )?(?:very )?most\b"), "under"),
    (re.compile(r" (?:or less )?than or equal\b| or equal\b"), None),
)  # fmt: skip
_WORD = re.compile(r"\S+")


def before(low: str, floor: int, start: int) -> tuple[int, HedgeStyle | None]:
    """The hedge that ends right before ``start`` (not reaching back past ``floor``): where it begins, its style."""
    window = low[max(floor, start - 40) : start]
    if not window or window[-1] not in " ~<>=≤≥+(":
        return start, None
    last = window.rsplit(None, 1)[-1:]
    if not last or last[0] not in _FILLER and last[0].lstrip("(\"'") not in _LAST_WORDS:
        return start, None
    base = start - len(window)
    words = [(match.start() + base, match.group()) for match in _WORD.finditer(window)]
    if not words:
        return start, None
    bare = [word.lstrip("(\"'") for _, word in words]
    best: tuple[int, HedgeStyle | None] = (start, None)
    stop = len(words)
    for skipped in range(2):
        for size in range(min(_LONGEST, stop), 0, -1):
            phrase = " ".join(bare[stop - size : stop])
            style = HEDGES.get(phrase)
            if style and not _denied(low, words[stop - size][0], phrase):
                at = words[stop - size][0]
                return at + (low[at] in "(\"'"), _unless_not(low, at, phrase, style)
        if skipped or words[-1][1] not in _FILLER:
            break
        if words[-1][1] in ("a", "an") and stop > 1 and words[-2][1] in _PLAIN_PREPOSITIONS:
            break  # "under a 30-day state of siege"
        stop -= 1
    return best


_NOT = re.compile(r"(?:\bnot|n't|\bnever|\bcannot)(?: (?!only|just|because|that|but|when|if|and|as|say|know|whether|how|why|what|clear|much|many|all|far|yet)[a-z]+){0,3} $")
_TURNED: dict[str, HedgeStyle] = {"less than": "over", "fewer than": "over", "more than": "under"}


def _unless_not(low: str, at: int, phrase: str, style: HedgeStyle) -> HedgeStyle:
    """"will not cost less than 40", "never takes more than three": the other bound."""
    turned = _TURNED.get(phrase)
    return turned if turned and _NOT.search(low, max(0, at - 40), at) else style


_COLDEST = re.compile(r"(?:['’]s|\b(?:overnight|record|night-time|nighttime|daytime|daily|forecast|expected|morning|afternoon|yesterday|today|season)) $")


def _denied(low: str, at: int, phrase: str) -> bool:
    if phrase in ("minimum of", "maximum of"):
        return bool(_COLDEST.search(low[max(0, at - 12) : at]))  # "Sunday's minimum of 24.8C": the lowest reading
    if phrase in ("over", "under", "about", "above", "around"):
        return bool(_NOT_HEDGE.search(low[max(0, at - 16) : at + len(phrase)]))
    if phrase.startswith("up to"):
        return bool(_MOVED.search(low[max(0, at - 16) : at]))
    return False


def after(low: str, end: int) -> tuple[int, HedgeStyle | None]:
    """The hedge that follows at ``end`` ("or so", "-plus", "or more"): where it ends, and its style."""
    mark = low[end : end + 1]
    if mark not in (" ", ",", "+", "-") or mark != "+" and word_after(low, end + (mark == ",")) not in _OPEN_AFTER:
        return end, None
    for pattern, style in _AFTER:
        if match := pattern.match(low, end):
            return match.end(), style  # type: ignore[return-value]
    return end, None


def strong(style: HedgeStyle | None, other: HedgeStyle | None) -> HedgeStyle | None:
    """Which of two hedges on one figure counts: a bound before an approximation."""
    if style in (None, "about"):
        return other or style
    return style
