"""What is left over: "Supermarkets gave 432 tonnes, two-thirds of the total, and the other 216 tonnes came from …".

Runs after the shares: an amount that is a share of a known whole leaves the rest of that whole. Where no share
tells the whole, an amount near by that the parts make up is it; parts that make up nothing told prove nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...languages import templates
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..settle import alike, bare, total_of
from .meant import meant_total
from .parts import counts
from .siblings import added, apiece, misses

_BACK = 2  # sentences
_PLAIN = 100  # a bare number that is no mere count of a few things


def find(scene: Scene) -> Iterator[Relation]:
    """Sums of parts and the rest, against the whole that the parts' shares are of."""
    for number, line in scene.spoken:
        yield from _short(scene, line)
        yield from _taken(scene, line)
        for name, match in scene.templates(line, "rest."):
            last = line.figure(match, "part")
            if last is not None and counts(last):
                yield from _left(scene, number, line, last, match.group(), two=name.endswith("still"))


def _short(scene: Scene, line: Line) -> Iterator[Relation]:
    """完成目标960万的95%，尚差48万; "812 of the 900 wanted, 88 short": both make the aim."""
    for _, match in scene.templates(line, "missing."):
        missing = line.figure(match, "part")
        if missing is None or not counts(missing) or missing.value is None:
            continue
        told = [f for f in line.figures if 0 <= f.at < missing.at and counts(f) and f.unit == missing.unit]
        told = [f for f in told if f.value is not None and f.value > 0]
        if len(told) != 2 or told[0].interval == told[1].interval:
            continue
        reached, aim = sorted(told, key=lambda f: f.value or 0)
        if line.cue("aimed_at").search(line.own_text(aim) + line.after_text(aim)):
            roles = [("part", reached), ("part", missing), ("total", aim)]
            yield scene.relation("partition", "sum-mismatch", roles, match.group(), exhaustive=True)


def _taken(scene: Scene, line: Line) -> Iterator[Relation]:
    """It sold 12 of its 40 shops, leaving 28; £30m of the £46m was written off, which leaves a debt of £16m."""
    for _, match in scene.templates(line, "taken."):
        part, whole, rest = (line.figure(match, role) for role in ("part", "whole", "rest"))
        if part is None or whole is None or rest is None or not all(counts(f) for f in (part, whole, rest)):
            continue
        kin = whole.unit == rest.unit and (part.unit == whole.unit or bare(part))
        closed = line.cue("taken_ends").match(line.after_text(rest)) is not None
        if kin and closed and (whole.value or 0) > max(part.value or 0, rest.value or 0):
            roles = [("part", part), ("part", rest), ("total", whole)]
            yield scene.relation("partition", "sum-mismatch", roles, match.group(), exhaustive=True)


def _left(scene: Scene, number: int, line: Line, last: Figure, cue: str, *, two: bool) -> Iterator[Relation]:
    parts = [
        f
        for f in line.figures
        if f.at < last.at and counts(f) and _counts_like(scene, f, last) and f.row not in scene.bases
        and line.cue("mean_name").search(line.own_text(f)) is None
    ]
    if any(apiece(line, part) for part in parts):
        return
    runs = _runs(scene, number, parts, last)
    if two and len(parts) > 1:
        runs.append([parts[-1], last])  # what is done by now, and what is not
    wholes = [scene.wholes[f.row] for f in (*parts, last) if f.row in scene.wholes]
    if wholes and all(w.row == wholes[0].row for w in wholes):
        whole = wholes[0]
        told = [f for f in max(runs, key=len, default=[])[:-1] if f.row in scene.wholes]
        told = [f for f in told if scene.wholes[f.row].row == whole.row]
        if told and all(f in told or f.row == whole.row for f in parts):
            able = [[*told, last], *runs]
            fits = (run for run in able if added(run).overlaps(whole.interval))
            run = next(fits, None) or min(able, key=lambda run: misses(run, whole))
            yield from _sum(scene, [f for f in run if f.row != whole.row], whole, cue, number)
            return
    for start in range(len(parts)):
        run = [*parts[start:], last]
        total = total_of(scene, run)
        if total is not None:
            yield from _sum(scene, run, total, cue, number)
            return
    holding = next(((run, total) for run in runs if (total := total_of(scene, run)) is not None), None)
    if holding is not None:
        yield from _sum(scene, *holding, cue, number)
    elif (meant := meant_total(scene, runs)) is not None:
        yield from _sum(scene, meant.parts, meant.total, cue, number)


def _runs(scene: Scene, number: int, parts: list[Figure], last: Figure) -> list[list[Figure]]:
    """The parts of the sentence with the rest; and with those that the sentences before it tell."""
    runs = [[*parts, last]] if parts else []
    block = scene.lines[number].sentence.block
    told = parts
    for back in range(number - 1, max(-1, number - 1 - _BACK), -1):
        line = scene.lines[back]
        if line.sentence.block != block:
            break
        able = [f for f in line.figures if f.at >= 0 and counts(f) and f.row not in scene.bases]
        more = [f for f in able if _same_kind(scene, f, last)]
        if not more:
            break
        told = [*more, *told]
        runs += [[*told[start:], last] for start in range(len(more))]
    return runs


def _counts_like(scene: Scene, part: Figure, last: Figure) -> bool:
    """Whether two amounts are of one unit, or both of people: 3名, 11人."""
    people = scene.cue(scene.lines[last.sentence], "people_unit")
    return alike(part, last) or bool(people.fullmatch(part.unit) and people.fullmatch(last.unit))


def _same_kind(scene: Scene, part: Figure, last: Figure) -> bool:
    """Whether an amount of an earlier sentence counts the same: a small bare number may count anything."""
    one = _counts_like(scene, part, last)
    named = part.unit == last.unit != "" and any(sign.isspace() or not sign.isascii() for sign in part.quantity.text)
    return one and (named or (part.value or 0) >= _PLAIN)


def _sum(scene: Scene, parts: list[Figure], total: Figure, cue: str, number: int) -> Iterator[Relation]:
    """The sum, and the shares told beside its parts: what all parts make is the whole of each."""
    if any(part.interval.width is None or part.interval.width > (part.value or 0) for part in parts):
        return  # 从几万元到25亿元
    roles = [*(("part", part) for part in parts), ("total", total)]
    inferred = total.sentence != number
    yield scene.relation("partition", "sum-mismatch", roles, cue, inferred=inferred, exhaustive=True)
    if not added(parts).overlaps(total.interval):
        return
    for part in parts:
        share = next((f for f in scene.figures[part.row + 1 : part.row + 2] if f.sentence == part.sentence), None)
        if share is None or share.sign != templates.PERCENT or share.row in scene.shared | scene.moved:
            continue
        line = scene.lines[part.sentence]
        if share.kind == "share" and line.cue("pair.share_after").fullmatch(line.between(part, share)):
            scene.shared.add(share.row)
            pair = [("part", part), ("whole", total), ("share", share)]
            yield scene.relation("share-of", "share-mismatch", pair, share.quantity.text, inferred=inferred)
