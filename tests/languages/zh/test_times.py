"""Time expressions: what period an article of 2024-12-11 means by them, and what is none."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.extraction.periods import resolve

from .reading import moments

PUBLISHED = date(2024, 12, 11)
READ = """
今年1-10月|2024-01-01|2024-10-31
前三季度|2024-01-01|2024-09-30
2023年上半年|2023-01-01|2023-06-30
6月末|2024-06-30|2024-06-30
2024年第一季度|2024-01-01|2024-03-31
截至今年10月底|2024-10-31|2024-10-31
去年底|2023-12-31|2023-12-31
去年|2023-01-01|2023-12-31
11月|2024-11-01|2024-11-30
本月以来|2024-12-01|2024-12-11
13日|2024-12-13|2024-12-13
25日|2024-11-25|2024-11-25
二〇二三年五月|2023-05-01|2023-05-31
十四五期间|2021-01-01|2025-12-31
2019年至2023年|2019-01-01|2023-12-31
12月9日|2024-12-09|2024-12-09
12月1日至7日|2024-12-01|2024-12-07
目前|2024-12-11|2024-12-11
今年以来|2024-01-01|2024-12-11
上月|2024-11-01|2024-11-30
上周|2024-12-02|2024-12-08
上上周|2024-11-25|2024-12-01
下周|2024-12-16|2024-12-22
上周五|2024-12-06|2024-12-06
本月十日|2024-12-10|2024-12-10
本月上旬|2024-12-01|2024-12-10
上半月|2024-12-01|2024-12-15
昨天|2024-12-10|2024-12-10
5天前|2024-12-06|2024-12-06
五年前|2019-01-01|2019-12-31
近五年|2019-12-12|2024-12-11
未来三年|2024-12-12|2027-12-11
2021年的第二周|2021-01-11|2021-01-17
明年第九个月|2025-09-01|2025-09-30
去年的前10天|2023-01-01|2023-01-10
民国113年|2024-01-01|2024-12-31
上世纪80年代|1980-01-01|1989-12-31
2024-12-05|2024-12-05|2024-12-05
08年|2008-01-01|2008-12-31
"""
NONE = """
体现在各个方面
工期近7个月
不当年货卖
1月薪三万
每周一例会
提前一个月完成
达产后年产值
7日均线
两天津快板
3点意见
周边县区
第三产业
腊月里的集市
"""


@pytest.mark.parametrize("row", [row for row in READ.split("\n") if row])
def test_the_period_is_resolved(row: str) -> None:
    text, start, end = row.split("|")
    (moment,) = moments(text)
    period = resolve(moment.text, moment.spec, PUBLISHED)
    assert (str(period.start), str(period.end)) == (start, end)


@pytest.mark.parametrize("text", [row for row in NONE.split("\n") if row])
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert [moment.text for moment in moments(text) if moment.role == "period"] == []


@pytest.mark.parametrize(
    ("text", "weekday"), [("5月9日（周五）", 4), ("6月2日星期一", 0), ("12月8日（星期日）", 6), ("1月1日周三", 2)]
)
def test_a_weekday_written_with_its_date_is_kept(text: str, weekday: int) -> None:
    (moment,) = moments(text)
    assert moment.weekday == weekday
