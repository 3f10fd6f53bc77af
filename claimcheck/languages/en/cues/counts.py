"""English cues of announced counts with their lists, and tables (see ``languages/templates.py``)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...templates import Cue, cue, plain

_DAY = r"(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, (?:19|20)\d\d)?|(?:19|20)\d\d)"
_MONTH = r"(?:(?:early |mid-|late )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: (?:19|20)\d\d)?)"
# "goalkeeper Sam Ortiz": what somebody is, and the name
_TITLED = r"(?:(?!(?:to|for|from|in|on|at|by|with|of|who|that|which|said|and|is|was|were|has|had) )(?![a-z-]+(?:ing|ed) )[a-z][a-z-]* ){1,3}(?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){0,3}"
CUES: Mapping[str, Cue] = {
    # counts
    "list_intro": plain(
        r"[a-z' -]{0,40}?(?:: ?| - | – | — |, namely | \()(?=(?:the )?[\"“‘]?[A-Za-z])|,? (?:devoted|dedicated|given over|assigned) to (?=[a-z])|(?: of the [a-z ]{3,30})?,? (?:named(?: as)?|identified as|called|covering) (?=(?:the )?[A-Z])|[a-z' -]{0,30}, (?=(?:the )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}(?:, | and ))"
        rf"|[a-z' -]{{0,30}}, (?={_TITLED}(?:, {_TITLED}){{0,8}},? and {_TITLED}(?:[,.;)]|$| (?:were|was|are|is|have|has|had|will|would|can)\b))"
    ),
    "definite": plain(r"\b(?:the|its|their|his|her|our|these)(?: [a-z]+)? $", re.I),
    "list_intro_named": plain(r"[a-z' -]{0,40}?(?:, [^,.;:]{3,50},)? (?:are|were) (?=(?:the )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3}(?:, | and ))"),
    "purposes_intro": plain(r"[a-z ]{0,40}? (?:are|were|will be|remain):? (?=to [a-z])"),
    "purpose": plain(r"(?:^|, |; |,? and |; and )to (?=[a-z])"),
    "list_lead": plain(
        r"\A(?:in|on|at|for|during|by|since|from|over|after) (?:[^,]{0,20}\d[^,]{0,10}|(?:the |that |this |last )[a-z ]{0,12}(?:year|quarter|month|half|week|season)), ",
        re.I,
    ),
    "item_new": plain(r"(?!(?:the |a |an )?[A-Z])"),
    "list_aside": plain(r",? (?:since|until|from|in) (?:19|20)\d\d(?=,)|, (?:since|until|from|in) (?:19|20)\d\d,|, [1-9]\d(?=,| and |[.;)]|$)"),
    "list_of_dates": plain(rf"(?:,? (?:held|staged|taken|taking place|scheduled|set|due|planned|fixed|published|issued|recorded) (?:for|on) |, (?:(?:on|in) )?|: )(?P<items>(?:on )?{_DAY}(?:, (?:on )?{_DAY}){{0,8}},? and (?:on )?{_DAY}|(?<=, in ){_MONTH}(?:, (?:in )?{_MONTH}){{0,8}},? and (?:in )?{_MONTH})(?=[,.;)]|$)"),
    "listed_date": plain(rf"{_DAY}|{_MONTH}"),
    "list_more": plain("(?!)"),
    "meant_for": plain(r"\b(?:for|serves|serving|per|of) $"),
    "before_bullets": plain(r"[a-z ,'-]{0,60}:"),
    "item_mark": plain(r"[Ff]irst(?:ly)?\b|\(?[1ia][.)] "),
    "points": plain(r"(?:argument|tenet|pillar|principle|theme|issue|thing|area|front|message|option|reform|idea|concern|benefit|rule|action|fact|conclusion|purpose|requirement|criteri|challenge|threat|risk|advantage|element|commitment|pledge|recommendation|reason|goal|step|point|proposal|measure|priority|task|demand|condition|problem|aim|question|change|objective|finding|lesson|factor|cause|promise|way)"),
    "marks_intro": plain(r"[a-z ,'-]{0,60}[.:;—–-]{0,2} ?(?=First\b|first,|\(?1[.)] )"),
    "marks": plain(
        r"(?<![a-z] )\b(?:(?P<k1>[Ff]irst)|(?P<k2>[Ss]econd)|(?P<k3>[Tt]hird)|(?P<k4>[Ff]ourth)|(?P<k5>[Ff]ifth)|(?P<k6>[Ss]ixth)|(?P<k7>[Ss]eventh))(?:ly)?,"
    ),
    "marks_more": plain(r"\b(?:[Ff]inally|[Ll]astly|[Ll]ast|[Aa]lso|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh)\b"),
    "list_pair": plain(rf"(?:the )?[A-Z][\w.' -]{{1,40}} and (?:the )?[A-Z][\w.' -]{{1,40}}|{_TITLED} and {_TITLED}"),
    "counted_noun": plain(r"(?: [a-z-]+){0,3} [a-z-]{2,}[^s\W]s(?=[ ,:(])"),
    "figured_intro": plain(r"[a-z '-]{0,40}?(?:: ?| - | – | — | (?:went to|are|were|comprise|comprised|came from) )"),
    # what each of so many brought, and nothing else: "four players left for fees of £7m, £5m and £3m"
    "priced.opens": plain(
        r"(?: (?:were|was|are|have been|had been))? (?:sold|left|auctioned|let|rented|traded|changed hands|went|moved|acquired|bought|hired|snapped up)"
        r"(?:,? (?:(?:last|this) (?:year|summer|winter|spring|autumn|season|month|week|january)|in (?:january|february|march|april|may|june|july|august|september|october|november|december)))?"
        r"(?: at auction)?,? (?:for|at)(?: (?:transfer )?(?:fees|prices|sums|rents) of)? |(?: [a-z]+)? (?:fetched|measured|weighed|registered magnitudes of|were|are)(?: magnitudes of)? "
    ),
    "priced.joint": plain(r", |,? and "),
    "priced.last": plain(r",? and "),
    "priced.closed": plain(r"[.;)]|$|, (?:a|altogether|making|for a|in all|or|which|while|but)\b|;"),
    "priced.apart": plain(r"\b(?:respectively|each|apiece|both|between them|of which|including|in (?:19|20)\d\d,? (?:and )?(?:19|20)\d\d)\b"),
    "figured_split": plain(r"[,;] (?:and )?"),
    "figured_coarse": plain(r"; (?:and )?"),
    "figured_closing": plain("and $"),
    "figured_shared": plain(r"\b(?:each|apiece|both|of which|of them)\b"),
    "list_numbered": plain("(?!)"),
    "list_headed": plain("(?!)"),
    "list_comma_or_clause": plain(", "),
    "list_mark": plain(r"[, ]"),
    "list_colon": plain(r": ?"),
    "list_comma": plain(r", (?:and |or )?|; (?:and )?"),
    "list_taken_of": plain(r" (?:out )?of (?:the |its |their |our |all |these |those |a total of )(?:[a-z]+ )?"),
    "list_last": plain(r"(?<=[\w)%\"”’]) {1,2}(?:and|or|&) {1,2}(?=[\w\"“‘'$£€])"),
    "list_end": plain(
        r"(?<!\b[A-Z])(?<!\b[JS]r)(?<!\bSt)(?<!\b[DM]r)(?<!\bMrs)\.|[;:)]| - | – | — |, (?=(?:which|who|where|each|all|both|while|as|with|but|said|were|was|are|is|have|has|will|for|shared|can|in|at|on|to|by|treated|from|opens?|closes?|starts?|begins?|runs?|costs?|[a-z]+ed)\b)|(?= (?:were|was|are|is|have|has|will|would|can|to be|reopened|closed|opened)\b)"
    ),
    "list_open": plain(r"\b(?:and|or),|\b(?:\w+ others|including|such as|among (?:them|others)|and others|and more|etc|for (?:example|instance)|like)\b|\band$|, or [^,]{1,60},|\A(?:together|along) with\b|(?:\A|, )[A-Z][\w' .-]{0,40}, (?:an?|the) [a-z][^,]{0,60},"),
    "joined_apart": plain(r"\b(?:in|at|on|from|for|to|with|by)\b"),
    "in_turn": plain(r"\brespectively\b"),
    "in_turn_behind": plain(r",? ?(?:[a-z-]+ ){0,4}$"),
    "listed_names": plain(
        r"(?:\b[Tt]he )?\b[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}(?:, (?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}){0,8},? (?:and|or) (?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}"
    ),
    "in_turn_gap": plain(r"[ ,:]{0,3}"),
    "run_closed": plain(r",? respectively(?:[.;]?$| [–—-] |, |\))|[.;]?$"),
    "counts_subjects": cue(r"(?: [a-z-]+){0,2},? (?P<who>who|which|that) (?:[a-z]+ )?[a-z]+ ?(?=A)", r" (?!of )[a-z-]+(?: (?!and )[a-z-]+){0,2}(?: [–—-]|,| \()? (?:for|at|with|worth|by|to|costing|scoring|of)(?: (?!and )[a-z-]+){0,4} ?(?=A)"),
    "turns_back": plain(r"[^.;:]{0,40}[:;] (?:respectively,? )?|[^.;:,]{0,30}, ?(?:or|giving|making|representing|accounting for|equal(?:ling)? to|equivalent to|that is|corresponding to|which (?:is|are|was|were|makes?|made|gives?|gave)|for) (?:[a-z]+ ){0,4}"),
    "list_between": plain(r"(?:,|,? and|,? or|/) ?"),
    "explained": plain(r", (?:the|its|their|his|her|our) [^,]{3,40}, ?$"),
    "of_those": cue(r"[;,.] (?:[a-z ]{0,24},? )?(?:this|these|that|they|those|which) (?:was|were|is|are|came to|meant|made)_12(?:A(?:(?:,|,? and) ?_6A){1,8})(?: [a-z]+)? respectively"),
    "respectively.end": cue(
        r"(?:^|[.;] ?)(?P<subjects>^90) (?:were|was|are|is|rose|fell|grew|gained|dropped|increased|declined|climbed|totall?ed|reached|had|stood|won|received|scored|cost|account(?:ed)? for|came|(?<!and )[a-z]{3,12}ed|bought|sold)\b(?P<values>[^.;]{0,20}A(?:(?:,|,? and) ?_6A){0,8})(?: [a-z]+)?,? respectively"
    ),
    "nominal": plain(r"money terms|current prices|\bnominal"),
    "yearly_after": plain(r",? ?(?:a|per|each|every) year\b| (?:annually|yearly)\b| on average"),
    "yearly_before": plain(r"\b(?:annual average|average (?:annual|yearly)|(?:annual|yearly) average|compound(?:ed)?|annuali[sz]ed)\b"),
    "discount": plain(r"\bhalf(?:-price| price| for| off)\b|discount|concession|after (?:fees|costs|expenses)|\bfree\b|\bnet of\b"),
    "rate_named": plain(r"\b(?P<of>[a-z]+) rate"),
    "rate_of_some": plain(r"\bamong (?:the )?[a-z]+"),
    "rate_group": plain(r"\b(?:children|adults|men|women|elderly|aged|rural|urban|pupils|students|infants)\b"),
    "rate_any": plain(r"incidence|frequency|injury|accident|attack|infection|notification|crude|overall|annual|total|case|the|an?|that|its|national|local"),
    "gauge": plain(r"\b(?:record|finish|personal best|(?:lap|race|finishing|winning|qualifying|best|fastest|own|his|her|running|swimming) times?|in a time)\b"),
    "interrupted": plain(r"became annual|now annual|annual since|switched|except|cancel|skipp|suspend|postpon|missed"),
    # tables
    "scaled": plain(r"\$ ?[mb]|\bm\b|\bbn\b|million|billion|thousand|000s|'000|%|per cent|percent"),
    "row_item": plain(r"(?:[^\ue001-\ue007]{0,80}[:;,.)] |\W* )?(?P<label>[a-z(][^:;\ue001-\ue007]{1,50}?)(?::| [–—-]) ?(?:about |some )?"),
    "total_row": plain(r"altogether|together|in all|both(?: [a-z]+)?|(?:[a-z'’-]+ ){0,2}totals?(?: [a-z]+){0,2}|all(?: [a-z]+)?|sum|overall|whole [a-z]+|combined"),
    "known_before": plain(r"(?:\bof|\bof all|^all|^|[.,;:] |\bfor each of|\bis|\bare|\bamong) (?:the|these|those|that) $|\b(?:these|those) $"),
    "known_after": plain(r" (?:[a-z]+ )?(?:(?:quoted|mentioned|cited|given|counted|noted) )(?:above|earlier|before)"),
    "passed_before": plain(r"\b(?:tops?|topped|pass(?:es|ed)|exceeds?|exceeded|surpass(?:es|ed)|breach(?:es|ed)) $"),
    "total_last": plain(r"(?:full |whole )?year|annual|group|company|the (?:group|company|year)|season|nationwide|national|worldwide|world|(?:whole )?(?:county|country|district|region|city|state)"),
    "group_total": plain(r"(?:sub-?)?total [a-z' -]{3,24}|[a-z' -]{3,24} (?:sub-?)?total"),
    "product_column": plain(r"value|revenue|cost|amount|sales|income|takings|spend|bill|earnings|paid|worth|turnover|proceeds"),
    "each_column": plain(r"price|\bper\b|\beach\b|\brates?\b|\bunit\b|yield|\bfees?\b|\ba (?:tonne|kilo|head|day|unit)|/(?!\d)"),
    "mean_column": plain(r"\b(?:mean|average|avg)\b"),
    "balance_column": plain(r"balance|surplus|deficit|margin|\bnet\b|profit|lead|majority|\bleft\b|remain|shortfall|gap"),
    "total_column": plain(r"both(?: [a-z]+)?|everyone|together|altogether|(?:first |second )?half(?:[- ]year)?|h[12]|(?:six|nine|twelve|12|9|6) months|(?:grand |overall )?totals?(?: [a-z]+)?|full year|(?:whole|full) year|all|year|sum|final(?: score)?|score|aggregate|combined"),
    "rest_row": plain(r"(?:all )?others?|the rest|misc(?:ellaneous)?"),
    "share_of_whole": plain(r"\b(?:account|ma[dk]e|share|represent|contribut|of (?:all|the) )"),
    "rows_before": plain(r"\b(?:all|of the|among the|each of the|across the|in the) $"),
    "column_time": plain(r"(?:fy ?|fall |spring |autumn |summer |winter |q[1-4] |h[12] )?(?:19|20)\d\d"),
    "earlier_column": plain(r"last year|year (?:ago|earlier|before)|previous|prior|before"),
    "per_column": plain(r"per (?P<per>1,?000|10,?000|100,?000|million)"),
    "people_column": plain(r"population|residents|inhabitants|people"),
    "subtotal_row": plain(r"sub-?totals?"),
    "no_sum_row": plain(r"^(?:of which|including|average|mean|change|share|median)"),
    "no_sum_column": plain(r"\brates?\b|ratio|average|mean|^(?:fiscal |financial |model )?years?(?: (?:built|opened|founded|established))?$|rank|price|per |share|growth|change|no\.|\bdate"),
    "share_column": plain(r"share|% of"),
    "growth_column": plain(r"growth|change|increase|difference|\byoy\b|y/y"),
}
