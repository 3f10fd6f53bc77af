"""Chinese records of matches: 13胜8平9负, with the rounds, points and goals told beside them (``relations/lists/records.py``)."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain

_N = "(?<![0-9.第])"
_GAP = "[^0-9。；;胜平负（）()]"
_GOALS = "(?:个?进?球|粒进?球|个)?"

CUES: Mapping[str, Cue] = {
    "record.hint": plain("胜"),
    "record.told": plain(
        f"{_N}(?P<won>[0-9]{{1,2}})(?:场)?胜(?!率|场)(?:[、，,]?(?P<drawn>[0-9]{{1,2}})(?:场)?平(?!均|台))?(?:[、，,]?(?P<lost>[0-9]{{1,2}})(?:场)?负(?!责|债))?"
    ),
    # right before a record: how many were played; nothing else with a number between
    "record.played": plain(f"(?<![0-9.第至到余剩差])(?P<n>[0-9]{{1,2}})(?:个?(?:轮|战|场(?!均)|主场|客场))(?:比赛|联赛|赛事|常规赛|战罢|打完|打满|下来|结束|过后|之后|里|中|过|后|战|踢|打|赛){{0,2}}[，,]?(?:(?![，,]){_GAP}){{0,14}}$"),
    "record.played_not": plain("[还尚][有剩]|剩余|最后|其余|余下|落后|领先|多|少|提前|缺席|出[场战]|替补|首发|连胜|连败|主场{_GAP}{0,14}客场".replace("{_GAP}", _GAP)),
    "record.points": plain(
        f"{_GAP}{{0,6}}?(?:[，,]|以)?(?:共|总共|一共|合计|累计|只|仅|已)?(?:总?积分?|拿到|拿下|抢下|得到|得|取得|拿了|拿|收获|带走|抢到|砍下)(?:为|达到?|升?至|了)?(?P<points>[0-9]{{1,3}})(?:个?积?分)(?!之|差|的|钟)"
    ),
    "record.points_not": plain("扣[除掉去罚分]|被扣|罚[分没]|剥夺|加时|点球大战|带[入着]|上一?阶段|累积此前|胜一场积?2分|胜一场得2分"),
    "record.unbeaten": plain(f"[，,]?(?!{_GAP}{{0,4}}[主客]){_GAP}{{0,4}}?(?:保持[^，,。；;]{{0,8}}不败|(?:仍|至今|依然)?未尝(?:一|败绩)|一场未输)"),
    "record.home": plain("主场[^，,。；;客]{0,8}$"),
    "record.away": plain("客场[^，,。；;主]{0,8}$"),
    "record.other_time": plain("上赛季|上个赛季|去年|此前|最近|近|前|后|交手|对阵"),
    "record.goals": plain(
        f"(?:攻|打|射|踢)?(?:[进入]|进球|入球)(?:了|数)?(?P<scored>[0-9]{{1,3}}){_GOALS}[、，,；;和]?(?:但|而|只|仅|共|也|却)?(?:失|丢|被攻[入破进])(?:了|球)?(?P<conceded>[0-9]{{1,3}}){_GOALS}"
        f"[、，,；;]?(?:以)?净胜(?:球)?(?:数)?(?:为|是|达|有)?(?P<net>[0-9]{{1,3}})(?:个?球|个)?"
    ),
    "record.score": plain(
        "(?<![0-9])(?P<high>[0-9]{2,3})(?:比|:|：|∶|-)(?P<low>[0-9]{2,3})(?![0-9])(?:(?!单节|半场|半程|末节|全场|首节|第.节)[^0-9。；;]){0,20}?(?:净胜(?:对手)?|大胜(?:对手)?|赢了)(?P<by>[0-9]{1,2})分"
    ),
}
