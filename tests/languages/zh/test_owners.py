"""Owners: whose figure it is; clauses, kinds of places and tellers own nothing."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.documents import read_bytes
from claimcheck.extraction.pipeline import read
from claimcheck.languages.zh.names import owner
from claimcheck.model.claim import Claim


def claims(text: str) -> list[Claim]:
    reading = read(read_bytes(text.encode(), "a.txt"), published=date(2024, 12, 11), language="zh")
    return [item.claim for item in reading.claims]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("重庆市金融业资产", "重庆市金融业"),
        ("岭西省5月份", "岭西省"),
        ("黔东南苗族侗族自治州全年", "黔东南苗族侗族自治州"),
        ("深圳市福田区新增企业", "深圳市福田区"),
        ("两江新区工业产值", "两江新区"),
        ("海江港集团同日披露", "海江港集团"),
        ("上海上半年", "上海"),
        ("江西省贫困县", "江西省"),
    ],
)
def test_names(text: str, name: str) -> None:
    assert owner(text) == name


@pytest.mark.parametrize(
    "text",
    "经济薄弱村 启动区 发行市 遇老乡 新增上线乡 针对横山区 踏上泰州 外围环境对债市 特色小镇 中心城区 看好公司 预计公司 租车公司 上诉人某某公司 "
    "一位知名会计师事务所 从京泽公司 推荐华泰证券 该市 度假区 明确县".split(),
)
def test_no_names(text: str) -> None:
    assert owner(text) == ""


def test_title_place_holds_for_all_paragraphs() -> None:
    found = claims("丰禾县秋粮丰收\n全县种粮68.5万亩。\n在柳河镇，水稻亩产682公斤。\n投保面积43万亩。\n")
    assert [claim.scope for claim in found] == ["丰禾县", "柳河镇", "丰禾县"]


def test_no_leak_into_another_section() -> None:
    found = claims("运营快报\n东翼航空（600888）公告，客座率84.6%。\n海江港集团披露，吞吐量2968万吨。\n重箱率为81.2%。\n")
    assert found[1].scope == "海江港集团"
    assert found[-1].scope is None


def test_a_teller_is_no_owner() -> None:
    (claim,) = claims("江海海关统计，上半年集装箱重箱率为81.2%。\n")
    assert claim.scope is None
    assert claim.source is not None and claim.source.name == "江海海关"


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("公司海外收入增长较快，占比从去年的18%升至26%。", "海外收入占比"),
        ("民营企业进出口占比由52.4%提升至55.1%。", "民营企业进出口占比"),
        ("研发费用率由上年同期的4.1%上升到4.6%。", "研发费用率"),
        ("库存由上月末的12.3万吨降至10.1万吨。", "库存"),
    ],
)
def test_raised_from_one_to_another(text: str, metric: str) -> None:
    first, second = claims(text)
    assert first.metric == second.metric and metric in second.metric
    assert second.change is not None and first.change is None


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("城镇化率68.3%，高于全国平均水平2.1个百分点。", "up"),
        ("失业率5.0%，低于全国0.2个百分点。", "down"),
        ("增速10%，快于全省1.3个百分点。", "up"),
    ],
)
def test_apart_from_a_standard(text: str, direction: str) -> None:
    change = claims(text)[-1].change
    assert change is not None and change.direction == direction and change.base is None


def _starts(text: str) -> list[date | None]:
    return [claim.period.start if claim.period else None for claim in claims(text)]


def test_an_aside_ends_with_its_sentence() -> None:
    starts = _starts("今年前三季度，公司销售汽车18.9万辆。2023年为22.3万辆。新能源车型销售9.6万辆。")
    assert starts == [date(2024, 1, 1), date(2023, 1, 1), date(2024, 1, 1)]


def test_last_month_of_the_month_spoken_of() -> None:
    assert _starts("11月份，出口52亿元。上月为51亿元。") == [date(2024, 11, 1), date(2024, 10, 1)]
    assert _starts("上月，全市进口45亿元。") == [date(2024, 11, 1)]


def test_feasts_take_no_year_of_their_neighbours() -> None:
    assert _starts("2024年国庆假期7天，出游7.65亿人次。春节假期8天，出游4.74亿人次。") == [None] * 4


def test_a_week_over_new_year() -> None:
    claim = claims("2024年12月30日至2025年1月5日，报告病例2764例。")[0]
    assert claim.period is not None
    assert (claim.period.start, claim.period.end) == (date(2024, 12, 30), date(2025, 1, 5))


def test_headings_give_their_period() -> None:
    text = "工作报告\n一、2023年工作回顾\n实施项目126个。\n新增学位900个。\n二、2025年工作安排\n新建幼儿园5所。\n"
    assert _starts(text) == [date(2023, 1, 1), date(2023, 1, 1), date(2025, 1, 1)]


def test_small_coins() -> None:
    assert [(str(c.value), c.unit) for c in claims("土豆卖1块5毛2，一把刀花了3块5毛钱。")] == [("1.52", "CNY"), ("3.5", "CNY")]
