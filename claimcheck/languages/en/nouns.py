"""The counted noun behind a number, and singular forms."""

from __future__ import annotations

import re
from functools import lru_cache

from .number_words import TENS, UNITS
from .peoples import PEOPLES
from .verbs import FINITE
from .words import IRREGULAR, NOT_PLURAL, STOP, VERBS

_WORD = re.compile(r"(?:\s|-)\(?([A-Za-z][A-Za-z'-]*)")
_ES = re.compile(r"(?:ss|sh|ch|x|zz|[rmptgl]us)es$")
_BARE_NOUNS = frozenset("work record lead open close cost start use post".split())
_ADJECTIVAL = frozenset("paid lost sold known stolen broken held used built cut hurt".split())
_PEOPLES = re.compile(r"(?:el|q|an|ak|en|ab|al|nd|uw|em)is$")  # Israelis, Iraqis, Pakistanis
_PLURAL_VERBS = VERBS - frozenset(
    "reports shows works runs starts ends sets uses hits posts plans votes records costs sales rises falls gains increases"
    " drops declines cuts jumps claims answers covers draws leads scores stretches measures weighs visits moves faces"
    " accounts books hopes aims reaches starts buys stands holds lives wins needs".split()
)
NUMBER_WORDS = frozenset([*UNITS, *TENS, "hundred", "thousand", "million", "billion", "trillion", "dozen"])


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """The singular of a plural noun, in lower case (workers → worker, people → person)."""
    low = word.lower().removesuffix("'s").rstrip("'")
    if low in IRREGULAR:
        return IRREGULAR[low]
    if _PEOPLES.search(low) and len(low) > 5:
        return low[:-1]
    if len(low) < 4 or not low.endswith("s") or low.endswith(("ss", "us", "is")):
        return low
    if low.endswith("ies"):
        return low[:-3] + "y"
    if low.endswith("men"):
        return low[:-2] + "an"
    if _ES.search(low):
        return low[:-2]
    return low[:-1]


@lru_cache(maxsize=8192)
def is_plural(word: str) -> bool:
    """Whether ``word`` looks like a plural noun."""
    low = word.lower()
    if word[:-1].isupper() and word[-1] == "s" and len(word) > 2:
        return True  # EVs, MPs
    if low in IRREGULAR:
        return low not in ("half", "base")
    if low.endswith("men") and len(low) > 4:
        return low not in ("specimen", "abdomen", "regimen", "omen", "acumen")
    if word[0].isupper() and _PEOPLES.search(word):
        return True
    return (
        len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is", "'s")) and low not in NOT_PLURAL and low not in _PLURAL_VERBS
    )


# Counted things that take two words: the first says which kind, the second alone says too little.
_COMPOUND = {"member": frozenset({"crew", "staff", "family", "board", "cast", "gang"}), "game": frozenset({"home", "away", "board", "video"})}


def _one_of(word: str) -> str:
    """The singular of a counted noun: EVs keep their capitals, and so do Australians."""
    if word[:-1].isupper() and word[-1] == "s":
        return word[:-1]
    one = singular(word)
    return one.capitalize() if one in PEOPLES else one


_SOONER = frozenset({"earlier", "later", "overnight", "other"})
"""Words that stand between a number and what it counts and are no part of the name of that."""
_EVERY = frozenset("monthly weekly daily annual yearly".split())
_HEAD = re.compile(r" head\b(?! (?:of (?!cattle|sheep|livestock)|coach|office|start))")


def counted(text: str, end: int, *, one: bool = False) -> tuple[str, int]:
    """The noun counted by a number that ends at ``end``: its singular and where it ends; ``("", end)`` if none.

    Up to four words are looked at (new full-time jobs); the phrase ends at prepositions, verbs, punctuation.
    """
    if text.startswith("-odd", end):
        end += 4
    if heads := _HEAD.match(text, end):
        return "head", heads.end()
    at, best, best_end, last = end, "", end, ""
    hyphen = text[end : end + 1] == "-"
    for index in range(5):
        match = _WORD.match(text, at)
        if match is None:
            break
        word = match[1].rstrip("-'")
        low = word.lower()
        if match[1].endswith("'") or text.startswith(("’ ", "’s "), match.end()):
            owner = next((mark for mark in ("’s", "’") if text.startswith(mark, match.end())), "")
            at = match.end() + len(owner)
            continue  # of the galleries' visitors
        if "(" in match.group() and (index == 0 or best):
            break
        if best and (text[at] == "-" or not is_plural(word) or low in VERBS):
            break
        if low in _SOONER and (following := _WORD.match(text, match.end())) and is_plural(following[1]):
            at, last = match.end(), low
            continue  # "two earlier demonstrations"
        if (low in STOP and not (low in _EVERY and not hyphen) and word not in ("US", "UK", "IT") or low in NUMBER_WORDS) and not (hyphen and index == 0):
            break
        if hyphen and index == 0:
            head = low.split("-")[0]
            if is_plural(head) or head in STOP or head in NUMBER_WORDS:
                return "", end
            return singular(head), match.start(1) + len(head)
        if is_plural(word) and word != "States":
            head = _one_of(word)
            best, best_end = f"{last} {head}" if last in _COMPOUND.get(head, ()) else head, match.start(1) + len(word)
        elif low in VERBS and not low.endswith(("ed", "en")) and low not in _BARE_NOUNS:
            following = _WORD.match(text, match.end())
            if following is None or low not in _ADJECTIVAL or not is_plural(following[1]):
                break
        elif one:
            following = _WORD.match(text, match.end())
            if low in ("more", "new", "single", "other", "such", "small", "major", "big", "local", "young", "top", "large", "senior", "former", "key", "good", "extra", "additional", "further", "slight", "serious", "severe", "mild", "minor", "fatal", "possible", "confirmed", "suspected") and following:
                at = match.end()
                continue
            if word[0].isupper() or low.endswith("ly"):
                break
            return singular(word), match.start(1) + len(word)
        at, last = match.start(1) + len(word), low
    return best, best_end


def single(text: str, end: int) -> tuple[str, int]:
    """The noun of "at least one chronic disease": the last of up to three words before one of another kind."""
    noun, at = "", end
    for _ in range(3):
        match = _WORD.match(text, at)
        if match is None or match.group()[0] == "-" or not match[1].islower():
            break
        word = match[1]
        if word in STOP or word in VERBS or word in FINITE or word in NUMBER_WORDS or word.endswith(("ed", "ing", "ly")):
            break
        noun, at = singular(word), match.end()
    return noun, at if noun else end


def of_the(text: str, low: str, end: int) -> tuple[str, int]:
    """The noun of "210 of the callers", "two of its five plants"; ``("", end)`` if there is none."""
    match = _OF.match(low, end)
    if match is None or match.group().endswith(("them ", "whom ")):
        return "", end
    noun, noun_end = counted(text, match.end() - 1)
    return noun, noun_end


_OF = re.compile(r" (?:more |others )?of (?:(?:the|its|their|his|her|our|these|those|all|them|whom) )?(?:[a-z]+'s )?(?:own )?(?:\d+ |two |three |four |five |six |seven |eight |nine |ten )?(?=[a-z])")
