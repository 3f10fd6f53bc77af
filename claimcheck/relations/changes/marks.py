"""Changes read figure by figure: each is marked by its own words as amount of change, base or level reached.

Templates (``change``) bind what one phrase says. Prose also spreads a change over a sentence: "630 million bushels
…, so the crop is 12.5 percent larger than the 560 million of last year". Here every figure gets its part from the
words that touch it, and what belongs to one level is gathered into one frame; a new subject opens another. Frames
that lack a part are completed from the sentences around them by ``spread``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...languages import templates
from ..scene import Figure, Line, Scene, same_measure
from .dashes import listed
from .frame import RATES, Frame, called_alike, fits, of_size, set_apart
from .movement import alike, way_of

CLAUSE = re.compile("[,，;；:：]")
_CLOSING = (")", "）")
_SEVERAL = 2  # percentages told of
_VERB = 24  # signs between a verb of change and the level that it leads to


def frames(scene: Scene, number: int, line: Line) -> Sequence[Frame]:
    """What one sentence says of changes, level by level; several ask, and are told the same while its bases are."""
    if not isinstance(scene.framed, dict):
        scene.framed = {}
    key = number, *(figure.row for figure in line.figures if figure.row in scene.bases)
    known: tuple[Frame, ...] | None = scene.framed.get(key)
    if known is None:
        known = scene.framed[key] = tuple(_frames(scene, number, line))
    return known


def _frames(scene: Scene, number: int, line: Line) -> list[Frame]:
    found: list[Frame] = []
    last: Figure | None = None
    parts = listed(line)
    for figure in (f for f in line.figures if f.at >= 0 and f.row not in parts and not _aside(scene, line, f)):
        before = line.own_text(figure)
        if set_apart(line, figure):
            found.append(Frame(number, None))  # what follows changes no level before it
            last = figure
            continue
        current = found[-1] if found else None
        changed, direction = _changes(scene, line, figure, current, last)
        if not changed and _over(scene, line, figure, current, last):
            _set_base(scene, line, found, number, figure, last)
        elif changed:
            _owner(scene, line, number, found, figure, before).changes.append((figure, direction))
        elif is_base(scene, line, figure) or _stood(scene, line, figure, current) or of_past(scene, line, figure):
            _set_base(scene, line, found, number, figure, last)
        elif last is not None and _goes_on(scene, line, found, last, figure):
            found.append(Frame(number, None))
            found[-1].base = figure
        elif figure.kind != "change":
            _set_level(scene, line, number, found, figure, before)
        last = figure
    return found


def _aside(scene: Scene, line: Line, figure: Figure) -> bool:
    """Whether a figure says how long a change took (十年共增加…), or is of another subject ("and 26% fewer visas")."""
    if line.cue("mark.every").search(line.own_text(figure)):
        return True  # "one death for every 1,600 cases"
    if line.cue("sized.flow").search(line.own_text(figure)):
        return True  # 同比多增36亿元: how far two changes lie apart
    if figure.sign == templates.DURATION:
        return line.cue("mark.span").match(line.after_text(figure)) is not None
    start = figure.at - len(line.own_text(figure))
    return line.cue("mark.other").match(line.skeleton, start) is not None


def _changes(
    scene: Scene, line: Line, figure: Figure, current: Frame | None, last: Figure | None
) -> tuple[bool, str | None]:
    """Whether a figure is an amount of change, and its direction."""
    before, after = line.own_text(figure), line.after_text(figure)
    if line.cue("mark.to").search(before):
        return False, None
    for match in (
        line.cue("mark.change_before").search(before),
        line.cue("mark.change_after").match(after),
    ):
        if match is not None:
            return True, way_of(match)
    timed = line.cue("mark.pace").search(before) if figure.sign == templates.DURATION else None
    if timed is not None:
        return True, way_of(timed)  # a journey of 31 hours is 5 hours "faster" than one of 36
    chained = current is not None and bool(current.changes) and current.changes[-1][0] is last
    bracketed = after[:1] in _CLOSING and line.cue("mark.bracket").fullmatch(before) is not None
    if chained and (bracketed or line.cue("mark.chain").fullmatch(before)):
        assert current is not None
        if figure.sign != current.changes[-1][0].sign:
            return True, current.changes[-1][1]
    if figure.kind != "change":
        shared = _either(scene, line, figure)
        if shared[0]:
            return shared
    claim = figure.claim
    stated = claim is not None and claim.kind == "change" and figure.read is not None
    change = figure.read.raw.change if stated and figure.read else None
    if change is not None and change.mode != "to" and claim is not None and claim.change is not None:
        direction = claim.change.direction
        return True, direction if direction in ("up", "down") else None
    return False, None


def _over(scene: Scene, line: Line, figure: Figure, current: Frame | None, last: Figure | None) -> bool:
    """Whether a level is what the change right before it is told of: "up 7.5 per cent over the 72.95 of 2023"."""
    told = current is not None and bool(current.changes) and current.changes[-1][0] is last and figure.kind != "change"
    return told and line.cue("mark.over").fullmatch(line.own_text(figure)) is not None


def _either(scene: Scene, line: Line, figure: Figure) -> tuple[bool, str | None]:
    """Whether the words of change behind the next figure are said of this one as well ("6 % or 5.7 million more")."""
    following = next((f for f in line.figures if f.at > figure.at >= 0), None)
    if following is None or following.sign == figure.sign or figure.sign not in (*RATES, templates.LEVEL):
        return False, None
    if line.cue("mark.or").fullmatch(line.after_text(figure)) is None:
        return False, None
    match = line.cue("mark.change_after").match(line.after_text(following))
    return (True, way_of(match)) if match is not None else (False, None)


def _stood(scene: Scene, line: Line, figure: Figure, current: Frame | None) -> bool:
    """Whether a level told of an earlier time is what the change right after it starts from.

    "…10.2 m, on the same day last year 12.9 m, 2.7 m lower"; "the year before 18,720 t, this year 1,560 t more".
    """
    then = scene.cue(line, "mark.then")
    following = next((f for f in line.figures if f.at > figure.at >= 0), None)
    told = then.search(line.own_text(figure))
    if following is None or figure.kind == "change" or told is None or figure.modality != "stated":
        return False
    if not fits(following, figure) or not _changes(scene, line, following, None, figure)[0]:
        return False
    level = current.new if current is not None and not current.changes and current.base is None else None
    if level is not None and alike(level, figure) and level.kind != "change":
        if then.search(line.own_text(level)) is None and _same_subject(scene, line, told, level, figure):
            return True
    return line.cue("mark.since").search(line.own_text(following)) is not None


def of_past(scene: Scene, line: Line, figure: Figure) -> bool:
    """Whether a figure is the whole or the share of one of an earlier time before it: "last year 60 of 92, or 65 %"."""
    if figure.sign not in (templates.PERCENT, templates.LEVEL) or figure.kind == "change":
        return False
    share = next((f for f in line.figures if f.at > figure.at), None)
    if figure.sign == templates.LEVEL and share is not None and share.sign == templates.PERCENT:
        if line.cue("mark.opened").fullmatch(line.after_text(figure)) and is_base(scene, line, share):
            return True  # "it was 18.94 (77 %) on the same day last year"
    chained, then = (scene.cue(line, cue) for cue in ("mark.chained", "mark.then"))
    if figure.sign == templates.LEVEL and line.cue("mark.out_of").fullmatch(line.own_text(figure)) is None:
        return False
    for other in reversed(line.figures[: line.figures.index(figure) + 1]):
        words = line.own_text(other)
        if other is not figure and (is_base(scene, line, other) or then.search(words)):
            return True
        if chained.fullmatch(words) is None:
            return False
    return False


def _same_subject(scene: Scene, line: Line, told: re.Match[str], level: Figure, then: Figure) -> bool:
    """Whether what was told of an earlier time names nothing, or what the level before it names."""
    left = scene.cue(line, "mark.plain").sub("", told.group("subject")).strip()
    if not left or scene.kin(level, then):
        return True
    return all(name in line.own_text(level) for name in left.split())


def _goes_on(scene: Scene, line: Line, found: list[Frame], last: Figure, figure: Figure) -> bool:
    """Whether a figure goes on a list of bases ("a year ago the two were A and B")."""
    listed = line.cue("mark.and").fullmatch(line.own_text(figure)) is not None
    return listed and found[-1].base is last and found[-1].new is None and same_measure(last, figure)


def is_older(scene: Scene, level: Figure) -> bool:
    """Whether the words of a level put it in an earlier time."""
    line = scene.lines[level.sentence]
    clause = CLAUSE.split(line.own_text(level))[-1]
    return line.cue("mark.held").search(clause) is not None or is_base(scene, line, level)


def is_base(scene: Scene, line: Line, figure: Figure) -> bool:
    """Whether the words around a figure make it what another is compared with; asked by many, and found once."""
    known = scene.compared.get(figure.row)
    if known is None:
        known = scene.compared[figure.row] = _compared(line, figure) and not _later(line, figure)
    return known


def _later(line: Line, figure: Figure) -> bool:
    """Whether a level tells a later time than one before it in its sentence: 2,310 in 2022, last year 3,927."""
    if not _dated(figure):
        return False
    like = [f for f in line.figures if f.at < figure.at and (f.unit, f.kind) == (figure.unit, figure.kind)]
    before = [f for f in like if _dated(f)]
    ends = [f.period.end for f in (figure, *before) if f.period is not None and f.period.end is not None]
    return len(ends) > 1 and ends[0] > max(ends[1:])


def _dated(figure: Figure) -> bool:
    """Whether the words of a figure tell its time."""
    told = figure.read is not None and figure.read.raw.time is not None
    return told and figure.period is not None and figure.period.end is not None


def _compared(line: Line, figure: Figure) -> bool:
    before, after = line.own_text(figure), line.after_text(figure)
    if line.cue("mark.stood_then").search(before):
        return True  # "more than in 2023, when the figure stood at …"
    if line.cue("mark.to").search(before) or line.cue("mark.part").search(before):
        return False
    if line.cue("mark.hoped").match(after):
        return False  # what was expected, not what was
    return (
        line.cue("mark.base_before").search(before) is not None
        or line.cue("mark.base_after").match(after) is not None
    )


def _owner(
    scene: Scene, line: Line, number: int, found: list[Frame], change: Figure, before: str
) -> Frame:
    """The frame that a change belongs to: the last one that can take it, unless the words name a new subject."""
    listed = [f for f in found if f.new is None and f.base is not None]
    if len(listed) > 1:
        for frame in listed:  # "a year ago the two were A and B: one rose 5 %, the other 7 %"
            if not frame.changes and frame.takes(change):
                return frame
    settled = bool(found) and found[-1].base is not None
    said = line.cue("mark.change_before").search(before)
    attached = line.cue("mark.noun").search(before) is not None
    if settled:
        attached |= line.cue("mark.so").search(before) is not None
        attached |= said is not None and way_of(said) is None
        attached |= found[-1].new is not None and scene.kin(change, found[-1].new)
    verb = said is not None and not attached
    for frame in _told_of(found, change):
        if frame.takes(change) and not (verb and frame is found[-1] and frame.new is not None):
            if not any((c.sign in RATES) == (change.sign in RATES) for c, _ in frame.changes):
                return frame
            if attached and frame.new is not None and line.cue("mark.since_when").search(before):
                found.append(Frame(number, frame.new))  # 同比增长10.3%，环比下降3.2%: of one level, from two
                found[-1].again = True
                return found[-1]
        if verb:
            break
    level = found[-1].level if settled else None
    if change.sign == templates.POINTS and level is not None and level.sign == templates.LEVEL:
        return found[-1]  # "up 6.7 points to $240 million from $225 million": per cent is meant
    found.append(Frame(number, None))
    return found[-1]


def _told_of(found: list[Frame], change: Figure) -> list[Frame]:
    """Frames from the last on; the share in brackets behind an amount has no growth of its own."""
    frames_ = found[::-1]
    if change.sign == templates.PERCENT and len(frames_) > 1:
        share, amount = frames_[0].level, frames_[1].level
        bases = share is frames_[0].base and amount is frames_[1].base and not frames_[0].changes
        if bases and share is not None and amount is not None and share.row == amount.row + 1:
            if (share.sign, amount.sign) == (templates.PERCENT, templates.LEVEL):
                return frames_[1:]
    return frames_


def _set_base(
    scene: Scene, line: Line, found: list[Frame], number: int, base: Figure, last: Figure | None
) -> None:
    """Gives a base to the level of its name, else to the last one told; wholes of shares are told by the way."""
    if _of_next_clause(line, found, last, base):
        found.append(Frame(number, None))
        found[-1].base = base
        return
    if last is not None and found and found[-1].new is None and [c for c, _ in found[-1].changes] == [last]:
        stock = line.cue("mark.stock").search(line.own_text(base))
        if same_measure(last, base) and line.cue("mark.flow").search(line.own_text(last)) and stock is None:
            found[-1] = Frame(number, last)  # 新增41例，前一周是52例: what was added is the level here
    able = [
        frame
        for frame in reversed(found)
        if frame.base is None
        and not (frame.changes and line.cue("mark.turn").search(line.own_text(base)))
        and (
            alike(frame.new, base)
            if frame.new is not None
            else any(change is last for change, _ in frame.changes)
        )
    ]
    named = [frame for frame in able if frame.new is not None and scene.kin(frame.new, base)]
    told = [frame for frame in able if frame.new is None or frame.new.row not in scene.bases]
    if line.cue("mark.own_subject").search(line.own_text(base)):
        told = [frame for frame in told if frame.new is None]
    told = _so_named(line, told, base)
    asides = [frame for frame in able if frame not in told]
    if asides and told and _shared(line, asides[0].new, base) > _shared(line, told[0].new, base):
        told = asides
    frame = next((f for f in (*[f for f in named if f in told], *named, *told)), None)
    if frame is None:
        found.append(Frame(number, None))
        found[-1].base = base
        return
    frame.base = base
    frame.changes = [told for told in frame.changes if not _of_plan(scene, line, told[0], base)]
    beside = line.cue("mark.beside").search(line.own_text(base)) if frame.new is not None else None
    if beside is not None and frame.new is not None and base.row == frame.new.row + 1:
        frame.verb = way_of(beside)
    found.remove(frame)  # what follows is said of the level last spoken of
    found.append(frame)


def _of_next_clause(line: Line, found: list[Frame], last: Figure | None, base: Figure) -> bool:
    """Whether a base opens a clause of its own behind a change: 剩13%，少了3个百分点；大楼占比从46%增加到50%."""
    own = line.own_text(base)
    told = any(change is last for frame in found for change, _ in frame.changes)
    return told and any(stop in own for stop in ";；") and line.cue("mark.then").search(own) is None


def _so_named(line: Line, told: list[Frame], base: Figure) -> list[Frame]:
    """Of several percentages the one whose words an earlier rate goes by.

    满意的占72%，不满意的占18%，说不清的占10%；去年满意率为68%: that of the first.
    """
    name = line.cue("mark.rate_name").search(line.own_text(base))
    shares = [frame.new for frame in told if frame.new is not None and frame.new.sign == templates.PERCENT]
    if name is None or base.sign != templates.PERCENT or len(shares) < _SEVERAL:
        return told
    called = re.compile(line.cue("mark.not_so").pattern + re.escape(name["name"]))
    able = [frame for frame in told if frame.new in shares and called.search(line.own_text(frame.new))]
    opening = re.compile(r"(?<!\w)" + re.escape(name["name"]))
    bare = [frame for frame in able if frame.new and opening.search(line.own_text(frame.new))]
    return able if len(able) < _SEVERAL else bare if len(bare) == 1 else told  # 合格的占93%，基本合格的占4%


def _of_plan(scene: Scene, line: Line, change: Figure, base: Figure) -> bool:
    """Whether a change is told against a plan, and the base is none: "3 % more than planned, and up on the 288,000"."""
    plan = scene.cue(line, "mark.plan")
    between = next((f for f in line.figures if change.at < f.at < base.at), None)
    return between is not None and plan.match(line.after_text(change)) is not None


def _shared(line: Line, level: Figure | None, base: Figure) -> int:
    """How much the words before two figures have in common: words, or signs where words have no spaces."""
    if level is None:
        return 0
    one, other = (line.own_text(figure) for figure in (level, base))
    common = set(one.split()) & set(other.split()) if one.isascii() else set(one) & set(other)
    return sum(word.isalpha() for word in common)


def _set_level(
    scene: Scene, line: Line, number: int, found: list[Frame], level: Figure, before: str
) -> None:
    current = found[-1] if found else None
    reached = line.cue("mark.to").search(before) is not None
    if reached and current is not None and current.new is None:
        if current.base is None:
            # "frozen at £360, rise by £18 to £378": where it stood is what it rose from
            first = current.changes[0][0] if current.changes else None
            same = first and line.cue("mark.same_subject").search(line.own_text(first))
            stood = [f.new for f in found if f.new and f.base is None and alike(level, f.new)]
            current.base = stood[0] if same and len(stood) == 1 else None
        if current.base is None or alike(level, current.base):
            current.new, current.verb = level, led_by(scene, line, level)
            return
    if current is not None and current.new is None and current.base is not None and not current.changes:
        # "at New Year there were 92, now there are 105"
        if alike(level, current.base) and any(line.cue(cue).search(before) for cue in ("mark.now", "mark.ends")):
            current.new, current.verb = level, led_by(scene, line, level) if reached else None
            return
    found.append(Frame(number, level))
    if current is not None and current.new is not None and current.base is None and not current.changes:
        moves = line.cue("mark.moves").search(before) is not None or _ends(scene, line, current.new, level)
        two = current.new.name.head == level.name.head and not called_alike(scene, current.new, level)
        moves = moves and not (two and level.name.text)
        if moves and current.new.kind != "change" and alike(level, current.new) and of_size(level, current.new):
            found[-1].base = current.new  # "2.20 yuan, to be raised to 2.53", "now £4, will cost £5"
            ends = reached and _ends(scene, line, current.new, level)
            found[-1].verb = led_by(scene, line, level) if ends else None


def _ends(scene: Scene, line: Line, first: Figure, last: Figure) -> bool:
    """Whether a span of time is told to open with one level and to end with the other."""
    return (
        line.cue("mark.opens").search(line.own_text(first)) is not None
        and line.cue("mark.ends").search(line.own_text(last)) is not None
        and last.row == first.row + 1
    )


def led_by(scene: Scene, line: Line, level: Figure) -> str | None:
    """The direction of the verb that leads to a level: "fell to", 月末增至."""
    verbs = list(line.cue("mark.way").finditer(line.own_text(level)[-_VERB:]))
    return way_of(verbs[-1]) if verbs else None
