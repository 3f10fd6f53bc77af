"""Shares of lengths of time: seven hours, a quarter of the 28 hours; 8 of the 24 weeks, or a third.

Lengths are no amounts that add up over a passage, so that the families of shares leave them alone. Here one phrase
states both lengths, in one unit, and the share.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.relation import Relation
from ..scene import Figure, Line, Scene


def find(scene: Scene) -> Iterator[Relation]:
    """Share-of relations of two lengths of time."""
    for _, line in scene.spoken:
        for _, match in scene.templates(line, "share_of_time."):
            part, whole, share = (line.figure(match, role) for role in ("part", "whole", "share"))
            if part is not None and whole is not None and share is not None and _told(line, part, whole, share):
                roles = [("part", part), ("whole", whole), ("share", share)]
                facts = (("firm", "told"),)  # one phrase tells all three
                yield scene.relation("share-of", "share-mismatch", roles, match.group(), facts=facts)


def _told(line: Line, part: Figure, whole: Figure, share: Figure) -> bool:
    """Whether the two are plain lengths in one unit, and the share is no change of either."""
    lengths = part.unit == whole.unit and "/" not in part.unit and part.quantity.form == whole.quantity.form
    plain = share.unit == "%" and share.quantity.form != "range" and (part.value or 0) > 0
    return lengths and plain and line.cue("share_of_time_stop").search(line.own_text(part)) is None
