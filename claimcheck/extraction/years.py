"""Which year a bare part of a year belongs to where the article has told: 2015年上半年…。上半年共….

A quarter may be one of the business year: what the article is about tells when that opens.

A bare month, quarter or half is the latest one before the dateline; but an article that names that part with its
year, and no other year of it, goes on speaking of that year.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from itertools import pairwise

from msgspec.structs import replace

from ..languages import Language
from ..model.mention import Moment, TimeSpec
from .spans import first_month

_Part = tuple[int | None, int | None, int | None, int | None, int | None, bool]


class BusinessYear:
    """When the business years of an article open, and the quarters that it counts without naming a year."""

    def __init__(self, text: str, grammar: Language) -> None:
        self._text, self._grammar = text, grammar

    @cached_property
    def _opens(self) -> int | None:
        return self._grammar.year_opens(self._text)

    @cached_property
    def _quarters_open(self) -> int | None:
        return self._grammar.quarters_open(self._text)

    @cached_property
    def _seasons_are_years(self) -> bool:
        return self._grammar.seasons_are_years(self._text)

    def of(self, spec: TimeSpec) -> TimeSpec:
        """``spec``, of a business year or a bare part of one, with the month in which that opens."""
        if spec.named:
            return replace(spec, named=not self._seasons_are_years)
        if spec.fiscal:
            return replace(spec, opens=self._opens)
        return spec if self._quarters_open == 1 else replace(spec, fiscal=True, opens=self._quarters_open)


def of_business(spec: TimeSpec) -> bool:
    """Whether a time is of a business year or may be: a quarter or half that is told without a year, a season."""
    if spec.named:
        return spec.year_offset is not None
    bare = spec.year is None and spec.same_as is None
    return spec.fiscal or bare and (spec.quarter is not None or spec.half is not None)


class StatedYears:
    """The years that parts of a year were named with so far."""

    def __init__(self, *, dated: bool = False) -> None:
        self._years: dict[_Part, set[int]] = {}
        self._bare: set[_Part] = set()  # told first without a year, in a dated article: the latest ones
        self._dated = dated
        self._now = False  # 今年, "this year": the article speaks of its own year too

    def note(self, moments: Iterable[Moment]) -> None:
        """Remember what these time expressions state."""
        for moment in moments:
            spec = moment.spec
            if spec.year is not None and spec.to_year is None and moment.role == "period":
                self._years.setdefault(_part(spec), set()).add(spec.year)
            elif spec.year_offset == 0 and spec.same_as is None:
                self._now = True
            elif self._dated and spec.year is None and spec.year_offset is None and moment.role == "period":
                if _part(spec) not in self._years:
                    self._bare.add(_part(spec))

    def of(self, spec: TimeSpec) -> TimeSpec:
        """``spec`` with the one year that its part was named with; as it is where that is not certain."""
        if self._now or spec.year is not None or spec.year_offset is not None or spec.same_as is not None:
            return spec
        part = _part(spec)
        years = self._years.get(part, set())
        if len(years) != 1 or part[:-1] == _WHOLE or part in self._bare or spec.day is not None:
            return spec
        return replace(spec, year=next(iter(years)))


def together(specs: Sequence[TimeSpec], told: int | None, reference: date | None) -> int | None:
    """The year of two or more bare parts told one after another ("from 52% in January to 91% in August").

    ``told``: the year that their sentence names before them. Else they are of one year if they go on in its order.
    """
    firsts = [first for spec in specs if (first := first_month(spec)) is not None]
    if len(firsts) < 2 or len(firsts) != len(specs) or len(set(firsts)) < 2:
        return None
    if told is not None or reference is None:
        return told
    if any(later < earlier for earlier, later in pairwise(firsts)):
        return None
    return reference.year if firsts[-1] <= reference.month else reference.year - 1


def _part(spec: TimeSpec) -> _Part:
    return spec.month, spec.to_month, spec.quarter, spec.to_quarter, spec.half, spec.fiscal


_WHOLE = (None, None, None, None, None)
