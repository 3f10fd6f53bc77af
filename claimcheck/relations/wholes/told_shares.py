"""Shares that no single phrase holds: a rate beside the two amounts it is made of, a share whose part is only named.

"Of 6,000 households 2,400 replied, a response rate of 40 %", 资产250亿元，负债145亿元，资产负债率58%: the two amounts
before such a rate are its part and its whole. "Theft made up 41 % of the total": the part is the amount that goes
by the subject's name, wherever it stands. Both run after the other shares and leave alone what those have bound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation
from ..changes.marks import is_base
from ..scene import Figure, Line, Scene
from ..settle import alike, share_holds, share_slipped
from .parts import counts
from .whole_words import name_likeness, named_whole, of_several

_HUNDRED = Interval.exact(100)
_AROUND = 40  # figures
_NEAR = 6  # how many times the stated share the two amounts may make it
_LETTERS = 2  # the last signs of a rate's name, which may be short for two words
_ALL = 100  # per cent


def find(scene: Scene) -> Iterator[Relation]:
    """Share-of relations of rates told with their two amounts."""
    for number, line in scene.spoken:
        for share in line.figures:
            if open_share(scene, line, share):
                yield from _of_two(scene, line, share) or _of_subject(scene, number, line, share)


def open_share(scene: Scene, line: Line, share: Figure) -> bool:
    """Whether a percentage is a share that nothing has bound yet, and not there to compare with."""
    return unbound(scene, share) and not is_base(scene, line, share)


def unbound(scene: Scene, share: Figure) -> bool:
    """Whether a percentage is a share that nothing has bound yet."""
    return is_share(scene, share) and share.value is not None and share.row not in scene.shared


def is_share(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is a percentage that no change is told in."""
    return (
        figure.at >= 0
        and figure.sign == templates.PERCENT
        and figure.unit == "%"
        and figure.kind != "change"
        and figure.row not in scene.moved
    )


def one_share(scene: Scene, figure: Figure) -> bool:
    """The same, told as one number and not as a range."""
    return is_share(scene, figure) and figure.quantity.form != "range"


def _of_two(scene: Scene, line: Line, share: Figure) -> list[Relation]:
    """A named rate right behind two amounts of one kind: the smaller is the part, unless its name says otherwise."""
    told = line.cue("rate_told").search(line.own_text(share))
    if told is None or scene.cue(line, "rate_of_time").search(told.group()):
        return []
    before = [f for f in line.figures if 0 <= f.at < share.at and counts(f) and f.value is not None]
    two = [f for f in before if alike(f, before[-1]) or _both_people(scene, line, f, before[-1])][-2:]
    if len(two) < 2 or any(f.row in scene.bases for f in two) or not _together(scene, line, two, share):
        return []
    part, whole = _ordered(scene, line, two, told.groupdict().get("name") or "")
    if part is not None and whole is not None and within_reach(part, whole, share):
        scene.shared.add(share.row)
        roles = [("part", part), ("whole", whole), ("share", share)]
        return [scene.relation("share-of", "share-mismatch", roles, told.group())]
    return []


def _of_subject(scene: Scene, number: int, line: Line, share: Figure) -> list[Relation]:
    """ "Theft made up 41 % of the total": the part goes by that name; "that is 77 % of it": it was told last."""
    said = line.cue("subject_share").search(line.own_text(share))
    after = line.cue("subject_of").match(line.after_text(share))
    if said is None or (after is None and "of" not in said.re.groupindex):
        return []
    text = after.group("of") if after is not None else said.group("of")
    subject = said.groupdict().get("subject") or ""
    able: list[Figure | None] = []
    if scene.cue(line, "no_subject").fullmatch(subject):
        able = [_just_told(scene, line, share)]
    elif scene.cue(line, "points_back").fullmatch(subject.strip()):
        able = [_last_told(scene, number)]
    pairs = []
    stated = _stated_whole(scene, line, share)
    for part in able or _by_name(scene, line, share, subject):
        whole = stated or (named_whole(scene, line, text, part, share) if part is not None else None)
        if part is None or whole is None or of_several(scene, text, part, whole):
            continue
        if whole.row != part.row and not _other_basis(scene, part, share):
            pairs.append((part, whole))
    fitting = [pair for pair in pairs if share_holds(pair[0].interval, pair[1].interval, share.interval)]
    near = [pair for pair in pairs if within_reach(*pair, share)]
    if not fitting and len({(a.interval, b.interval) for a, b in near}) != 1:
        return []
    part, whole = (fitting or near)[0]
    scene.shared.add(share.row)
    roles = [("part", part), ("whole", whole), ("share", share)]
    inferred = part.sentence != share.sentence
    return [scene.relation("share-of", "share-mismatch", roles, said.group(), inferred=inferred)]


def _other_basis(scene: Scene, part: Figure, share: Figure) -> bool:
    """Whether an amount is told by another way of counting than the share: 若按全市口径统计……为1.21亿吨."""
    line = scene.lines[part.sentence]
    return part.sentence != share.sentence and line.cue("other_basis").search(line.skeleton, 0, part.at) is not None


def _stated_whole(scene: Scene, line: Line, share: Figure) -> Figure | None:
    """The amount right behind a share and "of the": 48 % of the 30 million budgeted."""
    after = next((figure for figure in line.figures if figure.at > share.at), None)
    if after is None or not counts(after):
        return None
    return after if line.cue("of_whole").fullmatch(line.between(share, after)) is not None else None


def _just_told(scene: Scene, line: Line, share: Figure) -> Figure | None:
    """The amount told right before a share that has no other subject."""
    before = [f for f in line.figures if 0 <= f.at < share.at and f.sign != templates.ORDINAL]
    able = bool(before) and counts(before[-1]) and not is_base(scene, line, before[-1])
    return before[-1] if able else None


def _last_told(scene: Scene, number: int) -> Figure | None:
    """The only amount of the sentence before."""
    if not number or scene.lines[number - 1].sentence.block != scene.lines[number].sentence.block:
        return None
    told = [f for f in scene.lines[number - 1].figures if counts(f) and f.row not in scene.bases]
    return told[0] if len(told) == 1 else None


def _by_name(scene: Scene, line: Line, share: Figure, subject: str) -> list[Figure]:
    """Amounts around a share that the subject's own words stand beside, as many of them as any has."""
    found: list[tuple[int, Figure]] = []
    for figure in scene.figures[max(0, share.row - _AROUND) : share.row + _AROUND]:
        block = scene.reading.document.blocks[scene.lines[figure.sentence].sentence.block]
        if block.kind == "table" or figure.quantity.hedge is not None:
            continue  # a table's cells are told by their row and column
        told = scene.lines[figure.sentence]
        base = figure.row in scene.bases or is_base(scene, told, figure)
        base = base or told.cue("mean_name").search(told.own_text(figure)) is not None
        if counts(figure) and figure.value is not None and not base:
            likeness = name_likeness(scene, line, subject, figure)
            if likeness:
                found.append((likeness, figure))
    best = max((likeness for likeness, _ in found), default=0)
    return [figure for likeness, figure in found if likeness == best]


def _together(scene: Scene, line: Line, two: Sequence[Figure], share: Figure) -> bool:
    """Whether two amounts count alike and stand with the rate in one breath, no other amount or rate between."""
    between = [f for f in line.figures if two[0].at < f.at < share.at and f is not two[1]]
    between = [f for f in between if f.sign != templates.LEVEL or f.at > two[1].at]
    if any(line.cue("mean_name").search(line.own_text(f)) or earlier(f, share) for f in two):
        return False
    return not between and not any(sign in line.between(two[0], share) for sign in ";；")


def _both_people(scene: Scene, line: Line, a: Figure, b: Figure) -> bool:
    people = scene.cue(line, "people_unit")
    return bool(people.fullmatch(a.unit) and people.fullmatch(b.unit))


def _ordered(
    scene: Scene, line: Line, two: Sequence[Figure], name: str
) -> tuple[Figure | None, Figure | None]:
    """Part and whole: the part goes by the rate's name (完工 of 完工率), else it is the smaller."""
    small, large = sorted(two, key=lambda f: f.value or 0)
    if name.isascii():
        return small, large
    stems = {name[i : i + 2] for i in range(len(name) - 1)}
    beside = line.own_text(small) + small.name.text
    if line.cue("not_such").search(line.own_text(small)):
        return None, None  # 不合格40件，合格率: the part is what is left
    met = line.cue("met_of_due").search(line.skeleton[: small.at]) is not None
    signs = re.compile(".{0,4}".join(map(re.escape, name[-_LETTERS:])))  # 调解与撤诉: 调撤
    said = met or any(stem in beside for stem in stems) or (len(name) > 1 and signs.search(beside))
    return (small, large) if said else (None, None)


def earlier(figure: Figure, share: Figure) -> bool:
    """Whether a figure is of a time that was over when that of the share began."""
    a, b = figure.period, share.period
    if a is None or b is None or a.end is None or b.start is None:
        return False
    return a.end < b.start


def within_reach(part: Figure, whole: Figure, share: Figure) -> bool:
    """Whether two amounts can be meant at all: what they make is not far from the stated share."""
    if share_holds(part.interval, whole.interval, share.interval):
        return True
    if not part.value or not whole.value or not share.value:
        return False
    made = 100 * part.value / whole.value
    if share_slipped(part, whole, share):
        return True
    if made > _ALL >= share.value:
        return False  # a part is no more than its whole
    return share.value <= _NEAR * made and made <= _NEAR * share.value
