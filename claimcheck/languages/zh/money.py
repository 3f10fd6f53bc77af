"""Sums without their currency: 骗走38万, 罚款6万, 成交额1.2万亿 are yuan where nothing else is spoken of."""

from __future__ import annotations

import re

# Words that only money follows: what was paid, lost, earned, owed or is worth so much.
_PAID = (
    "受贿|行贿|索贿|贿赂|贪污|侵占|挪用|诈骗|骗[取走了得]|被骗|骗|上当|损失|获赔|赔偿|赔付|赔了|理赔|索赔|罚款|罚金|被罚|奖金|奖励|工资|[月年底]薪|收入|营收|营业额|销售额|成交额|交易额|成交(?!量)|金额|"
    "资金|贷款|存款|借款|欠款|货款|欠债|负债|债务|余额|利润|净利|亏损|盈利|获利|身价|票房|市值|估值|融资|投资|募资|筹款|捐款|首付|房价|[总单售标报]价|价格|价值|起拍价|花费|花了|耗资|斥资|"
    "转账|汇款|打款|借了|欠了|毒资|赃款|片酬|酬金|转会费|学费|保费|租金|彩礼|补贴|补助|经费|成本|支出|税款|预算|产值|注册资本|现金|人民币|[一-鿿][款费金薪酬债]"
)
_BEFORE = re.compile(rf"(?:{_PAID})(?:[一-鿿]{{0,3}}?(?:[为达至到了约超近有额]|总计|共计|合计|累计|多达|高达))?$")
# 700万的租金, 9亿补贴: the money is named behind.
_BEHIND = re.compile(r"的?(?:转会费|补贴|资金|贷款|彩礼|赔偿|罚款|奖金|投资|首付|存款|现金|保证金|现款|年薪|货款|借款|债务|片酬|成本|学费|财产|资产|身家)")
_CLOSED = re.compile(r"[\s，。；、！？!?,;）)”」…：:]|$|[一二两三四五六七八九十]{1,2}[人名家年]|(?:以上|左右|以下|多|余|元|的?(?:价格|售价|高价|低价))")
_FOREIGN = re.compile(r"[美欧日港澳加韩]元|英镑|卢布|台币|卢比|法郎|泰铢|比索|马克|[$€£￡]|美金")
_REACH = 16
_NEARBY = 300  # characters in which another currency leaves it open which one is meant


def is_yuan(text: str, start: int, end: int) -> bool:
    """Whether the scaled numeral ``text[start:end]`` without a unit tells yuan."""
    if _BEHIND.match(text, end) is None and (
        _CLOSED.match(text, end) is None or _BEFORE.search(text, max(0, start - _REACH), start) is None
    ):
        return False
    return _FOREIGN.search(text, max(0, start - _NEARBY), end + _NEARBY) is None


_PEOPLE = re.compile(r"(?:人口(?:总数|总量|规模)?|人数)(?:[为达有约近超逾]|达到|超过|突破|已|只|仅){0,3}$")


def are_people(text: str, start: int, end: int) -> bool:
    """Whether the scaled numeral ``text[start:end]`` without a unit counts people: 常住人口11.6万."""
    return _CLOSED.match(text, end) is not None and _PEOPLE.search(text, max(0, start - _REACH), start) is not None
