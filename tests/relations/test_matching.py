"""Which metrics are one quantity inside one article."""

from __future__ import annotations

import pytest

from claimcheck.languages.en.cues import CUES as EN
from claimcheck.languages.zh.cues import CUES as ZH
from claimcheck.relations.matching import name_of, same_family


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("重庆汽车产量", "全市汽车产量", True),
        ("重庆汽车产量", "成都汽车产量", False),
        ("新能源汽车产量", "汽车产量", False),
        ("该公司营业收入", "营业收入", True),
        ("粮食产量", "粮食总产量", True),
        ("出口", "进出口", False),
    ],
)
def test_chinese(a: str, b: str, same: bool) -> None:
    names = [name_of(text, None, ZH["generic"]) for text in (a, b)]
    assert same_family(*names, ZH["pointing"]) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("the company's revenue", "revenue", False),
        ("total revenue", "revenue", True),
        ("number of permits", "permit", True),
        ("housing permits", "permits", False),
        ("exports", "imports", False),
    ],
)
def test_english(a: str, b: str, same: bool) -> None:
    names = [name_of(text, None, EN["generic"]) for text in (a, b)]
    assert same_family(*names, EN["pointing"]) is same
