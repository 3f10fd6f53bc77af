"""Chinese words that alone tell which of two levels is the greater (see ``relations/changes/greater.py``)."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain
from .words import DOWN, UP

_PLAIN = "[^，,；;。:：、\ue001-\ue007]"
# What is better may be the less (优于, 好于, 胜过, 逊于 tell no direction); what is faster is so only where a rate is told.
_OVER = "高于|多于|大于|长于|重于|超过|超出|赶超|(?P<quick>快于)"
_UNDER = "低于|少于|小于|短于|轻于|不及(?!格|早|物|时|第)|(?P<slow>慢于)"
_MUCH = "(?:略微?|稍微?|明显|远远?|大幅|显著|大大|均|也|仍|已经?|还|却|反而|甚至|双双|微|小幅){0,3}"
_WAY = f"(?:(?P<up>{UP}|收涨|收阳|收红|走强|走高|回暖|转多|贵(?![州阳港宾族重金]))|(?P<down>{DOWN}|收跌|收阴|收绿|走弱|走低|回软|转少|便宜))"
# nouns that begin as a word of the way does: 高新技术, 多家企业, 增加值
_NAMES = "高[新校铁速考温层端标中等管达科]|多[家个名数种次年元地位]|少[数年儿]|增加值|增值|增长[点极]|升级|涨停|降[水雨雪]|减[税排]"
_LEAD = (
    "(?:全天|全年|同比|环比|总体|整体|双双|由此|可见|有所|明显|小幅|大幅|略有?|稍有?|呈现?|继续|再度|再次|首次|持续|已经?|仍|又|反而?|不[升降增减涨跌]反?|出现|一路|逐[年月季步]|"
    "这一|该|其|趋于|[\u4e00-\u9fff]{1,6}(?:称|表示|解释|坦言|说)|[较比]去?上?前?一?[年月周季届期次个]{1,2}(?:同期)?)"
)

CUES: Mapping[str, Cue] = {
    # A, a little below the B of last term
    "greater.than": plain(
        f"{_PLAIN}{{0,4}}[，,]?(?:这)?{_MUCH}(?:(?P<up>{_OVER})|(?P<down>{_UNDER})){_PLAIN}{{2,14}}"
    ),
    # A, lower than last month, which had B
    "greater.since": plain(
        f"{_PLAIN}{{0,4}}[，,]{_PLAIN}{{0,4}}(?<![同环占])[较比]{_PLAIN}{{2,8}}?{_WAY}(?:了|不少|许多|一些|明显)?[，,；;]{_PLAIN}{{2,10}}"
    ),
    # A now, B then, … fell
    "greater.after": plain(f"{_PLAIN}{{0,3}}[，,；;。]{_LEAD}{{0,4}}(?!{_NAMES}){_WAY}(?![至到率幅于]|[了约近为]{{0,2}}[\ue001-\ue007])"),
    # A now, B then: so the rate has risen; the clause names what it speaks of, which must be theirs
    "greater.named": plain(
        f"{_PLAIN}{{0,3}}[，,；;。）)][，,；;。]?(?:{_PLAIN}{{2,14}}[，,]){{0,2}}(?P<of>(?:比[例重值]|[^，,；;。:：、0-9和与比较若如\ue001-\ue007]){{1,16}}?)"
        f"(?:了|更|已经?|也|有所|明显|持续|再度|再次|继续|进一步|小幅|大幅|略有?|稍有?|不[升降增减涨跌]反?|出现|趋于|仍在|还在|又|反而|正在|在|一路|显著|逐步){{0,3}}"
        f"(?:{_WAY}|(?P<up2>走强|变[多大高长重快贵]|更?贵|更?高)|(?P<down2>走弱|变[少小低短轻慢]|更?便宜|更?低|收紧))(?:了|不少|许多|一些|明显|趋势|势头|态势|之势){{0,2}}(?=[，,；;。！!]|$)"
    ),
    "greater.rate": plain("(?:涨幅|增幅|增速|升幅|降幅|跌幅|速度)(?:较?[上去]?[年月季]?)$"),
    "greater.itself": plain("(?:指标|比例|比重|占比|数字|数值|水平|读数|该值)$"),
    # A here, B there: above the mean of the province
    "greater.over": plain(
        f"{_PLAIN}{{0,3}}[，,；;]{_MUCH}(?:(?P<up>{_OVER})|(?P<down>{_UNDER}))(?P<of>{_PLAIN}{{2,8}}?)(?:的?(?:平均)?(?:水平|均值|平均数?))?(?=[，,；;。]|$)"
    ),
    "greater.first": plain("开盘|开出|早盘|开赛|开工|起步|[年月季期周]初|首[月周日季年]"),
    "greater.last": plain("收盘|尾盘|收官|收于|收报|定格|[年月季期周][末底]|末[月周日季年]"),
    "greater.open": plain("不(?!及|如|到|[升降增减涨跌]反)|未|没|若|如果|预计|预期|有望|可能|将|或(?!许)|目标|争取|应|否|是否|力争|要求|标准|上限|下限|限值|门槛|降幅|增幅|增速|跌幅|涨幅|名次|排名"),
}
