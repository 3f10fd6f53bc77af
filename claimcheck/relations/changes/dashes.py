"""Parts that stand between two dashes: "9,300 members – 6,700 full, 1,400 junior and 1,200 abroad – up from 8,370".

What is told behind the second dash goes on about the level before the first one, and not about the last part.
"""

from __future__ import annotations

import re

from ...languages import templates
from ..scene import Figure, Line

_DASH = re.compile(r" [-–—] |——")
_PAIR = 2
_PARTS = 2  # figures of a list, at least


def listed(line: Line) -> dict[int, Figure]:
    """The rows of figures that only list parts between two dashes, each with the level before the first dash."""
    dashes = [match.start() for match in _DASH.finditer(line.skeleton)]
    if len(dashes) < _PAIR:
        return {}
    opening, closing = dashes[0], dashes[1]
    parts = [figure for figure in line.figures if opening < figure.at < closing]
    before = [figure for figure in line.figures if 0 <= figure.at < opening]
    behind = any(figure.at > closing for figure in line.figures)
    if len(parts) < _PARTS or not behind or not before:
        return {}
    if any(figure.kind == "change" or figure.sign != templates.LEVEL for figure in parts):
        return {}
    return {figure.row: before[-1] for figure in parts}
