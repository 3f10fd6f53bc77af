"""What a team keeps on record: when a figure goes stale, who judged what, exchange with others, evidence."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from tests.evidence.server import serving

from .conftest import DAY, Run, check, claim_id, claims, rules


class TestFreshness:
    def test_it_is_explained_and_announced(self, run: Run, ledger: Path) -> None:
        key = claim_id(run, "70万辆")
        answers = {
            row["what"]: row["answer"]
            for row in json.loads(run("explain-freshness", key[:6], "--format", "json").stdout)["freshness"]
        }
        assert (answers["rule"], answers["stale_from"], answers["error_from"]) == (
            "default",
            "2025-01-02",
            "2025-03-05",
        )
        assert "closed period" in run("explain-freshness", claim_id(run, "50万辆")).stdout
        shown = json.loads(run("show", key, *DAY, "--format", "json").stdout)
        assert "stale from 2025-01-02, an error from 2025-03-05" in shown["freshness"]
        assert "closed period" in run("show", claim_id(run, "50万辆"), *DAY).stdout
        assert "70万辆" in run("list", "--due", "30d", *DAY).stdout
        due = json.loads(run("list", "--due", "30d", *DAY, "--format", "json").stdout)
        assert [one["id"] for one in due["claims"]] == [key]
        assert "50万辆" not in run("list", "--due", "9999d", *DAY).stdout
        assert run("list", "--due", "soon").returncode == 2

    def test_a_rule_of_the_configuration_is_named(self, run: Run, ledger: Path) -> None:
        (ledger.parent / "claimcheck.toml").write_text(
            '[[freshness]]\nname = "yearly"\nmetric = "产量"\nwarn-after = "1 year"\n', "utf-8"
        )
        assert "yearly" in run("explain-freshness", claim_id(run, "70万辆")).stdout
        stale = rules(run("check", "--as-of", "2025-10-01", "--format", "json"))
        assert "stale-figure" not in stale


class TestHistory:
    def test_log_and_undo(self, run: Run, ledger: Path) -> None:
        key = claim_id(run, "70万辆")
        run("verify", key, "--verdict", "verified", "--by", "Bo", "--at", "2024-12-13")
        entries = json.loads(run("log", key, "--format", "json").stdout)["log"]
        assert [(one["action"], one["by"]) for one in entries] == [("verify", "Bo"), ("track", "Ana")]
        assert "taken back: verify of 2024-12-13" in run("undo").stderr
        assert [one["action"] for one in json.loads(run("log", "--format", "json").stdout)["log"]] == [
            "undo",
            "verify",
            "track",
        ]
        assert claims(run, "--status", "verified") == []
        assert run("undo").returncode == 0
        assert run("undo").returncode == 2

    def test_stats_count_what_is_judged(self, run: Run, ledger: Path) -> None:
        before = json.loads(run("stats", *DAY, "--format", "json").stdout)["stats"][0]
        run("verify", claim_id(run, "70万辆"), "--verdict", "verified", "--at", "2024-12-13")
        after = json.loads(run("stats", *DAY, "--format", "json").stdout)["stats"][0]
        assert (before["verified"], after["verified"], after["last_verified"]) == (0, 1, "2024-12-13")
        assert after["judged_percent"] == round(100 / after["claims"])
        assert "█" in run("stats", *DAY).stdout


class TestExchange:
    def test_export_and_import_of_verifications(self, run: Run, ledger: Path) -> None:
        rows = list(csv.DictReader(StringIO(run("export", "csv").stdout)))
        key = next(row["id"] for row in rows if row["exact"] == "70万辆")
        file = ledger.parent / "verdicts.csv"
        file.write_text(
            f"\ufeffID,Verdict,By,URL,note\r\n{key},Verified,Cy,https://example.org/x,'=1\r\n,,,,\r\n",
            "utf-8",
        )
        kept = ledger.read_bytes()
        assert (
            "1 verifications of 1 claims; nothing recorded"
            in run("import", "verdicts.csv", "--dry-run").stderr
        )
        assert ledger.read_bytes() == kept
        assert run("import", "verdicts.csv", "--at", "2024-12-14").returncode == 0
        (claim,) = claims(run, "--status", "verified")
        assert claim["id"] == key
        assert claim["verifications"][0]["by"] == "Cy"
        assert claim["verifications"][0]["note"] == "=1"

    @pytest.mark.parametrize(
        ("text", "says"),
        [
            ("id,verdict\n{id},verified\n{id},maybe\n", "line 3: verdict 'maybe'"),
            ("id,verdict\nzzzzzz,verified\n", "line 2: no claim 'zzzzzz'"),
            ("id,verdict,at\n{id},verified,soon\n", "line 2: "),
            ("id\n{id}\n", "line 1: no column 'verdict'"),
            ("", "line 1: no column 'id'"),
            ('id,verdict\n"{id},verified\n', "not readable as CSV"),
        ],
    )
    def test_one_wrong_row_and_nothing_is_recorded(
        self, run: Run, ledger: Path, text: str, says: str
    ) -> None:
        file = ledger.parent / "verdicts.csv"
        file.write_text(text.format(id=claim_id(run, "70万辆")), "utf-8")
        kept = ledger.read_bytes()
        done = run("import", "verdicts.csv")
        assert (done.returncode, done.stdout) == (2, "")
        assert says in done.stderr
        assert ledger.read_bytes() == kept

    def test_claimreview_stands_safely_in_a_page(self, run: Run, ledger: Path) -> None:
        note = "</script><script>alert(1)</script>"
        key = claim_id(run, "70万辆")
        run(
            "verify",
            key,
            "--verdict",
            "refuted",
            "--source",
            note,
            "--url",
            "https://example.org",
            "--at",
            "2024-12-13",
        )
        text = run("export", "claimreview").stdout
        assert "<" not in text
        (review,) = json.loads(text)["@graph"]
        assert review["@type"] == "ClaimReview"
        assert review["citation"]["name"] == note
        assert review["reviewRating"]["alternateName"] == "False"
        assert "70万辆" in review["claimReviewed"]
        assert review["datePublished"] == "2024-12-13"


class TestEvidence:
    def test_from_binding_to_verification_to_mismatch(self, run: Run, ledger: Path) -> None:
        key = claim_id(run, "70万辆")
        with serving() as server:
            server.table = "年,产量\n2024,69.9\n".encode()
            address = server.address("hop")
            added = run(
                "evidence",
                "add",
                key,
                address,
                "--select",
                "产量 where 年=2024",
                "--scale",
                "10000",
                "--unit",
                "万辆",
                "--at",
                "2024-12-13",
            )
            assert (added.returncode, added.stdout) == (0, "")
            assert "by way of" in added.stderr
            assert run("verify", key, "--by-evidence", "--by", "Di", "--at", "2024-12-14").returncode == 0
            (claim,) = claims(run, "--status", "verified")
            given = claim["verifications"][0]
            assert (given["by"], given["url"], given["source_date"]) == (
                "Di",
                server.address("table"),
                "2024-12-13",
            )
            assert "sha256" in given["note"]

            server.table = "年,产量\n2024,70.2\n".encode()
            assert "was 69.9" in run("evidence", "refresh", "--at", "2024-12-15").stderr
            assert "evidence-changed" in check(run)
            server.table = "年,产量\n2024,81\n".encode()
            run("evidence", "refresh", "--at", "2024-12-16")
        assert "evidence-mismatch" in check(run)
        refused = run("verify", key, "--by-evidence")
        assert refused.returncode == 2
        assert "says 81" in refused.stderr
        done = run("evidence", "refresh")
        assert done.returncode == 0
        assert "could not be had" in done.stderr
        assert "evidence-mismatch" in check(run)
        listed = json.loads(run("evidence", "list", "--format", "json").stdout)["evidence"]
        assert [(one["claim"], one["found"]) for one in listed] == [(key, "81")]
        run("evidence", "remove", key)
        assert "evidence-mismatch" not in check(run)

    def test_a_file_beside_the_ledger_and_the_article_itself(self, run: Run, ledger: Path) -> None:
        key = claim_id(run, "70万辆")
        (ledger.parent / "table.csv").write_text("y,v\n2024,700123\n", "utf-8")
        run("evidence", "add", key, "table.csv", "--select", "v where y=2024")
        assert not {"evidence-mismatch", "evidence-unreachable", "circular-source"} & set(check(run))
        run("evidence", "add", key, "a.md", "--select", "v where y=2024", "--force")
        assert {"evidence-unreachable", "circular-source"} <= set(check(run))

    @pytest.mark.parametrize(
        ("arguments", "says"),
        [
            (("none.csv", "--select", "v where y=1"), "no such file"),
            (("a.md", "--select", "v"), "--select"),
            (("a.md", "--select", "v where y=1", "--scale", "many"), "--scale"),
            (("ftp://example.org/x", "--select", "v where y=1"), "only http and https"),
            (("http://u:p@example.org/x", "--select", "v where y=1"), "user name or password"),
        ],
    )
    def test_what_cannot_be_bound(
        self, run: Run, ledger: Path, arguments: tuple[str, ...], says: str
    ) -> None:
        done = run("evidence", "add", claim_id(run, "70万辆"), *arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert says in done.stderr
