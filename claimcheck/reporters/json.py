"""JSON as other programs may rely on it: plain decimal numbers, ISO dates, null for what is unknown.

Shapes: ``claimcheck/claims/1`` and ``claimcheck/findings/1``. Views that say more add keys to these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Context, Decimal
from tempfile import TemporaryFile
from typing import Any

import msgspec

from ..model.claim import Claim
from ..model.report import (
    ArticleInfo,
    ChangesReport,
    ClaimReport,
    ClaimsReport,
    FindingsReport,
    RulesReport,
    Verdicts,
)
from ..model.rows import RowsReport
from .screen import Screen

CLAIMS = "claimcheck/claims/1"
FINDINGS = "claimcheck/findings/1"

_encoder = msgspec.json.Encoder(decimal_format="number")
# Numbers that str(Decimal) writes with an exponent, or with the endless digits of a division.
_AWKWARD = re.compile(rb"[0-9]E[+-]?[0-9]|[0-9.]{27}")
_ACTIVE = re.compile("[\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_READABLE = Context(prec=15)


def claims(report: ClaimsReport, screen: Screen) -> str:
    """Claims with their articles."""
    return _text({"schema": CLAIMS, "articles": report.articles, "claims": report.claims})


class ClaimsStream:
    """The same for articles that come one after the other: the claims wait on disk until the last one is known."""

    def __init__(self, screen: Screen) -> None:
        self._waiting = TemporaryFile("w+", encoding="utf-8", newline="")  # noqa: SIM115  (closed at the end)
        self._articles = self._claims = 0

    def add(self, article: ArticleInfo, claims: Sequence[Claim]) -> str:
        """The article; its claims are put aside."""
        for claim in claims:
            self._waiting.write(f"{',' if self._claims else ''}\n    {_nested(claim)}")
            self._claims += 1
        lead = "," if self._articles else f'{{\n  "schema": "{CLAIMS}",\n  "articles": ['
        self._articles += 1
        return f"{lead}\n    {_nested(article)}"

    def end(self) -> Iterator[str]:
        """The claims."""
        yield "\n  ],\n" if self._articles else f'{{\n  "schema": "{CLAIMS}",\n  "articles": [],\n'
        yield '  "claims": ['
        self._waiting.seek(0)
        while piece := self._waiting.read(1 << 16):
            yield piece
        yield "\n  ]\n}\n" if self._claims else "]\n}\n"
        self._waiting.close()


def claim(report: ClaimReport, screen: Screen) -> str:
    """One claim: the claims shape, and beside it what ``show`` knows."""
    return _text(
        {
            "schema": CLAIMS,
            "articles": [report.article],
            "claims": [report.claim],
            "sentence": _sentence(report),
            "implied": [
                {
                    "level": i.level.id,
                    "change": i.change.id,
                    "low": i.low,
                    "high": i.high,
                    "start": i.start,
                    "end": i.end,
                }
                for i in report.implied
            ],
            "relations": report.links,
            "findings": report.findings,
            "history": report.history,
            "freshness": report.freshness,
        }
    )


def findings(report: FindingsReport, screen: Screen) -> str:
    """The outcome of a check."""
    return _text(
        {
            "schema": FINDINGS,
            "findings": report.findings,
            "checked": report.checked,
            "summary": report.summary,
            "suppressed": report.suppressed,
            **({"relations": report.links} if report.links else {}),
        }
    )


def changes(report: ChangesReport, screen: Screen) -> str:
    """What a command did to the ledger: the claims shape with the touched claims, and how each changed."""
    return _text(
        {
            "schema": CLAIMS,
            "articles": report.articles,
            "claims": [change.claim for change in report.changes],
            "changes": [
                {
                    "change": change.what,
                    "claim": change.claim.id,
                    "before": change.before,
                    "note": change.note,
                }
                for change in report.changes
            ],
            "moved": report.moved,
            "unchanged": report.unchanged,
            "notes": report.notes,
            "ledger": report.ledger,
            "dry_run": report.dry_run,
        }
    )


def verdicts(report: Verdicts, screen: Screen) -> str:
    """Claims checked one by one: the findings shape, and for each claim whether it holds and why not."""
    found = [finding for one in report.claims for finding in one.findings]
    return _text(
        {
            "schema": FINDINGS,
            "findings": found,
            "checked": [],
            "summary": {
                "articles": len({one.article.path for one in report.claims}),
                "claims": len(report.claims),
                **{f"{s}s": sum(f.severity == s for f in found) for s in ("error", "warning", "info")},
            },
            "claims": [one.claim for one in report.claims],
            "verdicts": [
                {
                    "claim": one.claim.id,
                    "holds": not report.reasons[one.claim.id],
                    "reasons": report.reasons[one.claim.id],
                }
                for one in report.claims
            ],
        }
    )


def rules(report: RulesReport, screen: Screen) -> str:
    """The rules with their descriptions."""
    return _text({"schema": "claimcheck/rules/1", "rules": report.rules})


def rows(report: RowsReport, screen: Screen) -> str:
    """A list of records under its name."""
    records = [dict(zip(report.columns, row, strict=True)) for row in report.rows]
    return _text({"schema": f"claimcheck/{report.name}/1", report.name: records})


def _sentence(report: ClaimReport) -> str | None:
    anchor = report.claim.anchor
    if report.text is None:
        return None
    for start, end in report.sentences:
        if start <= anchor.start < end:
            return report.text[start:end]
    return None


def _text(value: Any) -> str:
    """``value`` as indented JSON; anything msgspec encodes, Decimals at any depth."""
    return layout(value, 2) + "\n"


def _nested(value: Any) -> str:
    """An item of a list of the outermost object."""
    return layout(value, 2).replace("\n", "\n    ")


def layout(value: Any, indent: int) -> str:
    """``value`` as JSON, indented by so many spaces, or in one line for -1."""
    encoded = _encoder.encode(value)
    if _AWKWARD.search(encoded):
        encoded = _encoder.encode(_plain(msgspec.to_builtins(value, builtin_types=(Decimal,))))
    text = msgspec.json.format(encoded, indent=indent).decode()
    # These stand only inside strings; escaped they are the same JSON, and no terminal obeys them.
    return _ACTIVE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _plain(value: Any) -> Any:
    """The same tree with each Decimal as a raw number in plain notation."""
    if isinstance(value, Decimal):
        return msgspec.Raw(number(value).encode())
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value


def number(value: Decimal) -> str:
    """Plain decimal notation; more than 25 digits come only from a division and are cut to what is readable."""
    if len(value.as_tuple().digits) > 25 and value != value.to_integral_value():
        value = _READABLE.plus(value).normalize()
    return format(value, "f")
