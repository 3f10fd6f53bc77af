"""Cue templates: every cue of every language compiles to bounded gaps, and roles land on figures."""

from __future__ import annotations

import re

from claimcheck import languages, relations
from claimcheck.documents import read_bytes
from claimcheck.extraction import pipeline
from claimcheck.languages.templates import LEVEL, PERCENT, cue


def test_a_gap_stops_at_figures_and_sentence_ends() -> None:
    pattern = cue("从~6(?P<base>N)~6到(?P<new>N)").compiled
    assert pattern.search(f"从{LEVEL}增加到{LEVEL}") is not None
    assert pattern.search(f"从{LEVEL}，{PERCENT}，到{LEVEL}") is None
    assert pattern.search(f"从{LEVEL}。再到{LEVEL}") is None


def test_no_cue_has_an_unbounded_gap_between_figures() -> None:
    for code in languages.available():
        for name, pattern in getattr(languages.get(code), "cues", {}).items():
            assert isinstance(pattern, re.Pattern), (code, name)
            assert ".*" not in pattern.pattern, (code, name)


def test_every_relation_can_be_explained() -> None:
    text = "2024年，港区货物吞吐量由2023年的40.5万吨增至48.6万吨，增长20%。"
    found = relations.find(pipeline.read(read_bytes(text.encode(), "a.md")))
    [growth] = [relation for relation in found if relation.rule == "growth-mismatch"]
    told = relations.explain(growth)
    assert told["rule"] == "growth-mismatch"
    operands = told["operands"]
    assert isinstance(operands, list)
    assert [(one["role"], one["label"]) for one in operands] == [
        ("new", "48.6万吨"), ("base", "40.5万吨"), ("factor", "20%"),
    ]  # fmt: skip
