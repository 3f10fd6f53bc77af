"""Rates that everybody knows by name: turnout, occupancy, 得票率, 办结率, 存贷比.

What such a rate is made of is told by words beside two amounts (ballots cast, an electorate; 办结, 受理), sometimes
sentences apart and in units of their own (seats and people). Each amount around the rate gets its role from the
words that touch it; the nearest of each role is meant, and any other pair that agrees acquits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product
from re import Match, Pattern

from ...languages.conversions import is_money
from ...model.relation import Relation
from ..changes.marks import is_base
from ..scene import Figure, Line, Scene
from ..settle import elsewhere, share_holds
from .parts import counts
from .told_shares import earlier, open_share, within_reach

_BEFORE, _BEHIND = 16, 6  # figures around a rate
_BACK, _AHEAD = 3, 1  # sentences
_CLAUSE = re.compile("[，,；;：:]")
_STOP = re.compile("[，,；;：:。.()（）]")
_TELLING = 2  # digits of a rate
_TOUCHING, _BESIDE = 4, 16  # signs behind a figure
_ANY = "_any"  # rates whose part needs no word of its own: what was done of a plan
_SAME = "_same"  # rates of two amounts that count the same
_TAIL = 48  # signs before a rate in which its name stands


def find(scene: Scene) -> Iterator[Relation]:
    """Share-of relations of rates with the two amounts that their names ask for."""
    for _, line in scene.spoken:
        for share in line.figures:
            if open_share(scene, line, share):
                for name, pattern in scene.family(line, "rate."):
                    if line.holds(name) and _called(scene, line, share, pattern):
                        yield from _made_of(scene, line, share, pattern, name.partition(".")[2])
                        break


def _called(scene: Scene, line: Line, share: Figure, pattern: Pattern[str]) -> bool:
    """Whether a percentage goes by the name of the rate."""
    own = line.skeleton[max(0, share.at - _TAIL) : share.at]
    for match in pattern.finditer(own):
        if match.lastgroup == "rate" and scene.cue(line, "rate_to").fullmatch(own, match.end()):
            return True
    after = line.after_text(share)
    lead = scene.cue(line, "rate_after").match(after)
    behind = pattern.match(after, lead.end()) if lead is not None else None
    return behind is not None and behind.lastgroup == "rate"


def _made_of(scene: Scene, line: Line, share: Figure, pattern: Pattern[str], name: str) -> Iterator[Relation]:
    roles: dict[str, list[Figure]] = {"part": [], "whole": [], "": []}
    low = max(0, share.row - _BEFORE)
    for figure in scene.figures[low : share.row + _BEHIND]:
        if -_BACK <= figure.sentence - share.sentence <= _AHEAD and _able(scene, figure, share):
            role = None if _void(scene, figure) else _role(scene, figure, pattern)
            roles[role or ""].append(figure)
    if name.endswith(_ANY):
        before = [figure for figure in roles[""] if figure.row < share.row and figure.modality == "stated"]
        roles["part"] = _unless_base(scene, before)[-1:]
        units = {part.unit for part in roles["part"]}
        roles["whole"] = [figure for figure in roles["whole"] if figure.unit in units]
    parts, wholes = (_unless_base(scene, roles[role]) for role in ("part", "whole"))
    parts = [part for part in parts if not _of_kinds(scene, part, wholes)]
    pairs = [pair for pair in product(parts, wholes) if _together(*pair) and within_reach(*pair, share)]
    if name.endswith((_ANY, _SAME)):
        pairs = [pair for pair in pairs if pair[0].unit == pair[1].unit]
    holding = [pair for pair in pairs if share_holds(pair[0].interval, pair[1].interval, share.interval)]
    told = [pair for pair in pairs if any(f.sentence <= share.sentence for f in pair)]  # not both after the rate
    if not holding and any(_holds_with(figure, wholes, share) for figure in roles[""]):
        return
    if not holding and any(_hold_together(*two, share) for two in product(pairs, roles[""])):
        return  # 3,127 valid votes and 16 others, so that 3,143 of 9,246 took part: the turnout is of them
    meant = holding[0] if holding else _nearest(told, share)
    if meant is None or (not holding and _of_another(scene, share, *meant)) or elsewhere(scene, share, meant):
        return
    scene.shared.add(share.row)
    scene.wholes[meant[0].row] = meant[1]
    pair = [("part", meant[0]), ("whole", meant[1]), ("share", share)]
    apart = any(abs(f.sentence - share.sentence) > 1 for f in meant)
    yield scene.relation("share-of", "share-mismatch", pair, name, inferred=apart)


def _void(scene: Scene, figure: Figure) -> bool:
    """Whether an amount is of what does not count: 490 ballots that were invalid are no turnout."""
    line = scene.lines[figure.sentence]
    return bool(line.cue("rate_void").match(line.after_text(figure)))


def _holds_with(part: Figure, wholes: Iterable[Figure], share: Figure) -> bool:
    """Whether an amount that no word calls a part makes the rate behind it, in its sentence or the next."""
    near = share.sentence - part.sentence <= 1 and part.row < share.row
    return near and any(share_holds(part.interval, whole.interval, share.interval) for whole in wholes)


def _hold_together(pair: tuple[Figure, Figure], other: Figure, share: Figure) -> bool:
    """Whether a rate is of a part and another amount of its sentence together: valid votes and spoilt papers."""
    part, whole = pair
    if other.sentence != part.sentence or sum(sign.isdigit() for sign in share.quantity.text) < _TELLING:
        return False
    return share_holds(part.interval + other.interval, whole.interval, share.interval)


def _of_another(scene: Scene, share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether two amounts agree with a rate told before this one: 合格率98.95%，其中蔬菜合格率99.2%."""
    before = (f for f in scene.before(share, reach=_BEHIND) if f.sentence == share.sentence and f.unit == share.unit)
    return any(share_holds(part.interval, whole.interval, other.interval) for other in before)


def _able(scene: Scene, figure: Figure, share: Figure) -> bool:
    line = scene.lines[figure.sentence]
    if figure.at < 0 or not (counts(figure) or figure.kind == "duration") or not figure.value:
        return False
    if figure.sentence == share.sentence and share.at < figure.at:
        if line.cue("including").search(line.between(share, figure)):
            return False
    return not earlier(figure, share) or _one_year(figure, share)


def _one_year(figure: Figure, share: Figure) -> bool:
    a, b = figure.period, share.period
    known = a is not None and b is not None and a.start is not None and b.start is not None
    return known and a.start.year == b.start.year  # type: ignore[union-attr]


def _unless_base(scene: Scene, figures: list[Figure]) -> list[Figure]:
    """Those that are not only there to compare with, or all: "from an electorate of" names a whole."""
    own = [f for f in figures if f.row not in scene.bases and not is_base(scene, scene.lines[f.sentence], f)]
    return own or figures


def _role(scene: Scene, figure: Figure, pattern: Pattern[str]) -> str | None:
    """The role told by words that touch a figure behind, else by the last before it, else by some close behind."""
    line = scene.lines[figure.sentence]
    whole = next((f for f in line.figures if f.at > figure.at), None)
    if whole is not None and line.cue("mark.out_of").fullmatch(line.after_text(figure)):
        # "256,210 of the 418,650 eligible residents went to the polls"
        if any(m.lastgroup == "part" for m in pattern.finditer(_STOP.split(line.after_text(whole))[0])):
            return "part"
    noun = figure.quantity.text.lower()
    behind = noun + _STOP.split(line.after_text(figure))[0]
    first = next((m for m in pattern.finditer(behind) if m.lastgroup != "rate"), None)
    if first is not None and first.start() <= len(noun) + _TOUCHING:
        return first.lastgroup
    own = line.own_text(figure)
    if own.isascii() and figure is not line.figures[0]:
        told = pattern.match(own, 1)  # "549 found a buyer and 263 did not"
        own = own[told.end() :] if told is not None else own
    last = _last(pattern, _CLAUSE.split(own)[-1]) or _last(pattern, own)
    if last is not None:
        return last.lastgroup
    return first.lastgroup if first is not None and first.start() <= len(noun) + _BESIDE else None


def _last(pattern: Pattern[str], text: str) -> Match[str] | None:
    found = [match for match in pattern.finditer(text) if match.lastgroup != "rate"]
    return found[-1] if found else None


def _of_kinds(scene: Scene, part: Figure, wholes: list[Figure]) -> bool:
    """Whether an amount tells of how many kinds, or how often, each is, and not how many: 两种及以上病原阳性."""
    kinds = scene.cue(scene.lines[part.sentence], "rate_kinds").fullmatch(part.unit)
    return kinds is not None and all(whole.unit != part.unit for whole in wholes)


def _together(part: Figure, whole: Figure) -> bool:
    """Whether a part and a whole can be of one rate: both money, or neither, and not one figure twice."""
    return part is not whole and is_money(part.unit) == is_money(whole.unit)


def _nearest(pairs: list[tuple[Figure, Figure]], share: Figure) -> tuple[Figure, Figure] | None:
    """The pair that stands nearest to a rate; none where another amount of its place has as good a claim."""
    if not pairs:
        return None
    first = min(pairs, key=lambda pair: [sum(_far(f, share)[at] for f in pair) for at in range(3)])
    for pair in pairs:
        for other, one in zip(pair, first, strict=True):
            if other is not one and _far(other, share)[:2] == _far(one, share)[:2]:
                return None
    return first


def _far(figure: Figure, share: Figure) -> tuple[int, int, int]:
    """How far a figure stands from a rate: sentences, on which side, figures between."""
    return abs(figure.sentence - share.sentence), figure.row > share.row, abs(figure.row - share.row)
