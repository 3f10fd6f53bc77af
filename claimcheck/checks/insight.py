"""What follows from a claim: levels at other times that its change implies, and the figures that bind it.

Nothing here is a finding; it is what a person wants to see before they verify.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..model.claim import Claim
from ..model.interval import Interval
from ..model.relation import Relation
from ..model.report import Implied, Link
from .consistency import judge


def implied(claim: Claim, siblings: Sequence[Claim]) -> Iterator[Implied]:
    """The level before the change: what a level and the growth stated for it say about the base period.

    ``claim`` may be either of the two; ``siblings`` are the claims of its article.
    """
    for level, change in _pairs(claim, siblings):
        before = _before(level, change)
        if before is not None:
            base = change.change.base if change.change else None
            yield Implied(
                level,
                change,
                before.low,
                before.high,
                base.start if base else None,
                base.end if base else None,
            )


def _pairs(claim: Claim, siblings: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    for other in siblings:
        level, change = (other, claim) if claim.kind == "change" else (claim, other)
        if level.kind == "level" and change.kind == "change" and _same_subject(level, change):
            yield level, change


def _same_subject(level: Claim, change: Claim) -> bool:
    """Same metric, scope and period, both still said, and the change stands right behind the level."""
    return (
        level.active
        and change.active
        and level.metric == change.metric
        and level.scope == change.scope
        and level.period is not None
        and change.period is not None
        and (level.period.start, level.period.end) == (change.period.start, change.period.end)
    )


def _before(level: Claim, change: Claim) -> Interval | None:
    """old = new ÷ factor, or old = new − delta; None where the change gives neither, or no bounds."""
    moved = change.change
    if moved is None:
        return None
    if moved.factor is not None:
        old = level.interval / Interval(*moved.factor)
    elif moved.delta is not None and change.unit == level.unit:
        old = level.interval - Interval(*moved.delta)
    else:
        return None
    return None if old.low is None or old.high is None else old


def links(claim: Claim, relations: Iterable[Relation]) -> Iterator[Link]:
    """The relations that the claim takes part in, each judged by itself."""
    for relation in relations:
        if not any(operand.span.claim == claim.id for operand in relation.operands):
            continue
        yield link(relation, besides=claim.id)


def link(relation: Relation, besides: str | None = None) -> Link:
    """One relation judged by itself; its figures but for those of the claim ``besides``."""
    others = tuple(
        (operand.role, operand.label or operand.span.exact)
        for operand in relation.operands
        if besides is None or operand.span.claim != besides
    )
    line = min((operand.span.line for operand in relation.operands), default=0)
    return Link(
        relation.rule,
        relation.kind,
        relation.cue,
        others,
        _outcome(relation),
        relation.inferred,
        relation.article,
        line,
    )


def _outcome(relation: Relation) -> str:
    if relation.not_run:
        return f"not run: {relation.not_run}"
    findings, checked = judge([relation])
    if findings:
        return f"conflict: {findings[0].arithmetic or findings[0].message}"
    return "holds only by rounding" if any(one.by_rounding for one in checked) else "holds"
