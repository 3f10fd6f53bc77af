"""Chinese cues of prose that speaks of a table's rows."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain

_NAMES = ("一", "[两二]", "三", "四", "五", "六", "七", "八", "九", "十")
_UP, _DOWN, _EVEN = "(?<!降)(?:增|涨|升)", "(?:降|跌|减(?!亏)|下滑|回落|负增)", "(?:持?平)"


def _count(role: str, order: str) -> str:
    """A small number, in digits or by name, as a group that tells both (``relations/tables/tallies.py``)."""
    named = "|".join(f"(?P<{role}{number}_{order}>{name})" for number, name in enumerate(_NAMES, 1))
    return f"(?:(?P<{role}n_{order}>\\d{{1,2}})|{named})"


def _tally(order: str, first: tuple[str, str], second: tuple[str, str]) -> str:
    """3个增加、2个减少; 两增一平一降; 三个月同比上涨，两个月下跌."""
    (one, went), (other, came) = first, second
    many = "(?:个?[月季年周天区县市省州城]|[个家座项类种只款条支国])?[份度]?"
    told = "(?:(?![一两二三四五六七八九十])[\u4e00-\u9fff]){0,6}"
    rest = "(?:长|加|幅|上升|上涨|高|值)?"
    even = f"(?:[，,、]?{_count('e', order)}{many}{_EVEN})?"
    gap = "[，,、；;和]?(?:另有|另外|其余|其他|而)?(?:的)?"
    return (
        f"(?<![\\d.一两二三四五六七八九十第]){_count(one, order)}{many}{told}{went}{rest}{even}{gap}{_count(other, order)}"
        f"{many}{told}{came}(?![\\d%])"
    )


CUES: Mapping[str, Cue] = {
    # how many rows rose and how many fell
    "row.tally": plain(f"{_tally('a', ('u', _UP), ('d', _DOWN))}|{_tally('b', ('d', _DOWN), ('u', _UP))}"),
    # other times, other bases, other ways of reckoning than a table's
    "row.other": plain(
        r"均|环比|可比|剔除|扣除|不含|实际|预计|有望|将|计划|目标|近[一二三四五六七八九十两\d]+年|以来"
        r"|(?:十|[一二三四五六七八九两\d]+)年前|单月|单季|最[高低多少大小]"
    ),
    "row.highest": plain("最[高低多少大小]|日均|平均|均价|人均"),
    "row.rate": plain("增速|增幅|增长率|涨幅"),
    "row.carried": plain(""),
    # a step from one row that is a time to the next (``relations/tables/row_steps.py``)
    "row.other_step": plain("年均|月均|累计|可比|剔除|扣除|不含|预计|计划|目标|以来|[高低快慢]于"),
    "row.month_before": plain("环比|上月|上个月|前一个?月"),
    "row.year_before": plain("同比|上年|去年|上一年|前一年"),
    "row.tally_other": plain("按[^，,。；;]{1,8}[算计看]|均|剔除|扣除|不含|预计|计划|上[月年季周]|去年|单产|亩产"),
    # a heading that tells a time and nothing else
    "column_timed": plain(
        "(?:\\d{1,4}|[年月日季度末底初前至—～~-]|[一二三四]季|[上下]半年|全年|财年|本期|今年|去年|同期|上年|本月|上月|学年){1,9}"
    ),
    # stocks and flows, by the heading of a row or column
    "opening_stock": plain("(?:年|期|月|季)初|上[年期月季](?:结转|末|底|结余)|旧存|期前|结转收入"),
    "closing_stock": plain("(?:年|期|月|季)[末底终]|结转下[年期]|未结|(?:年|期)终"),
    "outflow": plain("支出|减少|减:|使用|[销售领调运迁流]出|外[调运]|出栏|屠宰|销售|出库|发出|消耗|支付|提取|转出|注销|核销|退出|审结|结案|办结|[出离]院|死亡|离[开职]|退休|报废|剔除|付出|归还|偿还"),
    # what a row is called among all others
    "row.grew_most": plain(
        "(?:增速|增长|增势|涨势|涨得|升得|增得)最[快猛强]|(?:增幅|涨幅|升幅|增量)最[大高]|(?:增长|增加|上升|上涨)最多"
        "|(?:增速|增幅|涨幅|增量)(?:排名|位?[居列]|排在?)(?:全[市省国州县]|各[^，,；。]{1,4})?(?:首位|榜首|第一|首)"
    ),
    "row.fell_most": plain("(?:降幅|跌幅)(?:最大|最深|居首|位居第一)|(?:下降|下滑|减少|下跌|回落|萎缩)(?:最[多快大]|幅度最大)"),
    "row.grew_least": plain("(?:增速|增长|涨势)最[慢低弱]|(?:增幅|涨幅|升幅|增量)最[小低]|增长最少"),
    "row.most": plain("(?<=\ue001)最[多高大]|(?<![增减降跌涨升长少落])(?:(?:占比|比重|总量|规模|体量|数量)(?:最[大高多]|居首|居首位|位居第一|排名第一)|(?:位居|排名|位列|稳居|高居|居)(?:首位|榜首|第一))"),
    "row.least": plain("(?<=\ue001)最[少低小]|(?:占比|比重|总量|规模|体量|数量)最[小低少]|垫底|(?:排名|位居|居|列)末位?"),
    "row.only_down": plain("唯一(?:的?一[个家座类项])?(?:同比|环比|出现)?(?:下降|下滑|减少|负增长|回落|下跌|萎缩|收缩)"),
    "row.only_up": plain("唯一(?:的?一[个家座类项])?(?:同比|环比|实现|保持)?(?:增长|上升|增加|正增长|上涨|扩大)"),
    "row.only": plain("(?<![不])(?:仅有?|只有|唯有)"),
    "row.than": plain("[于过]|出(?!现)"),
    "row.acts": plain("降低|提高|扩|减[免少]?了|增设|增开|新"),
    "row.each": plain("每(?P<noun>[一-鿿]{2})[^$]{0,12}\\$"),
    "row.rest": plain("(?:其余|其[他它]|另外|剩余|余下)的?$"),
    "row.is": plain("(?:的|者)?(?:依旧|仍)?(?:是|为|当属|当数)"),
    "row.aside": plain("[（(][^）)]{0,30}[）)]|[\ue001-\ue007，,的为是以均继续仍在中其]"),
    "row.subset": plain("除|以外|之外|不含|较小|较大|其余|上月|去年(?!同)|曾|此前|单月|目前"),
}
