"""The days of holidays as an article tells them, and the days of the month that fall in them.

国庆假期（10月1日至8日）…。假期里…。5日…: what is told once holds wherever the holiday is named again.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec.structs import replace

from ..model.mention import Moment, Period, TimeSpec
from .periods import resolve

_LONGEST = timedelta(days=62)  # a window of days: a holiday, a rush of travellers


class Windows:
    """The holidays told so far, by name."""

    def __init__(self, reference: date | None) -> None:
        self._reference = reference
        self._told: list[tuple[str, Period]] = []

    def note(self, moments: Iterable[Moment]) -> list[Moment]:
        """Remember what these tell; those that mean a holiday which nobody told are left out."""
        kept: list[Moment] = []
        for moment in moments:
            feast = moment.spec.feast
            if feast and not moment.spec.named:
                period = resolve(moment.text, moment.spec, self._reference)
                if period.start is not None:
                    self._told.append((feast, period))
            if feast != "" or self._told:
                kept.append(moment)
        return kept

    def meant(self, spec: TimeSpec, text: str) -> Period | None:
        """The days of the holiday that ``spec`` names or means."""
        if not spec.named or spec.feast is None:
            return None
        for name, period in reversed(self._told):
            if spec.feast in name or name in spec.feast:
                return replace(period, text=text)
        return None

    def hold(self, period: Period, known: Period | None) -> bool:
        """Whether ``period`` is a day of the holiday that the article speaks of: the text goes on with the holiday."""
        if period.start is None or period.start != period.end or known is None or known.start is None:
            return False
        spoken = (known.start, known.end)
        return any((one.start, one.end) == spoken and _within(period, one) for _, one in self._told)

    def day(self, spec: TimeSpec, context: Period | None) -> TimeSpec:
        """A bare day of the month where the article speaks of a holiday's days: the one among them."""
        if spec.day is None or spec != TimeSpec(day=spec.day):
            return spec
        if context is None:
            return spec
        for _, period in reversed(self._told):
            if period.start is None or period.end is None or not _within(context, period):
                continue
            days = [day for day in _days(period.start, period.end) if day.day == spec.day]
            return replace(spec, year=days[0].year, month=days[0].month) if len(days) == 1 else spec
        return spec


def _within(one: Period, other: Period) -> bool:
    """Whether all days of ``one`` are days of ``other``."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return other.start <= one.start and one.end <= other.end


def _days(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=step) for step in range(min(last - first, _LONGEST).days + 1))
