"""Shares: 占…的比重为a%, "accounted for 30 % of", k of n."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match

from ...languages import templates
from ...languages.conversions import is_money
from ...model.relation import Relation
from ..matching import inside, name_of, same_family, same_period
from ..scene import Figure, Line, Scene, same_measure
from ..settle import bare, near, share_holds, share_slipped
from .doubt import Found, settled
from .hundred import incomplete
from .parts import counts, whole_before
from .siblings import aside, with_share
from .whole_words import has_come, of_several, outside_whole, reaches

_REACH = 60  # figures
_AHEAD = 6
_LINES = 3
_NEAR = 12  # signs between an amount and what makes it a share
_COMMA = re.compile("[，,]")
_STOP = re.compile("[;；]")
_OWN = 3  # signs of a metric that may stand without its owner
_MARK = 6  # signs between the items of a list of shares


def find(scene: Scene) -> Iterator[Relation]:
    """Share-of relations of an article, and the sums of shares that stand in parallel."""
    seen: set[int] = set()
    found: list[Found] = []
    for number, line in scene.spoken:
        for match in line.cue("shares_list").finditer(line.skeleton):
            yield from _parallel(scene, number, line, match, seen)
        found += _matches(scene, number, line, seen)
    parts = {one.part.row for one in found if one.part is not None}
    before: tuple[Found, Figure | None] | None = None
    told: list[tuple[Found, list[Relation], Figure | None]] = []
    for one in found:
        chained = before if before is not None and before[0].number == one.number else None
        relations, whole = _share(scene, one, parts, chained)
        told.append((one, relations, whole))
        before = (one, whole)
    yield from settled(scene, told, parts)


def _matches(scene: Scene, number: int, line: Line, seen: set[int]) -> list[Found]:
    found = []
    for _, match in scene.templates(line, "share."):
        share = line.figure(match, "share")
        if share is None or share.unit != "%" or share.quantity.form == "range":
            continue
        if share.row in seen or share.row in scene.moved:
            continue
        part = line.figure(match, "part") or _part(scene, line, match, share)
        seen.add(share.row)
        found.append(Found(number, line, match, share, part))
    return sorted(found, key=lambda one: one.share.row)


def _parallel(scene: Scene, number: int, line: Line, match: Match[str], seen: set[int]) -> Iterator[Relation]:
    """A、B、C分别为a、b、c，占比分别为p、q、r: the nth share is that of the nth amount."""
    shares: list[Figure] = []
    for figure in line.figures:
        if figure.at >= match.end():
            if figure.sign != templates.PERCENT or (shares and len(line.between(shares[-1], figure)) > _MARK):
                break
            shares.append(figure)
    before = [f for f in line.figures if f.at < match.start() and counts(f) and f.row not in scene.bases]
    parts = before[-len(shares) :]
    if len(shares) < 2 or len(parts) < len(shares) or len({part.unit for part in parts}) > 1:
        return
    seen.update(share.row for share in shares)
    whole, inferred = _before_list(scene, number, line, parts[0])
    if whole is not None and not inferred:
        said = any(
            line.cue(name).search(line.skeleton) for name in ("including", "partitioned", "among")
        )
        whole = whole if said or spoken_of(scene, line, whole, parts[0]) else None
    for part, share in zip(parts, shares, strict=True):
        if whole is None:
            roles = [("part", part), ("share", share)]
            yield scene.relation(
                "share-of", "share-mismatch", roles, match.group(), not_run="the whole is not stated"
            )
            continue
        roles = [("part", part), ("whole", whole), ("share", share)]
        yield scene.relation("share-of", "share-mismatch", roles, match.group(), inferred=inferred)
    if whole is not None and line.cue("partitioned").search(line.skeleton):
        summed = [("part", part) for part in parts]
        yield scene.relation(
            "partition",
            "sum-mismatch",
            [*summed, ("total", whole)],
            match.group(),
            inferred=inferred,
            exhaustive=True,
        )
        roles = [("share", share) for share in shares]
        reason = incomplete(shares)
        yield scene.relation("partition", "shares-sum", roles, match.group(), exhaustive=True, not_run=reason)


def _before_list(
    scene: Scene, number: int, line: Line, first: Figure, parts: set[int] | None = None
) -> tuple[Figure | None, bool]:
    """The whole of a list of parts: the nearest amount of its unit before it that is no base and no part."""
    for figure in scene.before(first, reach=_REACH):
        if number - figure.sentence > _LINES:
            break
        if counts(figure) and same_measure(figure, first) and figure.row not in scene.bases:
            skipped = figure.row in (parts or ()) or aside(scene, figure)
            bare = not first.unit and bool(figure.unit) and not spoken_of(scene, line, figure, first)
            if not skipped and not bare and not _has_share(scene, figure):
                same = figure.sentence == number
                if same or spoken_of(scene, line, figure, first):
                    return figure, not same
    return None, False


def _mean(scene: Scene, figure: Figure) -> bool:
    """Whether an amount is so much a day, or each: no part is of it."""
    line = scene.lines[figure.sentence]
    return line.cue("mean_name").search(line.own_text(figure)) is not None


def spoken_of(scene: Scene, line: Line, whole: Figure, first: Figure) -> bool:
    """Whether the sentence of the parts names what the whole of an earlier sentence counts."""
    return bool(whole.name.text) and whole.name.head in line.skeleton[: first.at]


def _has_share(scene: Scene, figure: Figure) -> bool:
    """Whether an amount is itself given as a share: it is a part, not the whole."""
    if with_share(scene, figure):
        return True
    line = scene.lines[figure.sentence]
    after = next((f for f in line.figures if f.at > figure.at), None)
    if after is None or after.sign != templates.PERCENT or after.kind == "change":
        return False
    return after.kind == "share" or line.cue("rate_told").search(line.own_text(after)) is not None


def _share(
    scene: Scene, one: Found, parts: set[int], chained: tuple[Found, Figure | None] | None
) -> tuple[list[Relation], Figure | None]:
    """The relations of one share, and its whole, which later shares of the sentence have in common."""
    line, match, share, part = one.line, one.match, one.share, one.part
    cue = match.group()
    relations = []
    if share.value is not None and share.sign == templates.PERCENT and "of" in match.re.groupindex:
        trap = line.cue("may_pass_100").search(line.skeleton) or _of_other_money(scene, one)
        not_run = "such a rate may pass 100 %" if trap else None
        relations.append(
            scene.relation("share-of", "share-over-100", [("share", share)], cue, not_run=not_run)
        )
    if part is None or not counts(part):
        return relations, None
    one.named = bool(_named(scene, one))
    if line.cue("increment").search(line.skeleton[: part.at]) and _of_topic(scene, line, part, share) is None:
        return relations, None  # 新增贷款中: the whole is a change, not a level
    whole, inferred, reason = line.figure(match, "whole"), False, None
    if whole is None and chained is not None and not one.named:
        whole, inferred = chained[1], chained[1] is not None and chained[1].sentence != part.sentence
    elif whole is None:
        whole, inferred, reason = _whole(scene, one, parts)
    if whole is not None and not one.explicit and _less(whole, part):
        whole = _larger(scene, part, share) or whole
    if whole is not None and not one.explicit and bare(part) and _less(whole, part):
        whole = None  # "2,400 of them" after 16 plants: not of these
    if whole is not None and not one.explicit and of_several(scene, one.of, part, whole):
        whole = None  # 三家公司合计净利润84.3亿元……派发24.8亿元，占净利润的35%: of its own
    if whole is None or whole.row == part.row or not _one_measure(scene, whole, part):
        roles = [("part", part), ("share", share)]
        reason = reason or "the whole is not stated"
        relations.append(scene.relation("share-of", "share-mismatch", roles, cue, not_run=reason))
        return relations, None
    if not _of_one_time(whole, part) and "whole" not in match.re.groupindex:
        reason = "different periods"
    roles = [("part", part), ("whole", whole), ("share", share)]
    relations.append(
        scene.relation("share-of", "share-mismatch", roles, cue, inferred=inferred, not_run=reason)
    )
    return relations, whole


def _larger(scene: Scene, part: Figure, share: Figure) -> Figure | None:
    """The amount before a part that it is a share of, or would be but for a slip: a smaller one stands nearer."""
    able = [f for f in near(scene, part) if _less(part, f) and f.row < part.row and f.row not in scene.bases]
    able = [f for f in able if part.sentence - f.sentence <= 1]
    return next((f for f in able if share_holds(part.interval, f.interval, share.interval)), None) or next(
        (f for f in able if share_slipped(part, f, share)), None
    )


def _of_other_money(scene: Scene, one: Found) -> bool:
    """Whether an amount of money is so many per cent of another by name: orders of 4.2 billion, or 104 % of sales."""
    if one.part is None or not is_money(one.part.unit) or scene.cue(one.line, "whole_named").search(one.of):
        return False
    return scene.cue(one.line, "or_so_much").search(one.match.group()) is not None


def _of_one_time(whole: Figure, part: Figure) -> bool:
    """Whether two amounts may be of one time; a part that tells none has that of its article, which may be longer."""
    if same_period(whole.period, part.period):
        return True
    told = part.read is not None and part.read.raw.time is not None
    return not told and inside(whole.period, part.period)


def _one_measure(scene: Scene, whole: Figure, part: Figure) -> bool:
    people = scene.cue(scene.lines[part.sentence], "people_unit")
    both = people.fullmatch(whole.unit) and people.fullmatch(part.unit)
    return bool(both) or same_measure(whole, part) or same_measure(part, whole)


def _less(a: Figure, b: Figure) -> bool:
    return a.value is not None and b.value is not None and a.value < b.value


def _named(scene: Scene, one: Found) -> str:
    """What the cue names as the whole, without the words that every share has."""
    core = scene.cue(one.line, "share_words").sub("", one.of).strip()
    return "" if scene.cue(one.line, "bare_whole").fullmatch(core) else core


def _part(scene: Scene, line: Line, match: Match[str], share: Figure) -> Figure | None:
    """The amount that the share speaks of: the nearest before the cue, with nothing but its growth between."""
    after = next((f for f in line.figures if f.at >= match.end() and f.at > share.at), None)
    if (
        after is not None
        and counts(after)
        and line.cue("share_then_part").fullmatch(line.between(share, after))
    ):
        return after
    named = match.groupdict().get("x")
    for figure in reversed(line.figures):
        if 0 <= figure.at < match.start() and figure.row != share.row and figure.row not in scene.bases:
            if counts(figure):
                last = max(f.at for f in line.figures if f.at < match.start())
                gap = line.skeleton[last + 1 : match.start()]
                if len(gap) > _NEAR or len(_COMMA.findall(gap)) > 1 or _STOP.search(gap):
                    return None
                if scene.cue(line, "share_subject").match(gap) and not scene.cue(line, "share_gap").fullmatch(gap):
                    return None  # another subject: its amount stands elsewhere
                if scene.cue(line, "share_joint").search(gap) or _joined(scene, line, figure):
                    return None  # of this amount and others together
                if not named or _goes_by(scene, line, named, line.own_text(figure)):
                    return figure
                continue
            if figure.kind != "change":
                return None
    return None


def _joined(scene: Scene, line: Line, figure: Figure) -> bool:
    """Whether an amount in brackets is told with the one before it: "mathematics (9) and music (12) make up"."""
    before = next((f for f in reversed(line.figures) if 0 <= f.at < figure.at), None)
    return before is not None and scene.cue(line, "share_joined").fullmatch(line.between(before, figure)) is not None


def _goes_by(scene: Scene, line: Line, name: str, text: str) -> bool:
    """Whether words before an amount hold a name, and not its opposite (非税收入 for 税收)."""
    at = text.find(name)
    return at == 0 or (at > 0 and scene.cue(line, "not_such").fullmatch(text[at - 1]) is None)


def _whole(scene: Scene, one: Found, parts: set[int]) -> tuple[Figure | None, bool, str | None]:
    number, line, part = one.number, one.line, one.part
    assert part is not None
    named = one.of.strip()
    if scene.cue(line, "outside").search(named):
        found = named_amount(scene, named, part, line, strict=True, parts=parts)
        larger = outside_whole(scene, line, named, part, one.share, parts) if found is None else None
        if larger is not None:
            return larger, larger.sentence != part.sentence, None
        return (
            found,
            found is not None and found.sentence != part.sentence,
            "no figure for the larger whole",
        )
    core = scene.cue(line, "share_words").sub("", named).strip()
    if core:
        found = named_amount(scene, core, part, line, parts=parts)
        if found is not None:
            return found, found.sentence != part.sentence, None
        if scene.cue(line, "bare_whole").fullmatch(core) is None:
            return None, False, "the whole is not stated"
    stated = scene.by_claim.get(part.claim.part_of) if part.claim and part.claim.part_of else None
    if (whole := stated) is not None and whole.row not in scene.bases and counts(whole) and not _mean(scene, whole):
        return whole, whole.sentence != part.sentence, None
    for including in line.cue("including").finditer(line.skeleton, 0, part.at):
        whole, inferred = whole_before(scene, number, line, including.start())
        if whole is not None and _mean(scene, whole):
            whole, inferred = _before_list(scene, number, line, part, parts)
        if whole is not None:
            return whole, inferred, None
        last = [f for f in line.figures if f.at < including.start() and counts(f)][-1:]
        people = scene.cue(line, "people_unit")
        if last and people.fullmatch(last[0].unit) and people.fullmatch(part.unit):
            return last[0], False, None
    whole = _of_topic(scene, line, part, one.share)
    if whole is not None:
        return whole, whole.sentence != part.sentence, None
    whole = _among(scene, line, part)
    if whole is not None or core:
        return whole, False, None
    whole, _ = _before_list(scene, number, line, part, parts)
    if whole is not None and (not reaches(part, whole, one.share) or (part.unit and not whole.unit)):
        whole = None
    return whole, True, None


def _of_topic(scene: Scene, line: Line, part: Figure, share: Figure) -> Figure | None:
    """被害人中，60岁以上的有203人: an amount that counts what the part's own sentence names as its whole.

    Of several that do, the one that agrees, or would but for one slip, is taken to be meant; else the last.
    """
    topics = list(line.cue("share_topic").finditer(line.skeleton, 0, part.at))
    words = _pieces(topics[-1]["of"] or topics[-1]["what"]) if topics else []
    able = []
    for figure in scene.before(part, reach=_REACH) if topics else ():
        told = scene.lines[figure.sentence]
        here = figure.sentence == part.sentence and figure.at > topics[-1].start()
        if not here and counts(figure) and figure.row not in scene.bases and _one_measure(scene, figure, part):
            around = told.own_text(figure) + figure.name.text + told.after_text(figure)[:_NEAR]
            if all(word in around for word in words) and not _mean(scene, figure):
                able.append(figure)
    fits = [whole for whole in able if share_holds(part.interval, whole.interval, share.interval)]
    slips = (whole for whole in able if share_slipped(part, whole, share))
    return next(iter(fits or (*slips, *able)), None)


def _pieces(text: str) -> list[str]:
    """A name in words of two signs, the last of them its head."""
    return [text[at : at + 2] for at in range(0, len(text) - 2, 2)] + [text[-2:]]


def _among(scene: Scene, line: Line, part: Figure) -> Figure | None:
    """ "Of the 1,200 staff, 300 …": the nearest amount of the same unit, when the words between say so."""
    kinds = {figure.unit for figure in line.figures if 0 <= figure.at < part.at and counts(figure)}
    if not part.unit and len(kinds) > 1:
        return None  # a bare number after amounts of several kinds: of which, nothing says
    for figure in reversed(line.figures):
        if (
            0 <= figure.at < part.at
            and counts(figure)
            and same_measure(figure, part)
            and figure.row not in scene.bases
        ):
            if line.cue("mean_name").search(line.own_text(figure)):
                continue
            between = (f for f in line.figures if figure.at < f.at < part.at)
            if any(f.sign == templates.PERCENT and f.kind == "share" for f in between):
                return None
            found = line.cue("among").search(line.skeleton, figure.at, part.at)
            found = found or scene.cue(line, "among_before").search(
                line.skeleton[max(0, figure.at - 8) : figure.at]
            )
            return figure if found else None
    return None


def named_amount(
    scene: Scene, text: str, part: Figure, line: Line, *, strict: bool = False, parts: set[int] | None = None
) -> Figure | None:
    """The nearest amount (before rather than after) whose metric is ``text``, which names a whole or a base."""
    wanted = name_of(text, None, scene.cue(line, "generic"))
    if not wanted.text:
        return None
    low, high = max(0, part.row - _REACH), part.row + _AHEAD
    near = sorted(scene.figures[low:high], key=lambda f: (f.row > part.row, abs(f.row - part.row)))
    for figure in near:
        if figure.claim and part.claim and figure.claim.part_of == part.claim.id:
            continue
        if figure.row == part.row or figure.unit != part.unit or not counts(figure):
            continue
        if (
            figure.row in scene.bases
            or figure.row in (parts or ())
            or not same_period(figure.period, part.period)
            or not has_come(scene, figure, part)
        ):
            continue
        pointing = scene.cue(line, "pointing")
        owned = figure.name.text.endswith(wanted.text) and len(wanted.text) >= _OWN
        if figure.name.text == wanted.text or (
            not strict and (owned or same_family(figure.name, wanted, pointing))
        ):
            return figure
    return None
