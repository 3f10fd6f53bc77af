"""English words that say which dates a length of time lies between (see ``relations/times/lengths.py``)."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain
from .words import FOUNDED

_WORDS = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
_NUMBER = r"(?:(?P<n>\d{1,3})|" + "|".join(f"(?P<n{number}>{word})" for number, word in enumerate(_WORDS.split(), 2)) + ")"
_DAYS = rf"(?P<length>\b{_NUMBER} (?:days?|(?P<weeks>weeks?)))"
_NTH = "|".join(f"(?P<y{number}>{word})" for number, word in (
    (5, "fifth"), (6, "sixth"), (7, "seventh"), (8, "eighth"), (9, "ninth"), (10, "tenth"), (11, "eleventh"),
    (12, "twelfth"), (15, "fifteenth"), (20, "twentieth"), (25, "twenty-fifth"), (30, "thirtieth"), (40, "fortieth"),
    (50, "fiftieth"), (60, "sixtieth"), (70, "seventieth"), (75, "seventy-fifth"), (80, "eightieth"),
    (90, "ninetieth"), (100, "hundredth"),
))  # fmt: skip
_MARK = r"(?: ?[,(—–]| - |;)?"
_SHORT = "(?=\\.)(?<![ap]\\.m)" + "".join(f"(?<! {month})" for month in "jan feb mar apr aug sep sept oct nov dec".split())  # a point that ends no sentence
# ", was elected to parliament in ": what the same person or thing did at the next time of a run
CUES: Mapping[str, Cue] = {
    "elapsed.paired_before": plain(r"(?:\b(?:journey|trip|flight|drive|ride|crossing|voyage|run|climb|shift|session|debate|meeting|stretch|total|wait|delay|operation|gap|stay|time) of|\btak(?:ing|es)|\btook|\blast(?:ing|ed|s)|\bspending|\bspent|\bafter|[,(–—]) (?:just |exactly |only |a full |all of )?$"),
    "elapsed.paired_after": plain(r" (?:later|afterwards?|after that|in all|altogether|in total)\b"),
    "elapsed.paired_from": plain(r",? ?\(?(?:from|between) (?:about )?"),
    "elapsed.compared_with": plain(r"\b(?:than|instead|usual(?:ly)?|planned|scheduled|original(?:ly)?|compared|against|per|every|each|average|every|daily|local time|gmt|utc)\b"),
    "elapsed.event_before": plain(r"(?!)()"),
    "elapsed.event_after": plain(r" (?:after|since|from|following) (?:(?:the|an?|its|his|her|their|this|that) )?(?:[a-z'’-]+ )?(?P<event>[a-z'’-]{4,})\b"),
    "elapsed.shifted_before": plain(r"\b(?:late by|early by|behind schedule by|(?:extended|delayed|postponed|moved|put back|pushed back|brought forward|shortened|advanced|prolonged)(?: by)?|by) (?:a full |exactly )?$"),
    "elapsed.shifted_after": plain(r",? (?:(?:later|earlier|sooner|longer|shorter) than|early|late|behind schedule|ahead of schedule|(?:after|before|past|behind|ahead of) (?:the |its |their )?(?:scheduled|planned|usual|timetabled|advertised|official|original|normal|due))\b"),
    "elapsed.compared": plain(r"\b(?:than|instead of|rather than|usual|usually|normal|scheduled|planned|planned-for|original|originally|previous|previously|from|schedule|due|timetabled|advertised|expected)\b"),
    "elapsed.now_in": plain(r"\b(?:(?:in|into|on|entered|entering|reached|reaching) (?:its|their|the|a)|its|for (?:its|the|a)) $"),
    "elapsed.begun_before": plain(r"\b(?:began|begun|started|starting|broke out|erupted|opened|launched|declared|since|struck|commenced|ignited|sparked|kicked off|walked out|went on strike|closed|shut)\b(?: [a-z]+){0,4} ?$"),
    "elapsed.begun_after": plain("(?!)"),
    "elapsed.in_all": plain(r"(?:, \d{4})?,? (?:\(|– |— )?(?:i\.?e\.?,?|that is,?|or|namely|in all,?|a total of|a period of|a span of)(?: (?:in|over|for|within|just|only|some))? "),
    "elapsed.since": plain(r"\b(?:since|from)\b(?![^.;]*\b(?:to|until|till|through|and) $)[^.;]*$"),
    "session.length": plain(r"^[^\n]*\n ?(?:(?:[a-z'’-]+ ){0,5}?(?P<event>congress|conference|convention|festival|fair|summit|forum|meeting|session|expo|exhibition|tournament|visit|tour|retreat|strike|hearing|trial|symposium|workshop|event|show|regatta|camp|talks)\b)"),
    "session.opened_before": plain(r"\b(?:opened|opens|began|begins|started|starts|kicked off|got under ?way)(?: [a-z]+){0,5} (?:on )?$"),
    "session.opened_after": plain("(?!)"),
    "session.closed_before": plain(r"\b(?:closed|closes|ended|ends|concluded|concludes|finished|finishes|wrapped up|drew to a close|came to an end)(?: [a-z]+){0,5} (?:on )?$"),
    "session.closed_after": plain("(?!)"),
    "elapsed.took": plain(r"\b(?:took|taking|lasted|lasting|in all|altogether|a total of|spent|after|closed for|shut for|blocked for|stranded for|out for) (?:just |exactly |some )?$"),
    "stretch.said_after": plain(r",? [a-z' -]{2,40}, (?:a total of|in all|altogether|a span of|a period of|or) "),
    "stretch.kept_after": plain("(?!)"),
    "stretch.moved_after": plain(r" (?:early|late|ahead of schedule|behind schedule|earlier|later|ahead of time)\b"),
    "stretch.moved_from": plain(r"\b(?:than|originally|original|due|planned|scheduled|instead|target|deadline|expected|was to|were to|should have|last year|previous|usual|supposed)\b"),
    "history.long": plain(r"\b(?:its|their|the (?:[a-z'’-]+ ){1,4}?|an?|our|[a-z]+['’]s) ?(?<= )(?:long |proud |whole |entire |nearly )?(?P<length>(?P<n>\d{2,3})[- ]years?)(?:['’]s?)?[- ](?:[a-z]+ )?(?:history|existence|life|lifetime|tradition|heritage)\b"),
    "history.nth_year": plain(rf"\b(?:in|into|entering|entered|marks?|marking|celebrat(?:es|ed|ing)) (?:its|their|our) (?P<length>(?:(?P<n>\d{{1,3}})(?:st|nd|rd|th)|{_NTH}) year)\b(?! of)"),
    "history.anniversary": plain("(?!)"),
    "history.marked": plain(rf"\b(?P<length>(?:(?P<n>\d{{1,3}})(?:st|nd|rd|th)|{_NTH}) anniversary) of (?:[^.;,\d]|\d(?!\d\d)){{3,70}}?(?P<start>(?:1[5-9]|20)\d\d)\b"),
    "term.until": plain(rf"\b(?:ha(?:s|ve|d)|giv(?:es?|en|ing)|leav(?:es?|ing)|with|gets?|allow(?:s|ed|ing)?)(?: (?:exactly|just|only|another|them|him|her|it|us|voters|residents|a further|a total of|now|still)){{0,3}} {_DAYS}(?: left| remaining| to go)?(?:,| –| —| \() ?(?:that is,? |or |i\.e\.,? )?(?:until|till|up to|ending(?: on)?|to) (?:the end of )?$"),
    "term.past": plain(rf"{_DAYS} (?:past|after|beyond|over|behind|later than|(?P<before>before|ahead of|short of|earlier than)) (?:(?:the|its|a|their|an) )?(?:[a-z-]+ ){{0,2}}(?:of )?$"),
    "term.due": plain(r" (?:[a-z-]+ )?(?:deadline|cut-?off|due date|target|closing date|expiry|limit)\b"),
    "term.from_here": plain(rf",? (?:exactly )?{_DAYS} (?:after|from|later than|before) (?:the |this )?(?:present|current|today|this|now)\b"),
    "term.agreed": plain(rf"\b(?P<length>{_NUMBER}[ -]years?)(?:['’]s?)?[ -](?:[a-z£$€0-9.,-]+ ){{0,4}}?(?:lease|contract|deal|agreement|licen[cs]e|loan|bond|bonds|concession|sponsorship|tenancy|mortgage|franchise|partnership|moratorium|tender|charter|term|mandate|presidency)\b"),
    "term.office": plain(r"\b(?:term|mandate|presidency)\b"),
    "term.runs_to": plain(r"\b(?:until|till|through|to|expir(?:es?|ing)|ends?|ending|matur(?:es?|ing)|repayable|due|up|runs? out)\b[^.;]{0,24}$"),
    "term.runs_after": plain(r"(?!)"),
    "term.added": plain(r"\b(?:exten(?:sion|ds?|ded|ding)|renew(?:al|s|ed|ing)?|additional|further|another|option|from|starting|beginning|replac[a-z]+|existing|current|old|previous|remaining|left)\b"),
    "term.signed": plain(r"\b(?:signed|signs|agreed|took (?:out|on|up)?|taken|awarded|granted|won|wins|entered|struck|secured|let|sealed|inked|issued|concluded|signing|takes? office|took office|sworn in|elected|appointed|inaugurated|re-elected|begins|began|starts|started)\b"),
    "lone.not_before": plain(
        r"\b(?:every|each|per|aged|age|next|past|last|following|previous|preceding|another|further|within|under|over|than|least|most|about|around|roughly|nearly|almost|some|up to|until|first|final|only|jailed for|sentenced to|serve|serving|given|with(?: only| just| a)?|takes?|needs?|requires?|allow|over the|during the|of the|old|on|a|an|(?:average|mean|median|ages?|life|lifespan|expectancy|experience|half-life)(?: age)? of|average|averaging) $"
        r"|\b(?:jailed|sentenced|imprisoned|banned|suspended|locked up|fined)\b[^.;]{0,24}$"
    ),
    "lone.not_after": plain(
        r" (?:later|after|before(?! [a-z]+ing\b)|until|till|ending|ago|earlier|up to|to|since|old|of age|sooner|longer|shorter|his|her|their|its|from now|hence|in advance|imprisonment|in (?:prison|jail|custody)|sentence|notice|running|in a row|straight|at a time|of (?:supply|stock|imports|cover|experience|training)|and over|or (?:more|over|older|longer)|a |younger|older|away|on(?=[,.;)]|$)|into|to go|left|remaining)"
        r"|[- ](?:[a-z-]+ )?(?:sentence|term|deal|contract|plan|lease|loan|bonds?|notes?|mortgage|target|forecast|warranty|guarantee|old|high|low|average|agreement|programme|program|licen[cs]e|course|project|strategy)\b"
    ),
    "clock.thus_took": plain(r"\b(?:thus|therefore|altogether|in all|overall)(?: it)?,? (?:took|lasted|went on(?: for)?|ran for)(?: [a-z]+)? $"),
    "clock.later": plain(r" (?:later|afterwards?|after that|on)\b"),
    "lone.stop": plain(rf"{_SHORT}\.\s"),
    "lone.surely": plain(r"\b(?:elapsed|passed|behind schedule|overdue|late)\b"),
    "lone.today": plain(r"\b(?:yesterday|today|tonight|this (?:week|month|year|morning|spring|summer|autumn|winter)|now|last (?:week|night|month)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|finally|at last)\b"),
    "lone.born_before": plain(
        r"\b(?:born|birth|b\.|(?:came|come|entered|arrived) (?:into|in) the world|saw the light of day|drew (?:his|her) first breath|first drew breath|delivered (?:[a-z]+ ){0,2}(?:minutes|hours) apart)(?:[^.;\d]{0,40}\b(?:in|on)(?: the)?)? ?$"
    ),
    "lone.own_before": plain(r"\b(?:its|their|his|her|our|the [a-z]+['’]s) $"),
    "lone.unlike": plain(r"\b(?:not (?:being )?count(?:ed|ing)|excluding|except(?:ing)?|apart from|interrupted|suspended|breaks?|lost days|working days|on and off|at intervals)\b"),
    "lone.long": plain(r"-(?:year|month|week|day) (?:[a-z-]+ ){1,3}?(?:schedule|plan|program(?:me)?|deal|contract|lease|project|strategy|agreement)\b"),
    "lone.of_after": plain(r" of (?!constant|unbroken|continuous)"),
    "lone.planned": plain(r"\b(?:will|would|should|to|is to|are to|could|may|might|must) (?:then |probably |now )?(?:take|last|run(?: for)?|go on(?: for)?|continue for|stay (?:shut|closed) for|require|need)(?: [a-z]+)? $"),
    "lone.it_will": plain(r"[.;] (?:it|they|this|that|all this|(?:the )?(?:[a-z]+ )?(?:works?|building|construction|project|job|repairs?|phase))(?: itself| alone)? (?:is|are|will|should|would|could|may|might|must)\b[^.;]*$"),
    "lone.begins": plain(r"\b(?:begin|begins|beginning|start|starts|starting|commence|commences|open|opens|(?:get|gets) (?:going|under ?way)|under ?way|kicks? off|launch|launches|break ground)(?: [a-z'’-]+){0,3} (?:in|on|from|at)(?: (?:early|late|the|spring|summer|autumn))? ?$"),
    "lone.lasted": plain(r"\b(?:(?:that is|i\.e\.|in all|altogether|making|meaning|and (?:so|thus|therefore)),? for|lasted|lasting|lasts?|(?:went|going|goes) on(?: for)?|ran(?: for)?|runs?(?: for)?|(?:continued|persisted|stayed|remained|kept)(?: [a-z]+){0,2} for|took|taking)(?: [a-z]+)? $"),
    "lone.for_before": plain(r"\bfor $"),
    "lone.inclusive": plain("(?!)"),
    "lone.definite": plain(r"\b(?:the|those|that|these|this|its|their|his|her|whole|entire) (?:full |whole |entire |same )?$|[.;] for $"),
    "lone.then_after": plain(r"(?: [a-z]+){1,3} (?:[a-z0-9]+ (?:year|month|week)s? ago|last (?:year|month|spring|summer|autumn|winter)|in (?:19|20)\d\d|when)\b"),
    "lone.bare_day": plain(
        r"\b(?:on|by|until|till|to|from|before|after|and|was|is|being|,) (?P<at>the (?P<day>[12]\d|3[01]|[1-9])(?:st|nd|rd|th))\b"
        r"(?=[,.;:)]|$| (?:and|with|when|after|before|but|at|to|for|was|is|were|in|he|she|it|they|as|while|following|because|that|which|only|by|until|the|a|an|this|last|next)\b)"
    ),
    # what says that a length is that of what lies between two dates, right before it and right behind
    "lone.needs": plain(
        r"\b(?:lasted|lasting|lasts?|to last|took|taking|takes?|(?:period|span|spell|stretch|gap|absence|wait|interval|break|hiatus|pause|reign|journey|delay|lapse|distance|run) of|covered|covering|covers?|spanned|spanning|spans"
        r"|(?<!been )(?:ran|runs?|running|went on|goes on|stayed|remained|kept|closed|open|shut|out of action|out of use|empty|idle) for|spent|the (?:whole|full|entire)|in all|, (?:that is|i\.e\.|or|and so|and thus|making|therefore))(?:,? (?:for|a|just|exactly|only|the|some|full))* \n"
        r"|\bafter (?:just |exactly |only |a full )?\n(?! (?:as|at|in (?!service|use|operation)|with|of|together|under|abroad|away|there|here))|(?:\A|[.;,] )(?:for|in)(?: a full| the)? \n (?:in )?between\b"
        r"|\bfor (?:a full |exactly |fully )?\n(?:,? (?:since|from|until|till|between|having|up to|to) )|\n(?: [a-z]+)?,? (?:in all|altogether|in total|in between|between|elapsed|passed|apart|of (?:construction|building|work)|in service)\b"
    ),
    "lone.from": plain(r"\b(?:since|last [a-z]+(?: [a-z]+){0,2},? in|when it last [a-z]+,? in|dat(?:es|ed|ing)(?: back)? (?:to|from)|(?:set|fixed|established|made) (?:back )?in|going back to|unbeaten since|stood since|not since) (?:early |late |mid-)?$"),
    "lone.now_before": plain(r"(?:^|[.;,] |\b(?:the|that|this|its|their|his|her|those|these) |\btime in |\b(?:for|over|after) |\b(?:absence|gap|break|wait|interval|silence|hiatus|lull|pause) of )(?:a full |fully |all of |those |some )?$"),
    "lone.now_after": plain(r" (?:have |has |had )?(?:elapsed|passed|gone by|behind|late|overdue|on)\b"),
    "stretch.other": plain(r"old$|^(?![^\n]*(?:year|month|week|day|yr|decade|fortnight|(?:st|nd|rd|th)$))|\b(?:working|business|trading|school|sitting|playing|court|light|man|(?<!and a )half)\b"),
    "stretch.agreed": plain(r"\b(?:lease|licence|license|contract|warranty|guarantee|term)(?: is| runs| of| for| lasts?)* $"),
    "stretch.weeks": plain(r"\bweeks?\b|fortnight"),
    "stretch.numbered": plain(r"weeks? |\d+(?:st|nd|rd|th)"),
    "stretch.turning": plain(r"\bit (?:turns|turned|will turn|will be turning) (?P<years>\d{2,3})(?=[,.;:)]|$| (?:this|next|on|in|and|tomorrow|today)\b)"),
    "stretch.from_now": plain(r" (?:from (?:today|now|here|tonight|tomorrow|yesterday|this (?:week|month|morning))|hence|away|(?:after|before) (?:today|now))\b"),
    "stretch.soon": plain(r"\b(?:next|coming|soon|will|turns)\b"),
    "stretch.came": plain(r" (?:since\b|(?:that )?(?:it|he|she|they) (?:has|have) )"),
    "stretch.lasted_until_now": plain("(?!)"),
    "stretch.tail": plain(r" (?:ago|later|on|earlier|before)$"),
    "stretch.hedged": plain(r"(?:about|around|some|nearly|almost|over|than|roughly|least|up to|or so) $"),
    "stretch.ago": plain(r" ago\b(?: today| this (?:week|month|year|spring|summer|autumn|winter|[a-z]{3,9}))?"),
    "stretch.ago_of": plain("(?!)"),
    "stretch.later": plain(r" (?:later|afterwards?)\b| on(?=[,.;)]|$)"),
    "stretch.closed": plain(r" ?(?:[,.;:)—–]|$| - )"),
    "stretch.apposed": plain(_MARK + r" ?(?:that is,? |exactly |or |now )?"),
    "stretch.when": plain(_MARK + r" ?(?:that is,? |back )?(?:(?:in|on) )?(?:early |late |mid-)?"),
    "stretch.then": plain(r",? ?(?:\(|in |on |by )(?:early |late |mid-)?"),
    "stretch.now": plain(r"\b(?:now|today|still|currently),? (?:more than |just )?$"),
    "stretch.comma": plain("[,，]"),
    "stretch.stop": plain(rf"{_SHORT}\.\s|;\s"),
    "stretch.since_event": plain(r", since (?:the|its|his|her|their) (?:[a-z]+ ){1,3}(?:of|in) "),
    "stretch.since_after": plain(r",? since (?:early |late |mid-|(?:it|he|she|they) (?:opened|began|started|joined|took over) in )?"),
    "stretch.since_before": plain(r",? (?:for|a span of|a period of|a run of) "),
    "stretch.partial": plain(r"\bon (?:only |just |all )?$|\b(?:first|(?<!to )(?<!will )last|past|next|final|of the|every|after|within|before|previous|coming|another|every) (?:[a-z]+ )?$"),
    "stretch.to": plain(r",? (?:to|until|till|through|and) (?:on )?| ?[–-] ?"),
    "stretch.filled_after": plain(r" ?[,(—–]? ?(?:a |the )?(?:total of |period of |span of |stretch of |run of |for |over |in all )?"),
    "stretch.filled_before": plain(r"(?: [a-z][a-z' -]{2,30})?(?:(?:,? (?:which |and |will |that )?(?:ran|runs?|running|held|lasts?|lasted|lasting|took place|takes place|was held|is held))?,? (?:from |between )| ?\()"),
    "stretch.filled_within": plain(r"(?:, \d{4})?,? (?:[a-z ]{0,36}\b)?(?:for|lasting|lasted|last|over) (?:, | and (?:it |that )?)(?:until|to|through|ending|expires|ends|closes|finishes|runs out|expiring|ended|closed) (?:on )?"),
    "stretch.turned": plain(r" (?:later|ago|earlier|before|after|old|notice|in advance|running|in a row|straight)\b|-"),
    "stretch.lasting": plain(r"\b(?:took|taking|lasted|after|spent|over|a total of|in all|(?:gap|break|absence|closure|hiatus|pause|wait|interval|delay|run|spell) of|(?:giving|leaving|allowing) (?:[a-z]+ ){1,2}?) ?$"),
    "stretch.ended": plain(r"\b(?:shut|closed|ended|retired|finished|stopped|folded|died|left)(?: [a-z]+){0,2} (?:after|following) $"),
    "stretch.took": plain(r"(?:\btook|\btaking|\blasted|\blasting|\bduration of|, in all|\baltogether|\b(?:gap|break|absence|closure|hiatus|pause|wait|interval|delay|journey|voyage|stay|run|spell|stretch|reign|stint|career) of|\b(?:giving|leaving|allowing) (?:[a-z]+ ){1,3}?) ?(?:just |exactly |a full )?$"),
    "stretch.event_between": plain(r"(?: (?:[a-z]{2,14} ){0,6}|, ?(?:[a-z]{2,14} ){1,6})(?:and|but|was|were|is|it|to be)?,? ?(?:[a-z]{2,14} ){0,4}(?:in|on|until|by|to) "),
    "stretch.spent_on": plain(r" of (?:evidence|testimony|hearings?|deliberations?|argument|submissions|talks|negotiations|play|racing|competition|filming|training|sunshine|rain|leave)\b"),
    "stretch.after_event": plain(r" after (?:the|its|his|her|their|that|this) (?:(?!deadline|target|first|last|war|record)[a-z'’-]+ ?){1,3}(?=[.;)]|$)"),
    # a clause between a length and its date (see ``relations/times/said_since.py``)
    "stretch.carried": plain(
        r"(?! [^.;,]*\b(?:deadline|target|limit|record|date|goal|rule|law|plan|first [a-z]+ed)\b) (?:(?P<after>after|from when|later than when)|(?P<before>before)) (?!(?:he|she|it|they|this|that|being|his|her|its|their|the|an?)? ?(?:next|last|first)? ?(?:in|on)\b)(?:[a-z'’-]+ ){1,9}?(?:in|on) (?:the )?(?:early |late |mid-)?"
    ),
    "stretch.since_what": plain(
        r", having (?:bought|joined|founded|opened|started|begun|succeeded|become|won|taken (?:over|up|office)|been (?:elected|appointed|named|chosen)) (?:[a-z'’-]+ ){0,6}?(?:in|on) (?:early |late |mid-)?|,? since (?:(?:first )?(?:being|becoming|taking|winning|joining|opening|moving|leaving|arriving|buying|entering|succeeding|founding|starting|launching)|he|she|it|they|his|her|its|their|the) (?!(?:[a-z'’-]+ ){0,2}(?:peak|high|low|record|level|end|turn|last|first|highs|lows)\b)(?:[a-z'’-]+ ){0,8}?(?:in|on) (?:early |late |mid-)?"
    ),
    "stretch.makes_old": plain(r",? (?:and |which |that |this )?(?:makes|made|making|meaning|so) (?:it|the [a-z]+)(?: is)? (?:now |just |exactly )?(?P<years>\d{2,3})(?= years old\b)"),
    "stretch.clause": plain(r"[.;]"),
    "stretch.serving": plain(r"\b(?:has|have) (?:now |since )?(?:served|worked|spent|held [a-z ]{3,16}|run [a-z ]{2,16}|led [a-z ]{2,16}|been [a-z ]{2,20}|taught|lived there)(?: for| over)? $"),
    "stretch.apart": plain(r" (?:(?P<before>before|ahead of|earlier than|short of)|after|later than|behind|past) (?:(?:its|the|their|a|his|her|an) )?(?:[a-z-]+ ){0,4}?(?:of |on |in )?$"),
    "stretch.anniversary": plain(r"(?: [a-z]+)? (?:anniversary|birthday|jubilee)\b"),
    "stretch.after_founding": plain(r" after (?:(?:its|the|their|his|her) )?(?:foundation|founding|creation|establishment|formation|birth)\b| after it was (?:founded|formed|established|set up|built)\b"),
    "stretch.own": plain(r"\b(?:its|their|the (?:club|company|firm|school|university|college|museum|festival|hospital|paper|brewery|league|society|charity)['’]s) (?:[a-z]+ )?\n|(?:anniversary|jubilee)(?:$|[,.;:)]| (?:this|last|next|in|on|with|by|since|season|year)| of (?:its|their|the) (?:founding|foundation|opening|launch|creation|establishment))"),
    "event.founded_before": plain(rf"(?:{FOUNDED}|foundation|founding|creation) (?:(?:as|in an?|in the|at|by) [a-z ]{{3,30}} |(?:its|the) (?:doors|gates) |to (?:the public|visitors|traffic) |for business )?(?:in|on) $"),
    "event.begun_before": plain(r"\b(?:began|begun|started|starting|launched|broken?|broke ground|founded|opened|joined|took (?:over|office|up)|elected|appointed|commissioned|ordered|moved|laid|became|signed)\b(?: [a-z]+){0,4} (?:in|on) $"),
    "event.entered_before": plain("(?!)"),
    "event.done_then_before": plain(
        r"(?:\b(?:and|was|were|it|to be)|,)(?: [a-z]+ly)? (?:completed|finished|ended|opened|closed|concluded|delivered|inaugurated|ready|complete|handed over|released|commissioned|unveiled|put into (?:use|service)|shipped)(?: [a-z]+){0,3} (?:in|on) $"
        r"|\b(?:is|was|are|were) (?:now |still )?(?:due|expected|scheduled|set|planned|meant|supposed) to (?:be )?(?:finish|finished|end|completed?|open|close|ready|delivered|handed over)(?: [a-z]+){0,3} (?:in|on|by) (?:early |late |mid-|the (?:spring|summer|autumn) of )?$"
        r"|\b(?:and|until|to) its (?:completion|opening|end|close) (?:in|on) $"
    ),
    "event.back": plain(r"\b(?:had|already|earlier|previously|before|in stages)\b"),
    "event.born_before": plain(r"\bborn (?:in [a-z ]{3,20},? )?(?:in|on) $"),
    "event.grown_before": plain(r"(?:\band|,|\bhe|\bshe)(?: [a-z]+ly)? (?:joined|graduated|married|moved|began|started|entered|took|left|won|became|was (?:elected|appointed|named|called up)|died|retired|served)(?: [a-z]+){0,5} (?:in|on) $"),
    "event.since_before": plain(r"\bsince (?:[a-z'’-]+ ){0,5}(?:in )?$"),
    "event.those_before": plain(r"\b(?:after|following|besides|in addition to) (?:those|the ones|the (?:earlier|previous|first) [a-z]+|[a-z]+s|ones) (?:of|in|from|held in)(?: (?:19|20)\d\d(?:,| and|, and))* $"),
    "event.past_before": plain(
        r"\b(?:was|were) (?:first |last |then |finally |officially )?(?:completed|finished|opened|launched|closed|signed|approved|built|founded|elected|appointed|sold|bought|held|published|arrested|killed|inaugurated|adopted|introduced|born|delivered|raised|begun|named|awarded)(?: [a-z]+){0,3} (?:back )?(?:in|on) (?:early |late |mid-)?$"
        r"|\b(?:he|she|it|they|which|who) (?:first |last )?(?:opened|closed|began|ended|joined|left|died|retired|won|launched|signed|took over|moved)(?: [a-z]+){0,3} (?:in|on) (?:early |late )?$"
    ),
    "event.planned_before": plain(
        r"\b(?:will (?:be )?[a-z]{3,12}(?: [a-z]+){0,3}|(?:is|are) (?:due|set|scheduled|expected|planned) (?:to )?(?:be )?(?:[a-z]+ ){0,4}?|next [a-z]+ is) ?\b(?:on|for) (?:[a-z]+day,? )?$"
    ),
    "event.due_before": plain(
        r"\b(?:will (?:be )?(?!have\b)[a-z]{3,12}|(?:is|are) (?:due|set|scheduled|expected|planned|likely|forecast|projected|meant)? ?to (?:be )?[a-z]{3,12})"
        r"(?: [a-z0-9€$£%-]+(?:[.,]\d+){0,3}){0,6}? (?:in|by|before|until) (?:early |late |mid-)?$"
    ),
    "event.planned_after": plain("(?!)"),
    "event.planned_then": plain(r"\b(?:said|had|was|were|announced|wrote|told|promised|originally|earlier|then|once|would|according)\b|[\"“]"),
    "event.ahead_before": plain(r"\b(?:will|would|could|may|might|should|expected|scheduled|due|plans?|planned|until|unless|if|once|when|after|before|by the time|target|goal|forecast)\b[^.;]*$"),
    "event.done_before": plain(r"\b(?:completed|finished|ended|opened|closed|concluded|delivered|retired|left|resigned|stepped down|inaugurated|done|complete|died|shut|burned|ceased)\b(?: [a-z]+){0,4} (?:in|on) $"),
}

EDITIONS: Mapping[str, Cue] = {
    "edition.event": plain(
        r"(?:the )?[a-z0-9-]{3,14} (?:[a-z'’&-]+ ){0,5}?(?P<event>festival|fair|race|marathon|show|tournament|regatta|cup|congress|conference"
        r"|exhibition|event|contest|parade|games|championships?|summit|forum|expo|census|concert|derby|gala|biennale|awards|prize|edition|open|rally|tracker|survey|poll|barometer|meeting|assembly|session|tour|expedition|appeal|ball|dinner|symposium|workshop|camp|swim|walk|hackathon|report|review|index|ranking|list|budget|statement|campaign|volume|triennial|trophy|classic|masters)\b"
        r"|[a-z0-9-]{3,14}(?=,? (?:and|is|was|so far|in all)\b|[.,])"
    ),
    "edition.first_before": plain(
        r"\b(?:since|since its (?:start|beginning|launch|foundation|creation|birth|debut|first edition|first run) in|first (?:held|run|staged|played|organi[sz]ed|took place|taken) in|(?:began|begun|started|founded|launched|established|created|introduced) in|the first (?:(?:one|edition|of them|such|having|being|of which) )*(?:was|being|came|appeared|covered|covering|dates?|dating|for|of|in|held|published|issued)(?: (?:held|published|issued|out|back))?(?: (?:in|for|from|to|of))?) (?:early |late )?$"
    ),
    "edition.recurs": plain(
        r"\b(?:every|each) (?:(?P<e2>two|other|second)|(?P<e3>three|third)|(?P<e4>four|fourth)|(?P<e5>five|fifth)|(?P<e10>ten|tenth)) years?\b"
        r"|\b(?:every|each) (?:year|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b"
        r"|\b(?:held|run|staged|organi[sz]ed|hosted) annually\b|\bannually since\b|\b(?P<f2>biennial)\b"
        r"|\bthe (?:19|20)\d\d (?:report|edition|survey|review|index|budget|festival|fair|statement|plan|letter|race|show|list|ranking) is (?:its|her|his|their|the|our)\b"
    ),
    "edition.left_out": plain(r"(?:19|20)\d\d(?=(?:,| and|, and)? (?:and )?(?:(?:19|20)\d\d )?(?:was|were|being)? ?(?:cancelled|canceled|skipped|missed|called off))|(?<=except )(?:in )?(?:19|20)\d\d|(?<=except in )(?:19|20)\d\d"),
    "edition.yearly": plain(r"\bannual\b"),
    "edition.pointing": plain(r"\b(?:it|which|the event|the race|the show|the fair|the festival)\b"),
}
