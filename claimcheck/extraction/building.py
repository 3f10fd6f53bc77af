"""Raw claims → claims: anchors, ids, resolved periods and changes."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from ..model.anchoring import anchor_at, line_starts
from ..model.claim import Claim, ClaimPeriod, Source
from ..model.document import Block, Document
from ..model.identity import content_id
from ..model.mention import Period, RawClaim
from ..model.reading import ReadClaim
from . import change
from .periods import shifted

_LONG = 200  # so many times in a row are none
_MONTHS = {"year": 12, "quarter": 3, "month": 1}
_DAYS = {"year": (0, 371), "quarter": (90, 92), "month": (28, 31), "week": (7, 7), "day": (1, 1)}


class Builder:
    """Makes the ``claims`` of one document, in text order."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.line_starts = line_starts(document.text)
        self.claims: list[ReadClaim] = []
        self.seen: dict[tuple[str, str], int] = {}
        self.levels: list[ReadClaim] = []

    def claim(
        self,
        block: Block,
        raw: RawClaim,
        sentence: int,
        period: Period | None,
        source: Source | None,
        earlier: list[ReadClaim],
    ) -> ReadClaim:
        """One claim of a sentence; ``earlier`` are those already made of it."""
        quantity = raw.quantity
        told = period  # what the text goes on with: not with all the months of a streak
        if quantity.streak:
            period = _streak(raw, period)
            told = period if quantity.unit == "year" else told
        start, end = block.locate(quantity.start, quantity.end)
        anchor = anchor_at(self.document.text, start, end, self.line_starts)
        if raw.change is None:
            effect = None
        else:
            effect = change.build(raw.change, quantity, period, self.document.published)
        claim = Claim(
            id=self._id(raw.metric, anchor.exact),
            article=self.document.path,
            anchor=anchor,
            metric=raw.metric,
            scope=raw.scope,
            kind=raw.kind,
            value=quantity.value,
            low=quantity.interval.low,
            high=quantity.interval.high,
            unit=quantity.unit or None,
            hedge=quantity.hedge,
            period=ClaimPeriod(period.text, period.start, period.end, period.present) if period else None,
            change=effect,
            part_of=self._whole(raw, earlier),
            source=source,
            modality=raw.modality,
            date=self.document.published,
        )
        read = ReadClaim(claim, raw, sentence, told)
        self.claims.append(read)
        if raw.kind == "level":
            self.levels.append(read)
        return read

    def _id(self, metric: str, exact: str) -> str:
        key = (metric, exact)
        occurrence = self.seen.get(key, 0)
        self.seen[key] = occurrence + 1
        return content_id(self.document.path, metric, exact, occurrence)

    def _whole(self, raw: RawClaim, earlier: list[ReadClaim]) -> str | None:
        if raw.part_of is None:
            return None
        if raw.part_of >= 0:
            return earlier[raw.part_of].claim.id if raw.part_of < len(earlier) else None
        for read in reversed(self.levels):
            if read.raw.quantity.unit == raw.quantity.unit:
                return read.claim.id
        return None


def _streak(raw: RawClaim, period: Period | None) -> Period | None:
    """连续两年下降 after figures for 2022 and 2023, "for the third straight month" of July: all those years, months."""
    count = raw.quantity.value
    if period is None or period.start is None or period.end is None or count is None or not 1 < count < _LONG:
        return period
    unit, steps, days = raw.quantity.unit, int(count) - 1, (period.end - period.start).days + 1
    if unit not in _DAYS or not _DAYS[unit][0] <= days <= _DAYS[unit][1]:
        return period
    if unit in _MONTHS:
        first = shifted(period, months=-steps * _MONTHS[unit]).start
        return replace(period, start=first) if first is not None else period
    return replace(period, start=period.start - timedelta(days=steps * _DAYS[unit][0]))
