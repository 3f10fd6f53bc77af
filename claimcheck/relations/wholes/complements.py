"""Complements that everybody knows: exports + imports = trade, three sectors of output, four quarters of a year.

Each figure gets its role from the words that touch it (``partition.*``), or from the row it stands in when several
roles are told respectively (出口、进口分别为a和b). Parts belong to the nearest whole: a company's trade told later
is not the sum of the country's exports and imports.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from re import Pattern

from ...model.relation import Relation
from ..changes.marks import is_base
from ..matching import clearly_same_period, inside, same_period
from ..scene import Figure, Line, Scene
from ..settle import near, total_of
from .meant import may_total
from .parts import counts
from .siblings import close, with_following

_WINDOW = 14  # figures
_LINES, _FAR = 3, 9
_CLAUSE = re.compile("[，,；;：:]")
_PARTS = ("a", "b", "c", "d")
_PERIODIC = ("partition.quarters", "partition.halves")
Role = tuple[str, str]  # the complement that a figure is, and what else its name says


def find(scene: Scene) -> Iterator[Relation]:
    """Partition and balance relations of figures whose names differ only by complementary words."""
    for name in dict.fromkeys(name for _, line in scene.spoken for name, _ in scene.family(line, "partition.")):
        if not _spoken_of(scene, name):
            continue
        roles = _roles(scene, name)
        wholes = [row for row, (role, _) in roles.items() if role == "whole"]
        summed: set[int] = set()
        for row, (role, _) in roles.items():
            if role == "whole":
                for relation, rows in _sum(scene, name, roles, wholes, row):
                    summed |= rows
                    yield relation
            elif role in ("balance", "deficit"):
                yield from _balance(scene, roles, row)
        if name in _PERIODIC:
            yield from _unclaimed(scene, name, {row: role for row, (role, _) in roles.items() if row not in summed})


def _spoken_of(scene: Scene, name: str) -> bool:
    """Whether the article has words of two of the roles at all: a cheap look before each figure is asked."""
    groups = (match.lastgroup for _, line in scene.spoken for match in line.found(name))
    first = next(groups, None)
    return any(group != first for group in groups)


def _roles(scene: Scene, name: str) -> dict[int, Role]:
    """The role of every amount, by its row."""
    found: dict[int, Role] = {}
    for _, line in scene.spoken:
        pattern = scene.cue(line, name)
        if not pattern.groupindex:
            continue
        for figure in line.figures:
            if counts(figure) and not is_base(scene, line, figure):
                role = _after(scene, line, figure, name) or _before(scene, line, figure, pattern)
                if role is not None:
                    found[figure.row] = role
        found.update(_rows(scene, line, pattern, name.partition(".")[2]))
    return found


def _after(scene: Scene, line: Line, figure: Figure, name: str) -> Role | None:
    match = scene.cue(line, f"after.{name.partition('.')[2]}").match(line.after_text(figure))
    return (match.lastgroup, "") if match is not None and match.lastgroup else None


def _before(scene: Scene, line: Line, figure: Figure, pattern: Pattern[str]) -> Role | None:
    """The role told by the words before a figure in its clause, else by its metric."""
    clause = scene.cue(line, "lead").sub("", _CLAUSE.split(line.own_text(figure))[-1])
    text = clause if pattern.search(clause) else (figure.claim.metric or "").lower() if figure.claim else ""
    matches = list(pattern.finditer(text))
    if not matches or not matches[-1].lastgroup:
        return None
    rest = scene.cue(line, "generic").sub("", text[: matches[-1].start()] + text[matches[-1].end() :]).strip()
    if text is clause and (rest.isascii() or scene.cue(line, "pointing").fullmatch(rest)):
        rest = ""
    if scene.cue(line, "of_partner").search(text):
        return None  # the gap with one country, not that of all exports and imports
    role = "deficit" if matches[-1].groupdict().get("deficit") else matches[-1].lastgroup
    return role, rest


def _rows(scene: Scene, line: Line, pattern: Pattern[str], name: str) -> Iterator[tuple[int, Role]]:
    """出口、进口分别为a和b, 三次产业分别为a、b、c: the nth amount is what the nth name says."""
    needed = [group for group in pattern.groupindex if group in _PARTS]
    starts = [match.end() for match in scene.cue(line, f"row.{name}").finditer(line.skeleton)]
    for match in line.cue("row_of_names").finditer(line.skeleton):
        if [m.lastgroup for m in pattern.finditer(match.group("names")) if m.lastgroup in _PARTS] == needed:
            starts.append(match.end())
    between = scene.cue(line, "list_between")
    for start in starts:
        amounts = [f for f in line.figures if start <= f.at][: len(needed)]
        if len(amounts) == len(needed) and all(counts(f) for f in amounts):
            if all(between.fullmatch(line.between(a, b)) for a, b in pairwise(amounts)):
                yield from ((f.row, (role, "")) for f, role in zip(amounts, needed, strict=True))


def _sum(
    scene: Scene, name: str, roles: dict[int, Role], wholes: list[int], row: int
) -> Iterator[tuple[Relation, set[int]]]:
    whole = scene.figures[row]
    pattern = scene.cue(scene.lines[whole.sentence], name)
    members = _members(scene, roles, whole, _FAR if name in _PERIODIC else _LINES)
    needed = [group for group in pattern.groupindex if group in _PARTS]
    if any(group not in members for group in needed):
        return
    parts = [min(members[group], key=lambda f: (_apart(scene, f, whole), abs(f.row - row))) for group in needed]
    if any(_nearer(scene, roles, part, whole, wholes) for part in parts):
        return
    if whole.value is None or any(part.interval.overlaps(whole.interval) for part in parts):
        return  # "in thousands"; what is told again of one part alone
    parts = with_following(scene, parts, whole)
    inferred = any(abs(part.sentence - whole.sentence) > 1 for part in parts)
    pairs = [*(("part", part) for part in parts), ("total", whole)]
    relation = scene.relation(
        "partition", "sum-mismatch", pairs, name.partition(".")[2], inferred=inferred, exhaustive=True
    )
    yield relation, {part.row for part in parts}


def _apart(scene: Scene, part: Figure, whole: Figure) -> bool:
    """Whether a part stands in another sentence or another row of a table: what stands in one comes first."""
    if part.sentence != whole.sentence:
        return True
    low, high = sorted((part, whole), key=lambda f: f.at)
    return "\n" in scene.lines[part.sentence].between(low, high)


def _unclaimed(scene: Scene, name: str, roles: dict[int, str]) -> Iterator[Relation]:
    """Four quarters told in a row, of a year that is only called by its amount: the one of their family."""
    size = {role for role in _PARTS if role in scene.cue(scene.lines[0], name).groupindex} if scene.lines else set()
    rows = [row for row in sorted(roles) if roles[row] in _PARTS]
    for start in range(len(rows) - len(size) + 1):
        run = rows[start : start + len(size)]
        parts = [scene.figures[row] for row in run]
        if [roles[row] for row in run] != sorted(size) or run[-1] - run[0] >= 2 * len(size):
            continue
        if len({part.unit for part in parts}) > 1 or parts[-1].sentence - parts[0].sentence > 1:
            continue
        total = total_of(scene, parts) or _of_family(scene, parts)
        if total is not None:
            pairs = [*(("part", part) for part in parts), ("total", total)]
            inferred = total.sentence != parts[0].sentence
            yield scene.relation("partition", "sum-mismatch", pairs, name, inferred=inferred, exhaustive=True)


def _of_family(scene: Scene, parts: list[Figure]) -> Figure | None:
    """The nearest amount before parts that goes by the same name and may be their total."""
    named = [part for part in parts if part.name.text]
    able = [
        f
        for f in near(scene, parts[0])
        if named and may_total(scene, f, parts) and close(parts, f) and f.name.text and _akin(f, named[0])
    ]
    return able[0] if able else None


def _akin(total: Figure, part: Figure) -> bool:
    return part.name.text.endswith(total.name.text) or part.name.head == total.name.head


def _nearer(scene: Scene, roles: dict[int, Role], part: Figure, whole: Figure, wholes: list[int]) -> bool:
    """Whether a part stands nearer to another whole that could own it."""
    return any(
        abs(row - part.row) < abs(whole.row - part.row) and _owns(scene, roles, scene.figures[row], part)
        for row in wholes
        if row != whole.row
    )


def _balance(scene: Scene, roles: dict[int, Role], row: int) -> Iterator[Relation]:
    balance = scene.figures[row]
    members = _members(scene, roles, balance)
    pairs = [(a, b) for a in members["a"] for b in members["b"]]
    if not pairs:
        return
    a, b = min(pairs, key=lambda pair: _spread(pair, row))
    inferred = any(abs(part.sentence - balance.sentence) > 1 for part in (a, b))
    new, base = (b, a) if roles[row][0] == "deficit" else (a, b)
    yield scene.relation(
        "difference-of",
        "difference-mismatch",
        [("new", new), ("base", base), ("delta", balance)],
        "balance",
        inferred=inferred,
        facts=(("direction", "up"),),
    )


def _spread(pair: tuple[Figure, Figure], row: int) -> int:
    """How far two figures stand from each other and from a third: the two of one telling come first."""
    a, b = pair
    return 2 * abs(a.row - b.row) + max(abs(a.row - row), abs(b.row - row))


def _members(scene: Scene, roles: dict[int, Role], whole: Figure, reach: int = _LINES) -> dict[str, list[Figure]]:
    """The parts of each role that a whole or balance can own."""
    found: dict[str, list[Figure]] = defaultdict(list)
    window = _WINDOW * reach // _LINES
    for figure in scene.figures[max(0, whole.row - window) : whole.row + window + 1]:
        role = roles.get(figure.row, ("", ""))[0]
        if role in _PARTS and figure.row != whole.row and _owns(scene, roles, whole, figure, reach):
            found[role].append(figure)
    return found


def _told_together(part: Figure, whole: Figure) -> bool:
    """Whether both are of one known period: what looks like a base is not that of an earlier time."""
    return part.period is not None and part.period.start is not None and clearly_same_period(part.period, whole.period)


def _owns(scene: Scene, roles: dict[int, Role], whole: Figure, part: Figure, reach: int = _LINES) -> bool:
    if part.unit != whole.unit or abs(part.sentence - whole.sentence) > reach or whole.row in scene.bases:
        return False
    near = abs(part.sentence - whole.sentence) <= 1
    if part.row in scene.bases and not _told_together(part, whole):
        return False
    within = roles[whole.row][0] == "whole" and inside(part.period, whole.period) and (near or reach > _LINES)
    if not (same_period(part.period, whole.period) or within):
        return False
    pointing = scene.cue(scene.lines[whole.sentence], "pointing")
    rest, other = roles[whole.row][1], roles[part.row][1]
    if rest == other or (near and (rest.endswith(other) or other.endswith(rest))):
        return True
    return all(not text or pointing.fullmatch(text) is not None for text in (rest, other))
