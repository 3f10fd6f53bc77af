"""What a binding finds in a snapshot."""

from __future__ import annotations

from msgspec import Struct

from .number import read
from .problem import EvidenceProblem
from .select import select
from .store import Binding, Store


class Reading(Struct, frozen=True):
    """The number as written there, or why there is none."""

    binding: Binding
    found: str | None = None
    problem: str | None = None


def look_up(store: Store, binding: Binding, sha256: str) -> Reading:
    """What ``binding`` finds in the snapshot ``sha256``."""
    try:
        found = select(store.body(sha256), binding.select)
        read(found, binding.scale, binding.unit)
    except EvidenceProblem as problem:
        return Reading(binding, problem=str(problem))
    return Reading(binding, found=found)
