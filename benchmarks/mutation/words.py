"""Words that the operators turn round, or put in another's place without changing what is said."""

from __future__ import annotations

import re

_TURNED = {
    "en": (
        "rose/fell rise/fall rising/falling up/down increased/decreased increase/decrease higher/lower more/fewer "
        "gained/lost grew/shrank jumped/dropped climbed/slipped gain/loss added/lost raised/cut above/below"
    ),
    "zh": "增长/下降 增加/减少 上升/下降 提高/降低 上涨/下跌 多/少 高/低 增产/减产 涨/跌 增/减",
}
_BACK = {"declined": "rose", "decline": "rise", "down": "up", "cut": "rise", "回落": "回升", "收窄": "扩大",
         "压缩": "延长", "缩短": "延长", "降到": "升到", "降至": "升至", "升至": "降至"}  # fmt: skip


def _table(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    turned: dict[str, str] = {}
    for pair in _TURNED[language].split():
        one, other = pair.split("/")
        turned.setdefault(one, other)
        turned.setdefault(other, one)
    turned |= {word: new for word, new in _BACK.items() if word.isascii() == (language == "en")}
    words = "|".join(sorted(turned, key=len, reverse=True))
    pattern = rf"\b(?:{words})\b" if language == "en" else words
    return re.compile(pattern, re.I), turned


DIRECTIONS = {language: _table(language) for language in _TURNED}

SYNONYMS = {
    "rose": "climbed", "fell": "dropped", "increased": "rose", "increase": "rise", "grew": "rose", "dropped": "fell",
    "climbed": "rose", "decreased": "fell", "增长": "上升", "下降": "减少", "增加": "增长", "减少": "下降",
    "上升": "提高", "提高": "上升", "上涨": "上升",
}  # fmt: skip

# (pattern, replacement): another spelling of the same figure.
SPELLINGS = {
    "en": (
        (r"percent$", "per cent"), (r"per cent$", "percent"), (r"(?<=\d)%", " percent"),
        (r"percentage points", "points"),
        (r"(?<=\d),(?=\d{3})", ""), (r"(?<=\d)m\b", " million"),
        (r"(?<=\d)bn\b", " billion"),
        (r"(?<=\d) billion", "bn"), (r"(\w+day), (\w+) (\d+)", r"\1, \3 \2"),
    ),
    "zh": (
        (r"(?<=\d)%", "％"), (r"(?<=\d)(?=[万亿])", " "), (r"个百分点", "百分点"), (r"星期(?=[一二三四五六日])", "周"),
        (r"周(?=[一二三四五六])", "星期"), (r"^(?=\d+(?:\.\d+)?[万亿])", "约"), (r"(?<=月\d)日|(?<=月\d\d)日", "号"),
    ),
}  # fmt: skip

CALENDAR = {
    "counts": (
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        tuple("一二三四五六七八九十"),
        tuple("一两三四五六七八九十"),
    ),
}
_WEEKDAYS = (
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    tuple("一二三四五六日"),
)


def next_weekday(text: str, step: int) -> tuple[int, int, str] | None:
    """Where a weekday is named in ``text`` and the name of the one ``step`` days on."""
    english = re.search("|".join(_WEEKDAYS[0]), text)
    chinese = re.search("(?<=周|期)[一二三四五六日]", text)
    match, names = (english, _WEEKDAYS[0]) if english else (chinese, _WEEKDAYS[1])
    if match is None:
        return None
    return match.start(), match.end(), names[(names.index(match[0]) + step) % 7]
