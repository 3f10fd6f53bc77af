"""From a source to a finding: refresh keeps snapshots, judge compares without a network."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from claimcheck.evidence import judge as judging
from claimcheck.evidence.fetch import Limits
from claimcheck.evidence.problem import EvidenceProblem
from claimcheck.evidence.refresh import Refreshed, refresh
from claimcheck.evidence.store import Binding, Store
from claimcheck.model.claim import Anchor, Claim, Verification
from claimcheck.model.errors import ClaimcheckError

from .server import Server, serving

NEARLY_TWO_MILLION = Claim(
    id="aaaa000000", article="a.md", anchor=Anchor("接近200万辆", "", "", 10, 17, 2, 4), metric="汽车产量", scope="重庆",
    kind="level", value=Decimal(2000000), low=Decimal(1800000), high=Decimal(2000000), unit="辆", hedge="below",
    period=None, change=None, part_of=None, source=None, modality="stated", date=date(2024, 12, 11),
)  # fmt: skip
SELECT = "Cars where Year=2024"
LIMITS = Limits(size=100_000, seconds=2.0)


@dataclass
class Place:
    """A ledger's folder, and time that moves with every refresh."""

    store: Store
    server: Server
    day: int = 1
    claim: Claim = field(default=NEARLY_TWO_MILLION)

    def bind(self, source: str, select: str = SELECT, **more: Any) -> Binding:
        binding = Binding(self.claim.id, source, select, **more)
        self.store.bind(binding)
        return binding

    def refresh(self) -> list[Refreshed]:
        self.day += 1
        return list(refresh(self.store, f"2025-01-{self.day:02}T00:00:00Z", limits=LIMITS))

    def judge(self, **more: object) -> list[tuple[str, str]]:
        found = judging.judge([self.claim], self.store, **more)  # type: ignore[arg-type]
        return [(finding.rule, finding.severity) for finding in found]


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    with serving() as server:
        yield Place(Store(tmp_path), server)


def test_evidence_that_agrees_is_silent_and_kept_with_its_origin(place: Place) -> None:
    place.bind(place.server.address("hop"))
    (got,) = place.refresh()
    assert (got.new, got.problem) == (True, None)
    assert got.changes[0].after.found == "1987654"
    assert place.judge() == []
    (fetch,) = place.store.fetches()
    assert fetch.address == place.server.address("table")
    assert fetch.hops == (place.server.address("hop"),)
    assert fetch.type == "text/csv"
    assert fetch.sha256
    assert place.store.body(fetch.sha256) == place.server.table
    kept = sorted(path.suffix for path in place.store.folder.iterdir() if not path.name.startswith("."))
    assert kept == [".csv", ".jsonl", ".jsonl"]


def test_a_number_outside_the_wording_is_a_mismatch(place: Place) -> None:
    place.server.table = b"Year,Cars\n2024,2110300\n"
    place.bind(place.server.address("lie"))
    place.refresh()
    (finding,) = judging.judge([place.claim], place.store)
    assert (finding.rule, finding.severity, finding.spans[0].claim) == (
        "evidence-mismatch",
        "error",
        "aaaa000000",
    )
    assert (finding.stated, finding.expected) == (
        (Decimal(1800000), Decimal(2000000)),
        (Decimal(2110300), Decimal(2110300)),
    )
    assert "2110300" in finding.message
    assert "2025-01-02" in finding.message


def test_scale_and_unit_of_the_source(place: Place) -> None:
    place.server.table = "年,产量\n2024,198.8万辆\n".encode()
    place.bind(place.server.address("table"), "产量 where 年=2024", unit="万辆", scale=Decimal(10000))
    place.refresh()
    assert place.judge() == []


def test_a_revised_number_that_still_agrees_is_a_change_until_accepted(place: Place) -> None:
    first = place.bind(place.server.address("table"))
    (got,) = place.refresh()
    place.store.bind(replace(first, accepted=got.fetch.sha256))
    place.server.table = place.server.table.replace(b"1987654", b"1991000")
    (again,) = place.refresh()
    assert again.new
    assert (again.changes[0].before.found, again.changes[0].after.found) == ("1987654", "1991000")  # type: ignore[union-attr]
    assert place.judge() == [("evidence-changed", "warning")]
    place.store.bind(replace(first, accepted=again.fetch.sha256))
    assert place.judge() == []


def test_a_change_elsewhere_on_the_page_is_none(place: Place) -> None:
    first = place.bind(place.server.address("table"))
    (got,) = place.refresh()
    place.store.bind(replace(first, accepted=got.fetch.sha256))
    place.server.table += b"2025,1\n"
    place.refresh()
    assert place.judge() == []


@pytest.mark.parametrize(
    ("path", "select"), [("table", "GDP where Year=2024"), ("endless", SELECT), ("table", "#2 where #1=1")]
)
def test_no_answer_is_unreachable_and_no_verdict(place: Place, path: str, select: str) -> None:
    place.bind(place.server.address(path), select)
    assert place.judge() == [("evidence-unreachable", "warning")]
    place.refresh()
    assert place.judge() == [("evidence-unreachable", "warning")]


def test_a_failed_fetch_leaves_the_last_snapshot_standing(place: Place, tmp_path: Path) -> None:
    source = tmp_path / "yearbook.csv"
    source.write_bytes(place.server.table)
    place.bind("yearbook.csv")
    assert place.refresh()[0].problem is None
    source.unlink()
    assert "yearbook.csv" in (place.refresh()[0].problem or "")
    assert place.judge() == []


def test_the_same_state_seen_again_is_one_record(place: Place) -> None:
    place.bind(place.server.address("table"))
    place.refresh()
    assert [one.new for one in place.refresh()] == [False]
    (fetch,) = place.store.fetches()
    assert (fetch.at, fetch.seen) == ("2025-01-02T00:00:00Z", "2025-01-03T00:00:00Z")


def test_a_snapshot_changed_by_hand_is_not_believed(place: Place) -> None:
    place.bind(place.server.address("table"))
    place.refresh()
    (path,) = place.store.folder.glob("*.csv")
    path.write_bytes(place.server.table.replace(b"1987654", b"1999999"))
    (finding,) = judging.judge([place.claim], place.store)
    assert finding.rule == "evidence-unreachable"
    assert "has been changed" in finding.message


def test_circular_sources(place: Place, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(place.server.table)
    (tmp_path / "copy.csv").write_bytes(place.server.table)
    place.bind("a.md")
    place.refresh()
    assert place.judge() == [("circular-source", "warning")]
    place.store.unbind(place.store.bindings())
    place.bind("copy.csv")
    (got,) = place.refresh()
    assert place.judge() == []
    assert place.judge(articles={"a.md": got.fetch.sha256}) == [("circular-source", "warning")]
    place.store.unbind(place.store.bindings())
    place.bind(place.server.address("table"))
    place.refresh()
    assert place.judge(sites=["127.0.0.1"]) == [("circular-source", "warning")]
    assert place.judge(sites=["0.0.1"]) == [("circular-source", "warning")]
    assert place.judge(sites=["7.0.0.1"]) == []


def test_a_verification_that_names_the_own_site(place: Place) -> None:
    place.claim = replace(
        place.claim,
        status="verified",
        verifications=(Verification("2025-01-01", "verified", url="https://www.News.example/x"),),
    )
    assert place.judge() == []
    assert place.judge(sites=["news.example"]) == [("circular-source", "warning")]


@pytest.mark.parametrize("status", ["withdrawn", "dismissed"])
def test_what_no_longer_stands_needs_no_evidence(place: Place, status: str) -> None:
    place.bind(place.server.address("table"))
    place.claim = replace(place.claim, status=status)
    assert place.judge() == []


def test_agreements_name_what_was_found(place: Place) -> None:
    place.bind(place.server.address("table"))
    with pytest.raises(EvidenceProblem, match="not fetched"):
        judging.agreements(place.claim, place.store)
    place.refresh()
    (one,) = judging.agreements(place.claim, place.store)
    assert (one.agrees, one.found, one.value) == (True, "1987654", Decimal(1987654))


def test_records_are_lines_that_git_can_merge(place: Place) -> None:
    place.bind("b.csv")
    place.bind("a.csv")
    lines = (place.store.folder / "bindings.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["source"] for line in lines] == ["a.csv", "b.csv"]


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from claimcheck.evidence.store import Binding, Store;"
        "[Store(Path(sys.argv[1])).bind(Binding(f'{sys.argv[2]}-{n}', 'a.csv', 'x where y=1')) for n in range(5)]"
    )
    root = Path(__file__).parents[2]
    writers = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path), str(number)], cwd=root)
        for number in range(4)
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0, 0]
    assert len(Store(tmp_path).bindings()) == 20


def test_branches_that_bind_different_claims_merge_and_snapshots_keep_their_bytes(place: Place) -> None:
    root = place.store.root

    def git(*arguments: str) -> None:
        subprocess.run(
            ["git", "-c", "core.autocrlf=true", *arguments], cwd=root, check=True, capture_output=True
        )

    place.server.table = b"Year,Cars\r\n2023,1\n2024,1987654\r\n"
    place.bind(place.server.address("table"))
    place.refresh()
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-qm", "first")
    for branch in ("left", "right"):
        git("checkout", "-q", "-b", branch, "main")
        place.store.bind(Binding(f"{branch}00000", "b.csv", SELECT))
        git("commit", "-qam", branch)
    git("merge", "-q", "-m", "both", "left")
    assert {one.claim for one in place.store.bindings()} == {"aaaa000000", "left00000", "right00000"}
    (snapshot,) = place.store.folder.glob("*.csv")
    snapshot.unlink()
    git("checkout", "--", ".")
    assert place.judge() == []


@pytest.mark.parametrize(
    "line",
    [
        "<<<<<<< HEAD",
        '{"claim": "a", "source": "b.csv"}',
        '{"claim": "a", "source": "b.csv", "select": "x where y=1", "scale": "NaN"}',
        '{"claim": "a", "source": "b.csv", "select": "x where y=1", "scale": "many"}',
        "[" * 5000,
    ],
)
def test_a_broken_record_names_its_line(place: Place, line: str) -> None:
    place.bind("a.csv")
    with (place.store.folder / "bindings.jsonl").open("a") as file:
        file.write(f"{line}\n")
    with pytest.raises(ClaimcheckError, match=r"bindings.jsonl:2: "):
        place.store.bindings()
