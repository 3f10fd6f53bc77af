"""Whether a figure is said to be so, expected, intended or conditional."""

from __future__ import annotations

import re
from typing import Literal

Modality = Literal["stated", "forecast", "target", "conditional"]

# "in May", "since May", "last May": the month.
_MAY = "(?<!in )(?<!of )(?<!by )(?<!to )(?<!nce )(?<!til )(?<!ast )(?<!late )(?<!rly )(?<!mid-)(?<!this )(?<!next )(?<!rom )(?<!for )(?<!end-)may"
_WORDS: tuple[tuple[Modality, str], ...] = (
    ("target", r"plans?(?: to|\b)|planned|planning to|aims?(?: to|\b)|aimed|aiming|targets?|targeted|targeting|goals?|hopes?(?: to|\b)|hoping|intends?|"
     r"intended|pledg\w+|wants? to|wants|wanted to|seeks?|seeking|vow\w*|promis\w+|commit\w+ to|ambition|proposed|proposes|proposal|"
     r"proposing|would like to|(?:is|are) to(?! blame)|decided to|agreed to|in an effort to|in a bid to"),
    ("forecast", r"expects?|expected|expecting|forecasts?|projects(?= (?:that|an?|growth|revenue|sales|profit|it|its|spending|output)\b)|projected|projection\w*|predict\w*|anticipat\w+|likely|will|"
     r"sees|(?:is|are) seen|see (?=(?:the |it |an? )?[a-z ]{0,30}ing\b)|saw [a-z ]+ reaching|'ll|set to|due to (?=\w+ (?:by|in|to))|on course|on track|going to|shall|should|guidance|guid(?:ed|es|ing)(?= (?:for|to|towards)\b)|foresees?|puts? (?:the )?(?:chances?|odds|probability|likelihood) (?:of|that)|next year|(?:is|are|be) scheduled|(?:tipped|slated|poised|bound|tasked|looks? set|in line) to|would be due"),
    ("conditional", rf"could|would|{_MAY}(?! \d|,)|might|if|unless|provided that|as long as|potentially|possibly|in case"),
)
_ANY = re.compile("|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in _WORDS))
# Estimates of what is or was, and "will" in names, are plain statements.
_PLAIN = re.compile(r"\b(?:an estimated|estimated|estimates? that (?:are|is)|at will|is to blame|to be (?:sure|exact)|can't|cannot|may \d|as expected|than expected|expectations|than forecast|expected at)\b")
_PAST = re.compile(r"\b(?:had|was|were)(?: \w+)? (?:expected|forecast|planned|projected|predicted|supposed|intended|hoping|due)\b")


# How the words of all patterns above and below begin.
_STEMS = frozenset(
    "plan aim aims aime aimi targ goal hope hopi inte pled want seek vow vows vowe vowi prom comm ambi prop woul deci agre"
    " effo bid expe fore proj pred anti like will sees saw ll set due cour trac goin shal shou guid next sche coul may migh if"
    " unle prov long seen pote poss case see seen tipp slat pois boun task look line puts put".split()
)


def may_tell(words: frozenset[str]) -> bool:
    """Whether a sentence of these words may say anything but "stated": a cheap test that never misses."""
    return not _STEMS.isdisjoint([word[:4] for word in words]) or "to" in words and ("is" in words or "are" in words)


# Words after which another clause tells what is or was: signs before them do not reach the figure.
_ANEW = re.compile(
    r",? (?:of (?:whom|which|these|those)|whereas|while|but|although|though|because of|following|on top of|(?:up|down) (?:from|on)|compared (?:with|to)|against|versus)(?= )"
    r"|, (?:which|who|where|from|after|and (?!(?:[a-z'-]+ ){0,4}?(?:will|would|could|may|might|should|shall|can)\b)(?:[a-z'-]+ ){0,4}(?:has|have|had|is|was|were|are) )|\b(?:after|since) (?=$|(?:an? |the |its |their |two |three |four |five |\d)[^,]{0,60}$)|\b(?:and|but) (?:has|have) (?:already |now |so far )?(?!to |plan|a |an |agreed|pledged|promised|vowed|set )[a-z]+\b"
)
_AFTER = re.compile(
    r" (?:that )?(?:[a-z]+ (?:were |was |are |had |have )?)?(?:expected|expecting|forecast|predicted|projected|anticipated|seen(?= by))"
    r"(?: (?:by|for|in|this|next|earlier|previously|at)\b|[,.;]|$)"
)
# "ahead of the £158m made in 2023/24": told as it was, whatever the sentence expects.
_TOLD = re.compile(r" (?:[a-z]+ ){0,2}(?:made|earned|reported|recorded|achieved|seen|spent|posted|booked|raised|sold|counted|registered|killed|paid|built|produced) (?:in|last|during|a year|the|by|at|for|between|so far)\b")
_IF = re.compile(r"\b(?:if|unless|should [a-z]+ [a-z]+)\b")
_SURE = re.compile(r"(?:will|shall|'ll|going to|expected|forecast|expects)$")
_LEADS = re.compile(rf"(?:(?!\band (?:we|they|it|he|she|you|i)\b|\b(?:thought|said|say|think|believed?|felt|hoped|wanted|feared|expected) | (?:that|which|who) )[^,.;:]){{0,48}}?\b(?:(?P<forecast>will|(?:are|is) (?:expected|forecast|projected|predicted|likely|tipped|due|set)(?! by))|(?P<conditional>(?:would|could|{_MAY}(?! \d)|might)(?! have\b))|(?P<target>are to|is to))\b")


def modality(clause: str, position: int, after: str = "", *, width: int = 0, leads: bool = False) -> Modality:
    """The modality of a figure at ``position`` of its clause (lower case): the last sign before it.

    ``width``: its length. ``after``: the words behind the figure, past the clause's end too. ``leads``: the figure is part of the subject, so the verb behind it tells.
    """
    masked = _PLAIN.sub(lambda match: "_" * len(match.group()), clause)
    best: Modality = "stated"
    begin = max((match.end() for match in _ANEW.finditer(masked, 0, position)), default=0)
    for match in _ANY.finditer(masked, begin, position):
        kind: Modality = match.lastgroup  # type: ignore[assignment]
        best = "conditional" if kind == "forecast" and _SURE.search(match.group()) and _IF.search(masked, 0, match.start()) else kind
    if best != "stated" and _TOLD.match(after):
        return "stated"
    if best == "stated" and _AFTER.match(after):
        return "forecast"
    if best == "stated" and leads and (led := _LEADS.match(masked, position + width)):
        return led.lastgroup  # type: ignore[return-value]
    if best == "stated" and re.search(r"\bif\b", masked[position : position + 120]) and re.search(r"\b(?:would|could|will)\b", masked):
        return "conditional"
    return best


# "It warned that output this year would come in at …": what was said with "will".
_SAID_WOULD = re.compile(
    r"\b(?:said|says|warned|announced|predicted|forecast|confirmed|added|told [a-z ]{1,24}|estimated|reckoned|pledged|promised)(?: on [a-z]+day| last week)?(?: that)?"
    r" (?P<who>[^.;:\"]{1,80}?)(?: also| now| then)? would (?!have\b|need\b|like\b|not\b)"
)
_ITSELF = re.compile(r"(?:it|they|he|she|we|the (?:company|group|firm|bank|airline|carrier|government|ministry|council|agency|retailer|club|utility|operator))$")
_TO_COME = re.compile(r"\b(?:(?:this|next) (?:year|month|week|quarter)|(?:in|by|for|from|during) (?:the )?(?:full year|20\d\d|first half|second half|(?:[a-z]+ ){1,2}quarter|end of))\b")


def said_to_come(sentence: str, at: int) -> bool:
    """Whether the words before a figure at ``at`` report what someone said will be, and no condition."""
    if "would" not in sentence or _IF.search(sentence):
        return False
    said = _SAID_WOULD.search(sentence, 0, at)
    return said is not None and (_ITSELF.match(said["who"]) is not None or _TO_COME.search(sentence) is not None)


_PLANNED = re.compile(r"\b(?:will|'ll|shall|(?:is|are) to|plans?|aims?|hopes?|intends?|wants|targets?|next)\b")


def lies_to_come(before: str) -> bool:
    """Whether a figure that its clause, up to it, tells as foreseen or meant is of a time to come ("will spend")."""
    return _PLANNED.search(before) is not None
