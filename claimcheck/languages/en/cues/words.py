"""Words that several of the English cues are made of."""

from __future__ import annotations

# "will step down after 26 years": nothing has become less
_PHRASAL = "".join(
    f"(?<!{word} down)"
    for word in "step steps stepped stepping stand stands stood standing shut shuts shutting sat sits sit laid lay broke breaks turned pulled knocked torn burned burnt handed".split()
)
UP = (
    r"\b(?:rose|ris(?:e|es|en|ing)|gr(?:ew|ow|ows|own|owing|owth(?! (?:slow|eas|cool|moder|weak|rate)))|climb(?:s|ed|ing)?|increas(?:e|es|ed|ing)"
    r"|up|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|gain(?:s|ed|ing)?|expand(?:s|ed|ing)?|advanc(?:e|es|ed|ing)"
    r"|soar(?:s|ed|ing)?|widen(?:s|ed|ing)?|add(?:s|ed|ing)?|rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|more|higher|overrun)\b"
)
DOWN = (
    r"\b(?:f(?:ell|all|alls|allen|alling)|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|down" + _PHRASAL +
    r"|slip(?:s|ped|ping)?|shr(?:ank|ink|inks|unk|inking)|lost|loss(?= of)|saving|reduction|plung(?:e|ed|es|ing)|tumbl(?:e|ed|es|ing)"
    r"|eas(?:e|ed|es|ing)|cut|reduc(?:e|ed|es|ing)|narrow(?:s|ed|ing)?|dip(?:s|ped|ping)?|lower(?:ed)?|fewer|less"
    r"|slid|slump(?:s|ed|ing)?|contract(?:ed|s|ing)|slash(?:es|ed|ing)?|trim(?:s|med|ming)?)\b"
)
MOVE = f"(?:(?P<up>{UP})|(?P<down>{DOWN}))"
YEAR = r"(?:1[6-9]|20)\d\d"
# What a word must begin with is asked before the groups, each of which is tried by itself.
MONTH = (
    r"(?:(?=jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:(?P<m1>jan(?:uary|\.)?)|(?P<m2>feb(?:ruary|\.)?)|(?P<m3>mar(?:ch|\.)?)|(?P<m4>apr(?:il|\.)?)|(?P<m5>may)"
    r"|(?P<m6>june?\.?)|(?P<m7>july?\.?)|(?P<m8>aug(?:ust|\.)?)|(?P<m9>sept?(?:ember|\.)?)|(?P<m10>oct(?:ober|\.)?)"
    r"|(?P<m11>nov(?:ember|\.)?)|(?P<m12>dec(?:ember|\.)?)))"
)
MONTH2 = MONTH.replace("(?P<m", "(?P<n")
WEEKDAY = (
    r"(?:(?=mon|tue|wed|thu|fri|sat|sun)(?:(?P<w0>mon(?:day|\.)?)|(?P<w1>tue(?:sday|s\.?|\.)?)|(?P<w2>wed(?:nesday|\.)?)|(?P<w3>thu(?:rsday|rs\.?|\.)?)"
    r"|(?P<w4>fri(?:day|\.)?)|(?P<w5>sat(?:urday|\.)?)|(?P<w6>sun(?:day|\.)?)))"
)
FOUNDED = r"(?:founded|established|opened|built|launched|started|created|set up|formed|incorporated)"
TIME = r"(?:a year earlier|the year before|(?:the )?(?:previous|prior) (?:year|quarter|month)|last (?:year|month|quarter)|in \d{4})"
