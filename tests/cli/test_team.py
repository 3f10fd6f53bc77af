"""What a team lives with: a baseline, suppressions, only what a branch changed, and reports for several readers."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import CARS, DAY, Run, check, claim_id, environment, rules


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
            "先说一句。\n\n" + CARS.partition("---\n\n")[2] + "\n又于2024年12月12日（周一）开会。\n",
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
            CARS.replace("发布会", mark.format('reason="照原文" until=2024-12-12')), "utf-8"
        )
        assert check(run, "a.md") == []
        assert "expired-suppression" in rules(
            run("check", "a.md", "--as-of", "2024-12-13", "--format", "json")
        )
        article.write_text(CARS.replace("发布会", mark.format("")), "utf-8")
        assert check(run, "a.md") == ["weekday-mismatch", "bad-suppression"]
        article.write_text(
            CARS.replace("周五", "周三").replace("发布会", mark.format('reason="x"')), "utf-8"
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


class TestGit:
    @pytest.fixture
    def repository(self, place: Path, article: Path) -> Path:
        (place / "b.md").write_text(CARS, "utf-8")
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
        path.write_text(CARS + "\n又于2024年12月12日（周一）开会。\n", "utf-8")
        assert self.articles(run, "--changed-since", "HEAD") == [("b.md", 8), ("b.md", 12)]
        assert self.articles(run, "--changed-since", "HEAD", "--diff") == [("b.md", 12)]
        assert self.articles(run, "--diff") == [("b.md", 12)]
        (repository / "新 文.md").write_text(CARS, "utf-8")
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
