"""Who says so: "said NAME, a ROLE", "NAME, the ROLE, said", "according to", "figures from X show"."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from msgspec import structs

from ...model.mention import Speaker
from . import subjects
from .scanning import words_between, words_in
from .speaker_words import (
    BODIES,
    INVERTED,
    LEARNED,
    NEEDS_BODY,
    NOT_NAMES,
    NOUNS_TOO,
    OFFICES,
    PEOPLE,
    PRONOUNS,
    PUBLICATIONS,
    ROLE_WORDS,
    SAY,
)

_MARKS = str.maketrans(dict.fromkeys(",.;:!?\"'()-/", " "))
_NOUN_NEXT = re.compile(r" (?:for|of|by|from|in|on|to|at|was|were|is|are|had|rose|fell)\b|[.,;]|$")
_ADDS_WORDS = re.compile(r"[.,:;\"]|$| (?:that|in an?|on|during|of|later)\b")
_REVISES = re.compile(r" (?:his|her)(?: [\w-]+){0,4} (?:forecasts?|estimates?|targets?|outlook|guidance|projections?)\b")
_REVISED = frozenset("cut raised lifted lowered trimmed".split())
_CALLED_NEXT = re.compile(r" (?:it|the|this|that|them|him|her|his|their|for|on)\b")
_HE_OR_SHE = frozenset({"he", "she", "they", "it"})
_AGAIN = re.compile(r"\b(?:he|she|they|it) (?:also |has |had |then |later )?(?:said|says|added|adds|told|warned|noted|explained|estimated|estimates|argued|insisted|continued|wrote|recalled|predicted|reckons|expects|forecasts|sees|predicts|projects|hopes)\b|\b(?:said|says|added|adds) (?:he|she|they)\b")
_EXPECTED_BY = re.compile(r"\b(?:expected|forecast|predicted|projected|anticipated|estimated|seen) by(?= )")
_THEY_EXPECTED = re.compile(
    r"(?: that)?(?: the)?(?P<who> (?:[a-z]+ )?(?:economists|analysts|forecasters|traders|investors|markets))(?: polled by [\w ]{2,30})?(?: had| have| were| on average)*"
    r" (?:forecast|expected|predicted|anticipated|expecting)\b"
)
_EXPECTED = frozenset("seen expecting expected forecast predicted projected anticipated estimated".split())
_NOTHING_MORE = re.compile(r"[.,;]|$")
_ENDS_WITH = re.compile(r", (?:the |its |many |some |local )?(?:[a-z][a-z'-]+ ){1,6}$")  # "…, the Bank estimates."
_FIGURE = 18  # characters of the figure that "that economists had forecast" follows
_REACH = 24  # characters before "expected by" in which its figure begins
_PLACED_IN = re.compile(r"(?:[a-z'-]+ ){0,4}([a-z]+) (?:in|at|of|from|across|for|with|on) [\w' -]+$")
_THE_BODY = re.compile(r" ((?:the|its) (?:[a-z]+ )?([a-z]+))$")
_OF_BODY = re.compile(r"([A-Z][a-z'-]+ (?:[A-Z]\. )?[A-Z][\w'-]+) ((?:of|from|at) (?:the |an? )?[A-Za-z][\w '&-]{2,60})$")
_SHOWN = re.compile(r"((?:the |new |latest |company |court )?(?:accounts|documents|papers|records|filings|results|minutes|figures|data|statistics)) (?:published|released|seen|obtained|filed|compiled|issued|lodged)\b")
_WHO_CLAUSE = re.compile(r"([A-Z][a-z'-]+ (?:[A-Z]\. )?[A-Z][\w'-]+)(?:, \d\d)?, (?:who|whose) [^.;,\"]{3,80},$")
_ASKED = re.compile(r"((?:[A-Za-z'-]+ ){0,3}[A-Za-z]+s) (?:polled|surveyed|interviewed|quoted|cited|contacted|questioned) by ")
_TOLD_OF = re.compile(
    r"(?:\b(?P<role>(?:[Cc]hair(?:man|woman)?|[Mm]ayor|[Dd]irector|[Cc]hief [Ee]xecutive|[Mm]inister|[Pp]resident|[Ff]armer|[Oo]wner|[Cc]aptain|[Cc]oach|[Mm]anager|[Ss]enator|[Cc]ouncillor|Gov\.|Sen\.|Rep\.|Dr|Cllr|Judge|Sheriff|[Cc]hief)) )?"
    r"(?P<name>[A-Z][a-z'-]+ [A-Z][\w'-]+)(?(role)|, (?:\d\d,|an? [a-z]))"
)
_DOERS = re.compile(r"(?!numbers|orders|papers|quarters|others|powers|letters|waters|members)[a-z]{2,}(?:[a-z]ers|ists|ians)")
_POST = re.compile(
    r"(?:the|its|a|an|who|one|his|her|president|head|director|chief|chair|which|whose|leader|founder|secretary|spokes|professor|owner|manager|analyst|economist|"
    r"general|deputy|vice|co-|managing|executive|senior|lead|former|acting|research|finance|policy|minister|editor|author|partner|principal|curator)"
)
_WEAK = NEEDS_BODY | frozenset("showed shows finds forecast forecasts expects predicts thinks believes claims reports estimates sees added adds calculated calculates".split())
_ACCORDING = re.compile(r"\baccording to (?:figures? (?:from|by|of|that) |data (?:compiled |collected |provided |published |released )?(?:from|by) |a (?:report|study|survey) (?:by|from) |estimates (?:by|from) )?")
_FROM = re.compile(r"\b(?:figures?|data|statistics|numbers|survey|study|report|poll|estimate|analysis|census)s?(?: [a-z]+ed)? (?P<by>by|from|of) (?P<the>the )?(?=[a-z])")
_FIGURES = frozenset(
    word + end for word in "figure figures data statistics numbers survey study report poll estimate analysis census".split() for end in ("", "s")
)
_NAME = r"(?:[A-Z][\w'&.-]*|[A-Z]\.)(?: (?:(?:of |for |and |de |van |von |al-|bin |the |& )*[A-Z][\w'&.-]*)){0,6}"
_NAMES = re.compile(_NAME)
_STUDY_BY = re.compile(rf"\b(?:report|study|survey|poll|analysis|figures|data|statement)\w*\b(?: [a-z0-9,]+){{0,6}}? (?:by|from) (?:the )?({_NAME})")
_LED = re.compile(rf"(?:the |its |an? |his |her |their )?((?:[a-z][\w'-]* ){{1,6}})({_NAME})$")
_OWN = re.compile(r"^(?:its|an?|his|her|their) ")
_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their) ", re.I)
_SHORTENED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Rep|St|Gen|Jr|Sgt|Insp|Capt|Lt|Col|Maj|Cpl|Supt|Cmdr|Rev|Hon|Cllr|Pres|Brig|U\.S|U\.K|U\.N)\.$")
_PERSON = re.compile(rf"({_NAME})(?:, (?:aged )?\d\d,?)?")
_NAMED_ROLE = re.compile(rf"(?:(?:the |its |an? )?(?:[a-z][\w'-]* ){{1,4}})?{_NAME}")
_RIGHT_NAME = re.compile(rf" (?P<name>{_NAME})(?:, (?P<age>\d\d))?(?:, (?P<role>(?:an? |the |who |its |his |her |one |president|chair|chief|head|director)[^,.;\"]{{2,80}}|[a-z][^,.;\"]{{3,80}}))?")
_RIGHT_ROLE = re.compile(rf" (?P<role>(?:the |its |their |an? |his |her |one )[a-z][\w' -]{{2,70}}?),? (?P<name>{_NAME})(?=[,.;\"]|$|\s(?:of|in|who)\b)")
_RIGHT_TITLED = re.compile(rf" (?P<role>(?:[a-z][\w'-]+ ){{0,3}}[a-z][\w'-]*(?:er|or|ist|ian|man|woman|person|ant|ent|ive|chief|head|boss|coach|analyst|agent|expert|aide|official)) (?P<name>{_NAME})(?=[,.;\"]|$|\s(?:of|in|who|at)\b)")
_RIGHT_OWNED = re.compile(rf" (?P<role>[A-Z][\w&.' -]{{1,40}}?'s [a-z][\w' -]{{2,60}}?),? (?P<name>{_NAME})(?=[,.;\"]|$)")
_RIGHT_BODY = re.compile(r" (?P<body>(?:the |its |an? |one |police|officials|analysts|economists|residents|authorities|experts)[\w' -]{0,60}?)(?=[,.;\"]|$| in a | on [A-Z]| at | last )")
_BOUNDARY = re.compile(r"[.!?;:]\"? |\" |\"$| - |—|--|\b(?:that|but|while|whereas|although|because|when|where|if|and that|as|after|since)\b ")
_DATED = re.compile(r" (?:published|released|issued|unveiled|posted|out|due)(?: (?:on |late |last |early )?(?:[A-Z][a-z]+day|today|yesterday|week|month|year|this [a-z]+|in [A-Z][a-z]+(?: \d{4})?))+$")
_PERSON_OF = re.compile(r"((?:[A-Z]\. ?)*[A-Z][a-z'-]+(?: [A-Z]\.)?(?: [A-Z][\w'-]+){1,2}) ((?:of|from|at) (?:the )?[A-Z][\w '&.-]*)$")
_COUNTED = re.compile(r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|half|most|more than|about|around|nearly|almost|over|some)\b(?! [a-z]*(?:official|economist|analyst|expert|polic|source|scientist|researcher|resident)))", re.I)
_SENTENCE = 400  # characters in which the sentence before begins
_STOPS = re.compile(r"[.!?]\"? ")
_NAMED_BODY = re.compile(rf"(?:The )?(?P<name>{_NAME}|(?<=The )(?:[a-z]+ ){{0,3}}[a-z]+)(?:'s [a-z]+|, [^,.;]{{2,60}},)? (?:is|was|has|had|[a-z]+ed|[a-z]+s|rose|fell|made|sold|lost|won|ran|cut|built|led)\b")
_HONORIFIC = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Sir|Lord|Lady|Dame)\.? ")
_ADVERBS = re.compile(r"\s(?:also|has|have|had|later|earlier|then|now|recently|itself|himself|herself|yesterday|today|on average|on [A-Z][a-z]+day|however)$")
# Words end, a comma or quote closes, and then who said them: "…, the ministry said".
_TRAILS = re.compile(r"\w.{12,}[,\"] ?\"? ?(?:the |its |an? |[a-z-]+ ){0,6}(?:[A-Z][\w'. -]*, )?$")
Type = Literal["person", "organisation", "publication"]


def find(text: str, low: str, start: int, end: int) -> list[Speaker]:
    """Sources named in the sentence ``text[start:end]``, in order."""
    found: list[Speaker] = []
    for match in _ACCORDING.finditer(low, start, end) if low.find("according to", start, end) >= 0 else ():
        if speaker := _right(text, match.end() - 1, end, holds=False):
            found.append(structs.replace(speaker, trails=True))
    verbs, said = _verbs(low, start, end), start
    for match in verbs:
        verb = match.group()
        if verb in NOUNS_TOO and _NOUN_NEXT.match(low, match.end()) or verb == "called" and not _CALLED_NEXT.match(low, match.end()):
            if not (verb in ("estimates", "forecasts") and _ENDS_WITH.search(low[start : match.start()])):
                continue
        if verb in ("added", "adds") and not _ADDS_WORDS.match(low, match.end()):
            continue  # "employers added 90 jobs"
        if verb == "estimated" and low.endswith((" an ", " the "), 0, match.start()):
            continue  # "cost an estimated $5.6 billion"
        if verb in _REVISED and not _REVISES.match(low, match.end()) or subjects.judges(verb, low, match.end()):
            continue
        quoted = text[max(start, match.start() - 2) : match.start()].rstrip().endswith((",", '"'))
        named = quoted and match.group() in ("said", "says") and _RIGHT_NAME.match(text, match.end(), end)
        if named and named["name"].split()[0] not in NOT_NAMES:
            speaker = _right_of_verb(text, low, match, end)
        else:
            speaker = _left(text, start, match) or _right_of_verb(text, low, match, end)
            if speaker is not None and verb in NEEDS_BODY and not _answers(speaker):
                continue
        if speaker is not None and not any(s.start < speaker.end and speaker.start < s.end for s in found):
            trails = speaker.start > match.start() or _TRAILS.search(text[start : speaker.start]) is not None and not subjects.joined(text, speaker.start)
            if found and subjects.within(verb, low[said : speaker.start]):
                continue
            found.append(structs.replace(speaker, trails=trails, holds=speaker.holds and not (subjects.only_intends(verb) or subjects.by_the_way(text, start, speaker.start))))
            said = match.end()
    if verbs or start == 0 and low.startswith('"'):
        _again(text, low, start, end, found)
    if not _EXPECTED.isdisjoint(words_between(low, start, end)):
        for match in _EXPECTED_BY.finditer(low, start, end):
            if speaker := _right(text, match.end(), end, holds=False):
                found.append(structs.replace(speaker, reach=speaker.start - match.start() + _REACH))
        for match in _THEY_EXPECTED.finditer(low, start, end):
            if text[match.start() - 1].isalnum():
                name = match["who"].strip()
                found = [speaker for speaker in found if speaker.end <= match.start("who") or speaker.start >= match.end()]
                found.append(Speaker(match.start("who") + 1, match.end("who"), name, None, "person", False, reach=match.start("who") - match.start() + _FIGURE))
    if not found and not _FIGURES.isdisjoint(words_between(low, start, end)):
        for match in _FROM.finditer(low, start, end):
            if not match["the"] and not text[match.end()].isupper():
                continue
            speaker = _right(text, match.start("the") - 1 if match["the"] else match.end() - 1, end, holds=False)
            if speaker and (match["the"] or match["by"] == "by" or _has(BODIES, speaker.name)):
                found.append(structs.replace(speaker, trails=True))
                break
    found.sort(key=lambda speaker: speaker.start)
    return found


@cache
def _whole(verb: str) -> re.Pattern[str]:
    """``verb`` as a whole word; the letters stand first, because a search for letters alone is the fastest."""
    return re.compile(rf"{verb}(?<![a-z]{verb})(?![a-z])")


def _verbs(low: str, start: int, end: int) -> list[re.Match[str]]:
    """The verbs of saying in a sentence, in order."""
    if SAY.isdisjoint(words_between(low, start, end)):
        return []
    told = SAY.intersection(low[start:end].translate(_MARKS).split())
    return sorted((match for verb in told for match in _whole(verb).finditer(low, start, end)), key=re.Match.start)


def _has(words: frozenset[str], text: str) -> bool:
    return not words.isdisjoint(words_in(text.lower()))


def _ends_in_people(text: str) -> bool:
    """"state health officials", "co-managers": whether the last word is one of people."""
    last = words_in(text.lower())[-1:]
    return bool(last) and (last[0] in PEOPLE or _DOERS.fullmatch(last[0]) is not None) and text.lower().endswith(last[0])


def _are_people(text: str) -> bool:
    """"state health officials", "cane growers in the north"."""
    if _ends_in_people(text):
        return True
    head = _PLACED_IN.match(text.lower())
    return head is not None and head[1] in PEOPLE


def _spoken_of(text: str, at: int) -> Speaker | None:
    """The person that the paragraph last told of by name and age or post ("Hector Luna, 44, left. … he said.")."""
    told = list(_TOLD_OF.finditer(text, max(0, at - 500), at))
    return _speaker(told[-1].start("name"), told[-1].end("name"), told[-1]["name"], told[-1]["role"], True) if told else None


def _opened_with(text: str, start: int, at: int) -> Speaker | None:
    """The body that the sentence before "It warned" opens with ("Antler Mining was the heaviest faller. It warned …")."""
    before = text[max(0, start - _SENTENCE) : start].rstrip()
    opening = [match.end() for match in _STOPS.finditer(before) if not _SHORTENED.search(before[: match.start() + 1])]
    begin = opening[-1] if opening else 0 if start <= _SENTENCE else len(before)
    if text[start:at].strip() or (named := _NAMED_BODY.match(before, begin)) is None:
        return None
    name = named["name"]
    if name[0].islower() and name.split()[-1] not in BODIES:
        return None
    if name.split()[0] in NOT_NAMES or name[0].isupper() and " " not in name and f" {name}" not in text[:begin]:
        return None
    return Speaker(start, at, name, None, "organisation", True)


def _again(text: str, low: str, start: int, end: int, found: list[Speaker]) -> None:
    """"she said", or a paragraph that opens with words quoted and names nobody: the one named before."""
    spoken = not _HE_OR_SHE.isdisjoint(words_between(low, start, end))
    for match in _AGAIN.finditer(low, start, end) if spoken else ():
        if any(speaker.start <= match.end() and match.start() <= speaker.end + 1 for speaker in found):
            continue
        if not found and (person := _spoken_of(text, match.start())) and not re.search(r"\b(?:they|it)\b", match.group()):
            found.append(structs.replace(person, trails=_TRAILS.search(low[start : match.start()]) is not None, start=match.start(), end=match.end()))
            continue
        if not found and re.search(r"\bit\b", match.group()) and (body := _opened_with(text, start, match.start())):
            found.append(structs.replace(body, trails=_TRAILS.search(low[start : match.start()]) is not None, start=match.start(), end=match.end()))
            continue
        kind: Type = "organisation" if re.search(r"\b(?:they|it)\b", match.group()) else "person"
        trails = _TRAILS.search(low[start : match.start()]) is not None
        found.append(Speaker(match.start(), match.end(), "", None, kind, True, trails, again=True))
    if not found and start == 0 and low.startswith('"'):
        found.append(Speaker(0, 0, "", None, "person", True, again=True))


def _answers(speaker: Speaker) -> bool:
    """Whether one who "sees" or "puts" a figure is a body or a publication that states figures."""
    named = f"{speaker.role or ''} {speaker.name}"
    return _has(BODIES, named) or _has(PUBLICATIONS, named) or _are_people(speaker.name)


def _right_of_verb(text: str, low: str, match: re.Match[str], end: int) -> Speaker | None:
    if match.group() not in INVERTED:
        return None
    before = text[max(0, match.start() - 3) : match.start()].rstrip()
    if not before.endswith(('"', ",", "'", ".", ",'")):
        return None
    speaker = _right(text, match.end(), end, holds=True)
    if speaker is not None and speaker.type == "organisation" and re.fullmatch(r"[A-Z][a-z'-]+", speaker.name) and not _has(BODIES, speaker.name):
        return structs.replace(speaker, type="person")  # "said Voss"
    return speaker


def _right(text: str, at: int, end: int, *, holds: bool) -> Speaker | None:
    for pattern in (_RIGHT_OWNED, _RIGHT_NAME, _RIGHT_ROLE, _RIGHT_TITLED, _RIGHT_BODY):
        match = pattern.match(text, at, end)
        if match is None:
            continue
        groups = match.groupdict()
        name = (groups.get("name") or groups.get("body") or "").strip()
        if not name or name.split()[0].rstrip(".") in NOT_NAMES or name.split()[0].lower() in PRONOUNS:
            continue
        begin = match.start("name") if groups.get("name") else match.start("body")
        role = groups.get("role")
        return _speaker(begin, begin + len(name), name, role, holds)
    return None


def _left(text: str, start: int, match: re.Match[str]) -> Speaker | None:
    """The subject right before a verb of saying."""
    floor = max(start, match.start() - 150)
    window = subjects.before_fieldwork(text[floor : match.start()].rstrip())
    while trimmed := _ADVERBS.search(window):
        window = window[: trimmed.start()]
    if told := _WHO_CLAUSE.search(window):  # "Denise Alvarado, 64, who has lived there since 1989, said"
        return _placed(floor, window, told[1], None)
    strong = match.group() not in _WEAK or bool(_ENDS_WITH.search(text[floor : match.start()].lower())) and _NOTHING_MORE.match(text, match.end()) is not None
    cut = 0
    for boundary in _BOUNDARY.finditer(window):
        if boundary.end() < len(window) or '"' in boundary.group():
            if boundary.group()[0] != "." or not _SHORTENED.search(window[max(0, boundary.start() - 6) : boundary.start() + 1]):
                cut = boundary.end()
    segments = [segment for segment in re.split(r",(?!\d)\s*", window[cut:]) if segment.strip()]
    if not segments:
        return None
    if subjects.finds(match.group(), text, match.end()) and (both := subjects.first_subject(text, start, window)):
        at = text.index(both, start)
        return None if both.split()[0] in NOT_NAMES else _speaker(at, at + len(both), both, None, True)
    last = subjects.last_subject(segments[-1].strip().lstrip("\"'("))
    return _from_segments(text, floor, window, segments, last, strong)


def _from_segments(text: str, floor: int, window: str, segments: list[str], last: str, strong: bool) -> Speaker | None:
    words = last.split()
    if not words or words[0].lower() in PRONOUNS - {"who", "which", "one"} or len(words) > 12:
        return None
    name = _PERSON.fullmatch(last)
    previous = segments[-2].strip().lstrip("\"'(") if len(segments) > 1 else ""
    if words[0].lower() in ("who", "which"):
        named = segments[-3].strip().lstrip("\"'(").removeprefix("said ") if len(segments) > 2 else ""
        if named and re.match(r"(?:an?|the|its) |\d\d$", previous) and _PERSON.fullmatch(named):
            return _placed(floor, window, named, None if previous.isdigit() else previous)
        return _placed(floor, window, previous, None) if previous and _NAMED_ROLE.fullmatch(previous) else None
    if previous and OFFICES.fullmatch(last) and _PERSON.fullmatch(previous) and previous.split()[0] not in NOT_NAMES:
        return _placed(floor, window, previous, last)
    if name and words[0] not in NOT_NAMES:
        role = previous if re.match(r"(?:the|its|a|an|his|her|their|one) [a-z]", previous, re.I) and len(previous) < 70 and window.rstrip().endswith(",") else None
        if re.fullmatch(r"\d\d", last):
            return None
        return _placed(floor, window, last, role)
    if re.fullmatch(r"\d\d", last) and previous and _PERSON.fullmatch(previous):
        return _placed(floor, window, previous, None)
    if previous and _PERSON.fullmatch(previous) and previous.split()[0] not in NOT_NAMES and (_POST.match(last) or " " in previous and last[0].islower() and _has(ROLE_WORDS, " ".join(words[:3]))):
        return _placed(floor, window, previous, last)
    if _COUNTED.match(last) and (" of " in last or not _are_people(last)):
        return None  # "nine out of ten said": those asked, not who tells of them
    if not strong and words[0] not in _OPENERS and not _has(BODIES, last) and not _has(PUBLICATIONS, last) and not _are_people(last) and not _ASKED.match(last):
        return None
    return _body(floor, window, last)


_OPENERS = frozenset("For In On At After Under By Since Last This Earlier".split())


def _body(floor: int, window: str, last: str) -> Speaker | None:
    """"the provincial health ministry", "the operator VRT", "Mayor Claire Dufresne", "a study by the Linden Institute"."""
    if last.split()[0] in _OPENERS and (ending := _THE_BODY.search(last)) and ending[2] in BODIES:
        return _placed(floor, window, ending[1], None)  # "For the full year the company"
    if whose := _OF_BODY.match(last):  # "Tom Adeyemi of the charity Streetwise"
        return _placed(floor, window, whose[1], whose[2])
    if shown := _SHOWN.match(last):  # "accounts published on Thursday"
        return _placed(floor, window, shown[1], None)
    asked = _ASKED.match(last)
    if asked:  # "economists polled by the agency"
        return _placed(floor, window, asked[1], None)
    by = _STUDY_BY.search(last)
    if by:
        return _placed(floor, window, by[1], None)
    words = last.split()
    if any(word.lower().strip(",") in ("is", "are", "was", "were", "has", "have", "rose", "fell") for word in words):
        names = list(_NAMES.finditer(last))
        if not names or names[-1].end() < len(last):
            return None
        return _placed(floor, window, names[-1].group(), None)
    if re.search(r"\d", last) and not re.match(r"[A-Z]", last):
        return None
    if words[0] in _OPENERS or last[0].islower() and words[0] not in ("the", "its", "a", "an", "police", "officials", "authorities", "analysts", "economists", "one", "his", "her", "their", "some", "local"):
        names = list(_NAMES.finditer(last))
        if names and names[-1].end() == len(last):
            return _placed(floor, window, names[-1].group(), None)
        if not (_ends_in_people(last) or _has(PUBLICATIONS, words[-1])) or len(words) > 5:
            return None
    return _placed(floor, window, last, None)


def _placed(floor: int, window: str, name: str, role: str | None) -> Speaker | None:
    at = window.rfind(name)
    if at < 0:
        return None
    return _speaker(floor + at, floor + at + len(name), name, role, True)


def _speaker(start: int, end: int, name: str, role: str | None, holds: bool) -> Speaker | None:
    words = name.split()
    titles: list[str] = []
    lead = _LED.match(name) if name[0].islower() else None
    if lead:
        titles = lead[1].split()
        words = lead[2].split()
    whole = name[0].islower() and _ends_in_people(name)  # "state health officials": no title of one person
    roles = [] if whole else [number for number, word in enumerate(words[:-1]) if word.rstrip(".").lower() in ROLE_WORDS]
    rest = words[roles[-1] + 1 :] if roles else []
    body = bool(rest) and (rest[0] == "and" or rest[0][0].isupper() and any(word.lower() in BODIES for word in rest))
    if rest and not body:  # no "Institute of Health and Welfare"
        titles += words[: roles[-1] + 1]
        words = words[roles[-1] + 1 :]
    if titles and len(words) > 1 and words[0] in ("for", "of", "at", "from"):  # "a spokesman for the Hare Krishna group"
        words = words[1:]
    plain = " ".join(words).removesuffix("'s").rstrip(",")
    if plain.endswith(".") and len(plain.rsplit(" ", 1)[-1]) > 4:
        plain = plain[:-1]
    if plain[:4].lower() == "the ":
        plain = plain[4:]
    if plain[:2] == "A " and plain.split()[-1].islower():  # "A Nova Scotia study"
        plain = plain[2:]
    plain = _DATED.sub("", _OWN.sub("", plain))
    if (whose := _PERSON_OF.match(plain)) and BODIES.isdisjoint(words_in(whose[1].lower())) and LEARNED.isdisjoint(words_in(whose[1].lower())):
        plain, role = whose[1], role or whose[2]  # "said K. Abdul Nazar of the Malabar Trust"
    if not plain or plain in NOT_NAMES:
        return None
    if titles and not role:
        role = " ".join(titles)
    kind = _kind(name, plain, role)
    if role:
        role = _ARTICLE.sub("", role.strip())
    return Speaker(start, end, plain, role or None, kind, holds)


def _kind(name: str, plain: str, role: str | None) -> Type:
    if _HONORIFIC.match(name):
        return "person"
    if _has(BODIES, plain):
        return "organisation"
    if _has(PUBLICATIONS, plain):
        return "publication"
    if role and (set(re.findall(r"[a-z]+", role.lower())) & ROLE_WORDS):
        return "person"
    if plain[0].islower():
        return "person" if re.search(r"(?:man|woman|person|er|or|ist|ian|ent|al)$", plain) and not plain.endswith(("operator",)) else "organisation"
    words = plain.split()
    if len(words) >= 2 and len(words) <= 4 and not plain.isupper() and all(word[0].isupper() for word in words):
        return "person"
    return "person" if role and not _has(BODIES, role) else "organisation"
