"""Fetch every source anew, keep what came back, and say which numbers changed. The only step that needs a network."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from .fetch import Fetched, Limits, checked, fetch
from .problem import EvidenceProblem
from .reading import Reading, look_up
from .store import Binding, Fetch, Store, is_address, newest_snapshot

Fetcher = Callable[[str, Limits], Fetched]


class Change(Struct, frozen=True):
    """One binding before and after."""

    before: Reading | None
    after: Reading


class Refreshed(Struct, frozen=True):
    """What came of one source. ``new``: its content was not the one known; ``problem``: it could not be had."""

    source: str
    fetch: Fetch
    new: bool
    changes: tuple[Change, ...]

    @property
    def problem(self) -> str | None:
        """Why the source could not be had."""
        return self.fetch.problem


def refresh(
    store: Store,
    at: str,
    *,
    bindings: Iterable[Binding] | None = None,
    limits: Limits | None = None,
    fetcher: Fetcher = fetch,
) -> Iterator[Refreshed]:
    """Fetch the sources of ``bindings`` (default: all), one after the other; ``at`` is now (ISO 8601, UTC)."""
    wanted = list(store.bindings() if bindings is None else bindings)
    for source in sorted({one.source for one in wanted}):
        before = newest_snapshot(store.fetches(), source)
        got, body = _get(store.root, source, at, limits or Limits(), fetcher)
        store.record(got, body)
        mine = [one for one in wanted if one.source == source]
        changes: list[Change] = []
        if body is not None:
            for one in mine:
                old = look_up(store, one, before.sha256) if before and before.sha256 else None
                changes.append(Change(old, look_up(store, one, got.sha256 or "")))
        new = body is not None and (before is None or before.sha256 != got.sha256)
        yield Refreshed(source, got, new, tuple(changes))


def _get(root: Path, source: str, at: str, limits: Limits, fetcher: Fetcher) -> tuple[Fetch, bytes | None]:
    try:
        got = fetcher(checked(source), limits) if is_address(source) else _from_disk(root, source, limits)
    except EvidenceProblem as problem:
        return Fetch(source, at, at, problem=str(problem)), None
    digest = hashlib.sha256(got.body).hexdigest()
    state = Fetch(source, at, at, got.address, got.hops, got.type, digest, len(got.body))
    return state, got.body


def _from_disk(root: Path, source: str, limits: Limits) -> Fetched:
    path = root / source
    try:
        if path.is_file() and path.stat().st_size > limits.size:
            raise EvidenceProblem(f"{source}: larger than {limits.size} bytes")
        return Fetched(path.read_bytes(), "", source)
    except OSError as error:
        raise EvidenceProblem(f"{source}: {error.strerror or error}") from None
