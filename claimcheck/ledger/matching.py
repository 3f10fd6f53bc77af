"""Which claim of the ledger is which figure of the text: by likeness of what stands around it.

Three rounds, each only over what the earlier ones left: the same words around the same figure; the same figure
wherever it went; another figure in the same place. Whether a pair still *means* the same is judged elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from typing import Any

from ..model.claim import Anchor, Claim
from .meaning import figure_key, overlap, same_period, same_subject
from .records import Tracked, as_read

# Likeness of the surrounding words, 0 to 100, that is asked for. Tuned on edited sentences, see tests/ledger.
SAME_FIGURE = 70.0  # the same figure with another subject: it must stand in the same place
SAME_PLACE = 70.0  # another figure
SAME_FACT = 40.0  # another figure, but subject, unit, kind and period are the same
AKIN = 0.6  # the same figure wherever it went: this share of the metric's words is the same
SURE = 90.0  # what was dismissed or has vanished before takes no figure that is merely like it

_FEW = 60
_NEAREST = 8

Pairs = dict[int, int]  # index of the ledger's claim → index of the text's claim


def likeness(one: Anchor, other: Anchor) -> float:
    """How alike the words on both sides are, 0 to 100; the figure itself does not count."""
    from rapidfuzz.fuzz import ratio

    if one.prefix == other.prefix and one.suffix == other.suffix:
        return 100.0
    before = _side(ratio, one.prefix, other.prefix)
    after = _side(ratio, one.suffix, other.suffix)
    weight = max(len(one.prefix), len(other.prefix)), max(len(one.suffix), len(other.suffix))
    total = sum(weight)
    return (before * weight[0] + after * weight[1]) / total if total else 100.0


def _side(ratio: Any, one: str, other: str) -> float:
    return 100.0 if one == other else float(ratio(one, other))


def pair(old: Sequence[Tracked], new: Sequence[Claim], light: Collection[str]) -> Pairs:
    """Match the ledger's claims of one article with what it says now."""
    read = [as_read(claim) for claim in old]
    found: Pairs = {}
    _exact(read, new, found)
    _same_figure(read, new, light, found)
    _same_place(read, new, light, found)
    return found


def _left(old: Sequence[Claim], new: Sequence[Claim], found: Pairs) -> tuple[list[int], list[int]]:
    taken = set(found.values())
    return [at for at in range(len(old)) if at not in found], [
        at for at in range(len(new)) if at not in taken
    ]


def _groups(claims: Sequence[Claim], among: list[int], key: Any) -> dict[Hashable, list[int]]:
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for at in among:
        groups[key(claims[at])].append(at)
    return groups


def _exact(old: Sequence[Tracked], new: Sequence[Claim], found: Pairs) -> None:
    def key(claim: Claim) -> Hashable:
        anchor = claim.anchor
        return figure_key(claim), anchor.exact, anchor.prefix, anchor.suffix

    mine, theirs = _left(old, new, found)
    groups = _groups(new, theirs, key)
    for where, ours in _groups(old, mine, key).items():
        # Claims that still stand come first: one that vanished must not push out its twin.
        ours.sort(key=lambda at: (old[at].status == "withdrawn", old[at].anchor.start))
        others = sorted(groups.get(where, ()), key=lambda at: new[at].anchor.start)
        found.update(zip(ours, others, strict=False))


def _same_figure(old: Sequence[Tracked], new: Sequence[Claim], light: Collection[str], found: Pairs) -> None:
    mine, theirs = _left(old, new, found)
    groups = _groups(new, theirs, figure_key)
    scores: list[tuple[float, int, int]] = []
    for where, ours in _groups(old, mine, figure_key).items():
        texts = _texts(new, groups.get(where, ()))
        for one in ours:
            for other in _candidates(old[one], texts):
                close = likeness(old[one].anchor, new[other].anchor)
                subject = _subject(old[one], new[other], light)
                akin = overlap(old[one].metric, new[other].metric) >= AKIN
                if subject or akin or close >= (SURE if not old[one].active else SAME_FIGURE):
                    scores.append((close + 100 * subject + 50 * akin, one, other))
    _assign(old, new, scores, found)


def _same_place(old: Sequence[Tracked], new: Sequence[Claim], light: Collection[str], found: Pairs) -> None:
    mine, theirs = _left(old, new, found)
    texts = _texts(new, theirs)
    scores: list[tuple[float, int, int]] = []
    for one in mine:
        for other in _candidates(old[one], texts):
            mark, text = old[one], new[other]
            close = likeness(mark.anchor, text.anchor)
            fact = (
                mark.unit == text.unit
                and mark.kind == text.kind
                and same_period(mark.period, text.period)
                and _subject(mark, text, light)
            )
            needed = SURE if not mark.active else SAME_FACT if fact else SAME_PLACE
            if close >= needed:
                scores.append((close + 10 * fact + 5 * (mark.unit == text.unit), one, other))
    _assign(old, new, scores, found)


def _subject(one: Claim, other: Claim, light: Collection[str]) -> bool:
    return same_subject((one.metric, one.scope), (other.metric, other.scope), light)


def _candidates(claim: Claim, texts: Mapping[int, str]) -> Iterable[int]:
    """All of a few; of many those whose surroundings are most alike, so that a long article stays fast."""
    if len(texts) <= _FEW:
        return texts
    from rapidfuzz import process
    from rapidfuzz.fuzz import ratio

    found = process.extract(
        _around(claim.anchor), texts, scorer=ratio, limit=_NEAREST, score_cutoff=SAME_FACT / 2
    )
    return [at for _, _, at in found]


def _texts(new: Sequence[Claim], among: Iterable[int]) -> dict[int, str]:
    return {at: _around(new[at].anchor) for at in among}


def _around(anchor: Anchor) -> str:
    return f"{anchor.prefix}\n{anchor.suffix}"


def _assign(
    old: Sequence[Tracked], new: Sequence[Claim], scores: list[tuple[float, int, int]], found: Pairs
) -> None:
    """The best pair first; of equals the one that moved least."""

    def rank(entry: tuple[float, int, int]) -> tuple[Any, ...]:
        score, one, other = entry
        moved = abs(old[one].anchor.start - new[other].anchor.start)
        return (old[one].status == "withdrawn", -score, moved, one, other)

    taken = set(found.values())
    for _, one, other in sorted(scores, key=rank):
        if one not in found and other not in taken:
            found[one] = other
            taken.add(other)
