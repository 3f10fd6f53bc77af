"""The terminal reporter: what stands where, at every width, with and without colour."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest
from msgspec import structs

from claimcheck.app import display
from claimcheck.reporters import Screen, render

from . import samples

VIEWS = [("claims", samples.CLAIMS), ("claim", samples.ONE), ("findings", samples.FINDINGS)]


def cells(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)


def shown(view: str, report: object, width: int | None = None, color: bool = False) -> str:
    return render("text", view, report, Screen(width=width, color=color, display=display))


@pytest.mark.parametrize("width", [40, 60, 80, 100, 160])
@pytest.mark.parametrize(("view", "report"), VIEWS, ids=[name for name, _ in VIEWS])
def test_no_line_is_wider_than_the_screen(view: str, report: object, width: int) -> None:
    for line in shown(view, report, width).splitlines():
        assert cells(line) <= width, line


@pytest.mark.parametrize("width", [40, 80, 160, None])
def test_a_list_names_every_claim_with_sign_figure_and_metric(width: int | None) -> None:
    text = shown("claims", samples.CLAIMS, width)
    for claim in samples.CLAIMS.claims:
        line = next(line for line in text.splitlines() if claim.id[:4] in line)
        assert claim.anchor.exact in line
        assert line[0] in "◦✓?✗!-x"
    assert "Jan–Oct 2024" in text
    assert "7 claims" in text


def test_columns_stand_under_each_other_in_cells() -> None:
    rows = [
        line for line in shown("claims", samples.CLAIMS, 80).splitlines() if re.match(r"[◦✓?✗!-]  ", line)
    ]
    periods = {
        cells(line[: line.index(what)])
        for line in rows
        for what in ("Jan–Oct 2024", "2023  ")
        if what in line
    }
    assert len(periods) == 1
    metrics = {cells(line[: line.index("渝东市")]) for line in rows if "渝东市" in line}
    assert len(metrics) == 1


def test_a_wide_screen_says_more_than_a_narrow_one() -> None:
    wide, usual = shown("claims", samples.CLAIMS, 160), shown("claims", samples.CLAIMS, 80)
    assert "change up" in wide and "年报" in wide and "suspect" in wide
    assert "goods moved by the port" in usual


def test_underlines_stand_right_under_wide_characters() -> None:
    lines = shown("findings", samples.FINDINGS, 80).splitlines()
    at = next(n for n, line in enumerate(lines) if "48.6亿元，" in line)
    sentence, marks = lines[at], lines[at + 1]
    for quote, sign in (("48.6亿元", "-"), ("40.5亿元", "-"), ("25%", "^")):
        before = cells(sentence[: sentence.index(quote)])
        assert marks[before : before + cells(quote)] == sign * cells(quote)
    assert set(marks) <= set(" |-^")


@pytest.mark.parametrize("width", [24, 31, 40, 57, None])
def test_every_figure_is_underlined_whole_however_the_sentence_is_broken(width: int | None) -> None:
    lines = shown("findings", samples.FINDINGS, width).splitlines()
    found = []
    for above, below in pairwise(lines):
        if set(below.split("|", 1)[-1]) <= set(" ^-") and {"^", "-"} & set(below.split("|", 1)[-1]):
            for run in re.finditer(r"[\^]+|-+", below.split("|", 1)[1]):
                offset = len(below.split("|", 1)[0]) + 1
                text, at = "", 0
                for character in above:
                    if offset + run.start() <= at < offset + run.end():
                        text += character
                    at += cells(character)
                found.append(text)
    assert {"48.6亿元", "40.5亿元", "25%", "接近200万辆"} <= set(found)


def test_a_finding_says_rule_place_arithmetic_suggestion_and_where_to_read_on() -> None:
    text = shown("findings", samples.FINDINGS, 100)
    assert "error[growth-mismatch]: the two levels do not grow by the stated rate" in text
    assert "--> news/渝东.txt:4:24" in text
    assert "= 48.6亿 ÷ 40.5亿 = 1.2 → +20.0 %; the text says +25 %" in text
    assert "help: 20%" in text
    assert "claimcheck explain growth-mismatch" in text
    assert "3 relations, 1 held, 1 only by rounding, 1 conflict, 2 could not run (no base)" in text
    assert text.rstrip().endswith("1 error, 1 warning · 7 claims in 2 articles")


def test_show_says_how_the_figure_was_read_and_what_it_implies() -> None:
    text = shown("claim", samples.ONE, 120)
    assert "70万辆 → 70万辆 (69.5万辆 – 70.5万辆)" in text
    assert "70万辆 after a change of 1.1倍 means about 33.36万辆 in Jan–Oct 2023" in text
    assert "part-of by “其中”: 接近200万辆 (whole) → holds" in text
    assert "verified 31 Jan 2025 by Ana against 统计局, https://example.org/a, 20 Jan 2025" in text
    hedged = structs.replace(samples.ONE, claim=samples.CARS)
    assert "接近200万辆 → at most 200万辆 (180万辆 – 200万辆)" in shown("claim", hedged, 120)


def test_a_claim_whose_article_is_gone_is_shown_by_its_quotation() -> None:
    gone = structs.replace(samples.ONE, text=None, sentences=())
    lines = shown("claim", gone, 100).splitlines()
    at = next(n for n, line in enumerate(lines) if "70万辆，同比" in line)
    before = cells(lines[at][: lines[at].index("70万辆")])
    assert lines[at + 1] == " " * before + "^" * 6


@pytest.mark.parametrize(("view", "report"), VIEWS, ids=[name for name, _ in VIEWS])
def test_colour_only_where_it_is_wanted_and_the_words_are_the_same(view: str, report: object) -> None:
    plain, colored = shown(view, report, 80), shown(view, report, 80, color=True)
    assert "\x1b" not in plain
    assert "\x1b[" in colored
    bare = re.sub(r"\x1b\[[0-9;]*m", "", colored)
    assert [line.rstrip() for line in bare.splitlines()] == plain.splitlines()


def test_a_pipe_gets_whole_lines() -> None:
    lines = shown("findings", samples.FINDINGS).splitlines()
    assert any(samples.ZH.split("\n")[2] in line for line in lines)
    assert not any("…" in line for line in shown("claims", samples.CLAIMS).splitlines())


def test_in_colour_the_figure_is_lit_and_the_sentence_is_not() -> None:
    line = next(
        x for x in shown("findings", samples.FINDINGS, 80, color=True).splitlines() if "全年营收" in x
    )
    assert line == (
        "\x1b[2m4 | \x1b[0m全年营收\x1b[36m48.6亿元\x1b[0m，比上年的\x1b[36m40.5亿元\x1b[0m增长\x1b[1;31m25%\x1b[0m。"
    )
    row = next(x for x in shown("claims", samples.CLAIMS, 80, color=True).splitlines() if "40.5亿元" in x)
    assert row.startswith("\x1b[35m?\x1b[0m  ")
