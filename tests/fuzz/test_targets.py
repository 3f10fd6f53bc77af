"""The fuzzing targets under hypothesis: seeds, damaged seeds, and bytes of no kind at all."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .targets import REFUSALS, TARGETS, seeds


@pytest.mark.parametrize("name", TARGETS)
def test_the_seeds_are_read_or_refused(name: str) -> None:
    for seed in seeds(name):
        with suppress(*REFUSALS):
            TARGETS[name](seed)


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_damaged_input_is_read_or_refused(name: str, data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from(seeds(name)))
    at = data.draw(st.integers(0, len(whole)))
    gone = data.draw(st.integers(0, 40))
    damaged = whole[:at] + data.draw(st.binary(max_size=40)) + whole[at + gone :]
    with suppress(*REFUSALS):
        TARGETS[name](damaged)


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    with suppress(*REFUSALS):
        TARGETS[name](data)
