"""A plain list of records for people and programs alike: history, statistics, evidence, what falls due."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import Struct

Cell = str | int | Decimal | date | None


class RowsReport(Struct, frozen=True):
    """``name`` is what one calls the records (``log``); ``columns`` are the keys of each in JSON.

    ``notes`` are whole sentences that follow the list in text.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()
