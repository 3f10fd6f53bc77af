"""What runs through the findings pipeline, and what its stages may know."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal, get_args

from msgspec import Struct

from ..model.document import Document
from ..model.finding import Family, Finding
from ..model.policy import Ignore
from ..model.report import Suppressed

Level = Literal["error", "warning", "info", "off"]
RANK: Mapping[Level, int] = {"error": 0, "warning": 1, "info": 2}
"""How bad a severity is, worst first."""


class Batch(Struct, frozen=True):
    """Findings that count, and those that do not, each with its reason."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()


class Known(Struct, frozen=True):
    """One entry of the baseline: a finding that was there when the team began to look."""

    fingerprint: str
    rule: str
    article: str
    exact: str = ""


class Circumstances(Struct, frozen=True):
    """What a stage may ask. ``documents`` are the articles checked, by path, with the offsets of their ``sentences``;
    ``claims`` the ids checked.

    ``complete`` says that everything tracked was checked, so that what was not seen is not there. Without
    ``as_of`` nothing expires. ``rules`` are the names of all rules; empty: not known. ``ran`` are the families
    of rules that had a say this time.
    """

    documents: Mapping[str, Document] = {}
    sentences: Mapping[str, tuple[tuple[int, int], ...]] = {}
    claims: frozenset[str] = frozenset()
    complete: bool = False
    as_of: date | None = None
    ignores: tuple[Ignore, ...] = ()
    baseline: tuple[Known, ...] = ()
    severities: Mapping[str, Level] = {}
    rules: frozenset[str] = frozenset()
    ran: frozenset[str] = frozenset(get_args(Family))
