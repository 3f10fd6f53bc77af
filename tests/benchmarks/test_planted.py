"""The articles with errors planted by hand are what their page says."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks import planted
from claimcheck import rules

ARTICLES = list(planted.load(None, None))


def test_there_are_sets_to_build_with_and_sets_kept_apart_in_both_languages() -> None:
    groups = {(article.path.parent.name, article.path.stem[0]) for article in ARTICLES}
    assert groups == {(language, one) for language in ("zh", "en") for one in "abcdefghijklmnopqrs"}


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: f"{article.path.parent.name}-{article.path.stem}")
def test_each_edit_changes_one_place_and_names_a_rule(article: planted.Article) -> None:
    known = set(rules.names())
    for edit in [*article.told["edits"], *article.told["harmless"]]:
        assert article.text.count(edit["find"]) == 1
        assert edit["find"] != edit["replace"]
        assert edit.get("rule", "sum-mismatch") in known


def test_a_planted_error_is_counted_where_it_is_told() -> None:
    article = planted.Article(
        ARTICLES[0].path,
        "Sales rose 20 percent to $48 million from $40 million.\n",
        {
            "published": "2025-02-03",
            "edits": [{"find": "20", "replace": "30", "rule": "growth-mismatch", "distance": "same-sentence"}],
            "harmless": [{"find": "20", "replace": "20.0"}],
        },
    )
    group: Counter[str] = Counter()
    count: dict[str, Counter[str]] = {}
    planted.tally(article, group, count, None)
    assert (group["edits"], group["found"], group["among"]) == (1, 1, 1)
    assert (group["articles"], group["false errors"], group["harmless"], group["flagged"]) == (1, 0, 1, 0)
