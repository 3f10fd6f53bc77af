"""The file under TinyDB: written whole or not at all, by one process at a time.

TinyDB's own JSON storage overwrites in place without a lock: concurrent or killed writers break it. This one
serialises first, writes a temporary file in the same folder, syncs it, replaces the ledger, and holds a file
lock over read-modify-write. Lines of records that nobody touched are written back byte for byte.
"""

from __future__ import annotations

import os
from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from contextlib import contextmanager, suppress
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from tinydb.storages import Storage

from ..model.errors import ClaimcheckError
from . import format as layout
from .merge import merge
from .places import lock_path
from .records import Article, Entry, Record, State, Tracked

TABLES = ("articles", "claims", "history")
TABLE_OF = {"article": "articles", "claim": "claims", "history": "history"}
LOCK_SECONDS = 60

T = TypeVar("T", Article, Tracked, Entry)

_loose = msgspec.json.Decoder(float_hook=Decimal)
LINE = "line"  # what a new record is handed over as: in plain types it would take ten times the room


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


class Lazy(Mapping[str, T]):
    """The records of one type in a file, each read when it is asked for, all at once when all are."""

    def __init__(self, data: bytes, name: str, lines: dict[str, bytes], kind: type[T]) -> None:
        self._data, self._name = data, name
        self._lines = lines
        self._kind: type[T] = kind
        self._read: dict[str, T] = {}
        self._whole = False

    def __getitem__(self, key: str) -> T:
        record = self._read.get(key)
        if record is None:
            found = layout.decode(self._lines[key], self._data, self._name)
            assert isinstance(found, self._kind)
            record = self._read[key] = found
        return record

    def __contains__(self, key: object) -> bool:
        return key in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def values(self) -> ValuesView[T]:
        return self._all().values()

    def items(self) -> ItemsView[str, T]:
        return self._all().items()

    def _all(self) -> dict[str, T]:
        if not self._whole:
            kind = self._kind
            for record in layout.parse(self._data, self._name):
                if isinstance(record, kind):
                    self._read[record.id] = record
            self._whole = True
        return self._read


class Snapshot(msgspec.Struct, frozen=True):
    """A ledger file as read: its state, and its rows as TinyDB wants them."""

    data: bytes
    state: State
    rows: dict[str, dict[str, Any]]


def snapshot(data: bytes, name: str) -> Snapshot:
    """Read and check a whole ledger."""
    rows: dict[str, dict[str, Any]] = {table: {} for table in TABLES}
    index = layout.index(data, name)
    for mark, line in index:
        rows[TABLE_OF[mark.type]][mark.id] = Row(line)
    history = _lazy(data, name, rows["history"], Entry)
    if sum(map(len, rows.values())) < len(index) or _brought_back(index, rows):
        state = merge(layout.parse(data, name), _finder(data, name))
        return Snapshot(data, state, _rows(state))
    articles = _lazy(data, name, rows["articles"], Article)
    by_path = {articles[key].path: articles[key] for key in articles}
    return Snapshot(data, State(by_path, _lazy(data, name, rows["claims"], Tracked), history), rows)


def _lazy(data: bytes, name: str, rows: Mapping[str, Row], kind: type[T]) -> Lazy[T]:
    return Lazy(data, name, {key: row.line for key, row in rows.items()}, kind)


def _brought_back(index: list[tuple[layout.Mark, bytes]], rows: Mapping[str, Mapping[str, Any]]) -> bool:
    """Whether a record stands there that an entry took out: it was added again, or a merge brought it back."""
    removed = {key for mark, _ in index for key in mark.removed}
    return any(key in rows["claims"] or key in rows["articles"] for key in removed)


def _rows(state: State) -> dict[str, dict[str, Any]]:
    """The rows of a state that no longer is what the file says."""
    return {
        "articles": {article.id: Row(layout.encode(article)) for article in state.articles.values()},
        "claims": {key: Row(layout.encode(claim)) for key, claim in state.claims.items()},
        "history": {key: Row(layout.encode(entry)) for key, entry in state.history.items()},
    }


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
        return self._tables if self._tables is not None else self.load().rows

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Keep what TinyDB changed until the transaction ends."""
        if self._tables is None:
            raise RuntimeError("the ledger is written only inside a transaction")
        self._tables = {name: dict(rows) for name, rows in data.items()}
        for rows in self._tables.values():
            for key in reversed(rows):  # what was inserted stands last
                if isinstance(rows[key], Row):
                    break
                rows[key] = Row(rows[key][LINE])

    @contextmanager
    def transaction(self) -> Iterator[Snapshot]:
        """Hold the lock from reading to replacing; nothing is written if the block raises or changes nothing."""
        with locked(self.path):
            current = self.load()
            before = self._tables = dict(current.rows)
            try:
                yield current
                if self._tables is not before:
                    replace(self.path, _serialise(self._tables))
            finally:
                self._tables = None


def _serialise(data: Mapping[str, Mapping[str, Row]]) -> bytes:
    return layout.render(
        [
            [(key, row.line) for key, row in data[name].items()]
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
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            temporary.chmod(path.stat().st_mode & 0o7777)
        temporary.replace(path)
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
