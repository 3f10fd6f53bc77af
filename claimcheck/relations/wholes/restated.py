"""A share told once more in other words: "That is 37.5 %"; "one in four …, which works out at 467 children".

No phrase holds such a share and its two amounts together. The amounts are called part and whole by words of their own
("9 of the 24", "31,460 of which"), or they are the only two of their kind around, and words beside the share say that
it tells the same as they do. That ties the three loosely: the relation is inferred, and where any other amounts
around agree with the share, those are meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from re import Match

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..settle import alike, bare, counted_alike, share_holds, share_slipped
from .parts import counts
from .siblings import with_share
from .told_shares import earlier, open_share, unbound, within_reach
from .whole_words import name_likeness

_BEFORE, _BEHIND = 2, 1  # sentences
_BACK, _AHEAD = 40, 12  # figures in which others that agree are looked for
_FEW = 10
_MOST = 8  # amounts: of more, any two may be meant
_ALL = Interval.exact(100)
_PAST = 100  # per cent
Pair = tuple[Figure, Figure]  # a part and its whole


def find(scene: Scene) -> Iterator[Relation]:
    """Share-of relations of shares that restate two amounts."""
    for number, line in scene.spoken:
        if scene.reading.document.blocks[line.sentence.block].table is not None:
            continue
        for share in line.figures:
            if _plain(scene, line, share):
                meant = _meant(scene, number, line, share)
                if meant is not None and meant[0].modality == meant[1].modality:  # no share of what was planned
                    scene.shared.add(share.row)
                    roles = [("part", meant[0]), ("whole", meant[1]), ("share", share)]
                    cue = f"{line.own_text(share)[-12:]}{share.quantity.text}"
                    yield scene.relation("share-of", "share-mismatch", roles, cue, inferred=True)


def _plain(scene: Scene, line: Line, share: Figure) -> bool:
    """Whether a percentage may be such a share: nothing has bound it, it is told as it is and compared with nothing."""
    own = line.own_text(share)
    link = line.cue("restated.link").search(own)
    linked = link is not None and link.lastgroup is not None  # "came from abroad, a share of": no base
    return (
        (open_share(scene, line, share) or (linked and unbound(scene, share)))
        and share.quantity.form != "range"
        and share.modality == "stated"
        and (share.interval.high or _PAST) <= _PAST
        and scene.cue(line, "rate_of_time").search(own) is None
        and line.cue("restated.moved").search(own) is None
        and not _of_each(line, share)
        and line.cue("restated.aside").match(line.after_text(share)) is None
    )


def _of_each(line: Line, share: Figure) -> bool:
    """Whether a share stands beside another of a whole of its own: 45 % of the urban and 23 % of the rural people."""
    shares = [f for f in line.figures if f.at >= 0 and f.sign == templates.PERCENT]
    at = shares.index(share)
    beside = ((one, other) for one, other in pairwise(shares[max(0, at - 1) : at + 2]))
    return any(line.cue("restated.of_each").fullmatch(line.between(one, other)) for one, other in beside)


def _meant(scene: Scene, number: int, line: Line, share: Figure) -> Pair | None:
    amounts = _amounts(scene, number, line)
    if not 2 <= len(amounts) <= _MOST:
        return None
    able = [(a, b) if (a.value or 0) < (b.value or 0) else (b, a) for a, b in combinations(amounts, 2)]
    able = [pair for pair in able if _kin(scene, *pair) and pair[0].interval != pair[1].interval]
    tied = [pair for pair in able if _tied(scene, line, share, pair, able)]
    if any(_holds(pair, share) for pair in able):
        return next((pair for pair in tied if _holds(pair, share)), None)
    sure = any(_parted(scene, *pair) and _restated(line, share, *pair) for pair in tied)
    if any(_of_rest(pair, share) for pair in able) or (not sure and _of_others(scene, share, able)):
        return None
    tied = [pair for pair in tied if _slipped(*pair, share) and not _of_another(scene, number, share, pair)]
    return tied[0] if len(tied) == 1 else None


def _amounts(scene: Scene, number: int, line: Line) -> list[Figure]:
    """The amounts of a sentence and of its neighbours in the paragraph."""
    found = []
    for other in scene.lines[max(0, number - _BEFORE) : number + _BEHIND + 1]:
        if other.sentence.block == line.sentence.block:
            found += [f for f in other.figures if f.at >= 0 and counts(f) and f.value is not None and f.value > 0]
    return found


def _kin(scene: Scene, a: Figure, b: Figure) -> bool:
    return alike(a, b) or counted_alike(scene, a, b)


def _holds(pair: Pair, share: Figure) -> bool:
    return share_holds(pair[0].interval, pair[1].interval, share.interval)


def _slipped(part: Figure, whole: Figure, share: Figure) -> bool:
    """Whether one slip may be why the three do not agree."""
    worded = not any(sign.isdigit() for sign in share.quantity.text)
    few = (part.value or 0) < _FEW  # a word, or a digit by itself, is mistaken for any other
    return within_reach(part, whole, share) and (worded or few or share_slipped(part, whole, share))


def _of_rest(pair: Pair, share: Figure) -> bool:
    return share_holds(pair[0].interval, pair[1].interval, _ALL - share.interval)


def _of_others(scene: Scene, share: Figure, able: Sequence[Pair]) -> bool:
    """Whether a share is right of other amounts that may be meant: of both together, of one told elsewhere."""
    around = [f for f in scene.figures[max(0, share.row - _BACK) : share.row + _AHEAD] if counts(f) and f.value]
    for pair in able:
        both = pair[0].interval + pair[1].interval
        for one in pair:
            others = (f for f in around if f is not one and _kin(scene, one, f))
            if share_holds(one.interval, both, share.interval) or any(_holds((one, f), share) for f in others):
                return True
    return False


def _of_another(scene: Scene, number: int, share: Figure, pair: Pair) -> bool:
    """Whether another share around is told of the two."""
    lines = scene.lines[max(0, number - _BEFORE) : number + _BEHIND + 1]
    others = (f for line in lines for f in line.figures if f.sign == templates.PERCENT and f is not share)
    return any(f.kind != "change" and _holds(pair, f) for f in others)


# -- what ties a share to two amounts ---------------------------------------------------------------------


def _tied(scene: Scene, line: Line, share: Figure, pair: Pair, able: Sequence[Pair]) -> bool:
    """Whether words say that a share tells of two amounts; by themselves, or for want of others."""
    part, whole = pair
    if any(with_share(scene, f) and _next(scene.lines[f.sentence], f) is not share for f in pair):
        return False  # each has a share of its own
    parted, restated = _parted(scene, part, whole), _restated(line, share, part, whole)
    if any(f.row in scene.bases for f in pair if not parted and (f is whole or not restated)):
        return False
    named = line.cue("restated.of").match(line.after_text(share))
    own_name = named is not None and _named(scene, line, named, whole)
    says = restated or own_name or _says(scene, line, share, part)
    if parted or _of_next(line, share, whole):
        said = line.cue("restated.said").search(line.skeleton) is not None
        if named is not None and _leads(line, share, pair):
            return True
        return says and (own_name or restated or said or named is None)
    if not _alone(scene, share, pair, able, restated):
        return False
    own = scene.lines[part.sentence]
    if not restated and own.cue("place_before").search(own.own_text(part)):
        return False
    if _leads(line, share, pair):
        ends = named is None and line.cue("restated.ends").match(line.after_text(share)) is not None
        rate = ends and line.cue("restated.turnout").search(line.own_text(share)) is not None
        return own_name or rate or (named is None and _says(scene, line, share, part, rate=False))
    it = line.cue("restated.of_it").match(line.after_text(share)) is not None and whole.sentence <= share.sentence
    told = max(part.sentence, whole.sentence) <= share.sentence
    return told and (says or it) and (named is None or own_name or it or restated)


def _alone(scene: Scene, share: Figure, pair: Pair, able: Sequence[Pair], restated: bool) -> bool:
    """Whether two amounts are the only ones of their kind, or the only whole there is of a part told with its share."""
    if not alike(*pair) and (not restated or pair[0].sentence == pair[1].sentence):
        return False  # parcels of a hundred people
    if any(earlier(figure, share) for figure in pair):
        return False
    others = [other for other in able if not restated or other[0] is pair[0]]
    others = [other for other in others if not any(f.row in scene.bases for f in other)]
    return others in ([], [pair]) and not any(_mean(scene, f) for f in pair) and not _elliptic(share, pair)


def _says(scene: Scene, line: Line, share: Figure, part: Figure, *, rate: bool = True) -> bool:
    """Whether words beside a share say that it restates something, or is the rate of it."""
    own, after = line.own_text(share), line.after_text(share)
    return (
        line.cue("restated.opens").fullmatch(own) is not None
        or (rate and line.cue("restated.rate").search(own) is not None)
        or (rate and line.cue("restated.rate_behind").match(after) is not None)
        or any(line.cue("restated.said").search(line.skeleton) for line in (line, scene.lines[part.sentence]))
    )


def _leads(line: Line, share: Figure, pair: Pair) -> bool:
    """Whether a sentence tells a share alone, and the next one the two amounts."""
    alone = [f for f in line.figures if f.at >= 0] == [share]
    return alone and all(figure.sentence == share.sentence + 1 for figure in pair)


def _of_next(line: Line, share: Figure, whole: Figure) -> bool:
    """Whether the whole stands right behind a share: one in four of the 1,868 pupils."""
    return _next(line, share) is whole and line.cue("of_whole").fullmatch(line.between(share, whole)) is not None


def _mean(scene: Scene, figure: Figure) -> bool:
    line = scene.lines[figure.sentence]
    return line.cue("mean_name").search(line.own_text(figure)) is not None


def _elliptic(share: Figure, pair: Pair) -> bool:
    """Whether bare numbers behind a share may be shares as well: "eels 71 per cent, sprats 18, rockling 11"."""
    return all(bare(f) and f.row > share.row and f.sentence == share.sentence for f in pair)


def _parted(scene: Scene, part: Figure, whole: Figure) -> bool:
    """Whether words call two amounts part and whole: 9 of the 24; of 64, just five; 31,460 of which."""
    if part.sentence != whole.sentence:
        return False
    line = scene.lines[part.sentence]
    if part.at < whole.at:
        return line.cue("restated.out_of").fullmatch(line.between(part, whole)) is not None
    of_them = line.cue("restated.of_them")
    if of_them.match(line.after_text(part)) is not None:
        return of_them.match(line.after_text(whole)) is None  # two parts of one whole
    before = line.cue("restated.whole_before").search(line.own_text(whole)) is not None
    return before and ";" not in line.between(whole, part)


def _restated(line: Line, share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a share and its part stand side by side, the second as the first in other words."""
    if part.sentence != share.sentence:
        return False
    low, high = sorted((part, share), key=lambda figure: figure.at)
    between = [f for f in line.figures if low.at < f.at < high.at]
    if between not in ([], [whole]) or ";" in line.between(low, high):
        return False
    if high is part and line.cue("restated.of_them").match(line.after_text(part)) is not None:
        return False  # "a third of the 96 shops, 40 of them new"
    told = line.cue("restated.link").search(line.own_text(high))
    if told is None or told.lastgroup is not None:
        return told is not None
    return line.cue("restated.ends").match(line.after_text(high)) is not None


def _next(line: Line, figure: Figure) -> Figure | None:
    return next((other for other in line.figures if other.at > figure.at), None)


def _named(scene: Scene, line: Line, named: Match[str], whole: Figure) -> bool:
    """Whether a whole goes by the words that a share is of."""
    text = named.group("of") or named.group("of2")
    return name_likeness(scene, line, text, whole) > 0
