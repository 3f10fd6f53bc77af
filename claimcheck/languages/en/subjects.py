"""Whom a verb of saying has for its subject where other words stand between, and whose words are not told as figures."""

from __future__ import annotations

import re

# "The attacks came as the minister said …": told by the way; the next sentence is not the minister's.
_BY_THE_WAY = re.compile(r"(?<=[a-z\d,] )(?:as|after|because|since|although|though|before) (?:(?!(?:in|at|on|for|with|to|of|from|by) )[\w'’-]{1,24} ){0,5}$")
# "A court has found the six men guilty": it judges them, and says no figure.
_JUDGES = re.compile(r" [^.;]{1,60}?\b(?:guilty|liable|dead|alive|innocent|responsible|hiding|unconscious|wanting|safe)\b")
_ITS = r"(?:the|its|her|his|their|our|an?|one|police|officials|analysts|economists)"
_NEW_SUBJECT = re.compile(rf" (?:and|but|yet) (?={_ITS} [a-z' -]{{2,40}}$|[A-Z][\w' .-]{{2,40}}$)")
_OPENS = re.compile(r"(?:and|but|yet|while) ")
_TOLD = re.compile(r"\d|\b(?:is|are|was|were|has|had|have|will|would|rose|fell|grew|sold|made|lost|won|left|cut|ran|paid|took|began|[a-z]{3,}ed)\b")
# "The Transport Union (TU) will hold a picket and says …": both verbs have the sentence's subject.
_FIRST = re.compile(
    r"(?:The |A |An )?(?P<name>[A-Z][\w'&.-]*(?: (?:of |for |and |the |& )*[A-Z][\w'&.-]*){0,6}|(?<=The )(?:[a-z]+ ){0,3}?[a-z]+|(?<=A )(?:[a-z]+ ){0,2}?[a-z]+)(?: \([A-Z]{2,8}\))?"
    r" (?:also |now |then |later )?(?:is|are|was|were|has|have|had|will|would|rose|fell|made|sold|lost|won|ran|cut|built|led|held|took|went|gave|met|put|set|[a-z]{2,}ed|[a-z]{3,}s)\b"
)
_JOINED = re.compile(r"\b(?:and|but|yet|while) (?:the |its |her |his |their |our |an? )?$")
_FINDS = re.compile(r" (?:that|\d+(?:\.\d+)?(?:%| per ?cent))")
_AND = re.compile(r" (?:and|but)(?: (?:also|then|later|now|has|have|had))?$")
# Words that are the outer speaker's, whoever is said to have promised or agreed in them.
_WITHIN = frozenset("promised pledged agreed told admitted announced insisted declared plans aims intends hopes proposes wants".split())
_INTENDS = frozenset("plans aims intends hopes targets proposes agreed".split())
_THAT = frozenset({" ", " that ", " the ", " that the ", " its ", " that its "})
# "A poll of 2,041 adults by Merivale Research between 8 and 11 October": when a survey was taken.
_FIELDWORK = re.compile(r",? (?:(?:conducted|carried out|taken|held|done) )?(?:between|from|on|in|over|last|this) (?:(?:the|late|early|mid) )?(?:\d|[A-Z][a-z]+\b|week|month|weekend)[\w ]{0,30}$")
_SURVEY = re.compile(r"\b(?:[Pp]oll|[Ss]urvey)\b.* (?:by|from|for|of) ")
_OF_ASKED = re.compile(r"([A-Z][\w&.'-]* (?:poll|survey)) of [a-z ]{0,24}\d[\d,]* [a-z -]{3,40}$")


def before_fieldwork(window: str) -> str:
    """The words before a verb of saying without the days on which the survey they name was taken."""
    when = _FIELDWORK.search(window) if _SURVEY.search(window) else None
    window = window[: when.start()] if when and _SURVEY.search(window[: when.start()]) else window
    asked = _OF_ASKED.search(window)
    return window[: asked.end(1)] if asked else window


def finds(verb: str, low: str, end: int) -> bool:
    """Whether "found" that ends at ``end`` tells what was established, and not nests in 20 gardens."""
    return verb != "found" or _FINDS.match(low, end) is not None


def by_the_way(text: str, start: int, at: int) -> bool:
    """Whether a speaker at ``at`` is only told of beside another thing, and speaks no further."""
    return _BY_THE_WAY.search(text, max(start, at - 80), at) is not None


def judges(verb: str, low: str, end: int) -> bool:
    """Whether "found" that ends at ``end`` tells a verdict."""
    return verb == "found" and _JUDGES.match(low, end) is not None


def only_intends(verb: str) -> bool:
    """Whether one who "plans" or "hopes" something tells nothing beyond it."""
    return verb in _INTENDS


def within(verb: str, between: str) -> bool:
    """"he says the Government promised …": whether ``verb`` and its subject are what another one says, ``between`` the two."""
    return verb in _WITHIN and between in _THAT


def last_subject(words: str) -> str:
    """The subject that ``words`` before a verb of saying end in: "… fell 5 percent and the bank" → "the bank"."""
    if opened := _OPENS.match(words):
        words = words[opened.end() :]
    told = list(_NEW_SUBJECT.finditer(words))
    if told and _TOLD.search(words[: told[-1].start()]):
        return words[told[-1].end() :]
    return words


def joined(text: str, at: int) -> bool:
    """Whether "and" or "but" stands before a speaker at ``at``: the figures before are not his."""
    return _JOINED.search(text, max(0, at - 16), at) is not None


def first_subject(text: str, start: int, window: str) -> str:
    """The subject of the sentence at ``start``, for a verb that "and" joins to its first; ``""`` where none is told."""
    if _AND.search(window) is None:
        return ""
    match = _FIRST.match(text, start)
    return match["name"] if match else ""
