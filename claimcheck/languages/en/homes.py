"""Which country an article is at home in: what its bare "$", crowns, pesos and rupees are, and when its business year opens.

The countries are told by the places, peoples and bodies that the text names; a dateline or byline counts most. Where
two countries are named alike nothing is told. Currency codes by ISO 4217; business years by the practice of each
government (India, Britain, Canada: April to March; Australia, New Zealand, Pakistan: July to June).
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from .times_data import MONTHS, ORDINALS

_NAMED = {
    "AU": "australia australian australians aussie queensland nsw tasmania tasmanian canberra sydney melbourne brisbane adelaide"
          " hobart geelong townsville cairns toowoomba ballarat bendigo wagga dubbo fremantle asx rba ausgrid footy afl nrl aflw|new south wales|western australia"
          "|south australia|northern territory|perth|darwin|murray-darling|gold coast|alice springs",
    "CA": "canada canadian canadians ontario quebec alberta saskatchewan manitoba newfoundland ottawa toronto montreal vancouver calgary"
          " edmonton winnipeg halifax regina saskatoon yukon nunavut|british columbia|nova scotia|new brunswick|prince edward island"
          "|ont\\.|alta\\.|sask\\.|man\\.|b\\.c\\.|n\\.s\\.|n\\.b\\.|nfld\\.|que\\.",
    "NZ": "zealand zealanders auckland wellington christchurch dunedin waikato otago canterbury kiwi aotearoa nzx",
    "SG": "singapore singaporean singaporeans",
    "HK": "kowloon|hong kong",
    "US": "u.s american americans washington chicago houston seattle ohio texas california florida michigan illinois pennsylvania virginia"
          " wisconsin minnesota iowa oregon colorado arizona nevada alabama tennessee kentucky nasdaq usda dakota oklahoma wyoming montana kansas"
          " nebraska missouri arkansas louisiana mississippi carolina maryland delaware connecticut vermont maine idaho utah hawaii alaska wisconsin"
          " boston philadelphia dallas atlanta denver miami detroit minneapolis milwaukee cleveland pittsburgh baltimore|new york|united states|wall street"
          "|white house|federal reserve|los angeles|san francisco|u\\.s\\.|the fed",
    "NO": "norway norwegian norwegians oslo bergen trondheim stavanger", "SE": "sweden swedish swedes stockholm gothenburg malmo",
    "DK": "denmark danish danes copenhagen aarhus odense", "IS": "iceland icelandic icelanders reykjavik",
    "CZ": "czech czechs prague brno ostrava",
    "MX": "mexico mexican mexicans guadalajara monterrey", "AR": "argentina argentine argentinian argentines|buenos aires",
    "PH": "philippines philippine filipino filipinos manila cebu davao", "CL": "chile chilean chileans santiago",
    "CO": "colombia colombian colombians bogota bogotá medellin", "UY": "uruguay uruguayan montevideo",
    "IN": "india indian indians delhi mumbai bengaluru bangalore chennai kolkata hyderabad gujarat maharashtra kerala lakh crore",
    "PK": "pakistan pakistani pakistanis karachi lahore islamabad sindh", "LK": "lankan lankans colombo|sri lanka",
    "NP": "nepal nepali nepalese kathmandu",
    "GB": "uk britain british england scotland scottish wales welsh london manchester birmingham leeds glasgow edinburgh cardiff cllr"
          " nhs hmrc ofgem ofsted ons pence|£",
    "KE": "kenya kenyan kenyans nairobi mombasa", "TZ": "tanzania tanzanian", "UG": "uganda ugandan kampala",
    "ZA": "african africans johannesburg durban eskom|south africa|cape town",
    "KW": "kuwait kuwaiti", "JO": "jordan jordanian amman", "RS": "serbia serbian belgrade", "TN": "tunisia tunisian tunis",
    "SA": "saudi riyadh", "QA": "qatar qatari doha", "OM": "oman omani muscat", "IR": "iran iranian tehran",
    "AE": "emirates emirati dubai", "MA": "morocco moroccan casablanca rabat",
}  # fmt: skip
# Money words that several countries use, with the code in each.
MONEY = {
    "$": {"AU": "AUD", "CA": "CAD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "US": "USD"},
    "crown": {"NO": "NOK", "SE": "SEK", "DK": "DKK", "IS": "ISK", "CZ": "CZK"},
    "krone": {"NO": "NOK", "DK": "DKK"},
    "krona": {"SE": "SEK", "IS": "ISK"},
    "peso": {"MX": "MXN", "AR": "ARS", "PH": "PHP", "CL": "CLP", "CO": "COP", "UY": "UYU"},
    "rupee": {"IN": "INR", "PK": "PKR", "LK": "LKR", "NP": "NPR"},
    "shilling": {"KE": "KES", "TZ": "TZS", "UG": "UGX"},
    "dinar": {"KW": "KWD", "JO": "JOD", "RS": "RSD", "TN": "TND"},
    "riyal": {"SA": "SAR", "QA": "QAR", "OM": "OMR", "IR": "IRR"},
    "dirham": {"AE": "AED", "MA": "MAD"},
}
_WRITTEN = re.compile(
    r"\b(?:(?P<crown>crowns?)|(?P<krone>krone[rn]?)|(?P<krona>kron(?:a|or))|(?P<peso>pesos?)|(?P<rupee>rupees?|rs\b)|(?P<shilling>shillings?)"
    r"|(?P<dinar>dinars?)|(?P<riyal>riyals?|rials?)|(?P<dirham>dirhams?))\b|(?P<sign>₹)|(?P<sh>\bshs?\b\.?|\bshs?(?=\d))"
)
_OPENS = {"IN": 4, "GB": 4, "CA": 4, "ZA": 4, "AU": 7, "NZ": 7, "PK": 7, "KE": 7, "TZ": 7, "UG": 7}
_HEAD, _HEAD_WEIGHT = 140, 3
_AGENCIES = re.compile(r"\b(?:Reuters|AFP|AP|Bloomberg|Xinhua|Dow Jones)\b")  # they mean the American dollar everywhere
_COUNTRY = {name: code for code, names in _NAMED.items() for name in names.split("|")[0].split()}
_PHRASE = {name.replace("\\", ""): code for code, names in _NAMED.items() for name in names.split("|")[1:]}
_WORD = re.compile(r"[a-zé][a-zé.-]*[a-zé]|£")
_PHRASES = re.compile(r"(?<![a-z])(?:" + "|".join(name.replace(".", "\\.") for name in _PHRASE) + r")(?![a-z])")


@lru_cache(maxsize=4)
def _counts(article: str) -> Counter[str]:
    """How often each country is named."""
    low = article.lower()
    found: Counter[str] = Counter()
    for words, table in ((_WORD, _COUNTRY), (_PHRASES, _PHRASE)):
        for match in words.finditer(low):
            if code := table.get(match.group()):
                found[code] += _HEAD_WEIGHT if match.start() < _HEAD else 1
    return found


def _foremost(counts: Counter[str], codes: dict[str, str] | dict[str, int]) -> str:
    """The country among ``codes`` that is named most; ``""`` where none is, or two alike."""
    ranked = sorted(((counts[country], country) for country in codes if counts[country]), reverse=True)
    if not ranked or len(ranked) > 1 and ranked[0][0] == ranked[1][0]:
        return ""
    return ranked[0][1]


def country(article: str) -> str:
    """The country that the article names most; ``""`` where it names none, or two alike."""
    return _foremost(_counts(article), dict.fromkeys(_NAMED, ""))


def dollar(article: str) -> str:
    """The code of the article's bare "$"; ``""`` where the text does not tell."""
    if _AGENCIES.search(article[: 2 * _HEAD]):
        return ""
    return MONEY["$"].get(_foremost(_counts(article), MONEY["$"]), "")


def money(article: str, written: str) -> str:
    """The code of an amount written in crowns, pesos, rupees and the like (``written`` in lower case); ``""`` if unknown."""
    match = _WRITTEN.search(written)
    if match is None:
        return ""
    codes = MONEY[{"sign": "rupee", "sh": "shilling"}.get(match.lastgroup or "", match.lastgroup or "")]
    adjective = re.match(r"(?:.*[\s\d])?([a-z]+) $", written[: match.start()])
    if adjective and adjective[1] in _COUNTRY:
        return codes.get(_COUNTRY[adjective[1]], "")
    return codes.get(_foremost(_counts(article), codes), "")


def year_opens(article: str) -> int | None:
    """The month in which the business years of the article open (2025-26, this financial year), if its country tells."""
    stated = _YEAR_ENDS.search(article.lower())
    if stated:
        return MONTHS[stated["month"][:3]] % 12 + 1
    if begun := _YEAR_BEGINS.search(article.lower()):
        return MONTHS[begun["month"][:3]]
    if cumulative := _FIRST_MONTHS.search(article.lower()):
        gone = 6 if cumulative["span"] else 9
        return (MONTHS[cumulative["month"][:3]] - gone - (cumulative["day"] is not None and int(cumulative["day"]) <= _NEXT_DAYS)) % 12 + 1
    if part := _PART_ENDS.search(article.lower()):
        gone = (ORDINALS[part["n"]] * (6 if part["part"] == "half" else 3)) if part["n"] else 12
        return (MONTHS[part["month"][:3]] - gone - (part["day"] is not None and int(part["day"]) <= _NEXT_DAYS)) % 12 + 1
    return _OPENS.get(country(article)) or (_OCTOBER if _FEDERAL.search(article) else None)


def quarters_open(article: str) -> int | None:
    """The month in which the year opens whose quarters the article counts without saying so ("Q2 profit").

    January where it counts those of the calendar; None where it names quarters of a business year whose opening it does
    not tell, so that a bare one is open too.
    """
    low = article.lower()
    if _FIRST_MONTHS.search(low) or (part := _PART_ENDS.search(low)) and part["n"]:
        return year_opens(article)
    told = {ORDINALS.get(one["n"] or "") or int(one["q"]) for one in _NUMBERED.finditer(low)}
    ends = {MONTHS[one["month"][:3]] for one in _QUARTER_ENDS.finditer(low)}
    if len(told) == len(ends) == 1:  # "Q2 profit … for the quarter ended September 30"
        return (ends.pop() - 3 * told.pop()) % 12 + 1
    if _foremost(_counts(article), dict.fromkeys(_NAMED, "")) in _BY_BUSINESS_YEAR:
        return year_opens(article)
    return year_opens(article) if _FISCAL_PART.search(low) or _YEAR_REPORTED.search(low[:_HEAD_OF_REPORT]) else 1


def seasons_are_years(article: str) -> bool:
    """Whether each season that the article tells of lies in one calendar year ("the 2024 season", baseball)."""
    low = article.lower()
    return bool(_SEASON_OF_YEAR.search(low)) and not _SEASON_OF_TWO.search(low)


_SEASON_OF_YEAR = re.compile(
    r"\b(?:19|20)\d\d season\b|\bseason of (?:19|20)\d\d\b(?![/-]\d)|\bin (?:19|20)\d\d,? [^.;]{0,50}\bthe (?:season before|previous season|prior season)\b"
    r"|\b(?:footy|afl|nrl|mlb|mls|major league (?:baseball|soccer)|baseball|formula (?:1|one)|super rugby)\b"
)
_SEASON_OF_TWO = re.compile(r"\b(?:19|20)\d\d[/-]\d\d\b(?!-)")
_BY_BUSINESS_YEAR = frozenset({"IN"})  # where companies and statisticians count quarters from the business year alone
_NUMBERED = re.compile(
    r"\b(?:(?P<n>first|second|third|fourth)[ -]quarter|q(?P<q>[1-4]))(?=(?: fy ?\d\d+| \d{4})?(?: [a-z-]+){0,2}? (?:results?|profits?|earnings|net|revenues?|sales|income|pat|loss|turnover|margins?)\b)"
)
_QUARTER_ENDS = re.compile(
    r"\bquarter,? (?:(?:which|that) )?(?:ended|ending)(?: on)?(?: the end of)? (?:[123]?\d )?(?P<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)"
)
_FISCAL_PART = re.compile(
    r"\b(?:(?:fiscal|financial)(?: \d{4})?(?:'s)? (?:first|second|third|fourth)[ -]quarter|(?:quarter|half) of (?:its |the |this )?(?:fiscal|financial)\b|q[1-4][ -]?fy)"
)
_YEAR_REPORTED = re.compile(r"\b(?:results|report|accounts)\b[^.;\n]{0,30}? for the (?:financial |fiscal |full )?(?:year|5[23] weeks) (?:ended|to|ending)\b")
_HEAD_OF_REPORT = 400
_OCTOBER = 10  # the year of the American federal government
_FEDERAL = re.compile(r"\b(?:U\.S\.|US|[Ff]ederal) (?:government|budget|deficit|spending|tax receipts)\b|\bTreasury Department\b|\bCongressional Budget Office\b|\bU\.S\. Treasury\b|\b(?:WASHINGTON|Washington),? .{0,400}\b(?:deficit|outlays)\b", re.S)
_NEXT_DAYS = 7  # a year of whole weeks may close some days into the next month
# "the year to 30 June 2024", "the 52 weeks to March 29", "the fiscal third quarter, which ended on September 30".
_PART_ENDS = re.compile(
    r"\b(?:(?P<n>first|second|third|fourth)[ -](?P<part>quarter|half)(?: (?:of )?(?:(?:its|the) )?(?:fiscal |financial |fy ?)?(?:year )?(?:20)?\d\d)?|full[ -]year|annual results for the year|year(?= (?:to|ended|ending) (?:the end of|\d|[a-z]{3,9} \d\d?\b))|5[23] weeks),?(?: \()?"
    r" ?(?:(?:which|that) )?(?:ended|ending|ends|to)(?: on)?(?: the end of)? (?:[123]?\d )?(?P<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?(?: (?P<day>[1-7])\b(?!\d))?"
)
# "half-year results for the six months to 30 September", "the nine months ended December 31": spans that open with the year.
_FIRST_MONTHS = re.compile(
    r"(?:\b(?:half[ -]year(?:ly)?|interims?|first[ -]half|h1)\b[^.;]{0,80}?\b(?P<span>six[ -]months?|6[ -]months?|2[67][ -]weeks?|half[ -]year|period)|\b(?:nine|9)[ -]months?(?: period)?|\b(?:39|40) weeks)"
    r",? (?:ended|ending|to)(?: on)?(?: the end of)? (?:(?:[12]\d|3[01]|0?[89]|(?P<day>0?[1-7])) )?(?P<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b"
)
_YEAR_BEGINS = re.compile(
    r"\b(?:fiscal|financial|business) year,? (?:that |which )?(?:begins?|began|starts?|started|beginning|starting)(?: on| in)? (?:\d{1,2} )?"
    r"(?P<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)"
)
_YEAR_ENDS = re.compile(
    r"\b(?:fiscal|financial|business) year(?: \d{4})?,? (?:(?:that |which )?(?:ends?|ended|ending|to|runs (?:from [a-z]+ )?(?:to|through|until))(?: on| in)?(?: the end of)?) "
    r"(?:\d{1,2} )?(?P<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)"
)
