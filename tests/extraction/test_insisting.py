"""The words of a clause, and positions of the document in its blocks."""

from __future__ import annotations

import pytest

from claimcheck import documents
from claimcheck.extraction import pipeline
from claimcheck.extraction.insisting import clause_words


@pytest.mark.parametrize(
    ("text", "figure", "words"),
    [
        ("全市有桥梁，其中铁桥12，木桥3。", "12", "其中铁桥"),
        ("The port moved 4.5 on Monday, we hear.", "4.5", "The port moved on Monday"),
        ("In all, 1,200.", "1,200", ""),
        ("7", "7", ""),
        ("温度（最高）39", "39", ""),
    ],
)
def test_a_clause_without_its_figure(text: str, figure: str, words: str) -> None:
    start = text.index(figure)
    assert clause_words(text, start, start + len(figure), (0, len(text))) == words


@pytest.mark.parametrize("mark", ["**", "*", "`", "[", "１"])
def test_markup_around_the_quote_does_not_move_it(mark: str) -> None:
    text = f"# Title 1 &amp; 2\n\nOn {mark}Route{mark} 66 it rained, and at km 12 it did not.\n"
    reading = pipeline.read(documents.read_text(text, "a.md"), language="en", quote="66")
    assert "66" in [text[c.claim.anchor.start : c.claim.anchor.end] for c in reading.claims]
