"""From an article to a ledger that somebody answers for, with the real command in a real folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .conftest import Run, claim_id, claim_of

ARTICLE = (
    "渝东市汽车产量再创新高\n\n"
    "渝东日报2024年12月11日讯 今年1-10月，渝东市汽车产量接近200万辆，其中新能源汽车产量达70万辆，同比增长1.1倍。"
    "2023年，渝东市汽车出口额为48.6亿元。\n"
)


@pytest.fixture
def article(place: Path) -> Path:
    path = place / "news" / "cars.txt"
    path.parent.mkdir()
    path.write_text(ARTICLE, "utf-8")
    return path


def data(run: Run, *arguments: str) -> dict[str, Any]:
    done = run(*arguments, "--format", "json")
    assert done.returncode in (0, 1), done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_extract_needs_no_ledger_and_writes_none(run: Run, article: Path, place: Path) -> None:
    found = data(run, "extract", "news/cars.txt")
    assert [claim["anchor"]["exact"] for claim in found["claims"]] == [
        "接近200万辆",
        "70万辆",
        "1.1倍",
        "48.6亿元",
    ]
    assert found["articles"][0]["published"] == "2024-12-11"
    for claim in found["claims"]:
        anchor = claim["anchor"]
        assert ARTICLE[anchor["start"] : anchor["end"]] == anchor["exact"]
    assert sorted(path.name for path in place.iterdir()) == [".git", "news"]


def test_standard_input_folder_and_glob_name_the_same_article(run: Run, article: Path) -> None:
    piped = json.loads(run("extract", "-", "-f", "json", stdin=ARTICLE).stdout)
    assert piped["articles"][0]["path"] == "-"
    for path in ("news", "news/*.txt", "**/*.txt", "./news/../news/cars.txt", str(article.parent)):
        found = data(run, "extract", path)
        if not path.startswith("/"):
            assert found["articles"][0]["path"] == "news/cars.txt"
        assert [c["value"] for c in found["claims"]] == [c["value"] for c in piped["claims"]]


def test_init_starts_a_ledger_that_branches_can_merge(run: Run, place: Path) -> None:
    done = run("init")
    assert done.returncode == 0 and "[tool.claimcheck]" in done.stdout
    assert "claims.json merge=union" in (place / ".gitattributes").read_text("utf-8")
    again = run("init")
    assert again.returncode == 0 and "already" in again.stderr
    listed = run("list")
    assert listed.returncode == 0 and "claimcheck track" in listed.stderr
    assert run("check").returncode == 0


def test_track_verify_edit_the_text_and_it_is_suspect(run: Run, article: Path) -> None:
    assert run("track", "news").returncode == 0
    claim = claim_of(run, "70万辆")
    key = claim["id"]
    alone = run("verify", key, "--as-of", "2024-12-20")
    assert alone.returncode == 1 and "unverified" in alone.stdout
    done = run(
        "verify", key, "--verdict", "verified", "--source", "Statistics Office", "--url", "https://example.org/1",
        "--source-date", "2024-12-01", "--by", "Ana", "--note", "table 3", "--at", "2024-12-12T10:00:00Z",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert claim_of(run, "70万辆")["verifications"] == [
        {
            "at": "2024-12-12T10:00:00Z",
            "verdict": "verified",
            "by": "Ana",
            "source": "Statistics Office",
            "url": "https://example.org/1",
            "source_date": "2024-12-01",
            "note": "table 3",
        }
    ]
    assert run("verify", key[:5], "--as-of", "2024-12-20").returncode == 0
    stale = run("verify", key, "--as-of", "2026-12-20")
    assert stale.returncode == 1 and "stale" in stale.stdout
    article.write_text(ARTICLE.replace("70万辆", "75万辆"), "utf-8")
    checked = data(run, "check", "--as-of", "2024-12-20")
    assert ["suspect", key] in [[f["rule"], f["spans"][0]["claim"]] for f in checked["findings"]]
    before = (article.parents[1] / "claims.json").read_bytes()
    planned = data(run, "track", "--dry-run")
    assert (article.parents[1] / "claims.json").read_bytes() == before
    tracked = data(run, "track", "news/cars.txt")
    assert planned["changes"] == tracked["changes"]
    assert [change["change"] for change in tracked["changes"]] == ["suspect"]
    shown = data(run, "show", key, "--as-of", "2024-12-20")
    assert shown["claims"][0]["status"] == "suspect" and shown["claims"][0]["value"] == 750000
    assert len(shown["claims"][0]["verifications"]) == 1
    assert run("check", "--as-of", "2024-12-20").returncode == 1
    assert run("check", "--as-of", "2024-12-20", "--exit-zero").returncode == 0
    assert run("check", "--as-of", "2024-12-20", "--fail-on", "never").returncode == 0


def test_a_year_later_the_check_turns_red(run: Run, article: Path) -> None:
    run("track", "news")
    fresh = data(run, "check", "--as-of", "2024-12-12")
    assert {finding["rule"] for finding in fresh["findings"]} == {"unverified"}
    assert run("check", "--as-of", "2024-12-12").returncode == 0
    assert run("check", "--as-of", "2024-12-12", "--fail-on", "info").returncode == 1
    late = run("check", "--format", "json", CLAIMCHECK_AS_OF="2025-12-12")
    assert late.returncode == 1
    stale = {
        f["spans"][0]["exact"] for f in json.loads(late.stdout)["findings"] if f["rule"] == "stale-figure"
    }
    assert "接近200万辆" in stale and "48.6亿元" not in stale


def test_what_a_person_set_stays_through_every_track(run: Run, article: Path) -> None:
    run("track", "news")
    key = claim_id(run, "48.6亿元")
    done = run(
        "edit", key, "--metric", "car exports", "--period", "2023-01..2023-12", "--source", "Customs",
        "--tag", "trade", "--tag", "cars", "--review-by", "2025-06-30", "--scope", "Yudong",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert f"- {key[:4]} 48.6亿元 渝东市汽车出口额" in done.stdout
    assert f"+ {key[:4]} 48.6亿元 car exports · 2023 [edited]" in done.stdout
    assert "source: 渝东日报 → Customs" in done.stdout and "tags: none → trade cars" in done.stdout
    run("edit", key, "--tag=-cars")
    article.write_text("前言，没有数字。\n\n" + ARTICLE, "utf-8")
    run("track", "news")
    claim = claim_of(run, "48.6亿元")
    assert claim["id"] == key
    assert claim["metric"] == "car exports" and claim["scope"] == "Yudong"
    assert claim["period"]["start"] == "2023-01-01" and claim["period"]["end"] == "2023-12-31"
    assert claim["source"]["name"] == "Customs"
    assert claim["tags"] == ["trade"] and claim["review_by"] == "2025-06-30"
    assert run("edit", key).returncode == 2


def test_dismissed_and_added_claims_stay_so(run: Run, article: Path) -> None:
    text = ARTICLE + "厂区有三座车间。代号二〇五，编号 7788 件。\n"
    article.write_text(text, "utf-8")
    run("track", "news")
    key = claim_id(run, "1.1倍")
    assert run("dismiss", key, "--reason", "not ours").returncode == 0
    quotes = {claim["anchor"]["exact"] for claim in data(run, "list")["claims"]}
    quote = next(q for q in ("7788 件", "7788") if q not in quotes)
    added = data(run, "add", "news/cars.txt", "--quote", quote, "--metric", "parts", "--period", "2024")
    assert added["claims"][0]["value"] == 7788 and added["claims"][0]["metric"] == "parts"
    new = added["claims"][0]["id"]
    article.write_text("新的第一段。\n\n" + text, "utf-8")
    run("track", "news")
    after = {claim["id"]: claim for claim in data(run, "list")["claims"]}
    assert after[key]["status"] == "dismissed"
    assert after[new]["status"] == "unverified" and after[new]["anchor"]["exact"] == quote
    checked = data(run, "check", "--as-of", "2024-12-12")
    assert not [f for f in checked["findings"] for span in f["spans"] if span["claim"] == key]


def test_a_vanished_claim_is_withdrawn_and_a_vanished_file_is_missing(run: Run, article: Path) -> None:
    run("track", "news")
    article.write_text(ARTICLE.replace("2023年，渝东市汽车出口额为48.6亿元。", ""), "utf-8")
    done = run("track", "news")
    assert "1 withdrawn" in done.stdout
    listed = data(run, "list", "--status", "withdrawn")
    assert [claim["anchor"]["exact"] for claim in listed["claims"]] == ["48.6亿元"]
    article.unlink()
    checked = run("check", "-f", "json")
    assert checked.returncode == 1
    assert "missing-article" in {finding["rule"] for finding in json.loads(checked.stdout)["findings"]}
    assert run("show", listed["claims"][0]["id"]).returncode == 0


def test_verify_asks_and_takes_the_verdict(run: Run, article: Path) -> None:
    run("track", "news")
    first, second = claim_id(run, "70万辆"), claim_id(run, "48.6亿元")
    done = run("verify", first, second, "--ask", "--by", "Bo", stdin="x\nv\n\n")
    assert done.returncode == 0, done.stderr
    assert "70万辆" in done.stderr and "[v]erified" in done.stderr
    assert "1 verified" in done.stdout
    assert claim_of(run, "70万辆")["verifications"][0]["by"] == "Bo"
    assert claim_of(run, "48.6亿元")["verifications"] == []


def test_several_ids_at_once_and_one_wrong_one_changes_nothing(run: Run, article: Path) -> None:
    run("track", "news")
    ids = [claim["id"] for claim in data(run, "list")["claims"]]
    before = Path(article.parents[1] / "claims.json").read_bytes()
    assert run("verify", *ids, "zzzzzzzz", "--verdict", "verified").returncode == 2
    assert Path(article.parents[1] / "claims.json").read_bytes() == before
    assert run("verify", *ids, "--verdict", "disputed").returncode == 0
    assert {claim["status"] for claim in data(run, "list")["claims"]} == {"disputed"}


def test_check_of_paths_beside_and_without_a_ledger(run: Run, article: Path) -> None:
    alone = data(run, "check", "news", "--as-of", "2026-01-01")
    assert {f["severity"] for f in alone["findings"] if f["family"] == "freshness"} == {"warning"}
    run("init")
    beside = data(run, "check", "news", "--as-of", "2024-12-12")
    assert [f["severity"] for f in beside["findings"] if f["rule"] == "untracked"] == ["info"]
    run("track", "news")
    article.write_text(ARTICLE + "2022年，渝东市汽车进口额为9.5亿元。\n", "utf-8")
    inside = data(run, "check", "news", "--as-of", "2024-12-12")
    assert [f["spans"][0]["exact"] for f in inside["findings"] if f["rule"] == "untracked"] == ["9.5亿元"]


def test_commands_work_from_a_folder_inside_and_with_a_ledger_elsewhere(
    run: Run, article: Path, place: Path
) -> None:
    assert run("track", "news", "--ledger", "data.json").returncode == 0
    assert not (place / "claims.json").exists()
    listed = data(run, "list", "--ledger", "data.json")
    assert listed["articles"][0]["path"] == "news/cars.txt"
    assert run("list").returncode == 2


def test_filters_and_orders(run: Run, article: Path) -> None:
    run("track", "news")

    def quotes(*arguments: str) -> list[str]:
        return [claim["anchor"]["exact"] for claim in data(run, "list", *arguments)["claims"]]

    assert quotes("--kind", "change") == ["1.1倍"]
    assert quotes("--text", "出口") == ["48.6亿元"]
    assert quotes("--article", "news/*.txt") == quotes() == quotes("--article", "cars")
    assert quotes("--article", "other") == []
    assert quotes("--status", "verified") == []
    assert quotes("--sort", "value") == ["1.1倍", "70万辆", "接近200万辆", "48.6亿元"]
    for order in ("date", "period", "metric", "status", "source", "review"):
        assert sorted(quotes("--sort", order)) == sorted(quotes())


def test_formats_and_files(run: Run, article: Path, place: Path) -> None:
    done = run("check", "news", "-f", "text", "-f", "json=out.json", "--as-of", "2024-12-12")
    assert "4 claims" in done.stdout
    assert json.loads((place / "out.json").read_text("utf-8"))["schema"] == "claimcheck/findings/1"
    done = run("extract", "news", "-f", "json", "-o", "claims-out.json")
    assert done.stdout == ""
    assert json.loads((place / "claims-out.json").read_text("utf-8"))["schema"] == "claimcheck/claims/1"
    done = run("extract", "news", "-f", "json", "-o", "no/such/folder.json")
    assert done.returncode == 2 and done.stderr.count("\n") == 1


def test_colour_follows_the_customs(run: Run, article: Path) -> None:
    plain = run("extract", "news").stdout
    assert "\x1b" not in plain
    forced = run("extract", "news", FORCE_COLOR="1").stdout
    assert "\x1b[" in forced
    assert "\x1b" not in run("extract", "news", FORCE_COLOR="1", NO_COLOR="1").stdout
    narrow = run("extract", "news", COLUMNS="40").stdout
    assert max(len(line) for line in narrow.splitlines()) <= 40
    assert run("extract", "news", LANG="C", LC_ALL="C", PYTHONUTF8="0").stdout == plain


def test_rules_and_explain(run: Run) -> None:
    rules = json.loads(run("rules", "-f", "json").stdout)["rules"]
    assert {"stale-figure", "suspect"} <= {rule["name"] for rule in rules}
    for rule in rules:
        assert rule["name"] in run("rules").stdout
        break
    done = run("explain", "stale-figure")
    assert done.returncode == 0 and "Meaning" in done.stdout


def test_every_relation_can_be_explained(run: Run, place: Path) -> None:
    (place / "a.txt").write_text("2023年全年营收48.6亿元，上年为40.5亿元，同比增长25%。\n", "utf-8")
    done = run("check", "a.txt", "--explain-relations", "--as-of", "2024-12-12")
    assert done.returncode == 1
    assert "48.6亿元 (new), 40.5亿元 (base), 25% (factor) → conflict: 48.6亿元 ÷ 40.5亿元" in done.stdout
    found = json.loads(run("check", "a.txt", "--explain-relations", "-f", "json").stdout)["relations"]
    assert found[0]["rule"] == "growth-mismatch" and found[0]["line"] == 1
    assert "relations" not in json.loads(run("check", "a.txt", "-f", "json").stdout)


def test_many_processes_say_what_one_says(run: Run, place: Path) -> None:
    folder = place / "many"
    folder.mkdir()
    for at in range(24):
        (folder / f"{at:02}.txt").write_text(ARTICLE.replace("70万辆", f"{at + 10}万辆"), "utf-8")
    one = run("extract", "many", "-f", "json", "--jobs", "1")
    assert one.returncode == 0 and len(json.loads(one.stdout)["articles"]) == 24
    assert run("extract", "many", "-f", "json", "--jobs", "3").stdout == one.stdout
    (folder / "13.txt").write_bytes(b"\x00\x01\xff" * 99)
    broken = run("extract", "many", "--jobs", "3")
    assert broken.returncode == 2 and broken.stdout == ""
    assert broken.stderr.startswith("claimcheck: many/13.txt") and broken.stderr.count("\n") == 1
