"""The weights of cues, and from them how likely each pair is meant: a conditional logit with a choice of "none"."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from heapq import nlargest
from importlib.resources import files
from itertools import repeat

import msgspec

from ..scene import Figure
from . import features
from .features import Look
from .kinds import Kind, Pair

_DATA = "weights.json"
_TOGETHER = 24  # pairs whose two figures are looked at together
_OUT = -50.0


class Model:
    """Weights by kind and feature, of one language: what all languages share, plus its own."""

    def __init__(self, weights: Mapping[str, Mapping[str, float]]) -> None:
        self._weights = weights

    @staticmethod
    @cache
    def of(code: str) -> Model:
        """The model of a language; one without its own has what all share."""
        data = files(__package__).joinpath(_DATA).read_bytes()
        every = msgspec.json.decode(data, type=dict[str, dict[str, dict[str, float]]])
        return Model(every.get(code, every["*"]))

    def weigh(
        self, look: Look, kind: Kind, claimed: Figure, pairs: Sequence[Pair]
    ) -> tuple[list[float], float]:
        """The probability of each pair, and that of none: together 1."""
        alone = {
            (role, figure.row): self.weight(kind.name, features.of_one(look, role, figure, claimed))
            for role, figure in {
                (role, pair[at].row): (role, pair[at]) for pair in pairs for at, role in enumerate("ab")
            }.values()
        }
        scores = [alone["a", first.row] + alone["b", second.row] for first, second in pairs]
        # What two figures say together is looked at only where each alone is not already out of the question.
        enough = min(nlargest(_TOGETHER, scores), default=0.0)
        for at, (first, second) in enumerate(pairs):
            if scores[at] >= enough:
                scores[at] += self.weight(kind.name, features.of_two(look, first, second, claimed))
            else:
                scores[at] = _OUT
        return self.shares(scores, self.weight(kind.name, features.of_none(look, claimed, len(pairs))))

    def weight(self, kind: str, names: Iterable[str]) -> float:
        """What some features weigh together."""
        weights = self._weights.get(kind, {})
        # Exact, because what is seen comes in no order: two runs over one text must not differ in the last digit.
        return math.fsum(map(weights.get, names, repeat(0.0)))

    @staticmethod
    def shares(scores: Sequence[float], none: float) -> tuple[list[float], float]:
        """The probability of each choice, and that of none: together 1."""
        top = max((*scores, none))
        odds = [math.exp(score - top) for score in (*scores, none)]
        total = sum(odds)
        return [one / total for one in odds[:-1]], odds[-1] / total
