"""The shape of one sentence: its words, verbs, and which subject each figure belongs to.

No dictionary of English stands behind this: closed word classes, verb forms of news, and position decide. A
figure gets the last verb before it in its clause and that verb's subject; a clause without its own subject
("rose 5 % and reached 7 million") keeps the one before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from ...model.mention import Moment, Quantity
from .verbs import AMBIGUOUS, AUXILIARY, DOWN, FINITE, PARTICIPLE_ONLY, SAYING, UP
from .words import ADVERBS, DETERMINERS, PREPOSITIONS, PRONOUNS

_TOKEN = re.compile(r"[A-Za-z][\w.'&-]*[\w']|[A-Za-z]\.?|[;:,()\"]|--+| - |—|[^\sA-Za-z]")
_HARD = frozenset("but while whereas although though because if when where unless that whether after before".split())
_RELATIVE = frozenset("which who whom whose".split())
_PASSIVE = frozenset("was were been be being are is".split())
_VERBS = AUXILIARY | FINITE | SAYING | AMBIGUOUS
_NOTED = _HARD | _RELATIVE | _VERBS | {"and", "or"}
_NOUNS_TOO = frozenset("claims reports estimates forecasts shows".split())
_NOUN_NEXT = frozenset("for of by from against were are have".split())
_ENDINGS = ("ed", "n't", "'ll")
_CLOSED = DETERMINERS | PREPOSITIONS | frozenset("and or very more most".split())


class Token(Struct):
    """A word or mark; ``kind`` is w(ord), v(erb), q(uantity), t(ime), p(unctuation)."""

    start: int
    end: int
    low: str
    kind: str
    index: int = -1


class Verb(Struct):
    """A verb group and its subject's span (text offsets); ``relative``: in a which-clause."""

    token: int
    low: str
    start: int
    end: int
    subject: tuple[int, int]


class Shape(Struct):
    """A sentence: tokens, verbs in order, and where clauses begin in the text."""

    tokens: list[Token]
    verbs: list[Verb]
    starts: list[int]


def shape(low: str, start: int, end: int, quantities: Sequence[Quantity], moments: Sequence[Moment]) -> Shape:
    """Tokens, verbs and clause starts of the sentence ``low[start:end]``."""
    tokens = _tokens(low, start, end, quantities, moments)
    return _Parser(tokens).parse()


def _tokens(low: str, start: int, end: int, quantities: Sequence[Quantity], moments: Sequence[Moment]) -> list[Token]:
    spans = [(q.start, q.end, "q", i) for i, q in enumerate(quantities) if q.is_claim or q.unit]
    spans += [(m.start, m.end, "t", i) for i, m in enumerate(moments)]
    spans.sort()
    tokens: list[Token] = []
    at = start
    for begin, stop, kind, index in [*spans, (end, end, "", -1)]:
        if begin < at:
            continue
        for match in _TOKEN.finditer(low, at, begin):
            text = match.group()
            tokens.append(Token(*match.span(), text.strip(), "w" if text[0].isalpha() else "p"))
        if kind:
            tokens.append(Token(begin, stop, low[begin:stop], kind, index))
        at = max(stop, at)
    return tokens


class _Parser:
    """One pass from left to right."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.verbs: list[Verb] = []
        self.hard: list[int] = [0]
        self.segment = 0  # first token of the clause
        self.soft: int | None = None  # first token after a comma or "and" within it
        self.subject: tuple[int, int] | None = None
        self.finite = False  # the clause has a finite verb already

    def parse(self) -> Shape:
        for number, token in enumerate(self.tokens):
            if token.kind == "p":
                self._punctuation(number, token)
            elif token.kind == "w" and (token.low in _NOTED or token.low.endswith(_ENDINGS) or self._after_which(number)):
                self._word(number, token)
        starts = [self.tokens[number].start for number in self.hard if number < len(self.tokens)]
        return Shape(self.tokens, self.verbs, starts)

    def _restart(self, number: int) -> None:
        self.segment, self.soft, self.finite = number, None, False
        self.hard.append(number)

    def _punctuation(self, number: int, token: Token) -> None:
        if token.low in (";", ":", "—", "-", "--") or token.low.startswith("--"):
            self._restart(number + 1)
        elif token.low in (",", '"', "("):
            self.soft = number + 1

    def _word(self, number: int, token: Token) -> None:
        low = token.low
        if low in _HARD and number > self.segment:
            following = self.tokens[number + 1] if number + 1 < len(self.tokens) else None
            if low in ("after", "before") and following and (following.kind != "w" or not self.finite and number - self.segment < 3):
                return  # "earnings before interest and tax"
            if low == "that" and following and following.kind == "w" and self._verbal(number + 1):
                self._relative(number)
                return
            self._restart(number + 1)
        elif low in _RELATIVE:
            self._relative(number)
        elif low in ("and", "or") and self.finite:
            self.soft = number + 1
        elif self._verbal(number):
            self._verb(number, token)

    def _relative(self, number: int) -> None:
        """"…, which": the clause that follows is about the noun phrase right before it."""
        begin = self.soft if self.soft is not None and self.finite else self.segment
        stop = number - 1 if number and self.tokens[number - 1].low == "," else number
        if self.finite and (self.soft is None or begin >= stop and self.tokens[number].low != "whose"):
            begin = self._phrase_start(stop)
        if stop > begin:
            span = (self.tokens[begin].start, self.tokens[stop - 1].end)
            if not self.finite:
                self.subject = span
            self.finite = True
            self.soft = None
            self._pending = span

    _pending: tuple[int, int] | None = None

    def _phrase_start(self, number: int) -> int:
        at = number
        while at > self.segment and (self.tokens[at - 1].kind == "w" and not self._verbal(at - 1) or self.tokens[at - 1].low.isdigit()):
            at -= 1
            if self.tokens[at].low in PREPOSITIONS:
                return at + 1
        return at

    def _verbal(self, number: int) -> bool:
        token = self.tokens[number]
        low = token.low
        if self._after_which(number):
            return True
        if low not in _VERBS and not low.endswith(_ENDINGS):
            return False
        if low in AUXILIARY or low.endswith(("n't", "'ll")):
            return True
        before = self.tokens[number - 1] if number else None
        previous = before.low if before and before.kind == "w" else ""
        if previous in DETERMINERS and previous != "that" or previous in ("of", "in", "for", "with", "on", "at"):
            return False
        if low in SAYING and low.endswith("s") and (number == 0 or previous in ("above", "below", "against", "from", "than", "by", "beat", "analysts'")):
            return False  # "Reports rose", "above estimates": a noun
        following = self.tokens[number + 1] if number + 1 < len(self.tokens) else None
        if low in _NOUNS_TOO and following is not None and (following.low in _NOUN_NEXT or following.low in UP or following.low in DOWN):
            return False  # "claims for benefit averaged 612", "reports of theft fell"
        if low in FINITE or low in SAYING:
            return True
        if low in AMBIGUOUS:
            if previous in ("to", "will", "would", "could", "may", "might", "should", "can", "must", "not"):
                return True
            if following is None or not number or before is not None and before.kind == "p" and before.low not in (",", ")"):
                return False
            return following.kind == "q" or following.low in DETERMINERS or following.low in ("by", "to", "from", "up", "down", "about", "nearly")
        if low.endswith("ed") and len(low) > 4 and number > self.segment:
            if before is not None and before.kind in ("w", "q", "t", "p") and previous not in ADVERBS - {"also", "only", "already", "just", "then", "now", "not", "still"}:
                return not (following is not None and following.kind == "w" and following.low not in _CLOSED and following.low not in PRONOUNS and following.low not in ADVERBS and previous in _CLOSED)
        return False

    def _after_which(self, number: int) -> bool:
        """"the wall, which swallows half": no verb of the lists, but nothing else in -s stands there."""
        low = self.tokens[number].low
        if number > 1 and self.tokens[number - 2].low in PREPOSITIONS:
            return False  # "of which services made 61 million"
        return number > 0 and self.tokens[number - 1].low in ("which", "who") and low.endswith("s") and len(low) > 3 and low not in _CLOSED and low not in ADVERBS and low != "means" and not low.endswith("'s")

    def _verb(self, number: int, token: Token) -> None:
        low = token.low
        saying = low in SAYING and not self._told_of(number, low)
        span = self._subject_span(number, low)
        if span is not None:
            self.subject = span
        subject = self._pending or self.subject or (token.start, token.start)
        if span is None and self.verbs and self.verbs[-1].token == number - 1 and self.verbs[-1].low in AUXILIARY:
            subject = self.verbs[-1].subject  # "a bridge that was planned for": of one group
        self._pending = None
        self.verbs.append(Verb(number, low, token.start, token.end, subject))
        if low in AUXILIARY or low in FINITE or low in AMBIGUOUS or saying:
            self.finite = True
            self.soft = None
        if saying and number + 1 < len(self.tokens) and self.tokens[number + 1].low not in (",", "."):
            following = self.tokens[number + 1]
            if following.kind != "q":
                self.hard.append(number + 1)
                self.segment, self.soft, self.finite = number + 1, None, False

    def _told_of(self, number: int, low: str) -> bool:
        """"were reported between", "the 185,000 added in April": nobody speaks."""
        following = self.tokens[number + 1].low if number + 1 < len(self.tokens) else ""
        if low == "added":
            return following in PREPOSITIONS
        before = self.tokens[number - 1].low if number else ""
        return following != "that" and before in _PASSIVE

    def _subject_span(self, number: int, low: str) -> tuple[int, int] | None:
        """Tokens before the verb that make its subject; ``None`` to keep the clause's."""
        begin = self.segment
        if self.finite:
            if self.soft is None or self.soft >= number:
                return None
            begin = self.soft
        stop = number
        while stop > begin and (self.tokens[stop - 1].low in ADVERBS or self.tokens[stop - 1].low in AUXILIARY or self.tokens[stop - 1].kind == "p" and self.tokens[stop - 1].low != ")"):
            stop -= 1
        words = [t for t in self.tokens[begin:stop] if t.kind in ("w", "q")]
        if not any(t.kind == "q" or t.low not in _CLOSED and t.low not in ADVERBS for t in words):
            return None
        if low not in AUXILIARY and low in PARTICIPLE_ONLY and self.finite:
            return None
        return self.tokens[begin].start, self.tokens[stop - 1].end


def governor(found: Shape, position: int) -> Verb | None:
    """The last verb before ``position`` in the same clause, else the first of the clause after it, else the last."""
    left = bisect_right(found.starts, position)
    clause = found.starts[left - 1] if left else 0
    best: Verb | None = None
    for verb in found.verbs:
        if verb.subject[0] == position and verb.start > position:
            return verb
        if verb.end <= position and verb.start >= clause and not (verb.low in SAYING and best is not None):
            best = verb
    return best


def next_verb(found: Shape, position: int, limit: int) -> Verb | None:
    """The first verb after ``position`` and before ``limit``."""
    for verb in found.verbs:
        if verb.start >= position:
            return verb if verb.start < limit else None
    return None


def clause_of(found: Shape, position: int, end: int) -> tuple[int, int]:
    """Start and end (text offsets) of the clause around ``position``."""
    begin, stop = found.tokens[0].start if found.tokens else position, end
    left = bisect_right(found.starts, position)
    if left:
        begin = found.starts[left - 1]
    if left < len(found.starts):
        stop = min(stop, found.starts[left])
    return begin, stop
