"""Two groups that are all there is: "14 of the 20 said yes and the other six no"; 20人中，14人赞成，其余6人反对.

"A of the B" names the whole of A, whatever the two are called, and "the other C" in the same sentence or the next
says that nothing else is left: A, what stands between, and C make B.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..scene import Figure, Line, Scene
from ..settle import alike, bare, counted_alike
from .parts import counts
from .siblings import added

_BEFORE = "out_of.of_those"  # the whole stands before its part, with other words between
_MANY = 100  # things that are told one group after the other
_INSIDE = ("including", "mean_name", "extreme")


def find(scene: Scene) -> Iterator[Relation]:
    """Sums of a group out of a whole, and the rest of that whole."""
    for number, line in scene.spoken:
        yield from _but_one(scene, number, line)
        stated = [
            (line.figure(match, "part"), line.figure(match, "whole"), name == _BEFORE)
            for name, match in scene.templates(line, "out_of.")
        ]
        opened = _opened(scene, number, line) if not stated else None
        for part, whole, before in (*stated, *([(*opened, True)] if opened else [])):
            if part is None or whole is None or not _may(scene, part, whole):
                continue
            told = _rest(scene, number, part)
            if told is not None and _may(scene, told[0], whole) and _such(scene, told[0], (part, whole)):
                between = _between(scene, part, told[0], whole)
                parts = [part, told[0]]
                if between and before:
                    continue  # of the 230 flats, 96 have two rooms, 84 three and the remaining 50 four
                if between and not added(parts).overlaps(whole.interval):
                    parts = [part, *between, told[0]]
                if _uncounted(scene, part, told[0]) and not added(parts).overlaps(whole.interval):
                    continue
                roles = [*(("part", one) for one in parts), ("total", whole)]
                facts = (("severity", "warning"),) if part.sentence != whole.sentence else ()
                yield scene.relation("partition", "sum-mismatch", roles, told[1], exhaustive=True, facts=facts)


def _but_one(scene: Scene, number: int, line: Line) -> Iterator[Relation]:
    """ "One of the four demands … and the other three": the one is no figure of its own."""
    for _, match in scene.templates(line, "one_of_all."):
        whole = line.figure(match, "whole")
        if whole is None or not counts(whole) or whole.value is None or not 2 < whole.value < _MANY:
            continue
        told = _rest(scene, number, whole)
        if told is None or not _may(scene, told[0], whole) or not _such(scene, told[0], (whole,)):
            continue
        beside = scene.lines[told[0].sentence]
        if scene.cue(beside, "one_of_some").match(beside.after_text(told[0])):
            continue  # the other three who sat then
        if told[0].row != whole.row + 1 or told[0].quantity.hedge is not None:
            continue
        start = line.offset(match.start("one"))
        span = scene.span(line.sentence.block, start, start + len(match["one"]))
        one = Operand("part", Interval.exact(1), "", span, span.exact, Decimal(1))
        operands = (one, scene.operand("part", told[0]), scene.operand("total", whole))
        yield Relation("partition", "sum-mismatch", scene.article, operands, told[1], exhaustive=True)


def _may(scene: Scene, part: Figure, whole: Figure) -> bool:
    """Whether one amount may be part of another: people, votes and branches go by many names."""
    return (
        counts(part)
        and counts(whole)
        and part.value is not None
        and whole.value is not None
        and part.value < whole.value * 10  # a scale too many is a slip, a thousandfold another thing
        and (alike(part, whole) or counted_alike(scene, part, whole))
        and not {part.row, whole.row} & scene.bases
    )


def _such(scene: Scene, rest: Figure, others: tuple[Figure, ...]) -> bool:
    """Whether the rest is of the same things: without a noun of its own, or with theirs."""
    people = scene.cue(scene.lines[rest.sentence], "people_unit")
    noun, nouns = rest.quantity.noun, [figure.quantity.noun for figure in others]
    return noun in ("", *nouns) or all(people.fullmatch(name) for name in (noun, *filter(None, nouns)))


def _rest(scene: Scene, number: int, part: Figure) -> tuple[Figure, str] | None:
    """What is called the rest behind a part, in its sentence or at the head of the next, and the words for it."""
    for line in scene.lines[number : number + 2]:
        head = line is scene.lines[number]
        for _, match in scene.templates(line, "rest."):
            figure = line.figure(match, "part")
            if figure is not None and figure.row > part.row and (head or figure is line.figures[0]):
                return figure, match.group()
    return None


def _between(scene: Scene, part: Figure, last: Figure, whole: Figure) -> list[Figure]:
    """The amounts told between a part and the rest that are parts of the whole by themselves."""
    found = []
    for figure in scene.figures[part.row + 1 : last.row]:
        line = scene.lines[figure.sentence]
        if figure is whole or not _may(scene, figure, whole) or _inner(scene, line, figure):
            continue
        found.append(figure)
    return found


def _uncounted(scene: Scene, part: Figure, last: Figure) -> bool:
    """Whether words between a part and the rest tell of more without a figure: "one in April", 另有部分."""
    for line in scene.lines[part.sentence : last.sentence + 1]:
        start = part.at + 1 if part in line.figures else 0
        end = last.at if last in line.figures else len(line.skeleton)
        if line.cue("some_more").search(line.skeleton, start, end):
            return True
    return False


def _inner(scene: Scene, line: Line, figure: Figure) -> bool:
    return any(line.cue(name).search(line.own_text(figure)) for name in _INSIDE)


def _opened(scene: Scene, number: int, line: Line) -> tuple[Figure, Figure] | None:
    """ "There are eleven sites. Six are being cleaned up; the remaining five must wait": a part that opens a sentence,
    and the only count of the sentence before."""
    before = scene.lines[number - 1] if number else line
    if before is line or before.sentence.block != line.sentence.block or not line.figures:
        return None
    part = line.figures[0]
    if line.cue("some_of_those").match(line.skeleton) is None or not counts(part):
        return None
    if not bare(part) and not part.quantity.text.isalpha():
        return None
    told = [figure for figure in before.figures if counts(figure) and figure.value]
    whole = told[0] if len(told) == 1 and told[0].quantity.noun and told[0].quantity.hedge is None else None
    few = whole is not None and whole.value is not None and part.value is not None and part.value < whole.value < _MANY
    return (part, whole) if few and whole is not None else None
