"""Case files: an article and the claims that must be read from it, side by side.

``tests/cases/extract/README.md`` tells the format. A case passes when every row is found with every judged field
right and nothing else is claimed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from claimcheck.documents import read_bytes
from claimcheck.extraction.pipeline import read
from claimcheck.model.claim import Claim

FIELDS = ("value", "unit", "kind", "metric", "period", "hedge", "change", "source", "modality")


@dataclass
class Row:
    """One expected claim."""

    quote: str
    optional: bool
    occurrence: int
    cells: dict[str, str]
    start: int = -1
    end: int = -1


@dataclass
class Case:
    """One case file."""

    path: Path
    article: str
    published: date | None
    rows: list[Row]


@dataclass
class Outcome:
    """What a case showed: (row, field, expected, found) for each miss, and claims that nothing expects."""

    required: int = 0
    found: int = 0
    spurious: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    wrong: list[tuple[str, str, str, str]] = field(default_factory=list)
    judged: dict[str, int] = field(default_factory=dict)
    right: dict[str, int] = field(default_factory=dict)

    @property
    def clean(self) -> bool:
        return not (self.spurious or self.missed or self.wrong)


def load(path: Path) -> Case:
    text = path.read_text(encoding="utf-8")
    head, article, tail = re.split(r"^~~~(?:article)?[ \t]*$\n?", text, maxsplit=2, flags=re.M)
    stamp = re.search(r"^published:\s*(\d{4}-\d\d-\d\d)", head, re.M)
    lines = [line for line in tail.splitlines() if line.startswith("|")]
    names = [cell.strip() for cell in lines[0].strip().strip("|").split("|")]
    rows = [_row(names, line) for line in lines[2:]]
    at = 0
    for row in rows:
        _place(row, article, at)
    return Case(path, article, date.fromisoformat(stamp[1]) if stamp else None, rows)


def _row(names: list[str], line: str) -> Row:
    cells = [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line.strip()[1:-1])]
    values = dict(zip(names, cells, strict=False))
    quote = values["quote"]
    optional = quote.startswith("?")
    quote = quote.lstrip("?").strip()
    numbered = re.fullmatch(r"(.*)#(\d+)", quote)
    occurrence = int(numbered[2]) if numbered else 1
    return Row(numbered[1] if numbered else quote, optional, occurrence, values)


def _place(row: Row, article: str, at: int) -> None:
    found = -1
    for _ in range(row.occurrence):
        found = article.find(row.quote, found + 1)
        if found < 0:
            raise AssertionError(f"{row.quote}#{row.occurrence} does not stand in the article")
    row.start, row.end = found, found + len(row.quote)


def judge(case: Case, language: str | None = None) -> Outcome:
    """Read the case's article and compare."""
    name = "case.md" if case.article.lstrip().startswith(("---", "#")) or "\n|" in case.article else "case.txt"
    reading = read(read_bytes(case.article.encode(), name), published=case.published, language=language)
    claims = [item.claim for item in reading.claims]
    outcome = Outcome()
    taken: set[int] = set()
    for row in case.rows:
        index = _match(row, claims, taken)
        if index is None:
            if not row.optional:
                outcome.required += 1
                outcome.missed.append(row.quote)
            continue
        taken.add(index)
        if row.optional:
            continue
        outcome.required += 1
        outcome.found += 1
        for name in FIELDS:
            expected = row.cells.get(name, "")
            if not expected:
                continue
            outcome.judged[name] = outcome.judged.get(name, 0) + 1
            shown = differs(name, expected, claims[index])
            if shown is None:
                outcome.right[name] = outcome.right.get(name, 0) + 1
            else:
                outcome.wrong.append((row.quote, name, expected, shown))
    outcome.spurious = [claim.anchor.exact for i, claim in enumerate(claims) if i not in taken]
    return outcome


def _match(row: Row, claims: list[Claim], taken: set[int]) -> int | None:
    best, best_overlap = None, 0
    for index, claim in enumerate(claims):
        overlap = min(row.end, claim.anchor.end) - max(row.start, claim.anchor.start)
        if index not in taken and overlap > best_overlap:
            best, best_overlap = index, overlap
    return best


def differs(name: str, expected: str, claim: Claim) -> str | None:
    """What was found instead of ``expected``, or ``None`` when it is right."""
    if name == "value":
        return _value(expected, claim)
    if name == "unit":
        return None if (claim.unit or "-") in expected.split("|") else str(claim.unit)
    if name == "kind":
        return None if claim.kind in expected.split("/") else claim.kind
    if name == "hedge":
        return None if (claim.hedge or "-") in expected.split("/") else str(claim.hedge)
    if name == "modality":
        return None if claim.modality in expected.split("/") else claim.modality
    if name == "metric":
        return _metric(expected, claim)
    if name == "period":
        return _period(expected, claim)
    if name == "source":
        return _source(expected, claim)
    return _change(expected, claim)


def _value(expected: str, claim: Claim) -> str | None:
    if ".." in expected:
        low, high = expected.split("..")
        if claim.value is None and claim.low == Decimal(low) and claim.high == Decimal(high):
            return None
        return f"{claim.value} {claim.low}..{claim.high}"
    if expected == "-":
        return None if claim.value is None else str(claim.value)
    if claim.value is not None and abs(claim.value - Decimal(expected)) <= abs(Decimal(expected)) * Decimal("0.0001"):
        return None
    return f"{claim.value} {claim.low}..{claim.high}"


def _metric(expected: str, claim: Claim) -> str | None:
    words = f"{claim.metric} {claim.scope or ''}".lower()
    for alternative in expected.split(" / "):
        if all(word.replace("_", " ").lower() in words for word in alternative.split()):
            return None
    return words


def _period(expected: str, claim: Claim) -> str | None:
    period = claim.period
    if expected == "-":
        return None if period is None or period.start is None else f"{period.start}..{period.end}"
    start, _, end = expected.partition("..")
    shown = f"{period.start}..{period.end}" if period else "-"
    return None if shown == f"{start}..{end or start}" else shown


def _source(expected: str, claim: Claim) -> str | None:
    if expected == "-":
        return None if claim.source is None else claim.source.name
    words = f"{claim.source.name} {claim.source.role or ''}".lower() if claim.source else ""
    for alternative in expected.split(" / "):
        if all(word.replace("_", " ").lower() in words for word in alternative.split()):
            return None
    return words or "-"


def _change(expected: str, claim: Claim) -> str | None:
    change = claim.change
    if expected == "-":
        return None if change is None or change.direction is None else f"{change.direction}"
    if change is None:
        return "-"
    words = expected.split()
    shown = f"{change.direction} {change.factor} {change.delta} {change.base.start if change.base else None}..{change.base.end if change.base else None}"
    if change.direction not in words[0].split("/"):
        return shown
    for key, wanted in zip(words[1::2], words[2::2], strict=False):
        low, _, high = wanted.partition("..")
        if key == "base":
            base = change.base
            if base is None or f"{base.start}..{base.end}" != f"{low}..{high or low}":
                return shown
        else:
            bounds = change.factor if key == "factor" else change.delta
            if bounds is None or not _near(bounds, low, high or low):
                return shown
    return None


def _near(bounds: tuple[Decimal | None, Decimal | None], low: str, high: str) -> bool:
    lowest, highest = bounds
    if lowest is None or highest is None:
        return False
    if key_sign_differs(lowest, Decimal(low)):
        lowest, highest = -highest, -lowest  # a fall may be written by its size
    return abs(lowest - Decimal(low)) < Decimal("0.0006") * max(1, abs(Decimal(low))) and abs(
        highest - Decimal(high)
    ) < Decimal("0.0006") * max(1, abs(Decimal(high)))


def key_sign_differs(one: Decimal, other: Decimal) -> bool:
    """Whether two bounds lie on opposite sides of zero."""
    return (one < 0) != (other < 0) and one != 0 and other != 0
