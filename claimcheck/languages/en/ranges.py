"""Numbers that belong together: ranges, ratios, fractions spoken as "one in eight", parts that add up."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import structs

from ...model.written import plain
from . import hedges, never, numerals, units
from .draft import Draft, attach
from .nouns import counted
from .number_words import TENS, UNITS
from .numeral import Numeral
from .reader import Reader
from .scanning import may_open, word_after

_HUNDRED = Decimal(100)
_IN_N = re.compile(
    r" (?:in|out of)(?: every)? (?:a )?(?P<n>\d{1,3}(?:,\d{3})*|" + "|".join(sorted([*UNITS, *TENS, "hundred", "thousand", "million"], key=len, reverse=True)) + r")\b(?! ?(?:st|nd|rd|th|years?|months?|weeks?|days?|hours?|minutes?|per ?cent)\b|%|[.,]\d|:)"
)
_ONE_IN_N = re.compile(rf" (?:person|adult|child|man|woman|household|worker|voter|patient|pupil|student|family|firm|company|driver|job|home|resident"
    r"|visitor|passenger|teacher|nurse|doctor|customer|user|respondent|farmer|member|employee|employer|business|farm|school|shop|house|flat|tree|car|vehicle|flight|train|bus"
    r"|call|ticket|loan|parcel|item|product|sample|case|death|birth|guest|tourist|arrival|bed|seat|room|girl|boy|teenager|pensioner|tenant|villager|islander|motorist|cyclist)"
    rf"(?P<every> in(?: every)?) (?P<n>\d{{1,3}}|{'|'.join(sorted([*UNITS, *TENS], key=len, reverse=True))})\b")
_CONNECT = re.compile(r"(?P<hyphen>-| - | ?~ ?)|(?P<word> to | through | or | and )")
_CONNECTORS = frozenset({"-", "~", " ", "to", "through", "or", "and"})
_SYMBOL = re.compile(r"(?:[a-z]{1,3}\$|[$£€¥₹]) ?|an? ")
_BETWEEN = re.compile(r"\bbetween (?:about |around |roughly |an estimated |a |ages )?$")
_FROM = re.compile(r"\bfrom (?:an estimated |about |around |a |(?:today|yesterday|last (?:year|month|week|season)|this (?:year|month))['’]s )?$")
# "an hour and …", but not "twice a day and …"
_ONE_LARGER = re.compile(r"(?<![a-z])(?<!twice )(?<!times )(?<!once )(?<!times a )\ban? (?P<unit>century|decade|year|month|week|day|hour|minute) and (?P<a>a )?$")
_HALVES = ((Decimal(1), Decimal(2)), (Decimal(1), Decimal(4)), (Decimal(3), Decimal(4)))
_AND_PART = re.compile(r" and (?:(?P<half>a half)|(?P<quarter>a quarter)|three[ -]quarters)\b")
_AND_GAP = re.compile(r",? and | ")
_INCHES_AFTER = re.compile(r" ?in(?:ches)?\b(?! [a-z])")
_RATIO_SAID = re.compile(r"ratio|\bodds|leverage|gearing|outnumber")
_TO_ONE = re.compile(r"\d to (?:1|one)\b(?![,.]?\d)")
_RATIOS = 80  # signs around one in which another is looked for
_RATIO = re.compile(r"(?::| to |-to-)(?P<b>\d+(?:\.\d+)?|one|two|three|four|five)\b(?!:\d|[.,]?\d)")
_STEPPED = re.compile(
    r"\b(?:by|rose|fell|rise|fall|grow|jump(?:ed|ing)|climb(?:ed|ing)|surg(?:ed|ing)|soar(?:ed|ing)|drop(?:ped|ping)|slip(?:ped|ping)|slid|sank|shed|added|gained|gaining|"
    r"lost|cut|slashed|trimmed|reduced|lowered|raised|lifted|eas(?:ed|ing)|rising|falling|increas(?:ed|ing)|declin(?:ed|ing)|tumbl(?:ed|ing)|plung(?:ed|ing)|up|down|advanced|edged up|edged down|grew|retreated|dipped|dropping|adding)"
    r"(?: by)?(?: (?!to |at |from )(?:\w+|a further))? $"
)
_PARTS = re.compile(r"(?<![\d.:])\d+(?:\.\d+)?(?::\d+(?:\.\d+)?){1,3}(?![\d:])")
_AGE_LEAD = re.compile(r"\b(?:aged?|ages|turned|turns|turning|age of|aged between|aged about|aged over|aged under)(?: from)? $")
# "rose by 0.9 percentage points, from 91.5% to 92.4%": the change, and its two levels
_BY_FROM = re.compile(r"\b(?:by|up|down|of) (?:about |some |nearly )?[£$€]?\d[\d.,]{0,12}(?: ?%| [a-z]+){0,3}[,:]? from $")
_CHANGE_NEAR = re.compile(
    r"\b(?:rose|risen|rise|rises|rising|fell|fallen|fall|falls|falling|grew|grow|grows|grown|up|down|increas\w+|decreas\w+|"
    r"dwindl\w*|diminish\w*|ebb(?:ed|s)|wan(?:ed|es)|weaken\w*|strengthen\w*|erod\w+|crept|inch(?:ed|es)|tick(?:ed|s)|edged|balloon\w*|rocket\w*|collaps\w*|crash\w*|"
    r"climb\w*|jump\w*|surg\w+|drop\w*|declin\w+|slip\w*|slid|sank|plung\w+|tumbl\w+|gain\w*|add\w*|lost|cut\w*|rais\w+|"
    r"reduc\w+|lower\w*|widen\w*|narrow\w*|goes|went|go|chang\w+|shr[aiu]nk|improv\w+|boost\w*|expand\w*|soar\w*|swell\w*|"
    r"slump\w*|eas(?:ed|es)|advanc\w+|return\w*|moved?|gone|went|going|goes|doubl\w+|tripl\w+|halv\w+|upgrad\w+|downgrad\w+|trim\w*|"
    r"slash\w*|shorten\w*|lengthen\w*|extend\w*|revis\w+|switch\w*|swung|swing\w*|growth|drive|drove|travel\w*|fl[eiy]\w+"
    r"|lift(?:s|ed|ing)?|hik(?:e|es|ed|ing)|nudg(?:e|es|ed|ing)|plummet\w*|recover\w*|rebound\w*|mov(?:e|es|ing)|mount(?:ed|ing)|multipli\w+|slow(?:s|ed|ing)|quicken\w*|sped|creep\w*"
    r"|(?:t(?:ak(?:e|es|ing|en)|ook)|br(?:ing|ings|inging|ought)|push(?:es|ed|ing)?|pull(?:s|ed|ing)?|sen(?:d|ds|ding|t)|put(?:s|ting)?) (?:it|them|the|its|their|his|her|our|up|down)(?: [a-z]+){0,3})\b"
)


_IN_SIGN = re.compile(r"\bin (?:every )?\w", re.I)
_ODDS_APART = 90  # signs
_ODDS_SAID = re.compile(r"\b(?:odds(?: of [a-z ]{1,20})?(?: are| were| is)?|chances?(?: of [a-z ]{1,20})?(?: are| were| is| of| at)?|risk(?: of [a-z ]{1,20})?(?: is| was| of| at)?|probability(?: of)?|rate of|estimated at|put at|affects?|about|roughly|around|a) $")
_ODDS_LINK = re.compile(r"\b(?:from|to|with|against|than|versus|vs|and|or|was|is) (?:about |around |nearly |roughly |just |only )?$")
# "the interval for the reduction runs from 14 to 38": a range whatever else is told
_SPANS = re.compile(r"\b(?:rang(?:es?|ed|ing)|r[au]ns?|running|var(?:y|ies|ied|ying)|span(?:s|ned|ning)?|stretch(?:es|ed|ing)?|interval|anywhere|anything)(?: [a-z]+)? from (?:about |around |as (?:little|low|few) as )?$")
_BY_STEP = re.compile(r"\bby (?:another |a further |some |about |nearly )?[£$€]?$")
_AHEAD = re.compile(r"\b(?:will|would|could|may|might|can|should|must|expect\w*|forecasts?|likely|plan\w*|aim\w*|to (?:[a-z]+|be [a-z]+) by) ")
_BY_SIDE = re.compile(r" by | ?[x×] ?|-by-")
_LENGTHS = frozenset(units.PHYSICAL[name] for name in ("metre", "centimetre", "millimetre", "kilometre", "foot", "inch", "yard", "mile"))
_SCORED = 1000  # more than a side scores


class Ranges(Reader):
    """Two numbers that make one quantity, or two: ranges, ratios, "one in eight", sums of parts."""

    def _in_n(self, numeral: Numeral, why_not: str) -> int:
        """"one in eight", "3 out of 5"; not "Phase 1 in 12 hospitals"."""
        if why_not and numeral.value == 1 or numeral.form != "number" or numeral.scaled_by or numeral.value > 999 or numeral.ratio:
            return 0
        match = _IN_N.match(self.low, numeral.end) if self.low.startswith((" in ", " out of "), numeral.end) else None
        if match is None and numeral.words and numeral.value == 1:
            match = _ONE_IN_N.match(self.low, numeral.end)
        if match is None:
            return 0
        text = match["n"]
        below = numerals.read(self.low, match.start("n"))
        if below is None or below.form != "number":
            return 0
        bottom, end = below.value, max(match.end(), below.end)
        out_of = "out of" in match.group() or "every" in match.group()
        spoken = numeral.words and below.words and bottom <= 10  # "two in three"
        if not numeral.value < bottom or not (out_of or spoken or numeral.value == 1 or bottom in (5, 10, 100, 1000)):
            return 0
        counts = numeral.value == 1 and (bottom <= 20 or bottom % 5 == 0) and counted(self.text, end)[0] or self._odds(numeral, bottom)  # "1 in 4 children"
        if not out_of and not counts and (not numeral.words and text.isdigit() and bottom not in (10, 100, 1000, 5) or len(text) == 4 and text[:2] in ("19", "20")):
            return 0
        if out_of and not numeral.words and bottom > 100:
            return 0
        fraction = structs.replace(numeral, digits="0", form="fraction", ratio=(numeral.value, bottom), end=end)
        draft = Draft(numeral.start, end, fraction, "%", "fraction", factor=_HUNDRED, exact=False)
        within = match.group().split()[0]  # one visitor in four
        draft.noun = within if match.re is _ONE_IN_N else counted(self.text, end)[0]
        self.add(draft, None)
        return end

    def _odds(self, numeral: Numeral, bottom: Decimal) -> bool:
        """"a 1 in 250 chance", "compared with 1 in 75" after "1 in 30": odds, whatever stands below."""
        if numeral.value != 1 or self.text[numeral.start - 1 : numeral.start] not in (" ", "(", ""):
            return False
        before = self.low[max(0, numeral.start - 40) : numeral.start]
        last = self.found[-1] if self.found else None
        goes_on = last is not None and last.form == "fraction" and _IN_SIGN.search(last.text) is not None and numeral.start - last.end < _ODDS_APART
        return bool(_ODDS_SAID.search(before) or goes_on and _ODDS_LINK.search(before))

    def _ratio(self, draft: Draft) -> int:
        """"3:1", "a ratio of 3 to 1", "60:40"."""
        low, numeral = self.low, draft.numeral
        if numeral.form != "number" or draft.unit and draft.unit != draft.noun or numeral.words and low[numeral.end : numeral.end + 4] != "-to-":
            return 0
        if low[numeral.end : numeral.end + 1] != ":" and word_after(low, numeral.end) != "to":
            return 0
        match = _RATIO.match(low, numeral.end)
        if match is None:
            return 0
        colon = low[numeral.end] == ":"
        below = Decimal(UNITS.get(match["b"], 0) or match["b"])
        spoken = _RATIO_SAID.search(low, max(0, numeral.start - 24), numeral.start) is not None
        around = low[max(0, numeral.start - _RATIOS) : numeral.end + _RATIOS]
        spoken = spoken or (below == 1 and len(_TO_ONE.findall(around)) > 1)  # "from 18 to 1, to over 25 to 1"
        parts = _PARTS.match(low, numeral.start) if colon else None
        if parts and sum(map(Decimal, parts.group().split(":"))) == _HUNDRED:
            return self._parts(parts)
        if not below or not (spoken or low.startswith("-to-", numeral.end) and below == 1 or colon and below == 1):
            return 0
        value = plain(numeral.value / below)
        draft.unit, draft.form, draft.exact, draft.end, draft.value = "x", "ratio", False, match.end(), value
        self.add(draft, None)
        return match.end()

    def _parts(self, match: re.Match[str]) -> int:
        values = tuple(Decimal(part) for part in match.group().split(":"))
        at = match.start()
        for part in match.group().split(":"):
            numeral = Numeral(at, at + len(part), part)
            draft = Draft(at, at + len(part), numeral, "%", "ratio", exact=False)
            self.add(draft, None, values)
            at += len(part) + 1
        return match.end()

    def _range(self, draft: Draft) -> int:
        """"3 to 5", "$10-12 million", "between 20 and 45": one quantity; or 0 when the two are apart."""
        low, numeral = self.low, draft.numeral
        if numeral.form not in ("number", "fraction") or draft.age:
            return 0
        end = draft.end if draft.money or draft.unit and draft.unit != draft.noun else numeral.end
        if low[end : end + 1] not in _CONNECTORS or (word := word_after(low, end)) and word not in _CONNECTORS and low[end] == " ":
            return 0
        match = _CONNECT.match(low, end)
        if match is None or match.group() == "-" and numeral.words:
            return 0
        at = match.end()
        symbol = _SYMBOL.match(low, at)
        other_at = symbol.end() if symbol and symbol.group() not in ("a ", "an ") else at
        start = may_open(low, other_at) and numerals.START.match(low, other_at)
        other = numerals.read(low, other_at) if start else None
        if other is None or other.form not in ("number", "fraction") or self._moment_covers(other_at):
            return 0
        if draft.unit and never.CLOCK.match(low, other.end):
            return 0  # "in the 24 hours to 9am"
        second = attach(self.text, low, other, at, self.money)
        before = low[max(0, draft.start - 60) : draft.start]
        return self._joined_range(draft, second, match, before)

    def _joined_range(self, one: Draft, two: Draft, gap: re.Match[str], before: str) -> int:
        between = bool(_BETWEEN.search(before))
        word = (gap["word"] or "").strip()
        if word == "and" and not between:
            return 0
        if one.unit and one.unit != one.noun and two.unit and one.unit + one.per != two.unit + two.per and one.unit != two.unit:
            return 0
        own_unit = bool(one.unit and one.unit != one.noun)
        scale = two.numeral.scale
        if one.numeral.scale == 1 and scale != 1 and one.numeral.value < two.numeral.value / scale and one.unit != "%":
            one.numeral.scale = scale
        first, second = one.numeral.value * one.sign, two.numeral.value * two.sign
        came_from = bool(_FROM.search(before))
        if word in ("to", "through") and came_from:
            clauses = re.split(r"[,;.] ", before)
            told = clauses[-1] if len(clauses[-1].split()) > 1 else " ".join(clauses[-2:])  # "rose by 9, from 3 to 12"
            if _CHANGE_NEAR.search(told) and not _SPANS.search(told):
                return self._share_unit(one, two, own_unit)
        elif word == "to" and not between and _STEPPED.search(before) and (own_unit or not first < second < 4 * first or self._came_to(one, two, before)):
            return 0  # "jumped 63 cents to 1,003 cents": the step, and the level reached; "grew 3 to 5 percent" is a range
        if word == "or" and (not first < second <= 2 * first or one.numeral.words != two.numeral.words or own_unit):
            return 0
        if not one.money and not own_unit and not between and word != "or" and never.score(self.low, one.numeral.start, one.numeral.end):
            if two.unit in ("", two.noun) or one.numeral.end == two.numeral.start - 1 and first > second:
                return self._mark_score(one, two)
        descending = first > second
        if descending and gap["hyphen"] == " - " and (two.unit != one.unit or second >= _SCORED):
            return 0  # "163,500 – nine per cent more than hoped", "9,300 members – 6,700 full and …": an aside
        if descending and not (between or own_unit or two.unit and two.unit != two.noun):
            return self._mark_score(one, two) if gap["hyphen"] and not one.numeral.words else 0
        if word in ("to", "through") and not (between or came_from or own_unit or two.unit or one.money or first and second <= first * 10):
            return 0
        return self._add_range(one, two, between)

    def _came_to(self, one: Draft, two: Draft, before: str) -> bool:
        """"was cut by 140,000 to 315,000": the step and the level it led to, though the two are of one size."""
        first, second = one.numeral.value, two.numeral.value
        if not _BY_STEP.search(before) or _AHEAD.search(before) or first < _SCORED:
            return False
        return second >= 2 * first or len(two.numeral.digits.replace(".", "").strip("0")) > 2

    def _mark_score(self, one: Draft, two: Draft) -> int:
        for draft in (one, two):
            draft.why_not, draft.unit, draft.noun, draft.end = "score", "", "", draft.numeral.end
            self.add(draft, None)
        return two.numeral.end

    def _share_unit(self, one: Draft, two: Draft, own_unit: bool) -> int:
        """"from 50 to 60 percent": two figures, the unit written once."""
        if not own_unit and two.unit and two.unit != two.noun:
            one.unit, one.form, one.factor, one.exact, one.per = two.unit, two.form, two.factor, two.exact, two.per
        elif not one.unit and two.noun:
            one.unit = one.noun = two.noun
        one.end = max(one.end, one.numeral.end)
        self.add(one, None)
        return one.end

    def _add_range(self, one: Draft, two: Draft, between: bool) -> int:
        low = self.low
        if two.unit in ("", two.noun) and one.unit and one.unit != one.noun:
            two.unit, two.factor, two.form, two.exact = one.unit, one.factor, one.form, one.exact
        if one.unit in ("", one.noun):
            one.factor = two.factor
        if one.numeral.form == "fraction" and two.form in ("percent", "points"):
            return 0
        start = one.start
        lead = re.compile(r"\b(?:between|from) (?:about |around |roughly |an estimated |ages )?$").search(low, max(self.floor, start - 28), start)
        if lead:
            start = lead.start()
        values = [one.sign * one.numeral.value * one.factor, two.sign * two.numeral.value * two.factor]
        draft = two
        draft.start = start
        draft.form = "range"
        hedge_start, _ = hedges.before(low, self.floor, start)
        if _AGE_LEAD.search(low[max(0, start - 20) : start]) and not draft.unit:
            draft.unit, draft.age = "year", True
        self.add(draft, (min(values), max(values)), tuple(values), hedge_start)
        return max(draft.end, two.numeral.end)

    def _side(self, draft: Draft) -> None:
        """"14 by 9 feet", "3 x 4 x 5 m": the sides of one thing, the unit written once."""
        if draft.unit or draft.numeral.form != "number":
            return
        at, low = draft.numeral.end, self.low
        for _ in range(2):
            gap = _BY_SIDE.match(low, at)
            if gap is None or not numerals.START.match(low, gap.end()):
                return
            other = numerals.read(low, gap.end())
            if other is None or other.form != "number":
                return
            second = attach(self.text, low, other, gap.end(), self.money)
            if second.unit in _LENGTHS:
                draft.unit, draft.noun, draft.exact = second.unit, "", False
                return
            at = other.end

    def _led(self, draft: Draft) -> None:
        """"an hour and 41 minutes", "a year and a half": one of a larger unit, told by its article alone, before the rest."""
        lead = _ONE_LARGER.search(self.low, max(self.floor, draft.start - 20), draft.start)
        if lead is None or draft.per or draft.numeral.form not in ("number", "fraction"):
            return
        if self.found and lead.start() - self.found[-1].end <= 1:
            return  # 60 miles an hour and 20 minutes
        numeral = draft.numeral
        unit, many = units.TIME_SCALE.get(lead["unit"], (units.TIME[lead["unit"]], 1))
        if numeral.form == "fraction" and numeral.ratio in _HALVES and lead["a"]:
            top, bottom = numeral.ratio
            draft.value, draft.unit, draft.form = many * (1 + top / bottom), unit, "number"
            draft.numeral = structs.replace(numeral, digits=format(draft.value, "f"), form="number", ratio=None, words=True)
        elif numeral.form == "number" and (times := units.SMALLER.get((unit, draft.unit))) and numeral.value < times:
            draft.value = many * times + numeral.value
        else:
            return
        draft.start, draft.factor, draft.noun = lead.start(), Decimal(1), ""

    def _compound(self, draft: Draft) -> Draft:
        """"five hours and 12 minutes", "5 ft 2 in", "13 dollars and 45 cents": parts summed in the smaller unit."""
        if not draft.unit or draft.unit == draft.noun or draft.numeral.form != "number" or draft.per:
            return draft
        low = self.low
        part = _AND_PART.match(low, draft.end) if draft.unit in units.TIME.values() else None
        if part is not None:  # "about an hour and a half"
            more = _HALVES[0 if part["half"] else 1 if part["quarter"] else 2]
            draft.value, draft.end = (draft.numeral.value + more[0] / more[1]) * draft.factor, part.end()
            draft.factor = Decimal(1)
            return draft
        gap = _AND_GAP.match(low, draft.end)
        if gap is None or not may_open(low, gap.end()) or not numerals.START.match(low, gap.end()):
            return draft
        other = numerals.read(low, gap.end())
        if other is None or other.form != "number":
            return draft
        second = attach(self.text, low, other, gap.end(), self.money)
        if draft.money and not second.money and gap.group() == " " and draft.factor == 1 and 10 <= other.value < 100 and other.scale == 1 and not second.unit and draft.start == draft.numeral.start:
            draft.value = draft.numeral.value + other.value / _HUNDRED  # "15 dollars 50"
        elif draft.money and second.unit == draft.unit and second.factor < draft.factor:
            draft.value = draft.numeral.value * draft.factor + other.value * second.factor
        else:
            if other.end < len(low) and second.unit in ("", second.noun) and (inch := _INCHES_AFTER.match(low, other.end)):
                second.unit, second.end = "[in_i]", inch.end()
            times = units.SMALLER.get((draft.unit, second.unit))
            if times is None:
                return draft
            draft.value = draft.numeral.value * times + other.value
            draft.unit = second.unit
        draft.end = max(second.end, other.end)
        draft.factor = Decimal(1)
        return draft
