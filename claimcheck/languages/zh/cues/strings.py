"""Chinese words for so many rises or wins on end, and for the list that shows them (see ``relations/changes/strings.py``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern

from ...templates import cue

_N = "|".join(f"(?P<n{n}>{word})" for n, word in enumerate("[二两2] [三3] [四4] [五5] [六6] [七7] [八8] [九9] (?:十|10)".split(), 2))

CUES: Mapping[str, Pattern[str]] = {
    "string.word": re.compile(f"(?<![十百0-9])(?:{_N})连(?:(?P<up>[涨升增胜阳红])|(?P<down>[跌降减败阴绿负]))(?!板|亚|冠)"),
    "stringed.years": cue("连(?:续)?(?:(?P<up>[涨升增])|(?P<down>[跌降减]))(?:了)?(?P<count>D)"),
    # what offers the list as all of it
    "string.proof": re.compile("由此|即|就是|正是|这样|依次|分别|说的|所谓|指的|凑成|构成|口中"),
    "string.in_turn": re.compile("(?:依次|分别|先后)(?:[^，,；;。:：]{0,8})$"),
    "string.rounds": re.compile("第(?P<list>\\d{1,3}(?:[、,，和及至]第?\\d{1,3}){1,11})(?:轮|场|局|站|期|周)"),
}
