"""JSON Lines: the items of the JSON format, one a line, for programs that read as they go."""

from __future__ import annotations

import msgspec

from ..model.report import ClaimsReport, FindingsReport
from ..model.rows import RowsReport
from . import json
from .screen import Screen


def findings(report: FindingsReport, screen: Screen) -> str:
    """One finding a line."""
    return _lines(json.findings(report, screen), "findings")


def claims(report: ClaimsReport, screen: Screen) -> str:
    """One claim a line."""
    return _lines(json.claims(report, screen), "claims")


def rows(report: RowsReport, screen: Screen) -> str:
    """One record a line."""
    return _lines(json.rows(report, screen), report.name)


def _lines(text: str, key: str) -> str:
    whole = msgspec.json.decode(text, type=dict[str, msgspec.Raw])
    items = msgspec.json.decode(whole[key], type=list[msgspec.Raw])
    return "".join(msgspec.json.format(bytes(item), indent=-1).decode() + "\n" for item in items)
