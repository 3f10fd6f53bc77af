"""The file under TinyDB: written whole or not at all, by one process at a time.

TinyDB's own JSON storage overwrites in place without a lock: concurrent or killed writers break it. This one
serialises first, writes a temporary file in the same folder, syncs it, replaces the ledger, and holds a file
lock over read-modify-write. Lines of records that nobody touched are written back byte for byte.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
from tinydb.storages import Storage

from ..model.errors import ClaimcheckError
from . import format as layout
from .merge import merge
from .places import lock_path
from .records import Article, Entry, Record, State, Tracked

TABLES = ("articles", "claims", "history")
LOCK_SECONDS = 60

_loose = msgspec.json.Decoder(float_hook=Decimal)
_dense = msgspec.json.Encoder(decimal_format="number")


class Row(Mapping[str, Any]):
    """One record as TinyDB sees it: its line, read into fields only when somebody looks."""

    __slots__ = ("_fields", "line")

    def __init__(self, line: bytes) -> None:
        self.line = line
        self._fields: dict[str, Any] | None = None

    def fields(self) -> dict[str, Any]:
        """The record as plain JSON types, figures as exact decimals."""
        if self._fields is None:
            self._fields = _loose.decode(self.line)
        return self._fields

    def __getitem__(self, name: str) -> Any:
        return self.fields()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.fields())

    def __len__(self) -> int:
        return len(self.fields())


class Snapshot(msgspec.Struct, frozen=True):
    """A ledger file as read. ``merged``: it held several versions of one record, which ``state`` brings together."""

    data: bytes
    state: State
    merged: bool = False


def snapshot(data: bytes, name: str) -> Snapshot:
    """Read and check a whole ledger."""
    records = layout.parse(data, name)
    articles = {record.id: record for record in records if type(record) is Article}
    claims = {record.id: record for record in records if type(record) is Tracked}
    history = {record.id: record for record in records if type(record) is Entry}
    undone = any(entry.action == "undo" for entry in history.values())
    if len(articles) + len(claims) + len(history) < len(records) or undone:
        state = merge(records, _finder(data, name))
        kept = len(state.articles) + len(state.claims) + len(state.history)
        return Snapshot(data, state, merged=kept != len(records))
    return Snapshot(data, State({article.path: article for article in articles.values()}, claims, history))


def _finder(data: bytes, name: str) -> Any:
    """Where a record stands, for errors: ``claims.json, line 7``."""

    def where(record: Record) -> str:
        at = data.find(layout.encode(record))
        number = data.count(b"\n", 0, at) + 1
        return name if at < 0 else f"{name}, line {number}"

    return where


class LedgerStorage(Storage):
    """TinyDB storage over ``claims.json``. It writes only inside ``transaction()``."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self._tables: dict[str, dict[str, Any]] | None = None
        self._last: Snapshot | None = None

    def load(self) -> Snapshot:
        """The ledger as it stands on disk now; unchanged bytes are not read into records again."""
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            raise ClaimcheckError(
                f"{self.path} does not exist: start a ledger with claimcheck init"
            ) from None
        except OSError as error:
            raise ClaimcheckError(f"cannot read {self.path}: {error.strerror}") from error
        if self._last is None or self._last.data != data:
            self._last = snapshot(data, self.path.name)
        return self._last

    def read(self) -> dict[str, dict[str, Any]] | None:
        """All tables, as TinyDB wants them."""
        return self._tables if self._tables is not None else tables(self.load())

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Keep what TinyDB changed until the transaction ends."""
        if self._tables is None:
            raise RuntimeError("the ledger is written only inside a transaction")
        self._tables = {name: dict(rows) for name, rows in data.items()}

    @contextmanager
    def transaction(self) -> Iterator[Snapshot]:
        """Hold the lock from reading to replacing; nothing is written if the block raises or changes nothing."""
        with locked(self.path):
            current = self.load()
            before = self._tables = tables(current)
            try:
                yield current
                if self._tables is not before:
                    replace(self.path, _serialise(self._tables))
            finally:
                self._tables = None


def tables(current: Snapshot) -> dict[str, dict[str, Any]]:
    """The tables of a snapshot: record lines by id."""
    found: dict[str, dict[str, Any]] = {name: {} for name in TABLES}
    state = current.state
    if current.merged:
        everything: list[Record] = [*state.articles.values(), *state.claims.values(), *state.history.values()]
        for record in everything:
            found[TABLES[layout.section(record)]][record.id] = Row(layout.encode(record))
        return found
    lines = iter(layout.lines(current.data))
    for record, line in zip(layout.parse(current.data, ""), lines, strict=True):
        found[TABLES[layout.section(record)]][record.id] = Row(line)
    return found


def _serialise(data: Mapping[str, Mapping[str, Any]]) -> bytes:
    return layout.render(
        [
            [
                (key, row.line if isinstance(row, Row) else _dense.encode(row))
                for key, row in data[name].items()
            ]
            for name in TABLES
        ]
    )


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the ledger's lock."""
    from filelock import FileLock, Timeout

    lock = FileLock(str(lock_path(path)), timeout=LOCK_SECONDS)
    try:
        lock.acquire()
    except Timeout:
        raise ClaimcheckError(f"another claimcheck is writing {path}: try again when it is done") from None
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        yield
    finally:
        lock.release()


def replace(path: Path, data: bytes) -> None:
    """Put ``data`` in the ledger's place: at every moment the file is the old ledger or the new one.

    The caller holds the lock, so temporary files found here were left by a killed process and are removed.
    """
    temporary = path.parent / f".{path.name}.{os.getpid()}.tmp"
    try:
        for left in path.parent.glob(f".{path.name}.*.tmp"):
            left.unlink(missing_ok=True)
        with open(temporary, "xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            os.chmod(temporary, path.stat().st_mode & 0o7777)
        os.replace(temporary, path)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the replacement itself durable, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _unwritable(path: Path, error: OSError) -> ClaimcheckError:
    reason = error.strerror or str(error)
    return ClaimcheckError(
        f"cannot write {path}: {reason}; the ledger is as it was. Make room or give the right to write, then try again"
    )
