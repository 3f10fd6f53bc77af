"""The numbers of the clean articles, read apart from the checker so that the benchmark cannot share its mistakes.

Only what those articles write is read: digits with a scale, number words up to a hundred, fractions, multiples.
Rounding is half of the last written place; a plain count is exact.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from claimcheck.model.interval import Interval

SCALES = {
    "万亿": Decimal(10**12), "亿": Decimal(10**8), "万": Decimal(10**4), "千": Decimal(1000),
    "thousand": Decimal(1000), "million": Decimal(10**6), "m": Decimal(10**6), "billion": Decimal(10**9),
    "bn": Decimal(10**9), "trillion": Decimal(10**12),
}  # fmt: skip
_FORMS = {
    "%": "%", "percent": "%", "per cent": "%", "个百分点": "pp", "percentage points": "pp", "percentage point": "pp",
    "points": "pp", "个基点": "bp", "basis points": "bp", "倍": "x", "times": "x", "成": "tenth",
    "cents": "cent", "cent": "cent",
}  # fmt: skip
_FORM = "|".join(sorted(_FORMS, key=len, reverse=True))
_DIGITS = re.compile(
    rf"(?<![\w.])(?P<number>\d[\d,]*\d(?:\.\d+)?|\d(?:\.\d+)?)"
    rf"(?:(?P<gap>[ -]?)(?P<scale>万亿|亿|万|千(?!瓦|克|米)|(?:thousand|[mb]illion|trillion|bn|m)\b))?"
    rf"(?:\s?(?P<form>{_FORM}))?",
    re.A,
)
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_WORDS = {word: Decimal(n) for n, word in enumerate(_SMALL)} | {"thirty": Decimal(30), "forty": Decimal(40)}
_TIMES = {"twice": 2, "doubled": 2, "tripled": 3, "quadrupled": 4}
_PARTS = {"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fifth": 5, "fifths": 5,
          "sixth": 6, "eighth": 8, "tenth": 10}  # fmt: skip
_WORD = re.compile(
    rf"\b(?:(?P<twice>{'|'.join(_TIMES)})|(?:(?P<top>an?|{'|'.join(_WORDS)})[ -])?(?P<part>{'|'.join(_PARTS)})"
    rf"|(?P<word>{'|'.join(_WORDS)}))\b(?:\s(?P<form>{_FORM}))?",
    re.I,
)
_HAN = {char: n for n, char in enumerate("零一二三四五六七八九")} | {"两": 2}
_HAN_WORD = re.compile(
    r"(?P<of>[一二三四五六七八九十])分之(?P<top>[一二两三四五六七八九])|(?P<half>一半)"
    r"|(?P<word>[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])(?P<form>成|倍|个百分点)?"
)
_PROPORTION = re.compile(r"∶| to 1\b")
_HEDGE = re.compile(r"(?:约|大约|近|逾|超过|about|around|nearly|over|more than|roughly)\s*[$£€]?$")


@dataclass(frozen=True)
class Number:
    """One number: where it stands, its value scaled, what rounding allows, and its form (plain, %, pp, x, part)."""

    start: int
    end: int
    text: str
    value: Decimal
    interval: Interval
    form: str
    scale: str = ""
    digits: bool = True
    scaled_by: Decimal = Decimal(
        1
    )  # the scale that it borrows from the figure beside it, or from a table's head


def in_scale(number: Number, scale: Decimal) -> Number:
    """A figure written without its scale, in the scale that it borrows; one that has its own as it stands."""
    if number.scale:
        return number
    places = len(re.sub(r"[^\d.]", "", number.text).partition(".")[2])
    half = Decimal(1).scaleb(-places) * scale / 2
    value = number.value * scale
    return replace(number, value=value, interval=Interval.around(value, half), scaled_by=scale)


def read(text: str, start: int, end: int) -> list[Number]:
    """The numbers within ``text[start:end]``, in order."""
    piece = text[start:end]
    found = [_of_digits(match) for match in _DIGITS.finditer(piece)]
    for pattern, make in ((_WORD, _of_word), (_HAN_WORD, _of_han)):
        for match in pattern.finditer(piece):
            if not any(n.start < match.end() and match.start() < n.end for n in found):
                found.append(make(match))
    found = [replace(n, start=n.start + start, end=n.end + start) for n in found]
    return sorted((_hedged(text, n) for n in found), key=lambda n: n.start)


def _of_digits(match: re.Match[str]) -> Number:
    written = match["number"].replace(",", "")
    value, scale = Decimal(written), SCALES.get(match["scale"] or "", Decimal(1))
    form = _FORMS.get(match["form"] or "", "plain")
    rounded = "." in written or bool(match["scale"]) or form in ("%", "x", "tenth")
    unit = Decimal(1).scaleb(-len(written.partition(".")[2])) * scale
    interval = Interval.around(value * scale, unit / 2) if rounded else Interval.exact(value)
    return _in_form(match, value * scale, interval, form, match["scale"] or "", True)


def _of_word(match: re.Match[str]) -> Number:
    if match["twice"]:
        value = Decimal(_TIMES[match["twice"].lower()])
        return _in_form(match, value, Interval.around(value, Decimal("0.5")), "x", "", False)
    if match["part"]:
        top = (match["top"] or "a").lower()
        value = 100 * _WORDS.get(top, Decimal(1)) / _PARTS[match["part"].lower()]
        return _in_form(match, value, Interval.around(value, Decimal(2)), "part", "", False)
    form = _FORMS.get(match["form"] or "", "plain")
    value = _WORDS[match["word"].lower()]
    interval = Interval.around(value, Decimal("0.5")) if form in ("x", "%") else Interval.exact(value)
    return _in_form(match, value, interval, form, "", False)


def _of_han(match: re.Match[str]) -> Number:
    if match["half"] or match["of"]:
        value = Decimal(50) if match["half"] else 100 * Decimal(_han(match["top"])) / _han(match["of"])
        return _in_form(match, value, Interval.around(value, Decimal(2)), "part", "", False)
    value, form = Decimal(_han(match["word"])), _FORMS.get(match["form"] or "", "plain")
    interval = Interval.around(value, Decimal("0.5")) if form != "plain" else Interval.exact(value)
    return _in_form(match, value, interval, form, "", False)


def _han(word: str) -> int:
    tens, ten, ones = word.rpartition("十")
    return (_HAN.get(tens, 1) * 10 if ten else 0) + _HAN.get(ones, 0)


def _in_form(
    match: re.Match[str], value: Decimal, interval: Interval, form: str, scale: str, digits: bool
) -> Number:
    factor = {"bp": Decimal("0.01"), "cent": Decimal("0.01"), "tenth": Decimal(10)}.get(form, Decimal(1))
    form = {"bp": "pp", "cent": "plain", "tenth": "part"}.get(form, form)
    exact = Interval.exact(factor)
    return Number(match.start(), match.end(), match[0], value * factor, interval * exact, form, scale, digits)


def _hedged(text: str, number: Number) -> Number:
    if _PROPORTION.match(text, number.end) or text[number.start - 1 : number.start] in ("∶", "："):
        return replace(number, interval=Interval.around(number.value, Decimal("0.5")))
    if (
        _HEDGE.search(text[max(0, number.start - 11) : number.start])
        or text[number.end :][:5].find("左右") >= 0
    ):
        return replace(
            number, interval=number.interval.hull(Interval.around(number.value, abs(number.value) / 20))
        )
    return number
