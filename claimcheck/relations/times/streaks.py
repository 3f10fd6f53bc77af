"""Streaks as an article tells them: the third fall in a row, five straight years of decline, 连续三个月增长."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from re import Match

from msgspec import Struct

from ... import languages
from ...languages.cues import Cues
from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..scene import Scene, all_cues

_UNITS = ("day", "week", "month", "quarter", "year")
_AHEAD, _BEHIND = 48, 60
_STOP = re.compile(r"[。；;.!?！？\n]")


class Streak(Struct, frozen=True):
    """How often something went one way in a row, or was won or lost; ``unit`` and ``way`` are empty where not told."""

    block: int
    start: int
    end: int
    count: int
    unit: str
    way: str
    yearly: bool

    @property
    def up(self) -> bool:
        return self.way == "up"

    @property
    def moves(self) -> bool:
        """Whether it tells which way figures went."""
        return self.way in ("up", "down")


def streaks(scene: Scene) -> Iterator[Streak]:
    """Every streak, with the way that it went where it says so."""
    for block, text, cues, told in _prose(scene, "course.streak"):
        for match in told.finditer(text):
            count, unit = _count(match), _unit(match)
            behind = _STOP.split(text[match.start() : match.end() + _AHEAD])[0]
            ahead = _STOP.split(text[max(0, match.start() - _BEHIND) : match.start()])[-1]
            said = match.group()
            way = _won(cues, said) or way_of(cues, behind) or _won(cues, ahead + said + behind) or way_of(cues, ahead)
            if count is not None and count > 1:
                yearly = cues["course.yearly"].search(ahead + behind) is not None
                yield Streak(block, match.start(), match.end(), count, unit, way or "", yearly)


def worded(scene: Scene) -> Iterator[Streak]:
    """Streaks that are one word, of nothing but a way: 四连胜, 三连跌."""
    for block, text, cues, told in _prose(scene, "string.word"):
        for match in told.finditer(text):
            count, said = _count(match), match.group()
            if count is not None:
                way = _won(cues, said) or ("up" if match["up"] else "down")
                yield Streak(block, match.start(), match.end(), count, "", way, yearly=False)


def _prose(scene: Scene, name: str) -> Iterator[tuple[int, str, Cues, re.Pattern[str]]]:
    """The blocks that are no table, each with its text, the cues of its language and the one that is asked for."""
    for block, text in enumerate(scene.lowered):
        code = code_of(scene, block)
        if code is not None and scene.reading.document.blocks[block].table is None:
            cues = all_cues(code)
            yield block, text, cues, cues.if_in_text(name, scene.held_in_text(code, block))


def code_of(scene: Scene, block: int) -> str | None:
    """The language of a block, where there is one for it."""
    spoken = next((one.language for one in scene.reading.sentences if one.block == block), None)
    code = spoken or scene.reading.document.language
    return code if code in languages.available() else None


def _count(match: Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("n"):
        return int(groups["n"])
    return next((int(name[1:]) for name, found in groups.items() if found and name[1:].isdigit()), None)


def _unit(match: Match[str]) -> str:
    told = {name.rstrip("234") for name, found in match.groupdict().items() if found}
    return next((unit for unit in _UNITS if unit in told), "")


def way_of(cues: Cues, text: str) -> str | None:
    """The first direction that some words tell."""
    found = list(cues["went"].finditer(text))
    return None if not found else "up" if found[0]["up"] else "down"


def _won(cues: Cues, text: str) -> str | None:
    found = cues["course.won"].search(text)
    return None if found is None else "won" if found["up"] else "lost"


def relation_of(scene: Scene, streak: Streak, run: int, block: int, start: int, end: int) -> Relation:
    """A streak against the run that stands at a place of a block."""
    claim = scene.claim_at(streak.block, streak.start, streak.end)
    said = scene.span(streak.block, streak.start, streak.end, claim)
    place = scene.span(block, start, end, scene.claim_at(block, start, end))
    operands = (
        Operand("count", Interval.exact(streak.count), "", said, said.exact, Decimal(streak.count)),
        Operand("listed", Interval.exact(run), "", place, f"{run} in a row", Decimal(run)),
    )
    facts = (("severity", "warning"),)
    return Relation("series", "streak-mismatch", scene.article, operands, said.exact[:40], facts=facts)
