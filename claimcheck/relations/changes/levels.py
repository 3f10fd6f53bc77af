"""Levels by the end of their name: the one figure of a metric in a period, found without looking at all others."""

from __future__ import annotations

from collections import defaultdict

from ...model.mention import Period
from ..matching import same_period
from ..scene import Figure, Scene


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
