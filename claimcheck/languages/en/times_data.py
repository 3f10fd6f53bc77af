"""English calendar words: months, weekdays, number words in dates, and the patterns made of them."""

from __future__ import annotations

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri", "saturday sat", "sunday sun")
    )
    for name in names.split()
}
COUNTS = {
    word: value
    for value, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen twenty".split(),
        start=1,
    )
} | {"a": 1, "an": 1, "couple of": 2, "few": 3, "several": 4, "thirty": 30, "forty": 40, "fifty": 50, "couple": 2}
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third"
        " twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(),
        start=1,
    )
}
# Fixed days that papers name instead of a date.
FEASTS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new years eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
    "anzac day": (4, 25),
    "australia day": (1, 26),
    "bastille day": (7, 14),
    "independence day": (7, 4),
    "veterans day": (11, 11),
    "may day": (5, 1),
    "international workers' day": (5, 1),
    "st patrick's day": (3, 17),
}
# Days from Easter Sunday, and feasts that are the Nth weekday of a month: (month, weekday, N; −1 the last).
EASTER_DAYS = {"easter": 0, "easter sunday": 0, "good friday": -2, "easter monday": 1, "ash wednesday": -46, "pentecost": 49}
WEEKDAY_FEASTS = {
    "thanksgiving": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1), "columbus day": (10, 0, 2),
    "mother's day": (5, 6, 2), "father's day": (6, 6, 3), "super tuesday": (3, 1, 1),
}  # fmt: skip
UNIT_OF = {
    "year": "year",
    "quarter": "quarter",
    "month": "month",
    "week": "week",
    "fortnight": "week",
    "day": "day",
    "decade": "year",
}


def either(words: object) -> str:
    """An alternation of ``words``, longest first."""
    return "|".join(sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


MONTH = rf"(?:{either([m for m in MONTHS if len(m) > 4 or m in ('may', 'june', 'july')])}|(?:{either([m for m in MONTHS if len(m) <= 4 and m not in ('may', 'june', 'july')])})(?![a-z])\.?)(?![a-z])"
WEEKDAY = rf"(?:{either(WEEKDAYS)})\b\.?"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
DAY_WORD = "(?:" + either(ORDINALS).replace("-", "[ -]") + ")"
YEAR = r"(?:1[5-9]\d\d|20\d\d|21\d\d)"
COUNT = rf"(?:\d{{1,3}}|{either(COUNTS)})"
