"""What is told of all lies between what is told of the parts: rates, means and scores, which do not add up.

"Satisfaction was 94 % among outpatients and 96 % among inpatients, 95 % overall": the words beside one figure say that
it is of all, figures of the same measure right before it are of the parts.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from ...model.relation import Relation
from ..scene import Figure, Line, Scene

_MOST = 6  # parts
_SUFFIX = 2  # signs that names of one measure end in, where nouns stand before figures
_STOPS = ",，;；:："
_OPENING = ("(", "（")


def find(scene: Scene) -> Iterator[Relation]:
    """Average-out-of-range relations between a whole and its parts."""
    for number, line in scene.spoken:
        for figure in line.figures:
            if _plain(scene, figure) and _is_whole(scene, line, figure):
                parts = _parts(scene, number, figure)
                if len(parts) > 1:
                    yield _relation(scene, figure, parts)


def _plain(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is a level that neither moved nor serves to compare, told as it is."""
    apart = figure.row in scene.bases or figure.row in scene.moved
    stated = figure.modality == "stated" and figure.quantity.hedge is None
    return not apart and stated and figure.value is not None and figure.kind in ("level", "share", "duration")


def _clause(text: str) -> str:
    return text[max(text.rfind(sign) for sign in _STOPS) + 1 :]


def _is_whole(scene: Scene, line: Line, figure: Figure) -> bool:
    own, after = _clause(line.own_text(figure)), line.after_text(figure)
    return bool(line.cue("overall").search(own) or line.cue("overall_behind").match(after))


def _parts(scene: Scene, number: int, whole: Figure) -> list[Figure]:
    """The figures of one measure right before a whole: in its sentence, else in the one before it."""
    line = scene.lines[number]
    before = [f for f in line.figures if f.row < whole.row]
    if not before and number and scene.lines[number - 1].sentence.block == line.sentence.block:
        before = scene.lines[number - 1].figures
    found: list[Figure] = []
    for other in reversed(before):
        if _same_measure(scene, whole, other):
            found.append(other)
        elif found:
            break
    return found[::-1][-_MOST:]


def _same_measure(scene: Scene, whole: Figure, other: Figure) -> bool:
    line, mine = scene.lines[other.sentence], scene.lines[whole.sentence]
    alike = (other.unit, other.sign) == (whole.unit, whole.sign)
    if not alike or not _plain(scene, other) or _is_whole(scene, line, other):
        return False
    if _in_brackets(mine, whole) and not _in_brackets(line, other):
        return False  # "the rate overall (424,000 flats) is 2.3": what the rate is of
    measure = scene.cue(mine, "mean_measure")
    texts = [_clause(at.own_text(f)) for at, f in ((mine, whole), (line, other))]
    if scene.cue(mine, "overall_named").search(texts[0]):  # nouns stand right before their figures
        names = [scene.cue(mine, "copula").sub("", text) for text in texts]
        same = list(takewhile(lambda signs: signs[0] == signs[1], zip(*map(reversed, names), strict=False)))
        shared = names[0][len(names[0]) - len(same) :]
        return len(shared) >= _SUFFIX and names[1] != shared and measure.search(shared) is not None
    told = line.skeleton[: whole.at if line is mine else None]
    return measure.search(told) is not None and scene.cue(mine, "dated_value").search(texts[1]) is None


def _in_brackets(line: Line, figure: Figure) -> bool:
    return line.skeleton[: figure.at].endswith(_OPENING)


def _relation(scene: Scene, whole: Figure, parts: list[Figure]) -> Relation:
    low, high = (pick(parts, key=lambda f: f.value or 0) for pick in (min, max))
    roles = [("low", low), ("mean", whole), ("high", high)]
    return scene.relation("order", "average-out-of-range", roles, whole.quantity.text, inferred=True)
