"""Laws of the Chinese grammar: numerals survive a round trip, offsets quote the text, no text breaks it, time is linear."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import read_bytes
from claimcheck.extraction.pipeline import read
from claimcheck.languages.zh.numerals import evaluate

from .reading import ZH, claims, moments, quantities

_DIGITS = "零一二三四五六七八九"
_PIECES = (
    "重庆市 今年1-10月 产量 达 近 约 12.5 一百二十三万 3—5 % 个百分点 亿元 家企业 ， 。 、 ；同比增长 下降 其中 占 三分之二 翻两番 数百 第五届 每吨 元 分别 据统计局数据显示 （ ） “ ” 《 》 "
    "2024年 去年同期 7日 万 亿 点 负 - : 1/2 百 分 之 半 成 倍 \n １２ 億 两 每 至 与 之间 5e9 00000"
).split(" ")
_PROSE = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=120)
_ARTICLES = st.one_of(_PROSE, st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))


def _section(number: int) -> str:
    """A number below ten thousand as Chinese writes it."""
    text, gap = "", False
    for power, unit in ((3, "千"), (2, "百"), (1, "十"), (0, "")):
        digit = number // 10**power % 10
        if digit:
            text += ("零" if gap and text else "") + _DIGITS[digit] + unit
        gap = digit == 0
        if gap and not number % 10**power:
            break
    return text


def numeral(number: int) -> str:
    """A whole number below 10¹² as Chinese writes it."""
    if number == 0:
        return "零"
    text, low = "", False
    for power, unit in ((8, "亿"), (4, "万"), (0, "")):
        section = number // 10**power % 10_000
        if section:
            needs_zero = bool(text) and (low or section < 1000)
            text += ("零" if needs_zero else "") + _section(section) + unit
        low = bool(text) and section == 0
    return text


@given(st.integers(min_value=0, max_value=999_999_999_999))
def test_a_numeral_comes_back_as_its_number(number: int) -> None:
    assert evaluate(numeral(number)) == number


@given(st.integers(min_value=2, max_value=99_999_999))
def test_a_counted_numeral_is_a_claim_of_its_value(number: int) -> None:
    (quantity,) = quantities(f"共{numeral(number)}吨")
    assert (quantity.value, quantity.unit) == (Decimal(number), "t")


@given(st.decimals(min_value=0, max_value=99999, places=2), st.sampled_from(["万", "亿", "万亿", ""]))
def test_an_arabic_figure_keeps_its_digits(value: Decimal, scale: str) -> None:
    (quantity,) = quantities(f"投资{value}{scale}元")
    factor = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}[scale]
    assert quantity.value == value * factor


@given(_ARTICLES)
def test_offsets_quote_the_text(text: str) -> None:
    folded = ZH.fold(text)
    assert len(folded) == len(text)
    last = 0
    for quantity in quantities(text):
        assert folded[quantity.start : quantity.end] == quantity.text
        assert last <= quantity.start <= quantity.core_start < quantity.core_end <= quantity.end
        last = quantity.end
    for moment in moments(text):
        assert folded[moment.start : moment.end] == moment.text


@given(_ARTICLES)
@settings(max_examples=200)
def test_any_text_is_read_and_quoted(text: str) -> None:
    document = read_bytes(text.encode(), "case.txt")
    for item in read(document, language="zh").claims:
        anchor = item.claim.anchor
        assert document.text[anchor.start : anchor.end] == anchor.exact
        low, high = item.claim.low, item.claim.high
        assert low is None or high is None or low <= high


def test_a_negative_figure_has_its_bounds_in_order() -> None:
    (claim,) = claims("净利润为-16.41亿元。")
    assert claim.low is not None and claim.high is not None and claim.low < Decimal(-1641000000) < claim.high


HOSTILE = {
    "digits": "1",
    "chinese numerals": "一",
    "spaced numerals": "百 ",
    "commas": "1,",
    "brackets": "（",
    "closing brackets": "）",
    "quotes": "“",
    "figures in one sentence": "产量3万吨，",
    "figures without a mark": "3万吨",
    "others of one kind": "据统计",
    "times": "2024年1月",
    "said": "局介绍",
    "owners": "重庆市",
    "light words": "的了",
    "shares": "占",
    "ranges": "3-",
    "ratios": "3:",
    "per": "每",
    "fillers of a change": "增长达到约合",
    "spoken for": "据了解表示，",
    "modal words": "预计将力争",
    "mixed": "3又5分之2 1/2 负百分之",
    "prices": "由每吨3元",
    "respectively": "甲、乙分别增长3%和4%，",
    "parts": "其中3家，",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_time_grows_with_the_text_and_no_faster(kind: str) -> None:
    """Four times the text may take twelve times the time, no more; a square would take sixteen."""
    unit = HOSTILE[kind]
    small, large = (_seconds(unit * (size // len(unit))) for size in (8_000, 32_000))
    assert large <= max(small, 0.004) * 12


def _seconds(text: str) -> float:
    best = 9e9
    for _ in range(3):
        started = time.process_time()
        read(read_bytes(text.encode(), "case.txt"), language="zh")
        best = min(best, time.process_time() - started)
    return best
