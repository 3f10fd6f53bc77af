"""Where English sentences end: at . ! ? and line breaks, but not after abbreviations, initials or inside numbers."""

from __future__ import annotations

import re

_LONGEST = 1200
_END = re.compile(r"[.!?]+[\"')\]]*(?=\s|$)|\n+")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr insp supt cpl cmdr cllr brig prof st sr jr gen lt col sgt capt rev hon sen rep gov pres messrs no nos vs inc ltd corp co cos bros plc jan feb"
    " mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri approx est fig figs eq al etc e.g i.e u.s u.k u.n e.u a.m p.m"
    " d.c rs ave blvd rd mt ft dept univ vol ed ont que alta sask man conn mass calif ore wash ariz colo fla ga ill ind kan ky la"
    " md mich minn miss mo mont neb nev okla pa tenn tex va wis wyo ala ark del n.y n.j n.h n.m n.c n.d s.c s.d w.va r.i vt b.c"
    " deg".split()
)
_MAY_END = frozenset(
    "co corp inc ltd plc u.s u.k u.n e.u a.m p.m etc jr sr d.c al deg ed ill miss mass wash man ore ind mar no la pa jan feb apr jun jul aug sep sept oct nov dec".split()
)
_OPENS = re.compile(r"\s+[\"'(\[]*(?:(?:The|A|An|In|On|At|It|He|She|They|We|But|And|This|That|These|Those|For|By|Its|His|Her|Their|As|To|No|Of|With|After|Last|Mr|Mrs|Ms|Under|About|Some|Most|Both|Meanwhile|However|If|When|While|There|Police|Officials|Authorities|Since|From|More|Many|Net|Shares|Sales)\b)")

# What goes by a letter, so that the letter may end a sentence: "41 were type B. Among …".
_LETTERED = re.compile(
    r"\b(?:type|types|group|groups|class|grade|plan|hepatitis|influenza|vitamin|zone|section|category|block|series|unit|terminal"
    r"|stage|option|pool|company|site|sample|vaccine|school) [A-Z]\Z"
)
_INITIAL = re.compile(r"\s+[A-Z]\.")


def split(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences of one block, without surrounding white space."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match.start() < start or match.group()[0] not in "\n" and not _ends(text, start, match):
            continue
        _add(text, start, match.end() if match.group()[0] != "\n" else match.start(), spans)
        start = match.end()
    _add(text, start, len(text), spans)
    return spans


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    mark, at, end = match.group(), match.start(), match.end()
    if mark[0] in "!?" or len(mark) > 1 and mark[0] == mark[1]:
        return not (end + 1 < len(text) and text[end + 1].islower())
    following = text[end : end + 2].strip()
    if following and (following.islower() or following in ",;"):
        return False
    if len(mark) > 1:
        return True
    before = text[max(start, at - 8) : at]
    word = before.rsplit(None, 1)[-1].lstrip("(\"'").lower() if before.strip() else ""
    if word not in _ABBREVIATIONS and not (len(word) == 1 and word.isalpha()):
        # "1. Climate": a list mark
        return not (before[-1:].isdigit() and text[end : end + 1] == " " and before.strip().isdigit() and at - start <= 3)
    if len(word) == 1 and _LETTERED.search(text, max(start, at - 24), at):
        return following[:1].isupper() and _INITIAL.match(text, end) is None
    return word in _MAY_END and _OPENS.match(text, end) is not None


def _add(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:  # no sentence: a run without an end is read in pieces
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = cut if cut > 0 else start + _LONGEST
        spans.append((start, cut))
        start = cut + (text[cut] == " ")
    if start < end:
        spans.append((start, end))
