"""A mean lies between the least and the most: each told by the word beside it (最高, the smallest, on average).

The three may stand in any order. Where a text tells several means of one measure, the one beside the extremes is
theirs; where only one end is told, or the mean stands in the next sentence, the relation is inferred.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..settle import alike, bare, misprinted
from ..wholes.whole_words import kindred

_TIMES = ("day", "week", "month", "year")
_TIME = 12  # signs behind a mean that may name its time
_BESIDE = 4  # figures between a mean and an end of its range
_LINK = 2  # signs of a clause that only leads to its figure
_PARTS = ";；"
# Without any of these no figure of a sentence is an end of a range.
_WORDS = tuple(f"range_{word}" for word in ("from", "none", "either", "most", "low", "high", "count"))
_CLAUSE = re.compile("[,，;；]")
_WORD = re.compile("[a-z]{5,}")
_STEM = 5  # letters


def find(scene: Scene) -> Iterator[Relation]:
    """Average-out-of-range relations of an article."""
    for number, line in scene.spoken:
        if not any(map(line.holds, _WORDS)):
            continue
        ends = [(figure, role) for figure in line.figures if (role := _end(scene, line, figure))]
        if not ends:
            continue
        means = [figure for figure in line.figures if is_mean(scene, line, figure)]
        if not means:
            means = [f for f in _beside(scene, number) if len(ends) > 1 or bare(ends[0][0]) or not bare(f)]
        yield from _between(scene, line, means, ends)


def is_mean(scene: Scene, line: Line, figure: Figure) -> bool:
    """Whether the words beside a figure call it a mean, and nothing else."""
    own = _own(line, figure)
    base = figure.row in scene.bases and figure.kind == "level" and not line.cue("dated_value").search(own)
    if not (_plain(scene, figure) or base) or line.cue("median").search(own):  # "37% above the average of 7,201"
        return False
    if line.cue("range_from").search(own):
        return False  # on average, ranging from 2.1 …
    if line.cue("range_count").search(own) and line.figures[-1] is not figure:
        return False  # the mean age of the 12 divers was 34
    before = own[: len(own) - len(line.own_text(figure))]
    told = line.cue("range_mean").search(line.own_text(figure)) or line.cue("range_mean").search(before)
    told = told or scene.cue(line, "average_behind").match(
        line.after_text(figure)
    )
    if line.cue("mean_elsewhere").search(_CLAUSE.split(line.own_text(figure))[-1]) or line.cue("mean_of_such").match(
        line.after_text(figure)
    ):
        return False  # of others than those whose ends are told
    return told is not None and line.cue("range_any").search(own) is None


def _own(line: Line, figure: Figure) -> str:
    """The words that name a figure: also those before a count of what it is told of (the mean age of the 12 divers)."""
    before = next((f for f in line.figures if f.row == figure.row - 1), None)
    counted = before is not None and line.cue("range_count").search(line.own_text(before))
    return (line.own_text(before) if before is not None and counted else "") + line.own_text(figure)


def _plain(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is an amount of its own: no base of a comparison, no range, no change."""
    if figure.row in scene.bases or figure.row in scene.moved or figure.value is None:
        return False
    return figure.sign != templates.ORDINAL and figure.kind in ("level", "duration", "share")


def _end(scene: Scene, line: Line, figure: Figure) -> str | None:
    """``low`` or ``high``, where a word before a figure says that it is the least or the most."""
    own = _own(line, figure)
    if line.cue("range_count").search(own):
        return None  # the slowest of the 42
    if figure.value is not None and line.cue("range_from").search(own):
        return "low"  # never the base of a change, though "from … to …" looks like one
    before = next((f for f in line.figures if f.row == figure.row - 1), None)
    quantity = figure.quantity
    hedge = quantity.text[: quantity.core_start - quantity.start].lower().rstrip("$€£¥ ")  # up to €980
    ended = scene.cue(line, "range_to").fullmatch(f"{own}{hedge} " if hedge else own)
    if before is not None and ended and alike(before, figure):
        return "high" if line.cue("range_from").search(line.own_text(before)) else None
    bound = {"below": "low", "above": "high"}.get(figure.quantity.hedge or "")
    if bound and line.cue("range_none").search(line.skeleton, 0, max(figure.at, 0)):
        return bound  # nothing went for under £165,000 or over £298,000
    if not _plain(scene, figure):
        return None
    either = scene.cue(line, "range_either")
    if either.match(line.after_text(figure)):
        return _one_of_two(line, figure, [f for f in line.figures if either.match(line.after_text(f))])
    surely = line.cue("range_surely").search(own)
    if surely and surely.lastgroup and own.rfind(",", 0, surely.start()) < 0 and len(_surely(line)) > 1:
        return surely.lastgroup  # the quietest day 421, the busiest 378: one of them is wrong
    most = line.figures if line.holds("range_most") else ()
    some = [f for f in most if _plain(scene, f) and line.cue("range_most").search(_own(line, f))]
    if figure in some and (role := _one_of_two(line, figure, some)):
        return role  # the thriftiest got by on 6.1, the hungriest needed 14.8
    found = {
        role: match for role in ("low", "high") if (match := scene.cue(line, f"range_{role}").search(own))
    }
    for role, match in found.items():
        clause = own[max(own.rfind(",", 0, match.start()), own.rfind("，", 0, match.start())) + 1 :]
        alone = len(found) == 1 and not scene.cue(line, "range_mean").search(clause)
        paced = figure.sign == templates.DURATION and line.cue("range_pace").search(own) is not None
        role = {"low": "high", "high": "low"}[role] if paced else role  # who is fastest takes the least time
        return role if alone else None
    return None


def _surely(line: Line) -> set[str | None]:
    """The ends of a range that words of a sentence name beyond doubt."""
    found = (line.cue("range_surely").search(_own(line, figure)) for figure in line.figures)
    return {match.lastgroup for match in found if match is not None}


def _one_of_two(line: Line, figure: Figure, ends: list[Figure]) -> str | None:
    """Which end of a range it is, where words leave open whether the best is the least: 18 at best, 52 at worst."""
    values = [f.value for f in ends if f.value is not None]
    if len(ends) != 2 or len(values) != 2 or values[0] == values[1] or not alike(*ends):
        return None
    return "low" if figure.value == min(values) else "high"


def _beside(scene: Scene, number: int) -> Iterator[Figure]:
    """Means of the sentences right before and after one, in its paragraph."""
    block = scene.lines[number].sentence.block
    for line in (*scene.lines[max(0, number - 1) : number], *scene.lines[number + 1 : number + 2]):
        if line.sentence.block == block:
            yield from (f for f in line.figures if is_mean(scene, line, f) and not dated(line, f))


def dated(line: Line, mean: Figure) -> bool:
    """Whether the words beside a mean name another time for it: last year's, in 2023."""
    return line.cue("dated_value").search(f"{line.own_text(mean)} {line.after_text(mean)[:_TIME]}") is not None


def _between(
    scene: Scene, line: Line, means: list[Figure], ends: list[tuple[Figure, str]]
) -> Iterator[Relation]:
    first, last = ends[0][0], ends[-1][0]
    able = [m for m in means if all(alike(m, f) and (m.sign == f.sign or bare(m)) for f, _ in ends)]
    ranging = line.cue("range_from").search(line.own_text(first)) is not None
    able = [m for m in able if ranging or all(bare(f) or _of_time(m) == _of_time(f) for f, _ in ends)]
    able = sorted(able, key=lambda m: min(abs(m.row - first.row), abs(m.row - last.row)))
    roles = [role for _, role in ends]
    if not able or len(roles) != len(set(roles)):
        return
    mean = able[0]
    time = line.cue("dated_value").search(line.own_text(mean)) if mean.sentence == first.sentence else None
    if time is not None and mean.row > last.row and not any(time.group() in line.own_text(f) for f, _ in ends):
        return  # 最低26℃，最高34℃，本月平均25℃: that of a longer time
    theirs = len(roles) > 1 and line.cue("range_theirs").search(line.own_text(mean))
    if any(_of_two_spans(scene, mean, f) for f, _ in ends):
        return
    if any(_of_run(scene, f) and not _of_run(scene, mean) for f, _ in ends):
        return  # the longest dry spell is no most of the dry days
    both = len(roles) > 1 and mean.sentence == first.sentence and mean.unit == first.unit == last.unit
    if any(abs(mean.row - f.row) > _BESIDE or (_parted(line, mean, f) and not (theirs or both)) for f, _ in ends):
        return
    apart = mean.sentence != first.sentence
    if apart and (len(able) > 1 or (len(ends) == 1 and not _of_one_measure(scene, line, mean, first))):
        return
    if not apart and len(ends) == 1 and _of_shorter(scene, line, mean, first):
        return
    told = {role: figure for figure, role in ends}
    if any(line.cue("range_loose").search(line.own_text(f)) for f in told.values()) and not _near(mean, told):
        return
    order = [(role, told[role]) for role in ("low",) if role in told]
    order += [("mean", mean), *((role, told[role]) for role in ("high",) if role in told)]
    inferred = apart or len(told) == 1
    yield scene.relation("order", "average-out-of-range", order, mean.quantity.text, inferred=inferred)


def _of_time(figure: Figure) -> bool:
    """Whether a figure is so much in a day or longer: £90,000 a month is no mean of single sums."""
    return figure.unit.partition("/")[2] in _TIMES


def _of_one_measure(scene: Scene, line: Line, mean: Figure, end: Figure) -> bool:
    """Whether a mean and one end of a range, told in two sentences, are of one measure.

    In scripts without spaces a mean a day is held against a single day, one a match against a single match; any other
    against what shares its name, and is of no shorter time: not the rain of two days against that of an hour. In others
    the two share a word, or the sentence of the mean tells another end of its range.
    """
    words = line.own_text(end)
    if "range_each" not in line.cues:
        theirs = scene.lines[mean.sentence]
        listed = any(_end(scene, theirs, f) for f in theirs.figures if f is not mean)
        shared = _words(theirs, mean) & _words(line, end)
        return listed or bool(shared)
    each = scene.cue(line, "range_each").search(scene.lines[mean.sentence].own_text(mean))
    if line.cue("range_finer").search(words):
        return False
    if each is None:
        return kindred(scene, line, mean.name.text, end)
    single = scene.cue(line, "range_single").search(words)
    return single is not None and (single.lastgroup == "day") == (each.lastgroup == "day")


def _of_shorter(scene: Scene, line: Line, mean: Figure, end: Figure) -> bool:
    """Whether an end of a range is of a shorter time, or of a smaller piece, than the mean: of a day, of one player.

    平均每月接诊5200人，单日最高386人; 年平均降水812毫米，最大月降水246毫米.
    """
    if "range_each" not in line.cues:
        return False
    words, means = line.own_text(end), line.own_text(mean)
    if scene.cue(line, "range_finer").search(words) and not scene.cue(line, "range_finer").search(means):
        return True
    single, each = scene.cue(line, "range_single").search(words), scene.cue(line, "range_each").search(means)
    if single is None:
        return False
    return (single.lastgroup == "day") != (each is not None and each.lastgroup == "day")


def _words(line: Line, figure: Figure) -> set[str]:
    """The words around a figure that say what it is, by their stems: month and monthly are one."""
    told = line.own_text(figure) + " " + _CLAUSE.split(line.after_text(figure))[0]
    return {word[:_STEM] for word in _WORD.findall(told)}


def _of_two_spans(scene: Scene, mean: Figure, end: Figure) -> bool:
    """Whether a mean is told of one length of time and an end of a range of another: a month, its wettest day."""
    told, ends = (_spans(scene, figure) for figure in (mean, end))
    return bool(told and ends) and told.isdisjoint(ends)


def _spans(scene: Scene, figure: Figure) -> set[str]:
    """The lengths of time that the words of its clause tell of a figure."""
    line = scene.lines[figure.sentence]
    clauses, after = _CLAUSE.split(line.own_text(figure)), _CLAUSE.split(line.after_text(figure))[0]
    before = clauses[-1] if len(clauses[-1]) > _LINK else "".join(clauses[-2:])  # 最多的月份是8月，共…
    told = f"{before} {figure.unit.partition('/')[2]} {after}"
    return {name for name in _TIMES if scene.cue(line, f"range_span.{name}").search(told)}


def _near(mean: Figure, told: dict[str, Figure]) -> bool:
    """Whether a mean lies between two ends, or would but for one slip: 轻的 and 重的 may be of something else."""
    if len(told) < len(("low", "high")) or mean.value is None:
        return False
    span = Interval(told["low"].interval.low, told["high"].interval.high)
    return span.contains(mean.value) or misprinted(mean, span)


def _of_run(scene: Scene, figure: Figure) -> bool:
    """Whether the words around a figure tell of a run or a single go: 最长连旱58天, the longest spell."""
    line = scene.lines[figure.sentence]
    told = line.own_text(figure), _CLAUSE.split(line.after_text(figure))[0]
    return any(scene.cue(line, "range_run").search(text) for text in told)


def _parted(line: Line, a: Figure, b: Figure) -> bool:
    """Whether two figures of one sentence stand in clauses of their own."""
    if a.sentence != b.sentence:
        return False
    between = line.skeleton[min(a.at, b.at) : max(a.at, b.at)]
    return any(sign in between for sign in _PARTS)
