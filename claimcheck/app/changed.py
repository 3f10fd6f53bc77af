"""What changed in git since a revision: files, and which of their lines."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import structs

from ..model.errors import ClaimcheckError
from ..model.finding import Finding
from ..model.report import FindingsReport

_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
Lines = Sequence[range]


def changed_files(folder: Path, revision: str) -> list[Path]:
    """Files of the repository around ``folder`` that differ from ``revision``, new and deleted ones included.

    Raises ClaimcheckError: no repository, or no such revision.
    """
    top, commit = _resolve(folder, revision)
    names = _git(top, "diff", "--name-only", "-z", "--no-renames", commit, "--")
    new = _git(top, "ls-files", "-z", "--others", "--exclude-standard")
    found = {top / name.decode("utf-8", "surrogateescape") for name in (names + new).split(b"\0") if name}
    return sorted(found)


def changed_lines(folder: Path, revision: str, file: Path) -> Lines:
    """The lines (from 1) of ``file`` that ``revision`` does not have; all of them if git does not know it."""
    top, commit = _resolve(folder, revision)
    name = str(file)
    if not _git(top, "ls-files", "-z", "--", name):
        return [range(1, 1 << 31)]
    patch = _git(
        top, "diff", "-U0", "--no-color", "--no-ext-diff", "--no-renames", "--text", commit, "--", name
    )
    spans = ((int(hunk[1]), int(hunk[2] or 1)) for hunk in _HUNK.finditer(patch))
    return [range(start, start + count) for start, count in spans if count]


def only_on(report: FindingsReport, lines: Mapping[str, Lines]) -> FindingsReport:
    """The report with only what has a figure on one of these lines, or is about one of these articles as a whole."""
    kept = tuple(finding for finding in report.findings if _touches(finding, lines))
    hidden = tuple(one for one in report.suppressed if _touches(one.finding, lines))
    counts = {f"{level}s": sum(f.severity == level for f in kept) for level in ("error", "warning", "info")}
    summary = structs.replace(report.summary, **counts)
    return structs.replace(report, findings=kept, suppressed=hidden, summary=summary)


def _touches(finding: Finding, lines: Mapping[str, Lines]) -> bool:
    if not finding.spans:
        return finding.article in lines
    return any(
        span.line in stretch
        for span in finding.spans
        for stretch in lines.get(span.article or finding.article, ())
    )


def _resolve(folder: Path, revision: str) -> tuple[Path, str]:
    try:
        top = _git(folder, "rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").rstrip("\n")
    except ClaimcheckError:
        raise ClaimcheckError(f"{folder} is not in a git repository: --changed-since needs one") from None
    try:
        commit = _git(
            Path(top), "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
        )
    except ClaimcheckError:
        raise ClaimcheckError(f"--changed-since {revision!r}: git knows no such revision") from None
    return Path(top), commit.decode("ascii").strip()


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    except FileNotFoundError:
        raise ClaimcheckError("git is not installed: --changed-since and --diff need it") from None
    if done.returncode:
        lines: Iterable[str] = done.stderr.decode("utf-8", "replace").splitlines()
        raise ClaimcheckError(f"git {arguments[0]}: {next(iter(lines), 'failed')}")
    return done.stdout
