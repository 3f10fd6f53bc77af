"""Chinese words for so many rises or wins on end, and for the list that shows them (see ``relations/changes/strings.py``)."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, cue, plain

_N = "|".join(f"(?P<n{n}>{word})" for n, word in enumerate("[二两2] [三3] [四4] [五5] [六6] [七7] [八8] [九9] (?:十|10)".split(), 2))

CUES: Mapping[str, Cue] = {
    "string.word": plain(f"(?<![十百0-9])(?:{_N})连(?:(?P<up>[涨升增胜阳红])|(?P<down>[跌降减败阴绿负]))(?!板|亚|冠)"),
    "stringed.years": cue("连(?:续)?(?:(?P<up>[涨升增])|(?P<down>[跌降减]))(?:了)?(?P<count>D)"),
    # levels told in turn of something that went one way all the time (see ``relations/changes/ever.py``)
    "ever.always": plain(
        "连续|接连|逐[年月季周日次级](?=[\u4e00-\u9fff]{0,2}[增升降减下上走攀递回改加收扩缩])|年年|月月|季季|一[年月季周天]比一[年月季周天]|一路|持续|节节|步步|从未|没有?间断|每[年月季周]都|不断|始终|稳步|一直"
    ),
    "ever.moves": plain("[增升涨多高降跌少低减缩扩阳阴长短]|加快|放缓|刷新|[上下]行|回落|改善|收窄"),
    "ever.way": plain(
        "(?P<up>加快|提速|走高|攀升|上[升行涨扬]|增(?:长|多|加(?!值))|刷新|回升|涨(?!幅)|扩大|[年月季周天]多)|(?P<down>放缓|走低|下[降行滑跌]|减[少慢]|回落|收窄|跌(?!幅)|[年月季周天]少)"
    ),
    "ever.both": plain("有[升增涨]有[降减跌]|起伏|波动|震荡|互现|先[升降涨跌增减抑扬]后|涨跌|升降|增减|交替|反复|一度|除外"),
    "ever.denied": plain("[未没不]"),
    "ever.between": plain(
        "(?:[、，,；;：:和及与至到为是达再又报收在于约仅 \ue006]|(?:19|20)\\d\\d年(?:底|末)?|\\d{1,2}月(?:份|底|末)?|第?[一二三四]季度?|[上下]半年|[去今前]年|[上本]周|周[一二三四五六日]|第[一二三四五六七八九十]{1,2}[年季月周天次轮]?|[升降跌涨增减]|最后|随后|继而|最近)*"
    ),
    # what offers the list as all of it
    "string.before": plain("此前|之前|早前|上周"),
    "string.proof": plain("由此|即|就是|正是|这样|依次|分别|说的|所谓|指的|凑成|构成|口中"),
    "string.in_turn": plain("(?:依次|分别|先后)(?:[^，,；;。:：]{0,8})$"),
    "string.scores": plain("(?<![0-9])\\d{1,2}(?:比|[:：-])\\d{1,2}(?:[、，和及]\\d{1,2}(?:比|[:：-])\\d{1,2}){1,9}(?![0-9])(?=[^，,。；;0-9]{0,6}(?:[取获战险完小]胜|落败|告负|不敌|负于|拿下|告捷|击[败退]))"),
    "string.scored": plain("[^，,。；;0-9]{0,6}[，,]?(?:豪取|喜获|取得|拿下|收获|赢得|斩获|迎来|打出|送出|完成|实现|豪夺|获得|遭遇|吞下|已|一波|了|[主客]场|赛季|本[季月周])*"),
    "string.rounds": plain("第(?P<list>\\d{1,3}(?:[、,，和及至]第?\\d{1,3}){1,11})(?:轮|场|局|站|期|周)"),
}
