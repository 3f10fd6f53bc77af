"""History: what every change did to every record, enough to take it back and to order what a merge mixed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from msgspec import structs

from ..model.errors import ClaimcheckError
from .records import Action, Article, Entry, Item, Record, State, Tracked, to_json

Pair = tuple[Record | None, Record | None]

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_POSITION = ("start", "end", "line", "column", "prefix", "suffix")


def entries(state: State, record: str | None = None) -> list[Entry]:
    """Entries, oldest first; with ``record`` only those that touched this id."""
    found = sorted(state.history.values(), key=lambda entry: (entry.seq, entry.id))
    if record is None:
        return found
    return [entry for entry in found if any(item.id == record for item in entry.items)]


def write(
    state: State,
    changed: Sequence[Pair],
    at: str,
    action: Action,
    by: str | None,
    note: str | None,
    reverses: str | None,
) -> tuple[Entry, list[Record | None]]:
    """The entry for these changes, and the records after them, which name it."""
    removed = _removed(state) if any(old is None for old, _ in changed) else {}
    items = tuple(_item(old, new, removed) for old, new in changed)
    # Ids begin with the number, so the entries themselves need not be read.
    seq = 1 + max((int(key.partition("-")[0]) for key in state.history), default=0)
    gone = tuple(old.id for old, new in changed if old is not None and new is None)
    entry = sign(
        Entry(
            id="",
            seq=seq,
            at=at,
            action=action,
            by=by,
            note=note,
            reverses=reverses,
            removed=gone,
            items=items,
        )
    )
    records: list[Record | None] = []
    for old, new in changed:
        if new is None:
            records.append(None)
        else:
            first = old is None and new.id not in removed
            records.append(structs.replace(new, entry="" if first else entry.id))
    return entry, records


def sign(entry: Entry) -> Entry:
    """The entry with an id made from its content, so that the same change on two branches is one entry."""
    import hashlib  # not needed to read a ledger

    digest = hashlib.blake2b(msgspec.json.encode(entry), digest_size=5).digest()
    number = int.from_bytes(digest, "big")
    digits = "".join(_ALPHABET[(number >> shift) & 31] for shift in range(0, 40, 5))
    return structs.replace(entry, id=f"{entry.seq:06d}-{digits}")


def _removed(state: State) -> dict[str, str]:
    """Ids of records that an entry took out, with the newest such entry."""
    return {key: entry.id for entry in entries(state) for key in entry.removed}


def _item(old: Record | None, new: Record | None, removed: dict[str, str]) -> Item:
    if old is None:
        assert new is not None
        prev = (removed[new.id],) if new.id in removed else ()
        return Item(new.id, prev, None, {})
    prev = (_entry_of(old),)
    if new is None:
        return Item(old.id, prev, to_json(old), None)
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    for name in _fields(old):
        mine, theirs = getattr(old, name), getattr(new, name)
        if mine == theirs:
            continue
        if name == "anchor" and mine.exact == theirs.exact:
            continue  # every reading finds positions anew
        if name == "verifications":
            mine, theirs = [v for v in mine if v not in theirs], [v for v in theirs if v not in mine]
        before[name], after[name] = to_json(mine), to_json(theirs)
    return Item(old.id, prev, before, after)


def _entry_of(record: Record) -> str:
    return "" if isinstance(record, Entry) else record.entry


def _fields(record: Record) -> Iterator[str]:
    return (name for name in record.__struct_fields__ if name not in ("id", "entry"))


def last(state: State) -> Entry:
    """The newest change that no ``undo`` has taken back yet."""
    taken_back = {entry.reverses for entry in state.history.values()}
    for entry in reversed(entries(state)):
        if entry.action not in ("undo", "merge") and entry.id not in taken_back:
            return entry
    raise ClaimcheckError("nothing to undo: the ledger records no change that still stands")


def reversal(state: State, entry: Entry) -> list[Pair]:
    """The changes that take ``entry`` back; refused where a record no longer is what the entry made of it."""
    known: dict[str, Record] = {article.id: article for article in state.articles.values()}
    known.update(state.claims)
    pairs: list[Pair] = []
    for item in entry.items:
        record = known.get(item.id)
        if item.after is None:
            if record is not None or item.before is None:
                raise _too_late(entry, item)
            pairs.append((None, restore(item.before)))
            continue
        if record is None:
            raise _too_late(entry, item)
        pairs.append((record, None if item.before is None else _restored(record, entry, item)))
    # An article may have been renamed: first what goes, then what comes, since both may hold the same claims.
    return sorted(pairs, key=lambda pair: pair[1] is not None)


def _restored(record: Record, entry: Entry, item: Item) -> Record:
    fields = to_json(record)
    for name, value in (item.after or {}).items():
        before = (item.before or {}).get(name)
        if name == "verifications":
            if any(added not in fields[name] for added in value):
                raise _too_late(entry, item)
            fields[name] = [kept for kept in fields[name] if kept not in value] + list(before or ())
            continue
        if name not in fields or (fields[name] != value and name not in ("anchor", "date")):
            raise _too_late(entry, item)
        fields[name] = before
    return restore(fields)


def restore(fields: dict[str, Any]) -> Record:
    """A record from how history kept it."""
    kind: Any = Article if fields.get("type") == "article" else Tracked
    try:
        record: Record = msgspec.convert(fields, kind, strict=False)
    except msgspec.ValidationError as error:
        raise ClaimcheckError(
            f"the history of {fields.get('id')} does not fit it: restore the ledger with git"
        ) from error
    return record


def _too_late(entry: Entry, item: Item) -> ClaimcheckError:
    return ClaimcheckError(
        f"cannot undo {entry.action} of {entry.at}: {item.id} was changed since; "
        f"correct it with claimcheck edit or verify"
    )
