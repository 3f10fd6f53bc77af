"""English relation cues: the words by which figures bind each other (see ``languages/templates.py``).

Texts are matched in lower case. A name before the first dot is a family that ``claimcheck.relations`` looks for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern

from ..templates import cue
from .marks import MARKS, PAIRS

_UP = (
    r"\b(?:rose|ris(?:e|es|en|ing)|gr(?:ew|ow|ows|own|owing|owth(?! (?:slow|eas|cool|moder|weak|rate)))|climb(?:s|ed|ing)?|increas(?:e|es|ed|ing)"
    r"|up|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|gain(?:s|ed|ing)?|expand(?:s|ed|ing)?|advanc(?:e|es|ed|ing)"
    r"|soar(?:s|ed|ing)?|widen(?:s|ed|ing)?|add(?:s|ed|ing)?|rais(?:e|es|ed|ing)|more|higher|overrun)\b"
)
_DOWN = (
    r"\b(?:f(?:ell|all|alls|allen|alling)|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|down"
    r"|slip(?:s|ped|ping)?|shr(?:ank|ink|inks|unk|inking)|lost|loss(?= of)|saving|reduction|plung(?:e|ed|es|ing)|tumbl(?:e|ed|es|ing)"
    r"|eas(?:e|ed|es|ing)|cut|reduc(?:e|ed|es|ing)|narrow(?:s|ed|ing)?|dip(?:s|ped|ping)?|lower(?:ed)?|fewer|less"
    r"|slid|slump(?:s|ed|ing)?|contract(?:ed|s|ing))\b"
)
_MOVE = f"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
_YEAR = r"(?:1[6-9]|20)\d\d"
_MONTH = (
    r"(?:(?P<m1>jan(?:uary|\.)?)|(?P<m2>feb(?:ruary|\.)?)|(?P<m3>mar(?:ch|\.)?)|(?P<m4>apr(?:il|\.)?)|(?P<m5>may)"
    r"|(?P<m6>june?\.?)|(?P<m7>july?\.?)|(?P<m8>aug(?:ust|\.)?)|(?P<m9>sept?(?:ember|\.)?)|(?P<m10>oct(?:ober|\.)?)"
    r"|(?P<m11>nov(?:ember|\.)?)|(?P<m12>dec(?:ember|\.)?))"
)
_MONTH2 = _MONTH.replace("(?P<m", "(?P<n")
_WEEKDAY = (
    r"(?:(?P<w0>mon(?:day|\.)?)|(?P<w1>tue(?:sday|s\.?|\.)?)|(?P<w2>wed(?:nesday|\.)?)|(?P<w3>thu(?:rsday|rs\.?|\.)?)"
    r"|(?P<w4>fri(?:day|\.)?)|(?P<w5>sat(?:urday|\.)?)|(?P<w6>sun(?:day|\.)?))"
)
_FOUNDED = r"(?:founded|established|opened|built|launched|started|created|set up|formed|incorporated)"
_TIME = r"(?:a year earlier|the year before|(?:the )?(?:previous|prior) (?:year|quarter|month)|last (?:year|month|quarter)|in \d{4})"

CUES: Mapping[str, Pattern[str]] = {
    **MARKS,
    **PAIRS,
    # names
    "generic": re.compile(
        r"\b(?:the|a|an|its|their|his|her|total|overall|combined|number of|amount of|value of|of|in|for|at)\b"
    ),
    "pointing": re.compile(
        r"(?:it|its|their|the|company|group|firm|city|state|county|country|national|nationwide|agency|department"
        r"|airline|bank|port|authority|total|overall|all|annual|quarterly|net)"
    ),
    # change
    "change.by_to_from": cue(rf"{_MOVE}(?: by)?_14(?P<factor>P|X)~50\bto_14(?P<new>V)~50\bfrom_16(?P<base>V)"),
    "change.by_from_to": cue(rf"{_MOVE}(?: by)?_14(?P<factor>P|X)~16\bfrom_16(?P<base>V)~40\bto_14(?P<new>V)"),
    "change.to_from": cue(rf"{_MOVE}_30\bto_14(?P<new>V)~50\bfrom_16(?P<base>V)"),
    "change.from_to": cue(rf"{_MOVE}_24\bfrom_20(?P<base>V)~40\bto_14(?P<new>V)"),
    "change.level_by_from": cue(
        rf"(?P<new>V)~30,? {_MOVE}(?: by)?_8(?P<factor>P|X)_16(?:\bfrom\b|\bon\b|\bcompared (?:with|to)\b)_16(?P<base>N)"
    ),
    "change.level_less_from": cue(rf"(?P<new>V)~30,? {_MOVE}(?: by)?_8(?P<delta>N|B)_16\bfrom\b_16(?P<base>V)"),
    "change.level_from": cue(rf"(?P<new>V)~30,? {_MOVE} (?:from|on|compared (?:with|to))_16(?P<base>V)"),
    "change.amount_to_from": cue(rf"{_MOVE}(?: by)?_10(?P<delta>N|B)~30\bto_14(?P<new>V)~40\bfrom_16(?P<base>V)"),
    "change.amount_or_rate_to": cue(rf"{_MOVE}(?: by)?_8(?P<delta>N),? or (?P<factor>P),? to_10(?P<new>N)"),
    "change.amount_to": cue(rf"{_MOVE}(?: by)?_10(?P<delta>B)_14\bto_14(?P<new>P)"),
    "change.multiple": cue(r"(?P<factor>X)_30\bto_14(?P<new>N)~40\bfrom_16(?P<base>N)"),
    "change.multiple_from": cue(r"(?P<factor>X)_20\bfrom_16(?P<base>N)~40\bto_14(?P<new>N)"),
    "change.rate_to": cue(rf"{_MOVE}(?: by)?_8(?P<factor>P|X),?_8\bto_14(?P<new>N)"),
    "change.rate_more_than": cue(
        r"(?P<new>V)~40, (?P<factor>P) (?:(?P<up>more|higher|above|larger|up)|(?P<down>less|fewer|lower|below|smaller|down))(?: than| on)?_16(?P<base>V)"
    ),
    "change.amount_more_than": cue(
        r"(?P<new>V)~40,? (?:and )?(?:is |are |was |were )?(?P<delta>N|B)_4(?:(?P<up>more|higher|above|larger|dearer|over)|(?P<down>less|fewer|lower|below|smaller|cheaper|short of))(?: than)?_20(?P<base>V)"
    ),
    "change.amount_than_when": cue(
        r"(?P<new>V)~50,? (?P<delta>N|B) (?:(?P<up>more|higher|dearer|larger|longer)|(?P<down>less|fewer|lower|cheaper|smaller|shorter)) than_24,? when_24(?P<base>V)"
    ),
    "change.rate_than_when": cue(
        r"(?P<new>V)~50,? (?P<factor>P) (?:(?P<up>more|higher|dearer|larger|longer)|(?P<down>less|fewer|lower|cheaper|smaller|shorter)) than_24,? when_24(?P<base>V)"
    ),
    "change.multiple_span": cue(r"(?P<factor>X)^40, to_6(?P<new>N)_16\bfrom_10(?P<base>N)"),
    "change.first_second": cue(
        rf"\bfirst (?:quarter|half|month|week)?_24(?P<base>N)~24\bsecond_14(?P<new>N),? (?:or )?(?:an? |a )?{_MOVE} of_4(?P<factor>P)"
    ),
    "change.against": cue(r"(?P<new>V)_24,? (?:against|compared (?:with|to)|versus|vs\.?)_24(?P<base>V)"),
    "change.deficit": cue(
        r"(?:collected|raised|took in|earned|received)_8(?P<base>N)~12(?:spent|paid out|paid)_8(?P<new>N)~12(?P<up>deficit|shortfall|loss) of_4(?P<delta>N)"
    ),
    "change.surplus": cue(
        r"(?:income|revenue|receipts|sales)_20(?P<new>N)~20(?:spending|expenses|costs|outlays)_14(?P<base>N)~30(?P<up>surplus|profit)_4(?P<delta>N)"
    ),
    "later.by_from": cue(rf"{_MOVE}(?: by)?_10(?P<factor>P|X),?_8\bfrom_10(?P<base>N)"),
    "later.amount_from": cue(rf"{_MOVE}(?: by)?_10(?P<delta>N),?_8\bfrom_10(?P<base>N)"),
    "back.amount": cue(
        r"^(?:that|this|which|it) (?:is|was)_6(?P<delta>N)_4(?:(?P<up>more|higher|above|larger)|(?P<down>less|fewer|lower|below|smaller))(?: than)?_16(?P<base>N)"
    ),
    "back.amount_rate": cue(
        r"^(?:that|this|which|it) (?:is|was)_6N~24 than (?:the )?(?P<base>N)[^,;]{0,30}, an? (?:(?P<up>increase|rise|gain|jump)|(?P<down>decrease|fall|drop|decline|cut)) of_4(?P<factor>P)"
    ),
    "back.rate": cue(
        r"^(?:that|this|which|it) (?:is|was)_6(?P<factor>P)_4(?:(?P<up>more|higher|above|larger)|(?P<down>less|fewer|lower|below|smaller))(?: than)?_16(?P<base>N)"
    ),
    "back.so_larger": cue(
        r"^(?:last (?:year|month|season|quarter)|a year (?:ago|earlier)|the year before),? [a-z' ]{2,30} (?P<base>N), so [a-z' ]{2,24} (?:is|are|was|were) (?P<factor>P) (?:(?P<up>larger|higher|more|bigger|up)|(?P<down>smaller|lower|less|fewer|down))"
    ),
    "back.so_gain": cue(
        r"^(?:last (?:year|month|season|quarter)|a year (?:ago|earlier)|the year before),? [a-z' ]{2,30} (?P<base>N),^60 an? (?:(?P<up>gain|rise|increase)|(?P<down>loss|fall|decline|drop|decrease)) of_4(?P<delta>N)"
    ),
    "back.then_more": cue(
        r"^(?:last (?:year|month|season|quarter)|a year (?:ago|earlier)|the year before),? (?:there|it) (?:was|were)_4(?P<base>N), (?P<delta>N) (?:(?P<down>more|higher)|(?P<up>fewer|less|lower))(?=[.,;]|$)"
    ),
    "back.ago_so": cue(
        r"^(?:[a-z]+ years ago|last year|a year (?:ago|earlier)|the year before) (?P<base>N)[a-z' ]{0,30}, so [a-z' ]{2,24} (?:(?P<up>grew|rose|increased)|(?P<down>fell|dropped|shrank|declined)) by_4(?P<factor>P)"
    ),
    "subject": re.compile(
        r"([a-z][a-z'-]+(?: (?!alone|itself|ha[ds]|have|also|w[ea][rs]e?|is|are)[a-z'-]+){0,2})(?: (?:alone|itself|had|has|have|also|were|was|is|are|then|thus|again)){0,3}(?: by)?\W*$"
    ),
    "apart.gap": cue(r"(?P<new>V)~60(?P<base>V)~14(?:an? (?:gap|difference|margin|lead) of|(?:were|are) apart by|differ by)_4(?P<delta>V|B)"),
    "base.compared": cue(r"(?:compared (?:with|to)|versus|vs\.?|against)_12(?P<base>V)"),
    "base.had_been": cue(
        r"(?:a year earlier|the year before|(?:in )?the (?:previous|prior) (?:year|quarter|month)|in the same (?:period|months|quarter)[^,]{0,20}"
        r"|last year|in (?:19|20)\d\d),? (?:(?P<subject>(?!and |but |while )[a-z ]{3,24}) )?(?:it was|was|were|it had been|had been|(?:it|they|he|she) had [a-z]+|stood at|totall?ed|came to|they were|there were)_8(?P<base>V)"
    ),
    "earlier_subject": re.compile(r"(?:last year|a year earlier),? $"),
    "points_back": re.compile(r"\b(?:it|figure|number|total|that|this)\b"),
    "grew": cue(
        rf"[^,;(]{{0,44}}[,(]? ?(?:so (?!the number)[a-z' ]{{3,30}} )?(?:(?:which|that|and|an?|or|it|was|were|is|has|have|the|about|nearly|some|sharp|slight|further|steep|so) ){{0,4}}{_MOVE}"
        r"(?: (?:by|of|about|nearly|some|roughly|around|more than|almost|over|a|an|another)){0,3} ?"
    ),
    "or_else": re.compile(r"[^,;(]{0,34},? (?:or|by) (?:about |some |nearly )?"),
    "from_range": re.compile(r"^from\b"),
    "grew_open": re.compile(r"[^,;(]{0,34},? (?:or |and |for |that is |which is |this is )?(?:an? )?"),
    "grew_after": re.compile(
        r"[ -](?:year-on-year |annual |yearly |sharp )?(?:(?P<up>increase|rise|gain|jump|growth|surge|overrun)"
        r"|(?P<down>decline|drop|fall|decrease|reduction|cut|slump|dip|loss))\b"
    ),
    "either_way": re.compile(r"\bimprove(?:ment|d)\b|\bimproving\b|\bbetter\b"),
    "to_level": re.compile(r"\bto\b"),
    "constant_prices": re.compile(
        r"constant prices|constant currenc|in real terms|inflation-adjusted|adjusted for inflation|like-for-like"
        r"|organic|same-store|comparable|underlying|seasonally"
    ),
    "restated": re.compile(r"restated|revised from|as revised"),
    "rank": re.compile(r"\brank(?:ed|s|ing|ings)?\b|\bplace in\b|\bseed"),
    # part and whole
    "including": re.compile(r"(?<![\ue001-\ue007] )\b(?:of which|including|of them|of those|of these|among them|of whom)\b"),
    "partof.them": cue(r"(?P<whole>N)~60, (?P<part>N) of (?:them|these|those|it|whom|which)\b"),
    "rest.remaining": cue(r"\b(?:the (?:remaining|other|rest(?: of the)?)|remaining)_6(?P<part>N)"),
    "rest.made_up": cue(r"(?P<part>N)_20\b(?:made up|accounted for|were|was|is) the (?:rest|remainder|balance)\b"),
    "rest.make_up": cue(r"\b(?:made|make|makes) up the (?:rest|remainder|balance),?_8(?P<part>N)"),
    "opens_before": re.compile(r" ?of (?:the|its|those|these|all) "),
    "opens_parts": re.compile(r"\b(?:of which|of them|of those|of these|of whom|among them)\b|:"),
    "sum.respectively": cue(r"\btotal(?:l?ed|l?ing| of)?_12(?P<total>N)_4[:](?=_30N)"),
    "sum.a_total": cue(r"(?P<first>N)_40,? and_40N, (?:an?|the|their) (?:combined |overall |grand |joint )?total of_4(?P<total>N)"),
    "sum.made_up": cue(r"(?P<total>N),? (?:made up|consisting|composed) of(?=_40N)"),
    "sum.for_total": cue(r"(?P<first>N)_40(?:,? and_40|, _40)N(?:(?:,? and_40|, _40)N){0,5}_12,? (?:for|giving|making|bringing) (?:an? |the )?(?:combined |overall |grand )?total (?:of|to)_4(?P<total>N)"),
    "sum.colon_mixed": cue(r"(?P<total>N)_8(?:: ?| ?\()(?=N(?:, _24N)*,? and _14N)"),
    "sum.in_all": cue(r"(?P<first>N)(?:(?:, |,? and )_24N){1,6}[,;]? (?:or )?(?P<total>N)_4 (?:in all|altogether|in total|combined)"),
    "joint.between": cue(r"\b(?P<n2>between them|together)(?: they| the two)? (?:had|have|carried|sold|made|took|earned|hold|held|employ(?:ed)?|produced|spent)_8(?P<total>N)"),
    "joint.together": cue(r"\b(?:the )?(?:(?P<n2>two|both)|(?P<n3>three)|(?P<n4>four))\b_20\b(?:together|combined|total(?:l?ed)?)_12(?P<total>N)"),
    "overlap": re.compile(r"\boverlap|\bsome [a-z ]{2,20} both\b|\bboth categories|more than one|excluding|net of|eliminat"),
    "extreme": re.compile(r"\b(?:highest|lowest|most|least|biggest|smallest|largest|average|averaged)\b"),
    "stock": re.compile(r"balance|population|debt|assets|deposits|loans|stock|inventor|price|rate|average|capacity|holdings|members|staff|employees"),
    "hypothesis": re.compile(r"\b(?:if|assuming|at)\b"),
    "partitioned": re.compile(r"\b(?:by (?:type|region|product|sector|age)|divided|split|respectively|divisions|segments)\b"),
    "partition.trade": re.compile(r"(?P<whole>\btrade turnover\b|\btotal trade\b|\btwo-way trade\b)|(?P<balance>trade surplus|(?P<deficit>trade (?:deficit|gap)))|(?P<a>\bexports?\b)|(?P<b>\bimports?\b)"),
    "partition.budget": re.compile(r"(?P<balance>budget surplus|operating surplus|(?P<deficit>budget deficit))|(?P<a>\brevenues?\b)|(?P<b>\b(?:spending|expenditures?)\b)"),
    "halves_after.sexes": re.compile(r"(?P<a>\b(?:men|males?|boys)\b)|(?P<b>\b(?:women|females?|girls)\b)"),
    "halves_after.jobs": re.compile(r"(?P<a>\bfull-time\b)|(?P<b>\bpart-time\b)"),
    "halves.halves": re.compile(r"(?P<a>\bfirst half\b)|(?P<b>\bsecond half\b)"),
    # shares
    "share.parenthesis": cue(r"(?P<part>N)_12 of_22(?P<whole>N)_30[(,] ?(?:or |that is |about |equal to )?_4(?P<share>P)"),
    "share.or": cue(r"(?P<part>N)_34(?:,| -| \() ?(?:or |which is |that is |about |some |nearly )(?P<share>P)(?P<of>(?: of_24)?)"),
    "share.aside": cue(
        r"(?P<part>N)_24(?:,| \() ?(?:about |nearly |just over |just under |almost |roughly )?(?P<share>P)(?P<of>(?: of_24)?)(?=[,.;:)]|$| and )"
    ),
    "share.fraction_first": cue(r"(?P<share>P)(?P<of>(?: of_24)?)(?: [a-z]{3,16})?, (?P<part>N),"),
    "share.percent_or": cue(r"(?P<share>P),? or (?P<part>N)"),
    "share.or_of": cue(r"(?P<part>N)_26(?:,| -| \() ?(?:or|equal to|equivalent to|representing|accounting for|making up|about)_10(?P<share>P)_8,? of_26(?P<whole>N)"),
    "share.percent_of": cue(r"(?P<share>P)_8 of_16(?P<whole>N)_30(?:,| -| \() ?(?:or|that is|some|about)_8(?P<part>N)"),
    "share.accounted": cue(
        r"(?:account(?:ed|s|ing)? for|made up|mak(?:e|es|ing) up|represent(?:ed|s|ing)?|equal to|equivalent to|or)_12(?P<share>P) of(?P<of>_40)"
    ),
    "whole_word": re.compile(r"\b(?!(?:the|all|its|their|total|overall|of|that|this|them|it|these|those|whole)\b)[a-z]{4,}"),
    "share_words": re.compile(r"\b(?:the|all|its|their|total|overall|of|that|this)\b"),
    "bare_whole": re.compile(r"\s*(?:total|whole|them|it|those|number|sum)?\s*"),
    "outside": re.compile(r"\b(?:national|nationwide|global|world|industry|market|country)\b"),
    "shares_list": cue(r"(?:which is|which are|or|accounting for|representing|made up)_10(?=P(?:, P){0,8},? and P)"),
    "working_days": re.compile(r"working|business|trading"),
    "of_it": re.compile(r"\bof (?:it|them|the total|these|those|the whole)\b"),
    "collective": re.compile(r"[a-z]"),
    "share_then_part": re.compile(r",? ?\(?(?:or|about|some|that is|i\.e\.)? ?"),
    "mean_name": re.compile(r"\b(?:average|mean|per|price|median)\b"),
    "among_before": re.compile(r"\b(?:of|among|out of) (?:the |its |their |all )?$"),
    "part_stop": re.compile(r"\b(?:the (?:other|rest|remaining)|another|in total|in all|separately|meanwhile)\b"),
    "net": re.compile(r"\bnet (?:inflow|outflow|gain|loss|buying|selling)"),
    "own_base": re.compile(r"\bfrom\b|year-on-year|quarter-on-quarter|month-on-month|compared|than"),
    "real_by_custom": re.compile(r"\bgdp\b|gross domestic product|\beconomy\b|\boutput\b"),
    "price_per": re.compile(r"\bper\b|\b(?:a|an|each) [a-z]+$"),
    "turns": re.compile(r"\bloss\b[^.]{0,60}(?:compared with|against|after) an? (?:net )?(?:profit|gain)\b|\bprofit\b[^.]{0,60}(?:compared with|against|after) an? (?:net )?loss\b|swung|turned (?:a|to)|from a (?:loss|profit)"),
    "among": re.compile(r"\b(?:of|among|out of|including)\b"),
    "other_shares": re.compile(r"\b(?:rest|remaining|remainder|others?|everything else|undecided|abstain(?:ed|ing)|unsure|not sure|don't know)\b"),
    "other_shares_after": re.compile(r" (?:(?:were|was|are|is|said they were|had) )?(?:undecided|unsure|abstain(?:ed|ing)|others?|other sources|did not know|had no opinion)\b"),
    "structure": re.compile(r"\b(?:split|break(?:s|ing)? down|broken down|breakdown|divided?s?|structure|composition|make-?up|mix|consists?|comprise[sd]?|respectively|[a-z]+ groups)\b"),
    "shared": re.compile(r"\b(?:of (?:the|its|all|their|them|those)|account|made up|make up|shares?|split|suppl(?:y|ies|ied)|poll|voted|survey|in favou?r|respectively)\b"),
    "shares_apart": re.compile(r"\b(?:of which|of them|including|up|down|rose|fell|grew|from|than|compared|increase[sd]?|decrease[sd]?|while)\b|(?:against|versus) $|[;:()]"),
    "in_all": re.compile(r"\b(?:in all|total|together|combined|altogether)\b"),
    "multiple_answers": re.compile(r"more than one|multiple|select all|\b(?:cited|mentioned|named|said they|use[ds]?|own(?:s|ed)?|had (?:bought|tried|used))\b|\beach\b|top (?:three|five|ten)"),
    "may_pass_100": re.compile(r"target|capacity|coverage|debt|budget|oversubscri|goal|plan|gdp"),
    # quotients
    "ratio.times": cue(r"(?P<a>N)~60(?P<ratio>X)_14\b(?:as|the|of|that)\b_24(?P<b>N)"),
    "ratio.as_many": cue(r"(?P<a>N)~60,? (?P<ratio>X|P) as (?:many|much|large|big|high|long) as~36(?P<b>N)"),
    "ratio.behind_apart": cue(r"(?P<b>N)_60;_40(?P<a>N), (?P<ratio>X) as (?:many|much|large|big|high|long)(?=[.,;]|$)".replace("_60;", "[^\ue001-\ue007.,;]{0,60};")),
    "ratio.behind": cue(r"(?P<b>N)^60,(?: and)?_24(?P<a>N), (?:or )?(?P<ratio>X|P) as (?:many|much|large|big|high|long)(?=[.,;]|$)"),
    "ratio.the": cue(r"(?P<a>N)_60, (?P<ratio>X) the_16(?P<b>N)"),
    "ratio.to_one": cue(r"(?P<a>N)_16 and (?P<b>N)~30(?:ratio of )(?P<ratio>R)"),
    "spread.average_range": cue(r"averag(?:e|ed|es|ing)_14(?P<mean>N)~20(?:ranging|ranged) (?:from|between)_8(?P<low>N)_14(?:to|and)_8(?P<high>N)"),
    "spread.low_high": cue(r"averag(?:e|ed|es|ing)_14(?P<mean>N)(?:~8[;,.])?~40\b(?:lowest|smallest|cheapest|quietest|shortest|youngest)_24(?P<low>N)~24\b(?:highest|largest|biggest|dearest|busiest|longest|oldest)_16(?P<high>N)"),
    "spread.high_low": cue(r"averag(?:e|ed|es|ing)_14(?P<mean>N)(?:~8[;,.])?~40\b(?:highest|largest|biggest|dearest|busiest|longest|oldest)_24(?P<high>N)~24\b(?:lowest|smallest|cheapest|quietest|shortest|youngest)_16(?P<low>N)"),
    "spread.first_high": cue(r"\b(?:highest|largest|biggest|dearest|busiest|longest|oldest|tallest)_24(?P<high>V)~24\b(?:lowest|smallest|cheapest|quietest|shortest|youngest)_16(?P<low>V)~24averag[a-z]*_14(?P<mean>V)"),
    "spread.first_low": cue(r"\b(?:lowest|smallest|cheapest|quietest|shortest|youngest)_24(?P<low>V)~24\b(?:highest|largest|biggest|dearest|busiest|longest|oldest|tallest)_16(?P<high>V)~24averag[a-z]*_14(?P<mean>V)"),
    "spread.average_from": cue(r"averag(?:e|ed|es|ing)_14(?P<mean>N),? ranging (?:from|between)_8(?P<low>N)_14(?:to|and)_8(?P<high>N)"),
    "spread.range_average": cue(r"(?:ranging|ranged) (?:from|between)_8(?P<low>N)_14(?:to|and)_8(?P<high>N)~24averag(?:e|ed|es|ing)_10(?P<mean>N)"),
    "per_unit": re.compile(r"(?:,| -|;)? ?(?:or|an average of|averaging|averaged|works? out at|that is|which is|that (?:comes|works) out (?:at|to)|about)(?: about| roughly| some)? ?$|\baverag\w+(?: of)? ?$"),
    "average_behind": re.compile(r"[a-z ]{0,20} on average\b"),
    "average_plain": re.compile(r"\b(?:an average of|averaging)(?: about| roughly| some)? $"),
    "per_each_of": re.compile(r" for (?:each|every one|every) of (?:[a-z'-]+ ){1,4}$| for each of $"),
    "average.each": cue(r"(?P<count>N)_12\baverag(?:ed|ing|e)_8(?P<mean>V) (?P<head>each|apiece)\b"),
    "per_word": re.compile(r" (?:an?|per|for each|for every) ([a-z]{3,})\b"),
    "average.day": cue(r"(?:an average of|averag(?:ed|ing|es?)|daily average of)_12(?P<mean>N)_10(?P<day>\b(?:a|per|each) day\b|\bdaily\b)"),
    "average.day_unit": cue(r"(?P<day>\ba daily average of|\ban average daily [a-z]{3,16} of)_8(?P<mean>N)"),
    "average.month": cue(r"(?:an average of|averag(?:ed|ing|es?))_12(?P<mean>N)_10(?P<month>\b(?:a|per|each) month\b|\bmonthly\b)"),
    "average.year": cue(r"(?:an average of|averag(?:ed|ing|es?))_12(?P<mean>N)_10(?P<year>\b(?:a|per|each) year\b|\bannually\b)"),
    "average.plain": cue(r"(?:an average of|averag(?:ed|ing|es?))_12(?P<mean>N)(?P<any>)"),
    "average.head": cue(r"(?:an average of|averag(?:ed|ing|es?))_12(?P<mean>N)_10(?:\b(?:a|per|each|for each|to each)) (?P<head>people|person|resident|worker|employee|household|family|customer|student|member|head)\b"),
    "heads": re.compile(r"people|person|resident|worker|employee|household|famil|customer|student|member|head"),
    "median": re.compile(r"\bmedian\b"),
    "outcome": re.compile(r"\byield(?:s|ed|ing)\b|\bbrought in\b|\bearn(?:ed|ing|s)?\b|\bfetch(?:ed|ing)\b|\bpa(?:id|ying)\b|\btakings\b|\bnett(?:ed|ing)\b|\bspent\b|\btotal|\bfor a\b|\bworth\b|\braised\b|\braising\b|\bbringing in\b|\bcost(?:s|ing)?\b|\bor \$"),
    "product.price_each": cue(r"(?P<price>N) (?:each|apiece)_20(?P<number>N)~40(?:in total|brought in|bringing in|raised|worth|for a total of|total of|yielding|making|or)_8(?P<product>N)"),
    "product.number_each": cue(r"(?P<product>N)~40\b(?P<number>N) of (?P<price>N) each"),
    "product.number_at": cue(r"(?P<number>N)_16 at (?P<price>N)(?: each| apiece| per [a-z]{3,9})?~30(?:in total|brought in|bringing in|raised|raising|worth|for a total of|total of|yielding|making|or)_8(?P<product>N)"),
    "population": re.compile(r"population|residents|inhabitants|people"),
    "averaged_before": re.compile(r"\baverag(?:e of|ed|ing)(?: about| around)? $"),
    "average_ranging": re.compile(r",? (?:and )?(?:ranging|ranged|varying|with a range)? ?"),
    "averaged": re.compile(r"[^.;]{0,24}\b(?:averag(?:ed|ing|e|es)|mean)(?: of| was| is|d)?(?: about| around)? ?"),
    "scores": re.compile(r"\bvote|\bpassed\b|\bbeat\b|\bdefeat|\bscore|\bwon\b|\blost\b"),
    "falling_range": re.compile(r"\b(?:beat|won|lost|score|vote|from|fell|down|defeat)"),
    "conversion.parenthesis": cue(r"(?P<from>N) ?[(\[] ?(?:about |around |roughly |some |or |equal to )?(?P<to>N) ?[)\]]"),
    "rated.or": cue(r"(?P<from>N),? or (?:about )?(?P<to>N),? at (?:a|the|an) (?:exchange )?rate of (?P<rate>N) (?:to|per)"),
    "rated.parenthesis": cue(r"(?P<from>N) ?\((?:about )?(?P<to>N) at (?:a|the|an) (?:exchange )?rate of (?P<rate>N) (?:to|per)"),
    "conversion.or": cue(r"(?P<from>N),? (?:or (?:about |roughly )?|equivalent to |equal to )(?P<to>N)"),
    # counts
    "list_intro": re.compile(
        r"[a-z' -]{0,40}?(?:: ?| - | – | — |, namely | \()(?=(?:the )?[A-Za-z])|[a-z' -]{0,30}, (?=(?:the )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}(?:, | and ))"
    ),
    "list_pair": re.compile(r"(?:the )?[A-Z][\w.' -]{1,40} and (?:the )?[A-Z][\w.' -]{1,40}"),
    "list_mark": re.compile(r"[, ]"),
    "list_colon": re.compile(r": ?"),
    "list_comma": re.compile(r", (?:and )?|; (?:and )?"),
    "list_last": re.compile(r"(?<=\w) and (?=\w)"),
    "list_end": re.compile(
        r"[.;:)]| - | – | — |, (?=(?:which|who|where|while|as|with|but|said|were|was|are|is|have|has|will|for|shared|can|in|at|on|to|by|treated|from|[a-z]+ed)\b)|(?= (?:were|was|are|is|have|has|will|would|can|to be|reopened|closed|opened)\b)"
    ),
    "list_open": re.compile(r"\b(?:including|such as|among (?:them|others)|and others|and more|etc|for example|like)\b"),
    "joined_apart": re.compile(r"\b(?:in|at|on|from|for|to|with|by)\b"),
    "list_between": re.compile(r"(?:,|,? and|,? or|/) ?"),
    "respectively.end": cue(
        r"(?:^|[.;] ?)(?P<subjects>~90) (?:were|was|are|is|rose|fell|grew|gained|dropped|increased|declined|climbed|totall?ed|reached|had|stood|won|received|scored|cost|account(?:ed)? for|came|(?<!and )[a-z]{3,12}ed|bought|sold)\b(?P<values>[^.;]{0,20}A(?:(?:,|,? and) ?_6A){0,8})(?: [a-z]+)?,? respectively"
    ),
    "nominal": re.compile(r"money terms|current prices|\bnominal"),
    "yearly_after": re.compile(r",? ?(?:a|per|each|every) year\b| (?:annually|yearly)\b| on average"),
    "yearly_before": re.compile(r"\b(?:annual average|average (?:annual|yearly)|(?:annual|yearly) average|compound(?:ed)?|annuali[sz]ed)\b"),
    "discount": re.compile(r"\bhalf(?:-price| price| for| off)\b|discount|concession|after (?:fees|costs|expenses)|\bfree\b|\bnet of\b"),
    "rate_named": re.compile(r"\b(?P<of>[a-z]+) rate"),
    "rate_of_some": re.compile(r"\bamong (?:the )?[a-z]+"),
    "rate_group": re.compile(r"\b(?:children|adults|men|women|elderly|aged|rural|urban|pupils|students|infants)\b"),
    "rate_any": re.compile(r"incidence|attack|infection|notification|crude|overall|annual|total|case|the|an?|that|its|national|local"),
    "gauge": re.compile(r"\b(?:record|time|finish|personal best)\b"),
    "interrupted": re.compile(r"except|cancel|skipp|suspend|postpon|missed"),
    # series
    "streak.listed": cue(rf"(?P<count>D) (?:in a row|running|straight|consecutive)?_10[:(](?P<years> ?{_YEAR}(?:,? (?:and )?{_YEAR}){{1,9}})"),
    "streak.consecutive": cue(rf"consecutive years?_6[:(,](?P<years> ?{_YEAR}(?:,? (?:and )?{_YEAR}){{1,9}})(?P<count>D)"),
    "streak.after": cue(
        rf"(?P<count>D)_16(?P<years>\bin {_YEAR},? (?:after|following|on top of) [a-z ]{{3,24}}in {_YEAR}(?:(?:,|,? and) (?:in )?{_YEAR}){{0,6}})"
    ),
    "went": re.compile(rf"(?P<up>{_UP})|(?P<down>{_DOWN})"),
    "offered": re.compile(r"[:(]| - | — "),
    "dated_before": re.compile(r"\b(?:19|20)\d\d\b|\bin (?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december|first|second|third|fourth|spring|summer|autumn|winter)\b"),
    "dated_after": re.compile(r" (?:in|for) (?:(?:19|20)\d\d\b|(?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december|first|second|third|fourth|spring|summer|autumn|winter)\b)"),
    "edition.held_before": cue(
        rf"\b(?P<event>festival|fair|race|marathon|show|tournament|regatta|cup|congress|conference|exhibition|event|contest|parade|games)_12 (?:every year|annually|each year) since (?P<start>{_YEAR})"
    ),
    "edition.held": cue(
        rf"(?:every year|annually|each year) since (?P<start>{_YEAR})[^.;\ue001-\ue007]{{0,50}}(?P<ordinal>O)(?:[^.;]{{0,24}} in {_YEAR}\b)?"
    ),
    "edition.since": cue(rf"(?P<ordinal>O)[^.;]{{0,50}}(?:every year since|annually since|each year since) (?P<start>{_YEAR})"),
    "compound.levels": cue(
        rf"\bto_6(?P<new>N) in (?P<y2>{_YEAR}) from_6(?P<base>N) in (?P<y1>{_YEAR})~36(?:average|annual|compound)[a-z ]{{0,20}}?(?:of )?(?P<yearly>P)"
    ),
    "compound.levels_from": cue(
        rf"\bfrom_6(?P<base>N) in (?P<y1>{_YEAR}) to_6(?P<new>N) in (?P<y2>{_YEAR})~36(?:average|annual|compound)[a-z ]{{0,20}}?(?:of )?(?P<yearly>P)"
    ),
    "compound.for_years": cue(r"(?:grew|rose|increased|climbed|expanded|gained)(?: by)?_8(?P<yearly>P)[a-z ]{0,14} (?:for|over) (?P<years>D),? (?:or|a total of|making) (?P<total>P)"),
    "compound.rose_in": cue(
        r"\bfrom_6(?P<base>N)_6\bto_6(?P<new>N) (?:in|over)_6(?P<years>D),[a-z ]{0,16}averag[a-z]*[a-z ]{0,16}?(?P<yearly>P)"
    ),
    "compound.yearly_total": cue(r"(?:grew|growth|grown|rose|increas\w+|expand\w+)_16(?P<yearly>P)_4(?:a year|annually|per year|each year)_12(?:for|over)_10(?P<years>D)_30(?P<total>P)"),
    # calendar
    "date.weekday_month_day": re.compile(rf"\b{_WEEKDAY},? {_MONTH} (?P<day>\d{{1,2}})\b(?:st|nd|rd|th)?(?!:)(?:,? (?P<year>{_YEAR}))?"),
    "date.weekday_day_month": re.compile(rf"\b{_WEEKDAY},? (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH}\b(?:,? (?P<year>{_YEAR}))?"),
    "date.month_day": re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}})\b(?:st|nd|rd|th)?(?![:%.]\d)(?:,? (?P<year>{_YEAR}))?(?: ?\({_WEEKDAY}\))?"),
    "date.day_month": re.compile(rf"(?<![\d.,$£€])\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH}\b(?:,? (?P<year>{_YEAR}))?(?: ?\({_WEEKDAY}\))?"),
    "counted_after": re.compile(r"(?:st|nd|rd|th)?(?: (?!and\b|to\b|until\b|through\b|at\b|for\b|after\b|before\b|when\b|was\b|is\b|will\b)[a-z]|-[a-z])"),
    "length.mark": cue(rf"{_FOUNDED} in (?P<start>{_YEAR})~40(?:mark|celebrat)[a-z]*_14(?P<length>O|D|N)"),
    "length.digits_ago": cue(rf"{_FOUNDED}_8\b(?:in|on) ?(?:{_MONTH}(?: \d{{1,2}})?,? )?(?P<start>{_YEAR}), (?P<years>\d{{1,3}}) years ago"),
    "length.in_ago": cue(rf"\bin (?P<start>{_YEAR}), (?P<length>D) ago"),
    "length.begun_after": cue(rf"(?:begun|started|began) in (?P<start>{_YEAR}) and [a-z]{{4,12}} in (?P<end>{_YEAR}) after_4(?P<length>D)"),
    "length.anniversary": cue(rf"{_FOUNDED} in (?P<start>{_YEAR})[^.;]{{0,50}}?(?P<length>O|D)_10anniversary"),
    "length.anniversary_after": cue(rf"(?P<length>O|D)_10anniversary[^.;]{{0,40}}?{_FOUNDED} in (?P<start>{_YEAR})"),
    "length.on": cue(rf"\bin (?P<start>{_YEAR})~90\bnow, (?P<length>D) on\b"),
    "length.after_begun": cue(
        rf"(?P<length>D) after (?:work|construction|building|it|they|he|she) (?:began|started|opened|joined|took over) in (?:[a-z]{{3,9}} )?(?P<start>{_YEAR})"
    ),
    "length.took_over": cue(
        rf"\bafter (?P<length>D); (?:he|she|they) (?:took over|joined|began|started|was appointed|was elected) in (?P<start>{_YEAR})"
    ),
    "length.dates": cue(
        rf"\b(?:from|between) {_MONTH} (?P<d1>\d{{1,2}}) (?:to|through|until|and) {_MONTH2} (?P<d2>\d{{1,2}})\b[^.;]{{0,40}}?(?:lasted|ran for|over|in|a total of|,|\() ?(?P<length>D)"
    ),
    "length.dates_after": cue(
        rf"(?P<length>D),? from {_MONTH} (?P<d1>\d{{1,2}}) (?:to|through|until) {_MONTH2} (?P<d2>\d{{1,2}})\b"
    ),
    "length.years_ago": cue(rf"{_FOUNDED}_10(?P<length>D) ago,? in (?P<start>{_YEAR})"),
    "length.from_to": cue(rf"\bfrom (?P<start>{_YEAR}) to (?P<end>{_YEAR}),? (?:a (?:period|span) of )?(?P<length>D)"),
    "length.age": cue(rf"\bborn (?:on |in )[^.;]{{0,20}}?(?P<start>{_YEAR})\b~60\b(?:is|now|aged|turned|turns)_4(?P<length>D|N)(?=[.,;]|$| (?:this|years old|now|in))"),
    "length.age_first": cue(rf", (?P<length>D|N),? (?:who )?(?:was )?born (?:on |in )[^.;]{{0,20}}?(?P<start>{_YEAR})"),
    "order.begun_done": cue(rf"(?:began|begun|started|broke ground|start) in (?P<begun>{_YEAR})[^.;]{{0,40}}(?:completed|finished|opened|complete) in (?P<done>{_YEAR})"),
    "past.done": cue(
        rf"(?:was|were) (?:completed|finished|opened|launched|closed|signed|approved) in (?:(?:early|late|mid-) ?)?(?:{_MONTH} )?(?P<year>20\d\d)"
    ),
    # facts
    "versions": re.compile(r"prelimin|provisional|revis|planned|target|forecast|expected|budgeted|real terms|adjusted|estimate"),
    # tables
    "scaled": re.compile(r"\$ ?[mb]|\bm\b|\bbn\b|million|billion|thousand|000s|'000|%|per cent|percent"),
    "total_row": re.compile(r"(?:grand |overall )?totals?(?: [a-z]+)?|all [a-z]+|sum"),
    "total_column": re.compile(r"(?:grand |overall )?totals?"),
    "subtotal_row": re.compile(r"sub-?totals?"),
    "no_sum_row": re.compile(r"^(?:of which|including|average|mean|change|share|median)"),
    "no_sum_column": re.compile(r"rate|ratio|average|mean|year|rank|price|per |share|growth|change|no\.|date"),
    "share_column": re.compile(r"share|% of"),
    "growth_column": re.compile(r"growth|change|increase"),
}
