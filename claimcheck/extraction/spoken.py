"""What one block's sentences hand on: the period spoken of."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from ..model.mention import Period

_YEAR = (363, 366)  # days from the first to the last of a whole year, 52 weeks or 53


class Spoken(Struct):
    """What one block's sentences hand on: the period spoken of.

    A stretch of time named first is what the block speaks of; a day named after it (年末) holds for its sentence.
    """

    period: Period | None = None
    here: Period | None = None
    sentence: int = -1
    led: bool = False  # it was told at the head of a sentence
    strict: bool = False  # the language puts at the head what goes on (``Language.strict_times``)

    def now(self, sentence: int) -> Period | None:
        """The period that a figure of ``sentence`` without one of its own takes over."""
        return self.here if self.sentence == sentence and self.here is not None else self.period

    def take(self, period: Period, sentence: int, known: Period | None = None, *, only_here: bool = False) -> None:
        """Speak of ``period`` from here on; a look back in a sentence ("…, from 18.9m in 2023") ends with it.

        ``known``: what the text spoke of, where this one is only mentioned in passing. ``only_here``: no further.
        """
        back = self.sentence == sentence and before(period, self.period) or before(period, known)
        back = back or is_stretch(known) and period.start is not None and period.start == period.end
        self.here, self.sentence = period, sentence
        if back or only_here:
            return
        stretch = self.period is not None and self.period.start is not None and self.period.start != self.period.end
        if not (stretch and period.start is not None and period.start == period.end):
            self.period = period


def before(one: Period, other: Period | None) -> bool:
    """Whether ``one`` ends before ``other`` begins; never of unknown days."""
    if one.end is None or other is None or other.start is None:
        return False
    return one.end < other.start


def is_stretch(period: Period | None) -> bool:
    """Whether a period is known and longer than a day."""
    return period is not None and period.start is not None and period.start != period.end


def is_year(period: Period | None) -> bool:
    """Whether a period is a whole year, of the calendar or of business."""
    if period is None or period.start is None or period.end is None:
        return False
    return _YEAR[0] <= (period.end - period.start).days <= _YEAR[1]


def lies_ahead(period: Period | None, reference: date | None) -> bool:
    """Whether a period begins after the reference."""
    return period is not None and period.start is not None and reference is not None and period.start > reference


def long_past(period: Period | None, reference: date | None) -> bool:
    """Whether a period ended before the year that precedes the reference's."""
    if period is None or period.end is None or reference is None:
        return False
    return period.end.year < reference.year - 1
