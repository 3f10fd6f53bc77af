"""What a team decides about its own articles: how long a figure stays fresh, and what is let pass.

Plain values without behaviour: ``config`` reads them, ``checks.freshness`` and ``findings`` obey them.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from .claim import Kind

Granularity = Literal["day", "month", "quarter", "year"]


class FreshnessRule(Struct, frozen=True):
    """Which claims it is about (every field that is given must match), and what holds for them.

    ``article`` is a glob over the article's path; ``metric`` and ``source`` are globs, or plain words that
    must occur; ``period`` is the granularity of the period's end. Times are days. What a rule leaves open
    stays as the default has it; ``never`` switches all of it off.
    """

    name: str = ""
    article: str | None = None
    metric: str | None = None
    kind: Kind | None = None
    unit: str | None = None
    source: str | None = None
    period: Granularity | None = None
    tag: str | None = None
    warn_after: int | None = None
    error_after: int | None = None
    verify_every: int | None = None
    never: bool = False


class FreshnessPolicy(Struct, frozen=True):
    """Freshness rules in order: the first that matches a claim wins; then the default."""

    rules: tuple[FreshnessRule, ...] = ()


class Ignore(Struct, frozen=True):
    """A finding somebody decided to let pass: by rule (``*``: any), and where given by claim and article.

    ``claim`` is an id or a unique prefix of it, ``article`` a glob. ``until`` is the last day it holds.
    ``origin`` says where it was written (``claimcheck.toml:12``), for the finding about an idle one.
    """

    rule: str
    reason: str
    claim: str | None = None
    article: str | None = None
    until: date | None = None
    origin: str = ""
