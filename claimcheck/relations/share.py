"""Shares: 占…的比重为a%, "accounted for 30 % of", k of n, and shares that must make 100."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from ..languages import templates
from ..model.relation import Relation
from .matching import same_period
from .parts import counts, whole_before
from .scene import Figure, Line, Scene

_REACH = 30  # figures
_LINES = 3


def find(scene: Scene) -> Iterator[Relation]:
    """Share-of and shares-sum relations of an article."""
    seen: set[int] = set()
    for number, line in enumerate(scene.lines):
        if not line.figures:
            continue
        for _, match in scene.templates(line, "share."):
            share = line.figure(match, "share")
            if share is None or share.row in seen:
                continue
            seen.add(share.row)
            yield from _share(scene, number, line, match, share)
        yield from _sums(scene, line)


def _share(scene: Scene, number: int, line: Line, match: Match[str], share: Figure) -> Iterator[Relation]:
    cue = match.group()
    if share.value is not None and share.sign == templates.PERCENT and "of" in match.re.groupindex:
        trap = scene.cue(line, "may_pass_100").search(line.skeleton)
        reason = "such a rate may pass 100 %" if trap else None
        yield scene.relation("share-of", "share-over-100", [("share", share)], cue, not_run=reason)
    if share.kind == "change":
        return
    part = line.figure(match, "part") or _part(line, match, share)
    if part is None:
        return
    whole = line.figure(match, "whole")
    inferred = False
    reason: str | None = None
    if whole is None:
        whole, inferred, reason = _whole(scene, number, line, match, part)
    if whole is None or whole.unit != part.unit or whole.row == part.row:
        roles = [("part", part), ("share", share)]
        yield scene.relation("share-of", "share-mismatch", roles, cue, not_run=reason or "the whole is not stated")
        return
    if not same_period(whole.period, part.period):
        reason = "different periods"
    roles = [("part", part), ("whole", whole), ("share", share)]
    yield scene.relation("share-of", "share-mismatch", roles, cue, inferred=inferred, not_run=reason)


def _part(line: Line, match: Match[str], share: Figure) -> Figure | None:
    """The amount that the share speaks of: the nearest before the cue, with nothing but its growth between."""
    for figure in reversed(line.figures):
        if 0 <= figure.at < match.start() and figure.row != share.row:
            if counts(figure):
                return figure
            if figure.kind != "change":
                return None
    return None


def _whole(
    scene: Scene, number: int, line: Line, match: Match[str], part: Figure
) -> tuple[Figure | None, bool, str | None]:
    named = (match.groupdict().get("of") or "").strip()
    if scene.cue(line, "outside").search(named):
        found = _named(scene, named, part, line, strict=True)
        return (found, found is not None and found.sentence != part.sentence, "no figure for the larger whole")
    core = scene.cue(line, "share_words").sub("", named).strip()
    if core:
        found = _named(scene, core, part, line)
        if found is not None:
            return found, found.sentence != part.sentence, None
        if scene.cue(line, "bare_whole").fullmatch(core) is None:
            return None, False, "the whole is not stated"
    if part.claim and part.claim.part_of and (whole := scene.by_claim.get(part.claim.part_of)):
        return whole, whole.sentence != part.sentence, None
    for including in scene.cue(line, "including").finditer(line.skeleton, 0, part.at):
        whole, inferred = whole_before(scene, number, line, including.start())
        if whole is not None:
            return whole, inferred, None
    return _among(scene, line, part), False, None


def _among(scene: Scene, line: Line, part: Figure) -> Figure | None:
    """"Of the 1,200 staff, 300 …": the nearest amount of the same unit, when the words between say so."""
    for figure in reversed(line.figures):
        if 0 <= figure.at < part.at and counts(figure) and figure.unit == part.unit:
            found = scene.cue(line, "among").search(line.skeleton[max(0, figure.at - 8) : part.at])
            return figure if found else None
    return None


def _named(scene: Scene, text: str, part: Figure, line: Line, strict: bool = False) -> Figure | None:
    """The nearest amount whose metric is the one that the share is said to be of."""
    from .matching import name_of

    wanted = name_of(text, None, scene.cue(line, "generic"))
    if not wanted.text:
        return None
    low, high = max(0, part.row - _REACH), part.row + _REACH
    near = sorted(scene.figures[low:high], key=lambda f: (abs(f.sentence - part.sentence), abs(f.row - part.row)))
    for figure in near:
        if figure.row == part.row or figure.unit != part.unit or not counts(figure):
            continue
        if abs(figure.sentence - part.sentence) > _LINES or not same_period(figure.period, part.period):
            continue
        pointing = scene.cue(line, "pointing")
        from .matching import same_family

        if figure.name.text == wanted.text or (not strict and same_family(figure.name, wanted, pointing)):
            return figure
    return None


def _sums(scene: Scene, line: Line) -> Iterator[Relation]:
    """Shares of a partition that the text says is complete: a structure a:b:c, or "…, the rest d %"."""
    for _, match in scene.templates(line, "shares."):
        first, last = line.figure(match, "first"), line.figure(match, "last")
        if first is None or last is None:
            continue
        shares = [f for f in line.figures if first.at <= f.at <= last.at and f.sign == templates.PERCENT]
        if len(shares) < 2:
            continue
        trap = scene.cue(line, "multiple_answers").search(line.skeleton)
        roles = [("share", share) for share in shares if share.kind != "change"]
        if len(roles) >= 2:
            reason = "answers may overlap" if trap else None
            yield scene.relation(
                "partition", "shares-sum", roles, match.group(), exhaustive=True, not_run=reason
            )
