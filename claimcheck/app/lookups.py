"""Evidence of tracked claims, for the commands: bind, fetch, compare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path

from msgspec import Struct, structs

from ..evidence import number
from ..evidence.fetch import checked
from ..evidence.judge import Agreement, agreements
from ..evidence.problem import EvidenceProblem
from ..evidence.reading import look_up
from ..evidence.refresh import Refreshed, refresh
from ..evidence.select import check_selector
from ..evidence.store import Binding, Store, is_address, latest, newest_snapshot
from ..model.claim import Claim, Verification
from ..model.errors import ClaimcheckError
from ..model.rows import RowsReport

__all__ = [
    "Refreshed",
    "better_scale",
    "bind",
    "bindings",
    "by_evidence",
    "listed",
    "new_binding",
    "refreshed",
    "unbind",
]


_POWERS = (8, 4, 6, 3, 9, 12, 7, 2, -2, -3, -4, -6, -8)  # of ten: 亿, 万, million, thousand, per cent …


class ByEvidence(Struct, frozen=True):
    """Verifications that evidence gives, by claim, and what to accept once they are recorded."""

    verifications: tuple[tuple[str, Verification], ...]
    accepted: tuple[Binding, ...]


def new_binding(
    ledger: Path, claim: Claim, source: str, select: str, unit: str | None, scale: str, cwd: Path
) -> Binding:
    """A binding, checked: the source may be fetched or lies beside the ledger, the selector is one."""
    check_selector(select)
    if is_address(source):
        try:
            checked(source)
        except EvidenceProblem as problem:
            raise ClaimcheckError(str(problem)) from None
    else:
        source = _beside(ledger, cwd / source)
    try:
        return Binding(
            claim.id, source, select.strip(), unit, Decimal(scale.replace(",", "").replace("_", ""))
        )
    except (InvalidOperation, ValueError):
        raise ClaimcheckError(f"--scale {scale!r}: write a number such as 10000 or 0.01") from None


def bind(ledger: Path, binding: Binding, at: str, *, force: bool = False) -> Refreshed:
    """Fetch the source once and keep the binding; what was found counts as looked at.

    A selector that finds no number, or two, is refused unless ``force``; a source that cannot be had now is kept.
    """
    store = Store(ledger.parent)
    (got,) = refresh(store, at, bindings=[binding])
    problem = next((change.after.problem for change in got.changes if change.after.found is None), None)
    if problem is not None and not force:
        raise ClaimcheckError(f"{binding.source}: {problem}; nothing is bound (--force binds it all the same)")
    store.bind(structs.replace(binding, accepted=got.fetch.sha256))
    return got


def better_scale(claim: Claim, got: Refreshed) -> Decimal | None:
    """The power of ten that would bring the number found there to what the claim says, if it is off by just that."""
    for change in got.changes:
        now = change.after
        if now.found is None:
            continue
        try:
            value, interval = number.read(now.found, now.binding.scale, now.binding.unit)
        except EvidenceProblem:
            return None
        if not value or claim.interval.overlaps(interval):
            return None
        for power in _POWERS:
            if claim.interval.contains(value.scaleb(power)):
                return Decimal(format(now.binding.scale.scaleb(power), "f"))
    return None


def bindings(ledger: Path, claims: Iterable[str] | None = None) -> list[Binding]:
    """The bindings of these claims (full ids), or all."""
    wanted = None if claims is None else set(claims)
    return [one for one in Store(ledger.parent).bindings() if wanted is None or one.claim in wanted]


def unbind(ledger: Path, gone: Iterable[Binding]) -> None:
    """Take bindings away; snapshots stay."""
    Store(ledger.parent).unbind(gone)


def refreshed(ledger: Path, wanted: Iterable[Binding], at: str) -> Iterator[Refreshed]:
    """Fetch the sources of these bindings, one after the other; ``at`` is now (ISO 8601, UTC)."""
    return refresh(Store(ledger.parent), at, bindings=wanted)


def listed(ledger: Path, wanted: Iterable[Binding]) -> RowsReport:
    """Each binding with the number in its latest snapshot."""
    store = Store(ledger.parent)
    fetches = store.fetches()
    rows = []
    for one in wanted:
        snapshot, last = newest_snapshot(fetches, one.source), latest(fetches, one.source)
        reading = look_up(store, one, snapshot.sha256) if snapshot and snapshot.sha256 else None
        problem = (last.problem if last else "not fetched yet") or (reading.problem if reading else None)
        day = snapshot.day if snapshot else None
        rows.append((one.claim, reading.found if reading else None, day, one.select, one.source, problem))
    columns = ("claim", "found", "seen", "select", "source", "problem")
    return RowsReport("evidence", columns, tuple(rows), () if rows else ("no claim has evidence yet",))


def by_evidence(ledger: Path, claims: Iterable[Claim], at: str, by: str | None) -> ByEvidence:
    """Verifications for claims that all their evidence agrees with; ClaimcheckError names the first that is not."""
    store = Store(ledger.parent)
    given: list[tuple[str, Verification]] = []
    accepted: list[Binding] = []
    for claim in claims:
        try:
            found = agreements(claim, store)
        except EvidenceProblem as problem:
            raise ClaimcheckError(f"{claim.id}: its evidence says nothing: {problem}") from None
        if not found:
            raise ClaimcheckError(
                f"{claim.id} has no evidence: claimcheck evidence add {claim.id} SOURCE --select …"
            )
        wrong = next((one for one in found if not one.agrees), None)
        if wrong is not None:
            raise ClaimcheckError(
                f"{claim.id} cannot be verified: {wrong.binding.source} says {wrong.found}, not {claim.anchor.exact}"
            )
        given += [(claim.id, _verification(one, at, by)) for one in found]
        accepted += [structs.replace(one.binding, accepted=one.fetch.sha256) for one in found]
    return ByEvidence(tuple(given), tuple(accepted))


def accept(ledger: Path, accepted: Iterable[Binding]) -> None:
    """Remember the snapshots that were looked at."""
    store = Store(ledger.parent)
    for binding in accepted:
        store.bind(binding)


def _verification(one: Agreement, at: str, by: str | None) -> Verification:
    source = one.binding.source
    address = one.fetch.address if is_address(source) else None
    note = f"{one.binding.select}: {one.found}; snapshot sha256 {one.fetch.sha256}"
    return Verification(at, "verified", by, source, address, one.fetch.day, note)


def _beside(ledger: Path, path: Path) -> str:
    if not path.is_file():
        raise ClaimcheckError(f"{path}: no such file; a source is a file, or an http or https address")
    try:
        return path.resolve().relative_to(ledger.parent.resolve()).as_posix()
    except ValueError:
        raise ClaimcheckError(
            f"{path} lies outside {ledger.parent}: keep evidence beside the ledger"
        ) from None
