"""What a rule has to say, and how much it looked at."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct

Family = Literal["consistency", "freshness", "tracking", "evidence", "input"]
Severity = Literal["error", "warning", "info"]


class Span(Struct, frozen=True):
    """One figure (or date, or list) involved; ``claim`` is its id where it is a claim."""

    start: int
    end: int
    line: int
    column: int
    exact: str
    claim: str | None = None
    article: str | None = None  # set only where a finding spans several articles


class Finding(Struct, frozen=True):
    """One thing that cannot stand as it is. ``spans``: the likeliest culprit first.

    ``arithmetic`` is one line that a reader can follow (48.6亿 ÷ 40.5亿 = 1.2 → +20.0 %).
    """

    rule: str
    family: Family
    severity: Severity
    message: str
    article: str
    spans: tuple[Span, ...]
    stated: tuple[Decimal | None, Decimal | None] | None = None
    expected: tuple[Decimal | None, Decimal | None] | None = None
    suggestion: str | None = None
    arithmetic: str | None = None


class Checked(Struct, frozen=True):
    """How much a rule looked at: nothing checked is not a pass."""

    rule: str
    relations: int = 0
    held: int = 0
    by_rounding: int = 0
    conflicts: int = 0
    not_run: int = 0
    reasons: tuple[str, ...] = ()
