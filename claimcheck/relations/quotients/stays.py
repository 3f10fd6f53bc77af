"""How long those stayed who arrived: "arrivals numbered 334,000, so the average guest stayed 2.7 nights".

The nights are those of the whole article where its first and largest count of nights is meant: so many as came stayed
them. Guests that words set apart (from abroad, at hotels) have nights of their own, and say nothing of all.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...languages import templates
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..settle import product_holds

_FACTS = (("severity", "warning"), ("firm", "told"))
_LONGEST = 60  # nights
_FEWEST = 1000  # guests, of which so many leave no doubt that all are counted
_WILD = 4  # times
_SIGNS = (templates.LEVEL, templates.DURATION)


def find(scene: Scene) -> Iterator[Relation]:
    """Average-of relations of nights, guests and the nights of each."""
    for _, line in scene.spoken:
        for figure in line.figures:
            if _is_mean(scene, line, figure):
                guests = [f for f in line.figures if f.row < figure.row and _are_guests(scene, line, f)]
                nights = _nights(scene, guests[0], figure) if len(guests) == 1 else None
                if nights is not None and _plausible(nights, guests[0], figure):
                    roles = [("total", nights), ("count", guests[0]), ("mean", figure)]
                    cue = figure.quantity.text
                    yield scene.relation("average-of", "average-mismatch", roles, cue, facts=_FACTS)


def _is_mean(scene: Scene, line: Line, figure: Figure) -> bool:
    """Whether words tell a figure as the nights that guests stayed on average."""
    own, after = line.own_text(figure), line.after_text(figure)
    plain = figure.value is not None and 1 <= figure.value <= _LONGEST and figure.quantity.hedge is None
    told = line.cue("stay.mean").search(own) is not None
    told = told or (
        line.cue("stay.mean_behind").search(own) is not None and line.cue("stay.on_average").match(after) is not None
    )
    return plain and told and scene.cue(line, "stay.nights").match(f" {figure.unit}s") is not None


def _are_guests(scene: Scene, line: Line, figure: Figure) -> bool:
    """Whether a figure counts all that arrived."""
    own, after = line.own_text(figure).rpartition(";")[2], line.after_text(figure).partition(",")[0]
    named = scene.cue(line, "stay.guests").match(f" {figure.unit}s") is not None
    named = named or line.cue("stay.guests_before").search(own) is not None
    every = scene.cue(line, "stay.some").search(f"{own} {figure.quantity.text} {after}") is None
    return named and every and _plain(figure) and (figure.value or 0) >= _FEWEST


def _plain(figure: Figure) -> bool:
    stated = figure.value is not None and figure.quantity.hedge is None and figure.modality == "stated"
    return stated and figure.sign in _SIGNS and figure.kind in ("level", "duration")


def _nights(scene: Scene, guests: Figure, mean: Figure) -> Figure | None:
    """The nights of all guests: the first that an article counts, where none up to their mean are more."""
    before = scene.figures[: mean.row]
    told = [f for f in before if _plain(f) and (f.value or 0) > (guests.value or 0) and _are_nights(scene, f)]
    return told[0] if told and all((f.value or 0) <= (told[0].value or 0) for f in told) else None


def _are_nights(scene: Scene, figure: Figure) -> bool:
    line = scene.lines[figure.sentence]
    told = scene.cue(line, "stay.nights")
    named = told.match(line.after_text(figure)) or told.match(f" {figure.unit}s")
    return named is not None and figure.row not in scene.bases


def _plausible(nights: Figure, guests: Figure, mean: Figure) -> bool:
    """Whether a mean is near enough to be that of these."""
    if product_holds(nights.interval, guests.interval, mean.interval):
        return True
    apart = (nights.value or Decimal(0)) / ((guests.value or Decimal(1)) * (mean.value or Decimal(1)))
    return 1 / Decimal(_WILD) <= apart <= _WILD
