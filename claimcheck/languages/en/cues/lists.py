"""English cues of counts told by days, years and places, and of values told respectively."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, cue, plain

_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
_YEAR = r"(?:1[89]|20)\d\d"
_PLACES = r"(?:the )?[a-z][\w .'’-]{1,40}?"
_WORD = r"[A-Z][\w'’]*(?:[-–][\w'’]+)?"
_NAME = rf"(?:(?:[Tt]he|Drs?|Mrs?|Ms|Sir|Dame|Lord|Lady|St)\.? )?{_WORD}(?: (?:of |de |du |la |le |van |von )?{_WORD}){{0,3}}"
_ITEM = r"[^,.;:()\d]{2,60}(?: ?\([^()]{0,40}\))?"

CUES: Mapping[str, Cue] = {
    "as_many.set_off": plain(r"^[a-z' -]{0,30}(?: [–—-] |, namely |: ?|, that is,? |, i\.e\.,? | \()"),
    "as_many.last": plain(r"\b(?:in|for|during|over) (?:the |its )?(?:(?P<n2>second)|(?P<n3>third)|(?P<n4>fourth)|(?P<n5>fifth)|(?P<n6>sixth))(?=[.,;)]|$| (?:year|month|quarter|week|season|and last)?)"),
    "together.in_all": cue(
        r"\b(?:these|those|all|the (?:top|first|largest|biggest|leading|main)) (?P<count>N)_30"
        r"\b(?:together|combined|in all|in total|between them|jointly|added up|add up|came|come)\b_20(?P<total>N)"
    ),
    "list_out_of": plain(r"\b(?:from|in|out of|over|across) (?:all |the |their |its |his |her )?$"),
    "list_of_weekdays": plain(
        rf"(?: (?:times|days|nights|evenings|mornings|flights|sailings|trains|services|sessions|shows|classes|buses|trips|departures)){{0,2}}"
        rf"(?: (?:a|each|every|per) week| weekly)?(?:,| –| —|:| \()? (?:on |every )?(?P<items>{_WEEKDAY}(?:, {_WEEKDAY}){{0,6}},? and (?:on )?{_WEEKDAY})"
    ),
    "occasion": plain(
        r"\b(?:times|days|nights|evenings|mornings|flights|sailings|trains|services|sessions|shows|classes|buses|trips|departures)\b"
    ),
    "weekly": plain(r"\bweek(?:ly)?\b|\b(?:times|days|nights|evenings|mornings)\b"),
    # parts told by kinds, and what is a class and no amount: "by age, 624 were under five, 881 between five and 14"
    "told_out.parted": plain(r"^\W*(?:(?:broken down|split|grouped|divided) )?by (?:age(?: group)?|sex|gender|region|county|district|sector|industry|party|country|type|kind|category|cause|nationality|occupation|department|source|fuel|product|mode)s?, "),
    "closing.class": plain(r"(?:under|over|below|above) (?:\d{1,2}|one|two|three|five|six|ten|twelve|sixteen|eighteen|twenty)"),
    # shares of lengths of time (see ``relations/wholes/of_times.py``)
    "share_of_time.first": cue(r"(?P<part>D)(?: [a-z]+){0,2}(?:,| –| —|,? or| \() ?(?:or )?(?:about |nearly |roughly |just |exactly |some |almost |only )*(?P<share>P) of (?:the|its|their|his|her|a|all|that) (?:[a-z]+ ){0,3}(?P<whole>D)"),
    "share_of_time.behind": cue(r"(?P<part>D) (?:out )?of (?:the|its|their|his|her|those|a total of) (?:[a-z]+ ){0,2}(?P<whole>D)(?: [a-z]+){0,5}(?:,| –| —| \() ?(?:or|that is|which is|i\.e\.) (?:about |nearly |roughly |just |exactly |some |almost |only )*(?P<share>P)(?=[.,;)]|$| of (?:the|it|them|that))"),
    "share_of_time_stop": plain(r"\b(?:by|than|from|cut|reduced|shortened|lengthened|up|down) $"),
    # what is taken of a whole, and what that leaves (see ``relations/wholes/rest.py``)
    "taken.leaves": cue(
        r"(?P<part>N) (?:out )?of (?:the|its|their|his|her|our) (?:[a-z-]+ ){0,2}(?P<whole>N)~70(?:,? (?:which |and (?:that |this )?|so that )?leaves|,? (?:which|and that|and this) left|,? leaving)(?: (?:it|them|him|her|us|(?:the|a) [a-z-]+(?: of)?|only|just|still|about|some|with)){0,4} (?P<rest>N)"
    ),
    "taken_ends": plain(r"(?: (?!(?:in|at|on|to|for|with|without|by|of|from|as|short|more|over|above|below|behind|ahead|and|or|who|that)\b)[a-z-]+){0,2}(?:[.,;)]|$)"),
    "shared_some": plain(r"\bof which\b"),
    "listed_weekday": plain(_WEEKDAY),
    "list_of_editions": plain(
        rf"(?: [a-z-]+){{1,6}}?(?: (?:in )?{_YEAR})?,? (?:after|following) (?:those|the ones|earlier ones|previous ones|the others) (?:held )?(?:of|in|from)"
        rf" (?P<items>{_YEAR}(?:, {_YEAR}){{0,9}},? and (?:in )?{_YEAR})(?=[.,;)]|$)"
    ),
    "listed_year": plain(_YEAR),
    "shared_intro": plain(r"[a-z '-]{0,30}(?::| –| —|, of which(?: there are)?) "),
    "shared_item": plain(rf" (?:[a-z-]+ )?(?:in|at|from|for|to|on) {_PLACES}(?:,|;|,? and|; and) "),
    "shared_last": plain(rf" (?:[a-z-]+ )?(?:in|at|from|for|to|on) {_PLACES}[.;]?"),
    "shared_each": plain(rf" (?:each|apiece) (?:in|at|from|for|to|on) (?P<items>{_PLACES}(?:, {_PLACES}){{0,6}},? and [a-z][\w .'’-]{{1,40}}?)[.;]?$"),
    "shared_one": plain(rf"(?:,|;)? and one (?P<each>each )?(?:in|at|from|for|to|on) (?P<items>{_PLACES}(?:(?:, {_PLACES}){{0,6}},? and [a-z][\w .'’-]{{1,40}}?)?)[.;]?$"),
    # values first, what they are of behind them
    "respective_names": plain(
        r" (?:[a-z]+ ){0,2}?(?:in|for|from|at|on|to|by|among|between|across|of) (?P<items>(?:the )?[a-z][\w'’-]*(?: [\w'’-]+){0,3}(?:, (?:the )?[a-z][\w'’-]*(?: [\w'’-]+){0,3}){0,8},? and (?:the )?[a-z][\w'’-]*(?: [\w'’-]+){0,3}),? $"
    ),
    "respective_names_after": plain(
        r",?(?: [a-z]+){0,6}? (?:in|for|from|at|on|to|by|among|between|across|of) (?P<items>(?:the )?[\w'’-]+(?: [\w'’-]+){0,3}(?:, (?:the )?[\w'’-]+(?: [\w'’-]+){0,3}){0,8},? and (?:the )?[\w'’-]+(?: [\w'’-]+){0,3})(?=[.,;)]|$)"
    ),
    # what commas and one "and" part, before values told respectively
    "listed_things": plain(
        r"(?P<items>[^,;:.()\ue001-\ue007]{3,70}?(?:(?<! and)(?<! or), (?!and |or |which |who |where |with |as )[^,;:.()\ue001-\ue007]{2,30}?){0,8}),? (?:and|or) (?=[^;:.()\ue001-\ue007]*$)"
    ),
    "figured_each": plain(r"\b(?:on|for|to|per|at) each\b|\b(?:each|apiece)(?=[.,;]|$)"),
    "figured_closed": plain(r",? (?:together|totall?ing|in all|altogether|for a total|or a total|a total|adding up)\b"),
    # one of so many, and the names of the others (see relations/lists/named.py)
    "one_of_so_many": plain(r"\b(?:one|another) of (?:the |only |just |the only )?$"),
    "others_named": plain(rf",? (?:along with|together with|alongside|besides|the others? (?:being|are|were)|with|as well as|joining) (?P<items>{_NAME}(?:, {_NAME}){{0,8}},? and {_NAME})(?=[.;)]|$)"),
    # names in another sentence than their count (see relations/lists/named.py)
    "name_run": plain(rf"(?<![\w'’-])(?P<items>{_NAME}(?:, {_NAME}){{1,14}},? and {_NAME})"),
    "name_pair": plain(rf"(?:They|These|Those) (?:are|were) (?P<items>{_NAME} and {_NAME})(?=[.,;])"),
    "names_open": plain(
        r"\b(?:includ(?:e|es|ed|ing)|such as|among(?: them| others)?|like|notably|especially|particularly|led by|e\.g\.|for example|chiefly|mainly|mostly|alongside|between|both|ahead of|behind|with|against)\b[^.;]{0,20}$|\b(?:[Tt]ogether|[Aa]long) with\b[^.;]{0,60}$"
    ),
    "names_go_on": plain(r",? (?:(?:and|among) others|and more|et al|also|too|as well|(?:were|was) joined|joined|join|share[ds]?|or)\b"),
    "names_lead": plain(r"(?:(?:They|These|Those|The [a-z]+(?: [a-z]+)?) (?:are|were|being) |[A-Z][a-z]+(?: [a-z]+)? (?:[a-z]+ed|came|went|left) (?:from|in|to|for|at|on) )?"),
    "names_behind_colon": plain(rf": (?P<items>{_ITEM}(?:, {_ITEM}){{1,14}}?,? and {_ITEM}?)(?=[.;]|,|$)"),
    "count_of_those": plain(r"\b(?:[Tt]hese|[Tt]hose|[Aa]ll) $|^The $"),
    "count_of_some": plain(r" of (?:the|them|those|these|its|their|his|her|which|whom)\b| (?:ago|later|old|more|others)\b"),
    "count_more": plain(r"\b(?:other|another|further|least|some|about|only|first|last|next|top|past|more than|over|nearly|almost|up to|the|his|her|their|its) $"),
    "list_great": plain(
        r"\b[Aa] (?:(?P<k2>pair|duo)|(?P<k3>trio|threesome)|(?P<k4>quartet|foursome)|(?P<k5>quintet)|(?P<k6>sextet)) of (?:[a-z]+ )?(?P<unit>[a-z]+)s(?=[,: ])"
    ),
    "names_of": plain(
        r"\b(?:(?:wo)?m[ae]n|people|person|players?|suspects?|officers?|candidates?|defendants?|directors?|trustees?|councillors?|ministers?|judges?|"
        r"winners?|finalists?|nominees?|authors?|artists?|survivors?|victims?|officials?|executives?|members?|brothers?|sisters?|children|child|boys?|girls?|"
        r"countr(?:y|ies)|nations?|states?|provinces?|cit(?:y|ies)|towns?|villages?|count(?:y|ies)|districts?|boroughs?|regions?|islands?|ports?|airports?|"
        r"stations?|schools?|universit(?:y|ies)|colleges?|hospitals?|clubs?|teams?|sides|compan(?:y|ies)|firms?|banks?|brands?|airlines?|part(?:y|ies)|"
        r"unions?|bridges?|rivers?|lakes?|peaks?|parks?|reserves?|museums?|theatres?|theaters?|cinemas?|ships?|ferr(?:y|ies)|famil(?:y|ies)|surnames?|names?)\b"
    ),
}
