"""Periods as people type them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from ..model.claim import ClaimPeriod
from ..model.errors import ClaimcheckError


def period_of(text: str, present: bool) -> ClaimPeriod | None:
    """``2024``, ``2024-10``, ``2024-10-31`` or two of these with ``..`` between them; None for an empty text."""
    if not text.strip():
        return None
    first, dots, last = text.strip().partition("..")
    start, end = _ends(first), _ends(last if dots else first)
    if start is None or end is None or end[1] < start[0]:
        raise ClaimcheckError(
            f"--period {text!r}: write 2024, 2024-10, 2024-10-31, or two of these as START..END"
        )
    return ClaimPeriod(text.strip(), start[0], end[1], present)


def _ends(text: str) -> tuple[date, date] | None:
    """First and last day of a year, a month or a day."""
    try:
        numbers = [int(part) for part in text.strip().split("-")]
        if len(numbers) == 1:
            return date(numbers[0], 1, 1), date(numbers[0], 12, 31)
        if len(numbers) == 2:
            year, month = numbers
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        year, month, day = numbers
        return date(year, month, day), date(year, month, day)
    except (ValueError, TypeError):
        return None
