"""English cues of averages, products, ratios, rates, ranges and conversions (see ``languages/templates.py``)."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, cue, plain

CUES: Mapping[str, Cue] = {
    # quotients
    "ratio.moved": cue(
        r"\bfrom_16(?P<b>V) to_16(?P<a>V),? (?:or |that is |which is |now )?(?:about |nearly |almost |some )?(?P<ratio>X)"
        r"(?= (?:this|last|that|the (?:level|amount|figure|sum)|its|what|as (?:much|many|large|big|high|long)) ?[a-z]*(?:['’]s)?(?: [a-z]+){0,2}(?:[.,;]|$))"
    ),
    "ratio.times": cue(r"(?P<a>N)~60(?P<ratio>X)_14\b(?:as|the|of|that)\b_24(?P<b>N)"),
    "ratio.as_many": cue(r"(?P<a>N)~60,? (?P<ratio>X|P) as [a-z]{3,12} as(?! (?:had been |was |were |first |originally )?(?:planned|expected|hoped|forecast|feared|usual|normal|before|ever|budgeted|predicted|needed|allowed)\b)~36(?P<b>N)"),
    "ratio.behind_apart": cue(r"(?P<b>N)_60;_40(?P<a>N), (?P<ratio>X) as (?:many|much|large|big|high|long)(?=[.,;]|$)".replace("_60;", "[^\ue001-\ue007.,;]{0,60};")),
    "ratio.behind": cue(r"(?P<b>N)^60,(?: and)?_24(?P<a>N), (?:or )?(?P<ratio>X|P) as (?:many|much|large|big|high|long)(?=[.,;]|$)"),
    "ratio.at": cue(r"(?P<b>N)_50,(?: and)?_30 (?P<ratio>X) as (?:many|much|large|big|high|long|dear|heavy), (?:at|with|or|namely|i\.e\.|making|reaching) (?:just |only |exactly )?(?P<a>N)"),
    "ratio.the": cue(r"(?P<a>N)_60, (?P<ratio>X) the_16(?P<b>N)"),
    # somebody or something else is that many times as large: "$90 million, with the federal share double the …"
    "ratio_of_other": plain(
        r"(?:,? (?:with|of which|including|while|whereas|though|but|where)|,? and|[;:(]) ?(?:the|its|an?|their|his|her|each|one|that of) "
        r"(?!(?:[a-z]+ )?(?:total|figure|number|sum|amount|count|tally|bill)\b)[a-z]"
    ),
    # the same whatever words follow (see relations/quotients/multiples.py)
    "multiple_of_absent": plain(
        r"\b(?:averages?|norm|normal|usual|typical|national|target|limit|expected|forecast|planned|previous|earlier|before|ago|then|since|"
        r"last|past|prior|pre-[a-z]+|(?:19|20)\d\d|rates?|pace|speed|more likely|likely|of the time|those (?:of|in)|world|industry|sector|size of [a-z]+|of (?:an?|any|other|most|all))\b|^ (?:a|per|each|every|in) "
    ),
    "fraction_behind": plain(
        r" of [a-z-]+['’]s [a-z]+(?=,)|"
        r" (?:as (?:many|much|large|big|high|long|heavy|far|tall|wide|old)|(?:of )?(?:the|that|its|their) (?:time|sum|price|weight|size|length|figure|distance|height|age|area|same)\b|of (?:that|this)\b|what )"
    ),
    "multiple_told_then": plain(r" (?:what|that|the)\b[^,;.]*(?:, (?:when|which|who|then|or)\b[^;]*$| \($)"),  # eight times what it paid in 2019, when …
    "multiple_of_rate": plain(r"\b(?:rates?|risks?|odds|chances?|likelihood|density|shares?|proportions?|percentages?)\b[^,;]*$"),
    "multiple_again": plain(r" (?:as [a-z]+\b(?! as)|(?:as [a-z]+ as )?(?:the )?$|as [a-z]+ as (?:that|those)\b|that\b(?! (?:of|for|in|at)\b)|(?:of )?(?:the|that) (?:time|sum|price|weight|size|length|figure|distance|height|age|area|amount|number|cost)\b(?! (?:of|for|in|at|to)\b))|(?:[.;!?)]|,| [–—-]|$)"),
    "fraction_apposed": plain(r" [–—-] (?:just |only |exactly |i\.e\.? |that is |fully |barely )?$"),
    "fraction_aside": plain(r"(?:,| [–—-]| \() ?(?:or |just |only |exactly |fully |barely )*$"),
    "fraction_of_them": plain(r" of (?:the|its|their|those|his|her|last [a-z]+['’]s) "),
    "fraction_ends": plain(r"(?:[.;!?)]|,| [–—-]|$)"),
    "factor_of": plain(r"\bfactor of $"),
    "ratio.to_one": cue(r"(?P<a>N)_16 and (?P<b>N)~30(?:ratio of )(?P<ratio>R)"),
    "per_mean": plain(r"\bon average\b[^.;,]{0,40}$|(?:,| -|;)? ?(?:or|an even|an average of|averaging|averaged|works? out at|that is|which is|that (?:comes|works) out (?:at|to)|about)(?: about| roughly| some)? ?$|\b(?:averag\w+|mean)(?: [a-z]+){0,2}(?: of| was| is| at| to)? ?(?:about |some )?$|\b(?:equals?|equivalent to|means|making|makes|giving|gives|therefore|amounts? to|c[ao]mes? to) (?:about |some )?$"),
    "average_behind": plain(r"[a-z ]{0,32} on (?:an )?average\b"),
    "average_plain": plain(r"\b(?:an average of|averaging|averaged|(?:average|mean) (?:[a-z]+ ){1,2}(?:of|was|is|at|to|came to|comes to|stood at|fell to|rose to))(?: about| roughly| some)? $"),
    "range_apart": plain(r"\+$"),
    "vital.birth": plain(r"\bbirth ?rate\b|\bbirths\b"),
    "vital.death": plain(r"\bdeath ?rate\b|\bmortality rate\b|\bdeaths\b"),
    "vital.natural": plain(r"\bnatural (?:increase|growth|decrease|decline|change)\b"),
    "vital.loss": plain(r"\bnatural (?:decrease|decline)\b"),
    "range_theirs": plain(r"\b(?:their|its|overall)\b"),
    "per_of_count": plain(r" (?:of|at) (?:about )?"),
    "count_named": plain(r"\b(?:number of [a-z ]{3,24}|attendance|admissions|enrollment|enrolment) (?:was|is|were|of|reached|totall?ed|came to) (?:about )?$"),
    "per_own": plain(
        r"\bper ([a-z]{3,})(?:,| (?:was|is|were|of|at|stood at|came to|reached|averaged|totall?ed|rose to|fell to))?:? (?:about )?$"
        r"|\baverage ([a-z]{3,}) (?:has|had|have|holds?|held|consist(?:s|ed) of|carr(?:y|ies|ied)|gets?|got|received|earn(?:s|ed)?|"
        r"spen[dt]s?|pa(?:ys|id)|contain(?:s|ed)|weigh(?:s|ed)|costs?|sold for|sells for|stay(?:s|ed)|handle[sd]|ma(?:kes|de)|drew|draws|took|takes) (?:about )?$"
    ),
    "per_stay": plain(r"\b(?:average|mean) (?:length of )?(?:hospital )?stays?(?: of| was| is| at| to| came to| stood at| fell to| rose to| lasted)? (?:about )?$"),
    "stay_counts": plain(r"\b(?:stays?|admissions?|admitted|in-?patients?|guests?|arrivals|visitors?|tourists?|patients|discharges?|discharged|holidaymakers?)\b"),
    "per_share": plain(r"\bdividends? (?:of|to|was|is|at) $"),
    "outcome_behind": plain(r"(?: of [a-z]+)? (?:altogether|in all|in total|all told|between them)\b"),
    "count_whole": plain(r"\b(?:total (?:length|area)|population|length|area|population of [a-z]+) (?:of|is|was) (?:about )?$"),
    "common_unit": plain(r"person|time|thing|way|place|group|man|woman"),
    "extreme": plain(
        r"\b(?:highest|lowest|largest|smallest|biggest|longest|shortest|heaviest|lightest|busiest|quietest|peak|record|median|top|cheapest|dearest"
        r"|battery|tank)\b"
    ),
    "per_always": plain(r"\bearnings\b|\bearned\b|\bnet (?:income|profit)\b"),
    "per_each_before": plain(r"^(?:each|every)(?: one)?\b"),
    "other_subject": plain(r"\W*(?:its|his|her|their) [a-z]+"),
    "no_mean": plain(r"\bmedian\b|\badjusted for\b|\bunderlying\b|\bnon-gaap\b|\bup to\b|\bat least\b|\bmaximum\b|\bminimum\b|\bwages?\b|\bdisposable\b|\bfine[ds]?\b|\btied (?:with|on|at)\b|\b(?:took|takes|ate|eats) (?!home)|[a-z\d] of (?:the pri|that\b|it\b|this\b|which)"),
    "of_age": plain(r"\bage[ds]?(?: of| was| is)? ?(?:about |just |only )?[^a-z]*(?:[a-z-]+ )?(?:years?)?$|\byears?[- ]old\b|-year-old"),
    "told_instead": plain(r"\b(?:in place of|instead of|rather than|as opposed to|compared with|up from|down from)(?: the)? $"),
    "mean_of_some": plain(
        r"\b(?:on|at|over|during) (?:weekdays|weekends?|weeknights|peak|(?:sun|mon|tues|wednes|thurs|fri|satur)days|holidays|match days)\b|\b(?:opening|first|last|final) (?:day|night|weekend|week)\b"
        r"|\bin (?:high season|season|summer|winter|good years|a good year)\b"
    ),
    "total_after_costs": plain(r"\b(?:take-home|after (?:tax|taxes|costs|expenses|discounts)|net (?:pay|of))\b"),
    "total_with_more": plain(r",? (?:including|plus|(?:with|and) (?:the|its|their|other)\b|after (?:tax|taxes|costs|expenses|discounts)|[a-z]+ included)\b"),
    "per_grant": plain(r"\b(?:grants?|subsid[a-z]+|bonus(?:es)?)\b"),
    "per_each": plain(r" (?:of [a-z]+ )?(?:each|apiece|a time|a piece|a go)\b| for each of (?:them|these|those)\b"),
    "per_price": plain(
        r"\b(?:an?|each|one|every) (?:[a-z-]+ ){1,4}?(?:costs?|sells? for|sold for|earns?|spends?|spending|is worth|uses?)(?: [a-z]+){0,3} $"
    ),
    "per_many": plain(r"\b(?:of|for|in|to) (?:every|each) $|\bper $"),
    "same.heads": plain(r"\b(?:people|persons?|residents?|inhabitants?|head|capita|citizens?|islanders?)\b"),
    "same.anyone": plain(r"\b(?:head|capita|persons?|people|spectators?|visitors?|passengers?|guests?|patients?)\b"),
    "same.pupils": plain(r"\b(?:students?|pupils?|child(?:ren)?|schoolchild(?:ren)?|enrol+ments?)\b"),
    "same.profit": plain(r"\b(?:earnings? per|net (?:income|profit|earnings)|profit (?:for|after|attributable)[a-z ]*)\b"),
    "same.staff": plain(r"\b(?:workers?|employees?|staff|jobs?)\b"),
    "same.guests": plain(r"\b(?:visitors?|guests?|tourists?|arrivals?|fans?|spectators?|passengers?|riders?)\b"),
    "same.homes": plain(r"\b(?:homes?|houses?|flats?|apartments?|dwellings?|households?)\b"),
    "same.games": plain(r"\b(?:games?|match(?:es)?|fixtures?)\b"),
    "count_of_gap": plain(r"\b(?:fewer|more|less|extra)\b"),
    "per_each_of_before": plain(r"^\W*each of (?:the |its |her |his |their )?$"),
    "per_each_of": plain(r"(?: for (?:each|every one|every) of (?:[a-z'-]+ ){1,4}| (?:for|in|to|from|at|on|by|with) each of (?:(?:the|its|their|these|those) )?)$"),
    "per_word": plain(r" (?:(?:an?|per) (?!time\b|go\b|piece\b|hundred\b|thousand\b|million\b)([a-z]{3,})\b|(?:for|to|on|by|in) (?:each|every) (?!hundred\b|thousand\b|million\b)(?:[a-z]{4,}ed |[a-z]+(?:al|ing|er|time) ){0,2}?([a-z]{3,})(?=[,.;:)]|$| (?:in|at|who|that|which|of|on|and|last|this)\b))"),
    # the same by words of open classes (see relations/quotients/beside.py)
    "per_thousands": plain(r"\b(?:per|(?:in|of|for|to) (?:every|each|a|one)) (?:(?P<hundred>hundred)|(?P<thousand>thousand)|(?P<million>million))(?: (?P<word>[a-z]{3,}))?[^.;]{0,40}$"),
    "per_thousands_behind": plain(
        r"(?: (?!and\b)[a-z-]+){0,3}? (?:per|(?:in|out of|of|for|to) (?:every|each|a|one)) (?:(?P<hundred>hundred)|(?P<thousand>thousand)|(?P<million>million))\b(?: (?P<word>[a-z]{3,}))?"
    ),
    "per_loose_behind": plain(
        r"(?: (?!and\b)[a-z-]+){0,4}? (?:(?:(?:in|for|on|by|with|from) (?:each|every|a single|one)|(?:to|per|an?|to each|to every)(?: the| an?)?)(?: one of (?:the|these|those|its|their))? "
        r"(?!piece\b|head\b|time\b|go\b)(?P<word>[a-z]{3,})|each\b|apiece\b|(?:an?|per|the) (?:head|piece|time|go|pop|throw)\b|(?P<mean>on average|on the average|all round|in the mean))"
    ),
    "per_out_of": plain(r"(?: (?!and\b)[a-z-]+){0,2}? (?:of|in|among|out of|from|amid)(?: (?:a |the )?(?:total|sample|population|pool|cohort) of)?(?: (?:the|its|their|all|some|these|those))*(?: [a-z]+)? "),
    "no_plain_mean": plain(r"\bnot out\b|\bnot-outs?\b"),  # a batting average leaves those innings out
    "count_some": plain(r" of (?:the|these|those|them|its|all)\b"),
    "no_mean_loose": plain(r"\bmedian\b|\bup to\b|\bat least\b|\bmaximum\b|\bminimum\b|\bmost\b|\bfine[ds]?\b|\bage\b|\bmust\b"),
    "per_loose": plain(r"(?:\b(?:averag[a-z]*|mean|means|typical|typically|per|each|every|divid(?:e[ds]?|ing)|caseload|workload)\b)[^.;:]{0,80}$"),
    "mean_of_list": plain(r"\b(?:averag(?:e|es|ed|ing)|mean|means)\b[^.;]{0,80}$"),
    "mean_of_others": plain(r"\b(?:and|but|while|whereas) (?:the |its |their |those )?(?!mean\b|average\b|an?\b)[a-z]+ (?:[a-z]+ )?averag"),
    "mean_apposed": plain(r"(?:[,;:]| [–—-])? ?(?:or |for |giving |making |that is |which is )?(?:an? )?(?:average|mean|averaging)(?: of| is| was)? $"),
    "mean_closing": plain(r", (?:or |for |giving |making |that is )(?:them |it |her |him )?an? (?:average|mean) of $"),
    "mean_ends": plain(r"(?: [a-z]+)?(?:[.;)]|, (?:and|but|so|while|which)\b|$)"),
    # how long those stay who arrive (see ``relations/quotients/stays.py``)
    "stay.mean": plain(
        r"\b(?:(?:the|an) average (?:guest|visitor|tourist|traveller|arrival) (?:stayed|spent|stays|spends)|\baverage (?:length of )?stay (?:was|is|of|came to|stood at|worked out at|lasted)"
        r"|(?:guests?|visitors?|tourists?|travellers?|each) (?:stayed|spent|staying|stay|spend)(?: for)? (?:an average of|on average)|(?:staying|stayed|spent|spending)(?: for)? an average of) (?:about )?$"
    ),
    "stay.mean_behind": plain(r"\b(?:guests?|visitors?|tourists?|travellers?|each) (?:stayed|stays|stay|spent|spends|spend)(?: for)? $"),
    "stay.on_average": plain(r" (?:[a-z]+ )?on average\b"),
    "stay.guests": plain(r" ?(?:guest |visitor |tourist )?(?:arrivals?|guests?|visitors?|tourists?|check-?ins?)\b"),
    "stay.guests_before": plain(r"\b(?:arrivals|guests|visitors|check-?ins) (?:numbered|totalled|totaled|came to|rose to|fell to|reached|were put at|amounted to) (?:a total of )?$"),
    "stay.nights": plain(r" ?(?:overnight stays|(?:guest |bed-?|room )?nights|stays)\b"),
    "stay.some": plain(
        r"\b(?:foreign\w*|domestic|international|overseas|abroad|residents?|from|alone|each|hotels?|camp\w*|hostels?|apartments?|of (?:them|these|those)|of whom|german\w*|dutch|british|chinese|american\w*|business|day)\b"
    ),
    "mean_last": plain(r"\band (?:[a-z]+ )?$"),
    "list_joint": plain(r",|\band\b|;|/"),
    "per_loose_word": plain(r"\b(?:per|each|every|single)[ -](?P<word>(?!one\b|of\b)[a-z]{3,})"),
    "per_longer": plain(r"[ -](?P<km>kilomet(?:re|er)s?|km)\b|[ -](?P<mile>miles?)\b"),
    "same.admissions": plain(r"\b(?:admissions?|admitted|in-?patients?|discharges?|length of stay)\b"),
    "same.crimes": plain(r"\b(?:crimes?|offen[cs]es?)\b"),
    "same.deaths": plain(r"\b(?:deaths?|died|dead|killed|fatalit(?:y|ies))\b"),
    "same.births": plain(r"\b(?:births?|born|newborns?|deliver(?:y|ies))\b"),
    "same.crashes": plain(r"\b(?:accidents?|crash(?:es)?|collisions?|wrecks?)\b"),
    "same.flights": plain(r"\b(?:flights?|departures?|landings?)\b"),
    "same.farms": plain(r"\b(?:farms?|holdings?|farmers?|growers?)\b"),
    "ratio_then.as": cue(r"(?P<ratio>X|P) (?:as (?:many|much|large|big|high|long)\b(?! as)|what (?:it|they) (?:was|were|had been)\b|(?:its|their) (?:size|level) (?:then|in)\b)"),
    "one_for_every": plain(r" (?:for|to|per|in) (?:every|each) (?:about |some |roughly )?"),
    "ratio_of_two.teachers": cue(r"(?P<ratio>R)_4(?:pupil|student)-teacher ratio"),
    "ratio_of_two.pair": cue(
        r"\b(?P<a>[a-z]{4,})(?:-|–|/| )(?:to-|per-)?(?P<b>[a-z]{4,}) ratio\b_48(?P<ratio>[NXR])(?! ?per)(?: ?(?:to|:) ?(?P<one>N)| times|(?=[,.;]|$)| (?:from|against|in|last|this|compared)\b)"
    ),
    "ratio_of_two.of_to": cue(r"\bratio of (?P<a>[a-z]{4,}) to (?P<b>[a-z]{4,})_40(?P<ratio>[NXR])(?: to (?P<one>N))?(?![a-z])"),
    "ratio_of_two.plain": cue(r"\bratio of (?P<ratio>R)"),
    "ratio_of_two.orders": cue(r"\bbook-to-bill(?: ratio)?_24(?P<ratio>[NXR])"),
    "ratio_side.orders.a": plain(r"\b(?:orders?|booked|bookings?)\b"),
    "ratio_side.orders.b": plain(r"\b(?:shipped|shipments?|billed|billings?|sales|revenues?|turnover|invoiced)\b"),
    "ratio_side.teachers.a": plain(r"\b(?:students?|pupils?|enrolment|enrollment)\b"),
    "ratio_side.teachers.b": plain(r"\bteachers?\b"),
    "ratio_side.plain.a": plain(r"\b(?:students?|pupils?|enrolment|enrollment)\b"),
    "ratio_side.plain.b": plain(r"\bteachers?\b"),
    "ratio_that.the": cue(r"^(?:that|this|which|it) (?:is|was|makes|made|means|represents?|comes to|amounts to)_16(?P<ratio>X)(?: as (?:many|much|large|big|high) as| (?:of )?(?:that of )?)_8(?:the|in|of)?_8(?P<b>[ND])"),
    "average.day": cue(r"(?:an average of|averag(?:ed|ing|es?)|daily average of)_12(?P<mean>N)_10(?P<day>\b(?:a|per|each) day\b|\bdaily\b)"),
    "average.day_unit": cue(r"(?P<day>\ba daily average of|\ba day's average of|\ban average daily [a-z]{3,16} of)_8(?P<mean>N)"),
    "average.month": cue(r"(?:an average of|averag(?:ed|ing|es?))_12(?P<mean>N)_10(?P<month>\b(?:a|per|each) month\b|\bmonthly\b)"),
    "average.year": cue(r"(?:an average of|averag(?:ed|ing|es?))_12(?P<mean>N)_10(?P<year>\b(?:a|per|each) year\b|\bannually\b)"),
    "average.told": cue(r"\b(?:(?P<day>daily)|(?P<week>weekly)|(?P<month>monthly)|(?P<quarter>quarterly)|(?P<year>yearly|annual)) (?:average|mean)_24(?P<mean>N)"),
    "average.per": cue(r"\b(?:average|mean) (?:[a-z]+ ){0,2}(?:per|a|each|every|for each|for every) (?:(?P<day>day)|(?P<week>week)|(?P<month>month)|(?P<quarter>quarter)|(?P<year>year))_16(?P<mean>N)"),
    "average.behind": cue(r"(?P<mean>N)_24 (?:a|per|each|every|on each of the|for each of the) (?:(?:D )?(?P<day>days?)|(?P<week>week)|(?P<month>month)|(?P<quarter>quarter)|(?P<year>year)),? on average\b"),
    "average.quarter": cue(r"(?:an average of|averag(?:ed|ing|es?))_12(?P<mean>N)_10(?P<quarter>\b(?:a|per|each) quarter\b|\bquarterly\b)"),
    "average.week": cue(r"(?:an average of|averag(?:ed|ing|es?))_12(?P<mean>N)_10(?P<week>\b(?:a|per|each) week\b|\bweekly\b)"),
    "of_the_year": plain(r" of the year\b"),
    "average_apposed": plain(r",? (?:or |that is |which is )?"),
    "single_day": plain(r"\b(?:peak|record|busiest|single day|daily|in one day)\b"),
    "heads": plain(r"people|person|resident|worker|employee|household|famil|customer|student|member|head"),
    # so much each, whose total or number is told elsewhere (see ``relations/quotients/far.py``)
    "far.each_before": plain(
        r"\b(?:on average|average of|averag(?:es|ed|ing)|mean of|each [a-z-]+(?: [a-z-]+){0,5}|(?:every|per) [a-z-]+(?: [a-z-]+){0,5}|the (?:average|typical|mean) [a-z-]+(?: [a-z-]+){0,5})"
        r" (?:about |some |nearly |roughly |almost |just (?:over|under) |around )?$"
    ),
    "far.each_behind": plain(r"(?: [a-z-]+){0,2}? (?:each|apiece|on average|a head|per head|for each|for every|for everyone|for everybody)\b"),
    "far.head": plain(r"head|person|capita"),
    "median": plain(r"\bmedian\b"),
    "outcome": plain(r"\bfor (?:about )?$|\breach(?:ed|ing)\b|\bc[ao]m(?:e|es|ing) to\b|\btaking\b|\bgross(?:ed|ing)\b|\bnetting\b|\badds?\b|\bbill\b|\bcapacity of\b|\bharvest|\bproduced\b|\bmade\b|\bmakes\b|\bpays?\b|\bow(?:e|es|ed)\b|\byield(?:s|ed|ing)\b|\bbrought in\b|\bearn(?:ed|ing|s)?\b|\bfetch(?:ed|ing)\b|\bpa(?:id|ying)\b|\btakings\b|\bnett(?:ed|ing)\b|\bspent\b|\btotal|\bfor a\b|\bworth\b|\braised\b|\braising\b|\bbringing in\b|\bcost(?:s|ing)?\b|\bor \$"),
    # so much for every thousand of a value (see ``relations/quotients/levies.py``)
    "levy.rate": plain(r"(?<![\d.,])(?P<rate>[$£€] ?\d[\d,]*(?:\.\d+)?|\d+(?:\.\d+)? ?(?:cents|pence|p\b)) (?:(?:per|for (?:every|each)|on (?:every|each)|in (?:every|each)) )[$£€] ?(?P<per>100|1,?000|10,?000)(?![\d,.]\d)"),
    "levy.value": plain(r"\b(?:assessed|valued|worth|appraised|rated)(?: value)?(?: at| of)? (?:about )?$|\b(?:home|house|property|flat|apartment|dwelling|farm|shop)s? (?:of|worth|at|assessed at|valued at) (?:about )?$"),
    "levy.value_behind": plain(r"(?: [a-z]+)? (?:home|house|property|flat|apartment|dwelling|residence|bungalow|farm|shop)(?:owner)?\b"),
    "levy.due": plain(r"\b(?:pa(?:y|ys|id|ying)|ow(?:e|es|ing|ed)|bill(?:ed)?(?: of| for| is| will be| would be| comes to)?|costs?|face[sd]?|mean|means|comes to|charged|be out|amounts? to|works out at) (?:[a-z]+ ){0,2}?(?:about |some |roughly )?$"),
    "levy.due_behind": plain(r"(?!)"),
    "levy.more": plain(r"\b(?:(?:an )?(?:extra|additional|another|further)|up|increase of|rise of) (?:about )?$"),
    "levy.more_behind": plain(r"(?: a year)? (?:more|extra|higher|less|fewer|lower|above|on top)\b"),
    "levy.less": plain(r"\b(?:exempt\w*|rebates?|discount\w*|relief|credits?|homestead|deduct\w*|capped|abatement|first \$|half of (?:its|the)|per ?cent of (?:its|their|the|market))\b"),
    # words of open classes beside what so many at a price come to (``relations/quotients/prices.py``)
    "outcome.told": plain(
        r"\b(?:totals?|totall(?:ed|ing)|in all|altogether|all told|in total|between them|combined|bills?|cost(?:s|ing)?|worth|rais(?:ed|es|ing)|br(?:ought|ings?|inging)|bank(?:ed|ing)|tak(?:e|en|es|ing|ings)|income|revenue|earn(?:s|ed|ing)?|spen[dt](?:ing)?"
        r"|pa(?:id|ys?|ying)|collect\w*|generat\w*|yield\w*|mak(?:es?|ing)|made|com(?:es?|ing) to|amount(?:s|ed|ing)? to|left|leav(?:es|ing)|gave|giv(?:es?|ing)|outlay|sum|stor(?:es?|ing)|hold|provid\w+|output|takes?|adds? up|works? out|deliver\w*)\b"
    ),
    "outcome.price": plain(
        r"\b(?:each|apiece|per|every|an? (?:head|piece|time|person|day|month|year|week|kilo(?:gram)?|tonn?e?|night|copy|share|seat|pupil|barrel|bottle|box|bag|unit|game|visit|hour|ticket)|tickets?|price[ds]?|fares?|fees?|cost(?:s|ing)?|charge[sd]?|grants?|bonus|allowance|rebates?|vouchers?|payments?|reward|prize|stipend|premium|fine[sd]?|deposit|subscription|pay|pays|paid|went for|goes? for|sold for|worth|at)\b"
    ),
    "outcome.more": plain(r"\b(?:another|more|further|extra|additional|other)\b(?! than)"),
    "outcome.of_each": plain(r"^(?: [a-z'-]+){0,3} (?:of|each (?:with|holding|carrying|of)|with|holding|carrying|containing) (?:about )?$|, each (?:with |holding |carrying |of |being )?(?:about )?$"),
    "product.price_each": cue(r"(?P<price>N) (?:each|apiece)_20(?P<number>N)~40(?:in total|brought in|bringing in|raised|worth|for a total of|total of|yielding|making|or)_8(?P<product>N)"),
    "product.mean_for": cue(r"\b(?:average|mean) (?:[a-z]+ ){0,2}of (?P<price>N)~40(?P<number>N)~30\b(?:for|making|giving|bringing|producing) (?:an? |the )(?:total|combined|overall|aggregate)(?: [a-z]+){0,2} (?:of|to) (?P<product>N)"),
    "product.mean_of_each": cue(r"\bof (?:the |its |their |all )?(?P<number>N)~30\b(?:average|mean) (?:[a-z]+ ){0,2}of (?P<price>N)~30\b(?:for|making|giving|bringing|producing) (?:an? |the )(?:total|combined|overall|aggregate)(?: [a-z]+){0,2} (?:of|to) (?P<product>N)"),
    # what is reckoned out of so many at a price (see ``relations/quotients/reckoned.py``)
    "reckoned.outcome": plain(
        r"\b(?:(?:that|this|it|which|they|together they|all) (?:would |will |could )?(?:(?:come|comes|came|amounts?|amounted|works? out|worked out|adds? up|added up|equates?) (?:to|at)|makes?|made|means|costs?)|(?:the|its|their|a) (?:payment|bill|cost|total|outlay|sum|payout|collection|grant|bonus|levy)s? (?:will|would|could|may|is|are|was|comes?|came)(?: therefore| thus)?(?: (?:cost|come to|be|amount to|reach|total|run to|to))?) (?:about |some |roughly |just over |just under |nearly )?$"
    ),
    "reckoned.each": plain(r"\b(?:each|every)(?: [a-z]+){1,4} $|\b(?:at|of) $|\b(?:can|could|may|will) (?:each )?(?:claim|get|receive|pay|draw|apply for) $|\b(?:pays?|paid|receives?|gets?|claims?) (?:each )?$"),
    "reckoned.each_behind": plain(r" (?:each|apiece|(?:a|per) (?:head|person|piece|time|household|family|share|ticket|night|visit|place|unit|bag|box)|for (?:each|every))\b"),
    "reckoned.apart": plain(r"\b(?:discount|less|minus|net of|after (?:tax|costs|fees)|half|reduced|except|excluding|free|waived|subsid\w+|matched|already|so far|of which|including|another|further|plus|rebate)\b"),
    "reckoned.one": plain(r"\b(?:every|each|per|for) $"),
    "reckoned.touching": plain(r"[^,;:.]{0,30}"),
    "reckoned.twice": plain(r"(?!)"),
    "reckoned.sure": plain(r"\bif (?:all|every|each)\b|^\W*with (?:about |some |almost |nearly )?\ue001 (?:in issue|outstanding)\b"),
    "reckoned.said": plain(r"\b(?:if (?:all|every|each)|(?:were|are) (?:all|every one)|at (?:that|this|the same|these|those|current) (?:rate|price|level)s?|with (?:about |some )?\ue001 (?:[a-z-]+ ){0,2}(?:in issue|outstanding|eligible|affected|registered))\b"),
    "product.number_each": cue(r"(?P<product>N)~40\b(?P<number>N) of (?P<price>N) each"),
    "product.number_at": cue(r"(?P<number>N)_16 at (?P<price>N)(?: each| apiece| per [a-z]{3,9})?~30(?:in total|brought in|bringing in|raised|raising|worth|for a total of|total of|yielding|making|or)_8(?P<product>N)"),
    "population": plain(r"\b(?:county|city|town|village|state|country|island|district|borough|province|region|nation) of {1,2}(?:[a-z]+ {1,2})?\d|population|residents?|inhabitants?|people|\bhead\b|\bcapita\b|\bperson\b"),
    "range_low": plain(r"\b(?:lowest|smallest|cheapest|quietest|shortest|youngest|lightest|slowest|coldest|coolest|driest|minimum)\b[^;.]{0,44}$"),
    "range_surely": plain(r"\b(?:(?P<low>lowest|smallest|cheapest|quietest|youngest|lightest|coldest)|(?P<high>highest|largest|biggest|dearest|busiest|oldest|tallest|heaviest|hottest))\b[^;.]{0,44}$"),
    "range_high": plain(r"\b(?:highest|largest|biggest|strongest (?:month|day|week|quarter|year)|dearest|busiest|longest|oldest|tallest|heaviest|fastest|hottest|wettest|costliest|maximum|most expensive)\b[^;.]{0,40}$|\b(?:with|and|but) (?:the|a|an) (?:all-time )?(?:record|peak) of $"),
    "range_any": plain(r"\b(?:lowest|smallest|cheapest|quietest|shortest|youngest|lightest|slowest|coldest|coolest|driest|minimum|highest|largest|biggest|dearest|busiest|longest|oldest|tallest|heaviest|fastest|hottest|wettest|costliest|maximum)\b"),
    "range_pace": plain(r"\b(?:fast|slow)est\b"),
    "mean_elsewhere": plain(r"\b(?:national|nationwide|regional|industry|sector|statewide|european|global|worldwide|ten-year|long-term|historical)\b"),
    "mean_of_such": plain(r" (?:for (?:such|similar|comparable|other|all)\b|nationally\b|nationwide\b|elsewhere\b|across (?:the )?(?:country|region|industry|sector|state)\b)"),
    "range_mean": plain(r"\b(?:averag(?:e|ed|es|ing)|mean)\b[^;.]{0,30}$"),
    "range_run": plain(r"\b(?:runs?|spells?|stretch(?:es)?|streaks?|in a row|consecutive|unbroken|uninterrupted|at a time|on end|in one go)\b"),
    "range_span.day": plain(r"\b(?:days?|daily|(?:mon|tues|wednes|thurs|fri|satur|sun)day|night|nightly|afternoon|morning)\b"),
    "range_span.week": plain(r"\b(?:weeks?|weekly|weekend)\b"),
    "range_span.month": plain(r"\b(?:months?|monthly|january|february|march|april|june|july|august|september|october|november|december)\b"),
    "range_span.year": plain(r"\b(?:years?|yearly|annual(?:ly)?|year-round)\b"),
    "range_most": plain(
        r"\b(?:(?!(?:north|south|mid)?(?:west|east)|test|rest|guest|forest|interest|request|quest|arrest|nest|chest|harvest|invest|contest|protest|modest|honest|latest|nearest|closest|earnest|suggest|priest|crest|digest|earliest|furthest)[a-z]{2,}est|best|worst|top|bottom)\b[^;.]{0,44}$"
    ),
    "range_none": plain(r"\b(?:none|nothing|no one|nobody|not one|not a single|no [a-z]+)\b"),
    "range_from": plain(r"\b(?:rang(?:ed?|es|ing)|var(?:y|ied|ies|ying)) (?:from|between) (?:about )?$"),
    "range_to": plain(r"[^;.,]{0,40}\b(?:to|and) (?:about )?"),
    "averaged_before": plain(r"\baverag(?:e of|ed|ing)(?: about| around)? $|\b(?:mean|average) (?:[a-z]+ ){0,3}(?:was|is|of) $"),
    "average_ranging": plain(r",? (?:and )?(?:ranging|ranged|varying|with a range)? ?| years?,? | ?\(range:? ?(?:of |from )?"),
    "overall": plain(r"\b(?:overall|combined|taken together|together,|as a whole|for both|all [a-z]+ (?:together|combined))\b"),
    "overall_behind": plain(r"(?: of [a-z ]{3,24})? (?:overall|combined|altogether|(?:as|on) (?:a|the) whole|(?:for|of|among|across) (?:both|all)\b|(?:both|all) together)"),
    "overall_named": plain(r"(?!)"),
    "mean_measure": plain(
        r"\b(?:rates?|satisfaction|occupancy|utili[sz]ation|punctuality|turnout|load factor|averag(?:e[ds]?|ing)|mean|"
        r"median|margins?|yields?|scores?|per (?:head|capita|person|employee|hectare)|availability|efficiency)\b"
    ),
    "copula": plain(r"(?!)"),
    "dated_value": plain(r"\b(?:from|last|previous|earlier|ago|in (?:19|20)\d\d|target|share|growth|grew|rose|up|down|fell)\b"),
    "averaged": plain(r"[^.;]{0,24}\b(?:averag(?:ed|ing|e|es)|mean)(?: of| was| is|d)?(?: about| around)? ?"),
    "scores": plain(r"\bvote|\bpassed\b|\bbeat\b|\bdefeat|\bscore|\bwon\b|\blost\b|\bahead\b|\btrail(?:s|ed|ing)?\b|\bleads?\b|\bled\b(?! to)|\bin favou?r\b|\bfavou?r(?:s|ed)\b|\bopposed?\b|\bedged\b"),
    "reduced_range": plain(
        r"\b(?:reduc|cut|lower|drop|fall|fell|declin|decreas|discount|slash|shr[aiu]nk|narrow|trim|shorten|halv|down\b|less\b|back\b)"
    ),
    "range_count": plain(r"\b(?:of|among|for) (?:the|its|all|all the|these|those) $"),
    "range_back": plain(r"\b(?:bce?|b\.c)\b"),
    "falling_range": plain(r"\b(?:beat|won|lost|score|vote|from|fell|down|defeat)|\b(?!rang|vari|pric|charg|span|fluct|swing|alternat)[a-z]{3,}(?:ed|ank|unk) (?=[\ue001-\ue007])"),
    "conversion.parenthesis": cue(r"(?P<from>[ND]) ?[(\[] ?(?:about |around |roughly |some |or |equal to |i\.?e\.?,? |that is,? |= ?|nearly |just (?:over|under) )?(?P<to>[ND]) ?[)\]]"),
    "scale_word": plain(r"\b(?:lakh|crore|thousand|million|billion|trillion|mn|bn|tn|[mbk])\b|(?<=\d)(?:mn?|bn?|tn|k)\b"),
    "hundredths": plain(r"\bcents?\b"),
    "priced_there": plain(r" (?:in|at|from) (?!a\b|an\b|the rate\b|rates?\b|about\b|total\b|all\b|today\b|cash\b|current\b|sterling\b|dollars?\b|euros?\b|value\b|prices?\b|that\b|this\b)[a-z]+"),
    "rate_of_one": plain(r" (?:buys?|bought|is worth|was worth|equals?|fetche[sd]|at|to|=) (?:about )?"),
    "rate_to_one": plain(r" (?:to|per|for|against) (?:the|one|an?|each|every) [a-z]+"),
    "rate_at": plain(r"\bat (?:an? |the )?(?:[a-z]+ ){0,3}?(?:rate of )?(?:about )?$|\brate of (?:about )?$"),
    "rate_alone": plain(r"\bexchange rate of (?:about )?$"),
    "every.second": plain(r"\b(?:a|per|each|every) second\b"),
    "every.minute": plain(r"\b(?:a|per|each|every) minute\b"),
    "every.hour": plain(r"\b(?:an|per|each|every) hour\b|\bhourly\b"),
    "every.day": plain(r"\b(?:daily|a day|per day|each day)\b"),
    "every.week": plain(r"\b(?:weekly|a week|per week|each week)\b"),
    "every.month": plain(r"\b(?:monthly|a month|per month|each month|month's rent)\b"),
    "every.quarter": plain(r"\b(?:quarterly|a quarter|per quarter|each quarter)\b"),
    "every.year": plain(r"\b(?:annual(?:ly)?|yearly|a (?:full )?year|per year|each year|twelve months)\b"),
    "time_again": plain(
        r"(?: (?:a|per|each|every) (?:day|week|month|quarter|year))?,? (?:or|that is|(?:(?:which|this|that|it) )?(?:is|means|makes|equals|(?:works|working|worked) out (?:at|to|as)|(?:comes|coming|amounts|amounting|corresponds|corresponding) to)|equivalent to|equal to) (?:about |roughly |some |an extra |just )?"
    ),
    "time_priced": plain(r"\b(?:members?|membership|subscri[a-z]+|tickets?|pass(?:es)?|plans?|gym|premium|app|tiers?|licen[cs]e|permits?)\b"),
    "time_choice": plain(r"\b(?:or|and)\b"),
    "time_with_more": plain(r",? (?:including|with|plus|after|before|net of|once|if|when|in advance|up ?front)\b"),
    "time_beside": plain(r"(?: (?:a|per|each|every) (?:day|week|month|quarter|year))?,? (?:and )?|, [a-z]+ing (?:to )?"),
    "conversion.noun": cue(r"(?P<from>N)(?: of)? [a-z]{3,12} ?[(\[] ?(?:about |around |roughly |some |or |equal to )?(?P<to>N)(?: [a-z]{3,12})? ?[)\]]"),
    "count_of_amount": plain(r" [a-z]+(?: [a-z]+)? (?:of|weighing|holding|containing) |(?: [a-z]+)? of "),
    "convert_again": plain(r"(?:in [a-z]+,? )?(?:that|this|it) (?:is|was|makes|equals|comes to|works out at|amounts to) (?:about |roughly |nearly |almost )?"),
    "of_fahrenheit": plain(r" (?:in|on the|degrees?) fahrenheit\b|[ °º]?f\b"),
    "again_said": plain(r"\b(?:equivalent|equal|equals|that is|i\.e|translat[a-z]+|convert[a-z]+|which is|the same as)\b"),
    "bounds_joined": plain(r"(?:(?: (?!when|while|of\b|which|it\b|turn|after|before)[a-z-]+){0,4},? (?:and|but|to|or)|,)(?: [a-z-]+){0,3} ?"),
    "bounds_end": plain(r"(?: at (?:the )?most)?(?:[.,;:)]|$| on | depending | in all)"),
    "bounds_open": plain(
        r"\b(?:aged|ages|anything|anywhere|somewhere|between|(?:rang|vary|spann|cost|start|charg)ing|ranges?|ranged|var(?:y|ies|ied)|bands?|brackets?)(?: (?:from|between|of|at))? $"
    ),
    "bounds_least": plain(
        r"(?:\bas (?:little|few|low|short|small|early|young|light|near) as|\bno (?:younger|less|fewer|shorter|lower|smaller|lighter|earlier|cheaper) than|\bat (?:the (?:very )?)?least|\bminimum (?:[a-z]+ ){0,2}(?:of|is)|\bstart(?:s|ing)? (?:at|from)|\bbegin(?:s|ning)? at|\banything from"
        r"|\b(?:the|its|their) (?:cheapest|shortest|smallest|lowest|youngest|lightest|slowest|earliest|thinnest|nearest)(?: (?!than\b)[a-z]+){0,3}) (?:about |just |only |some )?$"
    ),
    "bounds_most": plain(
        r"(?:\bas (?:much|many|high|long|large|late|old|far|heavy) as|\bno (?:older|more|longer|higher|larger|bigger|heavier|later|dearer) than|\bat (?:the (?:very )?)?most|\bmaximum (?:[a-z]+ ){0,2}?(?:of|is)?|\b(?:ris(?:e|es|ing)|go(?:es|ing)?|run(?:s|ning)?|climb(?:s|ing)?) (?:up )?to|\bup to"
        r"|\b(?:the|its|their)? ?(?:dearest|longest|largest|biggest|highest|oldest|heaviest|most expensive|costliest|fastest|latest|thickest|farthest|furthest)(?: (?!than\b)[a-z]+){0,3}) ?(?:about |just |only |some )?$"
    ),
    "bounds_at_least": plain(r"(?: [a-z]+)? at (?:the (?:very )?)?(?:least|minimum|lowest)\b|(?: [a-z]+)? minimum\b"),
    "bounds_at_most": plain(r"(?: [a-z]+)? at (?:the (?:very )?)?(?:most|maximum|highest|outside)\b|(?: [a-z]+)? maximum\b"),
    "bounds_apart": plain(r"[.;]|\b(?:while|whereas|last year|this year|(?:19|20)\d\d|now|then|later|has|had|after|before|of which|not|old|other|another|previous|former)\b"),
    "bounds_place": plain(r"(?: [a-z]+)? (?:in|at|on|for|from|of) "),  # each end of a thing of its own
    "bounds_to": plain(r" (?:up )?(?:to|through) | "),
    "bounds_between": plain(r"\bbetween $"),
    "bounds_and": plain(r" and "),  # women aged 71 and 34 are two
    "range_either": plain(r"(?: [a-z]+)? at (?:(?:the |its |their |his |her )?(?:best|worst|quickest|slowest|fastest|cheapest|dearest|shortest|longest|lightest|busiest|quietest|lowest|highest))\b"),
    # right before an amount: it is the one before, told again; ``sure`` where that cannot be another one to choose from
    "again_linked": plain(
        r"(?:(?P<sure>(?:the )?equivalent (?:to|of)|equal to|i\.?e\.?,?|that(?: is|'s|’s)(?: to say)?,?|which (?:is|equals|makes|comes to|works out at|amounts to)|in other words,?|=)|(?P<or>(?P<comma>,)? or)|[,(–—-])"
        r" ?(?P<hedge>(?:about|roughly|some|around|nearly|almost|approximately|just (?:over|under)|close to) )*$"
    ),
    "again_of_each": plain(r" (?:[a-z]+ ){0,2}(?:an?|per|each|every|apiece|altogether|in all|in total|daily|combined|wide|tall|thick|across|less|more|longer|shorter|fewer|higher|lower|above|below)\b"),
    "again_other": plain(r"[;:]|\b(?:compared|than|from|against|whereas|while|instead|rather|another|further|other|plus|then|less|by $)\b"),
    "again_apart": plain(r"\bby $|\b(?:and|but|while|with|from|to|another|further|other|then|plus|per|each|wide|tall|deep|thick|high)\b"),
    "conversion.or": cue(r"(?P<from>N),? (?:or (?:about |roughly )?|equivalent to |equal to )(?P<to>N)"),
    "conversion.equal": cue(r"(?P<from>[ND])(?:,| [–—-]|;)? ?(?:(?:which|this|that) )?(?:is |was )?(?:equivalent to|equal to|equals?|i\.?e\.?,?|that is,?|corresponding to|corresponds to|expressed in [a-z ]{3,20},?|the same as|=) ?(?:about |roughly |some )?(?P<to>[ND])"),
}
