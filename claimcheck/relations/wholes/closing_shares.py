"""Shares of a passage that are all there are: one of them is what is left, or words before them divide a whole.

"Freight brought the line 61 % of its income and passengers 34 %. Parcels supplied the last 5 %": the shares of a
sentence or two make 100, however they are told. Where they do not, one slip in one of them must be why, and no run of
them makes 100 or another of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from re import Match

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..settle import bare, misprinted
from .siblings import added
from .told_shares import one_share

_FEWEST, _MOST, _LISTED = 2, 8, 3  # shares
_LONGEST = 2  # sentences
_LEAST, _MOST_OF_ALL = 88, 130  # what shares that nothing but their list closes must make
_WHOLE = Decimal(100)
_ALL = Interval.exact(_WHOLE)


def find(scene: Scene) -> Iterator[Relation]:
    """Sums of all the shares of a passage."""
    taken: set[int] = set()
    for at, (number, line) in enumerate(scene.spoken):
        if scene.reading.document.blocks[line.sentence.block].table is not None:
            continue
        follows = [one for after, one in scene.spoken[at + 1 : at + _LONGEST] if after - number < _LONGEST]
        follows = [one for one in follows if one.sentence.block == line.sentence.block]
        for lines in ([line], [line, *follows]) if follows else ([line],):
            shares = [f for one in lines for f in one.figures if one_share(scene, f) and not _base(scene, one, f)]
            if not _FEWEST <= len(shares) <= _MOST or shares[-1].sentence != scene.lines.index(lines[-1]):
                continue
            if not taken.isdisjoint(share.row for share in shares):
                continue
            cue = _closed(scene, shares)
            if cue is not None and (added(shares).overlaps(_ALL) or _slipped(shares)):
                taken |= {share.row for share in shares}
                roles = [("share", share) for share in shares]
                yield scene.relation("partition", "shares-sum", roles, cue, inferred=True, exhaustive=True)
                break


def _base(scene: Scene, line: Line, share: Figure) -> bool:
    """Whether a share is there to compare with: "comes from wind (58 %), gas (42 %)" tells parts of a whole."""
    return share.row in scene.bases and line.cue("closing.of_whole").search(line.skeleton, 0, share.at) is None


def _closed(scene: Scene, shares: Sequence[Figure]) -> str | None:
    """The words that say of the last share that it is what is left, or of the first that a whole is divided."""
    first, last = (scene.lines[share.sentence] for share in (shares[0], shares[-1]))
    if any(line.cue("closing.several").search(line.skeleton) for line in (first, last)):
        return None
    low, high = shares[0].row, shares[-1].row
    plain = (f for f in scene.figures[low:high] if f.quantity.hedge is None and f.quantity.form != "range")
    if any(bare(f) and f.sign == templates.LEVEL for f in plain):
        return None  # "gas 44 per cent, oil 31 and pumps 19": shares without their sign
    if any(first.cue("restated.of_each").fullmatch(first.between(a, b)) for a, b in pairwise(shares) if a.at < b.at):
        return None  # 63 % of the main roads and 16 % of the others: each of a whole of its own
    rest = last.cue("closing.share_left").search(last.own_text(shares[-1]))
    rest = rest or last.cue("closing.rest_share").match(last.after_text(shares[-1]))
    divided = first.cue("closing.divided").search(first.skeleton, 0, shares[0].at)
    one = shares[0].sentence == shares[-1].sentence
    told = rest or (divided or _of_one_whole(first, shares) if one else None)
    return told.group() if told is not None else None


def _of_one_whole(line: Line, shares: Sequence[Figure]) -> Match[str] | None:
    """The words that say of all the shares of a sentence that they are of one whole, and told to its end."""
    last, total = shares[-1], added(shares)
    if total.high is None or total.low is None or total.high <= _LEAST or total.low >= _MOST_OF_ALL:
        return None
    if line.cue("rest_word").search(line.after_text(last)):
        return None
    if len(shares) == _FEWEST and line.cue("closing.beat_to").fullmatch(line.between(shares[0], last)):
        return line.cue("closing.beat").search(line.own_text(shares[0]))  # won by 56.3 % to 43.7 %
    two = "closing.sides" if total.low > _WHOLE else "closing.duel"
    duel = line.cue(two).search(line.skeleton) or line.cue("closing.duel").search(line.skeleton)
    duel = duel if len(shares) == _FEWEST else None
    ends = line.cue("closing.end").search(line.own_text(last)) or (duel and ";" in line.between(shares[0], last))
    if (len(shares) < _LISTED and duel is None) or not ends:
        return None
    if any(line.cue(name).search(line.skeleton) for name in ("closing.one_of", "multiple_answers")):
        return None
    if line.cue("told_out.more").match(line.after_text(last)) is not None:
        return None
    view = line.cue("closing.view").match(line.after_text(last))
    over = total.low > _WHOLE and all(line.skeleton[f.at - 1 : f.at] == "(" for f in shares)
    bracketed = line.cue("closing.end").search(line.own_text(last)) if over else None
    of_whole = line.cue("closing.of_whole").search(line.skeleton, 0, shares[0].at)
    return duel or view or bracketed or _classes(line, shares) or of_whole


def _classes(line: Line, shares: Sequence[Figure]) -> Match[str] | None:
    """Words of the first and the last of classes that leave nothing out: under 30, 30 to 50, over 50."""
    behind = (next((f for f in line.figures if f.at > share.at), None) for share in (shares[0], shares[-1]))
    first, last = (f"{line.own_text(f)}{f.quantity.text}".lower() if f is not None else "" for f in behind)
    low, high = line.cues["closing.low"], line.cues["closing.high"]  # in the figures, too
    return (high.search(last) if low.search(first) else None) or (low.search(last) if high.search(first) else None)


def _slipped(shares: Sequence[Figure]) -> bool:
    """Whether one slip is why shares do not make 100, and nothing else adds up."""
    values = [share.value or Decimal(0) for share in shares]
    if any(_WHOLE in (sum(values[:at]), sum(values[at:])) for at in range(1, len(shares))):
        return False
    sums = [added([f for f in shares if f is not one]) for one in shares]
    if any(total.overlaps(one.interval) for one, total in zip(shares, sums, strict=True)):
        return False
    if any(sum(values) - value == _WHOLE for value in values):
        return False
    written = [any(sign.isdigit() for sign in one.quantity.text) for one in shares]  # a word stands for any other
    slips = (misprinted(one, _ALL - total) for one, total in zip(shares, sums, strict=True))
    return (any(written) and not all(written)) or any(slips)
