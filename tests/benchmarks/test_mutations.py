"""The benchmark's own arithmetic: what it reads, what it calls an error, what it calls harmless, how it counts."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest

from benchmarks.mutation import articles, bindings, figures
from benchmarks.mutation.operators import Bench, Edit
from benchmarks.mutation.score import wilson
from benchmarks.mutations import main

ARTICLE = """---
published: 2025-03-05
---

Sales rose 25 percent to $5.0 billion from $4.0 billion, the company said on Wednesday, March 5.

It runs four plants: Aston, Brill, Croft and Dene. Staff fell by 60 to 940 from 1,000.

<!-- relations:
growth-mismatch | 25 percent; $5.0 billion; $4.0 billion | digit, transpose, shift, scale, points, direction, from-to
weekday-mismatch | Wednesday, March 5 | weekday, date
enumeration-mismatch | four plants; Aston, Brill, Croft and Dene | list
difference-mismatch | 60; 940; 1,000 | digit, direction
-->
"""


@pytest.fixture
def article() -> articles.Article:
    return articles.parse("en-sample", ARTICLE)


@pytest.fixture
def edits(article: articles.Article) -> list[Edit]:
    return list(Bench(article, Random(7)).edits())


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("$4.2 million", "4200000", "plain"),
        ("£33.6m", "33600000", "plain"),
        ("1,350 beds", "1350", "plain"),
        ("6.7 per cent", "6.7", "%"),
        ("40 basis points", "0.40", "pp"),
        ("one-fifth", "20", "part"),
        ("three times", "3", "x"),
        ("48.6亿元", "4860000000", "plain"),
        ("1.5倍", "1.5", "x"),
        ("三分之一", "33.33", "part"),
        ("三成", "30", "part"),
        ("十二座", "12", "plain"),
        ("4.5个百分点", "4.5", "pp"),
    ],
)
def test_a_number_is_read(text: str, value: str, form: str) -> None:
    (number,) = figures.read(text, 0, len(text))
    assert number.form == form
    assert abs(number.value - Decimal(value)) < Decimal("0.01")
    assert number.interval.contains(number.value)


def test_a_count_is_exact_and_a_decimal_is_rounded() -> None:
    (count,), (decimal,) = figures.read("940 people", 0, 10), figures.read("9.4亿", 0, 4)
    assert count.interval.width == 0
    assert decimal.interval.width == Decimal(10_000_000)


def test_a_growth_is_bound_once_and_breaks_only_beyond_rounding() -> None:
    text = "25 percent; 5.0 billion; 4.0 billion"
    numbers = figures.read(text, 0, len(text))
    (bound,) = bindings.find("growth-mismatch", numbers, 2025)
    assert bound.name == "growth" and bound.members == (1, 2, 0)
    for rate, breaks in (
        ("24 percent", False),
        ("27 percent", False),
        ("29 percent", True),
        ("52 percent", True),
    ):
        (changed,) = figures.read(rate, 0, len(rate))
        assert (bound.gap([changed, *numbers[1:]]) > 0) is breaks


def test_a_place_counts_occurrences_and_a_wrong_one_is_refused(article: articles.Article) -> None:
    assert [article.text[s:e] for s, e in article.relations[3].places] == ["60", "940", "1,000"]
    with pytest.raises(ValueError, match="41 percent"):
        articles.parse("en-sample", ARTICLE.replace("| 25 percent", "| 41 percent"))


def test_each_operator_makes_one_error(edits: list[Edit]) -> None:
    planted = [(edit.truth.rule, edit.operator) for edit in edits if not edit.harmless]
    assert len(set(planted)) == len(planted)
    assert {operator for _, operator in planted} == {
        "digit", "transpose", "shift", "scale", "points", "direction", "from-to", "base", "weekday", "date", "list",
    }  # fmt: skip
    for edit in edits:
        assert edit.text != edit.article.text
        assert len(edit.changes) == (2 if edit.operator == "from-to" and not edit.harmless else 1)
        assert edit.harmless or edit.effect is None or edit.effect > 0


def test_places_are_found_again_in_the_clean_text(edits: list[Edit]) -> None:
    for edit in edits:
        (_, end, _), text = sorted(edit.changes)[-1], edit.article.text
        tail = len(text) - end - 1
        assert edit.back(len(edit.text) - tail - 1) == end
        first = min(start for start, _, _ in edit.changes)
        assert [edit.back(position) for position in range(first)] == list(range(first))


def test_the_same_seed_makes_the_same_edits(article: articles.Article) -> None:
    texts = [[edit.text for edit in Bench(article, Random(seed)).edits()] for seed in (3, 3, 4)]
    assert texts[0] == texts[1] != texts[2]


def test_every_listed_figure_stands_in_its_article_and_most_relations_are_measured() -> None:
    measured = total = 0
    for article in articles.load():
        bench = Bench(article, Random(0))
        for truth, bound in zip(article.relations, bench.bindings, strict=True):
            if truth.rule in ("growth-mismatch", "difference-mismatch", "share-mismatch", "sum-mismatch"):
                total += 1
                measured += bool(bound)
    assert measured >= total * 0.93


def test_wilson_interval() -> None:
    low, high = wilson(90, 100)
    assert (round(low, 3), round(high, 3)) == (0.826, 0.945)  # Wilson 1927; Agresti and Coull 1998
    assert wilson(0, 0) == (0.0, 1.0)
    assert wilson(0, 20)[0] == 0.0 and wilson(20, 20)[1] == 1.0


def test_the_table_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--article", "zh-village-election", "--operator", "weekday", "--show", "found"]) == 0
    shown = capsys.readouterr().out
    assert "weekday-mismatch" in shown and "figure among spans" in shown
