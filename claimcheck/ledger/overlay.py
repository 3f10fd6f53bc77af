"""Changes laid over a mapping that stays as it is, so that a small change costs little whatever the ledger's size."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .records import Tracked


class Overlay(Mapping[str, Tracked]):
    """``base`` with some claims replaced, added or taken out."""

    def __init__(self, base: Mapping[str, Tracked]) -> None:
        self._base = base
        self._changed: dict[str, Tracked | None] = {}

    def put(self, key: str, claim: Tracked | None) -> None:
        """Set a claim; ``None`` takes it out."""
        self._changed[key] = claim

    def __getitem__(self, key: str) -> Tracked:
        if key not in self._changed:
            return self._base[key]
        claim = self._changed[key]
        if claim is None:
            raise KeyError(key)
        return claim

    def __contains__(self, key: object) -> bool:
        return self._changed[key] is not None if key in self._changed else key in self._base

    def __iter__(self) -> Iterator[str]:
        yield from (key for key in self._base if key not in self._changed)
        yield from (key for key, claim in self._changed.items() if claim is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)
