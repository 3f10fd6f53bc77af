"""What the ledger says of an article's claims as they stand now: suspect, refuted, disputed, untracked and the rest.

The caller reconciles ledger and text in memory and passes the result; this module neither reads files nor knows
how claims are matched.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Protocol

from msgspec import structs

from .. import rules
from ..model.claim import BasePeriod, Change, Claim, ClaimPeriod, Verification
from ..model.finding import Finding, Span
from ..model.reading import Reading


class Figure(Protocol):
    """The figure that a person judged."""

    @property
    def value(self) -> Decimal | None: ...
    @property
    def low(self) -> Decimal | None: ...
    @property
    def high(self) -> Decimal | None: ...
    @property
    def unit(self) -> str: ...
    @property
    def change(self) -> Change | None: ...


class Judged(Protocol):
    """A verdict that the text has left behind, and the figure that it was given on."""

    @property
    def status(self) -> str: ...
    @property
    def exact(self) -> str: ...
    @property
    def figure(self) -> Figure: ...


class Delta(Protocol):
    """What happened to one claim between the ledger and the text."""

    @property
    def kind(self) -> str: ...
    @property
    def before(self) -> Claim | None: ...
    @property
    def after(self) -> Claim: ...


class Changes(Protocol):
    """The ledger compared with the text; ``articles`` are (before, after) pairs."""

    @property
    def deltas(self) -> Sequence[Delta]: ...
    @property
    def articles(self) -> Sequence[tuple[object | None, object | None]]: ...


class Ledger(Protocol):
    """The articles that are tracked, by path."""

    @property
    def articles(self) -> Mapping[str, object]: ...
    @property
    def claims(self) -> Mapping[str, Claim]: ...


def check(ledger: Ledger, changes: Changes, gone: Collection[str] = ()) -> list[Finding]:
    """The tracking findings of the articles that were read, and of those that are ``gone`` from the disk."""
    found = _missing(ledger, changes, gone)
    for delta in changes.deltas:
        found += _claim(delta)
    return found


def untracked(readings: Iterable[Reading]) -> list[Finding]:
    """One notice for each article with claims that lies beside a ledger which does not track it."""
    found = []
    for reading in readings:
        if reading.claims:
            path, count = reading.document.path, len(reading.claims)
            claims = "1 claim" if count == 1 else f"{count} claims"
            message = f"the ledger does not track this article and its {claims}"
            hint = f"claimcheck track {path}"
            found.append(Finding("untracked", "tracking", "info", message, path, (), suggestion=hint))
    return found


def _missing(ledger: Ledger, changes: Changes, gone: Collection[str]) -> list[Finding]:
    """Articles whose file is gone and that no other file was found to continue."""
    left = [old for old, new in changes.articles if old is not None and new is None]
    moved = {path for path, article in ledger.articles.items() if article in left}
    found = []
    for path in sorted(set(gone) - moved):
        standing = sum(
            claim.article == path and claim.active for claim in ledger.claims.values()
        )
        message = f"the file is gone, the ledger still holds {standing} of its claims"
        found.append(_finding("missing-article", message, path))
    return found


def _claim(delta: Delta) -> list[Finding]:
    claim = delta.after
    quote = claim.anchor.exact
    if claim.status == "dismissed":
        return []
    if claim.status == "withdrawn":
        message = f"{claim.id}: the text no longer says {quote} ({claim.metric})"
        return [_finding("withdrawn", message, claim.article)]
    if delta.kind == "added":
        return [_at("untracked", f"{quote}: the ledger does not have this claim", claim)]
    found = []
    if claim.status == "suspect":
        found.append(_suspect(delta))
    elif claim.status in ("refuted", "disputed"):
        found.append(_at(claim.status, f"{quote}: {claim.status}{_by_whom(claim)}", claim))
    elif claim.status == "unverified":
        found.append(_at("unverified", f"{quote}: nobody has verified this", claim))
    if claim.source is None and not any(said.source or said.url for said in claim.verifications):
        found.append(_at("unsourced", f"{quote}: neither the text nor a verification names a source", claim))
    return found


def _suspect(delta: Delta) -> Finding:
    """What was judged against what stands there now."""
    claim = delta.after
    judged: Judged | None = getattr(claim, "judged", None)
    if judged is None:
        return _at("suspect", f"{claim.anchor.exact}: changed since it was verified", claim)
    figure = judged.figure
    if judged.exact != claim.anchor.exact:
        what = f"{judged.status} as {judged.exact}, now {claim.anchor.exact}"
    else:
        told = "; ".join(_differences(figure, claim))
        what = f"changed since it was {judged.status}" + (f"; {told}" if told else "")
    return structs.replace(
        _at("suspect", f"{claim.anchor.exact}: {what}", claim),
        stated=(claim.low, claim.high),
        expected=(figure.low, figure.high),
        suggestion=f"look it up again: claimcheck verify {claim.id} --verdict verified --source …",
    )


def _differences(figure: Figure, claim: Claim) -> Iterator[str]:
    """What the figure was taken to mean when it was judged → what it is taken to mean now, by field."""
    for name in ("metric", "scope", "unit", "kind", "period", "modality"):
        before, now = getattr(figure, name), getattr(claim, name)
        if before != now:
            told, became = _said(before), _said(now)
            if told != became:
                yield f"{name}: {told} → {became}"
    if figure.value != claim.value:
        yield f"value: {_said(figure.value)} → {_said(claim.value)}"
    elif (figure.low, figure.high) != (claim.low, claim.high):
        was, ends = (figure.low, figure.high), (claim.low, claim.high)
        yield f"range: {' to '.join(map(_said, was))} → {' to '.join(map(_said, ends))}"
    before, now = (one.direction if one else None for one in (figure.change, claim.change))
    if before != now:
        yield f"direction: {_said(before)} → {_said(now)}"
    elif figure.change != claim.change and figure.value == claim.value:
        bases = [one.base if one else None for one in (figure.change, claim.change)]
        if bases[0] != bases[1]:
            yield f"compared with: {_said(bases[0])} → {_said(bases[1])}"


def _said(value: object) -> str:
    """A field's value in a word or two."""
    if value is None:
        return "none"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, ClaimPeriod | BasePeriod):
        return f"{value.start or ''}..{value.end or ''}" if value.start or value.end else value.text
    return str(value)


def _by_whom(claim: Claim) -> str:
    """Who gave the verdict that stands, when, and by what source."""
    if claim.verdicts_differ:
        told = (f"{one.verdict}{_details(one)}" for one in claim.verifications)
        return f", {len({one.verdict for one in claim.verifications})} verdicts differ: {'; '.join(told)}"
    said = next((one for one in reversed(claim.verifications) if one.verdict == claim.status), None)
    return _details(said) if said is not None else ""


def _details(said: Verification) -> str:
    parts = [f" by {said.by}" if said.by else "", f" on {said.at[:10]}"]
    source = said.source or said.url
    parts.append(f" ({source})" if source else "")
    parts.append(f": {said.note}" if said.note else "")
    return "".join(parts)


def _at(rule: str, message: str, claim: Claim) -> Finding:
    anchor = claim.anchor
    span = Span(anchor.start, anchor.end, anchor.line, anchor.column, anchor.exact, claim.id)
    return _finding(rule, message, claim.article, (span,))


def _finding(name: str, message: str, article: str, spans: tuple[Span, ...] = ()) -> Finding:
    rule = rules.load(name)
    return Finding(rule.name, rule.family, rule.severity, message, article, spans)
