"""English words by which a figure says how far two levels lie apart, whatever the two are (see ``relations/changes/steps.py``).

Open classes rather than phrases: any noun for a change or a gap, any adjective that compares, any verb with "by". The
groups tell which way it goes where the word does: up, the level spoken of is the higher one.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain

_UP = (
    "increase|rise|gain|growth|jump|surge|climb|hike|uplift|upturn|uptick|boost|leap|advance|excess|overrun|overshoot|surplus|premium|mark-?up|spike|raise"
    "|expansion|overspend|upswing|appreciation|step up"
)
_DOWN = (
    "decrease|fall|drop|decline|cut|reduction|saving|shortfall|discount|dip|slump|slide|contraction|shrinkage|undershoot|underspend|depreciation|erosion|downturn"
    "|retreat|tumble|plunge|write-?down|trim|shrinking|mark-?down"
)
_APART = (
    "gap|difference|margin|lead|cushion|headroom|buffer|majority|improvement|deterioration|worsening|swing|shift|change|movement|discrepancy|disparity|advantage|deficit"
    "|loss|differential|progress|turnaround|winning margin|handicap|leeway|slack"
)
_ABOUT = r"(?:(?:about|some|nearly|roughly|around|almost|just|only|over|more than|as much as|as many as|fully|exactly|precisely|no less than|a|an|the|those|that|these) ){0,3}"


def _noun(mark: str) -> str:
    return rf"(?:(?P<up{mark}>{_UP})|(?P<down{mark}>{_DOWN})|{_APART})"


_SPAN = (
    "(?:year|quarter|month|week|decade|season|day|time|round|term|census|edition|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)"
)

_MORE = "higher|larger|bigger|greater|longer|older|heavier|louder|noisier|hotter|warmer|taller|deeper|wider|dearer|costlier|pricier|steeper|busier|stronger|fuller|wetter|thicker"
_LESS = "lower|smaller|fewer|shorter|younger|lighter|quieter|cooler|colder|chillier|cheaper|narrower|shallower|weaker|emptier|drier|thinner"
_WORDS = r"(?:[a-z][a-z'’-]*|(?:19|20)\d\d),? "
# behind "over": a stretch of time, and no level
_TIME = rf" (?:(?:the|this|that|those|these|a|its|past|last|same|next|whole|full|course|of|[a-z]+|\d+) ){{0,3}}(?:{_SPAN}s?|period|half|course|time|weekend|cycle|span|lifetime)\b"

CUES: Mapping[str, Cue] = {
    "step.before": plain(
        rf"\b{_noun('')}(?:,[^,;]{{3,60}},)?(?: [a-z]+){{0,1}} of {_ABOUT}$"  # an improvement, she said, of
        rf"|\b{_noun('2')}(?: (?:is|was|came to|amounts to|amounted to|works out at|stands at|comes to|:))? ?,? {_ABOUT}$"
        rf"|\bby {_ABOUT}$"
        rf"|\b(?:extra|additional) {_ABOUT}$|(?P<up3>\+) ?$"
        rf"|\b(?:pocket|sav|spar|gain|los|shed|recoup|forgo|forfeit)(?:s|es|ed|ing|ped|e)? (?:[a-z]+ ){{0,2}}?{_ABOUT}$"
    ),
    "step.after": plain(
        rf",? (?:the|that|this|its|their|his|her) (?:[a-z-]+ ){{0,2}}{_noun('')}\b"  # at 5 per cent, the increase …
        rf"|[ -](?:[a-z-]+ ){{0,1}}?{_noun('2')}\b(?! (?:of|in) (?:the )?total)"
        r"|(?: (?!and\b|or\b|but\b|on\b)[a-z-]+){0,1}? (?:(?P<up3>more|higher|larger|bigger|greater|longer|dearer|taller|heavier|above|beyond|ahead|clear|up|better off|over and above|in excess|to the good|north of|in hand|too many|too much|extra)"
        r"|(?P<down3>less|fewer|lower|smaller|shorter|cheaper|lighter|below|beneath|under|short|shy|light|adrift|behind|down|worse off|south of|too few|too little|to spare)"
        r"|apart|[a-z]{3,}(?<!oth)(?<!rath)er than)\b"
        r"|(?: [a-z-]+){0,2}? (?:(?:lie|lies|lay|stand|stands|stood|are|is|was|were|remain|remains|remained|going|still|sit|sits|sat) ){0,2}"
        r"(?:empty|unfilled|vacant|unused|idle|missing|outstanding|unsold|unspent|unpaid|unbuilt|undelivered|unaccounted for|to go|to come|to spare|left over|still to|short|in reserve)\b"
    ),
    "step.on": plain(
        r" on (?:the|its|their|today['’]s|last|what|a year|19\d\d|20\d\d)\b"
        rf"|(?: (?P<up2>{_MORE})| (?P<down2>{_LESS})| (?:sooner|faster|quicker|slower|calmer|safer|poorer|richer))(?=[,;.)]| and | but | now| today|$)"
        r"|,(?: (?:well|just|far))? (?:(?P<up>above|ahead of)|(?P<down>below|short of|behind)) (?:the|its|their|last|what|that)\b"
    ),
    # before a whole whose parts follow
    "step.whole": plain(r"(?:^|[,;:(–—] ?)(?:and |but )?(?:out )?of (?:the|its|their|his|her|those|these|all|a total of)(?: [a-z]+){0,2} $"),
    # within the words of the figure itself: twenty-five lost hours
    "step.needed": plain(r"\b(?:need(?:s|ed|ing)?|requir(?:e|es|ed|ing)|short of|for|reach(?:es|ed|ing)?) an? (?:absolute |simple |clear |overall |bare )?majority of $"),
    # behind a change that a level right before it has made
    "step.trails": plain(rf" (?:{_MORE}|{_LESS}|more|less|fewer|up|down)(?=[.,;]| than\b| and\b|$)"),
    # a percentage that is called by a noun of gaps, and is a level
    "step.level_name": plain(rf"(?<!by a )(?<!by )\bmargins? (?:was |is |were |of |at |came to |stood at |works out at ){{1,2}}{_ABOUT}$"),
    "step.within": plain(r"\b(?:extra|additional|lost|missing|spare|empty|unfilled|vacant|unused|leftover|surplus)\b"),
    # not how far apart: parts, dates, ranks
    "step.not_after": plain(
        r" (?:or|and) (?:more|less|fewer|over|above|under)\b| of (?:the|its|their|all|those|these|his|her|our|whom|which|them)\b|(?: [a-z]+){0,1} (?:later|earlier|ago|before|after|old)\b"
        r"|(?: [a-z]+){0,2} (?:each|every|apiece|a head|per)\b| (?:a|an|per) (?:year|month|week|day|quarter|hour)(?! (?:more|less|longer|shorter|fewer|extra))\b|(?: [a-z]+){0,1}? up to\b|,? unchanged\b"
    ),
    "step.not_before": plain(r"\b(?:divided|multiplied|led|followed|joined|run|held|owned|signed|attended|backed|opposed|watched|used|seen|read|shared|accompanied|supported|endorsed|visited|hit|bought|made|won|produced|required|needed|wanted|due|caused) by (?:[a-z]+ ){0,2}$|\b(?:margin of error|error)\b[^,;]{0,20}$|\b(?:total|number|sum) of (?:[a-z]+ ){0,2}$"
        r"|\b(?:keeps?|kept|keeping|retain\w*|hop(?:es?|ed|ing) for) (?:(?:a|an|the|their|its|his|her) )?(?:[a-z]+ )?$"),
    # a finite verb with a subject of its own; another time or plan to compare with
    "step.verb": plain(
        r"\b(?:rose|risen|grew|grown|climbed|increased|jumped|surged?|gained|expanded|advanced|soared|fell|fallen|dropped|declined|decreased|slipped|shr[au]nk|lost|dwindled|sank|plunged|tumbled|eased|dipped|slid"
        rf"|slumped|contracted|added|adds?|raised|reduced|cut|lifted|widened|narrowed|up|down)(?:,? by)? {_ABOUT}$"
    ),
    "step.than": plain(
        rf"[^,;.\ue001-\ue007]{{0,24}}?\b(?:than|above|below|over(?!{_TIME})|under|short of|ahead of|behind|shy of|south of|north of|beyond|(?:on|from) (?:the (?:previous|year|month|quarter|week|same)|last|a year|19\d\d|20\d\d))\b"
    ),
    "step.than_level": plain(
        r"[^,;.]{0,24}?\b(?:than|above|below|over|under|short of|ahead of|behind|shy of|south of|north of|beyond|clear of|on|from)(?! and\b)(?: (?!and\b|when\b|in\b)[a-z'’-]+){0,4},?(?: (?:when|who|which|where|that) [a-z ]{3,30})? ?"
    ),
    "step.equal": plain(r"\b(?:equivalent|equal|amount(?:s|ed|ing)?|tantamount|com(?:es|ing)|correspond(?:s|ing)?) to (?:a |an |about |some |nearly )?$"),
    # what has doubled by its own subject ("the population served has …") or object ("doubled the tax credit")
    "step.subject": plain(
        r"(?:^ ?|[,.;] |\b(?:and|while|but) )(?:the |its |their |our |a )?(?P<of>(?!(?:has|have|had|is|was|the|an?)\b)[a-z][a-z' -]{2,60}?) (?:(?:has|have|had) )?(?:also |since |more than |nearly |almost |roughly |about ){0,2}$"
    ),
    "step.object": plain(r" (?:the|its|their|our) (?P<of>[a-z][a-z' -]{2,40})"),
    "step.it": plain(r"^(?:it|that|this|they|these|those|which|he|she|we|the (?:figure|number|total|sum|amount|count|level|rate))\b|\b(?:figure|number|total|sum|amount|count|level|price|value|output|size)s?$"),
    "step.span": plain(r"\b(?:in|over|for|within|past|last|every|than)(?: (?:over|about|nearly|more than|the|a))? $"),
    "step.age": plain(r"\b(?:age|aged|ages|age of|years of age|or over|or older|and over|and older|or under|under age)\b"),
    "step.bound": plain(r" (?:[a-z-]+ )?(?:cap|ceiling|limit|floor|threshold|target|quota|maximum|minimum|bonds?|notes?|stock|loans?|coupon|mortgages?|tax|duty|levy)\b"),
    "step.turn": plain(r"\bbut\b|[,;:] (?:yet|while|whereas|though|although|however|even if|despite)\b"),
    "step.stood": plain(r"\b(?:stood|stands|standing|began|started|opened|lay) at (?:about |only |just )?$"),
    "step.weak": plain(r"^by "),
    # the levels around are no measure of it: other prices, one step of several
    "yearly_if_long": plain(r"\b(?:annual|yearly) (?:growth|increase|rise|gain|decline|fall|drop|decrease|change|rate)(?: rate)? of (?:about |nearly |some |just |over |around |roughly |almost )?$"),
    # what is left of a plan, and the words of one
    "step.to_come": plain(r"(?: [a-z]+){0,3}? (?:to (?:come|go|find|raise|be [a-z]+|[a-z]+)|outstanding|missing|short|left|remain\w*|yet to [a-z]+)\b"),
    "step.plan": plain(r"\b(?:target|goal|plan\w*|aim\w*|promis\w+|pledg\w+|foresee[ns]?|foresaw|intend\w*|quota|budget\w*|need\w*|want\w*|due)\b"),
    # a verb of change whose subject is what was told before
    "step.gone": plain(r"(?:\b(?:it|they|he|she|we|that|this|these|those|which|and|so|thus|hence|therefore)|^,?) (?:(?:has|have|had|is|was|were|are|been|being|only|also|since|thus|therefore|now|then|already) ){0,4}[a-z]+(?: up| down)?(?:,? by)? (?:(?:about|some|nearly|a|an|the|another|just|only|around|roughly|almost|further|more than) ){0,2}$"),
    "step.several": plain(r"^(?:cut|rise|hike|increase|reduction|move|step|fall|drop|raise|gain|instalment|payment|goal)s$"),
    "step.open": plain(
        r"\b(?:adjusted|constant|in real terms|real-terms|like-for-like|organic|underlying growth|comparable|forecast(?:er)?s?|target(?:ed|ing|s)?|pledged|promised|in volume|by volume)\b"
        r"|\b(?:second|third|fourth|fifth|sixth|seventh|successive|consecutive|straight)(?: [a-z]+){0,2} (?:cut|reduction|increase|rise|hike|fall|drop|move)\b"
    ),
    # words beside a level that hold it against another: another time, a plan, a bound, a rival
    "step.held": plain(
        r"\b(?:than|against|versus|vs\.?|compared|as opposed to|from|then|once|previously|formerly|originally|initially|used to|had been|had stood|earlier|ago|before|previous|prior|preceding|former|old|last"
        r"|budget(?:ed)?|target|goal|plan(?:ned)?|expected|forecast|projected|estimate|limit|ceiling|cap|floor|threshold|record|average|normal|usual|median|typical|benchmark|rival|whereas|while"
        r"|beside|alongside|now|today|currently|so far|since|this (?:year|week|month|season|time)|began|started|opened|entered|in (?:19|20)\d\d|by|until|up to|beat(?:ing)?|outstrip(?:s|ped|ping)?|undercut(?:s|ting)?"
        r"|trail(?:s|ed|ing)?|lag(?:s|ged|ging)?|ahead of|behind|over|above|below|under|cheapest|dearest|cheaper|rose|risen|fell|fallen|grew|grown|climbed|dropped|came down|gone up|went up|increase to|recovered|slipped)\b"
    ),
    # a sentence that goes on about what was told before it
    "step.back": plain(
        r"\b(?:that|this|which|the|its|their|those|these|his|her) (?:[a-z'’-]+ ){0,3}$|\b(?:so|thus|hence|therefore|i\.e\.,?|meaning|in other words|that is|put another way|or|leaves?|leaving|making|makes) (?:[a-z'’,-]+ ){0,4}$|[(,–—-] ?$"
    ),
    # one level right behind another that it is held against (see ``relations/changes/greater.py``)
    "greater.than": plain(
        rf"[^;:.\ue001-\ue007]{{0,40}}?(?:,|[–—-]|\b(?:is|was|were|are|and|but|which|being|it)) (?:(?:and|but|so|much|far|a little|slightly|even|well|still|rather|considerably|somewhat) ){{0,2}}"
        rf"(?:(?P<up>{_MORE}) than|(?P<down>{_LESS}) than) (?:{_WORDS}){{0,6}}"
    ),
    "greater.open": plain(
        r"\b(?:not|no|never|nor|neither|if|unless|should|would|could|might|may|must|will|expected|forecast|limit|maximum|minimum|rank\w*|place[ds]?|slower|faster|better|worse|usual|normal"
        r"|twice|times|half|double|combined|of which|those|ones?)\b|n['’]t\b"
    ),
    # something that went one way all the time (see ``relations/changes/ever.py``)
    "ever.always": plain(
        rf"\b(?:each|every) (?:single |successive |passing )?{_SPAN}\b|\b(?P<span>year|quarter|month|week|decade|season|day) (?:by|after) (?P=span)\b"
        rf"|\b(?:at|in|with|on) each of the (?:last|past|previous)\b|\bnever\b|\bnot once\b|\bno (?:other )?{_SPAN}\b|\bwithout (?:a |an |any |one |ever |once )?[a-z]+|\b(?:kept|keeps|keep) (?:on )?[a-z]+ing\b"
        r"|\b(?:in a row|running|on the trot|in succession|on end|consecutive|successive|straight|unbroken|uninterrupted|steadily|relentlessly|inexorably|invariably|always|continuously|ever since|all the way)\b"
    ),
    "ever.moves": plain(
        r"\b(?:gr[eo]w\w*|ris\w+|rose|climb\w*|increas\w+|lift\w*|rais\w+|gain\w*|fill\w*|swell\w*|swollen|expan\w+|f[ae]ll\w*|drop\w*|declin\w+|shr[aiu]nk\w*|los[ets]\w*|losing|thin\w*|dwindl\w+|slip\w*|s[aiu]nk\w*"
        r"|cut|reduc\w+|retreat\w*|reced\w+|ebb\w*|longer|shorter|higher|lower|more|fewer|less|bigger|smaller|larger|better|worse|heavier|lighter|dearer|cheaper|up|down|ground|advanc\w+|improv\w+|worsen\w*|slow\w*|lengthen\w*|shorten\w*|eas\w+|slid\w*)\b"
    ),
    "ever.between": plain(
        rf"(?:[ ,;:()–—\ue006-]|\b(?:and|then|to|in|by|at|on|the|a|of|after|later|last|this|next|following|before|that|first|second|third|fourth|fifth|final|finally|eventually|now|today|latest|most|recent|count|counted|recorded|seen|registered|begin|with|start"
        rf"|end|mid|early|late|q[1-4]|h[12]|half|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|one|it|was|were|stood|had|been|reached|just|only|{_SPAN}s?|(?:19|20)?\d\d)\b)*"
    ),
    "ever.both": plain(r"\b(?:up and down|down and up|ups and downs|rose and fell|rises? and falls?|fluctuat\w+|see-?saw\w*|swung|swing\w*|uneven\w*|volatile|now up|on and off|back and forth)\b"),
    "ever.denied": plain(r"\b(?:no|not|never|without|nor|neither|none)\b"),
}
