"""What counts: quote, value and unit of the one figure in a sentence, family by family."""

from __future__ import annotations

from decimal import Decimal

import pytest

from .reading import figure, quantities

PLAIN = """
全市共有幼儿园1206所|1206所|1206|所
年产汽车3.2万辆|3.2万辆|32000|辆
贷款余额达1,100.9亿元|1,100.9亿元|110090000000|CNY
全县人口一百二十三万人|一百二十三万人|1230000|人
捐款壹佰贰拾万元|壹佰贰拾万元|1200000|CNY
投资1亿2千万元|1亿2千万元|120000000|CNY
听课10节|10节|10|节
台风风速45节|45节|45|kn
出栏生猪两千四百五十头|两千四百五十头|2450|头
市值3.7万亿元|3.7万亿元|3700000000000|CNY
花了2个亿|2个亿|200000000|CNY
花费500来块钱|500来块钱|500|CNY
气温降到零下6℃左右|零下6℃左右|-6|Cel
最低气温-12.5℃|-12.5℃|-12.5|Cel
售价三百 五十元|三百 五十元|350|CNY
"""
SHARES = """
女性占三分之二|三分之二|66.6667|%
毕业率为百分之九十八点五|百分之九十八点五|98.5|%
超过七成的人赞成|超过七成|70|%
死亡率为3.2‰|3.2‰|0.32|%
利率上调25个基点|25个基点|0.25|pp
占比提高1.8个百分点|1.8个百分点|1.8|pp
一半的企业盈利|一半|50|%
药品打八五折|八五折|85|%
合格率达99.6%|99.6%|99.6|%
近三成五的订单来自海外|近三成五|35|%
"""
MULTIPLES = """
产量是去年的4倍|4倍|4|x
增长1.1倍|1.1倍|1.1|x
收入翻两番|翻两番|4|x
规模翻了一番|翻了一番|2|x
存贷比例为3:1|3:1|3|x
师生比例1:16|1:16||x
扩大一倍以上|一倍以上|1|x
价格是国产的两倍半|两倍半|2.5|x
销量翻一番|翻一番|2|x
净利润增长近3倍|近3倍|3|x
"""
VAGUE = """
吸引上百家企业|上百家||家
来了数千名游客|数千名||名
十几个村通了车|十几个||个
近百人参加|近百人||人
投入逾百亿元|逾百亿元||CNY
几十万亩良田|几十万亩||亩
二十几名工人|二十几名||名
百余辆货车|百余辆||辆
好几十台设备|几十台||台
上万册图书|上万册||册
"""
RANGES = """
气温15至18℃|15至18℃||Cel
工期3—5年|3—5年||year
售价1.2万~1.5万元|1.2万~1.5万元||CNY
占15%—18%|15%—18%||%
面积在100与120平方米之间|100与120平方米||m2
预计有三四十人到场|三四十人||人
降雨50到80毫米|50到80毫米||mm
年薪20万至30万元|20万至30万元||CNY
雨量达二十至三十毫米|二十至三十毫米||mm
每天走5-8公里|5-8公里||km
"""
UNITS = """
煤价每吨850元|850元|850|CNY/t
均价54169元/平方米|54169元/平方米|54169|CNY/m2
每10股派3.5元|3.5元|3.5|CNY/10股
出口12亿美元|12亿美元|1200000000|USD
进口5亿日元|5亿日元|500000000|JPY
发电8.2亿千瓦时|8.2亿千瓦时|820000000|kW.h
装机120万千瓦|120万千瓦|1200000|kW
时速350公里/小时|350公里/小时|350|km/hour
中药重三十两|三十两|30|两
售价50元6角三分|50元6角三分|50.63|CNY
"""
HEDGES = """
接近200万辆|接近200万辆|2000000|辆
856吨左右|856吨左右|856|t
100多家|100多家|100|家
不足3个月|不足3个月|3|month
投资过5000万元|过5000万元|50000000|CNY
至少12个|至少12个|12|个
工期3年有余|3年有余|3|year
损失约38.5亿元|约38.5亿元|3850000000|CNY
不低于60%|不低于60%|60|%
航程超过18公里|超过18公里|18|km
"""
ORDINALS = """
举办第五届博览会|第五届|5|届
获得第二名|第二名|2|名
排名第一|第一|1|位
评为五星级酒店|五星级|5|星
建成第12座大桥|第12座|12|座
这是第三次调价|第三次|3|次
送走第一批学员|第一批|1|批
迎来第100万名旅客|第100万名|1000000|名
位居全国第6位|第6位|6|位
启动第四轮巡查|第四轮|4|轮
"""
FAMILIES = {
    "plain": PLAIN, "shares": SHARES, "multiples": MULTIPLES, "vague": VAGUE, "ranges": RANGES, "units": UNITS,
    "hedges": HEDGES, "ordinals": ORDINALS,
}  # fmt: skip
ROWS = [pytest.param(*row.split("|"), id=f"{name}-{row.split('|')[1]}") for name, table in FAMILIES.items() for row in table.split("\n") if row]


@pytest.mark.parametrize(("sentence", "quote", "value", "unit"), ROWS)
def test_the_figure_is_read(sentence: str, quote: str, value: str, unit: str) -> None:
    assert figure(sentence) == (quote, Decimal(value) if value else None, unit)


HEDGE_OF = """
约五百人|about
五百人上下|about
近五百人|below
不足五百人|below
不到五百人|below
至多五百人|below
逾五百人|above
五百余人|above
五百人以上|above
五百至六百人|range
≥500人|above
不超过500人|below
"""


@pytest.mark.parametrize("row", [row for row in HEDGE_OF.split("\n") if row])
def test_the_hedge_is_named(row: str) -> None:
    text, hedge = row.split("|")
    assert [quantity.hedge for quantity in quantities(text)] == [hedge]


@pytest.mark.parametrize(
    "text",
    ["附近3公里", "节约500万元", "签约60个项目", "经过3年", "通过5项决议", "赶超12家同行", "最近2个月", "允许3人进入", "违约8起", "邻近4个村"],
)
def test_a_word_that_ends_like_a_hedge_is_none(text: str) -> None:
    assert [quantity.hedge for quantity in quantities(text) if quantity.is_claim] == [None]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("数百家", 200, 999),
        ("十几家", 11, 19),
        ("几十家", 20, 99),
        ("上百家", 100, 200),
        ("近百家", 90, 100),
        ("二十几万家", 210000, 290000),
        ("3至5家", 3, 5),
        ("三四十家", 30, 40),
        ("8家", 8, 8),
        ("100多家", 100, 200),
    ],
)
def test_the_interval_is_what_the_words_allow(text: str, low: int, high: int) -> None:
    (quantity,) = quantities(text)
    assert (quantity.interval.low, quantity.interval.high) == (low, high)
