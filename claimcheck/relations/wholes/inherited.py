"""Shares that leave their whole to the part told before them: 甲党得30万票，得票率45%；乙党20万票，占30%.

Once the whole of one part is known, a part of the same kind that stands with its share in the same passage, and
whose whole no words name, is of that whole too.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..settle import alike, share_holds
from .pairs import pairs_of
from .told_shares import open_share, within_reach

_BACK = 2  # sentences
_PARTS = 6  # figures from the part whose whole is known


def find(scene: Scene) -> Iterator[Relation]:
    """Share-of relations of parts beside one whose whole is known."""
    for _, line in scene.spoken:
        for part, share in pairs_of(scene, line):
            if not open_share(scene, line, share) or _named(scene, line, share):
                continue
            known = _known(scene, part)
            if known is None or known.row == part.row or not within_reach(part, known, share):
                continue
            scene.shared.add(share.row)
            scene.wholes[part.row] = known
            roles = [("part", part), ("whole", known), ("share", share)]
            holds = share_holds(part.interval, known.interval, share.interval)
            yield scene.relation("share-of", "share-mismatch", roles, share.quantity.text, inferred=not holds)


def _named(scene: Scene, line: Line, share: Figure) -> bool:
    """Whether words say what a share is of."""
    for text, name in ((line.own_text(share), "of_before"), (line.after_text(share), "of_after")):
        if scene.cue(line, name).search(text):
            return True
    return False


def _known(scene: Scene, part: Figure) -> Figure | None:
    """The whole of the nearest part of the same kind around, where all parts as near have one."""
    told = [scene.figures[row] for row in scene.wholes if 0 < abs(row - part.row) <= _PARTS]
    near = [f for f in told if _one_passage(scene, f, part) and alike(f, part)]
    wholes = {scene.wholes[f.row].row for f in near}
    return scene.figures[wholes.pop()] if len(wholes) == 1 else None


def _one_passage(scene: Scene, a: Figure, b: Figure) -> bool:
    blocks = {scene.lines[figure.sentence].sentence.block for figure in (a, b)}
    return len(blocks) == 1 and abs(a.sentence - b.sentence) <= _BACK
