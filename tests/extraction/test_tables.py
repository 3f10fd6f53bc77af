"""Claims of table cells: named by row and column, in the unit that cell, heading or caption gives."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from claimcheck.documents import read_text
from claimcheck.extraction.pipeline import read
from claimcheck.model.claim import Claim

CHINESE = """---
title: 某市前三季度经济
date: 2024-10-20
---
| 指标 | 总量（亿元） | 同比增长（%） |
| --- | ---: | ---: |
| 地区生产总值 | 3,652.5 | 6.1 |
| 第一产业 | 298.4 | -4.2 |
| 常住人口（万人） | 466.9 | 0.3 |
| 工业用电量 | 12.5亿千瓦时 | 5.5 |

单位：万辆

| 车型 | 2023年 | 2024年 |
| --- | --- | --- |
| 轿车 | 12.5 | 13.6 |
"""
ENGLISH = """# Sustainability report 2025

| Indicator | 2024 | 2025 | Change |
| --- | ---: | ---: | ---: |
| Emissions (kt CO2e) | 502 | 432 | -13.9% |
| Energy use (GWh) | 2,088 | 2,015 | -3.5% |
| Offices | Leeds | York | – |
"""


def _claims(text: str) -> dict[str, Claim]:
    found = read(read_text(text, "report.md"), published=date(2026, 2, 1)).claims
    return {f"{item.claim.metric}": item.claim for item in found}


def test_units_come_from_cell_heading_and_caption() -> None:
    claims = _claims(CHINESE)
    assert {name: (claim.value, claim.unit) for name, claim in claims.items()} == {
        "地区生产总值 总量": (Decimal("365250000000"), "CNY"),
        "地区生产总值 同比增长": (Decimal("6.1"), "%"),
        "第一产业 总量": (Decimal("29840000000"), "CNY"),
        "第一产业 同比增长": (Decimal("-4.2"), "%"),
        "常住人口 总量": (Decimal("4669000"), "人"),
        "常住人口 同比增长": (Decimal("0.3"), "%"),
        "工业用电量 总量": (Decimal("1250000000"), "kW.h"),
        "工业用电量 同比增长": (Decimal("5.5"), "%"),
        "轿车 2023年": (Decimal("125000"), "辆"),
        "轿车 2024年": (Decimal("136000"), "辆"),
    }
    growth = claims["第一产业 同比增长"].change
    assert growth is not None and growth.direction == "down"
    assert growth.factor == (Decimal("0.9575"), Decimal("0.9585"))


def test_periods_come_from_headings_and_words_are_no_claims() -> None:
    claims = _claims(ENGLISH)
    assert sorted(claims) == [
        "Emissions 2024", "Emissions 2025", "Emissions Change", "Energy use 2024", "Energy use 2025", "Energy use Change",
    ]  # fmt: skip
    energy = claims["Energy use 2024"]
    assert (energy.unit, energy.value) == ("GW.h", Decimal(2088))
    assert energy.period is not None and energy.period.start == date(2024, 1, 1)


def test_offsets_quote_the_cell() -> None:
    document = read_text(CHINESE, "report.md")
    for item in read(document).claims:
        anchor = item.claim.anchor
        assert document.text[anchor.start : anchor.end] == anchor.exact
