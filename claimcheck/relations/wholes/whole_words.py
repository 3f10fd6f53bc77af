"""The whole that a share's words name: "8 % of the general fund", 占当季营收的, 占全市套数的.

Names are held together by their words, not by their ends: what the share says of its whole must stand beside an
amount of the part's unit, in its name or in the words before it. Words of one meaning (营收, 营业收入; turnover,
revenue) count as one. Where the words say only "the total", the one amount that can be a total is meant.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from re import Pattern

from ..changes.marks import is_base
from ..matching import clearly_same_period, name_of
from ..scene import Figure, Line, Scene
from ..settle import alike, share_holds
from .meant import may_total
from .parts import counts

_CLAUSES = re.compile("[，,；;。：:]")
_BACK, _AHEAD = 80, 8  # figures
_HALF = 2  # a whole's words match when one in so many of their signs stands beside the amount
_SHORTEST = 2
_KINDRED = 2  # signs
_MASK = "\ue008"  # stands for a word of which another word is only a piece
_LIST = 2  # sentences over which a list of shares may run
_SAYS_MUCH = 4  # signs of a name that tell it from others
_STEM = 5  # letters
_PLAIN = 3  # letters of a word too short to name anything
_ALL = 100  # per cent
_BEHIND = 30  # signs behind an amount in which its noun stands
_TIMES = 3  # how far off an amount that no words name may make a share


def named_whole(
    scene: Scene, line: Line, text: str, part: Figure, share: Figure, parts: Container[int] = ()
) -> Figure | None:
    """The nearest amount that ``text`` (what a share says of its whole) names; ``parts`` are rows of its siblings."""
    core = scene.cue(line, "share_words").sub("", text).strip()
    core = scene.cue(line, "whole_lead").sub("", core).strip()
    able = [
        f
        for f in _able(scene, part)
        if f.row not in parts or abs(f.sentence - part.sentence) > _LIST or _in_full(scene, f, core)
    ]
    exact = [f for f in able if _so_called(scene, line, f, core)]
    if exact:
        fitting = [f for f in exact if share_holds(part.interval, f.interval, share.interval)]
        return (fitting or exact)[0] if fitting or _one_value(exact) else _closest(scene, line, exact, part)
    bare = scene.cue(line, "bare_whole").fullmatch(core) and not scene.cue(line, "total_noun").fullmatch(core)
    if not core or bare:
        return the_total(scene, part, share) if core or text.strip() else None
    ranked = [(_likeness(scene, line, core, figure, part), figure) for figure in able]
    best = max((likeness for likeness, _ in ranked), default=0)
    if best <= 0:
        return None
    first = [figure for likeness, figure in ranked if likeness == best]
    if not _one_value(first) and share.value is not None and share.value < _ALL:
        first = [figure for figure in first if _less(part, figure)] or first
    return first[0] if _one_value(first) else _closest(scene, line, first, part)


def of_several(scene: Scene, text: str, part: Figure, whole: Figure) -> bool:
    """Whether an amount is what several owners have together, and a share may be told of what one of them has."""
    own, told = scene.lines[part.sentence], scene.lines[whole.sentence]
    if own is told or scene.cue(own, "says_total").search(text):
        return False
    lead = own.skeleton[: part.at]
    joint = scene.cue(told, "several_owners").search(told.skeleton, 0, whole.at)
    return joint is not None and not any(
        scene.cue(own, name).search(lead) for name in ("several_owners", "including", "in_all")
    )


def _in_full(scene: Scene, figure: Figure, core: str) -> bool:
    """Whether an amount has all these words beside it (in scripts without spaces): such a part is a whole as well."""
    return len(core) > _SHORTEST and not core.isascii() and core in scene.lines[figure.sentence].own_text(figure)


def _so_called(scene: Scene, line: Line, figure: Figure, core: str) -> bool:
    """Whether an amount goes by just these words (in scripts without spaces), generic ones aside."""
    stem = scene.cue(line, "generic").sub("", core)
    return not core.isascii() and len(stem) >= _SHORTEST and figure.name.text == stem


def outside_whole(
    scene: Scene, line: Line, text: str, part: Figure, share: Figure, parts: Container[int]
) -> Figure | None:
    """The amount of the larger place that a share is of: its own word (全市) stands there, or the name."""
    place = scene.cue(line, "outside").search(text)
    assert place is not None
    own = f"{text[: place.start()]}{text[place.end() :]}"
    core = scene.cue(line, "share_words").sub("", own)
    core = scene.cue(line, "outside_fill").sub("", core).strip()
    able = [f for f in _able(scene, part) if f.row not in parts and _less(part, f)]
    told = [f for f in able if place.group() in scene.lines[f.sentence].own_text(f) + f.name.text]
    if core:
        named = [f for f in told or able if _likeness(scene, line, core, f, part) > len(core)]
        local = scene.cue(line, "outside_local").fullmatch(place.group())
        return named[0] if named and (told or local) and _one_value(named) else None
    kin = [f for f in told if f.name.head == part.name.head and reaches(part, f, share)]
    return kin[0] if kin and _one_value(kin) else None


def _less(a: Figure, b: Figure) -> bool:
    return a.value is not None and b.value is not None and a.value < b.value


def _one_value(figures: Sequence[Figure]) -> bool:
    return all(figure.interval == figures[0].interval for figure in figures)


def _closest(scene: Scene, line: Line, figures: Sequence[Figure], part: Figure) -> Figure | None:
    """Of several that go by the words: that of the part's time, a total among its rows, or the one told just before."""
    for able in (
        [f for f in figures if f.period and f.period.start and clearly_same_period(f.period, part.period)],
        [f for f in figures if scene.cue(line, "in_all").search(f.name.text + scene.lines[f.sentence].own_text(f))],
        [f for f in figures if 0 <= part.sentence - f.sentence <= 1],
    ):
        if able and _one_value(able):
            return able[0]
    return None


def _able(scene: Scene, part: Figure) -> Iterator[Figure]:
    behind = scene.figures[part.row + 1 : part.row + 1 + _AHEAD]
    people = scene.cue(scene.lines[part.sentence], "people_unit")
    for figure in (*scene.before(part, reach=_BACK), *behind):
        kin = alike(figure, part) or all(people.fullmatch(f.unit) for f in (figure, part))
        if counts(figure) and figure.value is not None and kin and figure.row not in scene.bases:
            line = scene.lines[figure.sentence]
            mean = line.cue("mean_name").search(line.own_text(figure)) is not None
            apart = mean or is_base(scene, line, figure) or _of_all(line, figure) or _before_it(figure, part)
            if figure.interval != part.interval and not apart and has_come(scene, figure, part):
                yield figure


def has_come(scene: Scene, whole: Figure, part: Figure) -> bool:
    """Whether a whole is not of a time still to come, of which nothing can be a part that is told as it is."""
    now = scene.reading.document.published
    starts = [f.period.start if f.period is not None else None for f in (whole, part)]
    return now is None or starts[0] is None or starts[0] <= now or (starts[1] is not None and starts[1] > now)


def _of_all(line: Line, figure: Figure) -> bool:
    """Whether an amount is told of what its sentence opens with: "of all persons in work, 1.7 million were men"."""
    opened = line.cue("opens_of_all").match(line.skeleton)
    return opened is not None and opened.end() <= figure.at


def _before_it(figure: Figure, part: Figure) -> bool:
    """Whether an amount is told of a time that was over before the part's own began."""
    then, now = figure.period, part.period
    dated = figure.read is not None and figure.read.raw.time is not None
    if not dated or then is None or now is None or then.end is None or now.start is None:
        return False
    return then.end < now.start


def _likeness(scene: Scene, line: Line, core: str, figure: Figure, part: Figure) -> int:
    """How many signs (in spaced scripts: words) of ``core`` stand beside an amount; 0 where too few do."""
    own = scene.lines[figure.sentence]
    before = own.own_text(figure)
    if figure.sentence == part.sentence and figure.at > part.at and core in before:
        before = before[before.find(core) + len(core) :]  # what the share itself is told of
    beside = f"{before} {figure.name.text} {figure.unit}"
    if core.isascii():
        behind = _CLAUSES.split(own.after_text(figure)[:_BEHIND])[0]  # ", sales per head" speaks of another
        beside = _ascii(f"{beside} {behind}")
        generic = scene.cue(line, "generic")
        best = 0
        for a, b in ((core, beside), (_one_name(scene, line, core), _one_name(scene, line, beside))):
            words = set(name_of(a, None, generic).words)
            there = set(name_of(b, None, generic).words)
            found = sum(word in there or any(_one_stem(word, other) for other in there) for word in words)
            best = max(best, found if found * _HALF >= len(words) else 0)
        return best
    compound = scene.cue(line, "compound")
    plain = _common(compound.sub(_MASK, core), compound.sub(_MASK, beside))
    common = max(plain, _common(_one_name(scene, line, core), _one_name(scene, line, beside)))
    if part.value is not None and figure.value is not None and figure.value <= part.value and common < len(core):
        return 0
    if scene.cue(line, "counted_end").search(core) and core[-1] not in figure.unit:
        return 0
    if common < _SHORTEST or common * _HALF < len(core):
        return 0
    says_total = scene.cue(line, "says_total")
    if says_total.search(core) is None or says_total.search(before):
        return common * 2 + bool(says_total.search(core))
    stem = scene.cue(line, "generic").sub("", core)  # 总支出 is not 公益项目支出
    if len(stem) >= _SAYS_MUCH:
        return common * 2
    rest = figure.name.text.removesuffix(stem)
    return common * 2 if rest != figure.name.text and scene.cue(line, "plain_rest").fullmatch(rest) else 0


def _ascii(text: str) -> str:
    """Text without quotation marks and dashes that are no ASCII: its words are all that is asked for."""
    return "".join(sign if sign.isascii() else " " for sign in text)


def _one_stem(a: str, b: str) -> bool:
    """Whether two words begin alike: approvals and approved."""
    size = min(len(a), len(b))
    return size > _STEM and a[:_STEM] == b[:_STEM]


def name_likeness(scene: Scene, line: Line, subject: str, figure: Figure) -> int:
    """How much of a subject's words stands beside an amount as its own; 0 for too little."""
    own = scene.lines[figure.sentence]
    beside = f"{own.own_text(figure)} {figure.name.text}"
    if not subject.isascii():
        behind = scene.cue(line, "named_behind").match(own.after_text(figure))
        beside += f" {behind.group('name')}" if behind is not None else ""
        heads = [clause.strip() for clause in _CLAUSES.split(subject) if clause.strip()]
        return max((size for head in heads if (size := _prefix(head, beside)) >= _SHORTEST), default=0)
    beside = _ascii(f"{beside} {own.after_text(figure)[:_BEHIND]}")
    generic = scene.cue(line, "generic")
    words = {word for word in name_of(subject, None, generic).words if len(word) > _PLAIN}
    return len(words & set(name_of(beside, None, generic).words))


def kindred(scene: Scene, line: Line, words: str, figure: Figure) -> bool:
    """Whether an amount goes by some of these words: two signs that stand together, or a word that says something."""
    name = f"{figure.name.text} {scene.lines[figure.sentence].own_text(figure)}"
    if words.isascii() or name.isascii():
        return name_likeness(scene, line, words, figure) > 0
    generic = scene.cue(line, "generic")
    return _common(generic.sub(_MASK, words), generic.sub(_MASK, name).replace(_MASK, " ")) >= _KINDRED


def _one_name(scene: Scene, line: Line, text: str) -> str:
    """The text with words of one meaning written as one."""
    aliases: Pattern[str] = scene.cue(line, "aliases")
    return aliases.sub(lambda match: f"{match.lastgroup}", text)


def _common(a: str, b: str) -> int:
    """The length of the longest run of signs that two short texts share."""
    longest = 0
    for start in range(len(a)):
        while start + longest < len(a) and a[start : start + longest + 1] in b:
            longest += 1
    return longest


def _prefix(head: str, beside: str) -> int:
    """How many signs of a subject, from its first on, stand together beside an amount."""
    size = 0
    while size < len(head) and head[: size + 1] in beside:
        size += 1
    return size


def the_total(scene: Scene, part: Figure, share: Figure) -> Figure | None:
    """The one amount before a part that can be the total it is of; None where several can."""
    able = [
        figure
        for figure in scene.before(part, reach=_BACK // 2)
        if counts(figure)
        and alike(figure, part)
        and may_total(scene, figure, [part])
        and reaches(part, figure, share)
    ]
    if not able or any(f.interval != able[0].interval for f in able):
        return None
    return called_total(scene, part, share) or able[0]


def called_total(scene: Scene, part: Figure, share: Figure) -> Figure | None:
    """An amount that is called a total, wherever it stands, if a part is the stated share of it."""
    around = scene.figures[max(0, part.row - _BACK) : part.row + _BACK]
    fitting = (f for f in around if share_holds(part.interval, f.interval, share.interval))
    return next((f for f in fitting if _is_total(scene, f, part)), None)


def _is_total(scene: Scene, figure: Figure, part: Figure) -> bool:
    """Whether an amount of a part's kind goes by the name of a total, wherever it stands."""
    words = scene.cue(scene.lines[figure.sentence], "in_all")
    own = f"{scene.lines[figure.sentence].own_text(figure)} {figure.name.text}"
    return counts(figure) and figure.row != part.row and alike(figure, part) and words.search(own) is not None


def reaches(part: Figure, whole: Figure, share: Figure) -> bool:
    """Whether an amount that no words name can be meant: the part is a share of it, not far from the stated one."""
    if not part.value or not whole.value or not share.value or whole.value <= part.value:
        return False
    made = 100 * part.value / whole.value
    return share.value <= _TIMES * made and made <= _TIMES * share.value
