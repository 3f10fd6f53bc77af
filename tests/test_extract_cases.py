"""Every case article is read, and the reading is measured against the claims written beside it.

Each case must find its claims and claim little else; over a language, every field must reach its target. The targets
are those the project sets itself for articles it has never seen, so the project's own articles must pass them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from .casework import Outcome, judge, load

CASES = Path(__file__).parent / "cases" / "extract"
TARGETS = {
    "zh": {
        "recall": 0.98, "precision": 0.95, "unit": 0.95, "hedge": 0.95, "change": 0.95, "period": 0.90,
        "source": 0.85, "metric": 0.85, "value": 0.98, "kind": 0.95, "modality": 0.85,
    },
    "en": {
        "recall": 0.97, "precision": 0.94, "unit": 0.93, "hedge": 0.93, "change": 0.93, "period": 0.85,
        "source": 0.80, "metric": 0.80, "value": 0.97, "kind": 0.90, "modality": 0.85,
    },
}  # fmt: skip


def _paths(language: str) -> list[Path]:
    return sorted(CASES.glob(f"{language}-*.md"))


@pytest.mark.parametrize("path", _paths("zh") + _paths("en"), ids=lambda path: path.stem)
def test_a_case_is_read(path: Path) -> None:
    outcome = judge(load(path))
    assert outcome.found >= outcome.required * 0.8, outcome.missed
    assert len(outcome.spurious) <= max(2, outcome.required * 0.2), outcome.spurious


@pytest.mark.parametrize("language", sorted(TARGETS))
def test_accuracy_over_a_language(language: str) -> None:
    outcomes = [judge(load(path)) for path in _paths(language)]
    measured = _measure(outcomes)
    short = {
        name: f"{measured[name]:.3f} < {target}"
        for name, target in TARGETS[language].items()
        if measured[name] < target
    }
    assert not short


def _measure(outcomes: list[Outcome]) -> dict[str, float]:
    found = sum(outcome.found for outcome in outcomes)
    measured = {
        "recall": found / sum(outcome.required for outcome in outcomes),
        "precision": found / (found + sum(len(outcome.spurious) for outcome in outcomes)),
    }
    for name in {key for outcome in outcomes for key in outcome.judged}:
        judged = sum(outcome.judged.get(name, 0) for outcome in outcomes)
        measured[name] = sum(outcome.right.get(name, 0) for outcome in outcomes) / judged
    return measured
