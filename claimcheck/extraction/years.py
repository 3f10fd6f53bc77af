"""Which year a bare part of a year belongs to where the article has told: 2015年上半年…。上半年共….

A bare month, quarter or half is the latest one before the dateline; but an article that names that part with its
year, and no other year of it, goes on speaking of that year.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from ..model.mention import Moment, TimeSpec

_Part = tuple[int | None, int | None, int | None, int | None, int | None]


class StatedYears:
    """The years that parts of a year were named with so far."""

    def __init__(self) -> None:
        self._years: dict[_Part, set[int]] = {}
        self._now = False  # 今年, "this year": the article speaks of its own year too

    def note(self, moments: Iterable[Moment]) -> None:
        """Remember what these time expressions state."""
        for moment in moments:
            spec = moment.spec
            if spec.year is not None and spec.to_year is None and moment.role == "period":
                self._years.setdefault(_part(spec), set()).add(spec.year)
            elif spec.year_offset == 0 and spec.same_as is None:
                self._now = True

    def of(self, spec: TimeSpec) -> TimeSpec:
        """``spec`` with the one year that its part was named with; as it is where that is not certain."""
        if self._now or spec.year is not None or spec.year_offset is not None or spec.same_as is not None:
            return spec
        part = _part(spec)
        years = self._years.get(part, set())
        if len(years) != 1 or part == _WHOLE or spec.day is not None:
            return spec
        return replace(spec, year=next(iter(years)))


def _part(spec: TimeSpec) -> _Part:
    return spec.month, spec.to_month, spec.quarter, spec.to_quarter, spec.half


_WHOLE: _Part = (None, None, None, None, None)
