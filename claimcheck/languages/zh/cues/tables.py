"""Chinese cues of prose that speaks of a table's rows."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain

CUES: Mapping[str, Cue] = {
    # other times, other bases, other ways of reckoning than a table's
    "row.other": plain(
        r"均|环比|可比|剔除|扣除|不含|实际|预计|有望|将|计划|目标|近[一二三四五六七八九十两\d]+年|以来"
        r"|(?:十|[一二三四五六七八九两\d]+)年前|单月|单季|最[高低多少大小]"
    ),
    "row.rate": plain("增速|增幅|增长率|涨幅"),
    "row.carried": plain(""),
    # a heading that tells a time and nothing else
    "column_timed": plain(
        "(?:\\d{1,4}|[年月日季度末底初前至—～~-]|[一二三四]季|[上下]半年|全年|财年|本期|今年|去年|同期|上年|本月|上月|学年){1,9}"
    ),
    # stocks and flows, by the heading of a row or column
    "opening_stock": plain("(?:年|期|月|季)初|上[年期月季](?:结转|末|底|结余)|旧存|期前|结转收入"),
    "closing_stock": plain("(?:年|期|月|季)[末底终]|结转下[年期]|未结|(?:年|期)终"),
    "outflow": plain("支出|减少|减:|使用|[销售领]出|销售|出库|发出|消耗|支付|提取|转出|注销|核销|退出|审结|结案|办结|[出离]院|死亡|离[开职]|退休|报废|剔除|付出|归还|偿还"),
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
