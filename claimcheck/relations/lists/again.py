"""One figure told a second time: 主跨达到618米 … 618米的主跨; 有156户搬进新楼 … 这156户.

A figure that belongs to a noun told behind it is that of the same noun told before another figure of its unit, and one
that is pointed at (这, 那, 上述) was told before. Two of them differ by a slip of the pen, or they are two facts.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from re import Match

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation
from ..near_miss import one_sign_apart
from ..scene import Figure, Line, Scene

_BACK = 3  # sentences
_FEWEST, _NOUN = 2, 2  # digits; signs
_MOST = 8  # amounts of which some may make the one that is pointed at
_KINDS = frozenset((templates.LEVEL, templates.DURATION, templates.PERCENT))


def find(scene: Scene) -> Iterator[Relation]:
    """Same-fact relations of figures told again."""
    for number, line in scene.spoken:
        for figure in line.figures:
            if not _able(figure):
                continue
            noun = line.cue("again.noun").match(line.after_text(figure)) or _in_all(line, figure)
            pointed = line.cue("again.this").search(line.own_text(figure)) if _known(scene, line, figure) else None
            if noun is None and pointed is None:
                continue
            near = _near(scene, number, figure)
            if noun is not None and noun.re is line.cues["again.in_all"]:
                near = [f for f in near if _counts(scene, f, noun["noun"])]
            elif noun is not None:
                near = [f for f in near if _named(scene, f, noun["noun"])]
            else:
                near = [f for f in near if f.row < figure.row]
            cue = noun or pointed
            yield from _told(scene, figure, near, cue.group() if cue is not None else "")


def _told(scene: Scene, figure: Figure, near: list[Figure], cue: str) -> Iterator[Relation]:
    """The figure with the one that it repeats, where it repeats none and can be no sum of them."""
    values = {f.value for f in near}
    if figure.value in values or len(values) != 1 or _made_up(figure, near):
        return
    other = near[-1]
    if figure.value is None or other.value is None:
        return
    scaled = figure.value.scaleb(-figure.value.adjusted()) == other.value.scaleb(-other.value.adjusted())
    if not scaled and not one_sign_apart(figure.value, other.value, fewest=_FEWEST):
        return
    roles = [("again", figure), ("first", other)]
    yield scene.relation("same-fact", "conflicting-values", roles, cue, inferred=True)


def _known(scene: Scene, line: Line, figure: Figure) -> bool:
    """Whether a figure has no noun behind it but one that was told before."""
    after = line.after_text(figure)
    if scene.cue(line, "again.bare").match(after):
        return True
    told = scene.text_of(line)[: figure.quantity.start]
    return after[:_NOUN] in told and bool(after[:_NOUN].strip())


def _near(scene: Scene, number: int, figure: Figure) -> list[Figure]:
    """Figures of the same unit around one, of its paragraph and the one before."""
    lines = scene.lines[max(0, number - _BACK) : number + 1]
    return [
        f
        for line in lines
        for f in line.figures
        if f.row != figure.row and _able(f) and _alike(scene, f, figure)
    ]


def _alike(scene: Scene, one: Figure, other: Figure) -> bool:
    heads = scene.cue(scene.lines[one.sentence], "heads")
    same = one.unit == other.unit and one.quantity.noun == other.quantity.noun
    return same or bool(heads.fullmatch(one.unit) and heads.fullmatch(other.unit))


def _in_all(line: Line, figure: Figure) -> Match[str] | None:
    """The noun right before a count that is that of all: 共有职工420人."""
    found = line.cue("again.in_all").search(line.own_text(figure))
    return found if found is not None and len(str(figure.value).strip("0.")) >= _FEWEST else None


def _counts(scene: Scene, figure: Figure, noun: str) -> bool:
    """Whether a count tells of a noun right behind it, or right before it."""
    line = scene.lines[figure.sentence]
    return line.after_text(figure).startswith(noun) and not line.cue("again.part").search(line.own_text(figure))


def _able(figure: Figure) -> bool:
    return (
        figure.at >= 0
        and figure.sign in _KINDS
        and figure.kind != "change"
        and bool(figure.unit)
        and bool(figure.value)
        and figure.quantity.hedge is None
        and figure.quantity.form == "number"
    )


def _named(scene: Scene, figure: Figure, noun: str) -> bool:
    """Whether a figure is told of a noun right before it."""
    line: Line = scene.lines[figure.sentence]
    own = line.own_text(figure)
    at = own.rfind(noun)
    return at >= 0 and scene.cue(line, "again.copula").fullmatch(own, at + len(noun)) is not None


def _made_up(figure: Figure, near: list[Figure]) -> bool:
    """Whether some figures before make the one that points back: 这1.84亿元 of 1.15亿元 and 0.69亿元."""
    parts = near[-_MOST:]
    for size in range(2, len(parts) + 1):
        for some in combinations(parts, size):
            if sum((f.interval for f in some), Interval.exact(0)).overlaps(figure.interval):
                return True
    return any((a.interval - b.interval).overlaps(figure.interval) for a in parts for b in parts if a is not b)
