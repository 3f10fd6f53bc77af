"""What other people's pipelines run of this repository, run as they run it, as far as that goes without a network."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck import config, rules

ROOT = Path(__file__).parents[2]
BAD = "发布会于2024年12月11日（周五）举行。\n"
GOOD = "发布会于2024年12月11日（周三）举行，全市产量为50万吨。\n"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / "docs" / "ci.md").read_text("utf-8"), re.DOTALL)


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A repository with one good and one bad article, and ``claimcheck`` on the path."""
    (tmp_path / "bin").mkdir()
    shim = tmp_path / "bin" / "claimcheck"
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n', "ascii")
    shim.chmod(0o755)
    work = tmp_path / "work"
    (work / "articles").mkdir(parents=True)
    (work / "articles" / "good one.md").write_text(GOOD, "utf-8")
    (work / "bad.txt").write_text(BAD, "utf-8")
    (work / "code.py").write_text("x = 1\n", "ascii")
    git(work, "init", "-q")
    git(work, "add", "-A")
    return work


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def environment(work: Path, **more: str) -> dict[str, str]:
    path = f"{work.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "CLAIMCHECK_AS_OF": "2024-12-12", **more}


class TestAction:
    ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))

    def run(self, work: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
        """Run the check step's script the way GitHub does, its inputs filled in."""
        step = next(step for step in self.ACTION["runs"]["steps"] if step["id"] == "check")
        given = {name: one["default"] for name, one in self.ACTION["inputs"].items()} | inputs
        filled = {
            name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: given[match[1]], value)
            for name, value in step["env"].items()
        }
        temp = work.parent / "temp"
        temp.mkdir(exist_ok=True)
        env = environment(work, RUNNER_TEMP=str(temp), GITHUB_STEP_SUMMARY=str(temp / "summary.md"), **filled)
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=work, env=env, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip

    def test_findings_fail_the_step_and_are_annotated_and_summed_up(self, work: Path) -> None:
        done = self.run(work, paths="articles\nbad.txt\n", sarif="out.sarif")
        assert done.returncode == 1, done.stderr
        assert done.stdout.startswith("::error file=bad.txt,line=1,")
        assert "weekday" in (work.parent / "temp" / "summary.md").read_text("utf-8")
        assert json.loads((work / "out.sarif").read_text("utf-8"))["version"] == "2.1.0"

    def test_fail_on_never_and_a_clean_folder_pass(self, work: Path) -> None:
        assert self.run(work, paths="bad.txt", **{"fail-on": "never"}).returncode == 0
        assert self.run(work, paths="articles").returncode == 0

    def test_no_paths_means_the_ledger(self, work: Path) -> None:
        assert self.run(work).returncode == 2
        subprocess.run(
            ["claimcheck", "track", "articles"],
            cwd=work,
            env=environment(work),
            check=True,
            capture_output=True,
        )
        assert self.run(work).returncode == 0

    def test_inputs_are_never_run(self, work: Path) -> None:
        attack = '"; touch pwned; echo $(touch pwned) `touch pwned`'
        for name in ("paths", "fail-on", "sarif", "as-of"):
            assert self.run(work, **{"paths": "bad.txt", name: attack}).returncode in (1, 2)
        assert not (work / "pwned").exists()

    def test_scripts_name_no_expression_and_no_foreign_action(self) -> None:
        for step in self.ACTION["runs"]["steps"]:
            assert "${{" not in step["run"]
            assert "uses" not in step
            assert step["shell"] == "bash"


class TestPreCommit:
    HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))

    def pre_commit(self, work: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        home = str(work.parent / "cache")
        return subprocess.run(
            [sys.executable, "-m", "pre_commit", *arguments],
            cwd=work, env=environment(work, PRE_COMMIT_HOME=home), capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip

    def configure(self, work: Path) -> None:
        """The hooks as they are, but run from here instead of from an environment that needs a network."""
        hooks = [{**hook, "language": "system"} for hook in self.HOOKS]
        text = yaml.safe_dump({"repos": [{"repo": "local", "hooks": hooks}]})
        (work / ".pre-commit-config.yaml").write_text(text, "utf-8")

    def test_the_manifest_is_valid(self, work: Path) -> None:
        done = self.pre_commit(work, "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml"))
        assert done.returncode == 0, done.stdout

    def test_the_article_hook_sees_articles_alone(self, work: Path) -> None:
        self.configure(work)
        failed = self.pre_commit(work, "run", "claimcheck", "--all-files")
        assert failed.returncode == 1
        assert "bad.txt" in failed.stdout
        assert "code.py" not in failed.stdout
        passed = self.pre_commit(work, "run", "claimcheck", "--files", "articles/good one.md")
        assert (passed.returncode, "Passed" in passed.stdout) == (0, True), passed.stdout
        skipped = self.pre_commit(work, "run", "claimcheck", "--files", "code.py")
        assert "Skipped" in skipped.stdout

    def test_the_ledger_hook_checks_what_is_tracked(self, work: Path) -> None:
        self.configure(work)
        subprocess.run(
            ["claimcheck", "track", "articles", "bad.txt"],
            cwd=work,
            env=environment(work),
            check=True,
            capture_output=True,
        )
        failed = self.pre_commit(work, "run", "claimcheck-ledger", "--all-files")
        assert failed.returncode == 1
        assert "weekday-mismatch" in failed.stdout


def test_the_gitlab_job_writes_both_reports(work: Path) -> None:
    (job,) = (yaml.safe_load(block) for block in blocks("yaml") if "codequality" in block)
    install, check = job["claims"]["script"]
    assert install.startswith("pip install")
    env = environment(work)
    subprocess.run(["claimcheck", "track", "bad.txt"], cwd=work, env=env, check=True, capture_output=True)
    done = subprocess.run(["bash", "-c", check], cwd=work, env=env, capture_output=True, check=False)
    assert done.returncode == 1
    reports = job["claims"]["artifacts"]["reports"]
    entries = json.loads((work / reports["codequality"]).read_text("utf-8"))
    assert "weekday-mismatch" in {entry["check_name"] for entry in entries}
    assert "<failure" in (work / reports["junit"]).read_text("utf-8")


def test_the_settings_of_the_page_are_understood(tmp_path: Path) -> None:
    (text,) = blocks("toml")
    assert "claimcheck" in tomllib.loads(text)["tool"]
    path = tmp_path / "pyproject.toml"
    path.write_text(text, "utf-8")
    read = config.read(path, rules.names())
    assert (len(read.severities), len(read.ignores), len(read.freshness.rules)) == (2, 1, 1)


def test_the_hook_ids_of_the_page_exist() -> None:
    (page,) = (yaml.safe_load(block) for block in blocks("yaml") if block.startswith("repos:"))
    named = [hook["id"] for hook in page["repos"][0]["hooks"]]
    assert named == [hook["id"] for hook in TestPreCommit.HOOKS]
