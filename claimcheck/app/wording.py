"""How things are worded for people: figures as each language writes them, and what differs between two readings.

Figures are read from a language's ``display.json`` without loading its grammar: lists are shown all day and must
start fast, and a grammar costs far more than the few words that a figure needs.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from ..model.claim import Change, Claim, Source
from ..model.display import PLAIN, Display
from ..model.report import ClaimChange


@cache
def display(code: str | None) -> Display:
    """The customs of the language ``code``; plain ones where it is unknown or brings none."""
    if not code or not code.isidentifier():
        return PLAIN
    path = Path(__file__).parents[1] / "languages" / code / "display.json"
    if not path.is_file():
        return PLAIN
    import msgspec

    return msgspec.json.decode(path.read_bytes(), type=Display)


# What a line of a diff does not show: quote, metric and period stand on it.
_UNSEEN = ("scope", "kind", "unit", "hedge", "change", "source", "modality", "review_by", "tags")


def change_of(what: str, now: Claim, before: Claim | None = None) -> ClaimChange:
    """What happened to a claim, with a note on what of it changed that its quote, metric and period do not show."""
    return ClaimChange(what, now, before, None if before is None else _differences(what, before, now))


def _differences(what: str, before: Claim, now: Claim) -> str | None:
    """Readings and marks that are no longer what they were, each with both; a new quote is a new figure anyway."""
    requoted = before.anchor.exact != now.anchor.exact
    told = [
        f"{name}: {_said(getattr(before, name))} → {_said(getattr(now, name))}"
        for name in _UNSEEN
        if getattr(before, name) != getattr(now, name) and not (requoted and name in ("unit", "hedge"))
    ]
    if before.status != now.status and now.status != what:
        told.append(f"status: {before.status} → {now.status}")
    if not requoted and (before.value, before.interval) != (now.value, now.interval):
        told.insert(0, f"read as: {_figure(before)} → {_figure(now)}")
    return "; ".join(told) or None


def changed_fields(before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> str:
    """What an entry of the history changed of one record, each field with what it was and became."""
    if before is None:
        return "first seen"
    if after is None:
        return "taken out"
    names = [name for name in _FIRST if name in after]
    names += [name for name in after if name not in (*_FIRST, *_INWARD)]
    told = []
    for name in names:
        was, now = _kept(before.get(name)), _kept(after[name])
        if name == "verifications":
            told += [f"verification {'taken back' if not now else 'recorded'}"] if "status" not in after else []
        elif was != now:
            told.append(f"{name}: {was} → {now}")
    return "; ".join(told)


_FIRST = ("status",)
_INWARD = ("was", "judged", "by_person", "entry", "part_of")


def _kept(value: Any) -> str:
    """A field's value, as history keeps it, in a word or two."""
    if value is None or value == []:
        return "none"
    if isinstance(value, list):
        return " ".join(map(str, value))
    if isinstance(value, dict):
        for name in ("exact", "name", "text", "direction"):
            if value.get(name):
                return str(value[name])
        return f"{value.get('start') or ''}..{value.get('end') or ''}" if "start" in value else "changed"
    return str(value)


def _figure(claim: Claim) -> str:
    """The bare figure as it was read."""
    if claim.value is not None:
        return f"{claim.value:f}"
    return f"{_said(claim.low)}–{_said(claim.high)}"


def _said(value: object) -> str:
    """A field's value in a word or two."""
    if value is None or value == ():
        return "none"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Source):
        return value.name
    if isinstance(value, Change):
        by = value.factor or value.delta
        size = f" {'×' if value.factor else 'by '}{_said(by[0])}–{_said(by[1])}" if by else ""
        return f"{value.direction or 'changed'}{size}"
    return " ".join(value) if isinstance(value, tuple) else str(value)
