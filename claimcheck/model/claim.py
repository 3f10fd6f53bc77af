"""The tracked record: one numeric claim with its value, unit, period, source, date and status.

Field names and meanings are those of the public JSON; ``msgspec`` encodes these structs as they stand.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal, get_args

from msgspec import Struct

from .interval import Interval
from .mention import Hedge

Day = date  # ``Claim`` has a field of that name, after which the type needs another one
Kind = Literal["level", "change", "share", "ratio", "duration", "ordinal"]
Modality = Literal["stated", "forecast", "target", "conditional"]
Status = Literal[
    "unverified", "verified", "disputed", "refuted", "suspect", "withdrawn", "dismissed"
]
KINDS: tuple[str, ...] = get_args(Kind)
MODALITIES: tuple[str, ...] = get_args(Modality)
STATUSES: tuple[str, ...] = get_args(Status)
Verdict = Literal["verified", "disputed", "refuted"]
Direction = Literal["up", "down", "flat"]


class Anchor(Struct, frozen=True, gc=False):
    """Where the claim stands: W3C text-quote and text-position selectors, and line and column from 1."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    line: int
    column: int


class ClaimPeriod(Struct, frozen=True, gc=False):
    """The period the claim speaks of, both ends included. ``present``: worded from the writer's now."""

    text: str
    start: date | None
    end: date | None
    present: bool = False


class BasePeriod(Struct, frozen=True, gc=False):
    """The period that a change is compared with."""

    text: str
    start: date | None
    end: date | None


class Change(Struct, frozen=True, gc=False):
    """new = old × factor, or new = old + delta (both [low, high] intervals)."""

    direction: Direction | None
    factor: tuple[Decimal | None, Decimal | None] | None = None
    delta: tuple[Decimal | None, Decimal | None] | None = None
    base: BasePeriod | None = None


class Source(Struct, frozen=True, gc=False):
    """Who says so."""

    name: str
    role: str | None
    type: Literal["person", "organisation", "publication"]


class Verification(Struct, frozen=True):
    """One person's verdict on a claim; only ever added to."""

    at: str
    verdict: Verdict
    by: str | None = None
    source: str | None = None
    url: str | None = None
    source_date: date | None = None
    note: str | None = None


class Claim(Struct, frozen=True):
    """One numeric claim of an article."""

    id: str
    article: str
    anchor: Anchor
    metric: str
    scope: str | None
    kind: Kind
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    hedge: Hedge | None
    period: ClaimPeriod | None
    change: Change | None
    part_of: str | None
    source: Source | None
    modality: Modality
    date: date | None
    status: Status = "unverified"
    review_by: Day | None = None
    tags: tuple[str, ...] = ()
    verifications: tuple[Verification, ...] = ()

    @property
    def active(self) -> bool:
        """Whether it counts: its article still says it, and nobody set it aside."""
        return self.status not in ("withdrawn", "dismissed")

    @property
    def verdicts_differ(self) -> bool:
        """Whether people judged it side by side (on two branches), so that the last word is not what stands."""
        verdicts = [one.verdict for one in self.verifications]
        judged = self.status in ("verified", "disputed", "refuted")
        return judged and len(set(verdicts)) > 1 and verdicts[-1] != self.status

    @property
    def interval(self) -> Interval:
        """The values that wording and rounding allow."""
        return Interval(self.low, self.high)
