"""Chinese words that tell how old somebody is or was, and when (see ``relations/times/ages.py``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern

from ..names import SURNAMES

_NAME = f"(?P<name>[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}}|他|她)"
_AGE = "(?P<age>[1-9]\\d|1[01]\\d)岁"
_YEAR = "(?P<year>(?:19|20)\\d\\d)年"
_WHO = "[\u4e00-\u9fff]{0,10}?"
CUES: Mapping[str, Pattern[str]] = {
    "pronoun": re.compile("[他她]"),
    "another_person": re.compile(f"岁的|(?:记者|书记|主任|经理|院长|校长|局长|教授|村民|先生|女士)[{''.join(sorted(SURNAMES))}]"),
    "person.born": re.compile(f"{_NAME}(?:自己|本人)?[，,]?(?:[男女][，,])?(?:出生于|生于|出生在){_YEAR}"),
    "person.born_in": re.compile(f"{_NAME}[，,（(]?(?:[男女][，,])?{_YEAR}(?:\\d{{1,2}}月)?(?:\\d{{1,2}}日)?(?:出生|生[，,于在人）)])"),
    "person.aged": re.compile(f"{_NAME}[，,]?(?:今年|现年|现在|如今)(?:已经?|刚|整)?{_AGE}(?![时那])"),
    "person.died": re.compile(f"{_NAME}(?:同志|先生|女士|教授|院士|老人)?[，,]?(?:(?:因|于|在)[^。；，,]{{0,24}}?)?(?:逝世|去世|病逝|辞世|离世)[^。；]{{0,8}}?(?P<nominal>享年){_AGE}"),
    "person.aside": re.compile(f"{_NAME}[（(，,]{_AGE}[）)，,]"),
    "person.born_first": re.compile("(?!)"),
    "person.in_years": re.compile(f"(?:{_NAME}(?:将)?[于在]?|(?<=[，。；]))(?:(?P<next_year>明年)|(?P<last_year>去年))(?:[^。；，,0-9]{{0,8}}[，,])?(?:将|就|便)?(?:满|年满|以)?{_AGE}"),
    "person.then": re.compile(f"(?:{_NAME}(?:[，,]?(?:于|在))?|(?<=[，。；]))(?:于|在)?{_YEAR}(?:[^。；，,0-9]{{0,12}})(?:逝世|去世|病逝|辞世|离世)[^。；0-9]{{0,4}}?(?P<nominal>享年|终年){_AGE}"),
    "person.oldest_of": re.compile(f"(?P<oldest>年龄(?:从|在)?[1-9]\\d?岁?(?:到|至|-|—|~)){_AGE}"),
    "person.oldest_born": re.compile(f"(?P<oldest>年[纪龄]最大的|最年长的|年龄最长的)[^。；;]{{0,16}}?{_YEAR}(?:\\d{{1,2}}月)?(?:出生|生[，,于在])"),
    "person.oldest_born_in": re.compile(f"(?P<oldest>年[纪龄]最大的|最年长的|年龄最长的)[^。；;]{{0,16}}?(?:出生于|生于){_YEAR}"),
    "person.aged_now": re.compile(f"(?<=[，,。；;])(?:今年|现年|如今)(?:已经?|刚|整)?{_AGE}(?![时那的])"),
    "person.when": re.compile(f"(?:{_NAME}[，,]?(?:于|在)?|(?<=[，。；,;])(?:于|在)?){_YEAR}(?:\\d{{1,2}}月)?(?:\\d{{1,2}}日)?[^。；，,0-9岁]{{0,18}}(?:[，,](?:当时|当年|时年|那年|年仅)|时|那年)(?:已经?|只有|刚满|年仅|年满)?{_AGE}(?!的)"),
    "person.of_age": re.compile(f"(?<!年，)(?<!年)(?:今年|现年)?{_AGE}的{_WHO}{_NAME}(?=[，,。说告在是从和有正也对、；]|$)"),
}
