"""Prose about rows of a table: what it says of one by name, or beside the very number of a cell, follows from cells.

A figure of prose is right where anything that the rows named yield holds: a cell, a rise, a share of the total, the sum
or the gap of two. Only where nothing does is it held against what its own words ask for.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.relation import Relation
from ..scene import Line, Scene
from . import more_rows, one_row
from .names import Names, near, spoken
from .sums import grids


def find(scene: Scene) -> Iterator[Relation]:
    """Relations between the figures of prose and what tables hold of the rows that it names."""
    for grid in grids(scene):
        names = Names(scene, grid)
        earlier: Line | None = None
        for line in near(scene, grid, scene.lines):
            for said in spoken(names, line, earlier) if line.figures else ():
                yield from one_row.find(scene, said)
                yield from more_rows.find(scene, said)
            earlier = line
