"""Findings that somebody decided to let pass, in the text or in the configuration, always with a reason.

A suppression is a promise with an end: one that has expired, and one that suppresses nothing, is itself a
finding, so that none outlives its reason unseen.
"""

from __future__ import annotations

from fnmatch import fnmatchcase

from msgspec.structs import replace

from ..model.finding import Finding
from ..model.policy import Ignore
from ..model.report import Suppressed
from .batch import Batch, Circumstances
from .comments import Remark, remarks


def apply(batch: Batch, circumstances: Circumstances) -> Batch:
    """Take out what is suppressed; add what is wrong with the suppressions themselves."""
    asides: list[Remark] = []
    wrong: list[Finding] = []
    for document in circumstances.documents.values():
        good, bad = remarks(document, circumstances.rules)
        asides += good
        wrong += bad
    live_asides = [one for one in asides if not _over(one, circumstances)]
    ignores = [_resolved(one, circumstances.claims) for one in circumstances.ignores]
    live_ignores = [one for one in ignores if not _over(one, circumstances)]
    kept: list[Finding] = []
    taken: list[Suppressed] = []
    used: set[int] = set()
    for finding in batch.findings:
        aside = [one for one in live_asides if one.covers(finding)]
        ignore = [one for one in live_ignores if _covers(one, finding)]
        used.update(id(one) for one in (*aside, *ignore))
        if aside:
            taken.append(Suppressed(finding, "comment", aside[0].reason))
        elif ignore:
            taken.append(Suppressed(finding, "configuration", ignore[0].reason))
        else:
            kept.append(finding)
    wrong += _idle(asides, ignores, used, circumstances)
    return Batch(tuple(kept + wrong), batch.suppressed + tuple(taken))


def _idle(
    asides: list[Remark], ignores: list[Ignore], used: set[int], circumstances: Circumstances
) -> list[Finding]:
    """What has expired or suppresses nothing."""
    found: list[Finding] = []
    for remark in asides:
        if _over(remark, circumstances):
            found.append(_of_remark(remark, "expired-suppression", _held_until(remark, circumstances)))
        elif id(remark) not in used and _had_a_say(remark.rules, circumstances):
            found.append(_of_remark(remark, "unused-suppression", "nothing here needs it"))
    for ignore in ignores:
        if _over(ignore, circumstances):
            found.append(_of_ignore(ignore, "expired-suppression", _held_until(ignore, circumstances)))
        elif (
            id(ignore) not in used
            and _was_looked_at(ignore, circumstances)
            and _had_a_say((ignore.rule,), circumstances)
        ):
            found.append(_of_ignore(ignore, "unused-suppression", "nothing needs it"))
    return found


def _held_until(one: Remark | Ignore, circumstances: Circumstances) -> str:
    return f"it held until {one.until}; today is {circumstances.as_of}"


def _over(one: Remark | Ignore, circumstances: Circumstances) -> bool:
    return one.until is not None and circumstances.as_of is not None and one.until < circumstances.as_of


def _resolved(ignore: Ignore, claims: frozenset[str]) -> Ignore:
    """The ignore with the full id of its claim; a beginning of several ids stays, and so suppresses nothing."""
    if ignore.claim is None:
        return ignore
    meant = [claim for claim in claims if claim.startswith(ignore.claim)]
    return replace(ignore, claim=meant[0]) if len(meant) == 1 else ignore


def _covers(ignore: Ignore, finding: Finding) -> bool:
    if ignore.rule not in ("*", finding.rule):
        return False
    if ignore.article is not None and not fnmatchcase(finding.article, ignore.article):
        return False
    return ignore.claim is None or any(span.claim == ignore.claim for span in finding.spans)


def _was_looked_at(ignore: Ignore, circumstances: Circumstances) -> bool:
    """Whether this run would have used the ignore, had there been anything to suppress."""
    if circumstances.complete:
        return True
    if ignore.claim is not None:
        return any(claim.startswith(ignore.claim) for claim in circumstances.claims)
    return ignore.article is not None and any(
        fnmatchcase(path, ignore.article) for path in circumstances.documents
    )


def _had_a_say(names: tuple[str, ...], circumstances: Circumstances) -> bool:
    """Whether any of these rules could have found something: without a ledger, say, no tracking rule can."""
    known = [name for name in names if name in circumstances.rules]
    if len(known) < len(names):
        return True
    from ..rules import load

    return any(load(name).family in circumstances.ran for name in known)


def _of_remark(remark: Remark, rule: str, why: str) -> Finding:
    names = ", ".join(remark.rules)
    message = f"the suppression of {names} ({remark.reason}): {why}"
    return Finding(rule, "input", "warning", message, remark.article, (remark.span,), suggestion="remove it")


def _of_ignore(ignore: Ignore, rule: str, why: str) -> Finding:
    where, _, _ = ignore.origin.partition(":")
    message = f"the suppression of {ignore.rule} at {ignore.origin} ({ignore.reason}): {why}"
    return Finding(rule, "input", "warning", message, where, (), suggestion="remove it")
