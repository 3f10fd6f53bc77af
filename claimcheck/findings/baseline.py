"""What a team knew when it began to look: later runs fail only on what is new, and the list only shrinks.

The file has one entry a line, sorted, so that branches merge; it is written once, on purpose, and pruned.
Nothing here ever adds to an existing baseline.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from ..model.errors import ClaimcheckError
from ..model.finding import Finding, Severity
from ..model.fingerprint import fingerprints
from ..model.report import FindingsReport, Suppressed
from .batch import RANK, Batch, Circumstances, Known

SCHEMA = "claimcheck/baseline/1"


def apply(batch: Batch, circumstances: Circumstances) -> Batch:
    """Take out what the baseline knows; report entries that no longer occur (info)."""
    if not circumstances.baseline:
        return batch
    # Suppressed findings count when equal ones are told apart: taking a suppression back renames no other.
    names = fingerprints([*batch.findings, *(one.finding for one in batch.suppressed)])
    entries = {entry.fingerprint: entry for entry in circumstances.baseline}
    kept: list[Finding] = []
    taken: list[Suppressed] = []
    for finding, name in zip(batch.findings, names, strict=False):
        if name in entries:
            taken.append(Suppressed(finding, "baseline", "known when the baseline was written"))
        else:
            kept.append(finding)
    missing = gone(
        circumstances.baseline, set(names), circumstances.documents, complete=circumstances.complete
    )
    for entry in missing:
        what = f"{entry.rule} ({entry.exact})" if entry.exact else entry.rule
        message = f"{what} is in the baseline, but no longer occurs"
        kept.append(
            Finding(
                "baseline-gone",
                "input",
                "info",
                message,
                entry.article,
                (),
                suggestion="claimcheck baseline --prune",
            )
        )
    return Batch(tuple(kept), batch.suppressed + tuple(taken))


def entries_of(report: FindingsReport, least: Severity) -> list[Known]:
    """Entries for what counts in a report that was made without a baseline, and is ``least`` or worse."""
    hidden = [one.finding for one in report.suppressed]
    names = fingerprints([*report.findings, *hidden])
    made = {
        name: Known(name, finding.rule, finding.article, finding.spans[0].exact if finding.spans else "")
        for finding, name in zip(report.findings, names, strict=False)
        if RANK[finding.severity] <= RANK[least]
    }
    return sorted(made.values(), key=_order)


def gone(
    entries: Iterable[Known], present: Collection[str], articles: Collection[str], *, complete: bool
) -> list[Known]:
    """Entries that a run over ``articles`` (``complete``: over everything) would have met, were they there."""
    return [
        entry
        for entry in entries
        if entry.fingerprint not in present and (complete or entry.article in articles)
    ]


def dump(entries: Sequence[Known]) -> str:
    """The baseline file: its schema, then one entry a line."""
    lines = [json.dumps({"schema": SCHEMA})]
    for entry in sorted(entries, key=_order):
        record = {
            "article": entry.article,
            "rule": entry.rule,
            "exact": entry.exact,
            "fingerprint": entry.fingerprint,
        }
        lines.append(json.dumps(record, ensure_ascii=False))
    return "\n".join(lines) + "\n"


def parse(text: str, name: str) -> tuple[Known, ...]:
    """The entries of a baseline file called ``name``; ClaimcheckError with the line where it is none."""
    entries: list[Known] = []
    for number, line in enumerate(text.splitlines(), 1):
        record = _record(line, f"{name}:{number}")
        if "schema" in record:
            if record["schema"] != SCHEMA:
                raise ClaimcheckError(
                    f"{name}:{number}: a baseline of schema {record['schema']!r}, not {SCHEMA!r}"
                )
            continue
        values = [record.get(key) for key in ("fingerprint", "rule", "article", "exact")]
        if not all(isinstance(value, str) for value in values):
            raise ClaimcheckError(f"{name}:{number}: no entry of a baseline; remove the line")
        entries.append(Known(*map(str, values)))
    return tuple(entries)


def _record(line: str, where: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        raise ClaimcheckError(
            f"{where}: not a JSON object; remove the line, or write the baseline anew"
        ) from None
    if not isinstance(record, dict):
        raise ClaimcheckError(f"{where}: not a JSON object; remove the line, or write the baseline anew")
    return record


def _order(entry: Known) -> tuple[str, str, str, str]:
    return entry.article, entry.rule, entry.exact, entry.fingerprint
