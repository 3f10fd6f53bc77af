"""Which figures may be the total of what is per something, and which what there are so many of: by units and words.

Nearness ranks them (``ranked``); ``per.py`` chooses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from ...languages import templates
from ...languages.conversions import factor_between, is_money
from ...model.interval import Interval
from ...model.misprints import SCALE_WORDS
from ...model.relation import Relation
from .. import near_miss
from ..scene import Figure, Line, Scene, cues_of
from ..settle import alike, bare
from .quotient import STAY, TIMES, Per

_CLAUSE = re.compile("[，,；;。：:]")
_REACH, _AHEAD = 60, 4  # figures
_NEAR, _FAR = 2, 12  # sentences
LEAD, _LEAD_TIER = 1, 2  # the amounts of the first sentences are what an article is about
_SHORTEST, _STEM = 3, 5  # signs of a word that name a count, and of one in another form
_FINE, _TIGHT = 3, Decimal("0.08")  # digits of a total that hardly fits by chance, and how wide it may be
_SPELT, _WORDLY, _BY_WORD = 12, Decimal("0.005"), 0.12  # means in words; how nearly they are another, by chance
_TOUCH, _PHRASE = 12, 48  # signs around a count that name it: behind it, before it


class Sought(NamedTuple):
    """A figure that is per something, with what it is looked up by."""

    number: int
    line: Line
    figure: Figure
    per: Per


class Fit(NamedTuple):
    """A candidate and how near it stands: 0 the same sentence, 1 the next ones, 2 the paragraph, 3 beyond."""

    tier: int
    figure: Figure


def around(scene: Scene, figure: Figure) -> list[Figure]:
    """Plain amounts around a figure that may be its total or its count: "recovered $9m, or $8,000 a case"."""
    low, high = max(0, figure.row - _REACH), figure.row + _AHEAD + 1
    return [
        f
        for f in scene.figures[low:high]
        if f.row != figure.row
        and f.sign in (templates.LEVEL, templates.DURATION)
        and (f.kind in ("level", "duration", figure.kind) or f.row == figure.row - 1)
        and f.value
        and f.value > 0
        and -_NEAR <= figure.sentence - f.sentence <= _FAR
        and not (of_age(scene, f) or instead(scene, f))
    ]


def of_age(scene: Scene, figure: Figure) -> bool:
    """Whether a length of time is how old somebody is: ages are not shared out."""
    if figure.sign != templates.DURATION:
        return False
    line = scene.lines[figure.sentence]
    told = f"{line.own_text(figure)}{figure.quantity.text.lower()}{line.after_text(figure)[:_TOUCH]}"
    return scene.cue(line, "of_age").search(told) is not None


def instead(scene: Scene, figure: Figure) -> bool:
    """Whether a bare number is only what the one before it takes the place of: "two an hour in place of three"."""
    line = scene.lines[figure.sentence]
    plain = figure.unit == figure.quantity.noun == ""
    return plain and line.cue("told_instead").search(line.own_text(figure)) is not None


def of_some(scene: Scene, mean: Figure, total: Figure) -> bool:
    """Whether a mean is told of some days, or of some of those counted, and its total is not: 首日票价平均46元."""
    line = scene.lines[mean.sentence]
    some = scene.cue(line, "mean_of_some").search(line.own_text(mean))
    if some is None:
        return False
    line = scene.lines[total.sentence]
    return some.group() not in f"{line.own_text(total)} {_CLAUSE.split(line.after_text(total))[0]}"


def granted(scene: Scene, sought: Sought, total: Figure) -> bool:
    """Whether each gets a grant, and the total is not told as that of the grants."""
    grant = sought.line.cue("per_grant").search(sought.line.own_text(sought.figure))
    return grant is not None and grant.group() not in scene.lines[total.sentence].own_text(total)


def extreme(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is the most or the least of something: no total, and no count."""
    line = scene.lines[figure.sentence]
    return scene.cue(line, "extreme").search(_CLAUSE.split(line.own_text(figure))[-1]) is not None


def ranked(scene: Scene, sought: Sought, found: list[Figure], *, lead: int = -1) -> list[Fit]:
    """Candidates by nearness, each value once; what the sentences up to ``lead`` tell is near from everywhere."""
    block = sought.line.sentence.block
    fits: dict[tuple[Decimal | None, str], Fit] = {}
    behind = sought.figure.row if sought.per.mean else len(scene.figures)  # of two counts the one before its mean
    for figure in sorted(
        found, key=lambda f: (abs(f.sentence - sought.number), f.row > behind, abs(f.row - sought.figure.row))
    ):
        apart = abs(figure.sentence - sought.number)
        same = scene.lines[figure.sentence].sentence.block == block
        tier = 0 if not apart else 3 if not same else 1 if apart <= _NEAR else 2
        tier = min(tier, _LEAD_TIER) if figure.sentence <= lead and not bare(figure) else tier
        tier += bool(figure.unit) and bare(figure)  # what it counts is only inherited
        tier += tier == 0 and figure.row > behind and any(fit.tier == 0 for fit in fits.values())
        fits.setdefault((figure.value, figure.unit), Fit(tier, figure))
    return sorted(fits.values(), key=lambda fit: fit.tier)


def offered(scene: Scene, sought: Sought, total: Figure) -> bool:
    """Whether an amount stands before what is per something, or is called its outcome."""
    return total.row < sought.figure.row or is_outcome(scene, total)


def is_outcome(scene: Scene, total: Figure) -> bool:
    """Whether the words before or behind an amount call it the outcome of others: raising …, … in all."""
    line = scene.lines[total.sentence]
    behind = line.cue("outcome_behind").match(line.after_text(total))
    return behind is not None or line.cue("outcome").search(line.own_text(total)) is not None


def rare(scene: Scene, line: Line, unit: str) -> bool:
    """Whether figures of a unit are few enough in a text to be meant by it alone: not money, not people."""
    return bool(unit) and not is_money(unit) and scene.cue(line, "common_unit").fullmatch(unit) is None


def counts_of(scene: Scene, sought: Sought, around: list[Figure]) -> list[Fit]:
    """What there may be so many of: by unit or noun; where none is, by the words that touch it."""
    counted = [f for f in around if _countable(sought, f)]
    for test in (_is_count, _is_touched, _is_subject):
        found = ranked(scene, sought, [f for f in counted if test(scene, sought, f)])
        if found:
            return found
    return []


def told_elsewhere(scene: Scene, sought: Sought, total: Figure) -> Iterator[Figure]:
    """What there may be so many of besides: by its name anywhere, by any name beside the total.

    "It paid $810,000 at $1.50 per sapling for 540,000 trees": who counts them differently is not held to another count.
    """
    word = sought.per.word.rstrip("s")
    for figure in scene.figures:
        taken = figure.row in (sought.figure.row, total.row)
        if figure.sign != templates.LEVEL or taken or not _countable(sought, figure):
            continue
        line = scene.lines[figure.sentence]
        beside = figure.sentence in (sought.number, total.sentence) and not bare(figure)
        named = bare(figure) and len(word) > _SHORTEST and word in line.skeleton[: figure.at]
        if beside or named or _is_count(scene, sought, figure):
            yield figure


def amount_unit(figure: Figure) -> str:
    """The unit of an amount, without the time that it is for: 900 kilowatt-hours a month."""
    top, _, bottom = figure.unit.partition("/")
    return top if bottom in TIMES else figure.unit


def _countable(sought: Sought, figure: Figure) -> bool:
    apart = "/" in amount_unit(figure) or figure.value is None or figure.value <= 1 or figure.kind == "change"
    more = sought.line.cues["count_of_gap"].search(figure.quantity.text.lower())  # 320 fewer students
    word = sought.per.word
    timed = figure.sign == templates.DURATION and word and factor_between(figure.unit, word) is None
    return not (apart or timed) and more is None and is_money(figure.unit) == is_money(sought.per.word)


def _is_count(scene: Scene, sought: Sought, figure: Figure) -> bool:
    """Whether the unit or noun of a figure is what the sought one is per."""
    word = sought.per.word
    if sought.per.rate and (not word or _is_people(scene, sought, word)):
        return is_population(scene, figure)
    if not word:
        return False
    if word == STAY:
        told = f"{figure.unit} {figure.quantity.noun} {_beside(scene, figure)}".lower()
        return scene.cue(sought.line, "stay_counts").search(told) is not None
    if word == amount_unit(figure) or factor_between(amount_unit(figure), word) is not None:
        return True
    noun = f"{figure.unit} {figure.quantity.noun}".lower()
    if len(word) >= _SHORTEST and word.isascii() and (word in noun or word.removesuffix("s") in noun.split()):
        return True
    if not word.isascii() and figure.quantity.noun and figure.quantity.noun in word:
        return True
    around = f"{noun} {_beside(scene, figure)}"
    own = figure.unit in ("", top_of(sought.figure)) or (sought.per.rate and bare(figure))
    return alike_words(sought.line, word, around if own else noun) or (
        word.isascii() and _is_people(scene, sought, word) and is_population(scene, figure)
    )


def alike_words(line: Line, one: str, other: str) -> bool:
    """Whether two texts name one thing by words that stand for each other: crimes and offences."""
    return any(p.search(one) and p.search(other) for _, p in cues_of(line.sentence.language, "same."))


def _beside(scene: Scene, figure: Figure) -> str:
    """The words that touch a figure in its clause."""
    line = scene.lines[figure.sentence]
    before, after = _CLAUSE.split(line.own_text(figure))[-1], _CLAUSE.split(line.after_text(figure))[0]
    return f"{before[-_PHRASE:]} {figure.quantity.text} {after[:_TOUCH]}"


def _is_people(scene: Scene, sought: Sought, word: str) -> bool:
    return any(scene.cue(sought.line, cue).search(word) for cue in ("population", "same.heads"))


def is_population(scene: Scene, figure: Figure) -> bool:
    line = scene.lines[figure.sentence]
    if figure.quantity.noun and scene.cue(line, "same.heads").search(figure.quantity.noun) is None:
        return False
    return scene.cue(line, "population").search(_beside(scene, figure)) is not None


def _is_touched(scene: Scene, sought: Sought, figure: Figure) -> bool:
    """Whether the words that touch a count say what a figure is per, in scripts without spaces."""
    word = sought.per.word
    if not word or word.isascii():
        return False
    line = scene.lines[figure.sentence]
    before, after = _CLAUSE.split(line.own_text(figure))[-1], _CLAUSE.split(line.after_text(figure))[0]
    return word in before[-_TOUCH:] + figure.quantity.text + after[:_TOUCH]


def _is_subject(scene: Scene, sought: Sought, figure: Figure) -> bool:
    """Each of what is counted beside a mean, or of those that it tells of: "guests stayed an average of …"."""
    mean, own = sought.figure, sought.line.own_text(sought.figure)
    if sought.per.rate or (sought.per.word and top_of(mean)) or figure.sign != templates.LEVEL:
        return False
    if figure.sentence == mean.sentence:
        line = scene.lines[figure.sentence]
        told = bare(figure) or bool(line.cue("count_named").search(line.own_text(figure)))
        return figure.unit not in ("", top_of(mean)) or (
            is_money(top_of(mean)) and told and not bare(mean)
        )
    if figure.sentence == mean.sentence - 1 and scene.cue(sought.line, "per_each_before").search(own):
        return figure.unit != top_of(mean)
    noun = figure.quantity.noun.lower()
    if len(noun) < _SHORTEST or not noun.isascii():
        return False
    return noun in own or alike_words(sought.line, own, noun)


def top_of(mean: Figure) -> str:
    """The unit of the total of what is per something; empty where it was left out."""
    return "" if bare(mean) and "/" not in mean.unit else mean.unit.partition("/")[0]


def rounded(sought: Sought) -> Interval:
    """What a figure per something may be: a mean of things that are counted whole is rounded to whole ones, too."""
    figure = sought.figure
    exact = sought.per.mean and figure.interval.width == 0
    return figure.interval.widen(figure.quantity.place / 2) if exact else figure.interval


def as_round(relation: Relation, sought: Sought) -> Relation:
    """A relation whose quotient, told last, is as round as a quotient is written."""
    first, second, last = relation.operands
    return replace(relation, operands=(first, second, replace(last, interval=last.interval.hull(rounded(sought)))))


def is_total(sought: Sought, figure: Figure) -> bool:
    """Whether a figure is an amount of what the sought one has per piece."""
    mean, top = sought.figure, top_of(sought.figure)
    if "/" in figure.unit or (figure.sign != mean.sign and figure.unit != top and not _left_out(sought, figure)):
        return False
    if figure.kind != "level" and figure.unit != top and not (_left_out(sought, figure) or sought.per.rate):
        return False
    if between(figure.unit, top) not in (None, 1):
        return True
    if sought.per.rate and figure.sign == templates.LEVEL and not _broken(figure) and not is_money(figure.unit):
        return figure.value is not None and figure.value >= _FINE  # 1,021 died: 21.0 deaths per 1,000
    larger = figure.value is not None and mean.value is not None and figure.value > mean.value
    visits = sought.line.cues["visits"]  # who comes is counted by visits
    same = len(top) >= _SHORTEST and figure.unit.isalpha() and alike_words(sought.line, top, figure.unit)
    if figure.unit == top or same or (visits.fullmatch(figure.unit) and visits.fullmatch(top)):
        told = (
            sought.per.mean and figure.sentence == sought.number and figure.row < mean.row
        )  # a scale may be missed
        return larger or told or (sought.per.many > 1 and is_money(sought.per.word))
    if not top and "/" in mean.unit:
        return larger and not is_money(figure.unit)
    counted = bare(figure) and not figure.unit and not (top.isalpha() and _broken(figure))
    return larger and (not top or counted) and alike(figure, mean)


def _left_out(sought: Sought, figure: Figure) -> bool:
    """Whether hours may be what a bare mean counts: "put in 21,600 hours between them, 180 each"."""
    mean = sought.figure
    return bare(mean) and figure.sign == templates.DURATION and sought.per.mean


def _broken(figure: Figure) -> bool:
    """Whether a number counts no whole things: 38.4."""
    return figure.value is not None and figure.value != figure.value.to_integral_value()


def of_these(scene: Scene, sought: Sought, cases: Figure) -> bool:
    """Whether a rate is that of these cases: a death rate is not that of the births."""
    own = sought.line.own_text(sought.figure)
    if any(scene.cue(sought.line, cue).search(own) for cue in ("rate_of_some", "rate_group")):
        return False
    named = scene.cue(sought.line, "rate_named").search(own)
    if named is None or scene.cue(sought.line, "rate_any").fullmatch(named["of"]):
        return True
    line = scene.lines[cases.sentence]
    around = line.own_text(cases) + cases.quantity.noun + line.after_text(cases) + cases.name.text
    return named["of"][:_STEM] in around


def akin(sought: Sought, total: Figure) -> bool:
    """Whether the words before what is per something name the total again: "the country exported $14,000 a head"."""
    own = sought.line.own_text(sought.figure)
    if total.name.words:
        told = any(len(word) >= _STEM and word[:_STEM] in own for word in total.name.words)
        return told or alike_words(sought.line, own, " ".join((*total.name.words, total.quantity.noun)))
    clause = _CLAUSE.split(own)[-1]  # what comes before belongs to the figure before: 318000名球迷，场均…
    return len(total.name.text) >= 2 and total.name.head in clause


def between(source: str, target: str) -> Decimal | None:
    """How many of one unit make another; tons that are told beside grams are metric ones."""
    tons = source == "[ton_us]" and target in ("g", "kg")
    return factor_between("t" if tons else source, target)


def factor(sought: Sought, total: Figure, count: Figure) -> Decimal:
    """The number that turns total ÷ count into the units of what is per."""
    word = sought.per.word
    above = between(total.unit, top_of(sought.figure)) or Decimal(1)
    below = between(amount_unit(count), word) or Decimal(1)
    return above / below * sought.per.many


def rescaled(sought: Sought, total: Figure, count: Figure) -> bool:
    """Whether a total of several digits fits but for its scale alone (万 for 亿): so much is hardly chance."""
    whole = count.interval * rounded(sought) / Interval.exact(factor(sought, total, count))
    powers = (sign * power for power in SCALE_WORDS for sign in (1, -1))
    fine = all(f.value is not None and len(f.value.normalize().as_tuple().digits) >= _FINE for f in (total, count))
    fine = fine and (whole.width or 0) < _TIGHT * (whole.midpoint or 0)
    return fine and any((total.interval * Interval.exact(Decimal(10) ** power)).overlaps(whole) for power in powers)


def slip_of(sought: Sought, total: Figure, count: Figure, *, rarer: bool = True) -> tuple[float, bool]:
    """How likely an unrelated total, count and mean are one slip away from agreeing, and whether these are.

    ``rarer``: whether a missed scale or two digits exchanged say more than one mistaken: not of figures that may not
    belong together at all.
    """
    mean, scale = sought.figure, Interval.exact(factor(sought, total, count))
    stated = rounded(sought)
    if _other_word(mean, (total.interval * scale / count.interval).midpoint):
        return _BY_WORD, True
    slack = mean.quantity.place / 2 if stated != mean.interval else Decimal(0)
    needs = (
        (mean, (total.interval * scale / count.interval).widen(slack)),
        (count, total.interval * scale / stated),
        (total, count.interval * stated / scale),
    )
    told = near_miss.odds(needs)
    return (min(1.0, told.rare), True) if told.by_rare and rarer else (min(1.0, told.any), told.by_any)


def _other_word(mean: Figure, meant: Decimal | None) -> bool:
    """Whether a mean in a word is to the digit another one: nine apiece, where 126 by 18 are seven."""
    if meant is None or mean.value is None or any(sign.isdigit() for sign in mean.quantity.text):
        return False
    whole = meant.to_integral_value()
    whole_told = mean.value == mean.value.to_integral_value() and 1 < mean.value <= _SPELT
    return whole_told and 1 < whole <= _SPELT and whole != mean.value and abs(meant - whole) <= whole * _WORDLY
