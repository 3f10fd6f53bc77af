"""English cues of how a level moved, and what names it (see ``languages/templates.py``)."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, cue, plain
from .words import MOVE

_THAN = r"(?=(?: [a-z]+){0,2} (?:than|on)\b)"  # "11 more by 2027" compares with nothing
# the same change as a rate, right behind the level that it led to: ", a gain of 5.2 per cent", and of nothing else
_AS_RATE = r"(?=,? (?:or|(?:an?|the equivalent of an?) (?:[a-z-]+ ){1,2}of) (?:about |some |just |nearly |roughly |over |under )*P(?! (?:of|on|over|from|since|this|so|below|above|in|for|more|less|year|to)\b))"
CUES: Mapping[str, Cue] = {
    # two levels that a verb leads from one to the other (see ``relations/changes/led.py``)
    "currency_named": plain(r"euros?|dollars?|greenback|pounds?|sterling|yen|yuan|renminbi|francs?|rupees?|roubles?|rubles?|won|kron[aeo]r?"),
    "led.pair": cue(r"\bfrom (?:about |some |just |only )?(?P<base>[NPD]) (?:a [a-z]+ )?(?:then |now )?to (?:about |some |just |only )?(?P<new>[NPD])", r"(?P<span>[NPD])(?=[,.;)]|$| (?:in|over|by|after|when|since|last|this|within|and)\b)"),
    "led.range": plain(r"from\b"),
    "led.way": plain(
        r"\b(?:(?P<up>rose|ris(?:es|en|ing)|grew|grow(?:s|n|ing)?|climb(?:ed|s|ing)?|increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|jump(?:ed|s|ing)|surg(?:ed|es|ing)|soar(?:ed|s|ing)|widen(?:ed|s|ing)|swell(?:ed|s|ing)|swollen|lift(?:ed|s|ing)|boost(?:ed|s|ing))"
        r"|(?P<down>fell|falls|fallen|falling|drop(?:ped|s|ping)|declin(?:ed|es|ing)|decreas(?:e|ed|es|ing)|shrank|shrinks?|shrunk|shrinking|slip(?:ped|s|ping)|reduc(?:e|ed|es|ing)|lower(?:ed|s|ing)|(?:to|will|would|may|should) lower|cut(?:s|ting)?|slump(?:ed|s|ing)|plung(?:ed|es|ing)|tumbl(?:ed|es|ing)|dwindl(?:ed|es|ing)|narrow(?:ed|s|ing)|slow(?:ed|s|ing)|eas(?:ed|es|ing)|trimm(?:ed|ing)|diminish(?:ed|es|ing)))\b"
    ),
    "led.other": plain(r"\b(?:not|never|instead of|rather than|unless|ranked|ranking|rank|places?|positions?|seed|table|league|division|dollars?|euros?|pound|yen|currency|exchange rate|lira|yuan|franc|krona|minus|below zero|loss(?:es)?|deficit|odds)\b|n['’]t\b"),
    "led.apart": plain(r"\b(?:while|whereas|but|although|though|which|who|because|when|where|ranging|ranged?|varying|between|aged|ages|open|hours|priced|anything|everything|trains?|services|moved?|moving|offers?|costs?|prices? of|tickets?|hailing|people|those|came|come|coming|up|down|more|fewer|less|gains?|growth|rises?|fall|drop|decline|increase|reduction)\b|\band [a-z]+(?:ed|s)\b|\b(?:of|in|for|with|to|at|on) ?$"),
    "led.other_after": plain(r" (?:o['’]?clock|a\.m|p\.m|am\b|pm\b|years? old|against|in favou?r|votes|points? out of|(?:to|per) (?:the )?(?:dollar|euro|pound))"),
    # per cent that two percentages lie apart (see ``relations/changes/gaps_told.py``)
    "gap_told.before": plain(
        r"\b(?:rise|increase|gain|growth|improvement|jump|climb|drop|fall|decline|decrease|reduction|dip|slide|advance|swing|gap|difference|widening|narrowing) of (?:a |an |just |only |some )?$"
        r"|\b(?:up|down|put on|putting on|gain(?:ed|ing)|lost|losing|added|adding|shed|shedding|climb(?:ed|ing)|rose|fell|dropped|slipped|improved|declined|grown|risen|fallen|grew) (?:just |only |another |a further )?$"
    ),
    "gap_told.after": plain(r" (?:rise|increase|gain|improvement|jump|climb|drop|fall|decline|decrease|reduction|dip|slide|advance|swing|gap|higher|lower|better|worse|up|down)\b"),
    "gap_told.other": plain(r"\b(?:sales|revenues?|prices?|turnover|profits?|output|production|numbers?|volumes?|wages?|pay|rents?|costs|spending|income|attendances?|visitors|exports|imports|orders|deliveries|shares?|stock)\b[^,;]*$"),
    "gap_told.other_after": plain(r" (?:of |a year|per|in (?:sales|prices|output|revenue|value|volume|real)|(?:more|fewer|less|higher|lower) (?!than\b|in\b)[a-z]+)"),
    "gap_told.from": plain(r"^,? (?:from|against|compared with|after|on) (?:the |a )?(?:[a-z]+ ){0,2}$"),
    # names
    "generic": plain(
        r"\b(?:the|a|an|its|their|his|her|total|overall|combined|number of|amount of|value of|of|in|for|at)\b"
    ),
    "pointing": plain(
        r"(?:it|its|their|the|company|group|firm|city|state|county|country|national|nationwide|agency|department"
        r"|airline|bank|port|authority|total|overall|all|annual|quarterly|net)"
    ),
    # change
    "change.by_to_from": cue(rf"{MOVE}(?: by)?_14(?<!to )(?P<factor>P|X)~50\bto_14(?P<new>V)~50\bfrom_16(?P<base>V)"),
    "change.by_from_to": cue(rf"{MOVE}(?: by)?_14(?<!to )(?P<factor>P|X)~16\bfrom_16(?P<base>V)~40\bto_14(?P<new>V)"),
    "change.to_from": cue(rf"{MOVE}_30,?_2\bto_14(?P<new>V)~50\bfrom_16(?P<base>V)"),
    "change.from_to": cue(rf"{MOVE}_24,?_2\bfrom_20(?P<base>V)~40\bto_14(?P<new>V)"),
    "change.level_by_from": cue(
        rf"(?P<new>V)~30,? {MOVE}(?! to)(?: by)?_8(?P<factor>P|X)_16(?:\bfrom\b|\bon\b|\bcompared (?:with|to)\b)_16(?P<base>N)"
    ),
    "change.level_less_from": cue(rf"(?P<new>V)~30,? {MOVE}(?! to)(?: by)?_8(?P<delta>N|B)_16\bfrom\b_16(?P<base>V)"),
    "change.level_from": cue(rf"(?P<new>V)~30,? {MOVE} (?:from|on|compared (?:with|to))\b_16(?P<base>V)"),
    "change.amount_to_from": cue(rf"{MOVE}(?! from)(?: by)?_10(?P<delta>N|B)~30\bto_14(?P<new>V)~40\bfrom_16(?P<base>V)"),
    "change.amount_or_rate_to": cue(rf"{MOVE}(?: by)?_8(?P<delta>N),? or (?P<factor>P),? to_10(?P<new>N)"),
    "change.rate_which_to": cue(rf"(?P<base>V),? (?:which|that|a (?:figure|term|sum|price|number)) (?:(?!not\b|never\b)[a-z]+ ){{0,3}}?{MOVE}(?: by)?_6(?P<factor>P),? to_4(?P<new>V)"),
    "change.amount_lands": cue(rf"{MOVE}(?: by)?_4(?P<delta>N) to (?:about )?(?P<new>N){_AS_RATE}"),
    "change.amount_lands_at": cue(r"(?P<delta>N) (?:(?P<up>higher|up|dearer)|(?P<down>lower|down|cheaper)) at (?P<new>N)" + _AS_RATE),
    "change.amount_to": cue(rf"{MOVE}(?: by)?_10(?P<delta>B)_14\bto_14(?P<new>P)"),
    "change.multiple": cue(r"(?P<factor>X)_30\bto_14(?P<new>N)~16(?<!of it )(?<!of them )\bfrom_16(?P<base>N)"),
    "change.multiple_from": cue(r"(?P<factor>X)_20\bfrom_16(?P<base>N)~40\bto_14(?P<new>N)"),
    "change.rate_to": cue(rf"{MOVE}(?: by)?_8(?P<factor>P|X),?_8\bto_14(?P<new>N)"),
    "change.rate_more_than": cue(
        rf"(?P<new>V)~40, (?P<factor>P) (?:(?P<up>above|up|(?:more|higher|larger){_THAN})|(?P<down>below|down|(?:less|fewer|lower|smaller){_THAN}))(?: than| on)?_16(?P<base>V)"
    ),
    "change.amount_more_than": cue(
        rf"(?P<new>V)~40,? (?:and )?(?:is |are |was |were )?(?P<delta>N|B)_4(?:(?P<up>above|over|(?:more|higher|larger|dearer){_THAN})|(?P<down>below|short of|(?:less|fewer|lower|smaller|cheaper){_THAN}))(?: than)?_20(?P<base>V)"
    ),
    "change.amount_than_when": cue(
        r"(?P<new>V)~50,? (?P<delta>N|B) (?:(?P<up>more|higher|dearer|larger|longer)|(?P<down>less|fewer|lower|cheaper|smaller|shorter)) than_24,? when_24(?P<base>V)"
    ),
    "change.rate_than_when": cue(
        r"(?P<new>V)~50,? (?P<factor>P) (?:(?P<up>more|higher|dearer|larger|longer)|(?P<down>less|fewer|lower|cheaper|smaller|shorter)) than_24,? when_24(?P<base>V)"
    ),
    "change.multiple_span": cue(r"(?P<factor>X)^40, to_6(?P<new>N)_16\bfrom_10(?P<base>N)"),
    "change.first_second": cue(
        rf"\bfirst (?:quarter|half|month|week)?_24(?P<base>N)~24\bsecond_14(?P<new>N),? (?:or )?(?:an? |a )?{MOVE} of_4(?P<factor>P)"
    ),
    "change.against": cue(r"(?P<new>V)_24,? (?:against|compared (?:with|to)|versus|vs\.?)_24(?P<base>V)"),
    "change.deficit": cue(
        r"(?:collected|raised|took in|earned|received)_8(?P<base>N)~12(?:spent|paid out|paid)_8(?P<new>N)~12(?P<up>deficit|shortfall|loss) of_4(?P<delta>N)"
    ),
    "change.surplus": cue(
        r"(?:income|revenue|receipts|sales)_20(?P<new>N)~20(?:spending|expenses|costs|outlays)_14(?P<base>N)~30(?P<up>surplus|(?<!net )(?<!tax )(?<!pretax )(?<!operating )profit)_4(?P<delta>N)"
    ),
    # two rates by name (see ``changes/paces.py``)
    "pace.over": cue(
        r"(?P<x>[a-z' -]{0,60}?)(?P<delta>B) (?:(?P<up>faster|higher|quicker|above|ahead of|more)|(?P<down>slower|lower|below|behind|less))"
        r"(?: than| the| that of| those of){0,2} (?P<y>[a-z' -]{3,40})"
    ),
    "pace.outran": cue(
        r"(?P<x>[a-z' -]{0,60}?)(?:(?P<up>outpac(?:ed|ing)|outgrew|outstripp(?:ed|ing)|exceed(?:ed|ing))|(?P<down>lagg(?:ed|ing)(?: behind)?|trail(?:ed|ing)))"
        r" (?P<y>[a-z' -]{3,40}?) by (?:about )?(?P<delta>B)"
    ),
    "pace.plain": plain(r"\b(?:the|a|an|of|in|for|that|which|and|but|growth|increase|rise|rate|pace|was|were|is|grew|rose|has|had|by|it|this|year|its|their)\b"),
    "later.by_from": cue(rf"{MOVE}(?: by)?_10(?P<factor>P|X),?_8\bfrom_10(?P<base>N)"),
    "later.amount_from": cue(rf"{MOVE}(?: by)?_10(?P<delta>N),?_8\bfrom_10(?P<base>N)"),
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
    "subject": plain(
        r"([a-z][a-z'-]+(?: (?!alone|itself|ha[ds]|have|also|w[ea][rs]e?|is|are)[a-z'-]+){0,2})(?: (?:alone|itself|had|has|have|also|were|was|is|are|then|thus|again)){0,3}(?: by)?\W*$"
    ),
    "apart.gap": cue(r"(?P<new>V)~60(?P<base>V)~14(?:an? (?:gap|difference|margin|lead) of|(?:were|are) apart by|differ by)_4(?P<delta>V|B)"),
    "base.compared": cue(r"(?:compared (?:with|to)|versus|vs\.?|against)_12(?P<base>V)"),
    "base.had_been": cue(
        r"(?:a year earlier|the year before|(?:in )?the (?:previous|prior) (?:year|quarter|month)|in the same (?:period|months|quarter)[^,]{0,20}"
        r"|(?<![\ue001-\ue007] )(?:last year|in (?:19|20)\d\d)),? (?:(?P<subject>(?!and |but |while )[a-z ]{3,24}) )?(?:it was|was|were|it had been|had been|(?:it|they|he|she) had [a-z]+|stood at|totall?ed|came to|they were|there were)_8(?P<base>V)"
    ),
    "earlier_subject": plain(r"(?:last year|a year earlier),? $"),
    "points_back": plain(r"\b(?:it|figure|number|total|that|this)\b"),
    "grew": cue(
        rf"(?![^,;(]{{0,44}}\b(?:while|whereas) )[^,;(]{{0,44}}[,(]? ?(?:so (?!the number)[a-z' ]{{3,30}} )?(?:(?:which|that|and|an?|or|it|was|were|is|has|have|the|about|nearly|some|sharp|slight|further|steep|so) ){{0,4}}{MOVE}"
        r"(?: (?:by|of|about|nearly|some|roughly|around|more than|almost|over|a|an|another)){0,3} ?"
    ),
    "or_else": plain(r"(?![^,;(]{0,34}\b(?:while|whereas|but|though)\b)[^,;(]{0,34},? (?:or|by) (?:about |some |nearly )?"),
    "from_range": plain(r"^from\b"),
    "grew_open": plain(r"[^,;(]{0,34},? (?:or |and |for |that is |which is |this is )?(?:an? )?"),
    "grew_after": plain(
        r"[ -](?:year-on-year |annual |yearly |sharp )?(?:(?P<up>increase|rise|gain|jump|growth|surge|overrun)"
        r"|(?P<down>decline|drop|fall|decrease|reduction|cut|slump|dip|loss))\b"
    ),
    "either_way": plain(r"\bimprove(?:ment|d)\b|\bimproving\b|\bbetter\b|\bworse\b"),
    "to_level": plain(r"\bto\b"),
    "constant_prices": plain(
        r"constant prices|constant currenc|in real terms|inflation-adjusted|adjusted for inflation|like-for-like"
        r"|organic|same-store|comparable|underlying|seasonally"
    ),
    "constant_levels": plain(r"(?:constant|chained) (?:19|20)\d\d (?:prices|dollars|pounds|euros)|\bat (?:19|20)\d\d prices"),
    "restated": plain(r"restated|revised from|as revised"),
    # "… and raised council tax by": what it moved is named, and is not the level before
    "moves_another": plain(
        r"\b(?:rais(?:ed|ing|es)|cut(?:ting|s)?|increas(?:ed|ing|es)|reduc(?:ed|ing|es)|lower(?:ed|ing|s)|put up) (?!it\b|this\b|that\b|them\b|(?:the|its|their) (?:total|figure|number)\b)"
        r"(?:[a-z'-]+ ){1,4}by (?:about |nearly |some |around |up to )?$"
    ),
    "rank": plain(r"\brank(?:ed|s|ing|ings)?\b|\bplace in\b|\bseed"),
    "tenths": plain(r"\btenths?\b"),
    "ago": plain(r"\b(?:ago|earlier|before)\b|\b(?:previous|prior|last) year\b"),
    "of_whole": plain(r" ?of (?:the|its|their|all|some)? ?(?:[a-z]+ )?"),
    "grade": plain("grade|level|tier|class|band|rank|place|spot"),
    "finer": plain(r"\b(?:exchange rate|(?:to|against|per) the (?:us |american )?(?:dollar|euro|pound|yen)|accura|precision|resolution|latency|threshold|tolerance|node|response time|record time)"),
    # facts
    "lasting": plain(r"\b(?:(?:last|runn?|went on|stretch|spann?|continu)(?:s|ed|ing)?(?: for| over)?|ran(?: for)?|took|during the|over the|in the|for the|after(?: a)?|the) (?:full |whole |entire |some |about )?$"),
    "rate_retold": plain(r" (?:rise|increase|growth|gain|jump|fall|drop|decline|decrease)\b(?: in (?:the )?(?P<name>[a-z]{3,24})\b)?"),
    "rate_known": plain(r"\b(?:the|that|this) $"),
    "told_by": plain(
        r"\b(?:in (?:[a-z]+ ){0,2}(?:terms|dollars|euros|sterling|pounds|yuan|yen|currency)|by (?:value|volume|weight|number)|on an? [a-z-]+(?: [a-z-]+)? basis"
        r"|at (?:constant|current) (?:prices|exchange rates|currency)|excluding|stripping out|like-for-like|underlying|(?:seasonally )?adjusted)\b"
    ),
    "versions": plain(r"prelimin|provisional|revis|planned|target|forecast|expected|budgeted|real terms|adjusted|estimate"),
}
