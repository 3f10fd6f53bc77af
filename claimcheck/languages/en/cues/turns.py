"""English words that tell which of two levels is the greater (see ``relations/changes/turned.py``)."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain

_UP = (
    r"rose|ris(?:e|es|en|ing)|gr(?:ew|ow|ows|own|owing)(?! (?:shorter|smaller|lighter|cheaper|lower|thinner))|climb(?:s|ed|ing)?|increas(?:e|es|ed|ing)|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|gain(?:s|ed|ing)?|expand(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|soar(?:s|ed|ing)?"
    r"|strengthen(?:ed|s)?|appreciat(?:ed|es)|firm(?:ed|s)|swell(?:s|ed)?|swollen|balloon(?:ed|s)?|leap(?:t|ed)|crept up|edged up|ticked up|inched up|went up|gone up|going up|moved up|mov(?:ed|ing) higher"
    r"|push(?:ed|es|ing)? (?:up|higher)|higher|longer|larger|bigger|taller|heavier|dearer|more|up"
)
_DOWN = (
    r"f(?:ell|all|alls|allen|alling)|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|slip(?:s|ped|ping)?|shr(?:ank|ink|inks|unk|inking)|plung(?:e|ed|es|ing)|tumbl(?:e|ed|es|ing)|eas(?:e|ed|es|ing)|dip(?:s|ped|ping)?"
    r"|slid(?:e|es|ing)?|slump(?:s|ed|ing)?|contract(?:ed|s|ing)|sank|sunk|sink(?:s|ing)?|weaken(?:ed|s)?|soften(?:ed|s)?|depreciat(?:ed|es)|dwindl(?:e|ed|es|ing)|reced(?:e|ed|es)|retreat(?:ed|s)?|crept down|edged down|ticked down|inched down|went down|gone down"
    r"|come down|came down|push(?:ed|es|ing)? (?:down|lower)|lower|shorter|smaller|lighter|cheaper|fewer|less|down"
)
_UP_ALONE = (
    r"rose|ris(?:es|en|ing)|gr(?:ew|ow|ows|own|owing)(?! (?:shorter|smaller|lighter|cheaper|lower|thinner|younger|quieter|weaker))|climb(?:s|ed|ing)|increas(?:es|ed|ing)|jump(?:s|ed|ing)|surg(?:es|ed|ing)|expand(?:s|ed|ing)|advanc(?:es|ed|ing)|soar(?:s|ed|ing)?|swell(?:s|ed)?|swollen"
    r"|balloon(?:ed|s)|leap(?:t|ed|s)|(?:cr(?:ept|eep|eeping)|edg(?:ed|ing)|tick(?:ed|ing)|inch(?:ed|ing)|went|gone|going|goes|mov(?:ed|ing)|pick(?:ed|ing)|shot) up|(?:is|are|was|were) up(?! to\b)|lengthen(?:ed|s|ing)|recover(?:ed|s|ing)|rebound(?:ed|s|ing)|multipl(?:y|ied|ies)|mount(?:ed|ing)|higher|longer|larger|bigger|taller|heavier|dearer|costlier|pricier|fuller|busier|getting older"
)
_DOWN_ALONE = (
    r"fell|falls(?= (?:again|sharply|further|for|in|as|after|by|slightly|steeply)\b|$)|fall(?:en|ing)?|drop(?:s|ped|ping)|declin(?:es|ed|ing)|decreas(?:es|ed|ing)|shr(?:ank|inks|unk|inking)|plung(?:ed|es|ing)|plummet(?:s|ed|ing)|tumbl(?:ed|es|ing)|eas(?:ed|es|ing)(?! (?:the|its|their|his|restrictions|rules|curbs)\b)"
    r"|slip(?:s|ped|ping)|dip(?:s|ped|ping)|slid(?:es|ing)?|slump(?:s|ed|ing)?|contract(?:ed|ing)|sank|sunk|sink(?:s|ing)|dwindl(?:ed|es|ing)|reced(?:ed|es|ing)|retreat(?:ed|s|ing)|ebb(?:ed|ing)|collapsed|(?:cr(?:ept|eep|eeping)|edg(?:ed|ing)|tick(?:ed|ing)|inch(?:ed|ing)|went|gone|going|goes|mov(?:ed|ing)|come|came|coming) down|(?:is|are|was|were) down(?! to\b)"
    r"|shorten(?:ed|s|ing)|thinn(?:ed|ing) out|lower|shorter|smaller|lighter|cheaper|emptier|thinner|getting younger"
)
_RISE = "rise|increase|growth|gain|climb|jump|advance|surge|upturn|uptick|leap|spike"
_FALL = "(?<!th(?:at|is) )fall|drop|decline|slide|decrease|slump|dip|reduction|downturn|retreat|shrinkage|plunge"
_ABOUT = r"(?:(?:about|just|only|some|nearly|almost|around|an?|the|roughly|barely) ){0,2}"

CUES: Mapping[str, Cue] = {
    "turn.word": plain(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b"),
    "headline.way": plain(
        rf"\b(?:(?P<up>{_UP}|rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|hik(?:e|es|ed|ing)|boost(?:s|ed|ing)?|widen(?:s|ed|ing)?)"
        rf"|(?P<down>{_DOWN}|cuts?|cutting|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)|trim(?:s|med|ming)?|slash(?:es|ed|ing)?|narrow(?:s|ed|ing)?))\b"
    ),
    "headline.loss": plain(r"\b(?:loss|losses|outflow|deficit|shortfall|gap)\b"),
    # what leads to a level: a verb with "to", or one with where it stood in the end
    "turn.leads": plain(
        rf"\b(?:{_UP}|{_DOWN})(?: [a-z'’-]+){{0,3}}? to {_ABOUT}$|\b(?:lengthened|shortened) to {_ABOUT}$"
        rf"|\b(?:{_UP}|{_DOWN})\b[^,;:]{{0,40}} and (?:changed hands|traded|stood|was|were|closed|ended|finished|settled|now stands?|is now)(?: [a-z]+){{0,2}} (?:at|on) {_ABOUT}$"
    ),
    # no subject of its own: the level's goes on, or a pronoun stands for it
    "turn.same": plain(
        r"^(?:(?: [a-z'’-]+){0,6},| ?\)) ?(?:has |have |had |then |since |later |now |soon |slowly |briefly |sharply ){0,3}$"
        r"|[,;] ?(?:and |but )?(?:(?:by|in|at|on|since|within) [a-z0-9 ]{2,24},? )?(?:it|they|this|the (?:figure|number|rate|total|price|level|tally|count|share)) (?:has |have |had |then |since |later |now |soon |already ){0,3}$"
    ),
    "turn.it": plain(
        r"^\W*(?:(?:by|in|at|on|since|within) [a-z0-9 ]{2,24},? )?(?:it|they|this|the (?:figure|number|rate|total|price|level|tally|count|share)) (?:has |have |had |then |since |later |now |soon |already ){0,3}$"
    ),
    "turn.opened": plain(r"(?:^\W*|, )(?:having |after |which |who )?(?:had |has )?(?:start|begin|beg[au]n|open|enter)(?:ed|ing|ning|s)? [^,;:]{0,40}$"),
    "turn.since_when": plain(r"\bsince [^;.]{0,24}, when (?:it|they|the [a-z]+) (?:was|were|had been|stood at|reached|fell to|rose to) (?:about |nearly )?$"),
    "turn.heading": plain(r"[^:;.,]{6,60}(?=(?:, [a-z' ]{3,30})?:)|[^:;.,]{6,60}(?=, (?:standing|stood|coming|falling|at|with|to|reaching|the [a-z]+ (?:being|standing))\b[^,]{0,24}$)"),
    # a sentence of its own: "The list has grown shorter.", "Fewer pupils are being excluded."; and what may go on with it
    "turn.told": plain(
        rf"^(?:a )?(?:(?P<up>more)|(?P<down>fewer|less)) (?!than\b)[a-z]|\b(?:(?P<up2>{_UP_ALONE}|costs? more)|(?P<down2>{_DOWN_ALONE}|costs? less))\b(?!-)"
    ),
    "turn.head": plain(r"(?:more|fewer|less) (?!than\b)[a-z]"),
    "turn.unnamed": plain(
        r"^\W*(?:(?:by|in|at|on|since|for|last|this) [a-z0-9 ]{2,30},? )?(?:(?:it|they|there|this|some|only|just|about|at|from|where|when|an? (?:average|total|mean|typical) |the (?:[a-z]+ )?(?:figures?|number|rate|total|level|tally|count|share|average|reading|median|score|index|mean|sum|latest|typical)\b)[^;:]{0,60})?$"
    ),
    "turn.last": plain(r"\blast (?:year|month|week|season|spring|summer|autumn|winter)\b"),
    "turn.bare": plain(r" ?[,.;()]| (?:and|against|compared|versus|last|this)\b"),
    "turn.long": plain(r"\b(?:longer|shorter)\b"),  # who stays longer need not come in greater number
    "turn.price": plain(r"\b(?:prices?|costs?|fares?|rents?|bills?|fees?|tolls?|charges?|dearer|cheaper)\b"),
    "turn.name": plain(r"\b(?!(?:they|there|this|that|these|those|with|from|than|when|where|which|what|have|been|were|will|year|month|week|quarter|season|last|more|less|over|after|before|against|their|about|still|again|since|first|second|third|said|says|according|the|and|for|are|was|its|has|had|but|now|all|who|per|not|one|two|new|day|did|can|out|off|far|any)\b)[a-z]{3,}"),
    "turn.noun": plain(
        rf"(?:(?<!\bon )\b(?:the|that|this)|^[^,;.]{{0,40}}, (?:an?|which is an?)) (?:[a-z]+ )?(?:(?P<up>{_RISE})|(?P<down>{_FALL}))\b(?! (?:in|of|by|from|to)\b)"
    ),
    "turn.from": plain(
        rf"\W*(?:that|this|it|which)(?:[ '’]s| is| was| represents?| represented| marks?| marked| means?| meant| amounts? to| amounted to)? (?:still )?an? (?:[a-z]+ ){{0,2}}?(?:(?P<up>{_RISE})|(?P<down>{_FALL})) (?:from|on|over|against|compared with) [^,;:]{{0,40}}"
    ),
    "turn.had": plain(r"\bwhere (?:it|they|there|that) (?:was|were|cost) $|\b(?:had (?:been|stood|come|numbered|totall?ed)|having been|predecessor [a-z ]{0,20}|after (?:just |only |about )?)(?: at| to)? ?$"),
    "turn.now": plain(r"[^,;]{0,24}\b(?:now|today|currently|at present|this (?:year|month|week|season|spring|summer|autumn|winter)|nowadays)\b"),
    "turn.then": plain(r"[^,;]{0,24}\b(?:in (?:[a-z]+ )?(?:19|20)\d\d|last (?:year|month|week|season|spring|summer|autumn|winter)|(?:a|two|three|four|five|ten) (?:years?|months?|weeks?|decades?) (?:ago|earlier|before)|the (?:year|month|week|season|spring|summer|autumn|winter|decade) (?:before|earlier)|then|once|used to|previous(?:ly)?)\b"),
    # nothing is said of which is more: another clause, a denial, a hope
    "turn.open": plain(r"\b(?:not|no|never|n't|without|despite|although|though|while|whereas|but|instead|unless|if|would|could|(?<!in )(?<!of )(?<!since )(?<!by )(?<!last )(?<!early )(?<!late )(?<!this )may|might|should|expected|forecast|hoped|rather|far from|up and down|ups and downs)\b|n['’]t\b"),
}
