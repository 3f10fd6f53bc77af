"""Chinese relation cues: the words by which figures bind each other (see ``languages/templates.py``).

Names before the first dot are families that ``claimcheck.relations`` looks for; the rest are single cues.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern

from ..templates import cue

_UP = "增长|增加|上升|提高|上涨|提升|扩大|攀升|上浮|上调|跃升|回升|猛增|激增|增至|升至|涨至|增|升|涨"
_DOWN = "下降|减少|降低|下跌|回落|下滑|缩小|收窄|缩减|下调|萎缩|压减|锐减|骤降|减|降|跌|缩"
_MOVE = f"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
_MOVE2 = f"(?:(?P<up2>{_UP})|(?P<down2>{_DOWN}))"
# What may stand between a level and its change without naming another subject.
_FILL = "[，,、（( 同环比较上去前今本年月日季度期末底初与相实际名义累计总均约近共净大小幅率速达到为是高超过逾了将又再的口径按可不变价格算计年每周相0-9]"
_WHOLE_WORDS = "总数|总量|总额|总值|总计|合计|全部|总产值|总人数|总收入|总面积|总|全"

CUES: Mapping[str, Pattern[str]] = {
    # names
    "generic": re.compile(r"总额|总量|总值|总数|总计|合计|共计|累计|全年|规模以上|当年|总"),
    "pointing": re.compile(
        r"(?:全|我|本|该|这|其|该家|整个)?(?:[省市县区州国校院村镇乡企厂行业系统社会集团公司部门]|地区|全社会|单位|平台|景区|机场|港口|项目)?的?"
        r"|(?:全|我|本|该|当地|公司|集团|本期|当期|报告期内?|实现|完成|达到|货物|外贸|商品)的?"
    ),
    # change
    "change.from_to": cue(f"(?:由|从|自)_24(?P<base>V)~16{_MOVE}_3(?:到|至|为|成)?_8(?P<new>V)"),
    "change.than_base": cue(
        f"(?:较|比|相比|同比)_14(?P<base>V)_8{_MOVE}_6(?P<factor>P|X)"
    ),
    "change.rate_to": cue(f"{_MOVE}了?_4(?P<factor>P)[，,]?_6(?:达到?|至|为|到)_4(?P<new>N)"),
    "change.amount_to": cue(f"{_MOVE}了?_4(?P<delta>N|B)[，,]?_4(?:达到?|至|为|到)_4(?P<new>V)"),
    "change.multiple_of_base": cue("(?P<new>N)[，,]_6是_16(?P<base>N)_3的_2(?P<factor>X)"),
    "base.same_period": cue(
        "(?P<subject>)(?:而|，|,|（|\\(|^)_2(?:上年同期|去年同期|上年|去年|前一年|上月|上季度?|上年末|去年底|上年底|年初|基期)"
        "_8(?:为|是|仅为|仅|达到?|只有|的)_3(?P<base>N)"
    ),
    "grew": cue(f"{_FILL}{{0,20}}?(?:(?P<up>{_UP})|(?P<down>{_DOWN})){_FILL}{{0,8}}"),
    "constant_prices": re.compile("可比价|可比口径|不变价|同口径|剔除|扣除价格|扣除.{0,4}因素|实际增长|实际下降|自然口径|同比口径"),
    "restated": re.compile("重述|追溯调整|调整后的?上年|修订后|初步核算|快报"),
    "rank": re.compile("排名|位次|名次|排位|位列|名列|居第"),
}
