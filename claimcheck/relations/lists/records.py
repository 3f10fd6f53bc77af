"""Records of matches: so many won, drawn and lost, beside the rounds played, the points and the goals.

"30 rounds, 13 won, 8 drawn, 9 lost, 47 points": the three make up the rounds, and three points a win and one a draw
make the points, where draws are told (a sport without them counts otherwise). What was won at home and away makes up
the whole. A record is read from the text: its numbers are often no figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from re import Match

from msgspec import Struct
from msgspec.structs import replace

from ...model.interval import Interval
from ...model.relation import Operand, Relation, RelationKind
from ..scene import Line, Scene

_REACH = 24  # signs before a record in which the rounds stand
_SIDES = ("won", "drawn", "lost")
_LINES = 3  # sentences that the whole of two records may stand back
_FIRM = (("firm", "told"),)  # no words around leave open what these are of


class Record(Struct, frozen=True):
    """A record where it stands; a result that it does not name is None."""

    number: int
    line: Line
    match: Match[str]

    def count(self, side: str) -> int | None:
        """How often."""
        return int(told) if (told := self.match[side]) is not None else None

    @property
    def games(self) -> int:
        """How many matches it tells of."""
        return sum(self.count(side) or 0 for side in _SIDES)

    def operand(self, scene: Scene, side: str) -> Operand:
        """One of its results with the word behind it."""
        start = self.match.start(side)
        return _operand(scene, "part", self.line, start, self.match.end(side) + 1, self.count(side) or 0)


def find(scene: Scene) -> Iterator[Relation]:
    """What a record says twice."""
    records: list[Record] = []
    for number, line in enumerate(scene.lines):
        if next(line.found("record.hint"), None) is None:
            continue
        text = scene.text_of(line)
        found = scene.cue(line, "record.told").finditer(text, line.sentence.start, line.sentence.end)
        records += [Record(number, line, match) for match in found if match["drawn"] or match["lost"]]
        yield from _goals(scene, line)
    for record in records:
        yield from _played(scene, record)
        yield from _points(scene, record)
        yield from _unbeaten(scene, record)
    yield from _halves(scene, records)


def _operand(scene: Scene, role: str, line: Line, start: int, end: int, value: int) -> Operand:
    block = line.sentence.block
    span = scene.span(block, start, end, scene.claim_at(block, start, end))
    return Operand(role, Interval.exact(value), "", span, scene.text_of(line)[start:end], Decimal(value))


def _sum(scene: Scene, parts: Sequence[Operand], total: Operand, cue: str) -> Relation:
    kind: RelationKind = "partition"
    return Relation(kind, "sum-mismatch", scene.article, (*parts, total), cue[:40], exhaustive=True, facts=_FIRM)


def _played(scene: Scene, record: Record) -> Iterator[Relation]:
    """26战18胜8负: the results are all the rounds; without a word of draws they are at most so many."""
    line, text = record.line, scene.text_of(record.line)
    start = max(line.sentence.start, record.match.start() - _REACH)
    played = scene.cue(line, "record.played").search(text, start, record.match.start())
    if played is None or scene.cue(line, "record.played_not").search(text, start, record.match.start()):
        return
    rounds = int(played["n"])
    if record.match["drawn"] is None and record.games < rounds:
        return
    total = _operand(scene, "total", line, played.start("n"), played.end("n") + 1, rounds)
    parts = [record.operand(scene, side) for side in _SIDES if record.match[side] is not None]
    yield _sum(scene, parts, total, record.match.group())


def _points(scene: Scene, record: Record) -> Iterator[Relation]:
    """13胜8平9负积47分: three a win and one a draw; other ways to count are right as well."""
    line, text = record.line, scene.text_of(record.line)
    match = scene.cue(line, "record.points").match(text, record.match.end(), line.sentence.end)
    if match is None or record.match["drawn"] is None:
        return
    if scene.cue(line, "record.points_not").search(text, line.sentence.start, line.sentence.end):
        return
    won, drawn, points = record.count("won") or 0, record.count("drawn") or 0, int(match["points"])
    if 2 * points in (2 * (2 * won + drawn), 2 * won + drawn):
        return
    parts = [*(record.operand(scene, "won") for _ in range(3)), record.operand(scene, "drawn")]
    total = _operand(scene, "total", line, match.start("points"), match.end("points") + 1, points)
    yield _sum(scene, parts, total, record.match.group())


def _unbeaten(scene: Scene, record: Record) -> Iterator[Relation]:
    """4胜2负，保持不败: who has lost is not unbeaten."""
    line, text = record.line, scene.text_of(record.line)
    match = scene.cue(line, "record.unbeaten").match(text, record.match.end(), line.sentence.end)
    if match is None or not record.count("lost"):
        return
    lost = record.operand(scene, "lost")
    none = _operand(scene, "part", line, match.start(), match.end(), 0)
    facts = (("severity", "warning"),)
    yield Relation("series", "streak-mismatch", scene.article, (lost, none), match.group()[:40], facts=facts)


def _halves(scene: Scene, records: Sequence[Record]) -> Iterator[Relation]:
    """17胜8平5负, of which 10胜4平1负 at home and 7胜4平4负 away."""
    for home, away in pairwise(records):
        if not (_beside(scene, home, "record.home") and _beside(scene, away, "record.away")):
            continue
        if away.number - home.number > 1:
            continue
        whole = _whole(scene, records, home, away)
        if any(_makes(home, away, one) for one in records if one not in (home, away, whole)):
            continue  # that of another team stands between
        for side in _SIDES if whole is not None else ():
            counts = [one.count(side) for one in (home, away, whole) if one is not None]
            if whole is not None and None not in counts:
                total = replace(whole.operand(scene, side), role="total")
                parts = [one.operand(scene, side) for one in (home, away)]
                yield _sum(scene, parts, total, whole.match.group())


def _makes(home: Record, away: Record, whole: Record) -> bool:
    """Whether two records make up a third in every result."""
    counts = [[one.count(side) or 0 for side in _SIDES] for one in (home, away, whole)]
    return all(a + b == c for a, b, c in zip(*counts, strict=True))


def _beside(scene: Scene, record: Record, name: str) -> bool:
    line = record.line
    start = max(line.sentence.start, record.match.start() - _REACH)
    return scene.cue(line, name).search(scene.text_of(line), start, record.match.start()) is not None


def _whole(scene: Scene, records: Sequence[Record], home: Record, away: Record) -> Record | None:
    """The record last told before two halves that has as many matches, or one result that they make."""
    before = [one for one in records[: records.index(home)] if home.number - one.number <= _LINES]
    block = home.line.sentence.block
    before = [one for one in before if one.line.sentence.block == block]
    before = [one for one in before if not _beside(scene, one, "record.other_time")]
    whole = before[-1] if before else None
    if whole is None or whole.games <= max(home.games, away.games):
        return None
    sides = [side for side in _SIDES if whole.match[side] is not None]
    made = [(home.count(side) or 0) + (away.count(side) or 0) == whole.count(side) for side in sides]
    return whole if any(made) or home.games + away.games == whole.games else None


def _goals(scene: Scene, line: Line) -> Iterator[Relation]:
    """46 goals for and 38 against are 8 more; 118比105 is won by 13."""
    text = scene.text_of(line)
    for name, roles in (("goals", ("scored", "conceded", "net")), ("score", ("high", "low", "by"))):
        for match in scene.cue(line, f"record.{name}").finditer(text, line.sentence.start, line.sentence.end):
            values = [int(match[role]) for role in roles]
            if values[0] < values[1]:
                continue
            operands = tuple(
                _operand(scene, role, line, *match.span(group), value)
                for role, group, value in zip(("new", "base", "delta"), roles, values, strict=True)
            )
            facts = (("direction", "up"), *_FIRM)
            cue = match.group()[:40]
            yield Relation("difference-of", "difference-mismatch", scene.article, operands, cue, facts=facts)
