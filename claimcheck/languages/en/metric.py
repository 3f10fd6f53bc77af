"""What a figure measures, with its owner: noun phrases cut from the sentence as written."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ...model.mention import Moment, Quantity
from ..base import Context
from .clauses import Shape, Verb
from .nouns import is_plural
from .times_data import MONTHS, WEEKDAYS
from .verbs import AUXILIARY, DOWN, DOWN_NOUNS, SAYING, SHARE, STATE, UP, UP_NOUNS
from .words import ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PRONOUNS

_LEAD = frozenset(
    "the a an this that these those and but or also meanwhile however its their his her our my while overall about around some"
    " both all each every there so then now still yet only even just another other more nearly almost up at least over since for"
    " with by of to from on in as where which who when if because after before including per not said says than further"
    " additional compared estimated record".split()
)
_TAIL = frozenset(
    "the a an and but or of to from at on in by for with as that which who is are was were has have had be been will would also"
    " its their his her about around some nearly almost up than into per more over there it while another only just now still"
    " said says not down out off compared including when then where after before".split()
)
_EDGE = " ,;:.\"'()-"
_ASIDE = re.compile(r",\s(?:which|who|whose|whom|a|an|the|its|his|her|now|once|currently|based)\b[^,;]{0,120}(?:,|$)|\([^()]{0,80}\)")
_POSSESSIVE = re.compile(r"^(?:its|their|his|her|our|my)\s+", re.I)
_NAME = re.compile(r"\b(?:[A-Z][\w'&.-]*|[A-Z]{2,})(?:\s+(?:of |and |for |the |de |& )?[A-Z][\w'&.-]*)*")
_STOP_AFTER = re.compile(
    r"[.;:!?()\"]|,|--| - |—|\s(?:and|but|while|whereas|which|who|that|said|says|when|where|because|although|if|after|before|"
    r"compared|than|from|up|down|or|including|according|as|is|are|was|were|has|have|had|will|would|could|since|until|by|than)\b"
)
_PARTS = re.compile(r"[,;:()\"]|--|—|\b(?:and|but|while|with|or|including|plus|than)\b")
MAX = 90


def clean(text: str) -> str:
    """A noun phrase without leading and trailing function words, asides and numbers."""
    if "," in text or "(" in text:
        text = _ASIDE.sub(" ", text)
    words = text.split()
    first, last = 0, len(words)
    while first < last:
        bare = words[first].strip(_EDGE).lower()
        if bare in ("number", "total") and first + 1 < last and words[first + 1].lower() == "of":
            first += 2
        elif not bare or bare in _LEAD:
            first += 1
        else:
            break
    while last > first and (not (bare := words[last - 1].strip(_EDGE).lower()) or bare in _TAIL):
        last -= 1
    return " ".join(words[first:last]).strip(" ,;:.\"'(-").rstrip(")" if "(" not in text else "")


def cut(text: str, start: int, end: int, quantities: Sequence[Quantity], moments: Sequence[Moment]) -> str:
    """``text[start:end]`` without figures and times; counted nouns stay."""
    pieces, at = [], start
    for begin, stop in sorted(_holes(quantities, moments, start, end)):
        if begin >= at:
            pieces.append(text[at:begin])
            at = stop
    pieces.append(text[at:end])
    return clean(" ".join(pieces))


def _holes(quantities: Sequence[Quantity], moments: Sequence[Moment], start: int, end: int) -> list[tuple[int, int]]:
    holes = [(m.start, m.end) for m in moments if m.start < end and m.end > start]
    for q in quantities:
        if q.start < end and q.end > start:
            # What was counted stays: of "1.5 million jobless people" only the figure goes.
            stop = q.core_end if q.noun and q.unit.split("/")[0] == q.noun else q.end
            holes.append((q.start, max(stop, q.core_end)))
    return holes


def names(text: str) -> str:
    """The first proper name in a phrase; ``""`` if there is none."""
    for match in _NAME.finditer(text):
        word = match.group()
        if " " not in word and (word.lower() in _COMMON or match.start() == 0 and _is_plain(text, match)):
            continue
        if word.lower().split(" ")[0] in _COMMON and " " in word:
            word = word.split(" ", 1)[1]
            if not word[0].isupper():
                continue
        return word.removesuffix("'s").rstrip(".")
    return ""


def owner(title: str) -> str:
    """The name a title begins with; nothing where the title capitalises every word."""
    words = title.split()
    if len(words) > 3 and sum([word[0].isupper() for word in words]) * 2 > len(words):
        return ""
    named = names(title)
    return named if named and title.startswith(named) else ""


def _is_plain(text: str, match: re.Match[str]) -> bool:
    """A capital that only opens the phrase: a plural ("Germans"), or an adjective before a noun ("Kindergarten classes")."""
    word = match.group()
    following = text[match.end() : match.end() + 2]
    return is_plural(word) or "-" in word and word.split("-")[1].islower() or len(following) == 2 and following[0] == " " and following[1].islower()


_COMMON = (
    frozenset(
        "the a an in on at by for of and but however meanwhile since after before total exports imports sales revenue net gross"
        " operating spending output growth inflation unemployment prices shares profits profit income earnings turnover"
        " property permits robberies police officials residents workers about some more most many two three four five six"
        " seven eight nine ten hundreds thousands dozens women men children people freight service health public high private"
        " average online retail wholesale food donations pensioners visitors hotels batteries peak crews rescuers winds snow"
        " temperatures trains outages temperature water electricity rents rent another over under each every".split()
    )
    | PRONOUNS
    | DETERMINERS
    | frozenset([*MONTHS, *WEEKDAYS])
    | AUXILIARIES
    | CONJUNCTIONS
)


_LABEL = re.compile(r"(?:[-*•] ?)?(?P<label>[A-Za-z][^:;.!?\"0-9]{1,58}): ?")


def label(text: str, start: int, first: int) -> str:
    """"Battery life: at least 4,000 cycles": what stands before the colon of a line that opens so, right before its first figure."""
    match = _LABEL.match(text, start)
    if match is None or first - match.end() > 1 or first < match.end():
        return ""
    words = match["label"].lower().split()
    return "" if len(words) > 8 or _SPOKEN.intersection(words) else clean(match["label"])


_SPOKEN = SAYING | AUXILIARIES | PRONOUNS


def is_money(unit: str) -> bool:
    """Whether a unit is an amount of money as it stands."""
    return len(unit) == _CODE and unit.isupper()


_CODE = 3  # letters of a currency's code


class Finder:
    """Metrics of the figures of one sentence."""

    def __init__(self, text: str, low: str, found: Shape, quantities: Sequence[Quantity], moments: Sequence[Moment], context: Context, end: int) -> None:
        self.text, self.low, self.found, self.context, self.end = text, low, found, context, end
        self.quantities, self.moments = quantities, moments
        self.start = found.tokens[0].start if found.tokens else 0
        self._starts = [q.start for q in quantities]
        self._ends = [q.end for q in quantities]
        self._before = sorted([*self._ends, *(verb.end for verb in found.verbs)])
        self._phrases: dict[tuple[int, int], str] = {}
        self._named: dict[tuple[int, int], str] = {}
        self._subjects: dict[int, str] = {}

    def phrase(self, start: int, end: int) -> str:
        """The words of ``start:end`` without figures and times, cut once a sentence."""
        if (start, end) not in self._phrases:
            within = self.quantities[bisect_right(self._ends, start) : bisect_left(self._starts, end)]
            self._phrases[start, end] = cut(self.text, start, end, within, self.moments)
        return self._phrases[start, end]

    def named(self, verb: Verb) -> str:
        """The first proper name in the subject of ``verb``."""
        if verb.subject not in self._named:
            self._named[verb.subject] = names(self.phrase(*verb.subject))
        return self._named[verb.subject]

    def subject(self, verb: Verb | None) -> str:
        """The subject phrase of ``verb``, pronouns resolved to who was last spoken of."""
        if verb is None or verb.low in _TELLING:
            return ""
        if verb.token not in self._subjects:
            self._subjects[verb.token] = self._subject(verb)
        return self._subjects[verb.token]

    def _subject(self, verb: Verb) -> str:
        begin, stop = verb.subject
        raw = self.text[begin:stop]
        comma = raw.rfind(", ")
        if comma > 0 and (_OPENING.match(raw) or _ADVERB.match(raw)) and _LETTER.search(raw, comma):  # "Excluding one-time items, the company"
            begin += comma + 2
            raw = self.text[begin:stop]
        elif comma > 0 and (named := _NAME.match(raw)) and raw.startswith(",", named.end()):
            stop = begin + named.end()  # "Maureen Tate, 58, of Otley": the name alone
            raw = named.group()
        phrase = self.phrase(begin, stop)
        head = raw.lower().rsplit(None, 1)[-1] if raw.strip() else ""
        if head in _BARE and self.context.topic and clean(raw.rsplit(", ", 1)[-1]).lower() == head:
            return join(self.context.topic, head)  # "the decrease is 21%": of what was last spoken of
        if head in _PRONOUN_SUBJECTS or not phrase:
            return self.context.topic or self.context.subject
        if (own := _POSSESSIVE.match(raw.lstrip())) and own and self.context.subject:
            owner = self.context.subject
            return f"{owner} {phrase}" if owner.lower() not in phrase.lower() else phrase
        return phrase[-MAX:] if len(phrase) > 2 * MAX else phrase

    def after(self, position: int, stop: int) -> str:
        """The noun phrase right after a figure, up to the next mark, conjunction or verb."""
        window = self.text[position : min(stop, position + 90)]
        match = _STOP_AFTER.search(window.lower(), 1 if window[:1] == " " else 0)
        limit = match.start() if match else len(window)
        verb = next((v.start - position for v in self.found.verbs if v.start >= position), limit)
        right = bisect_right(self._starts, position)
        following = self._starts[right] - position if right < len(self._starts) else limit
        limit = max(0, min(limit, verb, following))
        if limit == 0:
            return ""
        if " in " in window and (rise := _RISE_IN.match(self.low, position, position + limit)):
            position, limit = rise.end(), position + limit - rise.end()  # "an 18 per cent rise in net profit"
            if prep := _TO_LEVEL.search(self.low, position, position + limit):
                limit = prep.start() - position
        return cut(self.text, position, position + limit, [], self.moments)

    def before(self, position: int, floor: int) -> str:
        """The noun phrase right before ``position``: back to a comma, conjunction, verb or figure."""
        left = bisect_right(self._before, position)
        begin = max(floor, self._before[left - 1]) if left else floor
        window = self.low[begin:position]
        for match in _PARTS.finditer(window):
            if match.end() < len(window.rstrip()):
                begin = max(begin, position - len(window) + match.end())
        return self.phrase(begin, position)


_RISE_IN = re.compile(r"[ -](?:[a-z-]+ ){0,2}?(?:" + "|".join(sorted((UP_NOUNS | DOWN_NOUNS) - {"fewer", "less"}, key=len, reverse=True)) + r")s? in (?:the |its |their )?")
_TO_LEVEL = re.compile(r",? (?:to|for) ?$|,? (?:to|for) ")
_ASIDE_WORDS = frozenset("that who which whose after as when where while because following amid despite whether until unless before although though if".split())
_BREAKS = frozenset("in at on from for with by near during through to into over under between against about among across since into towards around".split())


_TELLING = frozenset("said says say told tells warned argued insisted noted thinks believes believe".split())
_ADVERB = re.compile(r"(?:[A-Z][a-z]{2,}ally|[A-Z][a-z]+(?:tely|ntly|arly|ably|edly|ively)|Meanwhile|However|Overall|Instead|Still|Also|Later), ")
_BARE = (UP_NOUNS | DOWN_NOUNS) - {"growth", "loss", "fewer", "less", "raise", "boost"}
_OPENING = re.compile(r"(?:In|On|At|For|With|Among|Across|During|After|Before|By|As|Under|Unlike|Despite|[A-Z][a-z]+ing|Compared|Based) ")
_LETTER = re.compile(r"[A-Za-z]{2}")


def brief(phrase: str, most: int) -> str:
    """``phrase`` in at most ``most`` words: cut where a clause opens, else at a preposition, else short."""
    words = phrase.split()
    most += sum(word.isdigit() for word in words)  # "Scope 1 and Scope 2 emissions"
    for number, word in enumerate(words):
        if number > 1 and word.lower() in _ASIDE_WORDS:
            words = words[:number]
            break
    if len(words) > most:
        breaks = [number for number in range(2, most + 1) if words[number].lower() in _BREAKS]
        words = words[: breaks[-1] if breaks else most]
    return clean(" ".join(words))


def compose(*parts: tuple[str, int], most: int = 9) -> str:
    """The parts joined, each cut to its measure; a part that no longer fits in ``most`` words is left out."""
    phrase = ""
    for part, measure in parts:
        if not part or not _LETTER.search(part):
            continue
        longer = join(phrase, brief(part, measure) if len(part) > 24 else part)
        if phrase and len(longer.split()) > most:
            continue
        phrase = longer
    return phrase


_PRONOUN_SUBJECTS = frozenset("it he she they we i which that this these who there you those".split())
_VERB_SKIP = AUXILIARY | SAYING | STATE | ADVERBS | UP | DOWN | SHARE


def join(*parts: str) -> str:
    """The parts in one phrase; a part whose words are already there is left out."""
    phrase = ""
    for part in parts:
        part = part.strip()
        if not part:
            continue
        low = phrase.lower()
        if part.lower() in low:
            continue
        if low and low in part.lower():
            phrase = part
            continue
        phrase = f"{phrase} {part}".strip()
    return phrase


def verb_word(verb: Verb | None) -> str:
    """A verb that says what a figure is about ("raised", "killed"), not one that only links."""
    return "" if verb is None or verb.low in _VERB_SKIP else verb.low
