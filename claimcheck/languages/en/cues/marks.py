"""English words that give a figure its part in a change: by how much, from what, to what (see ``relations/changes/marks.py``).

Each is matched against the words right before or right after one figure, in lower case. ``mark.subject`` is what may
stand before a verb of change without naming another subject.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain

_TIME = r" (?:(?:the|a|an|this|that|same|past|last|first|next|previous|whole|full|coming) ){0,2}(?:[a-z-]+ )?(?:hours?|days?|weeks?|months?|quarters?|years?|periods?|decades?|seasons?|half|summer|winter|spring|autumn)\b"
_ABOUT = r"(?:(?:by|of|about|some|nearly|roughly|around|almost|just|over|more than|another|an?|only|further|as much as|was|is|were) ){0,3}"
_UP = (
    r"rose|risen|rising|rises?|grew|grown|growing|grows?|climb(?:s|ed|ing)?|increas(?:e|es|ed|ing)|up|jump(?:s|ed|ing)?|surged?"
    r"|gain(?:s|ed)?|growth|expanded|advanced|soared|widened|added|swelled|leapt|raised|lift(?:s|ed)?|boosted|higher|overrun|additions?|advance|hike|uplift|upturn"
)
_DOWN = (
    r"fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|down|slip(?:s|ped)?|shr(?:ank|unk|inks?)"
    r"|lost|loss|saving|reduction|dwindled|shed|trimmed|slashed|retreated|sank|sunk|plunged?|tumbled?|eas(?:ed|es)|cut|reduced?|narrowed|dipped|dip|lower|lowered|slid|slump(?:ed)?|contracted|contraction|erosion|downturn"
)
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_UNIT = r"(?:years?|months?|weeks?|quarters?|decades?|seasons?|days?)"
_PAST = rf"(?:{_COUNT} {_UNIT} (?:ago|earlier|before|previously|back)|last (?:year|month|week|quarter|season|summer|winter|spring|autumn|fall)|the (?:year|month|week|quarter|season|summer|winter|spring|autumn|fall) (?:before|earlier)|the (?:previous|prior|preceding) (?:year|month|week|quarter|season))"
_WORD = r"[a-z][a-z'-]*"
# "in the same three months of 2024", "at this date last year", "the previous week's count", "twelve months ago"
_THEN = (
    rf"(?:{_PAST}|(?:at|in|on|by|for)? ?(?:this|the same|that|the corresponding) (?:{_WORD} ){{1,2}}?(?:of |in |a )?(?:last year|the year before|the previous year|year (?:ago|earlier)|(?:19|20)\d\d))"
)
# "(2023/24: £7.85m)", "(Q3 2024: 1.2 million)", "(H1 FY24: £789m)", "(31 March '24: 12,400)", "(previous year 840)"
_ASIDE = (
    rf"\((?:(?:in |for |at )?(?:{_PAST}|(?:(?:{_WORD}|q[1-4]|h[12]|[1-4]q|[12]h|\d{{1,2}}) ){{0,4}}(?:(?:fy ?)?(?:19|20)\d\d|(?:fy ?|['’]|[1-4]q|[12]h)\d\d)(?:[/–-]\d\d(?:\d\d)?)?)(?:'s)?|prior (?:year|period)|(?:the )?(?:year|quarter|month|season) before|previous(?:ly)?|was|from|up from|down from)(?::|,| at| was)? ?$"
)
# "£820,000 from individuals, £610,000 in grants" and "From a pool of 1,500 tickets, 420 …" say where amounts come from
_NO_BASE = (
    r"(?!from (?![^,]*\b(?:years?|months?|weeks?|quarter|season|ago|earlier|before|previous|last|record|peak|low|high|[12]\d\d\d)\b)[^,]{2,60}, ?$)"
    r"(?!^from (?:an?|the) (?!(?:[a-z]+ )?(?:base|peak|high|low|record|level|start|average|rate|depth|trough)\b)(?:[a-z]+ ){1,3}of $)"
)
_STOOD = (
    r"(?:was|were|(?:had|has) been|stood at|totall?ed|came to|counted|numbered|brought(?: in)?|reached|recorded|took in"
    r"|had (?:stood at|come to|numbered|totall?ed|reached|counted)|had|cost|sold for|fetched|paid)"
)

MARKS: Mapping[str, Cue] = {
    "mark.base_before": plain(
        rf"{_ASIDE}|(?<!those )(?<!ranging )(?<!ranged )(?<!varying )\b(?!from (?:[a-z0-9]+ ){{1,4}}?(?:it|they|this|(?:the|its|their|an?) [a-z]+) (?:has|have|is|are|will|costs?|stands?|becomes?|pays?)\b)(?!than ever\b){_NO_BASE}(?:from|than|against|versus|vs\.?|compared (?:with|to)|compares (?:with|to)|below the|above the|short of)(?: (?!(?:to|which|who|whom|whose|and|but)\b){_WORD}| \d{{1,4}}|, (?:when|or|then|a|the|about)\b){{0,7}},? ?\(?$"
        rf"|^(?!,? (?:those|that|the (?:one|ones))\b),?(?: {_WORD}){{0,4}} on the(?: (?!(?:to|which|who|whom|whose|and|but|remaining|other|have|has|had|are|were|is|was)\b){_WORD}| \d{{1,4}}){{0,5}} \(?$"
        rf"|\b(?:last (?:year|month|week|quarter|season|summer)|{_PAST}),? (?!when (?!(?:it|they|there|he|she|we|the|its|their|only|just)\b))(?:(?!and\b|but\b|while\b){_WORD} ){{1,4}}$"
        r"|\bin (?:19|20)\d\d, when (?:[a-z]+ ){0,4}$"
        r"|\b(?:having been|had been|used to be|beating|surpassing|topping|exceeding|missing)(?: (?:the|its|about|worth|just|some|only)){0,2} $"
        rf"|(?:^|[;,(:] ?|\b(?:and|but|while) ){_THEN}(?:'s)?,? (?:{_WORD} ){{0,4}}?(?:only |just |about )?{_STOOD} (?:only |just |about |some )?$"
        rf"|(?:[;,(] ?){_PAST}: ?$|\b(?:exceed(?:s|ed|ing)?|beat|topp(?:ed|ing)|surpass(?:ed|es)) (?:{_WORD} ){{0,6}}?[a-z']+,? $"
        r"|\b(?:previous|old|former|earlier) (?:best|record|high|peak|low|mark|maximum)(?:,| was| of| stood at)? (?:about |some |only )?$"
        rf"|\b(?:instead of|rather than|as opposed to|in place of) (?:{_WORD} ){{0,4}}$"
        r"|\bused to (?:pay|cost|charge|earn|sell for|take|employ|carry|sell|make|produce|get) (?:about |some |only )?$|\bhaving (?:stood at|totall?ed) $"
        rf"|\b(?:than|with|to|from|against) {_PAST}(?:'s)?,? ?\($|(?:^|[;,] )(?:in |during )?{_THEN}, (?:about |some |only |just )?$"
        r"|\b(?:a|the) (?:year|month|week|quarter|season) (?:earlier|before|ago),? (?:(?!and\b|but\b|while\b)[a-z]+ ){0,4}(?:was|were|had been|stood at|totall?ed|came to|counted) $"
        rf"|\b(?:since|in|on) {_WORD}(?: {_WORD}| \d{{1,2}}| 20\d\d){{0,2}}, when (?:it|they|there|(?:the|its|their) [a-z]+) {_STOOD} (?:only |just |about )?$"
        rf"|\b(?:in excess of|shy of|clear of|over and above) (?:the |its |their |last ){{1,2}}(?:{_WORD} ){{0,5}}$"
    ),
    # right behind a change: "a growth of 7.5 per cent over the 72.95 handled in 2023-24"
    "mark.over": plain(rf"(?: [a-z-]+)?,? (?:over|on|above|below|against) (?:the|its|their|last year's|an?)(?: {_WORD}){{0,4}} ?$"),
    "mark.dated": plain(r" last (?:year|month|quarter|season|week|summer|winter|spring|autumn)\b"),
    "mark.of_now": plain(r"\b(?:this|now|today|currently|so far|compared|against|than|before|previous|earlier|ago|rose|fell|up|down|more|fewer|less)\b"),
    "mark.from_so_many": plain(r" from (?:the |its |their |only |just )?"),
    "mark.base_after": plain(
        r"(?: [a-z-]+){0,2}? (?:of |in )?(?:(?:the )?(?:year|month|week|quarter|season|day) (?:before|earlier)|a (?:year|month|week|decade|quarter) (?:ago|earlier|before)"
        r"|last (?:year|month|quarter|season|summer)|the (?:previous|prior|preceding) (?:(?:twelve|six|three|fiscal|financial) )?(?:year|month|quarter|week|season|period|term|half|decade)s?)"
        rf"|\)?(?: [a-z-]+){{0,2}}? (?:on|in|at|during|for|over) (?:the same|the corresponding|this|that) (?:{_WORD} ){{1,3}}?(?:of )?(?:last year|the previous year|a year earlier)"
        r"|(?: [a-z-]+){0,2}? (?:at|from|since) the (?:start|beginning|outset|opening) of (?:the|this|last|its|their) [a-z]"
    ),
    "mark.change_before": plain(
        rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})) {_ABOUT}$|\b(?P<by>by|gap of|difference of|improvement of|change of) (?:about |some |nearly |roughly )?$"
        r"|\b(?:(?P<up2>dearer|longer|larger|heavier|taller)|(?P<down2>cheaper|shorter|lighter)) by (?:about |some |nearly )?$"
        r"|\bthe (?:(?P<up3>increase|rise|gain|growth|jump)|(?P<down3>decrease|fall|drop|decline|reduction|shortfall|loss)),? (?:of |was |about |some |nearly ){0,2}$"
    ),
    "mark.change_after": plain(
        r", (?:(?P<up3>more|higher|larger|greater)|(?P<down3>less|fewer|lower|smaller)),? than\b|(?: [a-z]+){0,1}?[ -](?:(?P<up>more|higher|larger|bigger|greater|above|dearer|longer|increase|rise|gain|jump|growth)"
        r"|(?P<down>less|fewer|lower|smaller|below|cheaper|shorter|decline|drop|fall|decrease|reduction|cut|short of|shy of))\b"
        r"|(?: [a-z]+){0,1}? (?:(?P<up2>in excess of|over and above|clear of|was added|were added|has been added|have been added|was gained|were gained)|(?P<down2>was lost|were lost|was withdrawn|were withdrawn|was shed|were shed|was drawn down|were removed|was removed))\b"
    ),
    # behind an amount: a rate in brackets tells the same change
    "mark.bracket": plain(r" ?\((?:or |by |about |up |down |some |nearly |roughly |i\.?e\.?,? ){0,2}"),
    "mark.then": plain(rf"(?:^|[;,(:] ?)(?:and |but |while |whereas )?(?:when [^;]{{4,60}}? in (?:19|20)\d\d|(?:in|as of|at the end of|back in) (?:[a-z]+ )?(?:19|20)\d\d|{_THEN}),? (?P<subject>(?:{_WORD} ){{0,4}}?){_STOOD} (?:only |just |about |some )?$"),
    "mark.plain": plain(r"\b(?:the|it|they|there|this|that|its|their|figure|number|count|total|proportion|share|rate|sum|tally|only|just|about|quarter|month|year) ?"),
    "mark.since": plain(r"\b(?:the (?:increase|rise|gain|growth|jump|fall|drop|decline|decrease|difference|improvement|change)|which means|so|thus|therefore|this (?:year|season|time|week|month)|has (?:since|now)|since then) "),
    # a level that a span of time opens with, and one that it ends with
    "mark.opens": plain(
        rf"\b(?:start|beg[aiu]n|open|enter)(?:ed|ning|ing|s)? (?:the|last|this|its) {_UNIT} (?:at|with|on) (?:about |only |just |some )?$"
        rf"|\bat the (?:start|beginning|outset) of (?:the|last|this|its) {_UNIT},? (?:{_WORD} ){{0,4}}{_STOOD} (?:about |only |just |some )?$"
        rf"|\b(?:stood at|numbered|totall?ed) (?:about |only |just |some )?$"
    ),
    "mark.ends": plain(
        rf"\b(?:clos|end|finish)(?:ed|es|ing|s)(?: (?:it|the|this|last|its|{_UNIT}|with|at|on|period)){{1,4}} (?:about |only |just |some )?$"
        rf"|\b(?:at|by) (?:the|its) end(?: of (?:the|last|this|its) {_UNIT})?,? (?:{_WORD} ){{0,4}}{_STOOD} (?:about |only |just |some )?$"
    ),
    # a level beside the one it is held against, and which of the two is more
    "mark.beside": plain(
        rf"\b(?:(?P<up>above|exceed(?:s|ed|ing)|surpass(?:es|ed|ing)|topp(?:ed|ing)|(?:higher|more|greater|larger) than|up from|up on|in excess of)"
        rf"|(?P<down>below|(?:lower|less|fewer|smaller) than|short of|down from|down on|shy of)) (?:the |its |their |last |{_THEN}(?:'s|’s)? ){{1,2}}(?:{_WORD} ){{0,4}}$"
    ),
    "mark.moves": plain(r"\bwill (?:then |soon |now )?(?:cost|be|become|pay|get|total|reach|stand at|(?:rise|go up|fall|drop|go down|increase) to) (?:about |some )?$"),
    "mark.noun": plain(
        r"(?:^|[,;(] ?|\band |\bor |\bso )(?:which |that |this )?(?:is |was |were |are |for |making |giving |with |marking |representing |posting |showing |recording |registering |reflecting |equal to |equivalent to )?(?:an? )(?:[a-z-]+ ){0,2}[a-z]+ "
        rf"{_ABOUT}$|(?:^|[,;(] ?)(?:or |and |which |that |this )?(?:is |was |were |are )?(?:up|down|by|(?:dearer|cheaper|longer|shorter|larger|heavier|lighter) by) {_ABOUT}$"
    ),
    "mark.chain": plain(r"[^,;:]{0,24},? (?:or|and|by|or by|an?|very nearly|nearly|some|about|roughly) (?:about |nearly |some |roughly )?$"),
    "mark.chained": plain(rf"(?: {_WORD})?(?:,? or|,? that is|,| ?\(|(?: {_WORD})? (?:out )?of) ?(?:the |about |some |nearly |a total of ){{0,2}}"),
    "mark.since_when": plain(r"\b(?:year[- ]on[- ]year|month[- ]on[- ]month|quarter[- ]on[- ]quarter|from (?:a|the) (?:year|month|quarter)|on the (?:year|month|quarter))\b"),
    "mark.opened": plain(r"(?: [a-z]+){0,2} ?\("),
    "mark.out_of": plain(r" (?:out )?of (?:the |a total of )?"),
    # another clause with a verb of its own: "so the trust is 2.4 worse off, though the gap has narrowed from 19.7"
    "mark.turn": plain(rf"[,;] (?:though|although|while|whereas|but|yet|even though) (?:{_WORD} ){{1,6}}(?:{_UP}|{_DOWN})\b[^,;]{{0,24}}$"),
    "mark.unnamed": plain(
        rf"\W*(?:(?:in |for |at )?(?:the same [a-z]+(?: of \d{{4}})?|{_PAST}|\d{{4}}),? )?(?:(?:it|they|that|this|there|the (?:figure|number|total|rate|sum|count|share|tally))"
        r"(?: itself)? ?)?(?:(?:was|were|is|had been|stood at|totall?ed|came to|counted|worth|only|just|about|some) ){0,4}"
    ),
    "mark.now": plain(r"\b(?:now|today|currently|this (?:year|month|week|quarter|season)|at present|so far)\b[^,;]{0,20}$"),
    "mark.when": plain(rf"\W*(?:while |but |and )?(?:in|for|at) (?:the )?(?:{_WORD} ){{0,3}}(?:of )?\d{{4}},? (?:it |they |the (?:figure|number|total) )?(?:was|were|had been|stood at|totall?ed) (?:just |only |about )?"),
    "mark.part": plain(r"\b(?:most|half|part|some|much|all|one|bulk|majority|share) of (?:it|them|which|that|this|these|those)\b|\bincluding\b"),
    "mark.part_after": plain(r" (?:[a-z]+ )?of (?:them|these|those|whom|which)\b"),
    "mark.hoped": plain(r"(?: [a-z]+){0,4}? (?:seen|expected|forecast|predicted|estimated|pencilled|analysts?|economists?)\b"),
    "mark.aside_change": plain(r", (?:which|who|that) (?:has|have|had)(?: [a-z]+){1,3}? (?:by )?(?:about |roughly |some |nearly |more than |almost )?$"),
    "mark.aside_ends": plain(r"(?! (?:to|from)\b)[^,;:.]{0,60}, (?!to\b|from\b|up\b|down\b|or\b|and\b|which\b|against\b|compared\b)[a-z]"),
    "mark.other": plain(r"[,;]? and [\ue001-\ue007] (?:fewer|more|less) (?!than\b)[a-z]"),
    "mark.plan": plain(
        r" (?:more|less|fewer|higher|lower|larger|smaller|better|worse|above|below|beyond|over|under|short of|ahead of|up on)(?: than)?"
        r"(?: (?:what|the|its|their|our|we|they|it|he|she|had|has|was|were|been|dared|to|be|originally|first|initial|anyone)){0,6}"
        r" (?:plan(?:ned)?|hoped?|expect(?:ed|ations?)|budget(?:ed)?|forecasts?|targets?|targeted|predicted|projected|feared|dreamt|estimated?)\b"
    ),
    "mark.every": plain(r"\b(?:(?:for|of|in|out of) every|(?:a|one|two|three|four|five) (?:[a-z]+ ){0,2}(?:per|for each|in)) (?:about )?$"),
    "mark.and": plain(r",? and (?:about |some )?|, "),
    "mark.back": plain(
        r"(?:an?|the) (?:further )?(?:gain|rise|increase|jump|fall|drop|decline|decrease|loss|reduction|difference) of |\W*(?:that|this|it|which)(?:[ '’]s| is| was)? (?:down |up )?(?=$|[\ue001-\ue007]|an? |about |some |nearly )|\W*(?:that|this|it|which) (?:is|was|represents?|represented|amounts? to|amounted to|marks?|marked|means?|meant"
        r"|works? out (?:at|as|to)|equals|makes?|made|corresponds to) "
    ),
    "mark.apart": plain(r"(?:\ban? (?:[a-z-]+ ){0,2}(?:gap|difference|lead) of|\b(?:gap|difference|lead) (?:was|is)) (?:about |only |just )?$|\b(?:won|lost|ahead|leads|apart) by (?:about |only |just )?$"),
    "mark.score": plain(r" (?:[a-z]+ )?to $"),  # "won by 63,000 to 42,000": two levels
    # what is told by its size, or whose number runs against the word (see ``changes/sized.py``)
    "both.by": plain(
        r"\b(?:(?:ris|grow|fall|shrink|increas|decreas|climb|drop|declin|go|com|mov|swell|expand|contract|widen|narrow)[a-z]*|r[oi]sen?|rose|grown?|grew|fell|fallen|shrank|shrunk|went|gone|came|up|down)(?: (?:up|down))? by (?:another )?$"
    ),
    "both.joined": plain(r",? so (?:[a-z-]+ ){1,4}|; (?:the (?:number|total|figure|sum|amount)|it|they|that) |\b(?:and|but|which) (?:it |they )?(?:has|have|had|is|was|will) "),
    "both.or": plain(r",? (?:or|i\.e\.|that is|equal to) | \("),
    "both.closed": plain(r"\)?(?: (?:since|so far|this year|in all|within|over|on the)\b[^,;.\ue001-\ue007]*)?(?:[.;,]|$)"),
    "sized.rate": plain(r"\b(?:growth|rate|pace|decline|fall|drop|decrease|increase|rise|gain|inflation)\b"),
    "sized.of": plain(r"\b(?:than|from|on|below|above|against) (?:the |last |its )?(?:[a-z'’]+ ){0,3}$"),
    "sized.aside": plain(r",? ?\((?:[a-z]+:? ){1,4}$|,? (?:from|against|after|compared with|down from|up from) (?:[a-z'’]+ ){0,4}$"),
    "sized.rank": plain(r"\b(?:(?P<up>moved up|climb(?:ed|s|ing)?|up|rose|risen|rising|gain(?:ed|ing|s)?|improv(?:ed|ing|ement)|ahead|advanc(?:ed|ing))|(?P<down>fell|fall(?:en|ing|s)?|drop(?:ped|ping)?|down|slip(?:ped|ping)?|los(?:t|ing)|slid|sank|back)) (?:by |of |some |about ){0,2}$"),
    "sized.from": plain(r"\bfrom (?:[a-z'’]+ ){0,3}$"),
    "sized.places": plain("place|spot|position|rung|rank"),
    "sized.than": plain(r" (?:[a-z]+ ){0,2}(?:than|from|on) (?:the |last )?(?:[a-z'’]+ ){0,3}"),
    "sized.loss": plain(r"\b(?:loss|losses|outflow|deficit|shortfall|gap) (?:[a-z]+ ){0,3}$"),
    # "3,6% or $5.74 billion more than": what stands behind the second is said of both
    "mark.or": plain(r" ?(?:,? or|,? that is|,? equal to) (?:some |about |nearly )?"),
    "mark.to": plain(r"(?:\bto(?: reach| make| a total of| stand at| total)?|\b(?:reaching|making|(?:tak|bring|lift|push|putt)ing (?:it|them|(?:the|its|their) [a-z]+(?: [a-z]+)?) to)|\b(?:higher|lower|up|down|more|less|fewer|shorter|longer|larger|smaller|stands?|standing|stood|now),? at) (?:about |nearly |some |only |just |a record |almost |around |over |under )?$"),
    # behind a distance: what it and the level before it come to; and what goes on a list of two
    "added_up": plain(r"\b(?:so|thus|hence|together|altogether|in all|in total|total|making|giving|bringing|putting|which (?:makes|gives|brings|puts))\b"),
    "listed_on": plain(r"\band (?:(?:in|at|for|by|of|to|the|a|some|about|its|their|those|that|only) |[a-z'’-]+ ){0,3}$"),
    "mark.because": plain(
        r"\b(?:because(?! (?:it|they|this|that)\b)|owing to|due to|thanks to|now that|on account of|in response to)(?: of)? (?:the|its|their|his|her|an?|[a-z]+) "
        r"|\b(?:after|since|once|when) (?:the|its|their|his|her|an?) (?:[a-z-]+ ){1,6}?(?:was|were|is|are|had|has|have|went|came|rose|fell) "
    ),
    "mark.stood_then": plain(
        r"(?:\b(?:19|20)\d\d|\b(?:last|previous) [a-z]+|\bago|\bearlier|\bbefore)(?: [a-z]+)?, when (?:it|they|there|(?:the|its|their) (?:[a-z-]+ ){1,3}?) ?"
        r"(?:had )?(?:stood|was|were|been)(?: still| only)? at (?:about |some |only |just )?$"
    ),
    "mark.over_another": plain(r" in excess of (?!(?:the |its |their )?(?:previous|prior|last|year|same|earlier|that|those)\b)"),
    "mark.itself_more": plain(r",?(?: or [\ue001-\ue007],?)? (?:more|fewer|less|higher|lower|larger|smaller) than\b"),
    "mark.bound": plain(
        r" (?:above|below|over|under|short of|beyond|outside|shy of|from) (?:the|its|their|a) (?:[a-z-]+ ){0,3}?(?P<of>bound|limit|target|ceiling|floor|threshold|goal|cap|aim|median|norm|maximum|minimum|band)\b"
    ),
    "mark.own_subject": plain(
        r"(?:,| and| while| but) (?:the |its |their )?[a-z][a-z' -]{2,60} (?:has|have|had) (?:also |more than |nearly |almost |roughly ){0,2}$"
    ),
    "mark.of_from": plain(r"\b(?:of|los[et]s?|lost|gain(?:s|ed)?|add(?:s|ed)?|sav(?:es|ed)|shed|kill(?:s|ed)) from $"),
    "mark.led_to": plain(r" to (?:about |nearly |some |only |just |almost |around |over |under |a |the ){0,2}"),
    "mark.same_subject": plain(
        r"(?:^|, |\band )(?:(?:will|would|has|have|had) )?(?:rise|rises|rose|fall|falls|fell|go(?:es)? (?:up|down)|went (?:up|down)|increase[sd]?) (?:by )?$"
    ),
    # what a finding about a direction shows; "gap" tells it by the name of what is left between two amounts
    "mark.record": plain(r"\b(?:previous|earlier|old|last|past|prior|existing|all-time) (?:best|record|high|peak|low|worst|mark)\b[^;]*$"),
    "mark.own_verb": plain(
        r"[,;] (?:(?:and|but|while|as|so that|with) )?(?!(?:and|then|it|they|which)\b)(?:[a-z'’-]+ ){1,8}"
        r"(?:rose|fell|grew|climbed|dropped|increased|declined|decreased|widened|narrowed|slipped|jumped|gained|lost|edged|eased|surged|plunged|dipped|improved|shrank|recovered|rebounded|advanced|retreated|doubled|tripled|halved)\b"
    ),
    "mark.led_from": plain(r"\bfrom (?:about |nearly |some |only |just |almost |around |over |under |a |the ){0,2}$"),
    "mark.than_and": plain(r"\bthan\b[^;.]{2,48}?\b(?:but|yet|though|although) (?:[a-z]+ ){0,3}?(?:short of|below|above|under|over|behind|ahead of|off)\b"),
    "mark.other_unit": plain(r" (?!(?:points?|more|fewer|less|higher|lower|up|down|per|an?)\b)[a-zà-ÿ]{2,12} (?:from|to|against)\b"),
    "mark.faster": plain(r",? (?:(?P<down>faster|quicker|sooner|earlier|shorter)|(?P<up>slower|longer|later))\b"),
    "noun_of_way": plain(r"(?:growth|increase|rise|gain|decline|decrease|fall|drop)\b"),
    "verb_of_way": plain(
        r"\b(?:(?P<up>rais(?:ed|es|ing)|lift(?:ed|s|ing)|upgrad(?:ed|es|ing)|hik(?:ed|es|ing)|revised up)|(?P<down>lower(?:ed|s|ing)|cut|cuts|cutting|trim(?:med|s|ming)|downgrad(?:ed|es|ing)|slash(?:ed|es|ing)|revised down))\b"
    ),
    "as_much_again": plain(r" as [a-z]+(?: [a-z]+)? again\b"),
    "lies_apart": plain(r"(?: [a-z]+)? (?:behind|ahead of|short of|clear of|adrift of|shy of)\b"),
    "no_list": plain(r"\bfollowed by\b"),
    "no_list_before": plain(r"\bof the last$"),
    "of_mean": plain(r" of (?:the |its |their )?(?:average|mean)\b"),
    "mean_word": plain(r"\b(?:average|mean)\b"),
    # words that hold two levels against each other, and what stands for a level told before
    "mark.it": plain(r"^(?:it|that|this|they|these|those|which|he|she|we|the (?:figure|number|total|sum|amount|count|level|rate))\b|\b(?:figure|number|total|sum|amount|count|level|price|value|output|size)s?$"),
    "mark.held": plain(
        r"\b(?:than|against|versus|vs\.?|compared|as opposed to|from|then|once|previously|formerly|originally|initially|used to|had been|had stood|earlier|ago|before|previous|prior|preceding|former|old|last"
        r"|budget(?:ed)?|target|goal|plan(?:ned)?|expected|forecast|projected|estimate|limit|ceiling|cap|floor|threshold|record|average|normal|usual|median|typical|benchmark|rival|whereas|while"
        r"|beside|alongside|now|today|currently|so far|since|this (?:year|week|month|season|time)|began|started|opened|entered|in (?:19|20)\d\d|by|until|up to|beat(?:ing)?|outstrip(?:s|ped|ping)?|undercut(?:s|ting)?"
        r"|trail(?:s|ed|ing)?|lag(?:s|ged|ging)?|ahead of|behind|over|above|below|under|cheapest|dearest|cheaper|rose|risen|fell|fallen|grew|grown|climbed|dropped|came down|gone up|went up|increase to|recovered|slipped)\b"
    ),
    "mark.way": plain(
        rf"\b(?:(?P<up>{_UP}|increases|more|larger|bigger|greater|above|dearer|longer|rising|rise|over(?!{_TIME})|taller|heavier)"
        rf"|(?P<down>{_DOWN}|less|fewer|smaller|below|cheaper|shorter|falling|declining|under|lighter)"
        r"|(?P<gap>surplus|deficit|shortfall|profit|in the (?:red|black)))\b"
    ),
    "mark.at_level": plain(r"^,? (?:to stand |standing )?at (?:just |only |about |some )?$"),
    # "those reporting falling prices went from 4 to 11": the word that tells a way is said of something else
    "mark.no_way": plain(r"^[a-z]+(?:ing|ed|en) (?:[a-z'’-]+ ){1,3}?(?:went|gone|goes|moved|moves|changed|shifted|swung|passed|came|swings|shifts) from\b"),
    "mark.past": plain(_PAST),
    "mark.thus": plain(r"\b(?:so|thus|therefore|hence|accordingly|the (?:increase|rise|gain|growth|jump|decrease|fall|drop|decline|reduction|loss)) "),
    "mark.so": plain(r"\bso (?!the number)"),
}
PAIRS: Mapping[str, Cue] = {
    "pair.share_after": plain(
        rf"(?: {_WORD}){{0,4}},? ?(?:or|that is|which is|equal to|\(|a share of|accounting for|representing|making up|,)?"
        r" ?(?:about |some |nearly |roughly |around |almost |only )?"
    ),
    "pair.share_first": plain(
        rf"(?: of(?: {_WORD}){{1,4}}| {_WORD})?,? ?(?:\(| or |or |, )(?:about |some |nearly |roughly )?"
    ),
    "pair.shares_list": plain(r"\b(?:which is|which are|or|that is|accounting for|making|representing|make up|respectively)\b"),
}
