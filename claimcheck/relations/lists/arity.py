"""As many values as subjects: 分别增长a、b, "rose by a and b respectively"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from re import Match

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..scene import Figure, Line, Scene
from .counts import items, list_operand

_PAIR = 2
_LEAD = 24  # signs before "respectively" that may name a range of times
_MOST = 9  # subjects that a sentence tells values of one by one


def find(scene: Scene) -> Iterator[Relation]:
    """List-of relations between subjects and the values told for them."""
    for _, line in scene.spoken:
        parts = (_arities, _after_a_list, _of_those, _of_a_count, _of_a_range, _names_behind, _between_runs)
        told = [relation for part in parts for relation in part(scene, line)]
        yield from told
        if all(relation.not_run is not None for relation in told):
            yield from _of_names(scene, line)


def _arities(scene: Scene, line: Line) -> Iterator[Relation]:
    """分别增长a、b for as many subjects as values."""
    for _, match in scene.templates(line, "respectively."):
        values = _values(scene, line, match)
        subjects, end = match.group("subjects"), match.end("subjects")
        held = [f for f in line.figures if match.start("subjects") <= f.at < end]
        summed = held[0] if len(held) == 1 and scene.cue(line, "collective").match(held[0].unit) else None
        explained = scene.cue(line, "explained").search(subjects)
        if explained is not None:  # Arden and Brill, the two biggest buyers, rose by …
            subjects, held = subjects[: explained.start()], []
        if summed is not None and line.cue("count_behind").fullmatch(line.skeleton[summed.at + 1 : end]):
            subjects, held = line.skeleton[match.start("subjects") : summed.at], []  # 甲、乙、丙三市
        subjects = scene.cue(line, "list_lead").sub("", subjects)
        least, most = items(subjects, scene.cue(line, "list_comma"), scene.cue(line, "list_last"))
        pieces = [piece for piece in scene.cue(line, "list_comma").split(subjects) if piece.strip()]
        if len(pieces) > 1 and scene.cue(line, "list_within").search(pieces[-1]):
            least = min(least, len(pieces))  # 同城、国际及港澳台: the last is one name or two
        if subjects.rstrip().endswith(","):  # the neighbours, A and B, …: the names explain the noun before them
            least = min(least, items(pieces[-1], scene.cue(line, "list_comma"), scene.cue(line, "list_last"))[1])
        if values and "values" in match.re.groupindex and _goes_on(scene, line, values[-1], match.end("values")):
            continue
        if most < 2 or (len(values) < 2 and (least < 2 or "values" not in match.re.groupindex)) or not values:
            continue
        if most == _PAIR and subjects.isascii() and scene.cue(line, "list_last").search(subjects) is None:
            continue  # "in tonnes, that was …": a comma alone makes no list of two names
        if values[0].sign == templates.ORDINAL:
            continue  # second and third: of pairs, as often as of single ones
        joined = least < 2 and not subjects.isascii()  # 海洛因和甲基苯丙胺含量: one name or two
        open_list = scene.cue(line, "list_open").search(subjects) or held or joined
        reason = "the subjects are not a plain list" if open_list else None
        # 住宿、餐饮、文化和旅游: as many values as commas part leave open what the last joins
        inferred = len(values) == len(pieces) < most and not subjects.isascii()
        yield _arity(scene, line, match, values, (least, most), reason, inferred=inferred)


def _goes_on(scene: Scene, line: Line, last: Figure, end: int) -> bool:
    """Whether values go on behind other words: "rose 4% and 7% and fell 2%"."""
    after = next((f for f in line.figures if last.at < f.at < end), None)
    gap = line.between(last, after) if after is not None else ""
    return bool(gap.strip()) and scene.cue(line, "list_between").fullmatch(gap) is None


def _arity(
    scene: Scene,
    line: Line,
    match: Match[str],
    values: list[Figure],
    count: tuple[int, int],
    reason: str | None,
    *,
    inferred: bool,
) -> Relation:
    block = line.sentence.block
    start, end = (line.offset(place) for place in match.span("subjects"))
    span = scene.span(block, values[0].quantity.start, values[-1].quantity.end)
    number = len(values)
    given = Operand("values", Interval.exact(number), "", span, f"{number} values", Decimal(number))
    named = list_operand(scene.span(block, start, end), count)
    operands = (given, named)
    cue = match.group()[:40]
    return Relation("list-of", "respectively-arity", scene.article, operands, cue, inferred, not_run=reason)


def _values(scene: Scene, line: Line, match: Match[str]) -> list[Figure]:
    """The run of like figures after (or, in ``values``, before) the cue, with only list marks between."""
    start = match.start("values") if "values" in match.re.groupindex else match.end()
    between = scene.cue(line, "list_between")
    run: list[Figure] = []
    for figure in line.figures:
        if figure.at < start or ("values" in match.re.groupindex and figure.at >= match.end("values")):
            continue
        if run:
            unlike = figure.sign != run[0].sign and not all(map(_bare, run))  # 70, 20 and 10 per cent
            if unlike or not between.fullmatch(line.between(run[-1], figure)):
                break
            if figure.sign == templates.LEVEL and not _one_unit(run[0], figure) and run[-1].quantity.unit:
                break
        run.append(figure)
    return run


def _one_unit(first: Figure, figure: Figure) -> bool:
    """Whether two values have one unit, which the first alone may tell in full: 每斤1.18元和2.46元."""
    return figure.unit in (first.unit, first.unit.partition("/")[0])


def _after_a_list(scene: Scene, line: Line) -> Iterator[Relation]:
    """A second "respectively" of the same subjects: 进出口分别为a、b、c，比重依次为d、e."""
    marks = list(line.found("in_turn"))
    for first, second in pairwise(marks):
        former, latter = _run_after(scene, line, first.end()), _run_after(scene, line, second.end())
        if len(former) < 2 or len(latter) < 2:
            continue
        between = line.skeleton[former[-1].at + 1 : second.start()]
        if not scene.cue(line, "same_subjects").fullmatch(between):
            continue
        yield _runs(scene, line, latter, former, second.group())


def _run_after(scene: Scene, line: Line, start: int) -> list[Figure]:
    """The run of like figures that begins right behind a place."""
    between = scene.cue(line, "list_between")
    run: list[Figure] = []
    for figure in line.figures:
        if figure.at < start:
            continue
        if not run and not line.cue("in_turn_gap").fullmatch(line.skeleton[start : figure.at]):
            return []
        unlike = run and figure.sign != run[-1].sign and not all(map(_bare, run))
        if run and (unlike or not between.fullmatch(line.between(run[-1], figure))):
            break
        run.append(figure)
    return run


def _bare(figure: Figure) -> bool:
    return figure.quantity.text.replace(".", "").replace(",", "").isdigit()


def _of_names(scene: Scene, line: Line) -> Iterator[Relation]:
    """China, Germany and Mexico led, taking 21% and 14% respectively: one list of names, one run of values."""
    marks = list(line.cue("in_turn").finditer(line.skeleton))
    if len(marks) != 1:
        return
    gap = line.cue("in_turn_behind").search(line.skeleton, 0, marks[0].start())
    values = _run_before(scene, line, gap.start()) if gap is not None else []
    values = values or _run_after(scene, line, marks[0].end())
    if len(values) < 2:
        if not values:
            yield from _of_two_lists(scene, line, marks[0])
        return
    text, start = scene.reading.folded[line.sentence.block], line.sentence.start
    lists = list(scene.cue(line, "listed_names").finditer(text, start, line.sentence.end))
    if not lists:
        yield from _of_things(scene, line, values, marks[0].group())
    if len(lists) != 1 or lists[0].end() > values[0].quantity.start:
        return
    if scene.cue(line, "list_last").search(text, lists[0].end(), values[0].quantity.start):
        return  # closed their mills and depots, with 310 and 95 jobs
    names = scene.cue(line, "list_lead").sub("", lists[0].group())
    least, most = items(names, scene.cue(line, "list_comma"), scene.cue(line, "list_last"))
    most = max(least, most) if least > 1 else most
    least = least if least > 1 else most
    named = list_operand(scene.span(line.sentence.block, *lists[0].span()), (least, most))
    operands = (_run_operand(scene, line, "values", values), named)
    yield Relation("list-of", "respectively-arity", scene.article, operands, marks[0].group())


def _of_two_lists(scene: Scene, line: Line, mark: Match[str]) -> Iterator[Relation]:
    """Gold, silver and bronze went to Maddox, Ferro and Lindh respectively: two lists of names."""
    text, start = scene.reading.folded[line.sentence.block], line.sentence.start
    runs = scene.cue(line, "listed_names").finditer(text, start, line.offset(mark.start()))
    last = next((run for run in runs if line.offset(mark.start()) - run.end() <= _PAIR), None)
    if last is None or any(f.quantity.start < last.start() for f in line.figures):
        return
    lead = text[start : last.start()].lower()
    told = scene.cue(line, "listed_things").match(lead)
    if told is None or scene.cue(line, "list_last").search(lead, told.end()) is not None:
        return
    comma, joins = scene.cue(line, "list_comma"), scene.cue(line, "list_last")
    counts = len(comma.split(told["items"])) + 1, max(items(last.group(), comma, joins))
    if abs(counts[0] - counts[1]) <= 1:
        spans = (start + told.start("items"), start + told.end("items")), last.span()
        places = [scene.span(line.sentence.block, at, end) for at, end in spans]
        operands = tuple(list_operand(place, (count, count)) for place, count in zip(places, counts, strict=True))
        yield Relation("list-of", "respectively-arity", scene.article, operands, mark.group(), inferred=True)


def _of_things(scene: Scene, line: Line, values: list[Figure], cue: str) -> Iterator[Relation]:
    """The choir's sopranos, altos and basses number 14, 12 and 9 respectively: all that commas and one "and" part."""
    lead = line.skeleton[: values[0].at]
    start = len(lead) - len(scene.cue(line, "list_lead").sub("", lead))
    start = 0 if lead[start : start + 1].isdigit() else start  # in 2022, 2023 and 2024
    told = scene.cue(line, "listed_things").match(lead, start)
    if told is None or scene.cue(line, "list_last").search(lead, told.end()) is not None:
        return
    number = len(scene.cue(line, "list_comma").split(told["items"])) + 1
    if abs(number - len(values)) <= 1:
        start, end = (line.offset(place) for place in told.span("items"))
        listed = list_operand(scene.span(line.sentence.block, start, end), (number, number))
        operands = (_run_operand(scene, line, "values", values), listed)
        yield Relation("list-of", "respectively-arity", scene.article, operands, cue, inferred=True)


def _of_those(scene: Scene, line: Line) -> Iterator[Relation]:
    """Wind 35%, gas 30% and hydro 15%; this was 17, 15 and 7 respectively."""
    for match in line.found("of_those"):
        former = [f for f in line.figures if f.at < match.start()]
        values = [f for f in line.figures if match.start() <= f.at < match.end()]
        kinds = {f.sign for f in former}
        if len(former) < 2 or len(values) < 2 or len(kinds) != 1 or kinds == {values[0].sign}:
            continue
        yield _runs(scene, line, values, former, match.group())


def _of_a_count(scene: Scene, line: Line) -> Iterator[Relation]:
    """三项指标分别增长a、b、c: as many values as the count before them; 1,302, 465 and 93: a, b and c respectively."""
    for mark in line.found("in_turn"):
        values = _run_after(scene, line, mark.end()) or _run_before(scene, line, mark.start())
        if len(values) < 2 or not line.cue("run_closed").match(line.skeleton[values[-1].at + 1 :]):
            continue
        former = [f for f in line.figures if 0 <= f.at < values[0].at]
        lead = line.skeleton[former[-1].at + 1 : values[0].at] if former else ""
        back = scene.cue(line, "turns_back").fullmatch(lead)
        if not former:
            continue
        count = former[-1]
        told = line.cue("counts_subjects").match(line.skeleton[count.at + 1 :])
        if back is None and (told is None or told.lastgroup is None) and scene.cue(line, "list_comma").search(lead):
            continue
        kinds = {(f.sign, f.unit) for f in former}
        if told is not None and count.quantity.hedge is None:
            joined = scene.cue(line, "list_last").search(line.skeleton, count.at + 1, values[0].at)
            timed = count.sign == templates.DURATION and joined is not None  # 此三年间的成本和支出增幅分别为…
            timed |= count.sign == templates.ORDINAL  # the second and the third got 791 and 653
            if count.value and not timed and 2 <= count.value <= _MOST and count.unit != values[0].unit:
                named = Interval.exact(count.value)
                operands = (_run_operand(scene, line, "values", values), scene.operand("listed", count))
                if named == operands[1].interval:
                    yield Relation("list-of", "respectively-arity", scene.article, operands, mark.group())
        elif len(former) > 2 and len(kinds) == 1 and back is not None:
            yield _runs(scene, line, values, former, mark.group())


def _of_a_range(scene: Scene, line: Line) -> Iterator[Relation]:
    """1日至5日分别接待a、b、c、d和e: as many values as days, months or years from the first to the last."""
    for mark in line.found("in_turn"):
        low = max(0, mark.start() - _LEAD)
        told = list(line.cue("subject_range").finditer(line.skeleton, low, mark.start()))
        values = _run_after(scene, line, mark.end()) if len(told) == 1 else []
        if len(values) < _PAIR or scene.cue(line, "list_comma").match(line.after_text(values[-1])):
            continue
        shared = line.cue("range_shared").search(line.skeleton, told[0].end(), mark.start())  # 甲和乙分别…
        ends = [int(told[0][name] or next(_numbered(told[0], name), 0)) for name in ("a", "b")]
        number = ends[1] - ends[0] + 1
        if shared is not None or abs(number - len(values)) > 1 or number <= _PAIR:
            continue
        span = scene.span(line.sentence.block, line.offset(told[0].start()), line.offset(told[0].end()))
        operands = _run_operand(scene, line, "values", values), list_operand(span, (number, number))
        yield Relation("list-of", "respectively-arity", scene.article, operands, told[0].group() + mark.group())


def _numbered(match: Match[str], name: str) -> Iterator[int]:
    """The number of the group that matched, of those named so with a number: b5 for 周五."""
    return (int(group[1:]) for group, text in match.groupdict().items() if text and group[0] == name and group[1:])


def _names_behind(scene: Scene, line: Line) -> Iterator[Relation]:
    """40 mm, 52 mm and 61 mm in June, July and August, respectively: as many values as names between."""
    for mark in line.cue("in_turn").finditer(line.skeleton):
        figures = [f for f in line.figures if 0 <= f.at < mark.start()]
        last = figures[-1].at + 1 if figures else 0
        names = scene.cue(line, "respective_names").fullmatch(line.skeleton, last, mark.start())
        if names is None and figures and line.skeleton[last : mark.start()].strip(" ,") == "":
            names = scene.cue(line, "respective_names_after").match(line.skeleton, mark.end())
        values = _run_before(scene, line, last) if names is not None else []
        if names is None or len(values) < _PAIR:
            continue
        count = items(names["items"], scene.cue(line, "list_comma"), scene.cue(line, "list_last"))
        count = (max(count), max(count)) if min(count) > 1 else count
        start = names.start("items")
        place = scene.span(line.sentence.block, line.offset(start), line.offset(start + len(names["items"]) - 1) + 1)
        operands = _run_operand(scene, line, "values", values), list_operand(place, count)
        yield Relation("list-of", "respectively-arity", scene.article, operands, mark.group())


def _between_runs(scene: Scene, line: Line) -> Iterator[Relation]:
    """候选人分别为甲、乙，差额为丙、丁，比例分别为戊、己: a run between two of one length is as long."""
    marked = [run for mark in line.found("in_turn") if len(run := _run_after(scene, line, mark.end())) >= _PAIR]
    for first, last in pairwise(marked):
        if len(first) != len(last):
            continue
        inner = [f for f in line.figures if first[-1].at < f.at < last[0].at]
        runs = [_run_before(scene, line, figure.at + 1) for figure in inner]
        longest = max((run for run in runs if run[0] in inner), key=len, default=[])
        same = len(longest) == len(inner) and {f.sign for f in inner} <= {f.sign for f in (*first, *last)}
        if same and len(longest) >= _PAIR and abs(len(longest) - len(first)) <= 1:
            yield _runs(scene, line, longest, first, "between")


def _run_before(scene: Scene, line: Line, end: int) -> list[Figure]:
    """The run of like figures that ends right before a place."""
    between, run = scene.cue(line, "list_between"), list[Figure]()
    for figure in reversed([f for f in line.figures if 0 <= f.at < end]):
        gap = line.skeleton[figure.at + 1 : run[0].at if run else end]
        unlike = run and figure.sign != run[0].sign and not _bare(figure)
        if not (between.fullmatch(gap) if run else gap.strip(" ,") == "") or unlike:
            break
        run.insert(0, figure)
    return run


def _run_operand(scene: Scene, line: Line, role: str, run: list[Figure]) -> Operand:
    span = scene.span(line.sentence.block, run[0].quantity.start, run[-1].quantity.end)
    return Operand(role, Interval.exact(len(run)), "", span, f"{len(run)} values", Decimal(len(run)))


def _runs(scene: Scene, line: Line, values: list[Figure], former: list[Figure], cue: str) -> Relation:
    """Two runs of values of the same subjects: as long as each other."""
    operands = [_run_operand(scene, line, role, run) for role, run in (("values", values), ("listed", former))]
    return Relation("list-of", "respectively-arity", scene.article, tuple(operands), cue[:40])
