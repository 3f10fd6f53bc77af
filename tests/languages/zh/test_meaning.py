"""What a claim says beside its figure: metric and owner, kind, direction, modality."""

from __future__ import annotations

import pytest

from claimcheck.languages.zh import names

from .reading import claims

METRICS = """
今年1-10月重庆汽车产量接近200万辆。|接近200万辆|重庆 汽车产量
重庆汽车产量200万辆，其中新能源汽车产量达70万辆，同比增长1.1倍。|1.1倍|新能源汽车产量
项目投入使用后可每年减少856吨左右二氧化碳排放。|856吨左右|二氧化碳排放
融资惠及电子信息等领域100多家企业。|100多家|企业
央行下调金融机构存款准备金率0.5个百分点。|0.5个百分点|存款准备金率
某国央行宣布降息25个基点。|25个基点|利率
出口集成电路1664亿个，价值6409亿元。|6409亿元|集成电路 价值
全省铁路货运量8235万吨，货物周转量456.7亿吨公里，分别增长3.1%和2.7%。|3.1%|货运量
甲、乙、丙三市工业投资分别占全省的21.5%、17.3%和11.2%。|21.5%|甲 工业投资
汽车产销分别完成343.7万辆和331.6万辆，同比分别增长11.1%和11.7%。|11.7%|汽车 销量
查获侵权商品13.2万件，案值逾4600万元，同比分别下降12%和上升8.3%。|12%|侵权商品
黄金期货收涨0.85%，报每盎司2718.4美元。|2718.4美元|黄金期货
客座率85.11%，同比提升1.2个百分点。|1.2个百分点|客座率
恒力集团负债率60%，高于行业均值3个百分点。|3个百分点|负债率
全县常住人口38.6万人，与2010年的40.3万人相比，减少1.7万人。|1.7万人|常住人口
金融业资产规模稳步扩大，达到8.8万亿元。|8.8万亿元|资产规模
收入512.6亿元，为预算的101.3%。|101.3%|收入 预算
星河手机以18.6%的市场份额排名第一。|18.6%|星河手机 市场份额
"""
CHANGES = """
出口增长4.2%。|up
成本下降三成。|down
面积比原来扩大一倍以上。|up
价格由每片1.34元降至0.06元。|down
失业率较上年末回落0.3个百分点。|down
产销率提高2个百分点。|up
沪指涨0.51%。|up
期货收跌1.2%。|down
菜价比去年同期低9.6%。|down
收入比全省平均水平高出920元。|up
连续两年下降。|down
利润减少3亿元。|down
用电量同比增速5.5%。|up
产量20万吨，同比+13.2%。|up
价格同比-0.4%。|down
"""
KINDS = """
产量达70万辆。|level
同比增长21.6%。|change
女性占比48.6%。|share
师生比例为1:16。|ratio
项目启动9年来成效明显。|duration
举办第五届大会。|ordinal
贷款利率为3.45%。|level
连续三个月回升。|duration
存贷款比例为3:1。|ratio
超过七成受访者赞成。|share
"""
MODALITIES = """
力争全年出口500亿元。|target
预计全年增长5%左右。|forecast
计划投资12亿元。|target
产能将达到60万吨。|forecast
如果气温下降5℃。|conditional
投入使用后可减排856吨。|conditional
有望突破80亿件。|forecast
确保粮食产量1.3万亿斤。|target
出口达500亿元。|stated
拟收购股权，标的公司去年亏损1860万元。|stated
已完成投资30亿元。|stated
推广3000辆的目标没有实现。|target
拟发行债券210亿元。|target
"""


def rows(table: str) -> list[list[str]]:
    return [row.split("|") for row in table.split("\n") if row]


@pytest.mark.parametrize(("text", "quote", "words"), rows(METRICS))
def test_the_metric_holds_its_noun_and_owner(text: str, quote: str, words: str) -> None:
    claim = next(claim for claim in claims(text) if claim.anchor.exact == quote)
    said = claim.metric + (claim.scope or "")
    assert all(word in said for word in words.split()), said
    assert len(claim.metric) <= 26


@pytest.mark.parametrize(("text", "direction"), rows(CHANGES))
def test_the_direction_of_the_last_figure(text: str, direction: str) -> None:
    change = claims(text)[-1].change
    assert change is not None
    assert change.direction == direction


@pytest.mark.parametrize(("text", "kind"), rows(KINDS))
def test_the_kind(text: str, kind: str) -> None:
    assert claims(text)[0].kind == kind


@pytest.mark.parametrize(("text", "modality"), rows(MODALITIES))
def test_the_modality(text: str, modality: str) -> None:
    assert claims(text)[0].modality == modality


@pytest.mark.parametrize(
    "text",
    ["重庆市金融业资产规模", "全省水利厅通报", "中国铁路上海局集团运送", "江宁理工大学招生", "榆林榆阳机场跑道", "招商银行净利润", "海联科技2024年营收", "山东财政收入", "国家统计局数据", "潜江市虾稻产值"],
)
def test_an_owner_is_found(text: str) -> None:
    assert names.owner(text)


@pytest.mark.parametrize(
    "text",
    ["居哈市之首", "获国家省市级奖励", "增量排名全省第四", "他在公司工作", "一旦医院停电", "乡镇道路改造", "根据上市公司年报", "新建小学投用", "包括新改建农村公路", "记者从国家统计局获悉"],
)
def test_a_clause_is_no_owner(text: str) -> None:
    assert names.owner(text) == ""


def test_a_generic_owner_is_the_one_named_before() -> None:
    text = "恒信银行发布年报。该行贷款余额8.2亿元。全年公司净利润1.3亿元。"
    assert claims(text)[0].scope == "恒信银行"
