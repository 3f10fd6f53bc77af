"""English numerals: digits with separators, number words, scales, fractions and vague amounts.

``read`` takes lower-cased text and a position and gives one :class:`Numeral`: what the digits or words say,
before hedge, unit or context. Digits and scale are kept as written, because intervals are made of them.
"""

from __future__ import annotations

import re
from decimal import Decimal

from ...model.written import plain
from .number_words import (
    DENOMINATORS,
    ORDINAL_SCALES,
    ORDINAL_TENS,
    ORDINAL_UNITS,
    SCALES,
    SHORT_SCALES,
    TENS,
    UNITS,
    VULGAR,
)
from .numeral import Numeral
from .scanning import word_after
from .vague import read_vague
from .word_sum import WordSum

_ONE = Decimal(1)



def _either(words: object) -> str:
    return "|".join(sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


_CARDINAL = _either([*UNITS, *TENS])
_SCALE = _either(SCALES)
_TOKEN = re.compile(
    rf"(?:(?P<unit>{_either(UNITS)})|(?P<tens>{_either(TENS)})|(?P<hundred>hundred)|(?P<scale>{_SCALE})"
    rf"|(?P<dozen>dozens?|dozs?)|(?P<denominator>{_either(DENOMINATORS)})"
    rf"|(?P<ordinal>{_either([*ORDINAL_UNITS, *ORDINAL_TENS])}))(?!\w)"
)
_GAP = re.compile(r"(?:\s{1,3}-\s|\s{1,4}|-)(and[\s-])?\s?(an?[\s-])?")
# Every repetition is bounded and looks one group ahead at most, so that hostile runs of digits stay linear.
_DIGITS = re.compile(
    r"\d{1,3}(?:,\d{3}){1,9}(?:\.\d+)?(?!\d|,\d)"
    r"|\d{1,3}(?:\.\d{3}){1,9},\d{1,2}(?!\d)"
    r"|\d{1,3}(?: \d{3}){1,9}(?![\d.,]?\d|/)"
    r"|\d{1,3}(?: , \d{3}){1,9}(?!\d)"
    r"|(?<!\d,)\d+,\d\d?(?!\d|[,.]\d)"
    r"|\d{1,3}(?:,\d\d){0,9},\d{3}(?!\d|,\d)"  # Indian grouping: 12,34,567
    r"|\d+ \. \d+(?= ?%)"  # tokenised text: "4 . 8 %"
    r"|\d+(?:\.\d+)?|\.\d+"
)
# The commonest of them: digits that nothing of the above can go on with, nor an ordinal's ending.
_SIMPLE = re.compile(r"\d+(?:\.\d+)?(?=[^\w.,\s]|\s(?![\d.,])|[.,](?!\d)|$)")
_MIXED = re.compile(r"(?: ?([½¼¾⅓⅔⅛⅜⅝])|[ -]{1,2}(\d)/(\d{1,2})(?![\d/]))")
_SLASH = re.compile(r"/(2|3|4|5|6|8|10|16|32|64)(?![\d/.-])")
_POWER = re.compile(r"(?: ?[x×] ?10\^?|e)([+-]?\d{1,2})(?![\w.])")
_RAISED = re.compile(r"\^([+-]{0,2}\d{1,2})(?![\w.])")
_DOZEN = re.compile(r" dozens?\b")
_HUNDRED_AND = re.compile(rf" and (\d{{1,2}}|{_CARDINAL})(?:[ -]({_either(UNITS)}))?(?![\w.%])")
_SHORT = re.compile(rf" ?({_either(SHORT_SCALES)})(?![\w'/^²³])")
_LOWER = re.compile(rf" (?:and )?(\d{{1,3}})[ -](hundred|{_SCALE})(?![\w'])")
_PLURAL_PARTS = re.compile(rf"({_CARDINAL})[ -]({_either(TENS)})[ -]({_either(ORDINAL_UNITS)})s\b")
_LONG = re.compile(rf"[\s-]{{1,2}}(hundred|{_SCALE})(?:[\s-](thousand|million|billion|trillion|crore))?(?![\w'])")
_AND_PART = re.compile(
    rf"[ -]and[ -](an?|{_CARDINAL})(?:[ -]({_either(UNITS)}))?[ -]({_either(DENOMINATORS)})"
    r"(?:[ -](million|billion|thousand|trillion))?(?!\w)"
)
_PLURAL = re.compile(r" (million|billion|trillion|crore|lakh)s\b")  # $4.5 millions, as it was and is still written
_MONEY_SIGNS = frozenset("$£€¥₹")
_POINT = re.compile(rf" point((?:[ -](?:{_CARDINAL}))+)\b")
_HALF_SCALE = re.compile(rf"(?:an?[ -]|of an? )?(hundred|{_SCALE}|dozen)\b")
# Marks that end a numeral, and the words that may continue digits.
_ENDS = frozenset(",;:)%\"'!?].")
_GOES_ON = frozenset({"x", "dozen", "dozens", "hundred", "over", *SCALES, *SHORT_SCALES, *(f"{scale}s" for scale in SCALES)})
_ORDINAL_VALUES = {**ORDINAL_UNITS, **ORDINAL_TENS, **ORDINAL_SCALES}
_OVER = re.compile(rf" over ((?:one hundred (?:and )?)?(?:{_CARDINAL})(?:[ -](?:{_CARDINAL}))?|\d+)\b")
_ARTICLE_BEFORE = re.compile(r"\b(?:an?|one)[ -]$")
_FRACTION_SCALE = re.compile(r"[ -](million|billion|trillion)\b")
_SUFFIX_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")

_ONE_SPAN = re.compile(r"\ban?(?= (?:year|month|week|day|decade|century|hour|minute)\b)")

START = re.compile(
    r"(?<![\w.])(?<!\d/)(?!(?<=\d,)\d{3}\b)\d|(?<=\$us)\d|(?<=\$a)\d|(?<=\$nz)\d|(?<![\w.,])\.\d|(?<=[$£€¥₹₩₽₪₫₱])\.?\d|(?<=usd|gbp|eur|cny|rmb|inr|aud|cad|hkd|jpy|chf|sfr|sgd)\d|(?<=\brs)\d|(?<=\brm)\d|(?<=\bksh)\d|(?<=\bkshs)\d|(?<=\b[ut]sh)\d|(?<=\bsh)\d|(?<=\bshs)\d|(?<=\bghc)\d|(?<=\bdh)\d|(?<=\bdhs)\d|(?<=\bqr)\d|(?<=\btk)\d|(?<=\br)\d(?=\d{0,4} (?:an? (?:hour|day|week|month|year|share|lit[er]{2}|kilo|head|trip)|per|each|more|less|cheaper|dearer)\b)|(?<=\b[rn])\d(?=[\d,.]* ?(?:million|billion|trillion|bn|b\b|m\b)|\d{0,2}[,.]\d)|[½¼¾⅓⅔⅛⅜⅝]"
    rf"|{_ONE_SPAN.pattern}|\b(?:{_CARDINAL}|hundred|{_SCALE}|hundreds|thousands|millions|billions|trillions|dozens?|dozs?|scores"
    rf"|several|few|couple|tens(?= of)|{_either(DENOMINATORS)}|{_either([*ORDINAL_UNITS, *ORDINAL_TENS])})\b"
)
"""Where a numeral may begin, in lower-cased text."""


def read(low: str, at: int) -> Numeral | None:
    """The numeral that begins at ``at`` (a match of :data:`START`), or ``None``."""
    first = low[at]
    if first.isdigit() or first == ".":
        return _read_digits(low, at)
    if first in VULGAR:
        top, bottom = VULGAR[first]
        return Numeral(at, at + 1, "0", form="fraction", ratio=(Decimal(top), Decimal(bottom)))
    if match := _ONE_SPAN.match(low, at):
        return Numeral(at, match.end(), "1", words=True)
    return _read_words(low, at)


def _read_digits(low: str, at: int) -> Numeral | None:
    if simple := _SIMPLE.match(low, at):
        numeral = Numeral(at, simple.end(), simple.group())
        _extend_digits(low, numeral)
        return numeral
    match = _DIGITS.match(low, at)
    if match is None:
        return None
    text = match.group()
    if "," in text and "." in text and text.index(".") < text.index(","):
        digits = text.replace(".", "").replace(",", ".")
    elif "," in text and len(text) - text.rindex(",") <= 3 and " " not in text:
        digits = text.replace(",", ".")
    else:
        digits = text.replace(",", "").replace(" ", "")
    if digits.startswith("."):
        digits = "0" + digits
    numeral = Numeral(at, match.end(), digits)
    end = numeral.end
    following = low[end : end + 2]
    if following[:1].isalpha() and _SUFFIX_ORDINAL.match(low, end) and "." not in digits:
        numeral.end, numeral.form = end + 2, "ordinal"
        return numeral
    _extend_digits(low, numeral)
    return numeral


def _extend_digits(low: str, numeral: Numeral) -> None:
    """Fractions, powers and scales written after digits."""
    end = numeral.end
    following = low[end : end + 1]
    if not following or following in _ENDS or (word := word_after(low, end)) and word not in _GOES_ON:
        return
    if match := _MIXED.match(low, end):
        top, bottom = VULGAR[match[1]] if match[1] else (int(match[2]), int(match[3]))
        if bottom and top < bottom:
            if "." in numeral.digits:  # $5.48-1/2: a fraction of the last place
                place = _ONE.scaleb(int(Decimal(numeral.digits).as_tuple().exponent))
                numeral.digits = str(Decimal(numeral.digits) + place * top / bottom)
                numeral.end = match.end()
                return
            numeral.ratio, numeral.end = (Decimal(top), Decimal(bottom)), match.end()
            numeral.scale = _scale_after(low, numeral)
            return
    if low[end : end + 1] == "/" and "." not in numeral.digits and (match := _SLASH.match(low, end)):
        if 0 < int(numeral.digits) < int(match[1]):
            numeral.ratio, numeral.digits = (Decimal(numeral.digits), Decimal(match[1])), "0"
            numeral.form, numeral.end = "fraction", match.end()
            return
    if match := _POWER.match(low, end):
        numeral.scale, numeral.end = _ONE.scaleb(int(match[1])), match.end()
        return
    if low[end : end + 1] == "^" and (match := _RAISED.match(low, end)):
        power = Decimal(numeral.digits) ** int(match[1].replace("--", "").replace("+", ""))
        numeral.digits, numeral.end = format(plain(power), "f"), match.end()
        return
    if match := _DOZEN.match(low, end):
        numeral.digits, numeral.end = str(Decimal(numeral.digits) * 12), match.end()
        return
    numeral.scale = _scale_after(low, numeral)
    if numeral.scaled_by == "hundred" and (match := _HUNDRED_AND.match(low, numeral.end)):
        rest = int(match[1]) if match[1].isdigit() else UNITS.get(match[1], TENS.get(match[1], 0))
        rest += UNITS.get(match[2] or "", 0)
        numeral.digits = str(plain(Decimal(numeral.digits) * numeral.scale + rest))
        numeral.scale, numeral.scaled_by, numeral.end = _ONE, "", match.end()
    if numeral.scale == 1 and low.startswith(" over ", numeral.end) and (match := _OVER.match(low, numeral.end)):
        _divide(numeral, match)


def _divide(numeral: Numeral, match: re.Match[str]) -> None:
    """"1 over three": a fraction by a spoken slash."""
    below = match[1]
    bottom = Decimal(below) if below.isdigit() else (_read_words(below, 0) or numeral).value
    if bottom > 1 and numeral.value <= 2000:
        numeral.ratio, numeral.digits = (numeral.value, bottom), "0"
        numeral.form, numeral.end = "fraction", match.end()


def _scale_after(low: str, numeral: Numeral) -> Decimal:
    """The scale written after ``numeral`` (moves its end): "million", "bn", "hundred thousand"."""
    end = numeral.end
    scale = _ONE
    if match := _LONG.match(low, end):
        scale = Decimal(100 if match[1] == "hundred" else SCALES[match[1]])
        if match[2] and SCALES[match[2]] > scale:
            scale *= SCALES[match[2]]
            numeral.end = match.end()
        else:
            numeral.end = match.end(1)
        numeral.scaled_by = match[1]
        _add_part(low, numeral, scale)
        _add_lower(low, numeral, match[1], scale)
    elif match := _SHORT.match(low, end):
        scale = Decimal(SHORT_SCALES[match[1]])
        numeral.end, numeral.scaled_by = match.end(), match[1]
    elif (match := _PLURAL.match(low, end)) and (
        numeral.words or "." in numeral.digits or low[numeral.start - 1 : numeral.start] in _MONEY_SIGNS
    ):  # not "in 2008 millions of people"
        scale = Decimal(SCALES[match[1]])
        numeral.end, numeral.scaled_by = match.end(), match[1]
    return scale


def _add_lower(low: str, numeral: Numeral, scaled_by: str, scale: Decimal) -> None:
    """"5 crore 20 lakh", "4 thousand 3 hundred and 21": the same number, told scale by scale."""
    total, lowest, end = Decimal(numeral.digits) * scale, scale, numeral.end
    while match := _LOWER.match(low, end):
        factor = Decimal(100 if match[2] == "hundred" else SCALES[match[2]])
        if factor >= lowest or int(match[1]) * factor >= lowest:
            break
        total, lowest, end = total + int(match[1]) * factor, factor, match.end()
    if end == numeral.end:
        return
    if lowest == 100 and (rest := _HUNDRED_AND.match(low, end)) and rest[1].isdigit():
        total, end = total + int(rest[1]), rest.end()
        lowest = _ONE
    numeral.digits, numeral.end = format(plain(total / scale), "f"), end


def _add_part(low: str, numeral: Numeral, scale: Decimal) -> bool:
    """"… and a half", "… and two thirds", "… and three quarters million" after a whole number."""
    match = _AND_PART.match(low, numeral.end)
    if match is None:
        return False
    top = UNITS.get(match[1], TENS.get(match[1], 1)) + UNITS.get(match[2] or "", 0)
    bottom = DENOMINATORS[match[3]]
    if match[4] and scale == 1:  # "one and a quarter million"
        numeral.digits = str(plain(Decimal(numeral.digits) + Decimal(top) / bottom))
        numeral.scale, numeral.scaled_by, numeral.end = Decimal(SCALES[match[4]]), match[4], match.end()
        return True
    part = Decimal(top) / bottom * (SCALES[match[4]] if match[4] else scale)
    numeral.digits, numeral.end = str(plain(Decimal(numeral.digits) + part / scale)), match.end()
    return True


def _read_words(low: str, at: int) -> Numeral | None:
    if vague := read_vague(low, at):
        return vague
    if parts := _PLURAL_PARTS.match(low, at):  # "three twenty-firsts"
        top = Decimal(UNITS.get(parts[1], TENS.get(parts[1], 0)))
        bottom = Decimal(TENS[parts[2]] + ORDINAL_UNITS[parts[3]])
        if 0 < top < bottom:
            return Numeral(at, parts.end(), "0", form="fraction", words=True, ratio=(top, bottom))
    words = WordSum()
    position, end, count = at, at, 0
    joined = article = False
    while match := _TOKEN.match(low, position):
        kind = match.lastgroup or ""
        if kind == "denominator" or kind == "ordinal":
            part = _fraction(low, at, match, words, count, joined or article)
            if part is not None:
                return part
            break
        if kind == "dozen":
            if article or joined or words.value > 99:
                break
            return Numeral(at, match.end(), str((words.value or 1) * 12), words=True)
        if article or not words.take(kind, match.group(), joined):
            break
        end = match.end()
        count += 1
        gap = _GAP.match(low, end)
        if gap is None or gap[1] and _AND_PART.match(low, end):
            break
        joined, article, position = bool(gap[1]), bool(gap[2]), gap.end()
    if count == 0:
        return None
    return _finish_words(low, at, end, words)


def _finish_words(low: str, at: int, end: int, words: WordSum) -> Numeral:
    numeral = Numeral(at, end, str(words.value), words=True)
    if _PLURAL.match(low, end) and not words.scale_only:
        numeral.scale = _scale_after(low, numeral)
        return numeral
    if words.scale_only:
        numeral.digits = str(words.value // words.scale_only)
        numeral.scale = Decimal(words.scale_only)
        numeral.scaled_by = "word"
    if _add_part(low, numeral, numeral.scale):
        return numeral
    if match := _POINT.match(low, end):
        spoken = re.split(r"[ -]", match[1].strip(" -"))
        decimals = "".join(str(UNITS.get(word, TENS.get(word, 0))) for word in spoken)
        if len(spoken) == 2 and spoken[0] in TENS and spoken[1] in UNITS:
            decimals = str(TENS[spoken[0]] + UNITS[spoken[1]])
        numeral.digits, numeral.end = f"{numeral.digits}.{decimals}", match.end()
        numeral.scale = _scale_after(low, numeral)
    elif low.startswith(" over ", end) and words.value < 20 and (over := _OVER.match(low, end)):
        _divide(numeral, over)
    return numeral


def _fraction(
    low: str, at: int, match: re.Match[str], words: WordSum, count: int, broken: bool
) -> Numeral | None:
    """"two thirds", "a fifth"; or the ordinal that the word is otherwise ("twenty-first")."""
    word = match.group()
    bottom = DENOMINATORS.get(word)
    if count == 0:
        return _lone_fraction(low, at, match, bottom)
    value = _ORDINAL_VALUES.get(word)
    if value and not broken and words.last in ("tens", "hundred", "scale") and (value < 10 or words.last != "tens"):
        return Numeral(at, match.end(), str(words.value + value), form="ordinal", words=True)
    if broken and bottom and words.last in ("hundred", "scale") and value:
        return Numeral(at, match.end(), str(words.value + value), form="ordinal", words=True)
    plural = word.endswith("s") or word == "half"
    if not bottom or not words.value or not (plural or words.value == 1) or word == "quarters" and words.value >= bottom:
        return None  # "after four quarters of decline"
    ratio = (Decimal(words.value), Decimal(bottom))
    numeral = Numeral(at, match.end(), "0", form="fraction", words=True, ratio=ratio)
    if scale := _FRACTION_SCALE.match(low, match.end()):
        numeral.end, numeral.scale, numeral.form = scale.end(), Decimal(SCALES[scale[1]]), "number"
    return numeral


def _lone_fraction(low: str, at: int, match: re.Match[str], bottom: int | None) -> Numeral | None:
    """"half a million", "quarter million", "a third"; a bare ordinal word otherwise."""
    word = match.group()
    if word in ("half", "quarter"):
        scale = _HALF_SCALE.match(low, match.end() + 1) if low[match.end() : match.end() + 1] in (" ", "-") else None
        if scale:
            amount = {"hundred": 100, "dozen": 12}.get(scale[1]) or SCALES[scale[1]]
            digits = "0.5" if word == "half" else "0.25"
            return Numeral(at, scale.end(), digits, Decimal(amount), words=True, scaled_by=scale[1])
        if word == "half":
            return Numeral(at, match.end(), "0", form="fraction", words=True, ratio=(_ONE, Decimal(2)))
    article = _ARTICLE_BEFORE.search(low, max(0, at - 5), at)
    if article and bottom and not word.endswith("s"):
        return Numeral(article.start(), match.end(), "0", form="fraction", words=True, ratio=(_ONE, Decimal(bottom)))
    value = _ORDINAL_VALUES.get(word)
    if value is None:
        return None
    return Numeral(at, match.end(), str(value), form="ordinal", words=True)
