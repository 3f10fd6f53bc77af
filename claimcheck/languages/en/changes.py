"""Whether a figure is a change, a share, a ratio or a level, and which way a change goes."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct, structs

from ...model.mention import ChangeSpec, Moment, Quantity
from .clauses import Shape, Verb
from .multiples import compared
from .verbs import DOWN, DOWN_NOUNS, LESS, MORE, SHARE, UP, UP_NOUNS
from .words import STOP

Kind = Literal["level", "change", "share", "ratio", "duration", "ordinal"]
Direction = Literal["up", "down"]
TIME = frozenset("year quarter month week day hour minute second night ms".split())
_HEDGING = r"(?:about |around |nearly |almost |roughly |another |a |an |some |just |only |even |further |more than |less than |over |under )*"


def _words(words: frozenset[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_AFTER = re.compile(
    rf"[ -](?:more |further )?(?:points? |percentage points? )?(?:(?P<up>{_words(MORE)})|(?P<down>{_words(LESS)}))\b(?! the (?:age|weather|ground|sea))"
)
_AFTER_NOUN = re.compile(rf"(?:[ -](?!of |in |to |by |from |and |or |this |last |next |expect |expects |saw |see |had |have |has |report |reported |want |wanted |face |faced |made |predict |foresee |noticed |say |said )[a-z-]+){{0,2}}? (?:(?P<up>{_words(UP_NOUNS)})|(?P<down>{_words(DOWN_NOUNS)}))\b(?: (?:in|of|on|from|over|for|to|compared|since|by|when|at|next|this|last|that|which|is|was|are|were|will|would|as|if|after|before|during|with)\b|[.,;)]|$)")
_BEFORE_NOUN = re.compile(
    rf"\b(?:(?P<up>{_words(UP_NOUNS)})s?|(?P<down>{_words(DOWN_NOUNS - {'fewer', 'less'})})s?)(?: in [a-z' -]{{1,40}}?)?,? (?:of|by) {_HEDGING}$"
)
_BEFORE = re.compile(rf"\b(?:(?P<up>{_words(UP)})|(?P<down>{_words(DOWN)}))(?: (?:up|down|back|(?:(?:more|less|rather|very|quite) )?[a-z]{{2,14}}ly|further|just|on average|again|in value|overall|modestly|another|a further))*(?P<by>(?:,? by)?(?: (?:a|an|another|as much as|at least|the|over|some|only|just|barely|merely|a mere|a modest|an average))?| from| to| at an? (?:[a-z-]+ ){{0,2}}(?:rate|pace|clip) of| at(?: an?)?| in| for)? $")
# "pick up six nominations", "shut down two plants": particles, not directions.
_PARTICLE = re.compile(
    r"\b(?:pick|mak|made|set|tak|took|put|back|end|open|us|held|hold|sign|turn|buil[dt]|bl[eo]w|br[eo][ao]?k|round|split|rack|chalk|g[ai]v|"
    r"br(?:ing|ought)|divid|mop|shut|clos|gun|hand|sit|st[oa]nd?|shot|shoot|tear|tore|knock|la[iy]d?|track|burn|blow|call|com|cam|cover|"
    r"follow|gear|grow|grew|help|join|keep|kept|line|pil|s[eo]ll?d?|show|sho?t|sp[el]+d?|tie|wind|wound|wrap|writ|add|catch|caught|clean|dig|fill|step)(?:e?[sd]|ing|en|ned|ped|ked|n)? $"
)
_SHARE_AFTER = re.compile(r" of (?!(?:growth|interest|inflation|annual|last year's|a (?:percent|per))\b)(?:(?:the|its|their|his|her|our|all|those|these|that|this|it|them|whom|which)\b|[a-z])")
_SHARE_BEFORE = re.compile(r"\b(?:accounted for|accounts for|account for|accounting for|ma[dk]e?s? up|making up|represent(?:s|ed|ing)?|compris(?:e|es|ed|ing)|share of|stake of|stake in [\w ]+ of|proportion of|constitut\w+|own(?:s|ed)?|cover(?:s|ed|ing)?|supplied|provid\w+|held|hold(?:s)?) (?:for )?$")
_FLOW = re.compile(r" of (?:its|their|his|her|the) (?:[a-z]+ ){0,2}(?:water|power|electricity|energy|heat|crops?|harvest|produce|output|food|milk|gas|oil|parcels|mail|bags|fish|catch|grain)\b(?! (?:business|market|value|capacity))")
"""What passes through: a part of it is lost, and nothing falls."""
_LOST = re.compile(r"\b(?:lost|lose|loses|losing|shed|sheds|gained|gain|regained|cut|cuts|cutting)(?: (?:as much as|up to|about|around|nearly|almost|some|more than|over|at least|a further|another))? $")
_LOSES = re.compile(r"\blos(?:t|es?|ing)(?: [a-z]+){0,3} $")
_OWN_PART = re.compile(r" of (?:its|their|his|her|the) (?!(?:market|vote|seats?|total)\b)")
_AT_RATE = re.compile(r" (?:[a-z-]+ ){0,2}(?:rate|pace|clip)\b")
_MADE_UP = re.compile(r"\b(?:mak|mad|took|tak|us|fill)(?:e?s|ing|en|ed|e)? $")
_RATIO_AFTER = re.compile(r" (?:stake|share|majority|interest|owned|chance)\b")
_MULTIPLE_VERB = re.compile(r"(?:doubl|tripl|trebl|quadrupl|quintupl|halv)")
_FOLD_NOUN = re.compile(r"[ -](?:increase|rise|jump|growth|gain|surge)\b")
# "61 per cent opposed the closure": what part of those asked or counted did.
_ANSWERED = re.compile(
    r" (?:said|say|told|oppos|support|back|vot|favou?r|agree|disagree|felt|feel|believ|think|thought|want|prefer|respond|approv|disapprov|rat(?:ed|e) |report|chose|cit|nam|did not|do not|"
    r"had (?:no|never|a |already|been)|have (?:no|never|a |already|been)|were (?!up|down|higher|lower)[a-z]|are (?!up|down|higher|lower)[a-z]|went|came|live|work|own|use|failed|passed|"
    r"answer|describ|dropped out|drop out|left|died|surviv|recover|join|attend|complet|received|planned to|plan to|expect|trust|worr|knew|know|would|smok|drank|drove|walk|cycl|bought|visited|fell (?:ill|sick|asleep|behind))"
)
_OPENS_CLAUSE = re.compile(r"(?:^|[,:;(] ?|\b(?:and|while|but|that|found|show|shows|showed|only|about|some|around|nearly|almost|just|more than|over|another|a further)) $|^$")
_FOLD = re.compile(r"fold\b")
_MORE_TIMES = re.compile(r" (?:more|higher|larger|greater|bigger|faster) than\b| (?:more|higher)\b")
_YEAR_ON_YEAR = re.compile(r"\b(?:year[ -](?:on|over)[ -]year|y-?o-?y|on the year|annually|from a year (?:earlier|ago)|compared (?:with|to) a year)\b")
_YEARLY = ("year", "annually", "yo", "y-o")
_STEPWISE = ("month", "quarter", "week", "mom", "mo-m", "m-o", "qoq", "qo-q", "q-o", "sequential")
_STOP = re.compile(r"[;.](?:\s|$)")
_ON_PREVIOUS = re.compile(r"\b(?:(?:month|quarter|week)[ -](?:on|over)[ -](?:month|quarter|week)|m-?o-?m|q-?o-?q|sequential(?:ly)?|on the (?:month|quarter|week)|from the (?:previous|preceding|prior) (?:month|quarter|week))\b")
_OWN_BASIS = re.compile(
    r",? (?:(?:higher|lower|more|less|up|down) )?(?:on the (?:day|session|week|month|quarter|year)|(?:day|year|month|quarter|week)[ -](?:on|over)[ -](?:day|year|month|quarter|week)|sequentially|annually|y-?o-?y|m-?o-?m|q-?o-?q)\b(?! (?:from|before|earlier))"
)
"""What says right behind a figure what it is measured against."""
_AND_NEXT = re.compile(r",? (?:in|last|this) [a-z]+(?: \d{4})?,? and (?:by )?(?:an? )?(?=[\d.]+ ?(?:%|per ?cent) (?:from|on|over|than|compared|year|more|higher|lower|less))")
# What a clause opens with that says what its changes are measured against: "Sequentially, …", "On a year-on-year basis, …".
_BASIS = re.compile(r"(?:and |but |while )?(?:on an? )?(?P<on>(?:year|month|quarter|week)[ -](?:on|over)[ -](?:year|month|quarter|week)|annual(?:ly)?|sequential(?:ly)?)(?: basis)?,? ")
_STEP_NOUN = _words((UP_NOUNS | DOWN_NOUNS) - {"fewer", "less"})
_BASIS_BEFORE = re.compile(rf"\b(?P<on>(?:year|month|quarter|week)[ -](?:on|over)[ -](?:year|month|quarter|week)|annual) (?:{_STEP_NOUN})s? (?:of|by) {_HEDGING}$")
"""What a noun of change is told with: "a year-over-year gain of $35 million"."""
_ANNUAL_STEP = re.compile(rf"[^.;]{{0,40}}, (?:the|its|their|his|her|a) [^.;,]{{0,40}}?\bannual (?:{_STEP_NOUN})\b")
"""What a yearly step is told to be: "fell 3.1 percent in 2024, the second straight annual decline"."""
_NOUN_REACH = 70
_LOSS_OF_MONEY = re.compile(r"(?: on| in| during| from| last| this| when| because| after| before| over|,(?! or\b)|\.|$| and| a (?:year|month|week|day)\b)(?! (?:market |share )?value\b)")
PRICE_WORDS = frozenset("constant real inflation comparable like organic".split())
CONSTANT_PRICES = re.compile(r"\b(?:constant prices|constant currency|constant currencies|in real terms|inflation-adjusted|adjusted for inflation|real terms|comparable basis|like-for-like|organic)\b")


# What two figures lie apart by, or one may be wrong by.
_APART = re.compile(rf"\b(?:margins?(?: of (?:sampling )?error)?|leads?|gaps?|differences?|spreads?|error|majority|advantage|deficit|premium|surcharge|buffer|cushion) (?:of|is|was|to|at|stands at|stood at|plus or minus|[^.;,]{{1,24}} (?:of|is|was)) (?:up to |plus or minus )?{_HEDGING}$")
_FIRST = frozenset({"more", "further", "point", "points", "percentage"}) | MORE | LESS
"""Words that may open what tells a change right after a figure."""
_LINKS = frozenset(
    "up down back sharply slightly steadily further only just average marginally again value overall modestly another by a an as least"
    " the over some barely merely mere modest ahead behind from to of at in on for about around nearly almost roughly even than under much".split()
)
"""Words that may stand between a word of change and its figure."""


class Sense(Struct, frozen=True):
    """What a figure is, and how it changes what it is about."""

    kind: Kind
    change: ChangeSpec | None = None


def sense(low: str, quantity: Quantity, verb: Verb | None, found: Shape, clause: tuple[int, int], base: Moment | None) -> Sense:
    """The kind and change of one figure of the sentence whose clause is ``clause``."""
    form, unit = quantity.form, quantity.unit
    if form == "ordinal":
        return Sense("ordinal")
    before = low[max(clause[0], quantity.start - 70) : quantity.start]
    after = low[quantity.end : min(len(low), quantity.end + 48)]
    if form == "multiple":
        return _multiple(low, quantity, before, after, base)
    direction, mode = _direction(quantity, before, after)
    if unit == "%" and mode == "by" and _OWN_PART.match(after) and _LOST.search(before):
        if _FLOW.match(after) and _LOSES.search(before):
            return Sense("share")
        return Sense("change", spec(direction, low, clause, base, quantity))  # "lost 11 percent of its value"
    if unit == "%" and mode != "" and (_SHARE_BEFORE.search(before) or _SHARE_AFTER.match(after) and not before.endswith("by ") and not _told_after(after)):
        direction, mode = None, ""
    elif mode == "" and _ends_in(before, _LINKS) and (by := _BY.search(before)):
        direction, mode = by_verb(low[clause[0] : quantity.start - len(by.group())])
    if unit.split("/")[0] in TIME and not stays(quantity):
        if direction and mode == "by" and (_told_after(after) or "old" not in quantity.text and _BY_TIME.search(before)):
            return Sense("change", spec(direction, low, clause, base, quantity))
        return Sense("duration", _streak(quantity, before, after))
    if form == "ratio":
        return Sense("ratio" if unit == "x" else "share")
    if direction and mode == "by":
        return Sense("change", spec(direction, low, clause, base, quantity))
    if unit == "%" and _is_share(quantity, verb, before, after):
        return Sense("share")
    if unit == "pp" and direction is None and _APART.search(before):
        return Sense("level")  # "a margin of error of 3 points": nothing moves
    if unit == "pp":
        return Sense("change", spec(direction, low, clause, base, quantity) if direction else None)
    if form == "fraction" and unit == "%":
        return Sense("share")
    return Sense("level")


def against(sense: Sense, base: Moment | None, *, once: bool) -> Sense:
    """A change with the base told beside it; ``once``: its text compares all changes with the same span a year earlier."""
    change = sense.change
    if change is None or change.base is not None or change.previous_period:
        return sense
    return Sense(sense.kind, structs.replace(change, base=base, year_on_year=base is None and (once or change.year_on_year)))


def stays(quantity: Quantity) -> bool:
    """Whether nights are those of all guests together, as offices count tourism: nobody stays a thousand."""
    return quantity.unit == "night" and quantity.value is not None and quantity.value >= _THOUSAND


_THOUSAND = 1000
_BY_TIME = re.compile(rf"(?<!behind )(?<!ahead )\bby {_HEDGING}$")
_ADDED = re.compile(r" (?:jobs |posts |people |workers )?(?:(?P<up>added|gained|created)|(?P<down>lost|cut|shed|axed|eliminated)) (?:in|since|last|over|during|by)\b")
_MORE_OF = re.compile(r" (?:more|fewer|less) [a-z-]+")
_BY = re.compile(r"(?:,? by|, or by|and by)(?: (?:as much as|up to|a further|another|about|around))? $")
_CHANGE_WORD = re.compile(rf"\b(?:(?P<up>{_words(UP | UP_NOUNS)})|(?P<down>{_words(DOWN | DOWN_NOUNS)}))\b")


def by_verb(before: str) -> tuple[Direction | None, str]:
    """"cut its main rate by", "fell the most, by": the last word of change before "by"."""
    words = list(_CHANGE_WORD.finditer(before))
    if not words:
        return None, ""
    last = words[-1]
    return ("up" if last["up"] and last["up"] not in DOWN else "down"), "by"


def _streak(quantity: Quantity, before: str, after: str) -> ChangeSpec | None:
    """"a third straight month" of losses: the direction that the words around say."""
    if not quantity.streak:
        return None
    words = re.findall(r"[a-z]+", before)
    for word in reversed(words):
        if word in UP or word in DOWN:
            return ChangeSpec("up" if word in UP and word not in DOWN else "down", start=quantity.start, end=quantity.end)
    for word in re.findall(r"[a-z]+", after):
        if word in ("decline", "declines", "fall", "falls", "loss", "losses", "drop"):
            return ChangeSpec("down", start=quantity.start, end=quantity.end)
        if word in ("growth", "gains", "gain", "rise", "increase", "increases"):
            return ChangeSpec("up", start=quantity.start, end=quantity.end)
    return None


def spec(direction: Direction | None, low: str, clause: tuple[int, int], base: Moment | None, quantity: Quantity) -> ChangeSpec:
    """A step of one figure, with what its clause says it is measured against."""
    own = _OWN_BASIS.match(low, quantity.end) or _AND_NEXT.match(low, quantity.end)
    if base is not None and base.start > quantity.end and own and own.end() <= base.start:
        base = None  # "0.3% on the month and 4.1% from a year earlier"
    around = low[quantity.start : own.end() if own else min(len(low), quantity.end + 90)]
    stop = _STOP.search(around)
    around = around[: stop.start()] if stop else around
    if told := _BASIS_BEFORE.search(low, max(clause[0], quantity.start - _NOUN_REACH), quantity.start):
        around += f" {told['on']}"
    elif _ANNUAL_STEP.match(low, quantity.end):
        around += " annually"
    if led := _BASIS.match(low, clause[0]):
        around += f" {led['on']}"
    return ChangeSpec(
        direction,
        "by",
        base,
        any(sign in around for sign in _YEARLY) and bool(_YEAR_ON_YEAR.search(around)),
        any(sign in around for sign in _STEPWISE) and bool(_ON_PREVIOUS.search(around)),
        quantity.start,
        quantity.end,
    )


def _ends_in(before: str, words: frozenset[str]) -> bool:
    """Whether the word that ``before`` ends in is one of ``words``: what no pattern below can match is not searched."""
    last = before.rsplit(" ", 2)[-2:]
    return last[-1] == "" and (last[0] in words or not last[0].isalpha())


def _moved(before: str) -> bool:
    """Whether a word of movement ends ``before``, links aside ("rose by about a "): a cheap test that never misses."""
    words = before.split(" ")
    if words.pop():
        return False
    while words:
        word = words.pop().rstrip(",")
        if word in UP or word in DOWN or not word.isalpha() or word in ("rate", "pace", "clip"):
            return True
        if word not in _LINKS and not (word.endswith("ly") or word in _SO_MUCH):
            return False
    return False


def _told_after(after: str) -> re.Match[str] | None:
    """More, higher, lower right after a figure."""
    if after[:1] not in (" ", "-"):
        return None
    word = after[1:13].split(" ", 1)[0]
    return _AFTER.match(after) if word in _FIRST or not word.isalpha() else None


def _led_by_verb(match: re.Match[str], before: str) -> bool:
    """Whether a verb says the direction, and not the preposition behind: "goes up 3 percent under a contract"."""
    if (match["up"] or match["down"]).lower() not in ("under", "over", "above", "below", "behind", "ahead"):
        return False
    verb = _BEFORE.search(before) if _moved(before) else None
    if verb is None or (verb["by"] or "").strip() in ("to", "from", "at", "in", "for"):
        return False
    return ("up" if verb["up"] and verb["up"] not in DOWN else "down") != ("up" if match["up"] else "down")


def _named_so(quantity: Quantity, before: str, after: str, counts: bool) -> tuple[Direction | None, str] | None:
    """What a phrase around the figure says before any single word does; ``None`` where there is none."""
    if after[:1] == "," and (match := _AFTER_ASIDE.match(after)) and (not counts or quantity.unit == "point" or _MONEY_CODE.fullmatch(quantity.unit)):
        return ("up" if match["up"] else "down"), "by"  # "closed 48.2 points, or 0.7%, down"
    if before.endswith((" on ", " up ", " back ", " off ")) and (not counts or quantity.unit in _PUT_ON or _MONEY_CODE.fullmatch(quantity.unit)) and not _large(quantity) and (match := _PHRASAL.search(before)):
        return ("up" if match["up"] else "down"), "by"
    if quantity.hedge and quantity.text[:6].lower() in _PASSED and _moved(before):
        match = _BEFORE.search(before)
        if match is not None and not match["by"]:
            return ("up" if match["up"] and match["up"] not in DOWN else "down"), "to"  # "dipped below $9,600": the level reached
    if before.endswith(("by ", "by only ", "by just ", "off ")) and (not counts or quantity.unit == "point") and (match := _AHEAD.search(before)):
        return ("up" if match["up"] else "down"), "by"
    if before.endswith(("to ", "nearly ", "about ", "over ", "than ", "some ")) and "revised" in before and (match := _REVISED.search(before)):
        return ("up" if match["up"] else "down"), "by"  # "the gain for June was revised down to 700"
    if not counts and _ends_in(before, _BEING) and (match := _IS_CHANGE.search(before)):
        return ("up" if match["up"] else "down"), "by"
    return None


def _large(quantity: Quantity) -> bool:
    """Whether an amount of money is one that companies and not shares move by."""
    return quantity.value is not None and quantity.value >= _MANY and _MONEY_CODE.fullmatch(quantity.unit) is not None


_PUT_ON = frozenset({"point", "kg", "[lb_av]", "[stone_av]"})
_MANY = 100_000
_MONEY_CODE = re.compile(r"[A-Z]{3}")
_PASSED = frozenset({"below ", "above ", "beyond"})
_PHRASAL = re.compile(rf"\b(?:(?P<up>put|puts|putting|tacked|tacking|pil(?:ed|es|ing)) on|(?:gave|gives?|given|giving) (?P<down>up|back)|(?:shav|knock|slic)\w+ (?P<off>off)) {_HEDGING}$")
_AFTER_ASIDE = re.compile(r"(?:, (?:or|and) \$?[\d.]+ ?(?:%|per ?cents?|percent|points?|cents?|pence|p))?, (?:(?P<up>up|higher|firmer|stronger)|(?P<down>down|lower|weaker|softer))(?= (?:at|to|on the (?:day|week))\b)")
_AHEAD = re.compile(r"(?:\b(?P<up>ahead)|\bbehind) by (?:only |just )?$|\b(?:was|were|is|are|trad(?:ed|ing)|closed|ended|finished) off $")  # "sales ahead by 4.1%", "was off 0.3%"
_CLOSED_AT = re.compile(r"\b(?:clos|end|finish|open|settl|trad)\w+ $")  # "closed up 54 points"
_IS_CHANGE = re.compile(
    rf"(?:^|\b(?:the|this|that|its|their|our|an?|annual|average|overall|total|year-on-year|monthly|price|sales|wage|pay|economic|output) )(?:(?P<up>{_words(UP_NOUNS - {'raise', 'advance', 'hike', 'boost'})})"
    rf"|(?P<down>{_words(DOWN_NOUNS - {'loss', 'discount', 'saving', 'fewer', 'less'})}))s?(?: (?:in|of|on|from|since|for) [a-z0-9' -]{{1,40}}?)? (?:is|was|were|has been|had been|came to|averaged|works out at|amounts to|amounted to) {_HEDGING}$"
)
_REVISED = re.compile(
    rf"\b(?:(?P<up>{_words(UP_NOUNS)})|(?P<down>{_words(DOWN_NOUNS - {'fewer', 'less'})}))s?(?: (?:for|in|of|from|since) [^.;,]{{1,30}})? (?:was|were|is|has been|had been|been) (?:\w+ly )?revised (?:\w+ )?to {_HEDGING}$"
)
_SO_MUCH = frozenset("more less rather very quite".split())
_BEING = _LINKS | {"is", "was", "were", "been", "averaged"}


def _direction(quantity: Quantity, before: str, after: str) -> tuple[Direction | None, str]:
    """Up or down, and whether the figure is the step ("by") or the level reached ("to")."""
    money_or_count = quantity.unit.split("/")[0] not in ("%", "pp")
    if (phrase := _named_so(quantity, before, after, money_or_count)) is not None:
        return phrase
    match = _told_after(after)
    if match is not None and not _led_by_verb(match, before):
        word = (match["up"] or match["down"]).lower()
        if not (word in ("ahead", "behind", "under", "over", "above", "below", "older", "deep", "further", "up", "down") and money_or_count and not re.match(r"\W*(?:from|on|than|the)", after[match.end() :])):
            if not (word == "up" and re.match(r" to\b", after[match.end() :])):
                if not (word in ("more", "less", "fewer", "higher") and money_or_count and re.match(r" (?!than|in|on|per|last|this|a|over)[a-z]", after[match.end() :])):
                    return ("up" if match["up"] else "down"), "by"
    if _moved(before) and (match := _BEFORE.search(before)):
        link = (match["by"] or "").strip()
        direction: Direction = "up" if match["up"] and match["up"] not in DOWN else "down"
        at_rate = link.startswith("at") and (quantity.unit == "%" and _AT_RATE.match(after) or quantity.unit == "%/year")
        if link in ("to", "from", "at", "in", "for") and not at_rate:
            return direction, "to"
        word = match["up"] or match["down"]
        particle = _PARTICLE if money_or_count else _MADE_UP  # "closing down 15.2%" is a fall
        priced = quantity.unit == "point" or _MONEY_CODE.fullmatch(quantity.unit) is not None and not _large(quantity)
        if word in ("up", "down") and "by" not in link and particle.search(before[: match.start()]) and not (priced and _CLOSED_AT.search(before[: match.start()])):
            return None, ""
        if word.startswith("recover") and "by" not in link and money_or_count and (quantity.noun and quantity.unit != "point" or _large(quantity) or not _MONEY_CODE.match(quantity.unit) and quantity.unit):
            return None, ""  # gallons, rifles, stolen millions
        if money_or_count and "by" not in link and _spent(word, quantity, after):
            return None, ""
        if money_or_count and quantity.unit and "by" not in link and (not _step_verb(word) or _attributive(after)):
            return direction, "to"
        return direction, "by"
    if _MORE_OF.search(quantity.text.lower()) and after.startswith(" than "):
        return ("up" if " more " in quantity.text.lower() else "down"), "by"
    if match := _ADDED.match(after):
        return ("up" if match["up"] else "down"), "by"
    if not money_or_count or quantity.form == "fraction":
        if (match := _AFTER_NOUN.match(after)) and not (_ANSWERED.match(after) and _OPENS_CLAUSE.search(before)):
            if not (match["down"] in ("loss", "discount") and money_or_count):
                return ("up" if match["up"] else "down"), "by"
    if _ends_in(before, _LINKS) and (match := _BEFORE_NOUN.search(before)):
        if not money_or_count or not (match["down"] in ("loss", "saving") or match["up"] == "gain") or _BASIS_BEFORE.search(before):
            return ("up" if match["up"] else "down"), "by"
    return None, ""


def _attributive(after: str) -> bool:
    """"dropped a 6,800 kilogram bomb": the amount only describes the noun behind it."""
    word = re.match(r" ([a-z-]+)", after)
    return word is not None and word[1] not in STOP and word[1] not in MORE and word[1] not in LESS and not word[1].endswith("ly")


def _spent(word: str, quantity: Quantity, after: str) -> bool:
    """"It lost $212,000 in 2022", "dropped 480,000 litres of water": an amount gone, and nothing that stands lower by it."""
    if word.startswith("drop"):
        return not _MONEY_CODE.fullmatch(quantity.unit) and _OF_STUFF.match(after) is not None
    return word in ("lost", "lose", "loses", "losing") and _large(quantity) and _LOSS_OF_MONEY.match(after) is not None


_OF_STUFF = re.compile(r" of (?!(?:its|their|his|her)\b)[a-z]")


def _step_verb(word: str) -> bool:
    """Verbs after which a bare amount is the step: "climbed 12 cents", "added 147,000 jobs", "lost 96"."""
    return word not in ("raised", "raise", "raises", "cut", "reduced", "lifted", "lower", "higher", "losing", "added to", "hiked", "boost")


def _multiple(low: str, quantity: Quantity, before: str, after: str, base: Moment | None) -> Sense:
    text = low[quantity.core_start : quantity.core_end]
    if _MULTIPLE_VERB.match(text) or _FOLD.search(low[quantity.core_start : quantity.end]):
        verb = _MULTIPLE_VERB.match(text) and not re.search(r"\b(?:is|are|was|were|cost|at|be) (?:almost |nearly |about |more than |over |roughly )?$", before)
        falls = quantity.value is not None and quantity.value < 1 or any(f" {word} " in f" {before}" for word in ("fell", "declined", "dropped", "decreased"))
        if verb or _FOLD_NOUN.match(after) or _BEFORE.search(before) or "fold" in low[quantity.start : quantity.end]:
            return Sense("change", ChangeSpec("down" if falls else "up", "times", base, start=quantity.start, end=quantity.end))
        return Sense("ratio", compared(low, quantity, base))
    if (match := _BEFORE.search(before)) and (match["by"] or "").strip() in ("from", "to", "at"):
        return Sense("ratio")  # "down from 2.3 times earnings"
    if match:
        falls = bool(match["down"])
        return Sense("change", ChangeSpec("down" if falls else "up", "times", base, ambiguous=True, start=quantity.start, end=quantity.end))
    if "time" in low[quantity.start : quantity.end] and _MORE_TIMES.match(after):
        return Sense("ratio", ChangeSpec("up", "times", base, ambiguous=True, start=quantity.start, end=quantity.end))
    return Sense("ratio", compared(low, quantity, base))


def _is_share(quantity: Quantity, verb: Verb | None, before: str, after: str) -> bool:
    if _ANSWERED.match(after) and _OPENS_CLAUSE.search(before):
        return True
    if _SHARE_AFTER.match(after) or _RATIO_AFTER.match(after) or _SHARE_BEFORE.search(before):
        return True
    if " in " in quantity.text or "out of" in quantity.text:
        return True
    return verb is not None and verb.low in SHARE and not before.endswith((" to ", " from "))


def heading_direction(text: str) -> Direction | None:
    """The direction that a table heading names: "% change" and "growth" up, "decline" down."""
    match = _CHANGE_WORD.search(text.lower())
    if match is None:
        return "up" if "change" in text.lower() else None
    return "down" if match["down"] else "up"
