"""What people read on the screen, or in a file that a spreadsheet opens: short, in words, and nothing twice."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest

from claimcheck import config

from .conftest import Run, claim_id, claims, tracked_text

TEXT = """---
date: 2024-12-11
---

2023年，渝东市汽车产量为70万辆，出口额为48.6亿元。

截至今年10月底，全市企业有120家，员工有3.5万人，存款余额为88亿元。
"""
DAY = ("--as-of", "2024-12-12")
TABLE = """---
date: 2024-12-11
---

| 区 | 2023年产量（万辆） | 2024年产量（万辆） | 增长（%） |
| --- | --- | --- | --- |
| 东区 | 20 | 24 | 20 |
| 西区 | 30 | 36 | -17.9 |
"""


@pytest.fixture
def article(place: Path, run: Run) -> Path:
    return tracked_text(run, place, TEXT)


class TestCheck:
    def test_notes_of_many_claims_are_one_line_and_quiet_ones_none(self, run: Run, article: Path) -> None:
        told = run("check", *DAY).stdout
        count = len(claims(run))
        assert (
            f"note[unverified]: {count} claims nobody has verified; claimcheck list --status unverified"
            in told
        )
        assert told.count("nobody has verified") == 1
        found = json.loads(run("check", *DAY, "-f", "json").stdout)["findings"]
        assert sum(one["rule"] == "unverified" for one in found) == count
        assert run("check", "-q", *DAY).stdout == ""

    def test_quiet_keeps_errors_and_warnings(self, run: Run, article: Path) -> None:
        done = run("check", "-q", "--as-of", "2025-12-12")
        assert done.returncode == 1
        assert "error[stale-figure]" in done.stdout
        assert "note[" not in done.stdout and "Looked at" not in done.stdout

    def test_a_clause_that_dates_several_figures_is_one_finding(self, run: Run, article: Path) -> None:
        found = json.loads(run("check", "--as-of", "2025-12-12", "-f", "json").stdout)["findings"]
        (stale,) = [one for one in found if one["rule"] == "stale-figure"]
        assert len(stale["spans"]) == 3
        assert "120家, 3.5万人 and 88亿元 are" in stale["message"]

    def test_a_cell_is_shown_in_its_row_under_the_heading(self, run: Run, place: Path) -> None:
        (place / "t.md").write_text(TABLE, "utf-8")
        told = run("check", "t.md", *DAY).stdout
        assert (
            "5 | | 区 | 2023年产量（万辆） | 2024年产量（万辆） | 增长（%） |\n8 | | 西区 | 30 | 36 | -17.9 |\n"
            in told
        )
        assert "东区" not in told
        assert "+-" not in told and "--1" not in told
        assert "the text says −17.9 %" in told

    def test_numbers_without_noise(self, run: Run, place: Path) -> None:
        (place / "t.md").write_text(TABLE, "utf-8")
        for name in ("csv", "json", "jsonl"):
            assert not re.search(r"\d\.\d{7}", run("check", "t.md", *DAY, "-f", name).stdout)

    def test_one_article_is_one(self, run: Run, place: Path) -> None:
        (place / "t.md").write_text(TABLE.replace("-17.9", "25"), "utf-8")
        told = run("check", "t.md", *DAY, "-f", "markdown").stdout
        assert re.search(r"1 error, 0 warnings, \d+ notes? in \d+ claims of 1 article[.;]", told)

    def test_an_article_without_a_date_says_what_that_costs(self, run: Run, place: Path) -> None:
        (place / "u.md").write_text(TEXT.partition("---\n\n")[2], "utf-8")
        assert "3 of 5 claims cannot be judged for freshness" in run("check", "u.md", *DAY).stdout


class TestWords:
    def test_an_empty_article_that_is_new(self, run: Run, place: Path) -> None:
        (place / "e.md").write_text("没有数字。\n", "utf-8")
        told = run("track", "e.md").stdout
        assert "e.md is tracked now, without a claim" in told
        assert "nothing changed" not in told
        assert "nothing changed" in run("track", "e.md").stdout.replace("no claims", "nothing changed")

    def test_a_rule_half_named(self, run: Run, place: Path) -> None:
        assert "did you mean growth-mismatch?" in run("explain", "growth").stderr

    def test_a_rule_to_copy_is_understood(self, run: Run, place: Path) -> None:
        told = run("explain", "stale-figure").stdout
        lines = told[told.index("    [[tool.claimcheck.freshness]]") :].splitlines()
        path = place / "pyproject.toml"
        path.write_text("\n".join(line.strip() for line in lines), "utf-8")
        (rule,) = config.read(path).freshness.rules
        assert (rule.metric, rule.warn_after, rule.error_after) == ("population", 366, 732)

    def test_rules_speak_one_style(self, run: Run, place: Path) -> None:
        for one in json.loads(run("rules", "-f", "json").stdout)["rules"]:
            assert not one["summary"][0].isupper() and not one["summary"].endswith("."), one["name"]

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            ("hello", "line 1: this is no claimcheck ledger"),
            ('{"a": 1}', "line 1: this is no claimcheck ledger"),
        ],
    )
    def test_what_is_no_ledger(self, run: Run, place: Path, content: str, said: str) -> None:
        (place / "claims.json").write_text(content, "utf-8")
        done = run("list")
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert said in done.stderr

    @pytest.mark.parametrize(
        ("old", "new", "said"),
        [
            ('"kind":"level"', '"kind":"levels"', "'kind' cannot be 'levels'"),
            ('"metric":', '"metrics":', "'metric"),
            ('"modality":"stated"', '"modality":7', "'modality' is of the wrong kind"),
        ],
    )
    def test_a_record_that_was_broken_by_hand(
        self, run: Run, article: Path, old: str, new: str, said: str
    ) -> None:
        path = article.parent / "claims.json"
        path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
        done = run("list")
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert said in done.stderr
        assert re.search(r"line \d+", done.stderr)
        assert "$." not in done.stderr and "enum" not in done.stderr

    def test_the_day_to_judge_by(self, run: Run, article: Path) -> None:
        for command in (["list"], ["check"], ["stats"]):
            empty = run(*command, "--as-of", "")
            assert (empty.returncode, empty.stdout) == (2, "")
            assert "write YYYY-MM-DD, or today" in empty.stderr
            assert run(*command, "--as-of", "today").returncode in (0, 1)

    def test_questions_and_answers_in_words(self, run: Run, article: Path) -> None:
        told = run("explain-freshness", claim_id(run, "120家")).stdout
        assert "clock starts" in told and "_" not in told
        assert "review by" not in told

    def test_what_is_overdue_is_told_in_days_ago(self, run: Run, article: Path) -> None:
        told = run("list", "--due", "30d", "--as-of", "2025-12-12").stdout
        assert re.search(r"\d+ days ago", told)
        assert "-" not in re.sub(r"\d{4}-\d\d-\d\d|stale-figure", "", told)

    def test_the_log_says_what_became_what(self, run: Run, article: Path) -> None:
        key = claim_id(run, "70万辆")
        run("verify", key, "--verdict", "verified", "--source", "年鉴")
        run("edit", key, "--metric", "汽车总产量")
        undone = run("undo")
        assert key in undone.stderr
        newest, edit, verdict, _ = json.loads(run("log", "-f", "json").stdout)["log"]
        assert (newest["action"], newest["claims"]) == ("undo", key)
        assert "→ 汽车总产量" in edit["changed"] and "status: verified → suspect" in edit["changed"]
        assert verdict["changed"] == "status: unverified → verified"

    def test_shares_and_bars_agree(self, run: Run, place: Path) -> None:
        from claimcheck.app.reviews import _bar, _share

        for part, whole in ((0, 7), (1, 300), (299, 300), (7, 7), (1, 2), (19, 20)):
            share, bar = _share(part, whole), _bar(_share(part, whole))
            assert (share == 0) == (part == 0) == ("█" not in bar)
            assert (share == 100) == (part == whole) == ("░" not in bar)
            assert abs(bar.count("█") * 10 - share) <= 10


class TestExchange:
    def given(self, run: Run, article: Path, delimiter: str = ",", more: str = "") -> Path:
        path = article.parent / "v.csv"
        rows = [["id", "verdict", "source", "note"], [claim_id(run, "70万辆"), "verified", "年鉴", "第3页"]]
        path.write_text("\ufeff" + "".join(delimiter.join(row) + "\r\n" for row in rows) + more, "utf-8")
        return path

    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    def test_twice_is_once(self, run: Run, article: Path, delimiter: str) -> None:
        self.given(run, article, delimiter)
        assert run("import", "v.csv", "--at", "2024-12-12").returncode == 0
        again = run("import", "v.csv", "--at", "2024-12-13")
        assert again.returncode == 0
        assert "1 of 1 skipped" in again.stderr
        (one,) = [claim for claim in claims(run) if claim["verifications"]]
        assert len(one["verifications"]) == 1

    def test_what_was_exported_for_a_spreadsheet_comes_back(self, run: Run, article: Path) -> None:
        self.given(run, article)
        run("import", "v.csv", "--at", "2024-12-12")
        before = claims(run)
        assert run("export", "csv", "--bom", "-o", "out.csv").returncode == 0
        data = (article.parent / "out.csv").read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        rows = list(csv.DictReader(data.decode("utf-8-sig").splitlines()))
        assert [row["verified_note"] for row in rows if row["status"] == "verified"] == ["第3页"]
        back = run("import", "out.csv")
        assert back.returncode == 0, back.stderr
        assert "skipped" in back.stderr
        assert claims(run) == before
        run("undo")
        assert run("import", "out.csv").returncode == 0
        assert [one["verifications"] for one in claims(run)] == [one["verifications"] for one in before]

    def test_what_is_no_date_is_said_in_plain_words(self, run: Run, article: Path) -> None:
        path = article.parent / "v.csv"
        path.write_text(f"id,verdict,at\n{claim_id(run, '70万辆')},verified,last week\n", "utf-8")
        done = run("import", "v.csv")
        assert done.returncode == 2
        assert "line 2: at 'last week' is no date: write YYYY-MM-DD" in done.stderr

    def test_a_review_quotes_the_sentence(self, run: Run, article: Path) -> None:
        self.given(run, article)
        run("import", "v.csv")
        (review,) = json.loads(run("export", "claimreview").stdout)["@graph"]
        assert review["claimReviewed"] == "2023年，渝东市汽车产量为70万辆，出口额为48.6亿元。"
        assert review["itemReviewed"]["text"] == review["claimReviewed"]


class TestBaseline:
    def test_verdicts_of_people_are_nothing_to_get_used_to(self, run: Run, article: Path) -> None:
        key = claim_id(run, "70万辆")
        run("verify", key, "--verdict", "refuted", "--source", "年鉴")
        told = run("baseline", "--as-of", "2025-12-12").stderr
        assert "left out: 1 that people's verdicts make" in told
        found = json.loads(run("check", "--as-of", "2025-12-12", "-f", "json").stdout)["findings"]
        assert [one["rule"] for one in found if one["severity"] == "error"] == ["refuted"]


class TestWatch:
    def test_there_must_be_something_to_watch(self, run: Run, place: Path) -> None:
        done = run("watch", "nofile.md")
        assert (done.returncode, done.stdout) == (2, "")
        assert "no such file" in done.stderr


class TestEvidence:
    def test_a_selector_that_finds_nothing_is_refused_unless_forced(self, run: Run, article: Path) -> None:
        (article.parent / "t.csv").write_text("year,output\n2023,48.6\n", "ascii")
        key = claim_id(run, "48.6亿元")
        for select in ("value where year=2023", "output where year=1999"):
            done = run("evidence", "add", key, "t.csv", "--select", select)
            assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
            assert "--force" in done.stderr
        assert json.loads(run("evidence", "list", "-f", "json").stdout)["evidence"] == []
        assert run("evidence", "add", key, "t.csv", "--select", select, "--force").returncode == 0
        assert len(json.loads(run("evidence", "list", "-f", "json").stdout)["evidence"]) == 1

    def test_a_number_of_another_size_hints_at_the_scale(self, run: Run, article: Path) -> None:
        (article.parent / "t.csv").write_text("year,output\n2023,48.6\n", "ascii")
        done = run("evidence", "add", claim_id(run, "48.6亿元"), "t.csv", "--select", "output where year=2023")
        assert done.returncode == 0
        assert "--scale 100000000" in done.stderr


class TestSigns:
    def test_each_status_has_one_of_its_own_in_every_view(self, run: Run, article: Path) -> None:
        from claimcheck.reporters.ink import STATUS

        assert len({sign for sign, _ in STATUS.values()}) == len(STATUS)
        legend = run("list", "--help").stdout
        for status, (sign, _) in STATUS.items():
            assert re.search(rf"{re.escape(sign)} {status}\b", legend), status
        key = claim_id(run, "120家")
        said = run("verify", key, "--verdict", "disputed", "--source", "x").stdout
        assert re.search(r"^\? .*\[disputed\]$", said, re.MULTILINE)
        said = run("dismiss", key, "--reason", "x").stdout
        assert re.search(r"^/ .*\[dismissed\]$", said, re.MULTILINE)

    def test_a_narrow_screen_keeps_the_status(self, run: Run, article: Path) -> None:
        run("verify", claim_id(run, "120家"), "--verdict", "disputed", "--source", "x")
        assert re.search(r"^\? .* 120家 disputed$", run("list", COLUMNS="40").stdout, re.MULTILINE)

    def test_a_figure_is_the_last_to_be_cut(self, run: Run, place: Path) -> None:
        (place / "b.md").write_text(
            "---\ndate: 2024-12-11\n---\n\nIn 2023 the northern regional port authority of Elbhaven moved between "
            "3.25 and 4.75 million tonnes of bulk cargo, according to the Statistics Office of Elbhaven.\n", "utf-8"
        )  # fmt: skip
        run("track", "b.md")
        (figure,) = {one["anchor"]["exact"] for one in claims(run)}
        assert figure[:22] in run("list", COLUMNS="80").stdout
