"""What is fuzzed: each reader of foreign bytes. A target may refuse its input in one line; anything else is a bug."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from claimcheck import documents
from claimcheck.evidence.problem import EvidenceProblem
from claimcheck.evidence.select import select
from claimcheck.extraction import pipeline
from claimcheck.findings import baseline, comments
from claimcheck.ledger.storage import snapshot
from claimcheck.model.errors import ClaimcheckError

Target = Callable[[bytes], object]


def article(name: str) -> Target:
    """Reads the bytes as an article of that name, and its claims."""

    def target(data: bytes) -> None:
        document = documents.read_bytes(data, name)
        comments.remarks(document, frozenset())
        for one in pipeline.read(document).claims:
            anchor = one.claim.anchor
            assert document.text[anchor.start : anchor.end] == anchor.exact

    return target


def ledger(data: bytes) -> None:
    """Reads the bytes as a ledger, every record of it."""
    state = snapshot(data, "claims.json").state
    for table in (state.articles, state.claims, state.history):
        list(table.values())


def known(data: bytes) -> None:
    """Reads the bytes as a baseline."""
    baseline.parse(data.decode("utf-8", "replace"), "baseline.jsonl")


def evidence(selector: str) -> Target:
    """Looks a number up in the bytes, whatever kind of table or tree they are."""

    def target(data: bytes) -> None:
        select(data, selector)

    return target


TARGETS: dict[str, Target] = {
    "text": article("a.txt"),
    "markdown": article("a.md"),
    "ledger": ledger,
    "baseline": known,
    "evidence-table": evidence("v where y=2024"),
    "evidence-tree": evidence("$.data[0].value"),
}
REFUSALS = (ClaimcheckError, EvidenceProblem)


def seeds(name: str) -> list[bytes]:
    """Inputs to begin with: what the target is meant to read."""
    root = Path(__file__).parents[2]
    if name in ("text", "markdown"):
        pages = sorted((root / "tests" / "cases" / "extract").glob("*.md"))[:20]
        return [page.read_bytes()[:2000] for page in pages] + ["２０２４年，增长1.1倍".encode("gb18030")]
    if name == "ledger":
        return [(root / "claims.json").read_bytes()[:20_000], b'{"schema": "claimcheck/ledger/1", "records": []}']
    if name == "baseline":
        return [b'{"schema": "claimcheck/baseline/1"}\n{"fingerprint": "a", "rule": "b", "article": "c", "exact": ""}\n']
    return [b"y,v\n2024,70\n", b'{"data": [{"value": 7}]}', b"<table><tr><th>y<th>v<tr><td>2024<td>70</table>"]
