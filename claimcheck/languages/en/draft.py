"""One number with the unit around it, before range, hedge and interval: what ``quantities`` puts together."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct

from . import units
from .money import Money
from .nouns import counted, of_the, single, singular
from .numeral import Numeral
from .per_units import HERD, per_unit
from .scanning import word_after
from .unit_words import PER_WORDS, UNIT_WORDS, may_be_money

_ONE = Decimal(1)
_AGE = re.compile(r"[\s-](?P<unit>year|month|week|day)s?[\s-](?:olds?\b|of age\b)|\s?(?:yo|y/o|y\.o\.)(?![\w])")
_AGO = re.compile(r"\s(?:ago|earlier|before|later|after|previously|and a half|or two)\b")
_TIMES = re.compile(r"(?:\s|-)times\b|\s?x\b(?!\s?\d)|\s?×(?!\s?\d)|-times\b")
_TIMES_AS = re.compile(
    r"\s(?:as\b|more\b|the\b|higher|larger|greater|bigger|its\b|their\b|his\b|her\b|what\b|that\b|those\b|faster|less\b|"
    r"longer|over\b|better|stronger|cheaper|earnings|annual|book|sales|revenue|normal|last\b|likelier|worse|that)"
)
_WEATHER = re.compile(r"\b(?:temperatur|hea?t|cold|warm|cool|weather|degree|boil|freez|melt|high of|low of|fever|oven|sun|thermomet|celsius|fahrenheit|frost|dawn|climat)")
_ARTICLE = re.compile(r"(?:[ -](?:an?|of an?))?(?=[ -])")
_FOLD = re.compile(r"[ -]?fold\b")
_MONEY_UNIT = re.compile(r"[A-Z]{3}$")
_DOLLAR_WORD = re.compile(r"\s(?:dollars?|pounds?|euros?)\b(?= )")


_OF_THEN = re.compile(r" of (?:[a-z\d]+ ){1,2}(?:year|quarter|month|week|day|decade)s? (?:ago|before|earlier|previously)\b")
_PERCENT_OF = re.compile(r"(?:^|[a-z,;:.] )(?:percent|per cent|percentage) of $")
_ENDS = re.compile(r"[.,;:!?)]|$")
_PER_LEAD = re.compile(r"[\s-](an?|per|each|every|for)(?=[\s-])")


class Draft(Struct):
    """A number being read. ``unit`` is the code so far, ``factor`` scales the number to it."""

    start: int
    end: int
    numeral: Numeral
    unit: str = ""
    form: str = "number"
    noun: str = ""
    factor: Decimal = _ONE
    exact: bool = True
    per: str = ""
    why_not: str = ""
    sign: int = 1
    money: bool = False
    age: bool = False
    streak: bool = False
    value: Decimal | None = None  # where parts were summed (5 hours and 12 minutes)


_PAID = re.compile(r"\b(?:pa(?:y|ys|id|ying)|receiv\w+|costs?|costing|fin(?:ed|es?)|worth|pric\w+|spen[dt]\w*|earn\w*|bills?|grants?|fees?|charg\w+|sav(?:e|ed|ing)s?|sold for|debts?|salary|wages?|rents?|tax\w*|donat\w+|budget|raised?)\b")


def attach(text: str, low: str, numeral: Numeral, floor: int, money: Money) -> Draft:
    """``numeral`` with its currency, unit, per-unit and counted noun."""
    draft = Draft(numeral.start, numeral.end, numeral, form=numeral.form)
    if numeral.form == "ordinal":
        draft.noun, draft.end = counted(text, numeral.end, one=True)
        draft.end = numeral.end
        return draft
    _sign(low, draft, floor)
    if _currency_before(low, draft, floor, money):
        _per(text, low, draft)
        return draft
    _short_scale(text, low, draft)
    if low.startswith("of ", draft.start - 3) and _PERCENT_OF.search(low, max(0, draft.start - 24), draft.start) and _ENDS.match(low, draft.end):
        draft.unit, draft.form, draft.exact = "%", "percent", False  # "at a percent of 10"
        return draft
    if not _unit_after(text, low, draft, money):
        _count(text, low, draft)
    if low.startswith(("below", "degree"), draft.numeral.end + 1):
        _below_zero(low, draft)
    if draft.form not in ("percent", "points", "multiple") or draft.unit == "%":
        _per(text, low, draft)
    return draft


_BELOW_ZERO = re.compile(r"[ -](?:degrees?(?: (?:celsius|fahrenheit|[cf]))? )?below zero\b")


def _below_zero(low: str, draft: Draft) -> None:
    """"62 below zero", "40 degrees below zero": a temperature under naught."""
    match = _BELOW_ZERO.match(low, draft.numeral.end)
    if match is None or draft.unit not in ("", draft.noun, "deg", "Cel", "[degF]") or draft.numeral.form != "number":
        return
    if draft.unit in ("", draft.noun):
        draft.unit, draft.noun, draft.exact = "deg", "", False
    draft.sign, draft.end = -1, match.end()


def _sign(low: str, draft: Draft, floor: int) -> None:
    start = draft.start
    before = low[max(floor, start - 10) : start]
    if before.endswith(("minus ", "negative ")) and not before.endswith("or minus "):
        word = "minus " if before.endswith("minus ") else "negative "
        draft.sign, draft.start = -1, start - len(word)
    elif before.endswith("-") and (start < 2 or low[start - 2] in " (\t=<>"):
        draft.sign, draft.start = -1, start - 1
    if before.endswith("$-"):
        draft.sign = -1


def _currency_before(low: str, draft: Draft, floor: int, money: Money) -> bool:
    at = max(floor, draft.start - 9)
    window = low[at : draft.start]
    if not window or window[-1] not in " $£€¥₹.₩₽₺₪₫₱฿₦₴₵₡₭₮₸₲₼₾¢" and not window[-1].isalpha():
        return False
    if not may_be_money(window):
        return False
    match = units.CURRENCY_BEFORE.search(window)
    if match is None:
        return False
    symbol = match.group().strip()
    begin = at + match.start()
    if symbol in ("r", "n") and window[-1] == " " or symbol[0].isalpha() and (symbol[-1].isalpha() or symbol == "rs.") and begin and low[begin - 1].isalnum():
        return False
    if symbol in units.SYMBOLS:
        draft.unit = money.code(units.SYMBOLS[symbol])
    elif symbol.upper() in units.CODES:
        draft.unit = money.code(symbol.upper())
    elif symbol[0] == "m" and symbol[1:].upper() in units.CODES:
        draft.unit, draft.factor = money.code(symbol[1:].upper()), Decimal(10**6)
    else:
        draft.unit = money.dollar if symbol in ("dollar", "dollars") else "EUR" if symbol in ("euro", "euros") else ""
        if not draft.unit or draft.numeral.words:
            draft.unit = ""
            return False
    draft.start, draft.money, draft.exact = begin, True, False
    if draft.start > floor and low[draft.start - 1] == "-" and (draft.start < 2 or low[draft.start - 2] == " "):
        draft.sign, draft.start = -1, draft.start - 1
    if word := _DOLLAR_WORD.match(low, draft.end):
        draft.end = word.end()
    return True


# "840,000", "68.2 million": what is counted by the million near by, and words of a text that measures lengths
_MILLIONS = re.compile(r"(?<![£$€¥\d.,])(?:\d{1,3}(?:\.\d{1,3})? million\b(?! (?:pounds|dollars|euros|yuan|rupees))|[1-9]\d\d,\d{3}\b(?![,.]\d))")
_LENGTHS = re.compile(
    r"\b(?:(?:kilo|centi|milli)?met(?:re|er)s?|km|cm|mm|feet|foot|ft|inch(?:es)?|miles?|deep|tall|long|wide|high|thick|depth|height|width|length|jump|throw|sprint|swim)\b"
)
_BESIDE = 48  # signs


def _short_scale(text: str, low: str, draft: Draft) -> None:
    """Undo "m", "b", "k" read as scales where they are units: "35m" deep, "1m"."""
    numeral = draft.numeral
    if numeral.scaled_by not in ("m", "b", "k", "mil"):
        return
    letter = text[numeral.end - len(numeral.scaled_by) : numeral.end]
    noun, _ = counted(text, numeral.end)
    money_next = units.CURRENCY_AFTER.match(low, numeral.end)
    if noun or money_next or low[numeral.end : numeral.end + 1] == "%":
        return
    if letter == "m" and _MILLIONS.search(low, max(0, numeral.start - _BESIDE), numeral.end + _BESIDE) and not _LENGTHS.search(low):
        return  # "68.2 million, compared with 77.5m": the same, shorter
    if numeral.scaled_by == "m" and letter == "m" or numeral.scaled_by == "b" and letter == "b" and "." not in numeral.digits:
        numeral.end -= len(letter)
        while low[numeral.end - 1] == " ":
            numeral.end -= 1
        numeral.scale, numeral.scaled_by = _ONE, ""
        draft.end = numeral.end


def _unit_after(text: str, low: str, draft: Draft, money: Money) -> bool:
    end = draft.end
    following = low[end : end + 1]
    if not following or following in ",;:)?!":
        return _fraction_default(text, low, draft)
    word = word_after(low, end)
    if word and word not in UNIT_WORDS and draft.numeral.form != "fraction":
        return False
    if match := units.POINTS_AFTER.match(low, end):
        draft.unit, draft.form, draft.exact, draft.end = "pp", "points", False, match.end()
        if match["bp"] or "b" in match.group():
            draft.factor = Decimal("0.01")
        if draft.numeral.ratio and not draft.numeral.digits.strip("0"):
            draft.value = draft.numeral.value
        return True
    if (match := units.PERCENT_AFTER.match(low, end)) and not text.startswith("PC", match.end() - 2):
        draft.unit, draft.form, draft.exact, draft.end = "%", "percent", False, match.end()
        if draft.numeral.form == "fraction":  # "half a per cent" is read as a number of per cent
            draft.value = draft.numeral.value
        if match.group().endswith("‰"):
            draft.factor = Decimal("0.1")
        return True
    if match := _AGE.match(low, end):
        draft.unit, draft.end, draft.age = match["unit"] or "year", match.end(), True
        return True
    if draft.numeral.form == "fraction" and (match := units.FRACTION_POINT.match(low, end)):
        draft.unit, draft.form, draft.exact, draft.end, draft.value = "pp", "points", False, match.end(), draft.numeral.value
        return True
    if draft.numeral.form == "fraction" and not _measure_follows(low, draft):
        return _fraction_default(text, low, draft)
    return _multiple(low, draft) or _money_after(low, draft, money) or _measure(text, low, draft, money)


def _measure_follows(low: str, draft: Draft) -> bool:
    """"1/4 mile", "half an hour", "½ teaspoon": a fraction of one unit, not of a whole."""
    end = draft.end
    article = _ARTICLE.match(low, end)
    if article is None:
        return False
    for pattern in (units.UNIT_AFTER, units.TIME_AFTER):
        match = pattern.match(low, article.end())
        if match and match.end() > article.end():
            draft.end = article.end()
            draft.value = draft.numeral.value
            return True
    return False


def _fraction_default(text: str, low: str, draft: Draft) -> bool:
    if draft.numeral.form != "fraction":
        return False
    draft.unit, draft.factor, draft.exact = "%", Decimal(100), False
    return True


def _multiple(low: str, draft: Draft) -> bool:
    end = draft.end
    if match := _FOLD.match(low, end):
        draft.unit, draft.form, draft.exact, draft.end = "x", "multiple", False, match.end()
        return True
    if match := _TIMES.match(low, end):
        plain = draft.numeral.words or "." not in draft.numeral.digits  # "3.3 times core earnings": no count of times
        if "time" in match.group() and plain and not _TIMES_AS.match(low, match.end()):
            return False
        draft.unit, draft.form, draft.exact, draft.end = "x", "multiple", False, match.end()
        return True
    return False


def _money_after(low: str, draft: Draft, money: Money) -> bool:
    match = units.CURRENCY_AFTER.match(low, draft.end)
    if match is None:
        return False
    if match["name"]:
        code, factor = units.NAMES[match["name"]]
        if match["name"] == "won" and low[match.end() : match.end() + 2].strip()[:1].isalnum() and not draft.numeral.scaled_by:
            return False  # "the 3 won": a verb
        if match["name"] in ("mark", "marks", "real", "rand", "sen", "dong", "krona") and not draft.numeral.scaled_by and draft.numeral.words:
            return False
        if code in ("crown", "shilling", "dinar", "lev") and not draft.numeral.scaled_by:
            return False  # a counted noun, until the article tells its country
        draft.unit, draft.factor = money.code(code), factor
    elif match["code"]:
        code = match["code"].upper()
        if code not in units.CODES:
            code, draft.factor = code[1:], Decimal(10**6)
        if code in ("TRY", "ALL"):
            return False
        draft.unit = money.code(code)
    else:
        draft.unit = money.code(units.SYMBOLS[match["symbol"]])
    draft.end, draft.money, draft.exact = match.end(), True, False
    return True


def _measure(text: str, low: str, draft: Draft, money: Money) -> bool:
    end = draft.end
    digits = not draft.numeral.words
    if match := units.UNIT_AFTER.match(low, end):
        if match["pounds"]:
            is_money = money.pounds_are_money or draft.numeral.scaled_by in ("million", "billion", "bn", "m")
            is_money = is_money or _PAID.search(low, max(0, draft.start - 48), draft.start) is not None and not low.startswith(" of ", match.end())
            if low.startswith((" of thrust", " of force", " of lift"), match.end()):
                draft.unit, draft.end = "[lbf_av]", match.end()
                draft.exact = False
                return True
            draft.unit, draft.money = ("GBP", True) if is_money else ("[lb_av]", False)
        else:
            draft.unit = units.PHYSICAL[match["unit"]]
            if match["unit"] in units.MAKERS and text[match.start("unit")].isupper():
                return False
            if low[end - 1].isdigit() and match.start("unit") == end:
                return False
        draft.end, draft.exact = match.end(), False
        if low[end : match.start("unit")].strip() in ("[", "<") and low[draft.end : draft.end + 1] in ("]", ">"):
            draft.end += 1
        return True
    if match := units.TIME_AFTER.match(low, end):
        return _time(low, draft, match)
    if digits and (match := units.HUNDREDTHS.match(low, end)) and text[match.start()] != "C" and _coins(low, draft, match, money):
        return True
    if digits and (match := units.SHORT_AFTER.match(text, end)):
        short, gap = match["short"], match["gap"]
        if short in units.GLUED_ONLY and gap and not (short in units.LONE and _LONE_ENDS.match(text, match.end())) or short in ("m", "in", "pm", "g") and gap == "-":
            return False
        if short in ("F", "C") and (gap or not _WEATHER.search(low[max(0, end - 90) : end + 60])) or short == "in" or short == "pm" and len(draft.numeral.digits) < 3 and not gap:
            return False
        if short in ("f", "c") or short == "am":
            return False
        draft.unit, draft.exact, draft.end = units.SHORT[short], False, match.end()
        if low[draft.end : draft.end + 1] in ("]", ">") and gap.strip():
            draft.end += 1
        return True
    if digits and (inch := units.INCHES.match(low, end)):
        draft.unit, draft.exact, draft.end = "[in_i]", False, inch.end()
        return True
    return False


def _coins(low: str, draft: Draft, match: re.Match[str], money: Money) -> bool:
    """"4c", "672c/kg", "81.5p": hundredths of the text's dollar or pound."""
    if match["sign"] == "c" and _WEATHER.search(low[max(0, draft.end - 90) : draft.end + 60]):
        return False
    draft.unit, draft.factor = (money.dollar if match["sign"] == "c" else "GBP"), Decimal("0.01")
    draft.end, draft.money, draft.exact = match.end(), True, False
    return True


def _time(low: str, draft: Draft, match: re.Match[str]) -> bool:
    name = match["unit"]
    unit = units.TIME[name]
    singular_form = not match.group().endswith("s") or name.endswith("s")
    if unit == "second" and singular_form and low[draft.end] != "-":
        return False
    if unit == "season":
        return False
    if unit in units.TIME_SCALE:
        unit, times = units.TIME_SCALE[unit]
        draft.factor = Decimal(times)
    draft.unit, draft.end = unit, match.end()
    draft.exact = unit in ("year", "quarter", "month", "week", "day", "night")
    return True


def _count(text: str, low: str, draft: Draft) -> None:
    one = draft.numeral.form == "number" and draft.numeral.value == 1
    noun, end = single(text, draft.end) if one and low.endswith("at least ", 0, draft.numeral.start) else counted(text, draft.end, one=one)
    if noun:
        draft.noun, draft.unit, draft.end = noun, noun, end
        if (code := units.PHYSICAL.get(noun)) and noun not in units.MAKERS:  # "400 exhausting kilometres"
            draft.noun, draft.unit, draft.exact = "", code, False
    elif low.startswith((" of ", " more of ", " others of "), draft.end) and not _OF_THEN.match(low, draft.end):
        if low.startswith(" of ", draft.end) and (match := units.UNIT_AFTER.match(low, draft.end + 3)) and match["unit"]:
            draft.unit, draft.exact, draft.end = units.PHYSICAL[match["unit"]], False, match.end()  # "thousands of cubic yards"
            return
        draft.noun, _ = of_the(text, low, draft.end)
        draft.unit = draft.noun


def _per(text: str, low: str, draft: Draft) -> None:
    """"a share", "per 100,000 residents", "/kWh" after an amount."""
    end = draft.end
    if low[end : end + 1] != "/" and word_after(low, end) not in PER_WORDS:
        return
    match = units.PER_AFTER.match(low, end)
    if match is None or not (match["noun"] or match["count"]):
        return
    noun, count = match["noun"] or "", (match["count"] or "").replace(",", "")
    lead = _PER_LEAD.findall(match.group())[-1] if match.group()[0] != "/" else ""
    if match.group().startswith(" of ") and (draft.unit == draft.noun or noun not in units.TIME):
        return
    if match.group()[0] == "/":
        if not noun or singular(noun) not in units.PER_NOUNS and noun not in units.SHORT and noun not in units.TIME:
            return
    elif lead in ("a", "an"):
        priced = draft.money and low.startswith("at ", draft.start - 3)  # "at £2.40 a glass": of anything
        if count or not (priced or singular(noun) in units.PER_NOUNS) or noun in units.TIME and _AGO.match(low, match.end()):
            return
        if not draft.money and draft.unit in ("year", "month", "week", "quarter"):
            return
    elif lead in ("each", "every") and singular(noun) not in units.PER_NOUNS:
        return
    end = match.end()
    if count and not count.isdigit() and not count.startswith("$"):
        words = {"hundred": 100, "thousand": 1000, "hundred thousand": 100000, "million": 10**6}
        parts = count.split(" ", 1)
        if parts[0].isdigit():
            count = str(int(parts[0]) * words.get(parts[1], 1))
        else:
            count = str(words.get(count, count))
    herd = noun == "head" and HERD.search(low[max(0, draft.start - 120) : end + 60]) is not None
    draft.per = per_unit(noun, count, draft.unit, herd=herd)
    if count.isdigit() and not draft.money and draft.unit and draft.unit != "%":
        draft.per = "/" + count
    draft.end = end
    if (again := _PER_TIME.match(low, end)) and noun not in units.TIME:  # "$58 per vehicle per month"
        draft.per += "/" + units.TIME[again[1]]
        draft.end = again.end()


_LONE_ENDS = re.compile(r"[,;)/]|\.(?=\s|$)|$| (?:and|or|max|min|of|at|battery|batteries|supply|bulbs?|fuse|fuses|line|sockets?|outlets?|input|output|tanks?|bottles?)\b", re.M)
_PER_TIME = re.compile(r" (?:per (?=[a-z]+)|(?:a|each|every) (?![a-z]+ (?:ago|earlier|later|before|after)\b))(hour|day|night|week|month|quarter|year)\b")
