"""The edits: each operator plants one error in one figure or word, or makes a harmless change in the same place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from random import Random

from . import bindings, figures
from .articles import Article, Truth
from .bindings import Binding
from .figures import Number
from .words import CALENDAR, DIRECTIONS, SPELLINGS, SYNONYMS, next_weekday

_YEAR = re.compile(r"(?:1[89]|20)\d\d", re.A)
Change = tuple[int, int, str]  # start and end in the clean text, and what takes their place


@dataclass(frozen=True)
class Edit:
    """One edit of an article. ``effect``: the relative gap it opens, None where no equation measures it."""

    article: Article
    truth: Truth
    operator: str
    harmless: bool
    changes: tuple[Change, ...]
    effect: Decimal | None = None
    around: tuple[tuple[int, int], ...] = ()  # further places that count as the planted figure

    @property
    def text(self) -> str:
        """The article with the edit made."""
        text = self.article.text
        for start, end, new in sorted(self.changes, reverse=True):
            text = text[:start] + new + text[end:]
        return text

    def back(self, position: int) -> int:
        """Where ``position`` of the edited text stood in the clean text (inside an edit: at its start)."""
        shift = 0
        for start, end, new in sorted(self.changes):
            at = start + shift
            if position < at:
                break
            if position < at + len(new):
                return start
            shift += len(new) - (end - start)
        return position - shift

    @property
    def described(self) -> str:
        """What was changed into what, for a person."""
        text = self.article.text
        return "; ".join(f"{text[start:end]} → {new}" for start, end, new in self.changes)


class Bench:
    """The numbers and bindings of one article, from which its edits are made."""

    def __init__(self, article: Article, random: Random) -> None:
        self.article, self.random = article, random
        self.numbers = [
            [n for place in truth.places for n in figures.read(article.text, *place)]
            for truth in article.relations
        ]
        self.bindings = [self._bound(index, truth.rule) for index, truth in enumerate(article.relations)]

    def _bound(self, index: int, rule: str) -> list[Binding]:
        """The equations that hold; a figure without a scale may be written in that of the figure beside it."""
        numbers = self.numbers[index]
        found = bindings.find(rule, numbers, self.article.year)
        scales = {n.scale for n in numbers if n.scale}
        if found or len(scales) != 1:
            return found
        scale = figures.SCALES[scales.pop()]
        scaled = [figures.in_scale(n, scale) if n.digits and n.form == "plain" else n for n in numbers]
        found = bindings.find(rule, scaled, self.article.year)
        if found:
            self.numbers[index] = scaled
        return found

    def edits(self) -> Iterator[Edit]:
        """One planted error and, where there is one, one harmless edit for each relation and operator."""
        for index, truth in enumerate(self.article.relations):
            operators = list(truth.operators)
            if truth.rule == "growth-mismatch" and "digit" in operators:
                operators.append("base")
            for operator in operators:
                planted = self._planted(index, operator)
                if planted is None:
                    continue
                yield planted
                harmless = self._harmless(index, operator, planted)
                if harmless is not None:
                    yield harmless

    def gap(self, index: int, changed: Sequence[tuple[int, Number]]) -> Decimal | None:
        """The widest gap that changed numbers of relation ``index`` open; None where no equation holds them."""
        numbers = list(self.numbers[index])
        for position, number in changed:
            numbers[position] = number
        positions = {position for position, _ in changed}
        touched = [b for b in self.bindings[index] if positions & set(b.members)]
        return max((b.gap(numbers) for b in touched), default=None)

    def _planted(self, index: int, operator: str) -> Edit | None:
        if operator in _WORDED:
            found = _WORDED[operator](self, index)
            return None if found is None else self._edit(index, operator, [found[0]], None, found[1])
        if operator in ("from-to", "part-total"):
            return self._swapped(index, operator)
        choices = [
            (position, new)
            for position, number in enumerate(self.numbers[index])
            for new in _RENDERED[operator](self, index, position, number)
        ]
        self.random.shuffle(choices)
        for position, new in choices:
            number = self.numbers[index][position]
            again = self._reread(number, new)
            if again is None:
                continue
            effect = self.gap(index, [(position, again)])
            if operator == "points":
                effect = None
            elif effect is None and (
                self.bindings[index] or abs(again.value - number.value) * 5 < abs(number.value)
            ):
                continue  # nothing measures it: another number will do, or a change too big for any rounding
            if effect is None or effect > 0:
                return self._edit(index, operator, [(number.start, number.end, new)], effect)
        return None

    def _swapped(self, index: int, operator: str) -> Edit | None:
        """The two ends of a change, or a part and its whole, each in the other's place."""
        numbers, bound = self.numbers[index], self.bindings[index]
        pairs = [
            b.members[:2]
            for b in bound
            if b.name in ("growth", "decline", "difference", "share", "below", "product")
        ]
        pairs += [(0, 1)] if len(numbers) >= 2 else []
        for one, two in pairs:
            a, b = numbers[one], numbers[two]
            if a.form != b.form or a.value == b.value:
                continue
            effect = self.gap(index, [(one, replace(b)), (two, replace(a))])
            if effect is None or effect > 0:
                changes = [(a.start, a.end, b.text), (b.start, b.end, a.text)]
                return self._edit(index, operator, changes, effect)
        return None

    def _reread(self, number: Number, new: str) -> Number | None:
        text = self.article.text
        text = text[: number.start] + new + text[number.end :]
        found = figures.read(text, number.start, number.start + len(new))
        if len(found) != 1 or found[0].text != new:
            return None
        again = found[0]
        return figures.in_scale(again, number.scaled_by) if number.scaled_by != 1 else again

    def _edit(
        self,
        index: int,
        operator: str,
        changes: Sequence[Change],
        effect: Decimal | None,
        around: tuple[tuple[int, int], ...] = (),
    ) -> Edit:
        return Edit(
            self.article, self.article.relations[index], operator, False, tuple(changes), effect, around
        )

    def _harmless(self, index: int, operator: str, planted: Edit) -> Edit | None:
        """A change in the same place that alters nothing: within rounding, a synonym, or another spelling."""
        start, end, _ = planted.changes[0]
        options: list[Change] = []
        for position, number in enumerate(self.numbers[index]):
            if number.start == start and operator in ("digit", "transpose", "shift", "base"):
                options += self._within_rounding(index, position, number)
        if not options or self.random.random() < 0.3:
            options += list(self._spellings(start, end))
        if not options:
            return None
        return Edit(self.article, planted.truth, operator, True, (self.random.choice(options),))

    def _within_rounding(self, index: int, position: int, number: Number) -> Iterator[Change]:
        """Changes of the last digit that every listed relation of this figure survives."""
        if number.interval.width == 0 or self.article.text.count(number.text) != 1:
            return
        if any(b.name == "same whole" for b in self.bindings[index]):
            return  # the whole stands in another row: what it bears is not known here
        for new in _digit_changed(self, index, position, number):
            again = self._reread(number, new)
            if again is None or abs(again.value - number.value) * 20 > abs(number.value):
                continue
            held = [
                self.gap(i, [(p, again)])
                for i, numbers in enumerate(self.numbers)
                for p, n in enumerate(numbers)
                if n.start == number.start
            ]
            if held and all(gap == 0 for gap in held):
                yield number.start, number.end, new

    def _spellings(self, start: int, end: int) -> Iterator[Change]:
        old = self.article.text[start:end]
        table = SYNONYMS.get(old) or SYNONYMS.get(old.lower())
        if table:
            yield start, end, table
            return
        for pattern, new in SPELLINGS[self.article.language]:
            changed = re.sub(pattern, new, old, count=1)
            if changed != old:
                yield start, end, changed


def _digit_changed(bench: Bench, index: int, position: int, number: Number) -> Iterator[str]:
    for at, char in enumerate(number.text):
        if not (char.isascii() and char.isdigit()):
            continue
        first = at == 0
        for digit in "0123456789"[first:]:
            new = number.text[:at] + digit + number.text[at + 1 :]
            if digit != char and (not _YEAR.fullmatch(number.text) or 1800 <= int(new) <= 2100):
                yield new


def _transposed(bench: Bench, index: int, position: int, number: Number) -> Iterator[str]:
    at = [i for i, char in enumerate(number.text) if char.isascii() and char.isdigit()]
    for one, two in pairwise(at):
        chars = list(number.text)
        chars[one], chars[two] = chars[two], chars[one]
        if chars != list(number.text) and chars[at[0]] != "0":
            yield "".join(chars)


def _shifted(bench: Bench, index: int, position: int, number: Number) -> Iterator[str]:
    match = re.match(r"[\d,]+(?:\.\d+)?", number.text, re.A)
    if match is None:
        return
    rest = number.text[match.end() :]
    value, comma = Decimal(match[0].replace(",", "")), "," in match[0] or len(match[0]) < 4
    for factor in (Decimal(10), Decimal("0.1")):
        new = value * factor
        shown = f"{new.normalize():,f}" if comma else f"{new.normalize():f}"
        if new < 1000 or comma or bench.article.language == "zh":
            yield shown + rest


_NEXT = {
    "万亿": ("亿",), "亿": ("万",), "万": ("亿",), "million": ("billion",), "billion": ("million",), "m": ("bn",),
    "bn": ("m",), "trillion": ("billion",), "thousand": ("million",),
}  # fmt: skip


def _rescaled(bench: Bench, index: int, position: int, number: Number) -> Iterator[str]:
    for scale in _NEXT.get(number.scale, ()):
        yield re.sub(rf"{number.scale}(?![a-z])", scale, number.text, count=1)


def _points(bench: Bench, index: int, position: int, number: Number) -> Iterator[str]:
    chinese = bench.article.language == "zh"
    if number.form == "pp":
        written = r"个百分点|个基点|percentage points?|basis points|points"
        yield re.sub(written, "%" if chinese else "percent", number.text)
    elif number.form == "%" and bench.article.relations[index].rule == "growth-mismatch":
        new = "个百分点" if chinese else " percentage points"
        yield re.sub(r" ?(?:%|per ?cent)$", new, number.text)


def _other_base(bench: Bench, index: int, position: int, number: Number) -> Iterator[str]:
    """The percentage reckoned on the new figure instead of the old one, written as precisely."""
    for binding in bench.bindings[index]:
        if binding.name in ("growth", "decline") and binding.members[2] == position and number.form == "%":
            new, base = (bench.numbers[index][i] for i in binding.members[:2])
            written = re.match(r"[\d.]+", number.text, re.A)
            if written and new.value:
                places = len(written[0].partition(".")[2])
                rate = abs(1 - base.value / new.value) * 100
                yield f"{rate:.{places}f}{number.text[written.end() :]}"


def _other_reading(bench: Bench, index: int, position: int, number: Number) -> Iterator[str]:
    if number.form == "x" and number.digits:
        value = re.match(r"[\d.]+", number.text, re.A)
        assert value is not None
        for step in (1, -1):
            if Decimal(value[0]) + step > 0:
                yield f"{Decimal(value[0]) + step}{number.text[value.end() :]}"


def _recounted(bench: Bench, index: int) -> tuple[Change, tuple[tuple[int, int], ...]] | None:
    """The announced count of a list, one more or one less."""
    truth = bench.article.relations[index]
    numbers = bench.numbers[index]
    if not numbers:
        return None
    number = numbers[0]
    step = 1 if number.value <= 2 else bench.random.choice((1, -1))  # "one players" is no likely error
    word = re.match(r"[A-Za-z]+|\d+|[一-龥]", number.text)
    assert word is not None
    series = next((s for s in CALENDAR["counts"] if word[0].lower() in s), None)
    if word[0].isdigit():
        new = str(int(word[0]) + step)
    elif series is None:
        return None
    else:
        at = series.index(word[0].lower()) + step
        new = series[at] if 0 <= at < len(series) else series[at - 2 * step]
        new = new.capitalize() if word[0][0].isupper() else new
    return (number.start, number.start + word.end(), new), truth.places


def _other_weekday(bench: Bench, index: int) -> tuple[Change, tuple[tuple[int, int], ...]] | None:
    truth = bench.article.relations[index]
    for start, end in truth.places:
        found = next_weekday(bench.article.text[start:end], bench.random.randrange(1, 6))
        if found is not None:
            return (start + found[0], start + found[1], found[2]), truth.places
    return None


def _other_number(
    pattern: str, steps: Sequence[int]
) -> Callable[[Bench, int], tuple[Change, tuple[tuple[int, int], ...]] | None]:
    """A year, or the day of a date, moved by one of ``steps``."""

    def moved(bench: Bench, index: int) -> tuple[Change, tuple[tuple[int, int], ...]] | None:
        truth = bench.article.relations[index]
        for place in truth.places:
            match = re.search(pattern, bench.article.text[place[0] : place[1]])
            if match:
                at, value = place[0] + match.start("n"), int(match["n"])
                allowed = [value + s for s in steps if value + s > 0 and (value > 31 or value + s <= 28)]
                return (at, at + len(match["n"]), str(bench.random.choice(allowed))), (place,)
        return None

    return moved


def _other_direction(bench: Bench, index: int) -> tuple[Change, tuple[tuple[int, int], ...]] | None:
    """The word of direction that stands nearest to the relation's rate, in the same sentence, turned round."""
    truth, text = bench.article.relations[index], bench.article.text
    numbers = bench.numbers[index]
    rates = [n for n in numbers if n.form != "plain"] or numbers
    if not rates:
        return None
    low = max(text.rfind(mark, 0, min(s for s, _ in truth.places)) for mark in ("。", ". ", "；", "\n"))
    high = min(
        p for p in (text.find(m, max(e for _, e in truth.places)) for m in ("。", ".", "；", "\n")) if p >= 0
    )
    best: tuple[int, re.Match[str]] | None = None
    for match in DIRECTIONS[bench.article.language][0].finditer(text, low + 1, high):
        if any(start <= match.start() < end for start, end in truth.places):
            continue  # 6万多: part of a figure
        apart = min(min(abs(match.start() - n.end), abs(n.start - match.end())) for n in rates)
        if best is None or apart < best[0]:
            best = apart, match
    if best is None or best[0] > 20:
        return None
    word = best[1][0]
    new = DIRECTIONS[bench.article.language][1][word.lower()]
    return (best[1].start(), best[1].end(), new), truth.places


def _dropped(bench: Bench, index: int) -> tuple[Change, tuple[tuple[int, int], ...]] | None:
    """The first of a list of figures left out."""
    truth, text = bench.article.relations[index], bench.article.text
    for start, end in truth.places:
        match = re.match(r"[^,、]+(?:, |、)|\S+(?: (?:m|b)illion)? and ", text[start:end])
        if match and len(figures.read(text, start, end)) > 1:
            return (start, start + match.end(), ""), truth.places
    return None


_RENDERED: dict[str, Callable[[Bench, int, int, Number], Iterator[str]]] = {
    "digit": _digit_changed,
    "transpose": _transposed,
    "shift": _shifted,
    "scale": _rescaled,
    "points": _points,
    "base": _other_base,
    "reading": _other_reading,
}
_WORDED: dict[str, Callable[[Bench, int], tuple[Change, tuple[tuple[int, int], ...]] | None]] = {
    "list": _recounted,
    "weekday": _other_weekday,
    "year": _other_number(r"(?P<n>(?:19|20)\d\d)", (-5, -4, -3, 3, 4, 5)),
    "date": _other_number(r"(?<!\d)(?P<n>[12]?\d|3[01])(?!\d|月|年)", (-2, -1, 1, 2)),
    "direction": _other_direction,
    "drop": _dropped,
}
