"""Numbers that claim nothing: names, marks, addresses, clock times, scores, versions, sections of laws.

Each reason is a pattern over the text right before or right after a number; the number stays in the reading,
marked with its reason, because lists and cross-checks may still need it.
"""

from __future__ import annotations

import re

from .nouns import is_plural
from .times_data import MONTHS, WEEKDAYS
from .words import STOP

# A word right before the number (lower case) that makes it a name or label, with the kind of label.
_LABELS = {
    "road": "highway route interstate road motorway autoroute bundesstrasse exit junction lane runway gate platform",
    "vehicle": "boeing airbus flight apollo shuttle soyuz sts train bus tram ferry convoy",
    "reference": "no no. nos nos. nrs. number numbers page pages p. pp. chapter chapters section sections sec. article"
    " articles clause paragraph para verse table figure fig. note footnote appendix annex item items rule rules"
    " subprogramme subprogrammes resolution regulation regulations usc u.s.c. u.s.c build http error catch psalm isbn ext. mile exit exits fortune bill proposition prop. title act lot case version v. part volume vol. issue"
    " option episode question act scene track code form isbn iso paragraphs para. # id ref ref. registration h.r. h.b. s.b. hb sb",
    "place": "room suite apartment apt. building block floor gate ward district sector zone pier hangar box unit"
    " channel terminal studio camp stage area precinct hole psalm studio",
    "grade": "level grade year class type phase category tier round week day matchday lap game heat stage gate step"
    " group pool quarter-final world mark super formula big scope",
    "product": "windows android ios iphone galaxy ps playstation xbox office python pentium core mark model series type"
    " peugeot mazda saab audi mig su il",
    "number": "telephone phone fax tel tel. call dial ring mobile hotline helpline extension ext. ext postcode zip passcode pin",
    "channel": "channel bbc itv fm am radio",
}
TIMES = frozenset([*MONTHS, *WEEKDAYS])
LABELS = {word: kind for kind, words in _LABELS.items() for word in words.split()}
# Labels that are ordinary words as well: only where they are capitalised in the text.
_CAPITAL = frozenset(
    "year class type phase category tier round week day game stage group world mark super formula big road lane gate"
    " build catch platform train bus tram ferry act lot case part issue question form unit area zone sector camp building block"
    " floor ward district box office core model series mobile call ring code figure note title level grade step lap"
    " number numbers item items rule rules bill core radio am track office convoy exit hole article articles"
    " table quarter-final heat volume il su scope hb sb".split()
)
# Words after the number that make it a name: "123 Random Street", "24 hours a day", "9 mm pistol".
STREET = re.compile(
    r" (?:[A-Z][\w.'-]* ){0,3}(?:Street|St\b|Road|Rd\b|Avenue|Ave\b|Lane|Drive|Boulevard|Blvd|Square|Place|Terrace|"
    r"Crescent|Court|Parade|Quay|Way)\b"
    r"| (?:State |U\.S\. |US |County |Old |N\. |S\. |E\. |W\. )?(?:Route|Highway|Hwy\.?|Rte\.?) [A-Z]{0,2}\d"
)
CLOCK = re.compile(
    r"(?::[0-5]\d(?::[0-5]\d)?)?\s?(?:[ap]\.?m\b\.?|o'clock|noon\b|hrs\b(?= gmt)|gmt\b|[a-z]{2,4}t\b(?<=edt|est|pdt|pst|gmt|bst|cet))"
    r"|:[0-5]\d(?::[0-5]\d)?(?![\d:]| to 1\b)"
)
MILITARY = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d (?:gmt|utc|ist|bst|cet|edt|est|hours|hrs)\b")
SCORE = re.compile(r"(?:-| - | to )(\d{1,3})\b")
_OUT = ("out ", "on ", "for ", "unbeaten ")
_SCORE_WORDS = re.compile(
    r"\b(?:vote[ds]?|voting|won|win|wins|winning|beat|beats|beaten|defeat(?:ed|ing)?|victory|lost|lose|draw|drew|lead|"
    r"leads|led|score[ds]?|scoreline|sets?|ahead|down|up|trail(?:ed|ing)?|match|goal|innings|wicket|game|final|tie[ds]?|"
    r"thrash(?:ed|ing)?|edged?|ruled|decision|ruling|upset|overpower(?:ed)?|downed|quarter|half-time|margin|love|tied|"
    r"success|triumph|series|cup|council|committee|jury|court|rout(?:ed)?|level|beating|result)\b"
)
CRICKET = re.compile(r" for (\d{1,3})(?![\d%:]|[,.]\d| (?:years?|months?|days?|weeks?|people|minutes|hours))")
_STOOD_AT = ("at ", "were ", "reached ", "declared on ")
_WICKETS = re.compile(r" for (?:one|two|three|four|five|six|seven|eight|nine)(?=[,.;]| (?:i|we|he|they|it|when|at|after|before|in reply)\b)")
_NOT_OUT = re.compile(r"\b(?:not out|unbeaten(?: on)?|bowled for|caught for|dismissed for|out for) $")
# "Stourley 2 Ashby Rovers 4;": a result without a hyphen; "the last 16": a round of a cup.
_FIRST_SIDE = re.compile(r" (?:[A-Z][\w']+ ){1,3}\d{1,3}(?=[;.,)]|$)")
_SECOND_SIDE = re.compile(r"[A-Z][\w']* \d{1,3} (?:[A-Z][\w']+ ){1,3}$")
_LAST_STAGE = re.compile(r"\bthe last (?:8|16|32|64)$")
MODEL = re.compile(r" (?:jetliner|jumbo|airliner|aircraft|plane|jet|max|helicopter|rifle|pistol|handgun|revolver|tank|series|model)s?\b")
PHONE = re.compile(r"\+?\(?\d[\d() -]{5,24}\d|\d{3}-\d{4}\b")
VERSION = re.compile(r"\d+(?:\.\d+){2,9}|\d{1,2}(?:-\d{1,2}){2,5}(?![\d-])")
URL = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{2,40}"
    r"|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|org|net|gov|edu|co|io|html?|pdf|xlsx?|csv)\b\S{0,200}"
    r"|\b[\w./-]{0,80}\w/\w[\w./-]{0,80}\?\S{0,200}"
)
_HYPHEN_NAME = re.compile(r"[A-Za-z]-$")
_MODEL_PART = re.compile(r"(?<![\w$£€-])[A-Za-z][\w-]*\d-$")  # "A320-200", "CVE-2024-3094"
_SUBSECTION = re.compile(r"[\w)]\([a-z\d]{1,3}\)\($")  # "Rule 12(b)(6)"
_LETTERED = re.compile(r"\d{1,3}[A-Z](?!\w)")  # "class 9B", "seat 14C"
_SIDES = re.compile(r"\d-by-$")  # "a 20-by-30-foot pen"
_SEATS = frozenset("seat row flat berth bay cell stand plot bus".split())
_LABEL_WORDS = _SEATS | LABELS.keys()
_QUOTED = re.compile(r"(?: [A-Z][\w']*){0,4}[,.]?\"")  # "60 Minutes": the title of a work
_CALL = frozenset("call calling dial dialling dialing ring ringing text texting phone phoning".split())
_SHORT_CODE = re.compile(rf"\b(?:{'|'.join(sorted(_CALL))}) $")
_CODE_ENDS = re.compile(r"(?:\d{3}|\d{5,6})(?:[.,;:)](?!\d)|$| (?:for|to|or|and|in|at|if|from|before|when)\b)")
_GOALS = re.compile(r"(\d{1,2})\.(\d{1,2}) \((\d{1,3})\)")  # "11.8 (74)": goals, behinds, points of Australian football
_HEADING = re.compile(r"\d{1,2}\.\d{1,2} [A-Z]")
_THE_NAMED = re.compile(r"(?<!\b[Ii]n )(?<!\b[Aa]t )(?<!\b[Oo]n )(?<!\bacross )(?<!\bnear )(?:\b[Tt]he|\b[Aa]n?|\bnew|'s|\b\d{4}) (?:[A-Z][\w'-]* )?([A-Z][\w'-]*[a-z0-9]) $")
# Indices that are called by the number of their shares.
_INDICES = {
    "ftse": "100 250 350", "s&p": "500 400 600", "stoxx": "50 600", "russell": "1000 2000 3000", "nikkei": "225", "cac": "40", "csi": "300 500 1000",
    "nifty": "50 500", "nasdaq": "100", "dax": "30 40", "asx": "50 200 300", "ibex": "35", "aex": "25", "smi": "20", "topix": "100 500", "sse": "50", "kospi": "200",
    "set": "50 100", "wig": "20 30", "omx": "20 30", "sensex": "30", "aim": "100", "euro stoxx": "50", "euronext": "100", "dow": "30",
}  # fmt: skip
_BEFORE_WORD = re.compile(r"([A-Za-z#.][\w.'&-]*|#) ?$")
_LIST_MARK = re.compile(r"(?:^|\n)\s*\(?$")
_ITEM_MARK = re.compile(r"[.;:,!?](?: and| or)? \($")  # "; (2) the second": an item within a paragraph
_MARK = 8  # signs before it
_NEXT_ITEM = re.compile(r"[.!?] $")


_LINK_SIGNS = ("://", "www.", "@", ".com", ".org", ".net", ".html", ".htm", ".pdf", ".csv", ".xls")


def links(text: str) -> list[tuple[int, int]]:
    """Spans of web and mail addresses and file names."""
    if not any(sign in text for sign in _LINK_SIGNS) and not ("?" in text and "/" in text):
        return []
    return [match.span() for match in URL.finditer(text) if any(sign in match.group() for sign in "/@.")]


def _word_before(before: str) -> str:
    """The word, or "#", that ``before`` ends in."""
    last = before[:-1].rsplit(" ", 1)[-1] if before[-1] == " " else ""
    if last.isalpha() and last.isascii():
        return last  # the commonest case, without a search
    match = _BEFORE_WORD.search(before)
    return match[1] if match else ""


def label(text: str, low: str, start: int) -> str:
    """Why the number at ``start`` is part of a name, told by what stands before it; ``""`` if it is not."""
    before = text[max(0, start - 18) : start]
    if not before or before[-1] in "$£€":
        return ""
    if before[-1] == "#":
        return "reference"
    if before[-1] == "-" and _HYPHEN_NAME.search(before) and not _SIDES.search(before):
        return "name"
    if before[-1] == "-" and len(before) > 1 and before[-2].isdigit():
        return "name" if _MODEL_PART.search(before) else ""
    if before[-1] == "(":
        return "reference" if _SUBSECTION.search(before) else ""
    if before[-1] == '"' and _QUOTED.match(text, _digits_end(text, start)):
        return "name"
    word = _word_before(before)
    if not word:
        return ""
    if word.lower() in _INDICES and text[start : _digits_end(text, start)] in _INDICES[word.lower()].split():
        return "name"
    if _LABEL_WORDS.intersection((word.lower(), word.lower().removesuffix("s"))) and _LETTERED.match(text, start):
        return "label"
    if word in _CALL and _SHORT_CODE.search(before) and _CODE_ENDS.match(low, start):
        return "number"
    kind = LABELS.get(word.lower().lstrip("("), "")
    if kind and (word[0].isupper() or word.lower() not in _CAPITAL):
        return kind
    if kind and word.lower().startswith(("section", "page", "chapter", "article")):
        return kind
    return ""


def _digits_end(text: str, start: int) -> int:
    """Where the digits, or the word, that begin at ``start`` end."""
    match = _RUN.match(text, start)
    return match.end() if match else start + 1


_RUN = re.compile(r"\d{1,20}|[A-Za-z]{1,20}")


def goals(low: str, start: int) -> int:
    """Where "11.8 (74)", a score of Australian football that begins at ``start``, ends; 0 if none does."""
    match = _GOALS.match(low, start)
    if match is None or 6 * int(match[1]) + int(match[2]) != int(match[3]):
        return 0
    return match.end()


def heading(text: str, start: int) -> bool:
    """Whether "4.1 Health and safety" opens a line: the number of a section."""
    return (not start or text[start - 1] == "\n") and _HEADING.match(text, start) is not None


def named_the(text: str, start: int, digits: str) -> bool:
    """"The Orbis 5 draws", "the 2024 Falcon 9 manifest": a name with its number, whatever noun or verb follows."""
    match = _THE_NAMED.search(text, max(0, start - 60), start) if len(digits) < 3 and digits.isdigit() and not _SHARE_SPAN.match(text, start) else None
    return match is not None and not is_plural(match[1]) and match[1].lower() not in TIMES


def score(low: str, start: int, end: int) -> re.Match[str] | None:
    """The second half of a score or vote ("6-3", "9 to 4") that the number ``start:end`` opens, if it is one."""
    match = SCORE.match(low, end)
    if match is None:
        return None
    around = low[max(0, start - 44) : start] + " | " + low[match.end() : match.end() + 26]
    return match if _SCORE_WORDS.search(around) else None


_GROUPED = re.compile(r"\d{1,3},\d{3}")


def plain_label(low: str, start: int) -> bool:
    """"day two", "phase 3": a label in lower case, which counts only where no counted noun follows."""
    match = _BEFORE_WORD.search(low[max(0, start - 18) : start])
    kind = LABELS.get(match[1], "") if match else ""
    if kind == "grade" and _GROUPED.match(low, start):
        return False  # "on the day 6,380 started": no day has such a number
    return kind in ("grade", "place", "vehicle", "reference") or match is not None and match[1] == "type"


_SHARE_SPAN = re.compile(r"\d{1,3}(?:\.\d+)?(?: to |-| or )\d{1,3}(?:\.\d+)?(?:%| ?per ?cent\b| pc\b| points?\b)")
_NO_NAMES = STOP - {"under", "over", "above", "below"}
_NAMED = re.compile(r"(?<![.!?\"] )(?<!^)\b([A-Z][\w'-]*[a-z0-9]|[A-Z]{2,}) $")


def named(text: str, start: int, digits: str) -> bool:
    """"Windows 11", "Group of 77", "Wi-Fi 7": a short bare number right after a capitalised singular word."""
    if "," in digits or len(digits) > 4:
        return False
    before = text[max(0, start - 24) : start]
    if before.endswith("Group of "):
        return True
    match = _NAMED.search(before)
    if match is not None and _SHARE_SPAN.match(text, start):
        return False  # "gave the Vikas Morcha 44 to 47 per cent"
    return match is not None and (not match[1].endswith("s") or match[1] in ("Windows",)) and match[1].lower() not in _NO_NAMES


def _side_before(text: str, start: int) -> bool:
    """Whether a capitalised word stands right before: a cheap test that never misses."""
    last = text[max(0, start - 60) : start].rsplit(" ", 2)[-2:]
    return len(last) == 2 and not last[1] and last[0][:1].isupper()


def tally(text: str, low: str, start: int, end: int, words: bool) -> bool:
    """Cricket scores, aircraft types, and names like "Zeus Two"."""
    if not words and (low.startswith(" for ", end) and CRICKET.match(low, end) or low.endswith(_OUT, 0, start) and _NOT_OUT.search(low[max(0, start - 14) : start])):
        return True
    if not words and low.endswith(_STOOD_AT, 0, start) and _WICKETS.match(low, end):
        return True
    if not words and end - start <= 3 and text[start - 2 : start - 1].isalpha():
        if text[end + 1 : end + 2].isupper() and _FIRST_SIDE.match(text, end) or _side_before(text, start) and _SECOND_SIDE.search(text[max(0, start - 60) : start]) or low.endswith("last ", 0, start) and _LAST_STAGE.search(low[max(0, start - 10) : end]):
            return True
    if not words and end - start == 3 and MODEL.match(low, end):
        return True
    if words and text[start].isupper() and start > 1 and text[start - 1] == " ":
        before = _BEFORE_WORD.search(text[max(0, start - 18) : start])
        return bool(before) and before[1][0].isupper() and before[1][-1] != "." and before[1] not in ("The", "All", "Of")  # type: ignore[index]
    return False


def list_mark(text: str, start: int, end: int) -> bool:
    """"1." or "2)" at the start of a line, "10. We think" and "(2) the second" within one."""
    sign = text[end : end + 1]
    if sign not in (".", ")") or not (text[end + 1 : end + 2].isspace() or end + 1 == len(text)):
        return False
    before = text[max(0, start - _MARK) : start]
    if _LIST_MARK.search(before):
        return True
    if end - start > 2:
        return False  # a year, an amount
    if sign == ")":
        return bool(_ITEM_MARK.search(before))
    return text[end + 2 : end + 3].isupper() and bool(_NEXT_ITEM.search(before))
