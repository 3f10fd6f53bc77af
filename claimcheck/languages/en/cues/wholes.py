"""English cues of parts, wholes and shares (see ``languages/templates.py``)."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, cue, plain

_SOME = r"(?:about |nearly |just |only |some |almost |roughly |exactly |around |over |under |a little |precisely |no fewer than )*"
_TEN = "one|two|three|four|five|six|seven|eight|nine"
_VOTES = rf"(?:\d{{1,3}}|(?:twenty|thirty|forty|fifty|sixty)(?:-(?:{_TEN}))?|{_TEN}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_RESTATES = (
    r"(?:that is|that's|that was|that means|this is|this was|i\.e\.?|that is to say|in other words|to be exact|put differently|put another way|or|namely"
    r"|which (?:is|was|makes|made|means|meant)|(?:(?:which|that|it|this) )?(?:works?|worked) out (?:at|to|as)"
    r"|(?:(?:which|that|it|this) )?(?:comes?|came|amounts?|amounted|adds? up|equates?|translates?|translated|corresponds?|corresponded) (?:to|into)"
    r"|meaning(?: that)?|means|meant|equal(?:s|ling| to)|equivalent to|making|a (?:[a-z-]+ )?(?:share|rate|proportion|ratio|majority) of"
    r"|so(?! far)|thus|hence|therefore|representing)"
)
_PERSON = r"(?:[A-Z][\w'’-]+ ){0,3}[A-Z][\w'’-]+"
_RATE = r"(?:rate|share|proportion|percentage|turnout|ratio|uptake|take-up|response|occupancy|attendance|majority)"
_OF_TIME = r" (?:of (?:the|this|that) )?(?:year|decade|month|week|season|century|day|night|morning|afternoon|evening|hour|minute|period|quarter|war|term|game|way)s?\b"
_NAMING = r"(?:(?!(?:and|in|on|were|are|was|is|under|over|within|who|that|each|for|to|at|by|with|from|have|had) )[a-z'-]+ )"

CUES: Mapping[str, Cue] = {
    # part and whole
    "including": plain(
        r"(?<![\ue001-\ue007] )\b(?<!one )(?<!st )(?<!er )(?<!each )(?<!all )(?<!both )(?<!neither )(?:of which(?! there (?:is|are|was|were|have|had))|including|of them|of those|of these|of (?:that|this) (?:number|total|sum|amount)|among (?:them|which|whom|these|those)|of whom)\b"
    ),
    "including_aside": plain(r" [a-z][a-z' -]{1,40}, (?:the|this|that|it|he|she|they|we|there|its|total|all) "),
    "pointed_beside": plain(r"[^;:.\ue001-\ue007]{0,60}, (?:about |some |only |just )?"),
    "partof.named": cue(r"(?P<part>N) of (?:the|those) (?P<noun>(?:[a-z-]+ )?[a-z]{3,})\b(?! of\b)"),
    "partof.them": cue(r"(?P<part>N) of (?:them|these|those|it|whom|which|the latter(?<!\ue001 of the former and \ue001 of the latter))\b"),
    "apiece": plain(r"\b(?:each|apiece)\b[^,;]{0,20}$|\b(?:each|every one) of\b[^,;:.]{0,40}$"),
    "counter_family": plain(r"(?P<things>[a-z][a-z '-]{0,40}|)"),
    "some_more": plain(r"\b(?:one|another|some|several|most|many|a few|a pair|half)\b"),
    "out_of.of_the": cue(r"(?P<part>N) (?:out )?of (?:(?:the|its|their|his|her|our|all|those|these|a total of) (?:(?!and )[a-z][a-z'’-]* ){0,3}?)?(?P<whole>N)"),
    "one_of_all.the": cue(r"\b(?P<one>one) of (?:the|its|their|his|her|our|these|those) (?P<whole>N)"),
    "one_of_some": plain(r" (?:[a-z]+ )?(?:who|that|which|whose|to)\b"),
    "some_of_those": cue(r"^N(?: of (?:them|these|those))?(?: (?:is|are|was|were|has|have|had|will|would|can|went|came|died|live[sd]?|belong|voted|said|remain|stay|got|took|work|use)\b|,)"),
    "out_of.of_those": cue(r"(?:^|[.;:,] ?|\band |\bbut )of (?:the|its|their|his|her|our|all|all the|those|these|a total of) (?P<whole>N)(?![a-z ]{0,24}\b(?:to|and|or)\b)(?:[^\ue001-\ue007;.!?\n]{0,60}?), (?:only |just |some |at least )?(?P<part>N)(?! (?:years?|months?|weeks?|days?) (?:ago|later|earlier))"),
    "rest.remaining": cue(r"\b(?:the (?:remaining|other|rest(?: of the)?)|remaining)_6(?P<part>N)"),
    "rest.appended": cue(r"\bthe (?:(?:rest|remainder)(?:[,:]| of)? ?_8|balance(?:[,:]| of| \()? ?(?:about |some |nearly )?)(?P<part>N)"),
    "rest.left_over": cue(r"\b(?:what (?:was|is|remained|remains)(?: left)?|everything else|all the rest),?_24(?P<part>N)"),
    "rest.others": cue(r"\bthe (?P<part>N) (?:others|that (?:are|were) left)\b"),
    "rest.share_first": cue(r"\bthe (?:remaining|other|last|final) P,?_12(?P<part>N)"),
    "partof.out_of": cue(r"(?P<part>N)_24 out of(?: the| a| its| their| every)?(?: total(?: of)?| possible)? ?(?P<whole>N)"),
    "halves_share_after.sexes": plain(r" (?:of [a-z' -]{2,30}? )?(?:(?:are|were|is|was) )?(?:(?P<a>men|males?|boys|male)|(?P<b>women|females?|girls))\b"),
    "halves_share_after.homes": plain(r" (?:of [a-z' -]{2,30}? )?(?:(?:are|were|is|was) )?(?:(?P<a>urban|renters|owned)|(?P<b>rural|owners|rented))\b"),
    "halves_share.trade": plain(r"(?:(?P<a>exports)|(?P<b>imports)) (?:made up|accounted for|represented|were|making up|took) $"),
    "halves_share.sexes": plain(r"(?:(?P<a>\bmen|\bmales|\bboys)|(?P<b>women|females|girls)) (?:made up|accounted for|represented|were|making up|formed|are|make up) $"),
    "rest.made_up": cue(r"(?P<part>N)_20\b(?:made up|accounted for|were|was|is) the (?:rest|remainder|balance)\b"),
    "rest.make_up": cue(r"\b(?:made|make|makes) up the (?:rest|remainder|balance),?_8(?P<part>N)"),
    "opens_of_all": plain(r" ?(?:out )?of (?:the|its|those|these|all) [^,;:.\ue001-\ue007]{2,60}, "),
    "opens_before": plain(r" ?of (?:the|its|those|these|all) "),
    "missing.short": cue(
        r"\b(?:short by|shortfall of|gap of|missing (?:it|the target|the goal) by|missed (?:it|the target|the goal) by|down on it by|leaving another)_8(?P<part>N)"
    ),
    "missing.behind": cue(r"(?P<part>N)_12 (?:short|below (?:it|the target|target|the goal|plan)|to go|still (?:to come|missing|needed))\b"),
    "opens_parts": plain(r"(?<![\ue001-\ue007] )\b(?:of which|of them|of those|of these|of whom|among them)\b|:"),
    "of_more": plain(r"(?: [a-z-]+){0,2} of (?:them|that|it|these|those|this|which|whom|the total)\b"),
    "sum.respectively": cue(r"\btotal(?:l?ed|l?ing| of)?_12(?P<total>N)_4[:](?=_30N)"),
    "sum.a_total": cue(r"(?P<first>N)_40,? and_40N, (?:an?|the|their) (?:combined |overall |grand |joint )?total of_4(?P<total>N)"),
    "sum.made_up": cue(r"(?P<total>N),? (?:made up|consisting|composed) of(?=_40N)"),
    "sum.for_total": cue(r"(?P<first>N)_40(?:,? and_40|, _40)N(?:(?:,? and_40|, _40)N){0,5}_12,? (?:for|giving|making|bringing) (?:an? |the )?(?:combined |overall |grand )?total (?:of|to)_4(?P<total>N)"),
    "sum.colon_mixed": cue(r"(?P<total>N)_8(?:: ?| ?\()(?=N(?:, _24N)*,? and _14N)"),
    "sum.in_all": cue(r"(?P<first>N)(?:(?:, |,? and )_24N){1,6}[,;]? (?:or )?(?P<total>N)_4 (?:in all|altogether|in total|combined)"),
    "joint.between": cue(r"\b(?P<n2>between them|together)(?: they| the two)? (?:had|have|carried|sold|made|took|earned|hold|held|employ(?:ed)?|produced|spent)_8(?P<total>N)"),
    "joint.together": cue(r"\b(?:the )?(?:(?P<n2>two|both)|(?P<n3>three)|(?P<n4>four))\b_20\b(?:together|combined|total(?:l?ed)?)_12(?P<total>N)"),
    "with_more": plain(r"\b(?:with|plus|besides|including|as well as)\b"),
    "announced.makes": cue(
        r"\b(?:that|which|this|it all|they)(?: all)? (?:makes?|made|making|gives?|gave|adds? up to|added up to|brings? the total to|brought the total to|comes? to|came to)_8(?P<total>N)"
    ),
    "announced.taking": cue(
        r"\b(?:taking|takes|took|bringing|brings|brought|lifting|lifts|lifted|raising|raises|raised|pushing|pushes|pushed) (?:(?:the|its|their|his|her|our) )?"
        r"(?:total|overall|combined|whole|entire|joint|cumulative|group|aggregate|number|tally|count)(?: [a-z'’-]+){0,6} to_8(?P<total>N)"
    ),
    "announced.for_a": cue(r"\b(?:for|giving|making) (?:a|an|the) (?:worldwide|global|overall|combined|joint|grand|aggregate|cumulative)(?: [a-z-]+){0,3} of_8(?P<total>N)"),
    "announced.makes_in_all": cue(r"(?P<total>N)_20 (?:in all|altogether|all told|between them)\b"),
    "announced.together_two": cue(r"\b(?:the two|both)(?: [a-z]+){0,3} (?:together|combined|between them|add(?:ed)? up|total(?:l?ed|s)?|came to|amounted to)\b_24(?P<total>N)"),
    "announced.together_three": cue(r"\b(?:the|all) three(?: [a-z]+){0,3} (?:together|combined|between them|add(?:ed)? up)\b_40(?P<total>N)"),
    "announced.together": cue(r"\b(?:together|combined|between them|added together|taken together)\b(?:,? (?:the|these|those|all) (?P<count>N))?_36(?P<total>N)"),
    "announced.count_together": cue(r"\b(?:the|these|those|all) (?P<count>N)_24\b(?:together|combined|between them|add(?:ed)? up|in all)\b_36(?P<total>N)"),
    "rest_share": plain(r"\b(?:the|its|their) (?:other|rest|remaining|remainder|balance)(?: of)?[ ,a-z]{0,14}$"),
    "ends_item": plain(r"[,.;]| and |$"),
    "item_parts": plain(r"[,;:()/–—]| - |\b(?:and|while|whereas|plus|or|but|with|to|against|followed by)\b"),
    "item_gap": plain(r"[^;:.\ue001-\ue007]{0,44}"),
    "item_last": plain(r"[,)] ?and [^,;:]{1,40}$|\band [^,;:]{1,40}\($"),
    "item_other": plain(r"\band (?:the )?(?:all )?(?:others?|other [a-z -]{1,30}?|everything else)(?: for| at| with| in)? ?$"),
    "item_other_behind": plain(r" (?:[a-z]+ ){0,3}(?:others?|other [a-z]+)\b|(?: [a-z]+){0,3} (?:in|on|by|to|for|from) (?:(?:all|the) )?others?\b"),
    "list_colon": plain(r": ?[^,;:]{0,30}$"),
    "rest_word": plain(r"\b(?:other|others|rest|remaining|remainder|balance)\b"),
    "overlap": plain(r"\boverlap|\bsome [a-z ]{2,20} both\b|\bboth categories|more than one|excluding|net of|eliminat"),
    "extreme": plain(r"\b(?:highest|lowest|most|least|biggest|smallest|largest|average|averaged)\b"),
    "aimed_at": plain(r"\b(?:targets?|targeted|goals?|aims?|aimed|planned|plans?|quota|benchmark|capacity|promis\w+|advertised)\b"),
    "stock": plain(r"balance|population|debt|assets|deposits|loans|stock|inventor|price|rate|average|capacity|holdings|members|staff|employees"),
    "hypothesis": plain(r"\b(?:if|assuming|at)\b"),
    "partitioned": plain(r"\b(?:by (?:type|region|product|sector|age)|divided|split|respectively|divisions|segments)\b"),
    "partition.trade": plain(
        r"(?P<whole>\btrade turnover\b|\btotal trade\b|\btwo-way trade\b|\btrade volume\b)"
        r"|(?P<balance>\b(?<!budget )(?<!operating )(?<!current account )surplus\b"
        r"|(?P<deficit>\b(?<!budget )(?<!operating )(?<!current account )(?:deficit|shortfall|trade gap)\b))"
        r"|(?P<a>\bexport(?:s|ed|ing)?\b)|(?P<b>\bimport(?:s|ed|ing)?\b)"
    ),
    "of_partner": plain(r"\b(?:surplus|deficit|shortfall|gap|trade|balance) with [a-z]"),
    "partition.budget": plain(
        r"(?P<balance>\b(?<!trade )surplus\b|(?P<deficit>\b(?<!trade )(?:deficit|shortfall)\b))"
        r"|(?P<a>\brevenues?\b|\bincome\b)|(?P<b>\b(?:spending|expenditures?|outlays)\b)"
    ),
    "partition.quarters": plain(
        r"(?P<whole>\bfull[- ]year\b|\bannual\b|\bfor the (?:full |whole )?year\b)|(?P<a>\bfirst[- ]quarter\b)|(?P<b>\bsecond[- ]quarter\b)"
        r"|(?P<c>\bthird[- ]quarter\b)|(?P<d>\b(?:fourth|final)[- ]quarter\b)"
    ),
    "after.quarters": plain(
        r"(?: [a-z-]+){0,2} in (?:the |its )?(?:(?P<a>first)|(?P<b>second)|(?P<c>third)|(?P<d>fourth|final|last))\b(?! half| month| week)"
        r"|(?: [a-z-]+){0,2} (?P<whole>for the (?:full |whole )?year)\b"
    ),
    "partition.halves": plain(
        r"(?P<whole>\bfull[- ]year\b|\bannual\b|\bfor the (?:full |whole )?year\b)|(?P<a>\bfirst[- ]half\b)|(?P<b>\bsecond[- ]half\b)"
    ),
    "after.halves": plain(
        r"(?: [a-z-]+){0,2} in (?:the |its )?(?:(?P<a>first) half|(?P<b>second)(?: half)?)\b(?! quarter| month| week)"
        r"|(?: [a-z-]+){0,2} (?P<whole>for the (?:full |whole )?year)\b"
    ),
    "halves_after.sexes": plain(r"(?P<a>\b(?:men|man|males?|boys?)\b)|(?P<b>\b(?:wom[ae]n|females?|girls?)\b)"),
    "halves_after.ages": plain(r"(?P<a>\badults?\b)|(?P<b>\b(?:children|child|minors?)\b)"),
    "halves_after.origins": plain(r"(?P<a>\bdomestic\b)|(?P<b>\b(?:foreign|international|overseas|from abroad)\b)"),
    "halves_after.places": plain(r"(?P<a>\burban\b)|(?P<b>\brural\b)"),
    "halves_after.votes": plain(r"(?P<a>\bvalid\b)|(?P<b>\b(?:invalid|spoi(?:lt|led)|rejected|blank)\b)"),
    "halves_after.owners": plain(r"(?P<a>\bpublic(?:ly)?\b)|(?P<b>\bprivate(?:ly)?\b)"),
    "halves_after.ages_of_things": plain(r"(?P<a>\bnew\b)|(?P<b>\b(?:used|second-hand)\b)"),
    "halves.winless": plain(r"(?P<a>\b(?:drew|drawn|drawing)\b)|(?P<b>\b(?:lost|losing)\b)"),
    "needs.winless": plain(r"\b(?:without (?:a win|winning)|winless)\b"),
    "halves.undefeated": plain(r"(?P<a>\b(?:won|winning)\b)|(?P<b>\b(?:drew|drawn|drawing)\b)"),
    "needs.undefeated": plain(r"\b(?:without (?:a defeat|defeat|losing|a loss)|unbeaten|undefeated)\b"),
    "halves.results": plain(r"(?P<a>\b(?:won|winning)\b)|(?P<b>\b(?:drew|drawn|drawing|tied)\b)|(?P<c>\b(?:lost|losing)\b)"),
    "halves.two_results": plain(r"(?P<a>\b(?:won|winning)\b)|(?P<b>\b(?:lost|losing)\b)"),
    "halves_after.results": plain(r"(?P<a>\b(?:wins?|victor(?:y|ies))\b)|(?P<b>\b(?:draws?|ties?)\b)|(?P<c>\b(?:defeats?|loss(?:es)?)\b)"),
    "halves_after.two_results": plain(r"(?P<a>\b(?:wins?|victor(?:y|ies))\b)|(?P<b>\b(?:defeats?|loss(?:es)?)\b)"),
    "halves_after.unbeaten": plain(r"(?P<a>\b(?:wins?|victor(?:y|ies))\b)|(?P<b>\b(?:draws?|ties?)\b)"),
    "needs.two_results": plain(r"\A(?![^\n]{0,600}\b(?:drew|drawn|draws?|tied|ties?|level)\b)"),
    "needs.unbeaten": plain(r"\b(?:unbeaten|undefeated|not lost|not lose|never lost|without (?:a )?(?:defeat|loss|losing))\b"),
    "played.unbeaten": plain(r"\b(?:game|match|round|fixture|outing|test|start|bout|contest|race)(?:e?s)?\b"),
    "played.winless": plain(r"\b(?:game|match|round|fixture|outing|test|start|bout|contest|race)(?:e?s)?\b"),
    "played.undefeated": plain(r"\b(?:game|match|round|fixture|outing|test|start|bout|contest|race)(?:e?s)?\b"),
    "played.results": plain(r"\b(?:game|match|round|fixture|outing|test|start|bout|contest|race)(?:e?s)?\b"),
    "played.two_results": plain(r"\b(?:game|match|round|fixture|outing|test|start|bout|contest|race)(?:e?s)?\b"),
    "third_group": plain(
        r"\b(?:third gender|transgender|non-?binary|other gender|another gender|did not say|not stated|unknown|undisclosed|neither|no results?|abandoned|abstentions?|abstained)\b"
    ),
    "denied_gap": plain(r"[^;:.\ue001-\ue007]{0,50}(?:, ?|\b(?:and|but|while|whereas|with)\b[^;:.,\ue001-\ue007]{0,12})"),
    "denied_behind": plain(r" (?:[a-z]+ )?(?:did not|didn't|do not|don't|does not|were not|was not|are not|have not|had not|has not|could not|failed to|never did|have yet to|had yet to|passed in|went unsold)\b"),
    "halves_after.jobs": plain(r"(?P<a>\bfull-time\b)|(?P<b>\bpart-time\b)"),
    "halves.halves": plain(r"(?P<a>\bfirst half\b)|(?P<b>\bsecond half\b)"),
    "list_opens": plain(r"[^.;:]{0,60}: ?"),
    "apposes": plain(r"(?: (?!includ|among\b|such\b|like\b|and\b|but\b)[\w'’-]+){0,7}(?:,| [–—-]) (?:some |about )?"),
    "list_all": plain(r"(?:^ ?|[.,;–—] |\b(?:and|that|because) )(?:the|all|these|those|its|their|his|her)(?: (?:full|new|total of|other))? $"),
    "list_are": plain(r"(?: [a-z'’-]+){0,3} (?:are|were|comprise[ds]?|consist(?:s|ed)? of|will be)(?: made up of)? "),
    "list_closed": plain(r"[^,;:.\ue001-\ue007]{0,44}(?:, (?:so|which|but|while|although|though|as|because|meaning|making|leaving)\b|;)"),
    "list_added": plain(r"\b(?:added|scored|contributed|chipped in|managed|got) (?:just |only )?$"),
    "list_place_last": plain(r" (?:in|at|on) [^,;:.]{2,40}[.!]?"), "item_of": plain(r" (?:from|for|to|in|on|at|by)\b"),
    "apposed": plain(r" (?:[a-z]+ )?(?:at|in|from|on|by|for|under|with|to) "),
    "last_item": plain(r"\band $"),
    "list_goes_on": plain(r"[^.;:]{0,30}\band\b"),
    "told_out.more": plain(
        r"(?! (?:[a-z-]+ )?(?:in|on|for|to|from|of) (?:[a-z-]+ ){1,3}and (?:all )?other [a-z]+)[^.;:]{0,30}\b(?:and|as well as|plus) (?:(?:(?:the|an?|some|many|all|its|their) )?(?:others?|rest|remainder|remaining|more|so on|few|number|several|many|various|small(?:er)?"
        r"|elsewhere|unknown|another)\b|(?:[a-z'-]+ ){0,3}$)"
    ),
    "list_maybe": plain(r"\b(?:includ(?:ing|ed|es)|of (?:which|them|whom|these|those)|among them|with|made up|split|consist\w*|compris\w*)\b|[:(]"),
    "total_before": plain(r"\b(?:(?:for|giving|making|bringing) an? (?:[a-z-]+ ){0,2}|an? (?:combined |overall |grand |joint )|the (?:combined |overall |grand ))total\b|^ total (?:of|to) |\b(?:means|meaning|so)(?: that)? all $"),
    "total_behind": plain(r"(?: (?!had\b|has\b|have\b|was\b|were\b)[a-z-]+){0,3}? (?:in all|altogether|in total|all told|combined)\b"),
    "total_maybe": plain(r"\b(?:total(?:l?ed|l?ing|s)?|overall|combined|in all|together|altogether|full[- ]year|for the year|annual)\b"),
    # shares
    "share.of_first": cue(
        r"\b(?:of|out of|among) (?:the |its |their |some |about )?(?P<whole>N)(?:_24 (?:in|on|at|from|across|of) (?:the |its |all )*N)?_34, ?_12(?P<part>N)_40[:,(] ?(?:or |that is |which is |about |just over |nearly )?(?P<share>P)(?! (?:more|fewer|less|higher|lower|up|down|above|below)\b)"
    ),
    "share.of_output": cue(
        r"(?P<part>N)_34(?:,| -| –| \(|;)? ?(?:or |which is |that is |representing |making up |making |accounting for |equal to |equivalent to |about |some |nearly |just under |just over )*(?P<share>P) of (?:the |its |their |all |a )?(?:_40 of |total |whole |_12,? totall?ing )?(?P<whole>N)(?=_24(?:[.,;:)]|$| and ))"
    ),
    "share.parenthesis": cue(r"(?P<part>N)_12 of_22(?P<whole>N)_30[(,] ?(?:or |that is to say |that is |about |equal to )?_4(?P<share>P)(?! of (?:its|their|his|her)\b(?! (?:total|whole|members?|number)))"),
    "share.or": cue(r"(?P<part>N)_34(?:,| -| \() ?(?:or |which is |that is |about |some |nearly |equal to |equivalent to |representing |making )(?P<share>P)(?!,? (?:(?:below|above|under|short of|shy of|up|down|more|less|higher|lower|fewer|cheaper|dearer|longer|shorter|larger|smaller|better|worse)\b|as (?:many|much|large|big|high|long|heavy|far|often)\b|to (?:about |nearly |just )?N))(?P<of>(?: of_24)?)"),
    "share.aside": cue(
        r"(?P<part>N)_24(?:,| \() ?(?:about |nearly |just over |just under |almost |roughly )?(?P<share>P)(?P<of>(?: of(?! (?:them|these|those|which|whom)\b)(?![a-z' -]{1,24} (?:were|was|are|is|had|have|has|came|went|can|could|will|would|said)\b)_24)?)(?=[,.;:)]|$| and )"
    ),
    "share.fraction_first": cue(r"(?P<share>P)(?P<of>(?: of_24)?)(?: [a-z]{3,16})?, (?P<part>N),"),
    "share.then_which": cue(r"(?P<share>P)(?P<of> of_24),? (?:which (?:is|was|made|makes)|that is|or|equal to)_8(?P<part>N)"),
    "share.first_out_of": cue(r"(?P<share>P)(?:_34[:(]|^80 [–—-]) ?(?P<part>N) (?:out )?of (?:the |its |their |an? )?(?:total )?(?P<whole>N)"),
    "share.percent_or": cue(r"(?P<share>P),? or (?P<part>N)"),
    "share.or_of": cue(r"(?P<part>N)_26(?:,| -| \() ?(?:or|exactly|roughly|nearly|equal to|equivalent to|representing|accounting for|making up|about)_10(?P<share>P)_8,? of_26(?P<whole>N)"),
    "share.percent_of": cue(r"(?P<share>P)_8 of_16(?P<whole>N)_30(?:,| -| \() ?(?:or|that is|some|about)_8(?P<part>N)"),
    "share.accounted": cue(
        r"(?:account(?:ed|s|ing)? for|made up|mak(?:e|es|ing) up|represent(?:ed|s|ing)?|equal to|equivalent to|or)_12(?P<share>P)(?P<of> of_40)"
    ),
    # a share that restates two amounts (see ``relations/wholes/restated.py``)
    "restated.link": plain(rf"\b(?P<said>{_RESTATES}),?(?: [a-z]+){{0,2}}? {_SOME}$|(?:[–—(:]|--| - ) ?{_SOME}$|, {_SOME}$"),
    "restated.opens": plain(rf"\W*{_RESTATES},? [^,;:]{{0,16}}"),
    "restated.rate": plain(
        rf"\b(?:the|an?|its|their|this|that)(?: [a-z-]+){{0,2}} {_RATE}\b[^;:.]{{0,30}}$|^\W*(?:[a-z-]+ ){{0,2}}{_RATE}\b[^;:,.]{{0,30}}$"
    ),
    "restated.rate_behind": plain(rf"(?:, (?:the|their|its|his|her|our))? (?:[a-z-]+ ){{0,2}}?{_RATE}\b"),
    "restated.said": plain(r"\b(?:in other words|(?:works?|worked) out|that comes to|that came to|that is to say|meaning|i\.e|put (?:differently|another way)|equates? to)\b"),
    "restated.ends": plain(r"\W*$| (?:out )?of $|,? (?:to be (?:exact|precise)|in (?:all|total))\b| ?[,.;:)–—]| - | of (?:the|them|these|those|it|all|which|whom)\b"),
    "restated.aside": plain(r"(?!,? (?:more|higher|lower|less|fewer|better|worse) than (?:any|elsewhere|ever|in any|expected))(?!, above the)(?!, below the),? (?:more|fewer|less|higher|lower|up|down|above|below|over|under|on|than|short|better|worse|against|cheaper|dearer|faster|slower|off)\b"),
    "restated.of_each": plain(r" of (?:the |its |their |all )?(?:[a-z-]+ ){1,3}and (?:only |just |some |about )?"),
    "restated.moved": plain(r"\b(?:increas|ris|ros|grow|grew|fall|fell|dropp?|declin|climb|w[eo]nt|gone|widen|narrow|reduc)\w* (?:[a-z]+ )?to (?:about |some |nearly |around |only |just |over |more than )?$"),
    "restated.turnout": plain(r"\b(?:turnout|take-up|uptake|response rate|occupancy|attendance rate|(?:pass|success|failure|acceptance) rate)\b"),
    "restated.of_it": plain(r" of (?:them|these|those|it|which|whom|that|the total|the whole|all)\b"),
    "restated.of": plain(r"(?: of)? (?:the|its|their|his|her|our|all|all the|every|those) (?P<of>[a-z][a-z' -]{1,30})| of (?P<of2>[a-z][a-z' -]{2,30})"),
    "restated.out_of": plain(
        r"(?: [a-z]+)?,? (?:out )?of (?:(?:the|its|their|his|her|our|all|those|these|a total of|an? [a-z]+) ?(?:[a-z'-]+ ){0,3}|(?:[a-z'-]+ ){0,3}[a-z]+(?:'s|s') (?:[a-z-]+ )?)?"
    ),
    "restated.whole_before": plain(r"(?:^ ?|[,;:(] ?| - | (?:and|but|while|that|with) )(?:of|out of|among) (?:the |its |their |all )?$|\bin a (?:[a-z-]+ ){1,2}of $"),
    "restated.of_them": plain(r" (?:[a-z]+ )?of (?:which|whom|them|these|those|it)\b"),
    # two amounts that follow each other as part and whole (see ``relations/wholes/parted.py``)
    "parted.of": plain(
        rf" (?:out )?of (?:(?:the|its|their|his|her|our|all|a total of|these|those|all the) {_NAMING}{{0,3}}|(?:{_NAMING}){{0,2}}[a-z-]+(?:'s|s') {_NAMING}{{0,1}})"
    ),
    "told_to_hold": plain(r"\b(?:holds?|seats?|capacity(?: of| is| was)?|room for|can (?:take|hold|seat|carry)) (?:about |up to |some |only )?$"),
    "rate.elsewhere": plain(
        r"^ ?(?:and |but |while )?(?:(?:an?|the) (?:rival|neighbou?ring|sister|competing|separate|different|nearby)\b|another\b|(?:at|in|for|across|among) (?:the |an? )?(?:neighbou?r\w*|nearby|other|another|rival|sister|next|rest|whole|country|nation|region|adjoining|national|wider|average)\b|elsewhere\b|nationally\b|nationwide\b|countrywide\b|overall\b)"
    ),
    "parted.owner": plain(r"(?: [a-z-]+){0,2}(?:s['’]|['’]s) |['’]"),
    "parted.first": plain(r"(?:^ ?|[,;:(] ?| - |\b(?:and|but|while) )of (?:the |its |their |all )?$"),
    "parted.then": plain(r"(?:[,;:(] ?| - |\b(?:and|but|while) )of (?:the |its |their |all )?$"),
    "parted.stop": plain(r"^, (?:is|was|are|were|will|has|had|have)\b|;| - |\b(?:than|up|from|over|but|while|whereas|making|bringing|leaving|giving)\b|\bof (?:the |its |their )?$"),
    "parted.apart": plain(r" (?:[a-z]+ )?(?:fewer|more|less|higher|lower) than\b"),  # ten fewer than in 2019
    "parted.choice": plain(r",? or (?:$|\d)"),
    "parted.those": plain(r" of (?:those|these|them)\b"),
    # what says that the amounts of a passage are all there are (see ``relations/wholes/closing.py``)
    # of another time, and so no part
    "closing.lacking": plain(r"\b(?:at|by) (?:the same|this) (?:point|stage|time|date)\b[^,;.]{0,40}$|\b(?:number|figure|total|count|tally|share) had been (?:about |only |just |some )?$"),
    "closing.aim": plain(r"\b(?:goal|target|aim|limit|ceiling|cap|threshold|quota|maximum|minimum|capacity)(?: of| is| was|,)(?: about| some| at least| just| up to)? $"),
    "closing.apiece": plain(r" (?:in|of|out of) (?:each|every|the) (?:pound|dollar|euro)\b| (?:(?:for|on|to) )?(?:each|apiece)\b"),
    "closing.clock": plain(r"\b(?:after|before|past|until|till|since|at|by|around) $"),
    # what a part is of, where its share does not say so (see ``relations/wholes/chained.py``)
    "chain.of": plain(r" (?:of|in|among) (?!the total\b|them\b|all\b|these\b|those\b)|,? (?:more|fewer|less|higher|lower|above|below|up|down|than)\b"),
    "chain.or": plain(r",? (?:or|that is|i\.e\.),? (?:about |some |nearly |around |roughly )?|,? - ?(?:about |some )?|,? – ?(?:about |some )?"),
    "chain.of_before": plain(r"\b(?:of|among) (?:the|its|their|our|his|her|all|all the|those) (?P<of>[a-z][a-z '’-]{2,40}), (?:about |some |only |just |nearly )?$"),
    "chain.of_behind": plain(r" of (?:the|its|their|our|all|all the|those) (?P<of>[a-z][a-z '’-]{1,40}?)(?=$|[,.;:(]| (?:or|were|was|are|is|had|have|came|did|in|at|who|which|that|with|for)\b)"),
    "closing.most": plain(r"\b(?:most|many|some|much|several) of (?:[\w'’]+ ){0,3}$"),
    "closing.rest": plain(
        rf"\b(?:the (?:rest|remainder|balance|remaining|other|others|last|final)(?!{_OF_TIME})|remaining|leaving|leaves|which left|everything else|what (?:was|is|remained)(?: left)?)\b[^;:.]{{0,40}}$"
    ),
    "closing.rest_behind": plain(
        r"(?: [a-z-]+){0,4}? (?:(?:who|that|which) (?:were |was |are |is |had been )?(?:left|remained|remain)|left|remain(?:ed|s|ing)?|unsold|unspent|unpaid|unlet|un(?!it|limit)[a-z]{2,}ed|others|to go|left over|yet to)\b"
    ),
    "closing.total": plain(
        r"\b(?:total(?:s(?! of\b)|l?ed|l?ing)?|(?<!^ )(?:in all\b|altogether|together|combined|overall|between them(?![^;]* and ))|making|bringing|brings|brought|giving|gives|gave"
        r"|thus|therefore|so(?! far)|hence|sum|reached|add(?:s|ed|ing)? up|adding|lost|numbers?|counting)\b[^;:.]{0,40}$|^ ?(?:and )?all $"
    ),
    "closing.total_behind": plain(r"(?: (?!had\b|has\b|have\b)[a-z-]+){0,5}?,? (?:in all|altogether|all told|in total|combined|between them|overall|together)\b"),
    "closing.adds": plain(r"\b(?:adding|plus|another|further|additional|extra|on top of)\b[^;:.]{0,24}$"),
    "closing.more": plain(r"(?: [a-z]+)? more\b"),
    "closing.rest_share": plain(r"(?: (?!and )[a-z-]+){0,3}?(?<! and) (?:(?:who|that|which) (?:were |was |are |is )?(?:left|remained|remain)|remain(?:ed|s|ing)?|the (?:rest|remainder|balance)(?! of (?:the|this|that) (?:year|decade|month|week|season|century|day|period|war|term|game|way)))\b"),
    "closing.divided": plain(r"\bbetween them\b[^.;]{0,20}:|\b(?:(?:split|shared) (?:out )?by|(?:split|divided|shared) (?:out )?(?:between|among|into)|made up of|consist(?:s|ed|ing) of|compris\w+|broken down|breaks? down|a single|only one (?:answer|reason))\b"),
    "closing.several": plain(r"more than one|multiple|several|select all|top (?:three|four|five|ten)|\beach\b"),
    # lists of shares that words before or behind them say to be of one whole, told to its end
    "closing.of_whole": plain(
        r"^ ?by (?:[a-z-]+ ){0,2}[a-z-]+,? |\bby (?:[a-z-]+ ){0,1}[a-z-]+: |\b(?:mix|mixture|blend|alloy|compost|fabric|cloth|feed|portfolio|diet|recipe|soil|dough|fuel)\b[^;:.]{0,40}$|^ ?(?:of|out of) [^;:\ue001-\ue007]{3,60}, (?:some |about |just )?$|\b(?:asked|questioned|polled|surveyed) [^;:]{3,80}, "
        r"|\b(?:com(?:es?|ing)|came|drawn|generated|funded|leaves?|left|held|invested|go(?:es)?|went|spent|supplied|supplies|split)\b[^;:.]{0,40}\b(?:from|by|as|to|in|on|for|into)\b[^;:.]{0,40}$"
    ),
    "closing.beat": plain(r"\b(?:won|beat|beaten|defeated|prevailed|carried|approved|rejected|passed|vote[ds]?|lost)\b[^;:.]{0,40}\bby $"),
    "closing.beat_to": plain(r" to "),
    "closing.sides": plain(r"\b(?:prefer\w*|chose|favou?r\w*|oppos\w+|backed|in favou?r|against)\b"),
    "closing.duel": plain(r"\b(?:run-?off|second round|referendum|head-to-head|both candidates|two-(?:way|horse))\b"),
    "closing.low": plain(r"\b(?:under|below|up to|younger|less|fewer|at most|poorest|lowest|cheapest|smallest)\b"),
    "closing.high": plain(r"\b(?:over|above|older|more|at least|richest|highest|dearest|largest)\b"),
    "closing.view": plain(
        r"(?: (?:were|was|are|is|said they|had|have|with))?(?: [a-z]+)?(?: (?:undecided|unsure|not sure|no opinion|no view|no preference|without an opinion|neutral|don't know|did ?n['’o]?t know|did not (?:answer|say|know|respond)|do not know|could not say|couldn't say|abstained|spoil\w*|either way))\b"
    ),
    "closing.one_of": plain(
        r"\b(?:biggest|largest|main|major|leading|top|led by|chief|chiefly|mostly|mainly|mostly|includ\w+|such as|among|at least|own(?:s|ed|ing)?|ha(?:s|d|ve) (?:a|an|one|bought|tried|used)\b|cite[ds]?|mention\w*|worr\w+|use[ds]?|using)\b"
    ),
    "closing.end": plain(r"\b(?:and|or|while|with|leaving|whereas)\b[^;:.]{0,40}$"),
    "closing.share_left": plain(
        r"\b(?:the (?:remaining|other|last|final)|remaining|leaving|leaves)\b[^,;:.]{0,12}$|\b(?:the (?:rest|remainder|balance)(?! of (?:the|this|that) (?:year|decade|month|week|season|century|day|period|war|term|game|way))|what (?:was|is) left|everything else|every(?:one|body) else)\b[^;:.]{0,20}$|\band (?:all |the )?others?\b[^,;:.]{0,24}$"
    ),
    "closing.uncounted": plain(r"\b(?:one|another|several|a few)\b(?! (?:about |some |nearly )?[\ue001-\ue007])"),
    "closing.but": plain(r"\b(?:but|yet|though|only|just)\b"),
    "closing.last": plain(r"\band\b[^;:.]{0,40}$"),
    # points of a league (see ``relations/wholes/points.py``)
    "points.told": plain(r"\bpoints?\b"),
    "points.apart": plain(r"\b(?:by|lead of|gap of|margin of|within|deduct\w*|docked|ahead|behind|last|dropped|dropping|another|bonus|scored|scoring|possible|maximum|averag\w*|add(?:ed|ing)|half-time|quarter) (?:just |only |about |of |the |an? )*$"),
    "points.apart_behind": plain(r" (?:clear|ahead|behind|adrift|off|above|below|short|better|more|fewer|shy|possible|apart|a (?:game|match)|per|worse|deducted|docked|up on|down on)\b"),
    "points.other_count": plain(r"\b(?:away|at home|bonus points?|deduct\w*|docked|points? deduction|rugby|cricket|hockey|netball|basketball|volleyball|grand prix|two points (?:for|a) win|shoot-?outs?|overtime|penalt(?:y|ies) win|rebounds?)\b"),
    "points.won_behind": plain(r" ?(?:[a-z]+ )?(?:wins|win|victor(?:y|ies))\b|(?:[a-z]+ ){1,2}(?:wins|win|victor(?:y|ies))\b"),
    "points.won_before": plain(r"\b(?:won|winning) (?:just |only |the other |all )?$"),
    "points.drawn_behind": plain(r" ?(?:draws?|ties?)\b|[a-z]+ (?:draws?|ties?)\b"),
    "points.drawn_before": plain(r"\b(?:drew|drawn|drawing|tied) (?:just |only |the other |another )?$"),
    # votes and those who cast them (see ``relations/wholes/votes.py``)
    "votes.said": plain(r"\b(?:vot(?:e|es|ed|ing)|abst(?:ained|aining|entions?)|majority|endorsed|backed|approved|adopted|passed|rejected|defeated|decided|ruled|split)\b"),
    "votes.tally": plain(
        rf"\b(?:vot(?:e|es|ed|ing)\b[^.;:]{{0,30}}?|by|(?:approved|passed|adopted|rejected|backed|endorsed|confirmed) (?:the|a|an|its|his|her) (?:[a-z][a-z'-]* ){{1,4}}(?=\d\d?[-–]\d\d?(?:[.,;]| (?:on|to|with|after|late|last|in)\b))|(?:approved|passed|adopted|rejected|backed|decided|ruled|split) (?:it )?) ?(?P<a>{_VOTES})(?: votes?| members?)?"
        rf"(?: in favou?r| for)?(?:,| and)? ?(?:to|against|-|–|versus) ?(?P<b>{_VOTES})\b(?![-–]|\.\d|,\d| (?:per ?cent|million|years?|months?|weeks?|days?|points?|goals?)\b)"
    ),
    "votes.against": plain(r"\b(?:against|no|dissent\w*|oppos\w+|nay)\b"),
    "votes.names": plain(
        rf"(?P<items>{_PERSON}(?:, {_PERSON}){{0,8}},? and {_PERSON}) (?:all |both )?(?:vot(?:ed|ing) (?:no|nay|against)\b|cast(?:ing)? (?:the )?(?:dissenting|no|opposing) votes|dissent(?:ed|ing)|oppos(?:ed|ing)|(?:were )?opposed|against\b|in opposition)"
    ),
    "votes.other": plain(
        rf"\b(?P<c>{_VOTES})(?: of (?:the|its) (?:[a-z]+['’]s )?(?:{_VOTES}) [a-z]+ (?:was|were) (?=absent|away|missing))?(?: (?!to\b|against\b)[a-z0-9'’]+){{0,6}}? (?P<away>absent|away|missing|(?:did|does) not vote|not voting|recused)\b"
        rf"|\b(?P<d>{_VOTES})(?: (?!to\b|against\b)[a-z0-9'’]+){{0,5}}? (?:abstain\w*|abstentions?)\b"
    ),
    "votes.body": plain(
        rf"\b(?:all|its|the|full|[a-z]+['’]s|of) (?P<n>{_VOTES})(?: (?:elected|sitting|voting|serving|board|council|committee|panel|city|county|parish))? (?:members|councill?ors|senators|deputies|delegates|directors|judges|justices|governors|policymakers|commissioners"
        r"|trustees|lawmakers|legislators|mps)\b(?: (?:were |was )?(?:present|voted|attended|took part|there))?"
        rf"|\b(?P<m>{_VOTES})-(?:member|strong|seat|person|judge|justice|man)\b"
        rf"|\bof (?:the|its) (?:[a-z]+['’]s )?(?P<k>{_VOTES}) (?:were|was|did not|stayed) (?:absent|away|missing|not present|vote\b)"
    ),
    "votes.took_part": plain(
        rf"\b(?P<n>{_VOTES}) of (?:the|its) (?:[a-z]+['’]s )?(?P<of>{_VOTES}) (?:(?:elected|sitting|voting|serving|city|county|parish) )?(?:members|councill?ors|senators|deputies|delegates"
        r"|directors|judges|trustees|lawmakers|legislators|mps) (?:took part|attended|were (?:present|there|in the chamber)|voted(?= in (?:all|total)|[.,;]| on | by )|cast (?:a vote|votes|ballots?)|turned up)\b"
    ),
    # how many of a body took which side, none of them two: 6 of its 9 members voted for it, two preferred … and one abstained
    "votes.sides": plain(
        rf"\b(?P<n1>{_VOTES}) of (?:the|its|his|her) (?:[a-z]+['’]s )?(?P<of>{_VOTES})(?: [a-z-]+){{0,3}}? (?:voted|backed|favou?red|supported|preferred|wanted|were (?:for|in favou?r)|opposed|tipped|expected"
        rf"|forecast|predicted|chose|approved)\b[^;:.,]{{0,60}},(?: (?:while|and|but))?(?: only| just)? (?P<n2>{_VOTES}) (?!of\b|per\b|more\b|million|years?\b|months?\b|weeks?\b|days?\b|times\b|points?\b)"
        rf"[a-z'’][^;:.,]{{0,60}}?(?:,? and (?:only |just )?(?P<n3>{_VOTES}) (?!of\b|per\b|more\b|million|years?\b|months?\b|weeks?\b|days?\b|times\b|points?\b)[a-z'’][^;:.,]{{0,60}})?(?=[;:.,]|$)"
    ),
    "votes.apart": plain(r"\b(?:against|oppos\w+|abstain\w*|did not|dissent\w*|prefer\w*|undecided|unsure|no change|unchanged|would (?:have|rather)|neither|rejected|larger|smaller)\b"),
    "votes.both": plain(r"\b(?:both|also|as well|at the same time|each|more than one|several)\b"),
    "votes.away": plain(
        rf"[,;.] ?(?:and |while |but )?(?:the other )?(?P<n>{_VOTES})(?: (?:members|others|councill?ors|of them))? (?:sent (?:their )?apologies|(?:were|was) (?:absent|away|ill|missing|excused)|stayed away|did not (?:attend|come|turn up|take part))\b"
    ),
    "votes.present": plain(r"^all [a-z0-9 -]{1,60} (?:present|voted|attended|took part|there)$"),
    "told_out.last": plain(r"\b(?:and|while|whereas|with|plus|but)\b[^;:.]{0,60}$|; [^;:.]{0,60}$"),
    "closing.opens": plain(
        r":| - |\A[^()]*\((?=[^()]*$)|\b(?:of which|of whom|of them|of those|of these|made up|making up|consist\w*|compris\w*|split|divided?s?(?! by)|accounted|account for|contributed|provided|supplied|supplying"
        r"|came from|comes? from|by type|broke down)\b"
    ),
    "closing.opens_behind": plain(
        r"(?: [a-z-]+){0,3} of (?:it|them|this|that|these|those|the (?:money|total|sum|budget|cash|funds?|grant|amount|pot|price|costs?|bill|lot|whole|spending|income|revenue))\b"
    ),
    "rate_told": plain(
        r"\b(?P<name>(?:[a-z-]+ ){0,2}(?:rate|ratio|turnout|occupancy|margin|attendance|uptake|take-up|coverage))"
        r" (?:of|was|at|is|to|stood at|came to|reached) (?:about |nearly |just |only |some |almost )?$"
    ),
    "rate_of_time": plain(r"\b(?:interest|tax|growth|inflation|exchange|annual|yearly|policy|mortgage|gross|return|discount|lending|deposit|loan|birth|death|response time|capital)\b"),
    "people_unit": plain(r"person|people|worker|employee|student|patient|voter|resident|pupil|visitor|arrival|guest|tourist|passenger|traveller|traveler|teacher|member|child|adult|islander|trustee|candidate|councill?or|delegate|director|farmer|officer|judge|doctor|nurse|victim|suspect|migrant|refugee|graduate|applicant|volunteer|fan|spectator|elector|driver|donor|respondent|player|household member|staff|inmate|prisoner|defendant|juror|senator|deputy|legislator|athlete|soldier|recruit|trainee|apprentice|scholar|teenager|job seeker|man|woman|boy|girl|user|customer|subscriber"),
    "aliases": plain(
        r"(?P<revenue>\b(?:turnover|revenues?|sales)\b)|(?P<budget>\b(?:budget|general fund|fund)\b)|(?P<staff>\b(?:staff|workforce|employees|payroll)\b)"
        r"|(?P<haul>\b(?:haul|takings|gross(?:ed)?|box office|opening|opened|receipts)\b)|(?P<asked>\b(?:respondents?|sample|surveyed|survey|poll|polled|interviewed|questioned)\b)"
        r"|(?P<demand>\b(?:demand|consumption|electricity used)\b)|(?P<toll>\b(?:toll|deaths?|dead|killed|died)\b)|(?P<goal>\b(?:goal|target|aim)\b)"
        r"|(?P<spending>\b(?:spending|spent|outlays?|expenditures?)\b)|(?P<claim>\b(?:claim|claimed|sought)\b)|(?P<crowd>\b(?:crowd|attendance|spectators)\b)"
    ),
    "subject_share": plain(
        r"(?:^(?: ?(?:and|but) )?|[,;:.] ?(?:and |but |while )?|\b(?:and|while) )(?P<subject>(?:[a-z][a-z'-]* ){0,6}?)(?:made? up|makes? up|making up|accounts? for|accounted for|accounting for|represent(?:s|ed|ing)?|is|are|was|were|equals?"
        r"|supplied|supplies|took|takes|met|meets?|covered|covers?|provided|provides?|produced|generated|absorbed|swallowed|ate|consumed|used|filled|formed|forms|contributed|constituted|won|held|carried"
        r"|equivalent to|equal to|equalling|meeting|covering|or) "
        r"(?:about |nearly |some |only |just |almost |roughly |exactly |around |over |under )?$"
    ),
    "no_subject": plain(r""),
    "subject_of": plain(r" of(?P<of> [^,.;:()\ue001-\ue007]{2,40}?)(?= and | in | by | from | on | who | as | at | over | during | this | last |[,.;:()\ue001-\ue007]|$)"),
    "of_after": plain(r" (?:[a-z-]+ )?of (?!(?:the |its )?(?:total|whole|lot)\b|them\b|it\b|these\b|those\b)[a-z]"),
    "points_back": plain(r"that|this|it|which"),
    "told_respectively": plain(r"\brespectively\b"),
    "leaves.villages": cue(r"(?P<part>N) (?:out )?of (?:the |its |their |all )?(?P<total>N)~40\bleav(?:ing|es)_8(?P<rest>N)"),
    "share.made_up_total": cue(r"\b(?:made?|makes?|making) up_8(?P<share>P)(?P<of>),? (?:or|a total of|that is|some)_6(?P<part>N)"),
    "whole_lead": plain(r"^(?:quarterly|annual|yearly|regional|council|company|group|city|state|county)(?:'s)?(?: |$)"),
    "share_joint": plain(r"\b(?:together|combined|between them|in total|altogether)\b"),
    "share_joined": plain(r"\) (?:and|plus) [a-z'’ -]{2,40} \("),
    "share_words": plain(r"\b(?:the|all|its|their|total|overall|of|that|this)\b"),
    "or_so_much": plain(r",? (?:or|equal to|equivalent to|which is) "),
    "whole_named": plain(r"\b(?:total|whole|all|them|it|those|sum|combined|overall|entire)\b"),
    "bare_whole": plain(r"\s*(?:total|whole|them|it|those|number|sum|tally|count|figure|amount|lot)?s?\s*"),
    "outside": plain(r"\b(?:national|nationwide|global|world|industry|market|country)\b"),
    "shares_list": cue(r"(?:which is|which are|or|accounting for|representing|made up)_10(?=P(?:, P){0,8},? and P)"),
    "working_days": plain(r"working|business|trading"),
    "of_it": plain(r"\bof (?:it|this|that|them|the total|these|those|the whole)\b"),
    "collective": plain(r"[a-z]"),
    "share_then_part": plain(r",? ?\(?(?:or|about|some|that is|i\.e\.)? ?"),
    # classes open at one end, or from here to there (see ``relations/wholes/tiers.py``)
    "tiers.class": plain(
        r"\b(?:(?P<low>\d+) ?(?:to|-|–) ?(?P<high>\d+)\b|under[- ](?P<high2>\d+)|(?P<high3>\d+)(?: [a-z]+){0,2} (?:and|or) (?:under|below|younger|less|fewer)\b"
        r"|over[- ](?P<low2>\d+)|(?P<low3>\d+)(?: [a-z]+){0,2} (?:and|or) (?:over|above|older|more)\b)"
    ),
    "mean_name": plain(r"\b(?:average|(?<!by )mean|per|price|median)\b"),
    "among_before": plain(r"\b(?:of|among|out of) (?:the |its |their |all )?$"),
    "part_stop": plain(r"\b(?:the (?:other|rest|remaining)|another|in total|in all|separately|meanwhile)\b|, (?:making|leaving|bringing|giving|taking|lifting|raising|pushing|besides|in addition to|on top of|alongside|as well as|plus|thus)\b"),
    "aside_closed": plain(
        r",\s(?:(?:which |that |who )?(?:was|were|is|are|amount\w*|came|comes|coming|total\w*|reach\w*|st[oa]nds?|stood|rose|fell|grew|cost|will|would|of|for|to|or|being)\b|and (?:the|those|that)\b[^,]*\bto $)(?=[^,]*$)|^(?: [a-z'-]+){1,3}? (?:can|could|may|might|will|would) (?:reach|be|exceed|rise|come|total)\b[^,]*$"
    ),
    "left_out": plain(r"\b(?:excluding|exclusive of|without|besides|apart from|except(?:ing)?)\b[^,]*$"),
    "net": plain(r"\bnet (?:inflow|outflow|gain|loss|buying|selling)"),
    "own_base": plain(r"\bfrom\b|year-on-year|quarter-on-quarter|month-on-month|compared|than"),
    "real_by_custom": plain(r"\bgdp\b|gross domestic product|\beconomy\b|\boutput\b"),
    "turns": plain(r"\bloss\b[^.]{0,60}(?:compared with|against|after) an? (?:net )?(?:profit|gain)\b|\bprofit\b[^.]{0,60}(?:compared with|against|after) an? (?:net )?loss\b|swung|turned (?:a|to)|from a (?:loss|profit)"),
    "among": plain(r"\b(?:of (?:which|whom|them|these|those)|among (?:which|whom|them|these|those)|out of|including)\b"),
    "other_shares": plain(r"\b(?:rest|remaining|remainder|others?|everything else|undecided|abstain(?:ed|ing)|unsure|not sure|don't know)\b"),
    "item_join": plain(r"^,|\b(?:and|plus|or|with)(?: [a-z]+){0,3} $"),
    "other_basis": plain(r"\b(?:by|on) (?:the|its|another|a different|that|this) (?:[a-z-]+ ){0,2}(?:definition|measure|basis|method|count)\b"),
    "of_the_others": plain(r" (?:of|in|among|for) (?:the |those |all )?(?:others?|rest|remaining|remainder|everyone else)\b"),
    "other_shares_after": plain(r" (?:(?:were|was|are|is|said they were|had) )?(?:undecided|unsure|abstain(?:ed|ing)|others?|other sources|did not know|had no opinion)\b"),
    "structure": plain(r"\b(?:split|break(?:s|ing)? down|broken down|breakdown|divided?s?|structure|composition|make-?up|mix|consists?|comprise[sd]?|respectively|[a-z]+ groups)\b"),
    "shared": plain(r"\b(?:of (?:the|its|all|their|them|those)|account|made up|make up|shares?|split|suppl(?:y|ies|ied)|poll|voted|survey|in favou?r|respectively)\b"),
    "shares_apart": plain(r"\bfrom (?:(?:an?|the|its|last|this|about|some|just|around|as|nearly) [a-z' ]{0,24})?$|\b(?:of which|of them|including|up|down|rose|fell|grew|than|compared|increase[sd]?|decrease[sd]?|while)\b|(?:against|versus) $|[;:()]"),
    "in_all": plain(r"\b(?:in all|total|together|combined|altogether)\b"),
    "multiple_answers": plain(r"more than one|multiple|select all|\b(?:cited|mentioned|named|said they|use[ds]?|own(?:s|ed)?|had (?:bought|tried|used))\b|\beach\b|top (?:three|five|ten)"),
    "may_pass_100": plain(r"target|salar|worth|face value|capacity|coverage|debt|budget|oversubscri|goal|plan|gdp|average|normal|last year|year[- ]earlier"),
}
