"""English words around a figure that tell its part where no one phrase does (see ``relations/binding``).

``bind.before.*`` is matched against the words before a figure in its clause, ``bind.after.*`` against those behind it,
``bind.claim.*`` against the words around the figure that says how others hang together.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain

_FILL = r"(?: (?:the|a|an|about|some|just|only|nearly|around|roughly|its|was|were|of|had been|it was|there were|figure|total)){0,4} ?$"

CUES: Mapping[str, Cue] = {
    "bind.before.base": plain(
        r"\b(?:from|than|against|versus|vs\.?|compared (?:with|to)|on|over|above|below|beat|beating|topping|last (?:year|month|week|quarter|season|time)"
        rf"|a year (?:ago|earlier|before)|the year before|previous(?:ly)?|earlier|in \d{{4}}|had been){_FILL}"
    ),
    "bind.before.past": plain(r"\b(?:last|previous|prior|earlier|ago|before|had|been|preceding|then|previously|once|in (?:19|20)\d\d)\b"),
    "bind.before.to": plain(
        r"\b(?:to|reached|reaching|totall?ed|stood at|was|were|is|are|came to|hit|of|at)(?: (?:about|some|just|nearly|around|roughly|a|an|the|only|a record)){0,2} ?$"
    ),
    "bind.before.total": plain(r"\b(?:total|overall|all|combined|altogether|in all|whole|full|entire|grand|sum|between them|together)\b"),
    "bind.before.of": plain(r"\b(?:of|out of)(?: (?:the|its|their|all|those|these|some|about)){0,2} ?$"),
    "bind.goes_on": plain(r"(?: [a-z'-]+){0,4}(?:,| and|, and) "),
    "traits": plain(
        r"\b(?:(?P<sex>(?:wo)?men|(?:fe)?male|girls|boys)|(?P<age>under|over|aged|pensioners|juniors|children|teenagers|young(?:er)?|elderly|retired)"
        r"|(?P<from>foreign(?:ers)?|abroad|overseas|immigrants|migrants)|(?P<way>online|by phone|in shops|in stores?)|(?P<new>first-time|new|returning|members|subscribers))\b"
    ),
    "list_untold": plain(r"[^.;:\ue001-\ue007]{0,30}[;,] (?:and |but |while )?(?:(?:the )?others|the rest|some|a few|more) [a-z]"),
    "joined_by_and": plain(r"^(?: [a-z'-]+){1,4},? and (?:another |a further |some )?$"),
    "bind.of_it": plain(r"\b(?:of which|of whom|of them|accounting for|of it)(?: only| just)?[^,;:]{0,12}$"),
    "bind.before.including": plain(r"\b(?:including|of which|of whom|of them|of those|among them|of these|of this),?(?! [a-z]*,)[^,;:]{0,20}$"),
    "bind.before.each": plain(r"\b(?:each|apiece|per|average|averag\w+|mean|every)\b"),
    "bind.before.rest": plain(r"\b(?:(?<!he )(?<!they )(?<!who )(?<!it )(?<! [iI] )left|leav\w+|remain\w*|other|rest|balance|surplus|deficit|difference|gap|majority|margin|net|short|shortfall|lead|ahead|behind)\b"),
    "bind.before.planned": plain(r"\b(?:plan\w*|target|goal|forecast|expect\w*|budget\w*|aim\w*)\b"),
    "bind.after.base": plain(
        r"^[^,;:.]{0,40}?\b(?:a (?:year|month|week|quarter|decade) (?:ago|earlier|before)|(?:years|months|weeks) (?:ago|earlier|before)"
        r"|last (?:year|month|week|quarter|season|time|summer|winter|spring|autumn)|the (?:previous|prior|preceding) (?:year|month|week|quarter|season|day)"
        r"|the (?:year|month|week|quarter|season|day) before|previously|before|earlier|(?:in|of|for) (?:19|20)\d\d)\b"
    ),
    "bind.after.total": plain(r"^[^,;.]{0,24}\b(?:total|overall|all|combined|altogether|in all)\b"),
    "bind.after.each": plain(r"^[^,;.]{0,16}\b(?:each|apiece|per|every|an? (?:head|day|week|month|year|share|game|person|pupil|tonne|night|ticket))\b"),
    "bind.after.rest": plain(r"^[^,;.]{0,24}\b(?:(?<!he )(?<!they )(?<!who )(?<!it )(?<! [iI] )left|remain\w*|short|surplus|deficit|more|fewer|less|ahead|behind|majority|margin|difference|over|above|below)\b"),
    "bind.claim.up": plain(r"\b(?:up|rose|rise|gain\w*|grew|growth|increase\w*|higher|more|climb\w*)\b"),
    "bind.claim.down": plain(r"\b(?:down|fell|fall|drop\w*|decline\w*|decrease\w*|lower|fewer|less)\b"),
    "bind.claim.from": plain(r"\b(?:from|than|compared|against|versus)\b"),
    "bind.claim.to": plain(r"\bto\b"),
    "bind.claim.or": plain(r"\bor\b|\("),
    "bind.claim.of": plain(r"\bof\b"),
    "bind.claim.that": plain(r"\b(?:that|which|an?)\b"),
    "bind.claim.share": plain(r"\b(?:share|account\w*|made up|mak\w+ up|represent\w*|proportion)\b"),
    "bind.claim.rate": plain(r"\brate\b"),
    "bind.claim.year": plain(r"\b(?:a year|annual\w*|year-on-year|yearly|per year|each year)\b"),
    "bind.claim.real": plain(r"\breal\b|constant|inflation|like-for-like|organic|comparable|underlying|adjusted|restated|stripping|excluding"),
    "bind.claim.inall": plain(r"\b(?:together|combined|between them|in all|both)\b"),
    "bind.claim.people": plain(r"\b(?:said|respondents|surveyed|poll\w*|adults|think|believe)\b"),
    "bind.claim.better": plain(r"\b(?:improve\w*|better|worse|narrow\w*|widen\w*)\b"),
    "bind.claim.outside": plain(r"\b(?:national|nationwide|global|world|industry|market)\b"),
    "bind.whole": plain(r"(?:^|[,;:.–—] ?)(?:but |and |so )?(?:among|(?:out )?of) (?:the|these|those|its|their|all)(?: other| remaining)? $"),
    "bind.gap": plain(r" (?:[a-z-]+ )?(?:behind|adrift|(?:short|clear|ahead|shy) of|(?:more|fewer|less|better|worse|higher|lower) than)\b"),
    "bind.trap": plain(r"after inflation|\b(?:limit|threshold|ceiling|cap|floor) of (?:about )?[\ue001-\ue007]|\b(?:recover|return|bounc)[a-z]* (?:back )?to\b|\bof (?:its|the|their|that) (?:[a-z-]+ )?(?:(?:19|20)\d\d|pre-[a-z]+|[a-z-]+) levels?\b|\bfilled to\b|\bor (?:more|less|above|below|higher|lower|over|better)\b|\bimprove(?:d|ment)?\b|\bbetter\b|\bworse\b|\bformer\b|\btogether (?:account|make|made)|\bexpect\w* \w+ to\b"),
}
