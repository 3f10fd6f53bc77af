"""A sentence without end is read in pieces: every figure is found, and the work grows with the text."""

from __future__ import annotations

from itertools import pairwise

from claimcheck.languages.zh.grammar import Chinese


def test_pieces_cover_the_text_and_end_at_commas() -> None:
    text = "产量为3万吨，" * 2000
    spans = Chinese().sentences(text)
    assert spans[0][0] == 0 and spans[-1][1] == len(text)
    assert all(one[1] == two[0] for one, two in pairwise(spans))
    assert all(end - start <= 1200 for start, end in spans)
    assert all(text[end - 1] == "，" for _, end in spans)


def test_a_text_without_marks_is_cut_all_the_same() -> None:
    spans = Chinese().sentences("好" * 5000)
    assert sum(end - start for start, end in spans) == 5000
    assert max(end - start for start, end in spans) <= 1200


def test_an_ordinary_sentence_stays_whole() -> None:
    text = "出口增长5%；进口增长3%。顺差扩大。"
    assert Chinese().sentences(text) == [(0, 14), (14, len(text))]
