"""Cases written by someone who wants to break each rule: unusual phrasing, and look-alikes that must stay silent.

``tests/cases/check/adversarial/<language>-<rule>.md`` holds fenced blocks. ``bad FIGURE`` must raise the rule (or the
name that explains the same breach: a slip, points for per cent) with FIGURE among the spans; ``good`` must raise
nothing. A block whose info string begins with ``open`` is known to fail, and must be moved once it no longer does.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import claimcheck

FOLDER = Path(__file__).parents[1] / "cases" / "check" / "adversarial"
_BLOCK = re.compile(r"^```(?P<info>(?:open )?(?:bad [^\n]+|good))\n(?P<text>.*?)^```$", re.M | re.S)
# A breach may be reported under the name that says what went wrong.
EXPLAINS = {
    "magnitude-slip": None,
    "percent-vs-points": {"difference-mismatch", "growth-mismatch"},
    "ambiguous-multiple": {"growth-mismatch", "ratio-mismatch"},
    "growth-mismatch": {"direction-mismatch", "headline-mismatch", "ratio-mismatch"},
    "conflicting-values": {"headline-mismatch"},
    "sum-mismatch": {"shares-sum"},
}


def _cases() -> list[object]:
    found: list[object] = []
    for path in sorted(FOLDER.glob("*.md")):
        source = path.read_text("utf-8")
        for number, block in enumerate(_BLOCK.finditer(source), 1):
            info = block["info"]
            marks = [pytest.mark.xfail(reason="known to fail", strict=True)] if info.startswith("open ") else []
            rule = path.stem[3:]
            name = f"{path.stem}-{number}"
            found.append(pytest.param(rule, info.removeprefix("open "), block["text"], id=name, marks=marks))
    return found


@pytest.mark.parametrize(("rule", "info", "text"), _cases())
def test_adversarial(rule: str, info: str, text: str) -> None:
    findings = [f for f in claimcheck.check(text, published="2025-03-05", path="case.md") if f.family == "consistency"]
    if info == "good":
        assert not [(f.rule, [s.exact for s in f.spans]) for f in findings if f.severity != "info"]
        return
    figure = info.removeprefix("bad ")
    assert figure in text
    assert any(
        _means(finding.rule, rule) and any(figure in s.exact or s.exact in figure for s in finding.spans)
        for finding in findings
    ), [(f.rule, [s.exact for s in f.spans]) for f in findings]


def _means(found: str, rule: str) -> bool:
    explained = EXPLAINS.get(found, set())
    return found == rule or explained is None or rule in explained


def test_every_rule_is_attacked_in_both_languages() -> None:
    for path in FOLDER.glob("*.md"):
        infos = [block["info"] for block in _BLOCK.finditer(path.read_text("utf-8"))]
        assert sum("good" in info for info in infos) >= 2 and sum("bad" in info for info in infos) >= 2, path.name
    names = [path.stem[3:] for path in FOLDER.glob("*.md")]
    assert len(set(names)) >= 31 and all(names.count(name) == 2 for name in set(names))
