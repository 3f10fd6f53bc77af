"""One figure told a second time: 主跨达到618米 … 618米的主跨; 有156户搬进新楼 … 这156户; 214 on board … all 214.

A figure that belongs to a noun told behind it is that of the same noun told before another figure of its unit, and one
that is pointed at (这, 那, 上述, "the", "all") was told before. Two of them differ by a slip of the pen, or they are
two facts; of two digits, which few figures do not share, only such as exchanges them.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from re import Match

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation
from ..near_miss import one_sign_apart
from ..scene import Figure, Line, Scene

_BACK = 3  # sentences
_FEWEST, _NOUN = 2, 2  # digits; signs
_PERSON = "person"
_MOST = 8  # amounts of which some may make the one that is pointed at
_KINDS = frozenset((templates.LEVEL, templates.DURATION, templates.PERCENT))


def find(scene: Scene) -> Iterator[Relation]:
    """Same-fact relations of figures told again."""
    for number, line in scene.spoken:
        for figure in line.figures:
            yield from _known_of(scene, number, line, figure)
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


def _known_of(scene: Scene, number: int, line: Line, figure: Figure) -> Iterator[Relation]:
    """A figure spoken of as known, where none told before is the same and one is a slip of the pen away."""
    own, after = line.own_text(figure), line.after_text(figure)
    match = line.cue("again.the").search(own)
    if match is None or line.cue("again.another").match(after) or scene.compared.get(figure.row):
        return
    if not _able(figure) and not (match["all"] and not figure.unit and _digits(figure) > _FEWEST):
        return
    told = [f for f in scene.figures if f.row != figure.row and (_able(f) or _roughly(f))]
    if any(f.interval.overlaps(figure.interval) and _may_repeat(figure, f) for f in told):
        return
    before = [f for f in told if f.row < figure.row and number - f.sentence <= _BACK and _may_repeat(figure, f)]
    bound = bool(match["all"]) and line.cue("again.all").match(after) is not None
    last = [f for f in before if bound and number - f.sentence <= 1 and _counted_so(figure, f)]
    slips = last or [f for f in before if _slipped(figure, f)]
    if len({f.value for f in slips}) == 1 and not _made_up(figure, before):
        roles = [("again", figure), ("first", slips[-1])]
        yield scene.relation("same-fact", "conflicting-values", roles, match.group(), inferred=True)


def _roughly(figure: Figure) -> bool:
    """Whether a count is told in all its digits, although a word makes it a rough one: some 1,480 runners."""
    rough = figure.quantity.hedge == "about" and figure.sign == templates.LEVEL and figure.at >= 0 and figure.unit
    return bool(rough) and _digits(figure) > _FEWEST


def _digits(figure: Figure) -> int:
    return len((figure.value or Decimal(0)).normalize().as_tuple().digits)


def _may_repeat(figure: Figure, other: Figure) -> bool:
    """Whether two figures may tell the same: of one unit, or people who go by a noun of theirs."""
    people = _PERSON in (figure.unit, other.unit) and figure.quantity.noun and other.quantity.noun
    return figure.unit == other.unit or bool(people and _exchanged(figure, other)) or not (figure.unit and other.unit)


def _slipped(figure: Figure, other: Figure) -> bool:
    """Whether a slip of the pen makes one figure of the other that few figures are away from."""
    assert figure.value is not None and other.value is not None
    if _exchanged(figure, other):
        return True
    whole = "-" in figure.quantity.text  # the 14-storey block
    return _digits(figure) + whole > _FEWEST and one_sign_apart(figure.value, other.value, fewest=_FEWEST)


def _exchanged(figure: Figure, other: Figure) -> bool:
    signs = [[sign for sign in f.quantity.text if sign.isdigit()] for f in (figure, other)]
    turned = signs[0] != signs[1] and sorted(signs[0]) == sorted(signs[1])
    values = figure.value or Decimal(0), other.value or Decimal(0)
    return turned and one_sign_apart(*values, fewest=_FEWEST) and values[0].adjusted() == values[1].adjusted()


def _counted_so(figure: Figure, other: Figure) -> bool:
    """Whether "all seven of them" can only be those that were counted last."""
    return figure.unit == other.unit and figure.quantity.form == other.quantity.form == "number"


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
