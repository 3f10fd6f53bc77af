"""What a command did to the ledger, and the rules as prose."""

from __future__ import annotations

from decimal import Decimal

from msgspec import structs

from claimcheck.app import display
from claimcheck.model.report import ChangesReport, ClaimChange, RuleNote, RulesReport
from claimcheck.reporters import Screen, render

from . import samples

BODY = """## Meaning
Two lines of one paragraph
are one.

A second paragraph.

- a point that is long enough to be folded on a narrow screen

## Examples
```bad zh
增长25%。
```
```good en
up 20%.
Second line.
```
"""
NOTE = RuleNote("growth-mismatch", "consistency", "error", "the rate does not follow", BODY)


def shown(view: str, report: object, width: int | None = 40) -> str:
    return render("text", view, report, Screen(width=width, display=display))


def test_a_rule_in_full_is_folded_by_paragraph() -> None:
    assert shown("rules", RulesReport((NOTE,), full=True)) == (
        "growth-mismatch  error  consistency\n"
        "the rate does not follow\n"
        "\n"
        "Meaning\n"
        "Two lines of one paragraph are one.\n"
        "\n"
        "A second paragraph.\n"
        "\n"
        "- a point that is long enough to be\n"
        "  folded on a narrow screen\n"
        "\n"
        "Examples\n"
        "  bad zh\n"
        "    增长25%。\n"
        "\n"
        "  good en\n"
        "    up 20%.\n"
        "    Second line.\n"
    )


def test_the_list_of_rules_is_by_family() -> None:
    other = RuleNote("suspect", "tracking", "error", "changed since it was verified")
    text = shown("rules", RulesReport((NOTE, other)), 80)
    assert text == (
        "consistency\n"
        "  growth-mismatch  error    the rate does not follow\n"
        "\n"
        "tracking\n"
        "  suspect          error    changed since it was verified\n"
    )


def test_changes_read_like_a_diff() -> None:
    anchor = structs.replace(samples.ELECTRIC.anchor, exact="75万辆")
    now = structs.replace(samples.ELECTRIC, anchor=anchor, value=Decimal(750000), status="suspect")
    report = ChangesReport(
        samples.ARTICLES,
        (
            ClaimChange("new", samples.CARS),
            ClaimChange("suspect", now, samples.ELECTRIC, "source: none → 统计局"),
            ClaimChange("withdrawn", samples.PORT, samples.PORT),
        ),
        "claims.json",
        unchanged=3,
        moved=2,
    )
    assert shown("changes", report, None) == (
        "news/渝东.txt\n"
        "+ 2r0e 接近200万辆 渝东市汽车产量 · Jan–Oct 2024\n"
        "- ztj5 70万辆 渝东市新能源汽车产量 · Jan–Oct 2024\n"
        "! ztj5 75万辆 渝东市新能源汽车产量 · Jan–Oct 2024 [suspect]\n"
        "    source: none → 统计局\n"
        "\n"
        "news/port.md\n"
        "- vtqn $4.2 billion goods moved by the port · 2023 [withdrawn]\n"
        "\n"
        "1 new, 1 suspect, 1 withdrawn, 2 moved, 3 unchanged · 2 articles in claims.json\n"
    )


def test_only_what_reads_differently_is_shown_twice() -> None:
    tagged = structs.replace(samples.PORT, tags=("trade",))
    renamed = structs.replace(samples.PORT, metric="goods handled")
    report = ChangesReport(
        (),
        (
            ClaimChange("edited", tagged, samples.PORT, "tags: none → trade"),
            ClaimChange("edited", renamed, samples.PORT),
        ),
        "claims.json",
        dry_run=True,
    )
    assert shown("changes", report, None) == (
        "news/port.md\n"
        "~ vtqn $4.2 billion goods moved by the port · 2023 [edited]\n"
        "    tags: none → trade\n"
        "- vtqn $4.2 billion goods moved by the port · 2023\n"
        "+ vtqn $4.2 billion goods handled · 2023 [edited]\n"
        "\n"
        "2 edited · would be recorded in claims.json\n"
    )
    lit = render("text", "changes", report, Screen(color=True))
    assert "\x1b[31m- vtqn" in lit and "\x1b[32m+ vtqn" in lit
