"""What a figure is per: told by its unit (元/吨, a share), or by the words right beside it (人均, 每套, for each call).

Such a figure is a quotient, and never the total or the count of another one.
"""

from __future__ import annotations

import re
from decimal import Decimal
from re import Match
from typing import NamedTuple

from ...languages import templates
from ...languages.conversions import factor_between, is_money
from ..scene import Figure, Line, Scene

TIMES = ("day", "week", "month", "quarter", "year")
_SHORT = ("second", "minute", "hour")
_DIGITS = re.compile(r"[\d.]+")
_LAST_WORD = re.compile(r"[a-z]+$")
_LEAST, _TELLING = 100, 2  # what rates are per: at least, and how many digits of it tell
_SHARE, STAY = "share", "stay"
_LONGER = {"km": "km", "mile": "[mi_i]"}
_THOUSANDS = {"hundred": 2, "thousand": 3, "million": 6}
_TOUCH, _BESIDE = 8, 60  # signs between the so many and the figure: in one word, in a clause


def _is_round(value: Decimal | None) -> bool:
    """Whether rates may be per so many: 1,000, 100,000, 500; never 1,350."""
    if value is None or value < _LEAST or value != value.to_integral_value():
        return False
    return len(f"{value:.0f}".rstrip("0")) <= _TELLING


class Per(NamedTuple):
    """``word``: what the figure is per, as a unit or as written; empty for each of what is counted beside it.

    ``many``: per so many of it. ``mean``: whether words offer it as a mean ("or", "an average of", 平均).
    ``skip``: rows that are only words of it ("for every 100,000 inhabitants").
    """

    word: str
    many: Decimal = Decimal(1)
    mean: bool = False
    skip: tuple[int, ...] = ()

    @property
    def rate(self) -> bool:
        """Whether it is so many in 1,000 or 100,000."""
        return _is_round(self.many) and not is_money(self.word)


def by_thousands(told: Match[str]) -> Per:
    """So many per thousand or million, told in words."""
    power = next(power for name, power in _THOUSANDS.items() if told[name])
    return Per(told["word"] or "", Decimal(10) ** power, True)


def per_of(scene: Scene, line: Line, figure: Figure) -> Per | None:
    """What a figure is per; None where it is a plain amount."""
    own, after = line.own_text(figure), line.after_text(figure)
    gained = figure.kind == "change" and line.cue("per_own").search(own)  # 户均增收4800元
    if figure.sign not in (templates.LEVEL, templates.DURATION) or not (figure.kind in ("level", "duration") or gained):
        return None
    if is_money(figure.unit) and scene.cue(line, "rate_at").search(own) and scene.cue(line, "rate_to_one").match(after):
        return None  # 480 lira to the dollar
    mean = bool(line.cue("per_mean").search(own) or line.cue("average_behind").match(after))
    return (
        _by_unit(scene, line, figure, mean)
        or _so_many(scene, line, figure, own, after)
        or _each_of(scene, line, figure, after)
        or _by_words(scene, line, figure, own, after, mean)
        or _of_these(scene, line, figure, own)
    )


def _by_unit(scene: Scene, line: Line, figure: Figure, mean: bool) -> Per | None:
    _, slash, bottom = figure.unit.rpartition("/")
    if not slash or not bottom:
        return None
    digits = _DIGITS.match(bottom)
    if digits is None:
        longer = line.cue("per_longer").match(line.after_text(figure))  # a passenger kilometre
        bottom = _LONGER[longer.lastgroup or ""] if longer else bottom
        return None if bottom in TIMES else Per(bottom, mean=mean)
    rest = bottom[digits.end() :]
    if not rest:
        said = _LAST_WORD.search(figure.quantity.text.lower())
        rest = said.group() if said and said.group() not in _THOUSANDS else ""
        if factor_between(rest.removesuffix("s"), "second") is not None:
            rest = rest.removesuffix("s")  # per million hours
    many = Decimal(digits.group())
    return Per(rest, many, mean or _is_round(many))


def _so_many(scene: Scene, line: Line, figure: Figure, own: str, after: str) -> Per | None:
    """每10万人150例, 576 cases for every 100,000 inhabitants, of every 1,000 patients 1.5."""
    for quantity in line.sentence.quantities:
        near = 0 <= figure.quantity.start - quantity.end <= _TOUCH
        if not near or quantity.is_claim or quantity.unit in TIMES or not _is_round(quantity.value):
            continue
        lead = scene.reading.folded[line.sentence.block][max(0, quantity.start - 2) : quantity.start]
        if scene.cue(line, "many_alone").search(lead) is None:  # 百亩示范方52个
            return Per(quantity.noun, quantity.value or Decimal(1), True)
    for other in scene.figures[max(0, figure.row - 1) : figure.row + 2]:
        if other.row == figure.row or other.sentence != figure.sentence or not _is_round(other.value):
            continue
        text = after if other.row > figure.row else line.own_text(other)
        if len(own) <= _BESIDE and scene.cue(line, "per_many").search(text):
            return Per(other.unit, other.value or Decimal(1), True, (other.row,))
    return None


def _each_of(scene: Scene, line: Line, figure: Figure, after: str) -> Per | None:
    """ "$7,000 for each of the county's 12,000 pupils", "each of the 250 workers will get $1,200"."""
    if figure.row and scene.figures[figure.row - 1].sentence == figure.sentence:
        before = scene.figures[figure.row - 1]
        if line.cue("per_each_of_before").search(line.own_text(before)):
            return Per(before.unit)
    if not line.cue("per_each_of").fullmatch(after) or figure.row + 1 >= len(scene.figures):
        return None
    return Per(scene.figures[figure.row + 1].unit, mean=True)


def _of_these(scene: Scene, line: Line, figure: Figure, own: str) -> Per | None:
    """ "1.3 million fines of $80": the price of what is counted right before."""
    before = next((f for f in line.figures if f.row == figure.row - 1), None)
    counted = before is not None and before.kind == "level" and before.unit.isalpha() and not is_money(before.unit)
    if before is None or not counted or not is_money(figure.unit):
        return None
    return Per(before.unit) if scene.cue(line, "per_of_count").fullmatch(own) else None


def _by_words(scene: Scene, line: Line, figure: Figure, own: str, after: str, mean: bool) -> Per | None:
    found = line.cue("per_own").search(own)
    if found is not None:
        word = next(word for word in found.groups() if word)
        short = (unit for unit in _SHORT if scene.cue(line, f"every.{unit}").match(found.group()))
        word = next(short, word)  # 每秒
        return None if word in TIMES else Per(word, mean=mean)
    found = line.cue("per_word").match(after)
    if found is not None:
        word = next(word for word in found.groups() if word)
        return None if word in TIMES else Per(word, mean=mean)
    share = line.cue("per_share").search(own)
    if share is not None and figure.value is not None and figure.value < _LEAST:
        return Per(_SHARE)  # a dividend of 6.3p is one a share
    if line.cue("per_stay").search(own):
        return Per(STAY, mean=True)  # an average stay of 4.4 days is one for each who came
    if line.cue("per_each").match(after) or line.cue("per_price").search(own):
        return Per("", mean=mean or (figure.unit.isalpha() and not is_money(figure.unit)))
    if mean and (line.cue("average_plain").search(own) or line.cue("average_behind").match(after)):
        return Per("", mean=True)
    return None
