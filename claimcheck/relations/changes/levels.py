"""Levels by the end of their name, found without looking at all others; and the one right before a change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator

from ...model.mention import Period
from ..matching import same_period
from ..scene import Figure, Line, Scene, same_measure


class LevelIndex:
    """Levels by the end of their name, so that a look-up meets few others."""

    _REACH = 60

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._by_head: dict[str, list[Figure]] = defaultdict(list)
        for figure in scene.figures:
            if figure.kind == "level" and figure.period is not None and figure.name.text:
                self._by_head[figure.name.head].append(figure)
        scene.levels = self

    @staticmethod
    def of(scene: Scene) -> LevelIndex:
        """The index of a scene, made once."""
        return scene.levels if isinstance(scene.levels, LevelIndex) else LevelIndex(scene)

    def only(self, like: Figure, period: Period | None, unit: str | None) -> Figure | None:
        """The one level of ``like``'s family in ``period``; None when there is none or they differ."""
        if period is None or period.start is None:
            return None
        near = sorted(self._by_head[like.name.head], key=lambda f: abs(f.row - like.row))[: self._REACH]
        found = [
            f
            for f in near
            if f.row != like.row
            and f.period is not None
            and f.period.start is not None
            and same_period(f.period, period)
            and (unit is None or f.unit == unit)
            and f.modality == "stated"
            and self._scene.kin(f, like)
        ]
        if not found or any(not f.interval.overlaps(found[0].interval) for f in found):
            return None
        return found[0]


def level_before(line: Line, bases: Container[int], position: int, like: Figure, points: bool) -> Figure | None:
    """The last level before a place; not one of an earlier time whose change is told: 上年同期亏损19亿元，收窄62%."""
    able = list(_levels_before(line, bases, position, like, points))
    last = max((figure.row for figure in line.figures if 0 <= figure.at < position and figure is not like), default=-1)
    then = (f for f in able if f.row == last or line.cue("mark.then").search(line.own_text(f)) is None)
    return next(then, able[0] if able else None)


def _levels_before(line: Line, bases: Container[int], position: int, like: Figure, points: bool) -> Iterator[Figure]:
    for figure in reversed(line.figures):
        if not 0 <= figure.at < position or figure is like or figure.row in bases:
            continue
        if figure.kind != "change" or (points and figure.unit == "%"):
            priced = "/" not in figure.unit or line.cue("priced").search(line.own_text(figure))
            if figure.unit == like.unit or (same_measure(figure, like) and priced):
                yield figure
