"""One figure told as risen and as fallen: the finding shows the two ways, and suggests no number."""

from __future__ import annotations

from claimcheck import check


def test_the_arithmetic_shows_the_ways_and_no_number_is_suggested() -> None:
    body = "前三季度，综合成本率为97.4%，上年同期为98.3%，同比下降0.9个百分点。综合成本率降至97.4%。"
    text = f"# 安南财险前三季度保费280.0亿元 综合成本率升至97.4%\n\n2025年10月20日，公司公布业绩。{body}\n"
    found = [one for one in check(text, published="2025-10-20", path="a.md") if one.rule == "headline-mismatch"]
    assert [(one.arithmetic, one.suggestion) for one in found] == [("↑ 97.4% ≠ ↓ 97.4%", None)]
