"""What the words, the order and the names around figures tell of their part: cues as short names.

Nothing here looks at a number's size, only at how finely it is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from ...languages import templates
from ...model.mention import Period
from ..scene import Figure, Line, Scene, cues_of
from ..settle import bare

if TYPE_CHECKING:
    from .kinds import Kind

_WINDOW = 40  # signs of the sentence looked at on each side of a figure
_CLAUSE = "，；：。、,;:."
_COMMA, _HARD = "，,", "；;：:"
_STEPS = 4  # counts beyond this are one: "far"
_BRIEF = 3
# Who stands first, by: a before b, a before the claim, b before the claim.
_ORDER = {
    (True, True, True): "abD", (True, True, False): "aDb", (True, False, False): "Dab",
    (False, True, True): "baD", (False, False, True): "bDa", (False, False, False): "Dba",
    (True, False, True): "", (False, True, False): "",
}  # fmt: skip
_WORD = re.compile(r"[a-z]{3,}")
_LIGHT = frozenset("the and for that was were with has had from its".split())


class Look:
    """A scene with what was seen around each figure, looked at once."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._amounts: list[Figure] | None = None
        self._seen: dict[int, frozenset[str]] = {}
        self._claims: dict[int, frozenset[str]] = {}
        self._names: dict[int, frozenset[str]] = {}
        self._texts: dict[int, frozenset[str]] = {}
        self._kin: dict[tuple[int, int], bool] = {}
        # What ``runs`` asks of a figure, of two, and of a sentence, once for each of very many runs.
        self.runs: dict[int, list[tuple[Figure, ...]]] = {}
        self.scores: dict[tuple[int, tuple[int, ...]], float] = {}
        self.seen: dict[int, list[str]] = {}
        self.followed: dict[int, str] = {}
        self.serving: dict[tuple[int, int], bool] = {}
        self.counts: dict[int, frozenset[Decimal]] = {}
        self.overlaps: dict[int, bool] = {}

        length = sum(len(line.skeleton) for line in scene.lines) + 1
        self.density = min(
            8, 100 * len(scene.figures) // length
        )  # figures in a stretch of text: prose or bulletin

    @staticmethod
    def at(scene: Scene) -> Look:
        """The look at a scene, the same one for all that ask."""
        if not isinstance(scene.look, Look):
            scene.look = Look(scene)
        assert isinstance(scene.look, Look)
        return scene.look

    def amounts(self, able: Callable[[Figure], bool]) -> list[Figure]:
        """The figures that can be added up, asked of each once."""
        if self._amounts is None:
            self._amounts = [figure for figure in self.scene.figures if able(figure)]
        return self._amounts

    def line(self, figure: Figure) -> Line:
        """The sentence of a figure."""
        return self.scene.lines[figure.sentence]

    def language(self, figure: Figure) -> str:
        """The language of its sentence."""
        return self.line(figure).sentence.language

    def trapped(self, figure: Figure) -> bool:
        """Whether its clause says that it is measured otherwise than the levels (constant prices, restated)."""
        line = self.line(figure)
        if figure.read is not None and figure.read.raw.constant_prices:
            return True
        around = line.skeleton[max(0, figure.at - _WINDOW) : figure.at + _WINDOW]
        if line.cue("moves_another").search(line.skeleton, max(0, figure.at - 2 * _WINDOW), figure.at):
            return True
        traps = ("constant_prices", "restated", "turns", "multiple_answers", "rank")
        own = cues_of(line.sentence.language, "bind.trap")
        return any(line.holds(trap) and line.cue(trap).search(around) for trap in traps) or any(
            cue.search(around) for _, cue in own
        )

    def around(self, figure: Figure) -> frozenset[str]:
        """Cues in the words right before and right behind a figure, between its neighbours."""
        seen = self._seen.get(figure.row)
        if seen is None:
            seen = self._seen[figure.row] = frozenset(self._around(figure))
        return seen

    def _around(self, figure: Figure) -> list[str]:
        line = self.line(figure)
        own = line.own_text(figure)
        before, behind = own[-_WINDOW:], line.after_text(figure)[: _WINDOW - 1]
        clause = before[max(before.rfind(sign) for sign in _CLAUSE) + 1 :]
        code = line.sentence.language
        seen = [
            name
            for name, cue in cues_of(code, "bind.before.")
            if cue.search(before if name.endswith(("base", "including")) else clause)
        ]
        seen += [name for name, cue in cues_of(code, "bind.after.") if cue.search(behind)]
        seen.append(figure.kind)
        if len(own) == figure.at:
            seen.append("opens")
        if figure.modality != "stated":
            seen.append("unstated")
        if figure.quantity.hedge:
            seen.append("hedged")
        if figure.kind == "change":
            seen.append("moved")
        return seen

    def claim(self, figure: Figure) -> frozenset[str]:
        """Cues in the clause of the figure that claims."""
        seen = self._claims.get(figure.row)
        if seen is None:
            line = self.line(figure)
            near = line.skeleton[max(0, figure.at - 16) : figure.at + 14]
            cues = cues_of(line.sentence.language, "bind.claim.")
            seen = self._claims[figure.row] = frozenset(name for name, cue in cues if cue.search(near))
        return seen

    def kin(self, a: Figure, b: Figure) -> bool:
        """Whether two figures' names may be of one quantity."""
        key = (a.row, b.row) if a.row < b.row else (b.row, a.row)
        known = self._kin.get(key)
        if known is None:
            known = self._kin[key] = self.scene.kin(a, b)
        return known

    def shared(self, figure: Figure, claimed: Figure) -> str:
        """How much of a figure's name stands in the clause of the one that claims: none, some, most, all."""
        name = self._names.get(figure.row)
        if name is None:
            metric = (figure.claim.metric or "") if figure.claim else ""
            name = self._names[figure.row] = _pieces(f"{metric} {figure.quantity.noun}".lower())
        if not name:
            return "u"
        text = self._texts.get(claimed.row)
        if text is None:
            line = self.line(claimed).skeleton
            start = max(line.rfind(sign, 0, claimed.at) for sign in _CLAUSE)
            ends = [end for end in (line.find(sign, claimed.at) for sign in _CLAUSE) if end >= 0]
            clause = line[max(start + 1, claimed.at - _WINDOW) : min([*ends, claimed.at + _WINDOW])]
            text = self._texts[claimed.row] = _pieces(clause)
        part = len(name & text) / len(name)
        return "0" if not part else "1" if part < 0.4 else "2" if part < 0.8 else "3"


def _pieces(text: str) -> frozenset[str]:
    """Words, or pairs of neighbouring signs where a script has no spaces."""
    words = {word.removesuffix("s") for word in _WORD.findall(text)} - _LIGHT
    signs = re.sub(r"[\x00-\x7f\ue001-\ue007\s]", " ", text).split()
    return frozenset(words | {run[i : i + 2] for run in signs for i in range(len(run) - 1)})


def of_none(look: Look, claimed: Figure, count: int) -> list[str]:
    """Features of the claim itself: what tells that its pair does not stand in the text."""
    found = [f"D:{name}" for name in look.around(claimed)]
    found += [f"D:{name}" for name in look.claim(claimed)]
    found.append(
        "D:n"
        + ("0" if not count else "1" if count <= 2 else "2" if count <= 6 else "3" if count <= 12 else "4")
    )
    figures = look.line(claimed).figures
    levels = [figure for figure in figures if figure.sign == templates.LEVEL]
    before = any(figure.row < claimed.row for figure in levels)
    behind = any(figure.row > claimed.row for figure in levels)
    found.append(f"D:levels{before:d}{behind:d}")
    found.append(f"D:dense{look.density}")
    digits = len(claimed.value.normalize().as_tuple().digits) if claimed.value is not None else 0
    found.append(f"D:digits{min(_BRIEF, digits)}")  # a round 10 % is seldom the outcome of a division
    found.append("none")
    return found


def of_one(look: Look, role: str, figure: Figure, claimed: Figure) -> list[str]:
    """Features of one figure in one role, seen from the claim."""
    away = max(-_STEPS, min(_BRIEF, figure.sentence - claimed.sentence))
    side = "L" if figure.row < claimed.row else "R"
    gap = min(_STEPS, abs(figure.row - claimed.row) - 1)
    found = [f"{role}:s{away}"]
    if away == 0:
        found.append(f"{role}:{side}{gap}")
        found.append(f"{role}:{side}{_apart(look, figure, claimed)}")
    else:
        found.append(f"{role}:{side}far{gap}")
    found += [f"{role}:{name}" for name in look.around(figure)]
    found.append(f"{role}:kin{look.kin(figure, claimed):d}")
    found.append(f"{role}:when_{when(figure.period, claimed.period)}")
    found.append(f"{role}:name{look.shared(figure, claimed)}")
    change = claimed.claim.change if claimed.claim else None
    base = change.base if change else None
    if (
        base is not None
        and base.start is not None
        and figure.period is not None
        and figure.period.start is not None
    ):
        same = (base.start, base.end) == (figure.period.start, figure.period.end)
        found.append(f"{role}:basis{same:d}")
    if look.line(figure).sentence.block != look.line(claimed).sentence.block:
        found.append(f"{role}:elsewhere")
    return found


def of_two(look: Look, first: Figure, second: Figure, claimed: Figure) -> list[str]:
    """Features of a pair beyond those of its two figures."""
    order = _ORDER[first.row < second.row, first.row < claimed.row, second.row < claimed.row]
    a, b = look.around(first), look.around(second)
    kin = look.kin(first, second)
    past = bool(b & {"bind.before.base", "bind.before.past", "bind.after.base"})
    found = [
        f"o:{order}",
        f"ab:kin{kin:d}",
        f"ab:near{first.sentence == second.sentence:d}",
        f"ab:when_{when(second.period, first.period)}",
        f"ab:gap{min(_STEPS, abs(first.row - second.row) - 1)}",
        f"ab:unit{_alike(first, second)}",
        f"ab:noun{first.quantity.noun == second.quantity.noun:d}",
        f"ab:twin{first.quantity.text == second.quantity.text:d}",
        f"x:based{'bind.before.base' in a:d}{'bind.before.base' in b:d}",
        f"x:{order}{past:d}",
        f"x:total{'bind.before.total' in a:d}{'bind.before.total' in b:d}",
        f"x:when{when(first.period, claimed.period)}_{when(second.period, claimed.period)}",
        f"x:kin{kin:d}{look.kin(first, claimed):d}{look.kin(second, claimed):d}",
        f"x:s{_step(first, claimed)}{_step(second, claimed)}",
    ]
    unit = claimed.unit.partition("/")[2]
    if unit:
        found.append(f"ab:per{second.unit == unit or second.quantity.noun == unit:d}")
    if first.sentence == second.sentence:
        found.append(f"ab:{_apart(look, first, second)}")
    return found


def _alike(first: Figure, second: Figure) -> str:
    """Whether two figures are of one unit, or one of them is written without."""
    if first.unit == second.unit:
        return "same"
    return "bare" if bare(first) or bare(second) else "other"


def brief(count: int, most: int) -> str:
    """A count up to ``most``, coarser as it grows."""
    steps = (0, 1, 2, 3, 6, 12, 24)
    return str(next((step for step in reversed(steps) if step <= min(count, most)), 0))


def _step(figure: Figure, claimed: Figure) -> int:
    """Sentences from the claim to a figure, few of them told apart."""
    return max(-_BRIEF, min(2, figure.sentence - claimed.sentence))


def _apart(look: Look, a: Figure, b: Figure) -> str:
    """How many marks part two figures of one sentence; whether one of them is more than a comma."""
    low, high = sorted((a.at, b.at))
    between = look.line(a).skeleton[low:high]
    hard = any(sign in between for sign in _HARD)
    return f"{'h' if hard else 'c'}{min(_BRIEF, sum(between.count(sign) for sign in _COMMA))}"


def when(one: Period | None, other: Period | None) -> str:
    """How two periods lie: unknown, same, before, after, overlapping."""
    if (
        one is None
        or other is None
        or one.start is None
        or other.start is None
        or one.end is None
        or other.end is None
    ):
        return "u"
    if (one.start, one.end) == (other.start, other.end):
        return "same"
    return "before" if one.end <= other.start else "after" if one.start >= other.end else "over"


def of_pairs(
    look: Look, kind: Kind, claimed: Figure, pairs: Sequence[tuple[Figure, Figure]]
) -> list[list[str]]:
    """All features of each pair."""
    ones: dict[tuple[str, int], list[str]] = {}
    found = []
    for pair in pairs:
        names: list[str] = []
        for role, figure in zip("ab", pair, strict=True):
            key = role, figure.row
            if key not in ones:
                ones[key] = of_one(look, role, figure, claimed)
            names += ones[key]
        found.append(names + of_two(look, *pair, claimed))
    return found
