"""Chinese words that tell how old somebody is or was, and when (see ``relations/times/ages.py``)."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain
from ..names import SURNAMES
from .words import KIN

_NAME = f"(?P<name>[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}}|[老小][{''.join(sorted(SURNAMES))}]|他|她)"
_AGE = "(?P<age>[1-9]\\d|1[01]\\d)岁"
_YEAR = "(?P<year>(?:19|20)\\d\\d)年"
_WHO = "[\u4e00-\u9fff]{0,10}?"
CUES: Mapping[str, Cue] = {
    # one person who need not be named (see ``relations/times/lone_ages.py``)
    "lone.age": plain(
        "(?<![\\d.—～~至到-])(?<![大小长过超逾近约足])(?<![年未不已须]满)(?<!不到)(?<!平均)(?<!年龄)"
        f"(?P<age>[1-9]\\d?|1[01]\\d)岁(?!以[上下内后前]|及|至|到|[—～~-]|组|段|左右|多|出头|上下|就|起|开始|儿童|青少年|老人|的?[^，,。；;、比]{{0,3}}(?:{KIN}))"
    ),
    "lone.age_then": plain("(?:那年|当时|时年|当年|那时|彼时)(?:还是个?|他|她|才|只有|刚满?|年?仅|已经?)*$"),
    "lone.age_now": plain("(?:今年|现年|如今|现在|眼下)(?:他|她|已经?|是|刚满?|年?满|也|都|才|整)*$"),
    "lone.age_next": plain("明年|即将|下[个月周]|将(?:满|年满|迎来)"),
    "lone.age_nominal": plain("(?:享年|终年|虚岁|享寿|活了|活到|寿至|寿)$"),
    "lone.kin": plain(KIN),
    "lone.name_of_age": plain(f"(?:^|[，,。；;：:“、])(?P<name>[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}})[，,（(]?(?:今年|现年|如今|现在|已经?|刚)*$"),
    "lone.name_of_birth": plain(f"(?:^|[，,。；;：:“、])(?P<name>[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}})[，,（(]?(?:[男女][，,])?(?:出?生于|出生在)?$"),
    "lone.age_acts": plain("岁(?!生日|[的了，,。；;、）)])"),
    "kin_between": plain(f"(?P<kin>{KIN})"),
    "pronoun": plain("[他她]"),
    "called_familiarly": plain("[老小](?P<surname>[\u4e00-\u9fff])"),
    "another_person": plain(f"岁的|(?:记者|书记|主任|经理|院长|校长|局长|教授|村民|先生|女士)[{''.join(sorted(SURNAMES))}]"),
    "person.born": plain(f"{_NAME}(?:自己|本人)?[，,]?(?:[男女][，,])?(?:出生于|生于|出生在){_YEAR}"),
    "person.born_in": plain(f"{_NAME}[，,（(]?(?:[男女][，,])?{_YEAR}(?:\\d{{1,2}}月)?(?:\\d{{1,2}}日)?(?:出生|生[，,于在人）)])"),
    "person.aged": plain(f"{_NAME}[，,]?(?:今年|现年|现在|如今)(?:已经?|刚|整)?{_AGE}(?![时那])"),
    "person.died": plain(f"{_NAME}(?:同志|先生|女士|教授|院士|老人)?[，,]?(?:(?:因|于|在)[^。；，,]{{0,24}}?)?(?:逝世|去世|病逝|辞世|离世)[^。；]{{0,8}}?(?P<nominal>享年){_AGE}"),
    "person.aside": plain(f"{_NAME}[（(，,]{_AGE}[）)，,]"),
    "person.born_first": plain("(?!)"),
    "person.in_years": plain(f"(?:{_NAME}(?:将)?[于在]?|(?<=[，。；]))(?:(?P<next_year>明年)|(?P<last_year>去年))(?:[^。；，,0-9]{{0,8}}[，,])?(?:将|就|便)?(?:满|年满|以)?{_AGE}"),
    "person.then": plain(f"(?:{_NAME}(?:[，,]?(?:于|在))?|(?<=[，。；]))(?:于|在)?{_YEAR}(?:[^。；，,0-9]{{0,12}})(?:逝世|去世|病逝|辞世|离世)[^。；0-9]{{0,4}}?(?P<nominal>享年|终年){_AGE}"),
    "person.oldest_of": plain(f"(?P<oldest>年龄(?:从|在)?[1-9]\\d?岁?(?:到|至|-|—|~)){_AGE}"),
    "person.oldest_born": plain(f"(?P<oldest>年[纪龄]最大的|最年长的|年龄最长的)[^。；;]{{0,16}}?{_YEAR}(?:\\d{{1,2}}月)?(?:出生|生[，,于在])"),
    "person.oldest_born_in": plain(f"(?P<oldest>年[纪龄]最大的|最年长的|年龄最长的)[^。；;]{{0,16}}?(?:出生于|生于){_YEAR}"),
    "person.aged_now": plain(f"(?<=[，,。；;])(?:今年|现年|如今)(?:已经?|刚|整)?{_AGE}(?![时那的])"),
    "person.when": plain(f"(?:{_NAME}[，,]?(?:于|在)?|(?<=[，。；,;])(?:于|在)?){_YEAR}(?:\\d{{1,2}}月)?(?:\\d{{1,2}}日)?[^。；，,0-9岁]{{0,18}}(?:[，,](?:当时|当年|时年|那年|年仅)|时|那年)(?:已经?|只有|刚满|年仅|年满)?{_AGE}(?!的)"),
    "person.of_age": plain(f"(?<!年，)(?<!年)(?:今年|现年)?{_AGE}的{_WHO}{_NAME}(?=[，,。说告在是从和有正也对、；已把又曾便就还仍]|$)"),
}
