"""``Ledger``: reading ``claims.json`` and changing it, one transaction at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from tinydb import TinyDB
from tinydb.table import Document, Table

from ..model.claim import Claim, Verification
from ..model.errors import ClaimcheckError
from ..model.identity import content_id
from . import edits, journal, places
from . import format as layout
from .overlay import Overlay
from .records import Action, Article, Entry, Record, State, Tracked, track_new
from .storage import LINE, TABLES, LedgerStorage, locked, replace

if TYPE_CHECKING:
    from .reconcile import Changes


class _Table(Table):
    """A table whose records are known by their own ids."""

    document_id_class = str  # type: ignore[assignment]


class _Database(TinyDB):
    table_class = _Table


class Ledger:
    """An open ledger. Reading shows the file as it was when ``open`` was called or a transaction ended."""

    def __init__(self, database: TinyDB, storage: LedgerStorage) -> None:
        self.database = database
        self._storage = storage
        self.path = storage.path
        self._state: State | None = storage.load().state

    @classmethod
    def open(cls, path: Path) -> Ledger:
        """Read the ledger at ``path``; raises ``ClaimcheckError`` if there is none or it is broken."""
        database = _Database(path.resolve(), storage=LedgerStorage)
        storage = database.storage
        assert isinstance(storage, LedgerStorage)
        return cls(database, storage)

    @classmethod
    def create(cls, path: Path) -> Ledger:
        """Start an empty ledger; raises ``ClaimcheckError`` if there is a file already."""
        path = path.resolve()
        with locked(path):
            if path.exists():
                raise ClaimcheckError(f"{path} exists already: use it, or delete it first to start anew")
            replace(path, layout.render([]))
        return cls.open(path)

    @classmethod
    def open_or_create(cls, path: Path) -> Ledger:
        """The ledger at ``path``, started if there is none; safe when several processes do so at once.

        In a git repository a new ledger gets the lines that let branches merge it, as with ``init``.
        """
        path = path.resolve()
        if not path.exists():
            with locked(path):
                if not path.exists():
                    replace(path, layout.render([]))
                    if any((folder / ".git").exists() for folder in path.parents):
                        places.prepare_git(path)
        return cls.open(path)

    @property
    def state(self) -> State:
        """The ledger as it was read last."""
        if self._state is None:
            self._state = self._storage.load().state
        return self._state

    def articles(self) -> list[Article]:
        """The tracked articles by path."""
        return sorted(self.state.articles.values(), key=lambda article: article.path)

    def claims(self) -> list[Tracked]:
        """All claims, by article and position in it."""
        return sorted(
            self.state.claims.values(), key=lambda claim: (claim.article, claim.anchor.start, claim.id)
        )

    def get(self, prefix: str) -> Tracked:
        """The claim whose id begins with ``prefix``; the error names what is near if none or several do."""
        return edits.find(self.state, prefix)

    def history(self, claim: str | None = None) -> list[Entry]:
        """The entries, oldest first; with ``claim`` (a full id) only those that touched it."""
        return journal.entries(self.state, claim)

    @contextmanager
    def transaction(self, at: str, by: str | None = None) -> Iterator[Transaction]:
        """Change the ledger: read again under the lock, written whole when the block ends without an error.

        ``at`` is the moment (ISO 8601) and ``by`` the person that the history entries name.
        """
        with self._storage.transaction() as current:
            change = Transaction(current.state, at, by)
            yield change
            self._store(change)
        self._state = None if change.entries else current.state

    def _store(self, change: Transaction) -> None:
        """Hand every touched record to TinyDB: one removal and one insertion a table."""
        for name in TABLES:
            table = self.database.table(name)
            touched = change.touched[name]
            if not touched:
                continue
            present = [key for key, record in touched.items() if record is not None]
            table.remove(doc_ids=touched.keys())  # type: ignore[arg-type]
            if present:
                table.insert_multiple(_document(touched[key]) for key in present)


def _document(record: Record | None) -> Document:
    assert record is not None
    return Document({LINE: layout.encode(record)}, record.id)  # type: ignore[arg-type]


class Transaction:
    """Changes of one ledger, each with its history entry. ``state`` shows them at once.

    Every method returns what it did; nothing reaches the disk before the ``with`` block ends.
    """

    def __init__(self, state: State, at: str, by: str | None) -> None:
        self._claims = Overlay(state.claims)
        self._articles = dict(state.articles)
        self._history = dict(state.history)
        self.state = State(self._articles, self._claims, self._history)
        self.entries: list[Entry] = []
        self.touched: dict[str, dict[str, Record | None]] = {name: {} for name in TABLES}
        self._at = at
        self._by = by

    def apply(self, changes: Changes) -> Entry | None:
        """Record what ``reconcile`` found; the changes must be computed from this transaction's ``state``."""
        return self._record("track", changes.pairs())

    def verify(self, ids: Iterable[str], verification: Verification) -> list[Tracked]:
        """Record one verdict on each of these claims (ids or unique prefixes)."""
        return self.verify_each([(key, verification) for key in ids], "verify")

    def verify_each(
        self, verdicts: Sequence[tuple[str, Verification]], action: Action = "import"
    ) -> list[Tracked]:
        """Record many verdicts as one entry, so that one ``undo`` takes them back. All or none."""
        after: dict[str, Tracked] = {}
        for prefix, verification in verdicts:
            claim = edits.find(self.state, prefix)
            after[claim.id] = edits.judge(after.get(claim.id, claim), verification)
        return self._change(action, after)

    def edit(
        self,
        prefix: str,
        fields: Mapping[str, Any] | None = None,
        *,
        review_by: Any = msgspec.UNSET,
        add_tags: Iterable[str] = (),
        remove_tags: Iterable[str] = (),
    ) -> Tracked:
        """Correct a reading. ``fields``: those of ``meaning.EDITABLE``, which extraction then leaves alone.

        ``review_by``: a date or None. A judged claim whose meaning this changes becomes ``suspect``.
        """
        claim = edits.find(self.state, prefix)
        after = edits.correct(claim, fields or {})
        after = edits.mark(after, review_by, tuple(add_tags), tuple(remove_tags))
        return self._change("edit", {claim.id: after})[0]

    def dismiss(self, prefix: str, reason: str) -> Tracked:
        """Mark as no claim after all; it stays so through every later ``track``."""
        claim = edits.find(self.state, prefix)
        return self._change("dismiss", {claim.id: edits.dismiss(claim, reason)}, note=reason)[0]

    def reinstate(self, prefix: str, note: str = "") -> Tracked:
        """Take a dismissal back."""
        claim = edits.find(self.state, prefix)
        return self._change("restore", {claim.id: edits.reinstate(claim)}, note=note.strip() or None)[0]

    def add(self, claim: Claim, article: Article | None = None) -> Tracked:
        """A claim that extraction missed, found again by its quote at every later ``track``.

        ``article`` is needed if the ledger does not track it yet. The id is made here.
        """
        edits.check_free(self.state, claim)
        key = _free_id(self.state, claim)
        record = track_new(claim, id=key, by_hand=True, status="unverified", verifications=())
        pairs: list[tuple[Record | None, Record | None]] = [(None, record)]
        if article is not None and article.path not in self.state.articles:
            pairs.append((None, article))
        self._record("add", pairs)
        return self.state.claims[key]

    def undo(self) -> Entry:
        """Take back the last change that was not taken back yet; history keeps both entries."""
        last = journal.last(self.state)
        entry = self._record("undo", journal.reversal(self.state, last), reverses=last.id)
        assert entry is not None
        return entry

    def _change(self, action: Action, after: Mapping[str, Tracked], note: str | None = None) -> list[Tracked]:
        self._record(action, [(self.state.claims[key], record) for key, record in after.items()], note=note)
        return [self.state.claims[key] for key in after]

    def _record(
        self,
        action: Action,
        pairs: Iterable[tuple[Record | None, Record | None]],
        note: str | None = None,
        reverses: str | None = None,
    ) -> Entry | None:
        """One entry for these (before, after) pairs; none if nothing differs."""
        changed = [(old, new) for old, new in pairs if old != new]
        if not changed:
            return None
        entry, records = journal.write(self.state, changed, self._at, action, self._by, note, reverses)
        for (old, _), new in zip(changed, records, strict=True):
            self._put(old, new)
        self._put(None, entry)
        self.entries.append(entry)
        return entry

    def _put(self, old: Record | None, new: Record | None) -> None:
        record = new if new is not None else old
        if isinstance(record, Article):
            self.touched["articles"][record.id] = new
            self._articles.pop(record.path, None)
            if isinstance(new, Article):
                self._articles[new.path] = new
        elif isinstance(record, Tracked):
            self.touched["claims"][record.id] = new
            self._claims.put(record.id, new if isinstance(new, Tracked) else None)
        elif isinstance(record, Entry):
            self.touched["history"][record.id] = new
            self._history[record.id] = record


def _free_id(state: State, claim: Claim) -> str:
    occurrence = 0
    while (key := content_id(claim.article, claim.metric, claim.anchor.exact, occurrence)) in state.claims:
        occurrence += 1
    return key
