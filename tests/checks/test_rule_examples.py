"""The examples in the rule files are the rules' tests: a bad one raises its rule and nothing else, a good one nothing."""

from __future__ import annotations

import pytest

from claimcheck import relations, rules
from claimcheck.checks import consistency
from claimcheck.documents import read_bytes
from claimcheck.extraction import pipeline
from claimcheck.model.errors import ClaimcheckError

EXAMPLES = [
    pytest.param(name, example, id=f"{name}-{example.verdict}-{example.language}-{i}")
    for name in rules.names()
    if rules.load(name).family == "consistency"
    for i, example in enumerate(rules.load(name).examples)
]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_example(name: str, example: rules.Example) -> None:
    document = read_bytes(example.text.encode(), "example.md")
    reading = pipeline.read(document, language=example.language, published=example.published)
    findings, _ = consistency.judge(relations.find(reading))
    raised = [finding.rule for finding in findings]
    assert raised == ([name] if example.verdict == "bad" else [])


def test_every_consistency_rule_has_both_kinds_of_example() -> None:
    for name in rules.names():
        rule = rules.load(name)
        if rule.family == "consistency":
            assert {example.verdict for example in rule.examples} == {"bad", "good"}, name


def test_every_file_has_its_sections() -> None:
    for name in rules.names():
        rule = rules.load(name)
        assert rule.name == name
        assert rule.severity in ("error", "warning", "info")
        for section in ("## Meaning", "## Traps", "## Fix"):
            assert section in rule.body, (name, section)


def test_an_unknown_rule_names_the_nearest() -> None:
    with pytest.raises(ClaimcheckError, match="growth-mismatch"):
        rules.load("growth-missmatch")
