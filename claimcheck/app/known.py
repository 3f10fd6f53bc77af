"""The baseline: written once from what is found today, pruned when entries are gone, never added to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct, structs

from ..config import DEFAULT_BASELINE
from ..evidence.files import tell_git, write_whole
from ..findings import Known, baseline
from ..model.finding import Severity
from ..model.report import FindingsReport

# What a person said of a figure, or has to say anew, is nothing to get used to.
VERDICTS = ("suspect", "refuted")


class Standing(Struct, frozen=True):
    """The baseline against what is found today: entries still there, gone, and how many findings it lacks."""

    known: tuple[Known, ...]
    gone: tuple[Known, ...]
    new: int


def read_baseline(path: Path, name: str) -> tuple[Known, ...] | None:
    """The entries of the baseline file, ``None`` where there is no file."""
    return baseline.parse(path.read_text("utf-8"), name) if path.is_file() else None


def first_baseline(report: FindingsReport, least: Severity) -> list[Known]:
    """Entries for what ``report`` (made without a baseline) finds that is ``least`` or worse."""
    standing = tuple(finding for finding in report.findings if finding.rule not in VERDICTS)
    return baseline.entries_of(structs.replace(report, findings=standing), least)


def standing(
    entries: Sequence[Known], report: FindingsReport, least: Severity, *, complete: bool
) -> Standing:
    """Compare; ``complete``: the report covers everything, so what it did not meet is gone."""
    present = {entry.fingerprint for entry in baseline.entries_of(report, "info")}
    looked_at = frozenset(report.texts)
    gone = tuple(baseline.gone(entries, present, looked_at, complete=complete))
    known = tuple(entry for entry in entries if entry not in gone)
    held = {entry.fingerprint for entry in entries}
    new = sum(entry.fingerprint not in held for entry in baseline.entries_of(report, least))
    return Standing(known, gone, new)


def write_baseline(path: Path, entries: Sequence[Known]) -> None:
    """Write the file, whole or not at all."""
    if path.parent.name == DEFAULT_BASELINE.partition("/")[0]:
        tell_git(path.parent)  # a folder of ours; elsewhere the team's own attributes hold
    write_whole(path, baseline.dump(entries).encode())
