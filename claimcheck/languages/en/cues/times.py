"""English cues of streaks, editions, growth over years, dates and lengths of time (see ``languages/templates.py``)."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, cue, plain
from .words import DOWN, FOUNDED, MONTH, MONTH2, UP, WEEKDAY, YEAR

_ORDINALS = "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_CARDINALS = "two three four five six seven eight nine ten eleven twelve"


def _numbers(words: str, mark: str) -> str:
    """Words of numbers from two on; the groups end in the number that they stand for."""
    return "(?:" + "|".join(f"(?P<{mark}{n}>{word})" for n, word in enumerate(words.split(), 2)) + ")"


def _words(*lists: str) -> str:
    """The words of some lists, as what must stand at a place."""
    return "|".join(word for words in lists for word in words.split())


def _period(mark: str) -> str:
    return rf"(?:(?P<day{mark}>da(?:ys?|ily))|(?P<week{mark}>week(?:s|ly)?)|(?P<month{mark}>month(?:s|ly)?)|(?P<quarter{mark}>quarter(?:s|ly)?)|(?P<year{mark}>year(?:s|ly)?|annual))\b"


_WEEKDAY2, _WEEKDAY3, _WEEKDAY4 = (WEEKDAY.replace("(?P<w", f"(?P<{mark}") for mark in "vxz")
_TO_TWELVE = "one two three four five six seven eight nine ten eleven twelve".split()
_HOURS = "(?:" + "|".join(f"(?P<h{n}>{word})" for n, word in enumerate(_TO_TWELVE, 1)) + r")"
_MINUTES = "(?:" + "|".join(f"(?P<m{n}>{word})" for n, word in ((5, "five"), (10, "ten"), (20, "twenty"), (25, "twenty-five"))) + ")"
_FALLS = (
    r"(?:,? (?:which|that))?(?: (?:this|next|last|that) year)?,?(?: (?:this|next|last|that) year)?"
    r" (?:(?P<gone>fell|landed|came|was|had been|happened to be|having fallen)|(?P<coming>will be|will fall)|falls?|falling|lands?|landing|comes?|being|is|happens to be)"
    r" (?:this year |that year |next year )?(?:on )?(?:a |the same )?"
)
_HOLIDAY = r"(?:(?P<h1225>christmas(?: day)?)|(?P<h1224>christmas eve)|(?P<h1226>boxing day)|(?P<h1231>new year['’]s eve)|(?P<h0101>new year['’]s day)|(?P<h0704>independence day|the fourth of july)|(?P<h1031>halloween)|(?P<h0214>valentine['’]s day)|(?P<h0317>st\.? patrick['’]s day)|(?P<h0501>may day)|(?P<h1111>armistice day|veterans day))"
_PART_OF_DAY = r"(?: (?:early )?(?:morning|afternoon|evening|night|lunchtime))?"
# "in June 41 people drowned" tells no day: only words that follow a day may
_NO_COUNT = r"(?:(?<=[12]\d)|(?<=3[01])|(?<= \d)|(?<=[a-z])|(?! (?!(?:was|is|and|to|in|at|on|after|when|for|by|the|that|with|until|through|or|but|as|he|she|it|they|we|a|an|will)\b)[a-z]))"

CUES: Mapping[str, Cue] = {
    # series
    "streak.listed": cue(rf"(?P<count>D) (?:in a row|running|straight|consecutive)?_10[:(](?P<years> ?{YEAR}(?:,? (?:and )?{YEAR}){{1,9}})"),
    "in_a_row_after": plain(r" (?:[a-z-]+ ){0,3}(?:in a row|running)\b| (?:straight|consecutive|successive) "),
    "streak.consecutive": cue(rf"consecutive years?_6[:(,](?P<years> ?{YEAR}(?:,? (?:and )?{YEAR}){{1,9}})(?P<count>D)"),
    "streak.after": cue(
        rf"(?P<count>D)_16(?P<years>\bin {YEAR},? (?:after|following|on top of) [a-z ]{{3,24}}in {YEAR}(?:(?:,|,? and) (?:in )?{YEAR}){{0,6}})"
    ),
    # each alternative begins with a number or one of few words: asked once for all of them
    "course.streak": plain(
        rf"\b(?=\d|{_words(_ORDINALS, _CARDINALS)}|for |winning|losing|unbeaten|winless)(?:"
        rf"(?:{_numbers(_ORDINALS, 'a')}|(?P<n>\d{{1,2}})(?:st|nd|rd|th)) (?:straight|consecutive|successive)(?: {_period('')})?"
        rf"|{_numbers(_ORDINALS, 'b')} (?:{_period('2')} )?(?:[a-z]+ ){{0,2}}(?:in a row|running|on the (?:trot|bounce|spin)|in succession)\b"
        rf"|{_numbers(_CARDINALS, 'c')} (?:straight|consecutive|successive) {_period('3')}"
        rf"|{_numbers(_CARDINALS, 'd')} {_period('4')} (?:in a row|running|on the (?:trot|bounce|spin)|in succession)\b"
        rf"|for (?:a |the )?{_numbers(_ORDINALS, 'e')} {_period('5')}(?! of\b)"
        rf"|{_numbers(_CARDINALS, 'f')} (?:straight|on the (?:trot|bounce|spin))\b"
        rf"|(?:winning|losing|unbeaten|winless) (?:streak|run|sequence) (?:to|of|at|stands at|reached) {_numbers(_CARDINALS, 'g')}\b"
        r")"
    ),
    "course.won": plain(r"(?P<up>\b(?:wins?|won|winning|victor(?:y|ies)|unbeaten)\b)|(?P<down>\b(?:loss(?:es)?|lost|losing|defeats?|winless)\b)"),
    "course.score": plain(r"(?<![\d.–-])\d{1,2}[–-]\d{1,2}(?=,? (?!\d)[a-z(])"),
    "course.after": plain(r"\b(?:after|following|on top of|having (?:also )?(?!been\b)[a-z]+)\b"),
    # the first of some levels is where it turned; words that offer the levels as all of it; other counts than of moves
    "course.turned": plain(r"\b(?:(?:peak|high|low|trough|bottom|record|maximum|minimum)(?:s|ed)?(?: (?:out|of|at|was|level))*|(?:since|from)(?: (?:its|the|a|an|they|it|[a-z]+(?: [a-z]+)? (?:fell|rose|dropped|climbed|stood|bottomed|peaked) (?:to|at|out at)))?|when (?:it|they|there) (?:was|were|stood at)) $"),
    "course.turned_after": plain(r"[^,;.]{0,24}[,(] ?(?:the|its|a) (?:peak|high|low|trough|bottom|[a-z]+ (?:point|peak|low|high))\b"),
    "course.closed": plain(r"\b(?:so|thus|therefore|hence|mak(?:es|ing)|made|meaning|means)\b"),
    "course.amounts": plain(r"\b(?:loss(?:es)?|lost|profits?|surplus(?:es)?|deficits?|made|earned)\b"),
    "course.bound": plain(r"\b(?:above|below|over|under|beyond|more than|less than|at least|record|double[- ]digit|exceed|faster|slower|of \d|by \d)"),
    "course.broke": plain(rf"\b(?:(?P<year>20\d\d)(?:[-–/]\d\d)?|in {MONTH}),? (?:when|in which) (?:it|they|the (?:figure|number|total|count|rate)|numbers|sales) (?:last |had |both ){{0,2}}(?:rose|risen|grew|grown|climbed|increased|gained|fell|fallen|dropped|declined|decreased|slipped|dipped|shrank|shrunk)\b"),
    "course.broke_after": plain(rf"\b(?:following|after|since) (?:a|an|the|its|last year's) (?:[a-z]+ )?(?:rise|increase|gain|fall|drop|decline|decrease|dip) (?:of [^,;]{{1,24}} )?in (?:{MONTH}|(?P<year>20\d\d))\b"),
    "course.resumed": plain(rf"\b(?:growth|increases?|gains?|rises?|declines?|falls?|decreases?|losses)(?: [a-z-]+){{0,3}} (?:resumed|began|started|returned|set in) in (?:{MONTH}|(?P<year>20\d\d))\b"),
    "course.yearly": plain(r"\b(?:year[- ](?:on|over)[- ]year|from a year (?:ago|earlier)|annual growth)\b"),
    "told_in_turn": plain("respectively|in turn"),
    "run.maybe": plain(r"\b(?:can|could|will|would|may|might|must|should|if|to be|expected|forecast|scheduled|planned|at least|up to|unless|until)\b[^.;,]{0,20}$"),
    "run.rounds": plain(r"\b(?P<unit>round|match|game|week|stage|race)(?:es|s)? (?P<first>\d{1,2}) (?:to|through|until) (?:(?P=unit) )?(?P<last>\d{1,2})\b"),
    "run.first": plain(r"[;,.] (?:the|its|their) first (?:(?:such )?[a-z]+ )?(?:was|came|dates from|being)(?: [a-z]+){0,3} in $"),
    "run.since_event_before": plain(r"\b(?:since|from) (?:its|the|their|a|an|his|her|it|they|peaking|bottoming|reaching|hitting) (?:[^.;,]|[.,]\d){3,40}?(?: (?:in|of|last|reached in|set in|,))? ?$"),
    "run.since_event_after": plain(r""),
    "run.superlative": plain(r"\b(?:longest|highest|lowest|biggest|largest|fastest|slowest|smallest|strongest|weakest|worst|best|most|fewest|least|first|only|steepest|sharpest|deepest|total|cumulative(?:ly)?)\b[^;.]*$"),
    "run.most": plain("(?!)"),
    "run.apart": plain(r"[.;] |\b(?:longest|highest|lowest|biggest|worst|best|fastest|slowest|weakest|strongest|unlike|compared)\b"),
    "run.began_before": plain(r"\b(?:began|begun|started|starting|beginning|commenced|commencing|opened|set in|goes back|going back|dates? back|dating back|stretch(?:es|ing) back|reach(?:es|ing) back|first (?:rose|fell|grew|dropped|passed|topped|exceeded|reached|happened|crossed))(?: (?:in|with|to|from)(?: early| late)?)? $"),
    "run.began_after": plain("(?!)"),
    "run.told_of": plain(r"\b(?:run|streak|series|sequence|spell|string|decline|slide|rise|fall|climb|growth|downturn|upturn|trend)s? (?:that |which |it |has )*[a-z]+(?: [a-z]+){0,3} $|, (?:beginning|starting|going|dating|stretching|reaching) [a-z ]{2,20}$"),
    "run.since_ahead": plain(r",?(?: [a-z'’-]+){0,8} (?:for )?(?:the )?"),
    "run.since_behind": plain(r"(?: [a-z'’-]+){0,8},? since (?:early |late )?"),
    "run.itself": plain(r"(?:^|\b)(?:the|that|this) (?:run|streak|series|sequence|spell|string|decline|slide|rise|fall|climb|growth|downturn|upturn|trend)\b[^;.]*$"),
    "run.ever_since": plain(r"\b(?:ever since|(?:began|begun|started|set in|dat(?:es|ing) (?:back )?(?:from|to)|goes back to|running since|unbroken since|continuously since) ?(?:in)?) ?$|\b(?:below|above|negative|positive|shrinking|contracting|growing|falling|rising)(?: [a-z0-9.,]+){0,5} since $"),
    "run.last_other": plain(
        r"\b(?:last|most recently|previously) (?:rose|fell|grew|shrank|dropped|declined|slipped|dipped|climbed|increased|decreased|contracted|expanded|advanced|retreated|lost(?: ground| money)?|cut(?: (?:it|them|rates))?|raised (?:it|them|rates)"
        r"|went (?:up|down|the other way)|made (?:a|any) (?:profit|loss)|posted (?:a|an) (?:profit|loss|surplus|deficit|increase|decrease|rise|fall|gain|drop|decline)|ran a (?:surplus|deficit)|was in (?:the black|the red|profit|surplus|deficit)|saw (?:a|an) [a-z]+)(?: back)? in (?:the )?(?:early |late )?$"
        r"|\b(?:the|its|their) (?:last|most recent|previous) (?:rise|fall|drop|decline|increase|decrease|gain|loss|profit|deficit|surplus|cut|contraction|one) (?:was|came|dates from|dates back to|had come|occurred)(?: back)?(?: in)?(?: the)? (?:early |late )?$"
    ),
    "run.from_peak": plain(r"\bsince (?:peaking|bottoming(?: out)?|topping out|it peaked|they peaked)\b(?:[^.;,]|[.,]\d){0,48}$|\b(?:from|since) (?:its|the|their|an?|last [a-z]+['’]s) (?:[a-z]+ )?(?:peak|high|low|trough|bottom)\b(?:[^.;,]|[.,]\d){0,32}$"),
    "run.several": plain(r"\band\b|,|&"),
    "run.since_then": plain(r" since(?:[,.;]| then| \()"),
    "run.unbroken": plain(r"^(?: [a-z-]+){0,3},? (?:without (?:interruption|a break|exception)|in a row|running|on the trot|in succession|on the bounce|back to back|uninterrupted|unbroken|consecutively)\b"),
    "run.all_told": plain(r"\b(?:all|each|every|without exception)\b"),
    "run.on_top": plain(r"\b(?:on top of|after|follow(?:s|ing|ed)|add(?:s|ed|ing)? to|join(?:s|ed|ing)) (?:those|the ones|(?:earlier |previous |other )?(?:losses|defeats|wins|victories|draws|titles|setbacks|reverses)) (?:[a-z]+ ){1,3}(?P<names>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?(?:, [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?){0,8},? and [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"),
    "run.names": plain(r",? and |, "),
    "run.after": plain(r"\b(?:after|following|on top of|on the heels of|preceded by|having (?:also )?[a-z]+ in) ?(?:(?!longest|highest|lowest)[a-z-]+,? ){0,6}$"),
    "run.then": plain(r"(?!)"),
    "run.all_of": plain(r"(?: [a-z]+){0,3}(?:, (?:in )?|: | \(| [–—-] )(?:in |namely )?"),
    "went": plain(rf"(?P<up>{UP})|(?P<down>{DOWN})"),
    "offered": plain(r"[:(]| - | — "),
    "dated_before": plain(r"\b(?:19|20)\d\d\b|\bin (?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december|first|second|third|fourth|spring|summer|autumn|fall|winter)\b"),
    "dated_after": plain(r" (?:this|last) [a-z]+\b| (?:in|for) (?:(?:19|20)\d\d\b|(?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december|first|second|third|fourth|spring|summer|autumn|fall|winter)\b)"),
    "in_all_between": plain(r"[a-z0-9 ]{0,40}(?:,|;|:| -| —| –) (?:or|that is|making|which makes|which means|in all|a total of|altogether|for a total of)(?: [a-z]+)? "),
    # a rate of every year, and what rates in turn come to (``relations/changes/compounded.py``)
    "compounded.yearly": plain(r"\b(?:(?:a|an|per|each|every) (?:year(?! (?:ago|earlier|early|before|later|on\b))|annum|twelvemonth|january|december|new year)|annual(?:ly)?|yearly|compound(?:ed|ing)?|year after year|year on year on year|year by year)\b"),
    "compounded.down": plain(r"\b(?:f[ae]ll\w*|declin\w*|shr[aiu]nk\w*|drop\w*|depreciat\w*|los[ets]\w*|decreas\w*|down|reduc\w*|contract\w*|cut)\b"),
    "compounded.total": plain(r"\b(?:in all|altogether|over (?:the )?(?:two|three|four|both) years|(?:two|three|four)-year|over the (?:period|whole)|combined|compound(?:ed)?|adds? up to|add(?:ed|ing) up to|after (?:the )?(?:two|three|four) (?:years|rounds|cuts|rises)|in total|cumulative(?:ly)?|together|within two years|in (?:two|three) years|makes?|making|comes? to)\b"),
    "compounded.makes": plain(r", (?:or|an?|for an?|that is|in all|altogether|together)\b|\b(?:so|thus|therefore|which|making|makes|leaving|adds? up|adding up|comes? to|came to|together)\b|[(–—=]"),
    "compounded.apart": plain(r"[;.] |\b(?:while|whereas|against|compared|but|than|from|of (?:which|them)|respectively|men|women|exports?|imports?)\b"),
    "compounded.then": plain(r"\b(?:another|further|again|then|followed|more|on top|next|following|second|in (?:19|20)\d\d|last year|this year|year)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"),
    "compound.levels": cue(
        rf"\bto_6(?P<new>N) in (?P<y2>{YEAR}) from_6(?P<base>N) in (?P<y1>{YEAR})~36(?:average|annual|compound)[a-z ]{{0,20}}?(?:of )?(?P<yearly>P)"
    ),
    "compound.levels_from": cue(
        rf"\bfrom_6(?P<base>N) in (?P<y1>{YEAR}) to_6(?P<new>N) in (?P<y2>{YEAR})~36(?:average|annual|compound)[a-z ]{{0,20}}?(?:of )?(?P<yearly>P)"
    ),
    "compound.for_years": cue(r"(?:grew|rose|increased|climbed|expanded|gained)(?: by)?_8(?P<yearly>P)[a-z ]{0,14} (?:for|over) (?P<years>D),? (?:or|a total of|making) (?P<total>P)"),
    "compound.rose_in": cue(
        r"\bfrom_6(?P<base>N)_6\bto_6(?P<new>N) (?P<exact>in|over)_6(?P<years>D),[a-z ]{0,16}averag[a-z]*[a-z ]{0,16}?(?P<yearly>P)"
    ),
    "compound.yearly_total": cue(r"(?:grew|growth|grown|rose|increas\w+|expand\w+)_16(?P<yearly>P)_4(?:a year|annually|per year|each year)_12(?:for|over)_10(?P<years>D)_30(?P<total>P)"),
    # hours of the clock
    "clock.time": plain(
        r"(?=[\dmn])(?:(?<![\d.:$£€])\b(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))? ?(?:(?P<early>a\.?m\b\.?|in the morning)|(?P<late>p\.?m\b\.?|in the (?:afternoon|evening)))"
        r"|\b(?P<hour24>[01]\d|2[0-3]):(?P<minute24>[0-5]\d)(?![:\d])|\b(?P<noon>noon|midday)\b)"
    ),
    "clock.spoken": plain(
        rf"\b(?=half|quarter|a quarter|twenty|midnight|{_words(*_TO_TWELVE)})(?<![\d.,:$£€-])(?:(?:(?P<half>half)|(?P<quarter>(?:a )?quarter)|{_MINUTES})(?: minutes?)? (?:past|after|(?P<to>to|before)) {_HOURS}\b(?!,?\d| (?:years?|days?|months?|weeks?|hours?|minutes?|per|%|people|million))"
        rf"|{_HOURS.replace('(?P<h', '(?P<hh')}(?: o['’]?clock\b(?: (?:in the (?P<early2>morning)|(?P<late2>at night|in the (?:evening|afternoon))))?| (?:(?P<early>in the (?:early )?morning)|(?P<late>at night|in the (?:evening|afternoon))))\b"
        r"|\b(?P<midnight>midnight)\b)"
    ),
    "clock.seconds": plain(r"(?:(?<=\d[:.])\d\d[:.]\d\d|\d{1,2}[:.]\d\d[:.]\d\d)"),
    "clock.read": plain(r"\b(?:clock|watch|at|display|timer)\b[^.;\d]{0,40}?(?P<at>(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)[:.](?P<second>[0-5]\d))(?![\d:])"),
    "clock.took": plain(r"\b(?:time|finish|clocking|clocked|run|timed at|took|record|in)(?: [a-z]+)?(?: of| at| was| is|:)? (?P<at>(?P<hour>\d{1,2})[:.](?P<minute>[0-5]\d)[:.](?P<second>[0-5]\d))(?![\d:])"),
    "clock.unlike": plain(r"\b(?:every|each|per|respectively|local time|record|average|usual(?:ly)?|daily|allow|allowed|takes|departs?|last admission|due|scheduled|planned|timetabled|interval|behind|faster|slower)\b"),
    "stamp.bare_day": plain(r"(?!)"),
    "stamp.weekday": plain(rf"\b(?:on|at|last|by|late|early|since|until|before|after|and) (?:last )?{WEEKDAY}\b(?!,? (?:\d|the \d|{MONTH}\b)|s\b)"),
    "stamp.next_day": plain(r"(?!)"),
    "clock.impossible": plain(r"(?=\d)(?<![\d.:/])\b(?:1[0-2]|0?[1-9])[:.](?P<minute>[6-9]\d) ?(?:a\.?m\b|p\.?m\b)"),
    "stretch.listed": plain("(?!)"),
    "stretch.joined": plain(r"(?:\b(?:to|until|through|till)\b|[-–—])[^\n]{0,60}"),
    "stretch.closing_day": plain("(?!)"),
    "stretch.next_year": plain(r"\b(?:next|following) "),
    "clock.to": plain(r",? ?(?:to|until|till|and|through|-|–|—) ?"),
    "clock.after_day": plain(r",? ?(?:at |from |until |around )?"),
    "clock.before_day": plain(r",? (?:on )?"),
    "clock.other_length": plain(r"\b(?:every|each|per|average|averag[a-z]+|respectively|longest|shortest|within|expected|first|last|next|later|earlier|before|after|including)\b|[.;] "),
    "clock.begun": plain(r" (?:and|, )[a-z ]{0,16}(?:ended|finished|closed|landed|arrived|left off|stopped) (?:at )?"),
    "clock.ended": plain(""),
    "clock.filled_after": plain(r"(?: [a-z]{2,10}){0,3}(?:, |: | \(| — | – | - )(?:a |an |or |in all |a total of |lasting |that is |some |making |which is |taking |a stretch of |a shift of |a day of )*|(?: [a-z]{2,10}){0,2} (?:for|lasting|took|taking) "),
    "clock.filled_before": plain(r",? ?\(?,? ?(?:from|between) |: |, | \("),
    # calendar
    "dated_until": plain(r"(?:\bto|\buntil|\btill|\bthrough|[-–—]) ?(?:[a-z]{6,9},? )?$"),
    "dated_ahead": plain(r"\b(?:will [a-z]+|next (?:one )?is|due|scheduled|until|by|opens?|closes?|starts?|begins?|deadline (?:is|of)|set for|planned for)(?: [a-z]+){0,3},?(?: on| for)? $"),
    "dated_last_year": plain(r"\blast (?:year|spring|summer|autumn|fall|winter|season)\b|\b(?:a|one) year ago\b|\bthe year before\b"),
    "dated_next_year": plain(r"\bnext (?:year|spring|summer|autumn|fall|winter|season)\b|\bthe year after\b"),
    "dated_to_come": plain(r"\b(?:(?:will|shall) (?:be |then |next |also )?[a-z]{3,}|payable|(?:is|are|be) (?:due|scheduled|set|expected|planned|slated|to)|due (?:to|for|on|by|in)|scheduled for|no later than|at the latest)\b[^.;]{0,60}$"),
    "dated_maybe_ahead": plain(r"\b(?:will|would|shall|may|might|could|to be|due|payable|scheduled|set for|slated|expected|expects?|plan(?:s|ned|ning)?|deadline|until|before|by|next|upcoming|coming|ahead|if|is|are|has|have|starts?|begins?|opens?|closes?|ends?|runs?|takes?|returns?|falls?|resumes?|extended|postponed|delayed|moved|listed|pencill?ed|rescheduled|announced|approved|agreed)\b"),
    "dated_gone_before": plain(r"\b(?:was|were|had|did|began|fell|rose|came|took|made|held|met|went|saw|won|lost|left|ran|struck|hit|broke|set|shut|sold|paid|put|brought|became|gave|[a-z]{3,}ed)\b(?: [a-z]+){0,3} $"),
    "dated_gone_after": plain(r"(?:,? (?:that |which )?|, [a-z ]{3,24} )(?:was|were|had|saw|brought|drew|marked|recorded|came|proved)\b"),
    "weekday.cell": plain(rf"{WEEKDAY}\.?"),
    "weekday.bare_day": plain(rf"\b{WEEKDAY}(?:,? (?:the )?| \()(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b(?! (?:of |{MONTH}|[a-z]*(?:day|street|st|avenue|ave|century|anniversary|annual|birthday|edition)))"),
    "weekday.then_day": plain(
        rf"\b{WEEKDAY}{_PART_OF_DAY}(?: (?:of|in) (?:(?:last|this|next|the same|the following|the) (?:week|month)|{MONTH})| last| next)"
        rf"(?:,| \(|,? (?:which|that)(?: (?:this|next|last) year)? (?:is|was|will be|falls on|fell on)|:| being| is| was| –| —) ?the (?P<day>\d{{1,2}})(?:st|nd|rd|th)\b(?! [a-z]+ (?:of|in)\b| (?:time|year|day|edition|match|game|week|month|round|of)\b)"
    ),
    "weekday.day_then": plain(rf"\b{MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<year>{YEAR}))?{_FALLS}{WEEKDAY}\b(?!['’]s)"),
    "weekday.date_then": plain(rf"(?<![\d.,])\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{MONTH}\b(?:,? (?P<year>{YEAR}))?{_FALLS}{WEEKDAY}\b(?!['’]s)"),
    "weekday.falls_date": plain(rf"\b{WEEKDAY}(?: (?:this|last|next|that) year)?,? (?:falls?|fell|falling|lands?|landed|landing)(?: (?:this|last|next) year)? on (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{MONTH}\b(?:,? (?P<year>{YEAR}))?"),
    "weekday.falls_month": plain(rf"\b{WEEKDAY}(?: (?:this|last|next|that) year)?,? (?:falls?|fell|falling|lands?|landed|landing)(?: (?:this|last|next) year)? on {MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<year>{YEAR}))?"),
    "weekday.bare_then": plain(rf"\bthe (?P<day>\d{{1,2}})(?:st|nd|rd|th)(?:,? (?:which )?(?:falls|fell|falling|being|lands|landing) (?:on )?(?:a )?|, (?:also )?a | \((?:a )?){WEEKDAY}\b(?!['’]s)"),
    "weekday.slashed": plain(rf"\b{WEEKDAY},? \(?(?P<slash>(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}}))(?:/(?P<year>20\d\d))?\b(?![/\d])"),
    "weekday.holiday": plain(rf"\b{_HOLIDAY}(?:{_FALLS}| \((?:a )?){WEEKDAY}\b(?!['’]s)"),
    "weekday.weekend": plain(rf"\b(?P<weekend>weekend)(?: of)?,? \(?{MONTH} (?P<day>\d{{1,2}})(?: ?[–/-] ?| and | to )(?P<day2>\d{{1,2}})(?!\d)(?:,? (?P<year>{YEAR}))?"),
    "weekday.weekend_of": plain(rf"\b(?P<weekend>weekend)(?: of)?,? \(?(?P<day>\d{{1,2}})(?: ?[–/-] ?| and | to )(?P<day2>\d{{1,2}}) {MONTH}\b(?:,? (?P<year>{YEAR}))?"),
    "weekday.pair": plain(rf"\b{WEEKDAY}(?:,? (?:and|to|through|until|or) | ?[-–—] ?){_WEEKDAY2},? {MONTH} (?P<day>\d{{1,2}})(?: (?:and|to|through|until|or) | ?[-–—] ?)(?P<day2>\d{{1,2}})\b(?:,? (?P<year>{YEAR}))?|\b{_WEEKDAY3}(?:,? (?:and|to|through|until|or) | ?[-–—] ?){_WEEKDAY4},? (?P<day3>\d{{1,2}})(?: (?:and|to|through|until|or) | ?[-–—] ?)(?P<day4>\d{{1,2}}) {MONTH2}\b(?:,? (?P<year2>{YEAR}))?"),
    "weekday.opening": plain(rf"\b(?:opens?|opened|opening|begins?|began|beginning|starts?|started|starting|kicks? off|gets? under ?way)(?: [a-z]+){{0,3}} on (?:the )?{WEEKDAY}\b(?!,? (?:\d|the \d|{MONTH}))"),
    "weekday.closing": plain(rf"\b(?:concludes?|concluded|ends?|ended|ending|closes?|closed|closing|finish(?:es|ed|ing)?|wraps? up|culminat(?:es|ed|ing)|final [a-z]+)(?: [a-z]+){{0,3}} on (?:the )?{WEEKDAY}\b(?!,? (?:\d|the \d|{MONTH}))"),
    "date.weekday_aside": plain(rf"\b{WEEKDAY}(?:['’]s [a-z]{{3,12}})? \({MONTH} (?P<day>\d{{1,2}})(?:, (?P<year>{YEAR}))?\)"),
    "date.iso": plain(rf"(?=[12])(?<![\d-])(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)(?![\d-])(?: ?\({WEEKDAY}\))?"),
    "date.weekday_month_day": plain(rf"\b{WEEKDAY}{_PART_OF_DAY},? {MONTH} (?P<day>\d{{1,2}})\b(?:st|nd|rd|th)?(?!:|,\d{{3}}(?!\d)|[-–]\d| (?:and|to|through|until|or) \d)(?:,? (?P<year>{YEAR}))?"),
    "date.weekday_day_month": plain(rf"\b{WEEKDAY}{_PART_OF_DAY},? (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{MONTH}\b(?:,? (?P<year>{YEAR}))?"),
    "date.month_day": plain(rf"\b{MONTH} (?P<day>\d{{1,2}})\b(?:st|nd|rd|th)?(?![:%.]\d|,\d{{3}}(?!\d)| ?(?:%|per ?cent\b)){_NO_COUNT}(?:,? (?P<year>{YEAR}))?(?:(?: ?\((?:a )?|, (?:which (?:was|is) )?a | (?:was|is|will be) a | (?:falls|fell) on a ){WEEKDAY}\b\)?)?"),
    "date.day_month": plain(rf"(?=\d)(?<![\d.,$£€])\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {MONTH}\b(?:,? (?P<year>{YEAR}))?(?:(?: ?\((?:a )?|, (?:which (?:was|is) )?a | (?:was|is|will be) a | (?:falls|fell) on a ){WEEKDAY}\b\)?)?"),
    "counted_after": plain(r"(?:st|nd|rd|th)?(?: (?!and\b|to\b|until\b|through\b|at\b|for\b|after\b|before\b|when\b|was\b|is\b|will\b)[a-z]|-[a-z])"),
    "length.turned": cue(rf"{FOUNDED} in (?P<start>{YEAR})~40\bturn(?:s|ed)_3(?P<length>N|D) (?:this|in|on|last)"),
    "length.digits_ago": cue(rf"{FOUNDED}_8\b(?:in|on) ?(?:{MONTH}(?: \d{{1,2}})?,? )?(?P<start>{YEAR}), (?P<years>\d{{1,3}}) years ago"),
    "length.in_ago": cue(rf"\bin (?P<start>{YEAR}), (?P<length>D) ago"),
    "length.begun_after": cue(rf"(?:begun|started|began) in (?P<start>{YEAR}) and [a-z]{{4,12}} in (?P<end>{YEAR}) after_4(?P<length>D)"),
    "length.anniversary_after": cue(rf"(?P<length>O|D)_10anniversary[^.;]{{0,40}}?{FOUNDED} in (?P<start>{YEAR})"),
    "length.on": cue(rf"\bin (?P<start>{YEAR})~90\bnow, (?P<length>D) on\b"),
    "length.after_begun": cue(
        rf"(?P<length>D) after (?:work|construction|building|it|they|he|she) (?:began|started|opened|joined|took over) in (?:[a-z]{{3,9}} )?(?P<start>{YEAR})"
    ),
    "length.took_over": cue(
        rf"\bafter (?P<length>D)[a-z ]{{0,20}}[;:,] (?:he|she|they|it) (?:first )?(?:took over|joined|began|started|was appointed|was elected) in (?P<start>{YEAR})"
    ),
    "length.opened_now": cue(rf"{FOUNDED} in (?P<start>{YEAR}),? (?:and |which )?(?:is|are) (?:now |still )?(?P<length>D|N)(?=[.,;]|$| old)"),
    "length.dates": cue(
        rf"\b(?:from|between) {MONTH} (?P<d1>\d{{1,2}}) (?:to|through|until|and) {MONTH2} (?P<d2>\d{{1,2}})\b[^.;]{{0,40}}?(?:lasted|ran for|over|in|a total of|,|\() ?(?P<length>D)"
    ),
    "length.dates_after": cue(
        rf"(?P<length>D),? from {MONTH} (?P<d1>\d{{1,2}}) (?:to|through|until) {MONTH2} (?P<d2>\d{{1,2}})\b"
    ),
    "length.years_ago": cue(rf"{FOUNDED}_10(?P<length>D) ago,? in (?P<start>{YEAR})"),
    "length.old_when": cue(rf"{FOUNDED}[a-z ]{{0,20}} in (?P<start>{YEAR})~40(?P<length>D|N) when [^.;\ue001-\ue007]{{0,40}}?\bin (?P<end>{YEAR})"),
    "length.from_to": cue(rf"\bfrom (?P<start>{YEAR}) to (?P<end>{YEAR}),? (?:a (?:period|span) of )?(?P<length>D)"),
    "length.age": cue(rf"\bborn (?:on |in )[^.;]{{0,20}}?(?P<start>{YEAR})\b(?:(?!\b{YEAR})[^;；。！？!?\n\ue001-\ue007]){{0,60}}?\b(?:is|now|aged|turned|turns)_4(?P<length>D|N)(?=[.,;]|$| (?:this|years old|now|in(?! {YEAR})))"),
    "length.age_first": cue(rf", (?P<length>D|N),? (?:who )?(?:was )?born (?:on |in )[^.;]{{0,20}}?(?P<start>{YEAR})"),
    "aged": plain("^[a-z0-9-]+(?: years?(?: old)?)?$"),
}
