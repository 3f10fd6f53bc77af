"""What a team lives with: a baseline, suppressions, evidence, history, exchange, and only what a branch changed."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from tests.evidence.server import serving

from .conftest import environment

Run = Callable[..., subprocess.CompletedProcess[str]]

ARTICLE = """---
date: 2024-12-11
publisher: 示例日报
---

# 全市车市回暖

发布会于2024年12月11日（周五）举行。

截至今年10月底，全市汽车产量为70万辆，2022年全市汽车产量为50万辆。
"""
DAY = ("--as-of", "2024-12-12")


@pytest.fixture
def article(place: Path) -> Path:
    path = place / "a.md"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.fixture
def ledger(run: Run, article: Path) -> Path:
    assert run("track", "a.md", "--at", "2024-12-12T08:00:00Z", "--by", "Ana").returncode == 0
    return article.parent / "claims.json"


def claim_id(run: Run, figure: str) -> str:
    listed = json.loads(run("list", "--format", "json").stdout)["claims"]
    (found,) = [one["id"] for one in listed if one["anchor"]["exact"] == figure]
    return found


def rules(done: subprocess.CompletedProcess[str]) -> list[str]:
    return [one["rule"] for one in json.loads(done.stdout)["findings"]]


def check(run: Run, *more: str) -> list[str]:
    return rules(run("check", *DAY, "--format", "json", *more))


class TestBaseline:
    def test_only_what_is_new_fails_and_the_baseline_only_shrinks(self, run: Run, article: Path) -> None:
        assert run("check", "a.md", *DAY).returncode == 1
        first = run("baseline", "a.md", *DAY)
        assert (first.returncode, first.stdout) == (0, "")
        path = article.parent / ".claimcheck" / "baseline.jsonl"
        assert path.is_file()
        assert run("check", "a.md", *DAY).returncode == 0
        known = path.read_text("utf-8")

        article.write_text(
            "先说一句。\n\n" + ARTICLE.partition("---\n\n")[2] + "\n又于2024年12月12日（周一）开会。\n",
            "utf-8",
        )
        again = run("check", "a.md", "--published", "2024-12-11", *DAY)
        assert again.returncode == 1
        assert "12月12日" in again.stdout
        told = run("baseline", "a.md", "--published", "2024-12-11", *DAY)
        assert "1 new, which it does not take in" in told.stderr
        assert path.read_text("utf-8") == known

        article.write_text("现在没有会议，只有1家企业。\n", "utf-8")
        options = ("--published", "2024-12-11", *DAY)
        assert check(run, "a.md", "--published", "2024-12-11") == ["baseline-gone"]
        assert "1 no longer occur" in run("baseline", "a.md", *options).stderr
        run("baseline", "a.md", "--prune", *options)
        assert len(path.read_text("utf-8").splitlines()) == 1
        assert check(run, "a.md", "--published", "2024-12-11") == []

    def test_there_must_be_one_to_prune(self, run: Run, article: Path) -> None:
        done = run("baseline", "a.md", "--prune")
        assert (done.returncode, done.stdout) == (2, "")
        assert "no baseline to prune" in done.stderr

    def test_writers_at_the_same_time_leave_a_whole_file(self, run: Run, article: Path) -> None:
        command = [sys.executable, "-m", "claimcheck", "baseline", "a.md", *DAY]
        writers = [subprocess.Popen(command, cwd=article.parent, env=environment()) for _ in range(4)]
        assert [writer.wait(60) for writer in writers] == [0, 0, 0, 0]
        assert run("check", "a.md", *DAY).returncode == 0

    def test_a_folder_that_cannot_be_written_is_one_line(self, run: Run, ledger: Path) -> None:
        (ledger.parent / ".claimcheck").write_text("in the way", "ascii")
        (ledger.parent / "t.csv").write_text("a,b\n1,2\n", "ascii")
        key = claim_id(run, "70万辆")
        for done in (
            run("baseline", "a.md"),
            run("evidence", "add", key, "t.csv", "--select", "b where a=1"),
        ):
            assert (done.returncode, done.stdout) == (2, "")
            assert "cannot be written" in done.stderr
            assert done.stderr.count("\n") == 1


class TestSuppressions:
    def test_a_comment_needs_a_reason_and_an_end_is_an_end(self, run: Run, article: Path) -> None:
        mark = "<!-- claimcheck: ignore weekday-mismatch {} -->\n发布会"
        article.write_text(
            ARTICLE.replace("发布会", mark.format('reason="照原文" until=2024-12-12')), "utf-8"
        )
        assert check(run, "a.md") == []
        assert "expired-suppression" in rules(
            run("check", "a.md", "--as-of", "2024-12-13", "--format", "json")
        )
        article.write_text(ARTICLE.replace("发布会", mark.format("")), "utf-8")
        assert check(run, "a.md") == ["weekday-mismatch", "bad-suppression"]
        article.write_text(
            ARTICLE.replace("周五", "周三").replace("发布会", mark.format('reason="x"')), "utf-8"
        )
        assert check(run, "a.md") == ["unused-suppression"]

    def test_the_configuration_ignores_and_levels(self, run: Run, article: Path) -> None:
        settings = article.parent / "claimcheck.toml"
        settings.write_text(
            '[[ignore]]\nrule = "weekday-mismatch"\narticle = "a.*"\nreason = "as printed"\n', "utf-8"
        )
        assert check(run, "a.md") == []
        settings.write_text('[severity]\nweekday-mismatch = "info"\n', "utf-8")
        assert run("check", "a.md", *DAY).returncode == 0
        settings.write_text('[severity]\nweekday-mismach = "info"\n', "utf-8")
        done = run("check", "a.md", *DAY)
        assert done.returncode == 2
        assert "claimcheck.toml:2" in done.stderr
        assert "did you mean 'weekday-mismatch'?" in done.stderr


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
        assert json.loads(run("list", "--status", "verified", "--format", "json").stdout)["claims"] == []
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
        (claim,) = json.loads(run("list", "--status", "verified", "--format", "json").stdout)["claims"]
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
            (claim,) = json.loads(run("list", "--status", "verified", "--format", "json").stdout)["claims"]
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


class TestGit:
    @pytest.fixture
    def repository(self, place: Path, article: Path) -> Path:
        (place / "b.md").write_text(ARTICLE, "utf-8")
        for arguments in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "first")):
            subprocess.run(
                ["git", "-c", "core.autocrlf=false", *arguments], cwd=place, check=True, capture_output=True
            )
        return place

    def articles(self, run: Run, *more: str) -> list[tuple[str, int]]:
        done = run("check", "a.md", "b.md", *DAY, "--format", "json", *more)
        return [(one["article"], one["spans"][0]["line"]) for one in json.loads(done.stdout)["findings"]]

    def test_only_changed_articles_and_only_changed_lines(self, run: Run, repository: Path) -> None:
        assert self.articles(run, "--changed-since", "HEAD") == []
        assert len(self.articles(run)) == 2
        path = repository / "b.md"
        path.write_text(ARTICLE + "\n又于2024年12月12日（周一）开会。\n", "utf-8")
        assert self.articles(run, "--changed-since", "HEAD") == [("b.md", 8), ("b.md", 12)]
        assert self.articles(run, "--changed-since", "HEAD", "--diff") == [("b.md", 12)]
        assert self.articles(run, "--diff") == [("b.md", 12)]
        (repository / "新 文.md").write_text(ARTICLE, "utf-8")
        done = run("check", "新 文.md", "--diff", *DAY, "--format", "json")
        assert [one["article"] for one in json.loads(done.stdout)["findings"]] == ["新 文.md"]

    def test_a_tracked_article_that_a_branch_deletes(self, run: Run, repository: Path) -> None:
        run("track", "a.md", "b.md")
        (repository / "b.md").unlink()
        found = json.loads(run("check", "--changed-since", "HEAD", *DAY, "--format", "json").stdout)[
            "findings"
        ]
        assert "missing-article" in {one["rule"] for one in found}
        assert {one["article"] for one in found} == {"b.md"}
        found = json.loads(run("check", "--diff", *DAY, "--format", "json").stdout)["findings"]
        assert "missing-article" in {one["rule"] for one in found}

    @pytest.mark.parametrize("revision", ["nowhere", "--output=x", ""])
    def test_a_revision_that_is_none(self, run: Run, repository: Path, revision: str) -> None:
        done = run("check", "a.md", f"--changed-since={revision}")
        assert (done.returncode, done.stdout) == (2, "")
        assert "no such revision" in done.stderr

    def test_outside_of_git(self, run: Run, article: Path) -> None:
        done = run("check", "a.md", "--diff")
        assert done.returncode == 2
        assert "not in a git repository" in done.stderr


def test_several_formats_at_once(run: Run, article: Path) -> None:
    done = run(
        "check",
        "a.md",
        *DAY,
        "--format",
        "github",
        "--format",
        "sarif=out.sarif",
        "--format",
        "junit=out.xml",
    )
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=a.md,line=8,")
    sarif = json.loads((article.parent / "out.sarif").read_text("utf-8"))
    (result,) = sarif["runs"][0]["results"]
    assert result["ruleId"] == "weekday-mismatch"
    assert "## Meaning" in sarif["runs"][0]["tool"]["driver"]["rules"][0]["help"]["markdown"]
    assert "weekday-mismatch" in (article.parent / "out.xml").read_text("utf-8")
