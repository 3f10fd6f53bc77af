"""Evidence on disk, under ``.claimcheck/evidence/`` beside the ledger: bindings, fetches, snapshots.

Both lists have one record a line, sorted, so that branches merge. A snapshot is called by its hash; a file
whose content is not what its name says is not believed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from ..model.errors import ClaimcheckError
from . import BINDINGS, FOLDER
from .files import one_writer, write_whole
from .problem import EvidenceProblem
from .tables import format_of

_FETCHES = "fetches.jsonl"
_LEAST_SCALE, _MOST_SCALE = Decimal("1e-12"), Decimal("1e15")
_HASH_SHOWN = 20  # characters of the SHA-256 that name a snapshot

Record = TypeVar("Record", bound=Struct)


class Binding(Struct, frozen=True, omit_defaults=True):
    """Where a claim's number can be looked up.

    ``source`` is an address or a path relative to the ledger. The number found, times ``scale``, is in the
    claim's unit; ``unit`` is what may stand behind it in the source. ``accepted`` is the SHA-256 of the
    snapshot that somebody last looked at.
    """

    claim: str
    source: str
    select: str
    unit: str | None = None
    scale: Decimal = Decimal(1)
    accepted: str | None = None

    def __post_init__(self) -> None:
        if not self.scale.is_finite() or not _LEAST_SCALE <= self.scale <= _MOST_SCALE:
            raise ValueError("the scale is a number such as 10000 or 0.01")


class Fetch(Struct, frozen=True, omit_defaults=True):
    """One state of a source. ``at`` is when it was first seen so, ``seen`` when last (ISO 8601, UTC).

    ``address`` and ``hops`` are where it came from; ``problem`` says why there is no snapshot.
    """

    source: str
    at: str
    seen: str
    address: str = ""
    hops: tuple[str, ...] = ()
    type: str = ""
    sha256: str | None = None
    size: int = 0
    problem: str | None = None

    @property
    def day(self) -> date | None:
        """The day it was last seen so."""
        try:
            return date.fromisoformat(self.seen[:10])
        except ValueError:
            return None


class Store:
    """The evidence that belongs to the ledger in folder ``root``."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / FOLDER

    def bindings(self) -> list[Binding]:
        """All bindings. ClaimcheckError names the line that is none."""
        return self._read(BINDINGS, Binding)

    def fetches(self) -> list[Fetch]:
        """All recorded states of all sources, oldest first for each source."""
        return sorted(self._read(_FETCHES, Fetch), key=lambda fetch: (fetch.source, fetch.at))

    def bind(self, new: Binding) -> None:
        """Add a binding, or put it in the place of the one with the same claim, source and selector."""
        key = _key(new)
        with one_writer(self.folder):
            self._write(BINDINGS, [new, *(one for one in self.bindings() if _key(one) != key)], _key)

    def unbind(self, gone: Iterable[Binding]) -> None:
        """Take bindings away."""
        keys = {_key(one) for one in gone}
        with one_writer(self.folder):
            self._write(BINDINGS, [one for one in self.bindings() if _key(one) not in keys], _key)

    def record(self, fetch: Fetch, body: bytes | None) -> None:
        """Keep a state of a source; the same state seen again only moves ``seen``."""
        with one_writer(self.folder):
            self._record(fetch, body)

    def _record(self, fetch: Fetch, body: bytes | None) -> None:
        fetches = self.fetches()
        last = latest(fetches, fetch.source)
        if body is not None and fetch.sha256 is not None:
            path = self._snapshot(fetch.sha256, body)
            if not path.is_file() or path.read_bytes() != body:
                write_whole(path, body)
        if last is not None and (last.sha256, last.problem) == (fetch.sha256, fetch.problem):
            fetches.remove(last)
            fetch = msgspec.structs.replace(fetch, at=last.at)
        self._write(_FETCHES, [*fetches, fetch], lambda one: (one.source, one.at))

    def body(self, sha256: str) -> bytes:
        """A snapshot; ``EvidenceProblem`` where it is missing or is not what its name says."""
        found = sorted(self.folder.glob(f"{sha256[:_HASH_SHOWN]}.*")) if sha256.isalnum() else []
        if not found:
            raise EvidenceProblem("the snapshot is missing; run claimcheck evidence refresh")
        body = found[0].read_bytes()
        if hashlib.sha256(body).hexdigest() != sha256:
            raise EvidenceProblem(
                f"the snapshot {found[0].name} has been changed; run claimcheck evidence refresh"
            )
        return body

    def _snapshot(self, sha256: str, body: bytes) -> Path:
        return self.folder / f"{sha256[:_HASH_SHOWN]}.{format_of(body)}"

    def _read(self, name: str, kind: type[Record]) -> list[Record]:
        path = self.folder / name
        if not path.is_file():
            return []
        records = []
        for number, line in enumerate(path.read_bytes().splitlines(), 1):
            try:
                records.append(msgspec.json.decode(line, type=kind))
            except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
                where = f"{FOLDER}/{name}:{number}"
                raise ClaimcheckError(f"{where}: not a record of evidence; mend or remove the line") from None
        return records

    def _write(self, name: str, records: Sequence[Any], key: Any) -> None:
        lines = [msgspec.json.encode(record) + b"\n" for record in sorted(records, key=key)]
        write_whole(self.folder / name, b"".join(lines))


def latest(fetches: Iterable[Fetch], source: str) -> Fetch | None:
    """The newest recorded state of ``source``, be it a snapshot or a problem."""
    return max(
        (one for one in fetches if one.source == source), key=lambda one: (one.seen, one.at), default=None
    )


def newest_snapshot(fetches: Iterable[Fetch], source: str) -> Fetch | None:
    """The newest state of ``source`` that has a snapshot."""
    return latest((one for one in fetches if one.sha256 is not None), source)


def is_address(source: str) -> bool:
    """Whether ``source`` is to be fetched, rather than a file."""
    return "://" in source


def _key(binding: Binding) -> tuple[str, str, str]:
    return binding.claim, binding.source, binding.select
